//! The loop: fetches an instruction, does it, until the machine must halt.

use super::arithmetic::{float_binary, int_binary, int_compare, simple_compare};
use super::cell::{cell_content, set_cell};
use super::frame::{Frame, Next, Return};
use super::generator::Yielded;
use super::protocol::simple_truth;
use super::shortcut::{Fast, advance_fast, cached_attribute};
use super::{Halt, Vm};
use crate::lang::code::{Binary, NO_SLOT, Op};
use crate::vm::object::{Cache, Code, Function};
use crate::vm::{Raised, Value, finalize};
use std::rc::Rc;

impl Vm {
    /// Runs the top frame, and what it calls, until an entered run ends or the machine must stop.
    pub(super) fn execute(&mut self) -> Halt {
        loop {
            let next = match self.run_frame() {
                Ok(next) => next,
                Err(raised) => Next::Raise(raised),
            };
            if let Some(halt) = self.settle(next) {
                return halt;
            }
        }
    }

    /// Unwinds until some frame can go on, or the machine halts.
    pub(super) fn settle(&mut self, mut next: Next) -> Option<Halt> {
        loop {
            next = match next {
                Next::Run => return None,
                Next::Halt(halt) => return Some(halt),
                Next::Raise(raised) => self.unwind(raised),
            }
        }
    }

    /// Runs the top frame, and frames of the script that it calls or returns to, until control passes elsewhere. Errors
    /// are raised at the saved instruction.
    fn run_frame(&mut self) -> Result<Next, Raised> {
        'frame: loop {
            let Some(frame) = self.frames.last() else { unreachable!("a run has a frame") };
            // SAFETY: the frame holds its function, and stays on the stack for this turn of the loop: what pushes or pops
            // a frame for good goes on at `'frame` or returns.
            let function: &Function = unsafe { &*Rc::as_ptr(&frame.function) };
            let code: &Code = &function.code;
            let ops: &[Op] = &code.lang.ops;
            let locals = code.lang.local_count;
            let base = frame.base as usize;
            let mut pc = frame.pc as usize;
            // The stack never moves, and a frame was only pushed when its whole window fits.
            let slots: *mut Value = &raw mut self.stack[base];

            // A slot to read. Slot numbers come from the compiler, which counts them into `frame_size`.
            macro_rules! at {
                ($slot:expr) => {
                    // SAFETY: the slot lies in the frame's window, see above.
                    *unsafe { &*slots.add($slot as usize) }
                };
            }
            // A slot to write.
            macro_rules! put {
                ($slot:expr) => {
                    // SAFETY: as for `at`; no reference to the slot is alive where one is written.
                    *unsafe { &mut *slots.add($slot as usize) }
                };
            }
            // Overwrites a slot. Most hold nothing that must be dropped, and then a look at the tag is all.
            macro_rules! set {
                ($slot:expr, $value:expr) => {{
                    let value = $value;
                    // SAFETY: as for `put`.
                    let place = unsafe { slots.add($slot as usize) };
                    // SAFETY: the place holds a value; one without a reference needs no drop.
                    unsafe {
                        if (*place).is_inline() {
                            place.write(value);
                        } else {
                            drop(place.replace(value));
                        }
                    }
                }};
            }
            // Leaves the instruction's number where errors and other frames find it.
            macro_rules! save {
                () => {
                    if let Some(frame) = self.frames.last_mut() {
                        frame.pc = pc as u32;
                    }
                };
            }
            macro_rules! attempt {
                ($result:expr) => {{
                    let result = $result;
                    match result {
                        Ok(value) => value,
                        Err(raised) => {
                            save!();
                            return Err(raised);
                        }
                    }
                }};
            }
            macro_rules! operand {
                ($slot:expr) => {
                    if $slot >= locals { std::mem::take(&mut put!($slot)) } else { at!($slot).clone() }
                };
            }
            // Objects whose last reference went are finalized before the next instruction.
            macro_rules! finalize {
                () => {
                    if finalize::is_pending() {
                        save!();
                        self.run_finalizers();
                    }
                };
            }
            macro_rules! goto {
                ($target:expr) => {{
                    let target = $target as usize;
                    if target < pc {
                        self.budget -= 1;
                        if self.budget < 0 && self.nested == 0 {
                            pc = target;
                            save!();
                            return Ok(Next::Halt(Halt::OutOfBudget));
                        }
                    }
                    pc = target;
                }};
            }
            // Hands over to what `$next` made the top frame, or goes on with this one at once.
            macro_rules! hand_over {
                ($depth:expr, $next:expr) => {{
                    match $next {
                        Next::Run if self.frames.len() == $depth => finalize!(),
                        Next::Run => continue 'frame,
                        next => return Ok(next),
                    }
                }};
            }

            // Returns from the frame; to a slot of a frame of the script at once.
            macro_rules! give_back {
                ($value:expr) => {{
                    let value = $value;
                    if let Some(Frame { back: Return::Slot(slot), extra: None, .. }) = self.frames.last() {
                        let slot = *slot;
                        // The operand stack is empty where a function returns.
                        for local in 0..locals {
                            let place = &mut put!(local);
                            if !place.is_inline() {
                                *place = Value::Unbound;
                            }
                        }
                        if let Some(Frame { back, extra, .. }) = self.frames.pop() {
                            // There is nothing in them to drop.
                            std::mem::forget((back, extra));
                        }
                        let Some(below) = self.frames.last() else { unreachable!("a slot is in a frame") };
                        self.stack[below.base as usize + slot as usize] = value;
                        if finalize::is_pending() {
                            self.run_finalizers();
                        }
                        continue 'frame;
                    }
                    save!();
                    match self.return_from_frame(value) {
                        Next::Run => continue 'frame,
                        next => return Ok(next),
                    }
                }};
            }

            loop {
                // SAFETY: every path through the code ends in a `Return`, a `Raise` or a jump, so `pc` stays inside.
                let op = unsafe { *ops.get_unchecked(pc) };
                pc += 1;
                match op {
                    Op::Nop => {}
                    Op::Move { dst, src } => {
                        let value = operand!(src);
                        set!(dst, value);
                        finalize!();
                    }
                    Op::Copy { dst, src } => {
                        let value = at!(src).clone();
                        set!(dst, value);
                    }
                    Op::Const { dst, index } => set!(dst, code.consts[index as usize].clone()),
                    Op::Int { dst, value } => set!(dst, Value::Int(value as i64)),
                    Op::None { dst } => {
                        set!(dst, Value::None);
                        finalize!();
                    }
                    Op::Clear { slot } => {
                        set!(slot, Value::Unbound);
                        finalize!();
                    }

                    Op::LoadCell { dst, slot } => match cell_content(&at!(slot)) {
                        Value::Unbound => attempt!(Err(self.unbound_local(code, slot))),
                        value => set!(dst, value),
                    },
                    Op::StoreCell { slot, src } => {
                        let value = operand!(src);
                        set_cell(&at!(slot), value);
                        finalize!();
                    }
                    Op::LoadFree { dst, free } => match cell_content(&function.closure[free as usize]) {
                        Value::Unbound => attempt!(Err(self.unbound_free(code, free))),
                        value => set!(dst, value),
                    },
                    Op::StoreFree { free, src } => {
                        let value = operand!(src);
                        set_cell(&function.closure[free as usize], value);
                        finalize!();
                    }

                    Op::LoadGlobal { dst, site } => {
                        let use_ = &code.sites[site as usize];
                        let hit = match &*use_.cache.borrow() {
                            Cache::Global(position) => function.globals.get_hinted(*position as usize, &use_.name),
                            Cache::Builtin { layout, position } if *layout == function.globals.layout() => {
                                self.builtins.get_hinted(*position as usize, &use_.name)
                            }
                            _ => None,
                        };
                        match hit {
                            Some(value) => set!(dst, value),
                            None => {
                                let value = attempt!(self.load_global(function, use_));
                                set!(dst, value);
                            }
                        }
                    }
                    Op::StoreGlobal { site, src } => {
                        let value = operand!(src);
                        self.store_global(function, &code.sites[site as usize], value);
                        finalize!();
                    }

                    Op::LoadAttr { dst, obj, site } => {
                        let use_ = &code.sites[site as usize];
                        if let Some(value) = cached_attribute(&at!(obj), &use_.cache.borrow()) {
                            if obj >= locals {
                                set!(obj, Value::Unbound);
                            }
                            set!(dst, value);
                            finalize!();
                            continue;
                        }
                        save!();
                        let object = operand!(obj);
                        let depth = self.frames.len();
                        hand_over!(depth, self.load_attribute(object, use_, dst)?);
                    }
                    Op::StoreAttr { obj, site, src } => {
                        save!();
                        let value = operand!(src);
                        let object = operand!(obj);
                        let depth = self.frames.len();
                        hand_over!(depth, self.store_attribute(object, &code.sites[site as usize], value)?);
                    }
                    Op::LoadMethod { base: dst, obj, site } => {
                        let use_ = &code.sites[site as usize];
                        if let Some(function) = self.cached_method(&at!(obj), &use_.cache.borrow()) {
                            let object = operand!(obj);
                            set!(dst, function);
                            set!(dst + 1, object);
                            continue;
                        }
                        save!();
                        let object = operand!(obj);
                        set!(dst + 1, Value::Unbound);
                        let depth = self.frames.len();
                        hand_over!(depth, self.load_method(object, use_, dst)?);
                    }
                    Op::LoadSpecial { special, base: dst, obj } => {
                        save!();
                        let object = at!(obj).clone();
                        let (function, receiver) = self.load_special(special, object)?;
                        set!(dst, function);
                        set!(dst + 1, receiver);
                    }
                    Op::LoadSuper { dst, free, obj } => {
                        save!();
                        let (class, object) = (cell_content(&function.closure[free as usize]), operand!(obj));
                        let callee = operand!(dst);
                        let depth = self.frames.len();
                        hand_over!(depth, self.load_super(callee, class, object, dst)?);
                    }
                    Op::LoadItem { dst, obj, key } => {
                        if let (Value::List(list), Value::Int(index)) = (&at!(obj), &at!(key)) {
                            let items = list.items.borrow();
                            let index = if *index < 0 { *index + items.len() as i64 } else { *index };
                            if let Some(value) = items.get(index as usize) {
                                let value = value.clone();
                                drop(items);
                                if obj >= locals {
                                    set!(obj, Value::Unbound);
                                }
                                set!(dst, value);
                                finalize!();
                                continue;
                            }
                        }
                        save!();
                        let key = operand!(key);
                        let object = operand!(obj);
                        let depth = self.frames.len();
                        hand_over!(depth, self.load_item(object, key, Return::Slot(dst))?);
                    }
                    Op::StoreItem { obj, key, src } => {
                        if let (Value::List(list), Value::Int(index)) = (&at!(obj), &at!(key)) {
                            let mut items = list.items.borrow_mut();
                            if *index >= 0 && (*index as usize) < items.len() {
                                let index = *index as usize;
                                drop(items);
                                let list = list.clone();
                                let value = operand!(src);
                                let old = std::mem::replace(&mut list.items.borrow_mut()[index], value);
                                drop(old);
                                if obj >= locals {
                                    set!(obj, Value::Unbound);
                                }
                                drop(list);
                                finalize!();
                                continue;
                            }
                            let _ = &mut items;
                        }
                        save!();
                        let value = operand!(src);
                        let key = operand!(key);
                        let object = operand!(obj);
                        let depth = self.frames.len();
                        hand_over!(depth, self.store_item(object, key, value)?);
                    }
                    Op::DeleteItem { obj, key } => {
                        save!();
                        let key = operand!(key);
                        let object = operand!(obj);
                        self.delete_item(&object, &key)?;
                        drop((object, key));
                        finalize!();
                    }
                    Op::BuildSlice { dst, base: first } => {
                        let value = self.build_slice(base + first as usize);
                        set!(dst, value);
                    }

                    Op::Binary { op, dst, a, b } => {
                        if let (Value::Int(x), Value::Int(y)) = (&at!(a), &at!(b)) {
                            if let Some(result) = int_binary(op, *x, *y) {
                                set!(dst, Value::Int(result));
                                continue;
                            }
                        } else if let (Value::Float(x), Value::Float(y)) = (&at!(a), &at!(b))
                            && let Some(result) = float_binary(op, *x, *y)
                        {
                            set!(dst, Value::Float(result));
                            continue;
                        }
                        save!();
                        let b = operand!(b);
                        let a = operand!(a);
                        let depth = self.frames.len();
                        hand_over!(depth, self.binary_op(op, a, b, Return::Slot(dst))?);
                    }
                    Op::BinaryInt { op, dst, a, b } => {
                        if let Value::Int(x) = &at!(a)
                            && let Some(result) = int_binary(op, *x, b as i64)
                        {
                            set!(dst, Value::Int(result));
                            continue;
                        }
                        save!();
                        let a = operand!(a);
                        let depth = self.frames.len();
                        hand_over!(depth, self.binary_op(op, a, Value::Int(b as i64), Return::Slot(dst))?);
                    }
                    Op::InPlace { op, dst, a, b } => {
                        if let (Value::Int(x), Value::Int(y)) = (&at!(a), &at!(b)) {
                            if let Some(result) = int_binary(op, *x, *y) {
                                set!(dst, Value::Int(result));
                                continue;
                            }
                        } else if let (Value::Float(x), Value::Float(y)) = (&at!(a), &at!(b))
                            && let Some(result) = float_binary(op, *x, *y)
                        {
                            set!(dst, Value::Float(result));
                            continue;
                        }
                        save!();
                        if op == Binary::Add && a == dst && self.append_in_place(base + a as usize, base + b as usize) {
                            if b >= locals {
                                set!(b, Value::Unbound);
                            }
                            continue;
                        }
                        let b = operand!(b);
                        let a = operand!(a);
                        let depth = self.frames.len();
                        hand_over!(depth, self.in_place_op(op, a, b, Return::Slot(dst))?);
                    }
                    Op::InPlaceInt { op, dst, a, b } => {
                        if let Value::Int(x) = &at!(a)
                            && let Some(result) = int_binary(op, *x, b as i64)
                        {
                            set!(dst, Value::Int(result));
                            continue;
                        }
                        save!();
                        let a = operand!(a);
                        let depth = self.frames.len();
                        hand_over!(depth, self.in_place_op(op, a, Value::Int(b as i64), Return::Slot(dst))?);
                    }
                    Op::Unary { op, dst, a } => {
                        save!();
                        let a = operand!(a);
                        let value = self.unary(op, &a)?;
                        drop(a);
                        set!(dst, value);
                        finalize!();
                    }
                    Op::Compare { op, dst, a, b } => {
                        if let Some(result) = simple_compare(op, &at!(a), &at!(b)) {
                            if a >= locals {
                                set!(a, Value::Unbound);
                            }
                            if b >= locals {
                                set!(b, Value::Unbound);
                            }
                            set!(dst, Value::Bool(result));
                            continue;
                        }
                        save!();
                        let b = operand!(b);
                        let a = operand!(a);
                        let depth = self.frames.len();
                        hand_over!(depth, self.compare_op(op, a, b, Return::Slot(dst))?);
                    }
                    Op::CompareInt { op, dst, a, b } => {
                        if let Value::Int(x) = &at!(a) {
                            let result = int_compare(op, *x, b as i64);
                            set!(dst, Value::Bool(result));
                            continue;
                        }
                        save!();
                        let a = operand!(a);
                        let depth = self.frames.len();
                        hand_over!(depth, self.compare_op(op, a, Value::Int(b as i64), Return::Slot(dst))?);
                    }

                    Op::Jump { target } => goto!(target),
                    Op::JumpIfFalse { slot, target } => {
                        let truth = match simple_truth(&at!(slot)) {
                            Some(truth) => truth,
                            None => {
                                save!();
                                let value = at!(slot).clone();
                                self.truth(&value)?
                            }
                        };
                        if slot >= locals {
                            set!(slot, Value::Unbound);
                            finalize!();
                        }
                        if !truth {
                            goto!(target);
                        }
                    }
                    Op::JumpIfTrue { slot, target } => {
                        let truth = match simple_truth(&at!(slot)) {
                            Some(truth) => truth,
                            None => {
                                save!();
                                let value = at!(slot).clone();
                                self.truth(&value)?
                            }
                        };
                        if slot >= locals {
                            set!(slot, Value::Unbound);
                            finalize!();
                        }
                        if truth {
                            goto!(target);
                        }
                    }
                    Op::JumpIfFalseKeep { slot, target } | Op::JumpIfTrueKeep { slot, target } => {
                        save!();
                        let value = at!(slot).clone();
                        if self.truth(&value)? == matches!(op, Op::JumpIfTrueKeep { .. }) {
                            goto!(target);
                        } else if slot >= locals {
                            set!(slot, Value::Unbound);
                        }
                        drop(value);
                        finalize!();
                    }
                    Op::JumpIfNone { slot, target } => {
                        if at!(slot).is_none() {
                            goto!(target);
                        }
                    }
                    Op::JumpIfNotNone { slot, target } => {
                        if !at!(slot).is_none() {
                            goto!(target);
                        }
                    }
                    Op::CompareJump { op, a, b, skip } => {
                        let truth = match simple_compare(op, &at!(a), &at!(b)) {
                            Some(truth) => truth,
                            None => {
                                save!();
                                let (x, y) = (at!(a).clone(), at!(b).clone());
                                let result = self.compare(op, &x, &y)?;
                                self.truth(&result)?
                            }
                        };
                        if a >= locals {
                            set!(a, Value::Unbound);
                        }
                        if b >= locals {
                            set!(b, Value::Unbound);
                        }
                        finalize!();
                        if !truth {
                            pc += skip as usize;
                        }
                    }
                    Op::CompareIntJump { op, a, b, skip } => {
                        if let Value::Int(x) = &at!(a) {
                            if !int_compare(op, *x, b as i64) {
                                pc += skip as usize;
                            }
                            continue;
                        }
                        save!();
                        let x = operand!(a);
                        let result = self.compare(op, &x, &Value::Int(b as i64))?;
                        if !self.truth(&result)? {
                            pc += skip as usize;
                        }
                        drop(x);
                        finalize!();
                    }

                    Op::GetIter { dst, src } => {
                        save!();
                        let value = operand!(src);
                        let iterator = match super::protocol::simple_iter(&value) {
                            Some(iterator) => iterator,
                            None => self.iter(&value)?,
                        };
                        drop(value);
                        set!(dst, iterator);
                    }
                    Op::ForIter { iter, dst, skip } => {
                        let item = match &at!(iter) {
                            Value::Iterator(iterator) => {
                                let fast = advance_fast(&mut iterator.state.borrow_mut());
                                match fast {
                                    Fast::Item(item) => Some(item),
                                    Fast::End => None,
                                    Fast::Slow => {
                                        let iterator = iterator.clone();
                                        save!();
                                        crate::vm::types::advance(self, &iterator)?
                                    }
                                }
                            }
                            Value::Generator(generator) => {
                                let generator = generator.clone();
                                save!();
                                let Err(back) = self.resume_at_yield(&generator, Return::ForIter) else {
                                    continue 'frame;
                                };
                                match self.resume(&generator, super::Resume::Send(Value::None), back) {
                                    Next::Run => continue 'frame,
                                    next => return Ok(next),
                                }
                            }
                            other => {
                                let iterator = other.clone();
                                save!();
                                self.next(&iterator)?
                            }
                        };
                        match item {
                            Some(item) => {
                                set!(dst, item);
                                finalize!();
                            }
                            None => {
                                set!(iter, Value::Unbound);
                                pc += skip as usize;
                                finalize!();
                            }
                        }
                    }
                    Op::Unpack { base: first, src, count } => {
                        save!();
                        let value = operand!(src);
                        self.unpack(value, base + first as usize, count as usize)?;
                        finalize!();
                    }
                    Op::UnpackStar { before, base: first, src, after } => {
                        save!();
                        let value = operand!(src);
                        self.unpack_star(value, base + first as usize, before as usize, after as usize)?;
                        finalize!();
                    }

                    Op::Call { base: callee, argc } => {
                        save!();
                        if self.push_plain(base, callee, callee + 1, argc) {
                            continue 'frame;
                        }
                        let depth = self.frames.len();
                        hand_over!(depth, self.call_positional(callee, callee + 1, argc)?);
                    }
                    Op::CallMethod { base: callee, argc } => {
                        save!();
                        let depth = self.frames.len();
                        let bound = at!(callee + 1).is_bound();
                        let (first, argc) = if bound { (callee + 1, argc + 1) } else { (callee + 2, argc) };
                        if self.push_plain(base, callee, first, argc) {
                            continue 'frame;
                        }
                        hand_over!(depth, self.call_positional(callee, first, argc)?);
                    }
                    Op::CallKeywords { base: callee, argc, names } => {
                        save!();
                        let depth = self.frames.len();
                        hand_over!(depth, self.call_keywords(callee, callee + 1, argc, &code.consts[names as usize])?);
                    }
                    Op::CallMethodKeywords { base: callee, argc, names } => {
                        save!();
                        let depth = self.frames.len();
                        let names = &code.consts[names as usize];
                        let next = if at!(callee + 1).is_bound() {
                            self.call_keywords(callee, callee + 1, argc + 1, names)?
                        } else {
                            self.call_keywords(callee, callee + 2, argc, names)?
                        };
                        hand_over!(depth, next);
                    }
                    Op::CallStar { keywords, base: callee } => {
                        save!();
                        let depth = self.frames.len();
                        hand_over!(depth, self.call_star(callee, keywords)?);
                    }
                    Op::BuildClass { base: first, argc, names } => {
                        save!();
                        let names = if names == NO_SLOT { None } else { Some(&code.consts[names as usize]) };
                        return self.build_class(first, argc, names);
                    }
                    Op::BuildClassStar { base: first } => {
                        save!();
                        return self.build_class_star(first);
                    }
                    Op::Return { src } => give_back!(operand!(src)),
                    Op::ReturnNone => give_back!(Value::None),

                    Op::Yield { dst, src } => match self.yield_at_once(operand!(src), pc as u32) {
                        Yielded::Taken => set!(dst, Value::None),
                        Yielded::ToLoop => continue 'frame,
                        Yielded::Not(value) => {
                            save!();
                            match self.suspend(value, true) {
                                Next::Run => continue 'frame,
                                next => return Ok(next),
                            }
                        }
                    },
                    Op::YieldFrom { slot } => {
                        save!();
                        match self.delegate(slot, super::Resume::Send(Value::None)) {
                            Next::Run => continue 'frame,
                            next => return Ok(next),
                        }
                    }
                    Op::WrapAsync { dst, src } => set!(dst, operand!(src)),

                    Op::Raise { exc, cause } => {
                        let cause = if cause == NO_SLOT { Value::Unbound } else { operand!(cause) };
                        let exc = operand!(exc);
                        save!();
                        return Err(self.raise_value(exc, cause));
                    }
                    Op::RaiseAgain => {
                        save!();
                        match self.raise_again() {
                            Next::Run => continue 'frame,
                            next => return Ok(next),
                        }
                    }
                    Op::Reraise { slot } => {
                        save!();
                        let exc = operand!(slot);
                        self.restore_handled(base + slot as usize + 1);
                        match self.reraise(exc) {
                            Next::Run => continue 'frame,
                            next => return Ok(next),
                        }
                    }
                    Op::LeaveHandler { slot } => {
                        save!();
                        set!(slot, Value::Unbound);
                        let exc = operand!(slot + 2);
                        set!(slot + 3, Value::Unbound);
                        self.restore_handled(base + slot as usize + 1);
                        match self.reraise(exc) {
                            Next::Run => continue 'frame,
                            next => return Ok(next),
                        }
                    }
                    Op::EndAsyncFor { slot } => {
                        save!();
                        let exc = std::mem::take(&mut put!(slot));
                        self.restore_handled(base + slot as usize + 1);
                        if !self.is_instance(&exc, &self.types.stop_async_iteration.clone()) {
                            match self.reraise(exc) {
                                Next::Run => continue 'frame,
                                next => return Ok(next),
                            }
                        }
                        drop(exc);
                        finalize!();
                    }
                    Op::EndHandler { slot } => {
                        set!(slot, Value::Unbound);
                        self.restore_handled(base + slot as usize + 1);
                        finalize!();
                    }
                    Op::RaiseGroup { base: list, original } => {
                        save!();
                        let raised = operand!(list);
                        let original = at!(original).clone();
                        if let Some(left) = self.join_group(raised, &original)? {
                            match self.reraise(left) {
                                Next::Run => continue 'frame,
                                next => return Ok(next),
                            }
                        }
                    }

                    Op::BuildTuple { dst, base: first, count } => {
                        let items = self.take_slots(base + first as usize, count as usize);
                        set!(dst, Value::tuple(items));
                    }
                    Op::BuildList { dst, base: first, count } => {
                        let items = self.take_slots(base + first as usize, count as usize);
                        set!(dst, Value::list(items));
                    }
                    Op::ListAppend { list, src } => {
                        let value = operand!(src);
                        if let Value::List(list) = &at!(list) {
                            list.items.borrow_mut().push(value);
                        }
                    }
                    Op::SetAdd { set, src } => {
                        save!();
                        let value = operand!(src);
                        if let Value::Set(set) = &at!(set) {
                            let set = set.clone();
                            self.set_add(&set, value)?;
                        }
                    }
                    Op::DictSet { dict, key, src } => {
                        save!();
                        let value = operand!(src);
                        let key = operand!(key);
                        if let Value::Dict(dict) = &at!(dict) {
                            let dict = dict.clone();
                            self.dict_set(&dict, key, value)?;
                        }
                    }

                    uncommon => {
                        save!();
                        self.run_uncommon(uncommon, function, base)?;
                        finalize!();
                    }
                }
            }
        }
    }
}
