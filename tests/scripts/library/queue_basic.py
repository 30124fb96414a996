import queue
import traceback
from queue import Empty, Full, LifoQueue, PriorityQueue, Queue, ShutDown, SimpleQueue

q = Queue(maxsize=2)
print(q.empty(), q.full(), q.qsize(), q.put("a"), q.put_nowait("b"), q.full(), q.unfinished_tasks)
print(q.get(), q.get_nowait(), q.task_done(), q.task_done(), q.join(), q.unfinished_tasks)
with q.mutex:
    q.queue.append("direct")
print(q.qsize(), q.get(timeout=1), Queue[int], queue.__all__)

low, last = PriorityQueue(), LifoQueue()
for item in [(3, "c"), (1, "z"), (1, "a"), (2, "b")]:
    low.put(item)
    last.put(item)
print([low.get() for _ in range(4)], [last.get_nowait() for _ in range(4)])

simple = SimpleQueue()
simple.put(1)
simple.put(2, block=False)
print(simple.qsize(), simple.empty(), simple.get(), simple.get(False), simple.empty(), repr(simple)[:27])
print(Empty, Full, ShutDown, SimpleQueue, Empty.__mro__[1])


def attempt(call):
    try:
        print(repr(call()))
    except Exception as error:
        traceback.print_exception(error)


full = Queue(1)
full.put(1)
attempt(lambda: full.put_nowait(2))
attempt(lambda: full.put(2, False))
attempt(lambda: full.put(2, timeout=0.001))
attempt(lambda: full.put(2, timeout=-1))
attempt(lambda: q.get_nowait())
attempt(lambda: q.get(block=False))
attempt(lambda: q.get(timeout=0.001))
attempt(lambda: q.get(timeout=-1))
attempt(lambda: [low.put(1), low.put("x")])
attempt(lambda: simple.get_nowait())
attempt(lambda: simple.get(timeout=0.001))
attempt(lambda: simple.get(timeout=-1))
attempt(lambda: SimpleQueue(1))
attempt(lambda: [full.task_done(), full.task_done()])
full.shutdown()
attempt(lambda: full.put(1))
print(full.get(), full.is_shutdown)
attempt(lambda: full.get())
more = Queue()
more.put(1)
more.shutdown(immediate=True)
print(more.qsize(), more.unfinished_tasks, more.join())
attempt(lambda: more.get_nowait())
