//! The compiler: from the tree and its scopes to instructions.
//!
//! An expression's value goes where its user wants it: into a local, or onto the operand stack at `top`. Two rules keep
//! that right. A local destination is written by the last instruction only, so that nothing sees it half-way. And an
//! operand slot is consumed by the one instruction that reads it, so whoever needs it twice copies it.

mod annotation;
mod assignment;
mod call;
mod chain;
mod class;
mod comprehension;
mod condition;
mod constant;
mod display;
mod exception;
mod expression;
mod function;
mod generic;
mod group;
mod import;
mod loops;
mod matching;
mod name;
mod pattern;
mod statement;
mod string;
mod unit;
mod unwind;
mod warning;
mod with;

use super::code::*;
use super::diagnostic::{Diagnostic, DiagnosticKind};
use super::scope::{PARAMETER, Place, ScopeId, ScopeKind, Table, UNBOUND, WALRUS};
use super::{Mode, Options};
use crate::source::{LineIndex, Span};
use ruff_python_ast::{Mod, Stmt};
use ruff_text_size::Ranged;
use std::collections::HashMap;
use std::rc::Rc;
use unit::Unit;

/// What compiling gives: a body and the warnings on the way.
pub struct Output {
    pub code: Code,
    pub warnings: Vec<Diagnostic>,
}

/// Why there is no code.
pub enum Failure {
    /// The text is wrong.
    Diagnostic(Box<Diagnostic>),
    /// A jump is too long for its instruction; compile again with `wide`.
    Wide,
}

/// Compiles a whole text.
pub fn compile(
    module: &Mod,
    table: &Table,
    source: &str,
    file: &str,
    options: Options,
    wide: bool,
) -> Result<Output, Failure> {
    let unit = Unit::new(0, CodeKind::Module, "<module>".into(), Vec::new());
    let mut compiler = Compiler {
        source,
        file: file.into(),
        lines: LineIndex::new(source),
        table,
        options,
        unit,
        outer: Vec::new(),
        warnings: Vec::new(),
        error: None,
        too_long: false,
        wide,
        depth: 0,
    };
    let code = compiler.module(module);
    match (compiler.error, code) {
        (Some(error), _) => Err(Failure::Diagnostic(Box::new(error))),
        (None, Some(code)) if !compiler.too_long => Ok(Output { code, warnings: compiler.warnings }),
        _ => Err(Failure::Wide),
    }
}

/// The state of a compilation.
struct Compiler<'a> {
    source: &'a str,
    file: Rc<str>,
    lines: LineIndex,
    table: &'a Table,
    options: Options,
    /// The body that is being compiled.
    unit: Unit<'a>,
    /// The bodies around it, outer ones first.
    outer: Vec<Unit<'a>>,
    warnings: Vec<Diagnostic>,
    error: Option<Diagnostic>,
    too_long: bool,
    wide: bool,
    depth: u32,
}

/// How deep expressions and statements may nest here; what parses is well below, but for chains of operators.
const DEPTH_LIMIT: u32 = 1200;

impl<'a> Compiler<'a> {
    fn module(&mut self, module: &'a Mod) -> Option<Code> {
        let span = Span::new(0, self.source.len() as u32);
        self.unit = self.new_unit(0, CodeKind::Module, "<module>");
        self.unit.span = span;
        if self.options.top_level_await && self.table.scopes[0].is_async {
            self.unit.suspends = Suspends::Coroutine;
        }
        self.start_unit(Span::new(0, 0));
        match module {
            Mod::Module(module) => {
                let at = Span::new(0, 0);
                if self.table.scopes[0].annotates {
                    self.unit.emit(Op::SetupAnnotations, at);
                }
                if self.options.mode != Mode::Single {
                    self.docstring(&module.body, true);
                }
                self.body(&module.body);
                let end = module.body.last().map_or(at, |last| self.span(last));
                self.unit.emit(Op::ReturnNone, end);
            }
            Mod::Expression(expression) => {
                let src = self.operand_last(&expression.body);
                let span = self.span(&*expression.body);
                self.unit.emit(Op::Return { src }, span);
            }
        }
        let placeholder = Unit::new(0, CodeKind::Module, "".into(), Vec::new());
        let unit = std::mem::replace(&mut self.unit, placeholder);
        self.finish(unit, Vec::new())
    }

    /// Statements, in order.
    fn body(&mut self, body: &'a [Stmt]) {
        for statement in body {
            self.nested(Span::default(), |c| c.statement(statement));
        }
    }

    /// Goes one level deeper, unless that is too deep.
    fn nested(&mut self, span: Span, f: impl FnOnce(&mut Self)) {
        if self.depth >= DEPTH_LIMIT {
            let kind = DiagnosticKind::RecursionError;
            return self.report(kind, "maximum recursion depth exceeded during compilation", span);
        }
        self.depth += 1;
        f(self);
        self.depth -= 1;
    }

    // ---- Bodies ----

    /// A body for a scope, with slots for its parameters, locals, cells and inlined comprehensions, in this order.
    fn new_unit(&self, id: ScopeId, kind: CodeKind, name: &str) -> Unit<'a> {
        let scope = &self.table.scopes[id];
        let mut locals: Vec<Rc<str>> = Vec::new();
        let mut slots = HashMap::new();
        let mut cells = Vec::new();
        let (mut unbound, mut walrus, mut bound) =
            (unit::Bits::default(), unit::Bits::default(), unit::Bits::default());
        let mut add = |owner: ScopeId, name: &Rc<str>, flags: u16, cell: bool| {
            let slot = locals.len().min(u16::MAX as usize - 1) as Slot;
            locals.push(name.clone());
            slots.insert((owner, name.clone()), slot);
            if cell {
                cells.push(slot);
            }
            if flags & UNBOUND != 0 {
                unbound.add(slot);
            }
            if flags & WALRUS != 0 {
                walrus.add(slot);
            }
            if flags & PARAMETER != 0 {
                bound.add(slot);
            }
        };
        let named = |name: &Rc<str>| scope.symbols.get(name).map(|symbol| (symbol.flags, symbol.place));
        if !matches!(scope.kind, ScopeKind::Module | ScopeKind::Class) {
            for parameters in [true, false] {
                for place in [Place::Local, Place::Cell] {
                    for name in &scope.order {
                        let Some((flags, at)) = named(name) else { continue };
                        // Parameters keep their order, whether they are cells or not.
                        let right = if parameters { place == Place::Local } else { at == place };
                        if (flags & PARAMETER != 0) == parameters && right && matches!(at, Place::Local | Place::Cell) {
                            add(id, name, flags, at == Place::Cell);
                        }
                    }
                }
            }
        }
        for (needed, name) in [(scope.class_cell, "__class__"), (scope.class_dict, "__classdict__")] {
            if needed {
                add(id, &name.into(), 0, true);
            }
        }
        for comprehension in &scope.hosted {
            let inner = &self.table.scopes[*comprehension];
            for name in &inner.order {
                let Some(symbol) = inner.symbols.get(name) else { continue };
                if matches!(symbol.place, Place::Local | Place::Cell) {
                    add(*comprehension, name, symbol.flags, symbol.place == Place::Cell);
                }
            }
        }
        let mut unit = Unit::new(id, kind, name.into(), locals);
        (unit.slots, unit.unbound, unit.walrus, unit.bound) = (slots, unbound, walrus, bound);
        unit.cells = cells;
        unit.free = scope.free.clone();
        unit.wide = self.wide;
        unit
    }

    /// What every body begins with: its own cells. Those of comprehensions are made when they run.
    fn start_unit(&mut self, span: Span) {
        let id = self.unit.scope;
        let own: Vec<Slot> = self
            .unit
            .slots
            .iter()
            .filter(|((owner, _), slot)| *owner == id && self.unit.cells.contains(slot))
            .map(|(_, s)| *s)
            .collect();
        let mut own = own;
        own.sort_unstable();
        for slot in own {
            self.unit.emit(Op::NewCell { slot }, span);
        }
    }

    /// Begins a nested body.
    fn enter(&mut self, id: ScopeId, kind: CodeKind, name: &str, span: Span, first_line: u32) {
        let qualified_name = self.qualified_name(name);
        let mut unit = self.new_unit(id, kind, name);
        unit.qualified_name = qualified_name;
        unit.span = span;
        unit.first_line = first_line;
        self.outer.push(std::mem::replace(&mut self.unit, unit));
        self.start_unit(span);
    }

    /// Ends a nested body; its code, with the closure taken from the body around.
    fn leave(&mut self) -> Rc<Code> {
        let outer = self.outer.pop().unwrap_or_else(|| Unit::new(0, CodeKind::Module, "".into(), Vec::new()));
        let unit = std::mem::replace(&mut self.unit, outer);
        let free =
            unit.free.iter().map(|name| FreeVariable { name: name.clone(), capture: self.capture(name) }).collect();
        let (name, kind) = (unit.name.clone(), unit.kind);
        match self.finish(unit, free) {
            Some(code) => Rc::new(code),
            None => {
                self.too_long = true;
                let empty = Unit::new(0, kind, name, Vec::new()).finish(&self.file, Vec::new());
                Rc::new(empty.unwrap_or_else(|| unreachable!("an empty body has no jumps")))
            }
        }
    }

    fn finish(&mut self, unit: Unit<'a>, free: Vec<FreeVariable>) -> Option<Code> {
        if unit.overflow {
            let span = unit.span;
            self.fail("this body is too large to compile", Span::new(span.start, span.start));
        }
        unit.finish(&self.file, free)
    }

    /// The `__qualname__` of a body in the current one. Type parameters and their bounds do not count, once.
    fn qualified_name(&self, name: &str) -> Rc<str> {
        let is_generic = |unit: &Unit| {
            let scope = &self.table.scopes[unit.scope];
            scope.kind == ScopeKind::TypeParameters
                || scope.kind == ScopeKind::Annotation && scope.purpose != "a type alias"
        };
        let parent = if is_generic(&self.unit) { self.outer.last() } else { Some(&self.unit) };
        let Some(parent) = parent.filter(|unit| unit.kind != CodeKind::Module) else { return name.into() };
        let mangled = self.table.scopes[parent.scope].mangle(name);
        if self.table.symbol(parent.scope, &mangled).is_some_and(|symbol| symbol.place == Place::Global) {
            return name.into();
        }
        let function = matches!(parent.kind, CodeKind::Function | CodeKind::Lambda) && !is_generic(parent);
        let between = if function { ".<locals>." } else { "." };
        format!("{}{between}{name}", parent.qualified_name).into()
    }

    // ---- Errors and places ----

    fn span(&self, node: &impl Ranged) -> Span {
        Span::new(node.start().to_u32(), node.end().to_u32())
    }

    fn line(&self, offset: u32) -> u32 {
        self.lines.line(offset)
    }

    /// A `SyntaxError`; the first one counts.
    fn fail(&mut self, message: impl Into<String>, span: Span) {
        self.report(DiagnosticKind::SyntaxError, message, span);
    }

    fn report(&mut self, kind: DiagnosticKind, message: impl Into<String>, span: Span) {
        if self.error.is_none() {
            self.error = Some(Diagnostic::new(kind, message, span, self.source, &self.lines).of_parsed());
        }
    }
}
