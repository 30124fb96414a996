//! `_random`: the generator below `random.Random`. The distributions are Python (`python/random.py`), because scripts
//! derive from the class and replace what they are built on.

mod twister;

use super::define::{functions, set};
use super::entropy;
use crate::vm::object::{Class, Instance, Layout, Module, NativeDef};
use crate::vm::types::library::library_class;
use crate::vm::types::receiver::{class_to_make, one_argument, wrong};
use crate::vm::types::{add_methods, add_static_methods, plain};
use crate::vm::{Args, Raised, Value, Vm};
use num_bigint::BigInt;
use std::cell::RefCell;
use std::rc::Rc;
use twister::Twister;

/// What a `Random` holds.
struct Generator(RefCell<Twister>);

/// The class.
struct Random(Rc<Class>);

const METHODS: &[NativeDef] = &[
    plain("random", "($self, /)", random),
    plain("seed", "($self, n=None, /)", seed),
    plain("getstate", "($self, /)", state),
    plain("setstate", "($self, state, /)", set_state),
    plain("getrandbits", "($self, k, /)", bits),
    plain("_below", "($self, n, /)", below),
    plain("_shuffle", "($self, items, /)", shuffle),
];
const FUNCTIONS: &[NativeDef] = &[plain("index", "(a, /)", |vm, args| {
    let [value] = args.exactly(vm, "operator.index")?;
    vm.index_value(&value)
})];
const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    let class = library_class("_random.Random", &vm.types.object, Layout::State("_random.Random"));
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    functions(module, FUNCTIONS);
    set(module, "Random", Value::Class(class.clone()));
    vm.set_extension(Rc::new(Random(class)));
    Ok(())
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Some(base) = vm.extension::<Random>() else { return Err(vm.runtime_error("_random is not there")) };
    let class = class_to_make(vm, &mut args, &base.0)?;
    let key = fresh_key(vm);
    let generator = Generator(RefCell::new(Twister::seeded(&key)));
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, generator))))
}

/// A key that the script did not choose.
fn fresh_key(vm: &mut Vm) -> Vec<u32> {
    let entropy = entropy::of(vm);
    (0..4).flat_map(|_| [entropy.bits() as u32, (entropy.bits() >> 32) as u32]).collect()
}

/// Does something with the generator of `self`.
fn with<T>(vm: &mut Vm, this: &Value, method: &str, act: impl FnOnce(&mut Twister) -> T) -> Result<T, Raised> {
    match this.downcast::<Generator>() {
        Some(generator) => Ok(act(&mut generator.0.borrow_mut())),
        None => Err(wrong(vm, this, "_random.Random", method)),
    }
}

fn random(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    args.exactly::<0>(vm, "Random.random")?;
    with(vm, &this, "random", Twister::float).map(Value::Float)
}

fn seed(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [given] = args.between(vm, "seed", 0)?;
    let key = match &given {
        Value::Unbound | Value::None => fresh_key(vm),
        other => match other.as_bigint() {
            Some(number) => number.magnitude().to_u32_digits(),
            None => {
                let hash = vm.hash(other)?;
                vec![hash as u32, (hash >> 32) as u32]
            }
        },
    };
    // A high digit of zero is none.
    let used = key.iter().rposition(|digit| *digit != 0).map_or(0, |last| last + 1);
    with(vm, &this, "seed", |twister| *twister = Twister::seeded(&key[..used]))?;
    Ok(Value::None)
}

fn state(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    args.exactly::<0>(vm, "Random.getstate")?;
    let words: Vec<Value> =
        with(vm, &this, "getstate", |twister| twister.state().map(|word| Value::Int(word.into())).collect())?;
    Ok(Value::tuple(words))
}

fn set_state(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = one_argument(vm, args, "Random.setstate")?;
    let Some(items) = state.as_tuple().cloned() else {
        return Err(vm.type_error("state vector must be a tuple"));
    };
    if items.items.len() != Twister::STATE {
        return Err(vm.value_error("state vector is the wrong size"));
    }
    let mut words = Vec::with_capacity(Twister::STATE);
    for item in items.items.iter() {
        words.push(match vm.index(item)? {
            word @ 0.. => word as u32,
            _ => return Err(vm.overflow_error("can't convert negative value to unsigned int")),
        });
    }
    let Some(new) = Twister::from_state(&words) else {
        return Err(vm.value_error("invalid state"));
    };
    with(vm, &this, "setstate", |twister| *twister = new)?;
    Ok(Value::None)
}

fn bits(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let count = one_argument(vm, args, "Random.getrandbits")?;
    let count = vm.index(&count)?;
    if count < 0 {
        return Err(vm.value_error("number of bits must be non-negative"));
    }
    if count > 1 << 31 {
        return Err(vm.raise_bare("MemoryError"));
    }
    if count < 64 {
        return with(vm, &this, "getrandbits", |twister| Value::Int(twister.bits(count as u32) as i64));
    }
    with(vm, &this, "getrandbits", |twister| {
        let mut digits = Vec::with_capacity(count as usize / 32 + 1);
        let mut left = count as u32;
        while left > 0 {
            digits.push(twister.bits(left.min(32)) as u32);
            left = left.saturating_sub(32);
        }
        Value::int(BigInt::from_slice(num_bigint::Sign::Plus, &digits))
    })
}

/// A number below a positive one, as `Random._randbelow` finds it where the class is not derived from.
fn below(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let bound = one_argument(vm, args, "Random._below")?;
    match bound.as_int() {
        Some(bound @ 1..) => with(vm, &this, "_below", |twister| Value::Int(number_below(twister, bound as u64))),
        _ => Err(vm.value_error("the bound must be positive and small")),
    }
}

fn number_below(twister: &mut Twister, bound: u64) -> i64 {
    let count = u64::BITS - bound.leading_zeros();
    loop {
        let number = twister.bits(count);
        if number < bound {
            return number as i64;
        }
    }
}

/// Shuffles a list in place, as `Random.shuffle` does where the class is not derived from.
fn shuffle(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = one_argument(vm, args, "Random._shuffle")?;
    let Some(list) = list.as_list().cloned() else {
        return Err(vm.type_error("not a list"));
    };
    with(vm, &this, "_shuffle", |twister| {
        let mut items = list.items.borrow_mut();
        for i in (1..items.len()).rev() {
            let j = number_below(twister, i as u64 + 1) as usize;
            items.swap(i, j);
        }
    })?;
    Ok(Value::None)
}
