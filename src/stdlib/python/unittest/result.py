"""What came of a run: counts, failures, errors, and the texts about them."""

import io
import sys
import traceback
from functools import wraps

from . import util

__unittest = True

STDOUT_LINE = '\nStdout:\n%s'
STDERR_LINE = '\nStderr:\n%s'


def failfast(method):
    """A method after which the run stops, if that was asked for."""

    @wraps(method)
    def stopping(self, *args, **kw):
        if getattr(self, 'failfast', False):
            self.stop()
        return method(self, *args, **kw)

    return stopping


class TestResult:
    """Collects what came of each test."""

    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = self.shouldStop = self.buffer = self.tb_locals = False
        self.failures, self.errors, self.skipped = [], [], []
        self.expectedFailures, self.unexpectedSuccesses, self.collectedDurations = [], [], []
        self.testsRun = 0
        self._stdout_buffer = self._stderr_buffer = None
        self._original_stdout, self._original_stderr = sys.stdout, sys.stderr
        self._mirrorOutput = False

    def printErrors(self):
        """Called after the run; tells what went wrong."""

    def startTestRun(self):
        """Called before the first test."""

    def stopTestRun(self):
        """Called after the last test."""

    def startTest(self, test):
        """Called before a test."""
        self.testsRun += 1
        self._mirrorOutput = False
        self._setupStdout()

    def stopTest(self, test):
        """Called after a test."""
        self._restoreStdout()
        self._mirrorOutput = False

    def _setupStdout(self):
        if self.buffer:
            if self._stdout_buffer is None:
                self._stdout_buffer, self._stderr_buffer = io.StringIO(), io.StringIO()
            sys.stdout, sys.stderr = self._stdout_buffer, self._stderr_buffer

    def _restoreStdout(self):
        if not self.buffer:
            return
        streams = ((sys.stdout, self._original_stdout, STDOUT_LINE), (sys.stderr, self._original_stderr, STDERR_LINE))
        if self._mirrorOutput:
            for held, original, line in streams:
                text = held.getvalue()
                if text:
                    original.write(line % (text if text.endswith('\n') else text + '\n'))
        sys.stdout, sys.stderr = self._original_stdout, self._original_stderr
        for held in (self._stdout_buffer, self._stderr_buffer):
            held.seek(0)
            held.truncate()

    @failfast
    def addError(self, test, err):
        """A test raised something unexpected; `err` is what `sys.exc_info` gives."""
        self.errors.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    @failfast
    def addFailure(self, test, err):
        """An assertion of a test failed."""
        self.failures.append((test, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSubTest(self, test, subtest, err):
        """A part of a test ended; `err` is `None` if it went well."""
        if err is None:
            return
        if getattr(self, 'failfast', False):
            self.stop()
        place = self.failures if issubclass(err[0], test.failureException) else self.errors
        place.append((subtest, self._exc_info_to_string(err, test)))
        self._mirrorOutput = True

    def addSuccess(self, test):
        """A test went well."""

    def addSkip(self, test, reason):
        """A test was left out."""
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        """A test failed, as it should."""
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    @failfast
    def addUnexpectedSuccess(self, test):
        """A test went well that should fail."""
        self.unexpectedSuccesses.append(test)

    def addDuration(self, test, elapsed):
        """How long a test took, in seconds."""
        self.collectedDurations.append((str(test), elapsed))

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
        lines = list(shown.format())
        if self.buffer:
            for stream, line in ((sys.stdout, STDOUT_LINE), (sys.stderr, STDERR_LINE)):
                text = stream.getvalue()
                if text:
                    lines.append(line % (text if text.endswith('\n') else text + '\n'))
        return ''.join(lines)

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
        last = None
        while tb and not self._is_relevant_tb_level(tb):
            last, tb = tb, tb.tb_next
        if last is not None and tb is not None:
            last.tb_next = None

    def __repr__(self):
        return (f'<{util.strclass(type(self))} run={self.testsRun} errors={len(self.errors)} '
                f'failures={len(self.failures)}>')
