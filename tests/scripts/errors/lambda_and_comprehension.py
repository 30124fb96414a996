# Lambdas, comprehensions and generator expressions have frames, or none.
import traceback

double = lambda x: x * 2 + None
for make in (
    lambda: [double(x) for x in [1, 2]],
    lambda: {x: 1 / x for x in [1, 0]},
    lambda: {y for x in [0] for y in [1 / x]},
    lambda: list(1 / x for x in [1, 0]),
    lambda: sum(x.bad for x in [1]),
    lambda: [z for z in undefined_name],
):
    try:
        make()
    except Exception:
        traceback.print_exc()
