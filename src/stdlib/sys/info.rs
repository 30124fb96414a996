//! What `sys` says of the version and the machine: CPython 3.13.0 on Linux, so that scripts that look find what they
//! know.

use crate::stdlib::define::{set, strings};
use crate::vm::object::{Dict, Module};
use crate::vm::types::{simple_namespace, struct_sequence};
use crate::vm::{Value, Vm};
use std::rc::Rc;

const HEX_VERSION: i64 = 0x030d_00f0;

/// Sets the variables.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) {
    let record = |name: &str, values: Vec<(&'static str, Value)>| {
        let (fields, values): (Vec<&'static str>, Vec<Value>) = values.into_iter().unzip();
        struct_sequence::make(&struct_sequence::class(vm, &format!("sys.{name}"), &fields), values)
    };
    let int = Value::Int;
    let version = record(
        "version_info",
        vec![
            ("major", int(3)),
            ("minor", int(13)),
            ("micro", int(0)),
            ("releaselevel", Value::str("final")),
            ("serial", int(0)),
        ],
    );
    let flags = record(
        "flags",
        vec![
            ("debug", int(0)),
            ("inspect", int(0)),
            ("interactive", int(0)),
            ("optimize", int(0)),
            ("dont_write_bytecode", int(0)),
            ("no_user_site", int(0)),
            ("no_site", int(0)),
            ("ignore_environment", int(0)),
            ("verbose", int(0)),
            ("bytes_warning", int(0)),
            ("quiet", int(0)),
            ("hash_randomization", int(1)),
            ("isolated", int(0)),
            ("dev_mode", Value::Bool(false)),
            ("utf8_mode", int(0)),
            ("warn_default_encoding", int(0)),
            ("safe_path", Value::Bool(false)),
            ("int_max_str_digits", int(4300)),
        ],
    );
    let float_info = record(
        "float_info",
        vec![
            ("max", Value::Float(f64::MAX)),
            ("max_exp", int(1024)),
            ("max_10_exp", int(308)),
            ("min", Value::Float(f64::MIN_POSITIVE)),
            ("min_exp", int(-1021)),
            ("min_10_exp", int(-307)),
            ("dig", int(15)),
            ("mant_dig", int(53)),
            ("epsilon", Value::Float(f64::EPSILON)),
            ("radix", int(2)),
            ("rounds", int(1)),
        ],
    );
    let int_info = record(
        "int_info",
        vec![
            ("bits_per_digit", int(30)),
            ("sizeof_digit", int(4)),
            ("default_max_str_digits", int(4300)),
            ("str_digits_check_threshold", int(640)),
        ],
    );
    let hash_info = record(
        "hash_info",
        vec![
            ("width", int(64)),
            ("modulus", int((1 << 61) - 1)),
            ("inf", int(314159)),
            ("nan", int(0)),
            ("imag", int(1_000_003)),
            ("algorithm", Value::str("siphash13")),
            ("hash_bits", int(64)),
            ("seed_bits", int(128)),
            ("cutoff", int(0)),
        ],
    );
    let thread_info = record(
        "thread_info",
        vec![("name", Value::str("pthread")), ("lock", Value::str("semaphore")), ("version", Value::None)],
    );
    let implementation = simple_namespace::make(
        vm,
        vec![
            ("name", Value::str("cpython")),
            ("cache_tag", Value::str("cpython-313")),
            ("version", version.clone()),
            ("hexversion", int(HEX_VERSION)),
            ("_multiarch", Value::str("x86_64-linux-gnu")),
        ],
    );
    let folders = ["prefix", "exec_prefix", "base_prefix", "base_exec_prefix"];
    for name in folders {
        set(module, name, "/usr");
    }
    for (name, value) in [
        ("version", "3.13.0 (main, Oct  7 2024, 00:00:00) [GCC 12.2.0]"),
        ("platform", "linux"),
        ("byteorder", "little"),
        ("executable", "/usr/bin/python3"),
        ("_base_executable", "/usr/bin/python3"),
        ("float_repr_style", "short"),
        ("abiflags", ""),
        ("platlibdir", "lib"),
        ("copyright", "Copyright (c) 2001-2024 Python Software Foundation.\nAll Rights Reserved."),
    ] {
        set(module, name, value);
    }
    for (name, value) in [
        ("version_info", version),
        ("flags", flags),
        ("float_info", float_info),
        ("int_info", int_info),
        ("hash_info", hash_info),
        ("thread_info", thread_info),
        ("implementation", implementation),
        ("hexversion", int(HEX_VERSION)),
        ("api_version", int(1013)),
        ("maxsize", int(i64::MAX)),
        ("maxunicode", int(0x10ffff)),
        ("warnoptions", strings(&[])),
        ("meta_path", strings(&[])),
        ("path_hooks", strings(&[])),
        ("path_importer_cache", Value::Dict(Rc::new(Dict::new()))),
        ("_xoptions", Value::Dict(Rc::new(Dict::new()))),
        ("pycache_prefix", Value::None),
        ("dont_write_bytecode", Value::Bool(false)),
        (
            "builtin_module_names",
            Value::tuple(vec![Value::str("_warnings"), Value::str("builtins"), Value::str("sys")]),
        ),
    ] {
        set(module, name, value);
    }
}
