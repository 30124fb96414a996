"""What a barrier refuses, how it shows itself, and reset with and without parties."""
import asyncio


async def party(barrier):
    try:
        return await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        return f"broken: {error!r} {error.args}"


async def main():
    for parties in (0, -1, 1):
        try:
            barrier = asyncio.Barrier(parties)
            print(barrier, barrier.parties, await barrier.wait())
        except ValueError as error:
            print(type(error).__name__, error)
    barrier = asyncio.Barrier(2)
    await barrier.reset()
    print(barrier)
    task = asyncio.create_task(party(barrier))
    await asyncio.sleep(0)
    print(barrier, barrier.n_waiting)
    await barrier.reset()
    print(barrier)
    print(await task, barrier)
    await barrier.abort()
    print(barrier, await party(barrier))
    await barrier.reset()
    print(barrier, await asyncio.gather(party(barrier), party(barrier)))
    async with asyncio.Barrier(1) as position:
        print("position", position)
    try:
        async with asyncio.Barrier(1):
            raise ValueError("inside")
    except ValueError as error:
        print(error)
    print(asyncio.Barrier(3).__repr__().split(" object")[0], issubclass(asyncio.BrokenBarrierError, RuntimeError))


asyncio.run(main())
