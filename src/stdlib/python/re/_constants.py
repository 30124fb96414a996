"""What older programs take from here."""

from re import PatternError

error = PatternError
MAXREPEAT = 4294967295
