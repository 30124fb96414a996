//! Variables: globals, builtins, and the namespaces of class bodies and `exec`.

use super::Vm;
use crate::vm::object::{Cache, Code, Function, Site, Str};
use crate::vm::{Raised, Value};
use std::rc::Rc;

impl Vm {
    /// `LoadGlobal`, where the cache doesn't know.
    #[inline(never)]
    pub(super) fn load_global(&mut self, function: &Function, site: &Site) -> Result<Value, Raised> {
        if let Some(position) = function.globals.find_name(&site.name) {
            *site.cache.borrow_mut() = Cache::Global(position as u32);
            return Ok(function.globals.at(position).map(|entry| entry.value).unwrap_or_default());
        }
        if let Some(position) = self.builtins.find_name(&site.name) {
            let layout = function.globals.layout();
            *site.cache.borrow_mut() = Cache::Builtin { layout, position: position as u32 };
            return Ok(self.builtins.at(position).map(|entry| entry.value).unwrap_or_default());
        }
        Err(self.no_name(&site.name))
    }

    /// `StoreGlobal`
    pub(super) fn store_global(&mut self, function: &Function, site: &Site, value: Value) {
        let hint = match &*site.cache.borrow() {
            Cache::Global(position) => Some(*position as usize),
            _ => None,
        };
        let value = match hint {
            Some(position) => match function.globals.set_hinted(position, &site.name, value) {
                Ok(()) => return,
                Err(value) => value,
            },
            None => value,
        };
        function.globals.set_name(&site.name, value);
        if let Some(position) = function.globals.find_name(&site.name) {
            *site.cache.borrow_mut() = Cache::Global(position as u32);
        }
    }

    /// `LoadName`
    pub(super) fn load_name(&mut self, function: &Function, site: &Site) -> Result<Value, Raised> {
        match self.load_own_name(&site.name)? {
            Some(value) => Ok(value),
            None => self.load_global(function, site),
        }
    }

    /// A name of the frame's own namespace.
    pub(super) fn load_own_name(&mut self, name: &Rc<Str>) -> Result<Option<Value>, Raised> {
        let namespace = self.namespace();
        self.name_in(&namespace, name)
    }

    /// A name of a namespace, which may be any mapping.
    pub(super) fn name_in(&mut self, namespace: &Value, name: &Rc<Str>) -> Result<Option<Value>, Raised> {
        match namespace {
            Value::Dict(dict) => Ok(dict.get_name(name)),
            other => match self.get_item(other, &Value::Str(name.clone())) {
                Ok(value) => Ok(Some(value)),
                Err(raised) if raised.is(&self.types.exception("KeyError")) => Ok(None),
                Err(raised) => Err(raised),
            },
        }
    }

    /// `StoreName`
    pub(super) fn store_name(&mut self, name: &Rc<Str>, value: Value) -> Result<(), Raised> {
        match self.namespace() {
            Value::Dict(dict) => {
                dict.set_name(name, value);
                Ok(())
            }
            other => self.set_item(&other, &Value::Str(name.clone()), value),
        }
    }

    /// `DeleteName`
    pub(super) fn delete_name(&mut self, name: &Rc<Str>) -> Result<(), Raised> {
        match self.namespace() {
            Value::Dict(dict) => match dict.remove_name(name) {
                Some(_) => Ok(()),
                None => Err(self.no_name(name)),
            },
            other => self.delete_item(&other, &Value::Str(name.clone())),
        }
    }

    fn namespace(&self) -> Value {
        self.frames.last().map(|frame| frame.namespace()).unwrap_or_default()
    }

    /// The error of a local that is read before it is assigned.
    pub(super) fn unbound_local(&mut self, code: &Code, slot: u16) -> Raised {
        let name = code.locals.get(slot as usize).map(|n| n.text().to_string()).unwrap_or_default();
        let in_function =
            !matches!(code.lang.kind, crate::lang::code::CodeKind::Module | crate::lang::code::CodeKind::Class);
        let message = format!("cannot access local variable '{name}' where it is not associated with a value");
        if in_function {
            self.raise("UnboundLocalError", message)
        } else {
            self.name_error(format!("name '{name}' is not defined"))
        }
    }

    /// The error of a closure's variable that is read before it is assigned.
    pub(super) fn unbound_free(&mut self, code: &Code, free: u16) -> Raised {
        let name = code.lang.free.get(free as usize).map(|f| f.name.to_string()).unwrap_or_default();
        let message =
            format!("cannot access free variable '{name}' where it is not associated with a value in enclosing scope");
        self.name_error(message)
    }

    /// The namespace of the module whose code runs: `globals()`.
    pub fn current_globals(&self) -> Value {
        match self.frames.last() {
            Some(frame) => Value::Dict(frame.globals().clone()),
            None => Value::None,
        }
    }

    /// The variables of the frame that runs: `locals()`. A function's are copied.
    pub fn current_locals(&self) -> Value {
        let Some(frame) = self.frames.last() else { return Value::None };
        let code = &frame.function.code;
        let is_function =
            !matches!(code.lang.kind, crate::lang::code::CodeKind::Module | crate::lang::code::CodeKind::Class);
        if is_function {
            return Value::Dict(Rc::new(self.locals_of(self.frames.len() - 1)));
        }
        // Within a comprehension in a module or class body its own variables are all there is.
        let is_bound = |slot: usize| match self.stack.get(frame.base as usize + slot) {
            Some(Value::Cell(cell)) => cell.content.borrow().is_bound(),
            Some(value) => value.is_bound(),
            None => false,
        };
        let own = crate::vm::object::Dict::new();
        for (slot, name) in code.locals.iter().enumerate() {
            if !matches!(name.text(), "__class__" | "__classdict__") && !name.text().starts_with('.') && is_bound(slot)
            {
                let value = match &self.stack[frame.base as usize + slot] {
                    Value::Cell(cell) => cell.content.borrow().clone(),
                    value => value.clone(),
                };
                own.set_name(name, value);
            }
        }
        match own.is_empty() {
            true => frame.namespace(),
            false => Value::Dict(Rc::new(own)),
        }
    }

    /// The variables of a frame, its free variables included.
    pub fn locals_of(&self, frame: usize) -> crate::vm::object::Dict {
        let dict = crate::vm::object::Dict::new();
        let Some(frame) = self.frames.get(frame) else { return dict };
        let content = |value: &Value| match value {
            Value::Cell(cell) => cell.content.borrow().clone(),
            other => other.clone(),
        };
        let code = &frame.function.code;
        for (slot, name) in code.locals.iter().enumerate() {
            let value = content(&self.stack[frame.base as usize + slot]);
            if value.is_bound() && !name.text().starts_with('.') {
                dict.set_name(name, value);
            }
        }
        for (variable, cell) in code.lang.free.iter().zip(frame.function.closure.iter()) {
            let value = content(cell);
            if value.is_bound() {
                dict.set_name(&crate::vm::object::intern(&variable.name), value);
            }
        }
        dict
    }

    /// `SetupAnnotations`
    pub(super) fn setup_annotations(&mut self) -> Result<(), Raised> {
        let name = self.names.annotations.clone();
        if self.load_own_name(&name)?.is_none() {
            self.store_name(&name, Value::Dict(Rc::new(crate::vm::object::Dict::new())))?;
        }
        Ok(())
    }
}
