import asyncio


async def party(barrier, name):
    await asyncio.sleep(name / 100)
    index = await barrier.wait()
    print("party", name, "index", index)
    return index


async def main():
    barrier = asyncio.Barrier(3)
    print(str(barrier).split("[")[1], barrier.parties, barrier.n_waiting, barrier.broken)
    tasks = [asyncio.create_task(party(barrier, n)) for n in (1, 2, 3)]
    await asyncio.sleep(0.025)
    print(barrier.n_waiting, str(barrier).split("[")[1])
    await asyncio.gather(*tasks)
    print(barrier.n_waiting)
    tasks = [asyncio.create_task(party(barrier, n)) for n in (0, 1)]
    await asyncio.sleep(0.02)
    await barrier.reset()
    print(await asyncio.gather(*tasks, return_exceptions=True))
    tasks = [asyncio.create_task(party(barrier, n)) for n in (0, 1)]
    await asyncio.sleep(0.02)
    await barrier.abort()
    print(await asyncio.gather(*tasks, return_exceptions=True), barrier.broken, str(barrier).split("[")[1])
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(error)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)
    async with asyncio.Barrier(1) as index:
        print("alone", index)


asyncio.run(main())
