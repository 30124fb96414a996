# Special methods of the script's own are frames.
import traceback


class Number:
    def __add__(self, other):
        return self.fail(other)

    def __eq__(self, other):
        raise ArithmeticError("eq")

    def __getitem__(self, key):
        raise KeyError(key)

    def __bool__(self):
        raise ValueError("bool")

    def __getattr__(self, name):
        raise AttributeError(f"no {name}")

    def __call__(self, n):
        return n / 0

    @property
    def prop(self):
        return {}["prop"]


n = Number()
for attempt in (
    lambda: n + 1,
    lambda: n == 1,
    lambda: n["key"],
    lambda: not n,
    lambda: n.missing,
    lambda: n(3),
    lambda: n.prop,
    lambda: 1 if n else 2,
    lambda: n and 1,
    lambda: -n,
    lambda: n < 1,
    lambda: f"{n.prop}",
):
    try:
        attempt()
    except Exception:
        traceback.print_exc()
