"""Makes a test module of CPython's ready to be run here."""

import asyncio
import asyncio.futures
import asyncio.tasks
import importlib_of_tests
import unittest


def prepare(name, left_out):
    """Imports a test module and leaves out the tests of some names."""
    # There is one implementation here; the tests ask for the one in Python and the one in C.
    for module in (asyncio, asyncio.tasks, asyncio.futures):
        module._PyTask = module._CTask = asyncio.Task
        module._PyFuture = module._CFuture = asyncio.Future
        for function in ("current_task", "_register_task", "_unregister_task", "_enter_task", "_leave_task"):
            ours = getattr(asyncio.tasks, function)
            setattr(module, f"_py_{function.lstrip('_')}", ours)
            setattr(module, f"_c_{function.lstrip('_')}", ours)
    tests = importlib_of_tests.import_module(name)
    for case in vars(tests).values():
        if isinstance(case, type) and issubclass(case, unittest.TestCase):
            for test in left_out:
                if hasattr(case, test):
                    setattr(case, test, None)
    return tests
