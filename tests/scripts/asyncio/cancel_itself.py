import asyncio


async def main():
    task = asyncio.current_task()
    task.cancel("myself")
    print("still running", task.cancelling())
    try:
        await asyncio.sleep(0)
        print("never")
    except asyncio.CancelledError as error:
        print("now", error.args)
    print(task.uncancel())
    await asyncio.sleep(0)
    print("end")


asyncio.run(main())
