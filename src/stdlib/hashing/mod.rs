//! `_hashlib`: the hash functions. `hashlib`, `hmac` and `secrets` above it are Python.

mod blake;

use super::define::{functions, set};
use crate::vm::object::{Class, Instance, Layout, Module, NativeDef};
use crate::vm::types::library::library_class;
use crate::vm::types::receiver::wrong;
use crate::vm::types::{add_attribute, add_methods, bytes, plain};
use crate::vm::{Args, Raised, Value, Vm};
use blake::{Blake, Parameters};
use sha3::digest::{ExtendableOutput, Update, XofReader};
use sha3::{Shake128, Shake256};
use std::cell::RefCell;
use std::rc::Rc;

macro_rules! plain_hashes {
    ($($variant:ident: $name:literal, $type:ty, $block:literal, $length:literal;)*) => {
        /// A hash that is being computed.
        #[derive(Clone)]
        enum Hash {
            $($variant(Box<$type>),)*
            Shake128(Box<Shake128>),
            Shake256(Box<Shake256>),
            Blake(Box<Blake>),
        }

        impl Hash {
            /// Begins a hash by its name.
            fn named(name: &str) -> Option<Hash> {
                Some(match name {
                    $($name => Hash::$variant(Box::default()),)*
                    "shake_128" => Hash::Shake128(Box::default()),
                    "shake_256" => Hash::Shake256(Box::default()),
                    "blake2b" => Hash::Blake(Box::new(Blake::new(true, &Parameters { length: 64, ..Default::default() }))),
                    "blake2s" => {
                        Hash::Blake(Box::new(Blake::new(false, &Parameters { length: 32, ..Default::default() })))
                    }
                    _ => return None,
                })
            }

            fn name(&self) -> &'static str {
                match self {
                    $(Hash::$variant(_) => $name,)*
                    Hash::Shake128(_) => "shake_128",
                    Hash::Shake256(_) => "shake_256",
                    Hash::Blake(hash) => if hash.block_size() == 128 { "blake2b" } else { "blake2s" },
                }
            }

            fn block_size(&self) -> usize {
                match self {
                    $(Hash::$variant(_) => $block,)*
                    Hash::Shake128(_) => 168,
                    Hash::Shake256(_) => 136,
                    Hash::Blake(hash) => hash.block_size(),
                }
            }

            fn digest_size(&self) -> usize {
                match self {
                    $(Hash::$variant(_) => $length,)*
                    Hash::Shake128(_) | Hash::Shake256(_) => 0,
                    Hash::Blake(hash) => hash.length(),
                }
            }

            fn update(&mut self, data: &[u8]) {
                match self {
                    $(Hash::$variant(hash) => Update::update(&mut **hash, data),)*
                    Hash::Shake128(hash) => Update::update(&mut **hash, data),
                    Hash::Shake256(hash) => Update::update(&mut **hash, data),
                    Hash::Blake(hash) => hash.update(data),
                }
            }

            /// The digest; `length` is asked only of those that give any.
            fn finish(self, length: usize) -> Vec<u8> {
                match self {
                    $(Hash::$variant(hash) => sha2::Digest::finalize(*hash).to_vec(),)*
                    Hash::Shake128(hash) => long(hash.finalize_xof(), length),
                    Hash::Shake256(hash) => long(hash.finalize_xof(), length),
                    Hash::Blake(hash) => hash.finish(),
                }
            }
        }
    };
}

plain_hashes! {
    Md5: "md5", md5::Md5, 64, 16;
    Sha1: "sha1", sha1::Sha1, 64, 20;
    Sha224: "sha224", sha2::Sha224, 64, 28;
    Sha256: "sha256", sha2::Sha256, 64, 32;
    Sha384: "sha384", sha2::Sha384, 128, 48;
    Sha512: "sha512", sha2::Sha512, 128, 64;
    Sha3x224: "sha3_224", sha3::Sha3_224, 144, 28;
    Sha3x256: "sha3_256", sha3::Sha3_256, 136, 32;
    Sha3x384: "sha3_384", sha3::Sha3_384, 104, 48;
    Sha3x512: "sha3_512", sha3::Sha3_512, 72, 64;
}

fn long(mut reader: impl XofReader, length: usize) -> Vec<u8> {
    let mut out = vec![0; length];
    reader.read(&mut out);
    out
}

/// The classes of hashes.
struct Classes {
    hash: Rc<Class>,
    long: Rc<Class>,
    blake2b: Rc<Class>,
    blake2s: Rc<Class>,
}

/// What a hash object holds.
struct State(RefCell<Hash>);

macro_rules! constructors {
    ($($name:literal)*) => {
        [$(plain($name, "(string=b'', *, usedforsecurity=True)", |vm, args| make(vm, $name, args))),*]
    };
}

const MAKERS: &[NativeDef] = &constructors!(
    "md5" "sha1" "sha224" "sha256" "sha384" "sha512" "sha3_224" "sha3_256" "sha3_384" "sha3_512" "shake_128" "shake_256"
);
const FUNCTIONS: &[NativeDef] = &[
    plain("make_blake", "(name, data, digest_size, key, salt, person)", make_blake),
    plain("compare_digest", "(a, b, /)", compare_digest),
    plain("hmac_digest", "(key, msg, digest)", |vm, args| {
        let [key, message, name] = args.exactly(vm, "hmac_digest")?;
        let (key, message) = (data_of(vm, &key)?, data_of(vm, &message)?);
        let hash = named(vm, &name)?;
        Ok(Value::bytes(hmac(&hash, &key, &message)))
    }),
    plain("pbkdf2_hmac", "(hash_name, password, salt, iterations, dklen=None)", pbkdf2),
];
const METHODS: &[NativeDef] = &[
    plain("update", "($self, obj, /)", update),
    plain("digest", "($self, /)", |vm, args| digest(vm, args, "digest").map(Value::bytes)),
    plain("hexdigest", "($self, /)", |vm, args| digest(vm, args, "hexdigest").map(|data| Value::str(hex(&data)))),
    plain("copy", "($self, /)", copy),
    plain("__repr__", "($self, /)", repr),
];

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, MAKERS);
    functions(module, FUNCTIONS);
    let object = vm.types.object.clone();
    let class = |name: &str| {
        let class = library_class(name, &object, Layout::State("_hashlib.HASH"));
        add_methods(&class, METHODS);
        add_attribute(&class, "name", |vm, this| ask(vm, this, |hash| Value::str(hash.name())), None);
        add_attribute(&class, "block_size", |vm, this| ask(vm, this, |hash| Value::from(hash.block_size())), None);
        add_attribute(&class, "digest_size", |vm, this| ask(vm, this, |hash| Value::from(hash.digest_size())), None);
        class
    };
    let classes = Classes {
        hash: class("_hashlib.HASH"),
        long: class("_hashlib.HASHXOF"),
        blake2b: class("_blake2.blake2b"),
        blake2s: class("_blake2.blake2s"),
    };
    set(module, "HASH", Value::Class(classes.hash.clone()));
    vm.set_extension(Rc::new(classes));
    Ok(())
}

/// Bytes to hash.
fn data_of(vm: &mut Vm, value: &Value) -> Result<Vec<u8>, Raised> {
    if value.as_str().is_some() {
        return Err(vm.type_error("Strings must be encoded before hashing"));
    }
    match bytes::view(vm, value)? {
        Some(held) => Ok(held.to_vec()),
        None => Err(vm.type_error("object supporting the buffer API required")),
    }
}

fn object(vm: &mut Vm, hash: Hash) -> Result<Value, Raised> {
    let Some(classes) = vm.extension::<Classes>() else { return Err(vm.runtime_error("_hashlib is not there")) };
    let class = match &hash {
        Hash::Shake128(_) | Hash::Shake256(_) => &classes.long,
        Hash::Blake(hash) if hash.block_size() == 128 => &classes.blake2b,
        Hash::Blake(_) => &classes.blake2s,
        _ => &classes.hash,
    };
    Ok(Value::Instance(Rc::new(Instance::with_state(class, State(RefCell::new(hash))))))
}

fn named(vm: &mut Vm, name: &Value) -> Result<Hash, Raised> {
    let text = name.as_str().map(|name| name.text().to_lowercase()).unwrap_or_default();
    match Hash::named(&text) {
        Some(hash) => Ok(hash),
        None => Err(vm.value_error(format!("unsupported hash type {text}"))),
    }
}

fn make(vm: &mut Vm, name: &'static str, args: Args) -> Result<Value, Raised> {
    let [data, _] = args.bind(vm, name, ["string", "usedforsecurity"], 0, 1, 0)?;
    let Some(mut hash) = Hash::named(name) else { return Err(vm.value_error("unsupported hash type")) };
    if data.is_bound() {
        hash.update(&data_of(vm, &data)?);
    }
    object(vm, hash)
}

fn make_blake(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [name, data, length, key, salt, person] = args.exactly(vm, "make_blake")?;
    let wide = name.as_str().is_some_and(|name| name.text() == "blake2b");
    let (most, limit) = if wide { (64, 16) } else { (32, 8) };
    let length = vm.index(&length)?;
    if !(1..=most as i64).contains(&length) {
        return Err(vm.value_error(format!("digest_size must be between 1 and {most} bytes")));
    }
    let (key, salt, person) = (data_of(vm, &key)?, data_of(vm, &salt)?, data_of(vm, &person)?);
    if key.len() > most {
        return Err(vm.value_error(format!("maximum key length is {most} bytes")));
    }
    if salt.len() > limit {
        return Err(vm.value_error(format!("maximum salt length is {limit} bytes")));
    }
    if person.len() > limit {
        return Err(vm.value_error(format!("maximum person length is {limit} bytes")));
    }
    let mut blake = Blake::new(wide, &Parameters { length: length as usize, key, salt, person });
    blake.update(&data_of(vm, &data)?);
    object(vm, Hash::Blake(Box::new(blake)))
}

fn state<'a>(vm: &mut Vm, this: &'a Value, method: &str) -> Result<&'a State, Raised> {
    match this.downcast::<State>() {
        Some(state) => Ok(state),
        None => Err(wrong(vm, this, "_hashlib.HASH", method)),
    }
}

fn ask(vm: &mut Vm, this: &Value, question: fn(&Hash) -> Value) -> Result<Value, Raised> {
    let state = state(vm, this, "name")?;
    Ok(question(&state.0.borrow()))
}

fn update(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [data] = args.exactly(vm, "HASH.update")?;
    let data = data_of(vm, &data)?;
    state(vm, &this, "update")?.0.borrow_mut().update(&data);
    Ok(Value::None)
}

fn digest(vm: &mut Vm, mut args: Args, method: &str) -> Result<Vec<u8>, Raised> {
    let this = args.receiver();
    let hash = state(vm, &this, method)?.0.borrow().clone();
    if !matches!(hash, Hash::Shake128(_) | Hash::Shake256(_)) {
        args.exactly::<0>(vm, &format!("HASH.{method}"))?;
        return Ok(hash.finish(0));
    }
    let [length] = args.bind(vm, method, ["length"], 0, 1, 1)?;
    match vm.index(&length)? {
        length @ 0..=0x1000_0000 => Ok(hash.finish(length as usize)),
        _ => Err(vm.value_error("value must be positive")),
    }
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let hash = state(vm, &this, "copy")?.0.borrow().clone();
    object(vm, hash)
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let state = state(vm, &this, "__repr__")?;
    let address = crate::vm::types::object::identity(&this);
    let hash = state.0.borrow();
    Ok(Value::str(match &*hash {
        Hash::Blake(_) => format!("<_blake2.{} object at {address:#x}>", hash.name()),
        Hash::Shake128(_) | Hash::Shake256(_) => format!("<{} _hashlib.HASHXOF object @ {address:#x}>", hash.name()),
        _ => format!("<{} _hashlib.HASH object @ {address:#x}>", hash.name()),
    }))
}

fn hex(data: &[u8]) -> String {
    data.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// `hmac.compare_digest`
fn compare_digest(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, b] = args.exactly(vm, "compare_digest")?;
    if let (Some(a), Some(b)) = (a.as_str(), b.as_str()) {
        if !a.is_ascii() || !b.is_ascii() {
            return Err(vm.type_error("comparing strings with non-ASCII characters is not supported"));
        }
        return Ok(Value::Bool(a.text() == b.text()));
    }
    match (bytes::view(vm, &a)?, bytes::view(vm, &b)?) {
        (Some(a), Some(b)) => Ok(Value::Bool(*a == *b)),
        _ => {
            let (a, b) = (vm.type_name(&a), vm.type_name(&b));
            Err(vm.type_error(format!("unsupported operand types(s) or combination of types: '{a}' and '{b}'")))
        }
    }
}

fn hmac(fresh: &Hash, key: &[u8], message: &[u8]) -> Vec<u8> {
    let block = fresh.block_size();
    let mut key = key.to_vec();
    if key.len() > block {
        let mut hash = fresh.clone();
        hash.update(&key);
        key = hash.finish(0);
    }
    key.resize(block, 0);
    let pad = |with: u8| key.iter().map(|byte| byte ^ with).collect::<Vec<u8>>();
    let mut inner = fresh.clone();
    inner.update(&pad(0x36));
    inner.update(message);
    let mut outer = fresh.clone();
    outer.update(&pad(0x5c));
    outer.update(&inner.finish(0));
    outer.finish(0)
}

fn pbkdf2(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let names = ["hash_name", "password", "salt", "iterations", "dklen"];
    let [name, password, salt, turns, length] = args.bind(vm, "pbkdf2_hmac", names, 0, 5, 4)?;
    let hash = named(vm, &name)?;
    let (password, salt) = (data_of(vm, &password)?, data_of(vm, &salt)?);
    let turns = vm.index(&turns)?;
    if turns < 1 {
        return Err(vm.value_error("iteration value must be greater than 0."));
    }
    let length = if length.is_bound() && !length.is_none() { vm.index(&length)? } else { hash.digest_size() as i64 };
    if length < 1 {
        return Err(vm.value_error("key length must be greater than 0."));
    }
    let mut out = Vec::new();
    let mut block = 1u32;
    while (out.len() as i64) < length {
        let mut data = salt.clone();
        data.extend(block.to_be_bytes());
        let mut last = hmac(&hash, &password, &data);
        let mut sum = last.clone();
        for _ in 1..turns {
            last = hmac(&hash, &password, &last);
            for (slot, byte) in sum.iter_mut().zip(&last) {
                *slot ^= byte;
            }
        }
        out.extend(sum);
        block += 1;
    }
    out.truncate(length as usize);
    Ok(Value::bytes(out))
}
