"""The scanner of JSON."""

import _json
from _json import scanstring

__all__ = ["make_scanner"]


class make_scanner:
    """Reads one value, as a decoder's attributes say."""

    def __init__(self, context):
        self.context = context

    def __call__(self, string, idx):
        return _json.scan_once(self.context, string, idx)


c_make_scanner = py_make_scanner = make_scanner
