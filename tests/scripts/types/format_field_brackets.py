"""In a field's brackets everything up to `]` is the key."""
print("{0[{1}]}".format({"{1}": "braces"}))
print("{0[a:b!r]}".format({"a:b!r": "signs"}))
print("{0[}]}".format({"}": "closing"}))
for text in ("{0[{1}}", "{a{b}", "{0[1}", "{0[]}", "{0[1]x}"):
    try:
        print(text.format([1, 2], a=1))
    except (ValueError, KeyError, TypeError, IndexError) as error:
        print(text, type(error).__name__, error)
try:
    "{0[{1}]}".format("a", "b")
except TypeError as error:
    print(error)
