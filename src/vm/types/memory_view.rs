//! `memoryview` over bytes and bytearrays, and the items of bytes.

use super::item::from_end;
use super::receiver::class_for_new;
use super::slice::{self, Bounds, Cut, has_index};
use super::{add_attribute, add_methods, add_static_methods, plain};
use crate::vm::object::{ByteArray, Bytes, Instance, Iterator, IteratorState, NativeDef};
use crate::vm::{Args, Raised, Value, Vm};
use std::cell::Cell;
use std::rc::Rc;

/// What a memoryview shows.
pub struct MemoryView {
    owner: Value,
    cut: Cut,
    signed: bool,
    released: Cell<bool>,
}

/// The view inside an object.
pub fn of(value: &Value) -> Option<&MemoryView> {
    value.downcast::<MemoryView>()
}

impl MemoryView {
    fn bytes(&self) -> Vec<u8> {
        match &self.owner {
            Value::Bytes(b) => self.cut.of(&b.data),
            Value::ByteArray(b) => self.cut.of(&b.data.borrow()),
            _ => Vec::new(),
        }
    }

    fn number(&self, byte: u8) -> Value {
        Value::Int(if self.signed { byte as i8 as i64 } else { byte as i64 })
    }
}

fn made(vm: &mut Vm, owner: Value, cut: Cut, signed: bool) -> Value {
    let class = vm.types.memory_view.clone();
    let state = MemoryView { owner, cut, signed, released: Cell::new(false) };
    Value::Instance(Rc::new(Instance::with_state(&class, state)))
}

fn this<'a>(vm: &mut Vm, value: &'a Value, method: &str) -> Result<&'a MemoryView, Raised> {
    match of(value) {
        Some(view) if view.released.get() => Err(vm.value_error("operation forbidden on released memoryview object")),
        Some(view) => Ok(view),
        None => Err(super::receiver::wrong(vm, value, "memoryview", method)),
    }
}

const METHODS: &[NativeDef] = &[
    plain("tobytes", "($self, /, order='C')", to_bytes),
    plain("tolist", "($self, /)", to_list),
    plain("hex", "($self, /, sep=<unrepresentable>, bytes_per_sep=1)", hex),
    plain("cast", "($self, /, format, shape=<unrepresentable>)", cast),
    plain("release", "($self, /)", release),
    plain("toreadonly", "($self, /)", to_readonly),
    plain("__len__", "($self, /)", len),
    plain("__getitem__", "($self, key, /)", get_item),
    plain("__setitem__", "($self, key, value, /)", set_item_method),
    plain("__eq__", "($self, value, /)", eq),
    plain("__ne__", "($self, value, /)", ne),
    plain("__iter__", "($self, /)", iter),
    plain("__repr__", "($self, /)", repr),
    plain("__hash__", "($self, /)", hash),
    plain("__enter__", "($self, /)", enter),
    plain("__exit__", "($self, /, *exc_info)", release),
];

const STATIC: &[NativeDef] = &[plain("__new__", "(object)", new)];

/// Fills `memoryview`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.memory_view.clone();
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_attribute(&class, "obj", |vm, v| Ok(this(vm, v, "obj")?.owner.clone()), None);
    add_attribute(&class, "nbytes", |vm, v| Ok(Value::from(this(vm, v, "nbytes")?.cut.count)), None);
    add_attribute(&class, "itemsize", |vm, v| this(vm, v, "itemsize").map(|_| Value::Int(1)), None);
    add_attribute(&class, "ndim", |vm, v| this(vm, v, "ndim").map(|_| Value::Int(1)), None);
    add_attribute(&class, "contiguous", |vm, v| Ok(Value::Bool(this(vm, v, "contiguous")?.cut.step == 1)), None);
    let shape = |vm: &mut Vm, v: &Value| Ok(Value::tuple(vec![Value::from(this(vm, v, "shape")?.cut.count)]));
    add_attribute(&class, "shape", shape, None);
    let strides = |vm: &mut Vm, v: &Value| Ok(Value::tuple(vec![Value::Int(this(vm, v, "strides")?.cut.step)]));
    add_attribute(&class, "strides", strides, None);
    let format = |vm: &mut Vm, v: &Value| Ok(Value::str(if this(vm, v, "format")?.signed { "b" } else { "B" }));
    add_attribute(&class, "format", format, None);
    let readonly = |vm: &mut Vm, v: &Value| {
        let view = this(vm, v, "readonly")?;
        Ok(Value::Bool(!matches!(view.owner, Value::ByteArray(_))))
    };
    add_attribute(&class, "readonly", readonly, None);
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = args.receiver();
    class_for_new(vm, &class, &vm.types.memory_view.clone())?;
    let [object] = args.bind(vm, "memoryview", ["object"], 0, 1, 1)?;
    if let Some(view) = of(&object) {
        return Ok(made(vm, view.owner.clone(), view.cut, view.signed));
    }
    let owner = object.builtin().clone();
    let count = match &owner {
        Value::Bytes(b) => b.data.len(),
        Value::ByteArray(b) => b.data.borrow().len(),
        _ => {
            let name = vm.type_name(&object);
            return Err(vm.type_error(format!("memoryview: a bytes-like object is required, not '{name}'")));
        }
    };
    Ok(made(vm, owner, Cut { start: 0, stop: count as i64, step: 1, count }, false))
}

/// Where in the bytes below an index of the view lies.
fn place(vm: &mut Vm, view: &MemoryView, index: i64) -> Result<usize, Raised> {
    let at = from_end(index, || view.cut.count);
    if at >= view.cut.count {
        return Err(vm.index_error("index out of bounds on dimension 1"));
    }
    Ok((view.cut.start + at as i64 * view.cut.step) as usize)
}

/// A part of a part.
fn narrowed(cut: Cut, inner: Cut) -> Cut {
    let start = cut.start + inner.start * cut.step;
    let step = cut.step * inner.step;
    Cut { start, stop: start + step * inner.count as i64, step, count: inner.count }
}

/// `view[key]`
pub(super) fn item(vm: &mut Vm, view: &MemoryView, key: &Value) -> Result<Value, Raised> {
    if view.released.get() {
        return Err(vm.value_error("operation forbidden on released memoryview object"));
    }
    if let Value::Slice(slice) = key {
        let inner = slice::bounds(vm, slice)?.within(view.cut.count);
        return Ok(made(vm, view.owner.clone(), narrowed(view.cut, inner), view.signed));
    }
    if !has_index(vm, key) {
        return Err(vm.type_error("memoryview: invalid slice key"));
    }
    let index = vm.index(key)?;
    let at = place(vm, view, index)?;
    let byte = match &view.owner {
        Value::Bytes(b) => b.data.get(at).copied(),
        Value::ByteArray(b) => b.data.borrow().get(at).copied(),
        _ => None,
    };
    match byte {
        Some(byte) => Ok(view.number(byte)),
        None => Err(vm.index_error("index out of bounds on dimension 1")),
    }
}

/// `view[key] = value`
pub(super) fn set_item(vm: &mut Vm, view: &MemoryView, key: &Value, value: &Value) -> Result<(), Raised> {
    let Value::ByteArray(owner) = &view.owner else {
        return Err(vm.type_error("cannot modify read-only memory"));
    };
    if let Value::Slice(slice) = key {
        let target = narrowed(view.cut, slice::bounds(vm, slice)?.within(view.cut.count));
        let Some(bytes) = bytes_of(value) else {
            let name = vm.type_name(value);
            return Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")));
        };
        if bytes.len() != target.count {
            return Err(vm.value_error("memoryview assignment: lvalue and rvalue have different structures"));
        }
        let mut data = owner.data.borrow_mut();
        for (at, byte) in target.indices().zip(bytes) {
            if let Some(place) = data.get_mut(at) {
                *place = byte;
            }
        }
        return Ok(());
    }
    if !has_index(vm, key) {
        return Err(vm.type_error("memoryview: invalid slice key"));
    }
    let index = vm.index(key)?;
    let at = place(vm, view, index)?;
    let format = if view.signed { 'b' } else { 'B' };
    if !has_index(vm, value) {
        return Err(vm.type_error(format!("memoryview: invalid type for format '{format}'")));
    }
    let range = if view.signed { -128..=127 } else { 0..=255 };
    match vm.index_value(value)?.as_int() {
        Some(byte) if range.contains(&byte) => {
            if let Some(place) = owner.data.borrow_mut().get_mut(at) {
                *place = byte as u8;
            }
            Ok(())
        }
        _ => Err(vm.value_error(format!("memoryview: invalid value for format '{format}'"))),
    }
}

/// The bytes of `bytes`, `bytearray` and `memoryview`.
pub fn bytes_of(value: &Value) -> Option<Vec<u8>> {
    value.as_bytes().or_else(|| of(value).map(MemoryView::bytes))
}

/// A byte's value for an assignment.
pub(super) fn byte(vm: &mut Vm, value: &Value) -> Result<u8, Raised> {
    match vm.index_value(value)?.as_int() {
        Some(byte @ 0..=255) => Ok(byte as u8),
        _ => Err(vm.value_error("byte must be in range(0, 256)")),
    }
}

/// `item in bytes`
pub(super) fn bytes_contain(vm: &mut Vm, data: &[u8], item: &Value) -> Result<bool, Raised> {
    if has_index(vm, item) {
        let byte = byte(vm, item)?;
        return Ok(data.contains(&byte));
    }
    match bytes_of(item) {
        Some(part) => Ok(part.is_empty() || data.windows(part.len()).any(|window| window == part)),
        None => {
            let name = vm.type_name(item);
            Err(vm.type_error(format!("a bytes-like object is required, not '{name}'")))
        }
    }
}

/// `bytearray[a:b] = value`
pub(super) fn assign_slice(vm: &mut Vm, target: &Rc<ByteArray>, bounds: Bounds, value: &Value) -> Result<(), Raised> {
    let new = match bytes_of(value) {
        Some(bytes) => bytes,
        None if matches!(value, Value::Str(_)) || has_index(vm, value) => {
            return Err(vm.type_error("can assign only bytes, buffers, or iterables of ints in range(0, 256)"));
        }
        None => {
            let mut bytes = Vec::new();
            for item in vm.collect(value)? {
                bytes.push(byte(vm, &item)?);
            }
            bytes
        }
    };
    let mut data = target.data.borrow_mut();
    let cut = bounds.within(data.len());
    if cut.step == 1 {
        let start = cut.start as usize;
        data.splice(start..start + cut.count, new);
        return Ok(());
    }
    if new.len() != cut.count {
        let (given, wanted) = (new.len(), cut.count);
        return Err(
            vm.value_error(format!("attempt to assign bytes of size {given} to extended slice of size {wanted}"))
        );
    }
    for (at, byte) in cut.indices().zip(new) {
        data[at] = byte;
    }
    Ok(())
}

fn to_bytes(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(Value::Bytes(Rc::new(Bytes::new(this(vm, &receiver, "tobytes")?.bytes()))))
}

fn to_list(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let view = this(vm, &receiver, "tolist")?;
    Ok(Value::list(view.bytes().into_iter().map(|b| view.number(b)).collect()))
}

fn hex(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let bytes = Value::bytes(this(vm, &receiver, "hex")?.bytes());
    vm.call_method(&bytes, "hex", args)
}

fn cast(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let view = this(vm, &receiver, "cast")?;
    let [format, _shape] = args.bind(vm, "cast", ["format", "shape"], 0, 2, 1)?;
    let signed = match format.as_str().map(|f| f.text().trim_start_matches('@').to_string()).as_deref() {
        Some("B" | "c") => false,
        Some("b") => true,
        Some(_) => {
            return Err(vm.not_implemented_error("memoryview.cast: only the formats 'B' and 'b' are supported here"));
        }
        None => return Err(vm.type_error("format argument must be a string")),
    };
    Ok(made(vm, view.owner.clone(), view.cut, signed))
}

fn release(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    if let Some(view) = of(&args.receiver()) {
        view.released.set(true);
    }
    Ok(Value::None)
}

fn to_readonly(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let view = this(vm, &receiver, "toreadonly")?;
    let bytes = view.bytes();
    let cut = Cut { start: 0, stop: bytes.len() as i64, step: 1, count: bytes.len() };
    Ok(made(vm, Value::bytes(bytes), cut, view.signed))
}

fn len(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    Ok(Value::from(this(vm, &receiver, "__len__")?.cut.count))
}

fn get_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let view = this(vm, &receiver, "__getitem__")?;
    let [key] = args.exactly(vm, "__getitem__")?;
    item(vm, view, &key)
}

fn set_item_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let view = this(vm, &receiver, "__setitem__")?;
    let [key, value] = args.exactly(vm, "__setitem__")?;
    set_item(vm, view, &key, &value)?;
    Ok(Value::None)
}

fn equality(vm: &mut Vm, mut args: Args) -> Result<Option<bool>, Raised> {
    let receiver = args.receiver();
    let view = this(vm, &receiver, "__eq__")?;
    let [other] = args.exactly(vm, "__eq__")?;
    Ok(bytes_of(&other).map(|bytes| bytes == view.bytes()))
}

fn eq(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    Ok(equality(vm, args)?.map_or(Value::NotImplemented, Value::Bool))
}

fn ne(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    Ok(equality(vm, args)?.map_or(Value::NotImplemented, |same| Value::Bool(!same)))
}

fn iter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    this(vm, &receiver, "__iter__")?;
    Ok(Iterator::new(IteratorState::Sequence { object: receiver, next: 0 }))
}

fn repr(_: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let state = if of(&receiver).is_some_and(|v| v.released.get()) { "released " } else { "" };
    let address = super::object::address_text(&receiver);
    Ok(Value::str(if state.is_empty() {
        format!("<memory at {address}>")
    } else {
        format!("<{state}memory at {address}>")
    }))
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let view = this(vm, &receiver, "__hash__")?;
    if matches!(view.owner, Value::ByteArray(_)) {
        return Err(vm.value_error("cannot hash writable memoryview object"));
    }
    let bytes = Value::bytes(view.bytes());
    Ok(Value::Int(vm.hash(&bytes)? as i64))
}

fn enter(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    this(vm, &receiver, "__enter__")?;
    Ok(receiver)
}
