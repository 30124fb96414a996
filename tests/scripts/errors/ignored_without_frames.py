# An exception that nobody can catch and no frame has seen is placed where the script stands.
def stops():
    try:
        yield 1
    finally:
        raise StopIteration


def ignores():
    while True:
        try:
            yield 1
        except GeneratorExit:
            pass


for n in stops():
    break


def caller(make):
    generator = make()
    next(generator)
    del generator
    print('deleted')


caller(stops)
caller(ignores)
for bad in ('0d', '0.2f', '=5', '05%', 's'):
    try:
        print(format(2j, bad))
    except ValueError as error:
        print(error)
