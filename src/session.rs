//! One run of a script: compile it, drive it, stop it.
//!
//! A run is one future. It ends with the script, or when somebody asks it to stop; dropping it drops the machine and all
//! that the script made.

pub use crate::executor::Stop;

use crate::asyncio::{self, Driver, Finished, Runtime, Stage};
use crate::lang::{self, Mode};
use crate::protocol::{Diagnostic, Ending, Settings};
use crate::reactor::Reactor;
use crate::source::{LineIndex, Position, Span};
use crate::stdlib::{self, atexit, entropy::Entropy, sys::Arguments, time::Clock};
use crate::trace::{EventKind, Recorder, Stream, Time};
use crate::vm::machine::{Finder, Output};
use crate::vm::object::{Dict, Shown, SourceText, TraceEntry, intern};
use crate::vm::traceback;
use crate::vm::types::exception;
use crate::vm::{Args, Raised, Value, Vm, finalize};
use std::cell::RefCell;
use std::future::{Future, poll_fn};
use std::pin::pin;
use std::rc::Rc;
use std::task::Poll;

/// What is said of a run whose tasks all wait for each other, or for nothing at all.
const STUCK: &str = "every task waits, and nothing can ever wake one";

/// Runs a script to its end. `file` is the name that tracebacks show.
pub async fn run(
    source: &str,
    file: &str,
    settings: &Settings,
    reactor: Rc<dyn Reactor>,
    recorder: Rc<RefCell<Recorder>>,
    stop: Stop,
) -> Ending {
    run_with(source, file, settings, reactor, recorder, stop, None).await
}

/// As [`run`], with a finder of modules that are not offered.
pub async fn run_with(
    source: &str,
    file: &str,
    settings: &Settings,
    reactor: Rc<dyn Reactor>,
    recorder: Rc<RefCell<Recorder>>,
    stop: Stop,
    finder: Option<Finder>,
) -> Ending {
    let stage = Rc::new(Stage::default());
    let writer = Writer { stage: stage.clone(), reactor: reactor.clone(), recorder: recorder.clone() };
    let mut vm = Vm::new(Box::new(writer));
    prepare(&mut vm, settings, &reactor, &stage);
    vm.set_extension(Rc::new(Arguments(vec![file.to_string()])));
    if let Some(finder) = finder {
        vm.set_extension(Rc::new(finder));
    }
    let types = vm.types.clone();
    let vm = Rc::new(RefCell::new(vm));
    let runtime =
        Runtime::new(Rc::downgrade(&vm), types, reactor.clone(), recorder.clone(), stage.clone(), stop.clone());
    asyncio::install(&mut vm.borrow_mut(), runtime.clone());
    let driver = Driver { vm: vm.clone(), reactor: reactor.clone(), stop: stop.clone() };
    let ending = {
        let mut script = pin!(script(&driver, source, file));
        let or_stop = poll_fn(|context| {
            stop.wake_by(context.waker());
            if stop.is_requested() {
                return Poll::Ready(None);
            }
            match script.as_mut().poll(context) {
                Poll::Ready(ending) => Poll::Ready(Some(ending)),
                Poll::Pending if stop.is_requested() || stop.is_stuck() => Poll::Ready(None),
                Poll::Pending => Poll::Pending,
            }
        });
        or_stop.await
    };
    match ending {
        Some(ending) => {
            take_down(&vm, &runtime);
            ending
        }
        None if stop.is_stuck() && !stop.is_requested() => {
            let text = format!("interleave: {STUCK}\n");
            let event = EventKind::Output { task: None, stream: Stream::Err, text, span: None };
            recorder.borrow_mut().record(reactor.now(), event);
            Ending::Failed { message: STUCK.to_string(), span: None }
        }
        None => Ending::Stopped,
    }
}

/// Offers the library, and gives it the run's clock and seed.
fn prepare(vm: &mut Vm, settings: &Settings, reactor: &Rc<dyn Reactor>, stage: &Rc<Stage>) {
    stdlib::install(vm);
    vm.set_extension(Rc::new(Entropy::new(settings.seed)));
    let (reading, sleeping, stage) = (reactor.clone(), reactor.clone(), stage.clone());
    vm.set_extension(Rc::new(Clock {
        now: Box::new(move || {
            reading.charge_reading();
            reading.now().seconds()
        }),
        sleep: Box::new(move |vm: &Vm, seconds| {
            stage.slow_at.set(vm.script_place().map(|(_, span)| span));
            let deadline = Time::from_seconds(sleeping.now().seconds() + seconds);
            if sleeping.jump(deadline) {
                return None;
            }
            let reactor = sleeping.clone();
            Some(Box::pin(async move {
                reactor.wait_until(Some(deadline)).await;
                Ok(Value::None)
            }))
        }),
        epoch: reactor.epoch(),
    }));
}

/// Compiles the script, runs it, and says what became of it.
async fn script(driver: &Driver, source: &str, file: &str) -> Ending {
    let entered = enter(&mut driver.vm.borrow_mut(), source, file);
    if let Err(raised) = entered {
        return report(&mut driver.vm.borrow_mut(), raised, file);
    }
    // A real clock begins when it is first read: with the script, not with the machine's preparation.
    driver.reactor.now();
    let ending = match driver.run().await {
        Finished::Returned(_) | Finished::Yielded(_) => Ending::Finished { status: 0 },
        Finished::Raised(raised) => report(&mut driver.vm.borrow_mut(), raised, file),
    };
    call_at_exit(driver).await;
    ending
}

/// Calls what the script left to be called at its end.
async fn call_at_exit(driver: &Driver) {
    let mut before = None;
    loop {
        let found = atexit::last(&mut driver.vm.borrow_mut(), before);
        let Some((at, function, args)) = found else { break };
        driver.vm.borrow_mut().enter_call(&function, args);
        if let Finished::Raised(raised) = driver.run().await {
            atexit::failed(&mut driver.vm.borrow_mut(), &function, raised);
        }
        before = Some(at);
    }
    let vm = &mut driver.vm.borrow_mut();
    atexit::forget(vm);
    vm.finalize_dropped();
}

/// Prepares the module `__main__` to be run.
fn enter(vm: &mut Vm, source: &str, file: &str) -> Result<(), Raised> {
    let compiled = match lang::compile(source, file, Mode::Module) {
        Ok(compiled) => compiled,
        Err(diagnostic) => return Err(exception::syntax_error(vm, &diagnostic, file)),
    };
    for warning in &compiled.warnings {
        vm.warn_of_text(warning, file)?;
    }
    let name = intern("__main__");
    let module = vm.new_module(&name);
    for (name, value) in [
        ("__package__", Value::None),
        ("__annotations__", Value::Dict(Rc::new(Dict::new()))),
        ("__builtins__", Value::or_none(vm.module(&intern("builtins")).map(Value::Module))),
        ("__file__", Value::str(file)),
        ("__cached__", Value::None),
    ] {
        module.dict.set_name(&intern(name), value);
    }
    vm.modules.set_name(&name, Value::Module(module.clone()));
    let text =
        SourceText { text: source.to_string().into(), lines: LineIndex::new(source), shown: Shown::Lines.into() };
    let function = vm.module_function(&Rc::new(compiled.code), text, module.dict.clone());
    vm.enter_call(&Value::Function(function), Args::none());
    Ok(())
}

/// Prints an exception that nobody caught.
fn report(vm: &mut Vm, raised: Raised, file: &str) -> Ending {
    let found = raised.data().traceback.borrow().clone();
    let lines = traceback::last_lines(vm, &raised.value(), found.as_ref());
    let message = lines.last().map(|line| line.trim_end().to_string()).unwrap_or_default();
    let span = place_in(file, &raised);
    let status = traceback::report(vm, &raised);
    let exits = raised.is(&vm.types.exception("SystemExit"));
    if exits { Ending::Finished { status } } else { Ending::Failed { message, span } }
}

/// The innermost place of the script at which an exception passed.
fn place_in(file: &str, raised: &Raised) -> Option<Span> {
    let mut link = raised.data().traceback.borrow().clone();
    let mut found = None;
    while let Some(traceback) = link {
        if let TraceEntry::Script { code, .. } = &traceback.entry
            && &*code.lang.file == file
        {
            found = traceback.entry.span().or(found);
        }
        link = traceback.next.borrow().clone();
    }
    found
}

/// What CPython does when the script has ended: its variables go, and what is finalized says its last words.
fn take_down(vm: &Rc<RefCell<Vm>>, runtime: &Rc<Runtime>) {
    let vm = &mut vm.borrow_mut();
    let main = vm.module(&intern("__main__"));
    if let Some(main) = main {
        vm.modules.remove_name(&intern("__main__"));
        clear(vm, &main.dict);
    }
    runtime.take_down(vm);
    vm.finalize_dropped();
    // What is dropped with the machine itself has nobody to run it.
    while finalize::is_pending() {
        drop(finalize::take());
    }
}

/// Empties a module's namespace as CPython does at the end: names with an underscore first.
fn clear(vm: &mut Vm, namespace: &Rc<Dict>) {
    for underscored in [true, false] {
        for entry in namespace.entries() {
            let Value::Str(name) = &entry.key else { continue };
            if name.text() == "__builtins__" || name.text().starts_with('_') != underscored {
                continue;
            }
            namespace.set_name(name, Value::None);
            drop(entry);
            vm.finalize_dropped();
        }
    }
}

/// What is wrong with a script before it runs.
pub fn check(source: &str) -> Vec<Diagnostic> {
    let Err(found) = lang::compile(source, "script.py", Mode::Module) else { return Vec::new() };
    let position = LineIndex::new(source).position(source, found.span.start);
    let message = format!("{}: {}", found.kind.name(), found.message);
    let position = if found.line == 0 { Position { line: 1, column: 1 } } else { position };
    vec![Diagnostic { span: found.span, position, message }]
}

/// Writes what the script prints into the trace, under the task that has the thread.
struct Writer {
    stage: Rc<Stage>,
    reactor: Rc<dyn Reactor>,
    recorder: Rc<RefCell<Recorder>>,
}

impl Output for Writer {
    fn write(&mut self, error: bool, text: &str, span: Option<Span>) {
        if text.is_empty() {
            return;
        }
        let stream = if error { Stream::Err } else { Stream::Out };
        let event = EventKind::Output { task: self.stage.task.get(), stream, text: text.to_string(), span };
        self.recorder.borrow_mut().record(self.reactor.now(), event);
    }

    fn warned(&mut self, category: &str, message: &str, span: Option<Span>) {
        let event = EventKind::Warned { task: self.stage.task.get(), warning: format!("{category}: {message}"), span };
        self.recorder.borrow_mut().record(self.reactor.now(), event);
    }
}
