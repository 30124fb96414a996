"""Running the tests of a script: `unittest.main()`."""

import sys

from . import loader, runner

__unittest = True

_NO_TESTS_EXITCODE = 5

_USAGE = 'usage: {prog} [-h] [-v] [-q] [--locals] [--durations N] [-f] [-c] [-b] [-k TESTNAMEPATTERNS] [tests ...]'


class TestProgram:
    """Reads the arguments, finds the tests, runs them and ends the script."""

    module = None
    verbosity = 1
    failfast = catchbreak = buffer = progName = warnings = testNamePatterns = None

    def __init__(self, module='__main__', defaultTest=None, argv=None, testRunner=None,
                 testLoader=loader.defaultTestLoader, exit=True, verbosity=1, failfast=None, catchbreak=None,
                 buffer=None, warnings=None, *, tb_locals=False, durations=None):
        self.module = __import__(module, fromlist=['*']) if isinstance(module, str) else module
        argv = sys.argv if argv is None else argv
        self.exit, self.verbosity, self.failfast, self.catchbreak = exit, verbosity, failfast, catchbreak
        self.buffer, self.tb_locals, self.durations = buffer, tb_locals, durations
        self.warnings = 'default' if warnings is None and not sys.warnoptions else warnings
        self.defaultTest, self.testRunner, self.testLoader = defaultTest, testRunner, testLoader
        self.progName = argv[0].rsplit('/', 1)[-1] if argv else ''
        self.parseArgs(argv)
        self.runTests()

    def parseArgs(self, argv):
        """Takes options and names of tests."""
        names, rest = [], list(argv[1:])
        flags = {'-f': 'failfast', '--failfast': 'failfast', '-c': 'catchbreak', '--catch': 'catchbreak',
                 '-b': 'buffer', '--buffer': 'buffer', '--locals': 'tb_locals'}
        while rest:
            option = rest.pop(0)
            name, _, value = option.partition('=')
            if option in ('-v', '--verbose'):
                self.verbosity = 2
            elif option in ('-q', '--quiet'):
                self.verbosity = 0
            elif option in flags:
                setattr(self, flags[option], True)
            elif name == '-k' or option.startswith('-k'):
                pattern = value or option[2:] or (rest.pop(0) if rest else '')
                patterns = self.testNamePatterns = self.testNamePatterns or []
                patterns.append(pattern if '*' in pattern else f'*{pattern}*')
            elif name == '--durations':
                self.durations = int(value or (rest.pop(0) if rest else 0))
            elif option in ('-h', '--help'):
                print(_USAGE.format(prog=self.progName))
                sys.exit(0)
            elif option.startswith('-') and option != '-':
                print(_USAGE.format(prog=self.progName), file=sys.stderr)
                print(f'{self.progName}: error: unrecognized arguments: {option}', file=sys.stderr)
                sys.exit(2)
            else:
                names.append(option)
        if names:
            self.testNames = names
        elif self.defaultTest is None:
            self.testNames = None
        else:
            self.testNames = (self.defaultTest,) if isinstance(self.defaultTest, str) else list(self.defaultTest)
        self.createTests()

    def createTests(self, from_discovery=False, Loader=None):
        """Finds the tests."""
        if self.testNamePatterns:
            self.testLoader.testNamePatterns = self.testNamePatterns
        if self.testNames is None:
            self.test = self.testLoader.loadTestsFromModule(self.module)
        else:
            self.test = self.testLoader.loadTestsFromNames(self.testNames, self.module)

    def runTests(self):
        """Runs the tests and ends the script, if it is to end."""
        kind = runner.TextTestRunner if self.testRunner is None else self.testRunner
        if isinstance(kind, type):
            options = {'verbosity': self.verbosity, 'failfast': self.failfast, 'buffer': self.buffer,
                       'warnings': self.warnings}
            # A runner of the script's may know less.
            for extra in ({'tb_locals': self.tb_locals, 'durations': self.durations}, {'tb_locals': self.tb_locals}, {}):
                try:
                    kind = kind(**options, **extra)
                    break
                except TypeError:
                    continue
            else:
                kind = kind()
        self.result = kind.run(self.test)
        if self.exit:
            if self.result.testsRun == 0 and not self.result.skipped:
                sys.exit(_NO_TESTS_EXITCODE)
            sys.exit(not self.result.wasSuccessful())


main = TestProgram
