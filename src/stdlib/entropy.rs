//! What is random in a run without a seed of the script's own: it comes from the run's seed, so that a run can be
//! repeated. `_entropy` offers it to `random`, `secrets`, `uuid` and `os`.

use super::define::functions;
use crate::vm::object::{Module, NativeDef};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::Cell;
use std::rc::Rc;

/// A stream of random numbers (SplitMix64), one a machine.
pub struct Entropy(Cell<u64>);

impl Entropy {
    /// The stream of a seed.
    pub fn new(seed: u64) -> Entropy {
        Entropy(Cell::new(seed))
    }

    /// The next 64 bits.
    pub fn bits(&self) -> u64 {
        let state = self.0.get().wrapping_add(0x9e37_79b9_7f4a_7c15);
        self.0.set(state);
        let mixed = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// So many random bytes.
    pub fn bytes(&self, count: usize) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(count + 8);
        while bytes.len() < count {
            bytes.extend(self.bits().to_le_bytes());
        }
        bytes.truncate(count);
        bytes
    }
}

/// The machine's stream.
pub fn of(vm: &mut Vm) -> Rc<Entropy> {
    if let Some(entropy) = vm.extension::<Entropy>() {
        return entropy;
    }
    let entropy = Rc::new(Entropy::new(0));
    vm.set_extension(entropy.clone());
    entropy
}

const FUNCTIONS: &[NativeDef] = &[plain("urandom", "(size, /)", urandom)];

/// Fills the module.
pub fn fill(_: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    Ok(())
}

/// `os.urandom`
pub fn urandom(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [size] = args.exactly(vm, "urandom")?;
    let size = vm.index(&size)?;
    if size < 0 {
        return Err(vm.value_error("negative argument not allowed"));
    }
    if size > 1 << 28 {
        return Err(vm.raise_bare("MemoryError"));
    }
    Ok(Value::bytes(of(vm).bytes(size as usize)))
}
