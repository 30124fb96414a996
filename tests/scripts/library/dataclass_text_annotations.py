"""Dataclasses whose annotations are texts: ClassVar, InitVar and KW_ONLY are known by name."""

from __future__ import annotations

import dataclasses
import typing
import typing as t
from dataclasses import KW_ONLY, InitVar, dataclass, field
from typing import ClassVar


@dataclass
class A:
    x: int
    c: ClassVar[int] = 3
    d: typing.ClassVar = 4
    e: t.ClassVar[typing.List[int]] = 5
    i: InitVar[int] = 1
    j: dataclasses.InitVar[int] = 2
    _: KW_ONLY
    k: int = 7
    m: Unknown.ClassVar = 8
    n: list[ClassVar] = field(default_factory=list)

    def __post_init__(self, i, j):
        self.given = (i, j)


print([f.name for f in dataclasses.fields(A)])
print(A(1, 2, 3, k=9), A(1).given, A.c, A.d, A.e)
print(dataclasses.fields(A)[0])
try:
    A(1, 2, 3, 4)
except TypeError as error:
    print(error)
