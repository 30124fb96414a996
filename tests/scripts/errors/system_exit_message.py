# sys.exit with a text: on standard error, status 1.
import sys

print("before")
sys.exit("a message")
