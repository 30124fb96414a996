//! `_sre`: regular expressions in Python's own syntax. The functions above are Python (`python/re.py`).

mod escape;
mod matched;
mod matcher;
mod parse;
mod pattern;
mod program;
mod source;
mod subject;
mod template;
mod tree;

use super::define::{functions, set};
use crate::vm::object::{Class, Instance, Layout, Module, NativeDef, intern};
use crate::vm::types::library::library_class;
use crate::vm::types::{add_static_methods, bytes, plain};
use crate::vm::{Args, Raised, Value, Vm};
use source::Bad;
use std::rc::Rc;
use subject::Regex;
use template::Template;

/// The classes.
struct Classes {
    pattern: Rc<Class>,
    matched: Rc<Class>,
}

const FUNCTIONS: &[NativeDef] = &[plain("compile", "(pattern, flags)", compile)];
const NEW_PATTERN: &[NativeDef] =
    &[plain("__new__", "(*args, **kwargs)", |vm, _| Err(vm.type_error("cannot create 're.Pattern' instances")))];
const NEW_MATCH: &[NativeDef] =
    &[plain("__new__", "(*args, **kwargs)", |vm, _| Err(vm.type_error("cannot create 're.Match' instances")))];

/// Fills the module.
pub fn fill(vm: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    let pattern = library_class("re.Pattern", &vm.types.object, Layout::State("re.Pattern"));
    pattern::install(&pattern);
    add_static_methods(&pattern, NEW_PATTERN);
    let matched = library_class("re.Match", &vm.types.object, Layout::State("re.Match"));
    matched::install(&matched);
    add_static_methods(&matched, NEW_MATCH);
    set(module, "Pattern", Value::Class(pattern.clone()));
    set(module, "Match", Value::Class(matched.clone()));
    vm.set_extension(Rc::new(Classes { pattern, matched }));
    Ok(())
}

/// The characters of a pattern or replacement, and whether it is a string.
fn characters(vm: &mut Vm, value: &Value) -> Result<Option<(Vec<char>, bool)>, Raised> {
    if let Some(text) = value.as_str() {
        return Ok(Some((text.text().chars().collect(), true)));
    }
    let held = bytes::view(vm, value)?;
    Ok(held.map(|held| (held.iter().map(|byte| char::from(*byte)).collect(), false)))
}

/// `compile(pattern, flags)`
fn compile(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [source, flags] = args.exactly(vm, "compile")?;
    let flags = vm.index(&flags)? as u32;
    let Some((text, is_text)) = characters(vm, &source)? else {
        return Err(vm.type_error("first argument must be string or compiled pattern"));
    };
    let parsed = match parse::parse(text, is_text, flags) {
        Ok(parsed) => parsed,
        Err(bad) => return Err(refused(vm, bad, &source)),
    };
    if !parsed.warnings.is_empty() {
        let category = vm.types.exception("FutureWarning");
        for warning in &parsed.warnings {
            vm.warn_with(&category, Value::str(warning.as_str()), 3, &[], Value::None)?;
        }
    }
    let program = match program::compile(&parsed.node, &parsed.widths) {
        Ok(program) => program,
        Err(program::UnknownWidth) => {
            let class = pattern_error(vm)?;
            return Err(raised(vm, &class, vec![Value::str("look-behind requires fixed-width pattern")]));
        }
    };
    let (flags, groups, names) = (parsed.flags, parsed.groups, parsed.names);
    let regex = Rc::new(Regex { source, is_text, flags, program, groups, names });
    let Some(classes) = vm.extension::<Classes>() else { return Err(vm.runtime_error("_sre is not there")) };
    Ok(Value::Instance(Rc::new(Instance::with_state(&classes.pattern, regex))))
}

fn pattern_error(vm: &mut Vm) -> Result<Value, Raised> {
    let module = vm.import_module(&intern("re"))?;
    vm.get_attr(&module, &intern("PatternError"))
}

/// The exception that a call of its class gives.
fn raised(vm: &mut Vm, class: &Value, args: Vec<Value>) -> Raised {
    match vm.call(class, Args::from_vec(args)) {
        Ok(Value::Instance(error)) if error.is_exception() => Raised(error),
        Ok(_) => vm.type_error("exceptions must derive from BaseException"),
        Err(raised) => raised,
    }
}

/// Says to the script what is wrong with its pattern or replacement.
fn refused(vm: &mut Vm, bad: Bad, source: &Value) -> Raised {
    match bad {
        Bad::Pattern(message, at) => match pattern_error(vm) {
            Ok(class) => raised(vm, &class, vec![Value::str(message), source.clone(), Value::from(at)]),
            Err(raised) => raised,
        },
        Bad::Overflow(message) => vm.overflow_error(message),
        Bad::Value(message) => vm.value_error(message),
        Bad::Index(message) => vm.index_error(message),
        Bad::Deep => vm.raise("RecursionError", "maximum recursion depth exceeded"),
    }
}

/// Reads a replacement.
fn template_of(vm: &mut Vm, regex: &Regex, template: &Value) -> Result<Template, Raised> {
    let Some((text, is_text)) = characters(vm, template)? else {
        let name = vm.type_name(template);
        return Err(vm.type_error(format!("decoding to str: need a bytes-like object, {name} found")));
    };
    if is_text != regex.is_text {
        let (wanted, given) = if regex.is_text { ("str instance", "bytes") } else { ("a bytes-like object", "str") };
        return Err(vm.type_error(format!("sequence item 0: expected {wanted}, {given} found")));
    }
    match Template::parse(text, regex) {
        Ok(template) => Ok(template),
        Err(bad) => Err(refused(vm, bad, template)),
    }
}
