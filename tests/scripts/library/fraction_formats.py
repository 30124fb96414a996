"""Fractions in every format there is for them."""

from fractions import Fraction


def attempt(action):
    try:
        print(repr(action()))
    except BaseException as error:
        print(type(error).__name__, error)


for spec in (".2e", ".3f", "g", ".4g", "e", "E", "", ">10", "=+8", "08.3f", "+.1%", "#.0f", "_.2f", ",.1f", ".0e", "#.3g"):
    attempt(lambda: (spec, format(Fraction(22, 7), spec), format(Fraction(-1234567, 1000), spec)))
for spec in ("-^12", "x", "s", "z.1f", "020,.2f", "<08.1f", "08", ".3", "z", "*^+#15", ",", "0.f", "01f", ".01f", "G", "%", "=15_.1f"):
    attempt(lambda: (spec, format(Fraction(-1, 3), spec), format(Fraction(10**9), spec)))
for spec in (".0f", "z.0f", ".1e", "g", ".0g", "#g", "F", "5"):
    attempt(lambda: [format(Fraction(n), spec) for n in (0, "-1/1000", "-1/2", "3/2", "5/2", "99999999", "1/100000")])
