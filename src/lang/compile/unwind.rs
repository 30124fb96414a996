//! Leaving blocks early: what `break`, `continue` and `return` run on their way out, in CPython's order.

use super::Compiler;
use super::unit::Label;
use crate::lang::code::*;
use crate::source::Span;
use ruff_python_ast::{Identifier, Stmt};

/// A block that statements can leave early.
#[derive(Clone, Copy)]
pub struct Block<'a> {
    pub kind: BlockKind<'a>,
    /// How many protected regions surrounded the block.
    pub regions: usize,
}

/// The kinds of blocks.
#[derive(Clone, Copy)]
pub enum BlockKind<'a> {
    /// A loop, with the iterator of a `for`.
    Loop { iter: Option<Slot>, next: Label, end: Label },
    /// The body of a `try` without anything to run on leaving.
    Try,
    /// What a `finally` protects.
    Finally { body: &'a [Stmt] },
    /// A `finally` that runs because of the exception in the slot.
    FinallyEnd { slot: Slot },
    /// An `except`'s body.
    Handler { slot: Slot, name: Option<&'a Identifier> },
    /// An `except*`'s body, which can't be left early.
    Group,
    /// A `with`: its exit function lies at `base`.
    With { base: Slot, is_async: bool, span: Span },
    /// A value that waits to be returned.
    Value { slot: Slot },
}

/// What [`Compiler::unwind`] took away, to be put back.
#[must_use]
pub struct Unwound<'a> {
    blocks: Vec<Block<'a>>,
    regions: Vec<usize>,
}

/// CPython's limit of nested blocks.
const BLOCK_LIMIT: usize = 20;

impl<'a> Compiler<'a> {
    /// Enters a block.
    pub(super) fn push_block(&mut self, kind: BlockKind<'a>, span: Span) {
        self.push_block_within(kind, self.unit.region_count(), span);
    }

    /// Enters a block whose own regions are already open; `regions` of them are not its own.
    pub(super) fn push_block_within(&mut self, kind: BlockKind<'a>, regions: usize, span: Span) {
        if self.unit.blocks.len() >= BLOCK_LIMIT {
            self.fail("too many statically nested blocks", span);
        }
        self.unit.blocks.push(Block { kind, regions });
    }

    /// Leaves a block in the ordinary way.
    pub(super) fn pop_block(&mut self) {
        self.unit.blocks.pop();
    }

    /// Whether leaving the blocks from `from` on runs statements or calls.
    pub(super) fn unwinding_runs_code(&self, from: usize) -> bool {
        self.unit.blocks[from..].iter().any(|block| {
            matches!(
                block.kind,
                BlockKind::Finally { .. } | BlockKind::With { .. } | BlockKind::Handler { name: Some(_), .. }
            )
        })
    }

    /// Emits what leaving the blocks from `from` on runs, while `keep` holds a value to be returned. The caller then
    /// emits the jump and calls [`Self::rewind`].
    pub(super) fn unwind(&mut self, from: usize, keep: Option<Slot>, span: Span) -> Unwound<'a> {
        let mut unwound = Unwound { blocks: Vec::new(), regions: Vec::new() };
        while self.unit.blocks.len() > from {
            let Some(block) = self.unit.blocks.pop() else { break };
            unwound.blocks.push(block);
            unwound.regions.extend(self.unit.suspend_regions(block.regions));
            match block.kind {
                BlockKind::Try | BlockKind::Group | BlockKind::Loop { iter: None, .. } => {}
                BlockKind::Loop { iter: Some(slot), .. } | BlockKind::Value { slot } => {
                    self.unit.emit(Op::Clear { slot }, span);
                }
                BlockKind::Finally { body } => {
                    // Leaving the `finally` itself drops the value.
                    let value =
                        keep.map(|slot| Block { kind: BlockKind::Value { slot }, regions: self.unit.region_count() });
                    self.unit.blocks.extend(value);
                    self.body(body);
                    self.unit.blocks.truncate(self.unit.blocks.len() - value.iter().len());
                }
                BlockKind::FinallyEnd { slot } => self.unit.emit(Op::EndHandler { slot }, span),
                BlockKind::Handler { slot, name } => {
                    self.unit.emit(Op::EndHandler { slot }, span);
                    if let Some(name) = name {
                        self.forget(name, span);
                    }
                }
                BlockKind::With { base, is_async, span } => self.exit_with(base, keep, is_async, span),
            }
        }
        unwound
    }

    /// Puts back what [`Self::unwind`] took away, for the code that follows.
    pub(super) fn rewind(&mut self, unwound: Unwound<'a>) {
        self.unit.blocks.extend(unwound.blocks.into_iter().rev());
        self.unit.resume_regions(&unwound.regions);
    }

    /// `return`.
    pub(super) fn return_statement(&mut self, node: &'a ruff_python_ast::StmtReturn) {
        let span = self.span(node);
        if !matches!(self.unit.kind, CodeKind::Function | CodeKind::Lambda) {
            self.fail("'return' outside function", span);
        }
        if node.value.is_some() && self.unit.suspends == Suspends::AsyncGenerator {
            self.fail("'return' with value in async generator", span);
        }
        let constant = node.value.as_deref().map(|value| self.fold(value));
        if self.in_group() {
            let at = match (&node.value, &constant) {
                (Some(value), Some(Some(_))) => self.span(&**value),
                _ => span,
            };
            self.fail("'break', 'continue' and 'return' cannot appear in an except* block", at);
        }
        let mark = self.unit.top();
        let slot = match (&node.value, &constant) {
            (Some(value), Some(None)) => Some(match self.unwinding_runs_code(0) {
                true => self.push(value),
                false => self.operand_last(value),
            }),
            _ => None,
        };
        let keep = slot.filter(|slot| !self.unit.is_local(*slot));
        let unwound = self.unwind(0, keep, span);
        match (slot, constant) {
            (Some(src), _) => self.unit.emit(Op::Return { src }, span),
            (None, Some(Some(value))) if value != Const::None => {
                let src = self.unit.reserve(1);
                self.constant_into(value, src, span);
                self.unit.emit(Op::Return { src }, span);
            }
            _ => self.unit.emit(Op::ReturnNone, span),
        }
        self.rewind(unwound);
        self.unit.set_top(mark);
    }

    /// `break` and `continue`.
    pub(super) fn leave_loop(&mut self, is_break: bool, span: Span) {
        let found = self.unit.blocks.iter().rposition(|b| matches!(b.kind, BlockKind::Loop { .. } | BlockKind::Group));
        match found.map(|index| (index, self.unit.blocks[index].kind)) {
            Some((index, BlockKind::Loop { next, end, .. })) => {
                let unwound = self.unwind(if is_break { index } else { index + 1 }, None, span);
                self.unit.jump(if is_break { end } else { next }, span);
                self.rewind(unwound);
            }
            Some(_) => self.fail("'break', 'continue' and 'return' cannot appear in an except* block", span),
            None if is_break => self.fail("'break' outside loop", span),
            None => self.fail("'continue' not properly in loop", span),
        }
    }

    fn in_group(&self) -> bool {
        self.unit.blocks.iter().any(|block| matches!(block.kind, BlockKind::Group))
    }
}
