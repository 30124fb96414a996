//! Attributes: reading and binding.

use super::Vm;
use super::frame::{Next, Return};
use crate::lang::code::Special;
use crate::vm::object::{Cache, Class, Descriptor, Instance, Layout, Method, Native, Part, Site, Str, Super};
use crate::vm::types::property;
use crate::vm::{Args, Raised, Value};
use std::rc::Rc;

/// What reading an attribute came to.
pub(crate) enum Loaded {
    /// The value.
    Value(Value),
    /// A call gives the value: a property's getter, `__getattr__`.
    Call(Value, Args),
    /// A function of the type that binds to the object.
    Bind(Value),
    /// There is no such attribute.
    Missing,
}

impl Vm {
    /// `value.name`
    pub fn get_attr(&mut self, value: &Value, name: &Rc<Str>) -> Result<Value, Raised> {
        match self.find_attribute(value, name)? {
            Loaded::Value(found) => Ok(found),
            Loaded::Call(function, args) => self.call(&function, args),
            Loaded::Bind(function) => Ok(Vm::bind(function, value.clone())),
            Loaded::Missing => Err(self.missing_attribute(value, name)),
        }
    }

    /// `object.__getattribute__(value, name)`: without `__getattr__`.
    pub fn get_plain_attr(&mut self, value: &Value, name: &Rc<Str>) -> Result<Value, Raised> {
        let class = self.types.of(value);
        let found = match value {
            Value::Module(_) | Value::Super(_) => self.find_attribute(value, name)?,
            _ => self.find_plain_attribute(value, &class, name)?,
        };
        match found {
            Loaded::Value(found) => Ok(found),
            Loaded::Call(function, args) => self.call(&function, args),
            Loaded::Bind(function) => Ok(Vm::bind(function, value.clone())),
            Loaded::Missing => Err(self.missing_attribute(value, name)),
        }
    }

    /// `value.name`, or `None` where that raises `AttributeError`.
    pub fn get_attr_optional(&mut self, value: &Value, name: &Rc<Str>) -> Result<Option<Value>, Raised> {
        let found = match self.find_attribute(value, name) {
            Ok(Loaded::Value(found)) => Ok(found),
            Ok(Loaded::Call(function, args)) => self.call(&function, args),
            Ok(Loaded::Bind(function)) => Ok(Vm::bind(function, value.clone())),
            Ok(Loaded::Missing) => return Ok(None),
            Err(raised) => Err(raised),
        };
        match found {
            Ok(value) => Ok(Some(value)),
            Err(raised) if raised.is(&self.types.exception("AttributeError")) => Ok(None),
            Err(raised) => Err(raised),
        }
    }

    pub(super) fn missing_attribute(&mut self, value: &Value, name: &Rc<Str>) -> Raised {
        let attribute = name.text();
        let message = match value {
            Value::Class(class) => format!("type object '{}' has no attribute '{attribute}'", class.static_name()),
            Value::Module(module) => format!("module '{}' has no attribute '{attribute}'", module.name.text()),
            Value::Super(_) => format!("'super' object has no attribute '{attribute}'"),
            _ => format!("'{}' object has no attribute '{attribute}'", self.type_name(value)),
        };
        self.no_attribute(value, name, message)
    }

    /// Finds an attribute by the full protocol, `__getattribute__` and `__getattr__` included.
    pub(super) fn find_attribute(&mut self, value: &Value, name: &Rc<Str>) -> Result<Loaded, Raised> {
        let name = &self.interned(name);
        let class = match value {
            Value::Instance(instance) => instance.shape().class.clone(),
            Value::Class(_) => self.types.of(value),
            Value::Super(target) => return self.find_super_attribute(target, name),
            Value::Module(module) => {
                if let Some(found) = module.dict.get_name(name) {
                    return Ok(Loaded::Value(found));
                }
                let module = module.clone();
                return self.find_module_attribute(value, &module, name);
            }
            other => self.types.of_builtin(other).clone(),
        };
        if !class.builtin {
            let custom = class.lookup(&self.names.getattribute);
            if let Some(custom) = custom
                && !matches!(custom, Value::Native(_))
            {
                return self.find_by_getattribute(value, &class, custom, name);
            }
        }
        match self.find_plain_attribute(value, &class, name)? {
            // What a bound method doesn't have, its function may have; a native one's is hidden.
            Loaded::Missing => match value {
                Value::Method(method) if class.id == self.types.method.id => {
                    self.get_attr(&method.function, name).map(Loaded::Value)
                }
                _ => self.find_by_getattr(value, &class, name),
            },
            found => Ok(found),
        }
    }

    fn find_by_getattribute(
        &mut self,
        value: &Value,
        class: &Rc<Class>,
        custom: Value,
        name: &Rc<Str>,
    ) -> Result<Loaded, Raised> {
        let bound = self.bind_special(custom, value)?;
        match self.call(&bound, Args::one(Value::Str(name.clone()))) {
            Ok(found) => Ok(Loaded::Value(found)),
            Err(raised) if raised.is(&self.types.exception("AttributeError")) => {
                match self.find_by_getattr(value, class, name)? {
                    Loaded::Missing => Err(raised),
                    found => Ok(found),
                }
            }
            Err(raised) => Err(raised),
        }
    }

    fn find_by_getattr(&mut self, value: &Value, class: &Rc<Class>, name: &Rc<Str>) -> Result<Loaded, Raised> {
        if class.builtin && !matches!(class.layout, Layout::State(_)) {
            return Ok(Loaded::Missing);
        }
        match class.lookup(&self.names.getattr) {
            Some(getattr) => {
                let bound = self.bind_special(getattr, value)?;
                Ok(Loaded::Call(bound, Args::one(Value::Str(name.clone()))))
            }
            None => Ok(Loaded::Missing),
        }
    }

    /// `object.__getattribute__`: descriptors and namespaces, without `__getattr__`.
    pub(crate) fn find_plain_attribute(
        &mut self,
        value: &Value,
        class: &Rc<Class>,
        name: &Rc<Str>,
    ) -> Result<Loaded, Raised> {
        let in_class = class.lookup(name);
        if let Some(found) = &in_class
            && let Some(loaded) = self.load_data_descriptor(found, value, class)?
        {
            return Ok(loaded);
        }
        match value {
            Value::Instance(instance) => {
                if let Some(own) = instance.get(name) {
                    return Ok(Loaded::Value(own));
                }
            }
            Value::Class(target) => {
                if let Some(own) = target.lookup(name) {
                    return self.bind_to_class(own, target);
                }
            }
            Value::Function(function) => {
                let dict = function.extras.borrow().as_ref().and_then(|e| e.dict.clone());
                if let Some(own) = dict.and_then(|d| d.get_name(name)) {
                    return Ok(Loaded::Value(own));
                }
            }
            _ => {}
        }
        match in_class {
            Some(found) => self.bind_found(found, value, class),
            None => self.find_universal(value, class, name),
        }
    }

    /// What every object has without a descriptor for it.
    fn find_universal(&mut self, value: &Value, class: &Rc<Class>, name: &Rc<Str>) -> Result<Loaded, Raised> {
        Ok(match (name.text(), value) {
            ("__class__", _) => Loaded::Value(Value::Class(class.clone())),
            ("__dict__", Value::Instance(instance)) if class.has_dict => {
                Loaded::Value(Value::Dict(instance.attributes().clone()))
            }
            ("__dict__", Value::Module(module)) => Loaded::Value(Value::Dict(module.dict.clone())),
            ("__annotations__", Value::Module(module)) => {
                let annotations = Value::Dict(Rc::default());
                module.dict.set_name(name, annotations.clone());
                Loaded::Value(annotations)
            }
            _ => Loaded::Missing,
        })
    }

    fn find_module_attribute(
        &mut self,
        value: &Value,
        module: &Rc<crate::vm::object::Module>,
        name: &Rc<Str>,
    ) -> Result<Loaded, Raised> {
        let class = self.types.module.clone();
        if let Some(found) = class.lookup(name) {
            return self.bind_found(found, value, &class);
        }
        Ok(match self.find_universal(value, &class, name)? {
            // PEP 562: a module's own `__getattr__` comes last.
            Loaded::Missing => match module.dict.get_name(&self.names.getattr) {
                Some(getattr) => Loaded::Call(getattr, Args::one(Value::Str(name.clone()))),
                None => Loaded::Missing,
            },
            found => found,
        })
    }

    /// A descriptor that wins over the object's own namespace: it can set, too.
    fn load_data_descriptor(
        &mut self,
        found: &Value,
        value: &Value,
        class: &Rc<Class>,
    ) -> Result<Option<Loaded>, Raised> {
        match found {
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Property(_) | Descriptor::Slot { .. } | Descriptor::Attribute { .. } => {
                    self.bind_found(found.clone(), value, class).map(Some)
                }
                Descriptor::Static(_) | Descriptor::ClassMethod(_) => Ok(None),
            },
            Value::Instance(instance) => {
                let type_ = instance.class();
                let sets = type_.lookup(&self.names.set).is_some() || type_.lookup(&self.names.delete).is_some();
                if sets && type_.lookup(&self.names.get).is_some() {
                    return self.bind_found(found.clone(), value, class).map(Some);
                }
                Ok(None)
            }
            _ => Ok(None),
        }
    }

    /// Applies the descriptor protocol to what a class's namespace holds, for an instance.
    pub(super) fn bind_found(&mut self, found: Value, value: &Value, class: &Rc<Class>) -> Result<Loaded, Raised> {
        Ok(match &found {
            Value::Function(_) => Loaded::Bind(found),
            Value::Native(native) => {
                if binds(native) {
                    Loaded::Bind(found)
                } else {
                    Loaded::Value(found)
                }
            }
            Value::Descriptor(descriptor) => return self.bind_descriptor(descriptor, value, class),
            Value::Instance(instance) => {
                let type_ = instance.class();
                match type_.lookup(&self.names.get) {
                    Some(get) => {
                        let bound = self.bind_special(get, &found)?;
                        Loaded::Call(bound, Args::of([value.clone(), Value::Class(class.clone())]))
                    }
                    None => match instance.payload().cloned() {
                        Some(Value::Descriptor(descriptor)) => return self.bind_descriptor(&descriptor, value, class),
                        _ => Loaded::Value(found),
                    },
                }
            }
            Value::Super(unbound) if unbound.start.is_none() => {
                Loaded::Value(self.new_super(&unbound.class, value.clone())?)
            }
            _ => Loaded::Value(found),
        })
    }

    fn bind_descriptor(
        &mut self,
        descriptor: &Rc<Descriptor>,
        value: &Value,
        class: &Rc<Class>,
    ) -> Result<Loaded, Raised> {
        Ok(match &**descriptor {
            Descriptor::Property(property) => match property.get.get() {
                Value::Unbound => return Err(property::missing_part(self, property, value, "getter")),
                get => Loaded::Call(get, Args::one(value.clone())),
            },
            Descriptor::Static(part) => Loaded::Value(self.wrapped_function(part, "staticmethod")?),
            Descriptor::ClassMethod(part) => {
                let function = self.wrapped_function(part, "classmethod")?;
                Loaded::Value(Vm::bind(function, Value::Class(class.clone())))
            }
            Descriptor::Slot { name, .. } => match value {
                Value::Instance(instance) => match instance.get(name) {
                    Some(found) => Loaded::Value(found),
                    None => Loaded::Missing,
                },
                _ => Loaded::Missing,
            },
            Descriptor::Attribute { get, .. } => Loaded::Value(get(self, value)?),
        })
    }

    /// The function of a static or class method.
    pub(crate) fn wrapped_function(&mut self, part: &Part, kind: &str) -> Result<Value, Raised> {
        match part.get() {
            Value::Unbound => Err(self.runtime_error(format!("uninitialized {kind} object"))),
            function => Ok(function),
        }
    }

    /// Applies the descriptor protocol to what a class's namespace holds, for the class itself.
    fn bind_to_class(&mut self, found: Value, class: &Rc<Class>) -> Result<Loaded, Raised> {
        Ok(match &found {
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Static(part) => Loaded::Value(self.wrapped_function(part, "staticmethod")?),
                Descriptor::ClassMethod(part) => {
                    let function = self.wrapped_function(part, "classmethod")?;
                    Loaded::Value(Vm::bind(function, Value::Class(class.clone())))
                }
                Descriptor::Attribute { class: owner, get, .. } if Rc::ptr_eq(owner, &self.types.type_) => {
                    Loaded::Value(get(self, &Value::Class(class.clone()))?)
                }
                _ => Loaded::Value(found),
            },
            Value::Instance(instance) => match instance.class().lookup(&self.names.get) {
                Some(get) => {
                    let bound = self.bind_special(get, &found)?;
                    Loaded::Call(bound, Args::of([Value::None, Value::Class(class.clone())]))
                }
                None => Loaded::Value(found),
            },
            _ => Loaded::Value(found),
        })
    }

    fn find_super_attribute(&mut self, target: &Rc<Super>, name: &Rc<Str>) -> Result<Loaded, Raised> {
        let Some(start) = &target.start else { return Ok(self.own_attribute_of_super(target, name)) };
        if name.text() == "__class__" {
            return Ok(self.own_attribute_of_super(target, name));
        }
        let mro = start.mro.borrow().clone();
        let after = mro.iter().position(|c| Rc::ptr_eq(c, &target.class)).map_or(mro.len(), |at| at + 1);
        for class in mro.iter().skip(after) {
            let Some(found) = class.dict.get_name(name) else { continue };
            let is_class = matches!(&target.receiver, Value::Class(c) if Rc::ptr_eq(c, start));
            if is_class {
                return self.bind_to_class(found, start);
            }
            return match self.bind_found(found, &target.receiver, start)? {
                Loaded::Bind(function) => Ok(Loaded::Value(Vm::bind(function, target.receiver.clone()))),
                loaded => Ok(loaded),
            };
        }
        Ok(self.own_attribute_of_super(target, name))
    }

    /// What a `super` object itself has: `__self__` and the two classes it searches between.
    fn own_attribute_of_super(&self, target: &Super, name: &Str) -> Loaded {
        Loaded::Value(match name.text() {
            "__class__" => Value::Class(self.types.super_.clone()),
            "__thisclass__" => Value::Class(target.class.clone()),
            "__self_class__" => target.start.clone().map_or(Value::None, Value::Class),
            "__self__" if target.receiver.is_bound() => target.receiver.clone(),
            "__self__" => Value::None,
            _ => return Loaded::Missing,
        })
    }

    /// Binds what a type's namespace holds to an instance: functions become methods, descriptors are asked.
    pub fn bind_special(&mut self, found: Value, receiver: &Value) -> Result<Value, Raised> {
        let class = self.types.of(receiver);
        match self.bind_found(found, receiver, &class)? {
            Loaded::Value(value) => Ok(value),
            Loaded::Bind(function) => Ok(Vm::bind(function, receiver.clone())),
            Loaded::Call(function, args) => self.call(&function, args),
            Loaded::Missing => Err(self.attribute_error("descriptor is not set")),
        }
    }

    /// The interned string of this text.
    pub(super) fn interned(&self, name: &Rc<Str>) -> Rc<Str> {
        if name.is_interned() { name.clone() } else { crate::vm::object::intern(name.text()) }
    }

    // ---- Instructions ----

    /// `LoadAttr`: learns what it can for the next time.
    pub(super) fn load_attribute(&mut self, object: Value, site: &Site, dst: u16) -> Result<Next, Raised> {
        if let Value::Instance(instance) = &object {
            self.learn_own(instance, site);
        }
        match self.find_attribute(&object, &site.name)? {
            Loaded::Value(value) => {
                drop(object);
                Ok(self.deliver(Return::Slot(dst), value))
            }
            Loaded::Bind(function) => Ok(self.deliver(Return::Slot(dst), Vm::bind(function, object))),
            Loaded::Call(function, args) => Ok(self.push_call(function, args, Return::Slot(dst))),
            Loaded::Missing => Err(self.missing_attribute(&object, &site.name)),
        }
    }

    /// Remembers where an instance keeps an attribute, when nothing in the class interferes.
    fn learn_own(&self, instance: &Rc<Instance>, site: &Site) {
        let shape = instance.shape();
        if shape.in_dict || self.has_custom_getattribute(&shape.class) {
            return;
        }
        let epoch = Class::epoch();
        let in_class = shape.class.lookup(&site.name);
        let cache = match (&in_class, shape.position(&site.name)) {
            (None, Some(position)) => Cache::Own { shape: shape.id, epoch, position: position as u32 },
            (Some(Value::Descriptor(d)), Some(position)) if matches!(**d, Descriptor::Slot { .. }) => {
                Cache::Own { shape: shape.id, epoch, position: position as u32 }
            }
            (Some(found), Some(position)) if !may_be_data(found) => {
                Cache::Own { shape: shape.id, epoch, position: position as u32 }
            }
            (Some(found), None) if is_plain(found) => Cache::Class { kind: shape.id, epoch, value: found.clone() },
            _ => return,
        };
        *site.cache.borrow_mut() = cache;
    }

    fn has_custom_getattribute(&self, class: &Rc<Class>) -> bool {
        !class.builtin && !matches!(class.lookup(&self.names.getattribute), Some(Value::Native(_)) | None)
    }

    /// What the inline cache of a `LoadMethod` knows of this object.
    #[inline(always)]
    pub(super) fn cached_method(&self, object: &Value, cache: &Cache) -> Option<Value> {
        let Cache::Method { kind, epoch, function } = cache else { return None };
        let same = match object {
            Value::Instance(instance) => instance.shape_id() == *kind,
            Value::Class(_) | Value::Module(_) | Value::Super(_) | Value::Function(_) => false,
            other => self.types.of_builtin(other).id == *kind,
        };
        (same && *epoch == Class::epoch()).then(|| function.clone())
    }

    /// `LoadMethod`, where the cache doesn't know.
    pub(super) fn load_method(&mut self, object: Value, site: &Site, dst: u16) -> Result<Next, Raised> {
        match self.find_attribute(&object, &site.name)? {
            Loaded::Bind(function) => {
                self.learn_method(&object, site, &function);
                let Some(frame) = self.frames.last() else { unreachable!("a frame loads") };
                let at = frame.base as usize + dst as usize;
                self.stack[at] = function;
                self.stack[at + 1] = object;
                Ok(Next::Run)
            }
            Loaded::Value(value) => {
                drop(object);
                Ok(self.deliver(Return::Slot(dst), value))
            }
            Loaded::Call(function, args) => Ok(self.push_call(function, args, Return::Slot(dst))),
            Loaded::Missing => Err(self.missing_attribute(&object, &site.name)),
        }
    }

    fn learn_method(&self, object: &Value, site: &Site, function: &Value) {
        let kind = match object {
            Value::Instance(instance) => {
                let shape = instance.shape();
                if shape.in_dict || self.has_custom_getattribute(&shape.class) || shape.position(&site.name).is_some() {
                    return;
                }
                shape.id
            }
            Value::Class(_) | Value::Module(_) | Value::Super(_) | Value::Function(_) => return,
            other => self.types.of_builtin(other).id,
        };
        *site.cache.borrow_mut() = Cache::Method { kind, epoch: Class::epoch(), function: function.clone() };
    }

    /// `LoadSpecial`: the function and its `self` for a `with` statement.
    pub(super) fn load_special(&mut self, special: Special, object: Value) -> Result<(Value, Value), Raised> {
        let name = match special {
            Special::Enter => self.names.enter.clone(),
            Special::Exit => self.names.exit.clone(),
            Special::AsyncEnter => self.names.aenter.clone(),
            Special::AsyncExit => self.names.aexit.clone(),
        };
        let Some(found) = self.special(&object, &name) else {
            return Err(self.no_context_manager(special, &object));
        };
        let class = self.types.of(&object);
        match self.bind_found(found, &object, &class)? {
            Loaded::Bind(function) => Ok((function, object)),
            Loaded::Value(value) => Ok((value, Value::Unbound)),
            Loaded::Call(function, args) => Ok((self.call(&function, args)?, Value::Unbound)),
            Loaded::Missing => Err(self.no_context_manager(special, &object)),
        }
    }

    fn no_context_manager(&mut self, special: Special, object: &Value) -> Raised {
        let name = self.type_name(object);
        let (kind, missed) = match special {
            Special::Enter => ("the context manager protocol", ""),
            Special::Exit => ("the context manager protocol", " (missed __exit__ method)"),
            Special::AsyncEnter => ("the asynchronous context manager protocol", ""),
            Special::AsyncExit => ("the asynchronous context manager protocol", " (missed __aexit__ method)"),
        };
        self.type_error(format!("'{name}' object does not support {kind}{missed}"))
    }

    /// `LoadSuper`
    pub(super) fn load_super(&mut self, callee: Value, class: Value, object: Value, dst: u16) -> Result<Next, Raised> {
        if !matches!(&callee, Value::Class(c) if Rc::ptr_eq(c, &self.types.super_)) {
            return Ok(self.push_call(callee, Args::none(), Return::Slot(dst)));
        }
        let value = self.make_super(&class, object)?;
        Ok(self.deliver(Return::Slot(dst), value))
    }

    /// `super()` without arguments.
    fn make_super(&mut self, class: &Value, object: Value) -> Result<Value, Raised> {
        if !object.is_bound() {
            return Err(self.runtime_error("super(): arg[0] deleted"));
        }
        let Value::Class(class) = class else {
            return Err(self.runtime_error("super(): empty __class__ cell"));
        };
        self.new_super(class, object)
    }

    /// `super()` by another name: finds the class and the first argument in the frame that calls.
    pub(crate) fn super_of_caller(&mut self) -> Result<Value, Raised> {
        let Some(frame) = self.frames.last() else { return Err(self.runtime_error("super(): no current frame")) };
        let code = &frame.function.code.lang;
        if code.parameters.positional == 0 {
            return Err(self.runtime_error("super(): no arguments"));
        }
        let mut object = self.stack.get(frame.base as usize).cloned().unwrap_or_default();
        if let Value::Cell(cell) = &object
            && code.cells.contains(&0)
        {
            let content = cell.content.borrow().clone();
            object = content;
        }
        let position = code.free.iter().position(|free| &*free.name == "__class__");
        let Some(Value::Cell(cell)) = position.and_then(|free| frame.function.closure.get(free)).cloned() else {
            let problem = if object.is_bound() { "__class__ cell not found" } else { "arg[0] deleted" };
            return Err(self.runtime_error(format!("super(): {problem}")));
        };
        let class = cell.content.borrow().clone();
        self.make_super(&class, object)
    }

    /// `super(class, object)`
    pub(crate) fn new_super(&mut self, class: &Rc<Class>, object: Value) -> Result<Value, Raised> {
        let start = match &object {
            Value::Class(c) if c.is_subclass_of(class) => c.clone(),
            other => {
                let own = self.types.of(other);
                match own.is_subclass_of(class) {
                    true => own,
                    false => self.claimed_class(other, class)?,
                }
            }
        };
        Ok(Value::Super(Rc::new(Super { class: class.clone(), receiver: object, start: Some(start) })))
    }

    /// The class that an object says it has, where it is not an instance of the one that `super` was given.
    fn claimed_class(&mut self, object: &Value, class: &Rc<Class>) -> Result<Rc<Class>, Raised> {
        if let Some(Value::Class(claimed)) = self.get_attr_optional(object, &self.names.class.clone())?
            && claimed.is_subclass_of(class)
        {
            return Ok(claimed);
        }
        let what = match object {
            Value::Class(named) => format!("type {}", named.static_name()),
            other => format!("instance of {}", self.types.of(other).static_name()),
        };
        let class = class.static_name();
        Err(self.type_error(format!("super(type, obj): obj ({what}) is not an instance or subtype of type ({class}).")))
    }

    // ---- Setting ----
}

/// Whether a native function in a class becomes a method of its instances.
pub(super) fn binds(native: &Native) -> bool {
    native.class.is_some() && !native.bound.is_bound()
}

/// Whether what a class holds may be a data descriptor, which wins over the instance's own attribute.
pub(super) fn may_be_data(found: &Value) -> bool {
    match found {
        Value::Descriptor(d) => !matches!(**d, Descriptor::Static(_) | Descriptor::ClassMethod(_)),
        Value::Instance(_) => true,
        _ => false,
    }
}

/// Whether what a class holds is given to instances as it is.
pub(super) fn is_plain(found: &Value) -> bool {
    !matches!(found, Value::Function(_) | Value::Native(_) | Value::Descriptor(_) | Value::Instance(_))
}

impl Vm {
    /// The method object of a receiver.
    pub fn new_method(function: Value, receiver: Value) -> Value {
        Value::Method(Rc::new(Method { function, receiver }))
    }
}
