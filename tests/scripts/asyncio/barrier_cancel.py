import asyncio


async def party(barrier, name):
    try:
        return name, await barrier.wait()
    except asyncio.CancelledError:
        print(name, "cancelled", barrier.n_waiting)
        raise


async def main():
    barrier = asyncio.Barrier(2)
    lone = asyncio.create_task(party(barrier, "lone"))
    await asyncio.sleep(0)
    lone.cancel()
    await asyncio.wait([lone])
    print(barrier.n_waiting)
    print(await asyncio.gather(*(party(barrier, n) for n in "ab")))


asyncio.run(main())
