# sys.exit with a number, through finally.
import sys


def leave():
    try:
        sys.exit(3)
    finally:
        print("finally runs")


try:
    leave()
except Exception:
    print("not an Exception")
