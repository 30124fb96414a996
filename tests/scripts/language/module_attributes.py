"""What a module has beside its names, also where it has a `__getattr__` of its own."""

import math
import sys
import types

module = types.ModuleType("made", "its doc")
module.__getattr__ = lambda name: f"made {name}"
print(module.missing, module.__doc__, module.__class__, module.__name__)
print(sorted(name for name in module.__dict__ if name != "__getattr__"))
print(vars(module) is module.__dict__)
print(math.__class__, "pi" in vars(math), vars(sys.modules["__main__"])["math"] is math)
del module.__getattr__
print(module, module.__repr__())
try:
    module.missing
except AttributeError as error:
    print(error)
