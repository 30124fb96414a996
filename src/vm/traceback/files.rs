//! The texts that were compiled, by file name: where warnings and `linecache` find their lines.

use crate::vm::Vm;
use crate::vm::object::SourceText;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;

#[derive(Default)]
struct Files(RefCell<HashMap<String, Rc<SourceText>>>);

/// Remembers the text of a file whose lines can be shown.
pub fn remember(vm: &mut Vm, file: &str, text: &Rc<SourceText>) {
    let files = match vm.extension::<Files>() {
        Some(files) => files,
        None => {
            vm.set_extension(Rc::new(Files::default()));
            match vm.extension::<Files>() {
                Some(files) => files,
                None => return,
            }
        }
    };
    files.0.borrow_mut().insert(file.to_string(), text.clone());
}

/// The text of a file.
pub fn text_of(vm: &Vm, file: &str) -> Option<Rc<SourceText>> {
    vm.extension::<Files>()?.0.borrow().get(file).cloned()
}

/// A line of a file, counted from one, without its line break.
pub fn line_of(vm: &Vm, file: &str, line: u32) -> Option<String> {
    let text = text_of(vm, file)?;
    text.lines.text_of(&text.text, line).map(str::to_string)
}
