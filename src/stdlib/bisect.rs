//! `bisect`: places in sorted sequences.

use super::define::functions;
use crate::vm::object::{Module, NativeDef, intern};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const FUNCTIONS: &[NativeDef] = &[
    plain("bisect_left", "(a, x, lo=0, hi=None, *, key=None)", |vm, args| place(vm, args, "bisect_left", Side::Left)),
    plain("bisect_right", "(a, x, lo=0, hi=None, *, key=None)", |vm, args| {
        place(vm, args, "bisect_right", Side::Right)
    }),
    plain("bisect", "(a, x, lo=0, hi=None, *, key=None)", |vm, args| place(vm, args, "bisect", Side::Right)),
    plain("insort_left", "(a, x, lo=0, hi=None, *, key=None)", |vm, args| insort(vm, args, "insort_left", Side::Left)),
    plain("insort_right", "(a, x, lo=0, hi=None, *, key=None)", |vm, args| {
        insort(vm, args, "insort_right", Side::Right)
    }),
    plain("insort", "(a, x, lo=0, hi=None, *, key=None)", |vm, args| insort(vm, args, "insort", Side::Right)),
];

/// Fills the module.
pub fn fill(_: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    Ok(())
}

/// On which side of its equals something goes.
#[derive(Clone, Copy, PartialEq)]
enum Side {
    Left,
    Right,
}

struct Search {
    sequence: Value,
    low: i64,
    high: i64,
    key: Value,
}

/// The arguments: what is searched, and for what.
fn arguments(vm: &mut Vm, args: Args, name: &str) -> Result<(Search, Value), Raised> {
    let [sequence, item, low, high, key] = args.bind(vm, name, ["a", "x", "lo", "hi", "key"], 0, 4, 2)?;
    let low = if low.is_bound() { vm.index(&low)? } else { 0 };
    if low < 0 {
        return Err(vm.value_error("lo must be non-negative"));
    }
    let high = match &high {
        Value::Unbound | Value::None => vm.length(&sequence)? as i64,
        other => vm.index(other)?,
    };
    let key = if key.is_bound() { key } else { Value::None };
    Ok((Search { sequence, low, high, key }, item))
}

/// Where a thing goes that compares as `wanted`.
fn search(vm: &mut Vm, search: &Search, wanted: &Value, side: Side) -> Result<i64, Raised> {
    let (mut low, mut high) = (search.low, search.high);
    while low < high {
        let middle = low + (high - low) / 2;
        let item = vm.get_item(&search.sequence, &Value::Int(middle))?;
        let item = if search.key.is_none() { item } else { vm.call(&search.key, Args::one(item))? };
        let goes_right = match side {
            Side::Left => vm.less(&item, wanted)?,
            Side::Right => !vm.less(wanted, &item)?,
        };
        if goes_right {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    Ok(low)
}

fn place(vm: &mut Vm, args: Args, name: &str, side: Side) -> Result<Value, Raised> {
    let (within, item) = arguments(vm, args, name)?;
    search(vm, &within, &item, side).map(Value::Int)
}

fn insort(vm: &mut Vm, args: Args, name: &str, side: Side) -> Result<Value, Raised> {
    let (within, item) = arguments(vm, args, name)?;
    let wanted = if within.key.is_none() { item.clone() } else { vm.call(&within.key, Args::one(item.clone()))? };
    let place = search(vm, &within, &wanted, side)?;
    let insert = vm.get_attr(&within.sequence, &intern("insert"))?;
    vm.call(&insert, Args::of([Value::Int(place), item]))?;
    Ok(Value::None)
}
