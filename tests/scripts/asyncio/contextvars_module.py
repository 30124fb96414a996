import contextvars
from contextvars import ContextVar, Token, copy_context

name = ContextVar("name")
count = ContextVar("count", default=1)
try:
    name.get()
except LookupError as error:
    print(type(error).__name__)
print(name.get("fallback"), count.get(), name.name)
token = name.set("first")
second = name.set("second")
print(second.old_value, token.old_value is Token.MISSING, second.var is name)
name.reset(second)
print(name.get())
for bad in (lambda: name.reset(second), lambda: count.reset(token), lambda: name.reset(1)):
    try:
        bad()
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, str(error).split(" at ")[0].split(" var")[0])
name.reset(token)
print(name.get(None))
context = copy_context()


def inside(a, *, b):
    count.set(5)
    print(a, b, count.get())
    return "result"


print(context.run(inside, 1, b=2), count.get(), context[count])
print(len(context), count in context, name in context, context.get(name), list(context) == [count])
copied = context.copy()
print(copied == context, copied is context, dict(context.items()) == {count: 5})


def again():
    try:
        context.run(print)
    except RuntimeError as error:
        print(str(error).split(":")[0])


context.run(again)
for bad in (lambda: context[name], lambda: context[1], lambda: ContextVar(), lambda: ContextVar(1), lambda: Token()):
    try:
        bad()
    except (KeyError, TypeError, RuntimeError) as error:
        print(type(error).__name__)
