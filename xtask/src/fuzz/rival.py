"""CPython's side: runs programs from stdin, each as if it were the main module, and answers what each printed.

A request is a line with the length of the program, then the program; an answer is a line with the lengths of both
streams and the exit status, then the streams. Delays pass at once: the loop's clock jumps when it would wait.
"""

import asyncio, gc, io, linecache, os, selectors, sys, tempfile, traceback, types, warnings

import abc, base64, bisect, collections, contextlib, copy, dataclasses, datetime, decimal, enum, fractions, functools
import heapq, itertools, json, math, operator, pprint, re, statistics, string, struct, textwrap, typing, builtins

NAME = 'program.py'
# What one program does to a module must not reach the next.
MODULES = [(m.__dict__, m.__dict__.copy()) for m in list(globals().values()) if isinstance(m, types.ModuleType)]


class Jumping(selectors.DefaultSelector):
    loop = None

    def select(self, timeout=None):
        ready = super().select(0)
        if not ready and timeout is None:
            raise RuntimeError('it would wait for ever')
        if not ready and timeout > 0:
            self.loop.jumped += timeout
        return ready


class _UnixSelectorEventLoop(asyncio.SelectorEventLoop):
    jumped = 0

    def __init__(self):
        selector = Jumping()
        super().__init__(selector)
        selector.loop = self

    def time(self):
        return super().time() + self.jumped


class Policy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = _UnixSelectorEventLoop


def run(source):
    module = types.ModuleType('__main__')
    module.__builtins__ = __builtins__
    module.__file__ = NAME
    module.__annotations__ = {}
    sys.modules['__main__'] = module
    linecache.cache.clear()
    linecache.cache[NAME] = (len(source), None, source.splitlines(True), NAME)
    # What ends in a place that can't raise is printed by CPython's own hand, which reads the file.
    with open(NAME, 'w') as file:
        file.write(source)
    asyncio.set_event_loop_policy(Policy())
    sys.stdout, sys.stderr = out, err = io.StringIO(), io.StringIO()
    status = 0
    try:
        exec(compile(source, NAME, 'exec', dont_inherit=True), module.__dict__)
    except SystemExit as error:
        status = error.code if isinstance(error.code, int) else 0 if error.code is None else 1
    except BaseException as error:
        status = 1
        error.__traceback__ = error.__traceback__.tb_next
        traceback._print_exception_bltin(error)
        del error
    module.__dict__.clear()
    del module
    gc.collect()
    for now, then in MODULES:
        for name in [name for name in now if name not in then]:
            del now[name]
        for name in [name for name in then if now.get(name, now) is not then[name]]:
            now[name] = then[name]
    decimal.setcontext(decimal.Context())
    return out.getvalue(), err.getvalue(), status


def main():
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    warnings.resetwarnings()
    warnings.filterwarnings('default', category=DeprecationWarning, module='__main__')
    for category in DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning:
        warnings.filterwarnings('ignore', category=category, append=True)
    # What scripts make at any time is looked through only between them.
    gc.disable()
    gc.freeze()
    with tempfile.TemporaryDirectory() as folder:
        os.chdir(folder)
        while length := requests.readline():
            source = requests.read(int(length)).decode()
            *streams, status = run(source)
            out, err = (text.encode('utf-8', 'backslashreplace') for text in streams)
            answers.write(b'%d %d %d\n' % (len(out), len(err), status))
            answers.write(out + err)
            answers.flush()


main()
