//! Pattern matching: what the `match` statement asks of its subject.

use super::Vm;
use crate::vm::object::Dict;
use crate::vm::object::Layout;
use crate::vm::{Raised, Value};
use std::rc::Rc;

impl Vm {
    pub(super) fn is_match_sequence(&mut self, subject: &Value) -> bool {
        match subject.builtin() {
            Value::List(_) | Value::Tuple(_) | Value::Range(_) => true,
            _ if matches!(self.types.of(subject).layout, Layout::State("collections.deque" | "memoryview")) => true,
            Value::Instance(_) => self.is_registered(subject, "Sequence"),
            _ => false,
        }
    }

    pub(super) fn is_match_mapping(&mut self, subject: &Value) -> bool {
        match subject.builtin() {
            Value::Dict(_) => true,
            _ if matches!(self.types.of(subject).layout, Layout::State("mappingproxy")) => true,
            Value::Instance(_) => self.is_registered(subject, "Mapping"),
            _ => false,
        }
    }

    /// Whether a class derives from an ABC of `collections.abc`, or was registered with it.
    fn is_registered(&mut self, subject: &Value, abc: &str) -> bool {
        let module = crate::vm::object::intern("collections.abc");
        let Some(Value::Module(module)) = self.modules.get_name(&module) else { return false };
        let Some(class) = module.dict.get_name(&crate::vm::object::intern(abc)) else { return false };
        crate::vm::builtins::is_instance(self, subject, &class).unwrap_or(false)
    }

    pub(super) fn match_keys(&mut self, subject: &Value, keys: &Value) -> Result<Value, Raised> {
        let Value::Tuple(keys) = keys else { return Ok(Value::None) };
        let mut values = Vec::new();
        let mut seen: Vec<Value> = Vec::new();
        for key in keys.items.iter() {
            for earlier in &seen {
                if self.equal(earlier, key)? {
                    let key = self.repr(key)?.text().to_string();
                    return Err(self.value_error(format!("mapping pattern checks duplicate key ({key})")));
                }
            }
            seen.push(key.clone());
            let found = match subject.as_dict() {
                Some(dict) => self.dict_get(&dict.clone(), key)?,
                None => {
                    let missing = Value::list(vec![]);
                    let get = crate::vm::Args::of([key.clone(), missing.clone()]);
                    let found = self.call_method(subject, "get", get)?;
                    (!found.is(&missing)).then_some(found)
                }
            };
            match found {
                Some(value) => values.push(value),
                None => return Ok(Value::None),
            }
        }
        Ok(Value::tuple(values))
    }

    pub(super) fn match_class(
        &mut self,
        subject: &Value,
        class: &Value,
        names: &Value,
        count: usize,
    ) -> Result<Value, Raised> {
        if !matches!(class, Value::Class(_)) {
            let name = self.type_name(class);
            let _ = name;
            return Err(self.type_error("called match pattern must be a class"));
        }
        if !crate::vm::builtins::is_instance(self, subject, class)? {
            return Ok(Value::None);
        }
        let Value::Class(target) = class else { return Ok(Value::None) };
        let mut found = Vec::new();
        let mut used: Vec<String> = Vec::new();
        if count > 0 {
            match self.get_attr_optional(class, &self.names.match_args.clone())? {
                Some(Value::Tuple(positional)) => {
                    if positional.items.len() < count {
                        let (allowed, plural) =
                            (positional.items.len(), if positional.items.len() == 1 { "" } else { "s" });
                        let name = target.static_name();
                        return Err(self.type_error(format!(
                            "{name}() accepts {allowed} positional sub-pattern{plural} ({count} given)"
                        )));
                    }
                    for name in positional.items.iter().take(count) {
                        let Some(name) = name.as_str().cloned() else {
                            let given = self.type_name(name);
                            return Err(
                                self.type_error(format!("__match_args__ elements must be strings (got {given})"))
                            );
                        };
                        used.push(name.text().to_string());
                        match self.get_attr_optional(subject, &name)? {
                            Some(value) => found.push(value),
                            None => return Ok(Value::None),
                        }
                    }
                }
                Some(other) => {
                    let (class, given) = (target.static_name(), self.type_name(&other));
                    return Err(self.type_error(format!("{class}.__match_args__ must be a tuple (got {given})")));
                }
                None if self.matches_itself(target) => {
                    if count > 1 {
                        let name = target.static_name();
                        return Err(
                            self.type_error(format!("{name}() accepts 1 positional sub-pattern ({count} given)"))
                        );
                    }
                    found.push(subject.clone());
                }
                None => {
                    let name = target.static_name();
                    return Err(self.type_error(format!("{name}() accepts 0 positional sub-patterns ({count} given)")));
                }
            }
        }
        let Value::Tuple(names) = names else { return Ok(Value::tuple(found)) };
        for name in names.items.iter() {
            let Some(name) = name.as_str().cloned() else { continue };
            if used.iter().any(|u| u == name.text()) {
                let (class, name) = (target.static_name(), name.text());
                return Err(self.type_error(format!("{class}() got multiple sub-patterns for attribute '{name}'")));
            }
            used.push(name.text().to_string());
            match self.get_attr_optional(subject, &name)? {
                Some(value) => found.push(value),
                None => return Ok(Value::None),
            }
        }
        Ok(Value::tuple(found))
    }

    /// The builtin types whose one positional pattern is the value itself.
    fn matches_itself(&self, class: &Rc<crate::vm::object::Class>) -> bool {
        let t = &self.types;
        let own = [
            &t.bool_,
            &t.bytearray,
            &t.bytes,
            &t.dict,
            &t.float,
            &t.frozenset,
            &t.int,
            &t.list,
            &t.set,
            &t.str,
            &t.tuple,
        ];
        own.iter().any(|known| class.is_subclass_of(known))
    }

    pub(super) fn mapping_rest(&mut self, subject: &Value, keys: &Value) -> Result<Value, Raised> {
        let rest = Rc::new(Dict::new());
        self.update_dict(&rest, subject)?;
        if let Value::Tuple(keys) = keys {
            for key in keys.items.iter() {
                self.dict_remove(&rest, key)?;
            }
        }
        Ok(Value::Dict(rest))
    }
}
