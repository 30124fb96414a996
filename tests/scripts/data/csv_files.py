import csv
class Out:
    def __init__(self): self.t = ""
    def write(self, s): self.t += s; return len(s)
def e(f):
    try: print(repr(f()))
    except Exception as x: print(type(x).__module__, type(x).__name__, x)
print(list(csv.reader(['a,b,c', '1,"x, y",3', '"he said ""hi""",,', '', 'a b, c ,"d"', '"multi\n', 'line",z'])))
print(list(csv.reader(["a;b", "'x;y';z"], delimiter=";", quotechar="'")), list(csv.reader(["a\tb"], dialect="excel-tab")), list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader(['1,"a",2.5'], quoting=csv.QUOTE_NONNUMERIC)) if 0 else "", list(csv.reader(["a, b"], skipinitialspace=True)))
print(list(csv.reader(['1,"a",2.5'], quoting=csv.QUOTE_NONNUMERIC)), list(csv.reader(['a,"b"'], quoting=csv.QUOTE_NONE)))
for kw in ({}, {"quoting": csv.QUOTE_ALL}, {"quoting": csv.QUOTE_NONNUMERIC}, {"delimiter": ";", "lineterminator": "\n"}, {"quotechar": "'"}, {"escapechar": "\\", "doublequote": False}, {"quoting": csv.QUOTE_STRINGS}, {"quoting": csv.QUOTE_NOTNULL}):
    o = Out(); w = csv.writer(o, **kw)
    w.writerow(["a", 1, None, 2.5, "x,y", 'q"q', "l\nm", "", "it's", "a;b", True]); w.writerows([[1, 2], ["z"], [""]]); print(kw, repr(o.t))
d = csv.DictReader(["name,age", "bob,5", "ann,6,7", "x"], restkey="more", restval="?"); print(d.fieldnames, list(d), d.line_num)
o = Out(); w = csv.DictWriter(o, ["a", "b"], restval="-"); w.writeheader(); w.writerow({"a": 1}); w.writerows([{"a": 2, "b": 3}]); print(repr(o.t))
e(lambda: w.writerow({"c": 1})); e(lambda: csv.reader([], delimiter="ab")); e(lambda: csv.writer(5)); e(lambda: next(csv.reader([5]))); e(lambda: csv.get_dialect("x")); e(lambda: csv.writer(Out(), quoting=csv.QUOTE_NONE).writerow(["a,b"])); e(lambda: csv.writer(Out()).writerow(5)); e(lambda: list(csv.reader(['"a'], strict=True))); e(lambda: list(csv.reader(['"a"b'], strict=True))); e(lambda: csv.list_dialects())
class D(csv.Dialect): delimiter = "|"; quoting = csv.QUOTE_MINIMAL; quotechar = '"'; lineterminator = "\n"; doublequote = True; skipinitialspace = False
csv.register_dialect("pipe", D); o = Out(); print(csv.writer(o, "pipe").writerow(["a", "b|c"]), repr(o.t), list(csv.reader(["a|b"], "pipe")))
r = csv.reader(["a,b", "c"]); next(r); print(r.line_num, r.dialect.delimiter, csv.Sniffer().sniff("a;b\nc;d\n").delimiter)
