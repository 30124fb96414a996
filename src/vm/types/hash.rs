//! `hash()` where the value alone doesn't decide it.

use super::{depth, range, receiver};
use crate::vm::object::{Set, Slice};
use crate::vm::{Args, Raised, Value, Vm, hash};
use std::rc::Rc;

/// The hash of a value that [`hash::simple`] doesn't decide: containers of the script's objects, instances, unhashable
/// types.
pub fn hash_of(vm: &mut Vm, value: &Value) -> Result<u64, Raised> {
    match value {
        Value::Tuple(tuple) => {
            let _deeper = depth::deeper(vm, "")?;
            let mut hashes = Vec::with_capacity(tuple.items.len());
            for item in &tuple.items {
                hashes.push(vm.hash(item)?);
            }
            Ok(hash::of_tuple(hashes.into_iter().map(Some)).unwrap_or_default())
        }
        Value::FrozenSet(set) => {
            let known = set.hash.get();
            Ok(known.unwrap_or_else(|| {
                let computed = of_set(set) as i64;
                set.hash.set(Some(computed));
                computed
            }) as u64)
        }
        Value::Range(range) => {
            let parts = range::hashed_parts(range);
            Ok(hash::of_tuple(parts.iter().map(hash::simple)).unwrap_or_default())
        }
        Value::Slice(slice) => of_slice(vm, slice),
        Value::Method(method) => {
            let receiver = method.receiver.address().map_or(0, hash::of_address);
            Ok(receiver ^ vm.hash(&method.function)?)
        }
        Value::DictView(view) if view.kind == crate::vm::object::ViewKind::Values => {
            Ok(hash::of_address(value.address().unwrap_or_default()))
        }
        Value::Instance(_) | Value::Class(_) => of_object(vm, value),
        _ => Err(unhashable(vm, value)),
    }
}

fn unhashable(vm: &mut Vm, value: &Value) -> Raised {
    let name = vm.type_name(value);
    vm.type_error(format!("unhashable type: '{name}'"))
}

/// By `__hash__` of its class.
fn of_object(vm: &mut Vm, value: &Value) -> Result<u64, Raised> {
    let found = match vm.special(value, &vm.names.hash.clone()) {
        None | Some(Value::None) => return Err(unhashable(vm, value)),
        Some(found) => found,
    };
    if let Value::Native(native) = &found {
        let owner = native.class.as_ref();
        if owner.is_some_and(|class| Rc::ptr_eq(class, &vm.types.object) || Rc::ptr_eq(class, &vm.types.type_)) {
            return Ok(hash::of_address(value.address().unwrap_or_default()));
        }
        if let Value::Instance(instance) = value
            && let Some(payload) = instance.payload()
        {
            return vm.hash(payload);
        }
    }
    let bound = vm.bind_special(found, value)?;
    let result = vm.call(&bound, Args::none())?;
    match result.builtin() {
        // −1 means an error in C, so CPython never gives it.
        Value::Int(-1) => Ok(-2i64 as u64),
        Value::Int(i) => Ok(*i as u64),
        Value::Bool(b) => Ok(*b as u64),
        Value::BigInt(i) => Ok(hash::of_bigint(i) as u64),
        _ => Err(vm.type_error("__hash__ method should return an integer")),
    }
}

/// The hash of a frozenset, or of the frozenset that a set equals: independent of the order.
pub fn of_set(set: &Set) -> u64 {
    let shuffled = |h: u64| ((h ^ 89_869_747) ^ (h << 16)).wrapping_mul(3_644_798_167);
    let mut mixed = set.items().into_iter().fold(0, |mixed, (hash, _)| mixed ^ shuffled(hash));
    mixed ^= (set.len() as u64 + 1).wrapping_mul(1_927_868_237);
    mixed ^= (mixed >> 11) ^ (mixed >> 25);
    mixed = mixed.wrapping_mul(69_069).wrapping_add(907_133_923);
    if mixed == u64::MAX { 590_923_713 } else { mixed }
}

/// The hash of a slice: a tuple's rounds without its length.
fn of_slice(vm: &mut Vm, slice: &Slice) -> Result<u64, Raised> {
    const PRIME_1: u64 = 11_400_714_785_074_694_791;
    const PRIME_2: u64 = 14_029_467_366_897_019_727;
    const PRIME_5: u64 = 2_870_177_450_012_600_261;
    let mut mixed = PRIME_5;
    for part in [&slice.start, &slice.stop, &slice.step] {
        let hash = vm.hash(part)?;
        mixed = mixed.wrapping_add(hash.wrapping_mul(PRIME_2)).rotate_left(31).wrapping_mul(PRIME_1);
    }
    Ok(if mixed == u64::MAX { 1_546_275_796 } else { mixed })
}

/// `__hash__` of builtin types, for `super().__hash__()` and the like.
pub fn method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [] = args.exactly(vm, "__hash__")?;
    if !this.is_bound() {
        return Err(receiver::wrong(vm, &this, "object", "__hash__"));
    }
    Ok(Value::Int(vm.hash(&this.builtin().clone())? as i64))
}
