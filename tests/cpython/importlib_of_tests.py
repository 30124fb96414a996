"""Importing a module by its full name."""


def import_module(name):
    """The module itself, not the package above it."""
    return __import__(name, fromlist=["*"])
