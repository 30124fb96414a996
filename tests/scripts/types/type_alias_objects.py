"""Type aliases as objects: their module, unions with them, and what they refuse."""

import types, typing
type A1 = int
type A2[T, *Ts, **P] = tuple[T, *Ts]
print(A1.__module__, A2.__module__, A2.__parameters__, A2.__type_params__)
print(type(A1|A2), A1|A2, A1|None, None|A1, A1|list[int], list[int]|A1, A1|str, str|A1)
for bad in (3, 'x'):
    try: print(A1|bad)
    except TypeError as e: print(e)
    try: print(bad|A1)
    except TypeError as e: print(e)
    try: print(f())
    except (TypeError, AttributeError) as e: print(type(e).__name__, e)
t=typing.TypeAliasType('T', list)
print(t.__module__, t, t.__value__, t.__type_params__, A2[int, str, [int]], A2[int].__args__, A2[int].__origin__)
type Rec = list[Rec] | None
print(Rec.__value__, repr(Rec), hash(Rec)==hash(Rec), Rec==Rec)
class C[T]:
    type X = list[T]
print(C.X.__value__, C.X.__module__)
print(typing.get_args(A1|A2), typing.get_origin(A2[int]), typing.TypeAliasType.__module__, typing.TypeAliasType)
