import asyncio


async def shopper(name, till, seats, doors, guests):
    await doors.wait()
    async with seats:
        async with till:
            print(name, "pays")
            await asyncio.sleep(0.1)
    await guests.wait()
    return name


async def baker(shelf):
    for bread in ("rye", "white"):
        await shelf.put(bread)
    await shelf.join()


async def eater(shelf, done):
    for _ in range(2):
        print("eats", await shelf.get())
        shelf.task_done()
    done.set_result("full")


async def main():
    till = asyncio.Lock()
    seats = asyncio.Semaphore(2)
    doors = asyncio.Event()
    guests = asyncio.Barrier(2)
    async with asyncio.TaskGroup() as group:
        for name in ("ann", "bob"):
            group.create_task(shopper(name, till, seats, doors, guests), name=name)
        await asyncio.sleep(0)
        doors.set()
    shelf = asyncio.Queue(1)
    done = asyncio.get_running_loop().create_future()
    baking = asyncio.create_task(baker(shelf), name="baker")
    await asyncio.sleep(0)
    eating = asyncio.create_task(eater(shelf, done), name="eater")
    print(await done)
    await asyncio.wait([baking, eating])
    shelf.shutdown()


asyncio.run(main())
