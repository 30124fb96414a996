//! Reading JSON.

use crate::vm::object::{Dict, Str, intern};
use crate::vm::types::depth::deeper;
use crate::vm::types::{int, text::surrogate};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// Why reading stopped.
enum Stop {
    /// The text is wrong at a byte.
    Wrong(&'static str, usize),
    /// A value should begin at this byte.
    Missing(usize),
    /// A hook or a limit raised.
    Raised(Raised),
}

impl From<Raised> for Stop {
    fn from(raised: Raised) -> Stop {
        Stop::Raised(raised)
    }
}

/// What a decoder was told to do.
struct Hooks {
    strict: bool,
    object: Option<Value>,
    pairs: Option<Value>,
    /// `None` where the number itself is wanted.
    float: Option<Value>,
    int: Option<Value>,
    constant: Value,
}

impl Hooks {
    /// Reads a decoder's attributes.
    fn of(vm: &mut Vm, decoder: &Value) -> Result<Hooks, Raised> {
        let mut get = |name: &str| vm.get_attr(decoder, &intern(name));
        let (strict, object, pairs) = (get("strict")?, get("object_hook")?, get("object_pairs_hook")?);
        let (float, int, constant) = (get("parse_float")?, get("parse_int")?, get("parse_constant")?);
        let given = |value: Value| (!value.is_none()).then_some(value);
        let usual = |value: &Value, usual: &Rc<crate::vm::object::Class>| matches!(value, Value::Class(class) if class.id == usual.id);
        let float = if usual(&float, &vm.types.float) { None } else { Some(float) };
        let int = if usual(&int, &vm.types.int) { None } else { Some(int) };
        Ok(Hooks { strict: vm.truth(&strict)?, object: given(object), pairs: given(pairs), float, int, constant })
    }
}

fn text_of(vm: &mut Vm, value: &Value) -> Result<Rc<Str>, Raised> {
    match value.as_str() {
        Some(text) => Ok(text.clone()),
        None => {
            let name = vm.type_name(value);
            Err(vm.type_error(format!("first argument must be a string, not {name}")))
        }
    }
}

/// The index, in code points, of a byte.
fn index_of(text: &Str, byte: usize) -> usize {
    if text.is_ascii() { byte } else { text.text().get(..byte).map_or(text.len(), |before| before.chars().count()) }
}

/// Says to the script why reading stopped.
fn stopped(vm: &mut Vm, text: &Rc<Str>, stop: Stop) -> Raised {
    match stop {
        Stop::Raised(raised) => raised,
        Stop::Missing(at) => vm.stop_iteration(Value::from(index_of(text, at))),
        Stop::Wrong(message, at) => {
            let at = Value::from(index_of(text, at));
            match decode_error(vm, message, text, at) {
                Ok(raised) | Err(raised) => raised,
            }
        }
    }
}

fn decode_error(vm: &mut Vm, message: &str, text: &Rc<Str>, at: Value) -> Result<Raised, Raised> {
    let module = vm.import_module(&intern("json.decoder"))?;
    let class = vm.get_attr(&module, &intern("JSONDecodeError"))?;
    match vm.call(&class, Args::of([Value::str(message), Value::Str(text.clone()), at]))? {
        Value::Instance(error) if error.is_exception() => Ok(Raised(error)),
        _ => Err(vm.type_error("exceptions must derive from BaseException")),
    }
}

/// `scan_once(context, string, idx)`: a value and the index after it.
pub fn scan_once(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [context, string, start] = args.exactly(vm, "scan_once")?;
    let text = text_of(vm, &string)?;
    let start = vm.index(&start)?;
    if start < 0 {
        return Err(vm.value_error("idx cannot be negative"));
    }
    if start as usize > text.len() {
        return Err(vm.stop_iteration(Value::Int(start)));
    }
    let hooks = Hooks::of(vm, &context)?;
    let mut scanner = Scanner { text: text.text(), bytes: text.text().as_bytes(), hooks, names: Vec::new() };
    match scanner.value(vm, text.byte_offset(start as usize)) {
        Ok((value, end)) => Ok(Value::tuple(vec![value, Value::from(index_of(&text, end))])),
        Err(stop) => Err(stopped(vm, &text, stop)),
    }
}

/// `scanstring(string, end, strict)`: the string whose opening quote stands before `end`.
pub fn scan_string(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [string, start, strict] = args.between(vm, "scanstring", 2)?;
    let text = text_of(vm, &string)?;
    let start = vm.index(&start)?;
    let strict = !strict.is_bound() || vm.truth(&strict)?;
    if start < 0 || start as usize > text.len() {
        return Err(vm.value_error("end is out of bounds"));
    }
    match quoted(text.text(), text.byte_offset(start as usize), strict) {
        Ok((content, end)) => Ok(Value::tuple(vec![Value::str(content), Value::from(index_of(&text, end))])),
        Err(stop) => Err(stopped(vm, &text, stop)),
    }
}

/// `skip_space(string, idx)`: where the blanks end.
pub fn skip_space(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [string, start] = args.exactly(vm, "skip_space")?;
    let text = text_of(vm, &string)?;
    let start = vm.index(&start)?.max(0) as usize;
    let end = after_space(text.text().as_bytes(), text.byte_offset(start));
    Ok(Value::from(index_of(&text, end)))
}

fn after_space(bytes: &[u8], at: usize) -> usize {
    let blanks = bytes.get(at..).unwrap_or_default().iter().take_while(|b| matches!(b, b' ' | b'\t' | b'\n' | b'\r'));
    at + blanks.count()
}

struct Scanner<'a> {
    text: &'a str,
    bytes: &'a [u8],
    hooks: Hooks,
    /// Names of members that came already: most objects of a text have the same.
    names: Vec<Rc<Str>>,
}

impl Scanner<'_> {
    fn byte(&self, at: usize) -> Option<u8> {
        self.bytes.get(at).copied()
    }

    fn starts(&self, at: usize, word: &str) -> bool {
        self.bytes.get(at..).is_some_and(|rest| rest.starts_with(word.as_bytes()))
    }

    fn value(&mut self, vm: &mut Vm, at: usize) -> Result<(Value, usize), Stop> {
        match self.byte(at) {
            None => Err(Stop::Missing(at)),
            Some(b'"') => {
                let (content, end) = quoted(self.text, at + 1, self.hooks.strict)?;
                Ok((Value::str(content), end))
            }
            Some(b'{') => {
                let _deeper = deeper(vm, " while decoding a JSON object from a unicode string")?;
                self.object(vm, at + 1)
            }
            Some(b'[') => {
                let _deeper = deeper(vm, " while decoding a JSON array from a unicode string")?;
                self.array(vm, at + 1)
            }
            Some(b'n') if self.starts(at, "null") => Ok((Value::None, at + 4)),
            Some(b't') if self.starts(at, "true") => Ok((Value::Bool(true), at + 4)),
            Some(b'f') if self.starts(at, "false") => Ok((Value::Bool(false), at + 5)),
            Some(b'N') if self.starts(at, "NaN") => self.constant(vm, at, "NaN"),
            Some(b'I') if self.starts(at, "Infinity") => self.constant(vm, at, "Infinity"),
            Some(b'-') if self.starts(at, "-Infinity") => self.constant(vm, at, "-Infinity"),
            Some(_) => self.number(vm, at),
        }
    }

    fn constant(&mut self, vm: &mut Vm, at: usize, name: &'static str) -> Result<(Value, usize), Stop> {
        let value = vm.call(&self.hooks.constant.clone(), Args::one(Value::str(name)))?;
        Ok((value, at + name.len()))
    }

    fn digits(&self, at: usize) -> usize {
        at + self.bytes.get(at..).unwrap_or_default().iter().take_while(|b| b.is_ascii_digit()).count()
    }

    fn number(&mut self, vm: &mut Vm, start: usize) -> Result<(Value, usize), Stop> {
        let mut at = start;
        if self.byte(at) == Some(b'-') {
            at += 1;
        }
        at = match self.byte(at) {
            Some(b'1'..=b'9') => self.digits(at),
            Some(b'0') => at + 1,
            _ => return Err(Stop::Missing(start)),
        };
        let mut is_float = false;
        if self.byte(at) == Some(b'.') && self.digits(at + 1) > at + 1 {
            is_float = true;
            at = self.digits(at + 1);
        }
        if matches!(self.byte(at), Some(b'e' | b'E')) {
            let sign = usize::from(matches!(self.byte(at + 1), Some(b'+' | b'-')));
            let end = self.digits(at + 1 + sign);
            if end > at + 1 + sign {
                is_float = true;
                at = end;
            }
        }
        let text = &self.text[start..at];
        let hook = if is_float { &self.hooks.float } else { &self.hooks.int };
        let value = match hook.clone() {
            Some(hook) => vm.call(&hook, Args::one(Value::str(text)))?,
            None if is_float => Value::Float(text.parse().unwrap_or(f64::NAN)),
            None => match text.parse() {
                Ok(small) => Value::Int(small),
                Err(_) => int::text::from_text(vm, text, 10)?,
            },
        };
        Ok((value, at))
    }

    fn name(&mut self, content: String) -> Value {
        if let Some(known) = self.names.iter().find(|known| known.text() == content) {
            return Value::Str(known.clone());
        }
        let name = Rc::new(Str::new(content));
        if self.names.len() < 32 {
            self.names.push(name.clone());
        }
        Value::Str(name)
    }

    fn object(&mut self, vm: &mut Vm, start: usize) -> Result<(Value, usize), Stop> {
        let mut pairs = Vec::new();
        let mut at = after_space(self.bytes, start);
        if self.byte(at) != Some(b'}') {
            loop {
                if self.byte(at) != Some(b'"') {
                    return Err(Stop::Wrong("Expecting property name enclosed in double quotes", at));
                }
                let (key, end) = quoted(self.text, at + 1, self.hooks.strict)?;
                let key = self.name(key);
                at = after_space(self.bytes, end);
                if self.byte(at) != Some(b':') {
                    return Err(Stop::Wrong("Expecting ':' delimiter", at));
                }
                at = after_space(self.bytes, at + 1);
                let (value, end) = self.value(vm, at)?;
                pairs.push((key, value));
                at = after_space(self.bytes, end);
                match self.byte(at) {
                    Some(b'}') => break,
                    Some(b',') => {}
                    _ => return Err(Stop::Wrong("Expecting ',' delimiter", at)),
                }
                let comma = at;
                at = after_space(self.bytes, at + 1);
                if self.byte(at) == Some(b'}') {
                    return Err(Stop::Wrong("Illegal trailing comma before end of object", comma));
                }
            }
        }
        if let Some(hook) = self.hooks.pairs.clone() {
            let pairs = pairs.into_iter().map(|(key, value)| Value::tuple(vec![key, value])).collect();
            return Ok((vm.call(&hook, Args::one(Value::list(pairs)))?, at + 1));
        }
        let dict = Rc::new(Dict::new());
        for (key, value) in pairs {
            vm.dict_set(&dict, key, value)?;
        }
        let value = match self.hooks.object.clone() {
            Some(hook) => vm.call(&hook, Args::one(Value::Dict(dict)))?,
            None => Value::Dict(dict),
        };
        Ok((value, at + 1))
    }

    fn array(&mut self, vm: &mut Vm, start: usize) -> Result<(Value, usize), Stop> {
        let mut items = Vec::new();
        let mut at = after_space(self.bytes, start);
        if self.byte(at) != Some(b']') {
            loop {
                let (value, end) = self.value(vm, at)?;
                items.push(value);
                at = after_space(self.bytes, end);
                match self.byte(at) {
                    Some(b']') => break,
                    Some(b',') => {}
                    _ => return Err(Stop::Wrong("Expecting ',' delimiter", at)),
                }
                let comma = at;
                at = after_space(self.bytes, at + 1);
                if self.byte(at) == Some(b']') {
                    return Err(Stop::Wrong("Illegal trailing comma before end of array", comma));
                }
            }
        }
        Ok((Value::list(items), at + 1))
    }
}

/// The content of a string whose first character stands at `start`, and where it ends.
fn quoted(text: &str, start: usize, strict: bool) -> Result<(String, usize), Stop> {
    let bytes = text.as_bytes();
    let unterminated = Stop::Wrong("Unterminated string starting at", start.saturating_sub(1));
    let mut out = String::new();
    let mut at = start;
    loop {
        let plain = bytes.get(at..).unwrap_or_default();
        let length = plain.iter().position(|b| matches!(b, b'"' | b'\\') || (strict && *b < 0x20));
        let Some(length) = length else { return Err(unterminated) };
        out.push_str(&text[at..at + length]);
        at += length;
        match bytes[at] {
            b'"' => return Ok((out, at + 1)),
            b'\\' => {}
            _ => return Err(Stop::Wrong("Invalid control character at", at)),
        }
        let Some(escape) = bytes.get(at + 1) else { return Err(unterminated) };
        at += 2;
        out.push(match escape {
            b'"' => '"',
            b'\\' => '\\',
            b'/' => '/',
            b'b' => '\x08',
            b'f' => '\x0c',
            b'n' => '\n',
            b'r' => '\r',
            b't' => '\t',
            b'u' => {
                let Some(code) = hex(bytes, at) else { return Err(Stop::Wrong("Invalid \\uXXXX escape", at - 1)) };
                at += 4;
                let low = match (code, bytes.get(at), bytes.get(at + 1)) {
                    (0xd800..=0xdbff, Some(b'\\'), Some(b'u')) => {
                        hex(bytes, at + 2).filter(|low| (0xdc00..=0xdfff).contains(low))
                    }
                    _ => None,
                };
                let code = match low {
                    Some(low) => {
                        at += 6;
                        0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
                    }
                    None => code,
                };
                surrogate::character(code).unwrap_or(char::REPLACEMENT_CHARACTER)
            }
            _ => return Err(Stop::Wrong("Invalid \\escape", at - 2)),
        });
    }
}

/// The number of four hexadecimal digits.
fn hex(bytes: &[u8], at: usize) -> Option<u32> {
    let digits = std::str::from_utf8(bytes.get(at..at + 4)?).ok()?;
    // As in CPython, the quote that ends the string must come after them.
    bytes.get(at + 4)?;
    if digits.starts_with('+') { None } else { u32::from_str_radix(digits, 16).ok() }
}
