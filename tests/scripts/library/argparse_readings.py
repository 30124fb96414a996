import argparse
import traceback

A = argparse


def attempt(call):
    try:
        print(repr(call()))
    except SystemExit as error:
        print("exit", error.code)
    except Exception as error:
        traceback.print_exception(error)


def parser(*arguments, **settings):
    made = A.ArgumentParser(**{"exit_on_error": False, "prog": "p", **settings})
    for names, details in arguments:
        made.add_argument(*names, **details)
    return made


attempt(lambda: parser((["-n"], dict(type=int))).parse_args(["-n", "x"]))
attempt(lambda: parser((["-n"], dict(type=int))).parse_args(["-n"]))
attempt(lambda: parser((["n"], dict(type=int, choices=[1,2]))).parse_args(["3"]))
attempt(lambda: parser((["n"], dict(type=int, choices=range(3), nargs='*'))).parse_args(["1", "3"]))
attempt(lambda: parser((["n"], {})).parse_args([]))
attempt(lambda: parser((["n"], {})).parse_args(["a", "b"]))
attempt(lambda: parser((["n"], {}), (["n2"], dict(nargs='?', default='4', type=int))).parse_args(["a"]))
attempt(lambda: parser((["--alpha"], {}), (["--alto"], {})).parse_args(["--al"]))
attempt(lambda: parser((["--alpha"], dict(action='store_true'))).parse_args(["--alpha=5"]))
attempt(lambda: parser((["-a"], dict(action='store_true')), (["-b"], {})).parse_args(["-ab", "x"]))
attempt(lambda: parser((["-a"], dict(action='store_true')), (["-b"], {})).parse_args(["-abx"]))
attempt(lambda: parser((["-a"], dict(action='store_true')), (["-b"], {})).parse_known_args(["-az", "-a=5"]))
attempt(lambda: parser((["-a"], dict(action='store_true'))).parse_known_args(["-a=5"]))
attempt(lambda: parser((["-a", "--aa"], {}), (["-a"], {}), conflict_handler='resolve').parse_args(['--aa', '1', '-a', '2']))
attempt(lambda: parser((["-a"], dict(action='append', default=['z']))).parse_args(['-a', '1', '-a', '2']))
attempt(lambda: parser((["-a"], dict(action='extend', nargs='+'))).parse_args(['-a', '1', '2', '-a', '2']))
attempt(lambda: parser((["-a"], dict(action='append_const', const=3, dest='q'))).parse_args(['-a', '-a']))
attempt(lambda: parser((["-a"], dict(nargs='?', const='c', default='d'))).parse_args(['-a']))
attempt(lambda: parser((["a"], dict(nargs=argparse.REMAINDER)), (['-b'], {})).parse_args(['-b', '1', 'x', '-b', '3']))
attempt(lambda: parser((["-1"], dict(dest='one')), (['x'], dict(nargs='*'))).parse_args(['-1', '5', '-2']))
attempt(lambda: parser((["x"], dict(nargs='*', type=float))).parse_args(['-2', '-.5', '3']))
attempt(lambda: parser((["x"], dict(nargs='+'))).parse_intermixed_args(['1', '2']))
attempt(lambda: parser((["x"], dict(nargs='*')), (['-y'], {})).parse_intermixed_args(['1', '-y', '2', '3']))
attempt(lambda: parser((['+x'], {}), prefix_chars='+').parse_args(['+x', '1']))
attempt(lambda: parser((['--dep'], dict(deprecated=True)), (['pos'], dict(deprecated=True, nargs='?'))).parse_args(['--dep', '1', 'x']))
attempt(lambda: parser((['-x'], {}), argument_default=A.SUPPRESS).parse_args([]))
attempt(lambda: parser(allow_abbrev=False).parse_args(['--he']))
attempt(lambda: parser((['x'], {})).parse_args('ab'))
attempt(lambda: parser((['x'], {})).parse_args(5))
attempt(lambda: parser((['-x'], dict(default='7', type=int))).parse_args([]))
attempt(lambda: parser((['-x'], dict(default='q', type=int))).parse_args([]))
attempt(lambda: parser(*[([f'-{c}'], dict(action='store_true')) for c in 'abc']).parse_args(['-abd']))
