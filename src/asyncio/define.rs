//! Making the classes of the library.

use crate::vm::Value;
use crate::vm::object::{Class, ClassParts, Dict, Layout, intern};
use std::rc::Rc;

/// A class of a library module: `"asyncio.locks.Lock"`. Scripts may derive from it and change it.
pub fn class(full_name: &str, base: &Rc<Class>, layout: Layout) -> Rc<Class> {
    make(full_name, base, layout, false)
}

/// A class whose attributes scripts can't change, as those that CPython writes in C.
pub fn sealed_class(full_name: &str, base: &Rc<Class>, layout: Layout) -> Rc<Class> {
    make(full_name, base, layout, true)
}

/// An exception class.
pub fn exception(full_name: &str, base: &Rc<Class>, doc: &str) -> Rc<Class> {
    let class = make(full_name, base, Layout::Exception, false);
    class.set(&intern("__doc__"), Value::str(doc));
    class
}

fn make(full_name: &str, base: &Rc<Class>, layout: Layout, sealed: bool) -> Rc<Class> {
    let (module, name) = full_name.rsplit_once('.').unwrap_or(("builtins", full_name));
    let dict = Rc::new(Dict::new());
    dict.set_name(&intern("__module__"), Value::Str(intern(module)));
    let name = intern(name);
    let layout = if layout == Layout::Plain { base.layout } else { layout };
    let made = Class::new(ClassParts {
        qualified_name: name.clone(),
        name,
        bases: vec![base.clone()],
        ancestors: base.mro.borrow().to_vec(),
        dict,
        metaclass: None,
        layout,
        builtin: sealed,
        derivable: true,
        has_dict: true,
        slots: Vec::new(),
    });
    made.has_finalizer.set(base.has_finalizer.get());
    made
}
