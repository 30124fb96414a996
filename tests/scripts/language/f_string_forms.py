name, value, width = "x", 3.14159, 10
print(f"{value:.2f} {value!r:>{width}} {value:{width}.{2}f}|")
print(f"{name=} {value = :.1f} {name!s=}" if False else f"{name=} {value = :.1f}")
print(f"{'nested ' + f'{name!r}'} {{literal}} {{{name}}}")
print(f"{ {'a': 1}['a'] } {[i for i in range(3)]} {(lambda: 5)()}")
print(f"{value:%}", f"{1000000:,}", f"{255:#x} {255:08b} {-5:+d} {5: d}")
print(f"{'quote "inside"'} {"same quotes"} {'a' if value > 3 else 'b'}")
print(f"""multi
{name
 + 'y'}
lines""")
print(f"{name:^{width}}|{name:*<5}|{True:5}|{None!s:>6}|")
print(rf"\d{name}\n", f"\N{BULLET} \x41 {'\n'.join('ab')}")
print(f"{3!r:^5}" "joined " f"{4}")
print(f"{name!a}", f"{'é'!a}", f"{1 == 1}", f"{name:}", f"{value!r:}")


class Shape:
    def __format__(self, spec):
        return f"<{spec}>"

    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"


s = Shape()
print(f"{s} {s:abc} {s!s} {s!r} {s=} {s=!s} {s=:q} {s:{name}{width}}")
for wrong in (lambda: f"{5:z}", lambda: f"{'a':d}", lambda: f"{[]:5}", lambda: f"{5:{'x'}y}", lambda: f"{1.5:d}"):
    try:
        print(wrong())
    except (ValueError, TypeError) as error:
        print(type(error).__name__, error)
x = 5
print(f"{x:=+5}", f"{(y := x + 1)}", y, f"{x!r}", f"{x,}", f"{*'ab',}", f"{x if x else 0}")
print(f"{x:{x}{'d'}}", f"{'%'}", "%s" % f"{x}%", f"{lambda_:=5}" if (lambda_ := 1) else "")
