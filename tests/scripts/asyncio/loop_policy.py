import asyncio

policy = asyncio.get_event_loop_policy()
print(isinstance(policy, asyncio.DefaultEventLoopPolicy))
loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
print(asyncio.get_event_loop() is loop)
asyncio.set_event_loop(None)
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
loop.close()


class Policy(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new")
        return super().new_event_loop()


asyncio.set_event_loop_policy(Policy())


async def main():
    print("main")


asyncio.run(main())
for value in (1, "x"):
    try:
        asyncio.set_event_loop_policy(value)
    except TypeError as error:
        print(error)
