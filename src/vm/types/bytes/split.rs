//! Methods that cut bytes into pieces.

use super::{is_space, made, name, required, take};
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::types::receiver::one_argument;
use crate::vm::{Args, Raised, Value, Vm};
use memchr::memmem;

pub(super) const BYTES: &[NativeDef] = &table::<false>();
pub(super) const ARRAY: &[NativeDef] = &table::<true>();

const fn table<const A: bool>() -> [NativeDef; 8] {
    [
        plain("split", "($self, /, sep=None, maxsplit=-1)", |vm, args| split::<A>(vm, args, "split", false)),
        plain("rsplit", "($self, /, sep=None, maxsplit=-1)", |vm, args| split::<A>(vm, args, "rsplit", true)),
        plain("splitlines", "($self, /, keepends=False)", split_lines::<A>),
        plain("partition", "($self, sep, /)", |vm, args| partition::<A>(vm, args, "partition", false)),
        plain("rpartition", "($self, sep, /)", |vm, args| partition::<A>(vm, args, "rpartition", true)),
        plain("strip", "($self, bytes=None, /)", |vm, args| strip::<A>(vm, args, "strip", true, true)),
        plain("lstrip", "($self, bytes=None, /)", |vm, args| strip::<A>(vm, args, "lstrip", true, false)),
        plain("rstrip", "($self, bytes=None, /)", |vm, args| strip::<A>(vm, args, "rstrip", false, true)),
    ]
}

fn split<const A: bool>(vm: &mut Vm, mut args: Args, method: &str, right: bool) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, method)?;
    let [separator, most] = args.bind(vm, method, ["sep", "maxsplit"], 0, 2, 0)?;
    let most = if most.is_bound() { vm.index(&most)? } else { -1 };
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut pieces: Vec<&[u8]> = Vec::new();
    let separator = match separator {
        Value::Unbound | Value::None => None,
        other => Some(required(vm, &other)?),
    };
    match separator {
        Some(separator) if separator.is_empty() => return Err(vm.value_error("empty separator")),
        Some(separator) if right => at_from_right(&bytes, &separator, most, &mut pieces),
        Some(separator) => at(&bytes, &separator, most, &mut pieces),
        None if right => words_from_right(&bytes, most, &mut pieces),
        None => words(&bytes, most, &mut pieces),
    }
    Ok(Value::list(pieces.into_iter().map(|piece| made::<A>(piece.to_vec())).collect()))
}

fn at<'a>(bytes: &'a [u8], separator: &[u8], most: usize, pieces: &mut Vec<&'a [u8]>) {
    let mut rest = bytes;
    while pieces.len() < most
        && let Some(found) = memmem::find(rest, separator)
    {
        pieces.push(&rest[..found]);
        rest = &rest[found + separator.len()..];
    }
    pieces.push(rest);
}

fn at_from_right<'a>(bytes: &'a [u8], separator: &[u8], most: usize, pieces: &mut Vec<&'a [u8]>) {
    let mut rest = bytes;
    while pieces.len() < most
        && let Some(found) = memmem::rfind(rest, separator)
    {
        pieces.push(&rest[found + separator.len()..]);
        rest = &rest[..found];
    }
    pieces.push(rest);
    pieces.reverse();
}

fn words<'a>(bytes: &'a [u8], most: usize, pieces: &mut Vec<&'a [u8]>) {
    let mut rest = trimmed(bytes, is_space, true, false);
    while !rest.is_empty() {
        if pieces.len() == most {
            // Unlike a string's, the last piece keeps the space behind it.
            pieces.push(rest);
            return;
        }
        let end = rest.iter().position(is_space).unwrap_or(rest.len());
        let (word, after) = rest.split_at(end);
        pieces.push(word);
        rest = trimmed(after, is_space, true, false);
    }
}

fn words_from_right<'a>(bytes: &'a [u8], most: usize, pieces: &mut Vec<&'a [u8]>) {
    let mut rest = trimmed(bytes, is_space, false, true);
    while !rest.is_empty() {
        if pieces.len() == most {
            pieces.push(rest);
            break;
        }
        let start = rest.iter().rposition(is_space).map_or(0, |at| at + 1);
        pieces.push(&rest[start..]);
        rest = trimmed(&rest[..start], is_space, false, true);
    }
    pieces.reverse();
}

fn trimmed(bytes: &[u8], unwanted: impl Fn(&u8) -> bool, left: bool, right: bool) -> &[u8] {
    let mut rest = bytes;
    if left {
        let start = rest.iter().position(|b| !unwanted(b)).unwrap_or(rest.len());
        rest = &rest[start..];
    }
    if right {
        let end = rest.iter().rposition(|b| !unwanted(b)).map_or(0, |at| at + 1);
        rest = &rest[..end];
    }
    rest
}

fn split_lines<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, "splitlines")?;
    let [keep] = args.bind(vm, "splitlines", ["keepends"], 0, 1, 0)?;
    let keep = keep.is_bound() && vm.truth(&keep)?;
    let (mut lines, mut rest) = (Vec::new(), &bytes[..]);
    while !rest.is_empty() {
        let end = memchr::memchr2(b'\n', b'\r', rest).unwrap_or(rest.len());
        let length = match &rest[end..] {
            [b'\r', b'\n', ..] => 2,
            [] => 0,
            _ => 1,
        };
        lines.push(made::<A>(rest[..if keep { end + length } else { end }].to_vec()));
        rest = &rest[end + length..];
    }
    Ok(Value::list(lines))
}

fn partition<const A: bool>(vm: &mut Vm, mut args: Args, method: &str, right: bool) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, method)?;
    let separator = one_argument(vm, args, &format!("{}.{method}", name::<A>()))?;
    let separator = required(vm, &separator)?;
    if separator.is_empty() {
        return Err(vm.value_error("empty separator"));
    }
    let found = if right { memmem::rfind(&bytes, &separator) } else { memmem::find(&bytes, &separator) };
    let none: &[u8] = b"";
    let parts = match found {
        Some(at) => [&bytes[..at], &separator[..], &bytes[at + separator.len()..]],
        None if right => [none, none, &bytes[..]],
        None => [&bytes[..], none, none],
    };
    Ok(Value::tuple(parts.into_iter().map(|part| made::<A>(part.to_vec())).collect()))
}

fn strip<const A: bool>(vm: &mut Vm, mut args: Args, method: &str, left: bool, right: bool) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, method)?;
    let [unwanted] = args.between(vm, method, 0)?;
    let rest = match unwanted {
        Value::Unbound | Value::None => trimmed(&bytes, is_space, left, right).to_vec(),
        other => {
            let unwanted = required(vm, &other)?;
            trimmed(&bytes, |b| unwanted.contains(b), left, right).to_vec()
        }
    };
    Ok(made::<A>(rest))
}
