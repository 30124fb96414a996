//! `eval`, `exec`, `compile`, `globals`, `locals`; and `aiter`, `anext`.

use super::source;
use crate::lang::{Compiled, Mode};
use crate::source::LineIndex;
use crate::vm::object::{Code, Dict, GeneratorKind, NativeDef, Shown, SourceText, Str};
use crate::vm::traceback::files;
use crate::vm::types::plain;
use crate::vm::{Args, Co, Raised, Value, Vm, native_coroutine};
use std::rc::Rc;

/// What this file adds to `builtins`.
pub const FUNCTIONS: &[NativeDef] = &[
    plain("eval", "(source, /, globals=None, locals=None)", eval),
    plain("exec", "(source, /, globals=None, locals=None, *, closure=None)", exec),
    plain(
        "compile",
        "(source, filename, mode, flags=0, dont_inherit=False, optimize=-1, *, _feature_version=-1)",
        compile,
    ),
    plain("globals", "()", globals),
    plain("locals", "()", locals),
    plain("aiter", "(async_iterable, /)", aiter),
    plain("anext", "(aiterator, default=<unrepresentable>, /)", anext),
];

fn globals(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "globals")?;
    Ok(vm.current_globals())
}

fn locals(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    args.exactly::<0>(vm, "locals")?;
    Ok(vm.current_locals())
}

fn eval(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [source, globals, locals] = args.bind(vm, "eval", ["source", "globals", "locals"], 1, 3, 1)?;
    let (globals, namespace) = namespaces(vm, "eval", globals, locals)?;
    let code = match &source {
        Value::Code(code) if !code.lang.free.is_empty() => {
            return Err(vm.type_error("code object passed to eval() may not contain free variables"));
        }
        Value::Code(code) => code.clone(),
        other => match source::text_of(vm, other, "<string>")? {
            Some(text) => compile_text(vm, text.trim_start_matches([' ', '\t']), "<string>", Mode::Eval)?,
            None => return Err(vm.type_error("eval() arg 1 must be a string, bytes or code object")),
        },
    };
    vm.run_code(code, globals, namespace)
}

fn exec(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let closure = args.keyword("closure").unwrap_or_default();
    let [source, globals, locals] = args.bind(vm, "exec", ["source", "globals", "locals"], 1, 3, 1)?;
    let (globals, namespace) = namespaces(vm, "exec", globals, locals)?;
    let code = match &source {
        Value::Code(code) => {
            let cells = cells(vm, code, &closure)?;
            vm.run_code_with(code.clone(), globals, namespace, cells)?;
            return Ok(Value::None);
        }
        _ if closure.is_bound() && !closure.is_none() => {
            return Err(vm.type_error("closure can only be used when source is a code object"));
        }
        other => match source::text_of(vm, other, "<string>")? {
            Some(text) => compile_text(vm, &text, "<string>", Mode::Exec)?,
            None => return Err(vm.type_error("exec() arg 1 must be a string, bytes or code object")),
        },
    };
    vm.run_code(code, globals, namespace)?;
    Ok(Value::None)
}

/// The cells for the free variables of code that is executed.
fn cells(vm: &mut Vm, code: &Code, closure: &Value) -> Result<Box<[Value]>, Raised> {
    let wanted = code.lang.free.len();
    if wanted == 0 && closure.is_bound() && !closure.is_none() {
        return Err(vm.type_error("cannot use a closure with this code object"));
    }
    let given = closure.as_tuple().map(|tuple| tuple.items.to_vec()).unwrap_or_default();
    if given.len() != wanted || !given.iter().all(|cell| matches!(cell, Value::Cell(_))) {
        return Err(vm.type_error(format!("code object requires a closure of exactly length {wanted}")));
    }
    Ok(given.into_boxed_slice())
}

fn compile(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let names = ["source", "filename", "mode", "flags", "dont_inherit", "optimize"];
    let [source, file, mode, ..] = args.bind(vm, "compile", names, 0, 6, 3)?;
    let file = match file.builtin() {
        Value::Str(file) => file.text().to_string(),
        Value::Bytes(file) => String::from_utf8_lossy(&file.data).into_owned(),
        other => {
            let name = vm.type_name(other);
            return Err(vm.type_error(format!("expected str, bytes or os.PathLike object, not {name}")));
        }
    };
    let Some(mode) = mode.as_str() else {
        let name = vm.type_name(&mode);
        return Err(vm.type_error(format!("compile() argument 'mode' must be str, not {name}")));
    };
    let mode = match mode.text() {
        "exec" => Mode::Exec,
        "eval" => Mode::Eval,
        "single" => Mode::Single,
        _ => return Err(vm.value_error("compile() mode must be 'exec', 'eval' or 'single'")),
    };
    let Some(text) = source::text_of(vm, &source, &file)? else {
        return Err(vm.type_error("compile() arg 1 must be a string, bytes or AST object"));
    };
    compile_text(vm, &text, &file, mode).map(Value::Code)
}

/// What CPython's `PyMapping_Check` asks: can it be indexed?
fn is_mapping(vm: &Vm, value: &Value) -> bool {
    value.as_dict().is_some() || vm.types.of(value).lookup(&vm.names.getitem).is_some()
}

/// The globals and the namespace that were given, or those of the frame that calls.
fn namespaces(vm: &mut Vm, function: &str, globals: Value, locals: Value) -> Result<(Rc<Dict>, Value), Raised> {
    let given = globals.is_bound() && !globals.is_none();
    let locals_given = locals.is_bound() && !locals.is_none();
    if given && globals.as_dict().is_none() {
        let name = vm.type_name(&globals);
        return Err(vm.type_error(match function {
            "eval" if is_mapping(vm, &globals) => {
                "globals must be a real dict; try eval(expr, {}, mapping)".to_string()
            }
            "eval" => "globals must be a dict".to_string(),
            _ => format!("{function}() globals must be a dict, not {name}"),
        }));
    }
    if locals_given && !is_mapping(vm, &locals) {
        let name = vm.type_name(&locals);
        return Err(vm.type_error(match function {
            "eval" => "locals must be a mapping".to_string(),
            _ => format!("locals must be a mapping or None, not {name}"),
        }));
    }
    let dict = if let Some(dict) = globals.as_dict().filter(|_| given) {
        dict.clone()
    } else {
        match vm.current_globals() {
            Value::Dict(dict) => dict,
            _ => Rc::new(Dict::new()),
        }
    };
    let namespace = if locals_given {
        locals
    } else if given {
        Value::Dict(dict.clone())
    } else {
        vm.current_locals()
    };
    if dict.get_name(&vm.names.builtins).is_none() {
        dict.set_name(&vm.names.builtins.clone(), Value::Dict(vm.builtins.clone()));
    }
    Ok((dict, namespace))
}

fn compile_text(vm: &mut Vm, text: &str, file: &str, mode: Mode) -> Result<Rc<Code>, Raised> {
    match crate::lang::compile(text, file, mode) {
        Ok(Compiled { code, warnings }) => {
            for mut warning in warnings {
                // The compiler looks for the line in the file; the tokenizer shows what it has read of it.
                if warning.parsed {
                    warning.text = None;
                } else if warning.message.ends_with(" literal") {
                    warning.text = warning.text.map(|text| text.trim_end_matches('\n').to_string());
                }
                vm.warn_of_text(&warning, file)?;
            }
            let shown = Shown::Nothing.into();
            let text = Rc::new(SourceText { text: text.to_string().into(), lines: LineIndex::new(text), shown });
            if file != "<string>" {
                files::hide(vm, file, &text);
            }
            Ok(Code::link(&Rc::new(code), &text))
        }
        Err(mut diagnostic) => {
            // The compiler looks for the line in the file; the tokenizer shows the line without its end.
            let is_last = diagnostic.line as usize >= text.lines().count();
            let unended = mode == Mode::Eval && !text.ends_with('\n') && is_last;
            let unclosed = !is_last && diagnostic.message.ends_with("was never closed");
            let width = text.lines().last().map_or(0, |line| line.chars().count() as i32);
            if unended && diagnostic.message == "invalid syntax" && diagnostic.offset > width {
                (diagnostic.offset, diagnostic.end_offset) = (0, 0);
            }
            if mode == Mode::Eval && text.is_empty() {
                (diagnostic.line, diagnostic.end_line) = (0, 0);
            }
            if diagnostic.parsed {
                diagnostic.text = None;
            } else if unended || unclosed || source::is_of_tokenizer(&diagnostic.message) {
                diagnostic.text = diagnostic.text.map(|text| text.trim_end_matches('\n').to_string());
            }
            Err(crate::vm::types::exception::syntax_error(vm, &diagnostic, file))
        }
    }
}

fn aiter(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterable] = args.exactly(vm, "aiter")?;
    let has = matches!(&iterable, Value::Generator(g) if g.kind == GeneratorKind::AsyncGenerator)
        || vm.special(&iterable, &vm.names.aiter.clone()).is_some();
    if !has {
        let name = vm.type_name(&iterable);
        return Err(vm.type_error(format!("'{name}' object is not an async iterable")));
    }
    let name = vm.type_name(&iterable);
    match vm.async_iter(iterable) {
        Err(_) => Err(vm.type_error(format!("aiter() returned not an async iterator of type '{name}'"))),
        ok => ok,
    }
}

fn anext(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [iterator, default] = args.between(vm, "anext", 1)?;
    if !vm.is_async_iterator(&iterator) {
        let name = vm.type_name(&iterator);
        return Err(vm.type_error(format!("'{name}' object is not an async iterator")));
    }
    let name: Rc<Str> = vm.names.anext.clone();
    let awaitable = vm.call_special(&iterator, &name, Args::none())?.unwrap_or_default();
    if !default.is_bound() {
        return Ok(awaitable);
    }
    Ok(native_coroutine(vm, "anext_awaitable", |co| or_default(co, awaitable, default)))
}

/// Awaits, and gives the default at the iterator's end.
async fn or_default(co: Co, awaitable: Value, default: Value) -> Result<Value, Raised> {
    match co.wait(awaitable).await {
        Ok(value) => Ok(value),
        Err(raised) => {
            co.with(move |vm| if raised.is(&vm.types.stop_async_iteration) { Ok(default) } else { Err(raised) }).await
        }
    }
}
