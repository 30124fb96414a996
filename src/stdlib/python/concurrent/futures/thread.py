"""Calls in other threads: there are none here."""

from concurrent.futures._base import BrokenExecutor, Executor, _refuse


class BrokenThreadPool(BrokenExecutor):
    """A thread of the pool could not begin."""


class ThreadPoolExecutor(Executor):
    """Runs calls in threads."""

    def __init__(self, max_workers=None, thread_name_prefix='', initializer=None, initargs=()):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")  #: 147
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")  #: 150
        _refuse("ThreadPoolExecutor", "threads")
