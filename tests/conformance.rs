//! Every script under `tests/scripts` prints what CPython printed: the same output, errors and exit status.
//!
//! The expectations are written by `cargo xtask record`, never by hand. `CONFORMANCE=part/of/name cargo test --test
//! conformance` runs some of the scripts.
#![cfg(not(target_arch = "wasm32"))]

use interleave::protocol::{Clock, Ending, Settings};
use interleave::reactor::simulated::Simulated;
use interleave::session::{self, Stop};
use interleave::trace::{Event, EventKind, Recorder, Sink, Stream};
use std::cell::RefCell;
use std::fs;
use std::future::Future;
use std::path::{Path, PathBuf};
use std::pin::pin;
use std::rc::Rc;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, Waker};

/// A script's own stack need: nested calls from native functions take Rust's stack.
const STACK: usize = 64 << 20;

#[test]
fn scripts_print_what_cpython_prints() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/scripts");
    let filter = std::env::var("CONFORMANCE").unwrap_or_default();
    let mut scripts = Vec::new();
    collect(&folder, &mut scripts);
    scripts.retain(|script| script.to_string_lossy().contains(&filter));
    scripts.sort();
    assert!(!scripts.is_empty(), "no script matches {filter:?}");
    let (next, failures) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(2, |n| n.get()) {
            let work = || {
                while let Some(script) = scripts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    if let Err(difference) = check(script)
                        && let Ok(mut failures) = failures.lock()
                    {
                        failures.push(format!("{}\n{difference}", script.display()));
                    }
                }
            };
            let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
            thread.expect("a thread for the scripts");
        }
    });
    let mut failures = failures.into_inner().expect("no thread panicked while it held the list");
    failures.sort();
    println!("{} scripts, {} differ", scripts.len(), failures.len());
    assert!(failures.is_empty(), "{} of {} differ:\n\n{}", failures.len(), scripts.len(), failures.join("\n\n"));
}

fn collect(folder: &Path, scripts: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the folder of scripts").flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect(&path, scripts);
        } else if path.extension().is_some_and(|e| e == "py") {
            scripts.push(path);
        }
    }
}

fn check(script: &Path) -> Result<(), String> {
    let expected = fs::read_to_string(script.with_extension("expected"))
        .map_err(|_| "nothing recorded: run `cargo xtask record`".to_string())?;
    let source = fs::read_to_string(script).map_err(|e| e.to_string())?;
    let name = script.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
    let printed = std::panic::catch_unwind(|| run(&source, &name)).unwrap_or_else(|_| "the engine panicked\n".into());
    if printed == expected {
        return Ok(());
    }
    let differing = printed.lines().zip(expected.lines()).position(|(a, b)| a != b);
    let at = differing.unwrap_or(printed.lines().count().min(expected.lines().count()));
    let around = |text: &str| text.lines().skip(at).take(6).map(|l| format!("    {l}\n")).collect::<String>();
    Err(format!("  line {}: expected\n{}  printed\n{}", at + 1, around(&expected), around(&printed)))
}

/// The status with which a process would exit.
fn exit_status(ending: &Ending) -> i32 {
    match ending {
        Ending::Finished { status } => *status,
        Ending::Failed { .. } => 1,
        Ending::Stopped => 130,
    }
}

/// Collects what a run writes.
struct Collector(Rc<RefCell<[String; 2]>>);

impl Sink for Collector {
    fn take(&mut self, event: Event) {
        if let EventKind::Output { stream, text, .. } = event.kind {
            self.0.borrow_mut()[(stream == Stream::Err) as usize].push_str(&text);
        }
    }
}

/// Runs a script and writes what it printed as the recorder does.
fn run(source: &str, name: &str) -> String {
    let written = Rc::new(RefCell::new([String::new(), String::new()]));
    let recorder = Rc::new(RefCell::new(Recorder::new(Box::new(Collector(written.clone())))));
    let settings = Settings { clock: Clock::Simulated, seed: 0 };
    let run = session::run(source, name, &settings, Rc::new(Simulated::default()), recorder, Stop::default());
    let mut run = pin!(run);
    let mut polls = 0;
    let ending = loop {
        match run.as_mut().poll(&mut Context::from_waker(Waker::noop())) {
            Poll::Ready(ending) => break ending,
            Poll::Pending if polls < 1000 => polls += 1,
            Poll::Pending => return "the script waits for ever\n".to_string(),
        }
    };
    let status = exit_status(&ending);
    let [out, err] = &*written.borrow();
    format!("{}{}--- status {status}\n", section("stdout", out), section("stderr", err))
}

fn section(name: &str, text: &str) -> String {
    let mut section = format!("--- {name}");
    if !text.is_empty() && !text.ends_with('\n') {
        section.push_str(" (no newline at end)");
    }
    section.push('\n');
    for line in normalise(text).lines() {
        if line.trim_start_matches('\\').starts_with("--- ") {
            section.push('\\');
        }
        section.push_str(line);
        section.push('\n');
    }
    section
}

/// Addresses of objects are `0xADDR`.
fn normalise(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("0x7") {
        let digits = rest[at + 2..].bytes().take_while(u8::is_ascii_hexdigit).count();
        out.push_str(&rest[..at]);
        out.push_str(if digits >= 10 { "0xADDR" } else { &rest[at..at + 2 + digits] });
        rest = &rest[at + 2 + digits..];
    }
    out + rest
}
