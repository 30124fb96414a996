//! Words for things, as CPython's `format_helpers`, `coroutines._format_coroutine` and `reprlib` put them.

use crate::vm::object::{Body, Code, Generator, State, intern};
use crate::vm::{Raised, Value, Vm};
use std::rc::Rc;

/// `reprlib` shows no more of a string.
const LONGEST_STRING: usize = 30;
/// `reprlib` shows no more items of a sequence or set, and of a dict.
const MOST_ITEMS: usize = 6;
const MOST_PAIRS: usize = 4;
/// `reprlib` goes no deeper.
const DEEPEST: usize = 6;
/// `reprlib` shows no more digits.
const LONGEST_INT: usize = 40;
/// The trace shows no more of a value.
const LONGEST_IN_TRACE: usize = 80;

/// The code of a coroutine that waits for its first or next step.
pub fn code_of_generator(generator: &Rc<Generator>) -> Option<Rc<Code>> {
    match &*generator.state.borrow() {
        State::Created(Body::Frame(frame)) | State::Suspended(Body::Frame(frame)) => Some(frame.function.code.clone()),
        _ => None,
    }
}

/// A coroutine's qualified name, without parentheses.
pub fn coroutine_name(vm: &mut Vm, coroutine: &Value) -> String {
    if let Value::Generator(generator) = coroutine {
        return generator.qualified_name().text().to_string();
    }
    for name in ["__qualname__", "__name__"] {
        if let Ok(Some(found)) = vm.get_attr_optional(coroutine, &intern(name))
            && let Some(text) = found.as_str()
            && !text.is_empty()
        {
            return text.text().to_string();
        }
    }
    format!("<{} without __name__>", vm.type_name(coroutine))
}

/// `_format_coroutine`: `work() running at script.py:3`.
pub fn coroutine(vm: &mut Vm, coroutine: &Value, code: Option<&Rc<Code>>) -> String {
    let name = format!("{}()", coroutine_name(vm, coroutine));
    let Value::Generator(generator) = coroutine else { return name };
    if let Some((code, at)) = vm.position_of(generator) {
        return format!("{name} running at {}:{}", code.lang.file, code.line(at));
    }
    if let Some(code) = code {
        return format!("{name} done, defined at {}:{}", code.lang.file, code.lang.first_line);
    }
    match super::frames::of_library_coroutine(generator.qualified_name().text()) {
        Some((file, defined, waits)) => {
            let file = format!("/usr/lib/python3.13/{file}");
            let state = generator.state.borrow();
            match &*state {
                State::Done => format!("{name} done, defined at {file}:{defined}"),
                State::Created(_) => format!("{name} running at {file}:{defined}"),
                State::Suspended(_) | State::Running => format!("{name} running at {file}:{waits}"),
            }
        }
        None => name,
    }
}

/// `_format_callback_source`: `main.<locals>.done() at script.py:5`.
pub fn callback_source(vm: &mut Vm, function: &Value, args: &[Value], debug: bool) -> Result<String, Raised> {
    let text = callback(vm, function, args, &[], debug, "", 0)?;
    Ok(match source_of(vm, function, 0)? {
        Some((file, line)) => format!("{text} at {file}:{line}"),
        None => text,
    })
}

/// The parts of a `functools.partial`.
fn partial(vm: &mut Vm, value: &Value) -> Result<Option<(Value, Vec<Value>, Vec<(String, Value)>)>, Raised> {
    if vm.class_of(value).name.borrow().text() != "partial" {
        return Ok(None);
    }
    let (Some(function), Some(args)) =
        (vm.get_attr_optional(value, &intern("func"))?, vm.get_attr_optional(value, &intern("args"))?)
    else {
        return Ok(None);
    };
    let args = args.as_tuple().map(|args| args.items.to_vec()).unwrap_or_default();
    let keywords = match vm.get_attr_optional(value, &intern("keywords"))? {
        Some(Value::Dict(keywords)) => keywords.entries(),
        _ => Vec::new(),
    };
    let named = |e: crate::vm::object::Entry| Some((e.key.as_str()?.text().to_string(), e.value));
    Ok(Some((function, args, keywords.into_iter().filter_map(named).collect())))
}

fn callback(
    vm: &mut Vm,
    function: &Value,
    args: &[Value],
    keywords: &[(String, Value)],
    debug: bool,
    suffix: &str,
    depth: usize,
) -> Result<String, Raised> {
    if depth < 50
        && let Some((inner, inner_args, inner_keywords)) = partial(vm, function)?
    {
        let suffix = format!("{}{suffix}", arguments(vm, args, keywords, debug)?);
        return callback(vm, &inner, &inner_args, &inner_keywords, debug, &suffix, depth + 1);
    }
    let mut name = None;
    for attribute in ["__qualname__", "__name__"] {
        if let Some(found) = vm.get_attr_optional(function, &intern(attribute))?
            && let Some(text) = found.as_str()
            && !text.is_empty()
        {
            name = Some(text.text().to_string());
            break;
        }
    }
    let name = match name {
        Some(name) => name,
        None => vm.repr(function)?.text().to_string(),
    };
    Ok(format!("{name}{}{suffix}", arguments(vm, args, keywords, debug)?))
}

fn arguments(vm: &mut Vm, args: &[Value], keywords: &[(String, Value)], debug: bool) -> Result<String, Raised> {
    if !debug {
        return Ok("()".to_string());
    }
    let mut items = Vec::new();
    for value in args {
        items.push(short_repr(vm, value)?);
    }
    for (name, value) in keywords {
        items.push(format!("{name}={}", short_repr(vm, value)?));
    }
    Ok(format!("({})", items.join(", ")))
}

/// `_get_function_source`
fn source_of(vm: &mut Vm, function: &Value, depth: usize) -> Result<Option<(String, u32)>, Raised> {
    if depth > 50 {
        return Ok(None);
    }
    if let Some(wrapped) = vm.get_attr_optional(function, &intern("__wrapped__"))? {
        return source_of(vm, &wrapped, depth + 1);
    }
    if let Value::Function(function) = function {
        return Ok(Some((function.code.lang.file.to_string(), function.code.lang.first_line)));
    }
    match partial(vm, function)? {
        Some((inner, ..)) => source_of(vm, &inner, depth + 1),
        None => Ok(None),
    }
}

/// `reprlib.repr`
pub fn short_repr(vm: &mut Vm, value: &Value) -> Result<String, Raised> {
    short(vm, value, DEEPEST)
}

fn short(vm: &mut Vm, value: &Value, level: usize) -> Result<String, Raised> {
    match value {
        Value::Str(text) => {
            let repr = vm.repr(value)?;
            if repr.len() <= LONGEST_STRING {
                return Ok(repr.text().to_string());
            }
            // As `reprlib`: the repr of the beginning, cut in the middle.
            let head: String = text.text().chars().take(LONGEST_STRING).collect();
            let repr = vm.repr(&Value::str(head))?;
            let chars: Vec<char> = repr.text().chars().collect();
            if chars.len() <= LONGEST_STRING {
                return Ok(repr.text().to_string());
            }
            Ok(cut(&vm.repr(value)?.text().chars().collect::<Vec<_>>(), LONGEST_STRING))
        }
        Value::Int(_) | Value::BigInt(_) => {
            let repr = vm.repr(value)?;
            let chars: Vec<char> = repr.text().chars().collect();
            Ok(if chars.len() > LONGEST_INT { cut(&chars, LONGEST_INT) } else { repr.text().to_string() })
        }
        Value::List(list) => {
            let items = list.items.borrow().clone();
            sequence(vm, &items, "[", "]", level, false)
        }
        Value::Tuple(tuple) => sequence(vm, &tuple.items, "(", ")", level, true),
        Value::Dict(dict) => {
            let entries = dict.entries();
            if entries.is_empty() {
                return Ok("{}".to_string());
            }
            if level == 0 {
                return Ok("{...}".to_string());
            }
            let mut pieces = Vec::new();
            for entry in entries.iter().take(MOST_PAIRS) {
                let (key, item) = (short(vm, &entry.key, level - 1)?, short(vm, &entry.value, level - 1)?);
                pieces.push(format!("{key}: {item}"));
            }
            if entries.len() > MOST_PAIRS {
                pieces.push("...".to_string());
            }
            Ok(format!("{{{}}}", pieces.join(", ")))
        }
        Value::Set(set) if !set.is_empty() => {
            let items: Vec<Value> = set.items().into_iter().map(|(_, item)| item).collect();
            sequence(vm, &items, "{", "}", level, false)
        }
        other => {
            let repr = vm.repr(other)?;
            let chars: Vec<char> = repr.text().chars().collect();
            let plain = matches!(other, Value::Instance(_) | Value::Class(_));
            // Anything that has no rule of its own may be 30 characters long.
            Ok(if chars.len() > LONGEST_STRING && (plain || !matches!(other, Value::Float(_) | Value::Bool(_))) {
                cut(&chars, LONGEST_STRING)
            } else {
                repr.text().to_string()
            })
        }
    }
}

fn sequence(
    vm: &mut Vm,
    items: &[Value],
    left: &str,
    right: &str,
    level: usize,
    tuple: bool,
) -> Result<String, Raised> {
    if level == 0 && !items.is_empty() {
        return Ok(format!("{left}...{right}"));
    }
    let mut pieces = Vec::new();
    for item in items.iter().take(MOST_ITEMS) {
        pieces.push(short(vm, item, level.saturating_sub(1))?);
    }
    if items.len() > MOST_ITEMS {
        pieces.push("...".to_string());
    }
    let comma = if tuple && items.len() == 1 { "," } else { "" };
    Ok(format!("{left}{}{comma}{right}", pieces.join(", ")))
}

/// The beginning and the end, with dots between: `length` characters in all.
fn cut(chars: &[char], length: usize) -> String {
    let head = (length - 3) / 2;
    let tail = length - 3 - head;
    let (head, tail) = (&chars[..head.min(chars.len())], &chars[chars.len().saturating_sub(tail)..]);
    format!("{}...{}", head.iter().collect::<String>(), tail.iter().collect::<String>())
}

/// A value for the trace: its `repr`, shortened. No code of the script runs for it.
pub fn shortened_repr(vm: &mut Vm, value: &Value) -> String {
    let text = match value {
        Value::None => return "None".to_string(),
        Value::Bool(_) | Value::Int(_) | Value::BigInt(_) | Value::Float(_) | Value::Str(_) | Value::Bytes(_) => {
            vm.repr(value).map(|text| text.text().to_string()).unwrap_or_default()
        }
        Value::List(list) => format!("a list of {}", list.items.borrow().len()),
        Value::Tuple(tuple) => format!("a tuple of {}", tuple.items.len()),
        Value::Dict(dict) => format!("a dict of {}", dict.len()),
        Value::Set(set) => format!("a set of {}", set.len()),
        other => format!("<{}>", vm.class_name(other)),
    };
    shortened(text)
}

/// An exception for the trace: `ValueError: no such street`. No code of the script runs for it.
pub fn exception_line(vm: &mut Vm, raised: &Raised) -> String {
    let name = raised.0.class().name();
    let first = raised.data().args.borrow().first().cloned();
    match first {
        Some(Value::Str(text)) if !text.is_empty() => shortened(format!("{name}: {}", text.text())),
        Some(value @ (Value::Int(_) | Value::Float(_) | Value::Bool(_))) => {
            format!("{name}: {}", shortened_repr(vm, &value))
        }
        _ => name,
    }
}

fn shortened(text: String) -> String {
    match text.char_indices().nth(LONGEST_IN_TRACE) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}
