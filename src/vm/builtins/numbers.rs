//! Functions of numbers and text: `abs`, `round`, `pow`, `chr`, `repr`, `format` …

use crate::lang::code::Binary;
use crate::vm::object::{NativeDef, Str};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, Zero};
use std::rc::Rc;

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("abs", "(x, /)", abs),
    plain("divmod", "(x, y, /)", divmod),
    plain("pow", "(base, exp, mod=None)", pow),
    plain("round", "(number, ndigits=None)", round),
    plain("hex", "(number, /)", hex),
    plain("oct", "(number, /)", oct),
    plain("bin", "(number, /)", bin),
    plain("chr", "(i, /)", chr),
    plain("ord", "(c, /)", ord),
    plain("ascii", "(obj, /)", ascii),
    plain("repr", "(obj, /)", repr),
    plain("format", "(value, format_spec='', /)", format),
    plain("hash", "(obj, /)", hash),
];

fn abs(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "abs")?;
    match vm.call_special(&value, &vm.names.abs.clone(), Args::none())? {
        Some(result) => Ok(result),
        None => {
            let name = vm.type_name(&value);
            Err(vm.type_error(format!("bad operand type for abs(): '{name}'")))
        }
    }
}

fn divmod(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, b] = args.exactly(vm, "divmod")?;
    for (left, right, name) in [(&a, &b, vm.names.divmod.clone()), (&b, &a, vm.names.rdivmod.clone())] {
        match vm.call_special(left, &name, Args::one(right.clone()))? {
            Some(Value::NotImplemented) | None => {}
            Some(result) => return Ok(result),
        }
    }
    let (left, right) = (vm.type_name(&a), vm.type_name(&b));
    Err(vm.type_error(format!("unsupported operand type(s) for divmod(): '{left}' and '{right}'")))
}

fn pow(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [base, exp, modulus] = args.bind(vm, "pow", ["base", "exp", "mod"], 0, 3, 2)?;
    if !modulus.is_bound() || modulus.is_none() {
        return vm.binary(Binary::Power, &base, &exp);
    }
    let (Some(b), Some(e), Some(m)) = (base.as_bigint(), exp.as_bigint(), modulus.as_bigint()) else {
        return Err(vm.type_error("pow() 3rd argument not allowed unless all arguments are integers"));
    };
    if m.is_zero() {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    let size = m.abs();
    let (b, e) = if e.is_negative() {
        let gcd = b.mod_floor(&size).extended_gcd(&size);
        if !gcd.gcd.is_one() {
            return Err(vm.value_error("base is not invertible for the given modulus"));
        }
        (gcd.x.mod_floor(&size), -e)
    } else {
        (b.mod_floor(&size), e)
    };
    let result: BigInt = b.modpow(&e, &size);
    Ok(Value::int(result.mod_floor(&m)))
}

fn round(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [number, digits] = args.bind(vm, "round", ["number", "ndigits"], 0, 2, 1)?;
    let given = if digits.is_bound() && !digits.is_none() { Args::one(digits) } else { Args::none() };
    match vm.call_special(&number, &vm.names.round.clone(), given)? {
        Some(result) => Ok(result),
        None => {
            let name = vm.type_name(&number);
            Err(vm.type_error(format!("type {name} doesn't define __round__ method")))
        }
    }
}

/// An integer in a base, with its prefix.
fn in_base(vm: &mut Vm, args: Args, function: &str, base: u32, prefix: &str) -> Result<Value, Raised> {
    let [number] = args.exactly(vm, function)?;
    let number = vm.index_value(&number)?.as_bigint().unwrap_or_default();
    let sign = if number.is_negative() { "-" } else { "" };
    Ok(Value::str(format!("{sign}{prefix}{}", number.abs().to_str_radix(base))))
}

fn hex(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    in_base(vm, args, "hex", 16, "0x")
}

fn oct(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    in_base(vm, args, "oct", 8, "0o")
}

fn bin(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    in_base(vm, args, "bin", 2, "0b")
}

fn chr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [number] = args.exactly(vm, "chr")?;
    match vm.index_value(&number)? {
        Value::Int(i @ 0..=0x10_ffff) => match char::from_u32(i as u32) {
            Some(c) => Ok(Value::str(c)),
            None => Err(vm.value_error("lone surrogates are not supported here")),
        },
        _ => Err(vm.value_error("chr() arg not in range(0x110000)")),
    }
}

fn ord(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [text] = args.exactly(vm, "ord")?;
    let (length, first) = match (text.as_str(), text.as_bytes()) {
        (Some(text), _) => (text.len(), text.char_at(0).map(|c| c as i64)),
        (None, Some(bytes)) => (bytes.len(), bytes.first().map(|b| *b as i64)),
        (None, None) => {
            let name = vm.type_name(&text);
            return Err(vm.type_error(format!("ord() expected string of length 1, but {name} found")));
        }
    };
    match first {
        Some(code) if length == 1 => Ok(Value::Int(code)),
        _ => Err(vm.type_error(format!("ord() expected a character, but string of length {length} found"))),
    }
}

fn ascii(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "ascii")?;
    let shown = vm.repr(&value)?;
    Ok(Value::str(crate::vm::types::text::ascii(shown.text())))
}

fn repr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "repr")?;
    vm.repr(&value).map(Value::Str)
}

fn format(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value, spec] = args.between(vm, "format", 1)?;
    let spec = match (&spec, spec.as_str()) {
        (Value::Unbound, _) => Rc::new(Str::new(String::new())),
        (_, Some(spec)) => spec.clone(),
        _ => {
            let name = vm.type_name(&spec);
            return Err(vm.type_error(format!("format() argument 2 must be str, not {name}")));
        }
    };
    vm.format(&value, &spec).map(Value::Str)
}

fn hash(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "hash")?;
    Ok(Value::Int(vm.hash(&value)? as i64))
}
