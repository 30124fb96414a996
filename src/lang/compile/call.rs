//! The arguments of calls and classes.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Arguments, Expr, ExprCall, Keyword};
use std::collections::HashSet;

/// Calls with more arguments collect them in a list and a dict.
pub(super) const PLAIN_LIMIT: usize = 200;

impl<'a> Compiler<'a> {
    /// Evaluates the arguments above the callee in `base` and calls; the result lands in `base`.
    pub(super) fn call_arguments(&mut self, node: &'a ExprCall, base: Slot, method: bool, span: Span) {
        let arguments = &node.arguments;
        self.check_keywords(arguments);
        if !self.is_plain_call(node) {
            let lone = self.starred_arguments(arguments, base, span);
            let keywords = !arguments.keywords.is_empty();
            if lone {
                self.unit.emit(Op::StarArguments { dst: base + 1, src: base + 1, function: base }, span);
            }
            self.unit.emit(Op::CallStar { keywords, base }, span);
            return self.unit.set_top(base + 1);
        }
        for argument in &arguments.args {
            match argument {
                // The parentheses of the call are the generator's own.
                Expr::Generator(generator) if !generator.parenthesized => {
                    let dst = self.unit.top();
                    let at = self.span(arguments);
                    self.generator(generator, dst, at);
                    self.unit.set_top(dst + 1);
                }
                argument => {
                    self.push(argument);
                }
            }
        }
        for keyword in &arguments.keywords {
            self.push(&keyword.value);
        }
        let argc = arguments.len() as u16;
        let names = self.keyword_names(&arguments.keywords);
        let op = match (method, names) {
            (false, None) => Op::Call { base, argc },
            (true, None) => Op::CallMethod { base, argc },
            (false, Some(names)) => Op::CallKeywords { base, argc, names },
            (true, Some(names)) => Op::CallMethodKeywords { base, argc, names },
        };
        self.unit.emit(op, span);
        self.unit.set_top(base + 1);
    }

    /// The constant that names the keywords.
    pub(super) fn keyword_names(&mut self, keywords: &[Keyword]) -> Option<u16> {
        if keywords.is_empty() {
            return None;
        }
        let names =
            keywords.iter().map(|k| Const::Str(k.arg.as_ref().map_or("", |name| name.as_str()).into())).collect();
        Some(self.unit.constant(Const::Tuple(names)))
    }

    /// The list and, if there are keywords, the dict of a call with stars on top of the operand stack. Whether the list
    /// is really a lone `*args`, still as it was given.
    pub(super) fn starred_arguments(&mut self, arguments: &'a Arguments, function: Slot, span: Span) -> bool {
        let lone = match &*arguments.args {
            [Expr::Starred(only)] => {
                self.push(&only.value);
                true
            }
            several => {
                let dst = self.unit.top();
                self.list_of(several, dst, span);
                self.unit.set_top(dst + 1);
                false
            }
        };
        if !arguments.keywords.is_empty() {
            self.keyword_dict(&arguments.keywords, function, span);
        }
        lone
    }

    /// The dict of keyword arguments on top of the operand stack.
    fn keyword_dict(&mut self, keywords: &'a [Keyword], function: Slot, span: Span) {
        let dict = self.unit.top();
        let mut begun = false;
        let mut rest = keywords;
        while let Some(first) = rest.first() {
            let named = rest.iter().take(PLAIN_LIMIT).take_while(|keyword| keyword.arg.is_some()).count();
            let (group, others) = rest.split_at(named.max(1));
            rest = others;
            if first.arg.is_none() && !begun {
                self.unit.set_top(dict + 1);
                self.unit.emit(Op::BuildDict { dst: dict, base: dict, count: 0 }, span);
                begun = true;
            }
            let src = self.unit.top();
            if first.arg.is_none() {
                self.push(&first.value);
            } else {
                for keyword in group {
                    let name = keyword.arg.as_ref().map_or("", |name| name.as_str());
                    self.push_constant(Const::Str(name.into()), span);
                    self.push(&keyword.value);
                }
                self.unit.emit(Op::BuildDict { dst: src, base: src, count: named as u16 }, span);
                self.unit.set_top(src + 1);
            }
            if begun {
                self.unit.emit(Op::DictMerge { dict, src, function }, span);
                self.unit.set_top(dict + 1);
            }
            begun = true;
        }
    }

    /// Refuses keywords that come twice.
    pub(super) fn check_keywords(&mut self, arguments: &Arguments) {
        let mut seen = HashSet::new();
        for keyword in &arguments.keywords {
            let Some(name) = &keyword.arg else { continue };
            let span = self.span(keyword);
            if name.as_str() == "__debug__" {
                self.fail("cannot assign to __debug__", span);
            }
            if !seen.insert(name.as_str()) {
                self.fail(format!("keyword argument repeated: {name}"), span);
            }
        }
    }
}
