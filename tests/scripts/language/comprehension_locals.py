"""`locals()` and `eval` in a comprehension see its variables; in a module or class body nothing else."""

def f():
    y = 5
    print([locals() for x in range(2)])
    print([eval('x+y') for x in range(3) if y])
    print({x: sorted(locals()) for x in 'ab'})
    print([sorted(locals()) for x in [1] for z in [2]])
    print([[sorted(locals()) for q in [1]] for x in [1]])
    x = 9
    print([eval('x') for x in range(2)], x)
    print(list(eval('x') for x in range(2)))
    print([exec('print(x)') for x in range(2)])
    print([vars() for x in 'a'], [dir() for x in 'b'])
f()
print([sorted(set(locals()) - set(globals())) for xx in range(1)])
print([eval('xx2') for xx2 in range(2)])
print(['xx3' in locals() for xx3 in [1]], ['xx3' in globals() for xx3 in [1]])
class C:
    a = 1
    print([sorted(k for k in locals() if not k.startswith('__')) for x in [1]])
    print([eval('x') for x in [1,2]])
    try: print([eval('a') for x in [1,2]])
    except NameError as e: print(e)
g = lambda: [eval('k') for k in (1,2)]
print(g())
