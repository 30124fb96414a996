//! `cls.__bases__ = …`: a class is put under other classes, and all that derive from it with it.

use super::Vm;
use crate::vm::object::{BuiltinLayout, Class, Layout};
use crate::vm::{Raised, Value};
use std::rc::Rc;

impl Vm {
    /// Sets the bases of a class of the script.
    pub(crate) fn assign_bases(&mut self, class: &Rc<Class>, new: &Value) -> Result<(), Raised> {
        let name = class.static_name();
        let Some(bases) = new.as_tuple().map(|tuple| tuple.items.to_vec()) else {
            let given = self.type_name(new);
            return Err(self.type_error(format!("can only assign tuple to {name}.__bases__, not {given}")));
        };
        if bases.is_empty() {
            return Err(self.type_error(format!("can only assign non-empty tuple to {name}.__bases__, not ()")));
        }
        for base in &bases {
            let Value::Class(base) = base else {
                let given = self.type_name(base);
                return Err(self.type_error(format!("{name}.__bases__ must be tuple of classes, not '{given}'")));
            };
            if base.is_subclass_of(class) {
                return Err(self.type_error("a __bases__ item causes an inheritance cycle"));
            }
        }
        let bases = self.check_bases(bases)?;
        let (old, solid) = (solid_base(class, &class.bases.borrow()), solid_base(class, &bases));
        if let (Some(old), Some(new)) = (old, solid)
            && !Rc::ptr_eq(&old, &new)
        {
            let same = !old.builtin && !new.builtin && old.layout == new.layout;
            if !same || old.has_dict != new.has_dict || old.slots.len() != new.slots.len() {
                let what = if is_collected(&old) == is_collected(&new) { "object layout" } else { "deallocator" };
                let (old, new) = (old.static_name(), new.static_name());
                return Err(self.type_error(format!("__bases__ assignment: '{new}' {what} differs from '{old}'")));
            }
        }
        let before = class.replace_bases(bases);
        let result = self.linearize_anew(class);
        if result.is_err() {
            class.replace_bases(before);
            self.linearize_anew(class)?;
        }
        Class::invalidate_caches();
        result
    }

    /// Finds the order of a class and of all that derive from it again.
    fn linearize_anew(&mut self, class: &Rc<Class>) -> Result<(), Raised> {
        let bases = class.bases.borrow().clone();
        let ancestors = self.linearize(&bases)?;
        *class.mro.borrow_mut() = std::iter::once(class.clone()).chain(ancestors).collect();
        class.has_finalizer.set(class.lookup(&self.names.del).is_some());
        for derived in class.subclasses() {
            self.linearize_anew(&derived)?;
        }
        Ok(())
    }
}

/// The base that brings the instances' layout, else the first.
fn solid_base(class: &Class, bases: &[Rc<Class>]) -> Option<Rc<Class>> {
    bases.iter().find(|base| base.layout == class.layout).or(bases.first()).cloned()
}

/// Whether CPython's collector sees the instances: builtin types without references are freed in another way.
fn is_collected(class: &Class) -> bool {
    use BuiltinLayout as B;
    let plain = match class.layout {
        Layout::Plain => true,
        Layout::Builtin(kind) => matches!(kind, B::Int | B::Float | B::Complex | B::Str | B::Bytes | B::ByteArray),
        Layout::Exception | Layout::State(_) => false,
    };
    !(class.builtin && plain)
}
