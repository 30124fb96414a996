# Stores, deletes and augmented assignments have places of their own.
def run(text):
    import traceback

    try:
        exec(compile(text, "snippet.py", "exec"))
    except Exception:
        print(traceback.format_exc())


def cases(d, t):
    import traceback

    for case in (store_item, delete_item, store_attribute, delete_attribute, augmented, unpack, star):
        try:
            case(d, t)
        except Exception:
            traceback.print_exc()


def store_item(d, t):
    t[0] = 1


def delete_item(d, t):
    del d["missing"], t


def store_attribute(d, t):
    d.x = t.y = 1


def delete_attribute(d, t):
    del d.nothing


def augmented(d, t):
    d["a"] += t
    d["b"] += 1


def unpack(d, t):
    a, b = 1, t
    (a, b), c = t, d


def star(d, t):
    a, *b, c = [1]


cases({"a": ()}, (1, 2, 3))
