//! The machine: frames on a stack of slots, and the loop that runs them until it must halt.
//!
//! Whatever bytecode calls pushes a frame and goes on in the same loop. Only a native function that calls back
//! ([`Vm::call`]) nests a run; there a suspension is refused.

mod arithmetic;
mod assign;
mod async_generator;
mod attribute;
mod bases;
mod build;
mod call;
mod cell;
mod class;
mod entry;
mod finalizer;
mod frame;
mod generator;
mod import;
mod inspect;
mod library_calls;
mod matching;
mod namespace;
mod operator;
mod protocol;
mod run;
mod rust_coroutine;
mod shortcut;
mod sink;
mod uncommon;
mod unwind;

pub use entry::{Halt, Resume};
use frame::Next;
pub use frame::{Extra, Frame, Return};
pub(crate) use import::FROZEN;
pub use import::{Finder, Found, ModuleSource};
pub use library_calls::{Caller, LibraryCall};
pub use protocol::{simple_iter, simple_length};
pub use sink::Sink;
pub use unwind::add_entry;

use super::object::{Class, Dict, Function, Generator, GeneratorKind, Module, Shown, SourceText, Str};
use super::types::Types;
use super::{Args, Names, Raised, Value};
use crate::source::Span;
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::rc::Rc;

/// The virtual machine.
pub struct Vm {
    /// All frames' slots, one window after another. It never grows, so that it never moves.
    stack: Box<[Value]>,
    frames: Vec<Frame>,
    /// Names that the machine looks up.
    pub names: Names,
    /// The builtin classes.
    pub types: Rc<Types>,
    /// The namespace of the `builtins` module.
    pub builtins: Rc<Dict>,
    /// `sys.modules`
    pub modules: Rc<Dict>,
    /// Modules that can be imported, by name.
    sources: HashMap<&'static str, ModuleSource>,
    /// Instructions that cost budget and may still run before the next halt.
    budget: i64,
    /// How many nested runs are under way.
    nested: usize,
    /// Python's recursion limit.
    pub recursion_limit: usize,
    /// So many calls are noted where a coroutine is created: `sys.get_coroutine_origin_tracking_depth`.
    pub origin_depth: usize,
    /// Calls of CPython's library that Rust code stands for, each with the number of frames below it.
    library_calls: Vec<(usize, LibraryCall)>,
    /// Containers whose `repr` is under way.
    representing: Vec<usize>,
    /// How many comparisons of containers are under way, one inside the other.
    comparing: usize,
    /// Where text goes.
    output: Box<dyn Output>,
    /// One value a type; so few that looking through them is fastest.
    extensions: Vec<(TypeId, Rc<dyn Any>)>,
    /// What goes on when the machine runs again.
    pending: Option<Next>,
    /// Where the results of blocked calls go, the innermost last.
    blocked: Vec<Return>,
    /// The function of frames of coroutines written in Rust: it has no instructions.
    rust_function: Rc<Function>,
    /// The context whose variables code sees now.
    pub context: Rc<super::context::Context>,
    /// What takes the items of generators that run now, the innermost last.
    sinks: Vec<Sink>,
    /// Exceptions that nobody can catch: raised in `__del__` and the like. Printed by the hook.
    pub(crate) async_hooks: AsyncHooks,
}

/// The slots of a thread's stack: 4 MB, enough for tens of thousands of frames. Most of it is never touched, so the
/// system is asked for zeros, which it gives only where they are.
const STACK_SLOTS: usize = 1 << 18;

/// What `sys.set_asyncgen_hooks` set: who is told of async generators.
#[derive(Default, Clone)]
pub struct AsyncHooks {
    /// Called with an async generator before its first step.
    pub first_iteration: Value,
    /// Called with an async generator that is dropped unfinished.
    pub finalizer: Value,
}

/// Where a script's text goes.
pub trait Output {
    /// Writes to standard output, or to standard error; `span` is the line of the script that wrote it.
    fn write(&mut self, error: bool, text: &str, span: Option<Span>);

    /// The script is warned of something; what it prints of that comes by [`Output::write`].
    fn warned(&mut self, _category: &str, _message: &str, _span: Option<Span>) {}
}

/// What a native function that must not nest asks of the machine.
pub enum Flow {
    /// Nothing more: this is the result.
    Return(Value),
    /// Call this; its result is the result, unless something is to be done with it first.
    Call(Value, Args, Option<Then>),
    /// Resume this generator or coroutine. It yields: `on_yield` says what the result is.
    Resume(Rc<Generator>, Resume, OnYield),
    /// Resume this iterator or awaitable as a generator's `send` and `throw` would: a yield is the result.
    Delegate(Value, Resume, OnYield),
    /// Block the thread until this is done.
    Block(Block, Option<Then>),
}

/// What is done with a result before it is delivered.
pub type Then = Box<dyn FnOnce(&mut Vm, Result<Value, Raised>) -> Result<Flow, Raised>>;

/// What a resumed generator's yield means to the native function that resumed it, and what its return does.
pub enum OnYield {
    /// A yield is the result; a return raises `StopIteration`. `send`, `throw`, `__next__`.
    Result,
    /// A yield is the result; a return is this default. `next(it, default)`.
    Default(Value),
    /// `close()` of such a generator: a yield raises `RuntimeError`, a return or `GeneratorExit` is the result.
    Close(GeneratorKind),
    /// `close()` of a step of an async generator: the same, but nothing is the result.
    CloseStep,
    /// The step of an object that is delegated to: what it gives is a yield, `StopIteration` its return.
    Step,
}

/// What a blocked thread waits for: a Rust future that the session drives. It may borrow nothing of the machine.
pub type Block = std::pin::Pin<Box<dyn std::future::Future<Output = Result<Value, Raised>>>>;

impl Vm {
    /// A machine with the builtins, writing to `output`.
    pub fn new(output: Box<dyn Output>) -> Vm {
        let mut vm = Vm {
            // SAFETY: `Value` has a word as its tag, and of all zeros it is `Unbound`, the first variant, without content.
            stack: unsafe { Box::new_zeroed_slice(STACK_SLOTS).assume_init() },
            frames: Vec::new(),
            names: Names::default(),
            types: Rc::new(Types::default()),
            builtins: Rc::new(Dict::new()),
            modules: Rc::new(Dict::new()),
            sources: HashMap::new(),
            budget: 0,
            nested: 0,
            recursion_limit: 1000,
            origin_depth: 0,
            library_calls: Vec::new(),
            representing: Vec::new(),
            comparing: 0,
            output,
            extensions: Vec::new(),
            pending: None,
            blocked: Vec::new(),
            rust_function: call::rust_function(),
            context: Rc::default(),
            sinks: Vec::new(),
            async_hooks: AsyncHooks::default(),
        };
        super::types::install(&mut vm);
        super::builtins::install(&mut vm);
        vm
    }

    /// Writes to standard output or standard error.
    pub fn write(&mut self, error: bool, text: &str) {
        let span = self.current_span();
        self.output.write(error, text, span);
    }

    /// The span of the instruction that the innermost frame of the script runs.
    pub fn current_span(&self) -> Option<Span> {
        let frame = self.frames.last()?;
        frame.function.code.lang.spans.get(frame.pc.saturating_sub(1) as usize).copied()
    }

    /// The innermost frame whose text is the script's own: that text, and the span of the instruction it runs.
    pub fn script_place(&self) -> Option<(&SourceText, Span)> {
        self.frames.iter().rev().find_map(|frame| {
            let code = &frame.function.code;
            if code.text.shown.get() != Shown::Lines {
                return None;
            }
            let span = code.lang.spans.get(frame.pc.saturating_sub(1) as usize)?;
            Some((&*code.text, *span))
        })
    }

    /// Tells who takes the output of a warning.
    pub fn note_warning(&mut self, category: &str, message: &str) {
        let span = self.script_place().map(|(_, span)| span);
        self.output.warned(category, message, span);
    }

    /// The class of a value.
    pub fn class_of(&self, value: &Value) -> Rc<Class> {
        self.types.of(value)
    }

    /// The name of a value's class, for messages.
    pub fn type_name(&self, value: &Value) -> String {
        self.types.of(value).static_name()
    }

    /// `type(value).__name__`
    pub fn class_name(&self, value: &Value) -> String {
        self.types.of(value).name()
    }

    /// Whether a value is an instance of a class, by its real class alone.
    pub fn is_instance(&self, value: &Value, class: &Rc<Class>) -> bool {
        self.types.of(value).is_subclass_of(class)
    }

    /// What a library keeps in the machine: one value a Rust type.
    pub fn extension<T: 'static>(&self) -> Option<Rc<T>> {
        let wanted = TypeId::of::<T>();
        self.extensions.iter().find(|(known, _)| *known == wanted)?.1.clone().downcast().ok()
    }

    /// Keeps a value for a library.
    pub fn set_extension<T: 'static>(&mut self, value: Rc<T>) {
        let wanted = TypeId::of::<T>();
        self.extensions.retain(|(known, _)| *known != wanted);
        self.extensions.push((wanted, value));
    }

    /// Sets who is told of async generators; gives back who was.
    pub fn set_async_hooks(&mut self, hooks: AsyncHooks) -> AsyncHooks {
        std::mem::replace(&mut self.async_hooks, hooks)
    }

    /// The number of frames on the stack.
    pub fn depth(&self) -> usize {
        self.frames.len()
    }

    /// A module that was imported.
    pub fn module(&self, name: &Rc<Str>) -> Option<Rc<Module>> {
        match self.modules.get_name(name) {
            Some(Value::Module(module)) => Some(module),
            _ => None,
        }
    }
}
