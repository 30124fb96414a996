"""stop() lets the current turn end: what it scheduled waits for the next run_forever."""
import asyncio

loop = asyncio.new_event_loop()
loop.call_soon(print, "one")
loop.call_soon(loop.stop)
loop.call_soon(print, "two, after stop in the same turn")
loop.call_soon(loop.call_soon, print, "three, in the next turn")
loop.call_later(0, print, "timer")
print("running", loop.is_running())
loop.run_forever()
print("stopped", loop.is_running())
loop.stop()
loop.run_forever()
print("ran one turn")
loop.call_soon(print, "four")
loop.stop()
loop.stop()
loop.run_forever()
print("again")


async def stopper():
    print("stopper")
    loop.stop()
    await asyncio.sleep(0)
    print("stopper goes on in the next run")
    return "result"


task = loop.create_task(stopper())
loop.run_forever()
print(task.done())
print(loop.run_until_complete(task))
loop.close()
print(loop.is_closed(), loop)
