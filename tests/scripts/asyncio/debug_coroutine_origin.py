"""Coroutines know where they were created while that is tracked, as in debug mode; forgotten ones tell."""
import asyncio, sys
async def f(): pass
def make():
    return f()
async def main():
    print(sys.get_coroutine_origin_tracking_depth())
    make()
    c = make()
    print([place[1:] for place in c.cr_origin])
    c.close()
asyncio.run(main(), debug=True)
print(sys.get_coroutine_origin_tracking_depth())
async def g():
    yield
sys.set_coroutine_origin_tracking_depth(2)
a = make(); print([place[1:] for place in a.cr_origin]); del a
