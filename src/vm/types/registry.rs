//! The classes of builtin values, and the hierarchy of exceptions.

use crate::vm::Value;
use crate::vm::object::{
    BuiltinLayout, Class, ClassParts, Dict, GeneratorKind, IteratorState, Layout, ViewKind, intern,
};
use std::collections::HashMap;
use std::rc::Rc;

macro_rules! types {
    ($($field:ident: $name:literal, $layout:expr, $derivable:literal;)*) => {
        /// The builtin classes.
        #[allow(missing_docs)]
        pub struct Types {
            $(pub $field: Rc<Class>,)*
            pub bool_: Rc<Class>,
            pub stop_iteration: Rc<Class>,
            pub stop_async_iteration: Rc<Class>,
            pub generator_exit: Rc<Class>,
            pub base_exception: Rc<Class>,
            exceptions: HashMap<&'static str, Rc<Class>>,
            iterators: HashMap<&'static str, Rc<Class>>,
        }

        impl Types {
            fn make() -> Types {
                let object = root("object");
                $(let $field = if $name == "object" { object.clone() } else { derive($name, &[&object], $layout, $derivable) };)*
                let exceptions = exceptions(&object);
                let iterators = ITERATORS.iter().map(|name| (*name, derive(name, &[&object], Layout::Builtin(BuiltinLayout::Other), DERIVABLE_ITERATORS.contains(name)))).collect();
                let all = [$($field.clone(),)*];
                let int = all.iter().find(|class| class.name() == "int").unwrap_or(&object);
                let bool_ = derive("bool", &[int], int.layout, false);
                Types {
                    $($field,)*
                    bool_,
                    stop_iteration: exceptions["StopIteration"].clone(),
                    stop_async_iteration: exceptions["StopAsyncIteration"].clone(),
                    generator_exit: exceptions["GeneratorExit"].clone(),
                    base_exception: exceptions["BaseException"].clone(),
                    exceptions,
                    iterators,
                }
            }

            /// Every builtin class but exceptions, with the name it has.
            pub fn all(&self) -> Vec<(&'static str, Rc<Class>)> {
                vec![$(($name, self.$field.clone()),)* ("bool", self.bool_.clone())]
            }
        }
    };
}

use BuiltinLayout as B;

types! {
    object: "object", Layout::Plain, true;
    type_: "type", Layout::Builtin(B::Type), true;
    none: "NoneType", Layout::Builtin(B::Other), false;
    ellipsis: "ellipsis", Layout::Builtin(B::Other), false;
    not_implemented: "NotImplementedType", Layout::Builtin(B::Other), false;
    int: "int", Layout::Builtin(B::Int), true;
    float: "float", Layout::Builtin(B::Float), true;
    complex: "complex", Layout::Builtin(B::Complex), true;
    str: "str", Layout::Builtin(B::Str), true;
    bytes: "bytes", Layout::Builtin(B::Bytes), true;
    bytearray: "bytearray", Layout::Builtin(B::ByteArray), true;
    tuple: "tuple", Layout::Builtin(B::Tuple), true;
    list: "list", Layout::Builtin(B::List), true;
    dict: "dict", Layout::Builtin(B::Dict), true;
    set: "set", Layout::Builtin(B::Set), true;
    frozenset: "frozenset", Layout::Builtin(B::FrozenSet), true;
    range: "range", Layout::Builtin(B::Other), false;
    slice: "slice", Layout::Builtin(B::Other), false;
    function: "function", Layout::Builtin(B::Other), false;
    builtin_function: "builtin_function_or_method", Layout::Builtin(B::Other), false;
    method_descriptor: "method_descriptor", Layout::Builtin(B::Other), false;
    wrapper_descriptor: "wrapper_descriptor", Layout::Builtin(B::Other), false;
    method_wrapper: "method-wrapper", Layout::Builtin(B::Other), false;
    method: "method", Layout::Builtin(B::Other), false;
    generator: "generator", Layout::Builtin(B::Other), false;
    coroutine: "coroutine", Layout::Builtin(B::Other), false;
    async_generator: "async_generator", Layout::Builtin(B::Other), false;
    cell: "cell", Layout::Builtin(B::Other), false;
    module: "module", Layout::Builtin(B::Module), true;
    code: "code", Layout::Builtin(B::Other), false;
    property: "property", Layout::Builtin(B::Other), true;
    static_method: "staticmethod", Layout::Builtin(B::Other), true;
    class_method: "classmethod", Layout::Builtin(B::Other), true;
    member_descriptor: "member_descriptor", Layout::Builtin(B::Other), false;
    getset_descriptor: "getset_descriptor", Layout::Builtin(B::Other), false;
    super_: "super", Layout::Builtin(B::Other), true;
    odict_keys: "odict_keys", Layout::Builtin(B::Other), false;
    odict_values: "odict_values", Layout::Builtin(B::Other), false;
    odict_items: "odict_items", Layout::Builtin(B::Other), false;
    dict_keys: "dict_keys", Layout::Builtin(B::Other), false;
    dict_values: "dict_values", Layout::Builtin(B::Other), false;
    dict_items: "dict_items", Layout::Builtin(B::Other), false;
    mapping_proxy: "mappingproxy", Layout::State("mappingproxy"), false;
    memory_view: "memoryview", Layout::State("memoryview"), false;
    traceback: "traceback", Layout::State("traceback"), false;
    frame: "frame", Layout::State("frame"), false;
    generic_alias: "types.GenericAlias", Layout::State("genericalias"), true;
    union: "types.UnionType", Layout::State("union"), false;
}

/// Types of iterators that have no class of their own name elsewhere.
const ITERATORS: &[&str] = &[
    "list_iterator",
    "list_reverseiterator",
    "tuple_iterator",
    "str_ascii_iterator",
    "str_iterator",
    "bytes_iterator",
    "bytearray_iterator",
    "range_iterator",
    "longrange_iterator",
    "dict_keyiterator",
    "dict_valueiterator",
    "dict_itemiterator",
    "dict_reversekeyiterator",
    "dict_reversevalueiterator",
    "dict_reverseitemiterator",
    "set_iterator",
    "iterator",
    "reversed",
    "callable_iterator",
    "enumerate",
    "zip",
    "map",
    "filter",
    "coroutine_wrapper",
    "async_generator_asend",
    "async_generator_athrow",
    "anext_awaitable",
    "FutureIter",
];

/// Every builtin exception and its bases; bases come first. From `Lib/test/exception_hierarchy.txt`'s hierarchy.
const EXCEPTIONS: &[(&str, &[&str])] = &[
    ("BaseExceptionGroup", &["BaseException"]),
    ("Exception", &["BaseException"]),
    ("ExceptionGroup", &["BaseExceptionGroup", "Exception"]),
    ("GeneratorExit", &["BaseException"]),
    ("KeyboardInterrupt", &["BaseException"]),
    ("SystemExit", &["BaseException"]),
    ("ArithmeticError", &["Exception"]),
    ("FloatingPointError", &["ArithmeticError"]),
    ("OverflowError", &["ArithmeticError"]),
    ("ZeroDivisionError", &["ArithmeticError"]),
    ("AssertionError", &["Exception"]),
    ("AttributeError", &["Exception"]),
    ("BufferError", &["Exception"]),
    ("EOFError", &["Exception"]),
    ("ImportError", &["Exception"]),
    ("ModuleNotFoundError", &["ImportError"]),
    ("LookupError", &["Exception"]),
    ("IndexError", &["LookupError"]),
    ("KeyError", &["LookupError"]),
    ("MemoryError", &["Exception"]),
    ("NameError", &["Exception"]),
    ("UnboundLocalError", &["NameError"]),
    ("OSError", &["Exception"]),
    ("BlockingIOError", &["OSError"]),
    ("ChildProcessError", &["OSError"]),
    ("ConnectionError", &["OSError"]),
    ("BrokenPipeError", &["ConnectionError"]),
    ("ConnectionAbortedError", &["ConnectionError"]),
    ("ConnectionRefusedError", &["ConnectionError"]),
    ("ConnectionResetError", &["ConnectionError"]),
    ("FileExistsError", &["OSError"]),
    ("FileNotFoundError", &["OSError"]),
    ("InterruptedError", &["OSError"]),
    ("IsADirectoryError", &["OSError"]),
    ("NotADirectoryError", &["OSError"]),
    ("PermissionError", &["OSError"]),
    ("ProcessLookupError", &["OSError"]),
    ("TimeoutError", &["OSError"]),
    ("ReferenceError", &["Exception"]),
    ("RuntimeError", &["Exception"]),
    ("NotImplementedError", &["RuntimeError"]),
    ("PythonFinalizationError", &["RuntimeError"]),
    ("RecursionError", &["RuntimeError"]),
    ("StopAsyncIteration", &["Exception"]),
    ("StopIteration", &["Exception"]),
    ("SyntaxError", &["Exception"]),
    ("IndentationError", &["SyntaxError"]),
    ("TabError", &["IndentationError"]),
    ("SystemError", &["Exception"]),
    ("TypeError", &["Exception"]),
    ("ValueError", &["Exception"]),
    ("UnicodeError", &["ValueError"]),
    ("UnicodeDecodeError", &["UnicodeError"]),
    ("UnicodeEncodeError", &["UnicodeError"]),
    ("UnicodeTranslateError", &["UnicodeError"]),
    ("Warning", &["Exception"]),
    ("BytesWarning", &["Warning"]),
    ("DeprecationWarning", &["Warning"]),
    ("EncodingWarning", &["Warning"]),
    ("FutureWarning", &["Warning"]),
    ("ImportWarning", &["Warning"]),
    ("PendingDeprecationWarning", &["Warning"]),
    ("ResourceWarning", &["Warning"]),
    ("RuntimeWarning", &["Warning"]),
    ("SyntaxWarning", &["Warning"]),
    ("UnicodeWarning", &["Warning"]),
    ("UserWarning", &["Warning"]),
];

impl Default for Types {
    fn default() -> Self {
        Types::make()
    }
}

impl Types {
    /// A builtin exception class by name.
    pub fn exception(&self, name: &str) -> Rc<Class> {
        self.exceptions.get(name).unwrap_or(&self.base_exception).clone()
    }

    /// All builtin exception classes.
    pub fn exceptions(&self) -> impl Iterator<Item = (&'static str, &Rc<Class>)> {
        self.exceptions.iter().map(|(name, class)| (*name, class))
    }

    /// All classes of iterators.
    pub fn iterators(&self) -> impl Iterator<Item = (&'static str, &Rc<Class>)> {
        self.iterators.iter().map(|(name, class)| (*name, class))
    }

    /// An iterator's class by name.
    pub fn iterator(&self, name: &str) -> Rc<Class> {
        self.iterators.get(name).unwrap_or(&self.object).clone()
    }

    /// The class of a value. For a class this is its metaclass.
    pub fn of(&self, value: &Value) -> Rc<Class> {
        match value {
            Value::Instance(i) => i.class(),
            Value::Class(c) => c.metaclass.clone().unwrap_or_else(|| self.type_.clone()),
            other => self.of_builtin(other).clone(),
        }
    }

    /// The class of a value that is neither an instance nor a class, without counting a reference.
    pub fn of_builtin<'v>(&'v self, value: &'v Value) -> &'v Rc<Class> {
        use crate::vm::object::Descriptor as D;
        match value {
            Value::Unbound | Value::None => &self.none,
            Value::Ellipsis => &self.ellipsis,
            Value::NotImplemented => &self.not_implemented,
            Value::Bool(_) => &self.bool_,
            Value::Int(_) | Value::BigInt(_) => &self.int,
            Value::Float(_) => &self.float,
            Value::Complex(_) => &self.complex,
            Value::Str(_) => &self.str,
            Value::Bytes(_) => &self.bytes,
            Value::ByteArray(_) => &self.bytearray,
            Value::Tuple(_) => &self.tuple,
            Value::List(_) => &self.list,
            Value::Dict(_) => &self.dict,
            Value::Set(_) => &self.set,
            Value::FrozenSet(_) => &self.frozenset,
            Value::Range(_) => &self.range,
            Value::Slice(_) => &self.slice,
            Value::Function(_) => &self.function,
            Value::Native(n) => match (&n.class, n.bound.is_bound()) {
                (Some(_), false) if n.def.name.starts_with("__") => &self.wrapper_descriptor,
                (Some(_), false) => &self.method_descriptor,
                _ => &self.builtin_function,
            },
            Value::Method(m) => match &m.function {
                Value::Native(n) if n.def.name.starts_with("__") => &self.method_wrapper,
                Value::Native(_) => &self.builtin_function,
                _ => &self.method,
            },
            Value::Class(_) => &self.type_,
            Value::Instance(_) => &self.object,
            Value::Generator(g) => match g.kind {
                GeneratorKind::Generator => &self.generator,
                GeneratorKind::Coroutine => &self.coroutine,
                GeneratorKind::AsyncGenerator => &self.async_generator,
            },
            Value::Iterator(i) => match &i.class {
                Some(class) => class,
                None => self.iterators.get(iterator_name(&i.state.borrow())).unwrap_or(&self.object),
            },
            Value::Cell(_) => &self.cell,
            Value::Module(_) => &self.module,
            Value::Code(_) => &self.code,
            Value::Descriptor(d) => match **d {
                D::Property(_) => &self.property,
                D::Static(_) => &self.static_method,
                D::ClassMethod(_) => &self.class_method,
                D::Slot { .. } => &self.member_descriptor,
                D::Attribute { .. } => &self.getset_descriptor,
            },
            Value::Super(_) => &self.super_,
            Value::DictView(v) => match (v.kind, v.ordered) {
                (ViewKind::Keys, false) => &self.dict_keys,
                (ViewKind::Values, false) => &self.dict_values,
                (ViewKind::Items, false) => &self.dict_items,
                (ViewKind::Keys, true) => &self.odict_keys,
                (ViewKind::Values, true) => &self.odict_values,
                (ViewKind::Items, true) => &self.odict_items,
            },
        }
    }
}

/// The iterators that scripts may derive from.
const DERIVABLE_ITERATORS: [&str; 5] = ["enumerate", "filter", "map", "reversed", "zip"];

fn iterator_name(state: &IteratorState) -> &'static str {
    use IteratorState as S;
    let dict = |kind, keys, values, items| match kind {
        ViewKind::Keys => keys,
        ViewKind::Values => values,
        ViewKind::Items => items,
    };
    match state {
        S::Done | S::Sequence { .. } => "iterator",
        S::List { .. } => "list_iterator",
        S::ListReversed { .. } => "list_reverseiterator",
        S::Tuple { .. } => "tuple_iterator",
        S::Str { text, .. } if text.is_ascii() => "str_ascii_iterator",
        S::Str { .. } => "str_iterator",
        S::Bytes { .. } => "bytes_iterator",
        S::ByteArray { .. } => "bytearray_iterator",
        S::Range { .. } => "range_iterator",
        S::BigRange(_) => "longrange_iterator",
        S::Dict { view, .. } => dict(view.kind, "dict_keyiterator", "dict_valueiterator", "dict_itemiterator"),
        S::DictReversed { view, .. } => {
            dict(view.kind, "dict_reversekeyiterator", "dict_reversevalueiterator", "dict_reverseitemiterator")
        }
        S::Set { .. } => "set_iterator",
        S::SequenceReversed { .. } => "reversed",
        S::Calls { .. } => "callable_iterator",
        S::Enumerate { .. } => "enumerate",
        S::Zip { .. } => "zip",
        S::Map { .. } => "map",
        S::Filter { .. } => "filter",
        S::AsyncStep(step) => match step.action {
            crate::vm::object::AsyncAction::Send(_) => "async_generator_asend",
            _ => "async_generator_athrow",
        },
        S::Coroutine(_) => "coroutine_wrapper",
        S::Native(native) => native.type_name(),
    }
}

fn root(name: &str) -> Rc<Class> {
    builtin_class(name, Vec::new(), Vec::new(), Layout::Plain, true)
}

fn derive(name: &str, bases: &[&Rc<Class>], layout: Layout, derivable: bool) -> Rc<Class> {
    let mut ancestors: Vec<Rc<Class>> = Vec::new();
    // No builtin class needs more of C3 than "an ancestor stands after all its descendants".
    for base in bases {
        for class in base.mro.borrow().iter() {
            ancestors.retain(|known| known.id != class.id);
            ancestors.push(class.clone());
        }
    }
    builtin_class(name, bases.iter().map(|b| (*b).clone()).collect(), ancestors, layout, derivable)
}

/// Makes a builtin class; a dotted name is its module's and its own.
fn builtin_class(
    name: &str,
    bases: Vec<Rc<Class>>,
    ancestors: Vec<Rc<Class>>,
    layout: Layout,
    derivable: bool,
) -> Rc<Class> {
    let (module, name) = name.rsplit_once('.').unwrap_or(("builtins", name));
    let dict = Rc::new(Dict::new());
    dict.set_name(&intern("__module__"), Value::Str(intern(module)));
    let (name, has_dict) = (intern(name), layout == Layout::Exception);
    let parts = ClassParts {
        qualified_name: name.clone(),
        name,
        bases,
        ancestors,
        dict,
        metaclass: None,
        layout,
        builtin: true,
        derivable,
        has_dict,
        slots: Vec::new(),
    };
    Class::new(parts)
}

fn exceptions(object: &Rc<Class>) -> HashMap<&'static str, Rc<Class>> {
    let mut made: HashMap<&'static str, Rc<Class>> = HashMap::new();
    made.insert("BaseException", derive("BaseException", &[object], Layout::Exception, true));
    for (name, bases) in EXCEPTIONS {
        let bases: Vec<&Rc<Class>> = bases.iter().map(|base| &made[base]).collect();
        let class = derive(name, &bases, Layout::Exception, true);
        made.insert(name, class);
    }
    made
}
