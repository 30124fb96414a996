"""What classes and modules set up around their cases, and what the result is told where that fails."""
import re
import unittest

happened = []


def setUpModule():
    happened.append("module up")
    unittest.addModuleCleanup(happened.append, "module cleaned")


def tearDownModule():
    happened.append("module down")
    raise OSError("module stays")


class Good(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.addClassCleanup(happened.append, "class cleaned")
        happened.append("class up")

    @classmethod
    def tearDownClass(cls):
        happened.append("class down")

    def test_a(self):
        happened.append("a")

    def test_b(self):
        happened.append("b")


class Bad(Good):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.addClassCleanup(int, "x")
        print("held")
        raise ValueError("no class")


class Skipping(Good):
    @classmethod
    def setUpClass(cls):
        raise unittest.SkipTest("not today")


@unittest.skip("never")
class Skipped(Good):
    pass


load = unittest.defaultTestLoader.loadTestsFromTestCase
suite = unittest.TestSuite(map(load, (Good, Bad, Skipping, Skipped)))
print(suite.countTestCases(), suite == unittest.TestSuite(map(load, (Good, Bad, Skipping, Skipped))))
result = unittest.TestResult()
result.buffer = True
suite.run(result)
print(happened, result, suite.countTestCases(), suite)
for test, text in result.errors:
    print(test, repr(test), test.id(), test.countTestCases(), test.shortDescription())
    print(re.sub(r'File ".*/', 'File "', text))
print(result.skipped)
happened.clear()
try:
    unittest.TestSuite([load(Bad)]).debug()
except ValueError as error:
    print(repr(error), error.__context__, happened)
for wrong in ("text", [5], [Good], [unittest.TestSuite]):
    try:
        unittest.TestSuite(wrong)
    except TypeError as error:
        print(error)
