# Text to bytes and back.
text = "aé€😀"
for encoding in ("utf-8", "UTF8", "utf_8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be", "U8"):
    data = text.encode(encoding)
    print(encoding, data, data.decode(encoding) == text)
print("é".encode("latin-1"), "é".encode("ISO-8859-1"), "a".encode("ascii"), "a".encode("us-ascii"), "€".encode("cp1252"), "é".encode(), b"\xe9".decode("latin1"), b"\x80".decode("cp1252"))
for errors in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace"):
    print(errors, text.encode("ascii", errors), text.encode("latin-1", errors=errors))
bad = b"a\xffb\xe2\x82c\xf0\x9f\x98"
for errors in ("ignore", "replace", "backslashreplace", "surrogateescape"):
    print(errors, ascii(bad.decode("utf-8", errors)), ascii(b"a\xe9".decode("ascii", errors)))
print(bad.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == bad)
print(chr(0xD800).encode("utf-8", "surrogatepass"), ascii(b"\xed\xa0\x80".decode("utf-8", "surrogatepass")), chr(0xD800).encode("utf-16-le", "surrogatepass"))
for call in (
    lambda: text.encode("ascii"), lambda: "éé".encode("ascii"), lambda: text.encode("latin-1"), lambda: chr(0xD800).encode(), lambda: "a".encode("foo"), lambda: "é".encode("ascii", "foo"), lambda: "a".encode("utf-8", "foo"), lambda: "a".encode(1), lambda: "a".encode("utf-8", 1),
    lambda: b"\xff".decode(), lambda: b"ab\xe2\x82".decode(), lambda: b"\xe2\x82a".decode(), lambda: b"\xed\xa0\x80".decode(), lambda: b"\xc0\x80".decode(), lambda: b"\xf4\x90\x80\x80".decode(), lambda: b"\xff".decode("ascii"), lambda: b"a".decode("utf-16"),
    lambda: b"\x00\xd8".decode("utf-16-le"), lambda: b"\x00\xdc".decode("utf-16-le"), lambda: b"\x81".decode("cp1252"), lambda: b"a".decode("hex"), lambda: "a".encode("rot13"), lambda: "\u0100".encode("cp1252"), lambda: b"a\x00\x00".decode("utf-32"),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
try:
    "aé".encode("ascii")
except UnicodeEncodeError as error:
    print(error.encoding, error.object, error.start, error.end, error.reason)
