"""Calls at certain times."""

import heapq
import itertools
import time
from collections import namedtuple

__all__ = ["scheduler"]

Event = namedtuple('Event', ['time', 'priority', 'sequence', 'action', 'argument', 'kwargs'])
_NOTHING = object()


class scheduler:
    """Keeps calls until their time has come."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self.timefunc, self.delayfunc = timefunc, delayfunc
        # A heap, and what tells calls for the same moment apart.
        self._calls, self._numbers = [], itertools.count()

    def enterabs(self, time, priority, action, argument=(), kwargs=_NOTHING):
        """Calls at a moment; what comes back can be given to `cancel`."""
        given = {} if kwargs is _NOTHING else kwargs
        event = Event(time, priority, next(self._numbers), action, argument, given)
        heapq.heappush(self._calls, event)  #: 75 heapq.heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_NOTHING):
        """Calls after some time."""
        moment = self.timefunc() + delay  #: 84 time = «self.timefunc() + delay»
        return self.enterabs(moment, priority, action, argument, kwargs)  #: 85 return «self.enterabs(time, priority, action, argument, kwargs)»

    def cancel(self, event):
        """Calls that no more."""
        self._calls.remove(event)  #: 95 «self._queue.remove(event)»
        heapq.heapify(self._calls)

    def empty(self):
        """Whether nothing is left to call."""
        return len(self._calls) == 0

    def run(self, blocking=True):
        """Calls everything in its time, or only what is due: how long it is to the next then."""
        while self._calls:
            event = self._calls[0]
            missing = event.time - self.timefunc()
            if missing <= 0:
                heapq.heappop(self._calls)
                event.action(*event.argument, **event.kwargs)  #: 151 «action(*argument, **kwargs)»
                self.delayfunc(0)  #: 152 «delayfunc(0)»   # Let other threads run
            elif blocking:
                self.delayfunc(missing)  #: 149 «delayfunc(time - now)»
            else:
                return missing

    @property
    def queue(self):
        """All that is left, in its order."""
        return sorted(self._calls)
