# An exception in finally, and one in __exit__.
class Manager:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise RuntimeError("in __exit__")


def run():
    try:
        with Manager():
            raise ValueError("in the body")
    finally:
        {}["in finally"]


run()
