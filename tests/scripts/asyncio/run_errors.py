import asyncio


async def main():
    try:
        asyncio.run(other())
    except RuntimeError as error:
        print(error)
    try:
        asyncio.get_running_loop().run_until_complete(other())
    except RuntimeError as error:
        print(error)


async def other():
    pass


asyncio.run(main())
for value in (1, None, main, "main"):
    try:
        asyncio.run(value)
    except Exception as error:
        print(type(error).__name__, str(error).split(" at ")[0])
try:
    asyncio.get_running_loop()
except RuntimeError as error:
    print(error)
