import re

for pat in ['(','a)','[','[z-a]','*','a**','a{2}{3}','(?P<n>a)(?P<n>b)','(?P<1a>x)','(?P=x)','\\','(?','(?P','(?Px)','(?z)','\\1','(a\\1)','[a','x{3,1}','(?#','(?<a)','a(?i)b','(?i','(?i-','(?-i)x','(?-','(?iL)','\\q','[\\q]','\\x4','\\u12','(?(1)a|b|c)','(?(0)a)','(?(x)a)','(?(2)a)','(?<=a+)b','\\400','(?P<>x)','(?P<a','+a','(?:*)','^*','x{99999999999}','\n(a\n','\\N{foo}','(?i-i:x)','(?L)a','(?au)a','(?:a','(?=a','(?>a','[a-\\d]','(?P=','(?(','?']:
    try: print(repr(pat), re.compile(pat))
    except (re.error, OverflowError, ValueError, RuntimeError) as e: print(repr(pat), type(e).__name__, e, getattr(e,'pos',None))
