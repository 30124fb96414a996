//! `complex`: its class and methods.

use super::number::{self, Number, special};
use super::object::wrap;
use super::receiver::{class_to_make, no_arguments, receiver};
use super::text::quoted;
use super::{add_attribute, add_methods, add_static_methods, float, int, plain};
use crate::vm::object::{Complex, NativeDef};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// `repr` of a complex number.
pub fn text(c: &Complex) -> String {
    let part = |f: f64| float::signed(f, float::Style::Repr, 0, float::Layout::default());
    if c.real == 0.0 && c.real.is_sign_positive() {
        return format!("{}j", part(c.imag));
    }
    let sign = if c.imag.is_sign_negative() && !c.imag.is_nan() { "" } else { "+" };
    format!("({}{sign}{}j)", part(c.real), part(c.imag))
}

const METHODS: &[NativeDef] = &[
    plain("__abs__", "($self, /)", |vm, args| {
        let c = only(vm, args, "__abs__")?;
        abs(vm, &c)
    }),
    plain("__complex__", "($self, /)", |vm, args| {
        let c = only(vm, args, "__complex__")?;
        Ok(number::complex(c.real, c.imag))
    }),
    plain("conjugate", "($self, /)", |vm, args| {
        let c = only(vm, args, "conjugate")?;
        Ok(number::complex(c.real, -c.imag))
    }),
    plain("__getnewargs__", "($self, /)", |vm, args| {
        let c = only(vm, args, "__getnewargs__")?;
        Ok(Value::tuple(vec![Value::Float(c.real), Value::Float(c.imag)]))
    }),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];

/// Fills `complex`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.complex.clone();
    for methods in [special::COMPLEX, METHODS] {
        add_methods(&class, methods);
    }
    add_static_methods(&class, STATIC);
    add_attribute(&class, "real", |_, value| Ok(Value::Float(parts(value).real)), None);
    add_attribute(&class, "imag", |_, value| Ok(Value::Float(parts(value).imag)), None);
}

fn parts(value: &Value) -> Complex {
    match value.builtin() {
        Value::Complex(c) => **c,
        _ => Complex { real: 0.0, imag: 0.0 },
    }
}

fn only(vm: &mut Vm, mut args: Args, method: &str) -> Result<Complex, Raised> {
    let c = receiver(vm, &mut args, "complex", method, |value| match value {
        Value::Complex(c) => Some(**c),
        _ => None,
    })?;
    no_arguments(vm, &args, &format!("complex.{method}"))?;
    Ok(c)
}

/// `abs(c)`
pub fn abs(vm: &mut Vm, c: &Complex) -> Result<Value, Raised> {
    let size = c.real.hypot(c.imag);
    if size.is_infinite() && c.real.is_finite() && c.imag.is_finite() {
        return Err(vm.overflow_error("absolute value too large"));
    }
    Ok(Value::Float(size))
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let base = vm.types.complex.clone();
    let class = class_to_make(vm, &mut args, &base)?;
    let [real, imag] = args.bind(vm, "complex", ["real", "imag"], 0, 2, 0)?;
    if let Some(text) = real.as_str() {
        if imag.is_bound() {
            return Err(vm.type_error("complex() can't take second arg if first is a string"));
        }
        return match parse(text.text()) {
            Some(c) => Ok(wrap(&class, Value::Complex(Rc::new(c)))),
            None if !underscores_fit(text.text()) => {
                let shown = quoted(text.text());
                Err(vm.value_error(format!("could not convert string to complex: {shown}")))
            }
            None => Err(vm.value_error("complex() arg is a malformed string")),
        };
    }
    if imag.as_str().is_some() {
        return Err(vm.type_error("complex() second arg can't be a string"));
    }
    let mut result = if real.is_bound() { part(vm, &real, true)? } else { Complex { real: 0.0, imag: 0.0 } };
    if imag.is_bound() {
        // A complex imaginary part turns: its own imaginary part counts against the real one.
        let turned = part(vm, &imag, false)?;
        let is_complex = matches!(imag.builtin(), Value::Complex(_));
        let was_complex = matches!(real.builtin(), Value::Complex(_));
        result = Complex {
            real: if is_complex { result.real - turned.imag } else { result.real },
            imag: if was_complex { result.imag + turned.real } else { turned.real },
        };
    }
    Ok(wrap(&class, Value::Complex(Rc::new(result))))
}

/// The number that a value is, as functions of complex numbers take them.
pub fn value_of(vm: &mut Vm, value: &Value) -> Result<Complex, Raised> {
    if let Value::Complex(c) = value {
        return Ok(**c);
    }
    if let Some(c) = by_method(vm, value)? {
        return Ok(c);
    }
    match value.builtin() {
        Value::Complex(c) => Ok(**c),
        _ => Ok(Complex { real: vm.float_of(value)?, imag: 0.0 }),
    }
}

/// What `__complex__` gives, where there is one.
fn by_method(vm: &mut Vm, value: &Value) -> Result<Option<Complex>, Raised> {
    let Some(result) = vm.call_special(value, &vm.names.complex.clone(), Args::none())? else { return Ok(None) };
    match result.builtin() {
        Value::Complex(c) => Ok(Some(**c)),
        _ => {
            let given = vm.type_name(&result);
            Err(vm.type_error(format!("__complex__ returned non-complex (type {given})")))
        }
    }
}

fn part(vm: &mut Vm, value: &Value, first: bool) -> Result<Complex, Raised> {
    if first
        && !matches!(value, Value::Complex(_))
        && let Some(result) = by_method(vm, value)?
    {
        return Ok(result);
    }
    if let Some(Number::Complex(c)) = Number::of(value.builtin()) {
        return Ok(c);
    }
    let convertible = Number::of(value.builtin()).is_some()
        || [vm.names.float.clone(), vm.names.index.clone()].iter().any(|name| vm.special(value, name).is_some());
    if convertible {
        return Ok(Complex { real: vm.float_of(value)?, imag: 0.0 });
    }
    let name = vm.type_name(value);
    Err(vm.type_error(if first {
        format!("complex() first argument must be a string or a number, not '{name}'")
    } else {
        format!("complex() second argument must be a number, not '{name}'")
    }))
}

/// Whether all underscores stand between digits: CPython looks at that first.
fn underscores_fit(text: &str) -> bool {
    int::parse::without_underscores(text, u8::is_ascii_digit).is_some()
}

/// Reads `1+2j` and its like, in parentheses or not.
pub fn parse(text: &str) -> Option<Complex> {
    let text = int::parse::to_ascii(text.trim_matches(int::parse::is_skipped))?;
    let text = match text.strip_prefix('(') {
        Some(inner) => inner.strip_suffix(')')?.trim_matches(int::parse::is_skipped),
        None => &text,
    };
    if text.contains(char::is_whitespace) {
        return None;
    }
    let Some(body) = text.strip_suffix(['j', 'J']) else {
        return Some(Complex { real: float::parse(text)?, imag: 0.0 });
    };
    // The imaginary part begins at the last sign that doesn't belong to an exponent.
    let bytes = body.as_bytes();
    let starts = |at: &usize| {
        matches!(bytes[*at], b'+' | b'-') && !matches!(at.checked_sub(1).map(|at| bytes[at]), Some(b'e' | b'E'))
    };
    let split = (0..bytes.len()).rev().find(starts).unwrap_or(0);
    let (real, imag) = body.split_at(split);
    let imag = match imag {
        "" | "+" => 1.0,
        "-" => -1.0,
        other => float::parse(other)?,
    };
    let real = if real.is_empty() { 0.0 } else { float::parse(real)? };
    Some(Complex { real, imag })
}
