//! What values are made of: plain data structures that know nothing of the machine that runs them.
//!
//! Interior mutability everywhere, and one rule: no borrow is held while a script's code may run.

mod address;
mod class;
mod code;
mod dict;
mod frame;
mod function;
mod generator;
mod instance;
mod iterator;
mod module;
mod sequence;
mod set;
mod shape;
mod string;

pub use class::{BuiltinLayout, Class, ClassParts, Layout};
pub use code::{Cache, Code, Shown, Site, SourceText};
pub use dict::{Dict, DictView, Entry, ViewKind};
pub use frame::KeptFrame;
pub use function::{Cell, Descriptor, Function, FunctionExtras, Method, Native, NativeDef, NativeFn};
pub use function::{Part, Property, Super};
pub use generator::{AsyncState, Body, Generator, GeneratorKind, SavedFrame, State};
pub use instance::{ExceptionData, Instance, TraceEntry, Traceback};
pub use iterator::{AsyncAction, AsyncStep, AsyncStepState, BigRange, Iterator, IteratorState, NativeIterator, Step};
pub use module::Module;
pub use sequence::{ByteArray, Bytes, Complex, List, Range, Slice, Tuple};
pub use set::Set;
pub use shape::Shape;
pub use string::{Str, hash_bytes, intern};
