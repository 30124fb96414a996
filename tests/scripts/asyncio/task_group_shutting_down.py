import asyncio


async def fail():
    raise ValueError("bad")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(fail())
            try:
                await asyncio.sleep(1)
            except asyncio.CancelledError:
                print(group)
                try:
                    group.create_task(fail())
                except RuntimeError as error:
                    print(error)
                raise
    except* ValueError:
        print("caught")


asyncio.run(main())
