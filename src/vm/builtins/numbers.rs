//! Functions about numbers and characters: `abs`, `round`, `hex`, `chr` and their like.

use crate::vm::object::{NativeDef, intern};
use crate::vm::types::text::{self, surrogate};
use crate::vm::types::{complex, float, format as formatting, int, number, plain};
use crate::vm::{Args, Raised, Value, Vm};
use num_traits::Signed;
use std::rc::Rc;

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("abs", "(x, /)", abs),
    plain("divmod", "(x, y, /)", divmod),
    plain("pow", "(base, exp, mod=None)", pow),
    plain("round", "(number, ndigits=None)", round),
    plain("hex", "(number, /)", |vm, args| in_base(vm, args, "hex", 16, "0x")),
    plain("oct", "(number, /)", |vm, args| in_base(vm, args, "oct", 8, "0o")),
    plain("bin", "(number, /)", |vm, args| in_base(vm, args, "bin", 2, "0b")),
    plain("chr", "(i, /)", chr),
    plain("ord", "(c, /)", ord),
    plain("ascii", "(obj, /)", ascii),
    plain("repr", "(obj, /)", repr),
    plain("hash", "(obj, /)", hash),
    plain("format", "(value, format_spec='', /)", format),
];

fn abs(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, "abs")?;
    match &x {
        Value::Int(i) => Ok(i.checked_abs().map_or_else(|| Value::int(num_bigint::BigInt::from(*i).abs()), Value::Int)),
        Value::Bool(b) => Ok(Value::Int(*b as i64)),
        Value::BigInt(i) => Ok(Value::int(i.abs())),
        Value::Float(f) => Ok(Value::Float(f.abs())),
        Value::Complex(c) => complex::abs(vm, c),
        other => match vm.call_special(other, &vm.names.abs.clone(), Args::none())? {
            Some(result) => Ok(result),
            None => {
                let name = vm.type_name(other);
                Err(vm.type_error(format!("bad operand type for abs(): '{name}'")))
            }
        },
    }
}

/// Asks the special methods of two operands, the plain one first, or the reflected one where the second's class derives
/// from the first's and defines its own.
fn ask(
    vm: &mut Vm,
    a: &Value,
    b: &Value,
    plain: &Rc<crate::vm::object::Str>,
    reflected: &Rc<crate::vm::object::Str>,
) -> Result<Option<Value>, Raised> {
    let (class_a, class_b) = (vm.class_of(a), vm.class_of(b));
    let same = Rc::ptr_eq(&class_a, &class_b);
    let overrides = match (class_a.lookup(reflected), class_b.lookup(reflected)) {
        (Some(x), Some(y)) => !x.is(&y),
        (None, Some(_)) => true,
        _ => false,
    };
    let reflected_first = !same && class_b.is_subclass_of(&class_a) && overrides;
    let attempts = [(a, plain, b), (b, reflected, a)];
    let order: &[usize] = match (same, reflected_first) {
        (true, _) => &[0],
        (_, true) => &[1, 0],
        _ => &[0, 1],
    };
    for at in order {
        let (object, name, other) = attempts[*at];
        match vm.call_special(object, name, Args::one(other.clone()))? {
            Some(Value::NotImplemented) | None => {}
            Some(result) => return Ok(Some(result)),
        }
    }
    Ok(None)
}

fn is_plain(value: &Value) -> bool {
    !matches!(value, Value::Instance(_) | Value::Class(_))
}

fn divmod(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, b] = args.exactly(vm, "divmod")?;
    if is_plain(&a)
        && is_plain(&b)
        && let Some(result) = number::divmod(vm, &a, &b)?
    {
        return Ok(result);
    }
    let (plain, reflected) = (vm.names.divmod.clone(), vm.names.rdivmod.clone());
    match ask(vm, &a, &b, &plain, &reflected)? {
        Some(result) => Ok(result),
        None => {
            let (a, b) = (vm.type_name(&a), vm.type_name(&b));
            Err(vm.type_error(format!("unsupported operand type(s) for divmod(): '{a}' and '{b}'")))
        }
    }
}

fn pow(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [base, exponent, modulus] = args.bind(vm, "pow", ["base", "exp", "mod"], 0, 3, 2)?;
    if !modulus.is_bound() || modulus.is_none() {
        return vm.binary(crate::lang::code::Binary::Power, &base, &exponent);
    }
    if is_plain(&base)
        && is_plain(&exponent)
        && is_plain(&modulus)
        && let Some(result) = number::power(vm, &base, &exponent, &modulus)?
    {
        return Ok(result);
    }
    let args = Args::of([exponent.clone(), modulus.clone()]);
    match vm.call_special(&base, &vm.names.pow.clone(), args)? {
        Some(Value::NotImplemented) | None => {
            let (a, b, c) = (vm.type_name(&base), vm.type_name(&exponent), vm.type_name(&modulus));
            Err(vm.type_error(format!("unsupported operand type(s) for ** or pow(): '{a}', '{b}', '{c}'")))
        }
        Some(result) => Ok(result),
    }
}

fn round(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [number, digits] = args.bind(vm, "round", ["number", "ndigits"], 0, 2, 1)?;
    let to_whole = !digits.is_bound() || digits.is_none();
    match &number {
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) if to_whole => return int::from_value(vm, &number),
        Value::Int(_) | Value::Bool(_) | Value::BigInt(_) => return int::round(vm, &number, &digits),
        Value::Float(f) => return float::round(vm, *f, &digits),
        _ => {}
    }
    let args = if to_whole { Args::none() } else { Args::one(digits) };
    match vm.call_special(&number, &vm.names.round.clone(), args)? {
        Some(result) => Ok(result),
        None => {
            let name = vm.type_name(&number);
            Err(vm.type_error(format!("type {name} doesn't define __round__ method")))
        }
    }
}

fn in_base(vm: &mut Vm, args: Args, function: &str, radix: u32, prefix: &str) -> Result<Value, Raised> {
    let [number] = args.exactly(vm, function)?;
    let number = vm.index_value(&number)?;
    formatting::with_prefix(vm, &number, radix, prefix).map(Value::str)
}

fn chr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [i] = args.exactly(vm, "chr")?;
    let code = vm.index_value(&i)?.as_int().and_then(|code| u32::try_from(code).ok());
    match code.and_then(surrogate::character) {
        Some(c) => Ok(Value::str(compact_str::ToCompactString::to_compact_string(&c))),
        None => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

fn ord(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [c] = args.exactly(vm, "ord")?;
    let length = match c.builtin() {
        Value::Str(text) => match (text.len(), text.char_at(0)) {
            (1, Some(c)) => return Ok(Value::Int(surrogate::code_point(c) as i64)),
            (length, _) => length,
        },
        _ => match c.as_bytes() {
            Some(bytes) => match bytes.as_slice() {
                [byte] => return Ok(Value::Int(*byte as i64)),
                _ => bytes.len(),
            },
            None => {
                let name = vm.type_name(&c);
                return Err(vm.type_error(format!("ord() expected string of length 1, but {name} found")));
            }
        },
    };
    Err(vm.type_error(format!("ord() expected a character, but string of length {length} found")))
}

fn ascii(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.exactly(vm, "ascii")?;
    let repr = vm.repr(&object)?;
    Ok(if repr.is_ascii() { Value::Str(repr) } else { Value::str(text::ascii(repr.text())) })
}

fn repr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.exactly(vm, "repr")?;
    vm.repr(&object).map(Value::Str)
}

fn hash(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object] = args.exactly(vm, "hash")?;
    vm.hash(&object).map(|hash| Value::Int(hash as i64))
}

fn format(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value, spec] = args.between(vm, "format", 1)?;
    let spec = match spec.as_str() {
        Some(spec) => spec.clone(),
        None if !spec.is_bound() => intern(""),
        None => {
            let name = vm.type_name(&spec);
            return Err(vm.type_error(format!("format() argument 2 must be str, not {name}")));
        }
    };
    vm.format(&value, &spec).map(Value::Str)
}
