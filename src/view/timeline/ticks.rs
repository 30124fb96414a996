//! The axis: round times where the time is drawn to scale, and telling times where it is not.

use super::camera::Camera;
use super::model::Timeline;
use super::moments::Axis;

/// Labels stand at least this far apart, in pixels.
const APART: f64 = 84.0;

/// More ticks than this are never needed.
const MOST: usize = 200;

/// A place on the axis that is labelled.
#[derive(Clone, PartialEq, Debug)]
pub struct Tick {
    /// The pixel, from the left edge of the plot.
    pub x: f64,
    /// What stands there.
    pub label: String,
}

/// The ticks in sight.
pub fn ticks(timeline: &Timeline, camera: &Camera, width: f64) -> Vec<Tick> {
    match camera.axis {
        Axis::Time => round_times(camera, timeline.end(Axis::Time), width),
        Axis::Steps => telling_times(timeline, camera, width),
    }
}

fn round_times(camera: &Camera, end: f64, width: f64) -> Vec<Tick> {
    let step = round(APART / camera.scale);
    let first = (camera.place(0.0).max(0.0) / step).ceil();
    let last = (camera.place(width).min(end.max(step)) / step).floor();
    if !step.is_finite() || last < first {
        return Vec::new();
    }
    let numbers = (0..MOST).map(|n| first + n as f64).take_while(|n| *n <= last);
    numbers.map(|n| Tick { x: camera.x(n * step), label: label(n * step, step) }).collect()
}

/// Where time went by before something happened, the moment; as many as there is room for.
fn telling_times(timeline: &Timeline, camera: &Camera, width: f64) -> Vec<Tick> {
    let gaps = timeline.moments.after_gaps();
    let x_of = |index: usize| camera.x(timeline.place(Axis::Steps, gaps[index]));
    let mut ticks = Vec::new();
    let mut index = gaps.partition_point(|moment| camera.x(timeline.place(Axis::Steps, *moment)) < -APART);
    while index < gaps.len() && ticks.len() < MOST {
        let x = x_of(index);
        if x > width {
            break;
        }
        ticks.push(Tick { x, label: short(timeline.time_of(gaps[index]).seconds()) });
        index += 1;
        let next = x + APART;
        index += gaps[index..].partition_point(|moment| camera.x(timeline.place(Axis::Steps, *moment)) < next);
    }
    ticks
}

/// The smallest of 1, 2, 5 times a power of ten that is at least this; above a minute, what clocks know.
fn round(least: f64) -> f64 {
    const CLOCKS: [f64; 14] = [
        60.0, 120.0, 300.0, 600.0, 900.0, 1_800.0, 3_600.0, 7_200.0, 10_800.0, 21_600.0, 43_200.0, 86_400.0, 172_800.0,
        432_000.0,
    ];
    if least > 30.0
        && let Some(found) = CLOCKS.into_iter().find(|step| *step >= least)
    {
        return found;
    }
    let power = 10f64.powf(least.log10().floor());
    let factor = [1.0, 2.0, 5.0, 10.0].into_iter().find(|factor| factor * power >= least * 0.999_999).unwrap_or(10.0);
    factor * power
}

/// A moment with the digits that a distance between ticks asks for.
fn label(seconds: f64, step: f64) -> String {
    if step >= 60.0 {
        return clock(seconds);
    }
    let digits = (-step.log10().floor()).clamp(0.0, 9.0) as usize;
    if seconds == 0.0 {
        return "0 s".into();
    }
    format!("{seconds:.digits$} s")
}

/// A moment in few digits.
pub fn short(seconds: f64) -> String {
    match seconds {
        s if s < 0.000_5 => "0 s".into(),
        s if s < 600.0 => {
            let text = format!("{s:.3}");
            format!("{} s", text.trim_end_matches('0').trim_end_matches('.'))
        }
        s => clock(s),
    }
}

fn clock(seconds: f64) -> String {
    let whole = seconds.round() as u64;
    match whole {
        0 => "0 s".into(),
        s if s < 3_600 => format!("{}:{:02} min", s / 60, s % 60),
        s => format!("{}:{:02} h", s / 3_600, s % 3_600 / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn distances_are_round() {
        let rounded = [0.000_013, 0.3, 0.5, 1.1, 6.0, 31.0, 4_000.0].map(round);
        let wanted = [0.000_02, 0.5, 0.5, 2.0, 10.0, 60.0, 7_200.0];
        assert!(rounded.iter().zip(wanted).all(|(r, w)| (r / w - 1.0).abs() < 1e-9), "{rounded:?}");
    }

    #[test]
    fn labels_have_the_digits_they_need() {
        assert_eq!(label(1.25, 0.05), "1.25 s");
        assert_eq!(label(3.0, 1.0), "3 s");
        assert_eq!(label(0.00012, 0.00002), "0.00012 s");
        assert_eq!(label(300.0, 60.0), "5:00 min");
        assert_eq!([0.0001, 1.2002, 0.5, 3_600.0].map(short), ["0 s", "1.2 s", "0.5 s", "1:00 h"]);
    }
}
