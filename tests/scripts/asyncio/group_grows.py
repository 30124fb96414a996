"""Tasks of a group start others in it, while its body has ended and until it is over."""
import asyncio


async def grow(group, depth, name):
    print("begins", name)
    await asyncio.sleep(0)
    if depth:
        for side in "lr":
            group.create_task(grow(group, depth - 1, name + side), name=name + side)
    print("ends", name)


async def late(group):
    await asyncio.sleep(0)
    return group


async def main():
    async with asyncio.TaskGroup() as group:
        group.create_task(grow(group, 2, "."))
        print(repr(group).startswith("<TaskGroup tasks=1"), repr(group)[-12:])
    print(group)
    coroutine = late(group)
    for attempt in (group, asyncio.TaskGroup()):
        try:
            attempt.create_task(coroutine)
        except RuntimeError as error:
            print(error)
    try:
        async with group:
            pass
    except RuntimeError as error:
        print(error)

    async def fails(group):
        try:
            await asyncio.sleep(10)
        finally:
            try:
                group.create_task(late(group))
            except RuntimeError as error:
                print(str(error).split(" ", 2)[0], str(error)[-16:])

    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fails(group))
            await asyncio.sleep(0)
            raise KeyError("body")
    except* KeyError as errors:
        print(repr(errors))


import warnings
warnings.simplefilter("ignore")
asyncio.run(main())
