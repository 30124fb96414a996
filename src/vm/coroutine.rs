//! Coroutines written in Rust: an `async` block that speaks the generator protocol.
//!
//! The block never touches the machine. Through its [`Co`] it asks for one thing at a time (call this, await that, yield
//! this to whoever drives the coroutine) and the machine answers when it resumes the block. So nothing nests, and what
//! the block awaits may suspend for as long as it likes.

use super::object::{Body, Generator, GeneratorKind, Step, Str, intern};
use super::{Args, Raised, Resume, Value, Vm};
use std::cell::RefCell;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use std::task::{Context, Poll, Waker};

/// What a Rust coroutine asks of the machine.
pub enum Request {
    /// Suspend the coroutine with this value; answered with what is sent, or an exception that is thrown.
    Yield(Value),
    /// Call; answered with the result.
    Call(Box<(Value, Args)>),
    /// Await as the `await` expression does; answered with the result.
    Await(Value),
    /// Run with the machine at hand; answered with the result.
    With(Box<dyn FnOnce(&mut Vm) -> Result<Value, Raised>>),
}

#[derive(Default)]
struct Channel {
    request: RefCell<Option<Request>>,
    answer: RefCell<Option<Result<Value, Raised>>>,
}

/// A Rust coroutine's way to the machine.
#[derive(Clone, Default)]
pub struct Co(Rc<Channel>);

impl Co {
    /// Suspends with a value, as `yield` does, until the driver resumes it.
    pub fn suspend(&self, value: Value) -> impl Future<Output = Result<Value, Raised>> + use<> {
        self.ask(Request::Yield(value))
    }

    /// Calls a callable.
    pub fn call(&self, callable: Value, args: Args) -> impl Future<Output = Result<Value, Raised>> + use<> {
        self.ask(Request::Call(Box::new((callable, args))))
    }

    /// Awaits an awaitable: the expression `await value`.
    pub fn wait(&self, awaitable: Value) -> impl Future<Output = Result<Value, Raised>> + use<> {
        self.ask(Request::Await(awaitable))
    }

    /// Runs something that needs the machine.
    pub async fn with<T: 'static>(
        &self,
        run: impl FnOnce(&mut Vm) -> Result<T, Raised> + 'static,
    ) -> Result<T, Raised> {
        let place = Rc::new(RefCell::new(None));
        let inner = place.clone();
        let run = move |vm: &mut Vm| {
            *inner.borrow_mut() = Some(run(vm)?);
            Ok(Value::None)
        };
        self.ask(Request::With(Box::new(run))).await?;
        match place.take() {
            Some(result) => Ok(result),
            None => unreachable!("the machine answers only after it ran the closure"),
        }
    }

    fn ask(&self, request: Request) -> Ask {
        Ask { channel: self.0.clone(), request: Some(request) }
    }
}

struct Ask {
    channel: Rc<Channel>,
    request: Option<Request>,
}

impl Future for Ask {
    type Output = Result<Value, Raised>;

    fn poll(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        if let Some(request) = self.request.take() {
            *self.channel.request.borrow_mut() = Some(request);
            return Poll::Pending;
        }
        match self.channel.answer.take() {
            Some(answer) => Poll::Ready(answer),
            None => Poll::Pending,
        }
    }
}

/// The body of a coroutine written in Rust.
pub struct RustBody {
    future: Pin<Box<dyn Future<Output = Result<Value, Raised>>>>,
    co: Co,
    /// What it awaits now, if it does: inputs go there.
    pub awaited: Option<Value>,
}

impl RustBody {
    /// What it awaits now.
    pub fn delegate(&self) -> Option<Value> {
        self.awaited.clone()
    }

    /// Answers the last request (the first poll has none) and runs to the next one or to the end.
    pub fn advance(&mut self, answer: Option<Result<Value, Raised>>) -> Result<Request, Result<Value, Raised>> {
        *self.co.0.answer.borrow_mut() = answer;
        match self.future.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(result) => Err(result),
            Poll::Pending => match self.co.0.request.take() {
                Some(request) => Ok(request),
                None => unreachable!("a Rust coroutine awaits nothing but its Co"),
            },
        }
    }
}

/// The body of a coroutine of the library that waits once: what begins, suspends and ends needs no future of Rust, and no
/// more space than what it remembers. Sleeping tasks may be many.
pub trait Pause {
    /// Its first step: what it yields, or its result if it needn't wait.
    fn begin(&mut self, vm: &mut Vm) -> Result<Step, Raised>;

    /// Its second and last step.
    fn end(self: Box<Self>, vm: &mut Vm, input: Resume) -> Result<Value, Raised>;

    /// What it awaits meanwhile.
    fn awaited(&self) -> Option<Value> {
        None
    }

    /// Whether it has something to put away when it is dropped while it waits.
    fn is_guarded(&self) -> bool;
}

/// Makes a coroutine object that waits once.
pub fn pause(qualified_name: &'static str, pause: impl Pause + 'static) -> Value {
    let (name, qualified_name) = names(qualified_name);
    let body = Body::Pause(Box::new(pause));
    Value::Generator(Rc::new(Generator::new(GeneratorKind::Coroutine, name, qualified_name, body)))
}

thread_local! {
    /// The names of the library's coroutines, by address: looking them up takes no hash of their text.
    static NAMES: RefCell<Vec<(*const u8, Rc<Str>, Rc<Str>)>> = const { RefCell::new(Vec::new()) };
}

/// `__name__` and `__qualname__`
fn names(qualified_name: &'static str) -> (Rc<Str>, Rc<Str>) {
    NAMES.with_borrow_mut(|known| {
        let found = known.iter().find(|(address, ..)| std::ptr::eq(*address, qualified_name.as_ptr()));
        if let Some((_, name, qualified)) = found.filter(|(.., qualified)| qualified.text() == qualified_name) {
            return (name.clone(), qualified.clone());
        }
        let name = intern(qualified_name.rsplit('.').next().unwrap_or(qualified_name));
        let qualified = intern(qualified_name);
        known.push((qualified_name.as_ptr(), name.clone(), qualified.clone()));
        (name, qualified)
    })
}

/// Makes a coroutine object out of an `async` function: `native_coroutine(vm, "Lock.acquire", |co| acquire(co, lock))`.
pub fn native_coroutine<F>(_vm: &mut Vm, qualified_name: &'static str, body: impl FnOnce(Co) -> F) -> Value
where
    F: Future<Output = Result<Value, Raised>> + 'static,
{
    let co = Co::default();
    let future = Box::pin(body(co.clone()));
    let (name, qualified_name) = names(qualified_name);
    let body = Body::Rust(Box::new(RustBody { future, co, awaited: None }));
    Value::Generator(Rc::new(Generator::new(GeneratorKind::Coroutine, name, qualified_name, body)))
}
