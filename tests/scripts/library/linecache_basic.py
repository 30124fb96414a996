"""Lines of files: read, given by a loader, put there by hand; and the keywords."""

import keyword
import linecache
import traceback

print(repr(linecache.getline(__file__, 2)), repr(linecache.getline(__file__, 99)), repr(linecache.getline(__file__, 0)), repr(linecache.getline('nope.py', 1)))
print(len(linecache.getlines(__file__)) == len(linecache.cache[__file__][2]), linecache.cache[__file__][0], list(linecache.cache) == [__file__])


class Loader:
    def get_source(self, name):
        print('asked', name)
        return f'# {name}\nx = 1'


loaded = {'__name__': 'made', '__loader__': Loader()}
print(linecache.lazycache('made.py', loaded), linecache.lazycache('made.py', {}), linecache.lazycache('<x>', loaded),
      linecache.lazycache('b.py', {}), linecache.lazycache('', loaded), len(linecache.cache['made.py']))
print(linecache.getlines('made.py'), linecache.getline('made.py', 2), linecache.cache['made.py'], linecache.lazycache('made.py', None))
print(linecache.getline('other.py', 1, loaded))
linecache.cache['shown'] = (3, None, ['one\n', 'two\n'], 'shown')
print(linecache.getlines('shown'), linecache.updatecache('shown'), 'shown' in linecache.cache)
linecache.checkcache()
linecache.checkcache('x')
linecache.clearcache()
print(linecache.cache)
linecache.cache['<made>'] = (None, None, ['def g():\n', '    1 / 0\n'], '<made>')
exec(compile('def g():\n    1 / 0\n', '<made>', 'exec'))
try:
    g()
except ZeroDivisionError:
    traceback.print_exc()
print(keyword.iskeyword('if'), keyword.iskeyword('If'), keyword.issoftkeyword('match'), keyword.softkwlist, keyword.kwlist)
