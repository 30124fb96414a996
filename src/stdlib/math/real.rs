//! Functions of real numbers.

use super::gamma::{Refusal, gamma, ln_gamma};
use crate::vm::object::{NativeDef, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::BigInt;
use num_traits::{FromPrimitive, Signed, ToPrimitive};

/// When a function's result is no number although its argument is one.
#[derive(Clone, Copy, PartialEq)]
enum Overflow {
    /// It can't be: infinity is out of the domain.
    Domain,
    /// It may be: infinity is too large a number.
    Range,
}

macro_rules! simple {
    ($name:literal, $overflow:ident, $function:expr) => {
        plain($name, "(x, /)", |vm, args| one(vm, args, concat!("math.", $name), Overflow::$overflow, $function))
    };
}

/// The functions of this file.
pub const FUNCTIONS: &[NativeDef] = &[
    simple!("acos", Domain, f64::acos),
    simple!("acosh", Domain, |x| if x < 1.0 { f64::NAN } else { libm::acosh(x) }),
    simple!("asin", Domain, f64::asin),
    simple!("asinh", Domain, libm::asinh),
    simple!("atan", Domain, f64::atan),
    simple!("atanh", Domain, libm::atanh),
    simple!("cbrt", Domain, f64::cbrt),
    simple!("cos", Domain, f64::cos),
    simple!("cosh", Range, f64::cosh),
    simple!("erf", Domain, libm::erf),
    simple!("erfc", Domain, libm::erfc),
    simple!("exp", Range, f64::exp),
    simple!("exp2", Range, f64::exp2),
    simple!("expm1", Range, f64::exp_m1),
    simple!("fabs", Domain, f64::abs),
    simple!("log1p", Domain, |x| if x == 0.0 { x } else { f64::ln_1p(x) }),
    simple!("sin", Domain, f64::sin),
    simple!("sinh", Range, f64::sinh),
    simple!("sqrt", Domain, f64::sqrt),
    simple!("tan", Domain, f64::tan),
    simple!("tanh", Domain, f64::tanh),
    simple!("degrees", Range, |x| x * (180.0 / std::f64::consts::PI)),
    simple!("radians", Domain, |x| x * (std::f64::consts::PI / 180.0)),
    plain("gamma", "(x, /)", |vm, args| special(vm, args, "math.gamma", gamma)),
    plain("lgamma", "(x, /)", |vm, args| special(vm, args, "math.lgamma", ln_gamma)),
    plain("log", "(x, [base=math.e])", log),
    plain("log2", "(x, /)", |vm, args| logarithm_to(vm, args, "math.log2", f64::log2)),
    plain("log10", "(x, /)", |vm, args| logarithm_to(vm, args, "math.log10", f64::log10)),
    plain("ceil", "(x, /)", |vm, args| rounded(vm, args, "math.ceil", "__ceil__", f64::ceil)),
    plain("floor", "(x, /)", |vm, args| rounded(vm, args, "math.floor", "__floor__", f64::floor)),
    plain("trunc", "(x, /)", trunc),
    plain("isnan", "(x, /)", |vm, args| test(vm, args, "math.isnan", f64::is_nan)),
    plain("isinf", "(x, /)", |vm, args| test(vm, args, "math.isinf", f64::is_infinite)),
    plain("isfinite", "(x, /)", |vm, args| test(vm, args, "math.isfinite", f64::is_finite)),
    plain("isclose", "(a, b, *, rel_tol=1e-09, abs_tol=0.0)", is_close),
    plain("atan2", "(y, x, /)", |vm, args| two(vm, args, "atan2", f64::atan2)),
    plain("copysign", "(x, y, /)", |vm, args| two(vm, args, "copysign", f64::copysign)),
    plain("fmod", "(x, y, /)", fmod),
    plain("remainder", "(x, y, /)", remainder),
    plain("pow", "(x, y, /)", pow),
    plain("fma", "(x, y, z, /)", fma),
    plain("frexp", "(x, /)", frexp),
    plain("ldexp", "(x, i, /)", ldexp),
    plain("modf", "(x, /)", modf),
    plain("nextafter", "(x, y, /, *, steps=None)", next_after),
    plain("ulp", "(x, /)", ulp),
];

/// "math domain error"
pub fn domain(vm: &mut Vm) -> Raised {
    vm.value_error("math domain error")
}

/// "math range error"
pub fn range(vm: &mut Vm) -> Raised {
    vm.overflow_error("math range error")
}

fn one(vm: &mut Vm, args: Args, name: &str, overflow: Overflow, run: fn(f64) -> f64) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, name)?;
    let x = vm.float_of(&x)?;
    let r = run(x);
    if r.is_finite() {
        return Ok(Value::Float(r));
    }
    if r.is_nan() && !x.is_nan() {
        return Err(domain(vm));
    }
    if r.is_infinite() && x.is_finite() {
        return Err(if overflow == Overflow::Range { range(vm) } else { domain(vm) });
    }
    Ok(Value::Float(r))
}

fn special(vm: &mut Vm, args: Args, name: &str, run: fn(f64) -> Result<f64, Refusal>) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, name)?;
    let x = vm.float_of(&x)?;
    match run(x) {
        Ok(r) => Ok(Value::Float(r)),
        Err(Refusal::Domain) => Err(domain(vm)),
        Err(Refusal::Range) => Err(range(vm)),
    }
}

fn test(vm: &mut Vm, args: Args, name: &str, run: fn(f64) -> bool) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, name)?;
    Ok(Value::Bool(run(vm.float_of(&x)?)))
}

fn floats<const N: usize>(vm: &mut Vm, args: Args, name: &str) -> Result<[f64; N], Raised> {
    let given: [Value; N] = args.exactly(vm, name)?;
    let mut out = [0.0; N];
    for (slot, value) in out.iter_mut().zip(&given) {
        *slot = vm.float_of(value)?;
    }
    Ok(out)
}

fn two(vm: &mut Vm, args: Args, name: &str, run: fn(f64, f64) -> f64) -> Result<Value, Raised> {
    let [a, b] = floats(vm, args, name)?;
    Ok(Value::Float(run(a, b)))
}

/// A logarithm of a positive number, however large an integer it is.
fn logarithm(vm: &mut Vm, value: &Value, run: fn(f64) -> f64) -> Result<f64, Raised> {
    if let Value::BigInt(big) = value.builtin() {
        if !big.is_positive() {
            return Err(domain(vm));
        }
        return Ok(match big.to_f64() {
            Some(x) if x.is_finite() => run(x),
            _ => {
                let shift = big.bits() - 64;
                let top = (&**big >> shift).to_f64().unwrap_or(f64::NAN);
                run(top / 2f64.powi(64)) + run(2.0) * (shift + 64) as f64
            }
        });
    }
    let x = vm.float_of(value)?;
    if x > 0.0 || x.is_nan() {
        return Ok(run(x));
    }
    Err(domain(vm))
}

fn log(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x, base] = args.between(vm, "log", 1)?;
    let above = logarithm(vm, &x, f64::ln)?;
    if !base.is_bound() {
        return Ok(Value::Float(above));
    }
    let below = logarithm(vm, &base, f64::ln)?;
    if below == 0.0 {
        return Err(vm.zero_division("float division by zero"));
    }
    Ok(Value::Float(above / below))
}

fn logarithm_to(vm: &mut Vm, args: Args, name: &str, run: fn(f64) -> f64) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, name)?;
    logarithm(vm, &x, run).map(Value::Float)
}

/// The integer that a float is.
fn integer(vm: &mut Vm, x: f64) -> Result<Value, Raised> {
    if x.abs() < 9e18 {
        return Ok(Value::Int(x as i64));
    }
    match BigInt::from_f64(x) {
        Some(big) => Ok(Value::int(big)),
        None if x.is_nan() => Err(vm.value_error("cannot convert float NaN to integer")),
        None => Err(vm.overflow_error("cannot convert float infinity to integer")),
    }
}

fn rounded(vm: &mut Vm, args: Args, name: &str, method: &str, run: fn(f64) -> f64) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, name)?;
    match &x {
        Value::Float(x) => return integer(vm, run(*x)),
        Value::Int(_) | Value::BigInt(_) => return Ok(x),
        _ => {}
    }
    if let Some(result) = vm.call_special(&x, &intern(method), Args::none())? {
        return Ok(result);
    }
    let x = vm.float_of(&x)?;
    integer(vm, run(x))
}

fn trunc(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, "math.trunc")?;
    if let Value::Float(x) = &x {
        return integer(vm, x.trunc());
    }
    match vm.call_special(&x, &intern("__trunc__"), Args::none())? {
        Some(result) => Ok(result),
        None => {
            let name = vm.type_name(&x);
            Err(vm.type_error(format!("type {name} doesn't define __trunc__ method")))
        }
    }
}

fn is_close(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, b, relative, absolute] = args.bind(vm, "isclose", ["a", "b", "rel_tol", "abs_tol"], 0, 2, 2)?;
    let (a, b) = (vm.float_of(&a)?, vm.float_of(&b)?);
    let relative = if relative.is_bound() { vm.float_of(&relative)? } else { 1e-9 };
    let absolute = if absolute.is_bound() { vm.float_of(&absolute)? } else { 0.0 };
    if relative < 0.0 || absolute < 0.0 {
        return Err(vm.value_error("tolerances must be non-negative"));
    }
    if a == b {
        return Ok(Value::Bool(true));
    }
    if a.is_infinite() || b.is_infinite() {
        return Ok(Value::Bool(false));
    }
    let apart = (b - a).abs();
    let close = apart <= (relative * b).abs() || apart <= (relative * a).abs() || apart <= absolute;
    Ok(Value::Bool(close))
}

fn fmod(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x, y] = floats(vm, args, "fmod")?;
    let r = x % y;
    if r.is_nan() && !x.is_nan() && !y.is_nan() { Err(domain(vm)) } else { Ok(Value::Float(r)) }
}

fn remainder(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x, y] = floats(vm, args, "remainder")?;
    let r = libm::remainder(x, y);
    if r.is_nan() && !x.is_nan() && !y.is_nan() { Err(domain(vm)) } else { Ok(Value::Float(r)) }
}

fn pow(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x, y] = floats(vm, args, "pow")?;
    let r = x.powf(y);
    if r.is_finite() || !x.is_finite() || !y.is_finite() {
        return Ok(Value::Float(r));
    }
    if r.is_nan() || x == 0.0 { Err(domain(vm)) } else { Err(range(vm)) }
}

fn fma(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x, y, z] = floats(vm, args, "fma")?;
    let r = x.mul_add(y, z);
    if r.is_finite() {
        return Ok(Value::Float(r));
    }
    if r.is_nan() && !x.is_nan() && !y.is_nan() && !z.is_nan() {
        return Err(vm.value_error("invalid operation in fma"));
    }
    if r.is_infinite() && x.is_finite() && y.is_finite() && z.is_finite() {
        return Err(vm.overflow_error("overflow in fma"));
    }
    Ok(Value::Float(r))
}

fn frexp(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, "math.frexp")?;
    let x = vm.float_of(&x)?;
    let (part, exponent) = if x.is_finite() { libm::frexp(x) } else { (x, 0) };
    Ok(Value::tuple(vec![Value::Float(part), Value::Int(exponent.into())]))
}

fn ldexp(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x, exponent] = args.exactly(vm, "ldexp")?;
    let x = vm.float_of(&x)?;
    let Some(exponent) = exponent.as_bigint() else {
        return Err(vm.type_error("Expected an int as second argument to ldexp."));
    };
    if x == 0.0 || !x.is_finite() {
        return Ok(Value::Float(x));
    }
    let limit = if exponent.is_negative() { -10_000 } else { 10_000 };
    let exponent = exponent.to_i32().filter(|e| e.abs() <= 10_000).unwrap_or(limit);
    let r = libm::ldexp(x, exponent);
    if r.is_infinite() { Err(range(vm)) } else { Ok(Value::Float(r)) }
}

fn modf(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, "math.modf")?;
    let x = vm.float_of(&x)?;
    let (fraction, whole) = match x {
        x if x.is_infinite() => (0f64.copysign(x), x),
        x => ((x - x.trunc()).copysign(x), x.trunc()),
    };
    Ok(Value::tuple(vec![Value::Float(fraction), Value::Float(whole)]))
}

fn next_after(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x, y, steps] = args.bind(vm, "nextafter", ["x", "y", "steps"], 2, 2, 2)?;
    let (x, y) = (vm.float_of(&x)?, vm.float_of(&y)?);
    let steps = match steps {
        Value::Unbound | Value::None => 1,
        other => {
            let steps = vm.index_value(&other)?;
            match steps.as_bigint() {
                Some(steps) if steps.is_negative() => {
                    return Err(vm.value_error("steps must be a non-negative integer"));
                }
                Some(steps) => steps.to_u64().unwrap_or(u64::MAX),
                None => 1,
            }
        }
    };
    Ok(Value::Float(stepped(x, y, steps)))
}

/// So many floats from `x` towards `y`.
fn stepped(x: f64, y: f64, steps: u64) -> f64 {
    if x.is_nan() || y.is_nan() || steps == 0 {
        return if steps == 0 { x } else { x + y };
    }
    if x == y {
        return y;
    }
    // Floats in order are integers in order, once negative ones are mirrored.
    let place = |x: f64| {
        let bits = x.to_bits() as i64;
        i128::from(if bits < 0 { i64::MIN.wrapping_sub(bits) } else { bits })
    };
    let (from, to) = (place(x), place(y));
    let steps = i128::from(steps).min((to - from).abs());
    if steps == (to - from).abs() {
        return y;
    }
    let reached = if to > from { from + steps } else { from - steps };
    if reached < 0 { -f64::from_bits((-reached) as u64) } else { f64::from_bits(reached as u64) }
}

fn ulp(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [x] = args.exactly(vm, "math.ulp")?;
    let x = vm.float_of(&x)?.abs();
    if !x.is_finite() {
        return Ok(Value::Float(x));
    }
    let next = x.next_up();
    Ok(Value::Float(if next.is_infinite() { x - x.next_down() } else { next - x }))
}
