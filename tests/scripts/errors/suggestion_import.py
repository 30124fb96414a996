# Did you mean, for names that a module doesn't have.
import traceback

for text in ("from traceback import print_exception_only_this", "from traceback import print_exec", "import traceback.nothing", "import no_such_module", "from no.such import thing"):
    try:
        exec(text)
    except ImportError as error:
        print(traceback.format_exc().splitlines()[-1], error.name)
from traceback import fromat_exc
