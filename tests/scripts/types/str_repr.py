# repr and ascii of strings.
for text in ["", "a", "it's", 'say "hi"', "both ' and \"", "\\", "\n\r\t\x0b\x00\x1f\x7f", "é€", "\x80\x9f\xa0\xad", "\u2028\u2029\u200b\ufeff", "😀\U0001f6ff", "\ue000\U000f0000", "\U0010ffff", "\u0378", "a\u0301", "\u3000", "ﷺ"]:
    print(repr(text), ascii(text), len(text))
print([repr("x")], ["\n"], {"k'": 'v"'}, ("é",), f"{'a'!r} {'é'!a}", "%r %a" % ("é", "é"))
print(chr(0xD800).__repr__(), ascii(chr(0xDFFF)), [chr(0xDC80)], len(chr(0xD800)), chr(0xD800) == chr(0xD801))
print(b"it's\x00\xff\n\t\\'\"", bytearray(b"it's"), [b""], bytearray(b'"'))
