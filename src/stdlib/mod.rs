//! The modules that scripts may import, asyncio apart. A module costs nothing until it is imported.
//!
//! Hot ones are Rust; others are Python of our own (`python/*.py`), compiled when they are imported first.

mod abc;
mod bisect;
mod collections;
pub mod contextvars;
mod define;
pub mod entropy;
mod functools;
mod hashing;
mod heapq;
mod itertools;
mod json;
mod math;
mod operator;
mod random;
mod re;
pub mod sys;
pub mod time;
mod traceback;
mod types;
mod warnings;
mod weakref;

use crate::vm::Vm;
use crate::vm::machine::ModuleSource::{Native, Python};

/// Offers them to a machine.
pub fn install(vm: &mut Vm) {
    vm.offer_module("abc", Python(include_str!("python/abc.py")));
    vm.offer_module("_abc", Native(abc::fill));
    vm.offer_module("bisect", Native(bisect::fill));
    vm.offer_module("collections", Python(include_str!("python/collections/__init__.py")));
    vm.offer_module("_collections", Native(collections::fill));
    vm.offer_module("collections._user", Python(include_str!("python/collections/_user.py")));
    vm.offer_module("collections.abc", Python(include_str!("python/collections/abc.py")));
    vm.offer_module("_collections_abc", Python(include_str!("python/_collections_abc.py")));
    vm.offer_module("contextlib", Python(include_str!("python/contextlib.py")));
    vm.offer_module("contextvars", Native(contextvars::fill));
    vm.offer_module("dataclasses", Python(include_str!("python/dataclasses.py")));
    vm.offer_module("datetime", Python(include_str!("python/datetime.py")));
    vm.offer_module("_entropy", Native(entropy::fill));
    vm.offer_module("enum", Python(include_str!("python/enum.py")));
    vm.offer_module("functools", Python(include_str!("python/functools.py")));
    vm.offer_module("_functools", Native(functools::fill));
    vm.offer_module("_hashlib", Native(hashing::fill));
    vm.offer_module("heapq", Python(include_str!("python/heapq.py")));
    vm.offer_module("_heapq", Native(heapq::fill));
    vm.offer_module("itertools", Native(itertools::fill));
    vm.offer_module("json", Python(include_str!("python/json/__init__.py")));
    vm.offer_module("_json", Native(json::fill));
    vm.offer_module("json.decoder", Python(include_str!("python/json/decoder.py")));
    vm.offer_module("json.encoder", Python(include_str!("python/json/encoder.py")));
    vm.offer_module("json.scanner", Python(include_str!("python/json/scanner.py")));
    vm.offer_module("keyword", Python(include_str!("python/keyword.py")));
    vm.offer_module("linecache", Python(include_str!("python/linecache.py")));
    vm.offer_module("logging", Python(include_str!("python/logging/__init__.py")));
    vm.offer_module("logging.config", Python(include_str!("python/logging/config.py")));
    vm.offer_module("logging.handlers", Python(include_str!("python/logging/handlers.py")));
    vm.offer_module("math", Native(math::fill));
    vm.offer_module("operator", Native(operator::fill));
    vm.offer_module("_operator", Native(operator::fill));
    vm.offer_module("random", Python(include_str!("python/random.py")));
    vm.offer_module("_random", Native(random::fill));
    vm.offer_module("re", Python(include_str!("python/re.py")));
    vm.offer_module("reprlib", Python(include_str!("python/reprlib.py")));
    vm.offer_module("_sre", Native(re::fill));
    vm.offer_module("_strptime", Python(include_str!("python/_strptime.py")));
    vm.offer_module("sys", Native(sys::fill));
    vm.offer_module("time", Native(time::fill));
    vm.offer_module("traceback", Python(include_str!("python/traceback.py")));
    vm.offer_module("_traceback", Native(traceback::fill));
    vm.offer_module("types", Python(include_str!("python/types.py")));
    vm.offer_module("_types", Native(types::fill));
    vm.offer_module("typing", Python(include_str!("python/typing.py")));
    vm.offer_module("warnings", Python(include_str!("python/warnings.py")));
    vm.offer_module("_warnings", Native(warnings::fill));
    vm.offer_module("_weakref", Native(weakref::fill));
}
