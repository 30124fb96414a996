"""Comments are no part of what `=` shows in an f-string."""
x = 3
print(f"{x = # c
}")
print(f"""{x # c
= !r:>5}""")
print(f'''{
x # comment "with' quotes
=
}''')
print(f"{[x, # one
 4 # two
 ]=}", f"{x  =  }", f"{'a' 'b'=}")
