# NotImplemented is true, with a warning.
print(bool(NotImplemented))
if NotImplemented:
    print('true')
print(not NotImplemented)
print([n for n in range(2) if NotImplemented])
print(NotImplemented and 1, NotImplemented or 2)
print(any([NotImplemented]), all([NotImplemented]))


class Vague:
    def __eq__(self, other):
        return NotImplemented


print(Vague() == 1, Vague() != 1, [Vague()] == [1])
