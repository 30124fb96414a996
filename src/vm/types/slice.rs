//! `slice`: its methods, and how it cuts a sequence.

use super::receiver::{self, class_to_make};
use super::{add_attribute, add_methods, add_static_methods, plain};
use crate::lang::code::Compare;
use crate::vm::object::{NativeDef, Slice};
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::BigInt;
use num_traits::{Signed, Zero};
use std::rc::Rc;

/// A slice's numbers before the length is known; what was left out is at the far end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    start: i64,
    stop: i64,
    step: i64,
}

/// Which items of a sequence a slice takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    /// The index of the first.
    pub start: i64,
    /// Where it stops, not included.
    pub stop: i64,
    /// From one to the next, never zero.
    pub step: i64,
    /// How many there are.
    pub count: usize,
}

impl Bounds {
    /// Whether the step is one.
    pub fn is_simple(self) -> bool {
        self.step == 1
    }

    /// Applied to a length.
    pub fn within(self, length: usize) -> Cut {
        let length = length as i64;
        let Bounds { step, .. } = self;
        let place = |index: i64| {
            if index < 0 {
                let index = index.saturating_add(length);
                if index >= 0 {
                    index
                } else if step < 0 {
                    -1
                } else {
                    0
                }
            } else if index >= length {
                if step < 0 { length - 1 } else { length }
            } else {
                index
            }
        };
        let (start, stop) = (place(self.start), place(self.stop));
        let count = if step < 0 && stop < start {
            (start - stop - 1) / -step + 1
        } else if step > 0 && start < stop {
            (stop - start - 1) / step + 1
        } else {
            0
        };
        Cut { start, stop, step, count: count as usize }
    }
}

impl Cut {
    /// The indices it takes, in its own order.
    pub fn indices(self) -> impl ExactSizeIterator<Item = usize> {
        (0..self.count).map(move |i| (self.start + i as i64 * self.step) as usize)
    }

    /// The items it takes.
    pub fn of<T: Clone>(self, items: &[T]) -> Vec<T> {
        if self.step == 1 {
            let start = self.start as usize;
            return items.get(start..start + self.count).unwrap_or_default().to_vec();
        }
        self.indices().filter_map(|at| items.get(at).cloned()).collect()
    }

    /// The same items from the lowest index to the highest.
    pub fn ascending(self) -> Cut {
        if self.step > 0 {
            return self;
        }
        let start = self.start + self.step * (self.count as i64 - 1);
        Cut { start, stop: self.start + 1, step: -self.step, count: self.count }
    }
}

/// Reads a slice's numbers; this may run `__index__` of the script, so the length is taken afterwards.
pub fn bounds(vm: &mut Vm, slice: &Slice) -> Result<Bounds, Raised> {
    let step = match &slice.step {
        Value::None => 1,
        other => match number(vm, other)? {
            0 => return Err(vm.value_error("slice step cannot be zero")),
            step => step.max(-i64::MAX),
        },
    };
    let start = match &slice.start {
        Value::None if step < 0 => i64::MAX,
        Value::None => 0,
        other => number(vm, other)?,
    };
    let stop = match &slice.stop {
        Value::None if step < 0 => i64::MIN,
        Value::None => i64::MAX,
        other => number(vm, other)?,
    };
    Ok(Bounds { start, stop, step })
}

/// An index of a slice; one that doesn't fit is as good as the farthest.
fn number(vm: &mut Vm, value: &Value) -> Result<i64, Raised> {
    if let Value::Int(i) = value {
        return Ok(*i);
    }
    if !has_index(vm, value) {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    Ok(match vm.index_value(value)? {
        Value::Int(i) => i,
        Value::BigInt(i) if i.is_negative() => i64::MIN,
        _ => i64::MAX,
    })
}

/// Whether a value can be an index.
pub fn has_index(vm: &mut Vm, value: &Value) -> bool {
    matches!(value.builtin(), Value::Int(_) | Value::BigInt(_) | Value::Bool(_))
        || (matches!(value, Value::Instance(_) | Value::Class(_))
            && vm.special(value, &vm.names.index.clone()).is_some())
}

const METHODS: &[NativeDef] = &[
    plain("indices", "($self, len, /)", indices),
    plain("__repr__", "($self, /)", super::repr::method),
    plain("__hash__", "($self, /)", super::hash::method),
    plain("__eq__", "($self, value, /)", super::container::eq),
    plain("__ne__", "($self, value, /)", super::container::ne),
    plain("__lt__", "($self, value, /)", super::container::lt),
    plain("__le__", "($self, value, /)", super::container::le),
    plain("__gt__", "($self, value, /)", super::container::gt),
    plain("__ge__", "($self, value, /)", super::container::ge),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];

/// Fills `slice`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.slice.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_attribute(
        &class,
        "start",
        |vm, this| Ok(receiver::slice(vm, this, "start")?.start.clone()),
        Some(super::read_only),
    );
    add_attribute(
        &class,
        "stop",
        |vm, this| Ok(receiver::slice(vm, this, "stop")?.stop.clone()),
        Some(super::read_only),
    );
    add_attribute(
        &class,
        "step",
        |vm, this| Ok(receiver::slice(vm, this, "step")?.step.clone()),
        Some(super::read_only),
    );
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    class_to_make(vm, &mut args, &vm.types.slice.clone())?;
    let only_stop = args.len() == 1;
    let [a, b, c] = args.between(vm, "slice", 1)?;
    let given = |value: Value| if value.is_bound() { value } else { Value::None };
    let (start, stop) = if only_stop { (Value::None, a) } else { (a, given(b)) };
    Ok(Value::Slice(Rc::new(Slice { start, stop, step: given(c) })))
}

fn indices(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let slice = receiver::slice(vm, &this, "indices")?;
    let [length] = args.exactly(vm, "slice.indices")?;
    let length = vm.index_value(&length)?;
    if length.as_bigint().is_some_and(|n| n.is_negative() && !n.is_zero()) {
        return Err(vm.value_error("length should not be negative"));
    }
    let fits = |value: &Value| !matches!(value, Value::BigInt(_));
    if ![&length, &slice.start, &slice.stop, &slice.step].into_iter().all(fits) {
        return big_indices(vm, slice, length.as_bigint().unwrap_or_default());
    }
    let cut = bounds(vm, slice)?.within(length.as_int().unwrap_or(i64::MAX) as usize);
    Ok(Value::tuple(vec![Value::Int(cut.start), Value::Int(cut.stop), Value::Int(cut.step)]))
}

/// `slice.indices` of numbers of any size.
fn big_indices(vm: &mut Vm, slice: &Slice, length: BigInt) -> Result<Value, Raised> {
    let step = big_number(vm, &slice.step)?.unwrap_or_else(|| 1.into());
    if step.is_zero() {
        return Err(vm.value_error("slice step cannot be zero"));
    }
    let (lowest, highest) =
        if step.is_negative() { ((-1).into(), &length - 1) } else { (BigInt::zero(), length.clone()) };
    let place = |index: Option<BigInt>, default: &BigInt| match index {
        None => default.clone(),
        Some(index) if index.is_negative() => (index + &length).max(lowest.clone()),
        Some(index) => index.min(highest.clone()),
    };
    let (first, last) = if step.is_negative() { (&highest, &lowest) } else { (&lowest, &highest) };
    let start = place(big_number(vm, &slice.start)?, first);
    let stop = place(big_number(vm, &slice.stop)?, last);
    Ok(Value::tuple(vec![Value::int(start), Value::int(stop), Value::int(step)]))
}

/// A number of a slice, whatever its size; `None` where it was left out.
pub(super) fn big_number(vm: &mut Vm, value: &Value) -> Result<Option<BigInt>, Raised> {
    if value.is_none() {
        return Ok(None);
    }
    if !has_index(vm, value) {
        return Err(vm.type_error("slice indices must be integers or None or have an __index__ method"));
    }
    Ok(vm.index_value(value)?.as_bigint())
}

/// Compares slices as the tuples of their three parts.
pub(super) fn compare(vm: &mut Vm, op: Compare, a: &Slice, b: &Slice) -> Result<Value, Raised> {
    let parts = |s: &Slice| Value::tuple(vec![s.start.clone(), s.stop.clone(), s.step.clone()]);
    vm.compare(op, &parts(a), &parts(b))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(start: Option<i64>, stop: Option<i64>, step: i64, length: usize) -> Vec<usize> {
        let (first, last) = if step < 0 { (i64::MAX, i64::MIN) } else { (0, i64::MAX) };
        let bounds = Bounds { start: start.unwrap_or(first), stop: stop.unwrap_or(last), step };
        bounds.within(length).indices().collect()
    }

    #[test]
    fn slices_take_what_python_takes() {
        assert_eq!(cut(None, None, 1, 3), [0, 1, 2]);
        assert_eq!(cut(None, None, -1, 3), [2, 1, 0]);
        assert_eq!(cut(Some(-2), None, 1, 3), [1, 2]);
        assert_eq!(cut(Some(10), None, -2, 5), [4, 2, 0]);
        assert_eq!(cut(Some(1), Some(-10), -1, 5), [1, 0]);
        assert_eq!(cut(Some(3), Some(1), 1, 5), [] as [usize; 0]);
    }
}
