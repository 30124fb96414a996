import sched
import time
import traceback

now = [100.0]


def sleep(seconds):
    if seconds:
        print("sleep", seconds)
    now[0] += seconds


def say(word="?", *, loud=False):
    print(now[0], word.upper() if loud else word)


s = sched.scheduler(lambda: now[0], sleep)
s.enter(3, 1, say, ("three",))
s.enter(1, 2, say, ("one, later",))
first = s.enter(1, 1, say, argument=("one, first",), kwargs={"loud": True})
s.enterabs(102, 1, say)
gone = s.enter(2, 1, say, ("cancelled",))
s.cancel(gone)
print(s.empty(), len(s.queue), [event.time for event in s.queue], first[:3], first._fields)
print(s.run(blocking=False))
s.run()
print(s.empty(), s.queue, now)


def again(left):
    print("again", left)
    if left:
        s.enter(0.5, 1, again, (left - 1,))


s.enter(0, 1, again, (2,))
s.run()
s.enter(1, 1, lambda: 1 / 0)
for call in (s.run, lambda: s.cancel(gone), lambda: s.enter("x", 1, say)):
    try:
        call()
    except Exception as error:
        traceback.print_exception(error)
real = sched.scheduler(time.monotonic, time.sleep)
real.enter(0.002, 1, print, ("second",))
real.enter(0.001, 1, print, ("first",))
real.run()
