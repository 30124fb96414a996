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


attempt(lambda: parser((["-a"], {}), (["-a"], {})))
attempt(lambda: parser(conflict_handler='x'))
attempt(lambda: parser((["a"], dict(required=True))))
attempt(lambda: parser((["a"], dict(dest='b'))))
attempt(lambda: parser((["-a", "b"], {})))
attempt(lambda: parser((["--"], {})))
attempt(lambda: parser((["-a"], dict(action='nope'))))
attempt(lambda: parser((["-a"], dict(type='int'))))
attempt(lambda: parser((["-a"], dict(type=A.FileType))))
attempt(lambda: parser((["-a"], dict(nargs=2, metavar=('x',)))))
attempt(lambda: parser((["-a"], dict(nargs='x'))))
attempt(lambda: parser((["-a"], dict(nargs=0))))
attempt(lambda: parser((["-a"], dict(const=1))))
attempt(lambda: parser((["-a"], dict(action='store_true', type=int))))
attempt(lambda: parser((["-a"], dict(action='append', nargs=0))))
attempt(lambda: parser((["-a"], dict(action='append', const=0))))
attempt(lambda: parser(parents=[5]))
