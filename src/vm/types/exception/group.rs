//! Exception groups: how they are made, split and put together again (`Objects/exceptions.c`).

use super::{data, receiver, refuse_keywords};
use crate::vm::object::{Class, Instance, NativeDef, Str, intern};
use crate::vm::raise::new_exception;
use crate::vm::types::{add_class_methods, add_methods, add_static_methods, generic_alias, plain};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const METHODS: &[NativeDef] = &[
    plain("__init__", "($self, /, *args, **kwargs)", init),
    plain("__str__", "($self, /)", str),
    plain("derive", "($self, excs, /)", derive),
    plain("split", "($self, matcher_value, /)", split_method),
    plain("subgroup", "($self, matcher_value, /)", subgroup_method),
];
const STATIC: &[NativeDef] = &[plain("__new__", "($type, *args, **kwargs)", new)];
const CLASS: &[NativeDef] = &[plain("__class_getitem__", "(object, /)", generic_alias::class_getitem)];

/// So deep may groups be nested in one another to be taken apart.
const DEEPEST: usize = 400;

/// Fills `BaseExceptionGroup`.
pub fn install(vm: &mut Vm) {
    let class = vm.types.exception("BaseExceptionGroup");
    add_methods(&class, METHODS);
    add_static_methods(&class, STATIC);
    add_class_methods(&class, CLASS);
}

fn new(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let Value::Class(class) = args.receiver() else {
        return Err(vm.type_error("BaseExceptionGroup.__new__(X): X is not a type object"));
    };
    let given = args.values.len();
    let [message, members] = args.values.as_slice() else {
        let text = format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({given} given)");
        return Err(vm.type_error(text));
    };
    if message.as_str().is_none() {
        let name = vm.type_name(message);
        return Err(vm.type_error(format!("BaseExceptionGroup.__new__() argument 1 must be str, not {name}")));
    }
    let is_sequence = match members.builtin() {
        Value::List(_) | Value::Tuple(_) | Value::Str(_) | Value::Bytes(_) | Value::Range(_) => true,
        Value::Instance(_) => vm.special(members, &vm.names.getitem.clone()).is_some(),
        _ => false,
    };
    if !is_sequence {
        return Err(vm.type_error("second argument (exceptions) must be a sequence"));
    }
    let exceptions = vm.collect(members)?;
    if exceptions.is_empty() {
        return Err(vm.value_error("second argument (exceptions) must be a non-empty sequence"));
    }
    let ordinary = vm.types.exception("Exception");
    let base = vm.types.base_exception.clone();
    let mut all_ordinary = true;
    for (at, exception) in exceptions.iter().enumerate() {
        if !vm.is_instance(exception, &base) {
            return Err(vm.value_error(format!("Item {at} of second argument (exceptions) is not an exception")));
        }
        all_ordinary &= vm.is_instance(exception, &ordinary);
    }
    let group = vm.types.exception("ExceptionGroup");
    let class = if Rc::ptr_eq(&class, &group) {
        if !all_ordinary {
            return Err(vm.type_error("Cannot nest BaseExceptions in an ExceptionGroup"));
        }
        class
    } else if Rc::ptr_eq(&class, &vm.types.exception("BaseExceptionGroup")) {
        if all_ordinary { group } else { class }
    } else if !all_ordinary && class.is_subclass_of(&ordinary) {
        let name = class.name();
        return Err(vm.type_error(format!("Cannot nest BaseExceptions in '{name}'")));
    } else {
        class
    };
    let made = new_exception(&class, args.values.to_vec());
    data(&made).set_field("message", message.clone());
    data(&made).set_field("exceptions", Value::tuple(exceptions));
    Ok(Value::Instance(made))
}

fn init(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__init__")?;
    refuse_keywords(vm, &value, &args)?;
    let old = std::mem::replace(&mut *data(&instance).args.borrow_mut(), args.values.into_vec());
    drop(old);
    Ok(Value::None)
}

fn str(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "__str__")?;
    let count = members(&instance).len();
    let message = vm.str_of(&data(&instance).field("message"))?;
    let plural = if count == 1 { "" } else { "s" };
    Ok(Value::str(format!("{} ({count} sub-exception{plural})", message.text())))
}

/// The exceptions in a group.
pub fn members(group: &Instance) -> Vec<Value> {
    match data(group).field("exceptions") {
        Value::Tuple(tuple) => tuple.items.to_vec(),
        _ => Vec::new(),
    }
}

fn derive(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "derive")?;
    let [members] = args.exactly(vm, "BaseExceptionGroup.derive")?;
    let message = data(&instance).field("message");
    let class = Value::Class(vm.types.exception("BaseExceptionGroup"));
    vm.call(&class, Args::of([message, members]))
}

fn split_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "split")?;
    let [matcher] = args.exactly(vm, "BaseExceptionGroup.split")?;
    let matcher = Matcher::of(vm, matcher)?;
    let (matching, rest) = split(vm, &instance, &matcher, true)?;
    Ok(Value::tuple(vec![Value::or_none(matching), Value::or_none(rest)]))
}

fn subgroup_method(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let value = args.receiver();
    let instance = receiver(vm, &value, "subgroup")?;
    let [matcher] = args.exactly(vm, "BaseExceptionGroup.subgroup")?;
    let matcher = Matcher::of(vm, matcher)?;
    let (matching, _) = split(vm, &instance, &matcher, false)?;
    Ok(Value::or_none(matching))
}

/// The part of a group that holds only these leaves, in the group's shape; `None` when none of them is in it.
pub fn keep_only(vm: &mut Vm, group: &Value, leaves: &Value) -> Result<Value, Raised> {
    let leaves = vm.collect(leaves)?;
    let instance = receiver(vm, group, "split")?;
    let (matching, _) = split(vm, &instance, &Matcher::Leaves(leaves), false)?;
    Ok(Value::or_none(matching))
}

/// What a group is split by.
enum Matcher {
    Class(Rc<Class>),
    Classes(Vec<Value>),
    Predicate(Value),
    /// These exceptions themselves.
    Leaves(Vec<Value>),
}

impl Matcher {
    fn of(vm: &mut Vm, value: Value) -> Result<Matcher, Raised> {
        let base = vm.types.base_exception.clone();
        let is_exception = |value: &Value| matches!(value, Value::Class(class) if class.is_subclass_of(&base));
        match &value {
            Value::Class(class) if is_exception(&value) => return Ok(Matcher::Class(class.clone())),
            Value::Class(_) => {}
            other => match other.as_tuple() {
                Some(tuple) if tuple.items.iter().all(is_exception) => {
                    return Ok(Matcher::Classes(tuple.items.to_vec()));
                }
                Some(_) => {}
                None if is_callable(vm, &value) => return Ok(Matcher::Predicate(value)),
                None => {}
            },
        }
        let text = "expected an exception type, a tuple of exception types, or a callable (other than a class)";
        Err(vm.type_error(text))
    }

    fn matches(&self, vm: &mut Vm, exception: &Value) -> Result<bool, Raised> {
        Ok(match self {
            Matcher::Class(class) => vm.is_instance(exception, class),
            Matcher::Classes(classes) => {
                let is = |class: &Value| matches!(class, Value::Class(class) if vm.is_instance(exception, class));
                classes.iter().any(is)
            }
            Matcher::Predicate(predicate) => {
                let answer = vm.call(predicate, Args::one(exception.clone()))?;
                vm.truth(&answer)?
            }
            Matcher::Leaves(leaves) => leaves.iter().any(|leaf| leaf.is(exception)),
        })
    }
}

/// The part that matches and, if it is wanted, the part that doesn't.
type Parts = (Option<Value>, Option<Value>);

fn split(vm: &mut Vm, group: &Rc<Instance>, matcher: &Matcher, want_rest: bool) -> Result<Parts, Raised> {
    split_at(vm, &Value::Instance(group.clone()), matcher, want_rest, 0)
}

fn split_at(vm: &mut Vm, exception: &Value, matcher: &Matcher, want_rest: bool, depth: usize) -> Result<Parts, Raised> {
    if depth > DEEPEST {
        let text = "maximum recursion depth exceeded in exceptiongroup_split_recursive";
        return Err(vm.raise("RecursionError", text));
    }
    if matcher.matches(vm, exception)? {
        return Ok((Some(exception.clone()), None));
    }
    let group_class = vm.types.exception("BaseExceptionGroup");
    let Value::Instance(group) = exception else { return Ok((None, None)) };
    if !vm.is_instance(exception, &group_class) {
        return Ok((None, want_rest.then(|| exception.clone())));
    }
    let (mut matching, mut rest) = (Vec::new(), Vec::new());
    for member in members(group) {
        let (inner, left) = split_at(vm, &member, matcher, want_rest, depth + 1)?;
        matching.extend(inner);
        rest.extend(left);
    }
    Ok((subset(vm, group, matching)?, subset(vm, group, rest)?))
}

/// A group of some members of another, with that one's traceback, links and notes.
fn subset(vm: &mut Vm, original: &Rc<Instance>, members: Vec<Value>) -> Result<Option<Value>, Raised> {
    if members.is_empty() {
        return Ok(None);
    }
    let value = Value::Instance(original.clone());
    let derived = vm.call_method(&value, "derive", Args::one(Value::list(members)))?;
    let class = vm.types.exception("BaseExceptionGroup");
    let Value::Instance(made) = &derived else { return Err(not_a_group(vm)) };
    if !vm.is_instance(&derived, &class) {
        return Err(not_a_group(vm));
    }
    let (from, to) = (data(original), data(made));
    let (traceback, cause, context) =
        (from.traceback.borrow().clone(), from.cause.borrow().clone(), from.context.borrow().clone());
    if traceback.is_some() {
        let old = std::mem::replace(&mut *to.traceback.borrow_mut(), traceback);
        drop(old);
    }
    let old = std::mem::replace(&mut *to.context.borrow_mut(), context);
    drop(old);
    let old = std::mem::replace(&mut *to.cause.borrow_mut(), cause);
    drop(old);
    // CPython sets the cause even where there is none, and setting a cause suppresses the context.
    to.suppress_context.set(true);
    let name: Rc<Str> = vm.names.notes.clone();
    if let Some(notes) = vm.get_attr_optional(&value, &name)?
        && (notes.as_list().is_some() || notes.as_tuple().is_some())
    {
        let copied = vm.collect(&notes)?;
        vm.set_attr(&derived, &intern("__notes__"), Value::list(copied))?;
    }
    Ok(Some(derived))
}

fn not_a_group(vm: &mut Vm) -> Raised {
    vm.type_error("derive must return an instance of BaseExceptionGroup")
}

fn is_callable(vm: &mut Vm, value: &Value) -> bool {
    match value {
        Value::Function(_) | Value::Native(_) | Value::Method(_) => true,
        other => vm.special(other, &vm.names.call.clone()).is_some(),
    }
}
