//! What the page looks like: pictures of runs beside those that were found good.
//!
//! Fonts differ between machines, so pictures are compared coarsely: both are shrunk, and few of their cells may differ.
//! What a reader would miss, a timeline, a panel, the colours of a theme, is many cells. With `INTERLEAVE_PICTURES=renew` in
//! the environment, `cargo xtask test e2e` writes the pictures anew; look at them before they are committed.

use crate::page::{Page, in_page};
use serde::Deserialize;
use serde_json::json;
use std::path::{Path, PathBuf};
use std::{env, fs};
use thirtyfour::prelude::*;

/// The cells that a picture is shrunk to, along its longer side.
const CELLS: u32 = 72;

/// So far apart are two cells that differ, of 255.
const APART: u32 = 26;

/// So many of a thousand cells may differ in all, and where the timeline is: it is shapes more than it is letters.
const MAY_DIFFER: Different = Different { all: 120, timeline: 100 };

/// How many of a thousand cells of two pictures differ.
#[derive(Deserialize, Clone, Copy, Debug)]
struct Different {
    all: u64,
    timeline: u64,
}

impl Different {
    fn is_too_much(self) -> bool {
        self.all > MAY_DIFFER.all || self.timeline > MAY_DIFFER.timeline
    }
}

/// A picture: of which program, how the window is, and what is done before it is taken.
struct Picture {
    name: &'static str,
    script: &'static str,
    scheme: &'static str,
    size: (u32, u32),
    act: &'static str,
}

const WIDE: (u32, u32) = (1440, 900);
const NARROW: (u32, u32) = (390, 844);

const BACK: &str = "for (let n = 0; n < 6; n++) document.querySelector('#step-back').click();";
const COLUMNS: &str = "document.querySelector('#form [value=columns]').click();";
const TIMELINE: &str = "document.querySelector('#tab-timeline').click();";
const TO_SCALE: &str = "document.querySelector('#axis [value=time]').click();";

const PICTURES: [Picture; 12] = [
    picture("gather-light", "03_gather", "light", WIDE, ""),
    picture("gather-within-dark", "03_gather", "dark", WIDE, BACK),
    picture("tasks-to-scale-light", "05_create_task", "light", WIDE, TO_SCALE),
    picture("as-completed-dark", "06_as_completed", "dark", WIDE, COLUMNS),
    picture("timeout-light", "09_timeout", "light", WIDE, ""),
    picture("queue-columns-light", "10_queue_producer_consumer", "light", WIDE, COLUMNS),
    picture("queue-within-dark", "10_queue_producer_consumer", "dark", WIDE, BACK),
    picture("condition-light", "14_condition", "light", WIDE, BACK),
    picture("held-up-dark", "19_mistake_time_sleep", "dark", WIDE, TO_SCALE),
    picture("queue-narrow-light", "10_queue_producer_consumer", "light", NARROW, ""),
    picture("queue-timeline-narrow-light", "10_queue_producer_consumer", "light", NARROW, TIMELINE),
    picture("gather-timeline-narrow-dark", "03_gather", "dark", NARROW, TIMELINE),
];

const fn picture(
    name: &'static str,
    script: &'static str,
    scheme: &'static str,
    size: (u32, u32),
    act: &'static str,
) -> Picture {
    Picture { name, script, scheme, size, act }
}

/// Counts the cells in which two pictures differ.
const COMPARE: &str = "
    const [golden, taken, cells, apart] = arguments;
    const shrunk = async (data) => {
        const image = new Image();
        image.src = 'data:image/png;base64,' + data;
        await image.decode();
        const scale = cells / Math.max(image.width, image.height);
        const canvas = document.createElement('canvas');
        canvas.width = Math.round(image.width * scale);
        canvas.height = Math.round(image.height * scale);
        const pen = canvas.getContext('2d');
        pen.imageSmoothingQuality = 'high';
        pen.drawImage(image, 0, 0, canvas.width, canvas.height);
        return [pen.getImageData(0, 0, canvas.width, canvas.height), scale];
    };
    const [[one, scale], [other]] = [await shrunk(golden), await shrunk(taken)];
    if (one.data.length !== other.data.length) return { all: 1000, timeline: 1000 };
    const chart = document.querySelector('#chart').getBoundingClientRect();
    const count = (left, top, right, bottom) => {
        let [all, different] = [0, 0];
        for (let y = Math.ceil(top); y < Math.floor(bottom); y++) {
            for (let x = Math.ceil(left); x < Math.floor(right); x++) {
                const at = 4 * (y * one.width + x);
                const far = Math.max(...[0, 1, 2].map((part) => Math.abs(one.data[at + part] - other.data[at + part])));
                all += 1;
                if (far > apart) different += 1;
            }
        }
        return all === 0 ? 0 : Math.round((different * 1000) / all);
    };
    return {
        all: count(0, 0, one.width, one.height),
        timeline: count(chart.left * scale, chart.top * scale, chart.right * scale, chart.bottom * scale),
    };";

#[tokio::test]
async fn runs_look_as_they_did() -> WebDriverResult<()> {
    let mut wrong = Vec::new();
    for picture in &PICTURES {
        in_page(picture.size.0, picture.size.1, async |page| {
            let taken = take(page, picture).await?;
            let golden = folder().join(format!("{}.png", picture.name));
            if env::var("INTERLEAVE_PICTURES").is_ok_and(|wish| wish == "renew") {
                fs::write(&golden, &taken).expect("a picture can be written");
                return Ok(());
            }
            let Ok(golden) = fs::read(&golden) else {
                wrong.push(format!("{}: there is no picture", picture.name));
                return Ok(());
            };
            let different = differ(page, &golden, &taken).await?;
            if different.is_too_much() {
                wrong.push(format!("{}: of 1000 cells differ {different:?}", picture.name));
            }
            if picture.name == "queue-within-dark" {
                page.ask("document.querySelector('#chart').style.visibility = 'hidden'").await?;
                let without = page.driver.screenshot_as_png().await?;
                let different = differ(page, &golden, &without).await?;
                assert!(different.is_too_much(), "a missing timeline would not be seen: {different:?}");
            }
            Ok(())
        })
        .await?;
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
    Ok(())
}

async fn take(page: &Page, picture: &Picture) -> WebDriverResult<Vec<u8>> {
    let features = json!({ "features": [
        { "name": "prefers-color-scheme", "value": picture.scheme },
        { "name": "prefers-reduced-motion", "value": "reduce" },
    ] });
    page.devtools("Emulation.setEmulatedMedia", features).await?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/scripts/seed/{}.py", picture.script));
    page.paste(&fs::read_to_string(script).expect("the script is there")).await?;
    page.pace("instant").await?;
    page.run().await?;
    page.ask(picture.act).await?;
    // Nothing that blinks, and a frame for what is drawn late.
    page.ask("document.activeElement.blur()").await?;
    tokio::time::sleep(std::time::Duration::from_millis(400)).await;
    page.driver.screenshot_as_png().await
}

async fn differ(page: &Page, golden: &[u8], taken: &[u8]) -> WebDriverResult<Different> {
    let arguments = vec![encode(golden).into(), encode(taken).into(), CELLS.into(), APART.into()];
    Ok(serde_json::from_value(page.driver.execute(COMPARE, arguments).await?.json().clone())?)
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/pictures")
}

/// Base64, as addresses of data want it.
fn encode(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for part in bytes.chunks(3) {
        let word = part.iter().chain([0, 0].iter()).take(3).fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
        for place in 0..4 {
            let letter = LETTERS[(word >> (18 - 6 * place)) as usize & 63];
            text.push(if place <= part.len() { char::from(letter) } else { '=' });
        }
    }
    text
}
