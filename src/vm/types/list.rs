//! `list` and `tuple`.

use super::{add_class_methods, add_methods, add_static_methods, plain};
use crate::vm::object::{Instance, Iterator, IteratorState, List, NativeDef};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const LIST: &[NativeDef] = &[
    plain("__init__", "($self, iterable=(), /)", init),
    plain("append", "($self, object, /)", append),
    plain("extend", "($self, iterable, /)", extend),
    plain("insert", "($self, index, object, /)", insert),
    plain("pop", "($self, index=-1, /)", pop),
    plain("remove", "($self, value, /)", remove),
    plain("clear", "($self, /)", clear),
    plain("index", "($self, value, start=0, stop=9223372036854775807, /)", index),
    plain("count", "($self, value, /)", count),
    plain("reverse", "($self, /)", reverse),
    plain("copy", "($self, /)", copy),
    plain("sort", "($self, /, *, key=None, reverse=False)", sort),
    plain("__reversed__", "($self, /)", reversed),
];
const TUPLE: &[NativeDef] = &[
    plain("index", "($self, value, start=0, stop=9223372036854775807, /)", index),
    plain("count", "($self, value, /)", count),
];
const LIST_STATIC: &[NativeDef] = &[plain("__new__", "(cls, iterable=(), /)", new_list)];
const TUPLE_STATIC: &[NativeDef] = &[plain("__new__", "(cls, iterable=(), /)", new_tuple)];
const GENERIC: &[NativeDef] = &[plain("__class_getitem__", "($cls, item, /)", super::generic_alias::of_class)];

/// Fills `list` and `tuple`.
pub fn install(vm: &mut Vm) {
    let types = vm.types.clone();
    add_methods(&types.list, LIST);
    add_static_methods(&types.list, LIST_STATIC);
    add_methods(&types.tuple, TUPLE);
    add_static_methods(&types.tuple, TUPLE_STATIC);
    add_class_methods(&types.list, GENERIC);
    add_class_methods(&types.tuple, GENERIC);
}

fn of(vm: &mut Vm, value: &Value) -> Result<Rc<List>, Raised> {
    match value.as_list() {
        Some(list) => Ok(list.clone()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("descriptor requires a 'list' object but received a '{name}'")))
        }
    }
}

fn new_list(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let list = Value::list(Vec::new());
    Ok(match class {
        Value::Class(class) if !class.builtin => Value::Instance(Rc::new(Instance::with_payload(&class, list))),
        _ => list,
    })
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let list = of(vm, &receiver)?;
    let [iterable] = args.between(vm, "list", 0)?;
    if iterable.is_bound() {
        let items = vm.collect(&iterable)?;
        let old = list.items.replace(items);
        drop(old);
    }
    Ok(Value::None)
}

fn new_tuple(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    let own = matches!(&class, Value::Class(class) if class.builtin);
    let [iterable] = args.between(vm, "tuple", 0)?;
    let tuple = match iterable {
        Value::Unbound => Value::tuple(Vec::new()),
        Value::Tuple(tuple) if own => return Ok(Value::Tuple(tuple)),
        other => Value::tuple(vm.collect(&other)?),
    };
    Ok(match class {
        Value::Class(class) if !class.builtin => Value::Instance(Rc::new(Instance::with_payload(&class, tuple))),
        _ => tuple,
    })
}

fn append(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    if args.len() != 2 {
        let given = args.len().saturating_sub(1);
        return Err(vm.type_error(format!("list.append() takes exactly one argument ({given} given)")));
    }
    let item = args.take(1);
    match args.values[0].as_list() {
        Some(list) => list.items.borrow_mut().push(item),
        None => return of(vm, &args.values[0].clone()).map(|_| Value::None),
    }
    Ok(Value::None)
}

fn extend(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let list = of(vm, &receiver)?;
    let [iterable] = args.exactly(vm, "list.extend")?;
    let more = vm.collect(&iterable)?;
    list.items.borrow_mut().extend(more);
    Ok(Value::None)
}

fn insert(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let list = of(vm, &receiver)?;
    let [index, item] = args.exactly(vm, "insert")?;
    let index = vm.index(&index)?;
    let mut items = list.items.borrow_mut();
    let length = items.len() as i64;
    let at = if index < 0 { (index + length).max(0) } else { index.min(length) };
    items.insert(at as usize, item);
    Ok(Value::None)
}

fn pop(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let list = of(vm, &receiver)?;
    let [index] = args.between(vm, "pop", 0)?;
    let index = if index.is_bound() { vm.index(&index)? } else { -1 };
    let length = list.items.borrow().len() as i64;
    if length == 0 {
        return Err(vm.index_error("pop from empty list"));
    }
    let at = if index < 0 { index + length } else { index };
    if at < 0 || at >= length {
        return Err(vm.index_error("pop index out of range"));
    }
    let item = list.items.borrow_mut().remove(at as usize);
    Ok(item)
}

fn remove(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let list = of(vm, &receiver)?;
    let [value] = args.exactly(vm, "list.remove")?;
    let mut at = 0;
    loop {
        let Some(item) = list.items.borrow().get(at).cloned() else {
            return Err(vm.value_error("list.remove(x): x not in list"));
        };
        if vm.equal(&item, &value)? {
            let removed = list.items.borrow_mut().remove(at);
            drop(removed);
            return Ok(Value::None);
        }
        at += 1;
    }
}

fn clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let old = of(vm, &receiver)?.items.take();
    drop(old);
    Ok(Value::None)
}

fn index(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [value, start, stop] = args.between(vm, "index", 1)?;
    let items = vm.collect(receiver.builtin())?;
    let length = items.len() as i64;
    let mut bound = |v: Value, default: i64| -> Result<i64, Raised> {
        if !v.is_bound() {
            return Ok(default);
        }
        let i = vm.index(&v)?;
        Ok(if i < 0 { (i + length).max(0) } else { i })
    };
    let (start, stop) = (bound(start, 0)?, bound(stop, length)?);
    for at in start..stop.min(length) {
        if vm.equal(&items[at as usize], &value)? {
            return Ok(Value::Int(at));
        }
    }
    if matches!(receiver.builtin(), Value::Tuple(_)) {
        return Err(vm.value_error("tuple.index(x): x not in tuple"));
    }
    let shown = vm.repr(&value)?;
    Err(vm.value_error(format!("{} is not in list", shown.text())))
}

fn count(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let [value] = args.exactly(vm, "count")?;
    let mut count = 0;
    for item in vm.collect(receiver.builtin())? {
        count += vm.equal(&item, &value)? as i64;
    }
    Ok(Value::Int(count))
}

fn reverse(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    of(vm, &receiver)?.items.borrow_mut().reverse();
    Ok(Value::None)
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let items = of(vm, &receiver)?.items.borrow().clone();
    Ok(Value::list(items))
}

fn reversed(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let list = of(vm, &receiver)?;
    let left = list.items.borrow().len();
    Ok(Iterator::new(IteratorState::ListReversed { list, left }))
}

fn sort(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let list = of(vm, &receiver)?;
    let [key, reverse] = args.bind(vm, "sort", ["key", "reverse"], 0, 0, 0)?;
    let reverse = reverse.is_bound() && vm.truth(&reverse)?;
    // The list is empty while it is sorted, so that a comparison can't see it half done.
    let mut items = list.items.take();
    let result = super::sort::sort(vm, &mut items, &key, reverse);
    let meanwhile = list.items.replace(items);
    result?;
    if !meanwhile.is_empty() {
        return Err(vm.value_error("list modified during sort"));
    }
    Ok(Value::None)
}
