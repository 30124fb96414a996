# A group is a tree.
def make():
    errors = []
    for n in range(3):
        try:
            if n == 1:
                raise ValueError("one")
            [][n]
        except Exception as error:
            errors.append(error)
    raise ExceptionGroup("three problems", errors)


make()
