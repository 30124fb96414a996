def f(n):
    try:
        print("try", n)
        if n == 1:
            raise ValueError("one")
        if n == 2:
            return "returned"
        if n == 3:
            raise KeyError("three")
    except ValueError as error:
        print("except", error)
        return "from except"
    else:
        print("else")
    finally:
        print("finally")
        if n == 4:
            return "from finally"
    return "end"


for n in range(5):
    try:
        print(f(n))
    except KeyError as error:
        print("escaped", repr(error))


def nested():
    try:
        try:
            raise ValueError(1)
        finally:
            print("inner finally")
    except (TypeError, ValueError) as e:
        print("outer", e)
        try:
            raise
        except ValueError as again:
            print(again is e)
    try:
        print(e)
    except UnboundLocalError as error:
        print(error)


nested()


def swallow():
    for i in range(2):
        try:
            raise RuntimeError(i)
        finally:
            continue
    return "swallowed"


print(swallow())


def loop():
    while True:
        try:
            return 1
        finally:
            break
    return 2


print(loop())
try:
    try:
        1 / 0
    except ZeroDivisionError as first:
        raise KeyError("k") from first
except KeyError as e:
    print(repr(e.__cause__), e.__suppress_context__, repr(e.__context__))
