# Markers stand below characters that take two columns.
def f(ключ, 漢字):
    return ключ["漢字"] + 漢字["ключ"] + "한국어"[9]


try:
    f({"漢字": "é"}, {"ключ": "ü"})
except IndexError:
    import traceback

    traceback.print_exc()
f({"漢字": "é"}, {"漢字": "é"}) or "😀" + 1
