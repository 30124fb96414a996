//! A value: sixteen bytes, small things inline, the rest behind a reference count.

use super::object::*;
use compact_str::CompactString;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use std::rc::Rc;

/// A Python value.
///
/// Invariant: an integer that fits in an `i64` is an [`Value::Int`], never a [`Value::BigInt`]. An instance of a Python
/// class that derives from a builtin type is an [`Value::Instance`] whose payload is the builtin value.
/// Its tag is a whole word: with a tag of a byte the compiler copies a value as a byte and the fifteen after it, and the
/// processor waits whenever it reads in one piece what was written in two.
#[derive(Default)]
#[repr(u64)]
pub enum Value {
    /// No value: an unbound local, an omitted argument. Scripts never see it.
    #[default]
    Unbound,
    /// `None`
    None,
    /// `...`
    Ellipsis,
    /// `NotImplemented`
    NotImplemented,
    /// `True`, `False`
    Bool(bool),
    /// An integer that fits.
    Int(i64),
    /// A float.
    Float(f64),
    /// An integer that does not fit.
    BigInt(Rc<BigInt>),
    /// A complex number.
    Complex(Rc<Complex>),
    /// A string.
    Str(Rc<Str>),
    /// Immutable bytes.
    Bytes(Rc<Bytes>),
    /// Mutable bytes.
    ByteArray(Rc<ByteArray>),
    /// A tuple.
    Tuple(Rc<Tuple>),
    /// A list.
    List(Rc<List>),
    /// A dict.
    Dict(Rc<Dict>),
    /// A set.
    Set(Rc<Set>),
    /// A frozenset.
    FrozenSet(Rc<Set>),
    /// A range.
    Range(Rc<Range>),
    /// A slice.
    Slice(Rc<Slice>),
    /// A function of the script.
    Function(Rc<Function>),
    /// A function of ours.
    Native(Rc<Native>),
    /// A method bound to its `self`.
    Method(Rc<Method>),
    /// A class.
    Class(Rc<Class>),
    /// An instance of a class of the script, an exception, or an object of a library module.
    Instance(Rc<Instance>),
    /// A generator, coroutine or async generator.
    Generator(Rc<Generator>),
    /// An iterator of ours over builtin values.
    Iterator(Rc<Iterator>),
    /// A cell that functions share.
    Cell(Rc<Cell>),
    /// A module.
    Module(Rc<Module>),
    /// A linked code object.
    Code(Rc<Code>),
    /// A `property`, `staticmethod`, `classmethod`, or the accessor of a slot or builtin attribute.
    Descriptor(Rc<Descriptor>),
    /// A `super` object.
    Super(Rc<Super>),
    /// A view of a dict: `keys()`, `values()`, `items()`.
    DictView(Rc<DictView>),
}

const _: () = assert!(size_of::<Value>() == 16);

impl Clone for Value {
    /// Every reference counts in the same way, so one test of the tag serves all kinds.
    #[inline(always)]
    fn clone(&self) -> Value {
        use std::mem::forget;
        match self {
            Value::Unbound | Value::None | Value::Ellipsis | Value::NotImplemented => {}
            Value::Bool(_) | Value::Int(_) | Value::Float(_) => {}
            Value::BigInt(rc) => forget(rc.clone()),
            Value::Complex(rc) => forget(rc.clone()),
            Value::Str(rc) => forget(rc.clone()),
            Value::Bytes(rc) => forget(rc.clone()),
            Value::ByteArray(rc) => forget(rc.clone()),
            Value::Tuple(rc) => forget(rc.clone()),
            Value::List(rc) => forget(rc.clone()),
            Value::Dict(rc) => forget(rc.clone()),
            Value::Set(rc) => forget(rc.clone()),
            Value::FrozenSet(rc) => forget(rc.clone()),
            Value::Range(rc) => forget(rc.clone()),
            Value::Slice(rc) => forget(rc.clone()),
            Value::Function(rc) => forget(rc.clone()),
            Value::Native(rc) => forget(rc.clone()),
            Value::Method(rc) => forget(rc.clone()),
            Value::Class(rc) => forget(rc.clone()),
            Value::Instance(rc) => forget(rc.clone()),
            Value::Generator(rc) => forget(rc.clone()),
            Value::Iterator(rc) => forget(rc.clone()),
            Value::Cell(rc) => forget(rc.clone()),
            Value::Module(rc) => forget(rc.clone()),
            Value::Code(rc) => forget(rc.clone()),
            Value::Descriptor(rc) => forget(rc.clone()),
            Value::Super(rc) => forget(rc.clone()),
            Value::DictView(rc) => forget(rc.clone()),
        }
        // SAFETY: the bits are a value's, and a reference in them was counted above.
        unsafe { std::ptr::read(self) }
    }
}

impl Value {
    /// Whether dropping it does nothing: there is no reference in it.
    #[inline(always)]
    pub fn is_inline(&self) -> bool {
        matches!(
            self,
            Value::Unbound
                | Value::None
                | Value::Ellipsis
                | Value::NotImplemented
                | Value::Bool(_)
                | Value::Int(_)
                | Value::Float(_)
        )
    }

    /// A new string.
    pub fn str(text: impl Into<CompactString>) -> Value {
        Value::Str(Rc::new(Str::new(text)))
    }

    /// An integer of any size, in its normal form.
    pub fn int(value: BigInt) -> Value {
        match value.to_i64() {
            Some(small) => Value::Int(small),
            None => Value::BigInt(Rc::new(value)),
        }
    }

    /// A new tuple.
    pub fn tuple(items: Vec<Value>) -> Value {
        Value::Tuple(Rc::new(Tuple::new(items)))
    }

    /// A new list.
    pub fn list(items: Vec<Value>) -> Value {
        Value::List(Rc::new(List::new(items)))
    }

    /// New bytes.
    pub fn bytes(bytes: Vec<u8>) -> Value {
        Value::Bytes(Rc::new(Bytes::new(bytes)))
    }

    /// `None` for nothing.
    pub fn or_none(value: Option<Value>) -> Value {
        value.unwrap_or(Value::None)
    }

    /// Whether there is a value.
    pub fn is_bound(&self) -> bool {
        !matches!(self, Value::Unbound)
    }

    /// Whether it is `None`.
    pub fn is_none(&self) -> bool {
        matches!(self, Value::None)
    }

    /// The value itself, or the builtin value inside an instance of a class that derives from a builtin type.
    pub fn builtin(&self) -> &Value {
        match self {
            Value::Instance(instance) => instance.payload().unwrap_or(self),
            other => other,
        }
    }

    /// The string, for `str` and what derives from it.
    pub fn as_str(&self) -> Option<&Rc<Str>> {
        match self.builtin() {
            Value::Str(s) => Some(s),
            _ => None,
        }
    }

    /// The list, for `list` and what derives from it.
    pub fn as_list(&self) -> Option<&Rc<List>> {
        match self.builtin() {
            Value::List(l) => Some(l),
            _ => None,
        }
    }

    /// The tuple, for `tuple` and what derives from it.
    pub fn as_tuple(&self) -> Option<&Rc<Tuple>> {
        match self.builtin() {
            Value::Tuple(t) => Some(t),
            _ => None,
        }
    }

    /// The dict, for `dict` and what derives from it.
    pub fn as_dict(&self) -> Option<&Rc<Dict>> {
        match self.builtin() {
            Value::Dict(d) => Some(d),
            _ => None,
        }
    }

    /// The set, for `set`, `frozenset` and what derives from them.
    pub fn as_any_set(&self) -> Option<&Rc<Set>> {
        match self.builtin() {
            Value::Set(s) | Value::FrozenSet(s) => Some(s),
            _ => None,
        }
    }

    /// The small integer, for `int`, `bool` and what derives from them.
    pub fn as_int(&self) -> Option<i64> {
        match self.builtin() {
            Value::Int(i) => Some(*i),
            Value::Bool(b) => Some(*b as i64),
            _ => None,
        }
    }

    /// The integer at any size, for `int`, `bool` and what derives from them.
    pub fn as_bigint(&self) -> Option<BigInt> {
        match self.builtin() {
            Value::BigInt(i) => Some((**i).clone()),
            other => other.as_int().map(BigInt::from),
        }
    }

    /// The bytes, copied, for `bytes`, `bytearray` and what derives from them.
    pub fn as_bytes(&self) -> Option<Vec<u8>> {
        match self.builtin() {
            Value::Bytes(b) => Some(b.data.clone()),
            Value::ByteArray(b) => Some(b.data.borrow().clone()),
            _ => None,
        }
    }

    /// The instance's payload of a Rust type: what library objects keep their state in.
    pub fn downcast<T: 'static>(&self) -> Option<&T> {
        match self {
            Value::Instance(instance) => instance.state::<T>(),
            _ => None,
        }
    }

    /// Python's `is`.
    pub fn is(&self, other: &Value) -> bool {
        use Value::*;
        match (self, other) {
            (Unbound, Unbound) | (None, None) | (Ellipsis, Ellipsis) | (NotImplemented, NotImplemented) => true,
            (Bool(a), Bool(b)) => a == b,
            (Int(a), Int(b)) => a == b,
            (Float(a), Float(b)) => a.to_bits() == b.to_bits(),
            (Tuple(a), Tuple(b)) => Rc::ptr_eq(a, b) || (a.items.is_empty() && b.items.is_empty()),
            (Str(a), Str(b)) => Rc::ptr_eq(a, b) || (a.len() <= 1 && a.text() == b.text()),
            _ => match (self.address(), other.address()) {
                (Some(a), Some(b)) => a == b && std::mem::discriminant(self) == std::mem::discriminant(other),
                _ => false,
            },
        }
    }

    /// The address of the object behind the reference, if there is one: Python's `id`.
    pub fn address(&self) -> Option<usize> {
        fn at<T>(rc: &Rc<T>) -> Option<usize> {
            Some(Rc::as_ptr(rc) as usize)
        }
        match self {
            Value::Unbound
            | Value::None
            | Value::Ellipsis
            | Value::NotImplemented
            | Value::Bool(_)
            | Value::Int(_)
            | Value::Float(_) => None,
            Value::BigInt(v) => at(v),
            Value::Complex(v) => at(v),
            Value::Str(v) => at(v),
            Value::Bytes(v) => at(v),
            Value::ByteArray(v) => at(v),
            Value::Tuple(v) => at(v),
            Value::List(v) => at(v),
            Value::Dict(v) => at(v),
            Value::Set(v) | Value::FrozenSet(v) => at(v),
            Value::Range(v) => at(v),
            Value::Slice(v) => at(v),
            Value::Function(v) => at(v),
            Value::Native(v) => at(v),
            Value::Method(v) => at(v),
            Value::Class(v) => at(v),
            Value::Instance(v) => at(v),
            Value::Generator(v) => at(v),
            Value::Iterator(v) => at(v),
            Value::Cell(v) => at(v),
            Value::Module(v) => at(v),
            Value::Code(v) => at(v),
            Value::Descriptor(v) => at(v),
            Value::Super(v) => at(v),
            Value::DictView(v) => at(v),
        }
    }
}

impl From<bool> for Value {
    fn from(b: bool) -> Value {
        Value::Bool(b)
    }
}

impl From<i64> for Value {
    fn from(i: i64) -> Value {
        Value::Int(i)
    }
}

impl From<usize> for Value {
    fn from(i: usize) -> Value {
        Value::Int(i as i64)
    }
}

impl From<f64> for Value {
    fn from(f: f64) -> Value {
        Value::Float(f)
    }
}

impl From<&str> for Value {
    fn from(s: &str) -> Value {
        Value::str(s)
    }
}

impl From<String> for Value {
    fn from(s: String) -> Value {
        Value::str(s)
    }
}

impl From<Rc<Str>> for Value {
    fn from(s: Rc<Str>) -> Value {
        Value::Str(s)
    }
}
