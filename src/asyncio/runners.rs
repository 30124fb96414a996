//! `asyncio.run`, `Runner`, and what runs a loop.

use super::api;
use super::driver::{Driver, Finished};
use super::event_loop::Loop;
use super::frames;
use super::futures::{Callback, Completion, FutureObject, is_future};
use super::gather;
use super::policy;
use super::runtime::Runtime;
use super::signature::{or, signature};
use super::task_class::{self, TaskOptions, ensure_future};
use super::tasks::{Parts, Task, ends_the_loop, is_own_class};
use crate::vm::context::Context;
use crate::vm::object::{Class, Dict, Native, NativeDef, intern};
use crate::vm::types::{add_attribute, add_methods, add_static_methods, flow, plain};
use crate::vm::{Args, Flow, Raised, Value, Vm, native_coroutine};
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// `_run_until_complete_cb`: stops the loop when the future object is done, unless it ended the loop already.
struct StopLoop;

impl Completion for StopLoop {
    fn done(self: Rc<Self>, vm: &mut Vm, future: &FutureObject) -> Result<(), Raised> {
        let _ = vm;
        let event_loop = future.event_loop();
        if let Some(exception) = future.peek_exception()
            && ends_the_loop(&event_loop.runtime, &Raised(exception))
        {
            // The loop was left by it already.
            return Ok(());
        }
        event_loop.stopping.set(true);
        Ok(())
    }

    fn describe(&self) -> &'static str {
        "_run_until_complete_cb() at /usr/lib/python3.13/asyncio/base_events.py:182"
    }
}

/// `run_forever`, with the frames that it leaves in tracebacks.
pub async fn forever(event_loop: &Loop, driver: &Driver) -> Result<(), Raised> {
    check(event_loop, &frames::SETUP_CLOSED, &frames::SETUP_RUNNING)
        .map_err(|raised| raised.through(&frames::FOREVER_SETUP))?;
    let once = if event_loop.debug.get() { &frames::ONCE_RUN_WATCHED } else { &frames::ONCE_RUN };
    let calls = [frames::FOREVER_ONCE.call(), once.call(), frames::HANDLE_RUN.call()];
    let running = event_loop.run_forever(driver);
    driver
        .within(&calls, running)
        .await
        .map_err(|raised| raised.through(&frames::ONCE_RUN).through(&frames::FOREVER_ONCE))
}

fn check(event_loop: &Loop, closed: &frames::LibraryFrame, running: &frames::LibraryFrame) -> Result<(), Raised> {
    event_loop.check_closed().map_err(|raised| raised.through(closed))?;
    event_loop.check_running().map_err(|raised| raised.through(running))
}

/// `run_until_complete`
pub async fn until_complete(
    event_loop: &Loop,
    driver: &Driver,
    awaitable: Value,
    traced: bool,
) -> Result<Value, Raised> {
    if let Err(refused) = event_loop.check_closed() {
        return Err(refused.through_with(&frames::UNTIL_COMPLETE_CLOSED, awaitable));
    }
    if let Err(refused) = event_loop.check_running() {
        return Err(refused.through_with(&frames::UNTIL_COMPLETE_RUNNING, awaitable));
    }
    let (future, new_task) = {
        let vm = &mut driver.vm.borrow_mut();
        let new_task = !is_future(vm, &awaitable);
        let made = if new_task && !traced {
            let parts = Parts { coroutine: awaitable, name: Value::None, context: None, traced };
            Task::new(vm, event_loop, parts).value()
        } else {
            ensure_future(vm, &awaitable, Some(event_loop))
                .map_err(|raised| raised.through(&frames::UNTIL_COMPLETE_ENSURE))?
        };
        (made, new_task)
    };
    let own = FutureObject::of(&future).filter(|_| !is_own_class(&mut driver.vm.borrow_mut(), &future));
    let Some(future) = own else { return other_until_complete(event_loop, driver, future, new_task).await };
    if new_task && let Some(task) = future.as_task() {
        task.log_destroy_pending.set(false);
    }
    let stop: Rc<dyn Completion> = Rc::new(StopLoop);
    future.add_callback(Callback::Native(stop.clone()));
    let result = driver.within(&[frames::UNTIL_COMPLETE_FOREVER.call()], forever(event_loop, driver)).await;
    future.remove_native_callback(&stop);
    if let Err(raised) = result {
        // What left the loop is not reported again: in CPython its traceback keeps the future object alive.
        future.mark_retrieved();
        return Err(raised.through(&frames::UNTIL_COMPLETE_FOREVER));
    }
    match future.result() {
        Some(result) => result.map_err(|raised| raised.through(&frames::UNTIL_COMPLETE)),
        None => {
            let text = "Event loop stopped before Future completed.";
            Err(event_loop.runtime.error("RuntimeError", text).through(&frames::UNTIL_COMPLETE_STOPPED))
        }
    }
}

static STOP_LOOP: NativeDef = plain("_run_until_complete_cb", "(fut)", |vm, args| {
    let [future] = args.exactly(vm, "_run_until_complete_cb")?;
    if !asked(vm, &future, "cancelled")?
        && let Value::Instance(exception) = vm.call_method(&future, "exception", Args::none())?
        && exception.is_exception()
        && ends_the_loop(&Runtime::of(vm), &Raised(exception))
    {
        return Ok(Value::None);
    }
    let event_loop = api::loop_of(vm, &future)?;
    vm.call_method(&event_loop, "stop", Args::none())
});

/// What a future object answers to a question.
fn asked(vm: &mut Vm, future: &Value, question: &str) -> Result<bool, Raised> {
    let answer = vm.call_method(future, question, Args::none())?;
    vm.truth(&answer)
}

/// [`until_complete`] for what only behaves like a future object, or has methods of the script: by these.
async fn other_until_complete(
    event_loop: &Loop,
    driver: &Driver,
    future: Value,
    new_task: bool,
) -> Result<Value, Raised> {
    let home = Some(intern("asyncio.base_events"));
    let stop = Value::Native(Rc::new(Native { def: &STOP_LOOP, class: None, module: home, bound: Value::Unbound }));
    let ask = |method: &str, args: Args| driver.vm.borrow_mut().call_method(&future, method, args);
    ask("add_done_callback", Args::one(stop.clone()))?;
    let result = forever(event_loop, driver).await;
    ask("remove_done_callback", Args::one(stop))?;
    let vm = &mut driver.vm.borrow_mut();
    let is_done = asked(vm, &future, "done")?;
    if let Err(raised) = result {
        if new_task && is_done && !asked(vm, &future, "cancelled")? {
            // The exception counts as seen: it is what leaves the loop.
            vm.call_method(&future, "exception", Args::none())?;
        }
        return Err(raised.through(&frames::UNTIL_COMPLETE_FOREVER));
    }
    if !is_done {
        let raised = vm.runtime_error("Event loop stopped before Future completed.");
        return Err(raised.through(&frames::UNTIL_COMPLETE_STOPPED));
    }
    vm.call_method(&future, "result", Args::none()).map_err(|raised| raised.through(&frames::UNTIL_COMPLETE))
}

/// `Runner`
#[derive(Default)]
pub struct RunnerState {
    debug: RefCell<Value>,
    loop_factory: RefCell<Value>,
    event_loop: RefCell<Option<Loop>>,
    context: RefCell<Option<Rc<Context>>>,
    closed: Cell<bool>,
    /// Whether it made its loop the current one.
    set_event_loop: Cell<bool>,
}

impl RunnerState {
    /// `_lazy_init`
    async fn prepare(&self, driver: &Driver) -> Result<Loop, Raised> {
        if self.closed.get() {
            let raised = driver.vm.borrow_mut().runtime_error("Runner is closed");
            return Err(raised.through(&frames::RUNNER_CLOSED));
        }
        let known = self.event_loop.borrow().clone();
        if let Some(event_loop) = known {
            return Ok(event_loop);
        }
        let factory = self.loop_factory.borrow().clone();
        let made = if factory.is_none() || !factory.is_bound() {
            let vm = &mut driver.vm.borrow_mut();
            let made = policy::make_event_loop(vm)?;
            if !self.set_event_loop.replace(true) {
                policy::set_event_loop(vm, made.clone())?;
            }
            made
        } else {
            driver.vm.borrow_mut().enter_call(&factory, Args::none());
            match driver.run().await {
                Finished::Returned(made) | Finished::Yielded(made) => made,
                Finished::Raised(raised) => return Err(raised.through(&frames::RUNNER_FACTORY)),
            }
        };
        let vm = &mut driver.vm.borrow_mut();
        let Some(event_loop) = Loop::of(&made) else {
            let name = vm.type_name(&made);
            return Err(vm.type_error(format!("the loop factory made no loop but a '{name}'")));
        };
        let debug = self.debug.borrow().clone();
        if debug.is_bound() && !debug.is_none() {
            event_loop.debug.set(vm.truth(&debug)?);
        }
        *self.context.borrow_mut() = Some(vm.context.copy());
        *self.event_loop.borrow_mut() = Some(event_loop.clone());
        Ok(event_loop)
    }

    /// `run`
    async fn run(&self, driver: &Driver, coroutine: Value, context: Option<Rc<Context>>) -> Result<Value, Raised> {
        let given = coroutine.clone();
        {
            let vm = &mut driver.vm.borrow_mut();
            if !super::coroutines::is_coroutine(vm, &coroutine) {
                let text = vm.repr(&coroutine)?;
                let raised = vm.value_error(format!("a coroutine was expected, got {}", text.text()));
                return Err(raised.through(&frames::RUNNER_NOT_A_COROUTINE));
            }
            if Runtime::of(vm).running.borrow().is_some() {
                let raised = vm.runtime_error("Runner.run() cannot be called from a running event loop");
                return Err(raised.through_with(&frames::RUNNER_NESTED, given));
            }
        }
        let event_loop =
            self.prepare(driver).await.map_err(|raised| raised.through_with(&frames::RUNNER_RUN_INIT, given))?;
        let task = {
            let vm = &mut driver.vm.borrow_mut();
            let context = context.or_else(|| self.context.borrow().clone());
            let context = match context {
                Some(context) => api::context_object(vm, &context),
                None => Value::None,
            };
            let made = task_class::create_on_any(vm, &event_loop, coroutine, TaskOptions::in_context(context))?;
            task_class::note_library(&made, &frames::RUNNER_CREATE);
            made
        };
        let interrupts = watch_interrupts(driver, &task)?;
        let running = until_complete(&event_loop, driver, task, true);
        let result = driver.within(&[frames::RUNNER_RUN.call()], running).await;
        let result = result.map_err(|raised| raised.through(&frames::RUNNER_RUN));
        match interrupts {
            Some(interrupts) => end_interrupts(driver, interrupts, result),
            None => result,
        }
    }

    /// `close`: cancels what is left, closes async generators, and the loop.
    async fn close(&self, driver: &Driver) -> Result<(), Raised> {
        let event_loop = self.event_loop.borrow().clone();
        let Some(event_loop) = event_loop else { return Ok(()) };
        let mut result = finish(&event_loop, driver).await;
        if self.set_event_loop.get() {
            result = result.and(policy::set_event_loop(&mut driver.vm.borrow_mut(), Value::None));
        }
        // A script may have closed it before.
        let closed = event_loop.close();
        let closed = closed.and(super::network::forget_signals(&mut driver.vm.borrow_mut(), &event_loop));
        self.closed.set(true);
        let gone = self.event_loop.take();
        drop(gone);
        driver.vm.borrow_mut().finalize_dropped();
        result.and(closed)
    }
}

/// From here on Ctrl-C cancels the runner's task. Only a script that imported `signal` can send it.
fn watch_interrupts(driver: &Driver, task: &Value) -> Result<Option<Value>, Raised> {
    let vm = &mut driver.vm.borrow_mut();
    let Some(signal) = vm.module(&intern("signal")) else { return Ok(None) };
    let watch = vm.call_method(&Value::Module(signal), "_watch", Args::one(task.clone()))?;
    Ok(Some(watch).filter(|watch| !watch.is_none()))
}

/// What ran is over: if Ctrl-C cancelled it, `KeyboardInterrupt` goes on instead.
fn end_interrupts(driver: &Driver, interrupts: Value, result: Result<Value, Raised>) -> Result<Value, Raised> {
    let vm = &mut driver.vm.borrow_mut();
    let runtime = Runtime::of(vm);
    let cancelled = result
        .as_ref()
        .err()
        .filter(|raised| raised.is(&runtime.exceptions.cancelled))
        .map(|raised| Raised(raised.0.clone()));
    let signal = vm.import_module(&intern("signal"))?;
    let ended = vm.call_method(&signal, "_end_watch", Args::of([interrupts, Value::Bool(cancelled.is_some())]))?;
    match cancelled {
        Some(cancelled) if vm.truth(&ended)? => {
            let interrupt = runtime.raise_bare(&runtime.types.exception("KeyboardInterrupt"));
            interrupt.data().context.replace(cancelled.value());
            Err(interrupt.through(&frames::RUNNER_INTERRUPTED))
        }
        _ => result,
    }
}

/// What `Runner.close` does before the loop is closed.
async fn finish(event_loop: &Loop, driver: &Driver) -> Result<(), Raised> {
    cancel_all_tasks(event_loop, driver).await?;
    let closing = {
        let event_loop = event_loop.clone();
        let vm = &mut driver.vm.borrow_mut();
        match api::overrides(vm, &event_loop.value(), "shutdown_asyncgens") {
            true => vm.call_method(&event_loop.value(), "shutdown_asyncgens", Args::none())?,
            false => native_coroutine(vm, "BaseEventLoop.shutdown_asyncgens", |co| {
                super::async_generators::shut_down(co, event_loop)
            }),
        }
    };
    until_complete(event_loop, driver, closing, false).await?;
    let pools = {
        let event_loop = event_loop.clone();
        let vm = &mut driver.vm.borrow_mut();
        native_coroutine(vm, "BaseEventLoop.shutdown_default_executor", |_| async move {
            event_loop.pool_shut_down.set(true);
            Ok(Value::None)
        })
    };
    until_complete(event_loop, driver, pools, false).await?;
    Ok(())
}

/// `_cancel_all_tasks`
async fn cancel_all_tasks(event_loop: &Loop, driver: &Driver) -> Result<(), Raised> {
    let left = event_loop.runtime.all_tasks(event_loop);
    if left.is_empty() {
        return Ok(());
    }
    let gathered = {
        let vm = &mut driver.vm.borrow_mut();
        for task in &left {
            super::tasks::cancel_any(vm, &task.value(), Value::None)?;
        }
        gather::gather(vm, left.iter().map(Task::value).collect(), true)?
    };
    until_complete(event_loop, driver, gathered, true).await?;
    let vm = &mut driver.vm.borrow_mut();
    for task in left {
        if task.future().is_cancelled() {
            continue;
        }
        let Some(exception) = task.future().take_exception() else { continue };
        let context = Rc::new(Dict::new());
        let message = "unhandled exception during asyncio.run() shutdown";
        context.set_name(&intern("message"), Value::str(message));
        context.set_name(&intern("exception"), Value::Instance(exception));
        context.set_name(&intern("task"), task.value());
        super::errors::report(vm, event_loop, context)?;
    }
    Ok(())
}

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[flow("run", "(main, *, debug=None, loop_factory=None)", run)];

fn run(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let [main, debug, loop_factory] = signature("run", &["main"], 1, &["debug", "loop_factory"]).bind(vm, args)?;
    let runtime = Runtime::of(vm);
    if runtime.running.borrow().is_some() {
        let raised = vm.runtime_error("asyncio.run() cannot be called from a running event loop");
        return Err(raised.through_with(&frames::RUN_NESTED, main));
    }
    let driver = runtime.driver();
    Ok(Flow::Block(
        Box::pin(async move {
            let runner = RunnerState {
                debug: RefCell::new(debug),
                loop_factory: RefCell::new(loop_factory),
                ..RunnerState::default()
            };
            runner.prepare(&driver).await.map_err(|raised| raised.through(&frames::RUNNER_ENTER_INIT))?;
            let running = runner.run(&driver, main, None);
            let result =
                driver.within(&[frames::RUN.call()], running).await.map_err(|raised| raised.through(&frames::RUN));
            // What closing raises takes the place of what running raised.
            runner.close(&driver).await?;
            result
        }),
        None,
    ))
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, *, debug=None, loop_factory=None)", init),
    flow("__enter__", "($self)", enter),
    flow("__exit__", "($self, exc_type, exc_val, exc_tb)", exit),
    flow("close", "($self)", close),
    flow("get_loop", "($self)", get_loop),
    flow("run", "($self, coro, *, context=None)", run_method),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", |vm, mut args| {
    let class = args.receiver();
    api::new_instance(vm, &class, Rc::new(RunnerState::default()))
})];

/// Fills `Runner`.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_static_methods(class, STATIC);
    add_attribute(
        class,
        "_loop",
        |vm, v| Ok(Value::or_none(state(vm, v)?.event_loop.borrow().as_ref().map(Loop::value))),
        None,
    );
}

fn state(vm: &mut Vm, value: &Value) -> Result<Rc<RunnerState>, Raised> {
    api::state_of::<Rc<RunnerState>>(vm, value, "Runner").cloned()
}

fn init(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [this, debug, loop_factory] =
        signature("Runner.__init__", &["self"], 1, &["debug", "loop_factory"]).bind(vm, args)?;
    let state = state(vm, &this)?;
    *state.debug.borrow_mut() = debug;
    *state.loop_factory.borrow_mut() = loop_factory;
    Ok(Value::None)
}

fn enter(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let this = args.receiver();
    let state = state(vm, &this)?;
    let driver = Runtime::of(vm).driver();
    Ok(Flow::Block(
        Box::pin(async move {
            state.prepare(&driver).await.map_err(|raised| raised.through(&frames::RUNNER_ENTER_INIT))?;
            Ok(this)
        }),
        None,
    ))
}

fn close_flow(vm: &mut Vm, this: &Value) -> Result<Flow, Raised> {
    let state = state(vm, this)?;
    let driver = Runtime::of(vm).driver();
    Ok(Flow::Block(Box::pin(async move { state.close(&driver).await.map(|()| Value::None) }), None))
}

fn exit(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let this = args.receiver();
    close_flow(vm, &this)
}

fn close(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let [this] = signature("Runner.close", &["self"], 1, &[]).bind(vm, args)?;
    close_flow(vm, &this)
}

fn get_loop(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let [this] = signature("Runner.get_loop", &["self"], 1, &[]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let driver = Runtime::of(vm).driver();
    Ok(Flow::Block(
        Box::pin(async move {
            let made = state.prepare(&driver).await.map_err(|raised| raised.through(&frames::RUNNER_LOOP_INIT))?;
            Ok(made.value())
        }),
        None,
    ))
}

fn run_method(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let [this, coroutine, context] = signature("Runner.run", &["self", "coro"], 2, &["context"]).bind(vm, args)?;
    let state = state(vm, &this)?;
    let context = api::given_context(vm, &or(context, Value::None))?;
    let driver = Runtime::of(vm).driver();
    Ok(Flow::Block(Box::pin(async move { state.run(&driver, coroutine, context).await }), None))
}
