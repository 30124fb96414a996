"""Every task has a decimal context of its own."""
import asyncio
from decimal import Decimal, getcontext, localcontext, setcontext, Context


async def third(precision):
    getcontext().prec = precision
    await asyncio.sleep(0)
    return Decimal(1) / 3


async def main():
    getcontext().prec = 5
    print(Decimal(1) / 3)
    print(await asyncio.gather(third(3), third(7)))
    with localcontext(prec=2):
        task = asyncio.create_task(asyncio.sleep(0))
        print(Decimal(1) / 3)
        await task
    setcontext(Context(prec=4))
    print(Decimal(1) / 3, getcontext().prec)


asyncio.run(main())
print(Decimal(1) / 3)
