# The with statement's line when __enter__ or __exit__ fails.
import traceback


class Manager:
    def __init__(self, fail):
        self.fail = fail

    def __enter__(self):
        if self.fail == "enter":
            raise ValueError("enter")

    def __exit__(self, kind, value, tb):
        if self.fail == "exit":
            raise ValueError("exit")
        return self.fail == "swallow"


for fail in ("enter", "exit", "swallow", "body"):
    try:
        with Manager(fail) as one, Manager(None) as two:
            raise KeyError("body")
        print("swallowed")
    except Exception:
        traceback.print_exc()
with 5:
    pass
