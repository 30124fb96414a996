//! The arguments of a native call.

use super::object::Str;
use super::{Raised, Value, Vm};
use smallvec::SmallVec;
use std::rc::Rc;

/// Positional arguments, then keywords. A method's first is `self`.
#[derive(Default, Clone)]
pub struct Args {
    /// By position.
    pub values: SmallVec<[Value; 4]>,
    /// By keyword, in order.
    pub keywords: Vec<(Rc<Str>, Value)>,
}

impl Args {
    /// No arguments.
    pub fn none() -> Args {
        Args::default()
    }

    /// One argument.
    pub fn one(value: Value) -> Args {
        Args::of([value])
    }

    /// These positional arguments.
    pub fn of<const N: usize>(values: [Value; N]) -> Args {
        Args { values: few(values), keywords: Vec::new() }
    }

    /// These positional arguments.
    pub fn from_vec(values: Vec<Value>) -> Args {
        Args { values: SmallVec::from_vec(values), keywords: Vec::new() }
    }

    /// Positional arguments that are taken out of slots.
    #[inline]
    pub fn taken(slots: &mut [Value]) -> Args {
        Args { values: taken(slots), keywords: Vec::new() }
    }

    /// The number of positional arguments.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are no positional arguments.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Takes the positional argument at an index out; [`Value::Unbound`] if it was not given.
    pub fn take(&mut self, index: usize) -> Value {
        self.values.get_mut(index).map(std::mem::take).unwrap_or_default()
    }

    /// Takes `self` off the front.
    pub fn receiver(&mut self) -> Value {
        if self.values.is_empty() { Value::Unbound } else { self.values.remove(0) }
    }

    /// Takes a keyword out.
    pub fn keyword(&mut self, name: &str) -> Option<Value> {
        let at = self.keywords.iter().position(|(n, _)| n.text() == name)?;
        Some(self.keywords.remove(at).1)
    }

    /// Exactly `N` positional arguments and no keyword, for a function (`self` is not counted: take it off before).
    pub fn exactly<const N: usize>(self, vm: &mut Vm, function: &str) -> Result<[Value; N], Raised> {
        self.no_keywords(vm, function)?;
        let given = self.values.len();
        if given != N {
            let expected = match N {
                0 => return Err(vm.type_error(format!("{function}() takes no arguments ({given} given)"))),
                1 => "exactly one argument".to_string(),
                n => format!("exactly {n} arguments"),
            };
            return Err(vm.type_error(if N == 1 {
                format!("{function}() takes {expected} ({given} given)")
            } else {
                format!("{} expected {N} arguments, got {given}", short_name(function))
            }));
        }
        Ok(self.all())
    }

    /// From `least` to `N` positional arguments and no keyword; those not given are [`Value::Unbound`].
    pub fn between<const N: usize>(self, vm: &mut Vm, function: &str, least: usize) -> Result<[Value; N], Raised> {
        self.no_keywords(vm, function)?;
        let given = self.values.len();
        if given < least || given > N {
            let (bound, number) = if given < least { ("at least", least) } else { ("at most", N) };
            let plural = if number == 1 { "" } else { "s" };
            let function = short_name(function);
            return Err(vm.type_error(format!("{function} expected {bound} {number} argument{plural}, got {given}")));
        }
        Ok(self.all())
    }

    /// Exactly `N` positional arguments for a special method, in the words of CPython's slot wrappers.
    pub fn special<const N: usize>(self, vm: &mut Vm, method: &str) -> Result<[Value; N], Raised> {
        if !self.keywords.is_empty() {
            return Err(vm.type_error(format!("wrapper {method}() takes no keyword arguments")));
        }
        let given = self.values.len();
        if given != N {
            let plural = if N == 1 { "" } else { "s" };
            return Err(vm.type_error(format!("expected {N} argument{plural}, got {given}")));
        }
        Ok(self.all())
    }

    /// Binds to named parameters as CPython's argument clinic does. The first `positional_only` names can't be given by
    /// keyword, those from `positional` on can't be given by position, the first `required` must be given. Those not
    /// given are [`Value::Unbound`].
    pub fn bind<const N: usize>(
        self,
        vm: &mut Vm,
        function: &str,
        names: [&str; N],
        positional_only: usize,
        positional: usize,
        required: usize,
    ) -> Result<[Value; N], Raised> {
        let given = self.values.len();
        let total = given + self.keywords.len();
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        if total > N {
            let at = if required == N { "exactly" } else { "at most" };
            let kind = if given == 0 { "keyword " } else { "" };
            return Err(
                vm.type_error(format!("{function}() takes {at} {N} {kind}argument{} ({total} given)", plural(N)))
            );
        }
        if given > positional {
            return Err(vm.type_error(match positional {
                0 => format!("{function}() takes no positional arguments"),
                _ => {
                    let at = if required >= positional { "exactly" } else { "at most" };
                    format!(
                        "{function}() takes {at} {positional} positional argument{} ({given} given)",
                        plural(positional)
                    )
                }
            }));
        }
        let least = required.min(positional_only);
        if given < least {
            let bound = if positional == least && N == least { "exactly" } else { "at least" };
            return Err(vm.type_error(format!(
                "{function}() takes {bound} {least} positional argument{} ({given} given)",
                plural(least)
            )));
        }
        let mut bound: [Value; N] = std::array::from_fn(|_| Value::Unbound);
        for (slot, value) in bound.iter_mut().zip(self.values) {
            *slot = value;
        }
        for (name, value) in self.keywords {
            match names.iter().position(|n| *n == name.text()) {
                Some(at) if at >= positional_only && !bound[at].is_bound() => bound[at] = value,
                Some(at) if at >= positional_only => {
                    let message = format!(
                        "argument for {function}() given by name ('{}') and position ({})",
                        name.text(),
                        at + 1
                    );
                    return Err(vm.type_error(message));
                }
                _ => {
                    let message = format!("{function}() got an unexpected keyword argument '{}'", name.text());
                    return Err(vm.type_error(message));
                }
            }
        }
        if let Some(missing) = bound.iter().take(required).position(|v| !v.is_bound()) {
            let name = names[missing];
            let message = format!("{function}() missing required argument '{name}' (pos {})", missing + 1);
            return Err(vm.type_error(message));
        }
        Ok(bound)
    }

    /// The first `N` positional arguments; those not given are [`Value::Unbound`].
    #[inline]
    fn all<const N: usize>(mut self) -> [Value; N] {
        let mut all = [const { Value::Unbound }; N];
        let given = self.values.len();
        for (place, value) in all.iter_mut().zip(self.values.iter_mut()) {
            std::mem::swap(place, value);
        }
        if given <= N && !self.values.spilled() {
            // Nothing is left in it that must be dropped.
            std::mem::forget(self.values);
        }
        all
    }

    /// Refuses keywords.
    pub fn no_keywords(&self, vm: &mut Vm, function: &str) -> Result<(), Raised> {
        if self.keywords.is_empty() {
            return Ok(());
        }
        Err(vm.type_error(format!("{function}() takes no keyword arguments")))
    }
}

/// As many values as there are, in place: filling a small vector through an iterator costs more than most calls.
#[inline]
fn few<const N: usize>(values: [Value; N]) -> SmallVec<[Value; 4]> {
    if N > 4 {
        return SmallVec::from_vec(values.into());
    }
    let mut values = values.into_iter();
    SmallVec::from_buf_and_len(std::array::from_fn(|_| values.next().unwrap_or_default()), N)
}

/// Takes values out of slots.
#[inline]
fn taken(slots: &mut [Value]) -> SmallVec<[Value; 4]> {
    if slots.len() > 4 {
        return SmallVec::from_vec(slots.iter_mut().map(std::mem::take).collect());
    }
    let length = slots.len();
    let place = |at: usize| slots.get_mut(at).map(std::mem::take).unwrap_or_default();
    SmallVec::from_buf_and_len(std::array::from_fn(place), length)
}

/// A method's own name: CPython names the class too only where it counts one argument or none.
fn short_name(function: &str) -> &str {
    function.rsplit('.').next().unwrap_or(function)
}
