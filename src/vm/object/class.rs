//! Classes: a namespace, the order in which bases are searched, and what instances are made of.

use super::address::ByAddress;
use super::{Dict, Shape, Str, intern, shape::next_id};
use crate::vm::Value;
use std::cell::{Cell, OnceCell, RefCell};
use std::collections::HashMap;
use std::rc::{Rc, Weak};

/// What an instance of the class holds beside attributes: the builtin type it derives from.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Layout {
    /// Nothing: `object`.
    Plain,
    /// The value of a builtin type; classes with different ones can't be bases of one class.
    Builtin(BuiltinLayout),
    /// Exceptions.
    Exception,
    /// Rust state of a library type, by name.
    State(&'static str),
}

/// The builtin types whose value an instance may hold.
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum BuiltinLayout {
    Int,
    Float,
    Complex,
    Str,
    Bytes,
    ByteArray,
    List,
    Tuple,
    Dict,
    Set,
    FrozenSet,
    Type,
    Module,
    Other,
}

/// A class.
pub struct Class {
    /// Different for every class and shape.
    pub id: u32,
    /// `__name__`
    pub name: RefCell<Rc<Str>>,
    /// `__qualname__`
    pub qualified_name: RefCell<Rc<Str>>,
    /// The direct bases.
    pub bases: RefCell<Vec<Rc<Class>>>,
    /// The class itself, then every class it inherits from, in C3 order.
    pub mro: RefCell<Rc<[Rc<Class>]>>,
    /// The namespace.
    pub dict: Rc<Dict>,
    /// The class of this class; `None` is `type`.
    pub metaclass: Option<Rc<Class>>,
    /// What instances hold.
    pub layout: Layout,
    /// Whether it is ours: its attributes can't be set.
    pub builtin: bool,
    /// Whether scripts may derive from it.
    pub derivable: bool,
    /// Whether instances have a `__dict__` (no `__slots__` along the way).
    pub has_dict: bool,
    /// Names in `__slots__` of this class and its bases.
    pub slots: Vec<Rc<Str>>,
    /// Whether a class in the MRO has `__del__`.
    pub has_finalizer: Cell<bool>,
    shape: OnceCell<Rc<Shape>>,
    dict_shape: OnceCell<Rc<Shape>>,
    lookups: RefCell<Lookups>,
    subclasses: RefCell<Vec<Weak<Class>>>,
}

#[derive(Default)]
struct Lookups {
    epoch: u32,
    found: HashMap<*const Str, Option<Value>, ByAddress>,
}

/// What a class is made from.
pub struct ClassParts {
    /// `__name__`
    pub name: Rc<Str>,
    /// `__qualname__`
    pub qualified_name: Rc<Str>,
    /// The direct bases.
    pub bases: Vec<Rc<Class>>,
    /// Every class it inherits from, itself left out, in C3 order.
    pub ancestors: Vec<Rc<Class>>,
    /// The namespace.
    pub dict: Rc<Dict>,
    /// The class of the class; `None` is `type`.
    pub metaclass: Option<Rc<Class>>,
    /// What instances hold.
    pub layout: Layout,
    /// Whether it is ours.
    pub builtin: bool,
    /// Whether scripts may derive from it.
    pub derivable: bool,
    /// Whether instances have a `__dict__`.
    pub has_dict: bool,
    /// Names in `__slots__` of this class and its bases.
    pub slots: Vec<Rc<Str>>,
}

thread_local! {
    static EPOCH: Cell<u32> = const { Cell::new(1) };
}

impl Class {
    /// Makes a class and tells its bases.
    pub fn new(parts: ClassParts) -> Rc<Class> {
        let class = Rc::new_cyclic(|itself: &Weak<Class>| {
            for base in &parts.bases {
                base.subclasses.borrow_mut().push(itself.clone());
            }
            Class {
                id: next_id(),
                name: RefCell::new(parts.name),
                qualified_name: RefCell::new(parts.qualified_name),
                bases: RefCell::new(parts.bases),
                mro: RefCell::new(Rc::new([])),
                dict: parts.dict,
                metaclass: parts.metaclass,
                layout: parts.layout,
                builtin: parts.builtin,
                derivable: parts.derivable,
                has_dict: parts.has_dict,
                slots: parts.slots,
                has_finalizer: Cell::new(false),
                shape: OnceCell::new(),
                dict_shape: OnceCell::new(),
                lookups: RefCell::default(),
                subclasses: RefCell::default(),
            }
        });
        let mro = std::iter::once(class.clone()).chain(parts.ancestors);
        *class.mro.borrow_mut() = mro.collect();
        class
    }

    /// A number that changes when any class's namespace changes so that what inline caches remember may be wrong.
    pub fn epoch() -> u32 {
        EPOCH.get()
    }

    /// Says that a class's namespace changed.
    pub fn invalidate_caches() {
        EPOCH.set(EPOCH.get().wrapping_add(1));
    }

    /// The attribute of an interned name along the MRO, as it stands in the namespace.
    pub fn lookup(&self, name: &Rc<Str>) -> Option<Value> {
        let mut lookups = self.lookups.borrow_mut();
        if lookups.epoch != Class::epoch() {
            lookups.epoch = Class::epoch();
            lookups.found.clear();
        }
        if let Some(known) = lookups.found.get(&Rc::as_ptr(name)) {
            return known.clone();
        }
        let found = self.mro.borrow().iter().find_map(|class| class.dict.get_name(name));
        // Only interned names live for ever, so only their addresses may be remembered.
        if name.is_interned() {
            lookups.found.insert(Rc::as_ptr(name), found.clone());
        }
        found
    }

    /// As [`Class::lookup`], with the class in whose namespace it stands.
    pub fn lookup_with_owner(&self, name: &Rc<Str>) -> Option<(Rc<Class>, Value)> {
        self.mro.borrow().iter().find_map(|class| class.dict.get_name(name).map(|value| (class.clone(), value)))
    }

    /// Sets an attribute of the class.
    pub fn set(&self, name: &Rc<Str>, value: Value) {
        self.dict.set_name(name, value);
        Class::invalidate_caches();
    }

    /// Puts the class under other bases, and tells them; gives back those it had.
    pub fn replace_bases(self: &Rc<Class>, bases: Vec<Rc<Class>>) -> Vec<Rc<Class>> {
        let itself = Rc::downgrade(self);
        let old = self.bases.replace(bases);
        for base in &old {
            base.subclasses.borrow_mut().retain(|known| !known.ptr_eq(&itself));
        }
        for base in self.bases.borrow().iter() {
            base.subclasses.borrow_mut().push(itself.clone());
        }
        old
    }

    /// Removes an attribute of the class; gives it back if there was one.
    pub fn remove(&self, name: &Rc<Str>) -> Option<Value> {
        let removed = self.dict.remove_name(name);
        Class::invalidate_caches();
        removed
    }

    /// Whether it is `other` or inherits from it.
    pub fn is_subclass_of(&self, other: &Rc<Class>) -> bool {
        self.id == other.id || self.mro.borrow().iter().any(|class| class.id == other.id)
    }

    /// The shape of an instance without attributes.
    pub fn shape(self: &Rc<Class>) -> &Rc<Shape> {
        self.shape.get_or_init(|| Shape::root(self.clone(), false))
    }

    /// The shape of an instance whose attributes live in a dict.
    pub fn dict_shape(self: &Rc<Class>) -> &Rc<Shape> {
        self.dict_shape.get_or_init(|| Shape::root(self.clone(), true))
    }

    /// The direct subclasses that are still there.
    pub fn subclasses(&self) -> Vec<Rc<Class>> {
        self.subclasses.borrow().iter().filter_map(Weak::upgrade).collect()
    }

    /// The name that messages show: classes that are C in CPython have their module's name in it. Those of ours that
    /// are Python say so in `__static_name__`; exceptions are made at run time there, so they have none.
    pub fn static_name(&self) -> String {
        let entry = |name: &str| self.dict.get_name(&intern(name)).and_then(|value| value.as_str().cloned());
        if let Some(name) = entry("__static_name__") {
            return name.text().to_string();
        }
        match entry("__module__").filter(|module| self.builtin && module.text() != "builtins") {
            Some(module) if self.layout != Layout::Exception => format!("{}.{}", module.text(), self.name()),
            _ => self.name(),
        }
    }

    /// `__name__`, copied.
    pub fn name(&self) -> String {
        self.name.borrow().text().to_string()
    }
}
