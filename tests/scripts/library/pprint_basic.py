from collections import Counter, OrderedDict, defaultdict, deque
from dataclasses import dataclass
from pprint import PrettyPrinter, isreadable, pformat, pp, pprint

data = {"name": "a long name here", "values": list(range(30)), "nested": {"z": 1, "a": [{"k": "v" * 30}, ("t" * 40, 2)]}, 3: {1, 2, 3}}
pprint({k: v for k, v in data.items() if k != 3})
pprint(data["nested"], width=30)
pp({"b": 1, "a": 2})
pprint({"b": 1, "a": 2})
pprint(list(range(40)), compact=True, width=60)
pprint([["deep", ["deeper", ["deepest", [1]]]]], depth=2)
pprint("The quick brown fox jumped over the lazy dog and then it ran away from the terrible bear", width=40)
pprint(defaultdict(list, {"key%d" % i: [i] * 5 for i in range(6)}), width=50)
pprint(Counter("the quick brown fox jumps over the lazy dog"), width=40)
pprint(deque(["item number %d" % i for i in range(6)]), width=40)
pprint(OrderedDict((("key%d" % i), "value") for i in range(6)), width=40)


@dataclass
class Conf:
    name: str
    values: list
    other: dict


pprint(Conf("config", list(range(20)), {"a": "b" * 30}), width=40)
print(pformat((1,)), pformat([]), isreadable([1, "a"]), isreadable(object()))
pprint({"x": (1, 2), "y": None, "long": "word " * 20}, indent=4)
loop = [1]
loop.append(loop)
print(pformat(loop)[:20])
pprint({1: "a", "b": 2, None: 3})
