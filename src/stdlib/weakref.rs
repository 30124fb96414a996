//! `_weakref`: references that keep nothing alive. The collections that are built on them are Python
//! (`python/weakref.py`).

use super::define::functions;
use crate::vm::object::{Class, Code, Function, Generator, Instance, Layout, Module, Native, NativeDef, Set, intern};
use crate::vm::types::library::library_class;
use crate::vm::types::receiver::{class_to_make, wrong};
use crate::vm::types::{add_attribute, add_class_methods, add_methods, add_static_methods, generic_alias, plain};
use crate::vm::{Args, Raised, Value, Vm, watch};
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

/// What is referred to.
enum Target {
    Instance(Weak<Instance>),
    Function(Weak<Function>),
    Class(Weak<Class>),
    Generator(Weak<Generator>),
    Native(Weak<Native>),
    Module(Weak<Module>),
    Code(Weak<Code>),
    Set(Weak<Set>),
    FrozenSet(Weak<Set>),
    /// A bound method is gone at once unless somebody else holds it.
    Method(Weak<crate::vm::object::Method>),
    Iterator(Weak<crate::vm::object::Iterator>),
}

struct Reference {
    target: Target,
    /// The name of the referent's class and its address, for the `repr`.
    callback: RefCell<Value>,
    hash: Cell<Option<u64>>,
}

struct TheClass(Rc<Class>);

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", |_, _| Ok(Value::None)),
    plain("__call__", "($self, /)", |vm, mut args| {
        let this = args.receiver();
        args.exactly::<0>(vm, "weakref.__call__")?;
        Ok(reference(vm, &this, "__call__")?.target.get().unwrap_or(Value::None))
    }),
    plain("__repr__", "($self, /)", repr),
    plain("__hash__", "($self, /)", hash),
    plain("__eq__", "($self, value, /)", |vm, args| equal(vm, args, true)),
    plain("__ne__", "($self, value, /)", |vm, args| equal(vm, args, false)),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(object, callback=None, /)", new)];
const GENERIC: &[NativeDef] = &[plain("__class_getitem__", "($cls, object, /)", generic_alias::class_getitem)];
const FUNCTIONS: &[NativeDef] = &[
    plain("getweakrefcount", "(object, /)", |vm, args| {
        let [object] = args.exactly(vm, "_weakref.getweakrefcount")?;
        Ok(Value::from(references(&object).len()))
    }),
    plain("getweakrefs", "(object, /)", |vm, args| {
        let [object] = args.exactly(vm, "_weakref.getweakrefs")?;
        Ok(Value::list(references(&object)))
    }),
];

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    let name = "weakref.ReferenceType";
    let class = library_class(name, &vm.types.object, Layout::State(name));
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_class_methods(&class, GENERIC);
    add_attribute(
        &class,
        "__callback__",
        |vm, value| {
            let reference = reference(vm, value, "__callback__")?;
            let alive = reference.target.get().is_some();
            let callback = reference.callback.borrow().clone();
            Ok(if alive && callback.is_bound() { callback } else { Value::None })
        },
        None,
    );
    functions(module, FUNCTIONS);
    module.dict.set_name(&intern("ref"), Value::Class(class.clone()));
    vm.set_extension(Rc::new(TheClass(class)));
    Ok(())
}

impl Target {
    fn of(vm: &Vm, value: &Value) -> Option<Target> {
        Some(match value {
            Value::Instance(found) => {
                let class = found.class();
                let is_open = class.has_dict || class.builtin;
                let allowed = is_open || class.slots.iter().any(|slot| slot.text() == "__weakref__");
                // Like tuples and integers, what derives from them without a place for weak references has none.
                let fixed = matches!(
                    found.payload(),
                    Some(Value::Int(_) | Value::BigInt(_) | Value::Tuple(_) | Value::Bytes(_))
                );
                if !allowed || fixed || class.id == vm.types.object.id {
                    return None;
                }
                Target::Instance(Rc::downgrade(found))
            }
            Value::Function(found) => Target::Function(Rc::downgrade(found)),
            Value::Class(found) => Target::Class(Rc::downgrade(found)),
            Value::Generator(found) => Target::Generator(Rc::downgrade(found)),
            Value::Native(found) => Target::Native(Rc::downgrade(found)),
            Value::Module(found) => Target::Module(Rc::downgrade(found)),
            Value::Code(found) => Target::Code(Rc::downgrade(found)),
            Value::Set(found) => Target::Set(Rc::downgrade(found)),
            Value::FrozenSet(found) => Target::FrozenSet(Rc::downgrade(found)),
            Value::Method(found) => Target::Method(Rc::downgrade(found)),
            Value::Iterator(found) if found.class.is_some() => Target::Iterator(Rc::downgrade(found)),
            _ => return None,
        })
    }

    fn get(&self) -> Option<Value> {
        Some(match self {
            Target::Instance(weak) => Value::Instance(weak.upgrade()?),
            Target::Function(weak) => Value::Function(weak.upgrade()?),
            Target::Class(weak) => Value::Class(weak.upgrade()?),
            Target::Generator(weak) => Value::Generator(weak.upgrade()?),
            Target::Native(weak) => Value::Native(weak.upgrade()?),
            Target::Module(weak) => Value::Module(weak.upgrade()?),
            Target::Code(weak) => Value::Code(weak.upgrade()?),
            Target::Set(weak) => Value::Set(weak.upgrade()?),
            Target::FrozenSet(weak) => Value::FrozenSet(weak.upgrade()?),
            Target::Method(weak) => Value::Method(weak.upgrade()?),
            Target::Iterator(weak) => Value::Iterator(weak.upgrade()?),
        })
    }
}

fn references(object: &Value) -> Vec<Value> {
    match object {
        Value::Instance(instance) => watch::references(instance).into_iter().map(|(r, _)| Value::Instance(r)).collect(),
        _ => Vec::new(),
    }
}

fn reference<'v>(vm: &mut Vm, value: &'v Value, method: &str) -> Result<&'v Reference, Raised> {
    match value.downcast::<Reference>() {
        Some(reference) => Ok(reference),
        None => Err(wrong(vm, value, "weakref.ReferenceType", method)),
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Some(base) = vm.extension::<TheClass>() else { return Err(vm.runtime_error("weakref is not there")) };
    let class = class_to_make(vm, &mut args, &base.0)?;
    args.keywords.clear();
    let [object, callback] = match args.len() {
        0 => return Err(vm.type_error("__new__ expected at least 1 argument, got 0")),
        1 | 2 => args.between(vm, "__new__", 1)?,
        given => return Err(vm.type_error(format!("__new__ expected at most 2 arguments, got {given}"))),
    };
    let callback = if callback.is_none() { Value::Unbound } else { callback };
    let Some(target) = Target::of(vm, &object) else {
        let name = vm.type_name(&object);
        return Err(vm.type_error(format!("cannot create weak reference to '{name}' object")));
    };
    // Without a callback one reference is enough for all.
    if let Value::Instance(instance) = &object
        && !callback.is_bound()
    {
        let known = watch::references(instance).into_iter().find(|(r, called)| !called && r.class().id == class.id);
        if let Some((known, _)) = known
            && class.builtin
        {
            return Ok(Value::Instance(known));
        }
    }
    let state = Reference { target, callback: RefCell::new(callback.clone()), hash: Cell::new(None) };
    let made = Rc::new(Instance::with_state(&class, state));
    if let Value::Instance(instance) = &object {
        watch::begin(instance, &made, callback);
    }
    Ok(Value::Instance(made))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let at = this.address().unwrap_or(0);
    Ok(Value::str(match reference(vm, &this, "__repr__")?.target.get() {
        Some(object) => {
            let class = vm.type_name(&object);
            let name = vm.get_attr_optional(&object, &intern("__name__"))?;
            let named = name.and_then(|name| name.as_str().map(|n| format!(" ({})", n.text()))).unwrap_or_default();
            let to = object.address().unwrap_or(0);
            format!("<weakref at {at:#x}; to '{class}' at {to:#x}{named}>")
        }
        None => format!("<weakref at {at:#x}; dead>"),
    }))
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let reference = reference(vm, &this, "__hash__")?;
    let hash = match (reference.hash.get(), reference.target.get()) {
        (Some(hash), _) => hash,
        (None, Some(object)) => {
            let hash = vm.hash(&object)?;
            reference.hash.set(Some(hash));
            hash
        }
        (None, None) => return Err(vm.type_error("weak object has gone away")),
    };
    Ok(Value::Int(hash as i64))
}

fn equal(vm: &mut Vm, mut args: Args, wanted: bool) -> Result<Value, Raised> {
    let this = args.receiver();
    let [other] = args.special(vm, "__eq__")?;
    let (Some(a), Some(b)) = (this.downcast::<Reference>(), other.downcast::<Reference>()) else {
        return Ok(Value::NotImplemented);
    };
    let same = match (a.target.get(), b.target.get()) {
        (Some(a), Some(b)) => vm.equal(&a, &b)?,
        _ => this.is(&other),
    };
    Ok(Value::Bool(same == wanted))
}
