"""Importing modules for tests."""


def import_fresh_module(name, *args, **kwargs):
    return __import__(name, fromlist=["*"])
