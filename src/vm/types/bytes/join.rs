//! `join`, `replace`, `translate`, `hex` and `decode`: bytes from others, or text from them.

use super::{Held, made, name, only, required, take, view};
use crate::vm::object::NativeDef;
use crate::vm::types::receiver::{is_iterable, one_argument};
use crate::vm::types::text::LONGEST;
use crate::vm::types::{codec, plain};
use crate::vm::{Args, Raised, Value, Vm};
use memchr::memmem;
use std::fmt::Write;

pub(super) const BYTES: &[NativeDef] = &table::<false>();
pub(super) const ARRAY: &[NativeDef] = &table::<true>();

const fn table<const A: bool>() -> [NativeDef; 5] {
    [
        plain("join", "($self, iterable_of_bytes, /)", join::<A>),
        plain("replace", "($self, old, new, count=-1, /)", replace::<A>),
        plain("translate", "($self, table, /, delete=b'')", translate::<A>),
        plain("hex", "($self, sep=<unrepresentable>, bytes_per_sep=1)", hex::<A>),
        plain("decode", "($self, /, encoding='utf-8', errors='strict')", decode::<A>),
    ]
}

fn join<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let separator = take::<A>(vm, &mut args, "join")?;
    let iterable = one_argument(vm, args, &format!("{}.join", name::<A>()))?;
    if !is_iterable(vm, &iterable) {
        return Err(vm.type_error("can only join an iterable"));
    }
    let mut out: Vec<u8> = Vec::new();
    for (at, item) in vm.collect(&iterable)?.iter().enumerate() {
        let Some(item_bytes) = view(vm, item)? else {
            let name = vm.type_name(item);
            return Err(vm.type_error(format!("sequence item {at}: expected a bytes-like object, {name} found")));
        };
        if at > 0 {
            out.extend_from_slice(&separator);
        }
        out.extend_from_slice(&item_bytes);
        if out.len() > LONGEST {
            return Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![]));
        }
    }
    Ok(made::<A>(out))
}

fn replace<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, "replace")?;
    if !args.keywords.is_empty() {
        args.no_keywords(vm, &format!("{}.replace", name::<A>()))?;
    }
    let [old, new, count] = args.between(vm, "replace", 2)?;
    let (old, new) = (required(vm, &old)?, required(vm, &new)?);
    let most = if count.is_bound() { vm.index(&count)? } else { -1 };
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let mut out = Vec::with_capacity(bytes.len());
    let mut done = 0;
    let places: Box<dyn Iterator<Item = usize>> =
        if old.is_empty() { Box::new(0..=bytes.len()) } else { Box::new(memmem::find_iter(&bytes, &*old)) };
    for at in places.take(most) {
        out.extend_from_slice(&bytes[done..at]);
        out.extend_from_slice(&new);
        done = at + old.len();
        if out.len() > LONGEST {
            return Err(vm.overflow_error("replace bytes is too long"));
        }
    }
    out.extend_from_slice(&bytes[done..]);
    Ok(made::<A>(out))
}

fn translate<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, "translate")?;
    let [table, delete] = args.bind(vm, "translate", ["", "delete"], 1, 2, 1)?;
    let table = match table {
        Value::None => None,
        other => Some(required(vm, &other)?),
    };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return Err(vm.value_error("translation table must be 256 characters long"));
    }
    let delete = match delete {
        Value::Unbound => Held::Copied(Vec::new()),
        other => required(vm, &other)?,
    };
    let kept = bytes.iter().filter(|byte| !delete.contains(byte));
    let change = |byte: &u8| table.as_ref().and_then(|table| table.get(*byte as usize)).unwrap_or(byte).to_owned();
    Ok(made::<A>(kept.map(change).collect()))
}

fn hex<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    if args.len() == 1 && args.keywords.is_empty() {
        let bytes = only::<A>(vm, args, "hex")?;
        return Ok(Value::str(hex_text(&bytes, None, 1)));
    }
    let bytes = take::<A>(vm, &mut args, "hex")?;
    let [separator, group] = args.bind(vm, "hex", ["sep", "bytes_per_sep"], 0, 2, 0)?;
    let group = if group.is_bound() { vm.index(&group)? } else { 1 };
    let separator = hex_separator(vm, &separator)?;
    Ok(Value::str(hex_text(&bytes, separator, group)))
}

/// The separator of `hex`, which must be one ASCII character.
pub fn hex_separator(vm: &mut Vm, value: &Value) -> Result<Option<char>, Raised> {
    if !value.is_bound() {
        return Ok(None);
    }
    let character = match value.as_str() {
        Some(text) if text.len() == 1 => text.char_at(0),
        Some(_) => None,
        None => match view(vm, value)?.as_deref() {
            Some([byte]) => Some(*byte as char),
            _ if vm.length(value)? != 1 => None,
            _ => return Err(vm.type_error("sep must be str or bytes.")),
        },
    };
    match character {
        Some(c) if c.is_ascii() => Ok(Some(c)),
        Some(_) => Err(vm.value_error("sep must be ASCII.")),
        None => Err(vm.value_error("sep must be length 1.")),
    }
}

/// Hexadecimal digits, with a separator after each group: counted from the right, or from the left if negative.
pub fn hex_text(bytes: &[u8], separator: Option<char>, group: i64) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    let size = group.unsigned_abs() as usize;
    for (at, byte) in bytes.iter().enumerate() {
        let counted = if group < 0 { at } else { bytes.len() - at };
        if let Some(separator) = separator
            && at > 0
            && size > 0
            && counted.is_multiple_of(size)
        {
            out.push(separator);
        }
        let _ = write!(out, "{byte:02x}");
    }
    out
}

fn decode<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, "decode")?;
    let [encoding, errors] = args.bind(vm, "decode", ["encoding", "errors"], 0, 2, 0)?;
    let (encoding, errors) = codec::names(vm, "decode", &encoding, &errors)?;
    codec::decode(vm, &bytes, &encoding, &errors).map(Value::str)
}
