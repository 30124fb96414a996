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

_NO_MESSAGE = object()

DIFF_OMITTED = '\nDiff is %s characters long. Set self.maxDiff to None to see it.'


class SkipTest(Exception):
    """Leaves a test out."""


class _ShouldStop(Exception):
    """Ends a test whose part failed, where that is to end the run."""


# ---- Leaving tests out ----

def skip(reason):
    """Leaves a test or a class out."""

    def mark(test_item):
        marked = test_item
        if not isinstance(test_item, type):
            @functools.wraps(test_item)
            def marked(*args, **kwargs):
                raise SkipTest(reason)

        marked.__unittest_skip__, marked.__unittest_skip_why__ = True, reason
        return marked

    # Without parentheses, what is given is no reason but the test.
    bare, reason = (reason, '') if isinstance(reason, types.FunctionType) else (None, reason)
    return mark(bare) if bare else mark


def _skip_reason(test, method):
    """Why a test is to be left out; `None` where it isn't."""
    marked = type(test), method
    if not any(getattr(one, '__unittest_skip__', False) for one in marked):
        return None
    return next(filter(None, (getattr(one, '__unittest_skip_why__', '') for one in marked)), '')


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
    setattr(test_item, '__unittest_expecting_failure__', True)
    return test_item


# ---- What came of a test's parts ----

class _Outcome:
    """How one test goes: its parts run in `part`."""

    def __init__(self, result=None):
        self.result, self.result_supports_subtests = result, hasattr(result, 'addSubTest')
        self.success, self.to_fail, self.failure = True, False, None

    @contextlib.contextmanager
    def part(self, test, is_sub=False):
        """Where a part of a test runs. What is raised goes to the result; `success` says if all parts went well."""
        before, self.success = self.success, True
        try:
            yield
        except KeyboardInterrupt:
            raise
        except SkipTest as reason:
            self.success = False
            _addSkip(self.result, test, str(reason))
        except _ShouldStop:
            pass
        except:
            self._failed(test, is_sub, sys.exc_info())
        else:
            if is_sub and self.success:
                test.tell(self.result, None)
        finally:
            self.success = self.success and before

    def _failed(self, test, is_sub, info):
        if self.to_fail:
            self.failure = info
        else:
            self.success = False
            test.tell(self.result, info) if is_sub else _addError(self.result, test, info)


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


def _due(calls):
    """Takes calls that were added to a list, the last first; they may add further ones."""
    while calls:
        yield calls.pop()


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
    return _enter_context(cm, addCleanup=addModuleCleanup)


def doModuleCleanups():
    """Does what was added, the last first; the first exception passes."""
    failures = _failures_of(_module_cleanups)
    if failures:
        raise failures[0][1]


def _failures_of(calls):
    """Makes the calls that are due, and gives what `sys.exc_info` gave for those that failed."""
    failures = []
    for call, args, kwargs in _due(calls):
        try:
            call(*args, **kwargs)
        except Exception:
            failures.append(sys.exc_info())
    return failures


# ---- Contexts of assertions ----

def _is_subtype(expected, base):
    nested = expected if isinstance(expected, tuple) else None
    if nested is None:
        return isinstance(expected, type) and issubclass(expected, base)
    return all(_is_subtype(one, base) for one in nested)


class _AssertRaisesBaseContext(_BaseTestCaseContext):
    """Waits for an exception or a warning of a class."""

    def __init__(self, expected, test_case, expected_regex=None):
        super().__init__(test_case)
        self.expected, self.obj_name, self.msg = expected, None, None
        self.expected_regex = None if expected_regex is None else re.compile(expected_regex)

    def handle(self, name, args, kwargs):
        """Calls what is to raise; without anything to call, gives itself as a context."""
        try:
            base, words = self._waits_for
            if not _is_subtype(self.expected, base):
                raise TypeError(f'{name}() arg 1 must be {words} type or tuple of {words.split()[1]} types')  #: 223 raise TypeError('%s() arg 1 must be %s' %\n                (name, self._base_type_str))
            if not args:
                self.msg = kwargs.pop('msg', None)
                for unknown in kwargs:
                    raise TypeError(f'{unknown!r} is an invalid keyword argument for this function')
                return self
            call, *args = args
            self.obj_name = getattr(call, '__name__', None) or str(call)
            with self:
                call(*args, **kwargs)  #: 238 «callable_obj(*args, **kwargs)»
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

    _waits_for = BaseException, 'an exception'
    __class_getitem__ = classmethod(types.GenericAlias)

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            self._raiseFailure('{} not raised{}'.format(*self._names()))
        traceback.clear_frames(tb)
        is_expected = issubclass(exc_type, self.expected)
        if is_expected:
            # Without its frames the exception keeps nothing alive.
            self.exception = exc_value.with_traceback(None)
            self._check_text(str(exc_value))
        return is_expected


class _AssertWarnsContext(_AssertRaisesBaseContext):
    """Waits for a warning, which is its attribute `warning` afterwards."""

    _waits_for = Warning, 'a warning'

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, '__warningregistry__', None):
                module.__warningregistry__ = {}
        self._recording = warnings.catch_warnings(record=True)
        self.warnings = self._recording.__enter__()
        warnings.simplefilter('always', self.expected)
        return self

    def __exit__(self, *raised):
        self._recording.__exit__(*raised)
        if raised[0] is None:
            self._judge([caught for caught in self.warnings if isinstance(caught.message, self.expected)])

    def _judge(self, found):
        """Fails, or takes what it waited for from the warnings of the class."""
        if not found:
            self._raiseFailure('{} not triggered{}'.format(*self._names()))
        for caught in found:
            if self.expected_regex is None or self.expected_regex.search(str(caught.message)):
                self.warning, self.filename, self.lineno = caught.message, caught.filename, caught.lineno
                return
        self._check_text(str(found[0].message))


class _AssertNotWarnsContext(_AssertWarnsContext):
    """Fails where there is a warning of a class."""

    def _judge(self, found):
        if found:
            self._raiseFailure('{} triggered{}'.format(*self._names()))


# ---- Cases ----

class TestCase:
    """One test: a method, with what is set up for it."""

    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _diffThreshold = 2 ** 16

    def __init_subclass__(cls, *args, **kwargs):
        super().__init_subclass__(*args, **kwargs)
        cls._classSetupFailed, cls._class_cleanups = False, []

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
        return _enter_context(cm, addCleanup=self.addCleanup)  #: 472 return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        """Adds what is called after `tearDownClass`."""
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        """Enters a context that is left with the class."""
        return _enter_context(cm, addCleanup=cls.addClassCleanup)

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
    def subTest(self, msg=_NO_MESSAGE, **params):
        """A part of the test: what fails in it doesn't end the test."""
        outcome, outer = self._outcome, self._subtest
        if not getattr(outcome, 'result_supports_subtests', False):
            yield
            return
        inherited = {name: value for name, value in outer.params.items() if name not in params} if outer else {}
        self._subtest = _SubTest(self, msg, params | inherited)
        try:
            with outcome.part(self._subtest, is_sub=True):
                yield
            if outcome.failure if outcome.success else outcome.result is not None and outcome.result.failfast:
                raise _ShouldStop
        finally:
            self._subtest = outer

    def _tell_expected(self, result, info):
        """Tells a result of a test that was to fail; `info` is `None` where it didn't."""
        name, instead = ('addExpectedFailure', 'passes') if info else ('addUnexpectedSuccess', 'failure')
        told = getattr(result, name, None)
        if told is not None:
            told(self, *filter(None, [info]))
            return
        warnings.warn(f'TestResult has no {name} method, reporting as {instead}', RuntimeWarning)
        if info:
            result.addSuccess(self)
            return
        try:
            raise _ShouldStop
        except _ShouldStop:
            result.addFailure(self, sys.exc_info())

    def _tell_duration(self, result, elapsed):
        if hasattr(result, 'addDuration'):
            result.addDuration(self, elapsed)
        else:
            warnings.warn('TestResult has no addDuration method', RuntimeWarning, stacklevel=2)

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        given = method()
        if given is not None:
            warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})',
                          DeprecationWarning, stacklevel=4)

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
            reason = _skip_reason(self, method)
            if reason is None:
                self._run_parts(result, method)
            else:
                _addSkip(result, self, reason)
            return result
        finally:
            result.stopTest(self)
            if stop is not None:
                stop()

    def _run_parts(self, result, method):
        """Sets up, runs the test, tears down, cleans up."""
        to_fail = any(getattr(marked, '__unittest_expecting_failure__', False) for marked in (self, method))
        part = functools.partial((outcome := _Outcome(result)).part, self)
        began = time.perf_counter()
        self._outcome = outcome
        try:
            with part():
                self._callSetUp()
            if outcome.success:
                outcome.to_fail = to_fail
                with part():
                    self._callTestMethod(method)
                outcome.to_fail = False
                with part():
                    self._callTearDown()
            self.doCleanups()
            self._tell_duration(result, time.perf_counter() - began)
            if outcome.success and to_fail:
                self._tell_expected(result, outcome.failure)
            elif outcome.success:
                result.addSuccess(self)
        finally:
            outcome.failure = self._outcome = None

    def doCleanups(self):
        """Does what was added with `addCleanup`."""
        outcome = self._outcome or _Outcome()
        for cleanup, args, kwargs in _due(self._cleanups):
            with outcome.part(self):
                self._callCleanup(cleanup, *args, **kwargs)
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        """Does what was added with `addClassCleanup`."""
        cls.tearDown_exceptions = _failures_of(cls._class_cleanups)

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        """Runs the test without collecting: exceptions pass."""
        method = getattr(self, self._testMethodName)
        reason = _skip_reason(self, method)
        if reason is not None:
            raise SkipTest(reason)
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        for cleanup, args, kwargs in _due(self._cleanups):
            self._callCleanup(cleanup, *args, **kwargs)

    def skipTest(self, reason):
        """Leaves the test out from here on."""
        raise SkipTest(reason)

    def fail(self, msg=None):
        """Fails."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        """The message of a failure, with what the test says."""
        if msg is None or not self.longMessage:
            return not self.longMessage and msg or standardMsg
        try:
            return f'{standardMsg} : {msg}'
        except UnicodeDecodeError:
            return f'{safe_repr(standardMsg)} : {safe_repr(msg)}'

    def _truncateMessage(self, message, diff):
        is_long = self.maxDiff is not None and len(diff) > self.maxDiff
        return message + (DIFF_OMITTED % len(diff) if is_long else diff)

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
        self._fail_unless(isinstance(obj, cls), msg, f'%s is not an instance of {_quoted(cls)}', obj)

    def assertNotIsInstance(self, obj, cls, msg=None):
        """Fails if it is an instance of the class."""
        self._fail_unless(not isinstance(obj, cls), msg, f'%s is an instance of {_quoted(cls)}', obj)

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
        kind = type(first)
        own = self._type_equality_funcs.get(kind) if type(second) is kind else None
        return getattr(self, own) if isinstance(own, str) else own or self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if first == second:
            return
        raise self.failureException(self._formatMessage(msg, '%s != %s' % _common_shorten_repr(first, second)))

    def assertEqual(self, first, second, msg=None):
        """Fails unless both are equal."""
        self._getAssertEqualityFunc(first, second)(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """Fails if both are equal."""
        self._fail_unless(first != second, msg, '%s == %s', first, second)

    def _difference(self, first, second, places, delta):
        """How far apart two values are, whether that is near, and how near is said in words."""
        if None not in (delta, places):
            raise TypeError('specify delta or places not both')
        apart = abs(first - second)
        if delta is None:
            places = 7 if places is None else places
            return apart, round(apart, places) == 0, f'within {places!r} places'
        return apart, apart <= delta, f'within {safe_repr(delta)} delta'

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
        kind = getattr(seq_type, '__name__', 'sequence')
        for word, sequence in (('First', seq1), ('Second', seq2)) if seq_type else ():
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
        self.assertSequenceEqual(list1, list2, msg, list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Fails unless both are equal tuples."""
        self.assertSequenceEqual(tuple1, tuple2, msg, tuple)

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
        for word, one in (('First', d1), ('Second', d2)):
            self.assertIsInstance(one, dict, f'{word} argument is not a dictionary')
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
        for word, one in (('First', first), ('Second', second)):
            self.assertIsInstance(one, str, f'{word} argument is not a string')
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
        waiting = _AssertRaisesContext(expected_exception, self)
        return waiting.handle('assertRaises', args, kwargs)  #: 795 return «context.handle('assertRaises', args, kwargs)»

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """As `assertRaises`; the exception's text must match, too."""
        waiting = _AssertRaisesContext(expected_exception, self, expected_regex)
        return waiting.handle('assertRaisesRegex', args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """Fails unless there is a warning of the class."""
        return _AssertWarnsContext(expected_warning, self).handle('assertWarns', args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """As `assertWarns`; the warning's text must match, too."""
        return _AssertWarnsContext(expected_warning, self, expected_regex).handle('assertWarnsRegex', args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        """Fails if there is a warning of the class."""
        return _AssertNotWarnsContext(expected_warning, self).handle('_assertNotWarns', args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """Fails unless something is logged in the `with` block, which gets the records."""
        return _AssertLogsContext(self, logger, level, False)

    def assertNoLogs(self, logger=None, level=None):
        """Fails if something is logged in the `with` block."""
        return _AssertLogsContext(self, logger, level, True)


def _quoted(value):
    """The `repr` of a value, to stand in a text that is filled in with `%`."""
    return repr(value).replace('%', '%%')


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
        if before := self._setUpFunc:
            before()

    def tearDown(self):
        if after := self._tearDownFunc:
            after()

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
        doc = (self._testFunc.__doc__ or '').split('\n')[0].strip()
        return (doc or None) if self._description is None else self._description


class _SubTest(TestCase):
    """A part of a test, as results see it."""

    def __init__(self, test_case, message, params):
        super().__init__()
        self._message, self.params = message, params
        self.test_case, self.failureException = test_case, test_case.failureException

    def tell(self, result, info):
        """Tells a result how the part went."""
        result.addSubTest(self.test_case, self, info)

    def runTest(self):
        raise NotImplementedError('subtests cannot be run directly')

    def _subDescription(self):
        parts = [] if self._message is _NO_MESSAGE else [f'[{self._message}]']
        if self.params:
            parts.append('({})'.format(', '.join(f'{name}={value!r}' for name, value in self.params.items())))
        return ' '.join(parts) or '(<subtest>)'

    def id(self):
        return f'{self.test_case.id()} {self._subDescription()}'

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f'{self.test_case} {self._subDescription()}'
