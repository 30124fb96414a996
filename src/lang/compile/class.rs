//! Classes.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Arguments, Expr, StmtClassDef};
use ruff_text_size::Ranged;
use std::rc::Rc;

impl<'a> Compiler<'a> {
    /// `class`, with decorators.
    pub(super) fn class_definition(&mut self, node: &'a StmtClassDef) {
        let span = self.definition_span(node, &node.decorator_list);
        let mark = self.unit.top();
        self.decorators(&node.decorator_list);
        let first = node.decorator_list.first().map_or(span.start, |d| d.expression.start().to_u32());
        let first_line = self.line(first);
        let class = match &node.type_params {
            Some(parameters) => self.generic_class(node, parameters, span, first_line),
            None => {
                let class = self.unit.top();
                self.build_class(node, span, first_line, None);
                class
            }
        };
        self.decorate(&node.decorator_list, class);
        self.store(&node.name, mark, span);
        self.unit.set_top(mark);
    }

    /// The class on top of the operand stack. `generic` holds the tuple of its type parameters.
    pub(super) fn build_class(&mut self, node: &'a StmtClassDef, span: Span, first_line: u32, generic: Option<Slot>) {
        let base = self.unit.reserve(1);
        let code = self.class_body(node, span, first_line);
        self.make_function(code, base, span);
        self.push_constant(Const::Str(node.name.id.as_str().into()), span);
        let (args, keywords): (&'a [Expr], &'a [_]) = match &node.arguments {
            Some(arguments) => (&arguments.args, &arguments.keywords),
            None => (&[], &[]),
        };
        if let Some(arguments) = &node.arguments {
            self.check_keywords(arguments);
        }
        let starred = args.iter().any(Expr::is_starred_expr) || keywords.iter().any(|keyword| keyword.arg.is_none());
        if starred && let Some(arguments) = &node.arguments {
            self.starred_bases(arguments, base, generic, span);
            self.unit.emit(Op::BuildClassStar { base }, span);
        } else {
            for argument in args {
                self.push(argument);
            }
            if let Some(src) = generic {
                let dst = self.unit.reserve(1);
                self.unit.emit(Op::GenericBase { dst, src }, span);
            }
            for keyword in keywords {
                self.push(&keyword.value);
            }
            let names = self.keyword_names(keywords).unwrap_or(NO_SLOT);
            let argc = (args.len() + keywords.len() + generic.iter().len()) as u16;
            self.unit.emit(Op::BuildClass { base, argc, names }, span);
        }
        self.unit.set_top(base + 1);
    }

    fn starred_bases(&mut self, arguments: &'a Arguments, base: Slot, generic: Option<Slot>, span: Span) {
        let list = self.unit.top();
        if self.starred_arguments(arguments, base, span) {
            self.unit.emit(Op::StarArguments { dst: list, src: list, function: base }, span);
        }
        let dict = list + 1;
        if arguments.keywords.is_empty() {
            self.unit.set_top(dict + 1);
            self.unit.emit(Op::BuildDict { dst: dict, base: dict, count: 0 }, span);
        }
        if let Some(generic) = generic {
            // The bases may be the caller's own list or a tuple, so that they are copied before one is added.
            let own = self.unit.reserve(2);
            self.unit.emit(Op::BuildList { dst: own, base: own, count: 0 }, span);
            self.unit.emit(Op::ListExtend { list: own, src: list }, span);
            self.unit.emit(Op::GenericBase { dst: own + 1, src: generic }, span);
            self.unit.emit(Op::ListAppend { list: own, src: own + 1 }, span);
            self.unit.emit(Op::Move { dst: list, src: own }, span);
        }
    }

    fn class_body(&mut self, node: &'a StmtClassDef, span: Span, first_line: u32) -> Rc<Code> {
        let id = self.table.of(node);
        self.enter(id, CodeKind::Class, &node.name, span, first_line);
        // CPython gives the beginning of a body the line of the statement and no columns.
        let at = Span::new(span.start, span.start);
        let slot = |c: &Self, name: &str| c.unit.slots.get(&(id, name.into())).copied();
        self.unit.class_cell = slot(self, "__class__");
        self.unit.class_dict = slot(self, "__classdict__");
        let temporary = self.unit.reserve(1);
        if let Some(slot) = self.unit.class_dict {
            self.unit.emit(Op::LoadNamespace { dst: temporary }, at);
            self.unit.emit(Op::StoreCell { slot, src: temporary }, at);
        }
        self.unit.set_top(temporary);
        self.load_namespace("__name__", temporary, at);
        self.store_namespace("__module__", temporary, at);
        let name = self.unit.qualified_name.clone();
        self.set_in_namespace("__qualname__", Const::Str(name), at);
        self.set_in_namespace("__firstlineno__", Const::Int(first_line.into()), at);
        if node.type_params.is_some() {
            let dst = self.unit.top();
            self.load(".type_params", dst, at);
            self.store_namespace("__type_params__", dst, at);
        }
        if self.table.scopes[id].annotates {
            self.unit.emit(Op::SetupAnnotations, at);
        }
        self.docstring(&node.body, true);
        self.body(&node.body);
        let end = node.body.last().map_or(at, |last| Span::new(last.start().to_u32(), last.end().to_u32()));
        let attributes = std::mem::take(&mut self.unit.static_attributes);
        let attributes = attributes.into_iter().map(Const::Str).collect();
        self.set_in_namespace("__static_attributes__", Const::Tuple(attributes), end);
        self.unit.emit(Op::ReturnNone, end);
        self.leave()
    }

    fn set_in_namespace(&mut self, name: &str, value: Const, span: Span) {
        let slot = self.push_constant(value, span);
        self.store_namespace(name, slot, span);
        self.unit.set_top(slot);
    }

    fn store_namespace(&mut self, name: &str, src: Slot, span: Span) {
        let site = self.unit.site(&name.into());
        self.unit.emit(Op::StoreName { site, src }, span);
    }

    fn load_namespace(&mut self, name: &str, dst: Slot, span: Span) {
        self.scratch(dst);
        let site = self.unit.site(&name.into());
        self.unit.emit(Op::LoadName { dst, site }, span);
    }
}
