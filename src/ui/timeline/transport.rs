//! The way through the steps: back, play, forward, the scrubber; and the sentence of the moment.

use super::exports::Exports;
use super::unit::Unit;
use super::viewer::Viewer;
use crate::ui::icons::{ARROWS, BACKWARD, CROSS, FIT, FOLLOW, FORWARD, Icon, LIST, MINUS, PAUSE, PLAY, PLUS};
use crate::ui::playground::Playground;
use crate::view::count;
use crate::view::timeline::{Axis, Framing, moment_in_words};
use leptos::prelude::*;

/// The bar above the picture.
#[component]
pub fn Transport() -> impl IntoView {
    let viewer = expect_context::<Playground>().viewer;
    let has_steps = move || viewer.turn().1 > 0;
    let choose_unit = move |event| viewer.set_unit(Unit::of(&event_target_value(&event)));
    let back = move || format!("One {} back", viewer.unit.get().word());
    let forward = move || format!("One {} forward", viewer.unit.get().word());
    let play = move || match viewer.plays.get() {
        true => "Pause".to_owned(),
        false => format!("Play the run {} by {}", viewer.unit.get().word(), viewer.unit.get().word()),
    };
    view! {
        <div class="transport" class:idle=move || !has_steps()>
            <div class="transport-keys" role="group" aria-label="Steps">
                <PictureButton
                    id="step-back"
                    label=Signal::derive(back)
                    path=BACKWARD
                    act=move || viewer.go_by(false)
                />
                <button
                    type="button"
                    class="button quiet square"
                    id="play"
                    title=play
                    aria-label=play
                    on:click=move |_| viewer.play()
                >
                    {move || view! { <Icon path=if viewer.plays.get() { PAUSE } else { PLAY } /> }}
                </button>
                <PictureButton
                    id="step-forward"
                    label=Signal::derive(forward)
                    path=FORWARD
                    act=move || viewer.go_by(true)
                />
                <select
                    class="unit"
                    id="unit"
                    aria-label="What the buttons go by"
                    title="What the buttons go by"
                    prop:value=move || viewer.unit.get().word()
                    on:change=choose_unit
                >
                    <option value="step" title="A task has the thread from one await to the next">
                        "by step"
                    </option>
                    <option value="tick" title="The loop runs all that are ready, each once">
                        "by tick"
                    </option>
                    <option value="print" title="A line of output">
                        "by print"
                    </option>
                </select>
                <button
                    type="button"
                    class="button quiet square"
                    id="speed"
                    title="How quickly the run plays"
                    aria-label=move || format!("Plays at {} times the usual speed", viewer.speed.get())
                    on:click=move |_| viewer.change_speed()
                >
                    {move || if viewer.speed.get() < 1.0 { "½×".to_owned() } else { format!("{}×", viewer.speed.get()) }}
                </button>
            </div>
            <Scrubber viewer />
            <span class="transport-leave" class:idle=move || viewer.cursor.get().is_none()>
                <PictureButton id="leave" label="Back to the whole run" path=CROSS act=move || viewer.leave() />
            </span>
            <div class="transport-tools">
                <AxisSwitch viewer />
                <div class="transport-keys" role="group" aria-label="Zoom">
                    <PictureButton id="zoom-out" label="Zoom out" path=MINUS act=move || viewer.zoom(1.0 / 1.6) />
                    <PictureButton
                        id="fit"
                        label="Show the whole run"
                        path=FIT
                        act=move || viewer.look(|camera, _, _| camera.fit())
                    />
                    <PictureButton id="zoom-in" label="Zoom in" path=PLUS act=move || viewer.zoom(1.6) />
                    <Toggle
                        id="follow"
                        label="Follow the end of the run"
                        path=FOLLOW
                        is_on=Signal::derive(move || viewer.framing.get() == Framing::Latest)
                        act=move || viewer.follow()
                    />
                </div>
                <Toggle
                    id="arrows"
                    label="Arrows of all tasks: who created and who woke whom"
                    path=ARROWS
                    is_on=viewer.arrows.into()
                    act=move || viewer.toggle_arrows()
                />
                <Toggle
                    id="inspect"
                    label="Lists of tasks, of the loop's queue and timers, of locks and queues"
                    path=LIST
                    is_on=viewer.inspects.into()
                    act=move || viewer.toggle_inspector()
                />
                <Exports />
            </div>
        </div>
        <div class="saying">
            <Sentence viewer />
            <p class="legend" aria-hidden="true">
                <span data-tone="running">"runs"</span>
                <span data-tone="ready">"ready"</span>
                <span data-tone="waiting">"waits"</span>
            </p>
        </div>
    }
}

#[component]
fn PictureButton(
    id: &'static str,
    #[prop(into)] label: Signal<String>,
    path: &'static str,
    act: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button quiet square"
            id=id
            title=move || label.get()
            aria-label=move || label.get()
            on:click=move |_| act()
        >
            <Icon path />
        </button>
    }
}

/// A button that stays pressed.
#[component]
fn Toggle(
    id: &'static str,
    label: &'static str,
    path: &'static str,
    is_on: Signal<bool>,
    act: impl Fn() + 'static,
) -> impl IntoView {
    view! {
        <button
            type="button"
            class="button quiet square"
            id=id
            title=label
            aria-label=label
            aria-pressed=move || is_on.get().to_string()
            on:click=move |_| act()
        >
            <Icon path />
        </button>
    }
}

#[component]
fn Scrubber(viewer: Viewer) -> impl IntoView {
    let turns = Memo::new(move |_| viewer.turn());
    let last = move || turns.get().1.max(1);
    let at = move || match turns.get() {
        (Some(at), _) => at + 1,
        (None, count) => count,
    };
    let where_it_stands = move || {
        let (at, steps) = turns.get();
        match at {
            Some(at) => {
                let time = viewer.timeline.with_value(|timeline| {
                    timeline.turns().get(at).map(|turn| moment_in_words(timeline.time_of(turn.from).seconds()))
                });
                format!("{} / {} · {}", count(at as u64 + 1), count(steps as u64), time.unwrap_or_default())
            }
            None if steps == 1 => "1 step".to_owned(),
            None => format!("{} steps", count(steps as u64)),
        }
    };
    let travel = move |event| {
        let wanted: usize = event_target_value(&event).parse().unwrap_or(1);
        viewer.plays.set(false);
        viewer.go_to(wanted.saturating_sub(1));
    };
    view! {
        <input
            type="range"
            class="scrubber"
            id="scrubber"
            aria-label="Step"
            aria-valuetext=where_it_stands
            min="1"
            max=last
            prop:value=at
            on:input=travel
        />
        <output class="transport-place" id="step" for="scrubber">
            {where_it_stands}
        </output>
    }
}

#[component]
fn AxisSwitch(viewer: Viewer) -> impl IntoView {
    let option = move |axis: Axis, value: &'static str, label: &'static str, hint: &'static str| {
        view! {
            <label class="segment" title=hint>
                <input
                    type="radio"
                    name="axis"
                    value=value
                    prop:checked=move || viewer.axis.get() == axis
                    on:change=move |_| viewer.set_axis(axis)
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segments small" id="axis">
            <legend class="unseen">"What the width shows"</legend>
            {option(Axis::Steps, "steps", "Steps", "Each step has its width, however short it was; empty time is squeezed")}
            {option(Axis::Time, "time", "Time", "Time is drawn to scale")}
        </fieldset>
    }
}

/// The sentence of the moment, or where to begin.
#[component]
fn Sentence(viewer: Viewer) -> impl IntoView {
    let said = Memo::new(move |_| {
        let sentence = viewer.sentence();
        match viewer.tick_sentence() {
            Some(tick) if viewer.hovered.get().is_none() => format!("{tick} {sentence}"),
            _ => sentence,
        }
    });
    let has_steps = move || viewer.turn().1 > 0;
    let hint = "Point at a slice to learn what happened there and why, or go through the run step by step.";
    let welcome = "Press Run, then go through what happened with the arrows: this line tells, step by step, what the loop did and why.";
    view! {
        <p class="sentence" id="sentence" role="status" title=move || said.get() class:faint=move || said.get().is_empty()>
            {move || {
                let said = said.get();
                match said.is_empty() {
                    true if has_steps() => hint.to_owned(),
                    true => welcome.to_owned(),
                    _ => said,
                }
            }}
        </p>
    }
}
