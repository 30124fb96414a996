from contextlib import ExitStack, closing, nullcontext, suppress, AbstractContextManager, ContextDecorator


class Thing(AbstractContextManager, ContextDecorator):
    def __init__(self, name):
        self.name = name

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, kind, error, tb):
        print("exit", self.name, kind and kind.__name__, error)
        return self.name == "eater"

    def close(self):
        print("close", self.name)


with ExitStack() as stack:
    things = [stack.enter_context(Thing(c)) for c in "abc"]
    stack.callback(print, "called", sep="-")
    stack.push(lambda *args: print("pushed", args))
    print([t.name for t in things])

with ExitStack() as stack:
    stack.enter_context(Thing("eater"))
    stack.enter_context(Thing("other"))
    raise ValueError("eaten")

with ExitStack() as stack:
    stack.enter_context(Thing("kept"))
    later = stack.pop_all()
print("left")
later.close()

with closing(Thing("door")) as door:
    print("using", door.name)
with nullcontext(42) as n:
    print(n)
with suppress(KeyError, IndexError):
    {}["x"]
    print("never")
with suppress(ValueError):
    print("fine")
with suppress(ValueError):
    raise ExceptionGroup("g", [ValueError(1)])


@Thing("decorator")
def work():
    return "result"


print(work())
print(isinstance(Thing("x"), AbstractContextManager), issubclass(int, AbstractContextManager))
try:
    AbstractContextManager()
except TypeError as error:
    print(error)
try:
    with ExitStack() as stack:
        @stack.callback
        def cleanup():
            print("cleanup")
        stack.callback(lambda: {}["missing"])
        raise ValueError("first")
except KeyError as error:
    print(repr(error), repr(error.__context__))
