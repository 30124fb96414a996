//! The lines of the log. However many there are, only those in sight are in the document.

use super::icons::{DOWN, Icon};
use super::log::LogEnd;
use super::playground::Playground;
use super::run_state::RunState;
use crate::view::{Layout, Look, Row, Window, clock};
use leptos::html::{Div, Span};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::ResizeObserver;

/// Rows drawn beyond each edge, so that quick scrolling shows no gaps.
const MARGIN: u32 = 16;

/// How many characters the probe holds, whose size is measured.
const PROBE: usize = 40;

/// What the page measured: how large a character is, and how much room there is.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Room {
    columns: usize,
    row: f64,
    height: f64,
}

/// The lines in a box that scrolls, and follows the newest line until the reader scrolls up.
#[component]
pub fn LogRows() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let scroller = NodeRef::<Div>::new();
    let cell = NodeRef::<Span>::new();
    let probe = NodeRef::<Span>::new();
    let room = RwSignal::new(Room { columns: 80, row: 22.0, height: 600.0 });
    let scrolled = RwSignal::new(0.0_f64);
    let follows = RwSignal::new(true);
    let layout = StoredValue::new(Layout::default());

    measure_when_resized(scroller, cell, probe, room);

    // Rows in all; brings the layout up to date with the log.
    let total = Memo::new(move |_| {
        playground.written.track();
        let columns = room.get().columns;
        let dirty_from = playground.dirty_from.get_value();
        playground.dirty_from.set_value(usize::MAX);
        layout.try_update_value(|layout| {
            layout.truncate(dirty_from);
            layout.set_columns(columns);
            playground.log.with_value(|log| layout.extend(log.lines()));
            layout.rows()
        })
    });
    let window = Memo::new(move |_| {
        total.track();
        playground.written.track();
        let Room { row, height, .. } = room.get();
        let (top, count) = ((scrolled.get() / row) as u32, (height / row).ceil() as u32 + 1);
        layout.with_value(|layout| layout.window(top, count, MARGIN))
    });
    let rows = move || {
        playground.written.track();
        room.track();
        let Window { first, end, .. } = window.get();
        let (columns, heights) = layout
            .with_value(|layout| (layout.columns(), (first..end).map(|line| layout.height(line)).collect::<Vec<_>>()));
        playground.log.with_value(|log| {
            (first..end)
                .zip(heights)
                .filter_map(|(line, rows)| Some((log.row(line, columns)?, rows)))
                .collect::<Vec<_>>()
        })
    };

    // A new run starts at the top again and follows.
    Effect::new(move || {
        if playground.state.with(RunState::is_running) {
            follows.set(true);
        }
    });
    let to_the_end = move || {
        if let Some(scroller) = scroller.get_untracked() {
            scroller.set_scroll_top(scroller.scroll_height());
            scrolled.set(scroller.scroll_top() as f64);
        }
    };
    Effect::new(move || {
        total.track();
        room.track();
        playground.state.track();
        if follows.get() {
            request_animation_frame(to_the_end);
        }
    });
    let on_scroll = move |_| {
        let Some(scroller) = scroller.get_untracked() else { return };
        let top = scroller.scroll_top() as f64;
        let is_at_end = top + scroller.client_height() as f64 >= scroller.scroll_height() as f64 - 4.0;
        // The page itself only ever scrolls down.
        if is_at_end {
            follows.set(true);
        } else if top < scrolled.get_untracked() {
            follows.set(false);
        }
        scrolled.set(top);
    };

    // Time travel: the last line of the moment comes into sight.
    Effect::new(move || {
        let Some(moment) = playground.viewer.cursor.get() else { return };
        let Some(line) = playground.log.with_value(|log| log.line_at(moment)) else { return };
        let Some(scroller) = scroller.get_untracked() else { return };
        let Room { row, height, .. } = room.get_untracked();
        let top = f64::from(layout.with_value(|layout| layout.top(line))) * row;
        let shown = f64::from(scroller.scroll_top());
        if top < shown || top + 2.0 * row > shown + height {
            follows.set(false);
            scroller.set_scroll_top((top - height / 2.0).max(0.0) as i32);
            scrolled.set(f64::from(scroller.scroll_top()));
        }
    });
    let pixels = move |rows: u32| format!("{}px", f64::from(rows) * room.get().row);
    let is_untouched = move || {
        playground.written.track();
        playground.log.with_value(|log| log.is_empty()) && playground.state.with(|state| *state == RunState::Ready)
    };
    view! {
        <div class="log">
            <div
                class="log-scroller"
                id="log"
                role="log"
                aria-live="off"
                aria-label="What the script printed"
                tabindex="0"
                node_ref=scroller
                on:scroll=on_scroll
            >
                <div class="row ghost" aria-hidden="true">
                    <span class="row-at"></span>
                    <span class="row-who"></span>
                    <span class="row-what" node_ref=cell>
                        <span node_ref=probe>{"0".repeat(PROBE)}</span>
                    </span>
                </div>
                <div class="log-rows" style:height=move || pixels(total.get().unwrap_or(0))>
                    <div class="log-window" style:top=move || pixels(window.get().above)>
                        <For
                            each=rows
                            key=move |(row, rows)| (row.clone(), *rows)
                            children=move |(row, rows)| view! { <LogRow row rows /> }
                        />
                    </div>
                </div>
                <LogEnd />
                <Show when=is_untouched>
                    <p class="log-empty">
                        "Run the script, and what it prints appears here: each line with the seconds since the start and the task that printed it."
                    </p>
                </Show>
            </div>
            <Show when=move || !follows.get()>
                <button
                    type="button"
                    class="button small log-latest"
                    on:click=move |_| follows.set(true)
                >
                    <Icon path=DOWN />
                    <span>"Latest"</span>
                </button>
            </Show>
        </div>
    }
}

#[component]
fn LogRow(row: Row, rows: u32) -> impl IntoView {
    let Row { index, at, moment, is_error, author, pieces } = row;
    let viewer = expect_context::<Playground>().viewer;
    let is_later = move || viewer.cursor.get().is_some_and(|cursor| moment > cursor);
    // Selecting text is no click.
    let travel = move |_| {
        let selects = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
        if !selects {
            viewer.travel(moment);
        }
    };
    let name = author.name.clone();
    let label = name.clone();
    let title = match author.coroutine.as_str() {
        "" => name.clone(),
        coroutine => format!("{name}: {coroutine}()"),
    };
    let piece = {
        let first = author.clone();
        move |(look, parts): (Look, Vec<String>)| {
            let is_other = look != first;
            let hue = if is_other { hue(&look) } else { "" };
            let parts = parts.into_iter().enumerate().map(|(index, part)| {
                // The only places where the browser may break the line, and it must at each of them.
                view! { {(index > 0).then(|| view! { <wbr /> })} <span class="part">{part}</span> }
            });
            let parts = parts.collect_view();
            view! { <span class:piece=is_other data-hue=hue title=is_other.then_some(look.name)>{parts}</span> }
        }
    };
    view! {
        <div
            class="row"
            class:later=is_later
            on:click=travel
            data-line=index
            data-task=name
            data-stream=if is_error { "err" } else { "out" }
            data-hue=hue(&author)
            style=("--rows", rows.to_string())
        >
            <span class="row-at">{clock(at)}</span>
            <span class="row-who" title=title>
                <i class="dot" data-mark=author.mark aria-hidden="true"></i>
                <span class="row-name">{label}</span>
            </span>
            <span class="row-what">{pieces.into_iter().map(piece).collect_view()}</span>
            {is_error.then(|| view! { <span class="row-stream" title="standard error">"err"</span> })}
        </div>
    }
}

/// The name of a task's hue in the style sheet.
fn hue(look: &Look) -> &'static str {
    const NAMES: [&str; 12] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];
    look.hue.map_or("", |hue| NAMES[hue as usize % NAMES.len()])
}

/// Measures a character and the room for it, now and whenever the box changes its size.
fn measure_when_resized(scroller: NodeRef<Div>, cell: NodeRef<Span>, probe: NodeRef<Span>, room: RwSignal<Room>) {
    let measure = move || {
        let (Some(scroller), Some(cell), Some(probe)) =
            (scroller.get_untracked(), cell.get_untracked(), probe.get_untracked())
        else {
            return;
        };
        let character = probe.get_bounding_client_rect().width() / PROBE as f64;
        let box_of_text = cell.get_bounding_client_rect();
        // Nothing has a size while the narrow layout shows the other half.
        if character > 0.0 && box_of_text.width() > 0.0 {
            let columns = (box_of_text.width() / character + 0.01) as usize;
            room.set(Room { columns, row: box_of_text.height(), height: f64::from(scroller.client_height()) });
        }
    };
    let observed = StoredValue::new_local(None::<(ResizeObserver, Closure<dyn FnMut()>)>);
    Effect::new(move || {
        let Some(element) = scroller.get() else { return };
        let resized = Closure::new(measure);
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&element);
            observed.set_value(Some((observer, resized)));
        }
    });
}
