//! `dict_keys`, `dict_values` and `dict_items`: live views that also are sets.

use super::{add_attribute, add_methods, container, dict, item, mapping_proxy, plain, set};
use crate::lang::code::{Binary, Compare};
use crate::vm::object::{Dict, DictView, NativeDef, Set, ViewKind};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const SHARED: &[NativeDef] = &[
    plain("__len__", "($self, /)", container::len),
    plain("__iter__", "($self, /)", container::iter),
    plain("__reversed__", "($self, /)", reversed),
    plain("__repr__", "($self, /)", super::repr::method),
];

const SET_LIKE: &[NativeDef] = &[
    plain("isdisjoint", "($self, other, /)", is_disjoint),
    plain("__contains__", "($self, key, /)", container::contains),
    plain("__or__", "($self, value, /)", container::or),
    plain("__ror__", "($self, value, /)", container::ror),
    plain("__and__", "($self, value, /)", container::and),
    plain("__rand__", "($self, value, /)", container::rand),
    plain("__sub__", "($self, value, /)", container::subtract),
    plain("__rsub__", "($self, value, /)", container::rsub),
    plain("__xor__", "($self, value, /)", container::xor),
    plain("__rxor__", "($self, value, /)", container::rxor),
    plain("__eq__", "($self, value, /)", container::eq),
    plain("__ne__", "($self, value, /)", container::ne),
    plain("__lt__", "($self, value, /)", container::lt),
    plain("__le__", "($self, value, /)", container::le),
    plain("__gt__", "($self, value, /)", container::gt),
    plain("__ge__", "($self, value, /)", container::ge),
];

/// Fills the views' classes.
pub fn install(vm: &mut Vm) {
    let types = &vm.types;
    let values = [types.dict_values.clone(), types.odict_values.clone()];
    let set_like = [&types.dict_keys, &types.dict_items, &types.odict_keys, &types.odict_items].map(Rc::clone);
    for class in values.iter().chain(&set_like) {
        add_methods(class, SHARED);
        if set_like.iter().any(|known| Rc::ptr_eq(known, class)) {
            add_methods(class, SET_LIKE);
            class.set(&vm.names.hash.clone(), Value::None);
        }
        add_attribute(class, "mapping", mapping, None);
    }
}

fn this<'a>(vm: &mut Vm, value: &'a Value, method: &str) -> Result<&'a Rc<DictView>, Raised> {
    match value {
        Value::DictView(view) => Ok(view),
        other => Err(super::receiver::wrong(vm, other, "dict_keys", method)),
    }
}

fn mapping(vm: &mut Vm, value: &Value) -> Result<Value, Raised> {
    let view = this(vm, value, "mapping")?;
    mapping_proxy::of(vm, Value::Dict(view.dict.clone()))
}

fn reversed(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let view = this(vm, &receiver, "__reversed__")?;
    Ok(dict::backwards(&view.dict, view.kind))
}

fn is_disjoint(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let receiver = args.receiver();
    let view = this(vm, &receiver, "isdisjoint")?;
    let [other] = args.exactly(vm, "isdisjoint")?;
    let iterator = vm.iter(&other)?;
    while let Some(wanted) = vm.next(&iterator)? {
        if contains(vm, view, &wanted)? == Some(true) {
            return Ok(Value::Bool(false));
        }
    }
    Ok(Value::Bool(true))
}

/// `item in view`; `None` for values, which are searched one by one.
pub(super) fn contains(vm: &mut Vm, view: &DictView, wanted: &Value) -> Result<Option<bool>, Raised> {
    match view.kind {
        ViewKind::Values => Ok(None),
        ViewKind::Keys => {
            let hash = vm.hash(wanted)?;
            Ok(Some(vm.dict_find(&view.dict, wanted, hash)?.is_some()))
        }
        ViewKind::Items => {
            let Some([key, value]) = wanted.as_tuple().map(|t| &*t.items) else { return Ok(Some(false)) };
            match vm.dict_get(&view.dict, key)? {
                Some(found) => Ok(Some(vm.equal(&found, value)?)),
                None => Ok(Some(false)),
            }
        }
    }
}

/// The views that are sets: keys and items.
fn as_set_like(value: &Value) -> Option<&Rc<DictView>> {
    match value {
        Value::DictView(view) if view.kind != ViewKind::Values => Some(view),
        _ => None,
    }
}

/// The left operand as a new set; CPython builds it from the dict itself for keys.
fn left_set(vm: &mut Vm, value: &Value) -> Result<Rc<Set>, Raised> {
    match value {
        Value::DictView(view) if view.kind == ViewKind::Keys => set::of(vm, &Value::Dict(view.dict.clone())),
        other => set::of(vm, other),
    }
}

/// `a op b` where one is a view.
pub(super) fn operate(vm: &mut Vm, op: Binary, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    if as_set_like(a).is_none() && as_set_like(b).is_none() {
        return Ok(None);
    }
    let result = match op {
        Binary::And => intersection(vm, a, b)?,
        Binary::Xor => match (as_set_like(a), as_set_like(b)) {
            (Some(x), Some(y)) if x.kind == ViewKind::Items && y.kind == ViewKind::Items => {
                differing_items(vm, &x.dict, &y.dict)?
            }
            _ => {
                let left = left_set(vm, a)?;
                set::symmetric_difference_update(vm, &left, b)?;
                left
            }
        },
        Binary::Subtract => {
            let left = left_set(vm, a)?;
            set::difference_update(vm, &left, b)?;
            left
        }
        _ => {
            let left = left_set(vm, a)?;
            set::update(vm, &left, b)?;
            left
        }
    };
    Ok(Some(Value::Set(result)))
}

fn intersection(vm: &mut Vm, a: &Value, b: &Value) -> Result<Rc<Set>, Raised> {
    let (mut view, mut other) = match as_set_like(a) {
        Some(view) => (view, b),
        None => match as_set_like(b) {
            Some(view) => (view, a),
            None => return Ok(Rc::new(Set::new())),
        },
    };
    if let Value::Set(larger) = other
        && view.dict.len() <= larger.len()
    {
        let itself = Value::DictView(view.clone());
        return set::intersection(vm, larger, &itself);
    }
    if let Some(larger) = as_set_like(other)
        && larger.dict.len() > view.dict.len()
    {
        (view, other) = (larger, if std::ptr::eq(other, b) { a } else { b });
    }
    let result = Rc::new(Set::new());
    let iterator = vm.iter(other)?;
    while let Some(key) = vm.next(&iterator)? {
        if contains(vm, view, &key)? == Some(true) {
            vm.set_add(&result, key)?;
        }
    }
    Ok(result)
}

/// `a.items() ^ b.items()`
fn differing_items(vm: &mut Vm, a: &Rc<Dict>, b: &Rc<Dict>) -> Result<Rc<Set>, Raised> {
    let (a, b) = if a.len() > b.len() { (b, a) } else { (a, b) };
    let rest = Rc::new(a.copy());
    let result = Rc::new(Set::new());
    for entry in b.entries() {
        let at = vm.dict_find(&rest, &entry.key, entry.hash)?;
        let same = match at.and_then(|at| rest.at(at)) {
            Some(known) => vm.equal(&known.value, &entry.value)?,
            None => false,
        };
        match at {
            Some(at) if same => {
                rest.remove_at(at);
            }
            _ => {
                vm.set_add(&result, Value::tuple(vec![entry.key, entry.value]))?;
            }
        }
    }
    for entry in rest.entries() {
        vm.set_add(&result, Value::tuple(vec![entry.key, entry.value]))?;
    }
    Ok(result)
}

/// `a op b` for a comparison where one is a view: the order of sets.
pub(super) fn compare(vm: &mut Vm, op: Compare, a: &Value, b: &Value) -> Result<Option<Value>, Raised> {
    let is_set = |v: &Value| as_set_like(v).is_some() || matches!(v, Value::Set(_) | Value::FrozenSet(_));
    if !is_set(a) || !is_set(b) {
        return Ok(None);
    }
    let (x, y) = (vm.length(a)?, vm.length(b)?);
    let result = match op {
        Compare::Equal | Compare::NotEqual => {
            let same = x == y && all_in(vm, a, b)?;
            same == (op == Compare::Equal)
        }
        Compare::Less => x < y && all_in(vm, a, b)?,
        Compare::LessEqual => x <= y && all_in(vm, a, b)?,
        Compare::Greater => x > y && all_in(vm, b, a)?,
        _ => x >= y && all_in(vm, b, a)?,
    };
    Ok(Some(Value::Bool(result)))
}

fn all_in(vm: &mut Vm, a: &Value, b: &Value) -> Result<bool, Raised> {
    let iterator = vm.iter(a)?;
    while let Some(wanted) = vm.next(&iterator)? {
        if item::contains(vm, b, &wanted)? != Some(true) {
            return Ok(false);
        }
    }
    Ok(true)
}
