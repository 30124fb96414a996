//! Eager tasks: the first step runs inside the call that creates the task.

use super::runtime::Runtime;
use super::signature::{keywords, or, signature};
use crate::vm::object::{Native, NativeDef, intern};
use crate::vm::types::{flow, plain};
use crate::vm::{Args, Flow, Raised, Value, Vm};
use std::rc::Rc;

/// Functions of the module.
pub const FUNCTIONS: &[NativeDef] = &[
    plain("create_eager_task_factory", "(custom_task_constructor)", create_factory),
    flow("eager_task_factory", "(loop, coro, *, name=None, context=None, eager_start=True)", eager_task_factory),
];

static FACTORY: NativeDef = flow("factory", "(loop, coro, *, name=None, context=None, eager_start=True)", factory);

fn create_factory(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [constructor] = signature("create_eager_task_factory", &["custom_task_constructor"], 1, &[]).bind(vm, args)?;
    Ok(Value::Native(Rc::new(Native { def: &FACTORY, class: None, module: None, bound: constructor })))
}

fn eager_task_factory(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let constructor = Value::Class(Runtime::of(vm).classes().task.clone());
    make(vm, constructor, args)
}

fn factory(vm: &mut Vm, mut args: Args) -> Result<Flow, Raised> {
    let constructor = args.receiver();
    make(vm, constructor, args)
}

fn make(vm: &mut Vm, constructor: Value, mut args: Args) -> Result<Flow, Raised> {
    let function = "create_eager_task_factory.<locals>.factory";
    let [name, context, eager_start] = keywords(vm, function, &mut args, ["name", "context", "eager_start"])?;
    let [event_loop, coroutine] = signature(function, &["loop", "coro"], 2, &[]).bind(vm, args)?;
    let mut args = Args::one(coroutine);
    args.keywords = vec![
        (intern("loop"), event_loop),
        (intern("name"), or(name, Value::None)),
        (intern("context"), or(context, Value::None)),
        (intern("eager_start"), or(eager_start, Value::Bool(true))),
    ];
    Ok(Flow::Call(constructor, args, None))
}
