# What kind of characters a string has.
samples = ["", "a", "A1", "1", "²", "½", "Ⅷ", "一", "٣", "é", " ", "\t\n", "\x1c", "\u2003", "\u200b", "_a", "a b", "a-b", "1a", "ß", "ǅ", "\x00", "\x7f", "\xa0", "\xad", "😀", "\ue000", "\u0378", "ªº", "́", "ⓐ", "class", "_", "変数", "a\u0301", "𝟘", "①"]
methods = ["isalpha", "isdecimal", "isdigit", "isnumeric", "isalnum", "isspace", "isprintable", "isascii", "isidentifier", "islower", "isupper", "istitle"]
for text in samples:
    print(ascii(text), "".join("1" if getattr(text, method)() else "0" for method in methods))
