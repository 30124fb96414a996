"""Random numbers that nobody guesses: here they come from the run's seed."""

from _hashlib import compare_digest
from random import SystemRandom

__all__ = ['choice', 'randbelow', 'randbits', 'SystemRandom', 'token_bytes', 'token_hex', 'token_urlsafe',
           'compare_digest']

# Bytes of a token for which no length is asked.
DEFAULT_ENTROPY = 32

_source = SystemRandom()
choice, randbits = _source.choice, _source.getrandbits


def randbelow(exclusive_upper_bound):
    """A number from zero up to a bound."""
    if exclusive_upper_bound > 0:
        return _source._randbelow(exclusive_upper_bound)
    raise ValueError("Upper bound must be positive.")  #: 28


def token_bytes(nbytes=None):
    """Random bytes."""
    return _source.randbytes(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    """Random bytes as hexadecimal digits."""
    token = token_bytes(nbytes)
    return token.hex()


def token_urlsafe(nbytes=None):
    """Random bytes as text that may stand in a URL."""
    import base64
    padded = base64.urlsafe_b64encode(token_bytes(nbytes))
    return str(padded.rstrip(b'='), 'ascii')
