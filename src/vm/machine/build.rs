//! Building and taking apart: literals, unpacking, formatted strings, slices.

use super::Vm;
use crate::lang::code::{CodeKind, Conversion};
use crate::vm::object::{Dict, Set, Slice, Str};
use crate::vm::{Args, Raised, Value};
use std::rc::Rc;

impl Vm {
    /// Takes values out of consecutive slots.
    pub(super) fn take_slots(&mut self, first: usize, count: usize) -> Vec<Value> {
        self.stack[first..first + count].iter_mut().map(std::mem::take).collect()
    }

    /// Appends to a string that only this slot holds: `s += "x"` in a loop must not copy.
    pub(super) fn append_in_place(&mut self, target: usize, more: usize) -> bool {
        let Value::Str(more) = &self.stack[more] else { return false };
        let more = more.clone();
        let Value::Str(text) = &mut self.stack[target] else { return false };
        match Rc::get_mut(text) {
            Some(text) if !text.is_interned() => {
                text.push_str(more.text());
                true
            }
            _ => false,
        }
    }

    pub(super) fn build_slice(&mut self, first: usize) -> Value {
        let [start, stop, step] = std::array::from_fn(|i| std::mem::take(&mut self.stack[first + i]));
        Value::Slice(Rc::new(Slice { start, stop, step }))
    }

    pub(super) fn build_set(&mut self, items: Vec<Value>) -> Result<Value, Raised> {
        let set = Rc::new(Set::new());
        for item in items {
            self.set_add(&set, item)?;
        }
        Ok(Value::Set(set))
    }

    pub(super) fn build_dict(&mut self, items: Vec<Value>) -> Result<Value, Raised> {
        let dict = Rc::new(Dict::new());
        let mut items = items.into_iter();
        while let (Some(key), Some(value)) = (items.next(), items.next()) {
            self.dict_set(&dict, key, value)?;
        }
        Ok(Value::Dict(dict))
    }

    pub(super) fn build_string(&mut self, first: usize, count: usize) -> Value {
        let pieces = &mut self.stack[first..first + count];
        let size = pieces.iter().map(|p| if let Value::Str(s) = p { s.text().len() } else { 0 }).sum();
        let mut text = String::with_capacity(size);
        for piece in pieces {
            if let Value::Str(s) = std::mem::take(piece) {
                text.push_str(s.text());
            }
        }
        Value::str(text)
    }

    /// One field of a formatted string.
    pub(super) fn format_operand(
        &mut self,
        conversion: Conversion,
        value: &Value,
        spec: &Value,
    ) -> Result<Rc<Str>, Raised> {
        let converted = match conversion {
            Conversion::None => None,
            Conversion::Str => Some(self.str_of(value)?),
            Conversion::Repr => Some(self.repr(value)?),
            Conversion::Ascii => {
                let text = self.repr(value)?;
                Some(Rc::new(Str::new(crate::vm::types::text::ascii(text.text()))))
            }
        };
        let spec = match spec {
            Value::Str(spec) if !spec.is_empty() => spec.clone(),
            _ => {
                return match converted {
                    Some(text) => Ok(text),
                    // Without a spec `format` is `str`, but for what defines `__format__`.
                    None => match value {
                        Value::Str(text) => Ok(text.clone()),
                        Value::Instance(_) | Value::Class(_) => {
                            let empty = Rc::new(Str::new(String::new()));
                            self.format(value, &empty)
                        }
                        other => self.str_of(other),
                    },
                };
            }
        };
        match converted {
            Some(text) => self.format(&Value::Str(text), &spec),
            None => self.format(value, &spec),
        }
    }

    pub(super) fn extend_list(&mut self, list: &Value, items: &Value) -> Result<(), Raised> {
        let Value::List(list) = list else { return Ok(()) };
        let more = match self.collect(items) {
            Ok(more) => more,
            Err(raised) => return Err(self.starred_error(raised, items)),
        };
        list.items.borrow_mut().extend(more);
        Ok(())
    }

    /// `*5` in a display or call has a message of its own.
    fn starred_error(&mut self, raised: Raised, items: &Value) -> Raised {
        let not_iterable = self.special(items, &self.names.iter.clone()).is_none()
            && self.special(items, &self.names.getitem.clone()).is_none();
        if not_iterable {
            let name = self.type_name(items);
            return self.type_error(format!("Value after * must be an iterable, not {name}"));
        }
        raised
    }

    /// The items of `f(*items)`.
    pub(super) fn star_arguments(&mut self, items: &Value, callee: &Value) -> Result<Value, Raised> {
        let iterable = self.special(items, &self.names.iter.clone()).is_some()
            || self.special(items, &self.names.getitem.clone()).is_some();
        if !iterable && super::protocol::simple_iter(items).is_none() {
            let (function, name) = (self.callee_name(callee)?, self.type_name(items));
            return Err(self.type_error(format!("{function} argument after * must be an iterable, not {name}")));
        }
        self.collect(items).map(Value::list)
    }

    pub(super) fn update_set(&mut self, set: &Rc<Set>, items: &Value) -> Result<(), Raised> {
        crate::vm::types::set::update(self, set, items)
    }

    pub(super) fn update_dict(&mut self, dict: &Rc<Dict>, mapping: &Value) -> Result<(), Raised> {
        for (key, value) in self.mapping_items(mapping, |name| format!("'{name}' object is not a mapping"))? {
            self.dict_set(dict, key, value)?;
        }
        Ok(())
    }

    /// `f(**mapping)`: the names must be strings, and new.
    pub(super) fn merge_keywords(&mut self, dict: &Rc<Dict>, mapping: &Value, callee: &Value) -> Result<(), Raised> {
        let function = self.callee_name(callee)?;
        let text = function.clone();
        let items =
            self.mapping_items(mapping, move |name| format!("{text} argument after ** must be a mapping, not {name}"))?;
        for (key, value) in items {
            // Whether keys are strings is asked at the call; until then only a second one is refused.
            let Some(name) = key.as_str().cloned() else {
                if self.dict_get(dict, &key)?.is_some() {
                    let key = self.str_of(&key)?;
                    let text = format!("{function} got multiple values for keyword argument '{}'", key.text());
                    return Err(self.type_error(text));
                }
                self.dict_set(dict, key, value)?;
                continue;
            };
            if dict.find_name(&name).is_some() {
                let name = name.text();
                return Err(self.type_error(format!("{function} got multiple values for keyword argument '{name}'")));
            }
            dict.set_name(&name, value);
        }
        Ok(())
    }

    /// How messages name a callee: `__main__.f()`.
    fn callee_name(&mut self, callee: &Value) -> Result<String, Raised> {
        if let Value::Function(function) = callee
            && function.code.lang.kind == CodeKind::Class
        {
            return Ok("__build_class__()".into());
        }
        let Some(name) = self.get_attr_optional(callee, &self.names.qualname.clone())? else {
            return Ok(self.str_of(callee)?.text().to_string());
        };
        let name = self.str_of(&name)?.text().to_string();
        let module = self.get_attr_optional(callee, &self.names.module.clone())?;
        Ok(match module.as_ref().and_then(Value::as_str) {
            Some(module) if module.text() != "builtins" => format!("{}.{name}()", module.text()),
            _ => format!("{name}()"),
        })
    }

    fn mapping_items(
        &mut self,
        mapping: &Value,
        refusal: impl FnOnce(String) -> String,
    ) -> Result<Vec<(Value, Value)>, Raised> {
        if let Value::Dict(dict) = mapping {
            return Ok(dict.entries().into_iter().map(|e| (e.key, e.value)).collect());
        }
        let Some(keys) = self.get_attr_optional(mapping, &self.names.keys.clone())? else {
            let name = self.type_name(mapping);
            return Err(self.type_error(refusal(name)));
        };
        let keys = self.call(&keys, Args::none())?;
        let mut items = Vec::new();
        for key in self.collect(&keys)? {
            let value = self.get_item(mapping, &key)?;
            items.push((key, value));
        }
        Ok(items)
    }

    /// `a, b = value`
    pub(super) fn unpack(&mut self, value: Value, first: usize, count: usize) -> Result<(), Raised> {
        let exact = match &value {
            Value::Tuple(tuple) => Some(tuple.items.len()),
            Value::List(list) => Some(list.items.borrow().len()),
            _ => None,
        };
        if let Some(given) = exact {
            if given != count {
                return Err(self.wrong_count(given, count, true));
            }
            match &value {
                Value::Tuple(tuple) => {
                    for (place, item) in self.stack[first..first + count].iter_mut().zip(tuple.items.iter()) {
                        *place = item.clone();
                    }
                }
                Value::List(list) => {
                    for (place, item) in self.stack[first..first + count].iter_mut().zip(list.items.borrow().iter()) {
                        *place = item.clone();
                    }
                }
                _ => {}
            }
            return Ok(());
        }
        let iterator = self.unpack_iterator(&value)?;
        let mut items = Vec::with_capacity(count);
        while items.len() < count {
            match self.next(&iterator)? {
                Some(item) => items.push(item),
                None => return Err(self.wrong_count(items.len(), count, false)),
            }
        }
        if self.next(&iterator)?.is_some() {
            let text = match super::protocol::simple_length(value.builtin()) {
                Some(given) => format!("too many values to unpack (expected {count}, got {given})"),
                None => format!("too many values to unpack (expected {count})"),
            };
            let _ = &text;
            return Err(self.value_error(format!("too many values to unpack (expected {count})")));
        }
        for (place, item) in self.stack[first..first + count].iter_mut().zip(items) {
            *place = item;
        }
        Ok(())
    }

    fn wrong_count(&mut self, given: usize, expected: usize, _known: bool) -> Raised {
        if given > expected {
            return self.value_error(format!("too many values to unpack (expected {expected})"));
        }
        self.value_error(format!("not enough values to unpack (expected {expected}, got {given})"))
    }

    fn unpack_iterator(&mut self, value: &Value) -> Result<Value, Raised> {
        match self.iter(value) {
            Ok(iterator) => Ok(iterator),
            Err(raised) => {
                let not_iterable = self.special(value, &self.names.iter.clone()).is_none()
                    && self.special(value, &self.names.getitem.clone()).is_none();
                if not_iterable {
                    let name = self.type_name(value);
                    return Err(self.type_error(format!("cannot unpack non-iterable {name} object")));
                }
                Err(raised)
            }
        }
    }

    /// `a, *b, c = value`
    pub(super) fn unpack_star(
        &mut self,
        value: Value,
        first: usize,
        before: usize,
        after: usize,
    ) -> Result<(), Raised> {
        let iterator = self.unpack_iterator(&value)?;
        let mut items = Vec::new();
        while let Some(item) = self.next(&iterator)? {
            items.push(item);
        }
        if items.len() < before + after {
            let (expected, given) = (before + after, items.len());
            return Err(
                self.value_error(format!("not enough values to unpack (expected at least {expected}, got {given})"))
            );
        }
        let last = items.split_off(items.len() - after);
        let middle = items.split_off(before);
        let places = &mut self.stack[first..first + before + 1 + after];
        for (place, item) in places.iter_mut().zip(items.into_iter().chain([Value::list(middle)]).chain(last)) {
            *place = item;
        }
        Ok(())
    }
}
