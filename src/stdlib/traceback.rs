//! `_traceback`: what the `traceback` and `linecache` modules take from the machine.

use super::define::functions;
use crate::vm::object::{ExceptionData, Module, NativeDef, Traceback};
use crate::vm::traceback::{Chain, Limit, Place, Style, files, last_lines, lay_out, standard_limit};
use crate::vm::types::{frame_object, plain, traceback_object};
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

const FUNCTIONS: &[NativeDef] = &[
    plain("entries", "(tb, limit)", entries),
    plain("format_entry", "(filename, lineno, end_lineno, colno, end_colno, name, lines)", format_entry),
    plain("format_exception", "(value, tb, limit, chain, locals, width, depth)", format_exception),
    plain("exception_lines", "(value, tb)", exception_lines),
    plain("source", "(filename)", source),
    plain("show", "(filename)", show),
];

/// Fills the module.
pub fn fill(_: &mut Vm, module: &Rc<Module>) -> Result<(), Raised> {
    functions(module, FUNCTIONS);
    Ok(())
}

/// `None` is `sys.tracebacklimit`, a negative number counts from the innermost entry.
fn limit_of(vm: &mut Vm, value: &Value) -> Result<Limit, Raised> {
    Ok(match value {
        Value::None => standard_limit(vm).map_or(Limit::None, Limit::First),
        other => match vm.index(other)? {
            limit @ 0.. => Limit::First(limit as usize),
            limit => Limit::Last(limit.unsigned_abs() as usize),
        },
    })
}

fn traceback_of(vm: &mut Vm, value: &Value) -> Result<Option<Rc<Traceback>>, Raised> {
    match (value, traceback_object::traceback(value)) {
        (_, Some(traceback)) => Ok(Some(traceback)),
        (Value::None, None) => Ok(None),
        (other, None) => {
            let name = vm.type_name(other);
            Err(vm.attribute_error(format!("'{name}' object has no attribute 'tb_frame'")))
        }
    }
}

/// File, line, end line, columns, function, source lines, for each entry of a traceback.
fn entries(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [traceback, limit] = args.exactly(vm, "entries")?;
    let limit = limit_of(vm, &limit)?;
    let traceback = traceback_of(vm, &traceback)?;
    let mut out = Vec::new();
    for entry in limit.entries(traceback) {
        let place = Place::of_entry(&entry);
        let lines = place.lines();
        let text = match lines.is_empty() {
            true => Value::None,
            false => Value::str(lines.iter().map(|line| format!("{}\n", line.trim_end())).collect::<String>()),
        };
        let column = |column: Option<u32>| column.map_or(Value::None, |column| Value::Int(column.into()));
        let frame = match traceback_object::frame_of(vm, &entry) {
            Some(frame) => frame_object::of(vm, frame),
            None => Value::None,
        };
        out.push(Value::tuple(vec![
            Value::str(&*place.file),
            Value::Int(place.line.into()),
            Value::Int(place.end_line.into()),
            column(place.columns.map(|(start, _)| start)),
            column(place.columns.map(|(_, end)| end)),
            Value::str(&*place.function),
            text,
            frame,
        ]));
    }
    Ok(Value::list(out))
}

/// What is shown of an entry whose parts a script knows.
fn format_entry(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [file, line, end_line, start, end, function, lines] = args.exactly(vm, "format_entry")?;
    let (file, function) = (vm.str_of(&file)?, vm.str_of(&function)?);
    let shown_line = vm.str_of(&line)?;
    let text = lines.as_str().map(|text| text.text().to_string()).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let head = format!("  File \"{}\", line {}, in {}\n", file.text(), shown_line.text(), function.text());
    let columns = match (start.as_int(), end.as_int(), line.as_int(), end_line.as_int()) {
        (Some(start @ 0..), Some(end @ 0..), Some(line), Some(end_line)) if end_line >= line => {
            Some((start as usize, end as usize, (end_line - line) as usize + 1))
        }
        _ => None,
    };
    Ok(Value::str(head + Place::format_lines(&lines, columns).as_str()))
}

fn format_exception(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value, traceback, limit, chain, locals, width, depth] = args.exactly(vm, "format_exception")?;
    let limit = limit_of(vm, &limit)?;
    let traceback = traceback_of(vm, &traceback)?;
    let with_locals = vm.truth(&locals)?;
    let number = |value: &Value, usual: usize| value.as_int().map_or(usual, |n| n.max(0) as usize);
    let style = Style { limit, locals: with_locals, widest: number(&width, 15), deepest: number(&depth, 10) };
    let linked = vm.truth(&chain)?;
    let chain = Chain::of(vm, &value, traceback, style);
    Ok(Value::list(lay_out(&chain, linked).into_iter().map(Value::str).collect()))
}

/// The last lines: class and message, then notes.
fn exception_lines(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [value, traceback] = args.exactly(vm, "exception_lines")?;
    let traceback = traceback_of(vm, &traceback)?;
    let is_exception = matches!(&value, Value::Instance(i) if i.state::<ExceptionData>().is_some());
    if !is_exception {
        // As `traceback.format_exception_only(None)` and the like.
        let text = vm.str_of(&value)?;
        let class = if value.is_none() { "NoneType".to_string() } else { vm.class_name(&value) };
        return Ok(Value::list(vec![Value::str(format!("{class}: {}\n", text.text()))]));
    }
    let lines = last_lines(vm, &value, traceback.as_ref());
    Ok(Value::list(lines.into_iter().map(Value::str).collect()))
}

/// Shows the lines of texts that were compiled under a name.
fn show(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [file] = args.exactly(vm, "show")?;
    if let Some(file) = file.as_str() {
        files::show(vm, file.text());
    }
    Ok(Value::None)
}

/// The text of a file that was compiled, or `None`.
fn source(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [file] = args.exactly(vm, "source")?;
    let text = file.as_str().and_then(|file| files::text_of(vm, file.text()));
    Ok(text.map_or(Value::None, |text| Value::str(text.text.clone())))
}
