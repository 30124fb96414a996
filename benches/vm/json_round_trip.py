"""A small document through the json module and back."""

import json


def main():
    document = {"name": "interleave", "tags": ["a", "b", "c"], "size": 1.5, "nested": {"deep": [1, 2, {"x": None}]}}
    total = 0
    for i in range(20_000):
        document["id"] = i
        total += len(json.dumps(json.loads(json.dumps(document))))
    print(total)


main()
