import string
import textwrap
from string import Formatter, Template

print(string.ascii_letters, string.digits, string.punctuation, repr(string.whitespace), string.hexdigits)
print(string.capwords("hello big  world"), string.capwords("a-b c", "-"))
t = Template("$who likes ${what}, $$5")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"), t.get_identifiers(), t.is_valid())
for call in (lambda: t.substitute(who=1), lambda: Template("$ x").substitute()):
    try:
        call()
    except (KeyError, ValueError) as error:
        print(type(error).__name__, error)
print(Formatter().format("{0} {name!r:>6} {1[a]} {}".replace("{}", "end"), 1, {"a": 2}, name="n"))
text = "The quick brown fox jumped over the lazy dog's well-known back -- and then, some extraordinarily-long words came along."
print(textwrap.wrap(text, 20))
print(textwrap.fill(text, 40, initial_indent="* ", subsequent_indent="  "))
print(textwrap.shorten(text, 30), textwrap.shorten("Hello  world!", 12), textwrap.shorten("Hello world", 5, placeholder="."))
print(repr(textwrap.dedent("""
    hello
      world

    end
""")))
print(textwrap.indent("a\n\nb\n", "> "), textwrap.indent("a\n\nb", "+", lambda line: True))
print(textwrap.wrap("aaaaaaaaaaaaaaaaaaaaaaaa bb", 10), textwrap.wrap("aaaaaaaaaaaaaa bb", 10, break_long_words=False))
print(textwrap.wrap("one two three four", 9, max_lines=1), textwrap.wrap(""), textwrap.wrap("a  b   c", 4, drop_whitespace=False))
print(textwrap.dedent("\t x\n\t  y"), textwrap.wrap("x\ty\nz", 5))
