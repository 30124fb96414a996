//! Random programs, run by the engine and by CPython side by side: whatever they print must be the same.
//!
//! Every program comes from a number, so that a difference can be had again. `--mutate` takes the recorded scripts
//! instead, breaks their text, and asks only that the engine ends in good order.

mod generator;
mod grammar;
mod mutation;
mod random;
mod rival;
mod shrink;

use crate::failure::{Failure, Result};
use crate::project::Project;
use crate::python::Python;
use crate::workshop::{Workshop, minutes};
use grammar::Grammar;
use rival::{Answer, Printed, Rival};
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::time::{Duration, Instant};

/// After how many differences it stops.
const ENOUGH: usize = 10;

/// What was asked for.
#[derive(Default)]
pub struct Options {
    seconds: Option<u64>,
    seed: Option<u64>,
    programs: Option<u64>,
    engine: Option<PathBuf>,
    mutate: bool,
    show: bool,
}

impl Options {
    /// Reads the words of the command line.
    pub fn parse(words: &[&str]) -> Result<Options> {
        let mut options = Options::default();
        let mut words = words.iter();
        while let Some(word) = words.next() {
            let mut value = || words.next().copied().ok_or_else(|| Failure::new(format!("{word} needs a value")));
            let number = |text: &str| text.parse().map_err(|_| Failure::new(format!("`{text}` is not a number")));
            match *word {
                "--seconds" => options.seconds = Some(number(value()?)?),
                "--seed" => options.seed = Some(number(value()?)?),
                "--programs" => options.programs = Some(number(value()?)?),
                "--engine" => options.engine = Some(value()?.into()),
                "--mutate" => options.mutate = true,
                "--show" => options.show = true,
                other => return Err(Failure::new(format!("there is no option {other}"))),
            }
        }
        Ok(options)
    }
}

/// Runs until the time is over, the programs are done, or enough is found.
pub fn run(project: &Project, options: &Options) -> Result<()> {
    let workshop = Workshop::new(project);
    let source = Source::new(project, options.mutate)?;
    let first = options.seed.unwrap_or(1);
    if options.show {
        println!("{}", source.program(first));
        return Ok(());
    }
    let mut pair = Pair::new(&workshop, options)?;
    let started = Instant::now();
    let seconds = options.seconds.unwrap_or(if options.programs.is_some() { u64::MAX } else { 60 });
    let (mut ran, mut skipped, mut found) = (0, 0, BTreeSet::new());
    while started.elapsed() < Duration::from_secs(seconds) && ran < options.programs.unwrap_or(u64::MAX) {
        let seed = first + ran;
        let program = source.program(seed);
        ran += 1;
        match pair.compare(&program)? {
            Verdict::Same => {}
            Verdict::Unusable => skipped += 1,
            Verdict::Different(_) if !pair.steady(&program) => skipped += 1,
            Verdict::Different(kind) => {
                let same = |verdict| matches!(verdict, Ok(Verdict::Different(other)) if other == kind);
                let small = shrink::shrink(&program, |text| same(pair.compare(text)));
                if found.insert(kind) {
                    println!("== program {seed}\n{small}{}", pair.report(&small)?);
                }
            }
        }
        if ran % 10_000 == 0 {
            println!("  {ran} programs, {} differ, {}", found.len(), minutes(started.elapsed()));
        }
        if found.len() >= ENOUGH {
            break;
        }
    }
    println!("{ran} programs from {first}, {skipped} of no use, {}", minutes(started.elapsed()));
    if found.is_empty() { Ok(()) } else { Err(Failure::new(format!("{} differ", found.len()))) }
}

/// Where programs come from.
enum Source {
    Grammar(Grammar),
    Mutations(Vec<String>),
}

impl Source {
    fn new(project: &Project, mutate: bool) -> Result<Source> {
        if mutate { mutation::scripts(project).map(Source::Mutations) } else { Ok(Source::Grammar(Grammar::read())) }
    }

    fn program(&self, seed: u64) -> String {
        match self {
            Source::Grammar(grammar) => generator::program(grammar, seed),
            Source::Mutations(scripts) => mutation::program(scripts, seed),
        }
    }
}

enum Verdict {
    Same,
    /// With what shows which difference it is.
    Different(String),
    /// CPython itself doesn't come to an end with it.
    Unusable,
}

/// Both sides.
struct Pair {
    engine: Rival,
    python: Rival,
    /// The engine need only end in good order.
    alone: bool,
}

impl Pair {
    fn new(workshop: &Workshop<'_>, options: &Options) -> Result<Pair> {
        let program = match &options.engine {
            Some(program) => program.clone(),
            None => {
                workshop.run(workshop.command("cargo").args(["build", "--bin", "interleave"]))?;
                let folder = std::env::var_os("CARGO_TARGET_DIR")
                    .map_or_else(|| workshop.project.root.join("target"), PathBuf::from);
                folder.join("debug").join(format!("interleave{}", std::env::consts::EXE_SUFFIX))
            }
        };
        let engine = Rival::new(program, vec!["batch".into()], String::new());
        let python = Python::find(workshop)?;
        let driver = vec!["-X".into(), "utf8".into(), "-c".into(), include_str!("rival.py").into()];
        let python = Rival::new(python.program, driver, python.library);
        Ok(Pair { engine, python, alone: options.mutate })
    }

    fn compare(&mut self, program: &str) -> Result<Verdict> {
        self.engine.ask(program)?;
        if self.alone {
            return Ok(match self.engine.answer() {
                Answer::Printed(_) => Verdict::Same,
                Answer::Hung if matches!(self.theirs(program)?, Answer::Hung) => Verdict::Unusable,
                _ => Verdict::Different(String::new()),
            });
        }
        self.python.ask(program)?;
        let (theirs, ours) = (self.python.answer(), self.engine.answer());
        Ok(match (&theirs, &ours) {
            (Answer::Printed(theirs), _) if theirs.err.contains("MemoryError") => Verdict::Unusable,
            (Answer::Printed(_), _) if theirs == ours => Verdict::Same,
            (Answer::Printed(theirs), Answer::Printed(ours)) => Verdict::Different(kind(theirs, ours)),
            (Answer::Printed(_), _) => Verdict::Different(String::new()),
            _ => Verdict::Unusable,
        })
    }

    fn theirs(&mut self, program: &str) -> Result<Answer> {
        self.python.ask(program)?;
        Ok(self.python.answer())
    }

    /// Whether CPython itself prints the same thing again.
    fn steady(&mut self, program: &str) -> bool {
        let (one, other) = (self.theirs(program), self.theirs(program));
        (self.alone || matches!((one, other), (Ok(one), Ok(other)) if one == other))
            && matches!(self.compare(program), Ok(Verdict::Different(_)))
    }

    fn report(&mut self, program: &str) -> Result<String> {
        let mut report = String::new();
        for (name, rival) in [("CPython", &mut self.python), ("Interleave", &mut self.engine)] {
            rival.ask(program)?;
            report.push_str(&match rival.answer() {
                Answer::Printed(printed) => {
                    format!("-- {name}: status {}\n{}{}", printed.status, printed.out, printed.err)
                }
                Answer::Hung => format!("-- {name} did not come to an end\n"),
                Answer::Died(how) => format!("-- {name} died: {how}\n"),
            });
        }
        Ok(report)
    }
}

/// The first lines that differ, without what is in quotes and without digits: shrinking must not change them.
fn kind(theirs: &Printed, ours: &Printed) -> String {
    let lines = |printed: &Printed| -> Vec<String> {
        let quiet = |line: &str| {
            let outside: Vec<&str> = line.split(['\'', '"']).step_by(2).collect();
            outside.join("'").chars().filter(|c| !c.is_ascii_digit() && !matches!(c, '^' | '~' | ' ')).collect()
        };
        printed
            .out
            .lines()
            .map(quiet)
            .chain([format!("-- {}", printed.status)])
            .chain(printed.err.lines().map(quiet))
            .collect()
    };
    let (theirs, ours) = (lines(theirs), lines(ours));
    let at = theirs.iter().zip(&ours).position(|(a, b)| a != b).unwrap_or(theirs.len().min(ours.len()));
    let line = |lines: &[String]| lines.get(at).cloned().unwrap_or_default();
    format!("{}\n{}", line(&theirs), line(&ours))
}
