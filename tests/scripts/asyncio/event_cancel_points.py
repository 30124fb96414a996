"""Event.wait cancelled before, while it waits, and after set() woke it."""
import asyncio


async def waiter(event, log):
    log.append("waits")
    try:
        log.append(await event.wait())
    except asyncio.CancelledError:
        log.append("cancelled")
        raise
    finally:
        log.append("leaves")


async def attempt(name, *moves):
    event = asyncio.Event()
    log = []
    task = asyncio.create_task(waiter(event, log))
    for move in moves:
        if move == "step":
            await asyncio.sleep(0)
        elif move == "cancel":
            log.append(task.cancel())
        else:
            getattr(event, move)()
    done, _ = await asyncio.wait([task])
    print(f"{name}: {log} cancelled={task.cancelled()} {event.is_set()}")


async def main():
    await attempt("before", "cancel")
    await attempt("during", "step", "cancel")
    await attempt("set then cancel", "step", "set", "cancel")
    await attempt("cancel then set", "step", "cancel", "set")
    await attempt("set, clear", "step", "set", "clear")
    await attempt("set, clear, cancel", "step", "set", "clear", "cancel")
    await attempt("set first", "set", "step")
    await attempt("after", "set", "step", "cancel")


asyncio.run(main())
