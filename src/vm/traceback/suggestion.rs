//! "Did you mean: 'x'?" and "Did you forget to import 'x'?", at the end of an exception's message.

use crate::vm::object::{Str, Traceback, intern};
use crate::vm::suggest::closest;
use crate::vm::types::traceback_object;
use crate::vm::{Args, Raised, Value, Vm, standard_modules};
use std::rc::Rc;

/// What is added to the message of an exception, if anything.
pub fn suggestion(vm: &mut Vm, exception: &Value, traceback: Option<&Rc<Traceback>>) -> Option<String> {
    let types = vm.types.clone();
    let is = |name| vm.is_instance(exception, &types.exception(name));
    let (is_import, is_name, is_attribute) = (is("ImportError"), is("NameError"), is("AttributeError"));
    if is_import {
        let wrong = attribute(vm, exception, "name_from")?;
        let module = attribute(vm, exception, "name")?;
        let known = names_in_module(vm, &module, &wrong).ok()?;
        return did_you_mean(closest(wrong.text(), known.iter().map(String::as_str)));
    }
    if is_attribute {
        let wrong = attribute(vm, exception, "name")?;
        let known = names_of_object(vm, exception, &wrong, traceback).ok()?;
        return did_you_mean(closest(wrong.text(), known.iter().map(String::as_str)));
    }
    if !is_name {
        return None;
    }
    let wrong = attribute(vm, exception, "name")?;
    let similar = similar_name(vm, &wrong, traceback);
    if !standard_modules::NAMES.contains(&wrong.text()) {
        return did_you_mean(similar.as_deref());
    }
    let name = wrong.text();
    Some(match did_you_mean(similar.as_deref()) {
        Some(hint) => format!("{hint} Or did you forget to import '{name}'?"),
        None => format!(". Did you forget to import '{name}'?"),
    })
}

fn did_you_mean(name: Option<&str>) -> Option<String> {
    name.map(|name| format!(". Did you mean: '{name}'?"))
}

/// An attribute of the exception, if it is a string.
fn attribute(vm: &mut Vm, exception: &Value, name: &str) -> Option<Rc<Str>> {
    let value = vm.get_attr_optional(exception, &intern(name)).ok()??;
    value.as_str().cloned()
}

/// `dir(value)`
fn dir(vm: &mut Vm, value: &Value) -> Result<Vec<String>, Raised> {
    let Some(names) = vm.call_special(value, &vm.names.dir.clone(), Args::none())? else { return Ok(Vec::new()) };
    let names = vm.collect(&names)?;
    let mut names: Vec<String> = names.iter().filter_map(Value::as_str).map(|name| name.text().to_string()).collect();
    names.sort();
    Ok(names)
}

fn hide_private(names: &mut Vec<String>) {
    names.retain(|name| !name.starts_with('_'));
}

fn names_in_module(vm: &mut Vm, module: &Rc<Str>, wrong: &Rc<Str>) -> Result<Vec<String>, Raised> {
    let first = module.text().split('.').next().unwrap_or_default();
    vm.import_module(&intern(module.text()))?;
    let module = vm.import_module(&intern(first))?;
    let mut names = dir(vm, &module)?;
    if !wrong.text().starts_with('_') {
        hide_private(&mut names);
    }
    Ok(names)
}

/// The names of the object that has no such attribute; private ones only for its own methods.
fn names_of_object(
    vm: &mut Vm,
    exception: &Value,
    wrong: &Rc<Str>,
    traceback: Option<&Rc<Traceback>>,
) -> Result<Vec<String>, Raised> {
    let object = vm.get_attr(exception, &intern("obj"))?;
    let mut names = dir(vm, &object)?;
    let mut hidden = !wrong.text().starts_with('_');
    if hidden && let Some(innermost) = innermost(traceback) {
        let frame = traceback_object::frame_of(vm, &innermost.entry);
        let receiver = frame.and_then(|frame| frame.variable(&intern("self")));
        if receiver.is_some_and(|receiver| receiver.is(&object)) {
            hidden = false;
        }
    }
    if hidden {
        hide_private(&mut names);
    }
    Ok(names)
}

/// A variable or builtin that the frame knows, or the attribute of `self`.
fn similar_name(vm: &mut Vm, wrong: &Rc<Str>, traceback: Option<&Rc<Traceback>>) -> Option<String> {
    let frame = traceback_object::frame_of(vm, &innermost(traceback)?.entry)?;
    let mut known: Vec<String> = Vec::new();
    let mut add = |dict: &Value| {
        if let Some(dict) = dict.as_dict() {
            let names = dict.entries().into_iter().filter_map(|entry| entry.key.as_str().cloned());
            known.extend(names.map(|name| name.text().to_string()));
        }
    };
    add(&frame.locals());
    add(&Value::Dict(frame.function.globals.clone()));
    add(&Value::Dict(vm.builtins.clone()));
    if let Some(receiver) = frame.variable(&intern("self"))
        && let Ok(Some(_)) = vm.get_attr_optional(&receiver, &intern(wrong.text()))
    {
        return Some(format!("self.{}", wrong.text()));
    }
    closest(wrong.text(), known.iter().map(String::as_str)).map(str::to_string)
}

fn innermost(traceback: Option<&Rc<Traceback>>) -> Option<Rc<Traceback>> {
    let mut link = traceback?.clone();
    loop {
        let next = link.next.borrow().clone();
        match next {
            Some(next) => link = next,
            None => return Some(link),
        }
    }
}
