"""`del` of an item: sequences refuse it in other words than the rest."""
import types


class A:
    pass


def g():
    yield


for value in (1, True, 10**30, 1.0, 1j, None, ..., "a", b"a", (1,), range(3), {1}, frozenset(), slice(1), g, g(), print,
              A, A(), type, {}.keys(), {}.items(), iter([]), types, A().__init__, [].append, property(), object(),
              ValueError(), lambda: 0, int | str, list[int]):
    for key in (0, "a"):
        try:
            del value[key]
        except TypeError as error:
            print(error)
print(type.__type_params__)
