//! `str.format`: replacement fields, their names, conversions and nested specifications.

use crate::vm::object::{Str, intern};
use crate::vm::types::receiver::{one_argument, receiver};
use crate::vm::types::text;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// `str.format`
pub fn format(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let template = template(vm, &mut args, "format")?;
    render(vm, &template, Arguments { args: Some(args), mapping: None, numbering: Numbering::Unknown })
}

/// `str.format_map`
pub fn format_map(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let template = template(vm, &mut args, "format_map")?;
    let mapping = one_argument(vm, args, "str.format_map")?;
    render(vm, &template, Arguments { args: None, mapping: Some(mapping), numbering: Numbering::Unknown })
}

fn template(vm: &mut Vm, args: &mut Args, method: &str) -> Result<Rc<Str>, Raised> {
    receiver(vm, args, "str", method, |value| value.as_str().cloned())
}

fn render(vm: &mut Vm, template: &Rc<Str>, mut arguments: Arguments) -> Result<Value, Raised> {
    let mut out = String::with_capacity(template.text().len() + 16);
    arguments.expand(vm, template.text(), 2, &mut out)?;
    Ok(Value::str(out))
}

/// How fields without a name get their numbers.
#[derive(Clone, Copy, PartialEq)]
enum Numbering {
    /// No field came yet.
    Unknown,
    /// `{}`: this is the next.
    Automatic(usize),
    /// `{0}`
    Manual,
}

struct Arguments {
    /// What `format` was given.
    args: Option<Args>,
    /// What `format_map` was given.
    mapping: Option<Value>,
    numbering: Numbering,
}

/// A replacement field, cut into its parts.
struct Field<'a> {
    name: &'a str,
    conversion: Option<char>,
    spec: &'a str,
    /// Whether the specification has fields of its own.
    nested: bool,
}

impl Arguments {
    fn expand(&mut self, vm: &mut Vm, template: &str, depth: u32, out: &mut String) -> Result<(), Raised> {
        if depth == 0 {
            return Err(vm.value_error("Max string recursion exceeded"));
        }
        let mut rest = template;
        while let Some(at) = rest.bytes().position(|b| matches!(b, b'{' | b'}')) {
            let (literal, after) = rest.split_at(at);
            out.push_str(literal);
            let (brace, after) = after.split_at(1);
            if let Some(after) = after.strip_prefix(brace) {
                out.push_str(brace);
                rest = after;
                continue;
            }
            if brace == "}" {
                return Err(vm.value_error("Single '}' encountered in format string"));
            }
            if after.is_empty() {
                return Err(vm.value_error("Single '{' encountered in format string"));
            }
            let (field, after) = parse_field(vm, after)?;
            self.replace(vm, &field, depth, out)?;
            rest = after;
        }
        out.push_str(rest);
        Ok(())
    }

    fn replace(&mut self, vm: &mut Vm, field: &Field, depth: u32, out: &mut String) -> Result<(), Raised> {
        let value = self.lookup(vm, field.name)?;
        let value = match field.conversion {
            None => value,
            Some('r') => Value::Str(vm.repr(&value)?),
            Some('s') => Value::Str(vm.str_of(&value)?),
            Some('a') => {
                let repr = vm.repr(&value)?;
                Value::str(text::ascii(repr.text()))
            }
            Some(c @ '!'..='~') => return Err(vm.value_error(format!("Unknown conversion specifier {c}"))),
            Some(c) => {
                let code = text::surrogate::code_point(c);
                return Err(vm.value_error(format!("Unknown conversion specifier \\x{code:x}")));
            }
        };
        let expanded;
        let spec = if field.nested {
            let mut inner = String::new();
            self.expand(vm, field.spec, depth - 1, &mut inner)?;
            expanded = inner;
            expanded.as_str()
        } else {
            field.spec
        };
        match &value {
            Value::Str(plain) if spec.is_empty() => out.push_str(plain.text()),
            _ => {
                let spec = Rc::new(Str::new(spec.to_string()));
                let formatted = vm.format(&value, &spec)?;
                out.push_str(formatted.text());
            }
        }
        Ok(())
    }

    /// What a field's name means: an argument, then attributes and items of it.
    fn lookup(&mut self, vm: &mut Vm, name: &str) -> Result<Value, Raised> {
        let end = name.find(['.', '[']).unwrap_or(name.len());
        let (first, mut rest) = name.split_at(end);
        let mut value = self.argument(vm, first)?;
        while !rest.is_empty() {
            if let Some(after) = rest.strip_prefix('.') {
                let end = after.find(['.', '[']).unwrap_or(after.len());
                let (attribute, after) = after.split_at(end);
                if attribute.is_empty() {
                    return Err(vm.value_error("Empty attribute in format string"));
                }
                value = vm.get_attr(&value, &intern(attribute))?;
                rest = after;
            } else if let Some(after) = rest.strip_prefix('[') {
                let Some((key, after)) = after.split_once(']') else {
                    return Err(vm.value_error("Missing ']' in format string"));
                };
                if key.is_empty() {
                    return Err(vm.value_error("Empty attribute in format string"));
                }
                let key = match index(vm, key)? {
                    Some(index) => Value::from(index),
                    None => Value::from(key),
                };
                value = vm.get_item(&value, &key)?;
                rest = after;
            } else {
                return Err(vm.value_error("Only '.' or '[' may follow ']' in format field specifier"));
            }
        }
        Ok(value)
    }

    fn argument(&mut self, vm: &mut Vm, name: &str) -> Result<Value, Raised> {
        let index = match index(vm, name)? {
            None if name.is_empty() => {
                let next = match self.numbering {
                    Numbering::Manual => {
                        return Err(vm.value_error(
                            "cannot switch from manual field specification to automatic field numbering",
                        ));
                    }
                    Numbering::Automatic(next) => next,
                    Numbering::Unknown => 0,
                };
                self.numbering = Numbering::Automatic(next + 1);
                Some(next)
            }
            None => None,
            Some(index) => {
                if matches!(self.numbering, Numbering::Automatic(_)) {
                    return Err(
                        vm.value_error("cannot switch from automatic field numbering to manual field specification")
                    );
                }
                self.numbering = Numbering::Manual;
                Some(index)
            }
        };
        match (index, &self.args, &self.mapping) {
            (Some(index), Some(args), _) => match args.values.get(index) {
                Some(value) => Ok(value.clone()),
                None => {
                    Err(vm.index_error(format!("Replacement index {index} out of range for positional args tuple")))
                }
            },
            (Some(_), None, _) => Err(vm.value_error("Format string contains positional fields")),
            (None, Some(args), _) => match args.keywords.iter().find(|(known, _)| known.text() == name) {
                Some((_, value)) => Ok(value.clone()),
                None => Err(vm.key_error(Value::from(name))),
            },
            (None, None, Some(mapping)) => {
                let mapping = mapping.clone();
                vm.get_item(&mapping, &Value::from(name))
            }
            (None, None, None) => Err(vm.key_error(Value::from(name))),
        }
    }
}

/// A field's index, if it is one.
fn index(vm: &mut Vm, name: &str) -> Result<Option<usize>, Raised> {
    if name.is_empty() {
        return Ok(None);
    }
    let mut value: usize = 0;
    for c in name.chars() {
        let Some(digit) = text::unicode::decimal(c) else { return Ok(None) };
        match value.checked_mul(10).and_then(|v| v.checked_add(digit as usize)) {
            Some(next) if next <= i64::MAX as usize => value = next,
            _ => return Err(vm.value_error("Too many decimal digits in format string")),
        }
    }
    Ok(Some(value))
}

/// Cuts the field that begins behind its opening brace; returns what follows its closing one too.
fn parse_field<'a>(vm: &mut Vm, text: &'a str) -> Result<(Field<'a>, &'a str), Raised> {
    let mut in_brackets = false;
    let mut end = None;
    for (at, b) in text.bytes().enumerate() {
        match b {
            b'{' if !in_brackets => return Err(vm.value_error("unexpected '{' in field name")),
            b'[' => in_brackets = true,
            b']' => in_brackets = false,
            b'}' | b':' | b'!' if !in_brackets => {
                end = Some(at);
                break;
            }
            _ => {}
        }
    }
    let Some(end) = end else { return Err(vm.value_error("expected '}' before end of string")) };
    let (name, after) = text.split_at(end);
    let mut field = Field { name, conversion: None, spec: "", nested: false };
    if let Some(after) = after.strip_prefix('}') {
        return Ok((field, after));
    }
    let mut spec_at = after.get(1..).unwrap_or_default();
    if after.starts_with('!') {
        let mut characters = spec_at.chars();
        let Some(conversion) = characters.next() else {
            return Err(vm.value_error("end of string while looking for conversion specifier"));
        };
        field.conversion = Some(conversion);
        match characters.next() {
            Some('}') => return Ok((field, characters.as_str())),
            Some(':') | None => spec_at = characters.as_str(),
            Some(_) => return Err(vm.value_error("expected ':' after conversion specifier")),
        }
    }
    let mut open = 1;
    for (at, b) in spec_at.bytes().enumerate() {
        match b {
            b'{' => {
                field.nested = true;
                open += 1;
            }
            b'}' => open -= 1,
            _ => {}
        }
        if open == 0 {
            field.spec = spec_at.get(..at).unwrap_or_default();
            return Ok((field, spec_at.get(at + 1..).unwrap_or_default()));
        }
    }
    Err(vm.value_error("unmatched '{' in format spec"))
}
