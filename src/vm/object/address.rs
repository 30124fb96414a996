//! Tables by address: a multiplication is all the hash that an address needs.

use std::hash::{BuildHasherDefault, Hasher};

/// Hashes addresses.
#[derive(Default)]
pub struct AddressHasher(u64);

/// A table's way to hash addresses.
pub type ByAddress = BuildHasherDefault<AddressHasher>;

impl Hasher for AddressHasher {
    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.write_usize(*byte as usize);
        }
    }

    fn write_usize(&mut self, address: usize) {
        // Aligned addresses differ in their middle bits; tables look at the lowest and at the highest.
        self.0 = (self.0 ^ address as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15).rotate_left(26);
    }

    fn finish(&self) -> u64 {
        self.0
    }
}
