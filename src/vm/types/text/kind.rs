//! Methods that ask what kind of characters a string has.

use super::{only, unicode};
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const METHODS: &[NativeDef] = &[
    plain("isalpha", "($self, /)", |vm, args| all(vm, args, "isalpha", unicode::is_alphabetic)),
    plain("isdecimal", "($self, /)", |vm, args| all(vm, args, "isdecimal", |c| unicode::decimal(c).is_some())),
    plain("isdigit", "($self, /)", |vm, args| all(vm, args, "isdigit", unicode::is_digit)),
    plain("isnumeric", "($self, /)", |vm, args| all(vm, args, "isnumeric", unicode::is_numeric)),
    plain("isalnum", "($self, /)", |vm, args| all(vm, args, "isalnum", unicode::is_alphanumeric)),
    plain("isspace", "($self, /)", |vm, args| all(vm, args, "isspace", unicode::is_space)),
    plain("isprintable", "($self, /)", |vm, args| ask(vm, args, "isprintable", is_printable)),
    plain("isascii", "($self, /)", |vm, args| ask(vm, args, "isascii", str::is_ascii)),
    plain("isidentifier", "($self, /)", |vm, args| ask(vm, args, "isidentifier", is_identifier)),
    plain("islower", "($self, /)", |vm, args| ask(vm, args, "islower", is_lower)),
    plain("isupper", "($self, /)", |vm, args| ask(vm, args, "isupper", is_upper)),
    plain("istitle", "($self, /)", |vm, args| ask(vm, args, "istitle", is_title)),
];

fn all(vm: &mut Vm, args: Args, method: &str, kind: fn(char) -> bool) -> Result<Value, Raised> {
    let text = only(vm, args, method)?;
    Ok(Value::Bool(!text.is_empty() && text.text().chars().all(kind)))
}

fn ask(vm: &mut Vm, args: Args, method: &str, question: fn(&str) -> bool) -> Result<Value, Raised> {
    let text = only(vm, args, method)?;
    Ok(Value::Bool(question(text.text())))
}

fn is_printable(text: &str) -> bool {
    text.chars().all(unicode::is_printable)
}

/// `str.isidentifier`
pub fn is_identifier(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|c| c == '_' || unicode_ident::is_xid_start(c))
        && characters.all(unicode_ident::is_xid_continue)
}

fn is_lower(text: &str) -> bool {
    let mut cased = false;
    for c in text.chars() {
        if c.is_uppercase() || unicode::is_title(c) {
            return false;
        }
        cased |= c.is_lowercase();
    }
    cased
}

fn is_upper(text: &str) -> bool {
    let mut cased = false;
    for c in text.chars() {
        if c.is_lowercase() || unicode::is_title(c) {
            return false;
        }
        cased |= c.is_uppercase();
    }
    cased
}

fn is_title(text: &str) -> bool {
    let (mut cased, mut inside) = (false, false);
    for c in text.chars() {
        if c.is_uppercase() || unicode::is_title(c) {
            if inside {
                return false;
            }
            (cased, inside) = (true, true);
        } else if c.is_lowercase() {
            if !inside {
                return false;
            }
            (cased, inside) = (true, true);
        } else {
            inside = false;
        }
    }
    cased
}
