//! The operators as methods: `int.__add__` and its like, for `super()` and for being called by name. What the class of
//! the method doesn't know gives `NotImplemented`.

use super::Number;
use crate::lang::code::{Binary, Compare, Unary};
use crate::vm::object::NativeDef;
use crate::vm::types::format::format_as;
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};
use std::rc::Rc;

/// The types of number, each knowing those before it.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tower {
    /// `int`
    Int,
    /// `float`
    Float,
    /// `complex`
    Complex,
}

fn level(value: &Value) -> Option<Tower> {
    Some(match Number::of(value)? {
        Number::Int(_) | Number::Big(_) => Tower::Int,
        Number::Float(_) => Tower::Float,
        Number::Complex(_) => Tower::Complex,
    })
}

/// Both operands, if the tower's level knows both.
fn operands(vm: &mut Vm, args: Args, name: &str, known: Tower) -> Result<Option<(Value, Value)>, Raised> {
    let [a, b] = two(vm, args, name)?;
    let (a, b) = (a.builtin().clone(), b.builtin().clone());
    let knows = |value: &Value| level(value).is_some_and(|level| level <= known);
    Ok((knows(&a) && knows(&b)).then_some((a, b)))
}

/// The receiver and the one argument of a special method.
pub fn two(vm: &mut Vm, mut args: Args, name: &str) -> Result<[Value; 2], Raised> {
    args.no_keywords(vm, name)?;
    if args.len() != 2 {
        let given = args.len().saturating_sub(1);
        return Err(vm.type_error(format!("expected 1 argument, got {given}")));
    }
    Ok([args.take(0), args.take(1)])
}

/// The receiver of a special method without arguments.
pub fn one(vm: &mut Vm, mut args: Args, name: &str) -> Result<Value, Raised> {
    args.no_keywords(vm, name)?;
    if args.len() != 1 {
        let given = args.len().saturating_sub(1);
        return Err(vm.type_error(format!("expected 0 arguments, got {given}")));
    }
    Ok(args.take(0))
}

/// `a op b`, or with the operands exchanged.
pub fn binary(vm: &mut Vm, args: Args, name: &str, known: Tower, op: Binary, reflected: bool) -> Result<Value, Raised> {
    let Some((a, b)) = operands(vm, args, name, known)? else { return Ok(Value::NotImplemented) };
    let (a, b) = if reflected { (b, a) } else { (a, b) };
    Ok(super::binary(vm, op, &a, &b)?.unwrap_or(Value::NotImplemented))
}

/// `divmod(a, b)`, or with the operands exchanged.
pub fn divmod(vm: &mut Vm, args: Args, name: &str, known: Tower, reflected: bool) -> Result<Value, Raised> {
    let Some((a, b)) = operands(vm, args, name, known)? else { return Ok(Value::NotImplemented) };
    let (a, b) = if reflected { (b, a) } else { (a, b) };
    Ok(super::divmod(vm, &a, &b)?.unwrap_or(Value::NotImplemented))
}

/// `pow(a, b, modulus)`, or with the first two exchanged.
pub fn power(vm: &mut Vm, mut args: Args, name: &str, known: Tower, reflected: bool) -> Result<Value, Raised> {
    let modulus = if args.len() == 3 { args.values.pop().unwrap_or_default() } else { Value::None };
    let Some((a, b)) = operands(vm, args, name, known)? else { return Ok(Value::NotImplemented) };
    let (a, b) = if reflected { (b, a) } else { (a, b) };
    Ok(super::power(vm, &a, &b, &modulus)?.unwrap_or(Value::NotImplemented))
}

/// `op a`
pub fn unary(vm: &mut Vm, args: Args, name: &str, op: Unary) -> Result<Value, Raised> {
    let a = one(vm, args, name)?;
    Ok(super::unary(vm, op, a.builtin())?.unwrap_or(Value::NotImplemented))
}

/// `a op b` for a comparison.
pub fn compare(vm: &mut Vm, args: Args, name: &str, known: Tower, op: Compare) -> Result<Value, Raised> {
    let Some((a, b)) = operands(vm, args, name, known)? else { return Ok(Value::NotImplemented) };
    Ok(super::compare(op, &a, &b).map_or(Value::NotImplemented, Value::Bool))
}

/// `hash(a)`
pub fn hash(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let a = one(vm, args, "__hash__")?;
    let hash = vm.hash(a.builtin())?;
    Ok(Value::Int(hash as i64))
}

/// `bool(a)`
pub fn truth(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let a = one(vm, args, "__bool__")?;
    Ok(Value::Bool(vm.truth(a.builtin())?))
}

/// `repr(a)`
pub fn repr(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let a = one(vm, args, "__repr__")?;
    Ok(Value::Str(vm.repr(a.builtin())?))
}

/// `format(a, spec)`
pub fn format(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let [a, spec] = two(vm, args, "__format__")?;
    let Some(text) = spec.as_str() else {
        let name = vm.type_name(&spec);
        return Err(vm.type_error(format!("__format__() argument must be str, not {name}")));
    };
    // A subclass may say what its plain text is; and errors call it by its own name.
    if text.is_empty() {
        return vm.str_of(&a).map(Value::Str);
    }
    let name = vm.type_name(&a);
    format_as(vm, a.builtin(), &Rc::clone(text), &name).map(Value::Str)
}

/// `__getnewargs__`
pub fn new_args(vm: &mut Vm, args: Args) -> Result<Value, Raised> {
    let a = one(vm, args, "__getnewargs__")?;
    Ok(Value::tuple(vec![a.builtin().clone()]))
}

macro_rules! tower {
    ($table:ident, $level:ident, $doc:literal: [$($name:literal $reflected:literal $op:ident,)*]) => {
        #[doc = $doc]
        pub static $table: &[NativeDef] = &[
            $(
                plain($name, "($self, value, /)", |vm, args| {
                    binary(vm, args, $name, Tower::$level, Binary::$op, false)
                }),
                plain($reflected, "($self, value, /)", |vm, args| {
                    binary(vm, args, $reflected, Tower::$level, Binary::$op, true)
                }),
            )*
            plain("__pow__", "($self, value, mod=None, /)", |vm, args| {
                power(vm, args, "__pow__", Tower::$level, false)
            }),
            plain("__rpow__", "($self, value, mod=None, /)", |vm, args| {
                power(vm, args, "__rpow__", Tower::$level, true)
            }),
            plain("__neg__", "($self, /)", |vm, args| unary(vm, args, "__neg__", Unary::Negative)),
            plain("__pos__", "($self, /)", |vm, args| unary(vm, args, "__pos__", Unary::Positive)),
            plain("__eq__", "($self, value, /)", |vm, args| {
                compare(vm, args, "__eq__", Tower::$level, Compare::Equal)
            }),
            plain("__ne__", "($self, value, /)", |vm, args| {
                compare(vm, args, "__ne__", Tower::$level, Compare::NotEqual)
            }),
            plain("__lt__", "($self, value, /)", |vm, args| {
                compare(vm, args, "__lt__", Tower::$level, Compare::Less)
            }),
            plain("__le__", "($self, value, /)", |vm, args| {
                compare(vm, args, "__le__", Tower::$level, Compare::LessEqual)
            }),
            plain("__gt__", "($self, value, /)", |vm, args| {
                compare(vm, args, "__gt__", Tower::$level, Compare::Greater)
            }),
            plain("__ge__", "($self, value, /)", |vm, args| {
                compare(vm, args, "__ge__", Tower::$level, Compare::GreaterEqual)
            }),
            plain("__hash__", "($self, /)", hash),
            plain("__bool__", "($self, /)", truth),
            plain("__repr__", "($self, /)", repr),
            plain("__format__", "($self, format_spec, /)", format),
            plain("__getnewargs__", "($self, /)", new_args),
        ];
    };
}

tower! { INT, Int, "What all integers can.": [
    "__add__" "__radd__" Add,
    "__sub__" "__rsub__" Subtract,
    "__mul__" "__rmul__" Multiply,
    "__truediv__" "__rtruediv__" Divide,
    "__floordiv__" "__rfloordiv__" FloorDivide,
    "__mod__" "__rmod__" Modulo,
    "__lshift__" "__rlshift__" LeftShift,
    "__rshift__" "__rrshift__" RightShift,
    "__and__" "__rand__" And,
    "__or__" "__ror__" Or,
    "__xor__" "__rxor__" Xor,
]}

tower! { FLOAT, Float, "What all floats can.": [
    "__add__" "__radd__" Add,
    "__sub__" "__rsub__" Subtract,
    "__mul__" "__rmul__" Multiply,
    "__truediv__" "__rtruediv__" Divide,
    "__floordiv__" "__rfloordiv__" FloorDivide,
    "__mod__" "__rmod__" Modulo,
]}

tower! { COMPLEX, Complex, "What all complex numbers can.": [
    "__add__" "__radd__" Add,
    "__sub__" "__rsub__" Subtract,
    "__mul__" "__rmul__" Multiply,
    "__truediv__" "__rtruediv__" Divide,
]}

/// What integers and floats can and complex numbers can't.
pub static INT_DIVMOD: &[NativeDef] = &[
    plain("__divmod__", "($self, value, /)", |vm, args| divmod(vm, args, "__divmod__", Tower::Int, false)),
    plain("__rdivmod__", "($self, value, /)", |vm, args| divmod(vm, args, "__rdivmod__", Tower::Int, true)),
    plain("__invert__", "($self, /)", |vm, args| unary(vm, args, "__invert__", Unary::Invert)),
];

/// As [`INT_DIVMOD`], of floats.
pub static FLOAT_DIVMOD: &[NativeDef] = &[
    plain("__divmod__", "($self, value, /)", |vm, args| divmod(vm, args, "__divmod__", Tower::Float, false)),
    plain("__rdivmod__", "($self, value, /)", |vm, args| divmod(vm, args, "__rdivmod__", Tower::Float, true)),
];
