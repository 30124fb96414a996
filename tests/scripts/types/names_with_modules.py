# Messages name classes that are C in CPython with their module.
import collections, functools, itertools, types

ns, deque = types.SimpleNamespace(x=1), collections.deque([1])
counts = collections.defaultdict(int)


def attempt(function, *args):
    try:
        print(function(*args))
    except Exception as error:
        print(type(error).__name__, error)


attempt(lambda: [*ns])
attempt(lambda: ns < deque)
attempt(lambda: deque + 1)
attempt(lambda: format(deque, '5'))
attempt(lambda: counts.missing)
attempt(lambda: types.SimpleNamespace.y)
attempt(lambda: deque.x)
attempt(setattr, deque, 'x', 1)
attempt(delattr, deque, 'x')
attempt(delattr, counts, 'x')
attempt(delattr, ns, 'y')
attempt(setattr, collections.deque, 'x', 1)
attempt(lambda: collections.OrderedDict()(1))
attempt(lambda: functools.partial(print) + 1)
attempt(lambda: len(itertools.count()))
attempt(lambda: itertools.chain() * 2)
attempt(setattr, itertools.chain(), 'x', 1)
attempt(bytes.fromhex, None)
attempt(bytes.fromhex, 5)


class Own(collections.deque):
    pass


own = Own()
own.x = 2
attempt(lambda: own.y)
print(collections.deque.__name__, collections.deque.__qualname__, own.x)
print(functools.partial(print).__dict__, ns.__dict__)
