//! `_types`: the classes that have no name in `builtins`. The rest of `types` is Python (`python/types.py`).

use super::define::{functions, set};
use crate::vm::object::{Module, NativeDef};
use crate::vm::types::{plain, simple_namespace};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const FUNCTIONS: &[NativeDef] = &[
    plain("_awaitable", "(generator, /)", awaitable),
    plain("_is_awaitable", "(object, /)", |vm, args| {
        let [value] = args.exactly(vm, "_is_awaitable")?;
        Ok(Value::Bool(matches!(&value, Value::Generator(generator) if generator.awaitable.get())))
    }),
];

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    let types = vm.types.clone();
    let classes = [
        ("FunctionType", &types.function),
        ("LambdaType", &types.function),
        ("CodeType", &types.code),
        ("MappingProxyType", &types.mapping_proxy),
        ("CellType", &types.cell),
        ("GeneratorType", &types.generator),
        ("CoroutineType", &types.coroutine),
        ("AsyncGeneratorType", &types.async_generator),
        ("MethodType", &types.method),
        ("BuiltinFunctionType", &types.builtin_function),
        ("BuiltinMethodType", &types.builtin_function),
        ("WrapperDescriptorType", &types.wrapper_descriptor),
        ("MethodWrapperType", &types.method_wrapper),
        ("MethodDescriptorType", &types.method_descriptor),
        ("ModuleType", &types.module),
        ("TracebackType", &types.traceback),
        ("FrameType", &types.frame),
        ("GetSetDescriptorType", &types.getset_descriptor),
        ("MemberDescriptorType", &types.member_descriptor),
        ("GenericAlias", &types.generic_alias),
        ("UnionType", &types.union),
        ("EllipsisType", &types.ellipsis),
        ("NoneType", &types.none),
        ("NotImplementedType", &types.not_implemented),
    ];
    for (name, class) in classes {
        set(module, name, Value::Class(class.clone()));
    }
    let namespace = simple_namespace::class(vm);
    set(module, "SimpleNamespace", Value::Class(namespace));
    Ok(())
}

/// Lets a generator be awaited, as `types.coroutine` does.
fn awaitable(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "_awaitable")?;
    if let Value::Generator(generator) = &value {
        generator.awaitable.set(true);
    }
    Ok(value)
}
