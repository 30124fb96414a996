//! Methods about the case and the kind of ASCII letters.

use super::{is_space, made, only};
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const BYTES: &[NativeDef] = &table::<false>();
pub(super) const ARRAY: &[NativeDef] = &table::<true>();

const fn table<const A: bool>() -> [NativeDef; 13] {
    [
        plain("upper", "($self, /)", |vm, args| change::<A>(vm, args, "upper", <[u8]>::make_ascii_uppercase)),
        plain("lower", "($self, /)", |vm, args| change::<A>(vm, args, "lower", <[u8]>::make_ascii_lowercase)),
        plain("swapcase", "($self, /)", |vm, args| change::<A>(vm, args, "swapcase", swap)),
        plain("capitalize", "($self, /)", |vm, args| change::<A>(vm, args, "capitalize", capitalize)),
        plain("title", "($self, /)", |vm, args| change::<A>(vm, args, "title", title)),
        plain("isalpha", "($self, /)", |vm, args| all::<A>(vm, args, "isalpha", u8::is_ascii_alphabetic)),
        plain("isdigit", "($self, /)", |vm, args| all::<A>(vm, args, "isdigit", u8::is_ascii_digit)),
        plain("isalnum", "($self, /)", |vm, args| all::<A>(vm, args, "isalnum", u8::is_ascii_alphanumeric)),
        plain("isspace", "($self, /)", |vm, args| all::<A>(vm, args, "isspace", is_space)),
        plain("isascii", "($self, /)", |vm, args| ask::<A>(vm, args, "isascii", <[u8]>::is_ascii)),
        plain("islower", "($self, /)", |vm, args| ask::<A>(vm, args, "islower", is_lower)),
        plain("isupper", "($self, /)", |vm, args| ask::<A>(vm, args, "isupper", is_upper)),
        plain("istitle", "($self, /)", |vm, args| ask::<A>(vm, args, "istitle", is_title)),
    ]
}

fn change<const A: bool>(vm: &mut Vm, args: Args, method: &str, change: fn(&mut [u8])) -> Result<Value, Raised> {
    let mut bytes = only::<A>(vm, args, method)?.to_vec();
    change(&mut bytes);
    Ok(made::<A>(bytes))
}

fn all<const A: bool>(vm: &mut Vm, args: Args, method: &str, kind: fn(&u8) -> bool) -> Result<Value, Raised> {
    let bytes = only::<A>(vm, args, method)?;
    Ok(Value::Bool(!bytes.is_empty() && bytes.iter().all(kind)))
}

fn ask<const A: bool>(vm: &mut Vm, args: Args, method: &str, question: fn(&[u8]) -> bool) -> Result<Value, Raised> {
    let bytes = only::<A>(vm, args, method)?;
    Ok(Value::Bool(question(&bytes)))
}

fn swap(bytes: &mut [u8]) {
    for byte in bytes {
        if byte.is_ascii_alphabetic() {
            *byte ^= 0x20;
        }
    }
}

fn capitalize(bytes: &mut [u8]) {
    bytes.make_ascii_lowercase();
    if let Some(first) = bytes.first_mut() {
        first.make_ascii_uppercase();
    }
}

fn title(bytes: &mut [u8]) {
    let mut inside = false;
    for byte in bytes {
        if inside {
            byte.make_ascii_lowercase();
        } else {
            byte.make_ascii_uppercase();
        }
        inside = byte.is_ascii_alphabetic();
    }
}

fn is_lower(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_lowercase) && !bytes.iter().any(u8::is_ascii_uppercase)
}

fn is_upper(bytes: &[u8]) -> bool {
    bytes.iter().any(u8::is_ascii_uppercase) && !bytes.iter().any(u8::is_ascii_lowercase)
}

fn is_title(bytes: &[u8]) -> bool {
    let (mut cased, mut inside) = (false, false);
    for byte in bytes {
        if byte.is_ascii_alphabetic() && byte.is_ascii_uppercase() == inside {
            return false;
        }
        inside = byte.is_ascii_alphabetic();
        cased |= inside;
    }
    cased
}
