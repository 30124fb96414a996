//! Generators and coroutines: resuming, suspending, delegating, and where results, yields and exceptions go.

use super::frame::{Frame, Next, Return};
use super::unwind::set_context_anew;
use super::{Flow, OnYield, Resume, Then, Vm};
use crate::lang::code::{Awaiting, Op, Slot};
use crate::vm::object::{
    Body, Generator, GeneratorKind, Iterator, IteratorState, SavedFrame, State, Step as NativeStep, Str,
};
use crate::vm::traceback::mark;
use crate::vm::{Args, Raised, Value, finalize};
use std::rc::Rc;

impl Vm {
    /// Resumes a generator or coroutine. What it yields or returns goes to `back`.
    pub(super) fn resume(&mut self, generator: &Rc<Generator>, input: Resume, back: Return) -> Next {
        let state = std::mem::replace(&mut *generator.state.borrow_mut(), State::Running);
        match state {
            State::Running => self.refuse_running(generator, back),
            State::Done => {
                *generator.state.borrow_mut() = State::Done;
                self.resume_done(generator, input, back)
            }
            State::Created(body) => match input {
                Resume::Send(value) if !value.is_none() => {
                    *generator.state.borrow_mut() = State::Created(body);
                    let what = kind_name(generator.kind);
                    let error = self.type_error(format!("can't send non-None value to a just-started {what}"));
                    self.deliver_raise(back, error)
                }
                Resume::Send(_) => self.start_body(generator, body, None, back),
                Resume::Throw(raised) => self.throw_into_created(generator, body, raised, back),
            },
            State::Suspended(body) => self.start_body(generator, body, Some(input), back),
        }
    }

    /// Resumes a generator that stands at a `yield` of its own, with nothing sent: what a loop does. `back` comes back
    /// where it stands otherwise, or where there is no room.
    #[inline(never)]
    pub(super) fn resume_at_yield(&mut self, generator: &Rc<Generator>, back: Return) -> Result<(), Return> {
        let mut state = generator.state.borrow_mut();
        let State::Suspended(Body::Frame(saved)) = &*state else { return Err(back) };
        let code = &saved.function.code.lang;
        let (pc, size) = (saved.pc as usize, code.frame_size as usize);
        let dst = match code.ops.get(pc.wrapping_sub(1)..=pc) {
            Some([Op::Yield { dst, .. }, next]) if !matches!(next, Op::YieldFrom { .. }) => *dst as usize,
            _ => return Err(back),
        };
        let base = self.window_end();
        if !self.has_room(base + size) || saved.slots.len() != size {
            return Err(back);
        }
        let State::Suspended(Body::Frame(mut saved)) = std::mem::replace(&mut *state, State::Running) else {
            unreachable!("it was looked at")
        };
        drop(state);
        let window = &mut self.stack[base..base + size];
        window.swap_with_slice(&mut saved.slots);
        window[dst] = Value::None;
        let mut extra = saved.extra.take().unwrap_or_default();
        extra.generator = Some(generator.clone());
        let function = saved.function.clone();
        extra.saved = Some(saved);
        self.frames.push(Frame { function, pc: pc as u32, base: base as u32, back, extra: Some(extra) });
        Ok(())
    }

    /// The top frame yields, at this instruction. Its item goes to a sink or a loop at once, or comes back.
    #[inline(never)]
    pub(super) fn yield_at_once(&mut self, item: Value, pc: u32) -> Yielded {
        match self.frames.last() {
            Some(Frame { back: Return::ForIter, extra: Some(extra), .. })
                if extra.saved.is_some() && extra.generator.is_some() => {}
            _ => {
                return match self.sink_item(item) {
                    None => Yielded::Taken,
                    Some(item) => Yielded::Not(item),
                };
            }
        }
        let Some(Frame { base, extra: Some(mut extra), .. }) = self.frames.pop() else { unreachable!("see above") };
        let (Some(mut saved), Some(generator)) = (extra.saved.take(), extra.generator.take()) else {
            unreachable!("see above")
        };
        let (base, size) = (base as usize, saved.slots.len());
        self.stack[base..base + size].swap_with_slice(&mut saved.slots);
        saved.pc = pc;
        saved.extra = Some(extra);
        *generator.state.borrow_mut() = State::Suspended(Body::Frame(saved));
        drop(generator);
        let (base, op) = self.instruction();
        let Op::ForIter { dst, .. } = op else { unreachable!("the frame below stands at its ForIter") };
        self.stack[base + dst as usize] = item;
        if finalize::is_pending() {
            self.run_finalizers();
        }
        Yielded::ToLoop
    }

    fn refuse_running(&mut self, generator: &Rc<Generator>, back: Return) -> Next {
        let error = match generator.kind {
            GeneratorKind::Generator => self.value_error("generator already executing"),
            GeneratorKind::Coroutine => self.value_error("coroutine already executing"),
            GeneratorKind::AsyncGenerator => self.value_error("async generator already executing"),
        };
        self.deliver_raise(back, error)
    }

    fn resume_done(&mut self, generator: &Rc<Generator>, input: Resume, back: Return) -> Next {
        let closing = matches!(&back, Return::Resumed(boxed) if matches!(boxed.0, OnYield::Close(_)));
        let error = match (generator.kind, input) {
            (GeneratorKind::Coroutine, _) if !closing => self.runtime_error("cannot reuse already awaited coroutine"),
            (_, Resume::Throw(raised)) => raised,
            (GeneratorKind::AsyncGenerator, Resume::Send(_)) => {
                let class = self.types.stop_async_iteration.clone();
                self.raise_with(&class, vec![])
            }
            (_, Resume::Send(_)) => return self.deliver_return(back, Value::None),
        };
        self.deliver_raise(back, error)
    }

    /// A generator that has not run takes an exception at its first line, and is done.
    fn throw_into_created(&mut self, generator: &Rc<Generator>, body: Body, raised: Raised, back: Return) -> Next {
        match body {
            Body::Frame(saved) => {
                if !self.has_room(self.window_end() + saved.function.code.lang.frame_size as usize) {
                    let error = self.too_deep();
                    return self.deliver_raise(back, error);
                }
                self.push_saved(generator, saved, back);
                if let Some(frame) = self.frames.last_mut() {
                    // Before the first instruction: no handler covers it.
                    frame.pc = 0;
                }
                self.raise_outside_handlers(raised)
            }
            Body::Rust(_) | Body::Pause(_) => {
                *generator.state.borrow_mut() = State::Done;
                self.deliver_raise(back, raised)
            }
        }
    }

    fn start_body(&mut self, generator: &Rc<Generator>, body: Body, input: Option<Resume>, back: Return) -> Next {
        match body {
            Body::Frame(saved) => {
                if !self.has_room(self.window_end() + saved.function.code.lang.frame_size as usize) {
                    *generator.state.borrow_mut() = State::Suspended(Body::Frame(saved));
                    let error = self.too_deep();
                    return self.deliver_raise(back, error);
                }
                self.push_saved(generator, saved, back);
                match input {
                    None => Next::Run,
                    Some(input) => self.input_into_frame(input),
                }
            }
            Body::Rust(body) => self.resume_rust(generator.clone(), body, input, back),
            Body::Pause(pause) => self.resume_pause(generator, pause, input, back),
        }
    }

    /// Puts a saved frame back on the stack.
    fn push_saved(&mut self, generator: &Rc<Generator>, mut saved: Box<SavedFrame>, back: Return) {
        let base = self.window_end();
        let size = saved.function.code.lang.frame_size as usize;
        saved.slots.resize_with(size, Value::default);
        // Above the top frame's window all slots are unbound, so both sides stay whole.
        self.stack[base..base + size].swap_with_slice(&mut saved.slots);
        let mut extra = saved.extra.take().unwrap_or_default();
        extra.generator = Some(generator.clone());
        let (function, pc) = (saved.function.clone(), saved.pc);
        extra.saved = Some(saved);
        self.frames.push(Frame { function, pc, base: base as u32, back, extra: Some(extra) });
    }

    /// Gives a frame that was just put back what it was suspended for.
    fn input_into_frame(&mut self, input: Resume) -> Next {
        let Some(frame) = self.frames.last_mut() else { unreachable!("it was just pushed") };
        let base = frame.base as usize;
        let ops = &frame.function.code.lang.ops;
        if let Some(Op::YieldFrom { slot }) = ops.get(frame.pc as usize) {
            let slot = *slot;
            frame.pc += 1;
            return self.delegate(slot, input);
        }
        match (input, ops.get(frame.pc as usize - 1)) {
            (Resume::Send(value), Some(Op::Yield { dst, .. })) => {
                self.stack[base + *dst as usize] = value;
                Next::Run
            }
            (Resume::Send(_), _) => Next::Run,
            (Resume::Throw(raised), _) => self.raise_thrown(raised),
        }
    }

    /// Raises in the top frame what was thrown into it. What the frame itself handles at the moment is the context anew,
    /// whatever the exception's context was (`_PyErr_ChainStackItem` in `Python/errors.c`).
    pub(super) fn raise_thrown(&mut self, raised: Raised) -> Next {
        let handled = self.frames.last().map_or(Value::Unbound, |frame| frame.handled());
        set_context_anew(&raised, handled);
        Next::Raise(raised)
    }

    /// The end of the top frame's window: where the next one may begin.
    pub(super) fn window_end(&self) -> usize {
        match self.frames.last() {
            Some(frame) => frame.base as usize + frame.function.code.lang.frame_size as usize,
            None => 0,
        }
    }

    /// Whether one more frame may be pushed, its window ending at this slot.
    #[inline]
    pub(super) fn has_room(&self, end: usize) -> bool {
        self.frames.len() < self.recursion_limit && end <= self.stack.len()
    }

    /// The error where there is no room.
    #[cold]
    pub(super) fn too_deep(&mut self) -> Raised {
        self.raise("RecursionError", "maximum recursion depth exceeded")
    }

    /// Suspends the top frame, a generator's, with a value for whoever resumed it.
    pub(super) fn suspend(&mut self, value: Value, by_yield: bool) -> Next {
        let Some(mut frame) = self.frames.pop() else { unreachable!("a frame yields") };
        let base = frame.base as usize;
        let size = frame.function.code.lang.frame_size as usize;
        let Some(mut extra) = frame.extra.take() else { unreachable!("only generators yield") };
        let Some(generator) = extra.generator.take() else { unreachable!("only generators yield") };
        let mut saved = extra.saved.take().unwrap_or_else(|| SavedFrame::empty(&frame.function));
        saved.slots.resize_with(size, Value::default);
        self.stack[base..base + size].swap_with_slice(&mut saved.slots);
        saved.pc = if by_yield { frame.pc } else { frame.pc - 1 };
        saved.extra = Some(extra);
        *generator.state.borrow_mut() = State::Suspended(Body::Frame(saved));
        let asynchronous = generator.kind == GeneratorKind::AsyncGenerator;
        drop(generator);
        if by_yield && asynchronous {
            return self.deliver_async_yield(frame.back, value);
        }
        self.deliver_yield(frame.back, value)
    }

    /// Delegates from the `YieldFrom` of the top frame, whose number is already past it.
    pub(super) fn delegate(&mut self, slot: Slot, input: Resume) -> Next {
        let Some(frame) = self.frames.last() else { unreachable!("a frame delegates") };
        let iterator = self.stack[frame.base as usize + slot as usize].clone();
        let back = if matches!(input, Resume::Throw(_)) { Return::YieldFromThrown } else { Return::YieldFrom };
        self.send_to(iterator, input, back)
    }

    /// Resumes whatever is delegated to.
    pub(super) fn send_to(&mut self, iterator: Value, input: Resume, back: Return) -> Next {
        match &iterator {
            Value::Generator(generator) => match input {
                Resume::Throw(raised) if raised.is(&self.types.generator_exit) => {
                    let generator = generator.clone();
                    drop(iterator);
                    self.close_delegate(&generator, raised, back)
                }
                input => {
                    let generator = generator.clone();
                    drop(iterator);
                    self.resume(&generator, input, back)
                }
            },
            Value::Iterator(native) => {
                let native = native.clone();
                drop(iterator);
                let wrapped = match &*native.state.borrow() {
                    IteratorState::Coroutine(coroutine) => Some(Value::Generator(coroutine.clone())),
                    _ => None,
                };
                match wrapped {
                    Some(coroutine) => self.send_to(coroutine, input, back),
                    None => self.send_to_native(native, input, back),
                }
            }
            _ => self.send_to_object(iterator, input, back),
        }
    }

    /// `GeneratorExit` closes what is delegated to, and then goes on in the delegating frame.
    fn close_delegate(&mut self, generator: &Rc<Generator>, exit: Raised, back: Return) -> Next {
        let close_input = self.generator_exit();
        let then: Then = Box::new(move |_, result| match result {
            Ok(_) => Err(exit),
            Err(raised) => Err(raised),
        });
        let raise = Return::Then(Box::new((then, back)));
        let on_yield = OnYield::Close(generator.kind);
        self.resume(generator, Resume::Throw(close_input), Return::Resumed(Box::new((on_yield, raise))))
    }

    /// A new `GeneratorExit`.
    pub fn generator_exit(&mut self) -> Raised {
        let class = self.types.generator_exit.clone();
        self.raise_with(&class, vec![])
    }

    fn send_to_native(&mut self, iterator: Rc<Iterator>, input: Resume, back: Return) -> Next {
        let asynchronous = matches!(&*iterator.state.borrow(), IteratorState::AsyncStep(_));
        if asynchronous {
            return self.resume_async_step(iterator, input, back);
        }
        let state = std::mem::replace(&mut *iterator.state.borrow_mut(), IteratorState::Done);
        if let IteratorState::Native(mut native) = state {
            let step = native.resume(self, input);
            *iterator.state.borrow_mut() = IteratorState::Native(native);
            return match step {
                Ok(NativeStep::Yield(value)) => self.deliver_yield(back, value),
                Ok(NativeStep::Return(value)) => self.deliver_return(back, value),
                Err(raised) => self.deliver_raise(back, raised),
            };
        }
        *iterator.state.borrow_mut() = state;
        match input {
            Resume::Throw(raised) => self.deliver_raise(back, raised),
            Resume::Send(value) if !value.is_none() => {
                let error = self.attribute_error("object has no attribute 'send'");
                self.deliver_raise(back, error)
            }
            Resume::Send(_) => match crate::vm::types::advance(self, &iterator) {
                Ok(Some(value)) => self.deliver_yield(back, value),
                Ok(None) => self.deliver_return(back, Value::None),
                Err(raised) => self.deliver_raise(back, raised),
            },
        }
    }

    /// Delegates to an object of the script: `__next__`, `send`, `throw`, `close`.
    fn send_to_object(&mut self, iterator: Value, input: Resume, back: Return) -> Next {
        let step = match input {
            Resume::Send(Value::None) => match self.special(&iterator, &self.names.next.clone()) {
                Some(next) => self.bind_special(next, &iterator).map(|next| (next, Args::none())),
                None => {
                    let name = self.type_name(&iterator);
                    Err(self.type_error(format!("'{name}' object is not an iterator")))
                }
            },
            Resume::Send(value) => {
                self.get_attr(&iterator, &self.names.send.clone()).map(|send| (send, Args::one(value)))
            }
            Resume::Throw(raised) => return self.throw_to_object(iterator, raised, back),
        };
        match step {
            Ok((callable, args)) => self.push_call(callable, args, step_of_object(back)),
            Err(raised) => self.deliver_raise(back, raised),
        }
    }

    fn throw_to_object(&mut self, iterator: Value, raised: Raised, back: Return) -> Next {
        let exit = raised.is(&self.types.generator_exit);
        let name = if exit { self.names.close.clone() } else { self.names.throw.clone() };
        match self.get_attr_optional(&iterator, &name) {
            Err(error) => self.deliver_raise(back, error),
            Ok(None) => self.deliver_raise(back, raised),
            Ok(Some(close)) if exit => match self.call(&close, Args::none()) {
                Ok(_) => self.deliver_raise(back, raised),
                Err(error) => self.deliver_raise(back, error),
            },
            Ok(Some(throw)) => self.push_call(throw, Args::one(raised.value()), step_of_object(back)),
        }
    }

    /// The top frame returns.
    pub(super) fn return_from_frame(&mut self, value: Value) -> Next {
        if let Some(frame) = self.frames.last_mut()
            && let Return::ClassBody(body) = &mut frame.back
        {
            let (base, lang) = (frame.base as usize, &frame.function.code.lang);
            let cell = |slot: Option<Slot>| slot.map(|slot| self.stack[base + slot as usize].clone());
            body.cells = [cell(lang.class_dict), cell(lang.class_cell)];
        }
        let (back, generator) = self.pop_frame();
        match generator {
            None => match back {
                Return::Slot(slot) => {
                    let Some(frame) = self.frames.last() else { unreachable!("a slot is in a frame") };
                    let place = frame.base as usize + slot as usize;
                    self.stack[place] = value;
                    if finalize::is_pending() {
                        self.run_finalizers();
                    }
                    Next::Run
                }
                back => self.deliver(back, value),
            },
            Some(generator) => {
                *generator.state.borrow_mut() = State::Done;
                drop(generator);
                self.deliver_return(back, value)
            }
        }
    }

    /// Takes the top frame off and empties its slots.
    pub(super) fn pop_frame(&mut self) -> (Return, Option<Rc<Generator>>) {
        let Some(frame) = self.frames.pop() else { unreachable!("a frame ends") };
        let base = frame.base as usize;
        let size = frame.function.code.lang.frame_size as usize;
        for place in &mut self.stack[base..base + size] {
            *place = Value::Unbound;
        }
        let generator = frame.extra.and_then(|extra| extra.generator);
        (frame.back, generator)
    }

    /// Delivers a plain result.
    pub(super) fn deliver(&mut self, back: Return, value: Value) -> Next {
        match back {
            Return::Slot(slot) => {
                let Some(frame) = self.frames.last() else { unreachable!("a slot is in a frame") };
                let place = frame.base as usize + slot as usize;
                self.stack[place] = value;
                Next::Run
            }
            Return::Drop => Next::Run,
            Return::Init => {
                if !value.is_none() {
                    let name = self.type_name(&value);
                    return Next::Raise(self.type_error(format!("__init__() should return None, not '{name}'")));
                }
                Next::Run
            }
            Return::Entry | Return::Sink => Next::Halt(super::Halt::Returned(value)),
            Return::Coroutine => self.advance_rust(Some(Ok(value))),
            Return::ClassBody(body) => {
                let body = *body;
                self.finish_class(body)
            }
            Return::Then(boxed) => {
                let (then, back) = *boxed;
                let flow = then(self, Ok(value));
                self.flow(flow, back)
            }
            Return::Resumed(boxed) if matches!(boxed.0, OnYield::Step) => self.deliver_yield(boxed.1, value),
            Return::ForIter
            | Return::YieldFrom
            | Return::YieldFromThrown
            | Return::Resumed(..)
            | Return::AsyncStep(..) => self.deliver_return(back, value),
        }
    }

    /// Delivers what a generator or coroutine returned.
    pub(super) fn deliver_return(&mut self, back: Return, value: Value) -> Next {
        match back {
            Return::ForIter => {
                let (base, op) = self.instruction();
                let Op::ForIter { iter, skip, .. } = op else { unreachable!("the frame below stands at its ForIter") };
                self.stack[base + iter as usize] = Value::Unbound;
                if let Some(frame) = self.frames.last_mut() {
                    frame.pc += skip as u32;
                }
                Next::Run
            }
            Return::YieldFrom | Return::YieldFromThrown => {
                let (base, op) = self.instruction();
                let Op::YieldFrom { slot } = op else { unreachable!("the frame below stands at its YieldFrom") };
                self.stack[base + slot as usize] = value;
                Next::Run
            }
            Return::Resumed(boxed) => {
                let (on, back) = *boxed;
                match on {
                    OnYield::Result => {
                        let stop = self.stop_iteration(value);
                        self.deliver_raise(back, stop)
                    }
                    OnYield::Default(default) => self.deliver(back, default),
                    OnYield::Close(_) => self.deliver(back, value),
                    OnYield::CloseStep => self.deliver(back, Value::None),
                    OnYield::Step => self.deliver_yield(back, value),
                }
            }
            Return::AsyncStep(boxed) => self.async_step_ended(boxed.0, boxed.1),
            back => self.deliver(back, value),
        }
    }

    /// Delivers what a generator or coroutine yields.
    pub(super) fn deliver_yield(&mut self, back: Return, value: Value) -> Next {
        match back {
            Return::ForIter => {
                let (base, op) = self.instruction();
                let Op::ForIter { dst, .. } = op else { unreachable!("the frame below stands at its ForIter") };
                self.stack[base + dst as usize] = value;
                Next::Run
            }
            Return::YieldFrom | Return::YieldFromThrown => self.suspend(value, false),
            Return::Resumed(boxed) => {
                let (on, back) = *boxed;
                match on {
                    OnYield::Close(kind) => {
                        let error = self.runtime_error(kind.ignored_exit());
                        self.deliver_raise(back, error)
                    }
                    OnYield::CloseStep => {
                        let error = self.runtime_error(GeneratorKind::Coroutine.ignored_exit());
                        self.deliver_raise(back, error)
                    }
                    _ => self.deliver(back, value),
                }
            }
            Return::Coroutine => self.suspend_rust(value),
            Return::AsyncStep(boxed) => self.deliver_yield(boxed.1, value),
            Return::Entry | Return::Sink => Next::Halt(super::Halt::Yielded(value)),
            back => self.deliver(back, value),
        }
    }

    /// The base of the top frame and the instruction it did last.
    fn instruction(&self) -> (usize, Op) {
        let Some(frame) = self.frames.last() else { unreachable!("a frame is resumed") };
        (frame.base as usize, frame.function.code.lang.ops[frame.pc as usize - 1])
    }

    /// Does what a native function asked for.
    pub(super) fn flow(&mut self, flow: Result<Flow, Raised>, back: Return) -> Next {
        match flow {
            Ok(Flow::Return(value)) => self.deliver(back, value),
            Ok(Flow::Call(callable, args, then)) => {
                let back = match then {
                    Some(then) => Return::Then(Box::new((then, back))),
                    None => back,
                };
                self.push_call(callable, args, back)
            }
            Ok(Flow::Resume(generator, input, on)) => {
                self.resume(&generator, input, Return::Resumed(Box::new((on, back))))
            }
            Ok(Flow::Delegate(iterator, input, on)) => {
                self.send_to(iterator, input, Return::Resumed(Box::new((on, back))))
            }
            Ok(Flow::Block(block, then)) => {
                let back = match then {
                    Some(then) => Return::Then(Box::new((then, back))),
                    None => back,
                };
                self.block(block, back)
            }
            Err(raised) => self.deliver_raise(back, raised),
        }
    }

    /// Raises in the top frame as if no handler covered it.
    pub(super) fn raise_outside_handlers(&mut self, raised: Raised) -> Next {
        self.set_context(&raised);
        if let Some(frame) = self.frames.last() {
            let code = frame.function.code.clone();
            if !mark::is_hidden(&code, u32::MAX) {
                let entry = crate::vm::object::TraceEntry::Script { code, pc: u32::MAX, frame: None };
                super::unwind::add_entry(raised.data(), entry);
            }
        }
        let (back, generator) = self.pop_frame();
        if let Some(generator) = generator {
            *generator.state.borrow_mut() = State::Done;
            let raised = self.keep_stop_inside(generator.kind, raised);
            return self.deliver_raise(back, raised);
        }
        self.deliver_raise(back, raised)
    }

    /// What `await value` delegates to.
    pub fn awaitable(&mut self, value: Value, from: Awaiting) -> Result<Value, Raised> {
        if let Value::Generator(generator) = &value {
            match generator.kind {
                GeneratorKind::Coroutine => {
                    // A coroutine that is in the middle of an `await` belongs to whoever awaits it.
                    if generator.delegate().is_some() || matches!(&*generator.state.borrow(), State::Running) {
                        return Err(self.runtime_error("coroutine is being awaited already"));
                    }
                    return Ok(value);
                }
                GeneratorKind::Generator if generator.awaitable.get() => return Ok(value),
                _ => {}
            }
        }
        if let Value::Iterator(iterator) = &value
            && matches!(&*iterator.state.borrow(), IteratorState::AsyncStep(_))
        {
            return Ok(value);
        }
        let Some(method) = self.special(&value, &self.names.await_.clone()) else {
            let name = self.type_name(&value);
            return Err(match from {
                Awaiting::Expression => self.type_error(format!("object {name} can't be used in 'await' expression")),
                Awaiting::Enter => self.type_error(format!(
                    "'async with' received an object from __aenter__ that does not implement __await__: {name}"
                )),
                Awaiting::Exit => self.type_error(format!(
                    "'async with' received an object from __aexit__ that does not implement __await__: {name}"
                )),
            });
        };
        let method = self.bind_special(method, &value)?;
        let iterator = self.call(&method, Args::none())?;
        match &iterator {
            Value::Generator(g) if g.kind == GeneratorKind::Coroutine || g.awaitable.get() => {
                Err(self.type_error("__await__() returned a coroutine"))
            }
            other if self.is_iterator(other) => Ok(iterator),
            other => {
                let name = self.type_name(other);
                Err(self.type_error(format!("__await__() returned non-iterator of type '{name}'")))
            }
        }
    }

    /// What `yield from value` delegates to.
    pub(super) fn yield_from_iter(&mut self, value: Value) -> Result<Value, Raised> {
        match &value {
            Value::Generator(g) if g.kind == GeneratorKind::Generator => Ok(value),
            Value::Generator(g) if g.kind == GeneratorKind::Coroutine => {
                let inside = self
                    .frames
                    .last()
                    .and_then(|f| f.generator())
                    .is_some_and(|g| g.kind == GeneratorKind::Coroutine || g.awaitable.get());
                if inside {
                    return Ok(value);
                }
                Err(self.type_error("cannot 'yield from' a coroutine object in a non-coroutine generator"))
            }
            _ => self.iter(&value),
        }
    }

    /// Where a generator stands: its code and the instruction (`u32::MAX` before the first). `None` when it is over or
    /// written in Rust.
    pub fn position_of(&self, generator: &Rc<Generator>) -> Option<(Rc<crate::vm::object::Code>, u32)> {
        match &*generator.state.borrow() {
            State::Created(Body::Frame(frame)) => Some((frame.function.code.clone(), u32::MAX)),
            State::Suspended(Body::Frame(frame)) => {
                let code = frame.function.code.clone();
                let at = match code.lang.ops.get(frame.pc as usize) {
                    Some(Op::YieldFrom { .. }) => frame.pc,
                    _ => frame.pc.saturating_sub(1),
                };
                Some((code, at))
            }
            State::Running => {
                let is_it = |frame: &&Frame| frame.generator().is_some_and(|g| Rc::ptr_eq(g, generator));
                let frame = self.frames.iter().rev().find(is_it)?;
                let rust = frame.extra.as_ref().is_some_and(|extra| extra.rust.is_some());
                (!rust).then(|| (frame.function.code.clone(), frame.pc.saturating_sub(1)))
            }
            _ => None,
        }
    }

    /// The frame object of a generator that has not ended, or `None`.
    pub fn frame_of_generator(&mut self, generator: &Rc<Generator>) -> Result<Value, Raised> {
        let Some((code, pc)) = self.position_of(generator) else { return Ok(Value::None) };
        let kept = match &*generator.state.borrow() {
            State::Created(Body::Frame(frame)) | State::Suspended(Body::Frame(frame)) => {
                let count = usize::from(code.lang.local_count).min(frame.slots.len());
                let slots = frame.slots[..count].to_vec();
                Some(crate::vm::object::KeptFrame::new(frame.function.clone(), pc, slots, Value::Unbound))
            }
            _ => None,
        };
        let kept = match kept {
            Some(kept) => Some(Rc::new(kept)),
            None => self.running_frame_of_generator(generator),
        };
        Ok(match kept {
            Some(kept) => crate::vm::types::frame_object::of(self, kept),
            None => Value::None,
        })
    }

    /// A generator, coroutine or async generator for a call whose frame has these slots.
    pub(super) fn make_generator(&mut self, saved: SavedFrame, kind: GeneratorKind) -> Value {
        let (name, qualified_name): (Rc<Str>, Rc<Str>) =
            (saved.function.name.borrow().clone(), saved.function.qualified_name.borrow().clone());
        let mut made = Generator::new(kind, name, qualified_name, Body::Frame(Box::new(saved)));
        if self.origin_depth > 0 && kind == GeneratorKind::Coroutine {
            self.note_origin(&mut made);
        }
        Value::Generator(Rc::new(made))
    }
}

/// Where what a frame yields went.
pub(super) enum Yielded {
    /// To a sink; the frame goes on.
    Taken,
    /// To the loop in the frame below, which goes on.
    ToLoop,
    /// Nowhere yet.
    Not(Value),
}

/// What an object's `__next__`, `send` or `throw` gives is a yield; a `StopIteration` is its return.
fn step_of_object(back: Return) -> Return {
    Return::Resumed(Box::new((OnYield::Step, back)))
}

fn kind_name(kind: GeneratorKind) -> &'static str {
    match kind {
        GeneratorKind::Generator => "generator",
        GeneratorKind::Coroutine => "coroutine",
        GeneratorKind::AsyncGenerator => "async generator",
    }
}
