//! Instances: of the script's classes, of exceptions, and of library types.

use super::{Class, Code, Dict, KeptFrame, Shape, Str};
use crate::source::Span;
use crate::vm::Value;
use crate::vm::{finalize, watch};
use std::any::Any;
use std::cell::{Cell, OnceCell, RefCell};
use std::rc::{Rc, Weak};
use thin_vec::ThinVec;

/// An object with a class and attributes.
pub struct Instance {
    own: RefCell<Own>,
    /// The attributes, once somebody asked for `__dict__` or there are too many for a shape.
    dict: OnceCell<Rc<Dict>>,
    content: Content,
    /// Whether `__del__` has run.
    finalized: Cell<bool>,
    /// Whether somebody wants to know when it goes: weak references do.
    watched: Cell<bool>,
}

/// What it is beside its attributes.
enum Content {
    /// What Rust keeps in it: an exception's data, a library type's state.
    State(Box<dyn Any>),
    /// The builtin value, for a class that derives from a builtin type, with or without a state; nothing for others.
    Payload(Option<Box<(Value, Option<Box<dyn Any>>)>>),
}

/// Its attributes, and what says where they stand. There are many instances, so it is small: the vector is one pointer.
struct Own {
    shape: Rc<Shape>,
    values: ThinVec<Value>,
}

/// With what the allocator adds, an instance without attributes costs less than a hundred bytes.
#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<Instance>() <= 56);

impl Instance {
    /// A plain instance without attributes.
    pub fn new(class: &Rc<Class>) -> Instance {
        Self::with(class, Value::Unbound, None)
    }

    /// An instance that holds a builtin value.
    pub fn with_payload(class: &Rc<Class>, payload: Value) -> Instance {
        Self::with(class, payload, None)
    }

    /// An instance that holds Rust state.
    pub fn with_state(class: &Rc<Class>, state: impl Any) -> Instance {
        Self::with(class, Value::Unbound, Some(Box::new(state)))
    }

    /// An instance that holds a builtin value and Rust state.
    pub fn with_payload_and_state(class: &Rc<Class>, payload: Value, state: impl Any) -> Instance {
        Self::with(class, payload, Some(Box::new(state)))
    }

    fn with(class: &Rc<Class>, payload: Value, state: Option<Box<dyn Any>>) -> Instance {
        let own = RefCell::new(Own { shape: class.shape().clone(), values: ThinVec::new() });
        let content = match state {
            Some(state) if !payload.is_bound() => Content::State(state),
            None if !payload.is_bound() => Content::Payload(None),
            state => Content::Payload(Some(Box::new((payload, state)))),
        };
        let (finalized, watched) = (Cell::new(false), Cell::new(false));
        Instance { own, dict: OnceCell::new(), content, finalized, watched }
    }

    /// Its class.
    pub fn class(&self) -> Rc<Class> {
        self.own.borrow().shape.class.clone()
    }

    /// The id of its shape: what inline caches compare.
    pub fn shape_id(&self) -> u32 {
        self.own.borrow().shape.id
    }

    /// Its shape.
    pub fn shape(&self) -> Rc<Shape> {
        self.own.borrow().shape.clone()
    }

    /// The builtin value, for a class that derives from a builtin type.
    #[inline]
    pub fn payload(&self) -> Option<&Value> {
        match &self.content {
            Content::Payload(Some(content)) => Some(&content.0),
            _ => None,
        }
    }

    /// The state, if it is of this Rust type.
    pub fn state<T: 'static>(&self) -> Option<&T> {
        match &self.content {
            Content::State(state) => state.downcast_ref(),
            Content::Payload(Some(content)) => content.1.as_ref()?.downcast_ref(),
            Content::Payload(None) => None,
        }
    }

    /// Whether it is an exception.
    pub fn is_exception(&self) -> bool {
        self.state::<ExceptionData>().is_some()
    }

    /// The value at a place of the shape; [`Value::Unbound`] if there is none.
    pub fn value_at(&self, position: usize) -> Value {
        self.own.borrow().values.get(position).cloned().unwrap_or_default()
    }

    /// Overwrites the value at a place of the shape.
    pub fn set_value_at(&self, position: usize, value: Value) {
        let old = std::mem::replace(&mut self.own.borrow_mut().values[position], value);
        drop(old);
    }

    /// An attribute of the instance itself.
    pub fn get(&self, name: &Rc<Str>) -> Option<Value> {
        if let Some(dict) = self.dict.get() {
            return dict.get_name(name);
        }
        let own = self.own.borrow();
        let position = own.shape.position(name)?;
        own.values.get(position).filter(|v| v.is_bound()).cloned()
    }

    /// Sets an attribute of the instance itself; the name is interned.
    pub fn set(&self, name: &Rc<Str>, value: Value) {
        if let Some(dict) = self.dict.get() {
            return dict.set_name(name, value);
        }
        let position = self.own.borrow().shape.position(name);
        if let Some(position) = position {
            return self.set_value_at(position, value);
        }
        let next = self.own.borrow().shape.with(name);
        match next {
            Some(shape) => self.extend(&shape, value),
            None => self.attributes().set_name(name, value),
        }
    }

    /// Appends the value of the one attribute that `next` adds to the present shape.
    pub fn extend(&self, next: &Rc<Shape>, value: Value) {
        let mut own = self.own.borrow_mut();
        own.shape = next.clone();
        own.values.push(value);
    }

    /// Removes an attribute of the instance itself.
    pub fn remove(&self, name: &Rc<Str>) -> Option<Value> {
        self.get(name)?;
        self.attributes().remove_name(name)
    }

    /// The names and values of its attributes, in order.
    pub fn items(&self) -> Vec<(Rc<Str>, Value)> {
        if let Some(dict) = self.dict.get() {
            let named = |e: super::Entry| match e.key {
                Value::Str(name) => Some((name, e.value)),
                _ => None,
            };
            return dict.entries().into_iter().filter_map(named).collect();
        }
        let own = self.own.borrow();
        own.shape.names.iter().cloned().zip(own.values.iter().cloned()).collect()
    }

    /// The live `__dict__`; the attributes move there the first time it is asked for.
    pub fn attributes(&self) -> &Rc<Dict> {
        if let Some(dict) = self.dict.get() {
            return dict;
        }
        let dict = Rc::new(Dict::new());
        for (name, value) in self.items() {
            dict.set_name(&name, value);
        }
        let class = self.class();
        let own = Own { shape: class.dict_shape().clone(), values: ThinVec::new() };
        drop(self.own.replace(own));
        self.dict.get_or_init(|| dict)
    }

    /// Replaces the `__dict__`.
    pub fn set_attributes(&self, new: &Rc<Dict>) {
        let dict = self.attributes();
        dict.clear();
        for entry in new.entries() {
            dict.insert_new(entry.hash, entry.key, entry.value);
        }
    }

    /// Says whether `__del__` has nothing to do any more: a library type knows when.
    pub fn set_finalized(&self, finalized: bool) {
        self.finalized.set(finalized);
    }

    /// Tells `watch` when it goes.
    pub fn set_watched(&self) {
        self.watched.set(true);
    }

    /// Assigns `__class__`.
    pub fn set_class(&self, class: &Rc<Class>) {
        self.attributes();
        self.own.borrow_mut().shape = class.dict_shape().clone();
    }
}

impl Drop for Instance {
    fn drop(&mut self) {
        let class = self.class();
        if class.has_finalizer.get() && !self.finalized.get() {
            let own = self.own.get_mut();
            let own = Own { shape: own.shape.clone(), values: std::mem::take(&mut own.values) };
            let revived = Instance {
                own: RefCell::new(own),
                dict: self.dict.take().map(OnceCell::from).unwrap_or_default(),
                content: std::mem::replace(&mut self.content, Content::Payload(None)),
                finalized: Cell::new(true),
                watched: self.watched.clone(),
            };
            let revived = Rc::new(revived);
            if self.watched.get() {
                watch::moved(self as *const Instance as usize, Rc::as_ptr(&revived) as usize);
            }
            finalize::later(Value::Instance(revived));
            return;
        }
        if self.watched.get() {
            watch::gone(self as *const Instance as usize);
        }
        finalize::drop_deep((
            std::mem::take(&mut self.own.get_mut().values),
            self.dict.take(),
            std::mem::replace(&mut self.content, Content::Payload(None)),
        ));
    }
}

/// What every exception holds.
#[derive(Default)]
pub struct ExceptionData {
    /// `args`
    pub args: RefCell<Vec<Value>>,
    /// `__cause__`
    pub cause: RefCell<Value>,
    /// `__context__`
    pub context: RefCell<Value>,
    /// `__suppress_context__`
    pub suppress_context: Cell<bool>,
    /// `__traceback__`, the innermost frame last; shared with the traceback objects that scripts hold.
    pub traceback: RefCell<Option<Rc<Traceback>>>,
    /// What only some classes have: `name`, `errno`, `lineno`, `exceptions`. An attribute that isn't here is `None`.
    pub fields: RefCell<Vec<(&'static str, Value)>>,
}

impl ExceptionData {
    /// A field of the class's own; `Unbound` when it was never set.
    pub fn field(&self, name: &'static str) -> Value {
        let fields = self.fields.borrow();
        fields.iter().find(|(known, _)| *known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    }

    /// Sets a field of the class's own.
    pub fn set_field(&self, name: &'static str, value: Value) {
        let mut fields = self.fields.borrow_mut();
        let old = match fields.iter_mut().find(|(known, _)| *known == name) {
            Some((_, place)) => std::mem::replace(place, value),
            None => {
                fields.push((name, value));
                Value::Unbound
            }
        };
        drop(fields);
        drop(old);
    }
}

impl Drop for ExceptionData {
    fn drop(&mut self) {
        // Chains of causes and contexts may be long.
        let mut held = std::mem::take(self.args.get_mut());
        held.extend([std::mem::take(self.cause.get_mut()), std::mem::take(self.context.get_mut())]);
        held.extend(std::mem::take(self.fields.get_mut()).into_iter().map(|(_, value)| value));
        held.retain(|value| value.address().is_some());
        finalize::drop_deep(held);
    }
}

/// One link of a traceback: frames are added in front while the exception unwinds.
pub struct Traceback {
    /// Where the exception passed.
    pub entry: TraceEntry,
    /// The frame that it came from: one call deeper. Scripts can set it.
    pub next: RefCell<Option<Rc<Traceback>>>,
    /// The object that scripts see, while one holds it: there is one, as in CPython.
    pub object: RefCell<Weak<Instance>>,
}

impl Traceback {
    /// A link in front of another.
    pub fn new(entry: TraceEntry, next: Option<Rc<Traceback>>) -> Traceback {
        Traceback { entry, next: RefCell::new(next), object: RefCell::default() }
    }
}

impl Drop for Traceback {
    fn drop(&mut self) {
        let mut link = self.next.take();
        while let Some(next) = link.and_then(|next| Rc::try_unwrap(next).ok()) {
            link = next.next.take();
        }
    }
}

/// A place where an exception passed.
#[derive(Clone)]
pub enum TraceEntry {
    /// In a frame of the script.
    Script {
        /// The frame's code.
        code: Rc<Code>,
        /// The instruction.
        pc: u32,
        /// The frame's variables, once the exception has left it.
        frame: Option<Rc<KeptFrame>>,
    },
    /// In a library function: what CPython's own traceback shows there.
    Library {
        /// Below the folder of the standard library: `asyncio/runners.py`.
        file: &'static str,
        /// The line there.
        line: u32,
        /// The function's name.
        function: &'static str,
        /// The line's text, without indentation.
        text: &'static str,
        /// The marker line below it (`~~~^^^`), or empty.
        marks: &'static str,
        /// What the function was called with, where scripts can see how long that lives.
        held: Value,
    },
}

impl TraceEntry {
    /// The span in the script's source, for an entry of the script.
    pub fn span(&self) -> Option<Span> {
        match self {
            TraceEntry::Script { code, pc, .. } => code.lang.spans.get(*pc as usize).copied(),
            TraceEntry::Library { .. } => None,
        }
    }
}
