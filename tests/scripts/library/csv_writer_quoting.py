"""What a writer quotes and what it escapes."""
import csv
import io

ROWS = [
    [], [""], [None], ["", ""], ["a", "b c"], ["a,b"], ['a"b'], ["it's"], ["a\\b"], ["a\nb"], [1, 2.5, "x", None, True],
    [" "], ['"'], 3, None, "abc", [1j], [b"x"],
]
OPTIONS = [
    {}, *({"quoting": number} for number in range(1, 6)), {"quoting": csv.QUOTE_NONE, "escapechar": "\\"},
    {"escapechar": "\\"}, {"doublequote": False}, {"doublequote": False, "escapechar": "\\"},
    {"delimiter": " ", "skipinitialspace": True}, {"delimiter": " ", "skipinitialspace": True, "quoting": 5},
    {"lineterminator": "!\n"}, {"quotechar": None}, {"quotechar": "'", "quoting": csv.QUOTE_ALL},
]
for row in ROWS:
    for options in OPTIONS:
        out = io.StringIO()
        try:
            print(row, options, csv.writer(out, **options).writerow(row), repr(out.getvalue()))
        except csv.Error as error:
            print(row, options, error)

try:
    csv.DictWriter(io.StringIO(), ["a"]).writerow({"a": 1, "b": 2})
except ValueError as error:
    print(error)
csv.writer(3)
