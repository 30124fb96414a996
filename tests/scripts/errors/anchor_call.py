# The arguments of a call that raised are marked, its function is underlined.
def fail(*args, **kwargs):
    raise ValueError(len(args))


class A:
    def method(self, n):
        return fail(n) + 1

    def chain(self):
        return self


a = A()
a.chain().chain().method(
    1
).bit_length()
