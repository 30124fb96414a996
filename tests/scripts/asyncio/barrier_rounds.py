import asyncio


async def party(barrier, name, log, rounds=2):
    for turn in range(rounds):
        try:
            async with barrier as position:
                log.append((name, turn, position))
        except asyncio.BrokenBarrierError as error:
            log.append((name, turn, type(error).__name__, str(error)))
            return


async def main():
    log = []
    barrier = asyncio.Barrier(3)
    print(repr(barrier).split("[")[1], barrier.parties, barrier.n_waiting, barrier.broken)
    await asyncio.gather(*(party(barrier, n, log) for n in "abc"))
    print(*log, sep="\n")
    log.clear()
    tasks = [asyncio.create_task(party(barrier, n, log)) for n in "de"]
    await asyncio.sleep(0)
    print(repr(barrier).split("[")[1], barrier.n_waiting)
    await barrier.reset()
    await asyncio.gather(*tasks)
    print(log, barrier.broken)
    tasks = [asyncio.create_task(party(barrier, n, log)) for n in "fg"]
    await asyncio.sleep(0)
    await barrier.abort()
    print(repr(barrier).split("[")[1])
    await asyncio.gather(*tasks)
    print(log[2:], barrier.broken)
    try:
        await barrier.wait()
    except asyncio.BrokenBarrierError as error:
        print(repr(error))
    await barrier.reset()
    print(barrier.broken)
    try:
        asyncio.Barrier(0)
    except ValueError as error:
        print(error)


asyncio.run(main())
