//! `repr()` of builtin values.
//!
//! Containers are walked with a stack of our own and written into one text, so that depth costs no stack of Rust's.

use super::object::address_text;
use super::{bytes, complex, float, int, range, text};
use crate::vm::object::{Descriptor, DictView, Native, Str, ViewKind};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// CPython's C stack ends about here.
const DEEPEST: usize = 9990;

/// The `repr` of a builtin value; `None` where a special method must be called.
pub fn simple_repr(vm: &mut Vm, value: &Value) -> Result<Option<Rc<Str>>, Raised> {
    let mut out = String::new();
    if is_container(value) {
        write_container(vm, value, &mut out)?;
    } else if !write_scalar(vm, value, &mut out)? {
        return Ok(None);
    }
    Ok(Some(Rc::new(Str::new(out))))
}

/// `__repr__` of builtin types, for `super().__repr__()` and the like.
pub fn method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [] = args.exactly(vm, "__repr__")?;
    // Sets name their class.
    if let (Value::Instance(_), Value::Set(set) | Value::FrozenSet(set)) = (&this, this.builtin()) {
        let name = vm.type_name(&this);
        if set.is_empty() {
            return Ok(Value::str(format!("{name}()")));
        }
        if !vm.begin_repr(&this) {
            return Ok(Value::str(format!("{name}(...)")));
        }
        let items = Value::list(set.items().into_iter().map(|(_, key)| key).collect());
        let text = vm.repr(&items);
        vm.end_repr();
        let text = text?;
        let inside = &text.text()[1..text.text().len() - 1];
        return Ok(Value::str(format!("{name}({{{inside}}})")));
    }
    match simple_repr(vm, &this.builtin().clone())? {
        Some(text) => Ok(Value::Str(text)),
        None => Ok(Value::str(super::object::default_repr(vm, &this))),
    }
}

fn is_container(value: &Value) -> bool {
    matches!(
        value,
        Value::List(_)
            | Value::Tuple(_)
            | Value::Dict(_)
            | Value::Set(_)
            | Value::FrozenSet(_)
            | Value::DictView(_)
            | Value::Slice(_)
    )
}

/// Writes what holds no other values; `false` where a special method must be called.
fn write_scalar(vm: &mut Vm, value: &Value, out: &mut String) -> Result<bool, Raised> {
    use std::fmt::Write;
    match value {
        Value::Unbound | Value::None => out.push_str("None"),
        Value::Ellipsis => out.push_str("Ellipsis"),
        Value::NotImplemented => out.push_str("NotImplemented"),
        Value::Bool(b) => out.push_str(if *b { "True" } else { "False" }),
        Value::Int(i) => {
            let _ = write!(out, "{i}");
        }
        Value::BigInt(i) => out.push_str(&int::text(vm, i)?),
        Value::Float(f) => out.push_str(&float::text(*f)),
        Value::Complex(c) => out.push_str(&complex::text(c)),
        Value::Str(s) => out.push_str(&text::quoted(s.text())),
        Value::Bytes(b) => out.push_str(&bytes::quoted(&b.data)),
        Value::ByteArray(b) => out.push_str(&bytes::quoted_array("bytearray", &b.data.borrow())),
        Value::Range(r) => {
            let [start, stop, step] = [0, 1, 2].map(|which| range::part(r, which));
            out.push_str("range(");
            write_scalar(vm, &start, out)?;
            out.push_str(", ");
            write_scalar(vm, &stop, out)?;
            if !matches!(step, Value::Int(1)) {
                out.push_str(", ");
                write_scalar(vm, &step, out)?;
            }
            out.push(')');
        }
        Value::Class(class) if class.metaclass.is_none() => out.push_str(&super::class::repr_of(vm, class)),
        Value::Instance(_) | Value::Class(_) => return Ok(false),
        Value::Iterator(_) => {
            // A library's iterator may have a `__repr__` of its own.
            let found = vm.special(value, &vm.names.repr.clone());
            if let Some(Value::Native(native)) = &found
                && native.class.as_ref().is_some_and(|class| !Rc::ptr_eq(class, &vm.types.object))
            {
                return Ok(false);
            }
            out.push_str(&super::object::default_repr(vm, value));
        }
        other => {
            let text = object_text(vm, other)?;
            out.push_str(&text);
        }
    }
    Ok(true)
}

/// Functions, generators and the like: things that are named by where they are.
fn object_text(vm: &mut Vm, value: &Value) -> Result<String, Raised> {
    let at = address_text(value);
    Ok(match value {
        Value::Function(f) => format!("<function {} at {at}>", f.qualified_name.borrow().text()),
        Value::Native(native) => native_text(vm, native, &at),
        Value::Method(method) => match &method.function {
            Value::Native(native) => {
                let (name, owner) = (native.def.name, vm.type_name(&method.receiver));
                let kind = if name.starts_with("__") { "method-wrapper" } else { "built-in method" };
                let receiver = address_text(&method.receiver);
                match kind {
                    "method-wrapper" => format!("<method-wrapper '{name}' of {owner} object at {receiver}>"),
                    _ => format!("<built-in method {name} of {owner} object at {receiver}>"),
                }
            }
            function => {
                let name = vm.get_attr_optional(function, &vm.names.qualname.clone())?;
                let name = match name.as_ref().and_then(Value::as_str) {
                    Some(name) => name.text().to_string(),
                    None => "?".to_string(),
                };
                let receiver = vm.repr(&method.receiver)?;
                format!("<bound method {name} of {}>", receiver.text())
            }
        },
        Value::Generator(generator) => {
            let (kind, name) = (vm.type_name(value), generator.qualified_name().text().to_string());
            format!("<{kind} object {name} at {at}>")
        }
        Value::Cell(cell) => {
            let content = cell.content.borrow().clone();
            match content.is_bound() {
                true => {
                    let kind = vm.type_name(&content);
                    format!("<cell at {at}: {kind} object at {}>", address_text(&content))
                }
                false => format!("<cell at {at}: empty>"),
            }
        }
        Value::Module(module) => {
            let (own, name) = (module.name.text(), text::quoted(module.name.text()));
            let is_inside = own == "builtins" || vm.offered_modules().contains(&own);
            match module.dict.get_name(&vm.names.file).as_ref().and_then(Value::as_str) {
                Some(_) if crate::vm::machine::FROZEN.contains(&own) => format!("<module {name} (frozen)>"),
                Some(file) => format!("<module {name} from {}>", text::quoted(file.text())),
                None if is_inside => format!("<module {name} (built-in)>"),
                // One that a script made.
                None => format!("<module {name}>"),
            }
        }
        Value::Code(code) => format!(
            "<code object {} at {at}, file \"{}\", line {}>",
            code.name.text(),
            code.lang.file,
            code.lang.first_line
        ),
        Value::Descriptor(descriptor) => match &**descriptor {
            Descriptor::Property(_) => format!("<property object at {at}>"),
            Descriptor::Static(part) | Descriptor::ClassMethod(part) => {
                let is_static = matches!(**descriptor, Descriptor::Static(_));
                let name = if is_static { "staticmethod" } else { "classmethod" };
                match part.get() {
                    Value::Unbound => format!("<{name}(<NULL>)>"),
                    function => format!("<{name}({})>", vm.repr(&function)?.text()),
                }
            }
            Descriptor::Slot { class, name } => format!("<member '{}' of '{}' objects>", name.text(), class.name()),
            Descriptor::Attribute { name, class, .. } => format!("<attribute '{name}' of '{}' objects>", class.name()),
        },
        Value::Super(target) => {
            let class = target.class.name();
            match &target.start {
                Some(start) => format!("<super: <class '{class}'>, <{} object>>", start.name()),
                None => format!("<super: <class '{class}'>, NULL>"),
            }
        }
        other => super::object::default_repr(vm, other),
    })
}

fn native_text(vm: &mut Vm, native: &Native, at: &str) -> String {
    let name = native.def.name;
    match &native.class {
        Some(class) if !native.bound.is_bound() => {
            let owner = class.name();
            match name.starts_with("__") {
                true => format!("<slot wrapper '{name}' of '{owner}' objects>"),
                false => format!("<method '{name}' of '{owner}' objects>"),
            }
        }
        Some(_) => {
            let owner = vm.type_name(&native.bound);
            format!("<built-in method {name} of {owner} object at {at}>")
        }
        None => format!("<built-in function {name}>"),
    }
}

/// A container that is being written.
struct Open {
    container: Value,
    items: Items,
    /// How many items were begun.
    begun: usize,
    close: &'static str,
}

enum Items {
    /// A list is looked at anew each time: a script's `__repr__` may change it.
    Live,
    /// A dict by position; the number is the next one.
    Dict(usize),
    /// Keys of a set, parts of a slice.
    Fixed(Vec<Value>),
}

enum Next {
    End,
    Item(Value),
    Pair(Value, Value),
}

impl Open {
    fn next(&mut self) -> Next {
        let index = self.begun;
        match (&mut self.items, &self.container) {
            (Items::Live, Value::List(list)) => list.items.borrow().get(index).cloned().map_or(Next::End, Next::Item),
            (Items::Live, Value::Tuple(tuple)) => tuple.items.get(index).cloned().map_or(Next::End, Next::Item),
            (Items::Dict(position), Value::Dict(dict)) => match dict.next_from(*position) {
                Some((at, entry)) => {
                    *position = at + 1;
                    Next::Pair(entry.key, entry.value)
                }
                None => Next::End,
            },
            (Items::Fixed(items), _) => items.get(index).cloned().map_or(Next::End, Next::Item),
            _ => Next::End,
        }
    }
}

fn write_container(vm: &mut Vm, value: &Value, out: &mut String) -> Result<(), Raised> {
    let mut open: Vec<Open> = Vec::new();
    begin(vm, value, &mut open, out);
    let result = write_open(vm, &mut open, out);
    for _ in open {
        vm.end_repr();
    }
    result
}

fn write_open(vm: &mut Vm, open: &mut Vec<Open>, out: &mut String) -> Result<(), Raised> {
    // The value that follows the key which was just written.
    let mut values: Vec<Option<Value>> = open.iter().map(|_| None).collect();
    loop {
        let Some(top) = open.last_mut() else { return Ok(()) };
        let pending = values.last_mut().and_then(Option::take);
        let item = match pending {
            Some(value) => {
                out.push_str(": ");
                value
            }
            None => {
                let next = top.next();
                if !matches!(next, Next::End) {
                    if top.begun > 0 {
                        out.push_str(", ");
                    }
                    top.begun += 1;
                }
                match next {
                    Next::Item(item) => item,
                    Next::Pair(key, value) => {
                        if let Some(place) = values.last_mut() {
                            *place = Some(value);
                        }
                        key
                    }
                    Next::End => {
                        if matches!(top.container, Value::Tuple(_)) && top.begun == 1 {
                            out.push(',');
                        }
                        out.push_str(top.close);
                        let closed = open.pop();
                        values.pop();
                        vm.end_repr();
                        drop(closed);
                        continue;
                    }
                }
            }
        };
        if is_container(&item) {
            if open.len() >= DEEPEST {
                return Err(
                    vm.raise("RecursionError", "maximum recursion depth exceeded while getting the repr of an object")
                );
            }
            if begin(vm, &item, open, out) {
                values.push(None);
            }
        } else if !write_scalar(vm, &item, out)? {
            let text = vm.repr(&item)?;
            out.push_str(text.text());
        }
    }
}

/// Opens a container, unless it is empty or contains itself; then it is written at once.
fn begin(vm: &mut Vm, value: &Value, open: &mut Vec<Open>, out: &mut String) -> bool {
    if !vm.begin_repr(value) {
        out.push_str(match value {
            Value::List(_) => "[...]",
            Value::Tuple(_) => "(...)",
            Value::Dict(_) => "{...}",
            Value::Set(_) => "set(...)",
            Value::FrozenSet(_) => "frozenset(...)",
            _ => "...",
        });
        return false;
    }
    let empty_set = |text: &str, out: &mut String| {
        out.push_str(text);
        (Items::Fixed(Vec::new()), "", "")
    };
    let keys = |set: &crate::vm::object::Set| Items::Fixed(set.items().into_iter().map(|(_, key)| key).collect());
    let (items, before, close) = match value {
        Value::List(_) => (Items::Live, "[", "]"),
        Value::Tuple(_) => (Items::Live, "(", ")"),
        Value::Dict(_) => (Items::Dict(0), "{", "}"),
        Value::Set(set) if set.is_empty() => empty_set("set()", out),
        Value::FrozenSet(set) if set.is_empty() => empty_set("frozenset()", out),
        Value::Set(set) => (keys(set), "{", "}"),
        Value::FrozenSet(set) => (keys(set), "frozenset({", "})"),
        Value::Slice(slice) => {
            (Items::Fixed(vec![slice.start.clone(), slice.stop.clone(), slice.step.clone()]), "slice(", ")")
        }
        Value::DictView(view) => {
            let before = match (view.kind, view.ordered) {
                (ViewKind::Keys, false) => "dict_keys([",
                (ViewKind::Values, false) => "dict_values([",
                (ViewKind::Items, false) => "dict_items([",
                (ViewKind::Keys, true) => "odict_keys([",
                (ViewKind::Values, true) => "odict_values([",
                (ViewKind::Items, true) => "odict_items([",
            };
            (Items::Fixed(view_items(view)), before, "])")
        }
        _ => (Items::Fixed(Vec::new()), "", ""),
    };
    out.push_str(before);
    open.push(Open { container: value.clone(), items, begun: 0, close });
    true
}

fn view_items(view: &DictView) -> Vec<Value> {
    let entries = view.dict.entries().into_iter();
    match view.kind {
        ViewKind::Keys => entries.map(|e| e.key).collect(),
        ViewKind::Values => entries.map(|e| e.value).collect(),
        ViewKind::Items => entries.map(|e| Value::tuple(vec![e.key, e.value])).collect(),
    }
}
