for f in (eval, exec):
    for a in (("1", 5), ("1", {}, 5), ("1", None, 5), ("1", 5, {}), ("1",[],None)):
        try: f(*a); print("ok")
        except TypeError as e: print(f.__name__, a, e)
