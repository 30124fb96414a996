"""Takes objects apart, and writes how to put them together."""

import copyreg
import sys
import types
from itertools import islice
from operator import index
from struct import pack

DEFAULT_PROTOCOL = 4
HIGHEST_PROTOCOL = 5

# So many items of a container are put in at once.
_BATCH = 1000
# So many bytes make a frame; fewer than the least have none.
_FRAME, _LEAST_FRAME = 64 * 1024, 4

# How modules and classes were called in Python 2.
_OLD_MODULES = {'builtins': '__builtin__', 'copyreg': 'copy_reg', 'queue': 'Queue'}
_OLD_NAMES = {'int': 'long', 'range': 'xrange', 'str': 'unicode', 'chr': 'unichr'}


class PickleError(Exception):
    """What goes wrong here."""

    __module__ = '_pickle'


class PicklingError(PickleError):
    """Raised for objects that can't be written."""

    __module__ = '_pickle'


def _of_method(method):
    return getattr, (method.__self__, method.__name__)


def _of_function(function):
    owner = function.__self__
    if owner is None or isinstance(owner, types.ModuleType):
        return function.__qualname__
    return _of_method(function)


def _of_singleton(value):
    return type, (value,)


# How objects of builtin classes are taken apart.
_BUILTIN = {
    complex: lambda c: (complex, (c.real, c.imag)),
    range: lambda r: (range, (r.start, r.stop, r.step)),
    slice: lambda s: (slice, (s.start, s.stop, s.step)),
    type(...): lambda _: 'Ellipsis',
    type(NotImplemented): lambda _: 'NotImplemented',
    types.MethodType: _of_method,
    types.GenericAlias: lambda alias: (types.GenericAlias, (alias.__origin__, alias.__args__)),
    types.BuiltinFunctionType: _of_function,
}


def _encode(text, encoding):
    return text.encode(encoding)


_encode.__module__, _encode.__name__, _encode.__qualname__ = '_codecs', 'encode', 'encode'


def _whole(number):
    """An integer in as few bytes as it takes, from the low one on."""
    size = (number.bit_length() >> 3) + 1
    data = number.to_bytes(size, 'little', signed=True)
    if number < 0 and size > 1 and data[-1] == 0xff and data[-2] & 0x80:
        data = data[:-1]
    return data


def _found(module, path):
    """What a module has under a name with dots, and what has it."""
    parent = value = module
    for name in path:
        parent, value = value, getattr(value, name)
    return parent, value


class _Codecs:
    """The module that has the function of texts that stand for bytes."""

    encode = staticmethod(_encode)


def _module(name):
    if name == '_codecs':
        return _Codecs
    __import__(name)
    return sys.modules[name]


class Pickler:
    """Writes objects to a file."""

    __module__ = '_pickle'

    def __init__(self, file, protocol=None, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else index(protocol)
        if protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        # The oldest ones are texts: who reads them reads this too.
        self.proto = HIGHEST_PROTOCOL if protocol < 0 else max(protocol, 2)
        if not hasattr(file, 'write'):
            raise TypeError("file must have a 'write' attribute")
        if buffer_callback is not None and self.proto < 5:
            raise ValueError("buffer_callback needs protocol >= 5")
        self._file = file
        self.fast = False
        self.bin = True
        self.fix_imports = fix_imports and self.proto < 3
        self.memo = {}

    def clear_memo(self):
        """Forgets what was written."""
        self.memo.clear()

    def persistent_id(self, obj):
        """What stands for an object that is kept elsewhere."""
        return None

    def dump(self, obj):
        """Writes an object."""
        self._frame = bytearray()
        self._file.write(b'\x80' + bytes([self.proto]))
        self._save(obj)
        self._frame += b'.'
        self._end_frame()

    def _end_frame(self):
        frame, self._frame = self._frame, bytearray()
        if self.proto >= 4 and len(frame) >= _LEAST_FRAME:
            self._file.write(b'\x95' + pack('<Q', len(frame)))
        if frame:
            self._file.write(bytes(frame))

    def _write_data(self, head, data):
        """Writes bytes; many of them have no frame."""
        if self.proto < 4 or len(data) < _FRAME:
            self._frame += head + data
            return
        self._end_frame()
        self._file.write(head)
        self._file.write(data)

    def _remember(self, obj):
        if self.fast:
            return
        at = len(self.memo)
        self.memo[id(obj)] = at, obj
        if self.proto >= 4:
            self._frame += b'\x94'
        else:
            self._frame += b'q' + bytes([at]) if at < 256 else b'r' + pack('<I', at)

    def _recall(self, obj):
        """Whether an object was written before: it is fetched then."""
        known = self.memo.get(id(obj))
        if known is None:
            return False
        at = known[0]
        self._frame += b'h' + bytes([at]) if at < 256 else b'j' + pack('<I', at)
        return True

    def _save(self, obj):
        mark = self.persistent_id(obj)
        if mark is not None:
            self._save(mark)
            self._frame += b'Q'
        elif not self._save_simple(obj) and not self._recall(obj):
            writer = _WRITERS.get(type(obj))
            if writer is not None:
                writer(self, obj)
            else:
                self._save_other(obj)
        if len(self._frame) >= _FRAME and self.proto >= 4:
            self._end_frame()

    def _save_simple(self, obj):
        kind = type(obj)
        if obj is None:
            self._frame += b'N'
        elif kind is bool:
            self._frame += b'\x88' if obj else b'\x89'
        elif kind is int:
            self._save_int(obj)
        elif kind is float:
            self._frame += b'G' + pack('>d', obj)
        else:
            return False
        return True

    def _save_int(self, number):
        if 0 <= number < 0x100:
            self._frame += b'K' + bytes([number])
        elif 0 <= number < 0x10000:
            self._frame += b'M' + pack('<H', number)
        elif -0x80000000 <= number < 0x80000000:
            self._frame += b'J' + pack('<i', number)
        else:
            data = _whole(number)
            head = b'\x8a' + bytes([len(data)]) if len(data) < 256 else b'\x8b' + pack('<i', len(data))
            self._frame += head + data

    def _save_str(self, text):
        data = text.encode('utf-8', 'surrogatepass')
        size = len(data)
        if size < 256 and self.proto >= 4:
            head = b'\x8c' + bytes([size])
        else:
            head = b'X' + pack('<I', size)
        self._write_data(head, data)
        self._remember(text)

    def _save_bytes(self, data):
        if self.proto < 3:
            args = (str(data, 'latin1'), 'latin1') if data else ()
            self._save_reduced(data, _encode if data else bytes, args)
            return
        size = len(data)
        self._write_data(b'C' + bytes([size]) if size < 256 else b'B' + pack('<I', size), data)
        self._remember(data)

    def _save_bytearray(self, data):
        if self.proto < 5:
            self._save_reduced(data, bytearray, (bytes(data),) if data else ())
            return
        self._write_data(b'\x96' + pack('<Q', len(data)), bytes(data))
        self._remember(data)

    def _save_tuple(self, items):
        if not items:
            self._frame += b')'
            return
        short = len(items) <= 3
        if not short:
            self._frame += b'('
        for item in items:
            self._save(item)
        if id(items) in self.memo:
            # It was written with what it contains: the items go again.
            self._frame += b'0' * len(items) if short else b'1'
            self._recall(items)
            return
        self._frame += (b'\x85', b'\x86', b'\x87')[len(items) - 1] if short else b't'
        self._remember(items)

    def _save_list(self, items):
        self._frame += b']'
        self._remember(items)
        self._put_in(iter(items), self._save, b'a', b'e')

    def _save_dict(self, items):
        self._frame += b'}'
        self._remember(items)
        self._put_in(iter(items.items()), self._save_pair, b's', b'u')

    def _save_pair(self, pair):
        self._save(pair[0])
        self._save(pair[1])

    def _put_in(self, items, save, one, many):
        """Puts items into a container in batches."""
        while batch := list(islice(items, _BATCH)):
            if len(batch) > 1:
                self._frame += b'('
            for item in batch:
                save(item)
            self._frame += many if len(batch) > 1 else one
            if len(batch) < _BATCH:
                return

    def _save_set(self, items):
        if self.proto < 4:
            self._save_reduced(items, set, (list(items),))
            return
        self._frame += b'\x8f'
        self._remember(items)
        rest = iter(items)
        while batch := list(islice(rest, _BATCH)):
            self._frame += b'('
            for item in batch:
                self._save(item)
            self._frame += b'\x90'

    def _save_frozenset(self, items):
        if self.proto < 4:
            self._save_reduced(items, frozenset, (list(items),))
            return
        self._frame += b'('
        for item in items:
            self._save(item)
        if id(items) in self.memo:
            self._frame += b'1'
            self._recall(items)
            return
        self._frame += b'\x91'
        self._remember(items)

    def _save_class(self, cls):
        if cls in (type(None), type(NotImplemented), type(...)):
            singleton = {type(None): None, type(...): ...}.get(cls, NotImplemented)
            self._save_reduced(cls, type, (singleton,))
        else:
            self._save_global(cls)

    def _save_global(self, obj, name=None):
        """Writes where an object is found."""
        if name is None:
            name = getattr(obj, '__qualname__', None) or obj.__name__
        module_name = sys.intern(_module_of(obj, name))
        path = name.split('.')
        if '<locals>' in path:
            raise AttributeError(f"Can't get local object {name!r}")
        try:
            parent, found = _found(_module(module_name), path)
        except (ImportError, KeyError):
            raise PicklingError(f"Can't pickle {obj!r}: import of module {module_name!r} failed") from None
        except AttributeError:
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        same = isinstance(obj, types.BuiltinFunctionType) and getattr(found, '__name__', None) == obj.__name__
        if found is not obj and not same:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 4:
            self._save(module_name)
            if name == module_name:
                # Two texts in CPython, one here.
                self._save_str((name + ' ')[:-1])
            else:
                self._save(name)
            self._frame += b'\x93'
        elif len(path) > 1:
            self._save_reduced(obj, getattr, (parent, path[-1]))
            return
        else:
            self._frame += f"c{'\n'.join(self._as_named_then(obj, module_name, name))}\n".encode()
        self._remember(obj)

    def _as_named_then(self, obj, module_name, name):
        """The names of a module and of what is in it, as the protocol's readers know them."""
        if not self.fix_imports:
            return module_name, name
        if module_name == 'builtins':
            if isinstance(obj, type) and issubclass(obj, BaseException) and not issubclass(obj, BaseExceptionGroup):
                return 'exceptions', name
            name = _OLD_NAMES.get(name, name)
        return _OLD_MODULES.get(module_name, module_name), name

    def _save_other(self, obj):
        """Writes an object as it says itself."""
        override = getattr(self, 'reducer_override', None)
        reduced = NotImplemented if override is None else override(obj)
        if reduced is NotImplemented:
            table = getattr(self, 'dispatch_table', copyreg.dispatch_table)
            reduce = table.get(type(obj))
            if reduce is None and isinstance(obj, type):
                self._save_class(obj)
                return
            if reduce is None and isinstance(obj, types.FunctionType):
                self._save_global(obj)
                return
            reduced = _reduced(obj, self.proto) if reduce is None else reduce(obj)
        if isinstance(reduced, str):
            self._save_global(obj, reduced)
            return
        if not isinstance(reduced, tuple):
            raise PicklingError("__reduce__ must return a string or tuple")
        if not 2 <= len(reduced) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        self._save_reduced(obj, *reduced)

    def _save_reduced(self, obj, func, args, state=None, listitems=None, dictitems=None, setter=None):
        """Writes a function to call and its arguments, and what the result is filled with."""
        if not callable(func):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        if not isinstance(args, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple")
        name = getattr(func, '__name__', '')
        if name == '__newobj_ex__' and self.proto >= 4:
            for part in args:
                self._save(part)
            self._frame += b'\x92'
        elif name == '__newobj__':
            cls = args[0]
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(cls)
            self._save(args[1:])
            self._frame += b'\x81'
        else:
            self._save(func)
            self._save(args)
            self._frame += b'R'
        if id(obj) in self.memo:
            self._frame += b'0'
            self._recall(obj)
        else:
            self._remember(obj)
        if listitems is not None:
            self._put_in(iter(listitems), self._save, b'a', b'e')
        if dictitems is not None:
            self._put_in(iter(dictitems), self._save_pair, b's', b'u')
        if state is not None:
            if setter is None:
                self._save(state)
                self._frame += b'b'
            else:
                self._save(setter)
                self._save(obj)
                self._save(state)
                self._frame += b'\x86R0'


def _reduced(obj, protocol):
    builtin = _BUILTIN.get(type(obj))
    if builtin is not None:
        return builtin(obj)
    if type(obj) is memoryview:
        raise TypeError("cannot pickle memoryview objects")
    if isinstance(obj, bytearray):
        return type(obj), (bytes(obj),), getattr(obj, '__dict__', None) or None
    return obj.__reduce_ex__(protocol)


def _module_of(obj, name):
    """The name of the module in which an object is found."""
    module_name = getattr(obj, '__module__', None)
    if module_name is not None:
        return module_name
    for module_name, module in sys.modules.copy().items():
        if module_name not in ('__main__', '__mp_main__') and module is not None:
            try:
                if _found(module, name.split('.'))[1] is obj:
                    return module_name
            except AttributeError:
                pass
    return '__main__'


_WRITERS = {str: Pickler._save_str, bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray,
            tuple: Pickler._save_tuple, list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set,
            frozenset: Pickler._save_frozenset}
