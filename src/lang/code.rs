//! What the compiler produces and the VM runs: a register machine's instructions.
//!
//! A frame is a window of *slots*. The first [`Code::local_count`] are the locals, parameters first; the rest is the
//! *operand stack*, whose places the compiler knows at every instruction, so instructions name slots directly and
//! nothing is pushed or popped at run time.
//!
//! Invariants that the VM relies on:
//!
//! * **Operands are consumed.** An operand in the operand stack (a slot at or above `local_count`) is taken by the
//!   instruction that reads it, unless its description says *kept*; an operand in a local is cloned. So no object
//!   lives longer than it would in CPython.
//! * **Locals that are read are bound**, or a [`Op::CheckBound`] stands before the read.
//! * A call's arguments lie one after another above the callee, where they become the callee's first locals.

use crate::source::Span;
use std::rc::Rc;

/// The number of a slot in the frame's window.
pub type Slot = u16;

/// "No slot", where an operand is optional.
pub const NO_SLOT: Slot = u16::MAX;

/// The index of a [`Code::names`] entry. Each *use* of a name has an entry of its own, because the VM keeps an inline
/// cache beside each.
pub type Site = u16;

/// One instruction, eight bytes. Jump targets are indices into [`Code::ops`].
#[derive(Clone, Copy, PartialEq, Debug)]
#[allow(missing_docs)]
pub enum Op {
    /// Does nothing.
    Nop,

    // ---- Moving values ----
    /// `dst = src`; consumes an operand.
    Move { dst: Slot, src: Slot },
    /// `dst = src`, and `src` is kept even in the operand stack.
    Copy { dst: Slot, src: Slot },
    /// `dst = consts[index]`.
    Const { dst: Slot, index: u16 },
    /// `dst = value`.
    Int { dst: Slot, value: i32 },
    /// `dst = None`.
    None { dst: Slot },
    /// Empties a slot, bound or not. For expression statements, and for the ends of scopes.
    Clear { slot: Slot },
    /// Raises `UnboundLocalError` (for a comprehension's or a cell's slot: `NameError`) when the local is not bound.
    CheckBound { slot: Slot },
    /// `del local`; raises like `CheckBound` when it is not bound.
    Delete { slot: Slot },

    // ---- Cells: locals that inner functions share ----
    /// Wraps what the slot holds (perhaps nothing) into a new cell that stays in the slot.
    NewCell { slot: Slot },
    /// `dst = cell in slot`; raises `UnboundLocalError` when empty.
    LoadCell { dst: Slot, slot: Slot },
    /// Stores into the cell in a slot.
    StoreCell { slot: Slot, src: Slot },
    /// `del` of a cell's content.
    DeleteCell { slot: Slot },
    /// `dst = closure[free]`'s content; raises `NameError` ("cannot access free variable …") when empty.
    LoadFree { dst: Slot, free: u16 },
    /// Stores into a closure's cell.
    StoreFree { free: u16, src: Slot },
    /// `del` of a closure's cell's content.
    DeleteFree { free: u16 },

    // ---- Names ----
    /// The module's variable, else the builtin.
    LoadGlobal { dst: Slot, site: Site },
    /// Stores into the module's namespace.
    StoreGlobal { site: Site, src: Slot },
    /// `del` from the module's namespace.
    DeleteGlobal { site: Site },
    /// The frame's namespace (a class body's, or what `exec` was given), then the module's, then the builtin.
    LoadName { dst: Slot, site: Site },
    /// Stores into the frame's namespace.
    StoreName { site: Site, src: Slot },
    /// `del` from the frame's namespace.
    DeleteName { site: Site },
    /// In a class body: the namespace first, then the closure's cell.
    LoadNameOrFree { dst: Slot, site: Site, free: u16 },
    /// `dst` = the frame's namespace itself. A class body keeps it in a cell, `__classdict__`, for annotation scopes.
    LoadNamespace { dst: Slot },
    /// In an annotation scope within a class: `slot` holds the class's namespace and takes the value of the name found
    /// there, else in the module, else among the builtins.
    LoadNameFrom { slot: Slot, site: Site },
    /// The same, but a name that isn't in the namespace is the closure's cell's content.
    LoadNameFromOrFree { slot: Slot, site: Site, free: u16 },

    // ---- Attributes and items ----
    /// `dst = obj.name`.
    LoadAttr { dst: Slot, obj: Slot, site: Site },
    /// `obj.name = src`.
    StoreAttr { obj: Slot, site: Site, src: Slot },
    /// `del obj.name`.
    DeleteAttr { obj: Slot, site: Site },
    /// Prepares a [`Op::CallMethod`]: `base` becomes the function and `base + 1` its `self`, or `base` whatever the
    /// attribute is and `base + 1` nothing.
    LoadMethod { base: Slot, obj: Slot, site: Site },
    /// As `LoadMethod`, for a special method that is looked up on the type; `obj` is kept.
    LoadSpecial { special: Special, base: Slot, obj: Slot },
    /// `dst = super()` without arguments: `dst` holds what `super` means, the closure the class, `obj` the first argument.
    LoadSuper { dst: Slot, free: u16, obj: Slot },
    /// `dst = obj[key]`.
    LoadItem { dst: Slot, obj: Slot, key: Slot },
    /// `obj[key] = src`.
    StoreItem { obj: Slot, key: Slot, src: Slot },
    /// `del obj[key]`.
    DeleteItem { obj: Slot, key: Slot },
    /// `dst = slice(base, base + 1, base + 2)`.
    BuildSlice { dst: Slot, base: Slot },

    // ---- Operators ----
    /// `dst = a op b`.
    Binary { op: Binary, dst: Slot, a: Slot, b: Slot },
    /// `dst = a op b` with a small integer on the right.
    BinaryInt { op: Binary, dst: Slot, a: Slot, b: i16 },
    /// `dst = a op= b`: the in-place form first.
    InPlace { op: Binary, dst: Slot, a: Slot, b: Slot },
    /// `dst = a op= b` with a small integer on the right.
    InPlaceInt { op: Binary, dst: Slot, a: Slot, b: i16 },
    /// `dst = op a`.
    Unary { op: Unary, dst: Slot, a: Slot },
    /// `dst = a op b`; `in`, `is` and their negations too.
    Compare { op: Compare, dst: Slot, a: Slot, b: Slot },
    /// `dst = a op b` with a small integer on the right.
    CompareInt { op: Compare, dst: Slot, a: Slot, b: i16 },

    // ---- Jumps ----
    /// Goes on at the target. A backward jump is where the budget is charged.
    Jump { target: u32 },
    /// Consumes the operand and jumps when it is false.
    JumpIfFalse { slot: Slot, target: u32 },
    /// Consumes the operand and jumps when it is true.
    JumpIfTrue { slot: Slot, target: u32 },
    /// Jumps when the operand is false and *keeps* it; else consumes it. For `and`.
    JumpIfFalseKeep { slot: Slot, target: u32 },
    /// Jumps when the operand is true and *keeps* it; else consumes it. For `or`.
    JumpIfTrueKeep { slot: Slot, target: u32 },
    /// Kept operand; jumps when it is `None`.
    JumpIfNone { slot: Slot, target: u32 },
    /// Kept operand; jumps when it is not `None`.
    JumpIfNotNone { slot: Slot, target: u32 },
    /// Compares and jumps `skip` instructions forward from the next one when the comparison is *false*.
    CompareJump { op: Compare, a: Slot, b: Slot, skip: u16 },
    /// The same with a small integer on the right.
    CompareIntJump { op: Compare, a: Slot, b: i16, skip: u16 },

    // ---- Iteration ----
    /// `dst = iter(src)`.
    GetIter { dst: Slot, src: Slot },
    /// Next item of the kept iterator into `dst`; at its end the iterator's slot is emptied and `skip` instructions are
    /// skipped, counted from the next one.
    ForIter { iter: Slot, dst: Slot, skip: u16 },
    /// `base …= n items of src`, exactly. The destinations may be locals, which keep their values until all items are
    /// there.
    Unpack { base: Slot, src: Slot, count: u16 },
    /// `base … = before items, a list, after items`.
    UnpackStar { before: u8, base: Slot, src: Slot, after: u16 },

    // ---- Calls and functions. The result lands in `base`. ----
    /// Calls `base` with the `argc` arguments that follow it.
    Call { base: Slot, argc: u16 },
    /// Calls `base` with `self` in `base + 1` (if there is one) and the `argc` arguments from `base + 2`.
    CallMethod { base: Slot, argc: u16 },
    /// As `Call`; the last arguments are keywords, named by the tuple `consts[names]`. `argc` counts all.
    CallKeywords { base: Slot, argc: u16, names: u16 },
    /// As `CallMethod`; the last arguments are keywords.
    CallMethodKeywords { base: Slot, argc: u16, names: u16 },
    /// Calls `base` with the list or tuple in `base + 1` and, if `keywords`, the dict in `base + 2`.
    CallStar { keywords: bool, base: Slot },
    /// `dst` = what `f(*src)` passes on: a list or tuple itself, else a list of its items. `function` is the kept callee,
    /// for the message when `src` can't be iterated: "f() argument after * must be an iterable, not int".
    StarArguments { dst: Slot, src: Slot, function: Slot },
    /// `dst` = a function of the code `consts[code]`, its closure taken as [`Code::free`] says.
    MakeFunction { dst: Slot, code: u16 },
    /// Gives a kept function one of its parts.
    SetFunctionPart { part: FunctionPart, function: Slot, src: Slot },
    /// Runs the body function in `base` in a new namespace and makes a class: `base + 1` is its name, then `argc` bases
    /// and keywords, the keywords named by the tuple `consts[names]` ([`NO_SLOT`]: none).
    BuildClass { base: Slot, argc: u16, names: u16 },
    /// As `BuildClass` with starred bases: `base + 2` is a list, `base + 3` a dict.
    BuildClassStar { base: Slot },
    /// Ends the frame with a value.
    Return { src: Slot },
    /// Ends the frame with `None`.
    ReturnNone,

    // ---- Generators and coroutines ----
    /// Suspends with a value; what is sent lands in `dst`. The operand stack is empty from `dst` on.
    Yield { dst: Slot, src: Slot },
    /// Delegates to the iterator in `slot` until it returns; its result lands in `slot`. While it suspends, the frame
    /// is suspended *at* this instruction and what is sent goes to the iterator. `yield from` and `await`.
    YieldFrom { slot: Slot },
    /// `dst` = what `await src` delegates to.
    GetAwaitable { dst: Slot, src: Slot, from: Awaiting },
    /// `dst` = what `yield from src` delegates to: a generator or coroutine itself, else `iter(src)`.
    GetYieldFromIter { dst: Slot, src: Slot },
    /// `dst = aiter(src)` on the type.
    GetAsyncIter { dst: Slot, src: Slot },
    /// `dst` = the awaitable of the kept async iterator's next item, ready to delegate to.
    GetAsyncNext { dst: Slot, iter: Slot },
    /// An async generator's `yield`: wraps the value so that it isn't taken for an awaited future.
    WrapAsync { dst: Slot, src: Slot },

    // ---- Exceptions ----
    /// `raise exc from cause`; `cause` may be [`NO_SLOT`].
    Raise { exc: Slot, cause: Slot },
    /// `raise` alone.
    RaiseAgain,
    /// Restores what `slot + 1` saved, then goes on unwinding with the exception in the slot of a handler, adding no
    /// context and no traceback entry.
    Reraise { slot: Slot },
    /// An exception has left the body of the handler at `slot`; the handler around that body has put it into
    /// `slot + 2`. Drops the exception in `slot`, restores what `slot + 1` saved (not what `slot + 3` did), and goes on
    /// unwinding with the one in `slot + 2`, adding no context and no traceback entry.
    LeaveHandler { slot: Slot },
    /// The handler around the awaiting of an async iterator's next item: like `EndHandler` when the exception in `slot`
    /// is a `StopAsyncIteration`, else like `Reraise`.
    EndAsyncFor { slot: Slot },
    /// Ends a handler: drops the exception in `slot` and restores what `slot + 1` saved.
    EndHandler { slot: Slot },
    /// `dst` = whether the kept exception matches; a class or a tuple of classes.
    MatchException { dst: Slot, exc: Slot, class: Slot },
    /// `except*`: `dst` = the part of the kept `rest` that matches or `None`, `rest` = what is left or `None`. A part
    /// that matches becomes the handled exception.
    MatchGroup { dst: Slot, rest: Slot, class: Slot },
    /// Ends a `try … except*`: `base` = the list of raised and unhandled parts, in order; re-raises them as CPython
    /// does, or goes on when there is none. `original` is the kept exception that was caught.
    RaiseGroup { base: Slot, original: Slot },
    /// The three arguments of `__exit__` from the kept exception into `dst …`.
    ExitArguments { dst: Slot, exc: Slot },

    // ---- Building ----
    /// `dst = (base, …)`.
    BuildTuple { dst: Slot, base: Slot, count: u16 },
    /// `dst = [base, …]`.
    BuildList { dst: Slot, base: Slot, count: u16 },
    /// `dst = {base, …}`.
    BuildSet { dst: Slot, base: Slot, count: u16 },
    /// `dst = {base: base + 1, …}`, `count` pairs.
    BuildDict { dst: Slot, base: Slot, count: u16 },
    /// Joins `count` strings.
    BuildString { dst: Slot, base: Slot, count: u16 },
    /// `dst = format(convert(src), spec)`; `spec` may be [`NO_SLOT`].
    Format { conversion: Conversion, dst: Slot, src: Slot, spec: Slot },
    /// Appends to a kept list.
    ListAppend { list: Slot, src: Slot },
    /// Extends a kept list by an iterable.
    ListExtend { list: Slot, src: Slot },
    /// Adds to a kept set.
    SetAdd { set: Slot, src: Slot },
    /// Adds an iterable to a kept set.
    SetUpdate { set: Slot, src: Slot },
    /// Sets an item of a kept dict.
    DictSet { dict: Slot, key: Slot, src: Slot },
    /// `{**src}`: takes over a mapping into a kept dict.
    DictUpdate { dict: Slot, src: Slot },
    /// `f(**src)`: the same, but a key may not come twice; the callee, for the message, is the kept slot `function`.
    DictMerge { dict: Slot, src: Slot, function: Slot },
    /// `dst = tuple(list)`.
    ListToTuple { dst: Slot, src: Slot },

    // ---- Patterns; subjects are kept ----
    /// `dst` = whether the subject is a sequence for `match`.
    MatchSequence { dst: Slot, src: Slot },
    /// `dst` = whether it is a mapping for `match`.
    MatchMapping { dst: Slot, src: Slot },
    /// `dst` = a tuple of the values of the tuple of keys, or `None` when one is missing.
    MatchKeys { dst: Slot, src: Slot, keys: Slot },
    /// `dst` = a tuple of the attributes of an instance, or `None` when it is not one: `base` is the class and
    /// `base + 1` a tuple of keyword names; `count` positional ones come first.
    MatchClass { dst: Slot, src: Slot, base: Slot, count: u8 },
    /// `dst = len(src)`.
    Length { dst: Slot, src: Slot },
    /// `dst` = a dict of what a kept mapping has beside the tuple of keys. For `**rest`.
    MappingRest { dst: Slot, src: Slot, keys: Slot },

    // ---- The rest ----
    /// `dst` = the module that `import` statement [`Code::imports`]`[index]` names.
    Import { dst: Slot, index: u16 },
    /// `dst = from module import name`; the module is kept.
    ImportFrom { dst: Slot, module: Slot, site: Site },
    /// `from module import *` into the frame's namespace.
    ImportStar { module: Slot },
    /// Makes `__annotations__` in the frame's namespace, if it is not there.
    SetupAnnotations,
    /// `dst = AssertionError`, whatever the script calls so.
    LoadAssertionError { dst: Slot },
    /// One of the typing statements: type parameter or alias object of `kind` from `base`: name, then a function that
    /// evaluates its bound, constraints or value (or `None`), then, for an alias, the tuple of its parameters. The
    /// function takes no arguments and is called when the attribute is first asked for.
    BuildTypeParameter { kind: TypeParameter, dst: Slot, base: Slot },
    /// Gives a kept type parameter the function that evaluates its default.
    SetTypeParameterDefault { parameter: Slot, src: Slot },
    /// `dst = Generic[…]`'s base for a class with type parameters; `src` is their tuple.
    GenericBase { dst: Slot, src: Slot },
    /// An expression statement of an interactive input: hands the value to `sys.displayhook`.
    Display { src: Slot },
}

/// Binary operators.
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Binary {
    Add,
    Subtract,
    Multiply,
    MatrixMultiply,
    Divide,
    FloorDivide,
    Modulo,
    Power,
    LeftShift,
    RightShift,
    And,
    Or,
    Xor,
}

/// Unary operators.
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unary {
    Negative,
    Positive,
    Invert,
    Not,
}

/// Comparisons.
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Compare {
    Less,
    LessEqual,
    Equal,
    NotEqual,
    Greater,
    GreaterEqual,
    In,
    NotIn,
    Is,
    IsNot,
}

/// Special methods that instructions look up on the type.
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Special {
    Enter,
    Exit,
    AsyncEnter,
    AsyncExit,
}

/// What awaits, for the message of the TypeError.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Awaiting {
    /// An `await` expression.
    Expression,
    /// `async with`, on what `__aenter__` returned.
    Enter,
    /// `async with`, on what `__aexit__` returned.
    Exit,
}

/// Parts of a function that are computed when it is defined.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum FunctionPart {
    /// The tuple of defaults.
    Defaults,
    /// The dict of defaults of keyword-only parameters.
    KeywordDefaults,
    /// The dict of annotations.
    Annotations,
    /// The tuple of type parameters.
    TypeParameters,
}

/// The conversion of a formatted value.
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Conversion {
    None,
    Str,
    Repr,
    Ascii,
}

/// Kinds of type parameters and the `type` statement.
#[allow(missing_docs)]
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum TypeParameter {
    TypeVar,
    /// Its function evaluates to the tuple of constraints, not to a bound.
    TypeVarConstrained,
    TypeVarTuple,
    ParamSpec,
    Alias,
}

/// A constant, as plain data.
#[derive(Clone, PartialEq, Debug)]
pub enum Const {
    /// `None`
    None,
    /// `...`
    Ellipsis,
    /// `True` and `False`
    Bool(bool),
    /// An integer that fits.
    Int(i64),
    /// An integer that does not, in decimal digits.
    BigInt(String),
    /// A float.
    Float(f64),
    /// The imaginary part of a complex literal.
    Imaginary(f64),
    /// A string. Python's lone surrogates can't be had.
    Str(Rc<str>),
    /// Bytes.
    Bytes(Rc<[u8]>),
    /// A tuple of constants.
    Tuple(Vec<Const>),
    /// A frozen set of constants, for `x in {1, 2}`.
    FrozenSet(Vec<Const>),
    /// A nested function's, class body's or comprehension's code.
    Code(Rc<Code>),
}

/// What a code is the body of.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum CodeKind {
    /// A module, or what `exec` and `eval` run: names live in the frame's namespace.
    Module,
    /// A class body: names live in a new namespace.
    Class,
    /// A `def`.
    Function,
    /// A lambda.
    Lambda,
    /// A comprehension or generator expression with a frame of its own.
    Comprehension,
}

/// Whether calling it runs it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Suspends {
    /// It runs and returns.
    Never,
    /// A call makes a generator.
    Generator,
    /// A call makes a coroutine.
    Coroutine,
    /// A call makes an async generator.
    AsyncGenerator,
}

/// The parameters. Their slots come first: positional, keyword-only, `*args`, `**kwargs`.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Parameters {
    /// How many can be given by position, the positional-only ones included.
    pub positional: u16,
    /// How many of these by position only.
    pub positional_only: u16,
    /// How many by keyword only.
    pub keyword_only: u16,
    /// Whether there is a `*args`.
    pub star: bool,
    /// Whether there is a `**kwargs`.
    pub double_star: bool,
}

/// Where a function's free variable comes from in the frame that makes the function.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Capture {
    /// A slot there holds the cell.
    Cell(Slot),
    /// It is a free variable there too.
    Free(u16),
}

/// A free variable.
#[derive(Clone, PartialEq, Debug)]
pub struct FreeVariable {
    /// Its name.
    pub name: Rc<str>,
    /// Where the cell comes from.
    pub capture: Capture,
}

/// A range of instructions whose exceptions go on at a target. Inner ranges come first.
///
/// The VM empties every operand slot from `slot` on, puts the exception into `slot`, saves the exception that was being
/// handled into `slot + 1`, makes the new one the handled one, and jumps.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Handler {
    /// The first instruction covered.
    pub start: u32,
    /// The instruction after the last one covered.
    pub end: u32,
    /// Where to go on.
    pub target: u32,
    /// Where the exception is put.
    pub slot: Slot,
}

/// An import statement's module.
#[derive(Clone, PartialEq, Debug)]
pub struct Import {
    /// The dotted name; empty in `from . import x`.
    pub module: Rc<str>,
    /// The number of leading dots.
    pub level: u32,
    /// Whether it is `from … import` (or `import a.b as c`): the named module itself, not its first parent.
    pub whole: bool,
    /// The names of a `from … import`.
    pub names: Vec<Rc<str>>,
}

/// A compiled body.
#[derive(Clone, PartialEq, Debug)]
pub struct Code {
    /// `f`, `<lambda>`, `<module>`.
    pub name: Rc<str>,
    /// `C.f`, `g.<locals>.f`.
    pub qualified_name: Rc<str>,
    /// The file that tracebacks show.
    pub file: Rc<str>,
    /// The line of the `def` (its first decorator's, as in CPython), from one.
    pub first_line: u32,
    /// The whole statement or expression.
    pub span: Span,
    /// What this is the body of.
    pub kind: CodeKind,
    /// Whether calling it runs it.
    pub suspends: Suspends,
    /// Its parameters.
    pub parameters: Parameters,
    /// The names of the local slots, parameters first.
    pub locals: Vec<Rc<str>>,
    /// How many local slots there are.
    pub local_count: u16,
    /// How many slots a frame needs.
    pub frame_size: u16,
    /// The local slots that hold cells.
    pub cells: Vec<Slot>,
    /// The free variables.
    pub free: Vec<FreeVariable>,
    /// The instructions.
    pub ops: Vec<Op>,
    /// The source range of each instruction.
    pub spans: Vec<Span>,
    /// The constants.
    pub consts: Vec<Const>,
    /// The name of each site.
    pub names: Vec<Rc<str>>,
    /// Import statements.
    pub imports: Vec<Import>,
    /// Exception handlers, inner ones first.
    pub handlers: Vec<Handler>,
    /// The docstring.
    pub doc: Option<Rc<str>>,
    /// In a class body: the free variable or cell `__class__` that methods use, as a cell slot of this body.
    pub class_cell: Option<Slot>,
    /// In a class body: the slot of the cell of its namespace, for annotation scopes.
    pub class_dict: Option<Slot>,
}

const _: () = assert!(size_of::<Op>() == 8);
