# list[int] and int | str.
print(list[int], dict[str, int], tuple[int, ...], set[list[int]], type[int], frozenset[str])
alias = dict[str, list[int]]
print(alias.__origin__, alias.__args__, alias.__parameters__, alias == dict[str, list[int]], alias != dict[str, int])
print(list[int]([1, 2]), dict[str, int](a=1), list[int].append is list.append, hash(list[int]) == hash(list[int]))
print(int | str, int | None, list[int] | None, (int | str) | float, int | int, (int | str) == (str | int))
u = int | str
print(u.__args__, isinstance(5, u), isinstance("a", int | str), isinstance(1.5, u), isinstance(None, int | None))
print(issubclass(bool, int | str), issubclass(float, u), type(u).__name__)


class Numbers(list[int]):
    pass


print(Numbers([1]), Numbers.__bases__, Numbers.__mro__[1], isinstance(Numbers(), list))


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: isinstance([], list[int]))
attempt(lambda: issubclass(list, list[int]))
attempt(lambda: isinstance([], list[int] | None))
attempt(lambda: int[str])
attempt(lambda: list[int][str])
attempt(lambda: int | 5)
attempt(lambda: isinstance(1, "int"))
attempt(lambda: isinstance(1, (str, 5)))
attempt(lambda: issubclass(1, int))
attempt(lambda: issubclass(int, 5))
print([x for x in (list[int], tuple[()], tuple[str, ...])], type(list[int]).__name__)
