//! Parsing: Ruff's parser, guarded, with errors in CPython's words.
//!
//! Every text is tokenized CPython's way first, for the errors and warnings of the tokenizer and to see how deep it is.
//! Then Ruff parses it. Only a text that is refused is looked at again, with Python's own grammar, to say why.

mod diagnosis;
mod escape;
mod explain;
mod format;
mod future;
mod grammar;
mod guard;
mod literal;
mod node;
mod token;
mod tokenizer;
mod tree;

use super::Mode;
use super::diagnostic::{Diagnostic, DiagnosticKind};
use crate::source::{LineIndex, Span};
use ruff_python_ast::PythonVersion;
use ruff_python_parser::{LexicalErrorType, ParseErrorType, ParseOptions};
use token::LexicalError;
pub use tree::Tree;

/// A parsed text and the warnings it deserves.
pub struct Parsed {
    /// The tree.
    pub tree: Tree,
    /// In order of place.
    pub warnings: Vec<Diagnostic>,
}

/// The tree of a text, if it is right. For pieces of source that may be anything: nobody asks why they are wrong.
pub fn tree(source: &str) -> Option<Tree> {
    let lines = LineIndex::new(source);
    let tokens = tokenizer::tokenize(source, &lines);
    let depth = guard::measure(source, &tokens.tokens);
    if tokens.error.is_some() || depth.too_deep {
        return None;
    }
    let options = ParseOptions::from(ruff_python_parser::Mode::Module).with_target_version(PythonVersion::PY313);
    let parsed = ruff_python_parser::parse_unchecked(source, options);
    let fine = parsed.errors().is_empty();
    let tree = Tree::new(parsed.into_syntax(), depth.deep);
    fine.then_some(tree)
}

/// Parses a text.
pub fn parse(source: &str, lines: &LineIndex, mode: Mode) -> Result<Parsed, Box<Diagnostic>> {
    let plain = |kind, message: &str, span: Span| Box::new(Diagnostic::new(kind, message, span, source, lines));
    if let Some(at) = source.find('\0') {
        let message = "source code string cannot contain null bytes";
        return Err(plain(DiagnosticKind::SyntaxError, message, Span::new(at as u32, at as u32 + 1)));
    }
    let tokens = tokenizer::tokenize(source, lines);
    let depth = guard::measure(source, &tokens.tokens);
    if depth.too_deep {
        let message = "Parser stack overflowed - Python source too complex to parse";
        return Err(plain(DiagnosticKind::MemoryError, message, Span::default()));
    }
    let explain = || diagnosis::diagnose(source, lines, &tokens, mode).map(|error| from_error(error, source, lines));
    if let Some(error) = &tokens.error {
        return Err(Box::new(explain().unwrap_or_else(|| from_error(error.clone(), source, lines))));
    }
    let ruff_mode = match mode {
        Mode::Eval => ruff_python_parser::Mode::Expression,
        _ => ruff_python_parser::Mode::Module,
    };
    let options = ParseOptions::from(ruff_mode).with_target_version(PythonVersion::PY313);
    let parsed = ruff_python_parser::parse_unchecked(source, options);
    let refused: Option<(String, Span)> = parsed.errors().first().map(|error| {
        let span = Span::new(error.location.start().to_u32(), error.location.end().to_u32());
        match &error.error {
            ParseErrorType::Lexical(LexicalErrorType::UnicodeError) => {
                escape::unknown_name(source, &tokens.tokens, span.start).unwrap_or(("invalid syntax".into(), span))
            }
            _ => ("invalid syntax".into(), span),
        }
    });
    let refused = refused.or_else(|| {
        let error = parsed.unsupported_syntax_errors().first()?;
        Some(("invalid syntax".into(), Span::new(error.range.start().to_u32(), error.range.end().to_u32())))
    });
    let mut tree = Tree::new(parsed.into_syntax(), depth.deep);
    if let Some((message, span)) = refused {
        let explanation = explain();
        // Ruff refuses `raise ;`, but what it makes of it can be told from other things.
        let text = |token: &token::Token| source.get(token.start as usize..token.end as usize).unwrap_or_default();
        let bare_raise = tokens.tokens.windows(2).any(|pair| text(&pair[0]) == "raise" && text(&pair[1]) == ";");
        if explanation.is_none() && bare_raise {
            return Ok(Parsed { tree, warnings: Vec::new() });
        }
        return Err(explanation.map_or_else(|| plain(DiagnosticKind::SyntaxError, &message, span), Box::new));
    }
    tree.future_annotations =
        future::check(&tree.module).map_err(|(message, span)| plain(DiagnosticKind::SyntaxError, &message, span))?;
    let mut warnings = tokens.warnings;
    warnings.extend(escape::warnings(source, &tokens.tokens));
    warnings.sort_by_key(|(_, span)| span.start);
    let warn = |(message, span): (String, Span)| *plain(DiagnosticKind::SyntaxWarning, &message, span);
    Ok(Parsed { tree, warnings: warnings.into_iter().map(warn).collect() })
}

fn from_error(error: LexicalError, source: &str, lines: &LineIndex) -> Diagnostic {
    let place = error.place;
    Diagnostic {
        kind: error.kind,
        message: error.message,
        span: Span::new(place.start.min(source.len() as u32), place.end.min(source.len() as u32)),
        line: place.line,
        offset: place.offset,
        end_line: place.end_line,
        end_offset: place.end_offset,
        text: lines.text_of(source, place.line).map(|text| format!("{text}\n")),
        parsed: false,
    }
}
