import asyncio
import copyreg
import io
import pickle


class Connection:
    def __init__(self, host):
        self.host, self.lock = host, asyncio.Lock()

    def __getstate__(self):
        return {key: value for key, value in self.__dict__.items() if key != "lock"}

    def __setstate__(self, state):
        print("state", state)
        self.__dict__.update(state)
        self.lock = None


class Reduced:
    def __init__(self, *args):
        self.args = args

    def __reduce__(self):
        return Reduced, self.args, {"extra": True}, iter(()), None


class Registered:
    def __init__(self, n):
        self.n = n


class Marking(pickle.Pickler):
    def persistent_id(self, obj):
        return ("connection", obj.host) if isinstance(obj, Connection) else None

    def reducer_override(self, obj):
        return (str, ("a function",)) if callable(obj) and not isinstance(obj, type) else NotImplemented


class Finding(pickle.Unpickler):
    def persistent_load(self, pid):
        print("persistent", pid)
        return Connection(pid[1])

    def find_class(self, module, name):
        print("find", module, name)
        return super().find_class(module, name)


copyreg.pickle(Registered, lambda r: (Registered, (r.n + 1,)))
c = pickle.loads(pickle.dumps(Connection("h")))
print(c.host, c.lock, pickle.dumps(Connection("h")))
r = pickle.loads(pickle.dumps(Reduced(1, 2)))
print(r.args, r.extra, pickle.loads(pickle.dumps(Registered(1))).n)
file = io.BytesIO()
Marking(file).dump([Connection("x"), lambda: 1, Reduced(3)])
file.seek(0)
print([type(item).__name__ for item in Finding(file).load()])
stream = io.BytesIO()
for item in (1, "two", [3]):
    pickle.dump(item, stream, protocol=pickle.HIGHEST_PROTOCOL)
stream.seek(0)
print([pickle.load(stream) for _ in range(3)], pickle.DEFAULT_PROTOCOL, pickle.HIGHEST_PROTOCOL)
pickler = pickle.Pickler(second := io.BytesIO())
shared = ["long enough to be remembered"]
pickler.dump(shared)
pickler.dump(shared)
print(second.getvalue())
try:
    pickle.load(stream)
except EOFError as error:
    print(error)
try:
    pickle.loads(b"\x80\x04\x8c\x01xQ.")
except pickle.UnpicklingError as error:
    print(error)
