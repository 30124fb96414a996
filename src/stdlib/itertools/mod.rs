//! `itertools`: iterators that are built from iterators. Each is a [`NativeIterator`] with a class of its own.

mod choose;
mod endless;
mod groups;
mod join;
mod running;
mod select;
mod tee;

use super::define::functions;
use crate::vm::object::intern;
use crate::vm::object::{BuiltinLayout, Class, Iterator, IteratorState, Layout, Module, NativeDef, NativeIterator};
use crate::vm::types::library::library_class;
use crate::vm::types::receiver::class_to_make;
use crate::vm::types::{add_class_methods, add_methods, add_static_methods, generic_alias, iterator, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// The module's classes, by name.
struct Classes(Vec<(&'static str, Rc<Class>)>);

type New = &'static [NativeDef];

/// Each class with its `__new__`.
const CLASSES: &[(&str, New)] = &[
    ("accumulate", running::ACCUMULATE),
    ("batched", groups::BATCHED),
    ("chain", join::CHAIN),
    ("combinations", choose::COMBINATIONS),
    ("combinations_with_replacement", choose::WITH_REPLACEMENT),
    ("compress", select::COMPRESS),
    ("count", endless::COUNT),
    ("cycle", endless::CYCLE),
    ("dropwhile", select::DROP_WHILE),
    ("filterfalse", select::FILTER_FALSE),
    ("groupby", groups::GROUP_BY),
    ("_grouper", groups::GROUPER),
    ("islice", select::ISLICE),
    ("pairwise", running::PAIRWISE),
    ("permutations", choose::PERMUTATIONS),
    ("product", choose::PRODUCT),
    ("repeat", endless::REPEAT),
    ("starmap", running::STARMAP),
    ("takewhile", select::TAKE_WHILE),
    ("_tee", tee::TEE_OBJECT),
    ("zip_longest", join::ZIP_LONGEST),
];

const REPR: &[NativeDef] = &[plain("__repr__", "($self, /)", repr)];
const HINT: &[NativeDef] = &[plain("__length_hint__", "($self, /)", hint)];
const GENERIC: &[NativeDef] = &[plain("__class_getitem__", "($cls, object, /)", generic_alias::class_getitem)];

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    let mut classes = Vec::new();
    for (name, new) in CLASSES {
        let class =
            library_class(&format!("itertools.{name}"), &vm.types.object, Layout::Builtin(BuiltinLayout::Other));
        add_methods(&class, iterator::METHODS);
        add_static_methods(&class, new);
        match *name {
            "count" => add_methods(&class, REPR),
            "repeat" => {
                add_methods(&class, REPR);
                add_methods(&class, HINT);
            }
            "chain" => {
                add_class_methods(&class, join::FROM_ITERABLE);
                add_class_methods(&class, GENERIC);
            }
            "_tee" => add_methods(&class, tee::COPY),
            _ => {}
        }
        module.dict.set_name(&intern(name), Value::Class(class.clone()));
        classes.push((*name, class));
    }
    functions(module, tee::FUNCTIONS);
    vm.set_extension(Rc::new(Classes(classes)));
    Ok(())
}

/// One of the module's classes.
fn class(vm: &Vm, name: &str) -> Rc<Class> {
    let classes = vm.extension::<Classes>();
    let found = classes.and_then(|classes| classes.0.iter().find(|(known, _)| *known == name).map(|(_, c)| c.clone()));
    found.unwrap_or_else(|| vm.types.object.clone())
}

/// Takes the class off the arguments of a `__new__`.
fn to_make(vm: &mut Vm, args: &mut Args, name: &str) -> Result<Rc<Class>, Raised> {
    let base = class(vm, name);
    class_to_make(vm, args, &base)
}

/// An iterator of a class.
fn made(class: &Rc<Class>, native: impl NativeIterator + 'static) -> Result<Value, Raised> {
    Ok(Iterator::of_class(class, native))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let shown = match &this {
        Value::Iterator(iterator) => match &*iterator.state.borrow() {
            IteratorState::Native(native) => native.shown_arguments(),
            _ => None,
        },
        _ => None,
    };
    let mut texts = Vec::new();
    for value in shown.unwrap_or_default() {
        texts.push(vm.repr(&value)?.text().to_string());
    }
    Ok(Value::str(format!("{}({})", vm.class_name(&this), texts.join(", "))))
}

fn hint(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let left = match args.receiver() {
        Value::Iterator(iterator) => match &*iterator.state.borrow() {
            IteratorState::Native(native) => native.left(),
            _ => None,
        },
        _ => None,
    };
    match left {
        Some(left) => Ok(Value::Int(left)),
        None => Err(vm.type_error("len() of unsized object")),
    }
}
