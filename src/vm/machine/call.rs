//! Calls: binding arguments, pushing frames, making functions and instances.

use super::frame::{Extra, Frame, Next, Return};
use super::{Flow, Vm};
use crate::lang::code as lang;
use crate::lang::code::{Capture, FunctionPart, Suspends};
use crate::source::LineIndex;
use crate::vm::object::{
    Class, Code, Descriptor, Dict, Function, GeneratorKind, Instance, Layout, Method, Native, NativeFn, SavedFrame,
    Shown, SourceText, Str,
};
use crate::vm::{Args, Raised, Value};
use smallvec::SmallVec;
use std::cell::RefCell;
use std::rc::Rc;

impl Vm {
    /// The `Call` instructions: the callee in a slot, its arguments from another one on. The result goes to the callee's
    /// slot.
    #[inline]
    pub(super) fn call_positional(&mut self, callee: u16, first: u16, argc: u16) -> Result<Next, Raised> {
        let Some(frame) = self.frames.last() else { unreachable!("a frame calls") };
        let base = frame.base as usize;
        let (callee_at, first_at) = (base + callee as usize, base + first as usize);
        if let Value::Function(function) = &self.stack[callee_at] {
            let code = &function.code.lang;
            let p = &code.parameters;
            if p.positional == argc && !p.star && !p.double_star && p.keyword_only == 0 {
                let Value::Function(function) = std::mem::take(&mut self.stack[callee_at]) else {
                    unreachable!("it is a function")
                };
                if function.code.lang.suspends == Suspends::Never {
                    return self.push_function_here(function, first_at, Return::Slot(callee));
                }
                let mut slots = Vec::with_capacity(function.code.lang.frame_size as usize);
                slots.extend(self.stack[first_at..first_at + argc as usize].iter_mut().map(std::mem::take));
                let value = self.make_suspended(function, slots);
                self.stack[callee_at] = value;
                return Ok(Next::Run);
            }
        }
        let function = std::mem::take(&mut self.stack[callee_at]);
        let args = Args::taken(&mut self.stack[first_at..first_at + argc as usize]);
        self.call_value_at(function, args, callee, callee_at)
    }

    /// Pushes the frame of a plain function that exactly its positional arguments are given; they lie in place already.
    /// Anything else is left alone.
    #[inline(always)]
    pub(super) fn push_plain(&mut self, base: usize, callee: u16, first: u16, argc: u16) -> bool {
        let (callee_at, first_at) = (base + callee as usize, base + first as usize);
        let Value::Function(function) = &self.stack[callee_at] else { return false };
        let code = &function.code;
        if code.plain_arity != Some(argc) || !self.has_room(first_at + code.lang.frame_size as usize) {
            return false;
        }
        let others = first_at + argc as usize..first_at + code.lang.local_count as usize;
        let Value::Function(function) = std::mem::take(&mut self.stack[callee_at]) else {
            unreachable!("it is a function")
        };
        self.budget -= 1;
        for place in &mut self.stack[others] {
            *place = Value::Unbound;
        }
        self.frames.push(Frame { function, pc: 0, base: first_at as u32, back: Return::Slot(callee), extra: None });
        true
    }

    /// Calls with the arguments in hand; a native function that just computes needs no more than its slot.
    #[inline]
    fn call_value_at(&mut self, function: Value, args: Args, slot: u16, slot_at: usize) -> Result<Next, Raised> {
        if let Value::Native(native) = &function
            && let NativeFn::Plain(run) = native.def.run
            && !native.bound.is_bound()
        {
            let value = run(self, args)?;
            self.stack[slot_at] = value;
            return Ok(Next::Run);
        }
        Ok(self.push_call(function, args, Return::Slot(slot)))
    }

    /// The `CallKeywords` instructions.
    pub(super) fn call_keywords(&mut self, callee: u16, first: u16, argc: u16, names: &Value) -> Result<Next, Raised> {
        let Some(frame) = self.frames.last() else { unreachable!("a frame calls") };
        let base = frame.base as usize;
        let (callee_at, first_at) = (base + callee as usize, base + first as usize);
        let function = std::mem::take(&mut self.stack[callee_at]);
        let mut values = Args::taken(&mut self.stack[first_at..first_at + argc as usize]).values;
        let keywords = split_keywords(&mut values, names);
        self.call_value_at(function, Args { values, keywords }, callee, callee_at)
    }

    /// `f(*args, **kwargs)`
    pub(super) fn call_star(&mut self, callee: u16, with_keywords: bool) -> Result<Next, Raised> {
        let Some(frame) = self.frames.last() else { unreachable!("a frame calls") };
        let callee_at = frame.base as usize + callee as usize;
        let function = std::mem::take(&mut self.stack[callee_at]);
        let positional = std::mem::take(&mut self.stack[callee_at + 1]);
        let values = match &positional {
            Value::List(list) => list.items.borrow().iter().cloned().collect(),
            other => self.collect(other)?.into_iter().collect(),
        };
        let mut keywords = Vec::new();
        if with_keywords && let Value::Dict(dict) = std::mem::take(&mut self.stack[callee_at + 2]) {
            for entry in dict.entries() {
                match entry.key.as_str() {
                    Some(name) => keywords.push((name.clone(), entry.value)),
                    None => return Err(self.type_error("keywords must be strings")),
                }
            }
        }
        drop(positional);
        self.call_value_at(function, Args { values, keywords }, callee, callee_at)
    }

    /// Calls anything. A function of the script gets a frame; the result goes to `back`.
    pub(super) fn push_call(&mut self, callable: Value, mut args: Args, back: Return) -> Next {
        match callable {
            Value::Function(function) => match self.push_function(function, args, back) {
                Ok(next) => next,
                Err((raised, back)) => self.deliver_raise(back, raised),
            },
            Value::Native(native) => self.call_native(&native, args, back),
            Value::Method(method) => {
                args.values.insert(0, method.receiver.clone());
                self.push_call(method.function.clone(), args, back)
            }
            Value::Class(class) => self.call_class(class, args, back),
            Value::Descriptor(descriptor) => match &*descriptor {
                Descriptor::Static(part) => match self.wrapped_function(part, "staticmethod") {
                    Ok(function) => self.push_call(function, args, back),
                    Err(raised) => self.deliver_raise(back, raised),
                },
                _ => self.refuse_call(Value::Descriptor(descriptor), back),
            },
            other => match self.callable_behind(other) {
                Ok(callable) => self.push_call(callable, args, back),
                Err(raised) => self.deliver_raise(back, raised),
            },
        }
    }

    /// What is called in the end where an object is called: its class's `__call__`, or that one's, and so on.
    fn callable_behind(&mut self, object: Value) -> Result<Value, Raised> {
        let mut object = object;
        for _ in 0..self.recursion_limit {
            let Some(found) = self.special(&object, &self.names.call.clone()) else {
                let name = self.type_name(&object);
                return Err(self.type_error(format!("'{name}' object is not callable")));
            };
            object = self.bind_special(found, &object)?;
            if !matches!(object, Value::Instance(_)) {
                return Ok(object);
            }
        }
        Err(self.raise("RecursionError", "maximum recursion depth exceeded while calling a Python object"))
    }

    fn refuse_call(&mut self, callable: Value, back: Return) -> Next {
        let name = self.type_name(&callable);
        let error = self.type_error(format!("'{name}' object is not callable"));
        self.deliver_raise(back, error)
    }

    fn call_native(&mut self, native: &Native, mut args: Args, back: Return) -> Next {
        if native.bound.is_bound() {
            args.values.insert(0, native.bound.clone());
        }
        match native.def.run {
            NativeFn::Plain(run) => match run(self, args) {
                Ok(value) => self.deliver(back, value),
                Err(raised) => self.deliver_raise(back, raised),
            },
            NativeFn::Flow(run) => {
                let flow = run(self, args);
                self.flow(flow, back)
            }
        }
    }

    /// Calls a function of the script with arguments from anywhere.
    fn push_function(&mut self, function: Rc<Function>, args: Args, back: Return) -> Result<Next, (Raised, Return)> {
        if args.keywords.is_empty() && is_filled_by(&function, args.values.len()) {
            return self.push_filled(function, args, back);
        }
        let slots = match self.bind_arguments(&function, args) {
            Ok(slots) => slots,
            Err(raised) => return Err((raised, back)),
        };
        if function.code.lang.suspends != Suspends::Never {
            let value = self.make_suspended(function, slots);
            return Ok(self.deliver(back, value));
        }
        let base = self.window_end();
        if !self.has_room(base + function.code.lang.frame_size as usize) {
            return Err((self.too_deep(), back));
        }
        let local_count = function.code.lang.local_count as usize;
        for (place, value) in self.stack[base..base + local_count]
            .iter_mut()
            .zip(slots.into_iter().chain(std::iter::repeat(Value::Unbound)))
        {
            *place = value;
        }
        self.frames.push(Frame { function, pc: 0, base: base as u32, back, extra: None });
        Ok(Next::Run)
    }

    /// Pushes the frame of a function that its positional arguments, and perhaps defaults, fill.
    fn push_filled(&mut self, function: Rc<Function>, args: Args, back: Return) -> Result<Next, (Raised, Return)> {
        self.budget -= 1;
        let base = self.window_end();
        let code = &function.code.lang;
        if !self.has_room(base + code.frame_size as usize) {
            return Err((self.too_deep(), back));
        }
        let given = args.values.len();
        let mut places = self.stack[base..base + code.local_count as usize].iter_mut();
        for (value, place) in args.values.into_iter().zip(&mut places) {
            *place = value;
        }
        let positional = code.parameters.positional as usize;
        if given < positional {
            let defaults = function.defaults.borrow();
            let missing = &defaults[defaults.len() - (positional - given)..];
            for (default, place) in missing.iter().zip(&mut places) {
                *place = default.clone();
            }
        }
        for place in places {
            *place = Value::Unbound;
        }
        self.frames.push(Frame { function, pc: 0, base: base as u32, back, extra: None });
        Ok(Next::Run)
    }

    /// Pushes the frame of a function whose arguments lie in place already.
    #[inline]
    fn push_function_here(&mut self, function: Rc<Function>, base: usize, back: Return) -> Result<Next, Raised> {
        self.budget -= 1;
        let code = &function.code.lang;
        if !self.has_room(base + code.frame_size as usize) {
            return Err(self.too_deep());
        }
        let given = code.parameters.positional as usize;
        for place in &mut self.stack[base + given..base + code.local_count as usize] {
            *place = Value::Unbound;
        }
        self.frames.push(Frame { function, pc: 0, base: base as u32, back, extra: None });
        Ok(Next::Run)
    }

    /// The generator, coroutine or async generator that a call of such a function makes.
    fn make_suspended(&mut self, function: Rc<Function>, slots: Vec<Value>) -> Value {
        let kind = match function.code.lang.suspends {
            Suspends::Coroutine => GeneratorKind::Coroutine,
            Suspends::AsyncGenerator => GeneratorKind::AsyncGenerator,
            Suspends::Never | Suspends::Generator => GeneratorKind::Generator,
        };
        self.make_generator(SavedFrame { function, pc: 0, slots, extra: None }, kind)
    }

    /// Pushes a frame for a body with a namespace of its own: a class body, or what `exec` runs.
    pub(super) fn push_body(&mut self, function: Rc<Function>, namespace: Value, back: Return) -> Next {
        let base = self.window_end();
        if !self.has_room(base + function.code.lang.frame_size as usize) {
            let error = self.too_deep();
            return self.deliver_raise(back, error);
        }
        let extra = Extra { namespace, ..Extra::default() };
        self.frames.push(Frame { function, pc: 0, base: base as u32, back, extra: Some(Box::new(extra)) });
        Next::Run
    }

    /// Sorts arguments into a function's parameter slots, as CPython's `initialize_locals` does.
    fn bind_arguments(&mut self, function: &Rc<Function>, args: Args) -> Result<Vec<Value>, Raised> {
        let code = function.code.clone();
        let p = &code.lang.parameters;
        let (positional, keyword_only) = (p.positional as usize, p.keyword_only as usize);
        let total = positional + keyword_only;
        let mut slots: Vec<Value> = vec![Value::Unbound; total + p.star as usize + p.double_star as usize];
        let given = args.values.len();
        let mut values = args.values.into_iter();
        for slot in slots.iter_mut().take(positional.min(given)) {
            *slot = values.next().unwrap_or_default();
        }
        let rest: Vec<Value> = values.collect();
        if p.star {
            slots[total] = Value::tuple(rest);
        }
        let extra = p.double_star.then(|| Rc::new(Dict::new()));
        let names: Vec<Rc<Str>> = match p.positional_only > 0 {
            true => args.keywords.iter().map(|(name, _)| name.clone()).collect(),
            false => Vec::new(),
        };
        for (name, value) in args.keywords {
            let at = code.locals[p.positional_only as usize..total].iter().position(|n| Str::same(n, &name));
            match (at.map(|at| at + p.positional_only as usize), &extra) {
                (Some(at), _) if slots[at].is_bound() => {
                    let (function, name) = (function.qualified_name.borrow().text().to_string(), name.text());
                    return Err(self.type_error(format!("{function}() got multiple values for argument '{name}'")));
                }
                (Some(at), _) => slots[at] = value,
                (None, Some(extra)) => extra.set_name(&name, value),
                (None, None) => return Err(self.unexpected_keyword(function, &name, &names)),
            }
        }
        if given > positional && !p.star {
            return Err(self.too_many_arguments(function, given, &slots));
        }
        self.fill_defaults(function, &mut slots, given)?;
        if let Some(extra) = extra {
            slots[total + p.star as usize] = Value::Dict(extra);
        }
        Ok(slots)
    }

    fn fill_defaults(&mut self, function: &Rc<Function>, slots: &mut [Value], given: usize) -> Result<(), Raised> {
        let code = function.code.clone();
        let p = &code.lang.parameters;
        let positional = p.positional as usize;
        if given < positional {
            let defaults = function.defaults.borrow().clone();
            let first_default = positional.saturating_sub(defaults.len());
            let missing: Vec<usize> = (0..first_default).filter(|at| !slots[*at].is_bound()).collect();
            if !missing.is_empty() {
                return Err(self.missing_arguments(function, &missing, "positional"));
            }
            for (slot, default) in slots[first_default..positional].iter_mut().zip(defaults.iter()) {
                if !slot.is_bound() {
                    *slot = default.clone();
                }
            }
        }
        let keyword_only = positional..positional + p.keyword_only as usize;
        if keyword_only.clone().any(|at| !slots[at].is_bound()) {
            let defaults = function.keyword_defaults.borrow().clone();
            let mut missing = Vec::new();
            for at in keyword_only {
                if !slots[at].is_bound() {
                    match defaults.as_ref().and_then(|d| d.get_name(&code.locals[at])) {
                        Some(default) => slots[at] = default,
                        None => missing.push(at),
                    }
                }
            }
            if !missing.is_empty() {
                return Err(self.missing_arguments(function, &missing, "keyword-only"));
            }
        }
        Ok(())
    }

    fn missing_arguments(&mut self, function: &Rc<Function>, missing: &[usize], kind: &str) -> Raised {
        let code = function.code.clone();
        let names: Vec<String> = missing.iter().map(|at| format!("'{}'", code.locals[*at].text())).collect();
        let list = match names.as_slice() {
            [one] => one.clone(),
            [a, b] => format!("{a} and {b}"),
            [init @ .., last] => format!("{}, and {last}", init.join(", ")),
            [] => String::new(),
        };
        let (count, plural) = (names.len(), if names.len() == 1 { "" } else { "s" });
        let function = function.qualified_name.borrow().text().to_string();
        self.type_error(format!("{function}() missing {count} required {kind} argument{plural}: {list}"))
    }

    fn too_many_arguments(&mut self, function: &Rc<Function>, given: usize, slots: &[Value]) -> Raised {
        let p = &function.code.lang.parameters;
        let (positional, defaults) = (p.positional as usize, function.defaults.borrow().len());
        let keyword_given =
            slots[positional..positional + p.keyword_only as usize].iter().filter(|v| v.is_bound()).count();
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let takes = if defaults > 0 {
            format!("from {} to {positional} positional arguments", positional - defaults.min(positional))
        } else {
            format!("{positional} positional argument{}", plural(positional))
        };
        let name = function.qualified_name.borrow().text().to_string();
        let were = if keyword_given > 0 {
            format!(
                "{given} positional argument{} (and {keyword_given} keyword-only argument{}) were given",
                plural(given),
                plural(keyword_given)
            )
        } else {
            format!("{given} {} given", if given == 1 { "was" } else { "were" })
        };
        self.type_error(format!("{name}() takes {takes} but {were}"))
    }

    fn unexpected_keyword(&mut self, function: &Rc<Function>, name: &Rc<Str>, given: &[Rc<Str>]) -> Raised {
        let p = &function.code.lang.parameters;
        let qualified = function.qualified_name.borrow().text().to_string();
        let by_position = &function.code.locals[..p.positional_only as usize];
        let named = by_position.iter().filter(|own| given.iter().any(|name| Str::same(own, name)));
        let named = named.map(|own| own.text()).collect::<Vec<_>>().join(", ");
        if !named.is_empty() {
            return self.type_error(format!(
                "{qualified}() got some positional-only arguments passed as keyword arguments: '{named}'"
            ));
        }
        let known = &function.code.locals[p.positional_only as usize..(p.positional + p.keyword_only) as usize];
        let hint = crate::vm::suggest::closest(name.text(), known.iter().map(|n| n.text()))
            .map(|near| format!(". Did you mean '{near}'?"))
            .unwrap_or_default();
        self.type_error(format!("{qualified}() got an unexpected keyword argument '{}'{hint}", name.text()))
    }

    /// Makes a function of a code constant, taking its closure from the frame whose slots begin at `base`.
    pub(super) fn make_function(&mut self, maker: &Function, code: &Value, base: usize) -> Value {
        let Value::Code(code) = code else { unreachable!("the compiler gives a code constant") };
        let take = |variable: &lang::FreeVariable| match variable.capture {
            Capture::Cell(slot) => self.stack[base + slot as usize].clone(),
            Capture::Free(free) => maker.closure[free as usize].clone(),
        };
        let closure = code.lang.free.iter().map(take).collect();
        Value::Function(Rc::new(Function::new(code.clone(), maker.globals.clone(), closure)))
    }

    /// Calls a class: the metaclass's `__call__`, or `__new__` and then `__init__`.
    fn call_class(&mut self, class: Rc<Class>, args: Args, back: Return) -> Next {
        if let Some(meta) = &class.metaclass
            && let Some(found) = meta.lookup(&self.names.call)
            && !matches!(&found, Value::Native(native) if native.def.name == "__call__")
        {
            return match self.bind_special(found, &Value::Class(class)) {
                Ok(bound) => self.push_call(bound, args, back),
                Err(raised) => self.deliver_raise(back, raised),
            };
        }
        self.instantiate(class, args, back)
    }

    /// `type.__call__`
    pub(super) fn instantiate(&mut self, class: Rc<Class>, args: Args, back: Return) -> Next {
        if Rc::ptr_eq(&class, &self.types.type_) && args.values.len() == 1 && args.keywords.is_empty() {
            let value = Value::Class(self.class_of(&args.values[0]));
            return self.deliver(back, value);
        }
        // `str(x)` of what has a text of its own.
        if Rc::ptr_eq(&class, &self.types.str)
            && let [value @ (Value::Int(_) | Value::Float(_) | Value::Str(_))] = args.values.as_slice()
            && args.keywords.is_empty()
        {
            return match self.str_of(value) {
                Ok(text) => self.deliver(back, Value::Str(text)),
                Err(raised) => self.deliver_raise(back, raised),
            };
        }
        let Some(new) = class.lookup(&self.names.new) else { unreachable!("object has __new__") };
        let new = match new {
            Value::Descriptor(descriptor) => match &*descriptor {
                Descriptor::Static(function) => function.get(),
                Descriptor::ClassMethod(function) => Vm::bind(function.get(), Value::Class(class.clone())),
                _ => Value::Descriptor(descriptor),
            },
            other => other,
        };
        // `object.__new__` leaves the arguments to `__init__`, and refuses them where there is none.
        if let Value::Native(native) = &new
            && class.layout == Layout::Plain
            && native.class.as_ref().is_some_and(|owner| Rc::ptr_eq(owner, &self.types.object))
        {
            return match self.new_plain_instance(&class, &args) {
                Ok(instance) => self.initialize(class, instance, args, back),
                Err(raised) => self.deliver_raise(back, raised),
            };
        }
        if let Value::Native(native) = &new
            && let NativeFn::Plain(run) = native.def.run
            && self.has_no_init(&class)
        {
            let mut args = args;
            args.values.insert(0, Value::Class(class));
            return match run(self, args) {
                Ok(instance) => self.deliver(back, instance),
                Err(raised) => self.deliver_raise(back, raised),
            };
        }
        let mut new_args = args.clone();
        new_args.values.insert(0, Value::Class(class.clone()));
        if let Value::Native(native) = &new
            && let NativeFn::Plain(run) = native.def.run
        {
            return match run(self, new_args) {
                Ok(instance) => self.initialize(class, instance, args, back),
                Err(raised) => self.deliver_raise(back, raised),
            };
        }
        let then = move |vm: &mut Vm, result: Result<Value, Raised>| {
            let instance = result?;
            vm.initialize_flow(class, instance, args)
        };
        self.push_call(new, new_args, Return::Then(Box::new((Box::new(then), back))))
    }

    /// Whether nothing is to be done once an instance is made. Builtin types alone: another class's `__new__` may give
    /// anything.
    fn has_no_init(&self, class: &Class) -> bool {
        class.metaclass.is_none()
            && match class.lookup(&self.names.init) {
                Some(Value::Native(init)) => {
                    init.class.as_ref().is_some_and(|owner| Rc::ptr_eq(owner, &self.types.object))
                }
                Some(_) => false,
                None => true,
            }
    }

    /// `type.__call__` for a native caller.
    pub(crate) fn instantiate_flow(&mut self, class: Rc<Class>, args: Args) -> Result<Flow, Raised> {
        let Some(new) = class.lookup(&self.names.new) else { unreachable!("object has __new__") };
        let new = match &new {
            Value::Descriptor(descriptor) => match &**descriptor {
                Descriptor::Static(function) => function.get(),
                Descriptor::ClassMethod(function) => Vm::bind(function.get(), Value::Class(class.clone())),
                _ => new,
            },
            _ => new,
        };
        let mut new_args = args.clone();
        new_args.values.insert(0, Value::Class(class.clone()));
        let then = move |vm: &mut Vm, result: Result<Value, Raised>| {
            let instance = result?;
            vm.initialize_flow(class, instance, args)
        };
        Ok(Flow::Call(new, new_args, Some(Box::new(then))))
    }

    fn initialize_flow(&mut self, class: Rc<Class>, instance: Value, args: Args) -> Result<Flow, Raised> {
        if !self.class_of(&instance).is_subclass_of(&class) {
            return Ok(Flow::Return(instance));
        }
        let Some(init) = self.special(&instance, &self.names.init.clone()) else {
            return Ok(Flow::Return(instance));
        };
        if let Value::Native(native) = &init
            && native.class.as_ref().is_some_and(|c| Rc::ptr_eq(c, &self.types.object))
        {
            return Ok(Flow::Return(instance));
        }
        let bound = self.bind_special(init, &instance)?;
        let then = move |vm: &mut Vm, result: Result<Value, Raised>| {
            vm.expect_none_from_init(&result?)?;
            Ok(Flow::Return(instance))
        };
        Ok(Flow::Call(bound, args, Some(Box::new(then))))
    }

    fn expect_none_from_init(&mut self, value: &Value) -> Result<(), Raised> {
        if value.is_none() {
            return Ok(());
        }
        let name = self.type_name(value);
        Err(self.type_error(format!("__init__() should return None, not '{name}'")))
    }

    fn initialize(&mut self, class: Rc<Class>, instance: Value, args: Args, back: Return) -> Next {
        if let (Value::Instance(made), Return::Slot(slot)) = (&instance, &back)
            && made.shape().class.id == class.id
            && let Some(Value::Function(init)) = class.lookup(&self.names.init)
        {
            let mut args = args;
            args.values.insert(0, instance.clone());
            // The instance waits where the call's result goes.
            let Some(frame) = self.frames.last() else { unreachable!("a slot is in a frame") };
            let place = frame.base as usize + *slot as usize;
            self.stack[place] = instance;
            return match self.push_function(init, args, Return::Init) {
                Ok(next) => next,
                Err((raised, back)) => self.deliver_raise(back, raised),
            };
        }
        let flow = self.initialize_flow(class, instance, args);
        self.flow(flow, back)
    }

    /// `object.__new__` for a class that derives from no builtin type.
    pub(crate) fn new_plain_instance(&mut self, class: &Rc<Class>, args: &Args) -> Result<Value, Raised> {
        if !args.values.is_empty() || !args.keywords.is_empty() {
            let own_init = !matches!(class.lookup(&self.names.init), Some(Value::Native(_)) | None);
            if !own_init {
                let name = class.static_name();
                return Err(self.type_error(format!("{name}() takes no arguments")));
            }
        }
        self.refuse_abstract(class)?;
        Ok(Value::Instance(Rc::new(Instance::new(class))))
    }

    /// Refuses to make an instance of a class with abstract methods.
    pub(crate) fn refuse_abstract(&mut self, class: &Rc<Class>) -> Result<(), Raised> {
        if class.metaclass.is_none() {
            return Ok(());
        }
        let Some(missing) = class.dict.get_name(&self.names.abstractmethods) else { return Ok(()) };
        let mut names = Vec::new();
        for name in self.collect(&missing)? {
            names.push(format!("'{}'", self.str_of(&name)?.text()));
        }
        if names.is_empty() {
            return Ok(());
        }
        names.sort();
        let (class, plural) = (class.static_name(), if names.len() == 1 { "" } else { "s" });
        let names = names.join(", ");
        Err(self.type_error(format!(
            "Can't instantiate abstract class {class} without an implementation for abstract method{plural} {names}"
        )))
    }
}

/// Whether so many positional arguments, with defaults for the rest, are all that a plain function takes.
fn is_filled_by(function: &Function, given: usize) -> bool {
    let code = &function.code.lang;
    let p = &code.parameters;
    let positional = p.positional as usize;
    let is_plain = !p.star && !p.double_star && p.keyword_only == 0 && code.suspends == Suspends::Never;
    is_plain && given <= positional && (given == positional || positional - given <= function.defaults.borrow().len())
}

/// Gives a function one of its parts.
pub(super) fn set_function_part(function: &Value, part: FunctionPart, value: Value) {
    let Value::Function(function) = function else { return };
    match part {
        FunctionPart::Defaults => {
            if let Value::Tuple(tuple) = value {
                *function.defaults.borrow_mut() = tuple.items.to_vec().into();
            }
        }
        FunctionPart::KeywordDefaults => {
            if let Value::Dict(dict) = value {
                *function.keyword_defaults.borrow_mut() = Some(dict);
            }
        }
        FunctionPart::Annotations => function.extras().annotations = value,
        FunctionPart::TypeParameters => function.extras().type_parameters = value,
    }
}

/// Splits the last values off as keywords.
fn split_keywords(values: &mut SmallVec<[Value; 4]>, names: &Value) -> Vec<(Rc<Str>, Value)> {
    let Value::Tuple(names) = names else { return Vec::new() };
    let first = values.len() - names.items.len();
    let given: Vec<Value> = values.drain(first..).collect();
    let names = names.items.iter().filter_map(|name| name.as_str().cloned());
    names.zip(given).collect()
}

/// The function of frames that hold a coroutine written in Rust.
pub(super) fn rust_function() -> Rc<Function> {
    let code = lang::Code {
        name: "<native>".into(),
        qualified_name: "<native>".into(),
        file: "<native>".into(),
        first_line: 0,
        span: Default::default(),
        kind: lang::CodeKind::Function,
        suspends: Suspends::Coroutine,
        parameters: Default::default(),
        locals: vec![],
        local_count: 0,
        frame_size: 0,
        cells: vec![],
        free: vec![],
        ops: vec![],
        spans: vec![],
        consts: vec![],
        names: vec![],
        imports: vec![],
        handlers: vec![],
        doc: None,
        class_cell: None,
        class_dict: None,
    };
    let text = SourceText { text: "".into(), lines: LineIndex::new(""), shown: Shown::Nothing.into() };
    let code = Code::link(&Rc::new(code), &Rc::new(text));
    Rc::new(Function::new(code, Rc::new(Dict::new()), Box::new([])))
}

impl Vm {
    /// Binds a function to a receiver.
    pub(super) fn bind(function: Value, receiver: Value) -> Value {
        Value::Method(Rc::new(Method { function, receiver }))
    }
}

impl Function {
    /// A function without defaults.
    pub fn new(code: Rc<Code>, globals: Rc<Dict>, closure: Box<[Value]>) -> Function {
        Function {
            name: RefCell::new(code.name.clone()),
            qualified_name: RefCell::new(code.qualified_name.clone()),
            code,
            globals,
            closure,
            defaults: RefCell::new(Rc::new([])),
            keyword_defaults: RefCell::default(),
            extras: RefCell::default(),
        }
    }

    /// The parts that few functions have, made when they aren't there.
    pub fn extras(&self) -> std::cell::RefMut<'_, Box<crate::vm::object::FunctionExtras>> {
        std::cell::RefMut::map(self.extras.borrow_mut(), |extras| extras.get_or_insert_default())
    }
}
