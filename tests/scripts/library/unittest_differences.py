"""What assertEqual says of lists, tuples, dicts, sets and texts that differ."""

import io
import re
import unittest


class Differences(unittest.TestCase):
    def test_list(self):
        self.assertEqual([1, 2, 3], [1, 4, 3, 5])

    def test_dict(self):
        self.assertEqual({"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3], "c": 5})

    def test_set(self):
        self.assertEqual({1, 2}, {2, 3}, "with a message")

    def test_text(self):
        self.assertEqual("line one\nline two\nthree", "line one\nline 2\nthree")

    def test_text_ends(self):
        self.assertEqual("one\ntwo", "one\ntwo\n")

    def test_long(self):
        self.assertEqual(list(range(200)), list(range(199)) + [5])

    def test_long_text(self):
        self.assertEqual("a" * 200 + "b" + "c" * 50, "a" * 200 + "d" + "c" * 50)

    def test_tuple(self):
        self.assertEqual((1, 2), (1,))

    def test_sequences(self):
        self.assertSequenceEqual([1, 2], (1, 3))

    def test_counts(self):
        self.assertCountEqual([1, 2, 2, [3]], [2, 1, [3], [3]])

    def test_numbers(self):
        self.assertEqual(1, 2)

    def test_longest(self):
        self.maxDiff = 20
        self.assertEqual(list("abcdefghijklmnop"), list("abcdefghijklmnoq"))


if __name__ == "__main__":
    for verbosity in (1, 2):
        out = io.StringIO()
        runner = unittest.TextTestRunner(stream=out, verbosity=verbosity)
        result = unittest.main(exit=False, testRunner=runner).result
        print(re.sub(r"in \d+\.\d+s", "in T", out.getvalue()), result)
