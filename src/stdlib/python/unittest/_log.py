"""What a logger logs while a block runs."""

import collections
import logging

_LoggingWatcher = collections.namedtuple('_LoggingWatcher', ['records', 'output'])


class _BaseTestCaseContext:
    """A context that a case can fail in."""

    def __init__(self, test_case):
        self.test_case = test_case

    def _raiseFailure(self, standardMsg):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, standardMsg))


class _AssertLogsContext(_BaseTestCaseContext):
    """Waits for messages of a logger, or for none."""

    LOGGING_FORMAT = '%(levelname)s:%(name)s:%(message)s'

    def __init__(self, test_case, logger_name, level, no_logs):
        super().__init__(test_case)
        self.logger_name, self.no_logs, self.msg = logger_name, no_logs, None
        self.level = logging._nameToLevel.get(level, level) if level else logging.INFO

    def __enter__(self):
        self.logger = self.logger_name
        if not isinstance(self.logger, logging.Logger):
            self.logger = logging.getLogger(self.logger_name)
        handler = _capturing_handler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = handler.watcher
        self.old = self.logger.handlers[:], self.logger.level, self.logger.propagate
        self.logger.handlers = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.no_logs else handler.watcher

    def __exit__(self, exc_type, exc_value, tb):
        handlers, level, self.logger.propagate = self.old
        self.logger.handlers = handlers
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        if self.no_logs and self.watcher.records:
            self._raiseFailure(f'Unexpected logs found: {self.watcher.output!r}')  #: 75 self._raiseFailure(\n~~~~~~~~~~~~~~~~~~^\n    "Unexpected logs found: {!r}".format(\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n        self.watcher.output\n        ^^^^^^^^^^^^^^^^^^^\n    )\n    ^\n)\n^
        if not self.no_logs and not self.watcher.records:
                self._raiseFailure(f'no logs of level {logging.getLevelName(self.level)} or higher triggered on '
                               f'{self.logger.name}')  #: 84 self._raiseFailure(\n~~~~~~~~~~~~~~~~~~^\n    "no logs of level {} or higher triggered on {}"\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^\n    .format(logging.getLevelName(self.level), self.logger.name))\n    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^


def _capturing_handler():
    """A handler that keeps what is logged."""
    class CapturingHandler(logging.Handler):
        def __init__(self):
            super().__init__()
            self.watcher = _LoggingWatcher([], [])

        def flush(self):
            pass

        def emit(self, record):
            self.watcher.records.append(record)
            self.watcher.output.append(self.format(record))

    return CapturingHandler()
