//! The hooks of `sys`: for uncaught and ignored exceptions, for async generators, and those that do nothing here.

use crate::stdlib::define::functions;
use crate::vm::object::{ExceptionData, Module, NativeDef, intern};
use crate::vm::types::{plain, struct_sequence, traceback_object};
use crate::vm::{Args, Raised, Value, Vm, traceback};
use std::rc::Rc;

pub const FUNCTIONS: &[NativeDef] = &[
    plain("excepthook", "(exctype, value, traceback, /)", except_hook),
    plain("unraisablehook", "(unraisable, /)", unraisable_hook),
    plain("displayhook", "(object, /)", display_hook),
    plain("breakpointhook", "(*args, **kws)", breakpoint_hook),
    plain("set_asyncgen_hooks", "([firstiter] [, finalizer])", set_async_hooks),
    plain("get_asyncgen_hooks", "()", async_hooks),
    plain("get_coroutine_origin_tracking_depth", "()", |vm, _| Ok(Value::Int(vm.origin_depth as i64))),
    plain("set_coroutine_origin_tracking_depth", "(depth)", set_origin_depth),
    plain("settrace", "(function, /)", |_, _| Ok(Value::None)),
    plain("gettrace", "()", |_, _| Ok(Value::None)),
    plain("setprofile", "(function, /)", |_, _| Ok(Value::None)),
    plain("getprofile", "()", |_, _| Ok(Value::None)),
    plain("_clear_type_cache", "()", |_, _| Ok(Value::None)),
];

/// Keeps the hooks under the names by which scripts restore them.
pub fn fill(module: &Rc<Module>) {
    functions(module, &[]);
    for name in ["excepthook", "unraisablehook", "displayhook", "breakpointhook"] {
        if let Some(hook) = module.dict.get_name(&intern(name)) {
            module.dict.set_name(&intern(&format!("__{name}__")), hook);
        }
    }
}

fn set_origin_depth(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [depth] = args.bind(vm, "set_coroutine_origin_tracking_depth", ["depth"], 0, 1, 1)?;
    let depth = vm.index(&depth)?;
    let Ok(depth) = usize::try_from(depth) else { return Err(vm.value_error("depth must be >= 0")) };
    vm.origin_depth = depth;
    Ok(Value::None)
}

fn except_hook(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [_, value, given] = args.exactly(vm, "excepthook")?;
    let Value::Instance(instance) = &value else { return not_an_exception(vm, &value) };
    let Some(data) = instance.state::<ExceptionData>() else { return not_an_exception(vm, &value) };
    if let Some(given) = traceback_object::traceback(&given)
        && data.traceback.borrow().is_none()
    {
        *data.traceback.borrow_mut() = Some(given);
    }
    traceback::print(vm, &Raised(instance.clone()));
    Ok(Value::None)
}

fn not_an_exception(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let name = vm.type_name(value);
    let text = format!("TypeError: print_exception(): Exception expected for value, {name} found\n");
    vm.write_stream(true, &text)?;
    Ok(Value::None)
}

fn unraisable_hook(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [details] = args.exactly(vm, "unraisablehook")?;
    let mut get = |name| vm.get_attr(&details, &intern(name));
    let (value, message, object) = (get("exc_value")?, get("err_msg")?, get("object")?);
    let Value::Instance(instance) = value else { return Ok(Value::None) };
    if instance.state::<ExceptionData>().is_none() {
        return Ok(Value::None);
    }
    let context = match message {
        Value::None => "Exception ignored in".to_string(),
        message => vm.str_of(&message)?.text().to_string(),
    };
    vm.report_ignored(&context, &object, &Raised(instance));
    Ok(Value::None)
}

fn display_hook(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value] = args.exactly(vm, "sys.displayhook")?;
    if value.is_none() {
        return Ok(Value::None);
    }
    vm.builtins.set_name(&intern("_"), Value::None);
    let text = vm.repr(&value)?;
    vm.write_stream(false, &format!("{}\n", text.text()))?;
    vm.builtins.set_name(&intern("_"), value);
    Ok(Value::None)
}

fn breakpoint_hook(vm: &mut Vm, _: Args) -> Result<Value, Raised> {
    vm.write_stream(true, "breakpoint() does nothing here: there is no debugger to enter\n")?;
    Ok(Value::None)
}

fn set_async_hooks(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [first, finalizer] = args.bind(vm, "set_asyncgen_hooks", ["firstiter", "finalizer"], 0, 2, 0)?;
    for (hook, name) in [(&finalizer, "finalizer"), (&first, "firstiter")] {
        let callable = match hook {
            Value::Unbound | Value::None => true,
            hook => vm.special(hook, &vm.names.call.clone()).is_some() || is_function(hook),
        };
        if !callable {
            let given = vm.type_name(hook);
            return Err(vm.type_error(format!("callable {name} expected, got {given}")));
        }
    }
    if first.is_bound() {
        vm.async_hooks.first_iteration = first;
    }
    if finalizer.is_bound() {
        vm.async_hooks.finalizer = finalizer;
    }
    Ok(Value::None)
}

fn is_function(value: &Value) -> bool {
    matches!(value, Value::Function(_) | Value::Native(_) | Value::Method(_) | Value::Class(_))
}

fn async_hooks(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "sys.get_asyncgen_hooks")?;
    let class = struct_sequence::class(vm, "asyncgen_hooks", &["firstiter", "finalizer"]);
    let or_none = |value: Value| if value.is_bound() { value } else { Value::None };
    let hooks = vm.async_hooks.clone();
    Ok(struct_sequence::make(&class, vec![or_none(hooks.first_iteration), or_none(hooks.finalizer)]))
}
