//! Warnings: filters, registries, and the text on standard error (`Python/_warnings.c`).
//!
//! The `warnings` module of scripts builds on the same functions. Once it is imported its attributes count: `filters`,
//! `defaultaction`, `_showwarnmsg`, so that what scripts replace there is heeded.

use super::machine::Caller;
use super::object::{Class, Dict, Generator, KeptFrame, Module, intern};
use super::types::frame_object;
use super::{Args, Raised, Value, Vm};
use crate::lang::Diagnostic;
use crate::vm::traceback::files;
use std::cell::Cell;
use std::rc::Rc;

/// What the machine knows of warnings before, and beside, the `warnings` module.
pub struct Warnings {
    /// The filters that CPython begins with: a list of (action, message, category, module, line).
    pub filters: Value,
    /// `_onceregistry`
    pub once: Rc<Dict>,
    /// Changes when the filters do: registries of older versions don't count.
    pub version: Cell<i64>,
}

/// Where a warning is said to come from.
pub struct Origin {
    /// The file.
    pub file: Value,
    /// The line.
    pub line: i64,
    /// The module's name; `Unbound` when it follows from the file.
    pub module: Value,
    /// The registry of what was warned of before; `None` for none.
    pub registry: Value,
    /// The line's text; `Unbound` when it is looked up.
    pub text: Value,
    /// The object that the warning is about, or `None`.
    pub source: Value,
}

impl Vm {
    /// Warns; an error if a filter makes it one. `stack_level` 1 is the innermost frame of the script.
    pub fn warn(
        &mut self,
        category: &'static str,
        message: impl Into<String>,
        stack_level: usize,
    ) -> Result<(), Raised> {
        let category = self.types.exception(category);
        self.warn_with(&category, Value::str(Into::<String>::into(message)), stack_level, &[], Value::None)
    }

    /// Warns with a message, or with an instance of a `Warning` as the message. Frames in files that begin with one of
    /// `skipped` don't count.
    pub fn warn_with(
        &mut self,
        category: &Rc<Class>,
        message: Value,
        stack_level: usize,
        skipped: &[String],
        source: Value,
    ) -> Result<(), Raised> {
        let frame = self.frame_at_level(stack_level, skipped);
        let (globals, file, line, module) = match &frame {
            Some(frame) => {
                let module = frame_object::module_name(frame).unwrap_or(Value::str("<string>"));
                let file = Value::str(&*frame.code().lang.file);
                (frame.function.globals.clone(), file, frame.line().into(), module)
            }
            None => {
                let globals = self.module(&intern("sys")).map_or_else(|| Rc::new(Dict::new()), |sys| sys.dict.clone());
                (globals, Value::str("<sys>"), 0, Value::str("sys"))
            }
        };
        let name = intern("__warningregistry__");
        let registry = globals.get_name(&name).unwrap_or_else(|| {
            let registry = Value::Dict(Rc::new(Dict::new()));
            globals.set_name(&name, registry.clone());
            registry
        });
        self.warn_explicit(category, message, Origin { file, line, module, registry, text: Value::Unbound, source })
    }

    fn frame_at_level(&self, stack_level: usize, skipped: &[String]) -> Option<Rc<KeptFrame>> {
        let is_skipped = |frame: &KeptFrame| skipped.iter().any(|prefix| frame.code().lang.file.starts_with(prefix));
        let mut frame = self.running_frame(0)?;
        for _ in 1..stack_level {
            frame = self.caller_of(&frame)?;
            while is_skipped(&frame) {
                frame = self.caller_of(&frame)?;
            }
        }
        Some(frame)
    }

    /// Warns of what the compiler found in a text.
    pub fn warn_of_text(&mut self, diagnostic: &Diagnostic, file: &str) -> Result<(), Raised> {
        let category = self.types.exception(diagnostic.kind.name());
        let origin = Origin {
            file: Value::str(file),
            line: diagnostic.line.into(),
            module: Value::Unbound,
            registry: Value::None,
            text: diagnostic.text.clone().map_or(Value::Unbound, Value::str),
            source: Value::None,
        };
        match self.warn_explicit(&category, Value::str(diagnostic.message.clone()), origin) {
            // A filter made it an error: then it is one in the text.
            Err(raised) if raised.is(&category) => {
                let mut error = diagnostic.clone();
                error.kind = crate::lang::DiagnosticKind::SyntaxError;
                Err(super::types::exception::syntax_error(self, &error, file))
            }
            result => result,
        }
    }

    /// `coroutine 'f' was never awaited`
    pub fn warn_never_awaited(&mut self, generator: &Rc<Generator>) {
        let name = generator.qualified_name().text().to_string();
        let category = self.types.exception("RuntimeWarning");
        let mut message = format!("coroutine '{name}' was never awaited");
        let origin = generator.asynchronous.as_ref().map_or(&[][..], |own| &own.origin);
        if !origin.is_empty() {
            message.push_str("\nCoroutine created at (most recent call last)");
        }
        for Caller { file, line, function, text } in origin.iter().rev() {
            message.push_str(&format!("\n  File \"{file}\", line {line}, in {function}"));
            if !text.is_empty() {
                message.push_str(&format!("\n    {text}"));
            }
        }
        let message = Value::str(message);
        let coroutine = Value::Generator(generator.clone());
        if let Err(raised) = self.warn_with(&category, message, 1, &[], coroutine.clone()) {
            self.unraisable("Exception ignored in", &coroutine, raised);
        }
    }

    /// Warns from a place that is given.
    pub fn warn_explicit(&mut self, category: &Rc<Class>, message: Value, origin: Origin) -> Result<(), Raised> {
        let warning = self.types.exception("Warning");
        let (category, text, message) = if self.is_instance(&message, &warning) {
            (self.class_of(&message), Value::Str(self.str_of(&message)?), message)
        } else {
            let made = self.call(&Value::Class(category.clone()), Args::one(message.clone()))?;
            (category.clone(), message, made)
        };
        let class = Value::Class(category.clone());
        let registry = origin.registry.as_dict().cloned();
        let key = Value::tuple(vec![text.clone(), class.clone(), Value::Int(origin.line)]);
        if let Some(registry) = &registry
            && self.has_warned(registry, &key, false)?
        {
            return Ok(());
        }
        let module = if origin.module.is_bound() { origin.module.clone() } else { module_of_file(&origin.file) };
        let (action, filter) = self.action_for(&category, &text, origin.line, &module)?;
        match action.as_str().map(|action| action.text()) {
            Some("error") => {
                return match self.exception_of(message) {
                    Ok(raised) | Err(raised) => Err(raised),
                };
            }
            Some("ignore") => return Ok(()),
            Some("always" | "all") => {}
            Some(kind @ ("default" | "once" | "module")) => {
                if let Some(registry) = &registry {
                    self.dict_set(registry, key, Value::Bool(true))?;
                }
                let place = match kind {
                    "default" => None,
                    "once" => Some(registry.unwrap_or_else(|| self.warnings().once.clone())),
                    _ => registry,
                };
                let key = Value::tuple(vec![text.clone(), class]);
                if let Some(place) = place
                    && self.has_warned(&place, &key, true)?
                {
                    return Ok(());
                }
            }
            _ => {
                let (action, filter) = (self.repr(&action)?, self.repr(&filter)?);
                let text = format!("Unrecognized action ({}) in warnings.filters:\n {}", action.text(), filter.text());
                return Err(self.runtime_error(text));
            }
        }
        if let Some(text) = text.as_str() {
            self.note_warning(&category.name(), text.text());
        }
        self.show_warning(&category, message, &text, &origin)
    }

    /// What the machine keeps of warnings.
    pub fn warnings(&mut self) -> Rc<Warnings> {
        if let Some(warnings) = self.extension::<Warnings>() {
            return warnings;
        }
        let filter = |action: &str, category: &str, module: Value| {
            let category = Value::Class(self.types.exception(category));
            Value::tuple(vec![Value::str(action), Value::None, category, module, Value::Int(0)])
        };
        let filters = vec![
            filter("default", "DeprecationWarning", Value::str("__main__")),
            filter("ignore", "DeprecationWarning", Value::None),
            filter("ignore", "PendingDeprecationWarning", Value::None),
            filter("ignore", "ImportWarning", Value::None),
            filter("ignore", "ResourceWarning", Value::None),
        ];
        let (filters, once) = (Value::list(filters), Rc::new(Dict::new()));
        let warnings = Rc::new(Warnings { filters, once, version: Cell::new(0) });
        self.set_extension(warnings.clone());
        warnings
    }

    fn warnings_module(&self) -> Option<Rc<Module>> {
        self.module(&intern("warnings"))
    }

    /// Whether a registry has a key; with `add` it has it afterwards.
    fn has_warned(&mut self, registry: &Rc<Dict>, key: &Value, add: bool) -> Result<bool, Raised> {
        let (name, version) = (intern("version"), self.warnings().version.get());
        if registry.get_name(&name).and_then(|known| known.as_int()) != Some(version) {
            registry.clear();
            registry.set_name(&name, Value::Int(version));
        } else if let Some(known) = self.dict_get(registry, key)?
            && self.truth(&known)?
        {
            return Ok(true);
        }
        if add {
            self.dict_set(registry, key.clone(), Value::Bool(true))?;
        }
        Ok(false)
    }

    /// What the first filter that fits says is to be done, and that filter.
    fn action_for(
        &mut self,
        category: &Rc<Class>,
        text: &Value,
        line: i64,
        module: &Value,
    ) -> Result<(Value, Value), Raised> {
        let own = self.warnings().filters.clone();
        let namespace = self.warnings_module().map(|module| module.dict.clone());
        let of_module = |name: &str| namespace.as_ref().and_then(|dict| dict.get_name(&intern(name)));
        let filters = of_module("filters").unwrap_or(own);
        let default = of_module("defaultaction").unwrap_or(Value::str("default"));
        for filter in self.collect(&filters)? {
            let parts = self.collect(&filter)?;
            let [action, wanted_text, wanted_class, wanted_module, wanted_line] = parts.as_slice() else {
                return Err(self.value_error("warnings.filters item isn't a 5-tuple"));
            };
            let fits = matches!(wanted_class, Value::Class(wanted) if category.is_subclass_of(wanted));
            if fits
                && matches!(wanted_line.as_int(), Some(wanted) if wanted == 0 || wanted == line)
                && self.fits(wanted_text, text)?
                && self.fits(wanted_module, module)?
            {
                return Ok((action.clone(), filter));
            }
        }
        Ok((default, Value::None))
    }

    /// Whether a filter's part fits: nothing, the text itself, or a regular expression.
    fn fits(&mut self, wanted: &Value, text: &Value) -> Result<bool, Raised> {
        match wanted {
            Value::None => Ok(true),
            Value::Str(wanted) => Ok(text.as_str().is_some_and(|text| text.text() == wanted.text())),
            pattern => {
                let found = self.call_method(pattern, "match", Args::one(text.clone()))?;
                self.truth(&found)
            }
        }
    }

    fn show_warning(
        &mut self,
        category: &Rc<Class>,
        message: Value,
        text: &Value,
        origin: &Origin,
    ) -> Result<(), Raised> {
        let Some(module) = self.warnings_module() else {
            let text = self.warning_text(category, text, origin)?;
            return self.write_stream(true, &text);
        };
        let (Some(show), Some(class)) =
            (module.dict.get_name(&intern("_showwarnmsg")), module.dict.get_name(&intern("WarningMessage")))
        else {
            let text = self.warning_text(category, text, origin)?;
            return self.write_stream(true, &text);
        };
        let details = Args::of([
            message,
            Value::Class(category.clone()),
            origin.file.clone(),
            Value::Int(origin.line),
            Value::None,
            Value::None,
            origin.source.clone(),
        ]);
        let shown = self.call(&class, details)?;
        self.call(&show, Args::one(shown))?;
        Ok(())
    }

    /// `file:line: Category: text`, and the line below.
    fn warning_text(&mut self, category: &Rc<Class>, text: &Value, origin: &Origin) -> Result<String, Raised> {
        let (file, text) = (self.str_of(&origin.file)?, self.str_of(text)?);
        let mut out = format!("{}:{}: {}: {}\n", file.text(), origin.line, category.name(), text.text());
        let line = match origin.text.as_str() {
            Some(line) => Some(line.text().to_string()),
            None => files::line_of(self, file.text(), origin.line.clamp(0, u32::MAX.into()) as u32),
        };
        if let Some(line) = line.as_deref().map(str::trim).filter(|line| !line.is_empty()) {
            out += &format!("  {line}\n");
        }
        // At the very end, when no frame is left, CPython can't ask whether allocations are traced.
        if !origin.source.is_none() && self.running_frame(0).is_some() {
            out += &format!("{}: Enable tracemalloc to get the object allocation traceback\n", category.name());
        }
        Ok(out)
    }
}

/// The module's name that a file's name gives.
fn module_of_file(file: &Value) -> Value {
    match file.as_str().map(|file| file.text()) {
        None | Some("") => Value::str("<unknown>"),
        Some(file) => Value::str(file.strip_suffix(".py").unwrap_or(file)),
    }
}
