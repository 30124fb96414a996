//! Making the classes of library modules.

use crate::vm::Value;
use crate::vm::object::{Class, ClassParts, Dict, Layout, intern};
use std::rc::Rc;

/// Those whose instances have a `__dict__`.
const WITH_DICT: &[&str] = &[
    "_io.BufferedWriter",
    "_io.TextIOWrapper",
    "functools._lru_cache_wrapper",
    "functools.partial",
    "types.SimpleNamespace",
];

/// A class of a library module, by its full name (`_io.TextIOWrapper`). Scripts may derive from it; they can't set its
/// attributes.
pub fn library_class(full_name: &str, base: &Rc<Class>, layout: Layout) -> Rc<Class> {
    let (module, name) = full_name.rsplit_once('.').unwrap_or(("builtins", full_name));
    let dict = Rc::new(Dict::new());
    dict.set_name(&intern("__module__"), Value::Str(intern(module)));
    let name = intern(name);
    Class::new(ClassParts {
        qualified_name: name.clone(),
        name,
        bases: vec![base.clone()],
        ancestors: base.mro.borrow().to_vec(),
        dict,
        metaclass: None,
        layout: if layout == Layout::Plain { base.layout } else { layout },
        builtin: true,
        derivable: true,
        has_dict: base.has_dict || WITH_DICT.contains(&full_name),
        slots: Vec::new(),
    })
}
