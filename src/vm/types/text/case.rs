//! Methods that change the case of letters.

use super::{only, unicode};
use crate::vm::object::{NativeDef, Str};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

pub(super) const METHODS: &[NativeDef] = &[
    plain("upper", "($self, /)", |vm, args| change(vm, args, "upper", str::make_ascii_uppercase, upper)),
    plain("lower", "($self, /)", |vm, args| change(vm, args, "lower", str::make_ascii_lowercase, lower)),
    plain("casefold", "($self, /)", |vm, args| change(vm, args, "casefold", str::make_ascii_lowercase, fold)),
    plain("swapcase", "($self, /)", |vm, args| change(vm, args, "swapcase", ascii_swap, swap)),
    plain("capitalize", "($self, /)", |vm, args| change(vm, args, "capitalize", ascii_capitalize, capitalize)),
    plain("title", "($self, /)", |vm, args| change(vm, args, "title", ascii_title, title)),
];

fn change(
    vm: &mut Vm,
    args: Args,
    method: &str,
    ascii: fn(&mut str),
    full: fn(&str) -> String,
) -> Result<Value, Raised> {
    let text: Rc<Str> = only(vm, args, method)?;
    if text.is_ascii() {
        let mut changed = text.text().to_string();
        ascii(&mut changed);
        return Ok(Value::str(changed));
    }
    Ok(Value::str(full(text.text())))
}

fn upper(text: &str) -> String {
    text.to_uppercase()
}

/// `str.lower`
pub fn lower(text: &str) -> String {
    text.to_lowercase()
}

fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| unicode::push_folded(&mut out, c));
    out
}

fn swap(text: &str) -> String {
    let (mut out, mut sigmas) = (String::with_capacity(text.len()), Sigmas::of(text));
    for c in text.chars() {
        if c.is_uppercase() {
            sigmas.push_lower(&mut out, c);
        } else {
            sigmas.skip(c);
            if c.is_lowercase() { out.extend(c.to_uppercase()) } else { out.push(c) }
        }
    }
    out
}

fn capitalize(text: &str) -> String {
    let (mut out, mut sigmas) = (String::with_capacity(text.len()), Sigmas::of(text));
    for (at, c) in text.chars().enumerate() {
        if at == 0 {
            sigmas.skip(c);
            unicode::push_title(&mut out, c);
        } else {
            sigmas.push_lower(&mut out, c);
        }
    }
    out
}

fn title(text: &str) -> String {
    let (mut out, mut sigmas) = (String::with_capacity(text.len()), Sigmas::of(text));
    let mut inside = false;
    for c in text.chars() {
        if inside {
            sigmas.push_lower(&mut out, c);
        } else {
            sigmas.skip(c);
            unicode::push_title(&mut out, c);
        }
        inside = c.is_lowercase() || c.is_uppercase() || unicode::is_title(c);
    }
    out
}

/// The lower case of each capital sigma, which depends on where in a word it stands. Rust knows when it lowers a whole
/// text; this takes its decisions from there, in order.
struct Sigmas(std::vec::IntoIter<char>);

impl Sigmas {
    fn of(text: &str) -> Sigmas {
        let known: Vec<char> = match text.contains('Σ') {
            true => text.to_lowercase().chars().filter(|c| is_sigma(*c)).collect(),
            false => Vec::new(),
        };
        Sigmas(known.into_iter())
    }

    fn push_lower(&mut self, out: &mut String, c: char) {
        let decided = if is_sigma(c) { self.0.next() } else { None };
        match decided {
            Some(sigma) => out.push(sigma),
            None => out.extend(c.to_lowercase()),
        }
    }

    fn skip(&mut self, c: char) {
        if is_sigma(c) {
            self.0.next();
        }
    }
}

fn is_sigma(c: char) -> bool {
    matches!(c, 'Σ' | 'σ' | 'ς')
}

fn ascii_swap(text: &mut str) {
    for at in 0..text.len() {
        let Some(letter) = text.get_mut(at..at + 1) else { continue };
        if letter.as_bytes()[0].is_ascii_uppercase() {
            letter.make_ascii_lowercase();
        } else {
            letter.make_ascii_uppercase();
        }
    }
}

fn ascii_capitalize(text: &mut str) {
    text.make_ascii_lowercase();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
}

fn ascii_title(text: &mut str) {
    text.make_ascii_lowercase();
    let mut inside = false;
    for at in 0..text.len() {
        let Some(letter) = text.get_mut(at..at + 1) else { continue };
        if !inside {
            letter.make_ascii_uppercase();
        }
        inside = letter.as_bytes()[0].is_ascii_alphabetic();
    }
}
