# An exception while another is handled, twice.
def close():
    raise OSError("close failed")


def run():
    try:
        1 / 0
    except ZeroDivisionError:
        try:
            close()
        except OSError:
            int("x")


run()
