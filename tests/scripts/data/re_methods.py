import re
def t(f):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(re.match(r'(\w+)@(\w+)\.com', 'joe@example.com').groups(), re.search('b+', 'aabbbcc'), re.match('x','y'))
m = re.search(r'(?P<y>\d{4})-(?P<m>\d\d)(-(?P<d>\d\d))?', 'on 2024-05 ok')
print(m.group('y','m'), m.groupdict(), m.groupdict(default='-'), m.span('y'), m.start(4), m.lastindex, m.lastgroup, m.regs, m[1], m['m'], m.expand(r'\2/\g<y>!'))
print(m, m.re, m.string, m.pos, m.endpos)
print(re.findall(r'\d+', 'a1b22c333'), re.findall(r'(\w)(\d)', 'a1b2'), re.findall('(a)|b','ab'), re.findall('','abc'), re.findall('a*','baac'))
print(re.split(r'[,;]\s*', 'a, b;c,d'), re.split(r'(-)', 'a-b-c'), re.split('', 'abc'), re.split('x*','axbc'), re.split(',', 'a,b,c', maxsplit=1), re.split(r'(a)|b','1a2b3'))
print(re.sub(r'\s+', ' ', 'a   b \n c'), re.sub(r'(\w+) (\w+)', r'\2 \1', 'hello world'), re.sub('a', lambda m: m.group().upper(), 'banana'), re.sub('x*','-','abxd'), re.subn('a','b','aaa',count=2), re.sub('b', r'\\n\n', 'abc'))
print([m.span() for m in re.finditer(r'\b\w', 'hello big world')])
p = re.compile(r'a(b)?c', re.I | re.M); print(p, p.pattern, p.flags, p.groups, p.groupindex, p.match('ABC').groups(), p.fullmatch('acx'), p.fullmatch('ac'))
print(re.compile(b'\\d+').findall(b'1 22'), re.compile('x', re.X|re.S|re.A), re.compile('(?i)x'), re.I, re.I|re.M, repr(re.NOFLAG), int(re.I|re.S), re.I.name, re.DOTALL.value)
