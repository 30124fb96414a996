//! Reading, writing and deleting variables, wherever they live.

use super::Compiler;
use super::unit::Unit;
use crate::lang::Mode;
use crate::lang::code::*;
use crate::lang::scope::{Place, ScopeId, ScopeKind};
use crate::source::Span;
use std::rc::Rc;

/// Where a variable lives, as instructions see it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Variable {
    /// In a slot.
    Local(Slot),
    /// In a cell in a slot.
    Cell(Slot),
    /// In a cell of the closure.
    Free(u16),
    /// In the module, or a builtin.
    Global,
    /// In the frame's namespace.
    Namespace,
    /// In a class body: in the namespace, else in the closure.
    NamespaceOrFree(u16),
    /// In an annotation scope: in the class's namespace, else global.
    ClassOrGlobal,
    /// In an annotation scope: in the class's namespace, else in the closure.
    ClassOrFree(u16),
}

impl<'a> Compiler<'a> {
    /// A name as it is in the current class: private names are mangled.
    pub(super) fn mangled(&self, name: &str) -> Rc<str> {
        let scope = self.unit.comprehensions.last().copied().unwrap_or(self.unit.scope);
        self.table.scopes[scope].mangle(name)
    }

    /// Where a name (mangled) lives.
    pub(super) fn variable(&self, name: &Rc<str>) -> Variable {
        let unit = &self.unit;
        let in_class = self.table.scopes[unit.scope].sees_class.is_some();
        for comprehension in unit.comprehensions.iter().rev() {
            let place = self.table.symbol(*comprehension, name).map_or(Place::Outer, |symbol| symbol.place);
            match place {
                Place::Local => return Variable::Local(slot(unit, *comprehension, name)),
                Place::Cell => return Variable::Cell(slot(unit, *comprehension, name)),
                Place::Free => return free(unit, name).map_or(Variable::Global, Variable::Free),
                Place::Global => return Variable::Global,
                // As if it were a function of its own: the names of a class are not seen from within.
                Place::Implicit if unit.kind == CodeKind::Class || in_class => return Variable::Global,
                Place::Implicit => break,
                Place::Outer => {}
            }
        }
        let place = self.table.symbol(unit.scope, name).map_or(Place::Outer, |symbol| symbol.place);
        match (unit.kind, place) {
            (_, Place::Global) => Variable::Global,
            (CodeKind::Module, _) if self.options.mode == Mode::Module => Variable::Global,
            (CodeKind::Module, _) => Variable::Namespace,
            (CodeKind::Class, Place::Free) => free(unit, name).map_or(Variable::Namespace, Variable::NamespaceOrFree),
            (CodeKind::Class, _) => Variable::Namespace,
            (_, Place::Local) => Variable::Local(slot(unit, unit.scope, name)),
            (_, Place::Cell) => Variable::Cell(slot(unit, unit.scope, name)),
            (_, Place::Free) => match free(unit, name) {
                Some(free) if in_class && !name.starts_with('.') && !self.is_type_parameter(name) => {
                    Variable::ClassOrFree(free)
                }
                Some(free) => Variable::Free(free),
                None => Variable::Global,
            },
            _ if in_class => Variable::ClassOrGlobal,
            _ => Variable::Global,
        }
    }

    /// Whether the enclosing type parameters have the name; these come before the class's names.
    fn is_type_parameter(&self, name: &str) -> bool {
        let mut at = Some(self.unit.scope);
        while let Some(id) = at {
            let scope = &self.table.scopes[id];
            match scope.kind {
                ScopeKind::Class => return false,
                ScopeKind::TypeParameters
                    if scope.symbols.get(name).is_some_and(|s| matches!(s.place, Place::Local | Place::Cell)) =>
                {
                    return true;
                }
                _ => at = scope.parent,
            }
        }
        false
    }

    /// Where a function made here finds the cell of a free variable.
    pub(super) fn capture(&self, name: &Rc<str>) -> Capture {
        let unit = &self.unit;
        for owner in unit.comprehensions.iter().rev().chain([&unit.scope]) {
            let symbol = self.table.symbol(*owner, name);
            let is_cell = symbol.is_some_and(|symbol| symbol.place == Place::Cell) || *owner == unit.scope;
            if let Some(slot) = unit.slots.get(&(*owner, name.clone()))
                && is_cell
                && unit.cells.contains(slot)
            {
                return Capture::Cell(*slot);
            }
        }
        Capture::Free(free(unit, name).unwrap_or(0))
    }

    /// The value of a variable into a slot: a local, or the top of the operand stack.
    pub(super) fn load(&mut self, name: &str, dst: Slot, span: Span) {
        let name = self.mangled(name);
        match self.variable(&name) {
            Variable::Local(src) => {
                self.check_bound(src, span);
                if src != dst {
                    self.unit.emit(Op::Move { dst, src }, span);
                }
            }
            Variable::Cell(slot) => self.unit.emit(Op::LoadCell { dst, slot }, span),
            Variable::Free(free) => self.unit.emit(Op::LoadFree { dst, free }, span),
            Variable::Global => {
                let site = self.unit.site(&name);
                self.unit.emit(Op::LoadGlobal { dst, site }, span);
            }
            Variable::Namespace => {
                let site = self.unit.site(&name);
                self.unit.emit(Op::LoadName { dst, site }, span);
            }
            Variable::NamespaceOrFree(free) => {
                let site = self.unit.site(&name);
                self.unit.emit(Op::LoadNameOrFree { dst, site, free }, span);
            }
            Variable::ClassOrGlobal => {
                self.load_class_namespace(dst, span);
                let site = self.unit.site(&name);
                self.unit.emit(Op::LoadNameFrom { slot: dst, site }, span);
            }
            Variable::ClassOrFree(free) => {
                self.load_class_namespace(dst, span);
                let site = self.unit.site(&name);
                self.unit.emit(Op::LoadNameFromOrFree { slot: dst, site, free }, span);
            }
        }
    }

    fn load_class_namespace(&mut self, dst: Slot, span: Span) {
        let free = free(&self.unit, "__classdict__").unwrap_or(0);
        self.unit.emit(Op::LoadFree { dst, free }, span);
    }

    /// Stores what a slot holds; consumes an operand.
    pub(super) fn store(&mut self, name: &str, src: Slot, span: Span) {
        let name = self.mangled(name);
        match self.variable(&name) {
            Variable::Local(dst) => {
                if src != dst {
                    self.unit.emit(Op::Move { dst, src }, span);
                }
                self.unit.bound.add(dst);
            }
            Variable::Cell(slot) => self.unit.emit(Op::StoreCell { slot, src }, span),
            Variable::Free(free) | Variable::NamespaceOrFree(free) | Variable::ClassOrFree(free) => {
                self.unit.emit(Op::StoreFree { free, src }, span);
            }
            Variable::Global | Variable::ClassOrGlobal => {
                let site = self.unit.site(&name);
                self.unit.emit(Op::StoreGlobal { site, src }, span);
            }
            Variable::Namespace => {
                let site = self.unit.site(&name);
                self.unit.emit(Op::StoreName { site, src }, span);
            }
        }
    }

    /// `del name`
    pub(super) fn delete(&mut self, name: &str, span: Span) {
        let name = self.mangled(name);
        match self.variable(&name) {
            Variable::Local(slot) => {
                self.unit.emit(Op::Delete { slot }, span);
                self.unit.bound.remove(slot);
            }
            Variable::Cell(slot) => self.unit.emit(Op::DeleteCell { slot }, span),
            Variable::Free(free) | Variable::NamespaceOrFree(free) | Variable::ClassOrFree(free) => {
                self.unit.emit(Op::DeleteFree { free }, span);
            }
            Variable::Global | Variable::ClassOrGlobal => {
                let site = self.unit.site(&name);
                self.unit.emit(Op::DeleteGlobal { site }, span);
            }
            Variable::Namespace => {
                let site = self.unit.site(&name);
                self.unit.emit(Op::DeleteName { site }, span);
            }
        }
    }

    /// `name = None; del name`: the end of an `except … as name`, which never complains.
    pub(super) fn forget(&mut self, name: &str, span: Span) {
        if let Some(slot) = self.local(name) {
            self.unit.emit(Op::Clear { slot }, span);
            self.unit.bound.remove(slot);
            return;
        }
        let none = self.unit.reserve(1);
        self.unit.emit(Op::None { dst: none }, span);
        self.store(name, none, span);
        self.unit.set_top(none);
        self.delete(name, span);
    }

    /// The slot of a name that is a plain local.
    pub(super) fn local(&self, name: &str) -> Option<Slot> {
        match self.variable(&self.mangled(name)) {
            Variable::Local(slot) => Some(slot),
            _ => None,
        }
    }

    /// Makes sure that a local is bound before it is read.
    pub(super) fn check_bound(&mut self, slot: Slot, span: Span) {
        if !self.unit.bound.has(slot) {
            self.unit.emit(Op::CheckBound { slot }, span);
            self.unit.bound.add(slot);
        }
    }
}

fn slot(unit: &Unit, owner: ScopeId, name: &Rc<str>) -> Slot {
    unit.slots.get(&(owner, name.clone())).copied().unwrap_or(0)
}

fn free(unit: &Unit, name: &str) -> Option<u16> {
    unit.free.iter().position(|free| &**free == name).and_then(|index| u16::try_from(index).ok())
}
