from types import SimpleNamespace

box = SimpleNamespace(a=1, b="two")
box.c = [3]
print(box, box.a, box == SimpleNamespace(a=1, b="two", c=[3]), box == {"a": 1}, vars(box))
print(SimpleNamespace(), SimpleNamespace({"x": 1}, y=2), SimpleNamespace([("k", 1)]))
box.me = box
print(box)
del box.me


class Named(SimpleNamespace):
    pass


print(Named(q=1), Named(q=1).q)
for wrong in (lambda: SimpleNamespace(1), lambda: SimpleNamespace({}, {}), lambda: SimpleNamespace({1: 2})):
    try:
        wrong()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
