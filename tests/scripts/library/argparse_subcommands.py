import argparse


def add(args):
    return f"adding {args.paths}"


def commit(args):
    return f"committing {args.message!r}"


git = argparse.ArgumentParser(prog="git", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
git.add_argument("-q", "--quiet", action="store_true", help="says less")
commands = git.add_subparsers(dest="command", required=True, help="sub-command help")
a = commands.add_parser("add", help="adds", aliases=["a"])
a.add_argument("paths", nargs="+")
a.set_defaults(run=add)
c = commands.add_parser("commit", help="commits", deprecated=True)
c.add_argument("-m", "--message", default="none", help="the message")
c.set_defaults(run=commit)

for words in (["add", "x", "y"], ["-q", "a", "x"], ["commit", "-m", "hi"], [], ["nope"], ["-h"], ["add", "-h"], ["commit", "-h"],
              ["add"], ["add", "x", "--bad"]):
    try:
        args = git.parse_args(words)
        print(args.command, args.quiet, args.run(args))
    except SystemExit as end:
        print("exit", end.code)

base = argparse.ArgumentParser(add_help=False)
base.add_argument("--base", default=1, type=int)
group = base.add_argument_group("shared")
group.add_argument("--in-group")
child = argparse.ArgumentParser(prog="child", parents=[base], argument_default=argparse.SUPPRESS)
child.add_argument("--own")
child.print_help()
print(child.parse_args(["--base", "2", "--in-group", "x"]))
titled = argparse.ArgumentParser(prog="titled")
commands = titled.add_subparsers(title="commands", description="what it does", metavar="COMMAND")
commands.add_parser("go", help="goes")
titled.print_help()
print(titled.parse_args([]), titled.parse_args(["go"]))
