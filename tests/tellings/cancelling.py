import asyncio
import warnings


async def patient():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("woken early")
        raise


async def stubborn():
    try:
        await asyncio.sleep(60)
    except asyncio.CancelledError:
        print("not me")
        return "stayed"


async def broken():
    await asyncio.sleep(0)
    raise ValueError("no luck")


async def main():
    tasks = [asyncio.create_task(work(), name=work.__name__) for work in (patient, stubborn, broken)]
    await asyncio.sleep(0.5)
    for task in tasks:
        task.cancel()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    try:
        async with asyncio.timeout(1):
            await asyncio.Event().wait()
    except TimeoutError:
        print("too long")
    warnings.warn("nearly done")
    try:
        await asyncio.wait_for(patient(), 0.1)
    except TimeoutError:
        print("no time")


asyncio.run(main())
