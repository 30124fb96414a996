# Tracebacks and warnings go to what sys.stderr is.
import sys
import traceback
import warnings


class Collector:
    def __init__(self):
        self.parts = []

    def write(self, text):
        self.parts.append(text)

    def flush(self):
        pass


real = sys.stderr
sys.stderr = collector = Collector()
try:
    1 / 0
except ZeroDivisionError:
    traceback.print_exc()
warnings.warn("collected")
print("to the collector", file=sys.stderr)
sys.stderr = real
print(repr("".join(collector.parts)))
sys.stdout.write("direct\n")
print(sys.stdout.isatty(), sys.stdout.encoding, sys.stdout.name, sys.stderr.fileno())
sys.stdout.writelines(["a", "b\n"])
print(sys.stdout.write("five\n"))
try:
    sys.stdout.write(5)
except TypeError as error:
    print(error)
