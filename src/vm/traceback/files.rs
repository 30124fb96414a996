//! The texts that were compiled, by file name: where warnings and `linecache` find their lines.

use crate::vm::Vm;
use crate::vm::object::{Shown, SourceText};
use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::rc::{Rc, Weak};

#[derive(Default)]
struct Files {
    /// The texts of files.
    known: RefCell<HashMap<String, Rc<SourceText>>>,
    /// Texts that were compiled under names of no file.
    hidden: RefCell<HashMap<String, Vec<Weak<SourceText>>>>,
    /// The names whose lines a script gave to `linecache`.
    told: RefCell<HashSet<String>>,
}

fn of(vm: &mut Vm) -> Rc<Files> {
    if let Some(files) = vm.extension::<Files>() {
        return files;
    }
    let files = Rc::new(Files::default());
    vm.set_extension(files.clone());
    files
}

/// Remembers the text of a file whose lines can be shown.
pub fn remember(vm: &mut Vm, file: &str, text: &Rc<SourceText>) {
    of(vm).known.borrow_mut().insert(file.to_string(), text.clone());
}

/// Keeps a text that a script compiled: its lines can be shown where there is a file of that name, or when the script
/// tells them to `linecache`.
pub fn hide(vm: &mut Vm, file: &str, text: &Rc<SourceText>) {
    let files = of(vm);
    if files.known.borrow().contains_key(file) || files.told.borrow().contains(file) {
        text.shown.set(Shown::Lines);
        return;
    }
    let mut hidden = files.hidden.borrow_mut();
    let texts = hidden.entry(file.to_string()).or_default();
    texts.retain(|text| text.strong_count() > 0);
    texts.push(Rc::downgrade(text));
}

/// Shows the lines of texts that were or will be compiled under a name.
pub fn show(vm: &mut Vm, file: &str) {
    let files = of(vm);
    files.told.borrow_mut().insert(file.to_string());
    let texts = files.hidden.borrow_mut().remove(file).unwrap_or_default();
    texts.iter().filter_map(Weak::upgrade).for_each(|text| text.shown.set(Shown::Lines));
}

/// The text of a file.
pub fn text_of(vm: &Vm, file: &str) -> Option<Rc<SourceText>> {
    vm.extension::<Files>()?.known.borrow().get(file).cloned()
}

/// A line of a file, counted from one, without its line break.
pub fn line_of(vm: &Vm, file: &str, line: u32) -> Option<String> {
    let text = text_of(vm, file)?;
    text.lines.text_of(&text.text, line).map(str::to_string)
}
