//! Coroutines written in Rust: how they are driven, wait, suspend and end.

use super::frame::{Extra, Frame, Next, Return};
use super::{Resume, Vm};
use crate::lang::code::Awaiting;
use crate::vm::coroutine::{Pause, Request, RustBody};
use crate::vm::object::{Body, Generator, GeneratorKind, IteratorState, State, Step as NativeStep};
use crate::vm::{Raised, Value};
use std::rc::Rc;

impl Vm {
    fn push_rust_frame(&mut self, generator: Rc<Generator>, body: Box<RustBody>, back: Return) {
        let base = self.window_end() as u32;
        let function = self.rust_function.clone();
        let extra = Extra { generator: Some(generator), rust: Some(body), ..Extra::default() };
        self.frames.push(Frame { function, pc: 0, base, back, extra: Some(Box::new(extra)) });
    }

    /// Answers the Rust coroutine on top of the stack, whose frame held its place while it waited.
    pub(super) fn advance_rust(&mut self, answer: Option<Result<Value, Raised>>) -> Next {
        let Some(frame) = self.frames.pop() else { unreachable!("a Rust coroutine is on top of the stack") };
        let Some(extra) = frame.extra else { unreachable!("a Rust coroutine's frame has it") };
        let Extra { generator: Some(generator), rust: Some(mut body), .. } = *extra else {
            unreachable!("a Rust coroutine's frame has both")
        };
        body.awaited = None;
        self.drive_rust(generator, body, answer, frame.back)
    }

    /// Runs a coroutine written in Rust until it ends, suspends, or waits for what needs a frame below it.
    fn drive_rust(
        &mut self,
        generator: Rc<Generator>,
        mut body: Box<RustBody>,
        mut answer: Option<Result<Value, Raised>>,
        back: Return,
    ) -> Next {
        loop {
            match body.advance(answer.take()) {
                Err(result) => {
                    drop(body);
                    *generator.state.borrow_mut() = State::Done;
                    return match result {
                        Ok(value) => self.deliver_return(back, value),
                        Err(raised) => {
                            let raised = self.keep_stop_inside(GeneratorKind::Coroutine, raised);
                            self.deliver_raise(back, raised)
                        }
                    };
                }
                Ok(Request::With(run)) => answer = Some(run(self)),
                Ok(Request::Yield(value)) => {
                    *generator.state.borrow_mut() = State::Suspended(Body::Rust(body));
                    return self.deliver_yield(back, value);
                }
                Ok(Request::Call(call)) => {
                    let (callable, args) = *call;
                    self.push_rust_frame(generator, body, back);
                    return self.push_call(callable, args, Return::Coroutine);
                }
                Ok(Request::Await(value)) => match self.awaitable(value, Awaiting::Expression) {
                    Err(raised) => answer = Some(Err(raised)),
                    Ok(awaited) => match self.step_native(&awaited, Resume::Send(Value::None)) {
                        Ok(Ok(NativeStep::Yield(value))) => {
                            body.awaited = Some(awaited);
                            *generator.state.borrow_mut() = State::Suspended(Body::Rust(body));
                            return self.deliver_yield(back, value);
                        }
                        Ok(Ok(NativeStep::Return(value))) => answer = Some(Ok(value)),
                        Ok(Err(raised)) => answer = Some(Err(raised)),
                        Err(input) => return self.delegate_rust(generator, body, awaited, input, back),
                    },
                },
            }
        }
    }

    /// Suspends the coroutine written in Rust that is on top of the stack: what it awaits has yielded.
    pub(super) fn suspend_rust(&mut self, value: Value) -> Next {
        let Some(frame) = self.frames.pop() else { unreachable!("a Rust coroutine is on top of the stack") };
        let Some(extra) = frame.extra else { unreachable!("a Rust coroutine's frame has it") };
        if let Extra { generator: Some(generator), rust: Some(body), .. } = *extra {
            *generator.state.borrow_mut() = State::Suspended(Body::Rust(body));
        }
        self.deliver_yield(frame.back, value)
    }

    /// Resumes a coroutine written in Rust.
    pub(super) fn resume_rust(
        &mut self,
        generator: Rc<Generator>,
        mut body: Box<RustBody>,
        input: Option<Resume>,
        back: Return,
    ) -> Next {
        let answer = match (body.awaited.take(), input) {
            (Some(awaited), Some(input)) => match self.step_native(&awaited, input) {
                Ok(Ok(NativeStep::Yield(value))) => {
                    body.awaited = Some(awaited);
                    *generator.state.borrow_mut() = State::Suspended(Body::Rust(body));
                    return self.deliver_yield(back, value);
                }
                Ok(Ok(NativeStep::Return(value))) => Some(Ok(value)),
                Ok(Err(raised)) => Some(Err(raised)),
                Err(input) => return self.delegate_rust(generator, body, awaited, input, back),
            },
            (_, None) => None,
            (None, Some(Resume::Send(value))) => Some(Ok(value)),
            (None, Some(Resume::Throw(raised))) => Some(Err(raised)),
        };
        self.drive_rust(generator, body, answer, back)
    }

    /// Delegates to what needs frames: the Rust coroutine's own keeps its place.
    fn delegate_rust(
        &mut self,
        generator: Rc<Generator>,
        mut body: Box<RustBody>,
        awaited: Value,
        input: Resume,
        back: Return,
    ) -> Next {
        body.awaited = Some(awaited.clone());
        self.push_rust_frame(generator, body, back);
        self.send_to(awaited, input, Return::Coroutine)
    }

    /// A step of a library's own awaitable, which needs no frame. Anything else gives the input back.
    pub(super) fn step_native(&mut self, awaited: &Value, input: Resume) -> Result<Result<NativeStep, Raised>, Resume> {
        let Value::Iterator(iterator) = awaited else { return Err(input) };
        if !matches!(&*iterator.state.borrow(), IteratorState::Native(_)) {
            return Err(input);
        }
        let state = std::mem::replace(&mut *iterator.state.borrow_mut(), IteratorState::Done);
        let IteratorState::Native(mut native) = state else { unreachable!("it was looked at") };
        let step = native.resume(self, input);
        *iterator.state.borrow_mut() = IteratorState::Native(native);
        Ok(step)
    }

    /// A step of a coroutine that waits once.
    pub(super) fn resume_pause(
        &mut self,
        generator: &Rc<Generator>,
        mut pause: Box<dyn Pause>,
        input: Option<Resume>,
        back: Return,
    ) -> Next {
        let result = match input {
            None => match pause.begin(self) {
                Ok(NativeStep::Yield(value)) => {
                    *generator.state.borrow_mut() = State::Suspended(Body::Pause(pause));
                    return self.deliver_yield(back, value);
                }
                Ok(NativeStep::Return(value)) => Ok(value),
                Err(raised) => Err(raised),
            },
            Some(input) => pause.end(self, input),
        };
        *generator.state.borrow_mut() = State::Done;
        match result {
            Ok(value) => self.deliver_return(back, value),
            Err(raised) => {
                let raised = self.keep_stop_inside(GeneratorKind::Coroutine, raised);
                self.deliver_raise(back, raised)
            }
        }
    }
}
