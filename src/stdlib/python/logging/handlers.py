"""More handlers: those that keep records for later, or hand them on."""

from logging import ERROR, FileHandler, Handler

DEFAULT_TCP_LOGGING_PORT = 9020


class BufferingHandler(Handler):
    """Keeps records until there are enough."""

    def __init__(self, capacity):
        Handler.__init__(self)
        self.capacity, self.buffer = capacity, []

    def shouldFlush(self, record):
        """Whether there are enough records now."""
        return self.capacity <= len(self.buffer)

    def emit(self, record):
        """Keeps a record."""
        self.buffer += [record]
        if self.shouldFlush(record):  #: 1333
            self.flush()  #: 1334

    def flush(self):
        """Forgets the records."""
        del self.buffer[:]

    def close(self):
        """Flushes for the last time."""
        try:
            self.flush()  #: 1352
        finally:
            Handler.close(self)


class MemoryHandler(BufferingHandler):
    """Keeps records until one is severe, then hands all of them on."""

    def __init__(self, capacity, flushLevel=ERROR, target=None, flushOnClose=True):
        BufferingHandler.__init__(self, capacity)
        self.flushLevel, self.target, self.flushOnClose = flushLevel, target, flushOnClose

    def shouldFlush(self, record):
        """Whether there are enough records now, or this one is severe."""
        return BufferingHandler.shouldFlush(self, record) or self.flushLevel <= record.levelno

    def setTarget(self, target):
        """Hands records on to another handler from now on."""
        self.target = target

    def flush(self):
        """Hands the records on, if there is someone who takes them."""
        if not self.target:
            return
        for kept in self.buffer:
            self.target.handle(kept)  #: 1407 self.target.handle(record)
        del self.buffer[:]

    def close(self):
        """Hands the records on for the last time, unless that is not wanted."""
        try:
            if self.flushOnClose:
                self.flush()  #: 1417
        finally:
            self.target = None
            BufferingHandler.close(self)


class QueueHandler(Handler):
    """Puts records into a queue."""

    listener = None

    def __init__(self, queue):
        Handler.__init__(self)
        self.queue, self.listener = queue, None

    def enqueue(self, record):
        """Puts a record into the queue, without waiting for room."""
        self.queue.put_nowait(record)  #: 1451

    def prepare(self, record):
        """A copy of a record that holds text only, as it may go anywhere."""
        text = self.format(record)  #: 1475 msg = «self.format(record)»
        sent = object.__new__(type(record))
        vars(sent).update(vars(record), message=text, msg=text)
        for name in ('args', 'exc_info', 'exc_text', 'stack_info'):
            setattr(sent, name, None)
        return sent

    def emit(self, record):
        """Puts what becomes of a record into the queue."""
        try:
            sent = self.prepare(record)  #: 1493 self.enqueue(«self.prepare(record)»)
            self.enqueue(sent)  #: 1493 «self.enqueue(self.prepare(record))»
        except Exception:
            self.handleError(record)  #: 1495


class RotatingFileHandler(FileHandler):
    """Writes to a file; there is no disk here on which files could rotate."""

    def __init__(self, filename, mode='a', maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        FileHandler.__init__(self, filename, mode, encoding, delay, errors)
        self.maxBytes, self.backupCount = maxBytes, backupCount


class TimedRotatingFileHandler(FileHandler):
    """Writes to a file; there is no disk here on which files could rotate."""

    def __init__(self, filename, when='h', interval=1, backupCount=0, encoding=None, delay=False, utc=False,
                 atTime=None, errors=None):
        FileHandler.__init__(self, filename, 'a', encoding, delay, errors)
        self.when, self.interval, self.backupCount = when.upper(), interval, backupCount
