# The default filters: once for each place, deprecations only in the script.
import warnings


def old(n):
    warnings.warn("old is old", DeprecationWarning, stacklevel=2)
    warnings.warn(f"call {n}")


for n in range(2):
    old(n)
    old(n)
warnings.warn("pending", PendingDeprecationWarning)
warnings.warn("imports", ImportWarning)
warnings.warn("resources", ResourceWarning)
warnings.warn("future", FutureWarning)
warnings.warn(RuntimeWarning("an object"))
warnings.warn("user")
warnings.warn("user"); warnings.warn("user")
