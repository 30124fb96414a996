"""The frames of logging in tracebacks: filters, handlers, formats and arguments that fail."""
import logging
import random
import sys
import traceback


def show(call):
    try:
        call()
    except Exception:
        traceback.print_exc(file=sys.stdout)


class Broken(logging.Handler):
    def emit(self, record):
        raise RuntimeError("emit")


class Strict(logging.Handler):
    def emit(self, record):
        self.format(record)


def refuse(record):
    raise LookupError("filter")


log = logging.getLogger("frames")
log.propagate = False
log.addHandler(Broken())
show(lambda: log.exception("x"))
show(lambda: logging.LoggerAdapter(log).critical("x"))
show(lambda: log.warning("x", foo=1))
show(lambda: log.warning("x", extra={"name": 1}))
strict = Strict()
log.handlers[:] = [strict]
show(lambda: log.error("%d", "s"))
for style, text in (("%", "%(nope)s"), ("{", "{nope}")):
    strict.setFormatter(logging.Formatter(text, style=style))
    show(lambda: log.error("x"))
log.addFilter(refuse)
show(lambda: log.fatal("x"))
show(lambda: log.setLevel("loud"))
show(lambda: logging.basicConfig(style="!"))
show(lambda: logging.Formatter("{a!q}", style="{"))
show(lambda: logging.getLogger(3))
log.filters.clear()
log.handlers[:] = [logging.StreamHandler(sys.stdout)]
show(lambda: random.sample([1], 2))
show(lambda: random.choices([1], 2))
