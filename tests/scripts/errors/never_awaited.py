# A coroutine that nobody awaits.
async def work():
    pass


def forget():
    work()
    print("forgotten")


forget()
c = work()
c.close()
print("closed without a warning")
c = work()
c = None
print("dropped")
