"""Collections that keep nothing alive: what they hold, how they are joined, and what they refuse."""
import weakref, gc, copy
class A:
    def __init__(s,n): s.n=n
    def __repr__(s): return f'A{s.n}'
    def m(s): return s.n
a,b,c=A(1),A(2),A(3)
s=weakref.WeakSet([a,b]); t=weakref.WeakSet([b,c])
show=lambda x: sorted(x,key=lambda y:y.n)
print(show(s|t),show(s&t),show(s-t),show(s^t), s<=t, s<(s|t), s==weakref.WeakSet([a,b]), s.isdisjoint([c]), s==[a,b])
s^=t; print(show(s)); s|=t; s&=[a,b] and weakref.WeakSet([a,b]); print(show(s)); s-=t; print(show(s))
print(s.issuperset([a]), s>=weakref.WeakSet([a]))
try: weakref.WeakSet().pop()
except KeyError as e: print(repr(e))
try: s.add(5)
except TypeError as e: print(e)
try: s.remove(c)
except KeyError as e: print('KeyError')
d=weakref.WeakValueDictionary(x=a,y=b); print(sorted(d), d.get('q',3), 'x' in d, len(d), d.pop('x'), d.setdefault('z',c), sorted(d.items()))
e=d|{'x':a}; print(type(e),sorted(e.items())); e2={'x':a}|d; print(type(e2), sorted(e2.items()))
try: d['nope']
except KeyError as x: print(repr(x))
try: d.pop('nope')
except KeyError as x: print(repr(x))
try: d|3
except TypeError as x: print(x)
del b; print(list(d), d.valuerefs()[0]() )
k=weakref.WeakKeyDictionary({a:1,c:2}); print(show(k), k[a], k.get(c), k.get(A(9)), len(k)); del c; d.clear(); e.clear();e2.clear();t.clear(); print(len(k), list(k.items()))
try: k[5]=1
except TypeError as x: print(x)
print(5 in k, k.pop(a), k.pop(a,'no'), list(k.values()))
w=weakref.WeakMethod(a.m, lambda r: print('lost', r is w)); print(w()(), w==weakref.WeakMethod(a.m), w!=weakref.WeakMethod(a.m), hash(w)==hash(weakref.WeakMethod(a.m)))
try: weakref.WeakMethod(print)
except TypeError as x: print(x)
f=weakref.finalize(a, print, 'gone', end='!\n'); print(f.alive, f.peek()[1:], f.atexit, repr(f).split(' at')[0])
f2=weakref.finalize(a, print, 'atexit'); print(f2.detach()[2], f2.alive, f2.peek())
del a; print(f.alive, w(), f(), f.peek(), repr(f)[-6:])
class B: pass
x=B(); g=weakref.finalize(x, lambda: 1/0)
try: g()
except ZeroDivisionError: import traceback; traceback.print_exc()
print(copy.copy(weakref.WeakSet([x])), len(weakref.WeakSet(i for i in [x])))
y=B(); weakref.finalize(y, print, 'end1'); weakref.finalize(y, print, 'end2')
