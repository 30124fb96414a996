"""OrderedDict: its views, its defaults, copies with attributes."""

import collections
import copy


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


o = collections.OrderedDict(a=1, b=2)
o.x = [1]
attempt(lambda: copy.copy(o).x)
attempt(lambda: o.copy().__dict__)
attempt(lambda: copy.deepcopy(o).x)
attempt(lambda: o.pop("z", default=3))
attempt(lambda: o.setdefault("q", default=4))
attempt(lambda: o.pop("zz"))
attempt(lambda: o.setdefault("r"))
attempt(lambda: (o, o.keys(), o.values(), o.items()))
attempt(lambda: (o.keys() & {"a"}, ("a", 1) in o.items(), list(reversed(o.keys())), len(o.values())))
attempt(lambda: o.popitem(last=False))
attempt(lambda: o.move_to_end("nope"))
attempt(lambda: collections.OrderedDict().popitem())
attempt(lambda: (o | {"k": 1}, {"k": 1} | o))
