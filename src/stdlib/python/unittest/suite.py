"""Tests that run together, with what their classes and modules set up."""

import sys

from . import case, util

__unittest = True


def _call_if_exists(parent, name):
    getattr(parent, name, lambda: None)()


class BaseTestSuite:
    """Tests and suites, run one after the other."""

    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f'<{util.strclass(type(self))} tests={list(self)}>'

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, type(self)) else NotImplemented

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        """How many cases there are."""
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

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
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        return result

    def _removeTestAtIndex(self, index):
        """Lets go of a test that has run."""
        test = self._tests[index] if index < len(self._tests) else None
        if hasattr(test, 'countTestCases'):
            self._removed_tests += test.countTestCases()
        if test is not None:
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
        top = not result._testRunEntered
        result._testRunEntered = True
        for index, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test):
                self._tearDownPreviousClass(test, result)
                self._handleModuleFixture(test, result)
                self._handleClassSetUp(test, result)
                result._previousTestClass = type(test)
                if getattr(type(test), '_classSetupFailed', False) or result._moduleSetUpFailed:
                    continue
            test.debug() if debug else test(result)
            if self._cleanup:
                self._removeTestAtIndex(index)
        if top:
            self._tearDownPreviousClass(None, result)
            self._handleModuleTearDown(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _handleClassSetUp(self, test, result):
        cls = type(test)
        if cls is result._previousTestClass or result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
            return
        try:
            cls._classSetupFailed = False
        except TypeError:
            pass  # A function that stands for a class.
        if (set_up := getattr(cls, 'setUpClass', None)) is None:
            return
        failed, name = False, util.strclass(cls)
        _call_if_exists(result, '_setupStdout')
        try:
            try:
                set_up()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                failed = cls._classSetupFailed = True
                self._createClassOrModuleLevelException(result, error, 'setUpClass', name)
            if failed:
                self._clean_up_class(cls, result, 'setUpClass')
        finally:
            _call_if_exists(result, '_restoreStdout')

    def _clean_up_class(self, cls, result, method):
        clean_up = getattr(cls, 'doClassCleanups', None)
        if clean_up is None:
            return
        clean_up()
        for info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise info[1]
            self._createClassOrModuleLevelException(result, info[1], method, util.strclass(cls), info=info)

    def _tearDownPreviousClass(self, test, result):
        cls = result._previousTestClass
        if cls is type(test) or cls is None or getattr(cls, '_classSetupFailed', False):
            return
        if result._moduleSetUpFailed or getattr(cls, '__unittest_skip__', False):
            return
        tear_down = getattr(cls, 'tearDownClass', None)
        if tear_down is None and not hasattr(cls, 'doClassCleanups'):
            return
        _call_if_exists(result, '_setupStdout')
        try:
            if tear_down is not None:
                try:
                    tear_down()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._createClassOrModuleLevelException(result, error, 'tearDownClass', util.strclass(cls))
            self._clean_up_class(cls, result, 'tearDownClass')
        finally:
            _call_if_exists(result, '_restoreStdout')

    def _get_previous_module(self, result):
        return getattr(result._previousTestClass, '__module__', None) if result._previousTestClass else None

    def _handleModuleFixture(self, test, result):
        current = type(test).__module__
        if current == self._get_previous_module(result):
            return
        self._handleModuleTearDown(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(current), 'setUpModule', None)
        if set_up is not None:
            self._module_step(result, set_up, 'setUpModule', current)

    def _handleModuleTearDown(self, result):
        previous = self._get_previous_module(result)
        if previous is None or result._moduleSetUpFailed or previous not in sys.modules:
            return
        tear_down = getattr(sys.modules[previous], 'tearDownModule', None)
        self._module_step(result, tear_down, 'tearDownModule', previous)

    def _module_step(self, result, step, method, name):
        """Sets a module up or tears it down, and cleans up where that failed or is due."""
        _call_if_exists(result, '_setupStdout')
        failed = False
        try:
            try:
                if step is not None:
                    step()
            except Exception as error:
                if isinstance(result, _DebugResult):
                    raise
                failed = True
                result._moduleSetUpFailed = result._moduleSetUpFailed or method == 'setUpModule'
                self._createClassOrModuleLevelException(result, error, method, name)
            if failed or method == 'tearDownModule':
                try:
                    case.doModuleCleanups()
                except Exception as error:
                    if isinstance(result, _DebugResult):
                        raise
                    self._createClassOrModuleLevelException(result, error, method, name)
        finally:
            _call_if_exists(result, '_restoreStdout')

    def _createClassOrModuleLevelException(self, result, exc, method_name, parent, info=None):
        self._addClassOrModuleLevelException(result, exc, f'{method_name} ({parent})', info)

    def _addClassOrModuleLevelException(self, result, exception, errorName, info=None):
        error = _ErrorHolder(errorName)
        skip = getattr(result, 'addSkip', None)
        if skip is not None and isinstance(exception, case.SkipTest):
            skip(error, str(exception))
        else:
            result.addError(error, info or sys.exc_info())


class _ErrorHolder:
    """Stands for a test where a class or module could not be set up."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f'<ErrorHolder description={self.description!r}>'

    def __str__(self):
        return self.description

    def run(self, result):
        """Nothing: it has gone wrong already."""

    def __call__(self, result):
        return self.run(result)

    def countTestCases(self):
        return 0


def _is_suite(test):
    """Whether a test holds others."""
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _DebugResult:
    """Lets everything pass."""

    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
    _testRunEntered = False
