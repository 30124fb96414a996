//! Writes what CPython prints beside the scripts of the tests: `tests/scripts/NAME.py` -> `NAME.expected`.
//!
//! The format is described in `tests/scripts/README.md`.

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::python::Python;
use crate::workshop::{Workshop, minutes};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant};
use std::{env, fs};

/// No script of the tests may take longer.
const PATIENCE: Duration = Duration::from_secs(60);

/// Where every recorded traceback says that the standard library is.
const LIBRARY: &str = "/usr/lib/python3.13";

/// Records the scripts whose path contains the filter.
pub fn run(project: &Project, filter: &str) -> Result<()> {
    let started = Instant::now();
    let workshop = Workshop::new(project);
    let python = Python::find(&workshop)?;
    let folder = project.root.join("tests/scripts");
    let scripts: Vec<PathBuf> =
        scripts(&folder)?.into_iter().filter(|path| path.to_string_lossy().contains(filter)).collect();
    println!("== record: {} scripts by {}", scripts.len(), python.program.display());

    let next = AtomicUsize::new(0);
    let results = Mutex::new(Vec::new());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        for worker in 0..workers {
            let (next, results, scripts, python, workshop) = (&next, &results, &scripts, &python, &workshop);
            scope.spawn(move || {
                while let Some(script) = scripts.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let result = record(workshop, python, script, worker);
                    // A worker that panicked took the whole command with it.
                    results.lock().expect("no worker panics while it holds the lock").push((script, result));
                }
            });
        }
    });

    let mut results = results.into_inner().expect("no worker panics while it holds the lock");
    results.sort_by_key(|(script, _)| *script);
    let mut changed = 0;
    let mut failed = Vec::new();
    for (script, result) in results {
        let name = script.strip_prefix(&folder).unwrap_or(script).display();
        match result {
            Ok(false) => {}
            Ok(true) => {
                changed += 1;
                println!("  changed: {name}");
            }
            Err(failure) => failed.push(format!("{name}: {failure}")),
        }
    }
    println!("  {changed} changed, {}", minutes(started.elapsed()));
    if failed.is_empty() { Ok(()) } else { Err(Failure::new(failed.join("\n"))) }
}

/// Runs one script and writes its expectation; says whether that changed.
fn record(workshop: &Workshop<'_>, python: &Python, script: &Path, worker: usize) -> Result<bool> {
    let folder = env::temp_dir().join(format!("interleave-record-{}-{worker}", std::process::id()));
    fs::create_dir_all(&folder).map_err(|error| Failure::io("creating", &folder, error))?;
    let folder = folder.canonicalize().map_err(|error| Failure::io("finding", &folder, error))?;
    let name = script.file_name().unwrap_or_default();
    fs::copy(script, folder.join(name)).map_err(|error| Failure::io("copying", script, error))?;
    let outcome = execute(workshop, python, &folder, Path::new(name));
    fs::remove_dir_all(&folder).map_err(|error| Failure::io("removing", &folder, error))?;
    let expected = outcome?;

    let path = script.with_extension("expected");
    if fs::read_to_string(&path).is_ok_and(|old| old == expected) {
        return Ok(false);
    }
    fs::write(&path, expected).map_err(|error| Failure::io("writing", &path, error))?;
    Ok(true)
}

fn execute(workshop: &Workshop<'_>, python: &Python, folder: &Path, name: &Path) -> Result<String> {
    let mut command = workshop.command(&python.program);
    for (variable, _) in env::vars_os() {
        if variable.to_string_lossy().starts_with("PYTHON") {
            command.env_remove(variable);
        }
    }
    let mut child = command
        .args(["-X", "utf8"])
        .arg(name)
        .current_dir(folder)
        .env("PYTHONHASHSEED", "0")
        .env("PYTHONDONTWRITEBYTECODE", "1")
        .env("NO_COLOR", "1")
        .env("TZ", "UTC")
        .env("LC_ALL", "C.UTF-8")
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| Failure::new(format!("cannot start {}: {error}", python.program.display())))?;
    let stdout = drain(child.stdout.take());
    let stderr = drain(child.stderr.take());
    let started = Instant::now();
    let status = loop {
        match child.try_wait() {
            Ok(Some(status)) => break status,
            Ok(None) if started.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(5)),
            Ok(None) => {
                let _ = child.kill();
                let _ = child.wait();
                return Err(Failure::new(format!("still running after {} s", PATIENCE.as_secs())));
            }
            Err(error) => return Err(Failure::new(format!("waiting for it: {error}"))),
        }
    };
    let Some(status) = status.code() else {
        return Err(Failure::new(format!("it ended by a signal ({status})")));
    };
    let tidy = |bytes: thread::JoinHandle<Vec<u8>>| {
        let bytes = bytes.join().unwrap_or_default();
        normalise(&String::from_utf8_lossy(&bytes), &folder.to_string_lossy(), &python.library)
    };
    Ok(expectation(&tidy(stdout), &tidy(stderr), status))
}

/// Reads a pipe to its end beside the main thread, so that a full pipe never stops the script.
pub fn drain(pipe: Option<impl Read + Send + 'static>) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe.read_to_end(&mut bytes);
        }
        bytes
    })
}

/// Takes out what differs from machine to machine: where the script and the library are, and addresses of objects.
fn normalise(text: &str, folder: &str, library: &str) -> String {
    let text = text.replace(&format!("{folder}/"), "").replace(library, LIBRARY);
    let mut tidy = String::with_capacity(text.len());
    let mut rest = text.as_str();
    while let Some(at) = rest.find("0x7") {
        let digits = rest[at + 2..].bytes().take_while(u8::is_ascii_hexdigit).count();
        tidy.push_str(&rest[..at]);
        tidy.push_str(if digits >= 10 { "0xADDR" } else { &rest[at..at + 2 + digits] });
        rest = &rest[at + 2 + digits..];
    }
    tidy + rest
}

/// Puts the parts into one file.
fn expectation(stdout: &str, stderr: &str, status: i32) -> String {
    format!("{}{}--- status {status}\n", section("stdout", stdout), section("stderr", stderr))
}

fn section(name: &str, text: &str) -> String {
    let (remark, end) = if text.is_empty() || text.ends_with('\n') { ("", "") } else { (" (no newline at end)", "\n") };
    let text: String = text.split_inclusive('\n').map(quote).collect();
    format!("--- {name}{remark}\n{text}{end}")
}

/// A line that looks like one of ours gets a backslash.
fn quote(line: &str) -> String {
    if line.trim_start_matches('\\').starts_with("--- ") { format!("\\{line}") } else { line.to_owned() }
}

/// All scripts below a folder, in order.
fn scripts(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut scripts = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).map_err(|error| Failure::io("reading", &folder, error))?;
        for path in entries.flatten().map(|entry| entry.path()) {
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|extension| extension == "py") {
                scripts.push(path);
            }
        }
    }
    scripts.sort();
    Ok(scripts)
}

#[cfg(test)]
mod tests {
    use super::{expectation, normalise};

    #[test]
    fn sections_keep_what_was_printed() {
        assert_eq!(expectation("a\nb\n", "", 0), "--- stdout\na\nb\n--- stderr\n--- status 0\n");
        assert_eq!(expectation("a", "", 1), "--- stdout (no newline at end)\na\n--- stderr\n--- status 1\n");
        assert_eq!(expectation("--- x\n", "", 0), "--- stdout\n\\--- x\n--- stderr\n--- status 0\n");
    }

    #[test]
    fn machines_do_not_show() {
        let text = "File \"/tmp/r/a.py\", line 1\nFile \"/opt/py/lib/python3.13/asyncio/runners.py\"\n<object at 0x7f00deadbeef> 0x7f";
        let tidy = normalise(text, "/tmp/r", "/opt/py/lib/python3.13");
        let expected =
            "File \"a.py\", line 1\nFile \"/usr/lib/python3.13/asyncio/runners.py\"\n<object at 0xADDR> 0x7f";
        assert_eq!(tidy, expected);
    }
}
