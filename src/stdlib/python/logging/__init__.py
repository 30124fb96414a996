"""Logging: loggers in a tree, handlers that write records, formatters that lay them out."""

import sys
import time
import traceback
import warnings

__all__ = ["BASIC_FORMAT", "BufferingFormatter", "CRITICAL", "DEBUG", "ERROR", "FATAL", "FileHandler", "Filter",
           "Formatter", "Handler", "INFO", "LogRecord", "Logger", "LoggerAdapter", "NOTSET", "NullHandler",
           "StreamHandler", "WARN", "WARNING", "addLevelName", "basicConfig", "captureWarnings", "critical", "debug",
           "disable", "error", "exception", "fatal", "getLevelName", "getLogger", "getLoggerClass", "info", "log",
           "makeLogRecord", "setLoggerClass", "shutdown", "warn", "warning", "getLogRecordFactory",
           "setLogRecordFactory", "lastResort", "raiseExceptions", "getLevelNamesMapping", "getHandlerByName",
           "getHandlerNames"]

_startTime = time.time_ns()

raiseExceptions = True
logThreads = True
logMultiprocessing = True
logProcesses = True
logAsyncioTasks = True

CRITICAL = 50
FATAL = CRITICAL
ERROR = 40
WARNING = 30
WARN = WARNING
INFO = 20
DEBUG = 10
NOTSET = 0

_levelToName = {
    CRITICAL: 'CRITICAL',
    ERROR: 'ERROR',
    WARNING: 'WARNING',
    INFO: 'INFO',
    DEBUG: 'DEBUG',
    NOTSET: 'NOTSET',
}
_nameToLevel = {
    'CRITICAL': CRITICAL,
    'FATAL': FATAL,
    'ERROR': ERROR,
    'WARN': WARNING,
    'WARNING': WARNING,
    'INFO': INFO,
    'DEBUG': DEBUG,
    'NOTSET': NOTSET,
}


def getLevelNamesMapping():
    return _nameToLevel.copy()  #: 127


def getLevelName(level):
    """A level's name, or a name's level."""
    result = _levelToName.get(level)  #: 148
    if result is not None:
        return result  #: 150
    result = _nameToLevel.get(level)  #: 151
    if result is not None:
        return result  #: 153
    return "Level %s" % level  #: 154


def addLevelName(level, levelName):
    """Names a level."""
    _levelToName[level] = levelName  #: 163
    _nameToLevel[levelName] = level  #: 164


def currentframe():
    return sys._getframe(1)


_srcfile = addLevelName.__code__.co_filename


def _is_internal_frame(frame):
    filename = frame.f_code.co_filename
    return filename == _srcfile or (
        "importlib" in filename and "_bootstrap" in filename
    )


def _checkLevel(level):
    if isinstance(level, int):  #: 206
        return level
    if str(level) == level:
        if level not in _nameToLevel:
            raise ValueError("Unknown level: %r" % level)  #: 210
        return _nameToLevel[level]
    raise TypeError("Level not an integer or a valid string: %r"
                    % (level,))


class _Lock:
    """The lock of a handler; one thread needs none."""

    def acquire(self, *args):
        return True

    def release(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


_lock = _Lock()


def _acquireLock():
    pass


def _releaseLock():
    pass


def _file_name(path):
    return path[path.rfind("/") + 1:]


class LogRecord(object):
    """What is logged at once."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        ct = time.time_ns()  #: 303
        self.name = name
        self.msg = msg
        if args and len(args) == 1 and args[0] and (isinstance(args[0], dict) or hasattr(args[0], "keys")):
            args = args[0]  #: 326
        self.args = args
        self.levelname = getLevelName(level)  #: 328
        self.levelno = level
        self.pathname = pathname
        try:
            self.filename = _file_name(pathname)
            self.module = self.filename[:self.filename.rfind(".")] if "." in self.filename else self.filename
        except (TypeError, ValueError, AttributeError):  #: 334
            self.filename = pathname
            self.module = "Unknown module"
        self.exc_info = exc_info
        self.exc_text = None
        self.stack_info = sinfo
        self.lineno = lineno
        self.funcName = func
        self.created = ct / 1e9
        self.msecs = (ct % 1_000_000_000) // 1_000_000 + 0.0  #: 346
        self.relativeCreated = (ct - _startTime) / 1e6  #: 352
        self.thread = 140735000000000 if logThreads else None
        self.threadName = "MainThread" if logThreads else None
        self.processName = "MainProcess" if logMultiprocessing else None
        self.process = 1 if logProcesses else None
        self.taskName = None
        if logAsyncioTasks:
            asyncio = sys.modules.get('asyncio')  #: 380
            if asyncio:
                try:
                    self.taskName = asyncio.current_task().get_name()  #: 383
                except Exception:
                    pass

    def __repr__(self):
        return '<LogRecord: %s, %s, %s, %s, "%s">' % (self.name, self.levelno, self.pathname, self.lineno, self.msg)

    def getMessage(self):
        """The message with its arguments."""
        msg = str(self.msg)  #: 398
        if self.args:
            msg = msg % self.args  #: 400
        return msg  #: 401


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    return _logRecordFactory  #: 423


def makeLogRecord(dict):
    """A record with these attributes."""
    record = _logRecordFactory(None, None, "", 0, "", (), None, None)
    record.__dict__.update(dict)
    return record


class PercentStyle(object):
    default_format = '%(message)s'  #: 446
    asctime_format = '%(asctime)s'  #: 447
    asctime_search = '%(asctime)'  #: 448

    def __init__(self, fmt, *, defaults=None):
        self._fmt = fmt or self.default_format
        self._defaults = defaults

    def usesTime(self):
        return self._fmt.find(self.asctime_search) >= 0  #: 456

    def validate(self):
        import re
        if not re.search(r'%\(\w+\)[#0+ -]*(\*|\d+)?(\.(\*|\d+))?[diouxefgcrsa%]', self._fmt, re.I):
            raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))  #: 461

    def _values(self, record):
        return self._defaults | record.__dict__ if self._defaults else record.__dict__

    def _format(self, record):
        return self._fmt % self._values(record)

    def format(self, record):
        try:
            return self._format(record)  #: 472
        except KeyError as e:
            raise ValueError('Formatting field not found in record: %s' % e)  #: 474


class StrFormatStyle(PercentStyle):
    default_format = '{message}'
    asctime_format = '{asctime}'
    asctime_search = '{asctime'

    def _format(self, record):
        return self._fmt.format(**self._values(record))

    def validate(self):
        fields = set()  #: 494
        try:
            for field, conversion in _fields(self._fmt):
                if field:
                    fields.add(field)
                if conversion and conversion not in 'rsa':
                    raise ValueError('invalid conversion: %r' % conversion)  #: 502
        except ValueError as e:
            raise ValueError('invalid format: %s' % e)  #: 506
        if not fields:
            raise ValueError('invalid format: no fields')  #: 508


def _fields(text):
    """The fields of a format string, with their conversions."""
    at = 0
    while at < len(text):
        c = text[at]
        if c in "{}" and text[at + 1:at + 2] == c:
            at += 2
        elif c == "}":
            raise ValueError("Single '}' encountered in format string")
        elif c == "{":
            depth, end = 1, at + 1
            while end < len(text) and depth:
                depth += {"{": 1, "}": -1}.get(text[end], 0)
                end += 1
            if depth:
                raise ValueError("expected '}' before end of string")
            field = text[at + 1:end - 1].partition(":")[0]
            name, _, conversion = field.partition("!")
            yield name, conversion
            at = end
        else:
            at += 1


class StringTemplateStyle(PercentStyle):
    default_format = '${message}'
    asctime_format = '${asctime}'
    asctime_search = '${asctime}'

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)  #: 517
        from string import Template
        self._tpl = Template(self._fmt)  #: 518

    def usesTime(self):
        return self._fmt.find('$asctime') >= 0 or self._fmt.find(self.asctime_search) >= 0

    def validate(self):
        if '$' not in self._fmt.replace('$$', ''):
            raise ValueError('invalid format: no fields')  #: 536

    def _format(self, record):
        return self._tpl.substitute(**self._values(record))


BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"

_STYLES = {
    '%': (PercentStyle, BASIC_FORMAT),  #: 549
    '{': (StrFormatStyle, '{levelname}:{name}:{message}'),
    '$': (StringTemplateStyle, '${levelname}:${name}:${message}'),  #: 551
}


class Formatter(object):
    """Lays records out as text."""

    converter = time.localtime
    default_time_format = '%Y-%m-%d %H:%M:%S'  #: 627
    default_msec_format = '%s,%03d'  #: 628

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        if style not in _STYLES:
            raise ValueError('Style must be one of: %s' % ','.join(_STYLES.keys()))
        self._style = _STYLES[style][0](fmt, defaults=defaults)  #: 620
        if validate and fmt:
            self._style.validate()  #: 622
        self._fmt = self._style._fmt
        self.datefmt = datefmt

    def formatTime(self, record, datefmt=None):
        """The time of a record."""
        ct = self.converter(record.created)  #: 648
        if datefmt:
            return time.strftime(datefmt, ct)
        s = time.strftime(self.default_time_format, ct)  #: 652
        if self.default_msec_format:
            s = self.default_msec_format % (s, record.msecs)  #: 654
        return s  #: 655

    def formatException(self, ei):
        """The traceback of an exception."""
        s = "".join(traceback.format_exception(ei[0], ei[1], ei[2]))
        if s[-1:] == "\n":  #: 672
            s = s[:-1]  #: 673
        return s  #: 674

    def usesTime(self):
        return self._style.usesTime()  #: 680

    def formatMessage(self, record):
        return self._style.format(record)  #: 683

    def formatStack(self, stack_info):
        return stack_info  #: 696

    def format(self, record):
        """A record as text; an exception's traceback comes below."""
        record.message = record.getMessage()  #: 711
        if self.usesTime():  #: 712
            record.asctime = self.formatTime(record, self.datefmt)  #: 713
        s = self.formatMessage(record)  #: 714
        if record.exc_info:
            if not record.exc_text:
                record.exc_text = self.formatException(record.exc_info)  #: 719
        if record.exc_text:
            if s[-1:] != "\n":  #: 721
                s = s + "\n"
            s = s + record.exc_text
        if record.stack_info:
            if s[-1:] != "\n":  #: 725
                s = s + "\n"
            s = s + self.formatStack(record.stack_info)  #: 727
        return s  #: 728


_defaultFormatter = Formatter()


class BufferingFormatter(object):
    """Lays many records out at once."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt or _defaultFormatter

    def formatHeader(self, records):
        return ""  #: 753

    def formatFooter(self, records):
        return ""  #: 759

    def format(self, records):
        if not records:
            return ""
        lines = [self.linefmt.format(record) for record in records]
        return self.formatHeader(records) + "".join(lines) + self.formatFooter(records)


class Filter(object):
    """Lets through what is logged at a logger or below."""

    def __init__(self, name=''):
        self.name = name
        self.nlen = len(name)  #: 797

    def filter(self, record):
        if self.nlen == 0 or self.name == record.name:
            return True  #: 807
        return record.name.startswith(self.name) and record.name[self.nlen] == "."


class Filterer(object):
    """Has filters."""

    def __init__(self):
        self.filters = []  #: 823

    def addFilter(self, filter):
        if filter not in self.filters:
            self.filters.append(filter)  #: 830

    def removeFilter(self, filter):
        if filter in self.filters:
            self.filters.remove(filter)  #: 837

    def filter(self, record):
        for f in self.filters:
            result = f.filter(record) if hasattr(f, 'filter') else f(record)
            if not result:
                return False  #: 870
            if isinstance(result, LogRecord):  #: 871
                record = result
        return record  #: 873


_handlers = {}
_handlerList = []


def getHandlerByName(name):
    return _handlers.get(name)  #: 911


def getHandlerNames():
    return frozenset(_handlers)  #: 918


class Handler(Filterer):
    """Writes records somewhere."""

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)  #: 935
        self._name = None
        self.level = _checkLevel(level)  #: 937
        self.formatter = None
        self._closed = False
        _handlerList.append(self)
        self.createLock()  #: 942

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self.set_name(name)

    def get_name(self):
        return self._name  #: 945

    def set_name(self, name):
        if self._name in _handlers:
            del _handlers[self._name]  #: 950
        self._name = name
        if name:
            _handlers[name] = self  #: 953

    def createLock(self):
        self.lock = _Lock()

    def acquire(self):
        if self.lock:
            self.lock.acquire()  #: 972

    def release(self):
        if self.lock:
            self.lock.release()  #: 979

    def setLevel(self, level):
        self.level = _checkLevel(level)  #: 985

    def format(self, record):
        fmt = self.formatter or _defaultFormatter
        return fmt.format(record)  #: 998

    def emit(self, record):
        raise NotImplementedError('emit must be implemented '
                                  'by Handler subclasses')

    def handle(self, record):
        rv = self.filter(record)  #: 1021
        if isinstance(rv, LogRecord):  #: 1022
            record = rv
        if rv:
            self.acquire()
            try:
                self.emit(record)  #: 1026
            finally:
                self.release()
        return rv  #: 1027

    def setFormatter(self, fmt):
        self.formatter = fmt

    def flush(self):
        pass

    def close(self):
        self._closed = True
        if self._name and self._name in _handlers:
            del _handlers[self._name]  #: 1057

    def handleError(self, record):
        """Says on standard error that writing a record failed."""
        if raiseExceptions and sys.stderr:
            t, v, tb = sys.exc_info()
            try:
                sys.stderr.write('--- Logging error ---\n')  #: 1074
                traceback.print_exception(t, v, tb, None, sys.stderr)
                sys.stderr.write('Call stack:\n')  #: 1076
                frame = tb.tb_frame
                while frame and frame.f_code.co_filename.rpartition("/")[0] == _srcfile.rpartition("/")[0]:
                    frame = frame.f_back
                if frame:
                    traceback.print_stack(frame, file=sys.stderr)  #: 1084
                else:
                    sys.stderr.write('Logged from file %s, line %s\n' % (record.filename, record.lineno))
                try:
                    sys.stderr.write('Message: %r\n'
                                     'Arguments: %s\n' % (record.msg, record.args))
                except RecursionError:
                    raise  #: 1095
                except Exception:
                    sys.stderr.write('Unable to print the message and arguments'
                                     ' - possible formatting error.\nUse the'
                                     ' traceback above to help find the error.\n'
                                     )
            except OSError:
                pass
            finally:
                del t, v, tb

    def __repr__(self):
        level = getLevelName(self.level)  #: 1107
        return '<%s (%s)>' % (self.__class__.__name__, level)  #: 1108


class StreamHandler(Handler):
    """Writes to a stream, usually standard error."""

    terminator = '\n'

    def __init__(self, stream=None):
        Handler.__init__(self)  #: 1125
        if stream is None:
            stream = sys.stderr
        self.stream = stream

    def flush(self):
        if self.stream and hasattr(self.stream, "flush"):  #: 1135
            self.stream.flush()  #: 1136

    def emit(self, record):
        try:
            msg = self.format(record)  #: 1150
            stream = self.stream
            stream.write(msg + self.terminator)  #: 1153
            self.flush()  #: 1154
        except RecursionError:
            raise  #: 1156
        except Exception:
            self.handleError(record)  #: 1158

    def setStream(self, stream):
        if stream is self.stream:
            return None
        result = self.stream
        self.flush()  #: 1173
        self.stream = stream
        return result  #: 1175

    def __repr__(self):
        level = getLevelName(self.level)  #: 1178
        name = str(getattr(self.stream, 'name', ''))
        if name:
            name += ' '
        return '<%s %s(%s)>' % (self.__class__.__name__, name, level)  #: 1184

    __class_getitem__ = classmethod(lambda cls, item: cls)


class FileHandler(StreamHandler):
    """Writes to a file."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        self.baseFilename = str(filename)
        self.mode = mode
        self.encoding = encoding
        self.errors = errors
        self.delay = delay
        self._builtin_open = open
        if delay:
            Handler.__init__(self)  #: 1215
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())  #: 1218

    def close(self):
        if self.stream:
            try:
                self.flush()  #: 1228
            finally:
                stream = self.stream
                self.stream = None
                if hasattr(stream, "close"):  #: 1232
                    stream.close()  #: 1233
        StreamHandler.close(self)  #: 1239

    def _open(self):
        return self._builtin_open(self.baseFilename, self.mode, encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        if self.stream is None:
            if self.mode != 'w' or not self._closed:
                self.stream = self._open()  #: 1262
        if self.stream:
            StreamHandler.emit(self, record)  #: 1264

    def __repr__(self):
        level = getLevelName(self.level)  #: 1267
        return '<%s %s (%s)>' % (self.__class__.__name__, self.baseFilename, level)  #: 1268


class _StderrHandler(StreamHandler):
    """Writes to what standard error is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)  #: 1281

    @property
    def stream(self):
        return sys.stderr  #: 1285


_defaultLastResort = _StderrHandler(WARNING)
lastResort = _defaultLastResort


class PlaceHolder(object):
    """Stands in the tree where no logger is yet."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        self.loggerMap.setdefault(alogger)


def setLoggerClass(klass):
    if klass != Logger:
        if not issubclass(klass, Logger):  #: 1325
            raise TypeError("logger not derived from logging.Logger: "
                            + klass.__name__)
    global _loggerClass
    _loggerClass = klass


def getLoggerClass():
    return _loggerClass  #: 1335


class Manager(object):
    """The tree of loggers."""

    def __init__(self, rootnode):
        self.root = rootnode
        self._disable = 0
        self.emittedNoHandlerWarning = False
        self.loggerDict = {}
        self.loggerClass = None
        self.logRecordFactory = None

    @property
    def disable(self):
        return self._disable  #: 1355

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)  #: 1359

    def getLogger(self, name):
        if not isinstance(name, str):  #: 1373
            raise TypeError('A logger name must be a string')  #: 1374
        known = self.loggerDict.get(name)
        if isinstance(known, Logger):
            return known
        logger = (self.loggerClass or _loggerClass)(name)
        logger.manager = self
        self.loggerDict[name] = logger
        if known is not None:
            self._fixupChildren(known, logger)
        self._fixupParents(logger)
        return logger

    def setLoggerClass(self, klass):
        if klass != Logger:
            if not issubclass(klass, Logger):  #: 1397
                raise TypeError("logger not derived from logging.Logger: "
                                + klass.__name__)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        self.logRecordFactory = factory

    def _fixupParents(self, alogger):
        name = alogger.name
        parent = None
        end = name.rfind(".")
        while end > 0 and not parent:
            above = name[:end]
            known = self.loggerDict.get(above)
            if known is None:
                self.loggerDict[above] = PlaceHolder(alogger)
            elif isinstance(known, Logger):
                parent = known
            else:
                known.append(alogger)
            end = name.rfind(".", 0, end - 1)
        alogger.parent = parent or self.root

    def _fixupChildren(self, holder, alogger):
        name = alogger.name
        for child in holder.loggerMap:
            if not child.parent.name.startswith(name):
                alogger.parent = child.parent
                child.parent = alogger

    def _clear_cache(self):
        for logger in self.loggerDict.values():  #: 1453
            if isinstance(logger, Logger):  #: 1454
                logger._cache.clear()  #: 1455
        self.root._cache.clear()  #: 1456


class Logger(Filterer):
    """What a script logs with."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)  #: 1481
        self.name = name
        self.level = _checkLevel(level)  #: 1483
        self.parent = None
        self.propagate = True
        self.handlers = []  #: 1486
        self.disabled = False
        self._cache = {}

    def setLevel(self, level):
        self.level = _checkLevel(level)  #: 1494
        self.manager._clear_cache()  #: 1495

    def debug(self, msg, *args, **kwargs):
        if self.isEnabledFor(DEBUG):  #: 1506
            self._log(DEBUG, msg, args, **kwargs)  #: 1507

    def info(self, msg, *args, **kwargs):
        if self.isEnabledFor(INFO):  #: 1518
            self._log(INFO, msg, args, **kwargs)  #: 1519

    def warning(self, msg, *args, **kwargs):
        if self.isEnabledFor(WARNING):  #: 1530
            self._log(WARNING, msg, args, **kwargs)  #: 1531

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, "
            "use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)  #: 1536

    def error(self, msg, *args, **kwargs):
        if self.isEnabledFor(ERROR):  #: 1547
            self._log(ERROR, msg, args, **kwargs)  #: 1548

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.error(msg, *args, exc_info=exc_info, **kwargs)  #: 1554

    def critical(self, msg, *args, **kwargs):
        if self.isEnabledFor(CRITICAL):  #: 1565
            self._log(CRITICAL, msg, args, **kwargs)  #: 1566

    def fatal(self, msg, *args, **kwargs):
        self.critical(msg, *args, **kwargs)  #: 1572

    def log(self, level, msg, *args, **kwargs):
        if not isinstance(level, int):  #: 1583
            if raiseExceptions:
                raise TypeError("level must be an integer")  #: 1585
            else:
                return
        if self.isEnabledFor(level):  #: 1588
            self._log(level, msg, args, **kwargs)  #: 1589

    def findCaller(self, stack_info=False, stacklevel=1):
        """File, line, function and stack of who logs."""
        f = sys._getframe(1)
        while stacklevel > 0:
            next_f = f.f_back
            if next_f is None:
                break
            f = next_f
            if not _is_internal_frame(f):  #: 1612
                stacklevel -= 1
        co = f.f_code
        sinfo = None
        if stack_info:
            sinfo = "Stack (most recent call last):\n" + "".join(traceback.format_stack(f))
            if sinfo[-1] == '\n':  #: 1621
                sinfo = sinfo[:-1]  #: 1622
        return co.co_filename, f.f_lineno, co.co_name, sinfo  #: 1623

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        record = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)
        if extra is not None:
            for key in extra:
                if (key in ["message", "asctime"]) or (key in record.__dict__):
                    raise KeyError("Attempt to overwrite %r in LogRecord" % key)  #: 1636
                record.__dict__[key] = extra[key]
        return record

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        fn, lno, func, sinfo = self.findCaller(stack_info, stacklevel)  #: 1652
        if exc_info:
            if isinstance(exc_info, BaseException):  #: 1658
                exc_info = (type(exc_info), exc_info, exc_info.__traceback__)  #: 1659
            elif not isinstance(exc_info, tuple):  #: 1660
                exc_info = sys.exc_info()  #: 1661
        record = self.makeRecord(self.name, level, fn, lno, msg, args, exc_info, func, extra, sinfo)
        self.handle(record)  #: 1664

    def handle(self, record):
        if self.disabled:
            return
        maybe_record = self.filter(record)  #: 1675
        if not maybe_record:
            return
        if isinstance(maybe_record, LogRecord):  #: 1678
            record = maybe_record
        self.callHandlers(record)  #: 1680

    def addHandler(self, hdlr):
        if hdlr not in self.handlers:
            self.handlers.append(hdlr)  #: 1688

    def removeHandler(self, hdlr):
        if hdlr in self.handlers:
            self.handlers.remove(hdlr)  #: 1696

    def hasHandlers(self):
        c = self
        while c:
            if c.handlers:
                return True
            if not c.propagate:
                return False
            c = c.parent
        return False

    def callHandlers(self, record):
        c = self
        found = 0
        while c:
            for hdlr in c.handlers:
                found = found + 1
                if record.levelno >= hdlr.level:
                    hdlr.handle(record)  #: 1736
            c = c.parent if c.propagate else None
        if found == 0:
            if lastResort:
                if record.levelno >= lastResort.level:
                    lastResort.handle(record)  #: 1744
            elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
                sys.stderr.write("No handlers could be found for logger"
                                 " \"%s\"\n" % self.name)
                self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        logger = self
        while logger:
            if logger.level:
                return logger.level  #: 1760
            logger = logger.parent
        return NOTSET  #: 1762

    def isEnabledFor(self, level):
        if self.disabled:
            return False  #: 1769
        known = self._cache.get(level)
        if known is None:
            known = self.manager.disable < level and level >= self.getEffectiveLevel()
            self._cache[level] = known
        return known

    def getChild(self, suffix):
        if self.root is not self:
            suffix = '.'.join((self.name, suffix))  #: 1799
        return self.manager.getLogger(suffix)  #: 1800

    def getChildren(self):
        def depth(logger):
            return 0 if logger is self.manager.root else 1 + logger.name.count('.')
        return set(item for item in self.manager.loggerDict.values()
                   if isinstance(item, Logger) and item.parent is self and depth(item) == 1 + depth(item.parent))

    def __repr__(self):
        level = getLevelName(self.getEffectiveLevel())  #: 1819
        return '<%s %s (%s)>' % (self.__class__.__name__, self.name, level)  #: 1820

    def __reduce__(self):
        return getLogger, (self.name,)  #: 1826


class RootLogger(Logger):
    """The logger above all."""

    def __init__(self, level):
        Logger.__init__(self, "root", level)  #: 1839

    def __reduce__(self):
        return getLogger, ()  #: 1842


_loggerClass = Logger


class LoggerAdapter(object):
    """Logs with some values added to every record."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger = logger
        self.extra = extra
        self.merge_extra = merge_extra

    def process(self, msg, kwargs):
        if self.merge_extra and "extra" in kwargs:
            kwargs["extra"] = {**self.extra, **kwargs["extra"]}  #: 1888
        else:
            kwargs["extra"] = self.extra  #: 1890
        return msg, kwargs  #: 1891

    def debug(self, msg, *args, **kwargs):
        self.log(DEBUG, msg, *args, **kwargs)  #: 1900

    def info(self, msg, *args, **kwargs):
        self.log(INFO, msg, *args, **kwargs)  #: 1906

    def warning(self, msg, *args, **kwargs):
        self.log(WARNING, msg, *args, **kwargs)  #: 1912

    def warn(self, msg, *args, **kwargs):
        warnings.warn("The 'warn' method is deprecated, "
            "use 'warning' instead", DeprecationWarning, 2)
        self.warning(msg, *args, **kwargs)  #: 1917

    def error(self, msg, *args, **kwargs):
        self.log(ERROR, msg, *args, **kwargs)  #: 1923

    def exception(self, msg, *args, exc_info=True, **kwargs):
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)  #: 1929

    def critical(self, msg, *args, **kwargs):
        self.log(CRITICAL, msg, *args, **kwargs)  #: 1935

    def log(self, level, msg, *args, **kwargs):
        if self.isEnabledFor(level):  #: 1942
            msg, kwargs = self.process(msg, kwargs)  #: 1943
            self.logger.log(level, msg, *args, **kwargs)  #: 1944

    def isEnabledFor(self, level):
        return self.logger.isEnabledFor(level)  #: 1950

    def setLevel(self, level):
        self.logger.setLevel(level)  #: 1956

    def getEffectiveLevel(self):
        return self.logger.getEffectiveLevel()  #: 1962

    def hasHandlers(self):
        return self.logger.hasHandlers()  #: 1968

    def _log(self, level, msg, args, **kwargs):
        return self.logger._log(level, msg, args, **kwargs)  #: 1974

    @property
    def manager(self):
        return self.logger.manager  #: 1978

    @manager.setter
    def manager(self, value):
        self.logger.manager = value

    @property
    def name(self):
        return self.logger.name  #: 1986

    def __repr__(self):
        logger = self.logger
        level = getLevelName(logger.getEffectiveLevel())  #: 1990
        return '<%s %s (%s)>' % (self.__class__.__name__, logger.name, level)  #: 1991

    __class_getitem__ = classmethod(lambda cls, item: cls)


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(Logger.root)


def basicConfig(**kwargs):
    """Gives the root logger a handler, unless it has one."""
    force = kwargs.pop('force', False)  #: 2074
    encoding = kwargs.pop('encoding', None)  #: 2075
    errors = kwargs.pop('errors', 'backslashreplace')  #: 2076
    if force:
        for h in root.handlers[:]:  #: 2078
            root.removeHandler(h)  #: 2079
            h.close()  #: 2080
    if len(root.handlers) == 0:  #: 2081
        handlers = kwargs.pop("handlers", None)  #: 2082
        if handlers is None:
            if "stream" in kwargs and "filename" in kwargs:
                raise ValueError("'stream' and 'filename' should not be "
                                 "specified together")
        else:
            if "stream" in kwargs or "filename" in kwargs:
                raise ValueError("'stream' or 'filename' should not be "
                                 "specified together with 'handlers'")
        if handlers is None:
            filename = kwargs.pop("filename", None)  #: 2092
            mode = kwargs.pop("filemode", 'a')  #: 2093
            if filename:
                if 'b' in mode:
                    errors = None
                h = FileHandler(filename, mode, encoding=encoding, errors=errors)
            else:
                stream = kwargs.pop("stream", None)  #: 2102
                h = StreamHandler(stream)  #: 2103
            handlers = [h]  #: 2104
        dfs = kwargs.pop("datefmt", None)  #: 2105
        style = kwargs.pop("style", '%')  #: 2106
        if style not in _STYLES:
            raise ValueError('Style must be one of: %s' % ','.join(
                             _STYLES.keys()))
        fs = kwargs.pop("format", _STYLES[style][1])  #: 2110
        fmt = Formatter(fs, dfs, style)  #: 2111
        for h in handlers:
            if h.formatter is None:
                h.setFormatter(fmt)  #: 2114
            root.addHandler(h)  #: 2115
        level = kwargs.pop("level", None)  #: 2116
        if level is not None:
            root.setLevel(level)  #: 2118
        if kwargs:
            keys = ', '.join(kwargs.keys())  #: 2120
            raise ValueError('Unrecognised argument(s): %s' % keys)  #: 2121


def getLogger(name=None):
    """The logger of a name; without one, the root."""
    if not name or isinstance(name, str) and name == root.name:  #: 2134
        return root  #: 2135
    return Logger.manager.getLogger(name)  #: 2136


def critical(msg, *args, **kwargs):
    if len(root.handlers) == 0:  #: 2144
        basicConfig()  #: 2145
    root.critical(msg, *args, **kwargs)  #: 2146


def fatal(msg, *args, **kwargs):
    critical(msg, *args, **kwargs)  #: 2152


def error(msg, *args, **kwargs):
    if len(root.handlers) == 0:  #: 2160
        basicConfig()  #: 2161
    root.error(msg, *args, **kwargs)  #: 2162


def exception(msg, *args, exc_info=True, **kwargs):
    error(msg, *args, exc_info=exc_info, **kwargs)  #: 2170


def warning(msg, *args, **kwargs):
    if len(root.handlers) == 0:  #: 2178
        basicConfig()  #: 2179
    root.warning(msg, *args, **kwargs)  #: 2180


def warn(msg, *args, **kwargs):
    warnings.warn("The 'warn' function is deprecated, "
        "use 'warning' instead", DeprecationWarning, 2)
    warning(msg, *args, **kwargs)  #: 2185


def info(msg, *args, **kwargs):
    if len(root.handlers) == 0:  #: 2193
        basicConfig()  #: 2194
    root.info(msg, *args, **kwargs)  #: 2195


def debug(msg, *args, **kwargs):
    if len(root.handlers) == 0:  #: 2203
        basicConfig()  #: 2204
    root.debug(msg, *args, **kwargs)  #: 2205


def log(level, msg, *args, **kwargs):
    if len(root.handlers) == 0:  #: 2213
        basicConfig()  #: 2214
    root.log(level, msg, *args, **kwargs)  #: 2215


def disable(level=CRITICAL):
    """Logs nothing up to a level."""
    root.manager.disable = level
    root.manager._clear_cache()  #: 2222


def shutdown(handlerList=_handlerList):
    """Flushes and closes all handlers."""
    for h in reversed(handlerList[:]):
        try:
            h.flush()  #: 2243
            h.close()  #: 2244
        except (OSError, ValueError):  #: 2245
            pass


class NullHandler(Handler):
    """Writes nothing."""

    def handle(self, record):
        pass

    def emit(self, record):
        pass

    def createLock(self):
        self.lock = None


_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    if file is not None:
        if _warnings_showwarning is not None:
            _warnings_showwarning(message, category, filename, lineno, file, line)  #: 2300
    else:
        s = warnings.formatwarning(message, category, filename, lineno, line)  #: 2302
        logger = getLogger("py.warnings")  #: 2303
        if not logger.handlers:
            logger.addHandler(NullHandler())  #: 2305
        logger.warning(str(s))  #: 2308


def captureWarnings(capture):
    """Logs warnings, or prints them as usual."""
    global _warnings_showwarning
    if capture:
        if _warnings_showwarning is None:
            _warnings_showwarning = warnings.showwarning
            warnings.showwarning = _showwarning
    else:
        if _warnings_showwarning is not None:
            warnings.showwarning = _warnings_showwarning
            _warnings_showwarning = None
