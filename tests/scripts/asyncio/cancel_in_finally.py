import asyncio


async def cleanup(log, pause):
    try:
        await asyncio.sleep(1)
    finally:
        log.append("cleanup begins")
        try:
            await asyncio.sleep(pause)
            log.append("cleanup ends")
        except asyncio.CancelledError:
            log.append("cleanup cancelled")
            raise


async def main():
    log = []
    task = asyncio.create_task(cleanup(log, 0.01))
    await asyncio.sleep(0)
    print(task.cancel("first"), task.cancelling())
    await asyncio.sleep(0)
    print(task.done(), task.cancel("second"), task.cancelling(), log)
    try:
        await task
    except asyncio.CancelledError as error:
        print(error.args, repr(error.__context__), task.cancelled(), log)
    print(task.cancel(), task.cancelling(), task.uncancel())
    task = asyncio.create_task(cleanup(log, 0))
    await asyncio.sleep(0)
    task.cancel()
    await asyncio.wait([task])
    print(log[-1], task.cancelled())
    for access in (task.result, task.exception):
        try:
            access()
        except asyncio.CancelledError as error:
            print("cancelled", error.args)
    pending = asyncio.create_task(asyncio.sleep(1))
    for access in (pending.result, pending.exception):
        try:
            access()
        except asyncio.InvalidStateError as error:
            print(error)
    for wrong in (lambda: pending.set_result(1), lambda: pending.set_exception(ValueError())):
        try:
            wrong()
        except RuntimeError as error:
            print(error)


asyncio.run(main())
