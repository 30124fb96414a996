import asyncio


async def work():
    print(asyncio.current_task().get_name())
    await asyncio.sleep(0)


async def main():
    me = asyncio.current_task()
    tasks = [asyncio.create_task(work(), name=f"t{n}") for n in range(3)]
    print(sorted(t.get_name() for t in asyncio.all_tasks() if t is not me))
    await tasks[0]
    await asyncio.gather(*tasks)
    print(asyncio.all_tasks() == {me})
    loop = asyncio.get_running_loop()
    loop.call_soon(lambda: print(asyncio.current_task()))
    await asyncio.sleep(0)


asyncio.run(main())
for function in (asyncio.current_task, asyncio.all_tasks):
    try:
        function()
    except RuntimeError as error:
        print(error)
