//! Noting what a scope does with a name, and refusing what contradicts.

use super::collect::Collector;
use super::*;
use crate::source::Span;

impl Collector {
    /// Opens a scope for a node and makes it the current one.
    pub(super) fn enter<T>(&mut self, kind: ScopeKind, name: &str, node: &T) -> ScopeId {
        let parent = self.table.scopes.get(self.current).map(|_| self.current);
        let private = match kind {
            ScopeKind::Class => Some(name.into()),
            _ => parent.and_then(|p| self.table.scopes[p].private.clone()),
        };
        let mangled = match kind {
            ScopeKind::Class => None,
            _ => parent.and_then(|p| self.table.scopes[p].mangled.clone()),
        };
        let sees_class = parent.filter(|_| matches!(kind, ScopeKind::TypeParameters | ScopeKind::Annotation)).and_then(
            |p| match self.table.scopes[p].kind {
                ScopeKind::Class => Some(p),
                _ => self.table.scopes[p].sees_class,
            },
        );
        let id = self.table.scopes.len();
        self.table.scopes.push(Scope {
            kind,
            name: name.into(),
            parent,
            private,
            mangled,
            sees_class,
            symbols: HashMap::new(),
            order: Vec::new(),
            purpose: String::new(),
            yields: false,
            is_async: false,
            free: Vec::new(),
            class_cell: false,
            class_dict: false,
            annotates: false,
            hosted: Vec::new(),
        });
        // An annotation scope is opened by an expression, which may be a lambda or comprehension at the same address.
        self.table.nodes.insert(address(node) + (kind == ScopeKind::Annotation) as usize, id);
        self.current = id;
        id
    }

    /// Goes back to the scope around.
    pub(super) fn leave(&mut self) {
        self.current = self.table.scopes[self.current].parent.unwrap_or(0);
    }

    /// Keeps the first error.
    pub(super) fn fail(&mut self, message: impl Into<String>, span: Span) {
        self.error.get_or_insert((message.into(), span));
    }

    /// Adds flags to a name of a scope; gives back the flags it had.
    pub(super) fn mark_in(&mut self, id: ScopeId, name: &str, flags: u16) -> u16 {
        let scope = &mut self.table.scopes[id];
        let name = scope.mangle(name);
        if !scope.symbols.contains_key(&name) {
            scope.order.push(name.clone());
        }
        let symbol = scope.symbols.entry(name).or_default();
        let before = symbol.flags;
        symbol.flags |= flags;
        before
    }

    /// Adds flags to a name of the current scope.
    pub(super) fn mark(&mut self, name: &str, flags: u16) -> u16 {
        self.mark_in(self.current, name, flags)
    }

    /// An assignment to a name.
    pub(super) fn bind(&mut self, name: &str, span: Span) {
        if name == "__debug__" {
            self.fail("cannot assign to __debug__", span);
        }
        let inside = self.in_target;
        let before = self.mark(name, if inside { BOUND | ITERATED } else { BOUND });
        if inside && before & IMPLICIT != 0 {
            let message = format!("comprehension inner loop cannot rebind assignment expression target '{name}'");
            self.fail(message, span);
        }
    }

    /// A reading of a name.
    pub(super) fn read(&mut self, name: &str) {
        self.mark(name, USED);
        let kind = self.table.scopes[self.current].kind;
        if name == "super" && !matches!(kind, ScopeKind::Module | ScopeKind::Class) {
            self.mark("__class__", USED);
        }
    }

    /// A parameter.
    pub(super) fn parameter(&mut self, name: &str, span: Span) {
        if name == "__debug__" {
            self.fail("cannot assign to __debug__", span);
        }
        if self.mark(name, PARAMETER) & PARAMETER != 0 {
            self.fail(format!("duplicate argument '{name}' in function definition"), span);
        }
    }

    /// `global name` or `nonlocal name`.
    pub(super) fn declare(&mut self, name: &str, flag: u16, statement: Span) {
        let word = if flag == GLOBAL { "global" } else { "nonlocal" };
        if flag == NONLOCAL && self.table.scopes[self.current].kind == ScopeKind::Module {
            return self.fail("nonlocal declaration not allowed at module level", statement);
        }
        let before = self.mark(name, 0);
        let message = match () {
            () if before & PARAMETER != 0 => Some(format!("name '{name}' is parameter and {word}")),
            () if before & (GLOBAL | NONLOCAL) & !flag != 0 => {
                let scope = &self.table.scopes[self.current];
                let mangled = scope.mangle(name);
                let first = scope.symbols.get(&mangled).map_or(statement, |symbol| symbol.declared);
                return self.fail(format!("name '{name}' is nonlocal and global"), first);
            }
            () if before & USED != 0 => Some(format!("name '{name}' is used prior to {word} declaration")),
            () if before & ANNOTATED != 0 => Some(format!("annotated name '{name}' can't be {word}")),
            () if before & BOUND != 0 => Some(format!("name '{name}' is assigned to before {word} declaration")),
            () => None,
        };
        if let Some(message) = message {
            self.fail(message, statement);
        }
        self.mark(name, flag);
        let scope = &mut self.table.scopes[self.current];
        let mangled = scope.mangle(name);
        if let Some(symbol) = scope.symbols.get_mut(&mangled)
            && symbol.declared == Span::default()
        {
            symbol.declared = statement;
        }
        if flag == GLOBAL {
            // The module knows the name too, so that a class body or `exec` finds it there.
            self.mark_in(0, name, 0);
        }
    }

    /// The target of `:=`. In a comprehension it binds in the nearest body that isn't one.
    pub(super) fn walrus(&mut self, name: &str, span: Span) {
        let mut home = self.current;
        while matches!(self.table.scopes[home].kind, ScopeKind::Inlined | ScopeKind::Comprehension) {
            let Some(parent) = self.table.scopes[home].parent else { break };
            let mangled = self.table.scopes[home].mangle(name);
            if self.table.symbol(home, &mangled).is_some_and(|s| s.flags & ITERATED != 0) {
                let message = format!("assignment expression cannot rebind comprehension iteration variable '{name}'");
                return self.fail(message, span);
            }
            home = parent;
        }
        if home == self.current {
            self.bind(name, span);
            self.mark(name, WALRUS);
            return;
        }
        let kind = self.table.scopes[home].kind;
        match kind {
            ScopeKind::Class => {
                let message = "assignment expression within a comprehension cannot be used in a class body";
                return self.fail(message, span);
            }
            ScopeKind::TypeParameters | ScopeKind::Annotation => {
                let place = match kind {
                    ScopeKind::Annotation => format!("in {}", self.table.scopes[home].purpose),
                    _ => "within the definition of a generic".into(),
                };
                let message = format!("assignment expression within a comprehension cannot be used {place}");
                return self.fail(message, span);
            }
            _ => {}
        }
        let mangled = self.table.scopes[home].mangle(name);
        let global = kind == ScopeKind::Module
            || self.table.symbol(home, &mangled).is_some_and(|symbol| symbol.flags & GLOBAL != 0);
        let flags = if global { GLOBAL | IMPLICIT } else { NONLOCAL | IMPLICIT };
        let mut at = self.current;
        while at != home {
            self.mark_in(at, name, flags);
            at = self.table.scopes[at].parent.unwrap_or(home);
        }
        self.mark_in(home, name, BOUND | WALRUS);
    }
}
