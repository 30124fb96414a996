# f-strings and format together: nesting, conversions, evaluation order.
width, precision, value = 10, 3, 3.14159265
print(f"{value:{width}.{precision}f}|{value:<{width}}|{value!r:>{width + 2}}|{value:{'*^'}{width}.2f}", f"{'%' + 'd'}" % 5, f"{value:{width}}"[:5])
names = {"a": {"b": [1, 2, {"c": "deep"}]}}
print(f"{names['a']['b'][2]['c']}", "{0[a][b][2][c]}".format(names), f"{names['a']['b'][0]:03d}", "{n[a][b][1]:>{w}}".format(n=names, w=4))


def trace(name, result):
    print("eval", name)
    return result


print(f"{trace('a', 1)} {trace('b', 2):{trace('w', 4)}} {trace('c', 3)!r}")
print("{} {}".format(trace("x", 1), trace("y", 2)))


class Lazy:
    def __format__(self, spec):
        return f"[{spec!r}]"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


lazy = Lazy()
print(f"{lazy}", f"{lazy!s}", f"{lazy!r}", f"{lazy:a{1}b}", f"{lazy!s:>5}", "{!r:>6}".format(lazy), "{:{}{}}".format(lazy, "x", "y"), f"{lazy:%H:%M}", f"{lazy:}}}" if False else "", "{0:{1}}{0}".format(lazy, 5))
table = [("apple", 1.5, 3), ("kiwi", 22.25, 12)]
for name, price, count in table:
    print(f"{name:<8}|{price:>8.2f}|{count:^5}|{price * count:+9.1f}|{count:#06x}|{name!r:.>12}")
    print("{:<8}|{:>8.2f}|{:^5}".format(name, price, count), "%-8s|%8.2f|%5d" % (name, price, count))
multi = f"""first {value:.1f}
second {width!r:>4}
  {{literal}} {'quoted "inner"'}"""
print(multi)
print(f"{1:d}{2:x}{3:b}", f"{'a':s}{'b'!s}", f"{0.1 + 0.2:.17f}", f"{1e-300:.2e}", f"{10**25:,}", f"{True:>6}", f"{None!s:>6}", f"{[1, 2]!s:>8}", f"{b'x'!r}", f"{1_000_000:_}", f"{-5:05}", f"{5:+}", f"{'é':>3}", f"{'':5}|")
