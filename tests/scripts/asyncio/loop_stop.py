import asyncio


async def forever():
    try:
        await asyncio.sleep(1000)
    finally:
        print("finally")


loop = asyncio.new_event_loop()


def stop():
    print("stop")
    loop.stop()
    loop.call_soon(print, "runs when the loop runs again")


loop.call_soon(stop)
loop.call_soon(print, "same tick")
loop.run_forever()
print("stopped")
loop.call_soon(stop)
try:
    loop.run_until_complete(forever())
except RuntimeError as error:
    print(error)
task, = asyncio.all_tasks(loop)
task.cancel()
try:
    loop.run_until_complete(task)
except asyncio.CancelledError:
    print("cancelled")
loop.close()
