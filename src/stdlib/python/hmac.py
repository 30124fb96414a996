"""Keyed hashing of messages."""

from _hashlib import compare_digest
import hashlib as _hashing

# Tables that XOR every byte with a constant: `bytes.translate` mixes a key with them.
trans_5C, trans_36 = (bytes(map(constant.__xor__, range(256))) for constant in (0x5C, 0x36))
digest_size = None


def _maker(digestmod):
    """What makes hashes, from any of the ways to name one."""
    if callable(digestmod):
        return digestmod
    if isinstance(digestmod, str):
        return lambda data=b'': _hashing.new(digestmod, data)
    return lambda data=b'': digestmod.new(data)


class HMAC:
    """The keyed hash of a message: a hash of the message inside a hash of that, the key mixed into both."""

    __slots__ = ('_inside', '_around', 'block_size', 'digest_size')

    blocksize = 64

    def __init__(self, key, msg=None, digestmod=''):
        if not isinstance(key, (bytes, bytearray)):
            raise TypeError("key: expected bytes or bytearray, but got %r" % type(key).__name__)  #: 53
        if not digestmod:
            raise TypeError("Missing required argument 'digestmod'.")  #: 56
        make = _maker(digestmod)
        self._inside, self._around = make(), make()
        self.digest_size = self._inside.digest_size
        self.block_size = size = self._size_of_blocks()
        padded = (make(key).digest() if len(key) > size else key).ljust(size, b'\0')
        self._inside.update(padded.translate(trans_36))
        self._around.update(padded.translate(trans_5C))
        if msg is not None:
            self.update(msg)

    def _size_of_blocks(self):
        size = getattr(self._inside, 'block_size', None)
        if size is not None and size >= 16:
            return size
        if size is None:
            doubt = f'No block_size attribute on given digest object; Assuming {self.blocksize}.'
        else:
            doubt = f'block_size of {size} seems too small; using our default of {self.blocksize}.'
        import warnings
        warnings.warn(doubt, RuntimeWarning, 2)
        return self.blocksize

    name = property(lambda self: 'hmac-' + self._inside.name)

    def update(self, msg):
        self._inside.update(msg)

    def copy(self):
        twin = object.__new__(type(self))
        twin._inside, twin._around = self._inside.copy(), self._around.copy()
        twin.block_size, twin.digest_size = self.block_size, self.digest_size
        return twin

    def _result(self):
        result = self._around.copy()
        result.update(self._inside.digest())
        return result

    def digest(self):
        return self._result().digest()

    def hexdigest(self):
        return self._result().hexdigest()


def new(key, msg=None, digestmod=''):
    """A keyed hash."""
    return HMAC(key, msg, digestmod)  #: 184


def digest(key, msg, digest):
    """The keyed hash of a message at once."""
    keyed = HMAC(key, msg, digest)
    return keyed.digest()
