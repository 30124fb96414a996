# The brackets of a subscript are marked.
data = {"a": {"b": [1, 2, 3]}}


def look(i):
    return data["a"]["b"][i] + 1


print(look(0))
look(10)
