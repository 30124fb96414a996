"""Signals that a script sends to itself: nobody else can send one here."""

import enum
from _signal import default_int_handler
from sys import _getframe

NSIG = 65
_NAMES = ('HUP INT QUIT ILL TRAP ABRT BUS FPE KILL USR1 SEGV USR2 PIPE ALRM TERM STKFLT CHLD CONT STOP TSTP TTIN TTOU URG '
          'XCPU XFSZ VTALRM PROF WINCH IO PWR SYS').split()
_numbers = {f'SIG{name}': number for number, name in enumerate(_NAMES, 1)} | {'SIGRTMIN': 34, 'SIGRTMAX': 64}
_TEXTS = ('Hangup|Interrupt|Quit|Illegal instruction|Trace/breakpoint trap|Aborted|Bus error|Floating point exception|Killed|'
          'User defined signal 1|Segmentation fault|User defined signal 2|Broken pipe|Alarm clock|Terminated|Stack fault|'
          'Child exited|Continued|Stopped (signal)|Stopped|Stopped (tty input)|Stopped (tty output)|Urgent I/O condition|'
          'CPU time limit exceeded|File size limit exceeded|Virtual timer expired|Profiling timer expired|Window changed|'
          'I/O possible|Power failure|Bad system call').split('|')

Signals = enum.IntEnum('Signals', _numbers | {'SIGIOT': 6, 'SIGCLD': 17, 'SIGPOLL': 29}, module='signal')
Handlers = enum.IntEnum('Handlers', {'SIG_DFL': 0, 'SIG_IGN': 1}, module='signal')
Sigmasks = enum.IntEnum('Sigmasks', {'SIG_BLOCK': 0, 'SIG_UNBLOCK': 1, 'SIG_SETMASK': 2}, module='signal')
for _kind in Signals, Handlers, Sigmasks:
    globals().update(_kind.__members__)


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN, SIGXFSZ: SIG_IGN}
# By default these do nothing, and these nobody can handle.
_UNNOTICED = {SIGCHLD, SIGCONT, SIGURG, SIGWINCH}
_FIXED = {SIGKILL, SIGSTOP}
# What an event loop wants to be called with when a signal came.
_wakeup = None


def _known(number):
    if not 1 <= number < NSIG:
        raise ValueError('signal number out of range')
    return number


def _shown(number, kind):
    try:
        return kind(number)
    except ValueError:
        return number


def signal(signalnum, handler):
    """Sets what a signal does; gives what it did before."""
    number = _known(int(signalnum))
    if not callable(handler) and handler not in (SIG_DFL, SIG_IGN):
        raise TypeError('signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object')
    if number in _FIXED or number in (32, 33):
        raise OSError(22, 'Invalid argument')
    before = getsignal(number)
    _handlers[number] = handler if callable(handler) else Handlers(handler)
    return before


def getsignal(signalnum):
    """What a signal does."""
    number = _known(int(signalnum))
    return None if number in (32, 33) else _handlers.get(number, SIG_DFL)


def raise_signal(signalnum, /):
    """Sends a signal to the script itself."""
    _send(signalnum, _getframe(1))


def _send(signalnum, frame):
    number = _known(int(signalnum))
    handler = _handlers.get(number, SIG_DFL)
    if callable(handler):
        if _wakeup is not None:
            _wakeup(number)
        handler(number, frame)
    elif handler is SIG_DFL and number not in _UNNOTICED:
        # The process would be gone; a shell shows this status.
        raise SystemExit(128 + number)


def strsignal(signalnum, /):
    """A signal in words."""
    number = _known(int(signalnum))
    if number <= len(_TEXTS):
        return _TEXTS[number - 1]
    return f'Real-time signal {number - 34}' if number >= 34 else f'Unknown signal {number}'


def valid_signals():
    """All that there are."""
    return {_shown(number, Signals) for number in range(1, NSIG) if number not in (32, 33)}


def siginterrupt(signalnum, flag, /):
    """Nothing waits in the system here that a signal could interrupt."""
    _known(int(signalnum))


def set_wakeup_fd(fd, /, *, warn_on_full_buffer=True):
    """There are no descriptors to write to."""
    return -1


def _missing(name, what):
    def refuse(*args, **kwargs):
        raise NotImplementedError(f'signal.{name}() needs {what}, which is not available here')
    refuse.__name__ = refuse.__qualname__ = name
    return refuse


for _name in 'alarm setitimer getitimer'.split():
    globals()[_name] = _missing(_name, 'a timer of the system')
for _name in 'pause sigwait sigwaitinfo sigtimedwait sigpending pthread_sigmask pthread_kill'.split():
    globals()[_name] = _missing(_name, 'somebody else who sends signals')


class _Interrupts:
    """Ctrl-C while a runner runs its main task: the first cancels the task, the second ends all."""

    def __init__(self, task):
        self.task = task
        self.count = 0

    def __call__(self, signum, frame):
        self.count += 1
        if self.count > 1 or self.task.done():
            raise KeyboardInterrupt()
        self.task.cancel()


def _watch(task):
    """A runner begins; gives what to end the watch with, if Ctrl-C is as it was."""
    if getsignal(SIGINT) is not default_int_handler:
        return None
    try:
        signal(SIGINT, interrupts := _Interrupts(task))
    except ValueError:
        # A `signal` in this one's place that refuses, as outside the main thread.
        return None
    return interrupts


def _end_watch(interrupts, was_cancelled):
    """The runner's task is over; whether it was Ctrl-C that cancelled it."""
    if getsignal(SIGINT) is interrupts:
        signal(SIGINT, default_int_handler)
    if not was_cancelled or not interrupts.count:
        return False
    uncancel = getattr(interrupts.task, 'uncancel', None)
    return uncancel is not None and uncancel() == 0


del _kind, _name
