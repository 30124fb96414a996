"""Finding tests: in classes, in modules, by name."""

import functools
import sys
import types
from fnmatch import fnmatchcase

from . import case, suite, util

__unittest = True


class _FailedTest(case.TestCase):
    """Stands for tests that could not be found: it fails when it runs."""

    _testMethodName = None

    def __init__(self, method_name, exception):
        self._exception = exception
        super().__init__(method_name)

    def __getattr__(self, name):
        if name != self._testMethodName:
            return super().__getattribute__(name)

        def fails():
            raise self._exception

        return fails


class TestLoader:
    """Makes suites."""

    testMethodPrefix = 'test'
    sortTestMethodsUsing = staticmethod(util.three_way_cmp)
    testNamePatterns = None
    suiteClass = suite.TestSuite
    _top_level_dir = None

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        """The tests of a class."""
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        if testCaseClass in (case.TestCase, case.FunctionTestCase):
            names = []
        else:
            names = self.getTestCaseNames(testCaseClass)
            if not names and hasattr(testCaseClass, 'runTest'):
                names = ['runTest']
        return self.suiteClass(map(testCaseClass, names))

    def loadTestsFromModule(self, module, *, pattern=None):
        """The tests of all classes of a module, or what its `load_tests` makes of them."""
        found = [self.loadTestsFromTestCase(value) for value in (getattr(module, name) for name in dir(module))
                 if isinstance(value, type) and issubclass(value, case.TestCase)
                 and value not in (case.TestCase, case.FunctionTestCase)]
        tests = self.suiteClass(found)
        hook = getattr(module, 'load_tests', None)
        if hook is None:
            return tests
        try:
            return hook(self, tests, pattern)
        except Exception as error:
            import traceback
            text = f'Failed to call load_tests:\n{traceback.format_exc()}'
            return self._failed(module.__name__, type(error)(text), text)

    def _failed(self, name, error, text):
        self.errors.append(text)
        return self.suiteClass((_FailedTest(name, error),))

    def loadTestsFromName(self, name, module=None):
        """The tests of a dotted name: of a module, a class, a method, or what a function returns."""
        parts = name.split('.')
        if module is None:
            kept = parts[:]
            while kept:
                try:
                    module = sys.modules.get('.'.join(kept)) or __import__('.'.join(kept), fromlist=['*'])
                    break
                except ImportError:
                    missing = kept.pop()
                    if not kept:
                        import traceback
                        text = f'Failed to import test module: {missing}\n{traceback.format_exc()}'
                        return self._failed(missing, ImportError(text), text)
            parts = parts[1:]
        found, parent = module, None
        for part in parts:
            try:
                parent, found = found, getattr(found, part)
            except AttributeError as error:
                import traceback
                text = f'Failed to access attribute:\n{traceback.format_exc()}'
                return self._failed(part, AttributeError(str(error)), text)
        return self._tests_of(found, parent, name)

    def _tests_of(self, found, parent, name):
        """The tests that an object stands for."""
        if isinstance(found, types.ModuleType):
            return self.loadTestsFromModule(found)
        if isinstance(found, type):
            if found in (case.TestCase, case.FunctionTestCase):
                return self.suiteClass([])
            if issubclass(found, case.TestCase):
                return self.loadTestsFromTestCase(found)
        if isinstance(parent, type) and issubclass(parent, case.TestCase) and isinstance(found, types.FunctionType):
            method = name.rpartition('.')[2]
            made = parent(method)
            if not isinstance(getattr(made, method), types.FunctionType):
                return self.suiteClass([made])
        elif isinstance(found, suite.TestSuite):
            return found
        if not callable(found):
            raise TypeError(f"don't know how to make test from: {found}")
        test = found()
        if isinstance(test, suite.TestSuite):
            return test
        if isinstance(test, case.TestCase):
            return self.suiteClass([test])
        raise TypeError(f'calling {found} returned {test}, not a test')

    def loadTestsFromNames(self, names, module=None):
        """The tests of several names."""
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def getTestCaseNames(self, testCaseClass):
        """The names of a class's test methods, in order."""

        def wanted(name):
            if not name.startswith(self.testMethodPrefix) or not callable(getattr(testCaseClass, name)):
                return False
            full = f'{testCaseClass.__module__}.{testCaseClass.__qualname__}.{name}'
            return self.testNamePatterns is None or any(fnmatchcase(full, p) for p in self.testNamePatterns)

        names = [name for name in dir(testCaseClass) if wanted(name)]
        if self.sortTestMethodsUsing:
            names.sort(key=functools.cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern='test*.py', top_level_dir=None):
        """Finds tests in files; there are none here."""
        raise OSError('unittest discovery needs a disk, and scripts here have none: name the tests instead')


defaultTestLoader = TestLoader()
