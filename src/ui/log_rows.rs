//! The lines of the log. However many there are, only those in sight are in the document.

use super::icons::{DOWN, Icon};
use super::log_shown::LogShown;
use super::playground::Playground;
use super::run_state::RunState;
use crate::view::{Form, Look, Row, Window, clock};
use leptos::ev::{KeyboardEvent, MouseEvent};
use leptos::html::{Div, Span};
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use web_sys::{HtmlDivElement, ResizeObserver};

/// Rows drawn beyond each edge, so that quick scrolling shows no gaps.
const MARGIN: u32 = 16;

/// How many characters the probe holds, whose size is measured.
const PROBE: usize = 40;

/// What the page measured: how large a character is, and how much room there is.
#[derive(Clone, Copy, PartialEq, Debug)]
struct Room {
    columns: usize,
    character: f64,
    row: f64,
    height: f64,
    /// Where texts begin, and how much of the width is in sight.
    before: f64,
    width: f64,
}

/// A line as it stands in the log: what, how many rows high, and in which lane.
#[derive(Clone, PartialEq, Eq, Hash)]
struct Placed {
    row: Row,
    rows: u32,
    lane: u32,
    /// The characters between the beginnings of two lanes; none where all lines are in one.
    pitch: usize,
}

/// The lines in a box that scrolls, and follows the newest line until the reader scrolls up.
#[component]
pub fn LogRows() -> impl IntoView {
    let playground = expect_context::<Playground>();
    let viewer = playground.viewer;
    let shown = expect_context::<LogShown>();
    let scroller = NodeRef::<Div>::new();
    let cell = NodeRef::<Span>::new();
    let probe = NodeRef::<Span>::new();
    let first_room = Room { columns: 80, character: 8.0, row: 22.0, height: 600.0, before: 0.0, width: 600.0 };
    let room = RwSignal::new(first_room);
    let scrolled = RwSignal::new((0.0_f64, 0.0_f64));
    let follows = RwSignal::new(true);
    let sheet = shown.sheet;

    let measure = measure_when_resized(scroller, cell, probe, room);
    // Columns have no names beside the lines, so there is more room.
    Effect::new(move || {
        shown.form.track();
        request_animation_frame(measure);
    });

    // Rows in all; brings the sheet up to date with the log.
    let total = Memo::new(move |_| {
        playground.written.track();
        let columns = room.get().columns;
        let changed = playground.dirty_from.get_value();
        playground.dirty_from.set_value(usize::MAX);
        let (form, filter) = (shown.form.get(), shown.filter.get());
        sheet.try_update_value(|sheet| {
            playground.log.with_value(|log| sheet.update(log, changed, form, &filter, columns));
            (sheet.rows(), sheet.len(), sheet.lanes().len(), sheet.pitch())
        })
    });
    let sums = move || total.get().unwrap_or_default();
    let visible = Memo::new(move |_| {
        total.track();
        playground.written.track();
        let Room { row, height, .. } = room.get();
        let (top, count) = ((scrolled.get().0 / row) as u32, (height / row).ceil() as u32 + 1);
        sheet.with_value(|sheet| sheet.window(top, count, MARGIN))
    });
    let rows = move || {
        playground.written.track();
        room.track();
        total.track();
        let Window { first, end, .. } = visible.get();
        sheet.with_value(|sheet| {
            let pitch = if sheet.form() == Form::Columns { sheet.pitch() } else { 0 };
            playground.log.with_value(|log| {
                let placed = |position| {
                    let line = sheet.line(position)?;
                    let row = log.row(line, sheet.width())?;
                    Some(Placed { row, rows: sheet.height(position), lane: sheet.lane_of_line(log, line), pitch })
                };
                (first..end).filter_map(placed).collect::<Vec<_>>()
            })
        })
    };

    // A new run starts at the top again and follows.
    Effect::new(move || {
        if playground.state.with(RunState::is_running) {
            follows.set(true);
        }
    });
    let saw = move |scroller: &HtmlDivElement| {
        scrolled.set((f64::from(scroller.scroll_top()), f64::from(scroller.scroll_left())));
    };
    // Brings the lane of a shown line into sight.
    let bring_lane = move |scroller: &HtmlDivElement, position: usize| {
        let Room { character, before, width, .. } = room.get_untracked();
        let lane = sheet.with_value(|sheet| match sheet.form() {
            Form::Lines => 0,
            Form::Columns => {
                let line = sheet.line(position).unwrap_or(0);
                playground.log.with_value(|log| sheet.lane_of_line(log, line)) as usize * sheet.pitch()
            }
        });
        let lane = lane as f64 * character;
        let across = f64::from(scroller.scroll_left());
        if lane < across || lane + before + 12.0 * character > across + width {
            scroller.set_scroll_left((lane - (width - before) / 2.0).max(0.0) as i32);
        }
    };
    let to_the_end = move || {
        if let Some(scroller) = scroller.get_untracked() {
            scroller.set_scroll_top(scroller.scroll_height());
            bring_lane(&scroller, sheet.with_value(|sheet| sheet.len()).saturating_sub(1));
            saw(&scroller);
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
        let top = f64::from(scroller.scroll_top());
        let is_at_end = top + f64::from(scroller.client_height()) >= f64::from(scroller.scroll_height()) - 4.0;
        // The page itself only ever scrolls down.
        if is_at_end {
            follows.set(true);
        } else if top < scrolled.get_untracked().0 {
            follows.set(false);
        }
        saw(&scroller);
    };
    // Brings a shown line into sight, and its lane.
    let bring = move |position: usize, is_middle: bool| {
        let Some(scroller) = scroller.get_untracked() else { return };
        let Room { row, height, .. } = room.get_untracked();
        let top = f64::from(sheet.with_value(|sheet| sheet.top(position))) * row;
        let seen = f64::from(scroller.scroll_top());
        if top < seen || top + 2.0 * row > seen + height {
            follows.set(false);
            let to = match (is_middle, top < seen) {
                (true, _) => top - height / 2.0,
                (false, true) => top,
                (false, false) => top + 2.0 * row - height,
            };
            scroller.set_scroll_top(to.max(0.0) as i32);
        }
        bring_lane(&scroller, position);
        saw(&scroller);
    };

    // Time travel: the last line of the moment comes into sight.
    let here = Memo::new(move |_| {
        total.track();
        let cursor = viewer.cursor.get()?;
        let line = playground.log.with_value(|log| log.line_at(cursor))?;
        sheet.with_value(|sheet| sheet.position(line))
    });
    Effect::new(move || {
        if let Some(position) = here.get() {
            bring(position, true);
        }
    });
    let here_line = Memo::new(move |_| here.get().and_then(|position| sheet.with_value(|sheet| sheet.line(position))));

    let key = move |event: KeyboardEvent| {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return;
        }
        let Some(last) = sheet.with_value(|sheet| sheet.len().checked_sub(1)) else { return };
        let Room { row, height, .. } = room.get_untracked();
        let page = ((height / row) as usize).saturating_sub(1).max(1);
        let current = shown.current.get_untracked().and_then(|line| sheet.with_value(|sheet| sheet.position(line)));
        // The keys begin where the reader looks.
        let start = current.or_else(|| here.get_untracked());
        let in_sight = (scrolled.get_untracked().0 / row) as usize;
        let wanted = match event.key().as_str() {
            "ArrowDown" => start.map_or(in_sight, |at| at + 1),
            "ArrowUp" => start.map_or(in_sight, |at| at.saturating_sub(1)),
            "PageDown" => start.unwrap_or(in_sight) + page,
            "PageUp" => start.unwrap_or(in_sight).saturating_sub(page),
            "Home" => 0,
            "End" => last,
            "Enter" => {
                let row = current.and_then(|at| {
                    playground.log.with_value(|log| log.row(sheet.with_value(|sheet| sheet.line(at))?, 80))
                });
                if let Some(row) = row {
                    event.prevent_default();
                    travel(playground, &row);
                }
                return;
            }
            "f" => {
                if let Some(line) = shown.current.get_untracked() {
                    event.prevent_default();
                    shown.toggle_author_of(playground, line);
                }
                return;
            }
            "Escape" => {
                viewer.leave();
                return;
            }
            _ => return,
        };
        event.prevent_default();
        let wanted = wanted.min(last);
        shown.current.set(sheet.with_value(|sheet| sheet.line(wanted)));
        bring(wanted, false);
    };

    let pixels = move |rows: u32| format!("{}px", f64::from(rows) * room.get().row);
    let is_columns = move || shown.form.get() == Form::Columns;
    let width = move || {
        let (.., lanes, pitch) = sums();
        let Room { before, character, .. } = room.get();
        if is_columns() { format!("{}px", before + (lanes * pitch) as f64 * character) } else { String::new() }
    };
    let is_untouched = move || {
        playground.written.track();
        playground.log.with_value(|log| log.is_empty()) && playground.state.with(|state| *state == RunState::Ready)
    };
    let has_none = move || {
        let (_, lines, ..) = sums();
        lines == 0 && shown.filter.with(|filter| !filter.is_empty())
    };
    view! {
        <div class="log" data-form=move || if is_columns() { "columns" } else { "lines" }>
            <div
                class="log-scroller"
                id="log"
                role="listbox"
                aria-label="What the script printed; Enter travels to a line's moment"
                aria-activedescendant=move || shown.current.get().map(|line| format!("log-line-{line}"))
                tabindex="0"
                node_ref=scroller
                on:scroll=on_scroll
                on:keydown=key
            >
                <div class="row ghost" aria-hidden="true">
                    <span class="row-at"></span>
                    <span class="row-who"></span>
                    <span class="row-what" node_ref=cell>
                        <span node_ref=probe>{"0".repeat(PROBE)}</span>
                    </span>
                </div>
                <Show when=is_columns>
                    <LaneHeads room scrolled total=Signal::derive(move || { let (_, _, lanes, pitch) = sums(); (lanes, pitch) }) />
                </Show>
                <div class="log-rows" role="presentation" style:height=move || pixels(sums().0) style:width=width>
                    <div class="log-window" role="presentation" style:top=move || pixels(visible.get().above)>
                        <For
                            each=rows
                            key=Clone::clone
                            children=move |placed| view! { <LogRow placed here=here_line character=room.get_untracked().character /> }
                        />
                    </div>
                </div>
            </div>
            <Show when=is_untouched>
                <p class="log-empty">
                    "Run the script, and what it prints appears here: each line with the seconds since the start and the task that printed it."
                </p>
            </Show>
            <Show when=has_none>
                <p class="log-empty">"No line passes the filter."</p>
            </Show>
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

/// The names above the columns. Only those in sight are in the document.
#[component]
fn LaneHeads(room: RwSignal<Room>, scrolled: RwSignal<(f64, f64)>, total: Signal<(usize, usize)>) -> impl IntoView {
    let playground = expect_context::<Playground>();
    let shown = expect_context::<LogShown>();
    let heads = move || {
        playground.written.track();
        let (lanes, pitch) = total.get();
        let Room { character, before, width, .. } = room.get();
        let step = (pitch as f64 * character).max(1.0);
        let first = ((scrolled.get().1 / step) as usize).saturating_sub(2);
        let end = (((scrolled.get().1 + width) / step) as usize + 2).min(lanes);
        shown.sheet.with_value(|sheet| {
            playground.log.with_value(|log| {
                let head = |lane: usize| Some((lane, sheet.head(log, lane)?, before + lane as f64 * step, step));
                (first..end.max(first)).filter_map(head).collect::<Vec<_>>()
            })
        })
    };
    let width = move || {
        let (lanes, pitch) = total.get();
        let Room { before, character, width, .. } = room.get();
        format!("{}px", (before + (lanes * pitch) as f64 * character).max(width))
    };
    let click = move |lane: usize| {
        if let Some(author) = shown.sheet.with_value(|sheet| sheet.lanes().get(lane).copied()) {
            shown.filter.update(|filter| filter.toggle_author(author));
        }
    };
    let head = move |(lane, look, left, wide): (usize, Look, f64, f64)| {
        let title = match look.coroutine.as_str() {
            "" => look.name.clone(),
            coroutine => format!("{}: {coroutine}()", look.name),
        };
        let hue = hue(&look);
        view! {
            <span
                class="lane-head"
                data-hue=hue
                title=title
                on:click=move |_| click(lane)
                style=format!("left:{left}px;width:{}px", wide - 6.0)
            >
                <i class="dot" data-mark=look.mark></i>
                <span class="row-name">{look.name}</span>
            </span>
        }
    };
    view! {
        <div class="lane-heads" aria-hidden="true" style:width=width>
            {move || heads().into_iter().map(head).collect_view()}
        </div>
    }
}

#[component]
fn LogRow(placed: Placed, here: Memo<Option<usize>>, character: f64) -> impl IntoView {
    let Placed { row, rows, lane, pitch } = placed;
    let playground = expect_context::<Playground>();
    let shown = expect_context::<LogShown>();
    let current = shown.current;
    let viewer = playground.viewer;
    let travels = row.clone();
    let Row { index, at, moment, is_error, author, pieces, .. } = row;
    let is_later = move || viewer.cursor.get().is_some_and(|cursor| moment > cursor);
    // Selecting text is no click.
    let click = move |_| {
        let selects = window().get_selection().ok().flatten().is_some_and(|selection| !selection.is_collapsed());
        if !selects {
            current.set(Some(index));
            travel(playground, &travels);
        }
    };
    let click_name = move |event: MouseEvent| {
        event.stop_propagation();
        shown.toggle_author_of(playground, index);
    };
    let name = author.name.clone();
    let label = name.clone();
    let whole = match author.coroutine.as_str() {
        "" => name.clone(),
        coroutine => format!("{name}: {coroutine}()"),
    };
    let title = move || match shown.filter.with(|filter| filter.chooses_an_author()) {
        true => format!("{whole} – a click shows the lines of all"),
        false => format!("{whole} – a click shows its lines alone"),
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
    let place = (pitch > 0).then(|| {
        let (left, wide) = ((lane as usize * pitch) as f64 * character, (pitch - 2) as f64 * character);
        format!("margin-left:{left}px;width:{}px", wide + 1.0)
    });
    view! {
        <div
            class="row"
            class:later=is_later
            class:here=move || here.get() == Some(index)
            class:current=move || current.get() == Some(index)
            id=format!("log-line-{index}")
            role="option"
            aria-selected=move || (here.get() == Some(index)).to_string()
            on:click=click
            data-line=index
            data-task=name
            data-stream=if is_error { "err" } else { "out" }
            data-hue=hue(&author)
            style=("--rows", rows.to_string())
        >
            <span class="row-at">{clock(at)}</span>
            <span class="row-who" title=title on:click=click_name>
                <i class="dot" data-mark=author.mark aria-hidden="true"></i>
                <span class="row-name">{label}</span>
            </span>
            <span class="row-what" style=place>{pieces.into_iter().map(piece).collect_view()}</span>
            {is_error.then(|| view! { <span class="row-stream" title="standard error">"err"</span> })}
        </div>
    }
}

/// The whole screen shows a line's moment, and the editor the line of the script that wrote it.
fn travel(playground: Playground, row: &Row) {
    playground.viewer.travel(row.moment);
    if let Some(span) = row.span {
        playground.show(span.start);
    }
}

/// The name of a task's hue in the style sheet.
fn hue(look: &Look) -> &'static str {
    const NAMES: [&str; 12] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11"];
    look.hue.map_or("", |hue| NAMES[hue as usize % NAMES.len()])
}

/// Measures a character and the room for it, now and whenever the box changes its size.
fn measure_when_resized(
    scroller: NodeRef<Div>,
    cell: NodeRef<Span>,
    probe: NodeRef<Span>,
    room: RwSignal<Room>,
) -> impl Fn() + Copy + 'static {
    let measure = move || {
        let (Some(scroller), Some(cell), Some(probe)) =
            (scroller.get_untracked(), cell.get_untracked(), probe.get_untracked())
        else {
            return;
        };
        let character = probe.get_bounding_client_rect().width() / PROBE as f64;
        let (text, all) = (cell.get_bounding_client_rect(), scroller.get_bounding_client_rect());
        // Nothing has a size while the narrow layout shows the other half.
        if character > 0.0 && text.width() > 0.0 {
            let measured = Room {
                columns: (text.width() / character + 0.01) as usize,
                character,
                row: text.height(),
                height: f64::from(scroller.client_height()),
                before: text.left() - all.left() + f64::from(scroller.scroll_left()),
                width: f64::from(scroller.client_width()),
            };
            if room.get_untracked() != measured {
                room.set(measured);
            }
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
    measure
}
