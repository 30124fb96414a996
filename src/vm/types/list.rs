//! `list`: its methods.

use super::receiver::{self, class_to_make};
use super::slice::Bounds;
use super::{add_class_methods, add_methods, add_static_methods, container, generic_alias, item, plain, sort};
use crate::vm::finalize::Backwards;
use crate::vm::object::{Iterator, IteratorState, List, NativeDef};
use crate::vm::{Args, Raised, Value, Vm, hash};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("append", "($self, object, /)", append),
    plain("extend", "($self, iterable, /)", extend_method),
    plain("insert", "($self, index, object, /)", insert),
    plain("pop", "($self, index=-1, /)", pop),
    plain("remove", "($self, value, /)", remove),
    plain("clear", "($self, /)", clear),
    plain("copy", "($self, /)", copy),
    plain("count", "($self, value, /)", count),
    plain("index", "($self, value, start=0, stop=sys.maxsize, /)", index),
    plain("reverse", "($self, /)", reverse),
    plain("sort", "($self, /, *, key=None, reverse=False)", sort_method),
    plain("__init__", "($self, iterable=(), /)", init),
    plain("__reversed__", "($self, /)", reversed),
    plain("__add__", "($self, value, /)", container::add),
    plain("__mul__", "($self, value, /)", container::multiply),
    plain("__rmul__", "($self, value, /)", container::multiply),
    plain("__iadd__", "($self, value, /)", container::in_place_add),
    plain("__imul__", "($self, value, /)", container::in_place_multiply),
    plain("__getitem__", "($self, index, /)", get_item),
    plain("__setitem__", "($self, key, value, /)", container::set_item),
    plain("__delitem__", "($self, key, /)", container::delete_item),
    plain("__contains__", "($self, key, /)", container::contains),
    plain("__len__", "($self, /)", container::len),
    plain("__iter__", "($self, /)", container::iter),
    plain("__repr__", "($self, /)", super::repr::method),
    plain("__eq__", "($self, value, /)", container::eq),
    plain("__ne__", "($self, value, /)", container::ne),
    plain("__lt__", "($self, value, /)", container::lt),
    plain("__le__", "($self, value, /)", container::le),
    plain("__gt__", "($self, value, /)", container::gt),
    plain("__ge__", "($self, value, /)", container::ge),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];
const CLASS: &[NativeDef] = &[plain("__class_getitem__", "(object, /)", generic_alias::class_getitem)];

/// Fills `list`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.list.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_class_methods(&class, CLASS);
    class.set(&vm.names.hash.clone(), Value::None);
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = class_to_make(vm, &mut args, &vm.types.list.clone())?;
    Ok(super::object::wrap(&class, Value::list(Vec::new())))
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "__init__")?;
    receiver::leave_keywords(&mut args, &vm.class_of(&this), &vm.types.list, &vm.names.new);
    let [iterable] = args.between(vm, "list", 0)?;
    let old = std::mem::take(&mut *list.items.borrow_mut());
    drop(Backwards(old));
    if iterable.is_bound() {
        extend(vm, list, &iterable)?;
    }
    Ok(Value::None)
}

fn append(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "append")?;
    let [item] = args.exactly(vm, "list.append")?;
    list.items.borrow_mut().push(item);
    Ok(Value::None)
}

/// Appends all items of an iterable: those that came before an exception stay.
pub fn extend(vm: &mut Vm, list: &Rc<List>, iterable: &Value) -> Result<(), Raised> {
    match iterable {
        Value::List(other) => {
            let more = other.items.borrow().clone();
            list.items.borrow_mut().extend(more);
            return Ok(());
        }
        Value::Tuple(other) => {
            list.items.borrow_mut().extend_from_slice(&other.items);
            return Ok(());
        }
        Value::Range(range) if range.big.is_none() && range.len() <= container::MOST_ITEMS => {
            let (mut next, step) = (range.start, range.step);
            let numbers = (0..range.len()).map(|_| {
                let number = next;
                next = next.wrapping_add(step);
                Value::Int(number)
            });
            list.items.borrow_mut().extend(numbers);
            return Ok(());
        }
        _ => {}
    }
    let iterator = vm.iter(iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        list.items.borrow_mut().push(item);
    }
    Ok(())
}

fn extend_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "extend")?;
    let [iterable] = args.exactly(vm, "list.extend")?;
    extend(vm, list, &iterable)?;
    Ok(Value::None)
}

fn insert(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "insert")?;
    let [index, item] = args.exactly(vm, "list.insert")?;
    let index = clamped_index(vm, &index)?;
    let mut items = list.items.borrow_mut();
    let length = items.len();
    let at = if index < 0 { index.saturating_add(length as i64).max(0) as usize } else { index as usize };
    items.insert(at.min(length), item);
    Ok(Value::None)
}

fn pop(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "pop")?;
    let [index] = args.between(vm, "list.pop", 0)?;
    let index = if index.is_bound() { vm.index(&index)? } else { -1 };
    let mut items = list.items.borrow_mut();
    if items.is_empty() {
        return Err(vm.index_error("pop from empty list"));
    }
    if index == -1 {
        return Ok(items.pop().unwrap_or_default());
    }
    let at = item::from_end(index, || items.len());
    if at >= items.len() {
        return Err(vm.index_error("pop index out of range"));
    }
    Ok(items.remove(at))
}

/// The first place from `start` up to `stop` where an item equals a value, with the list looked at anew each time.
pub(super) fn search(
    vm: &mut Vm,
    list: &Rc<List>,
    wanted: &Value,
    start: usize,
    stop: usize,
) -> Result<Option<usize>, Raised> {
    let mut at = start;
    loop {
        let undecided = {
            let items = list.items.borrow();
            let end = stop.min(items.len());
            loop {
                if at >= end {
                    return Ok(None);
                }
                let item = &items[at];
                match item.is(wanted).then_some(true).or_else(|| hash::same(item, wanted)) {
                    Some(true) => return Ok(Some(at)),
                    Some(false) => at += 1,
                    None => break item.clone(),
                }
            }
        };
        if vm.equal(&undecided, wanted)? {
            return Ok(Some(at));
        }
        at += 1;
    }
}

fn remove(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "remove")?;
    let [wanted] = args.exactly(vm, "list.remove")?;
    let Some(at) = search(vm, list, &wanted, 0, usize::MAX)? else {
        return Err(vm.value_error("list.remove(x): x not in list"));
    };
    let mut items = list.items.borrow_mut();
    let removed = if at < items.len() { items.remove(at) } else { Value::Unbound };
    drop(items);
    drop(removed);
    Ok(Value::None)
}

fn clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "clear")?;
    let [] = args.exactly(vm, "list.clear")?;
    let old = std::mem::take(&mut *list.items.borrow_mut());
    drop(Backwards(old));
    Ok(Value::None)
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "copy")?;
    let [] = args.exactly(vm, "list.copy")?;
    let items = list.items.borrow().clone();
    Ok(Value::list(items))
}

fn count(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "count")?;
    let [wanted] = args.exactly(vm, "list.count")?;
    let (mut found, mut from) = (0, 0);
    while let Some(at) = search(vm, list, &wanted, from, usize::MAX)? {
        found += 1;
        from = at + 1;
    }
    Ok(Value::Int(found))
}

fn index(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "index")?;
    let [wanted, start, stop] = args.between(vm, "list.index", 1)?;
    let length = || list.items.borrow().len();
    let (start, stop) = (search_bound(vm, &start, 0)?, search_bound(vm, &stop, i64::MAX)?);
    let (start, stop) = (place_of_bound(start, length()), place_of_bound(stop, length()));
    match search(vm, list, &wanted, start, stop)? {
        Some(at) => Ok(Value::from(at)),
        None => {
            let text = vm.repr(&wanted)?;
            Err(vm.value_error(format!("{} is not in list", text.text())))
        }
    }
}

/// A bound of `index()`: `__index__` or nothing.
pub(super) fn search_bound(vm: &mut Vm, value: &Value, default: i64) -> Result<i64, Raised> {
    if !value.is_bound() {
        return Ok(default);
    }
    if !super::slice::has_index(vm, value) {
        return Err(vm.type_error("slice indices must be integers or have an __index__ method"));
    }
    clamped_index(vm, value)
}

/// An index; one that doesn't fit is as good as the farthest.
pub(super) fn clamped_index(vm: &mut Vm, value: &Value) -> Result<i64, Raised> {
    use num_traits::Signed;
    Ok(match vm.index_value(value)? {
        Value::Int(i) => i,
        Value::BigInt(i) if i.is_negative() => i64::MIN,
        _ => i64::MAX,
    })
}

/// A bound of `index()` within a length.
pub(super) fn place_of_bound(bound: i64, length: usize) -> usize {
    if bound < 0 { bound.saturating_add(length as i64).max(0) as usize } else { bound as usize }
}

fn get_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    receiver::list(vm, &this, "__getitem__")?;
    let [key] = args.exactly(vm, "list.__getitem__")?;
    Ok(item::get(vm, &this, &key)?.unwrap_or_default())
}

fn reverse(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "reverse")?;
    let [] = args.exactly(vm, "list.reverse")?;
    list.items.borrow_mut().reverse();
    Ok(Value::None)
}

fn sort_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "sort")?;
    let [key, reverse] = args.bind(vm, "sort", ["key", "reverse"], 0, 0, 0)?;
    let reverse = if reverse.is_bound() { vm.truth(&reverse)? } else { false };
    sort::sort_list(vm, list, &key, reverse)?;
    Ok(Value::None)
}

fn reversed(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let list = receiver::list(vm, &this, "__reversed__")?;
    let [] = args.exactly(vm, "list.__reversed__")?;
    let left = list.items.borrow().len();
    Ok(Iterator::new(IteratorState::ListReversed { list: list.clone(), left }))
}

/// `list[a:b:c] = value`
pub(super) fn assign_slice(vm: &mut Vm, list: &Rc<List>, bounds: Bounds, value: &Value) -> Result<(), Raised> {
    let simple = bounds.is_simple();
    let new = collect_or(vm, value, "must assign iterable to extended slice")?;
    let mut items = list.items.borrow_mut();
    let cut = bounds.within(items.len());
    if simple {
        let start = cut.start as usize;
        let old: Vec<Value> = items.splice(start..start + cut.count, new).collect();
        drop(items);
        drop(Backwards(old));
        return Ok(());
    }
    if new.len() != cut.count {
        drop(items);
        let (given, wanted) = (new.len(), cut.count);
        return Err(
            vm.value_error(format!("attempt to assign sequence of size {given} to extended slice of size {wanted}"))
        );
    }
    let old: Vec<Value> = cut.indices().zip(new).map(|(at, item)| std::mem::replace(&mut items[at], item)).collect();
    drop(items);
    drop(old);
    Ok(())
}

/// All items of an iterable; what isn't one is refused with these words.
pub(super) fn collect_or(vm: &mut Vm, value: &Value, complaint: &str) -> Result<Vec<Value>, Raised> {
    if matches!(value, Value::List(_) | Value::Tuple(_)) {
        return vm.collect(value);
    }
    let iterator = match vm.iter(value) {
        Ok(iterator) => iterator,
        Err(raised) if raised.is(&vm.types.exception("TypeError")) => return Err(vm.type_error(complaint)),
        Err(raised) => return Err(raised),
    };
    let mut items = Vec::new();
    while let Some(item) = vm.next(&iterator)? {
        items.push(item);
    }
    Ok(items)
}
