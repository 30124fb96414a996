"""Reads how objects are put together, and does it."""

from struct import unpack

from ._save import HIGHEST_PROTOCOL, PickleError, _OLD_MODULES, _OLD_NAMES, _found, _module


class UnpicklingError(PickleError):
    """Raised for bytes that can't be read."""

    __module__ = '_pickle'


_NEW_MODULES = {'exceptions': 'builtins', **{old: new for new, old in _OLD_MODULES.items()}}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}


class Unpickler:
    """Reads objects from a file."""

    __module__ = '_pickle'

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, 'read') or not hasattr(file, 'readline'):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self._fix_imports, self._encoding, self._errors = fix_imports, encoding, errors
        self.memo = {}
        self._protocol = 0

    def persistent_load(self, pid):
        """What a mark stands for that was written in place of an object."""
        raise UnpicklingError("A load persistent id instruction was encountered, "
                              "but no persistent_load function was specified.")

    def find_class(self, module_name, global_name, /):
        """What a module has under a name."""
        if self._protocol < 3 and self._fix_imports:
            if module_name == '__builtin__':
                global_name = _NEW_NAMES.get(global_name, global_name)
            module_name = _NEW_MODULES.get(module_name, module_name)
        module = _module(module_name)
        path = global_name.split('.') if self._protocol >= 4 else [global_name]
        try:
            return _found(module, path)[1]
        except AttributeError:
            raise AttributeError(f"Can't get attribute {global_name!r} on {module!r}") from None

    def load(self):
        """The next object."""
        self._stack, self._below = [], []
        while True:
            key = self._file.read(1)
            if not key:
                raise EOFError("Ran out of input")
            step = _STEPS.get(key)
            if step is None:
                shown = repr(key)[2:-1]
                raise UnpicklingError(f"invalid load key, '{shown}'.")
            if key == b'.':
                return self._pop()
            step(self)

    def _read(self, size):
        data = self._file.read(size)
        if len(data) < size:
            raise UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        line = self._file.readline()
        if not line.endswith(b'\n'):
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, size):
        return int.from_bytes(self._read(size), 'little')

    def _pop(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow" if not self._below else "unexpected MARK found")
        return self._stack.pop()

    def _top(self):
        if not self._stack:
            raise UnpicklingError("unpickling stack underflow")
        return self._stack[-1]

    def _push(self, value):
        self._stack.append(value)

    def _mark(self):
        self._below.append(self._stack)
        self._stack = []

    def _since_mark(self):
        """What stands above the last mark; it goes, with the mark."""
        if not self._below:
            raise UnpicklingError("could not find MARK")
        items, self._stack = self._stack, self._below.pop()
        return items

    def _proto(self):
        protocol = self._number(1)
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {protocol}")
        self._protocol = protocol

    def _signed(self, size):
        self._push(int.from_bytes(self._read(size), 'little', signed=True))

    def _text(self, size):
        self._push(str(self._read(self._number(size)), 'utf-8', 'surrogatepass'))

    def _bytes(self, size):
        self._push(self._read(self._number(size)))

    def _old_text(self, data):
        self._push(data if self._encoding == 'bytes' else data.decode(self._encoding, self._errors))

    def _tuple(self, count):
        items = [self._pop() for _ in range(count)]
        self._push(tuple(items[::-1]))

    def _get(self, at):
        if at not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {at}")
        self._push(self.memo[at])

    def _put(self, at):
        self.memo[at] = self._top()

    def _old_int(self):
        line = self._line()
        self._push({b'00': False, b'01': True}.get(line) if line in (b'00', b'01') else int(line, 0))

    def _append(self):
        value = self._pop()
        self._extend_top([value])

    def _extend_top(self, items):
        target = self._top()
        if isinstance(target, list):
            target.extend(items)
        elif hasattr(target, 'extend'):
            target.extend(items)
        else:
            for item in items:
                target.append(item)

    def _set_items(self, items):
        target = self._top()
        for at in range(0, len(items), 2):
            target[items[at]] = items[at + 1]

    def _set_item(self):
        value, key = self._pop(), self._pop()
        self._set_items([key, value])

    def _add_items(self):
        items = self._since_mark()
        target = self._top()
        if isinstance(target, set):
            target.update(items)
        else:
            for item in items:
                target.add(item)

    def _dict(self):
        items = self._since_mark()
        self._push({items[at]: items[at + 1] for at in range(0, len(items), 2)})

    def _global(self):
        module, name = self._line().decode(), self._line().decode()
        self._push(self.find_class(module, name))

    def _stack_global(self):
        name, module = self._pop(), self._pop()
        if type(name) is not str or type(module) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module, name))

    def _reduce(self):
        args, function = self._pop(), self._pop()
        if not isinstance(args, tuple):
            raise TypeError("argument list must be a tuple")
        self._push(function(*args))

    def _new_object(self):
        args, cls = self._pop(), self._pop()
        self._push(cls.__new__(cls, *args))

    def _new_object_with_names(self):
        kwargs, args, cls = self._pop(), self._pop(), self._pop()
        self._push(cls.__new__(cls, *args, **kwargs))

    def _instance(self, cls, args):
        if args or not isinstance(cls, type) or hasattr(cls, "__getinitargs__"):
            self._push(cls(*args))
        else:
            self._push(cls.__new__(cls))

    def _old_object(self):
        cls, *args = self._since_mark()
        self._instance(cls, args)

    def _old_instance(self):
        module, name = self._line().decode(), self._line().decode()
        self._instance(self.find_class(module, name), self._since_mark())

    def _build(self):
        state = self._pop()
        obj = self._top()
        setstate = getattr(obj, "__setstate__", None)
        if setstate is not None:
            setstate(state)
            return
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            if not isinstance(state, dict):
                raise UnpicklingError("state is not a dictionary")
            obj.__dict__.update(state)
        for name, value in (slots or {}).items():
            setattr(obj, name, value)


def _nothing(self):
    pass


_STEPS = {
    b'.': _nothing,
    b'\x80': Unpickler._proto,
    b'\x95': lambda u: u._read(8) and None,
    b'N': lambda u: u._push(None),
    b'\x88': lambda u: u._push(True),
    b'\x89': lambda u: u._push(False),
    b'K': lambda u: u._push(u._number(1)),
    b'M': lambda u: u._push(u._number(2)),
    b'J': lambda u: u._signed(4),
    b'I': Unpickler._old_int,
    b'L': lambda u: u._push(int(u._line().rstrip(b'L') or b'0', 0)),
    b'\x8a': lambda u: u._signed(u._number(1)),
    b'\x8b': lambda u: u._signed(u._number(4)),
    b'F': lambda u: u._push(float(u._line())),
    b'G': lambda u: u._push(unpack('>d', u._read(8))[0]),
    b'\x8c': lambda u: u._text(1),
    b'X': lambda u: u._text(4),
    b'\x8d': lambda u: u._text(8),
    b'V': lambda u: u._push(str(u._line(), 'raw-unicode-escape')),
    b'U': lambda u: u._old_text(u._read(u._number(1))),
    b'T': lambda u: u._old_text(u._read(u._number(4))),
    b'S': lambda u: u._old_text(u._line().strip()[1:-1].decode('unicode-escape').encode('latin1')),
    b'C': lambda u: u._bytes(1),
    b'B': lambda u: u._bytes(4),
    b'\x8e': lambda u: u._bytes(8),
    b'\x96': lambda u: u._push(bytearray(u._read(u._number(8)))),
    b')': lambda u: u._push(()),
    b'\x85': lambda u: u._tuple(1),
    b'\x86': lambda u: u._tuple(2),
    b'\x87': lambda u: u._tuple(3),
    b't': lambda u: u._push(tuple(u._since_mark())),
    b']': lambda u: u._push([]),
    b'l': lambda u: u._push(u._since_mark()),
    b'}': lambda u: u._push({}),
    b'd': Unpickler._dict,
    b'\x8f': lambda u: u._push(set()),
    b'\x91': lambda u: u._push(frozenset(u._since_mark())),
    b'(': Unpickler._mark,
    b'0': lambda u: u._since_mark() if u._below and not u._stack else u._pop(),
    b'1': lambda u: u._since_mark() and None,
    b'2': lambda u: u._push(u._top()),
    b'a': Unpickler._append,
    b'e': lambda u: u._extend_top(u._since_mark()),
    b's': Unpickler._set_item,
    b'u': lambda u: u._set_items(u._since_mark()),
    b'\x90': Unpickler._add_items,
    b'g': lambda u: u._get(int(u._line())),
    b'h': lambda u: u._get(u._number(1)),
    b'j': lambda u: u._get(u._number(4)),
    b'p': lambda u: u._put(int(u._line())),
    b'q': lambda u: u._put(u._number(1)),
    b'r': lambda u: u._put(u._number(4)),
    b'\x94': lambda u: u._put(len(u.memo)),
    b'c': Unpickler._global,
    b'\x93': Unpickler._stack_global,
    b'R': Unpickler._reduce,
    b'\x81': Unpickler._new_object,
    b'\x92': Unpickler._new_object_with_names,
    b'o': Unpickler._old_object,
    b'i': Unpickler._old_instance,
    b'b': Unpickler._build,
    b'P': lambda u: u._push(u.persistent_load(u._line().decode('ascii'))),
    b'Q': lambda u: u._push(u.persistent_load(u._pop())),
}
