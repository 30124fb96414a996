"""How a reader takes quotes, escapes and ends of lines apart."""
import csv

SOURCES = [
    ["a\\\nb", "c"], ["a\\", "b"], ['"a', 'b"'], ['"a"b,c'], ['"a""b",c'], ["a'b,c"], ['a,,"b"', ""], ['1,"2",x'],
    [' a, "b" ,c '], ["\r\n", "a\r\nb"], ["a\rb"], ["a\n", "b\r\n"], ['"a\\"b"'], ['"unterminated'], [3], ["a\x00b"],
]
OPTIONS = [
    {}, {"escapechar": "\\"}, {"quoting": csv.QUOTE_NONNUMERIC}, {"quoting": csv.QUOTE_NONE},
    {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}, {"strict": True}, {"skipinitialspace": True},
    {"doublequote": False}, {"quotechar": "'"}, {"quotechar": None},
]
for source in SOURCES:
    for options in OPTIONS:
        try:
            reader = csv.reader(source, **options)
            print(source, options, list(reader), reader.line_num)
        except (csv.Error, ValueError) as error:
            print(source, options, type(error).__name__, error)

csv.field_size_limit(3)
try:
    list(csv.reader(["abcd"]))
except csv.Error as error:
    print(error)
