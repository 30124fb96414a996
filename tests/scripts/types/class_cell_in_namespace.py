"""A namespace that is no plain dictionary is given the methods' class as any other name."""


class Told(dict):
    def __setitem__(self, name, value):
        print('set', name)
        super().__setitem__(name, value)


class Meta(type):
    @classmethod
    def __prepare__(metacls, name, bases):
        return Told()

    def __new__(metacls, name, bases, namespace):
        print(sorted(namespace))
        return super().__new__(metacls, name, bases, dict(namespace))


class Named:
    def __set_name__(self, owner, name):
        print('named', name, owner().me())


class Plain(metaclass=Meta):
    x = Named()

    def me(self):
        return __class__


class Refusing(Told):
    def __setitem__(self, name, value):
        if name == '__classcell__':
            raise KeyError(name)
        super().__setitem__(name, value)


Meta.__prepare__ = classmethod(lambda metacls, name, bases: Refusing())
try:
    class Refused(metaclass=Meta):
        def me(self):
            return super()
except KeyError as error:
    print('refused', error)
