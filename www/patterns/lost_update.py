# A lost update, and the lock that keeps it
#
# There is only one thread, and still an update can be lost: between reading the balance and writing it back the task
# awaits, and another one reads the same old number. Wherever you await, anybody may have run. A lock makes the read
# and the write one piece again, at the price of waiting in line.
import asyncio


class Account:
    def __init__(self):
        self.balance = 0
        self.lock = asyncio.Lock()

    async def deposit(self, amount):
        before = self.balance
        print(f"reads {before}")
        await asyncio.sleep(0.1)
        self.balance = before + amount
        print(f"writes {self.balance}")

    async def deposit_safely(self, amount):
        async with self.lock:
            await self.deposit(amount)


async def main():
    careless = Account()
    await asyncio.gather(*[careless.deposit(10) for _ in range(3)])
    print(f"without a lock: {careless.balance}, and 20 are gone")

    careful = Account()
    await asyncio.gather(*[careful.deposit_safely(10) for _ in range(3)])
    print(f"with a lock: {careful.balance}")


asyncio.run(main())
