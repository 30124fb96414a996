//! The protocols of values, for Rust: truth, length, hash, equality, text, iteration, items. Builtin values are served
//! directly; the rest by their special methods in a nested run.

use super::shortcut::{Fast, advance_fast};
use super::{Resume, Sink, Vm};
use crate::lang::code::Compare;
use crate::vm::object::{Dict, GeneratorKind, Iterator, IteratorState, Set, Str, intern};
use crate::vm::{Args, Raised, Value, hash, types};
use compact_str::ToCompactString;
use num_traits::ToPrimitive;
use std::rc::Rc;

impl Vm {
    /// `bool(value)`
    pub fn truth(&mut self, value: &Value) -> Result<bool, Raised> {
        if let Some(truth) = simple_truth(value) {
            return Ok(truth);
        }
        if let Some(result) = self.call_special(value, &self.names.bool_.clone(), Args::none())? {
            return match result {
                Value::Bool(b) => Ok(b),
                other => {
                    let name = self.type_name(&other);
                    Err(self.type_error(format!("__bool__ should return bool, returned {name}")))
                }
            };
        }
        if self.special(value, &self.names.len.clone()).is_some() {
            return Ok(self.length(value)? != 0);
        }
        if matches!(value, Value::NotImplemented) {
            self.warn("DeprecationWarning", "NotImplemented should not be used in a boolean context", 1)?;
        }
        Ok(simple_truth(value.builtin()).unwrap_or(true))
    }

    /// `len(value)`
    pub fn length(&mut self, value: &Value) -> Result<usize, Raised> {
        if let Some(length) = simple_length(value) {
            return Ok(length);
        }
        match self.call_special(value, &self.names.len.clone(), Args::none())? {
            Some(Value::Int(n)) if n >= 0 => Ok(n as usize),
            Some(Value::Bool(b)) => Ok(b as usize),
            Some(other) => {
                let n = self.index_value(&other)?;
                match n.as_int() {
                    Some(n) if n >= 0 => Ok(n as usize),
                    Some(_) => Err(self.value_error("__len__() should return >= 0")),
                    None => Err(self.overflow_error("cannot fit 'int' into an index-sized integer")),
                }
            }
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("object of type '{name}' has no len()")))
            }
        }
    }

    /// The integer that `value.__index__()` gives, as an `int` value.
    pub fn index_value(&mut self, value: &Value) -> Result<Value, Raised> {
        match value.builtin() {
            Value::Int(_) | Value::BigInt(_) => return Ok(value.builtin().clone()),
            Value::Bool(b) => return Ok(Value::Int(*b as i64)),
            _ => {}
        }
        match self.call_special(value, &self.names.index.clone(), Args::none())? {
            Some(result) => match result.builtin() {
                Value::Int(_) | Value::BigInt(_) | Value::Bool(_) => {
                    crate::vm::types::int::warn_of_subclass(self, value, &result, "__index__", "int")?;
                    Ok(match result.builtin() {
                        Value::Bool(b) => Value::Int(*b as i64),
                        whole => whole.clone(),
                    })
                }
                other => {
                    let name = self.type_name(other);
                    Err(self.type_error(format!("__index__ returned non-int (type {name})")))
                }
            },
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("'{name}' object cannot be interpreted as an integer")))
            }
        }
    }

    /// The index that a value stands for, as a machine number; `IndexError` when it doesn't fit.
    pub fn index(&mut self, value: &Value) -> Result<i64, Raised> {
        if let Value::Int(i) = value {
            return Ok(*i);
        }
        match self.index_value(value)? {
            Value::Int(i) => Ok(i),
            _ => {
                let name = self.type_name(value);
                Err(self.index_error(format!("cannot fit '{name}' into an index-sized integer")))
            }
        }
    }

    /// `hash(value)`
    pub fn hash(&mut self, value: &Value) -> Result<u64, Raised> {
        if let Some(hash) = hash::simple(value) {
            return Ok(hash);
        }
        types::hash_of(self, value)
    }

    /// `a == b` as a truth value, identical things first counted equal as containers do.
    pub fn equal(&mut self, a: &Value, b: &Value) -> Result<bool, Raised> {
        if a.is(b) {
            return Ok(true);
        }
        if let Some(same) = hash::same(a, b) {
            return Ok(same);
        }
        let result = self.compare(Compare::Equal, a, b)?;
        self.truth(&result)
    }

    /// `repr(value)`
    pub fn repr(&mut self, value: &Value) -> Result<Rc<Str>, Raised> {
        if let Value::Int(i) = value {
            return Ok(Rc::new(Str::new(i.to_compact_string())));
        }
        if let Some(text) = types::simple_repr(self, value)? {
            return Ok(text);
        }
        let result = self.call_special(value, &self.names.repr.clone(), Args::none())?;
        self.expect_text(result, value, "__repr__")
    }

    /// `str(value)`
    pub fn str_of(&mut self, value: &Value) -> Result<Rc<Str>, Raised> {
        match value {
            Value::Str(s) => return Ok(s.clone()),
            Value::Instance(_) | Value::Class(_) => {}
            other => return self.repr(other),
        }
        let result = self.call_special(value, &self.names.str.clone(), Args::none())?;
        self.expect_text(result, value, "__str__")
    }

    fn expect_text(&mut self, result: Option<Value>, value: &Value, method: &str) -> Result<Rc<Str>, Raised> {
        match result {
            Some(result) => match result.as_str() {
                Some(text) => Ok(text.clone()),
                None => {
                    let name = self.type_name(&result);
                    Err(self.type_error(format!("{method} returned non-string (type {name})")))
                }
            },
            None => {
                let name = self.type_name(value);
                Ok(Rc::new(Str::new(format!("<{name} object>"))))
            }
        }
    }

    /// `format(value, spec)`
    pub fn format(&mut self, value: &Value, spec: &Rc<Str>) -> Result<Rc<Str>, Raised> {
        if let Some(text) = types::simple_format(self, value, spec)? {
            return Ok(text);
        }
        let result = self.call_special(value, &self.names.format.clone(), Args::one(Value::Str(spec.clone())))?;
        match result {
            Some(result) if result.as_str().is_some() => self.expect_text(Some(result), value, "__format__"),
            Some(result) => {
                let name = self.type_name(&result);
                Err(self.type_error(format!("__format__ must return a str, not {name}")))
            }
            None => self.str_of(value),
        }
    }

    /// `iter(value)`
    pub fn iter(&mut self, value: &Value) -> Result<Value, Raised> {
        if let Some(iterator) = simple_iter(value) {
            return Ok(iterator);
        }
        let result = match self.special(value, &self.names.iter.clone()) {
            Some(Value::None) => None,
            Some(_) => self.call_special(value, &self.names.iter.clone(), Args::none())?,
            None if self.special(value, &self.names.getitem.clone()).is_some() => {
                return Ok(Iterator::new(IteratorState::Sequence { object: value.clone(), next: 0 }));
            }
            None => None,
        };
        let Some(iterator) = result else {
            let name = self.type_name(value);
            return Err(self.type_error(format!("'{name}' object is not iterable")));
        };
        if self.is_iterator(&iterator) {
            return Ok(iterator);
        }
        let name = self.type_name(&iterator);
        Err(self.type_error(format!("iter() returned non-iterator of type '{name}'")))
    }

    /// Whether a value has `__next__`.
    pub fn is_iterator(&mut self, value: &Value) -> bool {
        matches!(value, Value::Iterator(_)) || self.special(value, &self.names.next.clone()).is_some()
    }

    /// The next item of an iterator, or `None` at its end.
    pub fn next(&mut self, iterator: &Value) -> Result<Option<Value>, Raised> {
        match iterator {
            Value::Iterator(it) => types::advance(self, it),
            Value::Generator(generator) if generator.kind == GeneratorKind::Generator => {
                match self.resume_nested(generator, Resume::Send(Value::None)) {
                    Err(raised) if raised.is(&self.types.stop_iteration) => Ok(None),
                    result => result,
                }
            }
            _ => {
                let result = self.call_special(iterator, &self.names.next.clone(), Args::none());
                match result {
                    Ok(Some(item)) => Ok(Some(item)),
                    Ok(None) => {
                        let name = self.type_name(iterator);
                        Err(self.type_error(format!("'{name}' object is not an iterator")))
                    }
                    Err(raised) if raised.is(&self.types.stop_iteration) => Ok(None),
                    Err(raised) => Err(raised),
                }
            }
        }
    }

    /// All items of an iterable.
    pub fn collect(&mut self, iterable: &Value) -> Result<Vec<Value>, Raised> {
        match iterable {
            Value::List(list) => return Ok(list.items.borrow().clone()),
            Value::Tuple(tuple) => return Ok(tuple.items.to_vec()),
            _ => {}
        }
        let iterator = self.iter(iterable)?;
        if let Value::Generator(generator) = &iterator {
            let mut sink = Sink::Items(Vec::new());
            while let Some(item) = self.pour(generator, &mut sink)? {
                sink.keep(item);
            }
            return Ok(sink.items());
        }
        let mut items = match &iterator {
            Value::Iterator(iterator) => plain_items(&mut iterator.state.borrow_mut()),
            _ => Vec::new(),
        };
        while let Some(item) = self.next(&iterator)? {
            items.push(item);
        }
        Ok(items)
    }

    /// The position of a key in a dict.
    pub fn dict_find(&mut self, dict: &Rc<Dict>, key: &Value, hash: u64) -> Result<Option<usize>, Raised> {
        if let Value::Str(name) = key
            && let Some(found) = dict.find(hash, |k| matches!(k, Value::Str(s) if Str::same(s, name)))
        {
            return Ok(Some(found));
        }
        'search: loop {
            let mut undecided = false;
            let found = dict.find(hash, |k| {
                let same = decided(k, key);
                undecided |= same.is_none();
                same == Some(true)
            });
            if !undecided {
                return Ok(found);
            }
            for (at, candidate) in dict.candidates(hash) {
                let same = match decided(&candidate, key) {
                    Some(same) => same,
                    None => self.equal(&candidate, key)?,
                };
                // A script's `__eq__` may have changed the dict: then the search begins anew, as in CPython.
                if !dict.at(at).is_some_and(|entry| entry.key.is(&candidate)) {
                    continue 'search;
                }
                if same {
                    return Ok(Some(at));
                }
            }
            return Ok(None);
        }
    }

    /// `dict.get(key)`
    pub fn dict_get(&mut self, dict: &Rc<Dict>, key: &Value) -> Result<Option<Value>, Raised> {
        let hash = self.hash(key)?;
        let found = self.dict_find(dict, key, hash)?;
        Ok(found.and_then(|at| dict.at(at)).map(|entry| entry.value))
    }

    /// `dict[key] = value`
    pub fn dict_set(&mut self, dict: &Rc<Dict>, key: Value, value: Value) -> Result<(), Raised> {
        let hash = self.hash(&key)?;
        match self.dict_find(dict, &key, hash)? {
            Some(at) => dict.set_at(at, value),
            None => dict.insert_new(hash, key, value),
        }
        Ok(())
    }

    /// Removes a key and returns its value.
    pub fn dict_remove(&mut self, dict: &Rc<Dict>, key: &Value) -> Result<Option<Value>, Raised> {
        let hash = self.hash(key)?;
        let found = self.dict_find(dict, key, hash)?;
        Ok(found.map(|at| dict.remove_at(at).value))
    }

    /// The position of a key in a set.
    pub fn set_find(&mut self, set: &Rc<Set>, key: &Value, hash: u64) -> Result<Option<usize>, Raised> {
        'search: loop {
            let mut undecided = false;
            let found = set.find(hash, |k| {
                let same = decided(k, key);
                undecided |= same.is_none();
                same == Some(true)
            });
            if !undecided {
                return Ok(found);
            }
            for (at, candidate) in set.candidates(hash) {
                let same = match decided(&candidate, key) {
                    Some(same) => same,
                    None => self.equal(&candidate, key)?,
                };
                if !set.at(at).is_some_and(|kept| kept.is(&candidate)) {
                    continue 'search;
                }
                if same {
                    return Ok(Some(at));
                }
            }
            return Ok(None);
        }
    }

    /// `set.add(key)`; whether it is new.
    pub fn set_add(&mut self, set: &Rc<Set>, key: Value) -> Result<bool, Raised> {
        let hash = self.hash(&key)?;
        if self.set_find(set, &key, hash)?.is_some() {
            return Ok(false);
        }
        set.insert_new(hash, key);
        Ok(true)
    }

    /// `key in set`
    pub fn set_contains(&mut self, set: &Rc<Set>, key: &Value) -> Result<bool, Raised> {
        let hash = self.hash(key)?;
        Ok(self.set_find(set, key, hash)?.is_some())
    }

    /// Begins the `repr` of a container; `false` when it is under way already, so that it contains itself. Every `true`
    /// is answered by [`Vm::end_repr`].
    pub fn begin_repr(&mut self, container: &Value) -> bool {
        let address = container.address().unwrap_or(0);
        if self.representing.contains(&address) {
            return false;
        }
        self.representing.push(address);
        true
    }

    /// How many containers' `repr`s are under way.
    pub fn repr_depth(&self) -> usize {
        self.representing.len()
    }

    /// Begins comparing two containers; refuses when they nest too deep.
    pub fn enter_comparison(&mut self) -> Result<(), Raised> {
        if self.comparing >= 200 {
            return Err(self.raise("RecursionError", "maximum recursion depth exceeded in comparison"));
        }
        self.comparing += 1;
        Ok(())
    }

    /// Ends what [`Vm::enter_comparison`] began.
    pub fn leave_comparison(&mut self) {
        self.comparing -= 1;
    }

    /// Ends the `repr` of the container that was begun last.
    pub fn end_repr(&mut self) {
        self.representing.pop();
    }

    /// What a type defines for a special name, not bound; a builtin type's own behaviour counts too.
    pub fn special(&mut self, value: &Value, name: &Rc<Str>) -> Option<Value> {
        match value {
            Value::Instance(i) => i.shape().class.lookup(name),
            Value::Class(_) => self.types.of(value).lookup(name),
            other => self.types.of_builtin(other).lookup(name),
        }
    }

    /// `callable(value)`
    pub fn is_callable(&mut self, value: &Value) -> bool {
        match value {
            Value::Class(_) | Value::Function(_) | Value::Native(_) | Value::Method(_) => true,
            other => self.special(other, &self.names.call.clone()).is_some_and(|call| !call.is_none()),
        }
    }

    /// Calls a special method of a value's type in a nested run; `None` when it has none.
    pub fn call_special(&mut self, value: &Value, name: &Rc<Str>, args: Args) -> Result<Option<Value>, Raised> {
        let Some(found) = self.special(value, name) else { return Ok(None) };
        let bound = self.bind_special(found, value)?;
        self.call(&bound, args).map(Some)
    }

    /// Calls a method by its name, in a nested run.
    pub fn call_method(&mut self, value: &Value, name: &str, args: Args) -> Result<Value, Raised> {
        let method = self.get_attr(value, &intern(name))?;
        self.call(&method, args)
    }

    /// A float for what has `__float__` or `__index__`.
    pub fn float_of(&mut self, value: &Value) -> Result<f64, Raised> {
        match value.builtin() {
            Value::Float(f) => return Ok(*f),
            Value::Int(i) => return Ok(*i as f64),
            Value::Bool(b) => return Ok(*b as i64 as f64),
            Value::BigInt(i) => {
                return match i.to_f64() {
                    Some(f) if f.is_finite() => Ok(f),
                    _ => Err(self.overflow_error("int too large to convert to float")),
                };
            }
            _ => {}
        }
        match self.call_special(value, &self.names.float.clone(), Args::none())? {
            Some(result) => match result.builtin() {
                Value::Float(f) => {
                    crate::vm::types::int::warn_of_subclass(self, value, &result, "__float__", "float")?;
                    Ok(*f)
                }
                other => {
                    let (name, given) = (self.type_name(value), self.type_name(other));
                    Err(self.type_error(format!("{name}.__float__ returned non-float (type {given})")))
                }
            },
            None if self.special(value, &self.names.index.clone()).is_some() => {
                let index = self.index_value(value)?;
                self.float_of(&index)
            }
            None => {
                let name = self.type_name(value);
                Err(self.type_error(format!("must be real number, not {name}")))
            }
        }
    }
}

/// Whether a key of a container is the one that is looked for, where no script's code must be asked.
fn decided(known: &Value, wanted: &Value) -> Option<bool> {
    if known.is(wanted) { Some(true) } else { hash::same(known, wanted) }
}

/// The items that an iterator gives by itself; what is left of it, its end included, is asked for one by one.
fn plain_items(state: &mut IteratorState) -> Vec<Value> {
    let mut items = match state {
        IteratorState::Range { left, .. } => Vec::with_capacity((*left).min(1 << 16)),
        _ => Vec::new(),
    };
    while let Fast::Item(item) = advance_fast(state) {
        items.push(item);
    }
    items
}

/// The truth of a builtin value.
pub fn simple_truth(value: &Value) -> Option<bool> {
    Some(match value {
        Value::None | Value::Unbound => false,
        Value::Bool(b) => *b,
        Value::Int(i) => *i != 0,
        Value::Float(f) => *f != 0.0,
        Value::Complex(c) => c.real != 0.0 || c.imag != 0.0,
        Value::Instance(_) | Value::Class(_) | Value::NotImplemented => return None,
        Value::Range(range) if range.big.is_some() => return None,
        other => match simple_length(other) {
            Some(length) => length != 0,
            None => true,
        },
    })
}

/// The length of a builtin value.
pub fn simple_length(value: &Value) -> Option<usize> {
    Some(match value {
        Value::Str(s) => s.len(),
        Value::Bytes(b) => b.data.len(),
        Value::ByteArray(b) => b.data.borrow().len(),
        Value::Tuple(t) => t.items.len(),
        Value::List(l) => l.items.borrow().len(),
        Value::Dict(d) => d.len(),
        Value::Set(s) | Value::FrozenSet(s) => s.len(),
        Value::Range(r) if r.big.is_none() => r.len(),
        Value::DictView(v) => v.dict.len(),
        _ => return None,
    })
}

/// The iterator of a builtin value, or an iterator itself.
pub fn simple_iter(value: &Value) -> Option<Value> {
    use crate::vm::object::{DictView, GeneratorKind, ViewKind};
    use IteratorState as S;
    Some(Iterator::new(match value {
        Value::List(list) => S::List { list: list.clone(), next: 0 },
        Value::Tuple(tuple) => S::Tuple { tuple: tuple.clone(), next: 0 },
        Value::Str(text) => S::Str { text: text.clone(), offset: 0 },
        Value::Bytes(bytes) => S::Bytes { bytes: bytes.clone(), next: 0 },
        Value::ByteArray(bytes) => S::ByteArray { bytes: bytes.clone(), next: 0 },
        Value::Range(r) if r.big.is_none() => S::Range { next: r.start, step: r.step, left: r.len() },
        Value::Dict(dict) => {
            let view = DictView { dict: dict.clone(), kind: ViewKind::Keys, ordered: false };
            S::Dict { view, next: 0, size: dict.len(), left: dict.len() }
        }
        Value::DictView(v) => {
            let view = DictView { dict: v.dict.clone(), kind: v.kind, ordered: v.ordered };
            S::Dict { view, next: 0, size: v.dict.len(), left: v.dict.len() }
        }
        Value::Set(set) | Value::FrozenSet(set) => S::Set { set: set.clone(), next: 0, size: set.len() },
        Value::Iterator(_) => return Some(value.clone()),
        Value::Generator(g) if g.kind == GeneratorKind::Generator => return Some(value.clone()),
        _ => return None,
    }))
}
