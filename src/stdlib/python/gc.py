"""The collector of cycles. Here objects go with their last reference, and cycles when the run ends."""

DEBUG_STATS = 1
DEBUG_COLLECTABLE = 2
DEBUG_UNCOLLECTABLE = 4
DEBUG_SAVEALL = 32
DEBUG_LEAK = 38

callbacks = []
garbage = []
_state = {'enabled': True, 'debug': 0, 'threshold': (2000, 10, 0)}


def collect(generation=2):
    """Does nothing: how many objects were found."""
    if not isinstance(generation, int):
        raise TypeError(f"'{type(generation).__name__}' object cannot be interpreted as an integer")
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    return 0


def enable():
    _state['enabled'] = True


def disable():
    _state['enabled'] = False


def isenabled():
    return _state['enabled']


def set_debug(flags, /):
    _state['debug'] = flags


def get_debug():
    return _state['debug']


def set_threshold(threshold0, threshold1=None, threshold2=None, /):
    old = _state['threshold']
    _state['threshold'] = (threshold0, old[1] if threshold1 is None else threshold1,
                           old[2] if threshold2 is None else threshold2)


def get_threshold():
    return _state['threshold']


def get_count():
    return (0, 0, 0)


def get_objects(generation=None):
    return []


def get_stats():
    return [{'collections': 0, 'collected': 0, 'uncollectable': 0} for _ in range(3)]


def get_referrers(*objs):
    return []


def get_referents(*objs):
    found = []
    for obj in objs:
        if isinstance(obj, dict):
            found.extend(obj.keys())
            found.extend(obj.values())
        elif isinstance(obj, (list, tuple, set, frozenset)):
            found.extend(obj)
    return found


_ATOMS = (int, float, complex, str, bytes, bool, type(None))


def is_tracked(obj, /):
    return not isinstance(obj, _ATOMS)


def is_finalized(obj, /):
    return False


def freeze():
    pass


def unfreeze():
    pass


def get_freeze_count():
    return 0
