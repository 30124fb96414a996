import hashlib, hmac, base64, binascii, struct, zlib, secrets
def e(f):
    try: print(repr(f()))
    except Exception as x: print(type(x).__module__, type(x).__name__, x)
for n in sorted(hashlib.algorithms_guaranteed):
    h = hashlib.new(n, b"abc"); h.update(b"def" * 100)
    print(n, h.hexdigest(8) if n.startswith("shake") else h.hexdigest(), h.name, h.digest_size, h.block_size)
print(hashlib.sha256(b"x").digest(), hashlib.blake2b(b"x", digest_size=16, key=b"k", salt=b"s", person=b"p").hexdigest(), hashlib.blake2s(b"x" * 64, key=b"kk").hexdigest(), hashlib.md5().copy().hexdigest(), hashlib.blake2b(b"y"*128).hexdigest())
print(hmac.new(b"key", b"msg", "sha256").hexdigest(), hmac.new(b"k" * 100, b"msg", hashlib.sha1).hexdigest(), hmac.digest(b"k", b"m", "md5"), hmac.compare_digest("a", "a"), hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex(), hmac.new(b"k", b"", "md5").name)
e(lambda: hashlib.md5("x"))
e(lambda: hashlib.new("foo"))
e(lambda: hashlib.md5(5))
e(lambda: hmac.new(b"k", b"m"))
e(lambda: hmac.new("k", b"m", "md5"))
e(lambda: hashlib.blake2b(digest_size=65))
