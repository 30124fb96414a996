"""Code with free variables: exec takes their cells, eval takes none."""


def made(x):
    def inner():
        print("x is", x)

    return inner


function = made(5)
exec(function.__code__, {}, closure=function.__closure__)
for action in (
    lambda: eval(function.__code__),
    lambda: exec(function.__code__),
    lambda: exec(function.__code__, {}, closure=()),
    lambda: exec(function.__code__, {}, closure=(1,)),
    lambda: exec("1", closure=function.__closure__),
    lambda: exec(compile("1", "f", "exec"), closure=function.__closure__),
):
    try:
        action()
    except TypeError as error:
        print(error)
