//! `bytes(…)`, `bytearray(…)`, and what else makes them.

use super::{array, made, name, required, view};
use crate::vm::object::NativeDef;
use crate::vm::types::object::wrap;
use crate::vm::types::receiver::{self, class_to_make, is_iterable};
use crate::vm::types::text::LONGEST;
use crate::vm::types::{codec, plain};
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const BYTES_STATIC: &[NativeDef] =
    &[plain("__new__", "(*args, **kwargs)", new::<false>), plain("maketrans", "(frm, to, /)", make_table)];
pub(super) const ARRAY_STATIC: &[NativeDef] =
    &[plain("__new__", "(*args, **kwargs)", new::<true>), plain("maketrans", "(frm, to, /)", make_table)];
pub(super) const BYTES_CLASS: &[NativeDef] = &[plain("fromhex", "($type, string, /)", from_hex::<false>)];
pub(super) const ARRAY_CLASS: &[NativeDef] = &[plain("fromhex", "($type, string, /)", from_hex::<true>)];

/// `bytes.__new__` makes them with what they hold, `bytearray.__new__` an empty one.
fn new<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let base = if A { vm.types.bytearray.clone() } else { vm.types.bytes.clone() };
    let class = class_to_make(vm, &mut args, &base)?;
    if A {
        return Ok(wrap(&class, made::<A>(Vec::new())));
    }
    if let ([source @ Value::Bytes(_)], true, true) = (&args.values[..], args.keywords.is_empty(), class.builtin) {
        return Ok(source.clone());
    }
    let content = content::<A>(vm, args)?;
    Ok(wrap(&class, made::<A>(content)))
}

/// `bytearray.__init__`
pub(super) fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let Value::ByteArray(target) = this.builtin() else {
        return Err(receiver::wrong(vm, &this, "bytearray", "__init__"));
    };
    let content = content::<true>(vm, args)?;
    *target.data.borrow_mut() = content;
    Ok(Value::None)
}

/// What the arguments say is to be held.
fn content<const A: bool>(vm: &mut Vm, args: Args) -> Result<Vec<u8>, Raised> {
    let [source, encoding, errors] = args.bind(vm, name::<A>(), ["source", "encoding", "errors"], 0, 3, 0)?;
    match source.as_str() {
        Some(text) => {
            if !encoding.is_bound() {
                let problem = if errors.is_bound() { "errors without a string argument" } else { "" };
                let problem = if problem.is_empty() { "string argument without an encoding" } else { problem };
                return Err(vm.type_error(problem));
            }
            let text = text.clone();
            let (encoding, errors) = codec::names(vm, name::<A>(), &encoding, &errors)?;
            codec::encode(vm, &text, &encoding, &errors)
        }
        None if encoding.is_bound() || errors.is_bound() => {
            codec::names(vm, name::<A>(), &encoding, &errors)?;
            let given = if encoding.is_bound() { "encoding" } else { "errors" };
            Err(vm.type_error(format!("{given} without a string argument")))
        }
        None if !source.is_bound() => Ok(Vec::new()),
        None => convert::<A>(vm, &source),
    }
}

fn convert<const A: bool>(vm: &mut Vm, source: &Value) -> Result<Vec<u8>, Raised> {
    if !matches!(source, Value::Bytes(_) | Value::ByteArray(_))
        && let Some(result) = vm.call_special(source, &vm.names.bytes.clone(), Args::none())?
    {
        return match result.as_bytes() {
            Some(bytes) => Ok(bytes),
            None => {
                let given = vm.type_name(&result);
                Err(vm.type_error(format!("__bytes__ returned non-bytes (type {given})")))
            }
        };
    }
    if let Some(held) = view(vm, source)? {
        return Ok(held.to_vec());
    }
    let is_index = source.as_bigint().is_some() || vm.special(source, &vm.names.index.clone()).is_some();
    if is_index {
        return match vm.index_value(source)?.as_int() {
            Some(count) if count < 0 => Err(vm.value_error("negative count")),
            Some(count) if count as usize > LONGEST => Err(vm.raise_with(&vm.types.exception("MemoryError"), vec![])),
            Some(count) => Ok(vec![0; count as usize]),
            None => Err(vm.overflow_error("cannot fit 'int' into an index-sized integer")),
        };
    }
    from_iterable(vm, source, name::<A>())
}

/// The bytes that an object other than bytes stands for: what `__bytes__` or its items give.
pub fn from_object(vm: &mut Vm, source: &Value) -> Result<Vec<u8>, Raised> {
    if let Some(result) = vm.call_special(source, &vm.names.bytes.clone(), Args::none())? {
        return match result.as_bytes() {
            Some(bytes) => Ok(bytes),
            None => {
                let given = vm.type_name(&result);
                Err(vm.type_error(format!("__bytes__ returned non-bytes (type {given})")))
            }
        };
    }
    match view(vm, source)? {
        Some(held) => Ok(held.to_vec()),
        None => from_iterable(vm, source, "bytes"),
    }
}

fn from_iterable(vm: &mut Vm, source: &Value, target: &str) -> Result<Vec<u8>, Raised> {
    if source.as_str().is_some() || !is_iterable(vm, source) {
        let given = vm.type_name(source);
        return Err(vm.type_error(format!("cannot convert '{given}' object to {target}")));
    }
    let message = if target == "bytes" { "bytes must be in range(0, 256)" } else { "byte must be in range(0, 256)" };
    let iterator = vm.iter(source)?;
    let mut bytes = Vec::new();
    while let Some(item) = vm.next(&iterator)? {
        bytes.push(super::byte(vm, &item, message)?);
    }
    Ok(bytes)
}

fn from_hex<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let [text] = args.exactly(vm, &format!("{}.fromhex", name::<A>()))?;
    let Some(text) = text.as_str() else {
        let given = if text.is_none() { "None".to_string() } else { vm.type_name(&text) };
        return Err(vm.type_error(format!("fromhex() argument must be str, not {given}")));
    };
    let mut bytes = Vec::with_capacity(text.text().len() / 2);
    let mut characters = text.text().chars().enumerate().peekable();
    while let Some((at, c)) = characters.next() {
        if matches!(c, '\t'..='\r' | ' ') {
            continue;
        }
        let second = characters.next().map(|(_, c)| c);
        match (c.to_digit(16), second.and_then(|c| c.to_digit(16))) {
            (Some(high), Some(low)) => bytes.push((high << 4 | low) as u8),
            (high, _) => {
                let at = if high.is_some() { at + 1 } else { at };
                return Err(vm.value_error(format!("non-hexadecimal number found in fromhex() arg at position {at}")));
            }
        }
    }
    let value = if A { array(bytes) } else { Value::bytes(bytes) };
    match &class {
        Value::Class(class) if !class.builtin => vm.call(&Value::Class(class.clone()), Args::one(value)),
        _ => Ok(value),
    }
}

fn make_table(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [from, to] = args.exactly(vm, "maketrans")?;
    let (from, to) = (required(vm, &from)?, required(vm, &to)?);
    if from.len() != to.len() {
        return Err(vm.value_error("maketrans arguments must have same length"));
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (a, b) in from.iter().zip(to.iter()) {
        if let Some(entry) = table.get_mut(*a as usize) {
            *entry = *b;
        }
    }
    Ok(Value::bytes(table))
}
