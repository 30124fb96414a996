# Long conditions and strings.
name = "x"
value = None
if (
    name == "x"
    and value.upper() == "X"
    or name.lower()
):
    print("never")
