//! `repr` of builtin values.

use super::object::address_text;
use crate::vm::object::{Descriptor, GeneratorKind, Range, Str, ViewKind};
use crate::vm::{Raised, Value, Vm};
use std::rc::Rc;

/// Containers may nest this deep before `repr` gives up.
const DEEPEST: usize = 200;

/// The `repr` of a builtin value; `None` where a special method must be called.
pub fn simple_repr(vm: &mut Vm, value: &Value) -> Result<Option<Rc<Str>>, Raised> {
    let text = match value {
        Value::Unbound | Value::None => "None".to_string(),
        Value::Ellipsis => "Ellipsis".to_string(),
        Value::NotImplemented => "NotImplemented".to_string(),
        Value::Bool(b) => if *b { "True" } else { "False" }.to_string(),
        Value::Int(i) => i.to_string(),
        Value::Float(f) => super::float::text(*f),
        Value::BigInt(i) => super::int::text(vm, i)?,
        Value::Complex(c) => super::complex::text(c),
        Value::Str(s) => super::text::quoted(s.text()),
        Value::Bytes(b) => super::bytes::quoted(&b.data),
        Value::ByteArray(b) => super::bytes::quoted_array(&b.data.borrow()),
        Value::Tuple(t) => {
            let mut inside = items(vm, value, t.items.to_vec(), "...")?;
            if t.items.len() == 1 {
                inside.push(',');
            }
            format!("({inside})")
        }
        Value::List(l) => {
            let list = l.items.borrow().clone();
            format!("[{}]", items(vm, value, list, "...")?)
        }
        Value::Dict(d) => {
            let mut pairs = Vec::new();
            if !vm.begin_repr(value) {
                return Ok(Some(Rc::new(Str::new("{...}".to_string()))));
            }
            let result = (|| {
                too_deep(vm)?;
                for entry in d.entries() {
                    let key = vm.repr(&entry.key)?;
                    pairs.push(format!("{}: {}", key.text(), vm.repr(&entry.value)?.text()));
                }
                Ok(())
            })();
            vm.end_repr();
            result?;
            format!("{{{}}}", pairs.join(", "))
        }
        Value::Set(s) | Value::FrozenSet(s) => set(vm, value, s.items().into_iter().map(|(_, v)| v).collect())?,
        Value::Range(r) => range(r),
        Value::Slice(s) => {
            let (start, stop) = (vm.repr(&s.start)?, vm.repr(&s.stop)?);
            format!("slice({}, {}, {})", start.text(), stop.text(), vm.repr(&s.step)?.text())
        }
        Value::Function(f) => format!("<function {} at {}>", f.qualified_name.borrow().text(), address_text(value)),
        Value::Native(n) => match (&n.class, n.bound.is_bound()) {
            (Some(class), false) if n.def.name.starts_with("__") => {
                format!("<slot wrapper '{}' of '{}' objects>", n.def.name, class.name())
            }
            (Some(class), false) => format!("<method '{}' of '{}' objects>", n.def.name, class.name()),
            _ => format!("<built-in function {}>", n.def.name),
        },
        Value::Method(m) => match &m.function {
            Value::Native(n) => {
                let type_name = vm.type_name(&m.receiver);
                format!("<built-in method {} of {type_name} object at {}>", n.def.name, address_text(&m.receiver))
            }
            function => {
                let name = match vm.get_attr_optional(function, &vm.names.qualname.clone())? {
                    Some(name) => vm.str_of(&name)?.text().to_string(),
                    None => "?".to_string(),
                };
                format!("<bound method {name} of {}>", vm.repr(&m.receiver)?.text())
            }
        },
        Value::Class(c) if c.metaclass.is_none() => super::class::repr_of(vm, c),
        Value::Class(_) | Value::Instance(_) => return Ok(None),
        Value::Generator(g) => {
            let kind = match g.kind {
                GeneratorKind::Generator => "generator",
                GeneratorKind::Coroutine => "coroutine",
                GeneratorKind::AsyncGenerator => "async_generator",
            };
            format!("<{kind} object {} at {}>", g.qualified_name.borrow().text(), address_text(value))
        }
        Value::Iterator(_) => format!("<{} object at {}>", vm.type_name(value), address_text(value)),
        Value::Cell(cell) => {
            let content = cell.content.borrow().clone();
            match content {
                Value::Unbound => format!("<cell at {}: empty>", address_text(value)),
                content => {
                    let name = vm.type_name(&content);
                    format!("<cell at {}: {name} object at {}>", address_text(value), address_text(&content))
                }
            }
        }
        Value::Module(m) => match m.dict.get_name(&vm.names.file).as_ref().and_then(Value::as_str) {
            Some(file) => format!("<module '{}' from '{}'>", m.name.text(), file.text()),
            None => format!("<module '{}' (built-in)>", m.name.text()),
        },
        Value::Code(c) => format!(
            "<code object {} at {}, file \"{}\", line {}>",
            c.name.text(),
            address_text(value),
            c.lang.file,
            c.lang.first_line
        ),
        Value::Descriptor(d) => match &**d {
            Descriptor::Property { .. } => format!("<property object at {}>", address_text(value)),
            Descriptor::Static(f) => format!("<staticmethod({})>", vm.repr(f)?.text()),
            Descriptor::ClassMethod(f) => format!("<classmethod({})>", vm.repr(f)?.text()),
            Descriptor::Slot { class, name } => format!("<member '{}' of '{}' objects>", name.text(), class.name()),
            Descriptor::Attribute { class, name, .. } => {
                format!("<attribute '{name}' of '{}' objects>", class.name())
            }
        },
        Value::Super(s) => {
            let class = s.class.name();
            match &s.start {
                Some(start) => format!("<super: <class '{class}'>, <{} object>>", start.name()),
                None => format!("<super: <class '{class}'>, NULL>"),
            }
        }
        Value::DictView(v) => {
            let name = vm.type_name(value);
            let entries = v.dict.entries().into_iter();
            let shown: Vec<Value> = match v.kind {
                ViewKind::Keys => entries.map(|e| e.key).collect(),
                ViewKind::Values => entries.map(|e| e.value).collect(),
                ViewKind::Items => entries.map(|e| Value::tuple(vec![e.key, e.value])).collect(),
            };
            format!("{name}([{}])", items(vm, value, shown, "...")?)
        }
    };
    Ok(Some(Rc::new(Str::new(text))))
}

fn too_deep(vm: &mut Vm) -> Result<(), Raised> {
    if vm.repr_depth() > DEEPEST {
        return Err(vm.raise("RecursionError", "maximum recursion depth exceeded while getting the repr of an object"));
    }
    Ok(())
}

/// The items' `repr`s with commas, or `recursive` where the container contains itself.
fn items(vm: &mut Vm, container: &Value, list: Vec<Value>, recursive: &str) -> Result<String, Raised> {
    if !vm.begin_repr(container) {
        return Ok(recursive.to_string());
    }
    let result = (|| {
        too_deep(vm)?;
        let mut text = String::new();
        for (at, item) in list.iter().enumerate() {
            if at > 0 {
                text.push_str(", ");
            }
            text.push_str(vm.repr(item)?.text());
        }
        Ok(text)
    })();
    vm.end_repr();
    result
}

/// `{1, 2}`, `set()`, `frozenset({1})`
fn set(vm: &mut Vm, value: &Value, list: Vec<Value>) -> Result<String, Raised> {
    let name = vm.type_name(value);
    if list.is_empty() {
        return Ok(format!("{name}()"));
    }
    let inside = items(vm, value, list, "...")?;
    Ok(if name == "set" { format!("{{{inside}}}") } else { format!("{name}({{{inside}}})") })
}

fn range(r: &Range) -> String {
    match &r.big {
        Some(big) if big[2] == 1.into() => format!("range({}, {})", big[0], big[1]),
        Some(big) => format!("range({}, {}, {})", big[0], big[1], big[2]),
        None if r.step == 1 => format!("range({}, {})", r.start, r.stop),
        None => format!("range({}, {}, {})", r.start, r.stop, r.step),
    }
}
