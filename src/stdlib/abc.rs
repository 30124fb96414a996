//! `_abc`: abstract base classes: what they leave open, and who else counts as a subclass. `ABCMeta` itself is Python
//! (`python/abc.py`).

use super::define::functions;
use crate::vm::object::{Class, Module, NativeDef, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::{Cell, RefCell};
use std::collections::{HashMap, HashSet};
use std::rc::{Rc, Weak};

const FUNCTIONS: &[NativeDef] = &[
    plain("_abc_init", "(self, /)", init),
    plain("_abc_register", "(self, subclass, /)", register),
    plain("_abc_instancecheck", "(self, instance, /)", instance_check),
    plain("_abc_subclasscheck", "(self, subclass, /)", subclass_check),
    plain("get_cache_token", "()", |vm, _| Ok(Value::Int(known(vm).token.get() as i64))),
    plain("_reset_caches", "(self, /)", |vm, args| {
        let [class] = args.exactly(vm, "_abc._reset_caches")?;
        if let Value::Class(class) = &class {
            let known = known(vm);
            if let Some(about) = known.classes.borrow_mut().get_mut(&class.id) {
                about.yes.clear();
                about.no.clear();
            }
        }
        Ok(Value::None)
    }),
];

/// What is known of all abstract classes.
#[derive(Default)]
struct Known {
    classes: RefCell<HashMap<u32, About>>,
    /// Changes with every registration.
    token: Cell<u64>,
}

/// What is known of one; classes are told by their ids, which are never used again.
#[derive(Default)]
struct About {
    registered: Vec<Weak<Class>>,
    yes: HashSet<u32>,
    no: HashSet<u32>,
    /// The token for which `no` holds.
    no_token: u64,
}

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    known(vm);
    Ok(())
}

fn known(vm: &mut Vm) -> Rc<Known> {
    if let Some(known) = vm.extension::<Known>() {
        return known;
    }
    let known = Rc::new(Known::default());
    vm.set_extension(known.clone());
    known
}

/// Finds what a new class leaves open.
fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "_abc._abc_init")?;
    let Value::Class(class) = &value else { return Err(vm.type_error("_abc_init() argument must be a class")) };
    let is_open = intern("__isabstractmethod__");
    let mut open = Vec::new();
    for entry in class.dict.entries() {
        if let Some(mark) = vm.get_attr_optional(&entry.value, &is_open)?
            && vm.truth(&mark)?
        {
            open.push(entry.key);
        }
    }
    let bases = class.bases.borrow().clone();
    for base in bases {
        let names = base.dict.get_name(&vm.names.abstractmethods.clone());
        // `type` has the attribute of its instances there.
        let Some(names) = names.filter(|names| !matches!(names, Value::Descriptor(_))) else { continue };
        for name in vm.collect(&names)? {
            let Some(text) = name.as_str() else { continue };
            let Some(found) = vm.get_attr_optional(&value, &intern(text.text()))? else { continue };
            if let Some(mark) = vm.get_attr_optional(&found, &is_open)?
                && vm.truth(&mark)?
            {
                open.push(name);
            }
        }
    }
    let set = Rc::new(crate::vm::object::Set::new());
    for name in open {
        vm.set_add(&set, name)?;
    }
    class.set(&vm.names.abstractmethods.clone(), Value::FrozenSet(set));
    Ok(Value::None)
}

fn register(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, subclass] = args.exactly(vm, "_abc_register")?;
    let (Value::Class(class), Value::Class(other)) = (&this, &subclass) else {
        return Err(vm.type_error("Can only register classes"));
    };
    if is_subclass(vm, &subclass, &this)? {
        return Ok(subclass);
    }
    if is_subclass(vm, &this, &subclass)? {
        return Err(vm.runtime_error("Refusing to create an inheritance cycle"));
    }
    let known = known(vm);
    known.classes.borrow_mut().entry(class.id).or_default().registered.push(Rc::downgrade(other));
    known.token.set(known.token.get() + 1);
    Ok(subclass)
}

fn is_subclass(vm: &mut Vm, class: &Value, of: &Value) -> Result<bool, Raised> {
    crate::vm::builtins::is_subclass(vm, class, of)
}

/// What was found before.
fn remembered(known: &Known, class: u32, subclass: u32) -> Option<bool> {
    let classes = known.classes.borrow();
    let about = classes.get(&class)?;
    if about.yes.contains(&subclass) {
        return Some(true);
    }
    (about.no_token == known.token.get() && about.no.contains(&subclass)).then_some(false)
}

fn remember(known: &Known, class: u32, subclass: u32, answer: bool) {
    let mut classes = known.classes.borrow_mut();
    let about = classes.entry(class).or_default();
    if answer {
        about.yes.insert(subclass);
        return;
    }
    if about.no_token != known.token.get() {
        about.no_token = known.token.get();
        about.no.clear();
    }
    about.no.insert(subclass);
}

fn instance_check(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, instance] = args.exactly(vm, "_abc_instancecheck")?;
    let Value::Class(class) = &this else { return Ok(Value::Bool(false)) };
    let own = vm.class_of(&instance);
    let claimed = match vm.get_attr(&instance, &vm.names.class.clone())? {
        Value::Class(claimed) => claimed,
        _ => own.clone(),
    };
    if let Some(answer) = remembered(&known(vm), class.id, claimed.id)
        && (answer || claimed.id == own.id)
    {
        return Ok(Value::Bool(answer));
    }
    let answer = vm.call_method(&this, "__subclasscheck__", Args::one(Value::Class(claimed.clone())))?;
    if vm.truth(&answer)? || claimed.id == own.id {
        return Ok(answer);
    }
    vm.call_method(&this, "__subclasscheck__", Args::one(Value::Class(own)))
}

fn subclass_check(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, subclass] = args.exactly(vm, "_abc_subclasscheck")?;
    let (Value::Class(class), Value::Class(other)) = (&this, &subclass) else {
        return Err(vm.type_error("issubclass() arg 1 must be a class"));
    };
    let known = known(vm);
    if let Some(answer) = remembered(&known, class.id, other.id) {
        return Ok(Value::Bool(answer));
    }
    let answer = found(vm, &known, class, other)?;
    remember(&known, class.id, other.id, answer);
    Ok(Value::Bool(answer))
}

fn found(vm: &mut Vm, known: &Rc<Known>, class: &Rc<Class>, other: &Rc<Class>) -> Result<bool, Raised> {
    let (this, subclass) = (Value::Class(class.clone()), Value::Class(other.clone()));
    let hook = vm.call_method(&this, "__subclasshook__", Args::one(subclass.clone()))?;
    match hook {
        Value::NotImplemented => {}
        Value::Bool(answer) => return Ok(answer),
        _ => return Err(vm.assertion_error("__subclasshook__ must return either False, True, or NotImplemented")),
    }
    if other.is_subclass_of(class) {
        return Ok(true);
    }
    let registered: Vec<Rc<Class>> = match known.classes.borrow().get(&class.id) {
        Some(about) => about.registered.iter().filter_map(Weak::upgrade).collect(),
        None => Vec::new(),
    };
    for base in registered {
        if is_subclass(vm, &subclass, &Value::Class(base))? {
            return Ok(true);
        }
    }
    for derived in class.subclasses() {
        if is_subclass(vm, &subclass, &Value::Class(derived))? {
            return Ok(true);
        }
    }
    Ok(false)
}
