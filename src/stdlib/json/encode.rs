//! Writing JSON.

use crate::vm::object::{Dict, Str};
use crate::vm::types::depth::deeper;
use crate::vm::types::{float, int, sort, text::surrogate};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// How it is written.
struct Encoder {
    /// What is called with objects that JSON has nothing for.
    default: Value,
    ascii: bool,
    /// Containers that are being written, where a circle is an error.
    open: Option<Vec<usize>>,
    nan: bool,
    indent: Option<String>,
    item_separator: String,
    key_separator: String,
    sort: bool,
    skip: bool,
    out: String,
}

/// `encode(o, default, ascii, circular, nan, indent, item_separator, key_separator, sort, skip)`
pub fn encode(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [object, default, ascii, circular, nan, indent, item_separator, key_separator, sort, skip] =
        args.exactly(vm, "encode")?;
    let separator = |vm: &mut Vm, value: &Value| match value.as_str() {
        Some(text) => Ok(text.text().to_string()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("make_encoder() argument must be str, not {name}")))
        }
    };
    let mut encoder = Encoder {
        default,
        ascii: vm.truth(&ascii)?,
        open: vm.truth(&circular)?.then(Vec::new),
        nan: vm.truth(&nan)?,
        indent: indent.as_str().map(|text| text.text().to_string()),
        item_separator: separator(vm, &item_separator)?,
        key_separator: separator(vm, &key_separator)?,
        sort: vm.truth(&sort)?,
        skip: vm.truth(&skip)?,
        out: String::new(),
    };
    encoder.value(vm, &object, 0)?;
    Ok(Value::str(encoder.out))
}

fn text_argument(vm: &mut Vm, args: Args, function: &str) -> Result<Rc<Str>, Raised> {
    let [value] = args.exactly(vm, function)?;
    match value.as_str() {
        Some(text) => Ok(text.clone()),
        None => {
            let name = vm.type_name(&value);
            Err(vm.type_error(format!("first argument must be a string, not {name}")))
        }
    }
}

/// `encode_basestring`
pub fn string(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let text = text_argument(vm, args, "encode_basestring")?;
    let mut out = String::new();
    quote(&mut out, text.text(), false);
    Ok(Value::str(out))
}

/// `encode_basestring_ascii`
pub fn ascii_string(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let text = text_argument(vm, args, "encode_basestring_ascii")?;
    let mut out = String::new();
    quote(&mut out, text.text(), true);
    Ok(Value::str(out))
}

/// Writes a string in quotes.
fn quote(out: &mut String, text: &str, ascii: bool) {
    out.push('"');
    let mut copied = 0;
    for (at, c) in text.char_indices() {
        let plain = match c {
            '"' | '\\' => false,
            ' '..='~' => true,
            '\0'..='\x1f' => false,
            _ => !ascii,
        };
        if plain {
            continue;
        }
        out.push_str(&text[copied..at]);
        copied = at + c.len_utf8();
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\x0c' => out.push_str("\\f"),
            '\x08' => out.push_str("\\b"),
            c => match surrogate::code(c) {
                Some(code) => out.push_str(&format!("\\u{code:04x}")),
                None => {
                    let mut units = [0; 2];
                    for unit in c.encode_utf16(&mut units) {
                        out.push_str(&format!("\\u{unit:04x}"));
                    }
                }
            },
        }
    }
    out.push_str(&text[copied..]);
    out.push('"');
}

impl Encoder {
    fn value(&mut self, vm: &mut Vm, value: &Value, level: usize) -> Result<(), Raised> {
        match value.builtin() {
            Value::None => self.out.push_str("null"),
            Value::Bool(true) => self.out.push_str("true"),
            Value::Bool(false) => self.out.push_str("false"),
            Value::Str(text) => quote(&mut self.out, text.text(), self.ascii),
            Value::Int(number) => self.out.push_str(&number.to_string()),
            Value::BigInt(number) => {
                let text = int::text::text(vm, number)?;
                self.out.push_str(&text);
            }
            Value::Float(number) => {
                let text = self.float(vm, *number)?;
                self.out.push_str(&text);
            }
            Value::List(_) | Value::Tuple(_) => self.list(vm, value, level)?,
            Value::Dict(dict) => {
                let dict = dict.clone();
                self.dict(vm, value, &dict, level)?;
            }
            _ => self.other(vm, value, level)?,
        }
        Ok(())
    }

    fn float(&self, vm: &mut Vm, number: f64) -> Result<String, Raised> {
        if number.is_finite() {
            return Ok(float::text::text(number));
        }
        if !self.nan {
            let text = float::text::text(number);
            return Err(vm.value_error(format!("Out of range float values are not JSON compliant: {text}")));
        }
        let name = if number.is_nan() { "NaN" } else { "Infinity" };
        Ok(if number < 0.0 { format!("-{name}") } else { name.to_string() })
    }

    /// Enters a container or an object that stands for another.
    fn enter(&mut self, vm: &mut Vm, value: &Value) -> Result<(), Raised> {
        let address = value.address().unwrap_or_default();
        if let Some(open) = &mut self.open {
            if open.contains(&address) {
                return Err(vm.value_error("Circular reference detected"));
            }
            open.push(address);
        }
        Ok(())
    }

    fn leave(&mut self) {
        if let Some(open) = &mut self.open {
            open.pop();
        }
    }

    fn other(&mut self, vm: &mut Vm, value: &Value, level: usize) -> Result<(), Raised> {
        self.enter(vm, value)?;
        let _deeper = deeper(vm, " while encoding a JSON object")?;
        let default = self.default.clone();
        let stand_in = vm.call(&default, Args::one(value.clone()))?;
        self.value(vm, &stand_in, level)?;
        self.leave();
        Ok(())
    }

    fn new_line(&mut self, level: usize) {
        if let Some(indent) = &self.indent {
            self.out.push('\n');
            for _ in 0..level {
                self.out.push_str(indent);
            }
        }
    }

    fn list(&mut self, vm: &mut Vm, value: &Value, level: usize) -> Result<(), Raised> {
        let items = vm.collect(value.builtin())?;
        if items.is_empty() {
            self.out.push_str("[]");
            return Ok(());
        }
        self.enter(vm, value)?;
        let _deeper = deeper(vm, " while encoding a JSON object")?;
        self.out.push('[');
        for (at, item) in items.iter().enumerate() {
            if at > 0 {
                self.out.push_str(&self.item_separator);
            }
            self.new_line(level + 1);
            self.value(vm, item, level + 1)?;
        }
        self.new_line(level);
        self.out.push(']');
        self.leave();
        Ok(())
    }

    fn dict(&mut self, vm: &mut Vm, value: &Value, dict: &Rc<Dict>, level: usize) -> Result<(), Raised> {
        if dict.is_empty() {
            self.out.push_str("{}");
            return Ok(());
        }
        self.enter(vm, value)?;
        let _deeper = deeper(vm, " while encoding a JSON object")?;
        self.out.push('{');
        let mut first = true;
        let mut items: Vec<(Value, Value)> = dict.entries().into_iter().map(|e| (e.key, e.value)).collect();
        if self.sort {
            let mut pairs: Vec<Value> = items.drain(..).map(|(key, value)| Value::tuple(vec![key, value])).collect();
            sort::sort(vm, &mut pairs, &Value::None, false)?;
            let parts = pairs.iter().filter_map(|pair| Some(pair.as_tuple()?.items.to_vec()));
            items =
                parts.filter_map(|pair| pair.try_into().ok()).map(|[key, value]: [Value; 2]| (key, value)).collect();
        }
        for (key, value) in &items {
            let Some(name) = self.key(vm, key)? else { continue };
            if !first {
                self.out.push_str(&self.item_separator);
            }
            first = false;
            self.new_line(level + 1);
            quote(&mut self.out, &name, self.ascii);
            self.out.push_str(&self.key_separator);
            self.value(vm, value, level + 1)?;
        }
        self.new_line(level);
        self.out.push('}');
        self.leave();
        Ok(())
    }

    /// The text of a key; `None` for one that is left out.
    fn key(&self, vm: &mut Vm, key: &Value) -> Result<Option<String>, Raised> {
        Ok(Some(match key.builtin() {
            Value::Str(text) => text.text().to_string(),
            Value::Float(number) => self.float(vm, *number)?,
            Value::Bool(true) => "true".to_string(),
            Value::Bool(false) => "false".to_string(),
            Value::None => "null".to_string(),
            Value::Int(number) => number.to_string(),
            Value::BigInt(number) => int::text::text(vm, number)?,
            _ if self.skip => return Ok(None),
            _ => {
                let name = vm.type_name(key);
                return Err(vm.type_error(format!("keys must be str, int, float, bool or None, not {name}")));
            }
        }))
    }
}
