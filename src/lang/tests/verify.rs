//! Checks what the VM relies on: on every path each operand is put once and taken once, and nothing is left behind.

use crate::lang::code::*;

/// What is known of an operand slot.
#[derive(Clone, Copy, PartialEq, Debug)]
enum State {
    Empty,
    Full,
    /// It depends on the way here. Such a slot may only be cleared.
    Unknown,
}

/// What is wrong with a body and the bodies within it.
pub fn verify(code: &Code, problems: &mut Vec<String>) {
    body(code, problems);
    for constant in &code.consts {
        if let Const::Code(inner) = constant {
            verify(inner, problems);
        }
    }
}

fn body(code: &Code, problems: &mut Vec<String>) {
    let first = code.local_count;
    let count = (code.frame_size - first) as usize;
    let mut states: Vec<Option<Vec<State>>> = vec![None; code.ops.len()];
    let mut work = Vec::new();
    let mut report = |index: usize, what: String| {
        let text = format!("{} at {index} {:?}: {what}", code.qualified_name, code.ops.get(index));
        if !problems.contains(&text) {
            problems.push(text);
        }
    };
    let mut flow = |states: &mut Vec<Option<Vec<State>>>, work: &mut Vec<usize>, to: usize, new: &[State]| {
        if to >= code.ops.len() {
            return report(to, "falls off the end".into());
        }
        match &mut states[to] {
            None => {
                states[to] = Some(new.to_vec());
                work.push(to);
            }
            Some(old) => {
                let mut changed = false;
                for (old, new) in old.iter_mut().zip(new) {
                    if *old != *new && *old != State::Unknown {
                        *old = State::Unknown;
                        changed = true;
                    }
                }
                if changed {
                    work.push(to);
                }
            }
        }
    };
    if !code.ops.is_empty() {
        flow(&mut states, &mut work, 0, &vec![State::Empty; count]);
    }
    let mut complaints = Vec::new();
    while let Some(index) = work.pop() {
        let Some(mut state) = states[index].clone() else { continue };
        let op = code.ops[index];
        let effect = effect(op);
        let complaint = step(&effect, op, first, &mut state).or_else(|| below_something(op, first, &state));
        if let Some(complaint) = complaint {
            complaints.push((index, complaint));
        }
        if matches!(op, Op::Return { .. } | Op::ReturnNone) && state.contains(&State::Full) {
            complaints.push((index, format!("operands are left: {state:?}")));
        }
        for handler in &code.handlers {
            if (handler.start..handler.end).contains(&(index as u32)) {
                let mut caught = state.clone();
                // What the instruction would have put is not there when it raises.
                for slot in &effect.puts {
                    if *slot >= first {
                        caught[(*slot - first) as usize] = State::Empty;
                    }
                }
                let at = (handler.slot - first) as usize;
                caught[at..].fill(State::Empty);
                caught[at] = State::Full;
                caught[at + 1] = State::Full;
                flow(&mut states, &mut work, handler.target as usize, &caught);
            }
        }
        for (to, changes) in successors(op, index) {
            let mut next = state.clone();
            for (slot, full) in changes {
                if slot >= first {
                    next[(slot - first) as usize] = if full { State::Full } else { State::Empty };
                }
            }
            flow(&mut states, &mut work, to, &next);
        }
    }
    for (index, complaint) in complaints {
        report(index, complaint);
    }
}

/// A callee's frame begins at its arguments, so a call must be on top of the operand stack.
fn below_something(op: Op, first: Slot, state: &[State]) -> Option<String> {
    let (Op::Call { base, .. } | Op::CallMethod { base, .. } | Op::CallStar { base, .. }) = op else { return None };
    let above = state.iter().enumerate().skip((base + 1).saturating_sub(first) as usize);
    let mut lost = above.filter(|(_, state)| **state == State::Full).map(|(at, _)| first + at as Slot);
    lost.next().map(|slot| format!("the callee's frame overwrites slot {slot}"))
}

fn step(effect: &Effect, op: Op, first: Slot, state: &mut [State]) -> Option<String> {
    let mut complaint = None;
    for slot in effect.takes.iter().chain(&effect.keeps).filter(|slot| **slot >= first) {
        match state.get((*slot - first) as usize) {
            Some(State::Full) => {}
            other => complaint = Some(format!("slot {slot} is read but {other:?}")),
        }
    }
    for slot in effect.takes.iter().chain(&effect.clears).filter(|slot| **slot >= first) {
        if let Some(state) = state.get_mut((*slot - first) as usize) {
            *state = State::Empty;
        }
    }
    for slot in effect.puts.iter().filter(|slot| **slot >= first) {
        match state.get_mut((*slot - first) as usize) {
            Some(State::Empty) => {}
            Some(_) if matches!(op, Op::ExitArguments { .. }) => {}
            other => complaint = Some(format!("slot {slot} is written but {other:?}")),
        }
        if let Some(state) = state.get_mut((*slot - first) as usize) {
            *state = State::Full;
        }
    }
    complaint
}

type Changes = Vec<(Slot, bool)>;

fn successors(op: Op, index: usize) -> Vec<(usize, Changes)> {
    let next = index + 1;
    match op {
        Op::Jump { target } => vec![(target as usize, vec![])],
        Op::JumpIfFalse { target, .. } | Op::JumpIfTrue { target, .. } => {
            vec![(next, vec![]), (target as usize, vec![])]
        }
        Op::JumpIfNone { target, .. } | Op::JumpIfNotNone { target, .. } => {
            vec![(next, vec![]), (target as usize, vec![])]
        }
        Op::JumpIfFalseKeep { slot, target } | Op::JumpIfTrueKeep { slot, target } => {
            vec![(next, vec![(slot, false)]), (target as usize, vec![])]
        }
        Op::CompareJump { skip, .. } | Op::CompareIntJump { skip, .. } => {
            vec![(next, vec![]), (next + skip as usize, vec![])]
        }
        Op::ForIter { iter, dst, skip } => {
            vec![(next, vec![]), (next + skip as usize, vec![(iter, false), (dst, false)])]
        }
        Op::Return { .. }
        | Op::ReturnNone
        | Op::Raise { .. }
        | Op::RaiseAgain
        | Op::Reraise { .. }
        | Op::LeaveHandler { .. } => vec![],
        _ => vec![(next, vec![])],
    }
}

#[derive(Default)]
struct Effect {
    takes: Vec<Slot>,
    keeps: Vec<Slot>,
    puts: Vec<Slot>,
    clears: Vec<Slot>,
}

fn effect(op: Op) -> Effect {
    let e = |takes: &[Slot], keeps: &[Slot], puts: &[Slot]| Effect {
        takes: takes.iter().copied().filter(|slot| *slot != NO_SLOT).collect(),
        keeps: keeps.to_vec(),
        puts: puts.to_vec(),
        clears: vec![],
    };
    let run = |base: Slot, count: u16| (base..base + count).collect::<Vec<_>>();
    match op {
        Op::Nop | Op::Jump { .. } | Op::ReturnNone | Op::RaiseAgain | Op::SetupAnnotations => e(&[], &[], &[]),
        Op::Move { dst, src } => e(&[src], &[], &[dst]),
        Op::Copy { dst, src } => e(&[], &[src], &[dst]),
        Op::Const { dst, .. } | Op::Int { dst, .. } | Op::None { dst } => e(&[], &[], &[dst]),
        Op::Clear { slot } => Effect { clears: vec![slot], ..Effect::default() },
        Op::CheckBound { .. } | Op::Delete { .. } | Op::NewCell { .. } | Op::DeleteCell { .. } => e(&[], &[], &[]),
        Op::LoadCell { dst, .. } | Op::LoadFree { dst, .. } => e(&[], &[], &[dst]),
        Op::StoreCell { src, .. } | Op::StoreFree { src, .. } => e(&[src], &[], &[]),
        Op::DeleteFree { .. } | Op::DeleteGlobal { .. } | Op::DeleteName { .. } => e(&[], &[], &[]),
        Op::LoadGlobal { dst, .. } | Op::LoadName { dst, .. } | Op::LoadNameOrFree { dst, .. } => e(&[], &[], &[dst]),
        Op::StoreGlobal { src, .. } | Op::StoreName { src, .. } => e(&[src], &[], &[]),
        Op::LoadNamespace { dst } | Op::LoadAssertionError { dst } => e(&[], &[], &[dst]),
        Op::LoadNameFrom { slot, .. } | Op::LoadNameFromOrFree { slot, .. } => e(&[slot], &[], &[slot]),
        Op::LoadAttr { dst, obj, .. } => e(&[obj], &[], &[dst]),
        Op::StoreAttr { obj, src, .. } => e(&[obj, src], &[], &[]),
        Op::DeleteAttr { obj, .. } => e(&[obj], &[], &[]),
        Op::LoadMethod { base, obj, .. } => e(&[obj], &[], &[base, base + 1]),
        Op::LoadSpecial { base, obj, .. } => e(&[], &[obj], &[base, base + 1]),
        Op::LoadSuper { dst, obj, .. } => e(&[dst, obj], &[], &[dst]),
        Op::LoadItem { dst, obj, key } => e(&[obj, key], &[], &[dst]),
        Op::StoreItem { obj, key, src } => e(&[obj, key, src], &[], &[]),
        Op::DeleteItem { obj, key } => e(&[obj, key], &[], &[]),
        Op::BuildSlice { dst, base } => e(&run(base, 3), &[], &[dst]),
        Op::Binary { dst, a, b, .. } | Op::InPlace { dst, a, b, .. } | Op::Compare { dst, a, b, .. } => {
            e(&[a, b], &[], &[dst])
        }
        Op::BinaryInt { dst, a, .. } | Op::InPlaceInt { dst, a, .. } | Op::CompareInt { dst, a, .. } => {
            e(&[a], &[], &[dst])
        }
        Op::Unary { dst, a, .. } => e(&[a], &[], &[dst]),
        Op::JumpIfFalse { slot, .. } | Op::JumpIfTrue { slot, .. } => e(&[slot], &[], &[]),
        Op::JumpIfFalseKeep { slot, .. }
        | Op::JumpIfTrueKeep { slot, .. }
        | Op::JumpIfNone { slot, .. }
        | Op::JumpIfNotNone { slot, .. } => e(&[], &[slot], &[]),
        Op::CompareJump { a, b, .. } => e(&[a, b], &[], &[]),
        Op::CompareIntJump { a, .. } => e(&[a], &[], &[]),
        Op::GetIter { dst, src } => e(&[src], &[], &[dst]),
        Op::ForIter { iter, dst, .. } => e(&[], &[iter], &[dst]),
        Op::Unpack { base, src, count } => e(&[src], &[], &run(base, count)),
        Op::UnpackStar { before, base, src, after } => e(&[src], &[], &run(base, before as u16 + 1 + after)),
        Op::Call { base, argc } | Op::CallKeywords { base, argc, .. } => e(&run(base, argc + 1), &[], &[base]),
        Op::CallMethod { base, argc } | Op::CallMethodKeywords { base, argc, .. } => {
            e(&run(base, argc + 2), &[], &[base])
        }
        Op::CallStar { keywords, base } => e(&run(base, 2 + keywords as u16), &[], &[base]),
        Op::StarArguments { dst, src, function } => e(&[src], &[function], &[dst]),
        Op::MakeFunction { dst, .. } => e(&[], &[], &[dst]),
        Op::SetFunctionPart { function, src, .. } => e(&[src], &[function], &[]),
        Op::BuildClass { base, argc, .. } => e(&run(base, argc + 2), &[], &[base]),
        Op::BuildClassStar { base } => e(&run(base, 4), &[], &[base]),
        Op::Return { src } => e(&[src], &[], &[]),
        Op::Yield { dst, src } => e(&[src], &[], &[dst]),
        Op::YieldFrom { slot } => e(&[slot], &[], &[slot]),
        Op::GetAwaitable { dst, src, .. } | Op::GetYieldFromIter { dst, src } | Op::GetAsyncIter { dst, src } => {
            e(&[src], &[], &[dst])
        }
        Op::GetAsyncNext { dst, iter } => e(&[], &[iter], &[dst]),
        Op::WrapAsync { dst, src } => e(&[src], &[], &[dst]),
        Op::Raise { exc, cause } => e(&[exc, cause], &[], &[]),
        Op::Reraise { slot } | Op::EndHandler { slot } | Op::EndAsyncFor { slot } => e(&[slot, slot + 1], &[], &[]),
        Op::LeaveHandler { slot } => e(&run(slot, 4), &[], &[]),
        Op::MatchException { dst, exc, class } => e(&[class], &[exc], &[dst]),
        Op::MatchGroup { dst, rest, class } => e(&[class], &[rest], &[dst]),
        Op::RaiseGroup { base, original } => e(&[base], &[original], &[]),
        Op::ExitArguments { dst, exc } => e(&[], &[exc], &run(dst, 3)),
        Op::BuildTuple { dst, base, count }
        | Op::BuildList { dst, base, count }
        | Op::BuildSet { dst, base, count }
        | Op::BuildString { dst, base, count } => e(&run(base, count), &[], &[dst]),
        Op::BuildDict { dst, base, count } => e(&run(base, count * 2), &[], &[dst]),
        Op::Format { dst, src, spec, .. } => e(&[src, spec], &[], &[dst]),
        Op::ListAppend { list, src } | Op::ListExtend { list, src } => e(&[src], &[list], &[]),
        Op::SetAdd { set, src } | Op::SetUpdate { set, src } => e(&[src], &[set], &[]),
        Op::DictSet { dict, key, src } => e(&[key, src], &[dict], &[]),
        Op::DictUpdate { dict, src } => e(&[src], &[dict], &[]),
        Op::DictMerge { dict, src, function } => e(&[src], &[dict, function], &[]),
        Op::ListToTuple { dst, src } => e(&[src], &[], &[dst]),
        Op::MatchSequence { dst, src } | Op::MatchMapping { dst, src } | Op::Length { dst, src } => {
            e(&[], &[src], &[dst])
        }
        Op::MatchKeys { dst, src, keys } | Op::MappingRest { dst, src, keys } => e(&[keys], &[src], &[dst]),
        Op::MatchClass { dst, src, base, .. } => e(&[base, base + 1], &[src], &[dst]),
        Op::Import { dst, .. } => e(&[], &[], &[dst]),
        Op::ImportFrom { dst, module, .. } => e(&[], &[module], &[dst]),
        Op::ImportStar { module } => e(&[module], &[], &[]),
        Op::BuildTypeParameter { kind, dst, base } => {
            e(&run(base, if kind == TypeParameter::Alias { 3 } else { 2 }), &[], &[dst])
        }
        Op::SetTypeParameterDefault { parameter, src } => e(&[src], &[parameter], &[]),
        Op::GenericBase { dst, src } => e(&[src], &[], &[dst]),
        Op::Display { src } => e(&[src], &[], &[]),
    }
}
