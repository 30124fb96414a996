//! `iter`, `next`, `sorted`.

use crate::vm::machine::{Flow, OnYield, Resume};
use crate::vm::object::{GeneratorKind, Iterator, IteratorState, NativeDef};
use crate::vm::types::{flow, iterator, plain, sort};
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const FUNCTIONS: &[NativeDef] = &[
    plain("iter", "(object, sentinel=<unrepresentable>, /)", iter),
    flow("next", "(iterator, default=<unrepresentable>, /)", next),
    plain("sorted", "(iterable, /, *, key=None, reverse=False)", sorted),
];

fn iter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object, sentinel] = args.between(vm, "iter", 1)?;
    if !sentinel.is_bound() {
        return vm.iter(&object);
    }
    let callable = match &object {
        Value::Class(_) | Value::Function(_) | Value::Native(_) | Value::Method(_) => true,
        other => vm.special(other, &vm.names.call.clone()).is_some(),
    };
    if !callable {
        return Err(vm.type_error("iter(v, w): v must be callable"));
    }
    Ok(Iterator::new(IteratorState::Calls { callable: object, sentinel }))
}

fn next(vm: &mut Vm, args: Args) -> Result<Flow, Raised> {
    let [source, default] = args.between(vm, "next", 1)?;
    match &source {
        // Their end has a value.
        Value::Iterator(inner)
            if matches!(&*inner.state.borrow(), IteratorState::AsyncStep(_) | IteratorState::Coroutine(_)) =>
        {
            let on_yield = if default.is_bound() { OnYield::Default(default) } else { OnYield::Result };
            Ok(Flow::Delegate(source.clone(), Resume::Send(Value::None), on_yield))
        }
        Value::Iterator(inner) => match iterator::advance(vm, inner)? {
            Some(item) => Ok(Flow::Return(item)),
            None if default.is_bound() => Ok(Flow::Return(default)),
            None => Err(vm.stop_iteration(Value::None)),
        },
        Value::Generator(generator) if generator.kind == GeneratorKind::Generator => {
            let on_yield = if default.is_bound() { OnYield::Default(default) } else { OnYield::Result };
            Ok(Flow::Resume(generator.clone(), Resume::Send(Value::None), on_yield))
        }
        _ => {
            let Some(found) = vm.special(&source, &vm.names.next.clone()) else {
                let name = vm.type_name(&source);
                return Err(vm.type_error(format!("'{name}' object is not an iterator")));
            };
            let bound = vm.bind_special(found, &source)?;
            if !default.is_bound() {
                return Ok(Flow::Call(bound, Args::none(), None));
            }
            let then = move |vm: &mut Vm, result: Result<Value, Raised>| match result {
                Err(raised) if raised.is(&vm.types.stop_iteration) => Ok(Flow::Return(default)),
                other => other.map(Flow::Return),
            };
            Ok(Flow::Call(bound, Args::none(), Some(Box::new(then))))
        }
    }
}

fn sorted(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    if args.len() != 1 {
        let given = args.len();
        return Err(vm.type_error(format!("sorted expected 1 argument, got {given}")));
    }
    let iterable = args.receiver();
    let [key, reverse] = args.bind(vm, "sort", ["key", "reverse"], 0, 0, 0)?;
    let reverse = if reverse.is_bound() { vm.truth(&reverse)? } else { false };
    let mut items = vm.collect(&iterable)?;
    sort::sort(vm, &mut items, &key, reverse)?;
    Ok(Value::list(items))
}
