"""The awaitables of an async generator, driven by hand: what each may be sent, thrown or told at each moment."""
import types


@types.coroutine
def pause(value):
    return (yield value)


log = []


async def steps(kind):
    try:
        if kind != "plain":
            log.append(await pause("p0"))
        x = yield 1
        log.append(("got", x))
        if kind != "plain":
            log.append(await pause("p1"))
        yield 2
    except GeneratorExit:
        log.append("exit")
        if kind == "await_exit":
            await pause("pe")
        if kind == "yield_exit":
            yield 9
        raise
    except ValueError as error:
        log.append(repr(error))
        if kind == "swallow":
            return
        yield 3


def step(function, *args):
    try:
        return "yield", function(*args)
    except BaseException as error:
        return (type(error).__name__,) + error.args


MAKE = {
    "anext": lambda g: g.__anext__(), "asend": lambda g: g.asend(5), "athrow": lambda g: g.athrow(ValueError("v")),
    "athrow None": lambda g: g.athrow(None), "aclose": lambda g: g.aclose(),
}
DRIVE = {
    "run": lambda s: [step(s.send, None) for _ in range(3)],
    "send 1": lambda s: [step(s.send, 1), step(s.send, None)],
    "throw": lambda s: [step(s.throw, ValueError("t")), step(s.send, None)],
    "throw later": lambda s: [step(s.send, None), step(s.throw, ValueError("t")), step(s.send, None)],
    "close": lambda s: [step(s.close), step(s.send, None), step(s.throw, KeyError)],
    "close later": lambda s: [step(s.send, None), step(s.close), step(s.close), step(s.send, None)],
    "next": lambda s: [step(next, s), step(next, s)],
}
for kind in ("plain", "awaits", "swallow", "await_exit", "yield_exit"):
    for before in ((), ("anext",), ("anext", "anext"), ("anext", "aclose"), ("anext", "athrow")):
        for name, make in MAKE.items():
            for how, drive in DRIVE.items():
                log.clear()
                generator = steps(kind)
                for earlier in before:
                    awaitable = MAKE[earlier](generator)
                    for _ in range(3):
                        step(awaitable.send, None)
                results = drive(make(generator))
                print(kind, before, name, how, results, step(generator.__anext__().send, None), log, generator.ag_running)
