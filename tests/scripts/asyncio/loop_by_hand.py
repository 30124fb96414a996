import asyncio


async def work(n):
    await asyncio.sleep(n)
    return n


loop = asyncio.new_event_loop()
print(loop)
print(loop.run_until_complete(work(0.01)))
loop.call_soon(loop.stop)
loop.run_forever()
future = loop.create_future()
loop.call_later(0.01, future.set_result, "later")
print(loop.run_until_complete(future))
print(loop.is_closed())
loop.close()
loop.close()
print(loop)
for call in (lambda: loop.call_soon(print), lambda: loop.run_forever(), lambda: loop.call_later(1, print)):
    try:
        call()
    except RuntimeError as error:
        print(error)
coroutine = work(1)
try:
    loop.run_until_complete(coroutine)
except RuntimeError as error:
    print(error)
coroutine.close()
