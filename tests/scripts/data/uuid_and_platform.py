import uuid, platform, tempfile
def e(f):
    try: print(repr(f()))
    except Exception as x: print(type(x).__name__, x)
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.bytes, u.urn, u.version, u.variant, u.fields, u.bytes_le, u == uuid.UUID(int=u.int), hash(u) == hash(u.int), u < uuid.UUID(int=2**127))
print(uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid4().version, uuid.uuid1().version, len(str(uuid.uuid4())), uuid.uuid4() != uuid.uuid4(), uuid.UUID(bytes=b"x"*16, version=4), sorted([uuid.UUID(int=3), uuid.UUID(int=1)]))
e(lambda: uuid.UUID("x"))
e(lambda: uuid.UUID())
e(lambda: uuid.UUID(int=-1))
e(lambda: uuid.UUID("z"*32))
e(lambda: setattr(u, "int", 5))
print(platform.system(), platform.python_version(), platform.python_implementation(), platform.machine())
