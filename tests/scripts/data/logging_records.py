import logging, sys, asyncio
logging.warning("before %s", 1)
log = logging.getLogger("app.db")
log.info("hidden"); log.error("shown %d", 5)
logging.basicConfig(level=logging.DEBUG, format="%(name)s %(levelname)s %(funcName)s:%(lineno)d %(filename)s %(module)s %(taskName)s %(message)s", force=True, stream=sys.stdout)
def f():
    log.debug("in f", stacklevel=1)
    logging.info("root info %(a)s", {"a": 3})
f()
try: 1/0
except ZeroDivisionError: log.exception("oops %s", "x")
log.log(25, "level 25"); logging.addLevelName(25, "NOTICE"); log.log(25, "named")
h = logging.StreamHandler(sys.stdout); h.setFormatter(logging.Formatter("{levelname:>8} {message}", style="{")); h.setLevel("ERROR")
l2 = logging.getLogger("other"); l2.addHandler(h); l2.propagate = False
l2.warning("no"); l2.error("yes"); print(l2, h, logging.getLogger(), log.parent, l2.handlers, log.getEffectiveLevel(), log.isEnabledFor(10))
class F(logging.Filter):
    def filter(self, r):
        r.user = "bob"
        return "secret" not in r.getMessage()
l3 = logging.getLogger("app"); l3.addFilter(F()); l3.warning("secret"); l3.warning("open")
ad = logging.LoggerAdapter(log, {"k": 1}); ad.warning("adapted")
log.warning("extra", extra={"x": 1})
try: log.warning("bad", extra={"name": 1})
except KeyError as e: print("KeyError", e)
for a in ("x", 1.5):
    try: log.setLevel(a)
    except Exception as e: print(type(e).__name__, e)
async def main():
    log.info("in task")
    async def sub(): logging.getLogger("sub").info("hello")
    await asyncio.create_task(sub(), name="worker-1")
logging.getLogger("asyncio").setLevel("WARNING")
asyncio.run(main())
log.error("stack", stack_info=False, exc_info=ValueError("given"))
logging.disable(logging.ERROR); log.error("dis"); log.critical("crit"); logging.disable(logging.NOTSET)
