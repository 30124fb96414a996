//! Functions of many numbers: sums, products, norms.

use super::real::range;
use crate::vm::Binary;
use crate::vm::object::NativeDef;
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

/// The functions of this file.
pub const FUNCTIONS: &[NativeDef] = &[
    plain("fsum", "(seq, /)", fsum),
    plain("prod", "(iterable, /, *, start=1)", prod),
    plain("sumprod", "(p, q, /)", sumprod),
    plain("hypot", "(*coordinates)", hypot),
    plain("dist", "(p, q, /)", dist),
];

/// A sum of floats without rounding: parts that don't overlap, the smallest first.
#[derive(Default)]
struct ExactSum {
    parts: Vec<f64>,
    /// The sum of what was infinite or no number.
    special: f64,
    /// The sum of what was infinite.
    infinite: f64,
    /// Finite numbers came to more than a float holds.
    overflow: bool,
}

impl ExactSum {
    fn add(&mut self, given: f64) {
        if !given.is_finite() {
            self.special += given;
            if given.is_infinite() {
                self.infinite += given;
            }
            return;
        }
        let mut x = given;
        let mut kept = 0;
        for at in 0..self.parts.len() {
            let mut y = self.parts[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                self.parts[kept] = low;
                kept += 1;
            }
            x = high;
        }
        self.parts.truncate(kept);
        if x.is_finite() {
            if x != 0.0 {
                self.parts.push(x);
            }
        } else {
            self.overflow = true;
        }
    }

    /// The sum, rounded once.
    fn total(&self) -> f64 {
        let mut rest = self.parts.iter().rev().copied();
        let Some(mut high) = rest.next() else { return 0.0 };
        let mut low = 0.0;
        for y in rest.by_ref() {
            let x = high;
            high = x + y;
            low = y - (high - x);
            if low != 0.0 {
                break;
            }
        }
        // Half a unit goes to the even side, unless what is left says otherwise.
        if let Some(next) = rest.next()
            && ((low < 0.0 && next < 0.0) || (low > 0.0 && next > 0.0))
        {
            let twice = low * 2.0;
            let moved = high + twice;
            if twice == moved - high {
                high = moved;
            }
        }
        high
    }
}

fn fsum(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [numbers] = args.exactly(vm, "math.fsum")?;
    let mut sum = ExactSum::default();
    let iterator = vm.iter(&numbers)?;
    while let Some(item) = vm.next(&iterator)? {
        sum.add(vm.float_of(&item)?);
        if sum.overflow {
            return Err(vm.overflow_error("intermediate overflow in fsum"));
        }
    }
    if sum.special != 0.0 || sum.special.is_nan() {
        if sum.infinite.is_nan() {
            return Err(vm.value_error("-inf + inf in fsum"));
        }
        return Ok(Value::Float(sum.special));
    }
    Ok(Value::Float(sum.total()))
}

fn prod(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable, start] = args.bind(vm, "prod", ["iterable", "start"], 1, 1, 1)?;
    let mut result = if start.is_bound() { start } else { Value::Int(1) };
    let iterator = vm.iter(&iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        result = vm.binary(Binary::Multiply, &result, &item)?;
    }
    Ok(result)
}

fn sumprod(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [p, q] = args.exactly(vm, "sumprod")?;
    let (p, q) = (vm.collect(&p)?, vm.collect(&q)?);
    if p.len() != q.len() {
        return Err(vm.value_error("Inputs are not the same length"));
    }
    let is_number = |value: &Value| matches!(value, Value::Int(_) | Value::Float(_));
    let is_float = |value: &Value| matches!(value, Value::Float(_));
    if p.iter().chain(&q).all(is_number) && p.iter().chain(&q).any(is_float) {
        let mut sum = ExactSum::default();
        for (a, b) in p.iter().zip(&q) {
            let (a, b) = (vm.float_of(a)?, vm.float_of(b)?);
            let product = a * b;
            sum.add(product);
            if product.is_finite() {
                sum.add(a.mul_add(b, -product));
            }
        }
        let special = sum.special != 0.0 || sum.special.is_nan();
        return Ok(Value::Float(if special { sum.special } else { sum.total() }));
    }
    let mut result = Value::Int(0);
    for (a, b) in p.iter().zip(&q) {
        let product = vm.binary(Binary::Multiply, a, b)?;
        result = vm.binary(Binary::Add, &result, &product)?;
    }
    Ok(result)
}

fn hypot(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.no_keywords(vm, "math.hypot")?;
    let mut sides = Vec::with_capacity(args.len());
    for value in &args.values {
        sides.push(vm.float_of(value)?.abs());
    }
    Ok(Value::Float(norm(&sides)))
}

fn dist(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [p, q] = args.exactly(vm, "dist")?;
    let (p, q) = (vm.collect(&p)?, vm.collect(&q)?);
    if p.len() != q.len() {
        return Err(vm.value_error("both points must have the same number of dimensions"));
    }
    let mut sides = Vec::with_capacity(p.len());
    for (a, b) in p.iter().zip(&q) {
        sides.push((vm.float_of(a)? - vm.float_of(b)?).abs());
    }
    let result = norm(&sides);
    if result.is_infinite() && sides.iter().all(|side| side.is_finite()) {
        return Err(range(vm));
    }
    Ok(Value::Float(result))
}

/// A product and what rounding took from it.
fn exact_product(a: f64, b: f64) -> (f64, f64) {
    let product = a * b;
    (product, a.mul_add(b, -product))
}

/// A sum, the first number being the larger, and what rounding took from it.
fn exact_sum(a: f64, b: f64) -> (f64, f64) {
    let sum = a + b;
    (sum, b - (sum - a))
}

/// The root of the sum of squares of numbers that aren't negative: scaled, summed with compensation, corrected once.
fn norm(sides: &[f64]) -> f64 {
    if sides.iter().any(|side| side.is_infinite()) {
        return f64::INFINITY;
    }
    if sides.iter().any(|side| side.is_nan()) {
        return f64::NAN;
    }
    let largest = sides.iter().copied().fold(0.0, f64::max);
    if largest == 0.0 || sides.len() <= 1 {
        return largest;
    }
    let (_, exponent) = libm::frexp(largest);
    if exponent < -1023 {
        // Numbers so small have no scale: they are made larger first.
        let scaled: Vec<f64> = sides.iter().map(|side| side / f64::MIN_POSITIVE).collect();
        return f64::MIN_POSITIVE * norm(&scaled);
    }
    let scale = libm::ldexp(1.0, -exponent);
    let (mut sum, mut low_products, mut low_sums) = (1.0, 0.0, 0.0);
    for side in sides {
        let side = side * scale;
        let product = exact_product(side, side);
        let total = exact_sum(sum, product.0);
        sum = total.0;
        low_products += product.1;
        low_sums += total.1;
    }
    let root = f64::sqrt(sum - 1.0 + (low_products + low_sums));
    let product = exact_product(-root, root);
    let total = exact_sum(sum, product.0);
    sum = total.0;
    low_products += product.1;
    low_sums += total.1;
    let left = sum - 1.0 + (low_products + low_sums);
    (root + left / (2.0 * root)) / scale
}
