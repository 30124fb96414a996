"""Tests that run together, with what their classes and modules set up."""

import contextlib
import itertools
import sys

from . import case, util

__unittest = True


class BaseTestSuite:
    """Tests and suites, run one after the other."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests, self._gone = [], 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{util.strclass(type(self))} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """How many cases there are, with those that have run."""
        return sum((test.countTestCases() for test in self if test), self._gone)

    def addTest(self, test):
        """Adds a case or a suite."""
        if not callable(test):
            raise TypeError(f'{test!r} is not callable')
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError('TestCases and TestSuites must be instantiated before passing them to addTest()')
        self._tests.append(test)

    def addTests(self, tests):
        """Adds several."""
        if isinstance(tests, str):
            raise TypeError('tests must be an iterable of tests, not a string')
        for test in tests:
            self.addTest(test)

    def run(self, result):
        """Runs all, until the result says to stop."""
        for place, test in self._due(result):
            test(result)
            self._let_go(place)
        return result

    def _due(self, result):
        """The tests with their places, until the result says to stop."""
        return itertools.takewhile(lambda _: not result.shouldStop, enumerate(self))

    def _let_go(self, place):
        if self._cleanup:
            self._removeTestAtIndex(place)

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run."""
        for test in filter(None, self._tests[index:index + 1]):
            self._gone += getattr(test, 'countTestCases', int)()
            self._tests[index] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs all without collecting: exceptions pass."""
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    """A suite that also sets up and tears down classes and modules."""

    def run(self, result, debug=False):
        is_outermost, result._testRunEntered = not result._testRunEntered, True
        for place, test in self._due(result):
            if not _is_suite(test) and not self._enter(type(test), result):
                continue
            test.debug() if debug else test(result)
            self._let_go(place)
        if is_outermost:
            self._leave_class(result)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _enter(self, cls, result):
        """Sets up a case's module and class where they are not those of the last case; whether the case can run."""
        if cls is not result._previousTestClass:
            self._leave_class(result)
            if cls.__module__ != _module_of(result):
                self._leave_module(result)
                self._enter_module(cls.__module__, result)
            if not result._moduleSetUpFailed and not _is_skipped(cls):
                self._enter_class(cls, result)
            result._previousTestClass = cls
        return not (getattr(cls, '_classSetupFailed', False) or result._moduleSetUpFailed)

    def _enter_module(self, name, result):
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), 'setUpModule', None)
        if set_up is None:
            return
        with _held_output(result):
            if not _tried(set_up, result, f'setUpModule ({name})'):
                result._moduleSetUpFailed = True
                _tried(case.doModuleCleanups, result, f'setUpModule ({name})')

    def _leave_module(self, result):
        name = _module_of(result)
        if name in sys.modules and not result._moduleSetUpFailed:
            tear_down = getattr(sys.modules[name], 'tearDownModule', None)
            with _held_output(result):
                for step in filter(None, (tear_down, case.doModuleCleanups)):
                    _tried(step, result, f'tearDownModule ({name})')

    def _enter_class(self, cls, result):
        with contextlib.suppress(TypeError):  # Built-in classes take no attributes.
            cls._classSetupFailed = False
        set_up = getattr(cls, 'setUpClass', None)
        if set_up is None:
            return
        name = f'setUpClass ({util.strclass(cls)})'
        with _held_output(result):
            if not _tried(set_up, result, name):
                cls._classSetupFailed = True
                self._clean_up(cls, result, name)

    def _leave_class(self, result):
        cls = result._previousTestClass
        if cls is None or getattr(cls, '_classSetupFailed', False) or result._moduleSetUpFailed or _is_skipped(cls):
            return
        tear_down = getattr(cls, 'tearDownClass', None)
        if tear_down is None and not hasattr(cls, 'doClassCleanups'):
            return
        name = f'tearDownClass ({util.strclass(cls)})'
        with _held_output(result):
            if tear_down is not None:
                _tried(tear_down, result, name)
            self._clean_up(cls, result, name)

    def _clean_up(self, cls, result, name):
        getattr(cls, 'doClassCleanups', int)()
        for info in getattr(cls, 'tearDown_exceptions', ()):
            _tell(info, result, name)


def _module_of(result):
    """The module of the case that ran last."""
    return getattr(result._previousTestClass, '__module__', None)


def _is_skipped(cls):
    return getattr(cls, '__unittest_skip__', False)


@contextlib.contextmanager
def _held_output(result):
    """Where the result holds what is printed, if it does so."""
    getattr(result, '_setupStdout', int)()
    try:
        yield
    finally:
        getattr(result, '_restoreStdout', int)()


def _tried(step, result, name):
    """Sets something up or tears it down, and tells the result where that fails; whether it went well."""
    try:
        step()
    except Exception:
        _tell(sys.exc_info(), result, name)
        return False
    return True


def _tell(info, result, name):
    """Tells the result of an exception outside of cases."""
    if isinstance(result, _DebugResult):
        raise info[1]
    place, skip = _ErrorHolder(name), getattr(result, 'addSkip', None)
    if skip is not None and isinstance(info[1], case.SkipTest):
        skip(place, str(info[1]))
    else:
        result.addError(place, info)


class _ErrorHolder:
    """Stands for a test where a class or module could not be set up."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def __str__(self):
        return self.description

    id = __str__

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def run(self, result):
        """Nothing: it has gone wrong already."""

    def __call__(self, result):
        return self.run(result)

    def shortDescription(self):
        """It has none."""

    def countTestCases(self):
        return 0


def _is_suite(test):
    """Whether a test holds others."""
    try:
        return iter(test) is not None
    except TypeError:
        return False


class _DebugResult:
    """Lets everything pass."""

    _previousTestClass = None
    _moduleSetUpFailed = shouldStop = _testRunEntered = False
