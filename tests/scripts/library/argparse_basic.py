import argparse

p = argparse.ArgumentParser(prog="demo", description="A demo of %(prog)s that has a long description, which must be wrapped over "
                            "several lines of text.", epilog="The end.")
p.add_argument("file", help="the file")
p.add_argument("more", nargs="*", type=int, help="numbers (default: %(default)s)")
p.add_argument("-v", "--verbose", action="count", default=0, help="more output")
p.add_argument("-n", "--number", type=int, default=3, metavar="N", help="how many, with a long help text that is wrapped because "
               "it goes on and on")
p.add_argument("--level", choices=["low", "high"], default="low")
p.add_argument("--pair", nargs=2, metavar=("A", "B"))
p.add_argument("--flag", action=argparse.BooleanOptionalAction, default=True, help="a flag")
p.add_argument("--version", action="version", version="%(prog)s 1.0")
g = p.add_argument_group("group", "A group of things")
g.add_argument("--one", action="store_true")
m = p.add_mutually_exclusive_group()
m.add_argument("--red", action="store_const", const="r", dest="colour")
m.add_argument("--blue", action="store_const", const="b", dest="colour")
p.print_help()
print(p)
for args in (["f"], ["f", "1", "2", "-vv", "--num", "5"], ["-v", "f", "--pair", "x", "y", "--no-flag", "--level=high"],
             ["f", "--", "-3"], ["f", "-3"], ["-n5", "f"], ["f", "--red"], ["-vn7", "f"]):
    print(args, p.parse_args(args))
print(p.parse_known_args(["f", "--nope", "1"]))


def attempt(args):
    try:
        print(p.parse_args(args))
    except SystemExit as error:
        print("exit", error.code)


for args in ([], ["f", "x"], ["f", "--level", "mid"], ["f", "--number"], ["f", "--pair", "1"], ["f", "--red", "--blue"],
             ["f", "--nope", "-z"], ["--version"], ["-h"], ["f", "--v"], ["f", "--one=3"]):
    attempt(args)
options = argparse.ArgumentParser(description="without words of its own")
options.add_argument("--count", type=int, default=2)
print(options.parse_args(), options.prog)
options.parse_args(["--count", "many"])
