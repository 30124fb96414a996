"""The outside of a shield is cancelled, the inside is cancelled, both, in either order."""
import asyncio


async def inner(log):
    try:
        await asyncio.sleep(0)
        await asyncio.sleep(0)
        log.append("inner ends")
        return 5
    except asyncio.CancelledError:
        log.append("inner cancelled")
        raise


async def outer(task, log):
    try:
        log.append(await asyncio.shield(task))
    except asyncio.CancelledError as error:
        log.append(f"outer cancelled {error.args}")
        raise


async def main():
    for script in ("o", "i", "so", "si", "sso", "ssi", "soi", "sio", "ssso", "sssi", "ssoso"):
        log = []
        task = asyncio.create_task(inner(log))
        waiting = asyncio.create_task(outer(task, log))
        for move in script:
            if move == "s":
                await asyncio.sleep(0)
            elif move == "o":
                log.append(waiting.cancel("outside"))
            else:
                log.append(task.cancel("inside"))
        await asyncio.wait([task, waiting])
        print(script, log, task.cancelled(), waiting.cancelled())


asyncio.run(main())
