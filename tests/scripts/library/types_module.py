import types


class Stand:
    def __mro_entries__(self, bases):
        return (dict, Mixin)


class Mixin:
    pass


class Meta(type):
    @classmethod
    def __prepare__(mcs, name, bases, **kw):
        print("prepare", name, kw)
        return {"ready": 1}

    def __new__(mcs, name, bases, ns, **kw):
        return super().__new__(mcs, name, bases, ns)


stand = Stand()
print(types.resolve_bases((int,)), types.resolve_bases((stand, str))[:2])
made = types.new_class("Made", (stand,), {"metaclass": Meta, "flag": 2}, lambda ns: ns.update(x=3))
print(made.__mro__[1:], made.x, made.ready, made.__orig_bases__ == (stand,), types.get_original_bases(made) == (stand,))
print(types.prepare_class("P", (made,), {"k": 1}))
for wrong in (lambda: types.new_class("A", (made,), {"metaclass": type("Other", (type,), {})}), lambda: types.get_original_bases(5)):
    try:
        wrong()
    except TypeError as error:
        print(error)


class Lookup(type):
    def __getattr__(cls, name):
        return f"class {name}"


class Item(metaclass=Lookup):
    def __init__(self):
        self.kept = 1

    @types.DynamicClassAttribute
    def value(self):
        "The value."
        return self.kept

    @value.setter
    def value(self, new):
        self.kept = new

    @types.DynamicClassAttribute
    def fixed(self):
        return "fixed"


item = Item()
item.value = 5
print(item.value, Item.__dict__["value"].__doc__)
for action in ("item.fixed = 1", "del item.value"):
    try:
        exec(action)
    except AttributeError as error:
        print(error)
print(types.MappingProxyType({"a": 1}), types.FunctionType, types.CoroutineType)
