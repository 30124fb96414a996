//! Imports.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{StmtImport, StmtImportFrom};

impl<'a> Compiler<'a> {
    /// `import a.b, c as d`
    pub(super) fn import(&mut self, node: &'a StmtImport) {
        let span = self.span(node);
        for alias in &node.names {
            let whole = alias.asname.is_some();
            let module = Import { module: alias.name.as_str().into(), level: 0, whole, names: Vec::new() };
            let name = match &alias.asname {
                Some(name) => name.as_str(),
                None => alias.name.split('.').next().unwrap_or_default(),
            };
            let local = self.local(name);
            let dst = local.unwrap_or(self.unit.top());
            self.import_module(module, dst, span);
            self.store(name, dst, span);
        }
    }

    /// `from a import b, c as d`
    pub(super) fn import_from(&mut self, node: &'a StmtImportFrom) {
        let span = self.span(node);
        let names = node.names.iter().map(|alias| alias.name.as_str().into()).collect();
        let name = node.module.as_ref().map_or("", |module| module.as_str());
        let module = self.unit.reserve(1);
        self.import_module(Import { module: name.into(), level: node.level, whole: true, names }, module, span);
        for alias in &node.names {
            if alias.name.as_str() == "*" {
                self.unit.emit(Op::ImportStar { module }, span);
                return self.unit.set_top(module);
            }
            let name = alias.asname.as_ref().unwrap_or(&alias.name);
            let site = self.unit.site(&alias.name.as_str().into());
            let dst = self.local(name).unwrap_or(module + 1);
            self.scratch(module + 1);
            self.unit.emit(Op::ImportFrom { dst, module, site }, span);
            self.store(name, dst, span);
        }
        self.unit.emit(Op::Clear { slot: module }, span);
        self.unit.set_top(module);
    }

    fn import_module(&mut self, import: Import, dst: Slot, span: Span) {
        let Ok(index) = u16::try_from(self.unit.imports.len()) else {
            self.unit.overflow = true;
            return;
        };
        self.unit.imports.push(import);
        if !self.unit.is_local(dst) {
            self.scratch(dst);
        }
        self.unit.emit(Op::Import { dst, index }, span);
    }
}
