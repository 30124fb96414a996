"""Hash functions."""

import _hashlib
from _hashlib import (md5, pbkdf2_hmac, sha1, sha224, sha256, sha384, sha512, sha3_224, sha3_256, sha3_384, sha3_512,
                      shake_128, shake_256)

algorithms_guaranteed = {'md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224',
                         'sha3_256', 'sha3_384', 'sha3_512', 'shake_128', 'shake_256'}
algorithms_available = set(algorithms_guaranteed)

__all__ = ('md5', 'sha1', 'sha224', 'sha256', 'sha384', 'sha512', 'blake2b', 'blake2s', 'sha3_224', 'sha3_256',
           'sha3_384', 'sha3_512', 'shake_128', 'shake_256', 'new', 'algorithms_guaranteed', 'algorithms_available',
           'pbkdf2_hmac', 'file_digest')


def blake2b(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', usedforsecurity=True, **tree):
    return _hashlib.make_blake("blake2b", data, digest_size, key, salt, person)


def blake2s(data=b'', /, *, digest_size=32, key=b'', salt=b'', person=b'', usedforsecurity=True, **tree):
    return _hashlib.make_blake("blake2s", data, digest_size, key, salt, person)


_constructors = {name: globals()[name] for name in algorithms_guaranteed}


def new(name, data=b'', **kwargs):
    """A hash by its name."""
    constructor = _constructors.get(name) or _constructors.get(name.lower().replace("-", ""))
    if constructor is None:
        raise ValueError('unsupported hash type ' + name)
    return constructor(data, **kwargs)


def file_digest(fileobj, digest, /, *, _bufsize=2**18):
    """The hash of a file."""
    found = new(digest) if isinstance(digest, str) else digest()
    while data := fileobj.read(_bufsize):
        found.update(data)
    return found
