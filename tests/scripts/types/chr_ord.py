# chr, ord, ascii, hex, oct, bin.
print(chr(65), chr(8364), chr(0x1F600), ord("A"), ord("€"), ord("😀"), ord(b"a"), ord(bytearray(b"b")), len(chr(0x10FFFF)), ord(chr(0x10FFFF)), ord(chr(0xD800)), repr(chr(0xDC80)), ascii(chr(0xD800)))
print(ascii("é€😀\n'"), ascii(["é"]), ascii(1), hex(255), hex(-255), hex(10**20), oct(8), oct(-8), bin(5), bin(-5), bin(0), hex(True))
for call in (
    lambda: chr(-1), lambda: chr(0x110000), lambda: chr("a"), lambda: chr(1.5), lambda: chr(10**30), lambda: ord("ab"), lambda: ord(""), lambda: ord(5),
    lambda: ord(b"ab"), lambda: hex("a"), lambda: hex(1.5), lambda: bin(None), lambda: oct([]), lambda: chr(), lambda: ord("a", "b"), lambda: hex(), lambda: abs(), lambda: abs("a"),
    lambda: divmod(1), lambda: divmod(1, "a"), lambda: round(), lambda: hash([]), lambda: hash(), lambda: repr(), lambda: ascii(), lambda: format(), lambda: format(1, 2),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
print(abs(-5), abs(True), abs(-(2**70)), abs(-2.5), divmod(-7, 3), divmod(7.5, 2), hash("") == hash(""), format(5), format("a", ">3"))
