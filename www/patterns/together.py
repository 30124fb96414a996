# One after another, or together
#
# Awaiting a coroutine runs it to its end before the next line, so three waits of half a second take one and a half
# seconds. `gather` makes a task of each and waits for them all: they wait at the same time, and half a second is
# enough. Look at the times, and at who prints: alone they are all `main`'s task, together each has its own.
import asyncio


async def download(page):
    print(f"page {page}: asked for")
    await asyncio.sleep(0.5)
    print(f"page {page}: here")
    return len(page) * 100


async def main():
    pages = ["index", "about", "news"]

    print("-- one after another")
    sizes = []
    for page in pages:
        sizes.append(await download(page))
    print(sizes)

    print("-- together")
    sizes = await asyncio.gather(*[download(page) for page in pages])
    print(sizes)


asyncio.run(main())
