# Giving up after a while
#
# `wait_for` gives something a limited time. When the time is over it cancels what it waited for: a `CancelledError` is
# raised inside it, at the very `await` where it stands, so `finally` and `except` can tidy up. Only when that is done
# does the caller get its `TimeoutError`.
import asyncio


async def query(server, seconds):
    print(f"{server}: connected")
    try:
        await asyncio.sleep(seconds)
        return f"{server} answered after {seconds} s"
    except asyncio.CancelledError:
        print(f"{server}: cancelled, hanging up")
        raise
    finally:
        print(f"{server}: connection closed")


async def patient(server, seconds):
    try:
        print(await asyncio.wait_for(query(server, seconds), timeout=0.5))
    except asyncio.TimeoutError:
        print(f"{server} was too slow")


async def main():
    await asyncio.gather(patient("tokyo", 0.2), patient("mars", 60), patient("oslo", 0.4))


asyncio.run(main())
