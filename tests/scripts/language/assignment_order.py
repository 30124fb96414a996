def say(name, value):
    print("eval", name)
    return value


class Trace:
    def __getitem__(self, key):
        print("get", key)
        return 10

    def __setitem__(self, key, value):
        print("set", key, value)

    def __getattr__(self, name):
        print("getattr", name)
        return 5

    def __setattr__(self, name, value):
        print("setattr", name, value)

    def __delitem__(self, key):
        print("del", key)

    def __delattr__(self, name):
        print("delattr", name)


t = Trace()
say("target", t)[say("key", 1)] = say("value", 2)
say("target", t)[say("key", 1)] += say("value", 2)
say("target", t).field -= say("value", 1)
say("a", t).x, say("b", t)[say("k", 0)] = say("pair", (1, 2))
del t.x, t[0], (t[1], t.y)
print(say("f", print)(say("x", 1), *say("args", [2]), sep=say("sep", "-")))
print({say("k1", 1): say("v1", 1), **say("rest", {2: 2})})
print(say("l", 1) < say("m", 2) < say("r", 3))
print(say("l", 3) < say("m", 2) < say("r", 3))
print(say("t", 1) if say("c", 0) else say("e", 2))
print(say("x", 0) or say("y", []) or say("z", "z"), say("x", 1) and say("y", 0) and say("z", 3))
