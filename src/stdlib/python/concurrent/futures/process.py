"""Calls in other processes: there are none here."""

from concurrent.futures._base import BrokenExecutor, Executor, _refuse


class BrokenProcessPool(BrokenExecutor):
    """A process of the pool ended."""


class ProcessPoolExecutor(Executor):
    """Runs calls in processes."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  #: 666
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  #: 686
        _refuse("ProcessPoolExecutor", "processes")
