# Modules that can't be had.
import traceback

for text in ("import nowhere", "import nowhere.inner", "from nowhere import x", "import sys.path", "from sys import nothing_here"):
    try:
        exec(text)
    except ImportError as error:
        print(type(error).__name__, error, error.name, error.path)
import not_a_module_at_all
