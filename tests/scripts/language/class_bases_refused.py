# What can't be a base, and what its metaclass makes of it.
def attempt(make):
    try:
        print(make())
    except Exception as error:
        print(type(error).__name__, error)


def an_int():
    class C(5): pass


def a_str():
    class C('abc'): pass


def a_list():
    class C([]): pass


def a_function():
    class C(an_int): pass


def object_and_int():
    class C(object, 5): pass


def int_and_object():
    class C(5, object): pass


def slots_in_tuple():
    class C(tuple):
        __slots__ = ('a',)


def slots_in_int():
    class C(int):
        __slots__ = 'a'


def slots_in_bytes():
    class C(bytes):
        __slots__ = ['a', '__dict__']


def empty_slots():
    class C(tuple):
        __slots__ = ()
    return C((1, 2))


def dict_slot():
    class C(int):
        __slots__ = ('__dict__',)
    return C(5)


class Base(tuple):
    pass


def slots_in_derived():
    class C(Base):
        __slots__ = 'a'


for make in (an_int, a_str, a_list, a_function, object_and_int, int_and_object, slots_in_tuple, slots_in_int,
             slots_in_bytes, empty_slots, dict_slot, slots_in_derived):
    print(make.__name__)
    attempt(make)
