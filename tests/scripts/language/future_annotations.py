"""Annotations that stay texts, and the module that lists all such features."""

from __future__ import annotations

import __future__


class Node:
    left: Node | None = None
    right: "Node"

    def link(self, other: Undefined[int], *rest: list[str]) -> Nothing.known:
        local: also.undefined = 1
        return local


def total(a: 1 + 1, b: (x, y) = 2, *, c: lambda: 0 = 3) -> {"k": [v]}:
    return a


item: Undefined = 5
print(__annotations__, Node.__annotations__)
print(Node.link.__annotations__, Node().link(1))
print(total.__annotations__)
print(annotations.getOptionalRelease(), annotations.getMandatoryRelease())
for name in __future__.all_feature_names:
    print(name, getattr(__future__, name))
