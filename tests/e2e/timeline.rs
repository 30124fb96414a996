//! The timeline: steps, the scrubber, clicks, keys, zoom, the lists, narrow windows, many tasks.

use crate::page::{Page, in_page};
use serde_json::json;
use thirtyfour::prelude::*;

/// Where the column of names ends and the loop's track is, in pixels of the picture.
const GUTTER: f64 = 208.0;
const LOOP: f64 = 35.0;

const TWO: &str = "\
import asyncio

async def toast():
    print('in')
    await asyncio.sleep(1)
    print('out')
    return 'toast'

async def main():
    task = asyncio.create_task(toast(), name='toast')
    print(await task)

asyncio.run(main())
";

async fn run_instantly(page: &Page, script: &str) -> WebDriverResult<()> {
    page.paste(script).await?;
    page.pace("instant").await?;
    page.run().await?;
    page.until("the steps", "return document.querySelector('#step').textContent.includes('step')").await
}

/// Presses and releases the mouse at a pixel of the picture.
async fn click_at(page: &Page, x: f64, y: f64) -> WebDriverResult<()> {
    let place =
        page.ask("const r = document.querySelector('#chart').getBoundingClientRect(); return [r.left, r.top]").await?;
    let (left, top) = (place[0].as_f64().unwrap_or(0.0), place[1].as_f64().unwrap_or(0.0));
    for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
        let event = json!({ "type": kind, "x": left + x, "y": top + y, "button": "left", "clickCount": 1 });
        page.devtools("Input.dispatchMouseEvent", event).await?;
    }
    Ok(())
}

#[tokio::test]
async fn a_run_is_walked_through_step_by_step() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run_instantly(page, TWO).await?;
        assert_eq!(page.text("#step").await?, "4 steps");
        assert_eq!(page.attribute("#chart", "aria-label").await?, "Timeline of 2 tasks in 4 steps");

        page.click("#step-back").await?;
        assert!(page.text("#step").await?.starts_with("4 / 4"), "from the end, back is the last step");
        page.click("#step-back").await?;
        page.click("#step-back").await?;
        assert!(page.text("#step").await?.starts_with("2 / 4"));
        let sentence = page.text("#sentence").await?;
        assert!(sentence.contains("toast") && sentence.contains("created") && sentence.contains("sleeps for 1 s"), "{sentence}");

        let later = "return [...document.querySelectorAll('#log .row.later .row-what')].map((row) => row.textContent)";
        page.until("the log at that moment", "return document.querySelectorAll('#log .row.later').length === 2").await?;
        assert_eq!(page.ask(later).await?, json!(["out", "toast"]));
        let marked = "return [...document.querySelectorAll('.cm-standing')].map((line) => line.dataset.names + ':' + line.textContent.trim())";
        assert_eq!(page.ask(marked).await?, json!(["toast:print('in')", "Task-1:print(await task)"]));

        page.click("#step-forward").await?;
        let sentence = page.text("#sentence").await?;
        assert!(sentence.contains("The sleep of toast ended") && sentence.contains("returns 'toast'"), "{sentence}");
        page.click("#leave").await?;
        assert_eq!(page.text("#step").await?, "4 steps");
        assert_eq!(page.ask("return document.querySelectorAll('.cm-standing, .row.later').length").await?, 0);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_click_on_a_slice_shows_its_moment_and_its_line() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run_instantly(page, TWO).await?;
        click_at(page, GUTTER + 60.0, LOOP).await?;
        page.until("the first step", "return document.querySelector('#step').textContent.startsWith('1 / 4')").await?;
        let sentence = page.text("#sentence").await?;
        assert!(sentence.contains("Step 1") && sentence.contains("creates toast"), "{sentence}");
        assert!(!page.text(".chart-tip").await?.is_empty(), "what is pointed at is explained");

        page.click("#log .row[data-line=\"1\"]").await?;
        assert!(page.text("#step").await?.starts_with("3 / 4"), "a line of the log travels to its moment");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_timeline_works_by_keyboard_alone() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run_instantly(page, TWO).await?;
        page.ask("document.querySelector('#chart').focus()").await?;
        page.press(Key::Home + "").await?;
        page.press(Key::Right + "").await?;
        assert!(page.text("#step").await?.starts_with("2 / 4"));
        page.press(Key::Down + "").await?;
        page.press(Key::Down + "").await?;
        assert!(page.text("#sentence").await?.contains("toast had the thread"), "the second row is chosen");
        page.press("+").await?;
        page.press("0").await?;
        page.press("t").await?;
        assert_eq!(page.ask("return document.querySelector('#axis [value=time]').checked").await?, true);
        page.press(Key::Escape + "").await?;
        assert_eq!(page.text("#step").await?, "4 steps");
        page.press(" ").await?;
        page.until("the last step", "return document.querySelector('#step').textContent.startsWith('4 / 4')").await?;

        page.ask("document.querySelector('#splitter').focus()").await?;
        let height = "return document.querySelector('#timeline').offsetHeight";
        let before = page.ask(height).await?.as_f64();
        page.press(Key::Up + "").await?;
        page.until(
            "a higher panel",
            &format!("return document.querySelector('#timeline').offsetHeight > {}", before.unwrap_or(0.0)),
        )
        .await?;
        let tall = page.ask(height).await?;
        page.load().await?;
        assert_eq!(page.ask(height).await?, tall, "the height is remembered");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_question_mark_shows_the_keys_and_n_goes_to_the_next_print() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run_instantly(page, TWO).await?;
        page.ask("document.querySelector('#chart').focus()").await?;
        page.press("?").await?;
        assert!(page.text("#help").await?.contains("zoom"));
        page.press(Key::Escape + "").await?;
        page.until("no sheet", "return document.querySelector('#help') === null").await?;

        page.ask("document.querySelector('#chart').focus()").await?;
        page.press("n").await?;
        page.until("the log at the first print", "return document.querySelectorAll('#log .row.later').length === 2")
            .await?;
        page.press("n").await?;
        page.press("n").await?;
        page.press("p").await?;
        page.until("the log at the second print", "return document.querySelectorAll('#log .row.later').length === 1")
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_lists_say_who_waits_for_what() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run_instantly(page, TWO).await?;
        page.click("#inspect").await?;
        page.click("#step-back").await?;
        page.click("#step-back").await?;
        page.click("#step-back").await?;
        let states = "return [...document.querySelectorAll('.standings:last-of-type .standing')].map((entry) => entry.dataset.state)";
        assert_eq!(page.ask(states).await?, json!(["waiting", "running"]));
        page.click("#leave").await?;
        assert_eq!(page.ask(states).await?, json!(["returned", "returned"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_objects_have_their_own_tab_which_is_remembered() -> WebDriverResult<()> {
    const TILL: &str = "\
import asyncio

async def pay(till):
    async with till:
        await asyncio.sleep(1)

async def main():
    till = asyncio.Lock()
    async with asyncio.TaskGroup() as group:
        for name in ('anna', 'ben', 'carl'):
            group.create_task(pay(till), name=name)

asyncio.run(main())
";
    in_page(1280, 800, async |page| {
        // So long that the lines that matter are out of sight at first.
        let script = format!("{}{TILL}", "# a remark\n".repeat(60));
        run_instantly(page, &script).await?;
        page.click("#inspect").await?;
        page.ask("document.querySelector('#scrubber').value = 4; document.querySelector('#scrubber').dispatchEvent(new Event('input'))").await?;
        let links = "return [...document.querySelectorAll('.standing-link')].map((link) => link.textContent)";
        assert_eq!(page.ask(links).await?, json!(["anna holds it and sleeps until 1 s"]));
        let awaits = "return [...document.querySelectorAll('.await-line')].map((line) => line.innerText.replace(/\\s+/g, ' '))";
        assert_eq!(page.ask(awaits).await?, json!(["69 async with asyncio.TaskGroup() as group:", "65 await asyncio.sleep(1)", "64 async with till:"]));
        page.ask("document.querySelector('.cm-scroller').scrollTop = 0").await?;
        page.ask("document.querySelectorAll('.await-line')[1].click()").await?;
        let seen = "return [...document.querySelectorAll('.cm-line')].some((line) => line.textContent.includes('asyncio.sleep(1)')
            && line.getBoundingClientRect().bottom <= document.querySelector('.cm-scroller').getBoundingClientRect().bottom + 1)";
        page.until("the line of the script", seen).await?;

        page.ask("document.querySelector('#inspect-tasks').focus()").await?;
        page.press(Key::End + "").await?;
        assert_eq!(page.attribute("#inspect-variables", "aria-selected").await?, "true");
        page.press(Key::Left + "").await?;
        assert_eq!(page.attribute("#inspect-objects", "aria-selected").await?, "true");
        assert_eq!(page.ask("return document.activeElement.id").await?, "inspect-objects");
        let things = "return [...document.querySelectorAll('.thing')].map((thing) => thing.innerText.replace(/\\s+/g, ' ').trim())";
        assert_eq!(page.ask(things).await?, json!(["lock till held by anna waits ben"]));

        page.load().await?;
        run_instantly(page, TILL).await?;
        assert_eq!(page.attribute("#inspect-objects", "aria-selected").await?, "true");
        assert_eq!(page.ask(things).await?, json!(["lock till free"]));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn variables_of_waiting_tasks_are_shown_once_that_is_asked_for() -> WebDriverResult<()> {
    const COUNTS: &str = "\
import asyncio

async def nap(seconds):
    await asyncio.sleep(seconds)

async def main():
    for step in range(3):
        await nap(step)

asyncio.run(main())
";
    in_page(1280, 800, async |page| {
        run_instantly(page, COUNTS).await?;
        page.click("#inspect").await?;
        page.click("#inspect-variables").await?;
        assert!(page.ask("return document.querySelector('#inspected').innerText").await?.to_string().contains("did not tell"));
        page.click("#record-variables").await?;
        page.run().await?;
        page.ask("document.querySelector('#scrubber').value = 3; document.querySelector('#scrubber').dispatchEvent(new Event('input'))").await?;
        let rows = "return [...document.querySelectorAll('.variables tr')].map((row) => row.innerText.replace(/\\s+/g, ' ').trim() + (row.className === 'new' ? ' (new)' : ''))";
        page.until("the third nap", &format!("return (() => {{ {rows} }})().length === 2")).await?;
        assert_eq!(page.ask(rows).await?, json!(["step 2 (new)", "seconds 2 (new)"]));
        page.load().await?;
        assert_eq!(page.ask("return document.querySelector('#record-variables').checked").await?, true);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_name_tells_who_the_task_is_and_keys_fold_follow_and_show_arrows() -> WebDriverResult<()> {
    /// The middle of the first track, and of the one below.
    const ROWS: [f64; 2] = [60.0, 84.0];
    in_page(1280, 800, async |page| {
        run_instantly(page, TWO).await?;
        click_at(page, 60.0, ROWS[1]).await?;
        page.until(
            "who it is",
            "return document.querySelector('#sentence').textContent === 'toast: toast(), created by Task-1; 2 steps.'",
        )
        .await?;

        page.ask("document.querySelector('#chart').focus()").await?;
        page.press("z").await?;
        page.until(
            "its creator",
            "return document.querySelector('#sentence').textContent === 'Task-1: main(); 2 steps.'",
        )
        .await?;
        click_at(page, 60.0, ROWS[1]).await?;
        page.until(
            "nothing where toast was",
            "return !document.querySelector('#sentence').textContent.includes('toast')",
        )
        .await?;
        click_at(page, 14.0, ROWS[0]).await?;
        click_at(page, 60.0, ROWS[1]).await?;
        page.until("toast again", "return document.querySelector('#sentence').textContent.startsWith('toast')").await?;

        page.press("a").await?;
        assert_eq!(page.attribute("#arrows", "aria-pressed").await?, "true");
        page.press("a").await?;
        assert_eq!(page.attribute("#arrows", "aria-pressed").await?, "false");
        for _ in 0..3 {
            page.press("+").await?;
        }
        page.press("e").await?;
        assert_eq!(page.attribute("#follow", "aria-pressed").await?, "true");
        let bottom = page.ask("return document.querySelector('#chart').clientHeight").await?.as_f64().unwrap_or(0.0);
        click_at(page, GUTTER + 40.0, bottom - 12.0).await?;
        assert_eq!(page.attribute("#follow", "aria-pressed").await?, "false", "the strip leads elsewhere");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn in_a_narrow_window_the_timeline_has_its_own_tab() -> WebDriverResult<()> {
    in_page(360, 740, async |page| {
        run_instantly(page, TWO).await?;
        page.click("#tab-timeline").await?;
        assert!(page.driver.find(By::Css("#chart")).await?.is_displayed().await?);
        assert!(!page.driver.find(By::Css("#log")).await?.is_displayed().await?);
        let fits = page.ask("return document.documentElement.scrollWidth <= innerWidth").await?;
        assert_eq!(fits, true, "nothing sticks out");
        page.click("#step-back").await?;
        assert!(page.text("#step").await?.starts_with("4 / 4"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn ten_thousand_tasks_are_drawn_and_zoomed() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        let script = "import asyncio\nasync def work(n):\n    for _ in range(5):\n        await asyncio.sleep(n % 7)\nasync def main():\n    await asyncio.gather(*(work(n) for n in range(10_000)))\nasyncio.run(main())\n";
        run_instantly(page, script).await?;
        assert!(page.attribute("#chart", "aria-label").await?.starts_with("Timeline of 10001 tasks"));
        let frames = "
            const canvas = document.querySelector('#chart');
            const times = [];
            return await new Promise((done) => {
                const frame = (n) => {
                    const zoom = new WheelEvent('wheel', { deltaY: n % 20 < 10 ? -40 : 40, ctrlKey: n % 2 === 0, bubbles: true, cancelable: true, clientX: 700, clientY: 600 });
                    canvas.dispatchEvent(zoom);
                    requestAnimationFrame(() => {
                        times.push(performance.now());
                        n > 0 ? frame(n - 1) : done(times.length);
                    });
                };
                frame(60);
            });";
        assert_eq!(page.ask(frames).await?, json!(61), "every frame is drawn");
        Ok(())
    })
    .await
}
