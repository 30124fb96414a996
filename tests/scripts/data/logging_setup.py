import logging, sys
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{levelname:>8} {message}", style="{")); h.setLevel("ERROR")
l2 = logging.getLogger("other"); l2.addHandler(h)
r = logging.makeLogRecord({"msg": "m %s", "args": (1,), "levelname": "X"}); print(r.getMessage(), r)
print(logging.getLevelName(10), logging.getLevelName("INFO"), logging.getLevelName(7))
logging.basicConfig(level="INFO"); 
try: logging.basicConfig(foo=1, force=True)
except ValueError as e: print(e)
try: logging.Formatter("abc")
except ValueError as e: print(e)
try: logging.Formatter("x", style="!")
except ValueError as e: print(e)
logging.getLogger("a.b.c"); print(logging.getLogger("a.b").parent.name, logging.getLogger("a.b.c").parent.name, logging.getLogger("a").getChild("z").name)
import logging.handlers
mh = logging.handlers.MemoryHandler(10, target=h); l2.addHandler(mh)
h.setLevel(0); l2.info("buffered"); l2.setLevel(10); l2.info("b2"); l2.error("flush")

logging.captureWarnings(True)
import warnings
warnings.simplefilter("always")
logging.getLogger("py.warnings").addHandler(h)
warnings.warn("as a record")
logging.captureWarnings(False)
import logging.config
logging.config.dictConfig({
    "version": 1,
    "formatters": {"plain": {"format": "%(name)s|%(levelname)s|%(message)s"}},
    "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "plain", "stream": "ext://sys.stdout"}},
    "root": {"level": "INFO", "handlers": ["out"]},
    "loggers": {"quiet": {"level": "ERROR"}},
})
logging.getLogger("quiet.x").info("no"); logging.getLogger("loud").info("yes"); logging.getLogger("quiet").error("error")
