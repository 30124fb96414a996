from typing import (TYPE_CHECKING, Annotated, Any, AsyncIterator, Awaitable, Callable, ClassVar, Dict, Final, Generic,
                    Iterable, List, Literal, NamedTuple, NewType, NoReturn, Optional, ParamSpec, Protocol, Self, Tuple,
                    Type, TypedDict, TypeVar, Union, cast, get_args, get_origin, get_type_hints, overload,
                    runtime_checkable, assert_never)

T = TypeVar("T")
K = TypeVar("K", bound=int, covariant=True)
P = ParamSpec("P")
print(T, K, P, List[int], Dict[str, List[int]], Optional[int], Union[int, str, None], Callable[[int], str], Callable[..., Any])
print(Tuple[int, ...], Type[int], Literal["a", 1], Annotated[int, "meta"], ClassVar[int], Final, Any, NoReturn, Self)
print(Union[int], Union[int, int], Optional[None], Union[int, Union[str, float]], Optional[int] == Union[int, None])
print(Awaitable[int], AsyncIterator[str], Iterable[T], Iterable[T][int], get_origin(List[int]), get_args(Dict[str, int]))
print(get_origin(Optional[int]), get_args(Callable[[int, str], None]), get_args(int), get_origin(list[int]), get_origin(int | str))


class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []

    def push(self, item: T) -> Self:
        self.items.append(item)
        return self


s = Stack[int]().push(1)
print(s.items, Stack[int], Stack.__parameters__, Stack.__mro__[1], s.__class__.__name__)


class Box[V]:
    def get(self) -> V: ...


print(Box.__type_params__, Box[str], Box.__mro__)


def first[A](xs: list[A]) -> A:
    return xs[0]


print(first([3]), first.__type_params__)
type Pair = tuple[int, int]
print(Pair, Pair.__value__)


@runtime_checkable
class Closer(Protocol):
    def close(self) -> None: ...


class File:
    def close(self): pass


print(isinstance(File(), Closer), isinstance(5, Closer), issubclass(File, Closer))


class Emp(NamedTuple):
    """An employee."""
    name: str
    id: int = 3

    def hello(self):
        return f"hello {self.name}"


print(Emp("Bob"), Emp("Al", id=1).hello(), Emp._fields, Emp.__doc__, Emp.__annotations__)
Point = NamedTuple("Point", [("x", int), ("y", int)])
print(Point(1, 2))


class Movie(TypedDict, total=False):
    title: str
    year: int


print(Movie(title="x"), Movie.__annotations__, type(Movie(title="y")), Movie.__total__, sorted(Movie.__optional_keys__))
UserId = NewType("UserId", int)
print(UserId(5), UserId, cast(str, 7), TYPE_CHECKING)


def hinted(a: int, b: "Optional[str]" = None, *c: Any) -> List["Stack"]: ...


print(get_type_hints(hinted))


class C:
    x: ClassVar[int] = 1
    y: "C"


print(get_type_hints(C), hinted.__annotations__)


@overload
def over(x: int) -> int: ...
def over(x): return x


print(over(1))
for call in (lambda: Stack[int, str], lambda: Any(), lambda: isinstance(1, List[int]), lambda: Closer(), lambda: Optional[1],
             lambda: assert_never(3), lambda: Union[()], lambda: isinstance(1, Any), lambda: TypeVar("X", int)):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
