# translate and maketrans.
table = str.maketrans("abc", "xyz", "d")
print(table, "abcde".translate(table), "abc".translate({97: "1", 98: None, 99: 66}), "aé".translate({"é": "e"} | {233: "E"}), "a".translate({}), "abc".translate(str.maketrans({"a": "AAA", "b": None, 99: "!"})))


class Table:
    def __getitem__(self, code):
        if code == 120:
            raise LookupError
        return chr(code).upper()


print("xyz".translate(Table()), "abc".translate(["q"] * 98), "abc".translate(table), "".translate(table))
print(str.maketrans("é", "e"), str.maketrans({}), str.maketrans("", "", "xy"))
for call in (
    lambda: "a".translate({97: 1.5}), lambda: "a".translate({97: 0x110000}), lambda: "a".translate({97: -1}), lambda: "a".translate(5), lambda: str.maketrans("a", "bc"), lambda: str.maketrans("a"), lambda: str.maketrans({"ab": 1}), lambda: str.maketrans({1.5: 1}), lambda: str.maketrans("a", 1), lambda: str.maketrans("a", "b", 1), lambda: str.maketrans(1, "a"), lambda: str.maketrans(), lambda: "a".translate(),
):
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
