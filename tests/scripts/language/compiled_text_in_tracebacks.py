import linecache
import traceback

SOURCE = "def f():\n    return 1 / 0\n\nf()\n"


def run(name):
    try:
        exec(compile(SOURCE, name, "exec"))
    except ZeroDivisionError as error:
        traceback.print_exception(error)
        return error


run("<string>")
run("<made up>")
late = run("<told later>")
for name in ("<told before>", "<told later>"):
    linecache.cache[name] = (len(SOURCE), None, SOURCE.splitlines(True), name)
run("<told before>")
traceback.print_exception(late)
print(linecache.getline("<told later>", 2), type(linecache.cache) is not None)
exec(compile("1 / 0", "<the last>", "exec"))
