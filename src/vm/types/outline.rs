//! A value in short, for somebody who looks at a run from outside: much as its `repr`, but no code of the script runs for
//! it, and it takes the same little time however large the value is.

use super::registry::Types;
use super::{bytes, complex, float, text};
use crate::vm::Value;
use crate::vm::object::{Dict, Generator, GeneratorKind, Instance, Str};
use crate::vm::raise::exception_data;
use num_bigint::BigInt;
use std::fmt::Write;
use std::rc::Rc;

/// Characters of a text that are shown, and of the whole.
const LONGEST_TEXT: usize = 60;
const LONGEST: usize = 160;

/// Items of a container that are shown, and how deep.
const MOST_ITEMS: usize = 8;
const DEEPEST: usize = 3;

/// Longer integers are only measured.
const MOST_BITS: u64 = 256;

/// What some values are called instead, by somebody who knows more of them.
pub type Called<'a> = &'a dyn Fn(&Value) -> Option<String>;

/// A value in short, on one line.
pub fn outline(types: &Types, value: &Value, called: Called<'_>) -> String {
    let mut outline = Outline { types, called, out: String::new() };
    outline.write(value, DEEPEST);
    match outline.out.char_indices().nth(LONGEST) {
        Some((at, _)) => format!("{}…", &outline.out[..at]),
        None => outline.out,
    }
}

struct Outline<'a> {
    types: &'a Types,
    called: Called<'a>,
    out: String,
}

impl Outline<'_> {
    fn write(&mut self, value: &Value, depth: usize) {
        if let Some(name) = (self.called)(value) {
            self.out.push_str(&name);
            return;
        }
        match value {
            Value::Unbound | Value::None => self.out.push_str("None"),
            Value::Ellipsis => self.out.push_str("Ellipsis"),
            Value::NotImplemented => self.out.push_str("NotImplemented"),
            Value::Bool(is) => self.out.push_str(if *is { "True" } else { "False" }),
            Value::Int(number) => self.put(format_args!("{number}")),
            Value::BigInt(number) => self.write_integer(number),
            Value::Float(number) => self.out.push_str(&float::text(*number)),
            Value::Complex(number) => self.out.push_str(&complex::text(number)),
            Value::Str(text) => self.write_text(text),
            Value::Bytes(data) => self.write_bytes(&data.data),
            Value::ByteArray(data) => {
                self.out.push_str("bytearray(");
                self.write_bytes(&data.data.borrow());
                self.out.push(')');
            }
            Value::List(list) => {
                let items: Vec<Value> = list.items.borrow().iter().take(MOST_ITEMS).cloned().collect();
                let count = list.items.borrow().len();
                self.write_items(["[", "]"], &items, count, depth);
            }
            Value::Tuple(tuple) => {
                let close = if tuple.items.len() == 1 { ",)" } else { ")" };
                self.write_items(["(", close], &tuple.items, tuple.items.len(), depth);
            }
            Value::Set(set) | Value::FrozenSet(set) => {
                let (mut items, mut at) = (Vec::new(), 0);
                while let Some((next, item)) = set.next_from(at).filter(|_| items.len() < MOST_ITEMS) {
                    items.push(item);
                    at = next + 1;
                }
                let frozen = matches!(value, Value::FrozenSet(_));
                match (set.is_empty(), frozen) {
                    (true, true) => self.out.push_str("frozenset()"),
                    (true, false) => self.out.push_str("set()"),
                    (false, true) => self.write_items(["frozenset({", "})"], &items, set.len(), depth),
                    (false, false) => self.write_items(["{", "}"], &items, set.len(), depth),
                }
            }
            Value::Dict(dict) => self.write_dict(dict, depth),
            Value::Range(range) => {
                let [start, stop, step] = [0, 1, 2].map(|which| super::range::part(range, which));
                self.out.push_str("range(");
                self.write(&start, depth);
                self.out.push_str(", ");
                self.write(&stop, depth);
                if !matches!(step, Value::Int(1)) {
                    self.out.push_str(", ");
                    self.write(&step, depth);
                }
                self.out.push(')');
            }
            Value::Instance(instance) => self.write_instance(instance, depth),
            Value::Class(class) => self.put(format_args!("<class {}>", class.name.borrow().text())),
            Value::Function(function) => {
                self.put(format_args!("<function {}>", function.qualified_name.borrow().text()));
            }
            Value::Method(method) => match &method.function {
                Value::Function(function) => {
                    self.put(format_args!("<method {}>", function.qualified_name.borrow().text()));
                }
                _ => self.out.push_str("<method>"),
            },
            Value::Generator(generator) => self.write_generator(generator),
            other => self.put(format_args!("<{}>", self.types.of(other).name())),
        }
    }

    fn put(&mut self, text: std::fmt::Arguments<'_>) {
        // Writing into a text can't fail.
        let _ = self.out.write_fmt(text);
    }

    fn write_integer(&mut self, number: &BigInt) {
        match number.bits() {
            0..=MOST_BITS => self.put(format_args!("{number}")),
            bits => self.put(format_args!("<an int of {bits} bits>")),
        }
    }

    fn write_text(&mut self, whole: &Str) {
        match whole.text().char_indices().nth(LONGEST_TEXT) {
            Some((at, _)) => {
                self.out.push_str(&text::quoted(&whole.text()[..at]));
                self.out.push('…');
            }
            None => self.out.push_str(&text::quoted(whole.text())),
        }
    }

    fn write_bytes(&mut self, data: &[u8]) {
        let shown = &data[..data.len().min(LONGEST_TEXT)];
        self.out.push_str(&bytes::quoted(shown));
        if shown.len() < data.len() {
            self.out.push('…');
        }
    }

    /// Items of which there are `count`; some of them may be enough.
    fn write_items(&mut self, [open, close]: [&str; 2], items: &[Value], count: usize, depth: usize) {
        self.out.push_str(open);
        match depth.checked_sub(1).filter(|_| !self.is_full()) {
            Some(depth) => {
                for (index, item) in items.iter().take(MOST_ITEMS).enumerate() {
                    self.out.push_str(if index > 0 { ", " } else { "" });
                    self.write(item, depth);
                }
                self.write_rest(count);
            }
            None if count > 0 => self.out.push('…'),
            None => {}
        }
        self.out.push_str(close);
    }

    fn write_dict(&mut self, dict: &Rc<Dict>, depth: usize) {
        self.out.push('{');
        match depth.checked_sub(1).filter(|_| !self.is_full()) {
            Some(depth) => {
                let mut at = 0;
                for index in 0..MOST_ITEMS {
                    let Some((next, entry)) = dict.next_from(at) else { break };
                    self.out.push_str(if index > 0 { ", " } else { "" });
                    self.write(&entry.key, depth);
                    self.out.push_str(": ");
                    self.write(&entry.value, depth);
                    at = next + 1;
                }
                self.write_rest(dict.len());
            }
            None if !dict.is_empty() => self.out.push('…'),
            None => {}
        }
        self.out.push('}');
    }

    /// How many items were left out.
    fn write_rest(&mut self, count: usize) {
        if let Some(more) = count.checked_sub(MOST_ITEMS).filter(|more| *more > 0) {
            self.put(format_args!(", … {more} more"));
        }
    }

    fn write_instance(&mut self, instance: &Rc<Instance>, depth: usize) {
        let class = instance.class();
        let name = class.name();
        let attributes = if class.builtin { Vec::new() } else { instance.items() };
        let member = attributes.iter().find(|(name, _)| name.text() == "_name_").map(|(_, value)| value);
        if let Some(Value::Str(member)) = member {
            self.put(format_args!("{name}.{}", member.text()));
        } else if instance.is_exception() {
            let args = exception_data(instance).args.borrow().clone();
            self.write_items([&format!("{name}("), ")"], &args, args.len(), depth);
        } else if let Some(payload) = instance.payload().filter(|_| depth > 0) {
            self.put(format_args!("{name}("));
            self.write(payload, depth - 1);
            self.out.push(')');
        } else if attributes.is_empty() || depth == 0 {
            self.put(format_args!("<{name}>"));
        } else {
            self.put(format_args!("<{name}"));
            for (index, (attribute, value)) in attributes.iter().take(MOST_ITEMS).enumerate() {
                self.put(format_args!("{} {}=", if index > 0 { "," } else { "" }, attribute.text()));
                self.write(value, depth - 1);
            }
            self.write_rest(attributes.len());
            self.out.push('>');
        }
    }

    fn write_generator(&mut self, generator: &Generator) {
        let kind = match generator.kind {
            GeneratorKind::Generator => "generator",
            GeneratorKind::Coroutine => "coroutine",
            GeneratorKind::AsyncGenerator => "async generator",
        };
        self.put(format_args!("<{kind} {}>", generator.qualified_name().text()));
    }

    /// Whether what follows would not be shown anyway.
    fn is_full(&self) -> bool {
        self.out.len() > LONGEST * 4
    }
}
