//! Texts that are deep: a diagnostic or code, in the stack that a browser has.

use crate::lang::{DiagnosticKind, Mode, compile};

/// Compiles with a stack of one megabyte.
fn outcome(text: String) -> Result<(), (DiagnosticKind, String)> {
    let run = move || compile(&text, "deep.py", Mode::Module).map(|_| ()).map_err(|d| (d.kind, d.message));
    let thread = std::thread::Builder::new().stack_size(1 << 20).spawn(run);
    thread.expect("a thread").join().expect("no panic")
}

#[test]
fn brackets_are_limited() {
    assert_eq!(outcome("(".repeat(199) + "x" + ")".repeat(199).as_str()), Ok(()));
    for bracket in ["(", "[", "{", "f(", "x["] {
        let found = outcome(bracket.repeat(10_000));
        assert_eq!(found, Err((DiagnosticKind::SyntaxError, "too many nested parentheses".into())), "{bracket}");
    }
}

#[test]
fn blocks_are_limited() {
    let nested = |word: &str, depth: usize| {
        let lines = (0..depth).map(|level| format!("{}{word}\n", " ".repeat(level)));
        lines.collect::<String>() + " ".repeat(depth).as_str() + "pass\n"
    };
    assert_eq!(outcome(nested("if x:", 99)), Ok(()));
    let found = outcome(nested("if x:", 100));
    assert_eq!(found, Err((DiagnosticKind::IndentationError, "too many levels of indentation".into())));
    assert_eq!(outcome(nested("while x:", 20)), Ok(()));
    let found = outcome(nested("while x:", 22));
    assert_eq!(found, Err((DiagnosticKind::SyntaxError, "too many statically nested blocks".into())));
}

#[test]
fn long_chains_compile() {
    let clauses: String = (0..10_000).map(|n| format!("elif x == {n}: pass\n")).collect();
    for text in [
        format!("x = a{}", "+a".repeat(10_000)),
        format!("x = a{}", ".b".repeat(10_000)),
        format!("x = a{}", "()".repeat(10_000)),
        format!("x = a{}", "[0]".repeat(10_000)),
        format!("x = a{}", " and a".repeat(10_000)),
        format!("x = a{}", " < a".repeat(3_000)),
        format!("x = {}a", "a, ".repeat(10_000)),
        format!("x = f({})", "a, ".repeat(10_000)),
        format!("x = {}", "'a' ".repeat(10_000)),
        format!("x = [{}]", "f(1), ".repeat(3_000)),
        "x = 1; ".repeat(10_000),
        format!("if x: pass\n{clauses}"),
    ] {
        assert_eq!(outcome(text.clone()), Ok(()), "{}", &text[..40]);
    }
}

#[test]
fn chains_that_nest_end_in_an_error() {
    for text in ["not ", "-", "lambda: ", "a if b else ", "a ** ", "await ", "f'{", "~-+"] {
        assert!(outcome(text.repeat(10_000) + "x").is_err(), "{text}");
    }
}
