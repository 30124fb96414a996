"""What came of a run: counts, failures, errors, and the texts about them."""

import io
import sys
import traceback
from functools import wraps

from . import util

__unittest = True

STDOUT_LINE, STDERR_LINE = '\nStdout:\n%s', '\nStderr:\n%s'


def failfast(method):
    """A method after which the run stops, if that was asked for."""

    @wraps(method)
    def stopping(self, *args, **kw):
        self._stop_if_asked()
        return method(self, *args, **kw)

    return stopping


class TestResult:
    """Collects what came of each test."""

    _previousTestClass = None
    _testRunEntered = _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses, self.collectedDurations = [], [], []
        self.testsRun = 0
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        # Whether what a test printed is to be shown: it went wrong.
        self._show_output = False

    def printErrors(self):
        """Called after the run; tells what went wrong."""

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def startTest(self, test):
        """Called before a test."""
        self.testsRun, self._show_output = self.testsRun + 1, False
        self._setupStdout()

    def stopTest(self, test):
        """Called after a test."""
        self._restoreStdout()
        self._show_output = False

    def _setupStdout(self):
        if self.buffer:
            if self._stdout_buffer is None:
                self._stdout_buffer, self._stderr_buffer = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        shown = self._held_output() if self._show_output else ()
        for text, original in zip(shown, (self._original_stdout, self._original_stderr)):
            text and original.write(text)
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for held in (self._stdout_buffer, self._stderr_buffer):
            held.seek(0)
            held.truncate()

    def _held_output(self):
        """What was printed to both streams while they are held, each with its title."""
        for stream, title in ((sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE)):
            text = stream.getvalue()
            yield text and title % (text if text.endswith('\n') else text + '\n')

    def _stop_if_asked(self):
        if getattr(self, 'failfast', False):
            self.stop()

    def _keep(self, place, test, err, shown=None):
        """Adds a test that went wrong to a list, with the text of its exception."""
        place.append((shown or test, self._exc_info_to_string(err, test)))
        self._show_output = True

    @failfast
    def addError(self, test, err):
        """A test raised something unexpected; `err` is what `sys.exc_info` gives."""
        self._keep(self.errors, test, err)

    @failfast
    def addFailure(self, test, err):
        """An assertion of a test failed."""
        self._keep(self.failures, test, err)

    def addSubTest(self, test, subtest, err):
        """A part of a test ended; `err` is `None` if it went well."""
        if err is not None:
            self._stop_if_asked()
            failed = issubclass(err[0], test.failureException)
            self._keep(self.failures if failed else self.errors, test, err, subtest)

    def addSuccess(self, test):
        """A test went well."""

    def addSkip(self, test, reason):
        """A test was left out."""
        self.skipped += [(test, reason)]

    def addExpectedFailure(self, test, err):
        """A test failed, as it should."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """A test went well that should fail."""
        self.unexpectedSuccesses += [test]

    def addDuration(self, test, elapsed):
        """How long a test took, in seconds."""
        self.collectedDurations += [(str(test), elapsed)]

    def wasSuccessful(self):
        """Whether all went as it should."""
        return not (self.failures or self.errors or getattr(self, 'unexpectedSuccesses', None))

    def stop(self):
        """Asks for the run to end."""
        self.shouldStop = True

    def _exc_info_to_string(self, err, test):
        """The traceback of an exception, without the frames of this package."""
        kind, value, place = err
        place = self._clean_tracebacks(kind, value, place, test)
        shown = traceback.TracebackException(kind, value, place, capture_locals=self.tb_locals, compact=True)
        return ''.join([*shown.format(), *(self._held_output() if self.buffer else ())])

    def _clean_tracebacks(self, kind, value, place, test):
        first, result, seen, waiting = True, None, {id(value)}, [(kind, value, place)]
        while waiting:
            kind, value, place = waiting.pop()
            while place and self._is_relevant_tb_level(place):
                place = place.tb_next
            if kind is test.failureException:
                self._remove_unittest_tb_frames(place)
            if first:
                first, result = False, place
            else:
                value.__traceback__ = place
            for other in (value.__cause__, value.__context__) if value is not None else ():
                if other is not None and id(other) not in seen:
                    seen.add(id(other))
                    waiting.append((type(other), other, other.__traceback__))
        return result

    def _is_relevant_tb_level(self, tb):
        return '__unittest' in tb.tb_frame.f_globals

    def _remove_unittest_tb_frames(self, tb):
        """Cuts a traceback where it enters this package."""
        last = None
        while tb is not None:
            if self._is_relevant_tb_level(tb):
                if last is not None:
                    last.tb_next = None
                return
            last, tb = tb, tb.tb_next

    def __repr__(self):
        return (f'<{util.strclass(type(self))} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')
