import asyncio, logging, sys
logging.basicConfig(level=logging.DEBUG, stream=sys.stdout, format="%(levelname)s:%(name)s:%(message)s")
async def bad(): raise ValueError("x")
async def main():
    logging.info("hi")
    t = asyncio.create_task(bad()); await asyncio.sleep(0); await asyncio.sleep(0)
    del t
    await asyncio.sleep(0)
    asyncio.get_running_loop().call_exception_handler({"message": "boom"})
asyncio.run(main())
