//! The interned names that the machine itself looks up.

use super::object::{Str, intern};
use std::rc::Rc;

macro_rules! names {
    ($($field:ident = $text:literal),* $(,)?) => {
        /// Interned names: `vm.names.init` is `__init__`.
        #[allow(missing_docs)]
        pub struct Names { $(pub $field: Rc<Str>,)* }

        impl Default for Names {
            fn default() -> Self {
                Names { $($field: intern($text),)* }
            }
        }
    };
}

names! {
    abs = "__abs__", add = "__add__", aenter = "__aenter__", aexit = "__aexit__", aiter = "__aiter__",
    and = "__and__", anext = "__anext__", annotations = "__annotations__", await_ = "__await__", bool_ = "__bool__",
    bytes = "__bytes__", call = "__call__", ceil = "__ceil__", class = "__class__", class_getitem = "__class_getitem__",
    complex = "__complex__", contains = "__contains__", del = "__del__", delattr = "__delattr__", delete = "__delete__",
    delitem = "__delitem__", dict = "__dict__", dir = "__dir__", divmod = "__divmod__", doc = "__doc__",
    enter = "__enter__", eq = "__eq__", exit = "__exit__", float = "__float__", floor = "__floor__",
    floordiv = "__floordiv__", format = "__format__", ge = "__ge__", get = "__get__", getattr = "__getattr__",
    getattribute = "__getattribute__", getitem = "__getitem__", gt = "__gt__", hash = "__hash__", iadd = "__iadd__",
    iand = "__iand__", ifloordiv = "__ifloordiv__", ilshift = "__ilshift__", imatmul = "__imatmul__",
    imod = "__imod__", imul = "__imul__", index = "__index__", init = "__init__",
    init_subclass = "__init_subclass__", instancecheck = "__instancecheck__", int = "__int__", invert = "__invert__",
    ior = "__ior__", ipow = "__ipow__", irshift = "__irshift__", isub = "__isub__", iter = "__iter__",
    itruediv = "__itruediv__", ixor = "__ixor__", le = "__le__", len = "__len__", length_hint = "__length_hint__",
    lshift = "__lshift__", lt = "__lt__", match_args = "__match_args__", matmul = "__matmul__",
    missing = "__missing__", mod_ = "__mod__", module = "__module__", mro_entries = "__mro_entries__",
    mul = "__mul__", name = "__name__", ne = "__ne__", neg = "__neg__", new = "__new__", next = "__next__",
    or = "__or__", orig_bases = "__orig_bases__", pos = "__pos__", pow = "__pow__", prepare = "__prepare__",
    qualname = "__qualname__", radd = "__radd__", rand = "__rand__", rdivmod = "__rdivmod__", repr = "__repr__",
    reversed = "__reversed__", rfloordiv = "__rfloordiv__", rlshift = "__rlshift__", rmatmul = "__rmatmul__",
    rmod = "__rmod__", rmul = "__rmul__", ror = "__ror__", round = "__round__", rpow = "__rpow__",
    rrshift = "__rrshift__", rshift = "__rshift__", rsub = "__rsub__", rtruediv = "__rtruediv__", rxor = "__rxor__",
    set = "__set__", set_name = "__set_name__", setattr = "__setattr__", setitem = "__setitem__",
    slots = "__slots__", str = "__str__", sub = "__sub__", subclasscheck = "__subclasscheck__",
    traceback = "__traceback__", truediv = "__truediv__", trunc = "__trunc__", type_params = "__type_params__",
    weakref = "__weakref__", xor = "__xor__", builtins = "__builtins__", file = "__file__", all = "__all__",
    cause = "__cause__", context = "__context__", args = "args", close = "close", send = "send", throw = "throw",
    value = "value", keys = "keys", path = "__path__", spec = "__spec__", main = "__main__", isabstract = "__isabstractmethod__",
    abstractmethods = "__abstractmethods__", classcell = "__classcell__", classdictcell = "__classdictcell__", wrapped = "__wrapped__", notes = "__notes__",
    reduce = "__reduce__", copy = "__copy__", deepcopy = "__deepcopy__", fspath = "__fspath__", sizeof = "__sizeof__",
    objclass = "__objclass__", self_ = "__self__", func = "__func__", kwdefaults = "__kwdefaults__",
    defaults = "__defaults__", static_attributes = "__static_attributes__", firstlineno = "__firstlineno__",
    suppress_context = "__suppress_context__", bases = "__bases__", mro = "__mro__", metaclass = "metaclass",
    print_file_and_line = "print_file_and_line", filename = "filename", lineno = "lineno", offset = "offset",
    end_lineno = "end_lineno", end_offset = "end_offset", text = "text", msg = "msg", code = "code",
    name_plain = "name", obj = "obj",
}
