"""How modules show themselves: inside the interpreter, frozen in it, or from a file."""
import abc
import asyncio
import asyncio.events
import builtins
import contextvars
import io
import itertools
import os
import sys
import time
import types

for module in (abc, asyncio, asyncio.events, builtins, contextvars, io, itertools, os, os.path, sys, time, types):
    print(module)
print(asyncio.__package__, asyncio.__file__, types.ModuleType("made"))
