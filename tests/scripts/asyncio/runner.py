import asyncio


async def say(text):
    await asyncio.sleep(0)
    print(text, asyncio.current_task().get_name())
    return len(text)


with asyncio.Runner() as runner:
    print(runner.run(say("one")))
    print(runner.run(say("three")))
    loop = runner.get_loop()
    print(loop.is_running(), loop.is_closed())
print(loop.is_closed())
try:
    runner.run(say("x"))
except RuntimeError as error:
    print(error)
runner = asyncio.Runner(debug=True)
print(runner.get_loop().get_debug())
runner.close()
runner.close()
