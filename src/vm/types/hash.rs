//! Hashes that need more than the value itself.

use crate::vm::{Args, Raised, Value, Vm, hash};

/// The hash of a value that [`hash::simple`] doesn't decide.
pub fn hash_of(vm: &mut Vm, value: &Value) -> Result<u64, Raised> {
    match value {
        Value::Tuple(tuple) => {
            let mut hashes = Vec::with_capacity(tuple.items.len());
            for item in tuple.items.iter() {
                hashes.push(Some(vm.hash(item)?));
            }
            Ok(hash::of_tuple(hashes.into_iter()).unwrap_or(0))
        }
        Value::FrozenSet(set) => {
            // `frozenset_hash`: the items' order must not matter.
            let mut mixed: u64 = 0;
            for (item, _) in set.items() {
                mixed ^= (item ^ 89_869_747 ^ (item << 16)).wrapping_mul(3_644_798_167);
            }
            mixed ^= (set.len() as u64 + 1).wrapping_mul(1_927_868_237);
            mixed ^= (mixed >> 11) ^ (mixed >> 25);
            Ok(mixed.wrapping_mul(69_069).wrapping_add(907_133_923))
        }
        Value::Slice(slice) => {
            let mut hashes = Vec::new();
            for part in [&slice.start, &slice.stop, &slice.step] {
                hashes.push(Some(vm.hash(part)?));
            }
            Ok(hash::of_tuple(hashes.into_iter()).unwrap_or(0))
        }
        Value::Range(range) => {
            let length = range.len() as i64;
            let parts = match length {
                0 => vec![Value::Int(0), Value::None, Value::None],
                1 => vec![Value::Int(1), Value::Int(range.start), Value::None],
                _ => vec![Value::Int(length), Value::Int(range.start), Value::Int(range.step)],
            };
            vm.hash(&Value::tuple(parts))
        }
        Value::Method(method) => {
            let function = vm.hash(&method.function)?;
            Ok(function ^ hash::of_address(method.receiver.address().unwrap_or(0)))
        }
        Value::List(_) | Value::Dict(_) | Value::Set(_) | Value::ByteArray(_) | Value::DictView(_) => {
            Err(unhashable(vm, value))
        }
        _ => match vm.special(value, &vm.names.hash.clone()) {
            None | Some(Value::None) => Err(unhashable(vm, value)),
            Some(Value::Native(native)) if native.class.as_ref().is_some_and(|c| c.id == vm.types.object.id) => {
                Ok(hash::of_address(value.address().unwrap_or(0)))
            }
            Some(found) => {
                let bound = vm.bind_special(found, value)?;
                let result = vm.call(&bound, Args::none())?;
                match result.as_bigint() {
                    Some(big) => match result.as_int() {
                        Some(-1) => Ok(-2i64 as u64),
                        Some(small) => Ok(small as u64),
                        None => Ok(hash::of_bigint(&big) as u64),
                    },
                    None => Err(vm.type_error("__hash__ method should return an integer")),
                }
            }
        },
    }
}

fn unhashable(vm: &mut Vm, value: &Value) -> Raised {
    let name = vm.type_name(value);
    vm.type_error(format!("unhashable type: '{name}'"))
}
