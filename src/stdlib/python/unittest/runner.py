"""Running tests and telling what came of them, as text."""

import sys
import time
import warnings

from . import result
from .case import _SubTest
from .signals import registerResult

__unittest = True


class _WritelnDecorator:
    """A stream that also writes lines."""

    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ('stream', '__getstate__'):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, arg=None):
        """Writes a text, if any, and ends the line."""
        if arg:
            self.write(arg)
        self.write('\n')


class TextTestResult(result.TestResult):
    """Tells of each test as it ends: a letter, or a line."""

    separator1, separator2 = '=' * 70, '-' * 70

    def __init__(self, stream, descriptions, verbosity, *, durations=None):
        super().__init__(stream, descriptions, verbosity)
        self.stream, self.descriptions, self.durations = stream, descriptions, durations
        self.showAll, self.dots = verbosity > 1, verbosity == 1
        self._newline = True

    def getDescription(self, test):
        """What a test is called, with the first line of its doc."""
        doc = test.shortDescription()
        return f'{test}\n{doc}' if self.descriptions and doc else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self.stream.write(self.getDescription(test) + ' ... ')
            self.stream.flush()
            self._newline = False

    def _write_status(self, test, status):
        is_part = isinstance(test, _SubTest)
        if is_part or self._newline:
            if not self._newline:
                self.stream.writeln()
            self.stream.write(('  ' if is_part else '') + self.getDescription(test) + ' ... ')
        self.stream.writeln(status)
        self.stream.flush()
        self._newline = True

    def _tell(self, test, line, letter):
        """Tells of a test in the way that was asked for."""
        if self.showAll:
            self._write_status(test, line)
        elif self.dots:
            self.stream.write(letter)
            self.stream.flush()

    def addSubTest(self, test, subtest, err):
        if err is not None:
            failed = issubclass(err[0], subtest.failureException)
            self._tell(subtest, *(('FAIL', 'F') if failed else ('ERROR', 'E')))
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._tell(test, 'ok', '.')

    def addError(self, test, err):
        super().addError(test, err)
        self._tell(test, 'ERROR', 'E')

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._tell(test, 'FAIL', 'F')

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._tell(test, f'skipped {reason!r}', 's')

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._tell(test, 'expected failure', 'x')

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._tell(test, 'unexpected success', 'u')

    def printErrors(self):
        if self.dots or self.showAll:
            self.stream.writeln()
            self.stream.flush()
        self.printErrorList('ERROR', self.errors)
        self.printErrorList('FAIL', self.failures)
        unexpected = getattr(self, 'unexpectedSuccesses', ())
        if unexpected:
            self.stream.writeln(self.separator1)
            for test in unexpected:
                self.stream.writeln(f'UNEXPECTED SUCCESS: {self.getDescription(test)}')
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        """Tells of errors, each with its traceback."""
        for test, text in errors:
            for line in (self.separator1, f'{flavour}: {self.getDescription(test)}', self.separator2, str(text)):
                self.stream.writeln(line)
            self.stream.flush()


class TextTestRunner:
    """Runs tests and prints what came of them."""

    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None,
                 warnings=None, *, tb_locals=False, durations=None):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions, self.verbosity = descriptions, verbosity
        self.failfast, self.buffer, self.tb_locals, self.durations = failfast, buffer, tb_locals, durations
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        try:
            return self.resultclass(self.stream, self.descriptions, self.verbosity, durations=self.durations)
        except TypeError:
            # A class that knows no durations.
            return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def _printDurations(self, result):
        """The tests that took longest."""
        slowest = sorted(result.collectedDurations, key=lambda entry: entry[1], reverse=True)[:self.durations or None]
        shown = [entry for entry in slowest if self.verbosity > 1 or entry[1] >= 0.001]
        if getattr(result, 'separator2', None):
            self.stream.writeln(result.separator2)
        self.stream.writeln('Slowest test durations')
        if getattr(result, 'separator2', None):
            self.stream.writeln(result.separator2)
        for test, elapsed in shown:
            self.stream.writeln('%-10s %s' % ('%.3fs' % elapsed, test))
        if len(shown) < len(slowest):
            self.stream.writeln('\n(durations < 0.001s were hidden; use -v to show these durations)')
        else:
            self.stream.writeln('')

    def run(self, test):
        """Runs a test or a suite."""
        outcome = self._makeResult()
        registerResult(outcome)
        outcome.failfast, outcome.buffer, outcome.tb_locals = self.failfast, self.buffer, self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            began = time.perf_counter()
            getattr(outcome, 'startTestRun', lambda: None)()
            try:
                test(outcome)
            finally:
                getattr(outcome, 'stopTestRun', lambda: None)()
            taken = time.perf_counter() - began
        outcome.printErrors()
        if self.durations is not None:
            self._printDurations(outcome)
        if hasattr(outcome, 'separator2'):
            self.stream.writeln(outcome.separator2)
        count = outcome.testsRun
        self.stream.writeln('Ran %d test%s in %.3fs\n' % (count, '' if count == 1 else 's', taken))
        self._print_summary(outcome)
        return outcome

    def _print_summary(self, outcome):
        skipped, parts = len(getattr(outcome, 'skipped', ())), []
        if not outcome.wasSuccessful():
            word = 'FAILED'
            parts = [('failures', len(outcome.failures)), ('errors', len(outcome.errors))]
        else:
            word = 'OK' if outcome.testsRun or skipped else 'NO TESTS RAN'
        parts += [('skipped', skipped), ('expected failures', len(getattr(outcome, 'expectedFailures', ()))),
                  ('unexpected successes', len(getattr(outcome, 'unexpectedSuccesses', ())))]
        told = ', '.join(f'{name}={number}' for name, number in parts if number)
        self.stream.writeln(f'{word} ({told})' if told else word)
        self.stream.flush()
