//! The names that patterns bind.

use super::collect::Collector;
use super::span;
use ruff_python_ast::Pattern;

impl Collector {
    /// A pattern of a `case`.
    pub(super) fn pattern(&mut self, pattern: &Pattern) {
        match pattern {
            Pattern::MatchValue(node) => self.expression(&node.value),
            Pattern::MatchSingleton(_) => {}
            Pattern::MatchSequence(node) => node.patterns.iter().for_each(|p| self.pattern(p)),
            Pattern::MatchMapping(node) => {
                for (key, pattern) in node.keys.iter().zip(&node.patterns) {
                    self.expression(key);
                    self.pattern(pattern);
                }
                if let Some(rest) = &node.rest {
                    self.bind(rest, span(rest));
                }
            }
            Pattern::MatchClass(node) => {
                self.expression(&node.cls);
                node.arguments.patterns.iter().for_each(|p| self.pattern(p));
                node.arguments.keywords.iter().for_each(|k| self.pattern(&k.pattern));
            }
            Pattern::MatchStar(node) => {
                if let Some(name) = &node.name {
                    self.bind(name, span(name));
                }
            }
            Pattern::MatchAs(node) => {
                if let Some(pattern) = &node.pattern {
                    self.pattern(pattern);
                }
                if let Some(name) = &node.name {
                    self.bind(name, span(name));
                }
            }
            Pattern::MatchOr(node) => node.patterns.iter().for_each(|p| self.pattern(p)),
        }
    }
}
