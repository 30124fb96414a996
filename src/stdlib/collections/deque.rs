//! `deque`: a list with two ends.

use crate::lang::code::Compare;
use crate::vm::object::{Class, Instance, Iterator, Layout, Module, NativeDef, NativeIterator, intern};
use crate::vm::types::library::library_class;
use crate::vm::types::receiver::{class_to_make, wrong};
use crate::vm::types::{add_attribute, add_class_methods, add_methods, add_static_methods, generic_alias, iterator};
use crate::vm::types::{container, plain, read_only};
use crate::vm::{Args, Raised, Value, Vm, finalize, hash};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

/// What a `deque` holds.
#[derive(Default)]
struct Deque {
    items: RefCell<VecDeque<Value>>,
    most: Cell<Option<usize>>,
    /// Changes with every change of length or order: iterators notice.
    version: Cell<u64>,
}

impl Drop for Deque {
    fn drop(&mut self) {
        finalize::drop_deep(std::mem::take(self.items.get_mut()));
    }
}

struct Classes {
    deque: Rc<Class>,
    forward: Rc<Class>,
    backward: Rc<Class>,
}

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, iterable=(), maxlen=None)", init),
    plain("append", "($self, item, /)", |vm, args| add(vm, args, "append", End::Right)),
    plain("appendleft", "($self, item, /)", |vm, args| add(vm, args, "appendleft", End::Left)),
    plain("pop", "($self, /)", |vm, args| pop(vm, args, "pop", End::Right)),
    plain("popleft", "($self, /)", |vm, args| pop(vm, args, "popleft", End::Left)),
    plain("extend", "($self, iterable, /)", |vm, args| extend(vm, args, "extend", End::Right)),
    plain("extendleft", "($self, iterable, /)", |vm, args| extend(vm, args, "extendleft", End::Left)),
    plain("rotate", "($self, n=1, /)", rotate),
    plain("clear", "($self, /)", clear),
    plain("copy", "($self, /)", copy),
    plain("__copy__", "($self, /)", copy),
    plain("count", "($self, value, /)", count),
    plain("index", "($self, value, [start, [stop]])", index),
    plain("insert", "($self, index, value, /)", insert),
    plain("remove", "($self, value, /)", remove),
    plain("reverse", "($self, /)", reverse),
    plain("__len__", "($self, /)", len),
    plain("__getitem__", "($self, key, /)", get_item),
    plain("__setitem__", "($self, key, value, /)", set_item),
    plain("__delitem__", "($self, key, /)", delete_item),
    plain("__contains__", "($self, key, /)", contains),
    plain("__iter__", "($self, /)", |vm, args| walk(vm, args, End::Left)),
    plain("__reversed__", "($self, /)", |vm, args| walk(vm, args, End::Right)),
    plain("__repr__", "($self, /)", repr),
    plain("__add__", "($self, value, /)", concatenate),
    plain("__iadd__", "($self, value, /)", in_place_add),
    plain("__mul__", "($self, value, /)", multiply),
    plain("__rmul__", "($self, value, /)", multiply),
    plain("__imul__", "($self, value, /)", in_place_multiply),
    plain("__reduce__", "($self, /)", reduce),
    plain("__eq__", "($self, value, /)", |vm, args| compare(vm, args, Compare::Equal)),
    plain("__ne__", "($self, value, /)", |vm, args| compare(vm, args, Compare::NotEqual)),
    plain("__lt__", "($self, value, /)", |vm, args| compare(vm, args, Compare::Less)),
    plain("__le__", "($self, value, /)", |vm, args| compare(vm, args, Compare::LessEqual)),
    plain("__gt__", "($self, value, /)", |vm, args| compare(vm, args, Compare::Greater)),
    plain("__ge__", "($self, value, /)", |vm, args| compare(vm, args, Compare::GreaterEqual)),
];
const STATIC: &[NativeDef] = &[plain("__new__", "(*args, **kwargs)", new)];
const GENERIC: &[NativeDef] = &[plain("__class_getitem__", "($cls, object, /)", generic_alias::class_getitem)];
const HINT: &[NativeDef] = &[plain("__length_hint__", "($self, /)", iterator::hint_method)];

/// An end of a deque.
#[derive(Clone, Copy, PartialEq)]
enum End {
    Left,
    Right,
}

pub(super) fn install(vm: &mut Vm, module: &Rc<Module>) {
    let object = vm.types.object.clone();
    let deque = library_class("collections.deque", &object, Layout::State("collections.deque"));
    add_methods(&deque, METHODS);
    add_static_methods(&deque, STATIC);
    add_class_methods(&deque, GENERIC);
    deque.set(&vm.names.hash.clone(), Value::None);
    add_attribute(
        &deque,
        "maxlen",
        |vm, v| Ok(this(vm, v, "maxlen")?.most.get().map_or(Value::None, Value::from)),
        Some(read_only),
    );
    let iterator = |name: &str| {
        let class = library_class(&format!("_collections.{name}"), &object, Layout::Plain);
        add_methods(&class, iterator::METHODS);
        add_methods(&class, HINT);
        class
    };
    let (forward, backward) = (iterator("_deque_iterator"), iterator("_deque_reverse_iterator"));
    module.dict.set_name(&intern("deque"), Value::Class(deque.clone()));
    module.dict.set_name(&intern("_deque_iterator"), Value::Class(forward.clone()));
    vm.set_extension(Rc::new(Classes { deque, forward, backward }));
}

fn classes(vm: &mut Vm) -> Result<Rc<Classes>, Raised> {
    vm.extension::<Classes>().ok_or_else(|| vm.runtime_error("collections is not there"))
}

fn this<'v>(vm: &mut Vm, value: &'v Value, method: &str) -> Result<&'v Deque, Raised> {
    match value.downcast::<Deque>() {
        Some(deque) => Ok(deque),
        None => Err(wrong(vm, value, "collections.deque", method)),
    }
}

impl Deque {
    fn touch(&self) {
        self.version.set(self.version.get() + 1);
    }

    /// Adds an item; one falls off the other end where there are too many.
    fn add(&self, item: Value, end: End) {
        self.touch();
        let fallen = {
            let mut items = self.items.borrow_mut();
            match end {
                End::Right => items.push_back(item),
                End::Left => items.push_front(item),
            }
            match self.most.get() {
                Some(most) if items.len() > most => match end {
                    End::Right => items.pop_front(),
                    End::Left => items.pop_back(),
                },
                _ => None,
            }
        };
        drop(fallen);
    }

    fn len(&self) -> usize {
        self.items.borrow().len()
    }

    fn at(&self, index: usize) -> Option<Value> {
        self.items.borrow().get(index).cloned()
    }

    fn list(&self) -> Vec<Value> {
        self.items.borrow().iter().cloned().collect()
    }
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let base = classes(vm)?;
    let class = class_to_make(vm, &mut args, &base.deque)?;
    Ok(Value::Instance(Rc::new(Instance::with_state(&class, Deque::default()))))
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__init__")?;
    let [iterable, most] = args.bind(vm, "deque", ["iterable", "maxlen"], 0, 2, 0)?;
    let most = match &most {
        Value::Unbound | Value::None => None,
        other => {
            if other.as_bigint().is_none() {
                return Err(vm.type_error("an integer is required"));
            }
            let most = vm.index(other)?;
            if most < 0 {
                return Err(vm.value_error("maxlen must be non-negative"));
            }
            Some(most as usize)
        }
    };
    deque.most.set(most);
    let old = deque.items.take();
    deque.touch();
    drop(old);
    if iterable.is_bound() {
        extend_by(vm, deque, &receiver, &iterable, End::Right)?;
    }
    Ok(Value::None)
}

fn add(vm: &mut Vm, mut args: Args, method: &str, end: End) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, method)?;
    let [item] = args.exactly(vm, &format_name(method))?;
    deque.add(item, end);
    Ok(Value::None)
}

fn format_name(method: &str) -> String {
    format!("deque.{method}")
}

fn pop(vm: &mut Vm, mut args: Args, method: &str, end: End) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, method)?;
    let [] = args.exactly(vm, &format_name(method))?;
    let item = match end {
        End::Right => deque.items.borrow_mut().pop_back(),
        End::Left => deque.items.borrow_mut().pop_front(),
    };
    deque.touch();
    item.ok_or_else(|| vm.index_error("pop from an empty deque"))
}

fn extend_by(vm: &mut Vm, deque: &Deque, receiver: &Value, iterable: &Value, end: End) -> Result<(), Raised> {
    if iterable.is(receiver) {
        for item in deque.list() {
            deque.add(item, end);
        }
        return Ok(());
    }
    let iterator = vm.iter(iterable)?;
    while let Some(item) = vm.next(&iterator)? {
        deque.add(item, end);
    }
    Ok(())
}

fn extend(vm: &mut Vm, mut args: Args, method: &str, end: End) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, method)?;
    let [iterable] = args.exactly(vm, &format_name(method))?;
    extend_by(vm, deque, &receiver, &iterable, end)?;
    Ok(Value::None)
}

fn rotate(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "rotate")?;
    let [steps] = args.between(vm, "rotate", 0)?;
    let steps = if steps.is_bound() { vm.index(&steps)? } else { 1 };
    let mut items = deque.items.borrow_mut();
    if items.len() > 1 {
        let steps = steps.rem_euclid(items.len() as i64) as usize;
        items.rotate_right(steps);
        drop(items);
        deque.touch();
    }
    Ok(Value::None)
}

fn clear(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "clear")?;
    let [] = args.exactly(vm, "deque.clear")?;
    let old = deque.items.take();
    deque.touch();
    drop(old);
    Ok(Value::None)
}

/// A deque of the class of another, with its bound.
fn like(vm: &mut Vm, receiver: &Value, items: VecDeque<Value>) -> Result<Value, Raised> {
    let deque = this(vm, receiver, "copy")?;
    let class = vm.class_of(receiver);
    if class.builtin {
        let made = Deque { items: RefCell::new(items), most: deque.most.clone(), version: Cell::new(0) };
        return Ok(Value::Instance(Rc::new(Instance::with_state(&class, made))));
    }
    let mut args = Args::one(Value::list(items.into()));
    if let Some(most) = deque.most.get() {
        args.values.push(Value::from(most));
    }
    vm.call(&Value::Class(class), args)
}

fn copy(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let items = this(vm, &receiver, "copy")?.items.borrow().clone();
    let [] = args.exactly(vm, "deque.copy")?;
    like(vm, &receiver, items)
}

/// The first place within bounds whose item equals a value.
/// The index of an item; `mutated` is the exception for a deque that changes meanwhile.
fn search(
    vm: &mut Vm,
    deque: &Deque,
    wanted: &Value,
    start: usize,
    stop: usize,
    mutated: &'static str,
) -> Result<Option<usize>, Raised> {
    let version = deque.version.get();
    for at in start..stop.min(deque.len()) {
        let Some(item) = deque.at(at) else { break };
        let same = match item.is(wanted).then_some(true).or_else(|| hash::same(&item, wanted)) {
            Some(known) => known,
            None => vm.equal(&item, wanted)?,
        };
        if deque.version.get() != version {
            return Err(vm.raise(mutated, "deque mutated during iteration"));
        }
        if same {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

fn count(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "count")?;
    let [wanted] = args.exactly(vm, "deque.count")?;
    let (mut found, mut from) = (0, 0);
    while let Some(at) = search(vm, deque, &wanted, from, usize::MAX, "RuntimeError")? {
        found += 1;
        from = at + 1;
    }
    Ok(Value::Int(found))
}

fn index(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "index")?;
    let [wanted, start, stop] = args.between(vm, "index", 1)?;
    let length = deque.len() as i64;
    let bound = |vm: &mut Vm, value: &Value, default: i64| -> Result<usize, Raised> {
        let bound = if value.is_bound() { vm.index(value)? } else { default };
        Ok((if bound < 0 { (bound + length).max(0) } else { bound.min(length) }) as usize)
    };
    let (start, stop) = (bound(vm, &start, 0)?, bound(vm, &stop, length)?);
    match search(vm, deque, &wanted, start, stop, "RuntimeError")? {
        Some(at) => Ok(Value::from(at)),
        None => {
            let text = vm.repr(&wanted)?;
            Err(vm.value_error(format!("{} is not in deque", text.text())))
        }
    }
}

fn insert(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "insert")?;
    let [index, item] = args.exactly(vm, "deque.insert")?;
    let index = vm.index(&index)?;
    let mut items = deque.items.borrow_mut();
    let length = items.len() as i64;
    if deque.most.get() == Some(items.len()) {
        return Err(vm.index_error("deque already at its maximum size"));
    }
    let at = if index < 0 { (index + length).max(0) } else { index.min(length) };
    items.insert(at as usize, item);
    drop(items);
    deque.touch();
    Ok(Value::None)
}

fn remove(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "remove")?;
    let [wanted] = args.exactly(vm, "deque.remove")?;
    let Some(at) = search(vm, deque, &wanted, 0, usize::MAX, "IndexError")? else {
        let text = vm.repr(&wanted)?;
        return Err(vm.value_error(format!("{} is not in deque", text.text())));
    };
    let removed = deque.items.borrow_mut().remove(at);
    deque.touch();
    drop(removed);
    Ok(Value::None)
}

fn reverse(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "reverse")?;
    let [] = args.exactly(vm, "deque.reverse")?;
    deque.items.borrow_mut().make_contiguous().reverse();
    Ok(Value::None)
}

fn len(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(Value::from(this(vm, &receiver, "__len__")?.len()))
}

/// The place that an index stands for.
fn place(vm: &mut Vm, deque: &Deque, key: &Value) -> Result<usize, Raised> {
    if !crate::vm::types::slice::has_index(vm, key) {
        let name = vm.type_name(key);
        return Err(vm.type_error(format!("sequence index must be integer, not '{name}'")));
    }
    let index = vm.index(key)?;
    let length = deque.len() as i64;
    let at = if index < 0 { index.saturating_add(length) } else { index };
    if at < 0 || at >= length {
        return Err(vm.index_error("deque index out of range"));
    }
    Ok(at as usize)
}

fn get_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__getitem__")?;
    let [key] = args.special(vm, "__getitem__")?;
    let at = place(vm, deque, &key)?;
    Ok(deque.at(at).unwrap_or_default())
}

fn set_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__setitem__")?;
    let [key, item] = args.special(vm, "__setitem__")?;
    let at = place(vm, deque, &key)?;
    let old = deque.items.borrow_mut().get_mut(at).map(|place| std::mem::replace(place, item));
    drop(old);
    Ok(Value::None)
}

fn delete_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__delitem__")?;
    let [key] = args.special(vm, "__delitem__")?;
    let at = place(vm, deque, &key)?;
    let old = deque.items.borrow_mut().remove(at);
    deque.touch();
    drop(old);
    Ok(Value::None)
}

fn contains(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__contains__")?;
    let [wanted] = args.special(vm, "__contains__")?;
    Ok(Value::Bool(search(vm, deque, &wanted, 0, usize::MAX, "RuntimeError")?.is_some()))
}

/// An iterator over a deque.
struct Walk {
    /// `None` once it is over.
    deque: Option<Value>,
    version: u64,
    given: usize,
    from: End,
}

impl NativeIterator for Walk {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        let Some(deque) = self.deque.as_ref().and_then(|deque| deque.downcast::<Deque>()) else { return Ok(None) };
        if deque.version.get() != self.version {
            self.deque = None;
            return Err(vm.runtime_error("deque mutated during iteration"));
        }
        let at = match self.from {
            End::Left => Some(self.given),
            End::Right => deque.len().checked_sub(self.given + 1),
        };
        let item = at.and_then(|at| deque.at(at));
        self.given += 1;
        if item.is_none() {
            self.deque = None;
        }
        Ok(item)
    }

    fn left(&self) -> Option<i64> {
        let deque = self.deque.as_ref().and_then(|deque| deque.downcast::<Deque>());
        Some(deque.map_or(0, |deque| deque.len() as i64 - self.given as i64).max(0))
    }
}

fn walk(vm: &mut Vm, mut args: Args, from: End) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let version = this(vm, &receiver, "__iter__")?.version.get();
    let classes = classes(vm)?;
    let class = if from == End::Left { &classes.forward } else { &classes.backward };
    Ok(Iterator::of_class(class, Walk { deque: Some(receiver), version, given: 0, from }))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__repr__")?;
    if !vm.begin_repr(&receiver) {
        return Ok(Value::str("[...]"));
    }
    let text = vm.repr(&Value::list(deque.list()));
    vm.end_repr();
    let (text, name) = (text?, vm.class_name(&receiver));
    Ok(Value::str(match deque.most.get() {
        Some(most) => format!("{name}({}, maxlen={most})", text.text()),
        None => format!("{name}({})", text.text()),
    }))
}

fn concatenate(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let items = this(vm, &receiver, "__add__")?.items.borrow().clone();
    let [other] = args.special(vm, "__add__")?;
    let Some(more) = other.downcast::<Deque>() else {
        let name = vm.type_name(&other);
        return Err(vm.type_error(format!("can only concatenate deque (not \"{name}\") to deque")));
    };
    let more = more.list();
    let result = like(vm, &receiver, items)?;
    let joined = this(vm, &result, "__add__")?;
    for item in more {
        joined.add(item, End::Right);
    }
    Ok(result.clone())
}

fn in_place_add(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__iadd__")?;
    let [other] = args.special(vm, "__iadd__")?;
    extend_by(vm, deque, &receiver, &other, End::Right)?;
    Ok(receiver)
}

/// The items `times` times, as many as there may be.
fn repeated(vm: &mut Vm, deque: &Deque, times: &Value) -> Result<VecDeque<Value>, Raised> {
    let times = container::repetitions(vm, times)?;
    let items = deque.list();
    if items.len().saturating_mul(times) > container::MOST_ITEMS {
        return Err(vm.memory_error(""));
    }
    let mut all: VecDeque<Value> = (0..times).flat_map(|_| items.iter().cloned()).collect();
    if let Some(most) = deque.most.get() {
        let surplus = all.len().saturating_sub(most);
        all.drain(..surplus);
    }
    Ok(all)
}

fn multiply(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__mul__")?;
    let [times] = args.special(vm, "__mul__")?;
    let items = repeated(vm, deque, &times)?;
    like(vm, &receiver, items)
}

fn in_place_multiply(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__imul__")?;
    let [times] = args.special(vm, "__imul__")?;
    let items = repeated(vm, deque, &times)?;
    let old = deque.items.replace(items);
    deque.touch();
    drop(old);
    Ok(receiver.clone())
}

fn reduce(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let most = this(vm, &receiver, "__reduce__")?.most.get();
    let arguments = most.map_or_else(Vec::new, |most| vec![Value::tuple(vec![]), Value::from(most)]);
    let attributes = match &receiver {
        Value::Instance(instance) if !instance.items().is_empty() => Value::Dict(instance.attributes().clone()),
        _ => Value::None,
    };
    let class = Value::Class(vm.class_of(&receiver));
    let items = vm.iter(&receiver)?;
    Ok(Value::tuple(vec![class, Value::tuple(arguments), attributes, items]))
}

fn compare(vm: &mut Vm, mut args: Args, op: Compare) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let deque = this(vm, &receiver, "__eq__")?;
    let [other] = args.special(vm, "__eq__")?;
    match other.downcast::<Deque>() {
        Some(other) => vm.compare(op, &Value::list(deque.list()), &Value::list(other.list())),
        None => Ok(Value::NotImplemented),
    }
}
