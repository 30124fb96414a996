import asyncio


async def after(delay, value=None, error=None):
    try:
        await asyncio.sleep(delay)
    except asyncio.CancelledError:
        print("cancelled", delay)
        raise
    if error:
        raise error
    return value


async def main():
    try:
        async with asyncio.TaskGroup() as outer:
            outer.create_task(after(0.05))
            try:
                async with asyncio.TaskGroup() as group:
                    group.create_task(after(0.01, error=ValueError("inner")))
                    group.create_task(after(0.02))
            except* ValueError as caught:
                print("inner group", caught.exceptions)
            outer.create_task(after(0.01, error=KeyError("outer")))
            await asyncio.sleep(1)
    except* KeyError as caught:
        print("outer group", caught.exceptions, caught.message)
    print(asyncio.current_task().cancelling())
    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(after(0, n), name=f"t{n}") for n in range(3)]
    print([t.result() for t in tasks], [t.get_name() for t in tasks])
    coro = after(0)
    try:
        group.create_task(coro)
    except RuntimeError as error:
        print(str(error).split("<")[0], str(error).split(">")[-1])
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(after(0.01))
            raise IndexError("body")
    except* IndexError as caught:
        print(repr(caught))
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(after(0.01, error=SystemExit(3)))
            await asyncio.sleep(1)
    except BaseException as error:
        print(repr(error))


asyncio.run(main())
