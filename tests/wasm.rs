//! What only a browser can show: the engine's clock on the browser's timers.

#![cfg(target_arch = "wasm32")]

use interleave::reactor::Reactor;
use interleave::reactor::browser::Browser;
use interleave::trace::Time;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

// The engine lives in a worker, so its tests do too.
wasm_bindgen_test_configure!(run_in_dedicated_worker);

#[wasm_bindgen_test]
async fn a_wait_ends_at_its_deadline_and_never_before() {
    let clock = Browser::new(1.0);
    for milliseconds in [0, 1, 3, 20] {
        let deadline = Time(clock.now().0 + milliseconds * 1_000_000);
        clock.wait_until(Some(deadline)).await;
        assert!(clock.now() >= deadline, "{milliseconds} ms");
        assert!(clock.now().seconds() < deadline.seconds() + 1.0, "{milliseconds} ms");
    }
}

#[wasm_bindgen_test]
async fn a_faster_clock_takes_less_of_the_readers_time() {
    let (ordinary, fast) = (Browser::new(1.0), Browser::new(100.0));
    ordinary.now();
    fast.wait_until(Some(Time::from_seconds(5.0))).await;
    assert!(fast.now().seconds() >= 5.0);
    assert!(ordinary.now().seconds() < 2.0);
}

#[wasm_bindgen_test]
async fn many_turns_take_little_time() {
    let clock = Browser::new(1.0);
    clock.now();
    for _ in 0..200 {
        clock.give_way().await;
    }
    // Two hundred nested timers would take most of a second.
    assert!(clock.now().seconds() < 0.5, "{} s", clock.now().seconds());
}

#[wasm_bindgen_test]
async fn a_clock_begins_when_it_is_first_read() {
    let (ordinary, late) = (Browser::new(1.0), Browser::new(1.0));
    ordinary.wait_until(Some(Time::from_seconds(0.05))).await;
    assert_eq!(late.now(), Time(0));
}
