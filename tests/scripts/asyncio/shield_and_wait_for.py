import asyncio


async def inner(log, n=3):
    for i in range(n):
        await asyncio.sleep(0.01)
        log.append(i)
    return "inner"


async def main():
    log = []
    task = asyncio.create_task(inner(log))
    try:
        await asyncio.wait_for(asyncio.shield(task), 0.015)
    except TimeoutError as error:
        print("timed out", log, task.done(), repr(error))
    print(await task, log)
    outer = asyncio.create_task(shielded(inner(log)))
    await asyncio.sleep(0)
    outer.cancel("from outside")
    try:
        await outer
    except asyncio.CancelledError as error:
        print("outer cancelled", error.args)
    others = asyncio.all_tasks() - {asyncio.current_task()}
    print(len(others), (await asyncio.gather(*others)), log[3:])
    done = asyncio.get_running_loop().create_future()
    done.set_result(7)
    print(await asyncio.shield(done), asyncio.shield(done) is done)
    failing = asyncio.shield(fail())
    await asyncio.sleep(0.01)
    print(failing.done(), repr(failing.exception()))
    for timeout in (0, -1, None):
        try:
            print(await asyncio.wait_for(inner(log, 1), timeout))
        except TimeoutError:
            print("no time", timeout)
    print(await asyncio.wait_for(done, 0))


async def shielded(coro):
    return await asyncio.shield(coro)


async def fail():
    raise OSError("failed inside")


asyncio.run(main())
