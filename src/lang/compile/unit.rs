//! One body under construction: instructions, labels, constants, sites, protected regions.
//!
//! Code that can't be reached is never emitted. Which locals are bound is tracked along the way: every jump hands its
//! state to its label, and a label's state is what all ways to it have in common.

use super::unwind::Block;
use crate::lang::code::*;
use crate::lang::scope::ScopeId;
use crate::source::Span;
use std::collections::HashMap;
use std::rc::Rc;

/// A place in the instructions, perhaps not known yet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Label(u32);

#[derive(Default)]
struct LabelState {
    position: Option<u32>,
    /// What is bound on every way here so far; `None` as long as there is none.
    bound: Option<Bits>,
}

/// A set of slots.
#[derive(Clone, Default, PartialEq, Debug)]
pub struct Bits(Vec<u64>);

impl Bits {
    /// Whether the slot is in the set.
    pub fn has(&self, slot: Slot) -> bool {
        self.0.get(slot as usize / 64).is_some_and(|word| word >> (slot % 64) & 1 != 0)
    }

    /// Adds a slot.
    pub fn add(&mut self, slot: Slot) {
        let index = slot as usize / 64;
        if self.0.len() <= index {
            self.0.resize(index + 1, 0);
        }
        self.0[index] |= 1 << (slot % 64);
    }

    /// Takes a slot out.
    pub fn remove(&mut self, slot: Slot) {
        if let Some(word) = self.0.get_mut(slot as usize / 64) {
            *word &= !(1 << (slot % 64));
        }
    }

    fn meet(&mut self, other: &Bits) {
        for (index, word) in self.0.iter_mut().enumerate() {
            *word &= other.0.get(index).copied().unwrap_or(0);
        }
    }

    fn subtract(&mut self, other: &Bits) {
        for (word, other) in self.0.iter_mut().zip(&other.0) {
            *word &= !other;
        }
    }
}

/// A protected region that is open: its exceptions go to `target`.
pub struct Region {
    target: Label,
    slot: Slot,
    /// Where the part that is being emitted begins; `None` while the region is suspended.
    start: Option<u32>,
    bound: Bits,
}

/// A body under construction.
pub struct Unit<'a> {
    pub scope: ScopeId,
    pub kind: CodeKind,
    pub suspends: Suspends,
    pub name: Rc<str>,
    pub qualified_name: Rc<str>,
    pub span: Span,
    pub first_line: u32,
    pub parameters: Parameters,
    pub locals: Vec<Rc<str>>,
    pub slots: HashMap<(ScopeId, Rc<str>), Slot>,
    pub cells: Vec<Slot>,
    pub free: Vec<Rc<str>>,
    /// Locals that may become unbound after they were bound.
    pub unbound: Bits,
    /// Locals that an expression may change half-way.
    pub walrus: Bits,
    pub bound: Bits,
    pub blocks: Vec<Block<'a>>,
    /// The inlined comprehensions around the current expression, outer ones first.
    pub comprehensions: Vec<ScopeId>,
    pub doc: Option<Rc<str>>,
    pub class_cell: Option<Slot>,
    /// In a class body: the slot of the cell of its namespace.
    pub class_dict: Option<Slot>,
    /// In a class: the attributes that its methods assign to `self`.
    pub static_attributes: Vec<Rc<str>>,
    pub imports: Vec<Import>,
    /// Set when something does not fit the instruction format; the text is too large.
    pub overflow: bool,
    /// Whether short jumps are spelled with long ones.
    pub wide: bool,
    top: Slot,
    highest: Slot,
    reachable: bool,
    ops: Vec<Op>,
    spans: Vec<Span>,
    labels: Vec<LabelState>,
    fixups: Vec<(usize, Label)>,
    regions: Vec<Region>,
    handlers: Vec<(u32, u32, Label, Slot)>,
    consts: Vec<Const>,
    const_index: HashMap<String, u16>,
    names: Vec<Rc<str>>,
    name_index: HashMap<Rc<str>, Site>,
}

/// Slots beyond this make the body too large.
const SLOT_LIMIT: Slot = 60_000;

impl<'a> Unit<'a> {
    /// An empty body; its locals are known from the start.
    pub fn new(scope: ScopeId, kind: CodeKind, name: Rc<str>, locals: Vec<Rc<str>>) -> Unit<'a> {
        let top = locals.len().min(SLOT_LIMIT as usize) as Slot;
        Unit {
            scope,
            kind,
            suspends: Suspends::Never,
            qualified_name: name.clone(),
            name,
            span: Span::default(),
            first_line: 1,
            parameters: Parameters::default(),
            overflow: locals.len() > SLOT_LIMIT as usize,
            locals,
            slots: HashMap::new(),
            cells: Vec::new(),
            free: Vec::new(),
            unbound: Bits::default(),
            walrus: Bits::default(),
            bound: Bits::default(),
            blocks: Vec::new(),
            comprehensions: Vec::new(),
            doc: None,
            class_cell: None,
            class_dict: None,
            static_attributes: Vec::new(),
            imports: Vec::new(),
            wide: false,
            top,
            highest: top,
            reachable: true,
            ops: Vec::new(),
            spans: Vec::new(),
            labels: Vec::new(),
            fixups: Vec::new(),
            regions: Vec::new(),
            handlers: Vec::new(),
            consts: Vec::new(),
            const_index: HashMap::new(),
            names: Vec::new(),
            name_index: HashMap::new(),
        }
    }

    // ---- Slots ----

    /// Whether a slot is a local.
    pub fn is_local(&self, slot: Slot) -> bool {
        (slot as usize) < self.locals.len()
    }

    /// The first free slot of the operand stack.
    pub fn top(&self) -> Slot {
        self.top
    }

    /// Frees every operand slot from this one on, or takes all below it.
    pub fn set_top(&mut self, top: Slot) {
        if top > SLOT_LIMIT {
            self.overflow = true;
            return;
        }
        self.top = top;
        self.highest = self.highest.max(top);
    }

    /// Takes `count` operand slots; the first.
    pub fn reserve(&mut self, count: Slot) -> Slot {
        let slot = self.top;
        self.set_top(slot + count);
        slot
    }

    // ---- Instructions ----

    /// Adds an instruction, if it can be reached.
    pub fn emit(&mut self, op: Op, span: Span) {
        if !self.reachable {
            return;
        }
        self.ops.push(op);
        self.spans.push(span);
        if matches!(
            op,
            Op::Jump { .. }
                | Op::Return { .. }
                | Op::ReturnNone
                | Op::Raise { .. }
                | Op::RaiseAgain
                | Op::Reraise { .. }
                | Op::LeaveHandler { .. }
        ) {
            self.reachable = false;
        }
    }

    /// Adds an instruction that jumps, now or perhaps, to a label; its own target does not count.
    pub fn emit_jump(&mut self, op: Op, label: Label, span: Span) {
        if !self.reachable {
            return;
        }
        let state = &mut self.labels[label.0 as usize];
        match &mut state.bound {
            Some(bound) => bound.meet(&self.bound),
            None => state.bound = Some(self.bound.clone()),
        }
        let short = match op {
            Op::CompareJump { op, a, b, .. } => Some(Op::CompareJump { op, a, b, skip: 1 }),
            Op::CompareIntJump { op, a, b, .. } => Some(Op::CompareIntJump { op, a, b, skip: 1 }),
            Op::ForIter { iter, dst, .. } => Some(Op::ForIter { iter, dst, skip: 1 }),
            _ => None,
        };
        if let (Some(short), true) = (short, self.wide) {
            let on = self.ops.len() as u32 + 3;
            self.emit(short, span);
            self.ops.push(Op::Jump { target: on });
            self.spans.push(span);
            self.fixups.push((self.ops.len(), label));
            self.ops.push(Op::Jump { target: 0 });
            self.spans.push(span);
            return;
        }
        self.fixups.push((self.ops.len(), label));
        self.emit(op, span);
    }

    /// Goes on at a label.
    pub fn jump(&mut self, label: Label, span: Span) {
        self.emit_jump(Op::Jump { target: 0 }, label, span);
    }

    /// A new label.
    pub fn label(&mut self) -> Label {
        self.labels.push(LabelState::default());
        Label(self.labels.len() as u32 - 1)
    }

    /// Puts a label here.
    pub fn bind(&mut self, label: Label) {
        let state = &mut self.labels[label.0 as usize];
        state.position = Some(self.ops.len() as u32);
        if let Some(bound) = state.bound.take() {
            if self.reachable {
                self.bound.meet(&bound);
            } else {
                self.bound = bound;
            }
            self.reachable = true;
        }
    }

    /// Puts the label of a loop's head here: what may become unbound in the loop is not known to be bound.
    pub fn bind_loop(&mut self, label: Label) {
        self.bind(label);
        let unbound = std::mem::take(&mut self.unbound);
        self.bound.subtract(&unbound);
        self.unbound = unbound;
    }

    // ---- Protected regions ----

    /// How many regions are open.
    pub fn region_count(&self) -> usize {
        self.regions.len()
    }

    /// From here on exceptions go to `target`, in `slot`.
    pub fn open_region(&mut self, target: Label, slot: Slot) {
        // The exception and what it replaces need two slots.
        self.highest = self.highest.max(slot + 2);
        let mut bound = self.bound.clone();
        bound.subtract(&self.unbound);
        self.regions.push(Region { target, slot, start: Some(self.ops.len() as u32), bound });
    }

    /// Ends the innermost region.
    pub fn close_region(&mut self) {
        let last = self.regions.len();
        if last > 0 {
            self.pause_region(last - 1);
            self.regions.pop();
        }
    }

    fn pause_region(&mut self, index: usize) -> bool {
        let end = self.ops.len() as u32;
        let region = &mut self.regions[index];
        let Some(start) = region.start.take() else { return false };
        if start < end {
            self.handlers.push((start, end, region.target, region.slot));
            let state = &mut self.labels[region.target.0 as usize];
            match &mut state.bound {
                Some(bound) => bound.meet(&region.bound),
                None => state.bound = Some(region.bound.clone()),
            }
        }
        true
    }

    /// Suspends the regions from `from` on, inner ones first; gives back which were active.
    pub fn suspend_regions(&mut self, from: usize) -> Vec<usize> {
        (from..self.regions.len()).rev().filter(|index| self.pause_region(*index)).collect()
    }

    /// Goes on with suspended regions.
    pub fn resume_regions(&mut self, regions: &[usize]) {
        let start = self.ops.len() as u32;
        for index in regions {
            if let Some(region) = self.regions.get_mut(*index) {
                region.start = Some(start);
            }
        }
    }

    // ---- Tables ----

    /// The index of a constant.
    pub fn constant(&mut self, value: Const) -> u16 {
        let key = match &value {
            Const::Code(_) => None,
            other => Some(format!("{other:?}")),
        };
        if let Some(key) = &key
            && let Some(index) = self.const_index.get(key)
        {
            return *index;
        }
        let Ok(index) = u16::try_from(self.consts.len()) else {
            self.overflow = true;
            return 0;
        };
        self.consts.push(value);
        if let Some(key) = key {
            self.const_index.insert(key, index);
        }
        index
    }

    /// A site for a use of a name. When there are too many, uses of one name share one.
    pub fn site(&mut self, name: &Rc<str>) -> Site {
        if self.names.len() < 50_000 {
            self.names.push(name.clone());
            let site = self.names.len() as Site - 1;
            self.name_index.insert(name.clone(), site);
            return site;
        }
        if let Some(site) = self.name_index.get(name) {
            return *site;
        }
        let Ok(site) = u16::try_from(self.names.len()) else {
            self.overflow = true;
            return 0;
        };
        self.names.push(name.clone());
        self.name_index.insert(name.clone(), site);
        site
    }

    /// Resolves the labels. `None` when a short jump is too short. `free` says where the closure comes from.
    pub fn finish(mut self, file: &Rc<str>, free: Vec<FreeVariable>) -> Option<Code> {
        for (index, label) in std::mem::take(&mut self.fixups) {
            let position = self.position(label);
            let short = position.checked_sub(index as u32 + 1).and_then(|skip| u16::try_from(skip).ok());
            match &mut self.ops[index] {
                Op::Jump { target }
                | Op::JumpIfFalse { target, .. }
                | Op::JumpIfTrue { target, .. }
                | Op::JumpIfFalseKeep { target, .. }
                | Op::JumpIfTrueKeep { target, .. }
                | Op::JumpIfNone { target, .. }
                | Op::JumpIfNotNone { target, .. } => *target = position,
                Op::CompareJump { skip, .. } | Op::CompareIntJump { skip, .. } | Op::ForIter { skip, .. } => {
                    *skip = short?
                }
                _ => {}
            }
        }
        thread_jumps(&mut self.ops);
        let handlers = self
            .handlers
            .iter()
            .map(|(start, end, label, slot)| Handler {
                start: *start,
                end: *end,
                target: self.position(*label),
                slot: *slot,
            })
            .collect();
        Some(Code {
            name: self.name.clone(),
            qualified_name: self.qualified_name.clone(),
            file: file.clone(),
            first_line: self.first_line,
            span: self.span,
            kind: self.kind,
            suspends: self.suspends,
            parameters: self.parameters.clone(),
            local_count: self.locals.len() as u16,
            frame_size: self.highest,
            cells: self.cells.clone(),
            free,
            handlers,
            locals: self.locals,
            ops: self.ops,
            spans: self.spans,
            consts: self.consts,
            names: self.names,
            imports: self.imports,
            doc: self.doc,
            class_cell: self.class_cell,
            class_dict: self.class_dict,
        })
    }

    fn position(&self, label: Label) -> u32 {
        self.labels[label.0 as usize].position.unwrap_or(self.ops.len() as u32)
    }
}

/// Lets jumps to forward jumps go where these go. Backward ones stay, because there the budget is charged.
fn thread_jumps(ops: &mut [Op]) {
    for index in 0..ops.len() {
        let mut end = match ops[index] {
            Op::Jump { target }
            | Op::JumpIfFalse { target, .. }
            | Op::JumpIfTrue { target, .. }
            | Op::JumpIfNone { target, .. }
            | Op::JumpIfNotNone { target, .. } => target,
            _ => continue,
        };
        if end as usize <= index {
            continue;
        }
        while let Some(Op::Jump { target: next }) = ops.get(end as usize)
            && *next > end
        {
            end = *next;
        }
        match &mut ops[index] {
            Op::Jump { target }
            | Op::JumpIfFalse { target, .. }
            | Op::JumpIfTrue { target, .. }
            | Op::JumpIfNone { target, .. }
            | Op::JumpIfNotNone { target, .. } => *target = end,
            _ => {}
        }
    }
}
