# A warning that a filter made an error.
import warnings

warnings.simplefilter("error")


def risky():
    warnings.warn("now an error", stacklevel=2)


risky()
