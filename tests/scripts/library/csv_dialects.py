"""What a dialect may be, and what is said of one that may not."""
import csv


def attempt(action, *args, **options):
    try:
        return action(*args, **options)
    except (TypeError, ValueError, AttributeError, csv.Error) as error:
        return f"{type(error).__name__}: {error}"


for options in (
    dict(delimiter=""), dict(delimiter="ab"), dict(delimiter=3), dict(delimiter=None), dict(quotechar=""),
    dict(quotechar=3), dict(escapechar="ab"), dict(escapechar=b"a"), dict(lineterminator=4), dict(lineterminator=None),
    dict(quoting=-1), dict(quoting=6), dict(quoting="x"), dict(foo=1), dict(delimiter="\n"),
    dict(quotechar=" ", skipinitialspace=True), dict(delimiter='"'), dict(escapechar=","),
    dict(delimiter="a", lineterminator="ab"), dict(dialect="nope"), dict(quotechar=None, quoting=csv.QUOTE_ALL),
):
    print(options, attempt(csv.register_dialect, "z", **options))

print(attempt(csv.register_dialect, 3), attempt(csv.unregister_dialect, "q"), attempt(csv.get_dialect, "q"))
print(attempt(csv.field_size_limit, None), attempt(csv.field_size_limit))

excel = csv.get_dialect("excel")
print(type(excel), excel.delimiter, excel.strict, excel.quoting, csv.list_dialects())
for name in ("delimiter", "quoting", "strict", "unknown"):
    print(attempt(setattr, excel, name, 1))
reader = csv.reader(["a"])
print(type(reader), reader.dialect is csv.reader(["b"], excel).dialect, attempt(setattr, reader, "line_num", 3))
print(type(csv.writer(__import__("io").StringIO())))


class Unfinished(csv.Dialect):
    delimiter = ";"


class Wrong(csv.excel):
    quotechar = "ab"


print(attempt(Unfinished), attempt(Wrong))
