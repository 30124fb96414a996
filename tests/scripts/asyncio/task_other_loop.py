import asyncio


async def main(future):
    try:
        await future
    except RuntimeError as error:
        print(str(error).split(" got Future ")[1])


loop = asyncio.new_event_loop()
future = loop.create_future()
asyncio.run(main(future))
loop.close()
