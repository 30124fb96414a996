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
        let list = Array::new();
        for Underline { from, to, message } in found {
            let entry = Object::new();
            for (key, value) in [("from", (*from).into()), ("to", (*to).into()), ("message", message.as_str().into())] {
                // Setting a property of a plain object of one's own does not fail.
                let _ = Reflect::set(&entry, &JsValue::from_str(key), &value);
            }
            list.push(&entry);
        }
        self.diagnose(&list);
    }
}

impl Drop for CodeMirror {
    fn drop(&mut self) {
        self.handle.destroy();
    }
}
