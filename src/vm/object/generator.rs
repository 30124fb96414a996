//! Generators, coroutines and async generators: a suspended frame, or a Rust future that speaks their protocol.

use super::{Function, IteratorState, Shown, Str};
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

    /// What it waits for, where it is suspended in a `YieldFrom`.
    pub fn awaited(&self) -> Option<&Value> {
        match self.function.code.lang.ops.get(self.pc as usize) {
            Some(crate::lang::code::Op::YieldFrom { slot }) => self.slots.get(*slot as usize),
            _ => None,
        }
    }

    /// Its bound local variables, parameters first.
    pub fn variables(&self) -> impl Iterator<Item = (&Rc<Str>, Value)> {
        let opened = |value: &Value| match value {
            Value::Cell(cell) => cell.content.borrow().clone(),
            other => other.clone(),
        };
        let all = self.function.code.locals.iter().zip(self.slots.iter().map(opened));
        // What the compiler names for itself begins with a dot.
        all.filter(|(name, value)| value.is_bound() && !name.text().starts_with('.'))
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
    /// added to `outer`, the outermost of them first.
    pub fn waiting_span(&self, outer: &mut Vec<Span>) -> Option<Span> {
        let mut innermost = None;
        self.each_suspended(&mut |_, span| outer.extend(innermost.replace(span)));
        innermost
    }

    /// Shows the script's frames that are suspended in it and in what it awaits, and where each of them is; its own first.
    pub fn each_suspended(&self, see: &mut dyn FnMut(&SavedFrame, Span)) {
        self.each_suspended_within(see, DEEPEST_LOOK);
    }

    fn each_suspended_within(&self, see: &mut dyn FnMut(&SavedFrame, Span), depth: usize) {
        let Some(depth) = depth.checked_sub(1) else { return };
        let look_inside = |see: &mut dyn FnMut(&SavedFrame, Span), awaited: Option<&Value>| match awaited {
            Some(Value::Generator(inner)) => inner.each_suspended_within(see, depth),
            Some(Value::Iterator(step)) => {
                // One that is being advanced is none that waits.
                if let Ok(state) = step.state.try_borrow()
                    && let IteratorState::AsyncStep(step) = &*state
                {
                    step.generator.each_suspended_within(see, depth);
                }
            }
            _ => {}
        };
        match &*self.state.borrow() {
            State::Suspended(Body::Frame(frame)) => {
                let code = &frame.function.code;
                let awaited = frame.awaited();
                let at = (frame.pc as usize).saturating_sub(usize::from(awaited.is_none()));
                if let Some(span) = code.lang.spans.get(at)
                    && code.text.shown.get() == Shown::Lines
                {
                    see(frame, *span);
                }
                look_inside(see, awaited);
            }
            State::Suspended(Body::Rust(body)) => look_inside(see, body.awaited.as_ref()),
            _ => {}
        }
    }

    /// What it waits for at a `YieldFrom`: `cr_await`, `gi_yieldfrom`.
    pub fn delegate(&self) -> Option<Value> {
        match &*self.state.borrow() {
            State::Suspended(Body::Frame(frame)) => frame.awaited().cloned(),
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
