"""A Runner before, between, in and after its runs."""
import asyncio
import contextvars

var = contextvars.ContextVar("var", default=0)


async def count():
    var.set(var.get() + 1)
    return var.get()


async def leave_task():
    asyncio.create_task(forever(), name="left")
    await asyncio.sleep(0)


async def forever():
    try:
        await asyncio.sleep(100)
    finally:
        print("forever cancelled by", "close")


def attempt(call):
    try:
        print(call())
    except (RuntimeError, ValueError, TypeError) as error:
        print(type(error).__name__, error)


runner = asyncio.Runner(debug=False)
with runner:
    print(runner.run(count()), runner.run(count()), var.get())
    own = contextvars.copy_context()
    print(runner.run(count(), context=own), own[var], runner.run(count()))
    print(runner.get_loop() is runner.get_loop(), runner.get_loop().get_debug())
    runner.run(leave_task())
    print([task.get_name() for task in asyncio.all_tasks(runner.get_loop())])
    attempt(lambda: runner.run(5))
    attempt(lambda: runner.run(count))
    attempt(lambda: runner.run(asyncio.sleep(0, "slept")))
    attempt(lambda: runner.run(iter([])))
print(runner.__class__.__name__, "closed")
runner.close()
coroutine = count()
attempt(lambda: runner.run(coroutine))
attempt(lambda: runner.get_loop())
attempt(lambda: runner.__enter__())
coroutine.close()
never = asyncio.Runner()
never.close()
with asyncio.Runner(loop_factory=asyncio.new_event_loop, debug=True) as other:
    attempt(lambda: other.get_loop().get_debug())
