"""What an awaited task raises in an except block has the handled exception as its context."""
import asyncio
async def raise_error():
    raise ValueError
async def run():
    try:
        raise KeyError(3)
    except Exception:
        task = asyncio.create_task(raise_error())
        try:
            await task
        except Exception as exc:
            print(repr(exc.__context__))
    f=asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(f.set_exception, OSError(4))
    try:
        1/0
    except Exception:
        try: await f
        except Exception as e: print(repr(e.__context__))
    async def sub():
        await asyncio.sleep(0)
        raise TypeError
    try:
        1/0
    except Exception:
        try: await sub()
        except Exception as e: print(repr(e.__context__))
        try: await asyncio.gather(sub(), sub())
        except Exception as e: print(repr(e.__context__))
        try: await asyncio.wait_for(sub(), 1)
        except Exception as e: print(repr(e.__context__))
        try: await asyncio.wait_for(asyncio.sleep(1), 0.01)
        except Exception as e: print(repr(e.__context__), repr(e.__context__.__context__))
def g():
    try: 1/0
    except ZeroDivisionError:
        try: yield
        except Exception as e: print(repr(e.__context__))
x=g(); next(x)
try: x.throw(ValueError)
except StopIteration: pass
asyncio.run(run())
async def top():
    async def child(): raise ValueError('c')
    try: 1/0
    except ZeroDivisionError:
        await asyncio.create_task(child())
asyncio.run(top())
