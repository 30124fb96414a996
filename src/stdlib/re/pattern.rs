//! `re.Pattern`: its methods.

use super::matched::{self, Matched};
use super::matcher::Search;
use super::subject::{Pieces, Regex, Subject};
use super::template::Template;
use super::template_of;
use super::tree::flag;
use crate::vm::object::{Class, Dict, Iterator, IteratorState, NativeDef, NativeIterator};
use crate::vm::types::receiver::wrong;
use crate::vm::types::{add_attribute, add_class_methods, add_methods, generic_alias, mapping_proxy, plain, read_only};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("match", "($self, /, string, pos=0, endpos=sys.maxsize)", |vm, args| one(vm, args, "match", false, false)),
    plain("fullmatch", "($self, /, string, pos=0, endpos=sys.maxsize)", |vm, args| {
        one(vm, args, "fullmatch", false, true)
    }),
    plain("search", "($self, /, string, pos=0, endpos=sys.maxsize)", |vm, args| one(vm, args, "search", true, false)),
    plain("findall", "($self, /, string, pos=0, endpos=sys.maxsize)", find_all),
    plain("finditer", "($self, /, string, pos=0, endpos=sys.maxsize)", find_iter),
    plain("split", "($self, /, string, maxsplit=0)", split),
    plain("sub", "($self, /, repl, string, count=0)", |vm, args| substitute(vm, args, "sub").map(|(text, _)| text)),
    plain("subn", "($self, /, repl, string, count=0)", |vm, args| {
        substitute(vm, args, "subn").map(|(text, count)| Value::tuple(vec![text, Value::from(count)]))
    }),
    plain("__repr__", "($self, /)", repr),
    plain("__eq__", "($self, value, /)", equal),
    plain("__hash__", "($self, /)", hash),
    plain("__copy__", "($self, /)", |_, mut args| Ok(args.receiver())),
    plain("__deepcopy__", "($self, memo, /)", |_, mut args| Ok(args.receiver())),
];
const CLASS: &[NativeDef] = &[plain("__class_getitem__", "(object, /)", generic_alias::class_getitem)];

/// Fills the class.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_class_methods(class, CLASS);
    add_attribute(class, "pattern", |vm, this| of(vm, this, "pattern").map(|r| r.source.clone()), Some(read_only));
    add_attribute(
        class,
        "flags",
        |vm, this| of(vm, this, "flags").map(|r| Value::Int(r.flags.into())),
        Some(read_only),
    );
    add_attribute(class, "groups", |vm, this| of(vm, this, "groups").map(|r| Value::from(r.groups)), Some(read_only));
    add_attribute(class, "groupindex", group_index, None);
}

fn of<'a>(vm: &mut Vm, this: &'a Value, method: &str) -> Result<&'a Rc<Regex>, Raised> {
    match this.downcast::<Rc<Regex>>() {
        Some(regex) => Ok(regex),
        None => Err(wrong(vm, this, "re.Pattern", method)),
    }
}

fn group_index(vm: &mut Vm, this: &Value) -> Result<Value, Raised> {
    let regex = of(vm, this, "groupindex")?;
    let dict = Rc::new(Dict::new());
    for (name, group) in &regex.names {
        vm.dict_set(&dict, Value::str(name.as_str()), Value::from(*group))?;
    }
    mapping_proxy::of(vm, Value::Dict(dict))
}

/// A pattern that is used on a text: what most methods begin with.
struct Use {
    pattern: Value,
    regex: Rc<Regex>,
    subject: Subject,
    pos: usize,
    endpos: usize,
}

impl Use {
    fn new(vm: &mut Vm, mut args: Args, method: &str) -> Result<Use, Raised> {
        let pattern = args.receiver();
        let regex = of(vm, &pattern, method)?.clone();
        let [string, pos, endpos] = args.bind(vm, method, ["string", "pos", "endpos"], 0, 3, 1)?;
        let subject = Subject::of(vm, &regex, string)?;
        let mut bound = |value: &Value, usual: usize| -> Result<usize, Raised> {
            if !value.is_bound() {
                return Ok(usual);
            }
            Ok(vm.index(value)?.clamp(0, subject.len as i64) as usize)
        };
        let (pos, endpos) = (bound(&pos, 0)?, bound(&endpos, subject.len)?);
        Ok(Use { pattern, regex, subject, pos, endpos })
    }

    fn whole(vm: &mut Vm, pattern: Value, string: Value) -> Result<Use, Raised> {
        let regex = of(vm, &pattern, "sub")?.clone();
        let subject = Subject::of(vm, &regex, string)?;
        let endpos = subject.len;
        Ok(Use { pattern, regex, subject, pos: 0, endpos })
    }

    /// The next match after the one before, which may be empty but not twice at one place.
    fn next(&self, vm: &mut Vm, from: &mut Option<(usize, bool)>) -> Result<Option<Value>, Raised> {
        let Some((start, advance)) = *from else { return Ok(None) };
        let search = Search { start, end: self.endpos, anywhere: true, whole: false, advance };
        match self.subject.find(vm, &self.regex, search)? {
            None => {
                *from = None;
                Ok(None)
            }
            Some(found) => {
                *from = Some((found.places[1], found.places[1] == found.places[0]));
                let bounds = (self.pos, self.endpos);
                Ok(Some(matched::make(vm, &self.pattern, &self.subject, found, bounds)))
            }
        }
    }
}

fn one(vm: &mut Vm, args: Args, method: &str, anywhere: bool, whole: bool) -> Result<Value, Raised> {
    let used = Use::new(vm, args, method)?;
    if used.pos > used.endpos {
        return Ok(Value::None);
    }
    let search = Search { start: used.pos, end: used.endpos, anywhere, whole, advance: false };
    Ok(match used.subject.find(vm, &used.regex, search)? {
        Some(found) => matched::make(vm, &used.pattern, &used.subject, found, (used.pos, used.endpos)),
        None => Value::None,
    })
}

fn find_all(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let used = Use::new(vm, args, "findall")?;
    let mut from = Some((used.pos, false));
    let mut out = Vec::new();
    let empty = || used.subject.piece(0, 0);
    while let Some(found) = used.next(vm, &mut from)? {
        let Some(found) = found.downcast::<Matched>() else { break };
        let text = |group: usize| found.text(group).unwrap_or_else(empty);
        out.push(match used.regex.groups {
            0 => text(0),
            1 => text(1),
            groups => Value::tuple((1..=groups).map(text).collect()),
        });
    }
    Ok(Value::list(out))
}

/// What `finditer` gives.
struct Matches {
    used: Use,
    from: Option<(usize, bool)>,
}

impl NativeIterator for Matches {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        self.used.next(vm, &mut self.from)
    }

    fn type_name(&self) -> &'static str {
        "callable_iterator"
    }
}

fn find_iter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let used = Use::new(vm, args, "finditer")?;
    let from = Some((used.pos, false));
    Ok(Iterator::new(IteratorState::Native(Box::new(Matches { used, from }))))
}

fn split(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let pattern = args.receiver();
    let [string, most] = args.bind(vm, "split", ["string", "maxsplit"], 0, 2, 1)?;
    let most = if most.is_bound() { vm.index(&most)? } else { 0 };
    let used = Use::whole(vm, pattern, string)?;
    let (mut from, mut last, mut count) = (Some((0, false)), 0, 0);
    let mut out = Vec::new();
    while most <= 0 || count < most {
        if most < 0 {
            break;
        }
        let Some(found) = used.next(vm, &mut from)? else { break };
        let Some(found) = found.downcast::<Matched>() else { break };
        let (start, end) = found.span(0).unwrap_or_default();
        out.push(used.subject.piece(last, start));
        out.extend((1..=used.regex.groups).map(|group| Value::or_none(found.text(group))));
        last = end;
        count += 1;
    }
    out.push(used.subject.piece(last, used.subject.len));
    Ok(Value::list(out))
}

/// What a match is replaced by.
enum Replacement {
    Call(Value),
    Template(Template),
}

fn substitute(vm: &mut Vm, mut args: Args, method: &str) -> Result<(Value, usize), Raised> {
    let pattern = args.receiver();
    let [replacement, string, most] = args.bind(vm, method, ["repl", "string", "count"], 0, 3, 2)?;
    let most = if most.is_bound() { vm.index(&most)? } else { 0 };
    let regex = of(vm, &pattern, method)?.clone();
    let replacement = match vm.is_callable(&replacement) {
        true => Replacement::Call(replacement),
        false => Replacement::Template(template_of(vm, &regex, &replacement)?),
    };
    let used = Use::whole(vm, pattern, string)?;
    let (mut from, mut last, mut count) = (Some((0, false)), 0, 0);
    let mut out = Pieces::default();
    while most == 0 || (count as i64) < most {
        let Some(object) = used.next(vm, &mut from)? else { break };
        let Some(found) = object.downcast::<Matched>() else { break };
        let (start, end) = found.span(0).unwrap_or_default();
        used.subject.append(&mut out, last, start);
        match &replacement {
            Replacement::Template(template) => template.expand(found, &mut out),
            Replacement::Call(function) => {
                let text = vm.call(function, Args::one(object.clone()))?;
                if !text.is_none() && !out.push(regex.is_text, &text) {
                    let name = vm.type_name(&text);
                    let wanted = if regex.is_text { "str instance" } else { "a bytes-like object" };
                    let item = if last < start { count * 2 + 1 } else { count };
                    return Err(vm.type_error(format!("sequence item {item}: expected {wanted}, {name} found")));
                }
            }
        }
        last = end;
        count += 1;
    }
    if count == 0 && matches!(used.subject.object, Value::Str(_) | Value::Bytes(_)) {
        return Ok((used.subject.object, 0));
    }
    used.subject.append(&mut out, last, used.subject.len);
    Ok((out.finish(regex.is_text), count))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let regex = of(vm, &this, "__repr__")?;
    let mut flags = regex.flags;
    if regex.is_text && flags & flag::TYPE == flag::UNICODE {
        flags &= !flag::UNICODE;
    }
    const NAMES: [(u32, &str); 8] = [
        (flag::IGNORECASE, "re.IGNORECASE"),
        (flag::LOCALE, "re.LOCALE"),
        (flag::MULTILINE, "re.MULTILINE"),
        (flag::DOTALL, "re.DOTALL"),
        (flag::UNICODE, "re.UNICODE"),
        (flag::VERBOSE, "re.VERBOSE"),
        (flag::DEBUG, "re.DEBUG"),
        (flag::ASCII, "re.ASCII"),
    ];
    let names: Vec<&str> = NAMES.iter().filter(|(flag, _)| flags & flag != 0).map(|(_, name)| *name).collect();
    let text = vm.repr(&regex.source)?;
    let shown = text.slice(0, 200);
    let joined = if names.is_empty() { String::new() } else { format!(", {}", names.join("|")) };
    Ok(Value::str(format!("re.compile({shown}{joined})")))
}

fn equal(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [other] = args.special(vm, "__eq__")?;
    let regex = of(vm, &this, "__eq__")?;
    let Some(other) = other.downcast::<Rc<Regex>>() else { return Ok(Value::NotImplemented) };
    if regex.flags != other.flags || regex.is_text != other.is_text {
        return Ok(Value::Bool(false));
    }
    vm.equal(&regex.source, &other.source).map(Value::Bool)
}

fn hash(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let regex = of(vm, &this, "__hash__")?;
    let hash = vm.hash(&regex.source)?;
    Ok(Value::Int((hash ^ u64::from(regex.flags)) as i64 >> 2))
}
