# Notes follow the message.
error = ValueError("with notes")
error.add_note("first note")
error.add_note("second\nover two lines")
error.add_note("")
print(error.__notes__)
try:
    error.add_note(5)
except TypeError as wrong:
    print(wrong)
raise error
