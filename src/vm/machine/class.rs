//! Making classes: the `class` statement and `type(name, bases, namespace)`.

use super::Vm;
use super::frame::{ClassBody, Next, Return};
use crate::lang::mangle;
use crate::vm::object::{BuiltinLayout, Class, ClassParts, Descriptor, Dict, Layout, Part, Str, intern};
use crate::vm::types::text::is_identifier;
use crate::vm::{Args, Raised, Value};
use std::rc::Rc;

fn has_slots_of_its_own(class: &Rc<Class>) -> bool {
    let is_own = |value: &Value| matches!(value, Value::Descriptor(d) if matches!(&**d, Descriptor::Slot { class: owner, .. } if Rc::ptr_eq(owner, class)));
    !class.slots.is_empty() && class.dict.entries().iter().any(|entry| is_own(&entry.value))
}

impl Vm {
    /// `BuildClass`: the body function, the name, bases and keywords lie in slots.
    pub(super) fn build_class(&mut self, first: u16, argc: u16, names: Option<&Value>) -> Result<Next, Raised> {
        let Some(frame) = self.frames.last() else { unreachable!("a frame defines the class") };
        let at = frame.base as usize + first as usize;
        let mut values = self.take_slots(at, 2 + argc as usize);
        let keyword_names: Vec<Rc<Str>> = match names {
            Some(Value::Tuple(names)) => names.items.iter().filter_map(|n| n.as_str().cloned()).collect(),
            _ => Vec::new(),
        };
        let given = values.split_off(values.len() - keyword_names.len());
        let keywords = keyword_names.into_iter().zip(given).collect();
        let bases = values.split_off(2);
        self.begin_class(values, bases, keywords, Return::Slot(first))
    }

    /// `BuildClassStar`: the bases are a list, the keywords a dict.
    pub(super) fn build_class_star(&mut self, first: u16) -> Result<Next, Raised> {
        let Some(frame) = self.frames.last() else { unreachable!("a frame defines the class") };
        let at = frame.base as usize + first as usize;
        let mut values = self.take_slots(at, 4);
        let keywords = match values.pop() {
            Some(Value::Dict(dict)) => {
                let named = |e: crate::vm::object::Entry| e.key.as_str().cloned().map(|name| (name, e.value));
                dict.entries().into_iter().filter_map(named).collect()
            }
            _ => Vec::new(),
        };
        let bases = match values.pop() {
            Some(bases) if bases.is_bound() => self.collect(&bases)?,
            _ => Vec::new(),
        };
        self.begin_class(values, bases, keywords, Return::Slot(first))
    }

    fn begin_class(
        &mut self,
        body_and_name: Vec<Value>,
        bases: Vec<Value>,
        mut keywords: Vec<(Rc<Str>, Value)>,
        back: Return,
    ) -> Result<Next, Raised> {
        let mut parts = body_and_name.into_iter();
        let (Some(Value::Function(body)), Some(name)) = (parts.next(), parts.next()) else {
            return Err(self.type_error("__build_class__: func must be a function"));
        };
        let (bases, original_bases) = self.resolve_bases(bases)?;
        let explicit = keywords.iter().position(|(n, _)| n.text() == "metaclass").map(|at| keywords.remove(at).1);
        let metaclass = match explicit {
            Some(Value::Class(meta)) => Value::Class(self.winning_metaclass(&meta, &bases)?),
            Some(callable) => callable,
            None => {
                let first = bases.first().map_or_else(|| self.types.type_.clone(), |base| self.types.of(base));
                Value::Class(self.winning_metaclass(&first, &bases)?)
            }
        };
        let namespace = match self.get_attr_optional(&metaclass, &self.names.prepare.clone())? {
            Some(prepare) if !self.is_types_prepare(&metaclass) => {
                let mut args = Args::of([name.clone(), Value::tuple(bases.clone())]);
                args.keywords = keywords.clone();
                self.call(&prepare, args)?
            }
            _ => Value::Dict(Rc::new(Dict::new())),
        };
        let body_of = ClassBody {
            back,
            metaclass,
            name,
            bases,
            original_bases,
            namespace: namespace.clone(),
            keywords,
            cells: [None, None],
        };
        Ok(self.push_body(body, namespace, Return::ClassBody(Box::new(body_of))))
    }

    fn is_types_prepare(&self, metaclass: &Value) -> bool {
        matches!(metaclass, Value::Class(meta) if Rc::ptr_eq(meta, &self.types.type_))
    }

    /// Bases that aren't classes may stand for others: `__mro_entries__`.
    fn resolve_bases(&mut self, bases: Vec<Value>) -> Result<(Vec<Value>, Option<Value>), Raised> {
        if bases.iter().all(|b| matches!(b, Value::Class(_))) {
            return Ok((bases, None));
        }
        let original = Value::tuple(bases.clone());
        let mut resolved = Vec::new();
        let mut replaced = false;
        for base in bases {
            if matches!(base, Value::Class(_)) {
                resolved.push(base);
                continue;
            }
            match self.get_attr_optional(&base, &self.names.mro_entries.clone())? {
                Some(method) => {
                    replaced = true;
                    let entries = self.call(&method, Args::one(original.clone()))?;
                    match entries {
                        Value::Tuple(entries) => resolved.extend(entries.items.iter().cloned()),
                        _ => return Err(self.type_error("__mro_entries__ must return a tuple")),
                    }
                }
                None => resolved.push(base),
            }
        }
        Ok((resolved, replaced.then_some(original)))
    }

    /// The most derived of the metaclasses.
    fn winning_metaclass(&mut self, given: &Rc<Class>, bases: &[Value]) -> Result<Rc<Class>, Raised> {
        let mut winner = given.clone();
        for base in bases {
            let meta = self.types.of(base);
            if winner.is_subclass_of(&meta) {
                continue;
            }
            if meta.is_subclass_of(&winner) {
                winner = meta;
                continue;
            }
            return Err(self.type_error(
                "metaclass conflict: the metaclass of a derived class must be a (non-strict) subclass of the \
                 metaclasses of all its bases",
            ));
        }
        Ok(winner)
    }

    /// The class body returned: calls the metaclass.
    pub(super) fn finish_class(&mut self, body: ClassBody) -> Next {
        let ClassBody { back, metaclass, name, bases, original_bases, namespace, keywords, cells } = body;
        let [class_dict, cell] = cells;
        let additions = [
            (&self.names.classdictcell, class_dict),
            (&self.names.classcell, cell.clone()),
            (&self.names.orig_bases, original_bases),
        ];
        for (key, value) in additions.map(|(key, value)| (key.clone(), value)) {
            let Some(value) = value else { continue };
            match &namespace {
                Value::Dict(dict) => {
                    dict.set_name(&key, value);
                }
                other => {
                    if let Err(raised) = self.set_item(other, &Value::Str(key), value) {
                        return self.deliver_raise(back, raised);
                    }
                }
            }
        }
        let what = name.clone();
        let mut args = Args::of([name, Value::tuple(bases), namespace.clone()]);
        args.keywords = keywords;
        let then = move |vm: &mut Vm, result: Result<Value, Raised>| {
            let class = result?;
            if let (Some(Value::Cell(cell)), Value::Class(_)) = (&cell, &class) {
                let found = cell.content.borrow().clone();
                vm.check_class_cell(&what, &class, found)?;
            }
            Ok(super::Flow::Return(class))
        };
        self.push_call(metaclass, args, Return::Then(Box::new((Box::new(then), back))))
    }

    /// What a metaclass gives back must be the class that `__class__` and `super()` mean in its methods.
    fn check_class_cell(&mut self, name: &Value, class: &Value, found: Value) -> Result<(), Raised> {
        if found.is(class) {
            return Ok(());
        }
        let (name, class) = (self.repr(name)?, self.repr(class)?);
        if !found.is_bound() {
            return Err(self.runtime_error(format!(
                "__class__ not set defining {} as {}. Was __classcell__ propagated to type.__new__?",
                name.text(),
                class.text()
            )));
        }
        let found = self.repr(&found)?;
        Err(self.type_error(format!("__class__ set to {} defining {} as {}", found.text(), name.text(), class.text())))
    }

    /// `type.__new__(metaclass, name, bases, namespace, **keywords)`
    pub(crate) fn new_class(
        &mut self,
        metaclass: &Rc<Class>,
        name: &Rc<Str>,
        bases: Vec<Value>,
        namespace: &Rc<Dict>,
        keywords: Vec<(Rc<Str>, Value)>,
    ) -> Result<Value, Raised> {
        for base in bases.iter().filter(|base| !matches!(base, Value::Class(_))) {
            if self.get_attr_optional(base, &self.names.mro_entries.clone())?.is_some() {
                return Err(self.type_error("type() doesn't support MRO entry resolution; use types.new_class()"));
            }
        }
        let metaclass = self.winning_metaclass(metaclass, &bases)?;
        let bases = self.check_bases(bases)?;
        let ancestors = self.linearize(&bases)?;
        let layout = self.common_layout(&bases)?;
        let dict = Rc::new(namespace.copy());
        let class_dict = dict.remove_name(&self.names.classdictcell);
        let cell = dict.remove_name(&self.names.classcell);
        if let Some(wrong) = cell.as_ref().filter(|cell| !matches!(cell, Value::Cell(_))) {
            let class = Value::Class(self.types.of(wrong));
            let class = self.repr(&class)?;
            return Err(self.type_error(format!("__classcell__ must be a nonlocal cell, not {}", class.text())));
        }
        let slots = self.declared_slots(name.text(), &dict)?;
        let of_many_sizes = [BuiltinLayout::Int, BuiltinLayout::Bytes, BuiltinLayout::Tuple, BuiltinLayout::Type];
        if slots.as_ref().is_some_and(|slots| !slots.is_empty())
            && of_many_sizes.iter().any(|kind| layout == Layout::Builtin(*kind))
        {
            let base = bases.iter().find(|base| base.layout == layout).map(|base| base.static_name());
            let base = base.unwrap_or_default();
            return Err(self.type_error(format!("nonempty __slots__ not supported for subtype of '{base}'")));
        }
        self.refuse_two_kinds_of_slots(&bases)?;
        let mut all_slots: Vec<Rc<Str>> = bases.iter().flat_map(|b| b.slots.iter().cloned()).collect();
        let has_dict = match &slots {
            None => true,
            Some(own) => {
                all_slots.extend(own.iter().filter(|n| n.text() != "__dict__").cloned());
                own.iter().any(|n| n.text() == "__dict__") || bases.iter().any(|b| b.has_dict)
            }
        };
        if dict.get_name(&self.names.eq).is_some() && dict.get_name(&self.names.hash).is_none() {
            dict.set_name(&self.names.hash.clone(), Value::None);
        }
        for implicit in ["__init_subclass__", "__class_getitem__"] {
            let key = intern(implicit);
            if let Some(function @ Value::Function(_)) = dict.get_name(&key) {
                dict.set_name(&key, Value::Descriptor(Rc::new(Descriptor::ClassMethod(Part::new(function)))));
            }
        }
        if let Some(function @ Value::Function(_)) = dict.get_name(&self.names.new) {
            dict.set_name(&self.names.new.clone(), Value::Descriptor(Rc::new(Descriptor::Static(Part::new(function)))));
        }
        if dict.get_name(&self.names.module).is_none()
            && let Value::Dict(globals) = self.current_globals()
            && let Some(module) = globals.get_name(&self.names.name)
        {
            dict.set_name(&self.names.module.clone(), module);
        }
        if dict.get_name(&self.names.doc).is_none() {
            dict.set_name(&self.names.doc.clone(), Value::None);
        }
        let qualified_name = dict.remove_name(&self.names.qualname);
        let qualified_name = qualified_name.and_then(|q| q.as_str().cloned()).unwrap_or_else(|| name.clone());
        let class = Class::new(ClassParts {
            name: name.clone(),
            qualified_name,
            bases,
            ancestors,
            dict: dict.clone(),
            metaclass: (!Rc::ptr_eq(&metaclass, &self.types.type_)).then(|| metaclass.clone()),
            layout,
            builtin: false,
            derivable: true,
            has_dict,
            slots: all_slots,
        });
        for slot in slots.into_iter().flatten() {
            if !matches!(slot.text(), "__dict__" | "__weakref__") {
                let descriptor = Descriptor::Slot { class: class.clone(), name: slot.clone() };
                dict.set_name(&slot, Value::Descriptor(Rc::new(descriptor)));
            }
        }
        class.has_finalizer.set(class.lookup(&self.names.del).is_some());
        let value = Value::Class(class.clone());
        if let Some(Value::Cell(cell)) = cell {
            *cell.content.borrow_mut() = value.clone();
        }
        if let Some(Value::Cell(cell)) = class_dict {
            *cell.content.borrow_mut() = Value::Dict(dict);
        }
        self.tell_attributes_their_names(&class)?;
        self.tell_parent(&class, keywords)?;
        Ok(value)
    }

    pub(super) fn check_bases(&mut self, bases: Vec<Value>) -> Result<Vec<Rc<Class>>, Raised> {
        if bases.is_empty() {
            return Ok(vec![self.types.object.clone()]);
        }
        let mut classes: Vec<Rc<Class>> = Vec::new();
        for base in bases {
            let Value::Class(class) = base else {
                return Err(self.type_error("bases must be types"));
            };
            if !class.derivable {
                let name = class.static_name();
                return Err(self.type_error(format!("type '{name}' is not an acceptable base type")));
            }
            if classes.iter().any(|known| Rc::ptr_eq(known, &class)) {
                let name = class.static_name();
                return Err(self.type_error(format!("duplicate base class {name}")));
            }
            classes.push(class);
        }
        Ok(classes)
    }

    /// C3: merges the bases' orders, keeping each of them and the order of the bases.
    pub(super) fn linearize(&mut self, bases: &[Rc<Class>]) -> Result<Vec<Rc<Class>>, Raised> {
        let mut lists: Vec<Vec<Rc<Class>>> = bases.iter().map(|b| b.mro.borrow().to_vec()).collect();
        lists.push(bases.to_vec());
        let mut merged = Vec::new();
        loop {
            lists.retain(|list| !list.is_empty());
            if lists.is_empty() {
                return Ok(merged);
            }
            let in_tail = |c: &Rc<Class>| lists.iter().any(|l| l[1..].iter().any(|other| Rc::ptr_eq(other, c)));
            let Some(next) = lists.iter().map(|l| l[0].clone()).find(|head| !in_tail(head)) else {
                let names: Vec<String> = bases.iter().map(|b| b.name()).collect();
                let names = names.join(", ");
                return Err(self.type_error(format!(
                    "Cannot create a consistent method resolution order (MRO) for bases {names}"
                )));
            };
            for list in &mut lists {
                if Rc::ptr_eq(&list[0], &next) {
                    list.remove(0);
                }
            }
            merged.push(next);
        }
    }

    /// What instances hold: at most one of the bases may bring something.
    fn common_layout(&mut self, bases: &[Rc<Class>]) -> Result<Layout, Raised> {
        let mut layout = Layout::Plain;
        for base in bases {
            if base.layout == Layout::Plain || base.layout == layout {
                continue;
            }
            if layout != Layout::Plain {
                return Err(self.type_error("multiple bases have instance lay-out conflict"));
            }
            layout = base.layout;
        }
        Ok(layout)
    }

    /// Instances can't have the slots of two classes that don't derive from each other, nor slots beside a builtin's layout.
    fn refuse_two_kinds_of_slots(&mut self, bases: &[Rc<Class>]) -> Result<(), Raised> {
        let mut solid: Option<Rc<Class>> = None;
        for base in bases {
            let own = base.mro.borrow().iter().find(|class| has_slots_of_its_own(class)).cloned();
            match (&solid, own) {
                (_, None) => {}
                (None, own) => solid = own,
                (Some(known), Some(own)) if known.is_subclass_of(&own) => {}
                (Some(known), Some(own)) if own.is_subclass_of(known) => solid = Some(own),
                _ => return Err(self.type_error("multiple bases have instance lay-out conflict")),
            }
        }
        match solid {
            Some(solid) if bases.iter().any(|b| b.layout != Layout::Plain && b.layout != solid.layout) => {
                Err(self.type_error("multiple bases have instance lay-out conflict"))
            }
            _ => Ok(()),
        }
    }

    fn declared_slots(&mut self, class: &str, dict: &Rc<Dict>) -> Result<Option<Vec<Rc<Str>>>, Raised> {
        let Some(declared) = dict.get_name(&self.names.slots) else { return Ok(None) };
        let declared = match declared.as_str() {
            Some(_) => vec![declared.clone()],
            None => self.collect(&declared)?,
        };
        let mut names = Vec::new();
        for name in declared {
            let Some(text) = name.as_str() else {
                let given = self.type_name(&name);
                return Err(self.type_error(format!("__slots__ items must be strings, not '{given}'")));
            };
            if !is_identifier(text.text()) {
                return Err(self.type_error("__slots__ must be identifiers"));
            }
            let slot = intern(&mangle(Some(class), text.text()));
            if dict.get_name(&slot).is_some() && slot.text() != "__dict__" {
                let slot = slot.text();
                return Err(self.value_error(format!("'{slot}' in __slots__ conflicts with class variable")));
            }
            names.push(slot);
        }
        Ok(Some(names))
    }

    /// `__set_name__` of everything in the namespace.
    fn tell_attributes_their_names(&mut self, class: &Rc<Class>) -> Result<(), Raised> {
        let name = self.names.set_name.clone();
        for entry in class.dict.entries() {
            if let Value::Descriptor(descriptor) = &entry.value
                && let Descriptor::Property(property) = &**descriptor
            {
                property.name.set(entry.key.clone());
            }
            if !matches!(entry.value, Value::Instance(_)) {
                continue;
            }
            let args = Args::of([Value::Class(class.clone()), entry.key.clone()]);
            if let Err(raised) = self.call_special(&entry.value, &name, args) {
                let (key, kind) = (self.repr(&entry.key)?, self.type_name(&entry.value));
                let note = format!(
                    "Error calling __set_name__ on '{kind}' instance {} in '{}'",
                    key.text(),
                    class.static_name()
                );
                crate::vm::types::exception::note(self, &raised, Value::str(note))?;
                return Err(raised);
            }
        }
        Ok(())
    }

    /// `super(class, class).__init_subclass__(**keywords)`
    fn tell_parent(&mut self, class: &Rc<Class>, keywords: Vec<(Rc<Str>, Value)>) -> Result<(), Raised> {
        let parent = self.new_super(class, Value::Class(class.clone()))?;
        let hook = self.get_attr(&parent, &self.names.init_subclass.clone())?;
        if keywords.is_empty()
            && let Value::Method(method) = &hook
            && matches!(&method.function, Value::Native(_))
        {
            return Ok(());
        }
        self.call(&hook, Args { keywords, ..Args::none() })?;
        Ok(())
    }

    /// `except*`: the part of an exception that matches a class, and the rest.
    pub(super) fn split_group(&mut self, exc: &Value, class: &Value) -> Result<(Value, Value), Raised> {
        if exc.is_none() {
            return Ok((Value::None, Value::None));
        }
        let group = self.types.exception("BaseExceptionGroup");
        let classes: Vec<Value> = match class.builtin() {
            Value::Tuple(tuple) => tuple.items.to_vec(),
            _ => vec![class.clone()],
        };
        if classes.iter().any(|c| matches!(c, Value::Class(c) if c.is_subclass_of(&group))) {
            return Err(self.type_error("catching ExceptionGroup with except* is not allowed. Use except instead."));
        }
        if self.exception_matches(exc, class)? {
            if self.is_instance(exc, &group) {
                return Ok((exc.clone(), Value::None));
            }
            // A naked exception is wrapped so that the handler always sees a group.
            let wrapper = Value::Class(self.types.exception("ExceptionGroup"));
            let wrapped = self.call(&wrapper, Args::of([Value::str(""), Value::tuple(vec![exc.clone()])]))?;
            return Ok((wrapped, Value::None));
        }
        if self.is_instance(exc, &group) {
            let pair = self.call_method(exc, "split", Args::one(class.clone()))?;
            if let Value::Tuple(pair) = &pair
                && let [matched, rest] = &*pair.items
            {
                return Ok((matched.clone(), rest.clone()));
            }
        }
        Ok((Value::None, exc.clone()))
    }

    /// The end of a `try … except*`: what is to be raised again of what handlers raised and what none handled.
    pub(super) fn join_group(&mut self, raised: Value, original: &Value) -> Result<Option<Value>, Raised> {
        let parts: Vec<Value> = self.collect(&raised)?.into_iter().filter(|p| !p.is_none()).collect();
        if parts.is_empty() {
            return Ok(None);
        }
        let group = self.types.exception("BaseExceptionGroup");
        if !self.is_instance(original, &group) {
            // The handlers dealt with a naked exception: what is left is it, or what they raised.
            if let [one] = parts.as_slice() {
                return Ok(Some(one.clone()));
            }
        }
        if let [one] = parts.as_slice()
            && self.is_part_of(one, original)
        {
            return Ok(Some(one.clone()));
        }
        let (mut reraised, mut new) = (Vec::new(), Vec::new());
        for part in parts {
            if self.is_part_of(&part, original) { reraised.push(part) } else { new.push(part) }
        }
        if let Some(rest) = self.project(original, &reraised)? {
            new.push(rest);
        }
        if let [one] = new.as_slice() {
            return Ok(Some(one.clone()));
        }
        let class = Value::Class(self.types.exception("BaseExceptionGroup"));
        self.call(&class, Args::of([Value::str(""), Value::list(new)])).map(Some)
    }

    /// Whether a part comes from splitting the original: it then shares its traceback and metadata.
    fn is_part_of(&self, part: &Value, original: &Value) -> bool {
        if part.is(original) {
            return true;
        }
        let (Value::Instance(part), Value::Instance(original)) = (part, original) else { return false };
        let data = crate::vm::raise::exception_data;
        match (&*data(part).traceback.borrow(), &*data(original).traceback.borrow()) {
            (Some(a), Some(b)) => {
                let mut link = Some(b.clone());
                while let Some(entry) = link {
                    if Rc::ptr_eq(a, &entry) {
                        return true;
                    }
                    link = entry.next.borrow().clone();
                }
                false
            }
            _ => false,
        }
    }

    /// The parts that are raised again, merged into one group of the original's shape.
    fn project(&mut self, original: &Value, parts: &[Value]) -> Result<Option<Value>, Raised> {
        match parts {
            [] => Ok(None),
            [one] => Ok(Some(one.clone())),
            many => {
                let mut leaves = Vec::new();
                for part in many {
                    self.leaves_of(part, &mut leaves)?;
                }
                let all = Value::tuple(leaves);
                let keep = crate::vm::types::exception::keep_only(self, original, &all)?;
                Ok(Some(keep))
            }
        }
    }

    fn leaves_of(&mut self, part: &Value, leaves: &mut Vec<Value>) -> Result<(), Raised> {
        let group = self.types.exception("BaseExceptionGroup");
        if !self.is_instance(part, &group) {
            leaves.push(part.clone());
            return Ok(());
        }
        let inner = self.get_attr(part, &intern("exceptions"))?;
        for exception in self.collect(&inner)? {
            self.leaves_of(&exception, leaves)?;
        }
        Ok(())
    }

    /// Type parameters and `type` statements: objects of the `typing` module.
    pub(super) fn build_type_parameter(
        &mut self,
        kind: crate::lang::code::TypeParameter,
        first: usize,
    ) -> Result<Value, Raised> {
        use crate::lang::code::TypeParameter;
        let typing = self.import_module(&intern("typing"))?;
        let mut slots = self.take_slots(first, if kind == TypeParameter::Alias { 3 } else { 2 }).into_iter();
        let (name, evaluate) = (slots.next().unwrap_or_default(), slots.next().unwrap_or_default());
        let class = match kind {
            TypeParameter::TypeVar => "_make_type_var",
            TypeParameter::TypeVarConstrained => "_make_constrained_type_var",
            TypeParameter::TypeVarTuple => "_make_type_var_tuple",
            TypeParameter::ParamSpec => "_make_param_spec",
            TypeParameter::Alias => "_make_type_alias",
        };
        let make = self.get_attr(&typing, &intern(class))?;
        let mut args = Args::of([name, evaluate]);
        args.values.extend(slots);
        self.call(&make, args)
    }

    /// Gives a type parameter the function that evaluates its default.
    pub(super) fn set_type_parameter_default(&mut self, parameter: &Value, evaluate: Value) -> Result<(), Raised> {
        self.set_attr(parameter, &intern("_evaluate_default"), evaluate)
    }

    /// Hands the value of an interactive expression statement to `sys.displayhook`.
    pub(super) fn display(&mut self, value: Value) -> Result<(), Raised> {
        let sys = self.import_module(&intern("sys"))?;
        let hook = self.get_attr(&sys, &intern("displayhook"))?;
        self.call(&hook, Args::one(value))?;
        Ok(())
    }

    /// The base of a class with type parameters: `Generic[T, …]`.
    pub(super) fn generic_base(&mut self, parameters: Value) -> Result<Value, Raised> {
        let typing = self.import_module(&intern("typing"))?;
        let generic = self.get_attr(&typing, &intern("Generic"))?;
        self.get_item(&generic, &parameters)
    }
}
