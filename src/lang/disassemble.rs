//! Code as text, for tests and for people who look into the compiler.

use super::code::*;
use std::fmt::Write;

/// A listing of a body and of the bodies within it.
pub fn disassemble(code: &Code) -> String {
    let mut out = String::new();
    body(code, &mut out);
    out
}

fn body(code: &Code, out: &mut String) {
    let _ = write!(out, "{} ({:?}, {:?})", code.qualified_name, code.kind, code.suspends);
    let _ = write!(out, " locals [{}]", code.locals.join(", "));
    if !code.cells.is_empty() {
        let _ = write!(out, " cells {:?}", code.cells);
    }
    for free in &code.free {
        let _ = write!(out, " free {}={:?}", free.name, free.capture);
    }
    let _ = writeln!(out, " frame {}", code.frame_size);
    for (index, op) in code.ops.iter().enumerate() {
        let _ = write!(out, "  {index:3} {op:?}");
        note(code, index, *op, out);
        out.push('\n');
    }
    for handler in &code.handlers {
        let Handler { start, end, target, slot } = handler;
        let _ = writeln!(out, "  handler {start}..{end} -> {target}, slot {slot}");
    }
    for constant in &code.consts {
        if let Const::Code(inner) = constant {
            body(inner, out);
        }
    }
}

/// What the numbers of an instruction stand for.
fn note(code: &Code, index: usize, op: Op, out: &mut String) {
    let name = |site: Site| code.names.get(site as usize).map_or("?", |name| name);
    let _ = match op {
        Op::Const { index, .. } => match code.consts.get(index as usize) {
            Some(Const::Code(inner)) => write!(out, "  ; {}", inner.name),
            Some(constant) => write!(out, "  ; {constant:?}"),
            None => Ok(()),
        },
        Op::MakeFunction { code: at, .. } => match code.consts.get(at as usize) {
            Some(Const::Code(inner)) => write!(out, "  ; {}", inner.qualified_name),
            _ => Ok(()),
        },
        Op::CallKeywords { names, .. } | Op::CallMethodKeywords { names, .. } | Op::BuildClass { names, .. } => {
            match code.consts.get(names as usize) {
                Some(constant) => write!(out, "  ; {constant:?}"),
                None => Ok(()),
            }
        }
        Op::LoadGlobal { site, .. }
        | Op::StoreGlobal { site, .. }
        | Op::DeleteGlobal { site }
        | Op::LoadName { site, .. }
        | Op::StoreName { site, .. }
        | Op::DeleteName { site }
        | Op::LoadNameOrFree { site, .. }
        | Op::LoadNameFrom { site, .. }
        | Op::LoadNameFromOrFree { site, .. }
        | Op::LoadAttr { site, .. }
        | Op::StoreAttr { site, .. }
        | Op::DeleteAttr { site, .. }
        | Op::LoadMethod { site, .. }
        | Op::ImportFrom { site, .. } => write!(out, "  ; {}", name(site)),
        Op::Import { index, .. } => match code.imports.get(index as usize) {
            Some(import) => write!(out, "  ; {}{}", ".".repeat(import.level as usize), import.module),
            None => Ok(()),
        },
        Op::CompareJump { skip, .. } | Op::CompareIntJump { skip, .. } | Op::ForIter { skip, .. } => {
            write!(out, "  ; to {}", index + 1 + skip as usize)
        }
        _ => Ok(()),
    };
}
