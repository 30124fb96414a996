//! Linked code: the compiler's plain data with its constants as values and an inline cache beside each name.

use super::{Shape, Str, intern};
use crate::lang::code as lang;
use crate::source::LineIndex;
use crate::vm::{Value, traceback};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

/// A code object.
pub struct Code {
    /// What the compiler made.
    pub lang: Rc<lang::Code>,
    /// The constants as values.
    pub consts: Vec<Value>,
    /// The uses of names.
    pub sites: Vec<Site>,
    /// The text it was compiled from, shared by all code of a file.
    pub text: Rc<SourceText>,
    /// Interned `__name__`.
    pub name: Rc<Str>,
    /// Interned `__qualname__`.
    pub qualified_name: Rc<Str>,
    /// Interned names of the local slots.
    pub locals: Vec<Rc<Str>>,
    /// With so many positional arguments, and nothing else, a call just runs the body. Few calls are others.
    pub plain_arity: Option<u16>,
}

/// A source file that was compiled.
pub struct SourceText {
    /// Its text.
    pub text: Cow<'static, str>,
    /// Where its lines begin.
    pub lines: LineIndex,
    /// What tracebacks show of it; a script that tells `linecache` of its lines changes that.
    pub shown: Cell<Shown>,
}

/// What tracebacks show of a text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    /// Its lines.
    Lines,
    /// No lines: CPython finds no file of that name.
    Nothing,
    /// What the marks of a library's lines say (`vm/traceback/mark.rs`).
    Marks,
}

/// A use of a name.
pub struct Site {
    /// The interned name.
    pub name: Rc<Str>,
    /// What the last execution learned.
    pub cache: RefCell<Cache>,
}

/// What a use of a name remembers. Every kind is checked before it is believed.
#[derive(Clone, Default)]
#[allow(missing_docs)]
pub enum Cache {
    /// Nothing yet.
    #[default]
    Empty,
    /// A global variable at this position of the module's dict.
    Global(u32),
    /// A builtin at this position, as long as the module's layout is the same.
    Builtin { layout: u32, position: u32 },
    /// An attribute of the instance itself.
    Own { shape: u32, epoch: u32, position: u32 },
    /// An attribute that a store adds to the instance.
    Adds { shape: u32, epoch: u32, next: Rc<Shape> },
    /// A function of the class that binds to the instance. `kind` is a shape's id or a class's.
    Method { kind: u32, epoch: u32, function: Value },
    /// Anything else in the class that is given as it is.
    Class { kind: u32, epoch: u32, value: Value },
}

impl Code {
    /// Links a compiled body and, as constants, all bodies in it.
    pub fn link(lang: &Rc<lang::Code>, text: &Rc<SourceText>) -> Rc<Code> {
        let consts = lang.consts.iter().map(|c| value_of(c, text)).collect();
        let sites = lang.names.iter().map(|n| Site { name: intern(n), cache: RefCell::default() }).collect();
        Rc::new(Code {
            lang: lang.clone(),
            consts,
            sites,
            text: text.clone(),
            name: intern(&lang.name),
            qualified_name: intern(&lang.qualified_name),
            locals: lang.locals.iter().map(|n| intern(n)).collect(),
            plain_arity: plain_arity(lang),
        })
    }

    /// The line, from one, of an instruction.
    pub fn line(&self, pc: u32) -> u32 {
        if let Some(mark) = traceback::mark::of(self, pc) {
            return mark.line;
        }
        match self.lang.spans.get(pc as usize) {
            Some(span) => self.text.lines.line(span.start),
            None => self.lang.first_line,
        }
    }
}

fn plain_arity(lang: &lang::Code) -> Option<u16> {
    let p = &lang.parameters;
    let is_plain = !p.star && !p.double_star && p.keyword_only == 0 && lang.suspends == lang::Suspends::Never;
    is_plain.then_some(p.positional)
}

fn value_of(constant: &lang::Const, text: &Rc<SourceText>) -> Value {
    use super::{Bytes, Complex, Tuple};
    match constant {
        lang::Const::None => Value::None,
        lang::Const::Ellipsis => Value::Ellipsis,
        lang::Const::Bool(b) => Value::Bool(*b),
        lang::Const::Int(i) => Value::Int(*i),
        lang::Const::BigInt(digits) => Value::int(digits.parse().unwrap_or_default()),
        lang::Const::Float(f) => Value::Float(*f),
        lang::Const::Imaginary(imag) => Value::Complex(Rc::new(Complex { real: 0.0, imag: *imag })),
        // Python interns what looks like a name, so that attribute names made of constants compare fast.
        lang::Const::Str(s) if s.len() <= 64 && s.chars().all(|c| c.is_alphanumeric() || c == '_') => {
            Value::Str(intern(s))
        }
        lang::Const::Str(s) => Value::str(&**s),
        lang::Const::Bytes(b) => Value::Bytes(Rc::new(Bytes::new(b.to_vec()))),
        lang::Const::Tuple(items) => {
            Value::Tuple(Rc::new(Tuple::new(items.iter().map(|c| value_of(c, text)).collect())))
        }
        lang::Const::FrozenSet(items) => {
            let written: Vec<Value> = items.iter().map(|c| value_of(c, text)).collect();
            // CPython makes a constant set twice, the second time in the first one's order, and the order shows.
            let first = set_of(written);
            let second = set_of(first.items().into_iter().map(|(_, item)| item).collect());
            Value::FrozenSet(Rc::new(second))
        }
        lang::Const::Code(code) => Value::Code(Code::link(code, text)),
    }
}

/// A set of constants.
fn set_of(items: Vec<Value>) -> super::Set {
    let set = super::Set::new();
    for item in items {
        if let Some(hash) = crate::vm::hash::simple(&item)
            && set.find(hash, |key| crate::vm::hash::same(key, &item) == Some(true)).is_none()
        {
            set.insert_new(hash, item);
        }
    }
    set
}
