//! Generators, coroutines and async generators: a suspended frame, or a Rust future that speaks their protocol.

use super::{Function, Str};
use crate::source::Span;
use crate::vm::coroutine::{Pause, RustBody};
use crate::vm::machine::{Caller, Extra};
use crate::vm::{Value, finalize};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// So deep does a look into what is awaited go.
const DEEPEST_LOOK: usize = 200;

/// Which of the three it is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum GeneratorKind {
    /// A generator.
    Generator,
    /// A coroutine.
    Coroutine,
    /// An async generator.
    AsyncGenerator,
}

impl GeneratorKind {
    /// What is said of one that yields where it should end.
    pub fn ignored_exit(self) -> &'static str {
        match self {
            GeneratorKind::Generator => "generator ignored GeneratorExit",
            GeneratorKind::Coroutine => "coroutine ignored GeneratorExit",
            GeneratorKind::AsyncGenerator => "async generator ignored GeneratorExit",
        }
    }
}

/// A generator, coroutine or async generator.
pub struct Generator {
    /// Which of the three.
    pub kind: GeneratorKind,
    /// `__name__`
    name: Cell<Option<Rc<Str>>>,
    /// `__qualname__`
    qualified_name: Cell<Option<Rc<Str>>>,
    /// Where it stands.
    pub state: RefCell<State>,
    /// What only async generators have, and coroutines whose origin is tracked.
    pub asynchronous: Option<Box<AsyncState>>,
    /// Whether it may be iterated by `await` although it is a generator: `types.coroutine`.
    pub awaitable: Cell<bool>,
}

/// An async generator's own flags, and a coroutine's origin.
#[derive(Default)]
pub struct AsyncState {
    /// Whether `aclose` or an exception ended it.
    pub closed: Cell<bool>,
    /// Whether an `asend`, `athrow` or `aclose` is under way.
    pub running: Cell<bool>,
    /// Whether the first iteration told the loop's hooks.
    pub hooked: Cell<bool>,
    /// What the loop wants to be called with when it is dropped unfinished.
    pub finalizer: RefCell<Value>,
    /// Where a coroutine was created, the innermost call first; empty unless that is tracked.
    pub origin: Vec<Caller>,
}

/// Where a generator stands.
pub enum State {
    /// It was called, and has not run.
    Created(Body),
    /// It waits to be resumed.
    Suspended(Body),
    /// It runs now, or what it delegates to does.
    Running,
    /// It returned, raised or was closed.
    Done,
}

/// What runs when it is resumed.
pub enum Body {
    /// A frame of the script.
    Frame(Box<SavedFrame>),
    /// A Rust future.
    Rust(Box<RustBody>),
    /// A wait of the library's.
    Pause(Box<dyn Pause>),
}

/// A frame that is not on the stack.
pub struct SavedFrame {
    /// Its function: code, globals and closure.
    pub function: Rc<Function>,
    /// The next instruction, or the `YieldFrom` at which it is suspended.
    pub pc: u32,
    /// Its slots: the arguments before its first step, all of them after it. Unbound while it runs; the space stays.
    pub slots: Vec<Value>,
    /// What the frame had beside: the exception that it handles.
    pub extra: Option<Box<Extra>>,
}

impl SavedFrame {
    /// A frame at its beginning, without slots.
    pub fn empty(function: &Rc<Function>) -> Box<SavedFrame> {
        Box::new(SavedFrame { function: function.clone(), pc: 0, slots: Vec::new(), extra: None })
    }

    /// Whether an exception raised where it stands could be handled in it, so that closing it may run code.
    pub fn is_guarded(&self) -> bool {
        let code = &self.function.code.lang;
        let at = match code.ops.get(self.pc as usize) {
            Some(crate::lang::code::Op::YieldFrom { .. }) => self.pc,
            _ => self.pc.saturating_sub(1),
        };
        code.handlers.iter().any(|h| h.start <= at && at < h.end)
    }
}

impl Generator {
    /// The innermost line of the script at which it waits, through all that it awaits; the lines on the way there are
    /// added to `outer`, the innermost of them first.
    pub fn waiting_span(&self, outer: &mut Vec<Span>) -> Option<Span> {
        self.waiting_span_within(outer, DEEPEST_LOOK)
    }

    fn waiting_span_within(&self, outer: &mut Vec<Span>, depth: usize) -> Option<Span> {
        if depth == 0 {
            return None;
        }
        let mut inside = |awaited: Option<&Value>| match awaited {
            Some(Value::Generator(inner)) => inner.waiting_span_within(outer, depth - 1),
            _ => None,
        };
        match &*self.state.borrow() {
            State::Suspended(Body::Frame(frame)) => {
                let code = &frame.function.code.lang;
                let at = frame.pc as usize;
                match code.ops.get(at) {
                    Some(crate::lang::code::Op::YieldFrom { slot }) => {
                        let here = code.spans.get(at).copied();
                        let innermost = inside(frame.slots.get(*slot as usize));
                        if innermost.is_some() {
                            outer.extend(here);
                        }
                        innermost.or(here)
                    }
                    _ => code.spans.get(at.saturating_sub(1)).copied(),
                }
            }
            State::Suspended(Body::Rust(body)) => inside(body.awaited.as_ref()),
            _ => None,
        }
    }

    /// What it waits for at a `YieldFrom`: `cr_await`, `gi_yieldfrom`.
    pub fn delegate(&self) -> Option<Value> {
        match &*self.state.borrow() {
            State::Suspended(Body::Frame(frame)) => {
                let code = &frame.function.code.lang;
                match code.ops.get(frame.pc as usize) {
                    Some(crate::lang::code::Op::YieldFrom { slot }) => frame.slots.get(*slot as usize).cloned(),
                    _ => None,
                }
            }
            State::Suspended(Body::Rust(body)) => body.delegate(),
            State::Suspended(Body::Pause(pause)) => pause.awaited(),
            _ => None,
        }
    }
}

impl Drop for Generator {
    fn drop(&mut self) {
        let state = std::mem::replace(self.state.get_mut(), State::Done);
        let unfinished = match &state {
            // A coroutine that never ran warns; a generator that never ran is just gone.
            State::Created(_) => self.kind == GeneratorKind::Coroutine,
            // Without a handler around its yield nothing of its body runs any more.
            State::Suspended(Body::Frame(frame)) => self.kind == GeneratorKind::AsyncGenerator || frame.is_guarded(),
            State::Suspended(Body::Rust(_)) => true,
            State::Suspended(Body::Pause(pause)) => pause.is_guarded(),
            State::Running | State::Done => false,
        };
        if !unfinished {
            return;
        }
        let revived = Generator {
            kind: self.kind,
            name: self.name.take().into(),
            qualified_name: self.qualified_name.take().into(),
            state: RefCell::new(state),
            asynchronous: self.asynchronous.take(),
            awaitable: self.awaitable.clone(),
        };
        finalize::later(Value::Generator(Rc::new(revived)));
    }
}

/// What a cell holds, which stays there.
fn held(cell: &Cell<Option<Rc<Str>>>) -> Rc<Str> {
    let name = cell.take();
    cell.set(name.clone());
    name.unwrap_or_else(|| unreachable!("it is taken only to be put back"))
}

impl Generator {
    /// `__name__`
    pub fn name(&self) -> Rc<Str> {
        held(&self.name)
    }

    /// `__qualname__`
    pub fn qualified_name(&self) -> Rc<Str> {
        held(&self.qualified_name)
    }

    /// Sets `__name__`.
    pub fn set_name(&self, name: Rc<Str>) {
        self.name.set(Some(name));
    }

    /// Sets `__qualname__`.
    pub fn set_qualified_name(&self, name: Rc<Str>) {
        self.qualified_name.set(Some(name));
    }
}

/// There may be a million of them.
#[cfg(target_pointer_width = "64")]
const _: () = assert!(size_of::<Generator>() <= 72);

impl Generator {
    /// One that has not run.
    pub fn new(kind: GeneratorKind, name: Rc<Str>, qualified_name: Rc<Str>, body: Body) -> Generator {
        Generator {
            kind,
            name: Cell::new(Some(name)),
            qualified_name: Cell::new(Some(qualified_name)),
            state: RefCell::new(State::Created(body)),
            asynchronous: (kind == GeneratorKind::AsyncGenerator).then(Box::default),
            awaitable: Cell::new(false),
        }
    }
}
