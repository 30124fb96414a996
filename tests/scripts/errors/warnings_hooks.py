# showwarning and formatwarning of the script's own.
import sys
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print("shown:", category.__name__, message, lineno)


original = warnings.showwarning
warnings.showwarning = show
warnings.warn("through the hook")
warnings.showwarning = original
warnings.formatwarning = lambda message, category, filename, lineno, line=None: f"<{message}>\n"
warnings.warn("through the format")
print(warnings.formatwarning("a", UserWarning, "f.py", 3), end="")
