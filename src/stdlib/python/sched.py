"""Calls at certain times."""

import heapq
import time
from collections import namedtuple
from itertools import count

__all__ = ["scheduler"]

_monotonic = time.monotonic
Event = namedtuple('Event', 'time, priority, sequence, action, argument, kwargs')
_sentinel = object()


class scheduler:
    """Keeps calls until their time has come."""

    def __init__(self, timefunc=_monotonic, delayfunc=time.sleep):
        self._queue = []
        self.timefunc = timefunc
        self.delayfunc = delayfunc
        self._sequence_generator = count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_sentinel):
        """Calls at a moment; what comes back can be given to `cancel`."""
        kwargs = {} if kwargs is _sentinel else kwargs
        event = Event(time, priority, next(self._sequence_generator), action, argument, kwargs)
        heapq.heappush(self._queue, event)  #: 75
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_sentinel):
        """Calls after some time."""
        time = self.timefunc() + delay  #: 84
        return self.enterabs(time, priority, action, argument, kwargs)  #: 85

    def cancel(self, event):
        """Calls that no more."""
        self._queue.remove(event)  #: 95
        heapq.heapify(self._queue)

    def empty(self):
        """Whether nothing is left to call."""
        return not self._queue

    def run(self, blocking=True):
        """Calls everything in its time, or only what is due: how long it is to the next then."""
        queue = self._queue
        while queue:
            event = queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)  #: 149 «delayfunc(time - now)»
            else:
                heapq.heappop(queue)
                event.action(*event.argument, **event.kwargs)  #: 151 «action(*argument, **kwargs)»
                self.delayfunc(0)  #: 152 «delayfunc(0)»   # Let other threads run

    @property
    def queue(self):
        """All that is left, in its order."""
        return sorted(self._queue)
