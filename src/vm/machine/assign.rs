//! Attributes set and deleted.

use super::Vm;
use super::attribute::may_be_data;
use super::frame::{Next, Return};
use crate::vm::object::{Cache, Class, Descriptor, Instance, Site, Str};
use crate::vm::types::property;
use crate::vm::{Args, Raised, Value};
use std::rc::Rc;

impl Vm {
    /// `StoreAttr`
    pub(super) fn store_attribute(&mut self, object: Value, site: &Site, value: Value) -> Result<Next, Raised> {
        if let Value::Instance(instance) = &object {
            let hit = match &*site.cache.borrow() {
                Cache::Own { shape, epoch, position } if instance.shape_id() == *shape && *epoch == Class::epoch() => {
                    Some(Ok(*position as usize))
                }
                Cache::Adds { shape, epoch, next } if instance.shape_id() == *shape && *epoch == Class::epoch() => {
                    Some(Err(next.clone()))
                }
                _ => None,
            };
            match hit {
                Some(Ok(position)) => {
                    instance.set_value_at(position, value);
                    return Ok(Next::Run);
                }
                Some(Err(next)) => {
                    instance.extend(&next, value);
                    return Ok(Next::Run);
                }
                None => self.learn_store(instance, site),
            }
            let class = instance.class();
            if !class.builtin
                && let Some(Value::Function(_)) = class.lookup(&self.names.setattr)
            {
                let setter = self.special(&object, &self.names.setattr.clone()).unwrap_or_default();
                let args = Args::of([object, Value::Str(site.name.clone()), value]);
                return Ok(self.push_call(setter, args, Return::Drop));
            }
            if let Some(Value::Descriptor(d)) = class.lookup(&site.name)
                && let Descriptor::Property(property) = &*d
                && let set @ Value::Function(_) = property.set.get()
            {
                return Ok(self.push_call(set, Args::of([object, value]), Return::Drop));
            }
        }
        self.set_attr(&object, &site.name, value)?;
        Ok(Next::Run)
    }

    fn learn_store(&self, instance: &Rc<Instance>, site: &Site) {
        let shape = instance.shape();
        let class = &shape.class;
        let custom = !matches!(class.lookup(&self.names.setattr), Some(Value::Native(_)) | None);
        let interferes = class.lookup(&site.name).is_some_and(|found| {
            may_be_data(&found) && !matches!(&found, Value::Descriptor(d) if matches!(**d, Descriptor::Slot { .. }))
        });
        let allowed = class.has_dict || class.slots.iter().any(|slot| Rc::ptr_eq(slot, &site.name));
        if shape.in_dict || custom || interferes || !allowed {
            return;
        }
        let epoch = Class::epoch();
        let cache = match shape.position(&site.name) {
            Some(position) => Cache::Own { shape: shape.id, epoch, position: position as u32 },
            None => match shape.with(&site.name) {
                Some(next) => Cache::Adds { shape: shape.id, epoch, next },
                None => return,
            },
        };
        *site.cache.borrow_mut() = cache;
    }

    /// `value.name = new`
    pub fn set_attr(&mut self, value: &Value, name: &Rc<Str>, new: Value) -> Result<(), Raised> {
        let name = &self.interned(name);
        let class = self.types.of(value);
        if !class.builtin
            && let Some(custom) = class.lookup(&self.names.setattr)
            && !matches!(custom, Value::Native(_))
        {
            let bound = self.bind_special(custom, value)?;
            self.call(&bound, Args::of([Value::Str(name.clone()), new]))?;
            return Ok(());
        }
        self.set_plain_attribute(value, &class, name, new)
    }

    /// `del value.name`
    pub fn delete_attr(&mut self, value: &Value, name: &Rc<Str>) -> Result<(), Raised> {
        let name = &self.interned(name);
        let class = self.types.of(value);
        if !class.builtin
            && let Some(custom) = class.lookup(&self.names.delattr)
            && !matches!(custom, Value::Native(_))
        {
            let bound = self.bind_special(custom, value)?;
            self.call(&bound, Args::one(Value::Str(name.clone())))?;
            return Ok(());
        }
        self.set_plain_attribute(value, &class, name, Value::Unbound)
    }

    /// `object.__setattr__`, and `object.__delattr__` when the new value is [`Value::Unbound`].
    pub(crate) fn set_plain_attribute(
        &mut self,
        value: &Value,
        class: &Rc<Class>,
        name: &Rc<Str>,
        new: Value,
    ) -> Result<(), Raised> {
        if let Value::Class(target) = value
            && target.builtin
        {
            return self.set_class_attribute(target, name, new);
        }
        let in_class = class.lookup(name);
        if let Some(found) = &in_class
            && self.set_by_descriptor(found, value, class, name, &new)?
        {
            return Ok(());
        }
        match value {
            Value::Instance(instance) if class.has_dict => {
                if new.is_bound() {
                    match name.text() {
                        "__class__" => return self.assign_class(instance, new),
                        "__dict__" => return self.assign_dict(instance, new),
                        _ => instance.set(name, new),
                    }
                    return Ok(());
                }
                if name.text() == "__dict__" {
                    instance.set_attributes(&Rc::default());
                    return Ok(());
                }
                return match instance.remove(name) {
                    Some(_) => Ok(()),
                    None => Err(self.missing_attribute(value, name)),
                };
            }
            Value::Class(target) => return self.set_class_attribute(target, name, new),
            Value::Module(module) => {
                if new.is_bound() {
                    module.dict.set_name(name, new);
                    return Ok(());
                }
                return match module.dict.remove_name(name) {
                    Some(_) => Ok(()),
                    None => Err(self.missing_attribute(value, name)),
                };
            }
            Value::Function(function) => {
                let dict = function.extras().dict.get_or_insert_default().clone();
                if new.is_bound() {
                    dict.set_name(name, new);
                    return Ok(());
                }
                return match dict.remove_name(name) {
                    Some(_) => Ok(()),
                    None => Err(self.missing_attribute(value, name)),
                };
            }
            _ => {}
        }
        let (type_name, attribute) = (class.static_name(), name.text());
        let message = match in_class {
            Some(_) => format!("'{type_name}' object attribute '{attribute}' is read-only"),
            None if class.builtin && !matches!(value, Value::Instance(_)) => format!(
                "'{type_name}' object has no attribute '{attribute}' and no __dict__ for setting new attributes"
            ),
            None => format!(
                "'{type_name}' object has no attribute '{attribute}' and no __dict__ for setting new attributes"
            ),
        };
        Err(self.no_attribute(value, name, message))
    }

    fn assign_class(&mut self, instance: &Rc<Instance>, new: Value) -> Result<(), Raised> {
        match new {
            Value::Class(class) if class.layout == instance.class().layout && !class.builtin => {
                instance.set_class(&class);
                Ok(())
            }
            Value::Class(class) => {
                let (old, new) = (instance.class().name(), class.static_name());
                Err(self.type_error(format!("__class__ assignment: '{new}' object layout differs from '{old}'")))
            }
            Value::Unbound => Err(self.type_error("can't delete __class__ attribute")),
            other => {
                let name = self.type_name(&other);
                Err(self.type_error(format!("__class__ must be set to a class, not '{name}' object")))
            }
        }
    }

    fn assign_dict(&mut self, instance: &Rc<Instance>, new: Value) -> Result<(), Raised> {
        match new.as_dict() {
            Some(dict) => {
                instance.set_attributes(dict);
                Ok(())
            }
            None => {
                let name = self.type_name(&new);
                Err(self.type_error(format!("__dict__ must be set to a dictionary, not a '{name}'")))
            }
        }
    }

    /// Lets a descriptor of the class set or delete; whether one did.
    fn set_by_descriptor(
        &mut self,
        found: &Value,
        value: &Value,
        class: &Rc<Class>,
        name: &Rc<Str>,
        new: &Value,
    ) -> Result<bool, Raised> {
        match found.builtin() {
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Property(parts) => {
                    property::set(self, parts, value, new)?;
                    Ok(true)
                }
                Descriptor::Slot { name, .. } => {
                    let Value::Instance(instance) = value else { return Ok(false) };
                    if new.is_bound() {
                        instance.set(name, new.clone());
                    } else if instance.remove(name).is_none() {
                        return Err(self.attribute_error(name.text()));
                    }
                    Ok(true)
                }
                Descriptor::Attribute { set: Some(set), .. } => {
                    set(self, value, new.clone())?;
                    Ok(true)
                }
                Descriptor::Attribute { set: None, .. } => {
                    let (class, name) = (class.static_name(), name.text());
                    let message = format!("attribute '{name}' of '{class}' objects is not writable");
                    Err(self.attribute_error(message))
                }
                Descriptor::Static(_) | Descriptor::ClassMethod(_) => Ok(false),
            },
            Value::Instance(instance) => {
                let type_ = instance.class();
                let (method, args) = if new.is_bound() {
                    (type_.lookup(&self.names.set), Args::of([value.clone(), new.clone()]))
                } else {
                    (type_.lookup(&self.names.delete), Args::one(value.clone()))
                };
                match method {
                    Some(method) => {
                        let bound = self.bind_special(method, found)?;
                        self.call(&bound, args)?;
                        Ok(true)
                    }
                    None => Ok(false),
                }
            }
            _ => Ok(false),
        }
    }

    fn set_class_attribute(&mut self, class: &Rc<Class>, name: &Rc<Str>, new: Value) -> Result<(), Raised> {
        if class.builtin {
            let (class, name) = (class.static_name(), name.text());
            let message = format!("cannot set '{name}' attribute of immutable type '{class}'");
            return Err(self.type_error(message));
        }
        if !new.is_bound() {
            let removed = class.dict.remove_name(name);
            Class::invalidate_caches();
            return match removed {
                Some(_) => Ok(()),
                None => Err(self.missing_attribute(&Value::Class(class.clone()), name)),
            };
        }
        if Str::same(name, &self.names.del) {
            class.has_finalizer.set(true);
        }
        // A plain value over a plain value changes nothing that inline caches remember but copies of the value.
        class.set(name, new);
        Ok(())
    }
}
