"""Test cases: what runs a test and what it can assert."""

import collections
import contextlib
import difflib
import functools
import pprint
import re
import sys
import time
import traceback
import types
import warnings

from . import result
from ._log import _AssertLogsContext, _BaseTestCaseContext
from .util import _common_shorten_repr, _count_diff_all_purpose, _count_diff_hashable, safe_repr, strclass

__unittest = True

_subtest_msg_sentinel = object()

DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


class SkipTest(Exception):
    """Leaves a test out."""


class _ShouldStop(Exception):
    """Ends a test whose part failed, where that is to end the run."""


# ---- Leaving tests out ----

def skip(reason):
    """Leaves a test or a class out."""

    def mark(test_item):
        if not isinstance(test_item, type):
            @functools.wraps(test_item)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            test_item = skipped
        test_item.__unittest_skip__, test_item.__unittest_skip_why__ = True, reason
        return test_item

    if isinstance(reason, types.FunctionType):
        # Used without parentheses.
        function, reason = reason, ''
        return mark(function)
    return mark


def _unchanged(test_item):
    return test_item


def skipIf(condition, reason):
    """Leaves a test out if a condition holds."""
    return skip(reason) if condition else _unchanged


def skipUnless(condition, reason):
    """Leaves a test out unless a condition holds."""
    return _unchanged if condition else skip(reason)


def expectedFailure(test_item):
    """Marks a test that is to fail."""
    test_item.__unittest_expecting_failure__ = True
    return test_item


# ---- What came of a test's parts ----

class _Outcome:
    """How one test goes: its parts run in `testPartExecutor`."""

    def __init__(self, result=None):
        self.expecting_failure = False
        self.result = result
        self.result_supports_subtests = hasattr(result, 'addSubTest')
        self.success = True
        self.expectedFailure = None

    @contextlib.contextmanager
    def testPartExecutor(self, test_case, subTest=False):
        before, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            self.success = False
            _addSkip(self.result, test_case, str(reason))
        except _ShouldStop:
            pass
        except:
            self._failed(test_case, subTest, sys.exc_info())
        else:
            if subTest and self.success:
                self.result.addSubTest(test_case.test_case, test_case, None)
        finally:
            self.success = self.success and before

    def _failed(self, test_case, is_part, info):
        if self.expecting_failure:
            self.expectedFailure = info
            return
        self.success = False
        if is_part:
            self.result.addSubTest(test_case.test_case, test_case, info)
        else:
            _addError(self.result, test_case, info)


def _addSkip(result, test_case, reason):
    if getattr(result, 'addSkip', None) is None:
        warnings.warn('TestResult has no addSkip method, skips not reported', RuntimeWarning, 2)
        result.addSuccess(test_case)
    else:
        result.addSkip(test_case, reason)


def _addError(result, test, info):
    if result is not None and info is not None:
        failed = issubclass(info[0], test.failureException)
        (result.addFailure if failed else result.addError)(test, info)


# ---- Cleaning up ----

_module_cleanups = []


def _enter_context(cm, addCleanup):
    kind = type(cm)
    try:
        enter, leave = kind.__enter__, kind.__exit__
    except AttributeError:
        raise TypeError(f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager "
                        "protocol") from None  #: 114 raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does "\n                f"not support the context manager protocol") from None
    entered = enter(cm)
    addCleanup(leave, cm, None, None, None)
    return entered


def addModuleCleanup(function, /, *args, **kwargs):
    """Adds what is called after `tearDownModule`, also where `setUpModule` fails."""
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    """Enters a context that is left with the module."""
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    """Does what was added, the last first; the first exception passes."""
    failures = []
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as error:
            failures.append(error)
    if failures:
        raise failures[0]


# ---- Contexts of assertions ----

def _is_subtype(expected, base):
    if isinstance(expected, tuple):
        return all(_is_subtype(one, base) for one in expected)
    return isinstance(expected, type) and issubclass(expected, base)


class _AssertRaisesBaseContext(_BaseTestCaseContext):
    """Waits for an exception or a warning of a class."""

    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected = expected
        self.expected_regex = None if expected_regex is None else re.compile(expected_regex)
        self.obj_name = self.msg = None

    def handle(self, name, args, kwargs):
        """Calls what is to raise; without anything to call, gives itself as a context."""
        try:
            if not _is_subtype(self.expected, self._base_type):
                raise TypeError('%s() arg 1 must be %s' % (name, self._base_type_str))  #: 223 raise TypeError('%s() arg 1 must be %s' %\n                (name, self._base_type_str))
            if not args:
                self.msg = kwargs.pop('msg', None)
                if kwargs:
                    raise TypeError('%r is an invalid keyword argument for this function' % (next(iter(kwargs)),))
                return self
            function, *args = args
            self.obj_name = getattr(function, '__name__', None) or str(function)
            with self:
                function(*args, **kwargs)  #: 238 «callable_obj(*args, **kwargs)»
        finally:
            self = None

    def _names(self):
        """What was waited for, and by whom."""
        expected = getattr(self.expected, '__name__', None) or str(self.expected)
        return expected, f' by {self.obj_name}' if self.obj_name else ''

    def _check_text(self, text):
        if self.expected_regex is not None and not self.expected_regex.search(text):
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{text}"')


class _AssertRaisesContext(_AssertRaisesBaseContext):
    """Waits for an exception, which is its attribute `exception` afterwards."""

    _base_type = BaseException
    _base_type_str = 'an exception type or tuple of exception types'

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._raiseFailure('{} not raised{}'.format(*self._names()))
        traceback.clear_frames(tb)
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        self._check_text(str(exc_value))
        return True

    __class_getitem__ = classmethod(types.GenericAlias)


class _AssertWarnsContext(_AssertRaisesBaseContext):
    """Waits for a warning, which is its attribute `warning` afterwards."""

    _base_type = Warning
    _base_type_str = 'a warning type or tuple of warning types'

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self.warnings_manager = warnings.catch_warnings(record=True)
        self.warnings = self.warnings_manager.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for caught in self.warnings:
            if not isinstance(caught.message, self.expected):
                continue
            first = caught.message if first is None else first
            if self.expected_regex is not None and not self.expected_regex.search(str(caught.message)):
                continue
            self.warning, self.filename, self.lineno = caught.message, caught.filename, caught.lineno
            return
        if first is not None:
            self._raiseFailure(f'"{self.expected_regex.pattern}" does not match "{first}"')
        self._raiseFailure('{} not triggered{}'.format(*self._names()))


class _AssertNotWarnsContext(_AssertWarnsContext):
    """Fails where there is a warning of a class."""

    def __exit__(self, exc_type, exc_value, tb):
        self.warnings_manager.__exit__(exc_type, exc_value, tb)
        if exc_type is None and any(isinstance(caught.message, self.expected) for caught in self.warnings):
            self._raiseFailure('{} triggered{}'.format(*self._names()))


# ---- Cases ----

class TestCase:
    """One test: a method, with what is set up for it."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed, cls._class_cleanups = False, []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName='runTest'):
        self._testMethodName, self._testMethodDoc = methodName, 'No test'
        self._outcome = self._subtest = None
        self._cleanups = []
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != 'runTest':
            raise ValueError(f'no such test method in {type(self)}: {methodName}')
        self._type_equality_funcs = {
            dict: 'assertDictEqual', list: 'assertListEqual', tuple: 'assertTupleEqual', set: 'assertSetEqual',
            frozenset: 'assertSetEqual', str: 'assertMultiLineEqual'}

    def addTypeEqualityFunc(self, typeobj, function):
        """Sets what `assertEqual` calls for two values of exactly this class."""
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        """Adds what is called after `tearDown`, the last first, also where `setUp` fails."""
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        """Enters a context that is left after the test, and gives what it gives."""
        return _enter_context(cm, self.addCleanup)  #: 472

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Adds what is called after `tearDownClass`."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context that is left with the class."""
        return _enter_context(cm, cls.addClassCleanup)

    def setUp(self):
        """Called before the test."""

    def tearDown(self):
        """Called after the test."""

    @classmethod
    def setUpClass(cls):
        """Called before the first test of the class."""

    @classmethod
    def tearDownClass(cls):
        """Called after the last test of the class."""

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        return result.TestResult()

    def shortDescription(self):
        """The first line of the test's doc."""
        return self._testMethodDoc.strip().split('\n')[0].strip() if self._testMethodDoc else None

    def id(self):
        """The test's full name."""
        return f'{strclass(type(self))}.{self._testMethodName}'

    def __eq__(self, other):
        return self._testMethodName == other._testMethodName if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f'{self._testMethodName} ({strclass(type(self))}.{self._testMethodName})'

    def __repr__(self):
        return f'<{strclass(type(self))} testMethod={self._testMethodName}>'

    @contextlib.contextmanager
    def subTest(self, msg=_subtest_msg_sentinel, **params):
        """A part of the test: what fails in it doesn't end the test."""
        if self._outcome is None or not self._outcome.result_supports_subtests:
            yield
            return
        parent = self._subtest
        outer = {name: value for name, value in parent.params.items() if name not in params} if parent else {}
        self._subtest = _SubTest(self, msg, params | outer)
        try:
            with self._outcome.testPartExecutor(self._subtest, subTest=True):
                yield
            if not self._outcome.success:
                if self._outcome.result is not None and self._outcome.result.failfast:
                    raise _ShouldStop
            elif self._outcome.expectedFailure:
                raise _ShouldStop
        finally:
            self._subtest = parent

    def _addExpectedFailure(self, result, info):
        if hasattr(result, 'addExpectedFailure'):
            result.addExpectedFailure(self, info)
        else:
            warnings.warn('TestResult has no addExpectedFailure method, reporting as passes', RuntimeWarning)
            result.addSuccess(self)

    def _addUnexpectedSuccess(self, result):
        if hasattr(result, 'addUnexpectedSuccess'):
            result.addUnexpectedSuccess(self)
            return
        warnings.warn('TestResult has no addUnexpectedSuccess method, reporting as failure', RuntimeWarning)
        try:
            raise _ShouldStop
        except _ShouldStop:
            result.addFailure(self, sys.exc_info())

    def _addDuration(self, result, elapsed):
        if hasattr(result, 'addDuration'):
            result.addDuration(self, elapsed)
        else:
            warnings.warn('TestResult has no addDuration method', RuntimeWarning, stacklevel=2)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})',
                          DeprecationWarning, stacklevel=3)

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, /, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        """Runs the test and tells the result how it went."""
        stop = None
        if result is None:
            result = self.defaultTestResult()
            stop = getattr(result, 'stopTestRun', None)
            getattr(result, 'startTestRun', lambda: None)()
        result.startTest(self)
        try:
            method = getattr(self, self._testMethodName)
            for marked in (type(self), method):
                if getattr(marked, '__unittest_skip__', False):
                    why = getattr(type(self), '__unittest_skip_why__', '')
                    _addSkip(result, self, why or getattr(method, '__unittest_skip_why__', ''))
                    return result
            self._run_parts(result, method)
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _run_parts(self, result, method):
        """Sets up, runs the test, tears down, cleans up."""
        to_fail = any(getattr(marked, '__unittest_expecting_failure__', False) for marked in (self, method))
        outcome, began = _Outcome(result), time.perf_counter()
        try:
            self._outcome = outcome
            with outcome.testPartExecutor(self):
                self._callSetUp()
            if outcome.success:
                outcome.expecting_failure = to_fail
                with outcome.testPartExecutor(self):
                    self._callTestMethod(method)
                outcome.expecting_failure = False
                with outcome.testPartExecutor(self):
                    self._callTearDown()
            self.doCleanups()
            self._addDuration(result, time.perf_counter() - began)
            if not outcome.success:
                return
            if not to_fail:
                result.addSuccess(self)
            elif outcome.expectedFailure:
                self._addExpectedFailure(result, outcome.expectedFailure)
            else:
                self._addUnexpectedSuccess(result)
        finally:
            outcome.expectedFailure = self._outcome = None

    def doCleanups(self):
        """Does what was added with `addCleanup`."""
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            with outcome.testPartExecutor(self):
                self._callCleanup(function, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Does what was added with `addClassCleanup`."""
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception:
                cls.tearDown_exceptions.append(sys.exc_info())

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the test without collecting: exceptions pass."""
        method = getattr(self, self._testMethodName)
        for marked in (type(self), method):
            if getattr(marked, '__unittest_skip__', False):
                why = getattr(type(self), '__unittest_skip_why__', '')
                raise SkipTest(why or getattr(method, '__unittest_skip_why__', ''))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        """Leaves the test out from here on."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fails."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        """The message of a failure, with what the test says."""
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f'{standardMsg} : {msg}'
        except UnicodeDecodeError:
            return f'{safe_repr(standardMsg)} : {safe_repr(msg)}'

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def _fail_unless(self, holds, msg, text, *values):
        """Fails with a text, in which values are shown, unless something holds."""
        if not holds:
            raise self.failureException(self._formatMessage(msg, text % tuple(map(safe_repr, values))))

    # Truth and identity.

    def assertFalse(self, expr, msg=None):
        """Fails if the value is true."""
        self._fail_unless(not expr, msg, '%s is not false', expr)

    def assertTrue(self, expr, msg=None):
        """Fails if the value is false."""
        self._fail_unless(expr, msg, '%s is not true', expr)

    def assertIs(self, expr1, expr2, msg=None):
        """Fails unless both are the same object."""
        self._fail_unless(expr1 is expr2, msg, '%s is not %s', expr1, expr2)

    def assertIsNot(self, expr1, expr2, msg=None):
        """Fails if both are the same object."""
        self._fail_unless(expr1 is not expr2, msg, 'unexpectedly identical: %s', expr1)

    def assertIsNone(self, obj, msg=None):
        """Fails unless it is `None`."""
        self._fail_unless(obj is None, msg, '%s is not None', obj)

    def assertIsNotNone(self, obj, msg=None):
        """Fails if it is `None`."""
        self._fail_unless(obj is not None, msg, 'unexpectedly None')

    def assertIsInstance(self, obj, cls, msg=None):
        """Fails unless it is an instance of the class, or of one of the classes."""
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f'{safe_repr(obj)} is not an instance of {cls!r}'))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Fails if it is an instance of the class."""
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f'{safe_repr(obj)} is an instance of {cls!r}'))

    # Order and members.

    def assertIn(self, member, container, msg=None):
        """Fails unless the container has it."""
        self._fail_unless(member in container, msg, '%s not found in %s', member, container)

    def assertNotIn(self, member, container, msg=None):
        """Fails if the container has it."""
        self._fail_unless(member not in container, msg, '%s unexpectedly found in %s', member, container)

    def assertLess(self, a, b, msg=None):
        """Fails unless a < b."""
        self._fail_unless(a < b, msg, '%s not less than %s', a, b)

    def assertLessEqual(self, a, b, msg=None):
        """Fails unless a <= b."""
        self._fail_unless(a <= b, msg, '%s not less than or equal to %s', a, b)

    def assertGreater(self, a, b, msg=None):
        """Fails unless a > b."""
        self._fail_unless(a > b, msg, '%s not greater than %s', a, b)

    def assertGreaterEqual(self, a, b, msg=None):
        """Fails unless a >= b."""
        self._fail_unless(a >= b, msg, '%s not greater than or equal to %s', a, b)

    # Equality.

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            raise self.failureException(
                self._formatMessage(msg, '%s != %s' % _common_shorten_repr(first, second)))

    def assertEqual(self, first, second, msg=None):
        """Fails unless both are equal."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fails if both are equal."""
        self._fail_unless(first != second, msg, '%s == %s', first, second)

    def _difference(self, first, second, places, delta):
        """How far apart two values are, whether that is near, and how near is said in words."""
        if delta is not None and places is not None:
            raise TypeError('specify delta or places not both')
        apart = abs(first - second)
        if delta is not None:
            return apart, apart <= delta, f'within {safe_repr(delta)} delta'
        places = 7 if places is None else places
        return apart, round(apart, places) == 0, f'within {places!r} places'

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fails unless both are equal when rounded, or no further apart than `delta`."""
        if first == second:
            return
        apart, near, words = self._difference(first, second, places, delta)
        if not near:
            text = f'{safe_repr(first)} != {safe_repr(second)} {words} ({safe_repr(apart)} difference)'
            raise self.failureException(self._formatMessage(msg, text))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """Fails if both are equal when rounded, or no further apart than `delta`."""
        apart, near, words = self._difference(first, second, places, delta)
        if near or first == second:
            text = f'{safe_repr(first)} == {safe_repr(second)} {words}'
            if delta is not None:
                text += f' ({safe_repr(apart)} difference)'
            raise self.failureException(self._formatMessage(msg, text))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Fails unless both have equal items in the same order, and tells where they differ."""
        kind = 'sequence' if seq_type is None else seq_type.__name__
        if seq_type is not None:
            for word, sequence in (('First', seq1), ('Second', seq2)):
                if not isinstance(sequence, seq_type):
                    raise self.failureException(f'{word} sequence is not a {kind}: {safe_repr(sequence)}')
        told = self._sequence_difference(seq1, seq2, kind, seq_type)
        if told is None:
            return
        shown = (pprint.pformat(sequence).splitlines() for sequence in (seq1, seq2))
        diff = '\n' + '\n'.join(difflib.ndiff(*shown))
        self.fail(self._formatMessage(msg, self._truncateMessage(told, diff)))

    def _sequence_difference(self, seq1, seq2, kind, seq_type):
        """Where two sequences differ, in words; `None` where they don't."""
        lengths = []
        for word, sequence in (('First', seq1), ('Second', seq2)):
            try:
                lengths.append(len(sequence))
            except (TypeError, NotImplementedError):
                return f'{word} {kind} has no length.    Non-sequence?'
        if seq1 == seq2:
            return None
        told = '%ss differ: %s != %s\n' % ((kind.capitalize(),) + _common_shorten_repr(seq1, seq2))

        def item(sequence, at, word):
            nonlocal told
            try:
                return True, sequence[at]
            except (TypeError, IndexError, NotImplementedError):
                told += f'\nUnable to index element {at} of {word} {kind}\n'
                return False, None

        shorter = min(lengths)
        for at in range(shorter):
            there, one = item(seq1, at, 'first')
            if not there:
                break
            there, other = item(seq2, at, 'second')
            if not there:
                break
            if one != other:
                told += '\nFirst differing element %d:\n%s\n%s\n' % ((at,) + _common_shorten_repr(one, other))
                break
        else:
            if lengths[0] == lengths[1] and seq_type is None and type(seq1) is not type(seq2):
                return None
        if lengths[0] != lengths[1]:
            word, longer = ('First', seq1) if lengths[0] > shorter else ('Second', seq2)
            told += f'\n{word} {kind} contains {max(lengths) - shorter} additional elements.\n'
            try:
                told += f'First extra element {shorter}:\n{safe_repr(longer[shorter])}\n'
            except (TypeError, IndexError, NotImplementedError):
                told += f'Unable to index element {shorter} of {word.lower()} {kind}\n'
        return told

    def assertListEqual(self, list1, list2, msg=None):
        """Fails unless both are equal lists."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Fails unless both are equal tuples."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Fails unless both sets have the same items, and tells which only one has."""
        lines = []
        for words, mine, theirs in (('first', set1, set2), ('second', set2, set1)):
            try:
                only = mine.difference(theirs)
            except TypeError as error:
                self.fail(f'invalid type when attempting set difference: {error}')
            except AttributeError as error:
                self.fail(f'{words} argument does not support set difference: {error}')
            if only:
                other = 'second' if words == 'first' else 'first'
                lines += [f'Items in the {words} set but not the {other}:', *map(repr, only)]
        if lines:
            self.fail(self._formatMessage(msg, '\n'.join(lines)))

    def assertDictEqual(self, d1, d2, msg=None):
        """Fails unless both are equal dicts."""
        self.assertIsInstance(d1, dict, 'First argument is not a dictionary')
        self.assertIsInstance(d2, dict, 'Second argument is not a dictionary')
        if d1 != d2:
            shown = (pprint.pformat(one).splitlines() for one in (d1, d2))
            diff = '\n' + '\n'.join(difflib.ndiff(*shown))
            text = '%s != %s' % _common_shorten_repr(d1, d2)
            self.fail(self._formatMessage(msg, self._truncateMessage(text, diff)))

    def assertCountEqual(self, first, second, msg=None):
        """Fails unless both have the same items equally often, in any order."""
        first, second = list(first), list(second)
        try:
            if collections.Counter(first) == collections.Counter(second):
                return
            differences = _count_diff_hashable(first, second)
        except TypeError:
            differences = _count_diff_all_purpose(first, second)
        if differences:
            lines = '\n'.join('First has %d, Second has %d:  %r' % difference for difference in differences)
            text = self._truncateMessage('Element counts were not equal:\n', lines)
            self.fail(self._formatMessage(msg, text))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Fails unless both are equal texts, and tells which lines differ."""
        self.assertIsInstance(first, str, 'First argument is not a string')
        self.assertIsInstance(second, str, 'Second argument is not a string')
        if first == second:
            return
        if max(len(first), len(second)) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        # Where a last line doesn't end, both texts get an end, so that having one or not shows as a line.
        is_open = any(text and text[-1] != '\n' for text in (first, second))
        lines = [text + '\n' if text and is_open else text for text in (first, second)]
        diff = '\n' + ''.join(difflib.ndiff(*(text.splitlines(keepends=True) for text in lines)))
        text = '%s != %s' % _common_shorten_repr(first, second)
        self.fail(self._formatMessage(msg, self._truncateMessage(text, diff)))

    # Texts.

    def assertRegex(self, text, expected_regex, msg=None):
        """Fails unless the text has what the pattern matches."""
        pattern = _pattern(expected_regex)
        if not pattern.search(text):
            told = f"Regex didn't match: {pattern.pattern!r} not found in {text!r}"
            raise self.failureException(self._formatMessage(msg, told))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """Fails if the text has what the pattern matches."""
        pattern = _pattern(unexpected_regex)
        match = pattern.search(text)
        if match:
            found = text[match.start():match.end()]
            told = f'Regex matched: {found!r} matches {pattern.pattern!r} in {text!r}'
            raise self.failureException(self._formatMessage(msg, told))

    # Exceptions, warnings, logs.

    def assertRaises(self, expected_exception, *args, **kwargs):
        """Fails unless an exception of the class is raised, by a call or in a `with` block."""
        context = _AssertRaisesContext(expected_exception, self)
        return context.handle('assertRaises', args, kwargs)  #: 795

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As `assertRaises`; the exception's text must match, too."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fails unless there is a warning of the class."""
        return _AssertWarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As `assertWarns`; the warning's text must match, too."""
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle('assertWarnsRegex', args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        """Fails if there is a warning of the class."""
        return _AssertNotWarnsContext(expected_warning, self).handle('_assertNotWarns', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """Fails unless something is logged in the `with` block, which gets the records."""
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """Fails if something is logged in the `with` block."""
        return _AssertLogsContext(self, logger, level, no_logs=True)


def _pattern(given):
    """A pattern, compiled."""
    if isinstance(given, (str, bytes)):
        assert given, 'expected_regex must not be empty.'
        return re.compile(given)
    return given


class FunctionTestCase(TestCase):
    """A case made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._testFunc, self._setUpFunc, self._tearDownFunc = testFunc, setUp, tearDown
        self._description = description

    def setUp(self):
        if self._setUpFunc is not None:
            self._setUpFunc()

    def tearDown(self):
        if self._tearDownFunc is not None:
            self._tearDownFunc()

    def runTest(self):
        self._testFunc()

    def id(self):
        return self._testFunc.__name__

    def _parts(self):
        return self._setUpFunc, self._tearDownFunc, self._testFunc, self._description

    def __eq__(self, other):
        return self._parts() == other._parts() if isinstance(other, type(self)) else NotImplemented

    def __hash__(self):
        return hash((type(self), *self._parts()))

    def __str__(self):
        return f'{strclass(type(self))} ({self._testFunc.__name__})'

    def __repr__(self):
        return f'<{strclass(type(self))} tec={self._testFunc}>'

    def shortDescription(self):
        if self._description is not None:
            return self._description
        doc = self._testFunc.__doc__
        return doc and doc.split('\n')[0].strip() or None


class _SubTest(TestCase):
    """A part of a test, as results see it."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.test_case, self.params = message, test_case, params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = [] if self._message is _subtest_msg_sentinel else [f'[{self._message}]']
        if self.params:
            parts.append('({})'.format(', '.join(f'{name}={value!r}' for name, value in self.params.items())))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'
