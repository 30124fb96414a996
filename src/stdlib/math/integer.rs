//! Functions of integers.

use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

/// The functions of this file.
pub const FUNCTIONS: &[NativeDef] = &[
    plain("gcd", "(*integers)", gcd),
    plain("lcm", "(*integers)", lcm),
    plain("isqrt", "(n, /)", isqrt),
    plain("factorial", "(n, /)", factorial),
    plain("comb", "(n, k, /)", comb),
    plain("perm", "(n, k=None, /)", perm),
];

fn big(vm: &mut Vm, value: &Value) -> Result<BigInt, Raised> {
    let index = vm.index_value(value)?;
    Ok(index.as_bigint().unwrap_or_default())
}

fn gcd(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.no_keywords(vm, "math.gcd")?;
    if let [Value::Int(a), Value::Int(b)] = args.values[..]
        && a != i64::MIN
        && b != i64::MIN
    {
        return Ok(Value::Int(a.gcd(&b)));
    }
    let mut result = BigInt::zero();
    for value in &args.values {
        result = result.gcd(&big(vm, value)?);
    }
    Ok(Value::int(result))
}

fn lcm(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.no_keywords(vm, "math.lcm")?;
    let mut result = BigInt::one();
    for value in &args.values {
        let value = big(vm, value)?;
        result = if result.is_zero() || value.is_zero() { BigInt::zero() } else { result.lcm(&value) };
    }
    Ok(Value::int(result.abs()))
}

fn isqrt(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [n] = args.exactly(vm, "math.isqrt")?;
    let n = big(vm, &n)?;
    if n.is_negative() {
        return Err(vm.value_error("isqrt() argument must be nonnegative"));
    }
    Ok(Value::int(n.sqrt()))
}

/// The product of `first..=last`, halves multiplied last so that factors stay of like size.
fn product(first: u64, last: u64) -> BigInt {
    if first > last {
        return BigInt::one();
    }
    if last - first < 8 {
        return (first..=last).map(BigInt::from).product();
    }
    let middle = first + (last - first) / 2;
    product(first, middle) * product(middle + 1, last)
}

/// More digits than anybody waits for.
const LARGEST_FACTORIAL: u64 = 200_000;

fn factorial(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [n] = args.exactly(vm, "math.factorial")?;
    let n = big(vm, &n)?;
    if n.is_negative() {
        return Err(vm.value_error("factorial() not defined for negative values"));
    }
    match n.to_u64() {
        Some(n) if n <= LARGEST_FACTORIAL => Ok(Value::int(product(2, n))),
        Some(n) if n <= i64::MAX as u64 => Err(vm.raise_bare("MemoryError")),
        _ => Err(vm.overflow_error(format!("factorial() argument should not exceed {}", i64::MAX))),
    }
}

fn comb(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [n, k] = args.exactly(vm, "comb")?;
    let (n, k) = (big(vm, &n)?, big(vm, &k)?);
    if n.is_negative() {
        return Err(vm.value_error("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(vm.value_error("k must be a non-negative integer"));
    }
    if k > n {
        return Ok(Value::Int(0));
    }
    let rest = &n - &k;
    let Some(steps) = k.min(rest).to_u64().filter(|steps| *steps <= LARGEST_FACTORIAL) else {
        return Err(vm.overflow_error(format!("min(n - k, k) must not exceed {}", i64::MAX)));
    };
    let mut result = BigInt::one();
    for step in 0..steps {
        result = result * (&n - step) / (step + 1);
    }
    Ok(Value::int(result))
}

fn perm(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [n, k] = args.between(vm, "perm", 1)?;
    if k.is_none() || !k.is_bound() {
        return factorial(vm, Args::one(n));
    }
    let (n, k) = (big(vm, &n)?, big(vm, &k)?);
    if n.is_negative() {
        return Err(vm.value_error("n must be a non-negative integer"));
    }
    if k.is_negative() {
        return Err(vm.value_error("k must be a non-negative integer"));
    }
    if k > n {
        return Ok(Value::Int(0));
    }
    let Some(steps) = k.to_u64().filter(|steps| *steps <= LARGEST_FACTORIAL) else {
        return Err(vm.overflow_error(format!("k must not exceed {}", i64::MAX)));
    };
    let mut result = BigInt::one();
    for step in 0..steps {
        result *= &n - step;
    }
    Ok(Value::int(result))
}
