import json


def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


for s in ['', ' ', '{', '[', '[1', '[1,', '[1,]', '{"a"', '{"a":', '{"a":1', '{"a":1,', '{"a":1,}', '{a:1}', "{'a':1}", '"abc', '"a\nb"', '"\\x"', '"\\u12"', '"\\u12g4"', 'nul', '01', '1 2', '[1 2]', '{"a" 1}', '-', '1.', '1e', 'True', '[\n1,\n x]', '{"a":1 "b"}', '"\\', '"\\u', '[é, x', '\ufeff[]', ']', '[}', '{"a":}','[,]', 'NaNa', '"\\ud83d\\ude00" ', '{"a":1}}', '{,}', '"\t"']:
    print(repr(s), end=" ")
    t(lambda: json.loads(s))
print(json.loads('{"a":[1,2.5,-3e2,null,true,false,"\\u00e9\\n"], "b":{"c":1}}'), json.loads(b'[1]'), json.loads('[NaN, Infinity, -Infinity]'), json.loads('123456789012345678901234567890'))
print(json.loads('{"a":1,"a":2}'), json.loads('{"a":{"b":1}}', object_hook=lambda d: list(d.items())), json.loads('{"a":1,"a":2}', object_pairs_hook=list))
print(json.loads('[1.5,2]', parse_float=str, parse_int=lambda s: "i"+s), json.loads('[NaN]', parse_constant=lambda c:c), json.loads('"a\tb"', strict=False))
try: json.loads('{"a": x}')
except json.JSONDecodeError as e: print(e.msg, e.pos, e.lineno, e.colno, e.doc, e.args)
t(lambda: json.loads(5))

