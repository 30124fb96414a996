//! Binding arguments as a function written in Python does, with its error messages: most of the library is Python in
//! CPython.

use crate::vm::{Args, Raised, Value, Vm};

/// The parameters of a function.
pub struct Signature {
    /// The qualified name, for messages.
    pub function: &'static str,
    /// Those given by position or by keyword; a method's first is `self`.
    pub positional: &'static [&'static str],
    /// How many of them must be given.
    pub required: usize,
    /// Those given by keyword only.
    pub keyword_only: &'static [&'static str],
}

/// A function's parameters: name, positional ones, how many are required, keyword-only ones.
pub const fn signature(
    function: &'static str,
    positional: &'static [&'static str],
    required: usize,
    keyword_only: &'static [&'static str],
) -> Signature {
    Signature { function, positional, required, keyword_only }
}

impl Signature {
    /// Binds; what was not given is [`Value::Unbound`]. `N` is the number of all parameters.
    pub fn bind<const N: usize>(&self, vm: &mut Vm, args: Args) -> Result<[Value; N], Raised> {
        debug_assert_eq!(N, self.positional.len() + self.keyword_only.len());
        let mut bound: [Value; N] = std::array::from_fn(|_| Value::Unbound);
        let given = args.values.len();
        let most = self.positional.len();
        let mut values = args.values.into_iter();
        for (slot, value) in bound.iter_mut().zip(values.by_ref().take(most)) {
            *slot = value;
        }
        for (name, value) in args.keywords {
            let names = self.positional.iter().chain(self.keyword_only);
            let Some(at) = names.clone().position(|known| *known == name.text()) else {
                let hint = crate::vm::suggest::closest(name.text(), names.copied())
                    .map(|near| format!(". Did you mean '{near}'?"))
                    .unwrap_or_default();
                let text = format!("{}() got an unexpected keyword argument '{}'{hint}", self.function, name.text());
                return Err(vm.type_error(text));
            };
            if bound[at].is_bound() {
                let text = format!("{}() got multiple values for argument '{}'", self.function, name.text());
                return Err(vm.type_error(text));
            }
            bound[at] = value;
        }
        if given > most {
            return Err(vm.type_error(self.too_many(given, bound[most..].iter().filter(|v| v.is_bound()).count())));
        }
        let missing: Vec<&str> =
            (0..self.required).filter(|at| !bound[*at].is_bound()).map(|at| self.positional[at]).collect();
        if !missing.is_empty() {
            return Err(vm.type_error(self.missing(&missing)));
        }
        Ok(bound)
    }

    fn too_many(&self, given: usize, keyword_only: usize) -> String {
        let plural = |n: usize| if n == 1 { "" } else { "s" };
        let most = self.positional.len();
        let takes = if self.required < most {
            format!("from {} to {most} positional arguments", self.required)
        } else {
            format!("{most} positional argument{}", plural(most))
        };
        let were = if keyword_only > 0 {
            let (first, second) = (plural(given), plural(keyword_only));
            format!("{given} positional argument{first} (and {keyword_only} keyword-only argument{second}) were given")
        } else {
            format!("{given} {} given", if given == 1 { "was" } else { "were" })
        };
        format!("{}() takes {takes} but {were}", self.function)
    }

    fn missing(&self, names: &[&str]) -> String {
        let quoted: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
        let list = match quoted.as_slice() {
            [a, b] => format!("{a} and {b}"),
            [init @ .., last] if !init.is_empty() => format!("{}, and {last}", init.join(", ")),
            other => other.join(", "),
        };
        let plural = if names.len() == 1 { "" } else { "s" };
        format!("{}() missing {} required positional argument{plural}: {list}", self.function, names.len())
    }
}

/// Takes the keywords out of a call that takes any number of positional arguments.
pub fn keywords<const N: usize>(
    vm: &mut Vm,
    function: &str,
    args: &mut Args,
    names: [&str; N],
) -> Result<[Value; N], Raised> {
    let bound = names.map(|name| args.keyword(name).unwrap_or_default());
    if let Some((name, _)) = args.keywords.first() {
        let text = format!("{function}() got an unexpected keyword argument '{}'", name.text());
        return Err(vm.type_error(text));
    }
    Ok(bound)
}

/// The default where nothing was given.
pub fn or(value: Value, default: Value) -> Value {
    if value.is_bound() { value } else { default }
}
