//! The two programs that run what is written: long-lived processes that answer one script after another.

use crate::failure::{Failure, Result};
use std::io::{BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::thread;
use std::time::Duration;

/// How long a program may run.
const PATIENCE: Duration = Duration::from_secs(4);

/// What a program printed, and its exit status.
#[derive(Clone, PartialEq, Eq)]
pub struct Printed {
    /// What it wrote.
    pub out: String,
    /// Its complaints.
    pub err: String,
    /// The exit status.
    pub status: i32,
}

/// How a run ended.
#[derive(Clone, PartialEq, Eq)]
pub enum Answer {
    /// It came to an end.
    Printed(Printed),
    /// It did not in good time.
    Hung,
    /// The process went down with it.
    Died(String),
}

/// An interpreter that waits for programs.
pub struct Rival {
    program: PathBuf,
    arguments: Vec<String>,
    library: String,
    running: Option<Running>,
}

struct Running {
    child: Child,
    requests: ChildStdin,
    answers: Receiver<Printed>,
}

impl Rival {
    /// One that is started when it is needed; `library` is what its tracebacks call the standard library's folder.
    pub fn new(program: PathBuf, arguments: Vec<String>, library: String) -> Self {
        Rival { program, arguments, library, running: None }
    }

    /// Hands a program over.
    pub fn ask(&mut self, source: &str) -> Result<()> {
        if self.running.is_none() {
            self.running = Some(self.start()?);
        }
        let Some(running) = &mut self.running else { return Ok(()) };
        // If it is gone, the answer says so.
        let _ = write!(running.requests, "{}\n{source}", source.len()).and_then(|()| running.requests.flush());
        Ok(())
    }

    /// What the program printed.
    pub fn answer(&mut self) -> Answer {
        let Some(mut running) = self.running.take() else { return Answer::Died(String::new()) };
        match running.answers.recv_timeout(PATIENCE) {
            Ok(printed) => {
                self.running = Some(running);
                Answer::Printed(Printed { out: self.tidy(&printed.out), err: self.tidy(&printed.err), ..printed })
            }
            Err(RecvTimeoutError::Timeout) => {
                let _ = running.child.kill();
                let _ = running.child.wait();
                Answer::Hung
            }
            Err(RecvTimeoutError::Disconnected) => {
                let status = running.child.wait().map_or_else(|error| error.to_string(), |status| status.to_string());
                Answer::Died(status)
            }
        }
    }

    fn start(&self) -> Result<Running> {
        let mut child = Command::new(&self.program)
            .args(&self.arguments)
            .env("PYTHONHASHSEED", "0")
            .env("NO_COLOR", "1")
            .env("TZ", "UTC")
            .env("LC_ALL", "C.UTF-8")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| Failure::new(format!("cannot start {}: {error}", self.program.display())))?;
        let (Some(requests), Some(answers)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(Failure::new("a process without pipes"));
        };
        let (sender, receiver) = channel();
        thread::spawn(move || {
            let mut answers = BufReader::new(answers);
            while let Some(printed) = read(&mut answers) {
                if sender.send(printed).is_err() {
                    break;
                }
            }
        });
        Ok(Running { child, requests, answers: receiver })
    }

    /// Takes out what differs from run to run: folders, addresses, the numbers of tasks.
    fn tidy(&self, text: &str) -> String {
        let text =
            if self.library.is_empty() { text.into() } else { text.replace(&self.library, "/usr/lib/python3.13") };
        let text = without_digits(&text, "0x7", |c| c.is_ascii_hexdigit(), 10);
        without_digits(&text, "Task-", |c| c.is_ascii_digit(), 1)
    }
}

impl Drop for Rival {
    fn drop(&mut self) {
        if let Some(mut running) = self.running.take() {
            let _ = running.child.kill();
            let _ = running.child.wait();
        }
    }
}

fn read(answers: &mut impl BufRead) -> Option<Printed> {
    let mut heading = String::new();
    answers.read_line(&mut heading).ok().filter(|read| *read > 0)?;
    let mut numbers = heading.split_whitespace();
    let mut number = || numbers.next()?.parse::<i64>().ok();
    let (out, err, status) = (number()? as usize, number()? as usize, number()? as i32);
    let mut text = |length: usize| {
        let mut bytes = vec![0; length];
        answers.read_exact(&mut bytes).ok()?;
        Some(String::from_utf8_lossy(&bytes).into_owned())
    };
    Some(Printed { out: text(out)?, err: text(err)?, status })
}

/// Puts a dot for the digits behind a prefix, if there are enough of them.
fn without_digits(text: &str, prefix: &str, digit: fn(&char) -> bool, least: usize) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(prefix) {
        let (before, behind) = rest.split_at(at + prefix.len());
        let digits = behind.chars().take_while(digit).count();
        tidy.push_str(before);
        tidy.push_str(if digits >= least { "." } else { &behind[..digits] });
        rest = &behind[digits..];
    }
    tidy + rest
}
