//! `_json`: reading and writing JSON. The classes above are Python (`python/json/`), for scripts derive from them.

mod decode;
mod encode;

use super::define::functions;
use crate::vm::object::{Module, NativeDef};
use crate::vm::types::plain;
use crate::vm::{Raised, Vm};
use std::rc::Rc;

const FUNCTIONS: &[NativeDef] = &[
    plain(
        "encode",
        "(o, default, ascii, circular, nan, indent, item_separator, key_separator, sort, skip)",
        encode::encode,
    ),
    plain("encode_basestring", "(string, /)", encode::string),
    plain("encode_basestring_ascii", "(string, /)", encode::ascii_string),
    plain("scan_once", "(context, string, idx)", decode::scan_once),
    plain("scanstring", "(string, end, strict=True)", decode::scan_string),
    plain("skip_space", "(string, idx)", decode::skip_space),
];

/// Fills the module.
pub fn fill(_: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    Ok(())
}
