//! Exceptions that have nowhere to go: raised by `__del__`, by a generator that is dropped, by a callback of Rust.

use super::object::{Native, intern};
use super::traceback::{Limit, Place};
use super::types::exception::{repr_or_failure, text_or_failure};
use super::types::{struct_sequence, traceback_object};
use super::{Args, Raised, Value, Vm};
use crate::vm::traceback;

/// So many of the innermost places are shown.
const MOST_PLACES: usize = 1000;
/// What is said where the caller has no words of its own.
const IN: &str = "Exception ignored in";

impl Vm {
    /// Reports an exception that nobody can catch: "Exception ignored in: <function …>" and its traceback, or what the
    /// script's `sys.unraisablehook` makes of it. `context` is the text before the colon.
    pub fn unraisable(&mut self, context: &str, object: &Value, raised: Raised) {
        self.place_where_the_script_stands(&raised);
        let hook = self.module(&intern("sys")).and_then(|sys| sys.dict.get_name(&intern("unraisablehook")));
        match hook {
            Some(hook) if !is_default(&hook) => {
                let details = self.unraisable_details(context, object, &raised);
                if let Err(error) = self.call(&hook, Args::one(details)) {
                    self.report_ignored("Exception ignored in sys.unraisablehook", &hook, &error);
                }
            }
            _ => self.report_ignored(context, object, &raised),
        }
    }

    /// What `sys.unraisablehook` is given, as `sys.UnraisableHookArgs`.
    fn unraisable_details(&mut self, context: &str, object: &Value, raised: &Raised) -> Value {
        let fields = ["exc_type", "exc_value", "exc_traceback", "err_msg", "object"];
        let class = struct_sequence::class(self, "UnraisableHookArgs", &fields);
        let found = raised.data().traceback.borrow().clone();
        let traceback = match found {
            Some(found) => traceback_object::of(self, found),
            None => Value::None,
        };
        let message = if context == IN { Value::None } else { Value::str(context) };
        let parts = vec![Value::Class(raised.0.class()), raised.value(), traceback, message, object.clone()];
        struct_sequence::make(&class, parts)
    }

    /// What `sys.unraisablehook` does by itself.
    pub fn report_ignored(&mut self, context: &str, object: &Value, raised: &Raised) {
        let mut out = if object.is_none() {
            format!("{context}:\n")
        } else {
            format!("{context}: {}\n", repr_or_failure(self, object, "object"))
        };
        let found = raised.data().traceback.borrow().clone();
        if found.is_some() {
            out += "Traceback (most recent call last):\n";
            let limit = traceback::standard_limit(self).unwrap_or(MOST_PLACES);
            let mut shown: Vec<Place> = Limit::Last(limit).entries(found).iter().map(Place::of_entry).collect();
            // This is printed by another part of CPython, which shows no markers.
            shown.iter_mut().for_each(Place::drop_columns);
            out += &traceback::format_places(&shown, |_| String::new()).concat();
        }
        let class = traceback_class(self, raised);
        let text = text_or_failure(self, &raised.value(), "exception");
        out += &format!("{class}: {text}\n");
        let _ = self.write_stream(true, &out);
    }
}

fn traceback_class(vm: &mut Vm, raised: &Raised) -> String {
    super::types::exception::type_text(vm, &raised.value())
}

fn is_default(hook: &Value) -> bool {
    matches!(hook, Value::Native(native) if is_of_sys(native))
}

fn is_of_sys(native: &Native) -> bool {
    native.def.name == "unraisablehook" && native.module.as_ref().is_some_and(|module| module.text() == "sys")
}
