//! What the reader's hands do with the picture: wheel, pointer, two fingers, keys.

use super::viewer::Viewer;
use crate::ui::playground::Playground;
use crate::view::timeline::{Axis, Hit, camera_of_the_whole};
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlCanvasElement, KeyboardEvent, PointerEvent, WheelEvent};

/// A pointer that moved less than this has clicked, in pixels.
const STILL: f64 = 4.0;

/// How much a key zooms, and how far it moves the picture.
const KEY_ZOOM: f64 = 1.5;
const KEY_PAN: f64 = 80.0;

thread_local! {
    /// Where the pointer was seen last: its place and the size of the picture.
    static POINTER: Cell<(f64, f64, f64, f64)> = const { Cell::new((0.0, 0.0, 0.0, 0.0)) };
}

/// Where the pointer was seen last: its place and the size of the picture.
pub fn pointer() -> (f64, f64, f64, f64) {
    POINTER.get()
}

/// A finger or a mouse button that is down.
#[derive(Clone, Copy)]
struct Down {
    id: i32,
    x: f64,
    y: f64,
}

/// What is going on between the first pointer's fall and the last one's rise.
#[derive(Default)]
struct Grip {
    down: Vec<Down>,
    moved: f64,
    /// It moves the cursor along the axis.
    scrubs: bool,
    /// It moves the part in sight along the strip of the whole run.
    slides: bool,
}

/// Follows what is done to the canvas, as long as that is in the page.
pub fn follow(canvas: &HtmlCanvasElement, viewer: Viewer, playground: Playground) {
    let grip = Rc::new(RefCell::new(Grip::default()));
    let (pressing, moving, rising) = (grip.clone(), grip.clone(), grip);
    listen(canvas, "wheel", move |event: WheelEvent| wheel(&event, viewer));
    listen(canvas, "pointerdown", move |event: PointerEvent| press(&event, viewer, &mut pressing.borrow_mut()));
    listen(canvas, "pointermove", move |event: PointerEvent| drag(&event, viewer, &mut moving.borrow_mut()));
    let end = Rc::new(move |event: PointerEvent| {
        let clicked = release(&event, &mut rising.borrow_mut());
        if clicked && event.type_() == "pointerup" {
            click(&event, viewer, playground);
        }
    });
    for name in ["pointerup", "pointercancel"] {
        let end = end.clone();
        listen(canvas, name, move |event: PointerEvent| end(event));
    }
    listen(canvas, "pointerleave", move |_: PointerEvent| viewer.hovered.set(None));
    listen(canvas, "keydown", move |event: KeyboardEvent| key(&event, viewer, playground));
}

fn listen<E: JsCast + 'static>(canvas: &HtmlCanvasElement, name: &str, act: impl FnMut(E) + 'static) {
    let mut act = act;
    let closure = Closure::<dyn FnMut(web_sys::Event)>::new(move |event: web_sys::Event| {
        if let Ok(event) = event.dyn_into() {
            act(event);
        }
    });
    // The canvas is there as long as the page is.
    let _ = canvas.add_event_listener_with_callback(name, closure.as_ref().unchecked_ref());
    closure.forget();
}

fn wheel(event: &WheelEvent, viewer: Viewer) {
    event.prevent_default();
    // Lines and pages are what some mice count in.
    let unit = if event.delta_mode() == WheelEvent::DOM_DELTA_PIXEL { 1.0 } else { 24.0 };
    let (across, down) = (event.delta_x() * unit, event.delta_y() * unit);
    let Some(sizes) = viewer.sizes.get_value() else { return };
    let x = f64::from(event.offset_x()) - sizes.gutter;
    if event.ctrl_key() || event.meta_key() {
        let factor = (-down.clamp(-60.0, 60.0) * 0.008).exp();
        viewer.look(|camera, end, width| camera.zoom(x.max(0.0), factor, end, width));
    } else if event.shift_key() || across.abs() > down.abs() {
        let pixels = if across == 0.0 { down } else { across };
        viewer.look(|camera, end, width| camera.pan(pixels, end, width));
    } else {
        let content = content(viewer, sizes.row);
        viewer.look(|camera, end, width| {
            if content > sizes.body() {
                camera.scroll(down, content, sizes.body());
            } else {
                camera.pan(down, end, width);
            }
        });
    }
    viewer.hovered.set(None);
}

fn content(viewer: Viewer, row: f64) -> f64 {
    viewer.timeline.with_value(|timeline| timeline.rows() as f64 * row)
}

fn press(event: &PointerEvent, viewer: Viewer, grip: &mut Grip) {
    if event.button() != 0 {
        return;
    }
    if let Some(canvas) = event.target().and_then(|target| target.dyn_into::<HtmlCanvasElement>().ok()) {
        let _ = canvas.set_pointer_capture(event.pointer_id());
    }
    let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
    if grip.down.is_empty() {
        let sizes = viewer.sizes.get_value();
        grip.moved = 0.0;
        grip.scrubs = sizes.is_some_and(|sizes| y < sizes.axis && x > sizes.gutter);
        grip.slides = sizes.is_some_and(|sizes| y > sizes.height - sizes.overview && x > sizes.gutter);
        if grip.scrubs {
            scrub(viewer, x);
        } else if grip.slides {
            slide(viewer, x);
        }
    } else {
        // Two fingers never click.
        grip.moved = f64::INFINITY;
    }
    grip.down.push(Down { id: event.pointer_id(), x, y });
}

fn drag(event: &PointerEvent, viewer: Viewer, grip: &mut Grip) {
    let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
    let Some(sizes) = viewer.sizes.get_value() else { return };
    let Some(index) = grip.down.iter().position(|down| down.id == event.pointer_id()) else {
        POINTER.set((x, y, sizes.width, sizes.height));
        if event.pointer_type() != "touch" {
            let hit = hit(viewer, x, y);
            if hit != viewer.hovered.get_untracked() {
                viewer.hovered.set(hit);
            }
        }
        return;
    };
    let before = grip.down[index];
    grip.down[index] = Down { id: before.id, x, y };
    grip.moved += (x - before.x).abs() + (y - before.y).abs();
    if grip.scrubs {
        scrub(viewer, x);
    } else if grip.slides {
        slide(viewer, x);
    } else if let [one, other] = grip.down[..] {
        let still = if one.id == before.id { other } else { one };
        let apart = |a: Down, b: Down| ((a.x - b.x).powi(2) + (a.y - b.y).powi(2)).sqrt().max(20.0);
        let factor = apart(grip.down[index], still) / apart(before, still);
        let middle = f64::midpoint(x, still.x) - sizes.gutter;
        viewer.look(|camera, end, width| {
            camera.zoom(middle.max(0.0), factor, end, width);
            camera.pan((before.x - x) / 2.0, end, width);
        });
    } else if grip.moved > STILL {
        viewer.hovered.set(None);
        let content = content(viewer, sizes.row);
        viewer.look(|camera, end, width| {
            camera.pan(before.x - x, end, width);
            camera.scroll(before.y - y, content, sizes.body());
        });
    }
}

/// Whether that was a click.
fn release(event: &PointerEvent, grip: &mut Grip) -> bool {
    let was_down = grip.down.iter().any(|down| down.id == event.pointer_id());
    grip.down.retain(|down| down.id != event.pointer_id());
    was_down && grip.down.is_empty() && grip.moved <= STILL && !grip.scrubs && !grip.slides
}

/// Travels to the moment under a pixel.
fn scrub(viewer: Viewer, x: f64) {
    let Some(sizes) = viewer.sizes.get_value() else { return };
    let camera = viewer.camera.get_value();
    let moment = viewer.timeline.with_value(|timeline| {
        (!timeline.is_empty()).then(|| timeline.moment_at(camera.axis, camera.place((x - sizes.gutter).max(0.0))))
    });
    if let Some(moment) = moment {
        viewer.plays.set(false);
        viewer.selected.set(None);
        viewer.cursor.set(Some(moment));
    }
}

/// Brings what is under a pixel of the strip into the middle.
fn slide(viewer: Viewer, x: f64) {
    let Some(sizes) = viewer.sizes.get_value() else { return };
    viewer.look(|camera, end, width| {
        let place = camera_of_the_whole(camera, end, &sizes).place(x - sizes.gutter);
        camera.centre(place, width);
    });
}

fn hit(viewer: Viewer, x: f64, y: f64) -> Option<Hit> {
    let sizes = viewer.sizes.get_value()?;
    let camera = viewer.camera.get_value();
    viewer.timeline.with_value(|timeline| timeline.hit(&camera, &sizes, x, y))
}

fn click(event: &PointerEvent, viewer: Viewer, playground: Playground) {
    let (x, y) = (f64::from(event.offset_x()), f64::from(event.offset_y()));
    let Some(found) = hit(viewer, x, y).filter(|hit| hit.task.is_some()) else {
        viewer.leave();
        return;
    };
    if found.is_fold {
        viewer.fold(found);
        return;
    }
    if found.is_name {
        viewer.selected.set(Some(found));
        return;
    }
    choose(found, viewer, playground);
}

/// Chooses a slice: the whole screen shows its moment, and the editor its line.
fn choose(found: Hit, viewer: Viewer, playground: Playground) {
    viewer.plays.set(false);
    viewer.selected.set(Some(found));
    viewer.cursor.set(Some(found.moment));
    let span = viewer.timeline.with_value(|timeline| match (found.task?, found.slice) {
        (task, Some(slice)) => timeline.span_of(task, slice),
        (task, None) => timeline.track(task)?.span,
    });
    if let Some(span) = span {
        playground.show(span.start);
    }
}

fn key(event: &KeyboardEvent, viewer: Viewer, playground: Playground) {
    if event.ctrl_key() || event.meta_key() || event.alt_key() {
        return;
    }
    let shift = event.shift_key();
    match event.key().as_str() {
        "ArrowLeft" if shift => viewer.look(|camera, end, width| camera.pan(-KEY_PAN, end, width)),
        "ArrowRight" if shift => viewer.look(|camera, end, width| camera.pan(KEY_PAN, end, width)),
        "ArrowLeft" => viewer.step(-1),
        "ArrowRight" => viewer.step(1),
        "PageUp" => viewer.step(-10),
        "PageDown" => viewer.step(10),
        "Home" => viewer.go_to(0),
        "End" => {
            let count = untrack(|| viewer.turn()).1;
            viewer.go_to(count.saturating_sub(1));
        }
        "ArrowUp" => viewer.move_selection(-1),
        "ArrowDown" => viewer.move_selection(1),
        "+" | "=" => viewer.zoom(KEY_ZOOM),
        "-" | "_" => viewer.zoom(1.0 / KEY_ZOOM),
        "0" | "f" => viewer.look(|camera, _, _| camera.fit()),
        "t" => viewer.set_axis(match viewer.axis.get_untracked() {
            Axis::Time => Axis::Steps,
            Axis::Steps => Axis::Time,
        }),
        "z" => viewer.fold_here(),
        "a" => viewer.toggle_arrows(),
        "e" => viewer.follow(),
        "[" => viewer.step_by_tick(false),
        "]" => viewer.step_by_tick(true),
        "n" => viewer.step_by_print(true),
        "p" => viewer.step_by_print(false),
        " " => viewer.play(),
        "Escape" => viewer.leave(),
        "Enter" => {
            if let Some(found) = viewer.selected.get_untracked() {
                choose(found, viewer, playground);
            }
        }
        _ => return,
    }
    event.prevent_default();
    event.stop_propagation();
}
