//! Constants, and the little folding that pays.

use super::Compiler;
use crate::lang::code::*;
use crate::source::Span;
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use ruff_python_ast::{Expr, Number, Operator, UnaryOp};

/// How deep folding looks into an expression; what is deeper is computed at run time.
const FOLD_DEPTH: u32 = 16;

impl<'a> Compiler<'a> {
    /// The value of an expression that is constant.
    pub(super) fn fold(&self, expression: &Expr) -> Option<Const> {
        fold(expression, FOLD_DEPTH)
    }

    /// The value of an integer that fits an instruction.
    pub(super) fn small_int(&self, expression: &Expr) -> Option<i16> {
        match self.fold(expression)? {
            Const::Int(value) => i16::try_from(value).ok(),
            _ => None,
        }
    }

    /// A constant into a slot.
    pub(super) fn constant_into(&mut self, value: Const, dst: Slot, span: Span) {
        let op = match value {
            Const::None => Op::None { dst },
            Const::Int(value) if i32::try_from(value).is_ok() => Op::Int { dst, value: value as i32 },
            other => Op::Const { dst, index: self.unit.constant(other) },
        };
        self.unit.emit(op, span);
    }

    /// A constant on top of the operand stack.
    pub(super) fn push_constant(&mut self, value: Const, span: Span) -> Slot {
        let dst = self.unit.reserve(1);
        self.constant_into(value, dst, span);
        dst
    }

    /// Whether a constant counts as true.
    pub(super) fn truth(value: &Const) -> bool {
        match value {
            Const::None => false,
            Const::Bool(value) => *value,
            Const::Int(value) => *value != 0,
            Const::Float(value) | Const::Imaginary(value) => *value != 0.0,
            Const::Str(value) => !value.is_empty(),
            Const::Bytes(value) => !value.is_empty(),
            Const::Tuple(items) | Const::FrozenSet(items) => !items.is_empty(),
            Const::Ellipsis | Const::BigInt(_) | Const::Code(_) => true,
        }
    }
}

fn fold(expression: &Expr, depth: u32) -> Option<Const> {
    Some(match expression {
        Expr::NoneLiteral(_) => Const::None,
        Expr::BooleanLiteral(node) => Const::Bool(node.value),
        Expr::EllipsisLiteral(_) => Const::Ellipsis,
        // Always so: there is no `-O` here.
        Expr::Name(node) if node.id.as_str() == "__debug__" => Const::Bool(true),
        Expr::NumberLiteral(node) => number(&node.value),
        Expr::StringLiteral(node) => Const::Str(node.value.to_str().into()),
        Expr::BytesLiteral(node) => Const::Bytes(node.value.bytes().collect::<Vec<u8>>().into()),
        Expr::Tuple(node) => {
            let depth = depth.checked_sub(1)?;
            Const::Tuple(node.elts.iter().map(|element| fold(element, depth)).collect::<Option<_>>()?)
        }
        Expr::UnaryOp(node) => {
            let value = fold(&node.operand, depth.checked_sub(1)?)?;
            match (node.op, value) {
                (UnaryOp::USub, Const::Int(value)) => match value.checked_neg() {
                    Some(value) => Const::Int(value),
                    None => Const::BigInt((-BigInt::from(value)).to_string()),
                },
                (UnaryOp::USub, Const::BigInt(digits)) => match digits.strip_prefix('-') {
                    Some(rest) => Const::BigInt(rest.into()),
                    None if digits == "9223372036854775808" => Const::Int(i64::MIN),
                    None => Const::BigInt(format!("-{digits}")),
                },
                (UnaryOp::USub, Const::Float(value)) => Const::Float(-value),
                (UnaryOp::UAdd, value @ (Const::Int(_) | Const::BigInt(_) | Const::Float(_))) => value,
                (UnaryOp::Invert, Const::Int(value)) => Const::Int(!value),
                (UnaryOp::Not, value) => Const::Bool(!Compiler::truth(&value)),
                _ => return None,
            }
        }
        Expr::BinOp(node) => {
            let depth = depth.checked_sub(1)?;
            let left = fold(&node.left, depth)?;
            fold_binary(node.op, &left, &fold(&node.right, depth)?)?
        }
        _ => return None,
    })
}

/// The value of an operator on constants, where it is cheap and can't fail.
pub(super) fn fold_binary(op: Operator, left: &Const, right: &Const) -> Option<Const> {
    match (left, right) {
        (Const::Int(a), Const::Int(b)) => fold_ints(op, *a, *b),
        (Const::Float(a), Const::Float(b)) => fold_floats(op, *a, *b),
        (Const::Int(a), Const::Float(b)) if a.unsigned_abs() < 1 << 53 => fold_floats(op, *a as f64, *b),
        (Const::Float(a), Const::Int(b)) if b.unsigned_abs() < 1 << 53 => fold_floats(op, *a, *b as f64),
        (Const::Str(a), Const::Str(b)) if op == Operator::Add && a.len() + b.len() <= 4096 => {
            Some(Const::Str(format!("{a}{b}").into()))
        }
        (Const::Str(a), Const::Int(n)) if op == Operator::Mult => {
            let n = usize::try_from((*n).max(0)).ok()?;
            (a.chars().count().checked_mul(n)? <= 4096).then(|| Const::Str(a.repeat(n).into()))
        }
        _ => None,
    }
}

fn fold_ints(op: Operator, a: i64, b: i64) -> Option<Const> {
    Some(Const::Int(match op {
        Operator::Add => a.checked_add(b)?,
        Operator::Sub => a.checked_sub(b)?,
        Operator::Mult => a.checked_mul(b)?,
        Operator::FloorDiv if b > 0 => a.div_euclid(b),
        Operator::Mod if b > 0 => a.rem_euclid(b),
        Operator::Div if b != 0 && a.unsigned_abs() < 1 << 53 && b.unsigned_abs() < 1 << 53 => {
            return Some(Const::Float(a as f64 / b as f64));
        }
        Operator::Pow => a.checked_pow(u32::try_from(b).ok()?)?,
        Operator::LShift if (0..63).contains(&b) => a.checked_mul(1i64 << b)?,
        Operator::RShift if (0..63).contains(&b) => a >> b,
        Operator::BitAnd => a & b,
        Operator::BitOr => a | b,
        Operator::BitXor => a ^ b,
        _ => return None,
    }))
}

fn fold_floats(op: Operator, a: f64, b: f64) -> Option<Const> {
    Some(Const::Float(match op {
        Operator::Add => a + b,
        Operator::Sub => a - b,
        Operator::Mult => a * b,
        Operator::Div if b != 0.0 => a / b,
        _ => return None,
    }))
}

fn number(value: &Number) -> Const {
    match value {
        Number::Int(value) => match value.as_i64() {
            Some(value) => Const::Int(value),
            None => big(&value.to_string()),
        },
        Number::Float(value) => Const::Float(*value),
        Number::Complex { imag, .. } => Const::Imaginary(*imag),
    }
}

/// An integer literal beyond 64 bits, as it was written.
fn big(text: &str) -> Const {
    let text: String = text.chars().filter(|c| *c != '_').collect();
    let radix = match text.get(..2) {
        Some("0x" | "0X") => 16,
        Some("0o" | "0O") => 8,
        Some("0b" | "0B") => 2,
        _ => 10,
    };
    let digits = if radix == 10 { &text } else { text.get(2..).unwrap_or_default() };
    let value = BigInt::parse_bytes(digits.as_bytes(), radix).unwrap_or_default();
    match value.to_i64() {
        Some(value) => Const::Int(value),
        None => Const::BigInt(value.to_string()),
    }
}

/// A constant as Python writes it.
pub(super) fn repr(value: &Const) -> String {
    match value {
        Const::None => "None".into(),
        Const::Ellipsis => "Ellipsis".into(),
        Const::Bool(value) => if *value { "True" } else { "False" }.into(),
        Const::Int(value) => value.to_string(),
        Const::BigInt(digits) => digits.clone(),
        Const::Float(value) => format!("{value:?}"),
        Const::Imaginary(value) => format!("{value}j"),
        Const::Str(text) if text.contains('\'') && !text.contains('"') => format!("\"{text}\""),
        Const::Str(text) => format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'").replace('\n', "\\n")),
        Const::Bytes(bytes) => format!("b'{}'", bytes.escape_ascii()),
        Const::Tuple(items) | Const::FrozenSet(items) => {
            let items: Vec<String> = items.iter().map(repr).collect();
            format!("({})", items.join(", "))
        }
        Const::Code(code) => format!("<code {}>", code.name),
    }
}
