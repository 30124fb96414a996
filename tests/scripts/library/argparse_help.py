import argparse as A


def parser(*arguments, **settings):
    made = A.ArgumentParser(**{"prog": "p", **settings})
    for names, details in arguments:
        made.add_argument(*names, **details)
    return made


numbered = [([f"--option-number-{i}"], {"help": A.SUPPRESS if i == 3 else None}) for i in range(9)]
long = parser(*numbered, (["position"], {}), (["another"], {"nargs": "+"}), prog="long-program-name")
long.print_usage()
long.print_help()
parser((["--x"], {}), prog="very-" * 14).print_usage()
parser((["a"], {}), (["b"], {}), prog="very-" * 14).print_usage()
parser((["--x"], {"help": "line one\nline two"}), formatter_class=A.RawTextHelpFormatter, description="a\n  b").print_help()
parser((["--x"], {"help": "line one\nline two"}), formatter_class=A.RawDescriptionHelpFormatter, epilog="a\n  b").print_help()
parser((["--x"], {"type": int, "help": "typed"}), formatter_class=A.MetavarTypeHelpFormatter, add_help=False).print_help()
wide = parser((["--x"], {"help": "typed %(type)s %(choices)s %(prog)s 100%%", "type": int, "choices": [1, 2]}),
              formatter_class=lambda prog: A.HelpFormatter(prog, max_help_position=40, width=60))
wide.print_help()
parser(usage="%(prog)s [stuff]").print_usage()
parser(usage=A.SUPPRESS, description="d").print_help()
parser(prefix_chars="+/").print_help()

exclusive = parser()
group = exclusive.add_mutually_exclusive_group(required=True)
group.add_argument("-a")
group.add_argument("-b", "--bee", help="with help")
group.add_argument("c", nargs="?")
print(exclusive.format_usage(), exclusive.format_help(), sep="")
print(A.FileType("r", encoding="utf8"), A.Namespace(a=1, **{"x y": 2}), A.Namespace(a=1) == A.Namespace(a=1), "a" in A.Namespace(a=1))
shown = parser()
print(shown.add_argument("--x", type=int, help="h"))
print(shown.add_argument("-y", action="store_true"), shown.add_argument("z", nargs="*"), sep="\n")


class Shout(A.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        print("call", values, option_string)
        setattr(namespace, self.dest, values.upper())


class Raising(A.ArgumentParser):
    def error(self, message):
        raise ValueError(message)


raising = Raising(prog="q")
raising.add_argument("-u", action=Shout)
raising.add_argument("word", action=Shout)
print(raising.parse_args(["-u", "a", "b"]))
for words in ([], ["a", "-u"], ["a", "b", "-z"]):
    try:
        raising.parse_args(words)
    except ValueError as error:
        print(error)
