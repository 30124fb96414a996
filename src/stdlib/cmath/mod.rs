//! `cmath`: functions of complex numbers.

mod functions;
mod special;

use self::functions::Refusal;
use super::define::{functions, set};
use crate::vm::object::{Complex, Module, NativeDef};
use crate::vm::types::complex::value_of;
use crate::vm::types::{number, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

macro_rules! simple {
    ($name:ident) => {
        plain(stringify!($name), "(z, /)", |vm, args| {
            one(vm, args, concat!("cmath.", stringify!($name)), functions::$name)
        })
    };
}

const FUNCTIONS: &[NativeDef] = &[
    simple!(acos),
    simple!(acosh),
    simple!(asin),
    simple!(asinh),
    simple!(atan),
    simple!(atanh),
    simple!(cos),
    simple!(cosh),
    simple!(exp),
    simple!(log10),
    simple!(sin),
    simple!(sinh),
    simple!(sqrt),
    simple!(tan),
    simple!(tanh),
    plain("log", "(z, base=<unrepresentable>, /)", log),
    plain("phase", "(z, /)", phase),
    plain("polar", "(z, /)", polar),
    plain("rect", "(r, phi, /)", rect),
    plain("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", is_close),
    plain("isfinite", "(z, /)", |vm, args| {
        test(vm, args, "cmath.isfinite", |z| z.real.is_finite() && z.imag.is_finite())
    }),
    plain("isinf", "(z, /)", |vm, args| {
        test(vm, args, "cmath.isinf", |z| z.real.is_infinite() || z.imag.is_infinite())
    }),
    plain("isnan", "(z, /)", |vm, args| test(vm, args, "cmath.isnan", |z| z.real.is_nan() || z.imag.is_nan())),
];

/// Fills the module.
pub fn fill(_: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    let constants = [
        ("pi", std::f64::consts::PI),
        ("e", std::f64::consts::E),
        ("tau", std::f64::consts::TAU),
        ("inf", f64::INFINITY),
        ("nan", f64::NAN),
    ];
    for (name, value) in constants {
        set(module, name, value);
    }
    set(module, "infj", number::complex(0.0, f64::INFINITY));
    set(module, "nanj", number::complex(0.0, f64::NAN));
    Ok(())
}

fn outcome(vm: &mut Vm, outcome: Result<Complex, Refusal>) -> Result<Value, Raised> {
    match outcome {
        Ok(z) => Ok(number::complex(z.real, z.imag)),
        Err(Refusal::Domain) => Err(vm.value_error("math domain error")),
        Err(Refusal::Range) => Err(vm.overflow_error("math range error")),
    }
}

fn one(vm: &mut Vm, args: Args, name: &str, run: fn(Complex) -> Result<Complex, Refusal>) -> Result<Value, Raised> {
    let [z] = args.exactly(vm, name)?;
    let z = value_of(vm, &z)?;
    outcome(vm, run(z))
}

fn test(vm: &mut Vm, args: Args, name: &str, run: fn(Complex) -> bool) -> Result<Value, Raised> {
    let [z] = args.exactly(vm, name)?;
    Ok(Value::Bool(run(value_of(vm, &z)?)))
}

fn log(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [z, base] = args.between(vm, "log", 1)?;
    let z = value_of(vm, &z)?;
    if !base.is_bound() {
        return outcome(vm, functions::log(z));
    }
    let base = value_of(vm, &base)?;
    let (above, below) = match (functions::log(z), functions::log(base)) {
        (Ok(above), Ok(below)) => (above, below),
        (above, below) => return outcome(vm, above.and(below)),
    };
    let quotient = number::imaginary::quotient(above, below).ok_or(Refusal::Domain);
    outcome(vm, quotient)
}

fn phase(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [z] = args.exactly(vm, "cmath.phase")?;
    let z = value_of(vm, &z)?;
    Ok(Value::Float(z.imag.atan2(z.real)))
}

fn polar(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [z] = args.exactly(vm, "cmath.polar")?;
    let z = value_of(vm, &z)?;
    let size = z.real.hypot(z.imag);
    if size.is_infinite() && z.real.is_finite() && z.imag.is_finite() {
        return Err(vm.overflow_error("math range error"));
    }
    Ok(Value::tuple(vec![Value::Float(size), Value::Float(z.imag.atan2(z.real))]))
}

fn rect(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [size, angle] = args.exactly(vm, "rect")?;
    let (size, angle) = (vm.float_of(&size)?, vm.float_of(&angle)?);
    outcome(vm, functions::rect(size, angle))
}

fn is_close(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, b, relative, absolute] = args.bind(vm, "isclose", ["a", "b", "rel_tol", "abs_tol"], 0, 2, 2)?;
    let (a, b) = (value_of(vm, &a)?, value_of(vm, &b)?);
    let relative = if relative.is_bound() { vm.float_of(&relative)? } else { 1e-9 };
    let absolute = if absolute.is_bound() { vm.float_of(&absolute)? } else { 0.0 };
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    if a.real == b.real && a.imag == b.imag {
        return Ok(Value::Bool(true));
    }
    if [a.real, a.imag, b.real, b.imag].iter().any(|part| part.is_infinite()) {
        return Ok(Value::Bool(false));
    }
    let size = |z: Complex| z.real.hypot(z.imag);
    let apart = size(Complex { real: a.real - b.real, imag: a.imag - b.imag });
    let close = apart <= relative * size(b) || apart <= relative * size(a) || apart <= absolute;
    Ok(Value::Bool(close))
}
