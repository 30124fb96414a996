for i in range(3):
    if i == 5:
        break
else:
    print("no break", i)
for i in range(3):
    if i == 1:
        break
else:
    print("never")
print(i)
n = 3
while n:
    n -= 1
    if n == 1:
        continue
    print("n", n)
else:
    print("while else")
while True:
    try:
        break
    finally:
        print("finally before break")
else:
    print("never")
for i in []:
    pass
else:
    print("empty else")


def f():
    for i in range(3):
        try:
            if i == 1:
                return i
            continue
        finally:
            print("finally", i)
    else:
        print("never")


print(f())


def g():
    for x in [1, 2]:
        for y in [1, 2]:
            if y == 2:
                break
            print(x, y)
        else:
            continue
        print("inner broke")


g()
items = [1, 2, 3, 4]
for item in items:
    if item < 3:
        items.remove(item)
print(items)
