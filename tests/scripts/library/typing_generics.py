"""What becomes of type variables in brackets, which forms are refused there, and what protocols and hints tell."""
import typing
from typing import *

T, S, P, Ts = TypeVar("T"), TypeVar("S"), ParamSpec("P"), TypeVarTuple("Ts")


class Pair(Generic[T, S]):
    pass


class Row(Generic[T, Unpack[Ts]]):
    pass


class Call(Generic[P, T]):
    pass


def show(*makers):
    for make in makers:
        try:
            print(make())
        except TypeError as error:
            print("TypeError:", error)


show(lambda: Pair[T, int][str], lambda: Pair[int], lambda: Pair[int, str, bool], lambda: Pair[int, str][int],
     lambda: Row[int, str, bool].__args__, lambda: Row[int], lambda: Row[()], lambda: Row[T, Unpack[Ts]][int, str, float],
     lambda: Call[[int, str], bool], lambda: Call[..., T][int], lambda: Call[int, str], lambda: Tuple[Unpack[Ts]][int, str],
     lambda: Callable[P, T][[int, str], bool], lambda: Callable[[T], S][int, str], lambda: Dict[str, T][int],
     lambda: Generator[int], lambda: AsyncGenerator[int], lambda: Dict[int], lambda: Union[T, S, int][int, str])
show(lambda: List[ClassVar[int]], lambda: Union[int, Final], lambda: Optional[Generic], lambda: List[(1, 2), 3],
     lambda: ClassVar[ClassVar[int]], lambda: Concatenate[int, str], lambda: Concatenate[int, P], lambda: Self[int],
     lambda: Generic[T, T], lambda: Protocol[int], lambda: Union[()], lambda: ParamSpec("Q").args,
     lambda: type("C", (type(List[int]),), {}), lambda: List[int] | None, lambda: "x" | T, lambda: Literal[1, True, 1])


class Own(Generic[T]):
    field: "T"
    values: "list[Own]"
    fixed: ClassVar["int"] = 3


class Movie(TypedDict, total=False):
    title: Required[str]
    year: ReadOnly["int"]


class Named(Protocol):
    name: str

    def call(self): ...


print(get_type_hints(Own), get_type_hints(Movie), get_type_hints(Movie, include_extras=True))
print(sorted(Movie.__required_keys__), sorted(Movie.__readonly_keys__), sorted(Movie.__mutable_keys__), Movie.__total__)
print(sorted(get_protocol_members(Named)), is_protocol(Named), is_protocol(Protocol), is_protocol(int))
show(lambda: isinstance(5, Named), lambda: Named(), lambda: runtime_checkable(Own), lambda: get_protocol_members(Own))
show(lambda: type("New", (Generic[T], Generic[S]), {}), lambda: TypedDict("D", {"x": (1,)}),
     lambda: type("Sub", (NewType("UserId", int),), {}))


@overload
def double(x: int) -> int: ...
@overload
def double(x: str) -> str: ...
def double(x): return x * 2


print([one.__annotations__ for one in get_overloads(double)], double(4))
