//! `chain` and `zip_longest`: several iterables as one.

use super::{made, to_make};
use crate::vm::object::{NativeDef, NativeIterator};
use crate::vm::types::plain;
use crate::vm::{Args, Raised, Value, Vm};

pub(super) const CHAIN: &[NativeDef] = &[plain("__new__", "(*iterables)", chain)];
pub(super) const FROM_ITERABLE: &[NativeDef] = &[plain("from_iterable", "($type, iterable, /)", from_iterable)];
pub(super) const ZIP_LONGEST: &[NativeDef] = &[plain("__new__", "(*iterables, fillvalue=None)", zip_longest)];

struct Chain {
    /// The iterables; `None` at the end.
    rest: Option<Value>,
    /// The one that is under way.
    current: Option<Value>,
}

impl NativeIterator for Chain {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        while let Some(rest) = self.rest.clone() {
            let current = match &self.current {
                Some(current) => current.clone(),
                None => {
                    let found = vm.next(&rest);
                    let Ok(Some(iterable)) = found else {
                        self.rest = None;
                        return found;
                    };
                    match vm.iter(&iterable) {
                        Ok(iterator) => self.current.insert(iterator).clone(),
                        Err(raised) => {
                            self.rest = None;
                            return Err(raised);
                        }
                    }
                }
            };
            if let Some(item) = vm.next(&current)? {
                return Ok(Some(item));
            }
            self.current = None;
        }
        Ok(None)
    }
}

fn chain(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "chain")?;
    args.no_keywords(vm, "chain")?;
    let iterables = Value::tuple(args.values.into_vec());
    let rest = Some(vm.iter(&iterables)?);
    made(&class, Chain { rest, current: None })
}

fn from_iterable(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "chain")?;
    let [iterables] = args.exactly(vm, "itertools.chain.from_iterable")?;
    let rest = Some(vm.iter(&iterables)?);
    made(&class, Chain { rest, current: None })
}

struct ZipLongest {
    /// `None` for those that are over.
    sources: Vec<Option<Value>>,
    fill: Value,
    active: usize,
}

impl NativeIterator for ZipLongest {
    fn next(&mut self, vm: &mut Vm) -> Result<Option<Value>, Raised> {
        if self.active == 0 {
            return Ok(None);
        }
        let mut items = Vec::with_capacity(self.sources.len());
        for at in 0..self.sources.len() {
            let found = match self.sources[at].clone() {
                None => None,
                Some(source) => match vm.next(&source) {
                    Ok(Some(item)) => Some(item),
                    Ok(None) => {
                        self.active -= 1;
                        if self.active == 0 {
                            return Ok(None);
                        }
                        self.sources[at] = None;
                        None
                    }
                    Err(raised) => {
                        self.active = 0;
                        return Err(raised);
                    }
                },
            };
            items.push(found.unwrap_or_else(|| self.fill.clone()));
        }
        Ok(Some(Value::tuple(items)))
    }
}

fn zip_longest(vm: &mut Vm, mut args: Args) -> Result<Value, Raised> {
    let class = to_make(vm, &mut args, "zip_longest")?;
    let fill = args.keyword("fillvalue").unwrap_or(Value::None);
    if !args.keywords.is_empty() {
        return Err(vm.type_error("zip_longest() got an unexpected keyword argument"));
    }
    let mut sources = Vec::new();
    for value in &args.values {
        sources.push(Some(vm.iter(value)?));
    }
    let active = sources.len();
    made(&class, ZipLongest { sources, fill, active })
}
