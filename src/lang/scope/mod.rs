//! Scopes: where each name of each body lives. Knows the tree and Python's rules for names, nothing of instructions.
//!
//! [`collect`] walks the tree once and notes what every body does with every name; [`resolve`] then decides what is
//! local, shared in a cell, free or global. List, set and dict comprehensions are *inlined* (PEP 709): they have a scope
//! but no frame, and their variables get slots in the frame of their *host*, the nearest body that has one.

mod collect;
mod declare;
mod expression;
mod pattern;
mod resolve;

use crate::source::Span;
use ruff_text_size::Ranged;
use std::collections::HashMap;
use std::rc::Rc;

pub use collect::collect;
pub use resolve::resolve;

/// The number of a scope in its [`Table`].
pub type ScopeId = usize;

/// What a scope belongs to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum ScopeKind {
    /// The module, or what `exec` and `eval` run.
    Module,
    /// A class body.
    Class,
    /// A `def`.
    Function,
    /// A lambda.
    Lambda,
    /// A comprehension without a frame.
    Inlined,
    /// A generator expression, or a comprehension that needs a frame.
    Comprehension,
    /// The type parameters of a function, class or alias.
    TypeParameters,
    /// The bound or default of a type parameter, or the value of an alias.
    Annotation,
}

/// The name is assigned here.
pub const BOUND: u16 = 1;
/// The name is a parameter.
pub const PARAMETER: u16 = 2;
/// `global name`
pub const GLOBAL: u16 = 4;
/// `nonlocal name`, or a walrus in a comprehension that binds outside it.
pub const NONLOCAL: u16 = 8;
/// The name is read.
pub const USED: u16 = 16;
/// The name is annotated.
pub const ANNOTATED: u16 = 32;
/// The name may become unbound again: by `del`, or as the name of an exception.
pub const UNBOUND: u16 = 64;
/// The name is the target of a walrus somewhere in this frame, so that an expression may change it half-way.
pub const WALRUS: u16 = 128;
/// The target of a comprehension's `for`.
pub const ITERATED: u16 = 256;
/// A type parameter.
pub const TYPE_PARAMETER: u16 = 512;
/// Made for a walrus in a comprehension, so no conflict with what is declared later.
pub const IMPLICIT: u16 = 1024;

/// Where a name lives.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Place {
    /// Not decided yet, or (in an inlined comprehension) whatever it is in the scope around.
    #[default]
    Outer,
    /// In a slot, or in the namespace of a module or class.
    Local,
    /// In a slot, in a cell.
    Cell,
    /// In a cell of an enclosing function.
    Free,
    /// Declared `global`.
    Global,
    /// In the module or among the builtins, because nobody else has it.
    Implicit,
}

/// What a scope does with a name.
#[derive(Clone, Debug, Default)]
pub struct Symbol {
    /// What is done with it.
    pub flags: u16,
    /// Where it lives.
    pub place: Place,
    /// Where it was first declared `global` or `nonlocal`.
    pub declared: Span,
}

/// A scope.
#[derive(Debug)]
pub struct Scope {
    /// What it belongs to.
    pub kind: ScopeKind,
    /// The name of the body.
    pub name: Rc<str>,
    /// The scope around.
    pub parent: Option<ScopeId>,
    /// The class whose private names are mangled here.
    pub private: Option<Rc<str>>,
    /// Around a class, among its bases: the type parameters, which alone are mangled there.
    pub mangled: Option<Rc<[Rc<str>]>>,
    /// The class that an annotation scope can look into.
    pub sees_class: Option<ScopeId>,
    /// The names.
    pub symbols: HashMap<Rc<str>, Symbol>,
    /// The names in order of first appearance, parameters first.
    pub order: Vec<Rc<str>>,
    /// For an annotation scope: what it is the value of, in CPython's words.
    pub purpose: String,
    /// Whether there is a `yield`.
    pub yields: bool,
    /// Whether it is an `async def`, or a comprehension or module that awaits.
    pub is_async: bool,
    /// The free variables, in order of name.
    pub free: Vec<Rc<str>>,
    /// For a class: whether a method uses `__class__` or `super()`.
    pub class_cell: bool,
    /// For a class: whether an annotation scope looks into its namespace.
    pub class_dict: bool,
    /// Whether a variable is annotated here.
    pub annotates: bool,
    /// The inlined comprehensions whose variables live in this frame.
    pub hosted: Vec<ScopeId>,
}

/// All scopes of a text.
#[derive(Debug, Default)]
pub struct Table {
    /// Parents before children; the first is the module.
    pub scopes: Vec<Scope>,
    /// By the address of the tree's node. The tree does not move while a table lives.
    nodes: HashMap<usize, ScopeId>,
}

impl Scope {
    /// A name as it is within: `__name` is `_Class__name`.
    pub fn mangle(&self, name: &str) -> Rc<str> {
        match &self.mangled {
            Some(mangled) if !mangled.iter().any(|known| &**known == name) => name.into(),
            _ => mangle(self.private.as_deref(), name),
        }
    }
}

impl Table {
    /// The scope that a node of the tree opened.
    pub fn of<T>(&self, node: &T) -> ScopeId {
        self.nodes.get(&address(node)).copied().unwrap_or(0)
    }

    /// The annotation scope that a node of the tree opened.
    pub fn of_annotation<T>(&self, node: &T) -> ScopeId {
        self.nodes.get(&(address(node) + 1)).copied().unwrap_or(0)
    }

    /// The nearest scope that has a frame.
    pub fn host(&self, mut id: ScopeId) -> ScopeId {
        while let (ScopeKind::Inlined, Some(parent)) = (self.scopes[id].kind, self.scopes[id].parent) {
            id = parent;
        }
        id
    }

    /// What a scope does with a name; names are mangled.
    pub fn symbol(&self, id: ScopeId, name: &str) -> Option<&Symbol> {
        self.scopes[id].symbols.get(name)
    }
}

/// A node's identity.
fn address<T>(node: &T) -> usize {
    std::ptr::from_ref(node) as usize
}

/// `__name` within a class is `_Class__name`.
pub fn mangle(private: Option<&str>, name: &str) -> Rc<str> {
    if let Some(class) = private
        && name.starts_with("__")
        && !name.ends_with("__")
        && !name.contains('.')
    {
        let class = class.trim_start_matches('_');
        if !class.is_empty() {
            return format!("_{class}{name}").into();
        }
    }
    name.into()
}

/// A node's range, as a span.
pub fn span(node: &impl Ranged) -> Span {
    Span::new(node.start().to_u32(), node.end().to_u32())
}
