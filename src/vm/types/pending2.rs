//! Temporary.
#![allow(missing_docs, unused_variables)]
use crate::vm::object::*;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;
pub fn hash_of(vm: &mut Vm, value: &Value) -> Result<u64, Raised> {
    Ok(crate::vm::hash::of_address(value.address().unwrap_or(0)))
}
pub fn simple_repr(vm: &mut Vm, value: &Value) -> Result<Option<Rc<Str>>, Raised> {
    Ok(Some(Rc::new(Str::new(match value {
        Value::None => "None".into(),
        Value::Bool(b) => {
            if *b {
                "True".into()
            } else {
                "False".into()
            }
        }
        Value::Int(i) => i.to_string(),
        Value::Float(f) => super::float::text(*f),
        Value::Str(s) => super::text::quoted(s.text()),
        Value::Tuple(t) => {
            let mut o = String::from("(");
            for i in t.items.iter() {
                o += vm.repr(i)?.text();
                o += ", ";
            }
            o + ")"
        }
        Value::List(t) => {
            let mut o = String::from("[");
            let items = t.items.borrow().clone();
            for i in items.iter() {
                o += vm.repr(i)?.text();
                o += ", ";
            }
            o + "]"
        }
        Value::Dict(t) => {
            let mut o = String::from("{");
            for e in t.entries() {
                o += vm.repr(&e.key)?.text();
                o += ": ";
                o += vm.repr(&e.value)?.text();
                o += ", ";
            }
            o + "}"
        }
        Value::Class(c) => super::class::repr_of(vm, c),
        Value::Instance(_) => return Ok(None),
        other => format!("<{}>", vm.type_name(other)),
    }))))
}
pub fn simple_format(vm: &mut Vm, value: &Value, spec: &Rc<Str>) -> Result<Option<Rc<Str>>, Raised> {
    Ok(Some(vm.str_of(value)?))
}
pub fn advance(vm: &mut Vm, it: &Rc<Iterator>) -> Result<Option<Value>, Raised> {
    let mut st = it.state.borrow_mut();
    Ok(match &mut *st {
        IteratorState::Dict { view, next, .. } => match view.dict.next_from(*next) {
            Some((at, e)) => {
                *next = at + 1;
                Some(match view.kind {
                    ViewKind::Keys => e.key,
                    ViewKind::Values => e.value,
                    _ => Value::tuple(vec![e.key, e.value]),
                })
            }
            None => None,
        },
        IteratorState::Range { next, step, left } => {
            if *left == 0 {
                None
            } else {
                let i = *next;
                *left -= 1;
                *next += *step;
                Some(Value::Int(i))
            }
        }
        IteratorState::List { list, next } => {
            let i = list.items.borrow().get(*next).cloned();
            *next += 1;
            i
        }
        IteratorState::Tuple { tuple, next } => {
            let i = tuple.items.get(*next).cloned();
            *next += 1;
            i
        }
        _ => None,
    })
}
fn print(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let mut o = Vec::new();
    for v in args.values.iter() {
        o.push(vm.str_of(v)?.text().to_string());
    }
    vm.write(false, &(o.join(" ") + "\n"));
    Ok(Value::None)
}
fn range(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let v: Vec<i64> = args.values.iter().map(|v| v.as_int().unwrap()).collect();
    let (a, b, c) = match v.len() {
        1 => (0, v[0], 1),
        2 => (v[0], v[1], 1),
        _ => (v[0], v[1], v[2]),
    };
    Ok(Value::Range(Rc::new(Range { start: a, stop: b, step: c, big: None })))
}
fn append(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let r = args.receiver();
    if let Value::List(l) = &r {
        l.items.borrow_mut().push(args.take(0));
    }
    Ok(Value::None)
}
fn exc_new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let c = args.receiver();
    let Value::Class(c) = c else { todo!() };
    Ok(Value::Instance(crate::vm::raise::new_exception(&c, args.values.to_vec())))
}
fn exc_str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let c = args.receiver();
    let Value::Instance(c) = c else { todo!() };
    let a = crate::vm::raise::exception_data(&c).args.borrow().first().cloned().unwrap_or(Value::str(""));
    vm.str_of(&a).map(Value::Str)
}
fn exc_init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    Ok(Value::None)
}
const L: &[NativeDef] = &[super::plain("append", "", append)];
const P: &[NativeDef] = &[super::plain("print", "", print), super::plain("range", "", range)];
const E: &[NativeDef] = &[super::plain("__str__", "", exc_str), super::plain("__init__", "", exc_init)];
const EN: &[NativeDef] = &[super::plain("__new__", "", exc_new)];
pub fn install2(vm: &mut Vm) {
    super::add_methods(&vm.types.list.clone(), L);
    super::add_methods(&vm.types.base_exception.clone(), E);
    super::add_static_methods(&vm.types.base_exception.clone(), EN);
    for d in P {
        vm.builtins.set_name(
            &intern(d.name),
            Value::Native(Rc::new(Native { def: d, class: None, module: None, bound: Value::Unbound })),
        );
    }
    for (n, c) in vm.types.all() {
        if n != "range" {
            vm.builtins.set_name(&intern(n), Value::Class(c));
        }
    }
    for (n, c) in vm.types.exceptions() {
        vm.builtins.set_name(&intern(n), Value::Class(c.clone()));
    }
}
