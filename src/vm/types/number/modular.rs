//! `pow` with a modulus.

use crate::vm::{Raised, Value, Vm};
use num_bigint::{BigInt, Sign};
use num_traits::Zero;

/// `pow(base, exponent, modulus)` of integers.
pub fn power_modulo(vm: &mut Vm, base: &BigInt, exponent: &BigInt, modulus: &BigInt) -> Result<Value, Raised> {
    if modulus.is_zero() {
        return Err(vm.value_error("pow() 3rd argument cannot be 0"));
    }
    if exponent.sign() != Sign::Minus {
        return Ok(Value::int(base.modpow(exponent, modulus)));
    }
    match base.modinv(modulus) {
        Some(inverse) => Ok(Value::int(inverse.modpow(&-exponent, modulus))),
        None => Err(vm.value_error("base is not invertible for the given modulus")),
    }
}
