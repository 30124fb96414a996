"""Signals that a script sends to itself."""
import os
import signal


def handler(number, frame):
    print('handler', number, signal.Signals(number).name, frame.f_code.co_name)


print(signal.getsignal(signal.SIGINT), signal.getsignal(signal.SIGTERM), signal.getsignal(signal.SIGPIPE))
print(signal.signal(signal.SIGUSR1, handler), signal.getsignal(10) is handler)
signal.raise_signal(signal.SIGUSR1)
os.kill(os.getpid(), signal.SIGUSR1)
print(signal.signal(signal.SIGUSR1, signal.SIG_IGN) is handler)
signal.raise_signal(10)
for wrong in (0, handler), (99, handler), (9, handler), (10, 5), (10, None):
    try:
        signal.signal(*wrong)
    except (ValueError, OSError, TypeError) as error:
        print(type(error).__name__, error)
try:
    signal.raise_signal(signal.SIGINT)
except KeyboardInterrupt as interrupt:
    print(repr(interrupt))
print(signal.strsignal(15), signal.SIGTERM, repr(signal.SIGTERM), signal.SIGTERM.value, signal.SIG_DFL, len(signal.valid_signals()))
