//! Methods that look for bytes in others.

use super::{Held, byte, made, name, required, take, view};
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::types::receiver::one_argument;
use crate::vm::types::span::bounds;
use crate::vm::{Args, Raised, Value, Vm};
use memchr::memmem;

pub(super) const BYTES: &[NativeDef] = &table::<false>();
pub(super) const ARRAY: &[NativeDef] = &table::<true>();

const RANGE: &str = "($self, sub[, start[, end]], /)";

const fn table<const A: bool>() -> [NativeDef; 9] {
    [
        plain("find", RANGE, |vm, args| search::<A>(vm, args, "find", memmem::find)),
        plain("rfind", RANGE, |vm, args| search::<A>(vm, args, "rfind", memmem::rfind)),
        plain("index", RANGE, |vm, args| must_find::<A>(vm, args, "index", memmem::find)),
        plain("rindex", RANGE, |vm, args| must_find::<A>(vm, args, "rindex", memmem::rfind)),
        plain("count", RANGE, count::<A>),
        plain("startswith", "($self, prefix[, start[, end]], /)", |vm, args| {
            affix::<A>(vm, args, "startswith", |bytes, prefix| bytes.starts_with(prefix))
        }),
        plain("endswith", "($self, suffix[, start[, end]], /)", |vm, args| {
            affix::<A>(vm, args, "endswith", |bytes, suffix| bytes.ends_with(suffix))
        }),
        plain("removeprefix", "($self, prefix, /)", |vm, args| {
            remove::<A>(vm, args, "removeprefix", |bytes, prefix| bytes.strip_prefix(prefix))
        }),
        plain("removesuffix", "($self, suffix, /)", |vm, args| {
            remove::<A>(vm, args, "removesuffix", |bytes, suffix| bytes.strip_suffix(suffix))
        }),
    ]
}

/// What is looked for: a byte or bytes.
pub(super) fn needle(vm: &mut Vm, value: &Value) -> Result<Held, Raised> {
    if let Some(held) = view(vm, value)? {
        return Ok(held);
    }
    let is_index = value.as_bigint().is_some() || vm.special(value, &vm.names.index.clone()).is_some();
    if !is_index {
        let name = vm.type_name(value);
        return Err(vm.type_error(format!("argument should be integer or bytes-like object, not '{name}'")));
    }
    Ok(Held::Copied(vec![byte(vm, value, "byte must be in range(0, 256)")?]))
}

type Find = fn(&[u8], &[u8]) -> Option<usize>;

fn search_in<const A: bool>(vm: &mut Vm, mut args: Args, method: &str, find: Find) -> Result<Option<usize>, Raised> {
    let bytes = take::<A>(vm, &mut args, method)?;
    let [sub, start, end] = args.between(vm, method, 1)?;
    let sub = needle(vm, &sub)?;
    let (start, end) = bounds(vm, &start, &end, bytes.len())?;
    Ok(bytes.get(start..end).and_then(|part| find(part, &sub)).map(|at| start + at))
}

fn search<const A: bool>(vm: &mut Vm, args: Args, method: &str, find: Find) -> Result<Value, Raised> {
    let found = search_in::<A>(vm, args, method, find)?;
    Ok(Value::Int(found.map_or(-1, |at| at as i64)))
}

fn must_find<const A: bool>(vm: &mut Vm, args: Args, method: &str, find: Find) -> Result<Value, Raised> {
    match search_in::<A>(vm, args, method, find)? {
        Some(at) => Ok(Value::from(at)),
        None => Err(vm.value_error("subsection not found")),
    }
}

fn count<const A: bool>(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, "count")?;
    let [sub, start, end] = args.between(vm, "count", 1)?;
    let sub = needle(vm, &sub)?;
    let (start, end) = bounds(vm, &start, &end, bytes.len())?;
    Ok(Value::from(match bytes.get(start..end) {
        Some(part) if sub.is_empty() => part.len() + 1,
        Some(part) => memmem::find_iter(part, &*sub).count(),
        None => 0,
    }))
}

fn affix<const A: bool>(
    vm: &mut Vm,
    mut args: Args,
    method: &str,
    holds: fn(&[u8], &[u8]) -> bool,
) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, method)?;
    let [affix, start, end] = args.between(vm, method, 1)?;
    let (start, end) = bounds(vm, &start, &end, bytes.len())?;
    let part = bytes.get(start..end);
    if let Some(choices) = affix.as_tuple() {
        for choice in choices.items.iter() {
            let choice = required(vm, choice)?;
            if part.is_some_and(|part| holds(part, &choice)) {
                return Ok(Value::Bool(true));
            }
        }
        return Ok(Value::Bool(false));
    }
    match view(vm, &affix)? {
        Some(affix) => Ok(Value::Bool(part.is_some_and(|part| holds(part, &affix)))),
        None => {
            let name = vm.type_name(&affix);
            Err(vm.type_error(format!("{method} first arg must be bytes or a tuple of bytes, not {name}")))
        }
    }
}

fn remove<const A: bool>(
    vm: &mut Vm,
    mut args: Args,
    method: &str,
    strip: for<'a> fn(&'a [u8], &[u8]) -> Option<&'a [u8]>,
) -> Result<Value, Raised> {
    let bytes = take::<A>(vm, &mut args, method)?;
    let affix = one_argument(vm, args, &format!("{}.{method}", name::<A>()))?;
    let affix = required(vm, &affix)?;
    Ok(made::<A>(strip(&bytes, &affix).unwrap_or(&bytes).to_vec()))
}
