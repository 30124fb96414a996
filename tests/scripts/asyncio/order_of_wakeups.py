import asyncio

log = []


async def waiter(name, future):
    log.append(f"{name} waits")
    result = await future
    log.append(f"{name} got {result}")
    await asyncio.sleep(0)
    log.append(f"{name} ends")


async def main():
    future = asyncio.get_running_loop().create_future()
    tasks = [asyncio.create_task(waiter(n, future)) for n in "abc"]
    await asyncio.sleep(0)
    future.set_result(1)
    log.append("set")
    await asyncio.sleep(0)
    log.append("main")
    await asyncio.gather(*tasks)
    print("\n".join(log))


asyncio.run(main())
