//! `translate` and `maketrans`: characters replaced by a table.

use super::{surrogate, take, text_argument};
use crate::vm::object::{Dict, NativeDef};
use crate::vm::types::plain;
use crate::vm::types::receiver::one_argument;
use crate::vm::{Args, Raised, Value, Vm};
use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

pub(super) const METHODS: &[NativeDef] = &[plain("translate", "($self, table, /)", translate)];
pub(super) const STATIC: &[NativeDef] = &[plain("maketrans", "(x, y=<unrepresentable>, z=<unrepresentable>, /)", make)];

fn translate(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let text = take(vm, &mut args, "translate")?;
    let table = one_argument(vm, args, "str.translate")?;
    let mut out = String::with_capacity(text.text().len());
    // A table is asked once for each character, as CPython does for ASCII.
    let mut known: HashMap<char, Option<Rc<str>>> = HashMap::new();
    for c in text.text().chars() {
        let new = match known.entry(c) {
            Entry::Occupied(seen) => seen.into_mut(),
            Entry::Vacant(place) => place.insert(replacement(vm, &table, c)?),
        };
        match new {
            Some(new) => out.push_str(new),
            None => out.push(c),
        }
    }
    Ok(Value::str(out))
}

/// What replaces a character; `None` for itself.
fn replacement(vm: &mut Vm, table: &Value, c: char) -> Result<Option<Rc<str>>, Raised> {
    let key = Value::Int(surrogate::code_point(c) as i64);
    let found = match table {
        Value::Dict(dict) => match vm.dict_get(dict, &key)? {
            Some(found) => found,
            None => return Ok(None),
        },
        _ => match vm.get_item(table, &key) {
            Ok(found) => found,
            Err(raised) if raised.is(&vm.types.exception("LookupError")) => return Ok(None),
            Err(raised) => return Err(raised),
        },
    };
    match found.builtin() {
        Value::None => Ok(Some("".into())),
        Value::Str(text) => Ok(Some(text.text().into())),
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => {
            let code = found.as_int().and_then(|code| u32::try_from(code).ok());
            match code.and_then(surrogate::character) {
                Some(new) => Ok(Some(new.to_string().into())),
                None => Err(vm.value_error("character mapping must be in range(0x110000)")),
            }
        }
        _ => Err(vm.type_error("character mapping must return integer, None or str")),
    }
}

fn make(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x, y, z] = args.between(vm, "maketrans", 1)?;
    let table = Rc::new(Dict::new());
    if !y.is_bound() {
        let Value::Dict(given) = x.builtin() else {
            return Err(vm.type_error("if you give only one argument to maketrans it must be a dict"));
        };
        for entry in given.entries() {
            let key = match entry.key.builtin() {
                Value::Str(text) => match (text.len(), text.char_at(0)) {
                    (1, Some(c)) => Value::Int(surrogate::code_point(c) as i64),
                    _ => return Err(vm.value_error("string keys in translate table must be of length 1")),
                },
                Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => entry.key.clone(),
                _ => return Err(vm.type_error("keys in translate table must be strings or integers")),
            };
            vm.dict_set(&table, key, entry.value)?;
        }
        return Ok(Value::Dict(table));
    }
    let Some(from) = x.as_str() else {
        return Err(vm.type_error("first maketrans argument must be a string if there is a second argument"));
    };
    let to = text_argument(vm, &y, "maketrans", 2)?;
    let removed = if z.is_bound() { Some(text_argument(vm, &z, "maketrans", 3)?) } else { None };
    if from.len() != to.len() {
        return Err(vm.value_error("the first two maketrans arguments must have equal length"));
    }
    let code = |c: char| Value::Int(surrogate::code_point(c) as i64);
    for (a, b) in from.text().chars().zip(to.text().chars()) {
        vm.dict_set(&table, code(a), code(b))?;
    }
    for c in removed.iter().flat_map(|removed| removed.text().chars()) {
        vm.dict_set(&table, code(c), Value::None)?;
    }
    Ok(Value::Dict(table))
}
