"""Logging: scripts offer records to a tree of loggers, and handlers write those that pass."""

import atexit
import sys
import time
import traceback
import warnings

__all__ = """
    BASIC_FORMAT BufferingFormatter CRITICAL DEBUG ERROR FATAL FileHandler Filter Formatter Handler INFO LogRecord
    Logger LoggerAdapter NOTSET NullHandler StreamHandler WARN WARNING addLevelName basicConfig captureWarnings critical debug
    disable error exception fatal getLevelName getLogger getLoggerClass info log makeLogRecord setLoggerClass shutdown
    warn warning getLogRecordFactory setLogRecordFactory lastResort raiseExceptions getLevelNamesMapping
    getHandlerByName getHandlerNames
""".split()

_began = time.time_ns()

raiseExceptions = logThreads = logMultiprocessing = logProcesses = logAsyncioTasks = True

NOTSET, DEBUG, INFO, WARNING, ERROR, CRITICAL = range(0, 60, 10)
WARN, FATAL = WARNING, CRITICAL

# The names in the order in which scripts see them.
_nameToLevel = dict(CRITICAL=CRITICAL, FATAL=FATAL, ERROR=ERROR, WARN=WARN, WARNING=WARNING, INFO=INFO, DEBUG=DEBUG,
                    NOTSET=NOTSET)
_levelToName = {number: name for name, number in _nameToLevel.items() if name not in ('FATAL', 'WARN')}


def getLevelNamesMapping():
    """Every name of a level, with its number."""
    return dict(_nameToLevel)


def getLevelName(level):
    """A level's name, or a name's level."""
    for table in (_levelToName, _nameToLevel):
        found = table.get(level)  #: 148 result = «_levelToName.get(level)»
        if found is not None:
            return found
    return "Level %s" % level  #: 154


def addLevelName(level, levelName):
    """Names a level."""
    _nameToLevel.update({levelName: level})
    _levelToName.update({level: levelName})


def _checkLevel(level):
    """The number of a level that is given by number or by name."""
    if isinstance(level, int):
        return level
    if not isinstance(level, str):
        shown = (level,)
        raise TypeError("Level not an integer or a valid string: %r" % shown)  #: 213 raise TypeError("Level not an integer or a valid string: %r"\n                % (level,))
    if level in _nameToLevel:
        return _nameToLevel[level]
    raise ValueError(f"Unknown level: {level!r}")  #: 210 raise ValueError("Unknown level: %r" % level)


_srcfile = _checkLevel.__code__.co_filename


def currentframe():
    """The caller's frame."""
    return sys._getframe(1)


def _is_internal_frame(frame):
    """Whether a frame is this module's or the import machinery's."""
    file = frame.f_code.co_filename
    return file == _srcfile or all(part in file for part in ("importlib", "_bootstrap"))


def _folder(path):
    return path.rpartition("/")[0]


class _Lock:
    """A handler's lock. There is one thread, so that nobody ever waits."""

    def acquire(self, *args):
        return True

    def release(self):
        pass

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *args):
        self.release()


_lock = _Lock()


def _current_task_name():
    """The name of the asyncio task that runs."""
    asyncio = sys.modules.get('asyncio') if logAsyncioTasks else None
    try:
        return asyncio and asyncio.current_task().get_name()
    except Exception:
        return None


def _is_mapping(value):
    return isinstance(value, dict) or hasattr(value, "keys")


def _file_and_module(path):
    """A file's name without its folder, and without its ending too."""
    try:
        file = path.rpartition("/")[2]
        return file, file.rpartition(".")[0] or file
    except (AttributeError, TypeError, ValueError):
        return path, "Unknown module"


class LogRecord(object):
    """One event: what was logged, where, when, and by whom."""

    def __init__(self, name, level, pathname, lineno, msg, args, exc_info, func=None, sinfo=None, **kwargs):
        now = time.time_ns()
        if args and len(args) == 1 and args[0] and _is_mapping(args[0]):
            # A single dict holds the values of `%(key)s`.
            args = args[0]  #: 326
        self.name, self.msg, self.args = name, msg, args
        self.levelname, self.levelno = getLevelName(level), level  #: 328 self.levelname = «getLevelName(level)»
        self.pathname = pathname
        self.filename, self.module = _file_and_module(pathname)
        self.exc_info, self.exc_text, self.stack_info = exc_info, None, sinfo
        self.lineno, self.funcName = lineno, func
        self.created = now / 1e9
        self.msecs = float(now // 10**6 % 1000)
        self.relativeCreated = (now - _began) / 1e6
        self.thread, self.threadName = (140735000000000, "MainThread") if logThreads else (None, None)
        self.processName = "MainProcess" if logMultiprocessing else None
        self.process = 1 if logProcesses else None
        self.taskName = _current_task_name()

    def __repr__(self):
        return f'<LogRecord: {self.name}, {self.levelno}, {self.pathname}, {self.lineno}, "{self.msg!s}">'

    def getMessage(self):
        """The message, with the arguments put in."""
        text = str(self.msg)  #: 398 msg = «str(self.msg)»
        return text % self.args if self.args else text  #: 400 msg = «msg % self.args»


_logRecordFactory = LogRecord


def setLogRecordFactory(factory):
    """Has records made by a callable from now on."""
    global _logRecordFactory
    _logRecordFactory = factory


def getLogRecordFactory():
    """What makes records."""
    return _logRecordFactory


def makeLogRecord(dict):
    """A record that has the attributes of a dict."""
    made = _logRecordFactory(None, None, "", 0, "", (), None, None)  #: 432 rv = _logRecordFactory(None, None, "", 0, "", (), None, None)
    vars(made).update(dict)  #: 433 «rv.__dict__.update(dict)»
    return made


class PercentStyle(object):
    """Formats that are written like `%(message)s`."""

    default_format, asctime_format, asctime_search = '%(message)s', '%(asctime)s', '%(asctime)'

    def __init__(self, fmt, *, defaults=None):
        self._fmt = self.default_format if not fmt else fmt
        self._defaults = defaults

    def usesTime(self):
        """Whether a record's time is to be laid out first."""
        return self.asctime_search in self._fmt

    def validate(self):
        """Refuses a format that names no field."""
        import re
        field = r'%\(\w+\)[ +#0-]*(?:\*|\d*)(?:\.(?:\*|\d*))?[a%c-gioorsux]'
        if re.search(field, self._fmt, re.IGNORECASE) is None:
            sign = self.default_format[0]
            raise ValueError(f"Invalid format '{self._fmt}' for '{sign}' style")  #: 461 raise ValueError("Invalid format '%s' for '%s' style" % (self._fmt, self.default_format[0]))

    def _values(self, record):
        known = record.__dict__
        return {**self._defaults, **known} if self._defaults else known

    def _format(self, record):
        values = self._values(record)
        return self._fmt % values  #: 468

    def format(self, record):
        """A record's attributes in the format."""
        try:
            return self._format(record)  #: 472
        except KeyError as missing:
            raise ValueError(f'Formatting field not found in record: {missing}')  #: 474 raise ValueError('Formatting field not found in record: %s' % e)


class StrFormatStyle(PercentStyle):
    """Formats that are written like `{message}`."""

    default_format, asctime_format, asctime_search = '{message}', '{asctime}', '{asctime'

    def _format(self, record):
        values = self._values(record)
        return self._fmt.format(**values)  #: 490

    def validate(self):
        import re
        number = r'(?:\d+|{\w+})'
        layout = rf'(?:.?[<=>^])?[ +-]?#?0?{number}?[,_]?(?:\.{number})?[b-gnosx%]?$'
        has_fields = False
        try:
            for name, conversion, spec in _fields(self._fmt):  #: 496 for _, fieldname, spec, conversion in «_str_formatter.parse(self._fmt)»:
                if name and not re.match(r'\w+(?:\.\w+|\[\w+\])*$', name):
                    raise ValueError(f'invalid field name/expression: {name!r}')  #: 499 raise ValueError('invalid field name/expression: %r' % fieldname)
                has_fields = has_fields or bool(name)
                if conversion and conversion not in 'asr':
                    raise ValueError(f'invalid conversion: {conversion!r}')  #: 502 raise ValueError('invalid conversion: %r' % conversion)
                if spec and not re.match(layout, spec, re.IGNORECASE):
                    raise ValueError(f'bad specifier: {spec!r}')  #: 504 raise ValueError('bad specifier: %r' % spec)
        except ValueError as wrong:
            raise ValueError(f'invalid format: {wrong}')  #: 506 raise ValueError('invalid format: %s' % e)
        if not has_fields:
            raise ValueError("invalid format: no fields")  #: 508 raise ValueError('invalid format: no fields')


def _fields(text):
    """The fields of a format string: name, conversion and what follows the colon."""
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
                is_last = end == at + 1
                raise ValueError("Single '{' encountered in format string" if is_last else "expected '}' before end of string")
            field, _, spec = text[at + 1:end - 1].partition(":")
            name, _, conversion = field.partition("!")
            yield name, conversion, spec
            at = end
        else:
            at += 1


class StringTemplateStyle(PercentStyle):
    """Formats that are written like `${message}`."""

    default_format, asctime_format, asctime_search = '${message}', '${asctime}', '${asctime}'

    def usesTime(self):
        return any(field in self._fmt for field in ('$asctime', self.asctime_search))

    def validate(self):
        import re
        found = re.findall(_PLACEHOLDER, self._fmt, re.IGNORECASE | re.ASCII)
        if '' in found:
            raise ValueError("invalid format: bare '$' not allowed")  #: 534 raise ValueError('invalid format: bare \'$\' not allowed')
        if not set(found) - {'$'}:
            raise ValueError("invalid format: no fields")  #: 536 raise ValueError('invalid format: no fields')

    def _format(self, record):
        import re
        values = self._values(record)

        def put_in(match):
            name = match[1].strip('{}')
            return '$' if name == '$' else str(values[name])

        return re.sub(_PLACEHOLDER, put_in, self._fmt, flags=re.IGNORECASE | re.ASCII)  #: 543 return «self._tpl.substitute(**values)»


# What follows a dollar sign: another one, a name, a name in braces, or something that it can't stand for.
_PLACEHOLDER = r'\$(\$|[_a-z][_a-z0-9]*|\{[_a-z][_a-z0-9]*\}|)'

BASIC_FORMAT = "%(levelname)s:%(name)s:%(message)s"

_STYLES = {
    style[0].default_format[0]: style for style in (
        (PercentStyle, BASIC_FORMAT),
        (StrFormatStyle, "{levelname}:{name}:{message}"),
        (StringTemplateStyle, "${levelname}:${name}:${message}"),
    )
}


def _on_own_line(text, below):
    """A text with another one that begins a line."""
    return text + below if text.endswith("\n") else f"{text}\n{below}"


class Formatter(object):
    """Lays a record out as text."""

    converter = time.localtime
    default_time_format, default_msec_format = '%Y-%m-%d %H:%M:%S', '%s,%03d'

    def __init__(self, fmt=None, datefmt=None, style='%', validate=True, *, defaults=None):
        known = _STYLES.get(style)
        if known is None:
            raise ValueError(f"Style must be one of: {','.join(_STYLES)}")  #: 618 raise ValueError('Style must be one of: %s' % ','.join(\n                 _STYLES.keys()))
        self._style = known[0](fmt, defaults=defaults)
        if fmt and validate:
            self._style.validate()  #: 622
        self._fmt, self.datefmt = self._style._fmt, datefmt

    def formatTime(self, record, datefmt=None):
        """When a record was made."""
        when = self.converter(record.created)  #: 648 ct = self.converter(«record.created»)
        if datefmt:
            return time.strftime(datefmt, when)  #: 650 s = «time.strftime(datefmt, ct)»
        seconds = time.strftime(self.default_time_format, when)
        millis = self.default_msec_format
        return millis % (seconds, record.msecs) if millis else seconds  #: 654 s = «self.default_msec_format % (s, record.msecs)»

    def formatException(self, ei):
        """An exception's traceback, without the last line's end."""
        shown = "".join(traceback.format_exception(*ei[:3]))
        return shown.removesuffix("\n")

    def usesTime(self):
        """Whether the format shows the time."""
        return self._style.usesTime()  #: 680

    def formatMessage(self, record):
        """The record in the format."""
        return self._style.format(record)  #: 683

    def formatStack(self, stack_info):
        """A stack as text; it is text already."""
        return stack_info

    def format(self, record):
        """A record as text; an exception's traceback and the stack come below."""
        record.message = record.getMessage()  #: 711 record.message = «record.getMessage()»
        if self.usesTime():  #: 712
            record.asctime = self.formatTime(record, self.datefmt)  #: 713
        text = self.formatMessage(record)  #: 714 s = «self.formatMessage(record)»
        if record.exc_info and not record.exc_text:
            # Other formatters show the same text.
            record.exc_text = self.formatException(record.exc_info)  #: 719
        if record.exc_text:
            text = _on_own_line(text, record.exc_text)
        if record.stack_info:
            stack = self.formatStack(record.stack_info)  #: 727 s = s + «self.formatStack(record.stack_info)»
            text = _on_own_line(text, stack)
        return text


_defaultFormatter = Formatter()


class BufferingFormatter(object):
    """Lays several records out as one text."""

    def __init__(self, linefmt=None):
        self.linefmt = linefmt if linefmt else _defaultFormatter

    def formatHeader(self, records):
        """What stands above the records."""
        return ""

    def formatFooter(self, records):
        """What stands below the records."""
        return ""

    def format(self, records):
        """All records, between header and footer."""
        if not records:
            return ""
        parts = [self.formatHeader(records)]  #: 767 rv = rv + «self.formatHeader(records)»
        for one in records:
            parts.append(self.linefmt.format(one))  #: 769 rv = rv + «self.linefmt.format(record)»
        parts.append(self.formatFooter(records))  #: 770 rv = rv + «self.formatFooter(records)»
        return "".join(parts)


class Filter(object):
    """Passes what a logger and those below it log."""

    def __init__(self, name=''):
        self.name = name
        self.nlen = len(name)  #: 797

    def filter(self, record):
        """Whether the record's logger is the one named, or below it."""
        return not self.nlen or f"{record.name}.".startswith(f"{self.name}.")


def _add_once(items, item):
    if item not in items:
        items.append(item)


def _drop(items, item):
    if item in items:
        items.remove(item)


class Filterer(object):
    """Has filters, each of which may hold a record back or put another in its place."""

    def __init__(self):
        self.filters = []

    def addFilter(self, filter):
        """Adds a filter, unless it is there."""
        _add_once(self.filters, filter)

    def removeFilter(self, filter):
        """Takes a filter away, if it is there."""
        _drop(self.filters, filter)

    def filter(self, record):
        """The record, or its replacement; something false if a filter holds it back."""
        for each in self.filters:
            if hasattr(each, 'filter'):
                verdict = each.filter(record)  #: 866 result = «f.filter(record)»
            else:
                verdict = each(record)  #: 868 result = «f(record)» # assume callable - will raise if not
            if not verdict:
                return False
            record = verdict if isinstance(verdict, LogRecord) else record
        return record


_handlers = {}
_handlerList = []


def getHandlerByName(name):
    """The handler of a name, if there is one."""
    return _handlers.get(name)  #: 911


def getHandlerNames():
    """The names that handlers have."""
    return frozenset(_handlers)


class Handler(Filterer):
    """Writes records somewhere."""

    def __init__(self, level=NOTSET):
        Filterer.__init__(self)
        self._name = None
        self.level = _checkLevel(level)  #: 937
        self.formatter = None
        self._closed = False
        _handlerList.append(self)
        self.createLock()  #: 942

    def get_name(self):
        """The name by which the handler can be found."""
        return self._name

    def set_name(self, name):
        """Has the handler found by a name."""
        _handlers.pop(self._name, None)
        self._name = name
        if name:
            _handlers[name] = self

    name = property(get_name, set_name)

    def createLock(self):
        """Makes the lock that is held while a record is written."""
        self.lock = _Lock()

    def acquire(self):
        """Takes the lock."""
        if self.lock is not None:
            self.lock.acquire()  #: 972

    def release(self):
        """Gives the lock back."""
        if self.lock is not None:
            self.lock.release()  #: 979

    def setLevel(self, level):
        """Ignores records below a level from now on."""
        self.level = _checkLevel(level)  #: 985

    def format(self, record):
        """The record as the formatter lays it out."""
        return (self.formatter or _defaultFormatter).format(record)  #: 998 return «fmt.format(record)»

    def emit(self, record):
        """Writes a record; each kind of handler says how."""
        raise NotImplementedError("emit must be implemented by Handler subclasses")  #: 1007 raise NotImplementedError('emit must be implemented '\n                          'by Handler subclasses')

    def handle(self, record):
        """Writes a record that the filters pass."""
        passed = self.filter(record)  #: 1021 rv = «self.filter(record)»
        if passed:
            with self.lock:  #: 1025
                self.emit(passed if isinstance(passed, LogRecord) else record)  #: 1026 «self.emit(record)»
        return passed

    def setFormatter(self, fmt):
        """Has records laid out by a formatter."""
        self.formatter = fmt

    def flush(self):
        """Writes what is still held back; nothing here."""

    def close(self):
        """Forgets the handler's name."""
        self._closed = True
        if self._name:
            _handlers.pop(self._name, None)

    def handleError(self, record):
        """Says on standard error that writing a record failed."""
        if not (raiseExceptions and sys.stderr):
            return
        error = sys.exc_info()[1]
        try:
            _tell_failure(error, record, sys.stderr)
        except OSError:
            pass
        finally:
            del error

    def __repr__(self):
        return _shown(self, self.level)


def _shown(thing, level, *names):
    """A `repr`: the class, what tells the thing from others, the level."""
    words = (type(thing).__name__, *names, f'({getLevelName(level)})')
    return f"<{' '.join(words)}>"


def _tell_failure(error, record, out):
    """What went wrong with a record, where, and what the record holds."""
    out.write('--- Logging error ---\n')
    traceback.print_exception(error, file=out)
    out.write('Call stack:\n')
    # What called the logging is of interest, the logging itself is not.
    caller = error.__traceback__.tb_frame
    while caller and _folder(caller.f_code.co_filename) == _folder(_srcfile):
        caller = caller.f_back
    if caller:
        traceback.print_stack(caller, file=out)
    else:
        out.write(f'Logged from file {record.filename}, line {record.lineno}\n')
    try:
        out.write(f'Message: {record.msg!r}\nArguments: {record.args}\n')
    except RecursionError:
        raise
    except Exception:
        out.write('Unable to print the message and arguments - possible formatting error.\n'
                  'Use the traceback above to help find the error.\n')


class StreamHandler(Handler):
    """Writes to a stream, standard error if none is given."""

    terminator = '\n'

    def __init__(self, stream=None):
        Handler.__init__(self)
        self.stream = sys.stderr if stream is None else stream

    def flush(self):
        """Flushes the stream."""
        if self.stream and hasattr(self.stream, "flush"):
            self.stream.flush()  #: 1136

    def emit(self, record):
        """Writes a record and flushes; a failure is told on standard error."""
        try:
            text = self.format(record)  #: 1150 msg = «self.format(record)»
            self.stream.write(text + self.terminator)  #: 1153 «stream.write(msg + self.terminator)»
            self.flush()  #: 1154
        except RecursionError:
            raise
        except Exception:
            self.handleError(record)  #: 1158

    def setStream(self, stream):
        """Writes to another stream from now on. Gives the one before, `None` if it is the same."""
        before = self.stream
        if stream is before:
            return None
        self.flush()  #: 1173
        self.stream = stream
        return before

    def __repr__(self):
        name = str(getattr(self.stream, 'name', ''))
        return _shown(self, self.level, *filter(None, [name]))

    __class_getitem__ = classmethod(lambda cls, item: cls)


class FileHandler(StreamHandler):
    """Writes to a file."""

    def __init__(self, filename, mode='a', encoding=None, delay=False, errors=None):
        self.baseFilename = str(filename)
        self.mode, self.encoding, self.errors, self.delay = mode, encoding, errors, delay
        self._builtin_open = open
        if delay:
            Handler.__init__(self)
            self.stream = None
        else:
            StreamHandler.__init__(self, self._open())  #: 1218 StreamHandler.__init__(self, «self._open()»)

    def close(self):
        """Flushes and closes the file."""
        if self.stream:
            try:
                self.flush()  #: 1228
            finally:
                left, self.stream = self.stream, None
                if hasattr(left, "close"):
                    left.close()  #: 1233 «stream.close()»
        StreamHandler.close(self)

    def _open(self):
        how = dict(encoding=self.encoding, errors=self.errors)
        return self._builtin_open(self.baseFilename, self.mode, **how)  #: 1247 return open_func(self.baseFilename, self.mode,\n                 encoding=self.encoding, errors=self.errors)

    def emit(self, record):
        """Writes a record; a file that waits is opened first."""
        may_open = self.mode != 'w' or not self._closed
        if self.stream is None and may_open:
            self.stream = self._open()  #: 1262
        if self.stream:
            StreamHandler.emit(self, record)  #: 1264

    def __repr__(self):
        return _shown(self, self.level, self.baseFilename)


class _StderrHandler(StreamHandler):
    """Writes to what standard error is at the time."""

    def __init__(self, level=NOTSET):
        Handler.__init__(self, level)

    stream = property(lambda self: sys.stderr)


lastResort = _defaultLastResort = _StderrHandler(WARNING)


class PlaceHolder(object):
    """Stands in the tree for a logger that nobody has asked for, while there are loggers below it."""

    def __init__(self, alogger):
        self.loggerMap = {alogger: None}

    def append(self, alogger):
        """Has one more logger below."""
        self.loggerMap.setdefault(alogger)


_loggerClass = None


def setLoggerClass(klass):
    """Makes new loggers of a class."""
    if not issubclass(klass, Logger):
        raise TypeError(f"logger not derived from logging.Logger: {klass.__name__}")  #: 1326 raise TypeError("logger not derived from logging.Logger: "\n                + klass.__name__)
    global _loggerClass
    _loggerClass = klass


def getLoggerClass():
    """The class of new loggers."""
    return _loggerClass


class Manager(object):
    """Knows all loggers by name, and how they lie below each other."""

    def __init__(self, rootnode):
        self.root, self.loggerDict = rootnode, {}
        self._disable = NOTSET
        self.emittedNoHandlerWarning = False
        self.loggerClass = self.logRecordFactory = None

    @property
    def disable(self):
        """Nothing is logged up to this level."""
        return self._disable

    @disable.setter
    def disable(self, value):
        self._disable = _checkLevel(value)  #: 1359

    def getLogger(self, name):
        """The logger of a name; it is made if there is none."""
        if not isinstance(name, str):
            raise TypeError("A logger name must be a string")  #: 1374 raise TypeError('A logger name must be a string')
        there = self.loggerDict.get(name)
        if isinstance(there, Logger):
            return there
        make = self.loggerClass or _loggerClass
        made = make(name)  #: 1386 rv = (self.loggerClass or _loggerClass)(name)
        made.manager = self
        self.loggerDict[name] = made
        self._hang(made, there.loggerMap if there else ())
        return made

    def _hang(self, logger, below):
        """Puts a new logger between those below it and the nearest above it."""
        name = logger.name
        logger.parent = self._above(logger)
        for child in below:
            if not child.parent.name.startswith(name):
                logger.parent, child.parent = child.parent, logger

    def _above(self, logger):
        path, end = logger.name, len(logger.name) + 1
        while (end := path.rfind(".", 0, end - 1)) > 0:
            there = self.loggerDict.get(path[:end])
            if isinstance(there, Logger):
                return there
            if there:
                there.append(logger)
            else:
                self.loggerDict[path[:end]] = PlaceHolder(logger)
        return self.root

    def setLoggerClass(self, klass):
        """Makes this manager's new loggers of a class."""
        if not issubclass(klass, Logger):
            raise TypeError(f"logger not derived from logging.Logger: {klass.__name__}")  #: 1398 raise TypeError("logger not derived from logging.Logger: "\n                + klass.__name__)
        self.loggerClass = klass

    def setLogRecordFactory(self, factory):
        """Has this manager's records made by a callable."""
        self.logRecordFactory = factory

    def _clear_cache(self):
        """Has all loggers find out anew which levels they log."""
        for known in (self.root, *self.loggerDict.values()):
            if isinstance(known, Logger):
                known._cache.clear()


def _offer(logger, level, msg, args, options):
    """Has a logger log what it is set to log."""
    if logger.isEnabledFor(level):
        logger._log(level, msg, args, **options)


class Logger(Filterer):
    """What a script logs with."""

    def __init__(self, name, level=NOTSET):
        Filterer.__init__(self)
        self.name = name
        self.level = _checkLevel(level)  #: 1483
        self.parent, self.propagate = None, True
        self.handlers, self.disabled = [], False
        # Whether a level is logged, for the levels that were asked for.
        self._cache = {}

    def setLevel(self, level):
        """Ignores what is below a level from now on."""
        self.level = _checkLevel(level)  #: 1494
        self.manager._clear_cache()

    def debug(self, msg, *args, **kwargs):
        """Logs what helps to find errors."""
        _offer(self, DEBUG, msg, args, kwargs)  #: 1507 «self._log(DEBUG, msg, args, **kwargs)»

    def info(self, msg, *args, **kwargs):
        """Logs what goes as expected."""
        _offer(self, INFO, msg, args, kwargs)  #: 1519 «self._log(INFO, msg, args, **kwargs)»

    def warning(self, msg, *args, **kwargs):
        """Logs what may lead to errors."""
        _offer(self, WARNING, msg, args, kwargs)  #: 1531 «self._log(WARNING, msg, args, **kwargs)»

    def warn(self, msg, *args, **kwargs):
        """The old name of `warning`."""
        warnings.warn(_old_name('method'), DeprecationWarning, stacklevel=2)
        self.warning(msg, *args, **kwargs)  #: 1536

    def error(self, msg, *args, **kwargs):
        """Logs what went wrong."""
        _offer(self, ERROR, msg, args, kwargs)  #: 1548 «self._log(ERROR, msg, args, **kwargs)»

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Logs what went wrong, with the exception that is handled."""
        self.error(msg, *args, exc_info=exc_info, **kwargs)  #: 1554

    def critical(self, msg, *args, **kwargs):
        """Logs what ends the program."""
        _offer(self, CRITICAL, msg, args, kwargs)  #: 1566 «self._log(CRITICAL, msg, args, **kwargs)»

    def fatal(self, msg, *args, **kwargs):
        """The old name of `critical`."""
        self.critical(msg, *args, **kwargs)  #: 1572

    def log(self, level, msg, *args, **kwargs):
        """Logs at a level that is given by number."""
        if isinstance(level, int):
            _offer(self, level, msg, args, kwargs)  #: 1589 «self._log(level, msg, args, **kwargs)»
        elif raiseExceptions:
            raise TypeError('level must be an integer')  #: 1585 raise TypeError("level must be an integer")

    def findCaller(self, stack_info=False, stacklevel=1):
        """File, line, function and stack of who logs, or of one of its callers."""
        frame, left = sys._getframe(1), stacklevel
        while left > 0 and frame.f_back:  #: 1601 while «stacklevel > 0»:
            frame = frame.f_back
            left -= not _is_internal_frame(frame)
        stack = None
        if stack_info:
            stack = "".join(["Stack (most recent call last):\n", *traceback.format_stack(frame)]).removesuffix("\n")
        code = frame.f_code
        return code.co_filename, frame.f_lineno, code.co_name, stack

    def makeRecord(self, name, level, fn, lno, msg, args, exc_info, func=None, extra=None, sinfo=None):
        """A record of what was logged, with a script's own attributes."""
        made = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func, sinfo)  #: 1631 rv = _logRecordFactory(name, level, fn, lno, msg, args, exc_info, func,\n                     sinfo)
        if extra is not None:
            known = made.__dict__
            for key in extra:  #: 1634
                if key in known or key == "message" or key == "asctime":
                    raise KeyError(f"Attempt to overwrite {key!r} in LogRecord")  #: 1636 raise KeyError("Attempt to overwrite %r in LogRecord" % key)
                known[key] = extra[key]  #: 1637 rv.__dict__[key] = «extra[key]»
        return made

    def _log(self, level, msg, args, exc_info=None, extra=None, stack_info=False, stacklevel=1):
        """Makes a record, whatever the level, and handles it."""
        file, line, function, stack = self.findCaller(stack_info, stacklevel)  #: 1652 fn, lno, func, sinfo = «self.findCaller(stack_info, stacklevel)»
        error = exc_info
        if isinstance(error, BaseException):
            error = type(error), error, error.__traceback__
        elif error and not isinstance(error, tuple):
            error = sys.exc_info()
        made = self.makeRecord(self.name, level, file, line, msg, args, error, function, extra, stack)  #: 1662 record = self.makeRecord(self.name, level, fn, lno, msg, args,\n                         exc_info, func, extra, sinfo)
        self.handle(made)  #: 1664 «self.handle(record)»

    def handle(self, record):
        """Hands a record that the filters pass to the handlers."""
        passed = None if self.disabled else self.filter(record)  #: 1675 maybe_record = «self.filter(record)»
        if passed:
            self.callHandlers(passed if isinstance(passed, LogRecord) else record)  #: 1680 «self.callHandlers(record)»

    def addHandler(self, hdlr):
        """Adds a handler, unless it is there."""
        _add_once(self.handlers, hdlr)

    def removeHandler(self, hdlr):
        """Takes a handler away, if it is there."""
        _drop(self.handlers, hdlr)

    def _heard_by(self):
        """The loggers whose handlers get what is logged here."""
        logger = self
        while logger:
            yield logger
            logger = logger.propagate and logger.parent

    def hasHandlers(self):
        """Whether any handler gets what is logged here."""
        return any(logger.handlers for logger in self._heard_by())

    def callHandlers(self, record):
        """Hands a record to the handlers of this logger and of those above."""
        lonely = True
        for logger in self._heard_by():
            for each in logger.handlers:
                lonely = False
                if record.levelno >= each.level:  #: 1735 if record.levelno >= «hdlr.level»:
                    each.handle(record)  #: 1736 «hdlr.handle(record)»
        if not lonely:
            return
        if lastResort:
            if record.levelno >= lastResort.level:
                lastResort.handle(record)  #: 1744
        elif raiseExceptions and not self.manager.emittedNoHandlerWarning:
            sys.stderr.write(f'No handlers could be found for logger "{self.name}"\n')
            self.manager.emittedNoHandlerWarning = True

    def getEffectiveLevel(self):
        """The level of this logger, or of the nearest one above that has any."""
        nearest = self
        while nearest and not nearest.level:
            nearest = nearest.parent
        return nearest.level if nearest else NOTSET

    def isEnabledFor(self, level):
        """Whether something of a level is logged."""
        if self.disabled:
            return False
        if level not in self._cache:  #: 1772 return «self._cache[level]»
            silenced = self.manager.disable >= level  #: 1775 if «self.manager.disable >= level»:
            self._cache[level] = not silenced and level >= self.getEffectiveLevel()
        return self._cache[level]

    def getChild(self, suffix):
        """The logger of a name below this one's."""
        if self is not self.root:
            suffix = '.'.join((self.name, suffix))  #: 1799
        return self.manager.getLogger(suffix)  #: 1800

    def getChildren(self):
        """The loggers right below this one."""
        below = (known for known in self.manager.loggerDict.values() if getattr(known, "parent", None) is self)
        return {known for known in below if _depth(known) == _depth(self) + 1}

    def __repr__(self):
        return _shown(self, self.getEffectiveLevel(), self.name)

    def __reduce__(self):
        return getLogger, (self.name,)


def _depth(logger):
    """How many names lead to a logger."""
    return 0 if logger is logger.root else len(logger.name.split('.'))


def _old_name(kind):
    return f"The 'warn' {kind} is deprecated, use 'warning' instead"


_loggerClass = Logger


class RootLogger(Logger):
    """The logger above all others."""

    def __init__(self, level):
        Logger.__init__(self, "root", level)

    def __reduce__(self):
        return getLogger, ()


class LoggerAdapter(object):
    """Logs with a logger, and adds the same values to every record."""

    def __init__(self, logger, extra=None, merge_extra=False):
        self.logger, self.extra, self.merge_extra = logger, extra, merge_extra

    def process(self, msg, kwargs):
        """What is logged instead of a message and its options."""
        added = self.extra
        if self.merge_extra and "extra" in kwargs:
            added = {**added, **kwargs["extra"]}  #: 1888 kwargs["extra"] = «{**self.extra, **kwargs["extra"]}»
        kwargs["extra"] = added
        return msg, kwargs

    def debug(self, msg, *args, **kwargs):
        """Logs what helps to find errors."""
        self.log(DEBUG, msg, *args, **kwargs)  #: 1900

    def info(self, msg, *args, **kwargs):
        """Logs what goes as expected."""
        self.log(INFO, msg, *args, **kwargs)  #: 1906

    def warning(self, msg, *args, **kwargs):
        """Logs what may lead to errors."""
        self.log(WARNING, msg, *args, **kwargs)  #: 1912

    def warn(self, msg, *args, **kwargs):
        """The old name of `warning`."""
        warnings.warn(_old_name('method'), DeprecationWarning, stacklevel=2)
        self.warning(msg, *args, **kwargs)  #: 1917

    def error(self, msg, *args, **kwargs):
        """Logs what went wrong."""
        self.log(ERROR, msg, *args, **kwargs)  #: 1923

    def exception(self, msg, *args, exc_info=True, **kwargs):
        """Logs what went wrong, with the exception that is handled."""
        self.log(ERROR, msg, *args, exc_info=exc_info, **kwargs)  #: 1929

    def critical(self, msg, *args, **kwargs):
        """Logs what ends the program."""
        self.log(CRITICAL, msg, *args, **kwargs)  #: 1935

    def log(self, level, msg, *args, **kwargs):
        """Logs at a level, unless the logger ignores it."""
        if not self.isEnabledFor(level):  #: 1942 if «self.isEnabledFor(level)»:
            return
        told, options = self.process(msg, kwargs)  #: 1943 msg, kwargs = «self.process(msg, kwargs)»
        self.logger.log(level, told, *args, **options)  #: 1944 «self.logger.log(level, msg, *args, **kwargs)»

    def isEnabledFor(self, level):
        """Whether the logger logs a level."""
        return self.logger.isEnabledFor(level)  #: 1950

    def setLevel(self, level):
        """Sets the logger's level."""
        self.logger.setLevel(level)  #: 1956

    def getEffectiveLevel(self):
        """The level from which on the logger logs."""
        return self.logger.getEffectiveLevel()

    def hasHandlers(self):
        """Whether the logger's records get anywhere."""
        return self.logger.hasHandlers()

    def _log(self, level, msg, args, **kwargs):
        logged = self.logger._log(level, msg, args, **kwargs)  #: 1974 return «self.logger._log(level, msg, args, **kwargs)»
        return logged

    manager = property(lambda self: self.logger.manager, lambda self, value: setattr(self.logger, "manager", value))
    name = property(lambda self: self.logger.name)

    def __repr__(self):
        return _shown(self, self.getEffectiveLevel(), self.name)

    __class_getitem__ = classmethod(lambda cls, item: cls)


root = RootLogger(WARNING)
Logger.root = root
Logger.manager = Manager(root)


def basicConfig(**kwargs):
    """Has the root logger write to a stream, to a file or to given handlers, unless it has handlers."""
    take = kwargs.pop
    force, encoding, errors = take('force', False), take('encoding', None), take('errors', 'backslashreplace')
    for old in root.handlers[:] if force else ():
        root.removeHandler(old)
        old.close()  #: 2080 «h.close()»
    if root.handlers:
        return
    handlers = take('handlers', None)
    if handlers is None:
        if kwargs.keys() >= {'stream', 'filename'}:
            raise ValueError("'stream' and 'filename' should not be specified together")  #: 2085 raise ValueError("'stream' and 'filename' should not be "\n                 "specified together")
        filename, mode = take('filename', None), take('filemode', 'a')
        if not filename:
            handlers = [StreamHandler(take('stream', None))]
        else:
            how = dict(encoding=encoding, errors=None if 'b' in mode else errors)
            handlers = [FileHandler(filename, mode, **how)]  #: 2099 h = FileHandler(filename, mode,\n                encoding=encoding, errors=errors)
    elif not kwargs.keys().isdisjoint({'stream', 'filename'}):
        raise ValueError("'stream' or 'filename' should not be specified together with 'handlers'")  #: 2089 raise ValueError("'stream' or 'filename' should not be "\n                 "specified together with 'handlers'")
    datefmt, style = take('datefmt', None), take('style', '%')
    if style not in _STYLES:
        raise ValueError(f"Style must be one of: {','.join(_STYLES)}")  #: 2108 raise ValueError('Style must be one of: %s' % ','.join(\n                 _STYLES.keys()))
    usual = _STYLES[style][1]
    formatter = Formatter(take('format', usual), datefmt, style)  #: 2111 fmt = «Formatter(fs, dfs, style)»
    for each in handlers:  #: 2112 for h in «handlers»:
        if each.formatter is None:  #: 2113 if «h.formatter» is None:
            each.setFormatter(formatter)
        root.addHandler(each)
    level = take('level', None)
    if level is not None:
        root.setLevel(level)  #: 2118
    if kwargs:
        raise ValueError(f"Unrecognised argument(s): {', '.join(kwargs)}")  #: 2121 raise ValueError('Unrecognised argument(s): %s' % keys)


def getLogger(name=None):
    """The logger of a name; without one, the root."""
    if name and name != root.name:
        return Logger.manager.getLogger(name)  #: 2136
    return root


def _ready():
    """The root logger. It has a handler at least."""
    if not root.handlers:
        basicConfig()
    return root


def critical(msg, *args, **kwargs):
    """Logs with the root logger what ends the program."""
    _ready().critical(msg, *args, **kwargs)  #: 2146 «root.critical(msg, *args, **kwargs)»


def fatal(msg, *args, **kwargs):
    """The old name of `critical`."""
    critical(msg, *args, **kwargs)  #: 2152


def error(msg, *args, **kwargs):
    """Logs with the root logger what went wrong."""
    _ready().error(msg, *args, **kwargs)  #: 2162 «root.error(msg, *args, **kwargs)»


def exception(msg, *args, exc_info=True, **kwargs):
    """Logs with the root logger what went wrong, with the exception that is handled."""
    error(msg, *args, exc_info=exc_info, **kwargs)  #: 2170


def warning(msg, *args, **kwargs):
    """Logs with the root logger what may lead to errors."""
    _ready().warning(msg, *args, **kwargs)  #: 2180 «root.warning(msg, *args, **kwargs)»


def warn(msg, *args, **kwargs):
    """The old name of `warning`."""
    warnings.warn(_old_name('function'), DeprecationWarning, stacklevel=2)
    warning(msg, *args, **kwargs)  #: 2185


def info(msg, *args, **kwargs):
    """Logs with the root logger what goes as expected."""
    _ready().info(msg, *args, **kwargs)  #: 2195 «root.info(msg, *args, **kwargs)»


def debug(msg, *args, **kwargs):
    """Logs with the root logger what helps to find errors."""
    _ready().debug(msg, *args, **kwargs)  #: 2205 «root.debug(msg, *args, **kwargs)»


def log(level, msg, *args, **kwargs):
    """Logs with the root logger at a level that is given by number."""
    _ready().log(level, msg, *args, **kwargs)  #: 2215 «root.log(level, msg, *args, **kwargs)»


def disable(level=CRITICAL):
    """Logs nothing up to a level from now on."""
    manager = root.manager
    manager.disable = level  #: 2221 «root.manager.disable» = level
    manager._clear_cache()


def shutdown(handlerList=_handlerList):
    """Flushes and closes all handlers, the newest first."""
    for each in handlerList[::-1]:
        try:
            if getattr(each, 'flushOnClose', True):
                each.flush()  #: 2243 «h.flush()»
            each.close()  #: 2244 «h.close()»
        except (OSError, ValueError):
            pass
        except BaseException:
            if raiseExceptions:
                raise


atexit.register(shutdown)


class NullHandler(Handler):
    """Writes nothing."""

    def handle(self, record):
        pass

    emit = handle

    def createLock(self):
        self.lock = None


# `warnings.showwarning` as it was, while warnings are logged.
_warnings_showwarning = None


def _showwarning(message, category, filename, lineno, file=None, line=None):
    """Logs a warning that is not for a certain file."""
    warning = (message, category, filename, lineno)
    if file is None:
        text = warnings.formatwarning(*warning, line)
        logger = getLogger("py.warnings")
        if not logger.handlers:
            logger.addHandler(NullHandler())
        logger.warning(str(text))  #: 2308 «logger.warning(str(s))»
    elif _warnings_showwarning is not None:
        _warnings_showwarning(*warning, file, line)


def captureWarnings(capture):
    """Logs warnings from now on, or prints them as usual."""
    global _warnings_showwarning
    captures = _warnings_showwarning is not None
    if capture and not captures:
        _warnings_showwarning, warnings.showwarning = warnings.showwarning, _showwarning
    elif captures and not capture:
        warnings.showwarning, _warnings_showwarning = _warnings_showwarning, None
