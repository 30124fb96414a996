# str.format and format_map.
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
        self.items = {"k": [10, 20]}

    def __getitem__(self, key):
        return f"item {key!r}"


p = Point(3, -4)
print("{} {}".format(1, "a"), "{1} {0}".format("a", "b"), "{a} {b}".format(a=1, b=2), "{0.x} {0.y:+} {p.x:>4}".format(p, p=p), "{0[a]} {0[1]} {0[-1]}".format(p), "{0.items[k][1]}".format(p), "{.x}".format(p), "{[k]}".format({"k": 5}))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}|{0:<6}|{0:^6}|".format("ab"), "{:{}} {:{w}.{p}f}".format(5, 4, 3.14159, w=8, p=2), "{0:{1}}".format(5, ">4"), "{:{}{}}".format(1, "*>", 5), "{{}} {{{}}}".format(7), "{:%}".format(0.5), "{a[b c]}".format(a={"b c": 1}), "{a b}".format(**{"a b": 2}))
print("{0} {0}".format("x"), "{:,}".format(1234567), "{:>{width}}".format("r", width=5), "{a}".format_map({"a": 1}), "{x.real}".format_map({"x": 5}), "{}".format(None), "{} {}".format(*[1, 2]), "é{}é".format("ü"), "".format(1, 2), "{!s:}".format(5), "{:}".format("e"), "{0[}]}".format({"}": 1}))


class Default(dict):
    def __missing__(self, key):
        return f"<{key}>"


print("{a} {b}".format_map(Default(a=1)))
for template, args, kwargs in [
    ("{}", (), {}), ("{} {}", (1,), {}), ("{a}", (), {}), ("{0} {}", (1, 2), {}), ("{} {0}", (1, 2), {}), ("{", (), {}), ("}", (), {}), ("{0", (1,), {}), ("{0!x}", (1,), {}), ("{0!", (1,), {}), ("{0!r", (1,), {}), ("{0!rr}", (1,), {}), ("{!}", (1,), {}), ("{0.}", (1,), {}), ("{0[]}", ([1],), {}), ("{0[}", (1,), {}), ("{0[a]b}", ({"a": 1},), {}), ("{0.foo}", (1,), {}), ("{0[5]}", ([1],), {}), ("{0[x]}", ([1],), {}), ("{:d}", ("a",), {}), ("{:{:{}}}", (1, 2, 3), {}), ("{a{b}", (), {}), ("{:{}", (1,), {}), ("{99999999999999999999}", (1,), {}), ("{-1}", (1,), {}), ("{ }", (1,), {}), ("{:x}}", (1,), {}), ("{:{0}}", (1,), {}), ("{0]}", (1,), {}), ("{:5", (1,), {}), ("{5}", (1,), {}),
]:
    try:
        print(repr(template), template.format(*args, **kwargs))
    except Exception as error:
        print(repr(template), type(error).__name__, error)
for mapping in (5, [1], {}):
    try:
        "{a}{0}".format_map(mapping)
    except Exception as error:
        print(type(error).__name__, error)
try:
    "{0}".format_map([1])
except ValueError as error:
    print(error)
