//! `product`, `permutations`, `combinations`, `combinations_with_replacement`: choices from pools of items.

use super::{made, to_make};
use crate::vm::object::{NativeDef, NativeIterator};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const PRODUCT: &[NativeDef] = &[plain("__new__", "(*iterables, repeat=1)", product)];
pub(super) const PERMUTATIONS: &[NativeDef] = &[plain("__new__", "(iterable, r=None)", permutations)];
pub(super) const COMBINATIONS: &[NativeDef] = &[plain("__new__", "(iterable, r)", combinations)];
pub(super) const WITH_REPLACEMENT: &[NativeDef] = &[plain("__new__", "(iterable, r)", with_replacement)];

/// How the indices go on to the next choice; whether there is one.
enum Rule {
    /// The last index runs fastest through its pool.
    Product,
    /// Each index is greater than the one before.
    Combinations,
    /// None is less than the one before.
    WithReplacement,
    /// All are different; `cycles` counts how many swaps each place has left.
    Permutations { cycles: Vec<usize> },
}

struct Choices {
    pools: Vec<Vec<Value>>,
    /// The chosen index at each place; all of them for permutations, of which the first `size` are shown.
    indices: Vec<usize>,
    size: usize,
    rule: Rule,
    state: State,
}

#[derive(PartialEq)]
enum State {
    Fresh,
    Under,
    Over,
}

impl Choices {
    fn pool(&self, place: usize) -> &[Value] {
        match self.rule {
            Rule::Product => &self.pools[place],
            _ => &self.pools[0],
        }
    }

    fn advance(&mut self) -> bool {
        let size = self.size;
        let count = self.pools.first().map_or(0, Vec::len);
        match &mut self.rule {
            Rule::Product => {
                for place in (0..size).rev() {
                    self.indices[place] += 1;
                    if self.indices[place] < self.pools[place].len() {
                        return true;
                    }
                    self.indices[place] = 0;
                }
                false
            }
            Rule::Combinations => {
                let Some(place) = (0..size).rev().find(|at| self.indices[*at] != at + count - size) else {
                    return false;
                };
                self.indices[place] += 1;
                for at in place + 1..size {
                    self.indices[at] = self.indices[at - 1] + 1;
                }
                true
            }
            Rule::WithReplacement => {
                let Some(place) = (0..size).rev().find(|at| self.indices[*at] + 1 != count) else { return false };
                let next = self.indices[place] + 1;
                self.indices[place..size].fill(next);
                true
            }
            Rule::Permutations { cycles } => {
                for place in (0..size).rev() {
                    cycles[place] -= 1;
                    if cycles[place] == 0 {
                        self.indices[place..].rotate_left(1);
                        cycles[place] = count - place;
                    } else {
                        let other = count - cycles[place];
                        self.indices.swap(place, other);
                        return true;
                    }
                }
                false
            }
        }
    }
}

impl NativeIterator for Choices {
    fn next(&mut self, _: &mut Vm) -> Result<Option<Value>, Raised> {
        match self.state {
            State::Over => return Ok(None),
            State::Fresh => self.state = State::Under,
            State::Under => {
                if !self.advance() {
                    self.state = State::Over;
                    return Ok(None);
                }
            }
        }
        let chosen = (0..self.size).map(|place| self.pool(place)[self.indices[place]].clone()).collect();
        Ok(Some(Value::tuple(chosen)))
    }
}

fn product(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "product")?;
    let repeat = match args.keyword("repeat") {
        Some(repeat) => vm.index(&repeat)?,
        None => 1,
    };
    if let Some((name, _)) = args.keywords.first() {
        let text = format!("product() got an unexpected keyword argument '{}'", name.text());
        return Err(vm.type_error(text));
    }
    if repeat < 0 {
        return Err(vm.value_error("repeat argument cannot be negative"));
    }
    let mut once = Vec::new();
    for value in &args.values {
        once.push(vm.collect(value)?);
    }
    if once.len().saturating_mul(repeat as usize) > 1 << 24 {
        return Err(vm.overflow_error("repeat argument too large"));
    }
    let pools: Vec<Vec<Value>> = (0..repeat).flat_map(|_| once.iter().cloned()).collect();
    let size = pools.len();
    let state = if pools.iter().any(Vec::is_empty) { State::Over } else { State::Fresh };
    made(&class, Choices { pools, indices: vec![0; size], size, rule: Rule::Product, state })
}

fn size_of(vm: &mut Vm, size: &Value) -> Result<usize, Raised> {
    match vm.index(size)? {
        size if size < 0 => Err(vm.value_error("r must be non-negative")),
        size => Ok(size as usize),
    }
}

fn permutations(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "permutations")?;
    let [iterable, size] = args.bind(vm, "permutations", ["iterable", "r"], 0, 2, 1)?;
    let pool = vm.collect(&iterable)?;
    let size = match &size {
        Value::Unbound | Value::None => pool.len(),
        other if matches!(other.builtin(), Value::Int(_) | Value::Bool(_)) => size_of(vm, other)?,
        _ => return Err(vm.type_error("Expected int as r")),
    };
    let count = pool.len();
    let state = if size > count { State::Over } else { State::Fresh };
    let cycles = (0..size.min(count)).map(|place| count - place).collect();
    let rule = Rule::Permutations { cycles };
    made(&class, Choices { pools: vec![pool], indices: (0..count).collect(), size, rule, state })
}

fn combinations(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "combinations")?;
    let [iterable, size] = args.bind(vm, "combinations", ["iterable", "r"], 0, 2, 2)?;
    let pool = vm.collect(&iterable)?;
    let size = size_of(vm, &size)?;
    let state = if size > pool.len() { State::Over } else { State::Fresh };
    let indices = (0..size.min(pool.len())).collect();
    made(&class, Choices { pools: vec![pool], indices, size, rule: Rule::Combinations, state })
}

fn with_replacement(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "combinations_with_replacement")?;
    let [iterable, size] = args.bind(vm, "combinations_with_replacement", ["iterable", "r"], 0, 2, 2)?;
    let pool = vm.collect(&iterable)?;
    let size = size_of(vm, &size)?;
    let state = if pool.is_empty() && size > 0 { State::Over } else { State::Fresh };
    let indices = if state == State::Over { Vec::new() } else { vec![0; size.min(1 << 24)] };
    made(&class, Choices { pools: vec![pool], indices, size, rule: Rule::WithReplacement, state })
}
