//! The page: mounts the application into the document that `index.html` lays out.

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("the page runs in a browser; the command line is the binary `interleave`");
}

#[cfg(target_arch = "wasm32")]
fn main() {
    use leptos::prelude::document;
    use wasm_bindgen::JsCast;

    console_error_panic_hook::set_once();
    let place = document().get_element_by_id("app").and_then(|place| place.dyn_into().ok());
    let place: web_sys::HtmlElement = place.expect("index.html has a place for the page");
    place.set_inner_html("");
    leptos::mount::mount_to(place, interleave::ui::App).forget();
}
