import asyncio


async def main():
    loop = asyncio.get_running_loop()
    timeout = asyncio.timeout(10)
    print(timeout)
    for call in (lambda: timeout.reschedule(1),):
        try:
            call()
        except RuntimeError as error:
            print(error)
    try:
        async with timeout:
            timeout.reschedule(loop.time() + 0.01)
            await asyncio.sleep(1)
    except TimeoutError:
        print("rescheduled")
    try:
        timeout.reschedule(1)
    except RuntimeError as error:
        print(error)
    try:
        async with timeout:
            pass
    except RuntimeError as error:
        print(error)
    async with asyncio.timeout(0.01) as timeout:
        timeout.reschedule(None)
        await asyncio.sleep(0.03)
    print("no limit any more")
    try:
        async with asyncio.timeout_at(loop.time() + 0.01):
            await asyncio.sleep(1)
    except TimeoutError:
        print("timeout_at")


asyncio.run(main())
