# Where a warning is said to come from.
import warnings


def first():
    warnings.warn("level 1")
    warnings.warn("level 2", stacklevel=2)
    warnings.warn("level 3", stacklevel=3)
    warnings.warn("level 9", stacklevel=9)


def second():
    first()


second()
warnings.warn_explicit("explicit", UserWarning, "other.py", 12)
warnings.warn_explicit("explicit", UserWarning, "other.py", 12)
