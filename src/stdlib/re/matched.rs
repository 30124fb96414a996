//! `re.Match`: what a pattern found.

use super::matcher::{Found, NOWHERE};
use super::subject::{Pieces, Regex, Subject};
use super::{Classes, template_of};
use crate::vm::object::{Class, Dict, Instance, NativeDef};
use crate::vm::types::receiver::wrong;
use crate::vm::types::{add_attribute, add_class_methods, add_methods, generic_alias, plain, read_only};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// What a match holds.
pub struct Matched {
    /// The pattern.
    pub regex: Rc<Regex>,
    /// The pattern's object.
    pub pattern: Value,
    /// What it was used on.
    pub subject: Subject,
    places: Vec<usize>,
    last: usize,
    pos: usize,
    endpos: usize,
}

const METHODS: &[NativeDef] = &[
    plain("group", "([group1, ...])", group),
    plain("groups", "($self, /, default=None)", groups),
    plain("groupdict", "($self, /, default=None)", group_dict),
    plain("start", "($self, group=0, /)", |vm, args| place(vm, args, "start", |(start, _)| Value::Int(start))),
    plain("end", "($self, group=0, /)", |vm, args| place(vm, args, "end", |(_, end)| Value::Int(end))),
    plain("span", "($self, group=0, /)", |vm, args| place(vm, args, "span", pair)),
    plain("expand", "($self, /, template)", expand),
    plain("__getitem__", "($self, key, /)", get_item),
    plain("__repr__", "($self, /)", repr),
    plain("__copy__", "($self, /)", |_, mut args| Ok(args.receiver())),
    plain("__deepcopy__", "($self, memo, /)", |_, mut args| Ok(args.receiver())),
];
const CLASS: &[NativeDef] = &[plain("__class_getitem__", "(object, /)", generic_alias::class_getitem)];

/// Fills the class.
pub fn install(class: &Rc<Class>) {
    add_methods(class, METHODS);
    add_class_methods(class, CLASS);
    add_attribute(
        class,
        "string",
        |vm, this| of(vm, this, "string").map(|m| m.subject.object.clone()),
        Some(read_only),
    );
    add_attribute(class, "re", |vm, this| of(vm, this, "re").map(|m| m.pattern.clone()), Some(read_only));
    add_attribute(class, "pos", |vm, this| of(vm, this, "pos").map(|m| Value::from(m.pos)), Some(read_only));
    add_attribute(class, "endpos", |vm, this| of(vm, this, "endpos").map(|m| Value::from(m.endpos)), Some(read_only));
    add_attribute(class, "lastindex", |vm, this| of(vm, this, "lastindex").map(last_index), None);
    add_attribute(class, "lastgroup", |vm, this| of(vm, this, "lastgroup").map(last_group), None);
    add_attribute(class, "regs", |vm, this| of(vm, this, "regs").map(registers), None);
}

/// The match that `find` gave, as an object.
pub fn make(vm: &mut Vm, pattern: &Value, subject: &Subject, found: Found, bounds: (usize, usize)) -> Value {
    let (Some(regex), Some(classes)) = (pattern.downcast::<Rc<Regex>>().cloned(), vm.extension::<Classes>()) else {
        return Value::None;
    };
    let matched = Matched {
        regex,
        pattern: pattern.clone(),
        subject: subject.clone(),
        places: found.places,
        last: found.last,
        pos: bounds.0,
        endpos: bounds.1,
    };
    Value::Instance(Rc::new(Instance::with_state(&classes.matched, matched)))
}

fn of<'a>(vm: &mut Vm, this: &'a Value, method: &str) -> Result<&'a Matched, Raised> {
    match this.downcast::<Matched>() {
        Some(matched) => Ok(matched),
        None => Err(wrong(vm, this, "re.Match", method)),
    }
}

fn last_index(matched: &Matched) -> Value {
    if matched.last == 0 { Value::None } else { Value::from(matched.last) }
}

fn last_group(matched: &Matched) -> Value {
    let name = matched.regex.names.iter().find(|(_, group)| *group == matched.last);
    name.map_or(Value::None, |(name, _)| Value::str(name.as_str()))
}

fn registers(matched: &Matched) -> Value {
    Value::tuple((0..=matched.regex.groups).map(|group| pair(matched.signed_span(group))).collect())
}

fn pair((start, end): (i64, i64)) -> Value {
    Value::tuple(vec![Value::Int(start), Value::Int(end)])
}

impl Matched {
    /// Where a group matched.
    pub fn span(&self, group: usize) -> Option<(usize, usize)> {
        let (start, end) = (*self.places.get(group * 2)?, *self.places.get(group * 2 + 1)?);
        (start != NOWHERE && end != NOWHERE && start <= end).then_some((start, end))
    }

    fn signed_span(&self, group: usize) -> (i64, i64) {
        self.span(group).map_or((-1, -1), |(start, end)| (start as i64, end as i64))
    }

    /// The text of a group.
    pub fn text(&self, group: usize) -> Option<Value> {
        self.span(group).map(|(start, end)| self.subject.piece(start, end))
    }

    /// The number of a group that a script names.
    fn number(&self, vm: &mut Vm, key: &Value) -> Result<usize, Raised> {
        if let Some(name) = key.as_str()
            && let Some((_, group)) = self.regex.names.iter().find(|(known, _)| known == name.text())
        {
            return Ok(*group);
        }
        if key.as_str().is_none()
            && let Ok(index) = vm.index(key)
            && (0..=self.regex.groups as i64).contains(&index)
        {
            return Ok(index as usize);
        }
        Err(vm.index_error("no such group"))
    }
}

fn group(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    args.no_keywords(vm, "Match.group")?;
    let matched = of(vm, &this, "group")?;
    let mut found = Vec::with_capacity(args.len());
    for key in &args.values {
        let number = matched.number(vm, key)?;
        found.push(Value::or_none(matched.text(number)));
    }
    Ok(match found.len() {
        0 => Value::or_none(matched.text(0)),
        1 => found.swap_remove(0),
        _ => Value::tuple(found),
    })
}

fn get_item(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [key] = args.special(vm, "__getitem__")?;
    let matched = of(vm, &this, "__getitem__")?;
    let number = matched.number(vm, &key)?;
    Ok(Value::or_none(matched.text(number)))
}

fn usual(value: Value) -> Value {
    if value.is_bound() { value } else { Value::None }
}

fn groups(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [default] = args.bind(vm, "groups", ["default"], 0, 1, 0)?;
    let (matched, default) = (of(vm, &this, "groups")?, usual(default));
    let all = (1..=matched.regex.groups).map(|group| matched.text(group).unwrap_or_else(|| default.clone()));
    Ok(Value::tuple(all.collect()))
}

fn group_dict(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [default] = args.bind(vm, "groupdict", ["default"], 0, 1, 0)?;
    let (matched, default) = (of(vm, &this, "groupdict")?, usual(default));
    let dict = Rc::new(Dict::new());
    for (name, group) in &matched.regex.names {
        let value = matched.text(*group).unwrap_or_else(|| default.clone());
        vm.dict_set(&dict, Value::str(name.as_str()), value)?;
    }
    Ok(Value::Dict(dict))
}

fn place(vm: &mut Vm, mut args: Args, method: &str, pick: fn((i64, i64)) -> Value) -> Result<Value, Raised> {
    let this = args.receiver();
    let [key] = args.between(vm, method, 0)?;
    let matched = of(vm, &this, method)?;
    let number = if key.is_bound() { matched.number(vm, &key)? } else { 0 };
    Ok(pick(matched.signed_span(number)))
}

fn expand(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let [template] = args.bind(vm, "expand", ["template"], 0, 1, 1)?;
    let matched = of(vm, &this, "expand")?;
    let template = template_of(vm, &matched.regex, &template)?;
    let mut out = Pieces::default();
    template.expand(matched, &mut out);
    Ok(out.finish(matched.regex.is_text))
}

fn repr(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let this = args.receiver();
    let matched = of(vm, &this, "__repr__")?;
    let (start, end) = matched.signed_span(0);
    let text = vm.repr(&Value::or_none(matched.text(0)))?;
    let shown = text.slice(0, 50);
    Ok(Value::str(format!("<re.Match object; span=({start}, {end}), match={shown}>")))
}
