//! The timeline of a small run, as text.

use super::*;
use crate::source::Span;
use crate::trace::{Event, EventKind, Outcome, Stream, TaskId, Time, Wait, Wake};
use expect_test::{Expect, expect};

const MILLISECOND: u64 = 1_000_000;

fn task(number: u32) -> TaskId {
    TaskId(number)
}

fn created(number: u32, name: &str, parent: Option<u32>) -> EventKind {
    let (parent, coroutine) = (parent.map(TaskId), name.to_owned());
    EventKind::TaskCreated { task: task(number), name: name.into(), parent, coroutine, span: None }
}

fn began(number: u32) -> EventKind {
    EventKind::StepBegan { task: task(number) }
}

fn suspended(number: u32, on: Wait) -> EventKind {
    EventKind::Suspended { task: task(number), on, span: Some(Span::new(number * 10, number * 10 + 5)), via: vec![] }
}

fn woken(number: u32, by: Wake) -> EventKind {
    EventKind::Woken { task: task(number), by }
}

fn printed(number: u32) -> EventKind {
    EventKind::Output { task: Some(task(number)), stream: Stream::Out, text: "x\n".into(), span: None }
}

fn ended(number: u32, outcome: Outcome) -> EventKind {
    EventKind::Ended { task: task(number), outcome }
}

fn returned() -> Outcome {
    Outcome::Returned { value: "None".into() }
}

fn sleep(milliseconds: u64) -> Wait {
    Wait::Sleep { until: Time(milliseconds * MILLISECOND) }
}

/// Two tasks under `main`: one sleeps for a second, the other fails after two.
fn run() -> Timeline {
    let events = [
        (0, created(1, "main", None)),
        (0, began(1)),
        (0, created(2, "toast", Some(1))),
        (0, created(3, "eggs", Some(1))),
        (0, suspended(1, Wait::Other { what: "gather of 2".into() })),
        (0, began(2)),
        (0, printed(2)),
        (0, suspended(2, sleep(1_000))),
        (0, began(3)),
        (0, suspended(3, sleep(2_000))),
        (1_000, woken(2, Wake::Timer)),
        (1_000, began(2)),
        (1_000, ended(2, returned())),
        (2_000, woken(3, Wake::Timer)),
        (2_000, began(3)),
        (2_300, EventKind::HeldUp { task: task(3), long: 300 * MILLISECOND, span: Some(Span::new(31, 34)) }),
        (2_300, ended(3, Outcome::Raised { exception: "ValueError: raw".into() })),
        (2_300, woken(1, Wake::Task { task: task(3) })),
        (2_300, began(1)),
        (2_300, ended(1, Outcome::Cancelled)),
    ];
    let mut timeline = Timeline::default();
    let stamped = events.map(|(at, kind)| Event { at: Time(at * MILLISECOND), step: 0, kind });
    // In two batches: nothing may depend on how the events come in.
    timeline.take(&stamped[..7]);
    timeline.take(&stamped[7..]);
    timeline.finish(Time(2_300 * MILLISECOND));
    timeline
}

fn check(actual: impl IntoIterator<Item = String>, expected: Expect) {
    let text: String = actual.into_iter().map(|line| line + "\n").collect();
    expected.assert_eq(&text);
}

fn sizes() -> Sizes {
    Sizes {
        width: 900.0,
        height: 200.0,
        gutter: 100.0,
        axis: 20.0,
        turns: 20.0,
        row: 20.0,
        overview: 0.0,
        bar: 14.0,
        character: 7.0,
    }
}

fn scene(timeline: &mut Timeline, camera: &mut Camera, view: &View) -> Scene {
    let mut scene = Scene::default();
    camera.settle(timeline.end(camera.axis), sizes().plot());
    scene.lay_out(timeline, camera, &sizes(), view);
    scene
}

#[test]
fn slices_say_what_each_task_did() {
    let timeline = run();
    let mut lines = Vec::new();
    for (task, track) in timeline.tracks() {
        for index in 0..track.slices.len() {
            lines.push(timeline.explain_slice(task, index));
        }
    }
    check(
        lines,
        expect![[r#"
            main was ready for less than 1 µs and waited for its turn: the script created it.
            Step 1: main had the thread for less than 1 µs. It creates toast and eggs, then waits for all 2 that it gathers.
            main waited for all 2 that it gathers: 2.30 s. eggs woke it.
            main was ready for less than 1 µs and waited for its turn: eggs woke it.
            Step 6: main had the thread for less than 1 µs. It ends: it is cancelled.
            toast was ready for less than 1 µs and waited for its turn: main created it.
            Step 2: toast had the thread for less than 1 µs. It prints “x”, then sleeps for 1 s.
            toast waited for its sleep of 1 s: 1.00 s.
            toast was ready for less than 1 µs and waited for its turn: its sleep ended.
            Step 4: toast had the thread for less than 1 µs. It ends.
            eggs was ready for less than 1 µs and waited for its turn: main created it. Before it ran toast.
            Step 3: eggs had the thread for less than 1 µs. It sleeps for 2 s.
            eggs waited for its sleep of 2 s: 2.00 s.
            eggs was ready for less than 1 µs and waited for its turn: its sleep ended.
            Step 5: eggs had the thread for 300 ms. Nothing else could run meanwhile: the loop was held up. It fails: ValueError: raw.
        "#]],
    );
}

#[test]
fn steps_say_why_they_come() {
    let timeline = run();
    check(
        timeline.turns().iter().map(|turn| format!("{}. {}", turn.step, timeline.explain_turn(turn))),
        expect![[r#"
            1. main, which the script created, begins. It creates toast and eggs, then waits for all 2 that it gathers.
            2. toast, which main created, begins. It prints “x”, then sleeps for 1 s.
            3. eggs, which main created, begins, after toast, which was ready first. It sleeps for 2 s. Then nobody is ready: the loop waits for 1.00 s.
            4. The sleep of toast ended, and it goes on. It ends. Then nobody is ready: the loop waits for 1.00 s.
            5. The sleep of eggs ended, and it goes on. It keeps the thread for 300 ms: the loop is held up. It fails: ValueError: raw.
            6. eggs ended, and with it the wait of main for all 2 that it gathers; main goes on. It ends: it is cancelled. It was the last step.
        "#]],
    );
}

#[test]
fn tracks_stand_under_their_creator_and_fold() {
    let mut timeline = run();
    let mut camera = Camera { axis: Axis::Time, ..Camera::default() };
    let heads = |scene: Scene| scene.heads.into_iter().map(|head| (head.name, head.indent)).collect::<Vec<_>>();
    let all = heads(scene(&mut timeline, &mut camera, &View::default()));
    assert_eq!(all, [("main".into(), 0.0), ("toast".into(), 10.0), ("eggs".into(), 10.0)]);
    timeline.toggle(task(1));
    assert_eq!(heads(scene(&mut timeline, &mut camera, &View::default())), [("main".into(), 0.0)]);
}

#[test]
fn a_scene_is_laid_out_in_pixels() {
    let mut timeline = run();
    for (axis, expected) in [
        (
            Axis::Time,
            expect![[r#"
        Waiting 0: 112+776 at 43
        Waiting 1: 112+337 at 63
        Waiting 2: 112+675 at 83
        Running 0: 112+2 at 43
        Running 0: 888+2 at 43
        Running 1: 112+2 at 63
        Running 1: 449+2 at 63
        Running 2: 112+2 at 83
        HeldUp 2: 787+101 at 83
        tick 112: 0 s
        tick 281: 0.5 s
        tick 449: 1.0 s
        tick 618: 1.5 s
        tick 787: 2.0 s
        117 at 50: gather of 2
        117 at 70: sleep 1 s
        460 at 70: done
        117 at 90: sleep 2 s
        792 at 90: holds the lo…
    "#]],
        ),
        (
            Axis::Steps,
            expect![[r#"
                Waiting 0: 193+638 at 43
                Waiting 1: 262+195 at 63
                Waiting 2: 319+333 at 83
                Ready 0: 112+10 at 47
                Ready 0: 831+10 at 47
                Ready 1: 133+69 at 67
                Ready 1: 457+10 at 67
                Ready 2: 145+126 at 87
                Ready 2: 653+10 at 87
                Running 0: 122+71 at 43
                Running 0: 840+48 at 43
                Running 1: 203+60 at 63
                Running 1: 467+48 at 63
                Running 2: 272+48 at 83
                HeldUp 2: 662+162 at 83
                tick 112: 0 s
                tick 457: 1 s
                tick 653: 2 s
                tick 776: 2.3 s
                198 at 50: gather of 2
                267 at 70: sleep 1 s
                526 at 70: done
                324 at 90: sleep 2 s
                667 at 90: holds the loop up
            "#]],
        ),
    ] {
        let mut camera = Camera { axis, ..Camera::default() };
        let scene = scene(&mut timeline, &mut camera, &View::default());
        let bars = scene.tracks.batches.iter().flat_map(|batch| {
            let word = format!("{:?} {}", batch.tone, batch.hue);
            batch.bars.iter().map(move |bar| format!("{word}: {:.0}+{:.0} at {:.0}", bar.x, bar.width, bar.y))
        });
        let ticks = scene.ticks.iter().map(|tick| format!("tick {:.0}: {}", tick.x, tick.label));
        let labels =
            scene.tracks.labels.iter().map(|label| format!("{:.0} at {:.0}: {}", label.x, label.y, label.text));
        check(bars.chain(ticks).chain(labels), expected);
    }
}

#[test]
fn a_moment_tells_how_everything_stood() {
    let timeline = run();
    let words = timeline.standings(9).into_iter();
    let words =
        words.map(|standing| format!("{} {} {}", timeline.name(standing.task), standing.state.word(), standing.detail));
    check(
        words,
        expect![[r#"
        main waiting gather of 2
        toast waiting sleep 1 s
        eggs waiting sleep 2 s
    "#]],
    );
    let places = timeline.places(9, 10).into_iter().map(|place| format!("{} {}", place.name, place.span.start));
    check(
        places,
        expect![[r#"
        main 10
        toast 20
        eggs 30
    "#]],
    );
}

#[test]
fn prints_are_found_in_both_directions() {
    let timeline = run();
    assert_eq!(
        [timeline.print_after(None), timeline.print_after(Some(5)), timeline.print_after(Some(6))],
        [Some(6), Some(6), None]
    );
    assert_eq!(
        [timeline.print_before(None), timeline.print_before(Some(7)), timeline.print_before(Some(6))],
        [Some(6), Some(6), None]
    );
}

#[test]
fn pointing_finds_even_a_narrow_step() {
    let mut timeline = run();
    let mut camera = Camera { axis: Axis::Time, ..Camera::default() };
    let scene = scene(&mut timeline, &mut camera, &View::default());
    let at = |x, y| timeline.hit(&camera, &sizes(), x, y);
    let step = scene.tracks.batches.iter().find(|batch| batch.tone == Tone::Running && batch.hue == 1).unwrap().bars[1];
    let hit = at(step.x + 3.0, step.y + 3.0).unwrap();
    let slice = timeline.track(hit.task.unwrap()).unwrap().slices[hit.slice.unwrap()];
    assert!(slice.is_running(), "{hit:?}");
    let waiting = at(step.x - 60.0, step.y + 3.0).unwrap();
    assert!(timeline.explain_slice(waiting.task.unwrap(), waiting.slice.unwrap()).contains("sleep"));
    assert!(at(10.0, 45.0).unwrap().is_name);
    assert_eq!(at(500.0, 190.0), None);
}

#[test]
fn arrows_go_from_who_acts_to_who_is_acted_on() {
    let mut timeline = run();
    let mut camera = Camera::default();
    let step = Hit { task: Some(task(1)), slice: Some(1), ..Hit::default() };
    let scene = scene(&mut timeline, &mut camera, &View { selected: Some(step), ..View::default() });
    let strong = |scene: &Scene| scene.flows.iter().filter(|flow| !flow.is_faint).copied().collect::<Vec<_>>();
    assert_eq!(strong(&scene).len(), 2);
    assert!(strong(&scene).iter().all(|flow| flow.is_creation && flow.to > flow.from));
    assert_eq!(scene.flows.len() - 2, 3, "paler: all of its task");
    let last = Hit { task: Some(task(1)), slice: Some(4), ..Hit::default() };
    let scene = self::scene(&mut timeline, &mut camera, &View { selected: Some(last), ..View::default() });
    assert_eq!(strong(&scene).iter().filter(|flow| !flow.is_creation && flow.to < flow.from).count(), 1);
    let all = self::scene(&mut timeline, &mut camera, &View { shows_arrows: true, ..View::default() });
    assert_eq!(all.flows.len(), 3, "two tasks were created, and one was woken");
}

#[test]
fn a_step_that_holds_the_loop_up_is_seen_however_narrow_it_is() {
    let mut timeline = run();
    timeline.reads("a script\nof two lines and more than enough of them\n");
    let camera = Camera { axis: Axis::Time, scale: 0.001, framing: Framing::Free, ..Camera::default() };
    let mut scene = Scene::default();
    scene.lay_out(&mut timeline, &camera, &sizes(), &View::default());
    for layer in [&scene.tracks, &scene.turns] {
        let held = layer.batches.iter().filter(|batch| batch.tone == Tone::HeldUp).map(|batch| batch.bars.len());
        assert_eq!(held.sum::<usize>(), 1);
    }
    let said = timeline.explain_slice(task(3), 4);
    assert!(said.contains("the loop was held up at line 2."), "{said}");
}

#[test]
fn where_the_detail_ends_nothing_is_claimed() {
    let events = [
        (0, created(1, "main", None)),
        (0, began(1)),
        (0, suspended(1, sleep(9_000))),
        (5, EventKind::DetailEnds),
        (6, created(2, "late", Some(1))),
        (7, ended(2, returned())),
    ];
    let stamped = events.map(|(at, kind)| Event { at: Time(at * MILLISECOND), step: 0, kind });
    let mut timeline = Timeline::default();
    timeline.take(&stamped);
    timeline.finish(Time(9 * MILLISECOND));
    let words = timeline.standings(timeline.latest()).into_iter();
    let words = words.map(|standing| format!("{} {}", timeline.name(standing.task), standing.state.word()));
    assert_eq!(words.collect::<Vec<_>>(), ["main unknown", "late returned"]);
    assert!(timeline.track(task(2)).is_some_and(|track| track.slices.is_empty()));
    let mut camera = Camera { axis: Axis::Time, ..Camera::default() };
    let scene = scene(&mut timeline, &mut camera, &View::default());
    let waits = scene.tracks.batches.iter().find(|batch| batch.tone == Tone::Waiting && batch.hue == 0).unwrap();
    let ends = waits.bars[0].x + waits.bars[0].width;
    assert_eq!(scene.unknown.map(f64::round), Some(ends.round()));
}

#[test]
fn the_strip_shows_the_whole_run_and_the_part_in_sight() {
    let mut timeline = run();
    let sizes = Sizes { overview: 24.0, ..sizes() };
    let whole = camera_of_the_whole(&Camera::default(), timeline.end(Axis::Steps), &sizes);
    let mut camera = whole;
    camera.zoom(sizes.plot() / 2.0, 2.0, timeline.end(Axis::Steps), sizes.plot());
    let mut scene = Scene::default();
    scene.lay_out(&mut timeline, &camera, &sizes, &View::default());
    let window = scene.window.unwrap();
    assert!((window.x - 300.0).abs() < 1.0 && (window.width - 400.0).abs() < 1.0, "{window:?}");
    let bars = |tone: Tone| {
        let batches = scene.overview.batches.iter().filter(move |batch| batch.tone == tone);
        batches.flat_map(|batch| batch.bars.iter().map(move |bar| (bar.x.round(), bar.x + bar.width, batch.hue)))
    };
    assert_eq!(bars(Tone::HeldUp).count(), 1);
    assert_eq!(bars(Tone::Running).filter(|(.., hue)| *hue == 1).count(), 2, "two steps of toast");
    assert!(bars(Tone::Running).all(|(from, to, _)| from >= 100.0 && to <= 900.0));
}

#[test]
fn the_camera_keeps_what_is_under_the_pointer() {
    let mut camera = Camera { axis: Axis::Time, ..Camera::default() };
    camera.settle(10.0, 800.0);
    let place = camera.place(300.0);
    camera.zoom(300.0, 4.0, 10.0, 800.0);
    camera.settle(10.0, 800.0);
    assert!((camera.place(300.0) - place).abs() < 1e-9);
    camera.pan(1e9, 10.0, 800.0);
    assert_eq!(camera.framing, Framing::Latest);
    camera.zoom(300.0, 1e-9, 10.0, 800.0);
    assert_eq!(camera.framing, Framing::All);
}

#[test]
fn a_frame_costs_no_more_than_its_pixels() {
    let mut timeline = Timeline::default();
    let mut events = vec![];
    for number in 1..=1_000 {
        events.push(created(number, "worker", None));
    }
    for round in 0..200 {
        for number in 1..=1_000 {
            events.extend([began(number), suspended(number, if round % 2 == 0 { Wait::Turn } else { sleep(1) })]);
        }
    }
    let stamped: Vec<Event> =
        (0u64..).zip(events).map(|(at, kind)| Event { at: Time(at * 2_000), step: 0, kind }).collect();
    timeline.take(&stamped);
    for axis in [Axis::Time, Axis::Steps] {
        let mut camera = Camera { axis, ..Camera::default() };
        let scene = scene(&mut timeline, &mut camera, &View::default());
        let bars: usize = scene.tracks.batches.iter().map(|batch| batch.bars.len()).sum();
        assert!(bars < 9 * 800, "{bars} bars in nine rows of 800 pixels");
    }
}
