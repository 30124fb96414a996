import asyncio


def handler(loop, context):
    print(sorted(context), context["message"].split(" ")[:3], repr(context.get("exception")))


def broken(loop, context):
    raise RuntimeError("in the handler")


async def fail():
    raise ValueError("lost")


async def main():
    loop = asyncio.get_running_loop()
    print(loop.get_exception_handler())
    loop.set_exception_handler(handler)
    loop.call_soon(lambda: 1 / 0)
    await asyncio.sleep(0)
    task = asyncio.create_task(fail())
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    del task
    loop.call_exception_handler({"message": "by hand", "more": 1})
    loop.set_exception_handler(broken)
    loop.call_exception_handler({"message": "to the broken one"})
    loop.set_exception_handler(None)
    loop.call_exception_handler({"message": "to the default", "b": [1], "a": "x"})
    loop.call_exception_handler({})
    try:
        loop.set_exception_handler(1)
    except TypeError as error:
        print(error)


asyncio.run(main())
