//! The editor's calls, as `www/editor/src/editor.js` defines them. Positions count UTF-16 units.

use js_sys::{Array, Object, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::HtmlElement;

#[wasm_bindgen]
extern "C" {
    /// An editor in the page.
    #[wasm_bindgen(js_name = Editor)]
    #[derive(Clone)]
    pub type Handle;

    #[wasm_bindgen(catch, js_namespace = InterleaveEditor)]
    fn create(
        parent: &HtmlElement,
        text: &str,
        changed: &Closure<dyn FnMut()>,
        run: &Closure<dyn FnMut()>,
    ) -> Result<Handle, JsValue>;

    /// The whole text.
    #[wasm_bindgen(method)]
    pub fn text(this: &Handle) -> String;

    /// Replaces the whole text, as one edit that can be undone.
    #[wasm_bindgen(method)]
    pub fn replace(this: &Handle, text: &str);

    /// Puts the cursor at a position and shows it.
    #[wasm_bindgen(method)]
    pub fn reveal(this: &Handle, position: u32);

    /// Takes the focus.
    #[wasm_bindgen(method)]
    pub fn focus(this: &Handle);

    /// Scrolls to a position, and leaves cursor and focus where they are.
    #[wasm_bindgen(method)]
    pub fn show(this: &Handle, position: u32);

    #[wasm_bindgen(method, js_name = mark)]
    fn mark_lines(this: &Handle, found: &Array);

    #[wasm_bindgen(method)]
    fn diagnose(this: &Handle, found: &Array);

    #[wasm_bindgen(method)]
    fn destroy(this: &Handle);
}

/// An editor and what it calls back. Dropping it takes it out of the page.
pub struct CodeMirror {
    handle: Handle,
    _changed: Closure<dyn FnMut()>,
    _run: Closure<dyn FnMut()>,
}

/// Something to underline.
pub struct Underline {
    /// Its beginning.
    pub from: u32,
    /// The position after it.
    pub to: u32,
    /// What is wrong with it.
    pub message: String,
}

/// A line at which tasks stand.
pub struct Standing {
    /// The line, from one.
    pub line: u32,
    /// In which hue it is marked.
    pub hue: u32,
    /// Who.
    pub names: String,
    /// Whether one of them has the thread.
    pub is_running: bool,
}

impl CodeMirror {
    /// Puts an editor into `parent`; `None` when its script was not loaded.
    pub fn new(
        parent: &HtmlElement,
        text: &str,
        changed: impl FnMut() + 'static,
        run: impl FnMut() + 'static,
    ) -> Option<Self> {
        let (changed, run) = (Closure::new(changed), Closure::new(run));
        let handle = create(parent, text, &changed, &run).ok()?;
        Some(Self { handle, _changed: changed, _run: run })
    }

    /// The way to call it.
    pub fn handle(&self) -> Handle {
        self.handle.clone()
    }
}

impl Handle {
    /// Underlines these, and nothing else.
    pub fn underline(&self, found: &[Underline]) {
        let entry = |Underline { from, to, message }: &Underline| {
            object([("from", (*from).into()), ("to", (*to).into()), ("message", message.as_str().into())])
        };
        self.diagnose(&found.iter().map(entry).collect());
    }

    /// Marks these lines, and no others.
    pub fn mark(&self, found: &[Standing]) {
        let entry = |Standing { line, hue, names, is_running }: &Standing| {
            object([
                ("line", (*line).into()),
                ("hue", (*hue).into()),
                ("names", names.as_str().into()),
                ("running", (*is_running).into()),
            ])
        };
        self.mark_lines(&found.iter().map(entry).collect());
    }
}

fn object<const N: usize>(entries: [(&str, JsValue); N]) -> Object {
    let object = Object::new();
    for (key, value) in entries {
        // Setting a property of a plain object of one's own does not fail.
        let _ = Reflect::set(&object, &JsValue::from_str(key), &value);
    }
    object
}

impl Drop for CodeMirror {
    fn drop(&mut self) {
        self.handle.destroy();
    }
}
