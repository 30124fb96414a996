"""How long small pieces of code take."""

import gc
import itertools
import sys
import time

__all__ = ["Timer", "timeit", "repeat", "default_timer"]

dummy_src_name = "<timeit-src>"
default_number = 1000000
default_repeat = 5
default_timer = time.perf_counter
_globals = globals

template = """
def inner(_it, _timer{init}):
    {setup}
    _t0 = _timer()
    for _i in _it:
        {stmt}
        pass
    _t1 = _timer()
    return _t1 - _t0
"""


def reindent(src, indent):
    """The text with its lines further to the right, but for the first."""
    return src.replace("\n", "\n" + " " * indent)


class Timer:
    """Measures a statement."""

    def __init__(self, stmt="pass", setup="pass", timer=default_timer, globals=None):
        self.timer = timer
        given, init, before = {}, '', ''
        if isinstance(setup, str):
            compile(setup, dummy_src_name, "exec")  #: 113
            before = setup + '\n'
            setup = reindent(setup, 4)
        elif callable(setup):
            given['_setup'] = setup
            init += ', _setup=_setup'
            setup = '_setup()'
        else:
            raise ValueError("setup is neither a string nor callable")  #: 122
        if isinstance(stmt, str):
            compile(before + stmt, dummy_src_name, "exec")  #: 125 «compile(stmtprefix + stmt, dummy_src_name, "exec")»
            stmt = reindent(stmt, 8)
        elif callable(stmt):
            given['_stmt'] = stmt
            init += ', _stmt=_stmt'
            stmt = '_stmt()'
        else:
            raise ValueError("stmt is neither a string nor callable")  #: 132
        self.src = template.format(stmt=stmt, setup=setup, init=init)
        code = compile(self.src, dummy_src_name, "exec")  #: 135 code = «compile(src, dummy_src_name, "exec")»
        exec(code, _globals() if globals is None else globals, given)
        self.inner = given["inner"]

    def print_exc(self, file=None):
        """Prints what was raised, with the lines of the statement."""
        import linecache
        import traceback
        lines = self.src.split("\n")
        linecache.cache[dummy_src_name] = (len(self.src), None, lines, dummy_src_name)
        traceback.print_exc(file=file)

    def timeit(self, number=default_number):
        """How long the statement takes so many times."""
        times = itertools.repeat(None, number)  #: 176 it = itertools.repeat(None, number)
        collects = gc.isenabled()
        gc.disable()
        try:
            return self.inner(times, self.timer)  #: 180 timing = «self.inner(it, self.timer)»
        finally:
            if collects:
                gc.enable()

    def repeat(self, repeat=default_repeat, number=default_number):
        """What `timeit` says, several times."""
        found = []
        for _ in range(repeat):  #: 207 for i in «range(repeat)»:
            found.append(self.timeit(number))  #: 208 t = «self.timeit(number)»
        return found

    def autorange(self, callback=None):
        """So many times that it takes a moment, and how long that is."""
        for scale in itertools.count():
            for digit in (1, 2, 5):
                number = digit * 10 ** scale
                taken = self.timeit(number)  #: 226 time_taken = «self.timeit(number)»
                if callback:
                    callback(number, taken)  #: 228 «callback(number, time_taken)»
                if taken >= 0.2:
                    return (number, taken)


def timeit(stmt="pass", setup="pass", timer=default_timer, number=default_number, globals=None):
    """How long a statement takes so many times."""
    timer = Timer(stmt, setup, timer, globals)  #: 237 return «Timer(stmt, setup, timer, globals)».timeit(number)
    return timer.timeit(number)  #: 237 return «Timer(stmt, setup, timer, globals).timeit(number)»


def repeat(stmt="pass", setup="pass", timer=default_timer, repeat=default_repeat, number=default_number, globals=None):
    """What `timeit` says, several times."""
    timer = Timer(stmt, setup, timer, globals)  #: 243 return «Timer(stmt, setup, timer, globals)».repeat(repeat, number)
    return timer.repeat(repeat, number)  #: 243 return «Timer(stmt, setup, timer, globals).repeat(repeat, number)»


_UNITS = {"sec": 1.0, "msec": 1e-3, "usec": 1e-6, "nsec": 1e-9}


def main(args=None, *, _wrap_timer=None):
    """Measures what a command line says, and prints it."""
    import getopt
    try:
        options, rest = getopt.getopt(sys.argv[1:] if args is None else args, "n:u:s:r:pvh",
                                      ["number=", "setup=", "repeat=", "process", "verbose", "unit=", "help"])
    except getopt.error as err:
        print(err)
        print("use -h/--help for command line help")
        return 2
    timer, number, rounds, verbose, unit, setup = default_timer, 0, default_repeat, 0, None, []
    for option, value in options:
        match option:
            case "-n" | "--number":
                number = int(value)
            case "-s" | "--setup":
                setup.append(value)
            case "-u" | "--unit":
                if value not in _UNITS:
                    print("Unrecognized unit. Please select nsec, usec, msec, or sec.", file=sys.stderr)
                    return 2
                unit = value
            case "-r" | "--repeat":
                rounds = max(int(value), 1)
            case "-p" | "--process":
                timer = time.process_time
            case "-v" | "--verbose":
                verbose += 1
            case "-h" | "--help":
                print(__doc__)
                return 0
    if _wrap_timer is not None:
        timer = _wrap_timer(timer)
    precision = 3 + max(verbose - 1, 0)

    def shown(seconds):
        chosen = unit or next((name for name, scale in _UNITS.items() if seconds >= scale), "nsec")
        return "%.*g %s" % (precision, seconds / _UNITS[chosen], chosen)

    def tell(number, taken):
        print(f"{number} loop{'' if number == 1 else 's'} -> {taken:.{precision}g} secs")

    measured = Timer("\n".join(rest) or "pass", "\n".join(setup) or "pass", timer)
    try:
        if number == 0:
            number, _ = measured.autorange(tell if verbose else None)
            if verbose:
                print()
        taken = measured.repeat(rounds, number)
    except:
        measured.print_exc()
        return 1
    if verbose:
        print("raw times: " + ", ".join(map(shown, taken)))
        print()
    each = [seconds / number for seconds in taken]
    best, worst = min(each), max(each)
    print(f"{number} loop{'' if number == 1 else 's'}, best of {rounds}: {shown(best)} per loop")
    if worst >= best * 4:
        import warnings
        warnings.warn_explicit(f"The test results are likely unreliable. The worst time ({shown(worst)}) was more than "
                               f"four times slower than the best time ({shown(best)}).", UserWarning, '', 0)
    return None
