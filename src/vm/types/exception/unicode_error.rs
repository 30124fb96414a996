//! `UnicodeEncodeError`, `UnicodeDecodeError`, `UnicodeTranslateError`: what could not be coded, and where.

use super::{data, receiver, refuse_keywords};
use crate::vm::object::{Instance, NativeDef};
use crate::vm::raise::new_exception;
use crate::vm::types::{add_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const DECODE: &[NativeDef] =
    &[plain("__init__", "($self, /, *args, **kwargs)", init_decode), plain("__str__", "($self, /)", str_decode)];
const ENCODE: &[NativeDef] =
    &[plain("__init__", "($self, /, *args, **kwargs)", init_encode), plain("__str__", "($self, /)", str_encode)];
const TRANSLATE: &[NativeDef] =
    &[plain("__init__", "($self, /, *args, **kwargs)", init_translate), plain("__str__", "($self, /)", str_translate)];

const CODED: [&str; 5] = ["encoding", "object", "start", "end", "reason"];
const TRANSLATED: [&str; 4] = ["object", "start", "end", "reason"];

/// Fills their classes.
pub fn install(vm: &mut Vm) {
    add_methods(&vm.types.exception("UnicodeDecodeError"), DECODE);
    add_methods(&vm.types.exception("UnicodeEncodeError"), ENCODE);
    add_methods(&vm.types.exception("UnicodeTranslateError"), TRANSLATE);
}

/// Bytes `start..end` of `object` don't decode.
pub fn decode_error(vm: &mut Vm, encoding: &str, object: Value, start: usize, end: usize, reason: &str) -> Raised {
    coding_error(vm, "UnicodeDecodeError", encoding, object, start, end, reason)
}

/// Characters `start..end` of `object` don't encode.
pub fn encode_error(vm: &mut Vm, encoding: &str, object: Value, start: usize, end: usize, reason: &str) -> Raised {
    coding_error(vm, "UnicodeEncodeError", encoding, object, start, end, reason)
}

fn coding_error(
    vm: &mut Vm,
    class: &str,
    encoding: &str,
    object: Value,
    start: usize,
    end: usize,
    reason: &str,
) -> Raised {
    let values = vec![Value::str(encoding), object, Value::from(start), Value::from(end), Value::str(reason)];
    let made = new_exception(&vm.types.exception(class), values.clone());
    for (name, value) in CODED.into_iter().zip(values) {
        data(&made).set_field(name, value);
    }
    Raised(made)
}

fn init_decode(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    init(vm, args, &CODED, |vm, value, at| match at {
        1 if value.as_bytes().is_none() => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
        1 => Ok(()),
        _ => expect(vm, value, at, matches!(at, 0 | 4)),
    })
}

fn init_encode(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    init(vm, args, &CODED, |vm, value, at| expect(vm, value, at, matches!(at, 0 | 1 | 4)))
}

fn init_translate(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    init(vm, args, &TRANSLATED, |vm, value, at| expect(vm, value, at, matches!(at, 0 | 3)))
}

/// A string, or else an index.
fn expect(vm: &mut Vm, value: &Value, at: usize, text: bool) -> Result<(), Raised> {
    if !text {
        return vm.index(value).map(|_| ());
    }
    if value.as_str().is_some() {
        return Ok(());
    }
    let (name, number) = (vm.type_name(value), at + 1);
    Err(vm.type_error(format!("argument {number} must be str, not {name}")))
}

fn init(
    vm: &mut Vm,
    mut args: Args,
    names: &[&'static str],
    check: fn(&mut Vm, &Value, usize) -> Result<(), Raised>,
) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__init__")?;
    refuse_keywords(vm, &value, &args)?;
    let own = args.values.into_vec();
    let old = std::mem::replace(&mut *data(&instance).args.borrow_mut(), own.clone());
    drop(old);
    if own.len() != names.len() {
        let (expected, given) = (names.len(), own.len());
        return Err(vm.type_error(format!("function takes exactly {expected} arguments ({given} given)")));
    }
    for (at, value) in own.iter().enumerate() {
        check(vm, value, at)?;
    }
    for (name, value) in names.iter().zip(own) {
        data(&instance).set_field(name, value);
    }
    Ok(Value::None)
}

/// Start, end and the text of reason and encoding.
fn parts(vm: &mut Vm, instance: &Rc<Instance>) -> Result<(usize, usize, String, String), Raised> {
    let number = |name| data(instance).field(name).as_int().unwrap_or(0).max(0) as usize;
    let reason = vm.str_of(&data(instance).field("reason"))?.text().to_string();
    let encoding = match data(instance).field("encoding") {
        Value::Unbound => String::new(),
        encoding => vm.str_of(&encoding)?.text().to_string(),
    };
    Ok((number("start"), number("end"), reason, encoding))
}

fn str_decode(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__str__")?;
    let Some(bytes) = data(&instance).field("object").as_bytes() else { return Ok(Value::str("")) };
    let (start, end, reason, encoding) = parts(vm, &instance)?;
    Ok(Value::str(match bytes.get(start) {
        Some(byte) if end == start + 1 => {
            format!("'{encoding}' codec can't decode byte 0x{byte:02x} in position {start}: {reason}")
        }
        _ => {
            let last = end as i64 - 1;
            format!("'{encoding}' codec can't decode bytes in position {start}-{last}: {reason}")
        }
    }))
}

fn str_encode(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__str__")?;
    if !data(&instance).field("object").is_bound() {
        return Ok(Value::str(""));
    }
    let (.., encoding) = parts(vm, &instance)?;
    let what = characters(vm, &instance)?;
    Ok(Value::str(format!("'{encoding}' codec can't encode {what}")))
}

fn str_translate(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__str__")?;
    if !data(&instance).field("object").is_bound() {
        return Ok(Value::str(""));
    }
    let what = characters(vm, &instance)?;
    Ok(Value::str(format!("can't translate {what}")))
}

/// `character '\xe9' in position 1: reason`
fn characters(vm: &mut Vm, instance: &Rc<Instance>) -> Result<String, Raised> {
    let (start, end, reason, _) = parts(vm, instance)?;
    let object = data(instance).field("object");
    let single = object.as_str().and_then(|text| text.char_at(start)).filter(|_| end == start + 1);
    Ok(match single.map(|c| c as u32) {
        Some(c) if c <= 0xff => format!("character '\\x{c:02x}' in position {start}: {reason}"),
        Some(c) if c <= 0xffff => format!("character '\\u{c:04x}' in position {start}: {reason}"),
        Some(c) => format!("character '\\U{c:08x}' in position {start}: {reason}"),
        None => format!("characters in position {start}-{}: {reason}", end as i64 - 1),
    })
}
