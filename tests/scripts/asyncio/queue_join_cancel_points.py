"""join cancelled before, while and after the last task_done."""
import asyncio


async def joiner(queue, log):
    try:
        log.append(await queue.join())
    except asyncio.CancelledError:
        log.append("cancelled")
        raise


async def main():
    for script in ("c", "sc", "sdc", "sds", "scd", "dsc", "sdpsc", "sdps"):
        queue = asyncio.Queue()
        queue.put_nowait(1)
        log = []
        task = asyncio.create_task(joiner(queue, log))
        for move in script:
            if move == "c":
                task.cancel()
            elif move == "s":
                await asyncio.sleep(0)
            elif move == "d":
                queue.task_done()
            elif move == "p":
                queue.put_nowait(2)
        await asyncio.sleep(0)
        print(script, log, task.done(), queue._unfinished_tasks, queue)
        try:
            while True:
                queue.task_done()
        except ValueError as error:
            print("  ", error)
        await asyncio.wait([task])


asyncio.run(main())
