//! `str(…)`

use crate::vm::object::NativeDef;
use crate::vm::types::object::wrap;
use crate::vm::types::receiver::class_to_make;
use crate::vm::types::{codec, plain};
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let base = vm.types.str.clone();
    let class = class_to_make(vm, &mut args, &base)?;
    if args.keywords.is_empty() && args.len() == 1 {
        let text = vm.str_of(&args.take(0))?;
        return Ok(wrap(&class, Value::Str(text)));
    }
    if args.len() > 3 {
        let given = args.len() + args.keywords.len();
        return Err(vm.type_error(format!("str expected at most 3 arguments, got {given}")));
    }
    let [object, encoding, errors] = args.bind(vm, "str", ["object", "encoding", "errors"], 0, 3, 0)?;
    if !object.is_bound() {
        return Ok(wrap(&class, Value::from("")));
    }
    if !encoding.is_bound() && !errors.is_bound() {
        let text = vm.str_of(&object)?;
        return Ok(wrap(&class, Value::Str(text)));
    }
    let (encoding, errors) = codec::names(vm, "str", &encoding, &errors)?;
    if object.as_str().is_some() {
        return Err(vm.type_error("decoding str is not supported"));
    }
    let Some(bytes) = crate::vm::types::bytes::view(vm, &object)? else {
        let name = vm.type_name(&object);
        return Err(vm.type_error(format!("decoding to str: need a bytes-like object, {name} found")));
    };
    let text = codec::decode(vm, &bytes, &encoding, &errors)?;
    Ok(wrap(&class, Value::str(text)))
}
