//! An exception with all that hangs on it, taken down as text (`TracebackException`), so that nothing of the script runs
//! while it is laid out.

use super::place::{Place, format_places};
use super::suggestion::suggestion;
use super::syntax;
use crate::vm::object::{Entry, ExceptionData, Instance, TraceEntry, Traceback};
use crate::vm::types::exception::{members, repr_or_failure, text_or_failure, type_text};
use crate::vm::types::traceback_object;
use crate::vm::{Value, Vm};
use std::collections::HashSet;
use std::rc::Rc;

/// How many of a traceback's entries are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Limit {
    /// All.
    None,
    /// The outermost ones.
    First(usize),
    /// The innermost ones.
    Last(usize),
}

impl Limit {
    /// The entries of a traceback that are shown, the outermost first.
    pub fn entries(self, traceback: Option<Rc<Traceback>>) -> Vec<TraceEntry> {
        let mut entries = Vec::new();
        let mut link = traceback;
        while let Some(traceback) = link {
            entries.push(traceback.entry.clone());
            link = traceback.next.borrow().clone();
        }
        match self {
            Limit::None => {}
            Limit::First(count) => entries.truncate(count),
            Limit::Last(count) => {
                entries.drain(..entries.len().saturating_sub(count));
            }
        }
        entries
    }
}

/// How exceptions are shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Style {
    /// How many entries of a traceback.
    pub limit: Limit,
    /// Whether the variables of each frame are shown.
    pub locals: bool,
    /// How many exceptions of a group.
    pub widest: usize,
    /// How many levels of groups.
    pub deepest: usize,
}

impl Style {
    /// The usual one, with a limit.
    pub fn limited(limit: Limit) -> Style {
        Style { limit, locals: false, widest: 15, deepest: 10 }
    }
}

/// What is shown of one exception.
pub struct Noted {
    /// The traceback's text, an item for each place.
    pub stack: Vec<String>,
    /// The class and the message, then the notes.
    pub last: Vec<String>,
    /// The index of `__cause__`.
    pub cause: Option<usize>,
    /// The index of `__context__`.
    pub context: Option<usize>,
    /// Whether the context is not to be shown.
    pub suppress_context: bool,
    /// The indices of a group's exceptions.
    pub members: Option<Vec<usize>>,
}

/// An exception and all that hang on it; the first is the one that was asked for.
pub struct Chain {
    /// How they are shown.
    pub style: Style,
    /// They refer to one another by index.
    pub noted: Vec<Noted>,
}

impl Chain {
    /// Takes an exception down, with causes, contexts and members. `traceback` stands for its own.
    pub fn of(vm: &mut Vm, exception: &Value, traceback: Option<Rc<Traceback>>, style: Style) -> Chain {
        let mut taking = Taking { vm, style, noted: Vec::new(), seen: HashSet::new() };
        taking.take(exception, traceback);
        let mut queue = vec![(0, exception.clone())];
        while let Some((index, exception)) = queue.pop() {
            let Value::Instance(instance) = &exception else { continue };
            let Some(data) = instance.state::<ExceptionData>() else { continue };
            let (cause, context) = (data.cause.borrow().clone(), data.context.borrow().clone());
            let suppressed = data.suppress_context.get();
            taking.noted[index].suppress_context = suppressed;
            if let Some(cause) = taking.take_unseen(&cause) {
                taking.noted[index].cause = Some(cause.0);
                queue.push(cause);
            }
            if taking.noted[index].cause.is_none()
                && !suppressed
                && let Some(context) = taking.take_unseen(&context)
            {
                taking.noted[index].context = Some(context.0);
                queue.push(context);
            }
            if let Some(exceptions) = taking.members_of(instance) {
                let taken: Vec<(usize, Value)> =
                    exceptions.into_iter().map(|member| (taking.take_own(&member), member)).collect();
                taking.noted[index].members = Some(taken.iter().map(|(at, _)| *at).collect());
                queue.extend(taken);
            }
        }
        Chain { style, noted: taking.noted }
    }
}

struct Taking<'v> {
    vm: &'v mut Vm,
    style: Style,
    noted: Vec<Noted>,
    /// The addresses of those that were taken: circles end there.
    seen: HashSet<usize>,
}

impl Taking<'_> {
    fn take_unseen(&mut self, exception: &Value) -> Option<(usize, Value)> {
        if !matches!(exception, Value::Instance(_)) || self.seen.contains(&exception.address()?) {
            return None;
        }
        Some((self.take_own(exception), exception.clone()))
    }

    fn take_own(&mut self, exception: &Value) -> usize {
        let traceback = match exception {
            Value::Instance(instance) => traceback_of(instance),
            _ => None,
        };
        self.take(exception, traceback)
    }

    fn take(&mut self, exception: &Value, traceback: Option<Rc<Traceback>>) -> usize {
        self.seen.insert(exception.address().unwrap_or(0));
        let stack = stack_lines(self.vm, traceback.clone(), self.style);
        let last = last_lines(self.vm, exception, traceback.as_ref());
        let (cause, context, suppress_context, members) = (None, None, false, None);
        self.noted.push(Noted { stack, last, cause, context, suppress_context, members });
        self.noted.len() - 1
    }

    fn members_of(&mut self, instance: &Rc<Instance>) -> Option<Vec<Value>> {
        let group = self.vm.types.exception("BaseExceptionGroup");
        instance.class().is_subclass_of(&group).then(|| members(instance))
    }
}

/// The text of each place of a traceback.
fn stack_lines(vm: &mut Vm, traceback: Option<Rc<Traceback>>, style: Style) -> Vec<String> {
    let entries = style.limit.entries(traceback);
    let places: Vec<Place> = entries.iter().map(Place::of_entry).collect();
    if !style.locals {
        return format_places(&places, |_| String::new());
    }
    let locals: Vec<String> = entries.iter().map(|entry| locals_of(vm, entry)).collect();
    format_places(&places, |at| locals[at].clone())
}

/// The variables of a frame, sorted, a line each.
fn locals_of(vm: &mut Vm, entry: &TraceEntry) -> String {
    let Some(frame) = traceback_object::frame_of(vm, entry) else { return String::new() };
    let mut variables: Vec<(String, Value)> = match frame.locals().as_dict() {
        Some(dict) => {
            let named = |entry: Entry| entry.key.as_str().map(|name| (name.text().to_string(), entry.value.clone()));
            dict.entries().into_iter().filter_map(named).collect()
        }
        None => Vec::new(),
    };
    variables.sort_by(|(a, _), (b, _)| a.cmp(b));
    let mut out = String::new();
    for (name, value) in variables {
        out += &format!("    {name} = {}\n", repr_or_failure(vm, &value, "local"));
    }
    out
}

fn traceback_of(instance: &Instance) -> Option<Rc<Traceback>> {
    instance.state::<ExceptionData>()?.traceback.borrow().clone()
}

/// The class and message of an exception, then its notes: each item ends in a line break.
pub fn last_lines(vm: &mut Vm, exception: &Value, traceback: Option<&Rc<Traceback>>) -> Vec<String> {
    let mut text = text_or_failure(vm, exception, "exception");
    let notes = notes(vm, exception);
    let class = type_text(vm, exception);
    let mut lines = if vm.is_instance(exception, &vm.types.exception("SyntaxError")) {
        syntax::lines(vm, exception, &class)
    } else {
        if let Some(suggestion) = suggestion(vm, exception, traceback) {
            text += &suggestion;
        }
        vec![if text.is_empty() { format!("{class}\n") } else { format!("{class}: {text}\n") }]
    };
    lines.extend(notes);
    lines
}

fn notes(vm: &mut Vm, exception: &Value) -> Vec<String> {
    let name = vm.names.notes.clone();
    let notes = match vm.get_attr_optional(exception, &name) {
        Ok(None | Some(Value::None)) => return Vec::new(),
        Ok(Some(notes)) => notes,
        Err(raised) => {
            let error = repr_or_failure(vm, &raised.value(), "__notes__");
            return vec![format!("Ignored error getting __notes__: {error}\n")];
        }
    };
    let items = match notes.builtin() {
        Value::List(_) | Value::Tuple(_) | Value::Range(_) => vm.collect(&notes).unwrap_or_default(),
        _ => return vec![format!("{}\n", repr_or_failure(vm, &notes, "__notes__"))],
    };
    let mut lines = Vec::new();
    for note in items {
        let text = text_or_failure(vm, &note, "note");
        lines.extend(text.split('\n').map(|line| format!("{line}\n")));
    }
    lines
}
