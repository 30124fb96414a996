//! Importing modules. A script can import what is offered; parents come first, as in CPython.

use super::Vm;
use crate::lang::code::Import;
use crate::source::LineIndex;
use crate::vm::object::{Code, Dict, Function, Module, Shown, SourceText, Str, intern};
use crate::vm::traceback::LIBRARY;
use crate::vm::types::exception;
use crate::vm::{Raised, Value};
use std::rc::Rc;

/// The text of a module that is not offered but found, on a native machine's disk.
pub struct Found {
    /// What it says.
    pub text: String,
    /// Its file, as tracebacks show it.
    pub file: String,
    /// Whether it has modules below it.
    pub is_package: bool,
}

/// Looks for modules that are not offered, by their full names.
pub struct Finder(pub Box<dyn Fn(&str) -> Option<Found>>);

/// Where a module comes from.
#[derive(Clone, Copy)]
pub enum ModuleSource {
    /// A Rust function fills its namespace.
    Native(fn(&mut Vm, &Rc<Module>) -> Result<(), Raised>),
    /// Python of our own, compiled when it is imported first.
    Python(&'static str),
}

/// Modules that CPython has inside: their frames have no lines to show.
pub(crate) const FROZEN: [&str; 8] =
    ["abc", "_collections_abc", "os", "posixpath", "genericpath", "io", "codecs", "stat"];

/// Whether a module that is Rust here is a Python file there.
fn is_python_in_cpython(name: &str) -> bool {
    name.split('.').next() == Some("asyncio") || matches!(name, "bisect" | "contextvars" | "operator")
}

impl Vm {
    /// Offers a module for import under a dotted name.
    pub fn offer_module(&mut self, name: &'static str, source: ModuleSource) {
        self.sources.insert(name, source);
    }

    /// The names of all modules that can be imported.
    pub fn offered_modules(&self) -> Vec<&'static str> {
        self.sources.keys().copied().collect()
    }

    /// Imports a module by its full name and returns it; parents first.
    pub fn import_module(&mut self, name: &Rc<Str>) -> Result<Value, Raised> {
        if let Some(module) = self.modules.get_name(name) {
            return Ok(module);
        }
        let parent = match name.text().rsplit_once('.') {
            Some((parent, _)) => Some(self.import_module(&intern(parent))?),
            None => None,
        };
        // Importing the parent may have imported the child.
        if let Some(module) = self.modules.get_name(name) {
            return Ok(module);
        }
        let Some(source) = self.sources.get(name.text()).copied() else {
            return match self.find_module(name.text()) {
                Some(found) => self.run_found_module(name, found, parent),
                None => Err(self.no_module(name, parent)),
            };
        };
        let module = self.new_module(name);
        self.modules.set_name(name, Value::Module(module.clone()));
        let filled = match source {
            ModuleSource::Native(fill) => {
                if is_python_in_cpython(name.text()) {
                    self.name_place(&module);
                }
                fill(self, &module)
            }
            ModuleSource::Python(text) => self.run_library_module(&module, text),
        };
        if let Err(raised) = filled {
            self.modules.remove_name(name);
            return Err(raised);
        }
        if let (Some(parent), Some((_, own))) = (parent, name.text().rsplit_once('.')) {
            self.set_attr(&parent, &intern(own), Value::Module(module.clone()))?;
        }
        Ok(self.modules.get_name(name).unwrap_or(Value::Module(module)))
    }

    fn find_module(&self, name: &str) -> Option<Found> {
        self.extension::<Finder>().and_then(|finder| (finder.0)(name))
    }

    /// Runs a module that was found: unlike the library's its lines show in tracebacks.
    fn run_found_module(&mut self, name: &Rc<Str>, found: Found, parent: Option<Value>) -> Result<Value, Raised> {
        let module = self.new_module(name);
        let (above, own) = name.text().rsplit_once('.').unwrap_or(("", name.text()));
        module.dict.set_name(&self.names.builtins, Value::Dict(self.builtins.clone()));
        module.dict.set_name(&intern("__package__"), Value::str(if found.is_package { name.text() } else { above }));
        module.dict.set_name(&self.names.file.clone(), Value::str(found.file.as_str()));
        if found.is_package {
            let folder = found.file.rsplit_once('/').map_or("", |(folder, _)| folder);
            module.dict.set_name(&self.names.path.clone(), Value::list(vec![Value::str(folder)]));
        }
        let code = match crate::lang::compile(&found.text, &found.file, crate::lang::Mode::Module) {
            Ok(compiled) => compiled.code,
            Err(diagnostic) => return Err(exception::syntax_error(self, &diagnostic, &found.file)),
        };
        let lines = LineIndex::new(&found.text);
        let text = SourceText { text: found.text.into(), lines, shown: Shown::Lines.into() };
        let function = self.module_function(&Rc::new(code), text, module.dict.clone());
        self.modules.set_name(name, Value::Module(module.clone()));
        if let Err(raised) = self.call(&Value::Function(function), crate::vm::Args::none()) {
            self.modules.remove_name(name);
            return Err(raised);
        }
        let value = self.modules.get_name(name).unwrap_or(Value::Module(module));
        if let Some(parent) = parent {
            self.set_attr(&parent, &intern(own), value.clone())?;
        }
        Ok(value)
    }

    /// An empty module of a name.
    pub fn new_module(&mut self, name: &Rc<Str>) -> Rc<Module> {
        let dict = Rc::new(Dict::new());
        let n = &self.names;
        dict.set_name(&n.name, Value::Str(name.clone()));
        dict.set_name(&n.doc, Value::None);
        dict.set_name(&intern("__package__"), Value::str(""));
        dict.set_name(&intern("__loader__"), Value::None);
        dict.set_name(&n.spec, Value::None);
        Rc::new(Module { name: name.clone(), dict })
    }

    fn no_module(&mut self, name: &Rc<Str>, parent: Option<Value>) -> Raised {
        let text = match (parent, name.text().rsplit_once('.')) {
            (Some(Value::Module(parent)), Some((package, _))) if parent.dict.get_name(&self.names.path).is_none() => {
                format!("No module named '{}'; '{package}' is not a package", name.text())
            }
            _ => format!("No module named '{}'", name.text()),
        };
        let raised = self.raise("ModuleNotFoundError", text);
        raised.data().set_field("name", Value::Str(name.clone()));
        raised
    }

    fn run_library_module(&mut self, module: &Rc<Module>, text: &'static str) -> Result<(), Raised> {
        let name = module.name.text();
        let shown = self.name_place(module);
        let file = if FROZEN.contains(&name) { format!("<frozen {name}>") } else { shown };
        let code = match crate::lang::compile(text, &file, crate::lang::Mode::Module) {
            Ok(compiled) => compiled.code,
            Err(diagnostic) => {
                let message = diagnostic.message.clone();
                let name = module.name.text();
                return Err(self.raise("SystemError", format!("library module {name} does not compile: {message}")));
            }
        };
        let text = SourceText { text: text.into(), lines: LineIndex::new(text), shown: Shown::Marks.into() };
        let function = self.module_function(&Rc::new(code), text, module.dict.clone());
        self.call(&Value::Function(function), crate::vm::Args::none())?;
        Ok(())
    }

    /// Says in a library module where CPython has it: `__file__`, `__package__`, `__path__`.
    fn name_place(&mut self, module: &Rc<Module>) -> String {
        let name = module.name.text();
        let prefix = format!("{name}.");
        let is_package = self.sources.keys().any(|known| known.starts_with(&prefix));
        let path = format!("{LIBRARY}{}", name.replace('.', "/"));
        let shown = if is_package { format!("{path}/__init__.py") } else { format!("{path}.py") };
        let package = if is_package { name } else { name.rsplit_once('.').map_or("", |(parent, _)| parent) };
        module.dict.set_name(&intern("__package__"), Value::str(package));
        module.dict.set_name(&self.names.builtins, Value::Dict(self.builtins.clone()));
        if is_package {
            module.dict.set_name(&self.names.path.clone(), Value::list(vec![Value::str(path)]));
        }
        module.dict.set_name(&self.names.file.clone(), Value::str(shown.as_str()));
        shown
    }

    /// The function whose call runs compiled text in a namespace.
    pub fn module_function(
        &mut self,
        code: &Rc<crate::lang::code::Code>,
        text: SourceText,
        globals: Rc<Dict>,
    ) -> Rc<Function> {
        let text = Rc::new(text);
        if text.shown.get() == Shown::Lines {
            crate::vm::traceback::files::remember(self, &code.file, &text);
        }
        Rc::new(Function::new(Code::link(code, &text), globals, Box::new([])))
    }

    /// The `import` statement.
    pub(super) fn import_statement(&mut self, function: &Function, import: &Import) -> Result<Value, Raised> {
        let name = if import.level == 0 {
            import.module.to_string()
        } else {
            let package = function.globals.get_name(&intern("__package__"));
            let package = package.as_ref().and_then(Value::as_str).map(|p| p.text().to_string()).unwrap_or_default();
            if package.is_empty() {
                return Err(self.import_error("attempted relative import with no known parent package"));
            }
            let mut base = package.as_str();
            for _ in 1..import.level {
                base = base.rsplit_once('.').map_or("", |(parent, _)| parent);
            }
            if import.module.is_empty() { base.to_string() } else { format!("{base}.{}", import.module) }
        };
        let module = self.import_module(&intern(&name))?;
        // `from package import module` imports the module.
        for wanted in &import.names {
            let child = format!("{name}.{wanted}");
            if self.sources.contains_key(child.as_str()) || self.find_module(&child).is_some() {
                self.import_module(&intern(&child))?;
            }
        }
        if import.whole {
            return Ok(module);
        }
        let first = name.split('.').next().unwrap_or(&name);
        self.import_module(&intern(first))
    }

    /// `from module import name`
    pub(super) fn import_from(&mut self, module: &Value, name: &Rc<Str>) -> Result<Value, Raised> {
        if let Some(value) = self.get_attr_optional(module, name)? {
            return Ok(value);
        }
        let own = match self.get_attr_optional(module, &self.names.name.clone())? {
            Some(own) => self.str_of(&own)?.text().to_string(),
            None => "<unknown module name>".to_string(),
        };
        let file = self.get_attr_optional(module, &self.names.file.clone())?.filter(|file| file.as_str().is_some());
        let shown = match &file {
            Some(file) => self.str_of(file)?.text().to_string(),
            None => "unknown location".to_string(),
        };
        let raised = self.import_error(format!("cannot import name '{}' from '{own}' ({shown})", name.text()));
        raised.data().set_field("name", Value::str(own));
        raised.data().set_field("name_from", Value::Str(name.clone()));
        raised.data().set_field("path", Value::or_none(file));
        Err(raised)
    }

    /// `from module import *`
    pub(super) fn import_star(&mut self, module: &Value) -> Result<(), Raised> {
        let Value::Module(module) = module else { return Ok(()) };
        match module.dict.get_name(&self.names.all.clone()) {
            Some(all) => {
                for name in self.collect(&all)? {
                    if let Some(name) = name.as_str().cloned() {
                        let value = self.get_attr(&Value::Module(module.clone()), &name)?;
                        self.store_name(&intern(name.text()), value)?;
                    }
                }
            }
            None => {
                for entry in module.dict.entries() {
                    if let Value::Str(name) = &entry.key
                        && !name.text().starts_with('_')
                    {
                        self.store_name(name, entry.value.clone())?;
                    }
                }
            }
        }
        Ok(())
    }
}
