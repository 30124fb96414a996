import atexit
import logging
import logging.handlers
import weakref


class Thing:
    pass


handler = logging.handlers.MemoryHandler(100, target=logging.StreamHandler())
logging.getLogger("kept").addHandler(handler)
logging.getLogger("kept").warning("written when the script has ended")

one, two = Thing(), Thing()
weakref.finalize(one, print, "one is finalized")
weakref.finalize(two, print, "two is finalized")
weakref.finalize(one, print, "not at the end").atexit = False

for word in ("x", "y"):
    atexit.register(print, word)
atexit.unregister(print)
atexit.register(print, "z")
print("running", atexit._run_exitfuncs(), atexit._ncallbacks())
atexit.register(print, "after")
print("end")
raise SystemExit("bye")
