//! Time travel: the scrubber, steps, ticks and prints, in the order in which a reader would try them.

use crate::page::{Page, in_page};
use serde_json::json;
use thirtyfour::prelude::*;

const ROUNDS: &str = "\
import asyncio

async def work(name):
    for n in range(3):
        print(name, n)
        await asyncio.sleep(0)

async def main():
    await asyncio.gather(*(asyncio.create_task(work(name), name=name) for name in ('ann', 'bob')))

asyncio.run(main())
";

async fn run(page: &Page) -> WebDriverResult<()> {
    page.paste(ROUNDS).await?;
    page.pace("instant").await?;
    page.run().await?;
    page.until("the steps", "return document.querySelector('#step').textContent.includes('steps')").await
}

async fn go_by(page: &Page, unit: &str) -> WebDriverResult<()> {
    let choose = "const select = document.querySelector('#unit'); select.value = arguments[0];
        select.dispatchEvent(new Event('change', { bubbles: true }))";
    page.driver.execute(choose, vec![unit.into()]).await?;
    Ok(())
}

async fn later(page: &Page) -> WebDriverResult<u64> {
    Ok(page.ask("return document.querySelectorAll('#log .row.later').length").await?.as_u64().unwrap_or(99))
}

#[tokio::test]
async fn the_scrubber_goes_to_the_middle_and_steps_go_back() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run(page).await?;
        let scrub = "const scrubber = document.querySelector('#scrubber'); scrubber.value = arguments[0];
            scrubber.dispatchEvent(new Event('input', { bubbles: true }))";
        page.driver.execute(scrub, vec![5.into()]).await?;
        page.until("the middle", "return document.querySelector('#step').textContent.startsWith('5 / 10')").await?;
        assert_eq!(later(page).await?, 2);
        let marks = "return [...document.querySelectorAll('.cm-standing')].map((line) => line.dataset.names + '@' + line.textContent.trim())";
        let marks: Vec<String> = serde_json::from_value(page.ask(marks).await?)?;
        assert!(marks.iter().any(|mark| mark.starts_with("bob@print") || mark.starts_with("bob@await")), "{marks:?}");
        assert!(marks.iter().any(|mark| mark.starts_with("Task-1@await asyncio.gather")), "{marks:?}");
        page.click("#step-back").await?;
        assert!(page.text("#step").await?.starts_with("4 / 10"));
        assert_eq!(later(page).await?, 3);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn ticks_and_prints_are_units_too() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run(page).await?;
        go_by(page, "tick").await?;
        page.click("#step-forward").await?;
        assert!(page.text("#sentence").await?.starts_with("Tick 1 of the loop: only Task-1 was ready"));
        page.click("#step-forward").await?;
        let sentence = page.text("#sentence").await?;
        assert!(sentence.starts_with("Tick 2 of the loop: ann and bob were ready, in this order"), "{sentence}");
        page.click("#step-forward").await?;
        assert!(page.text("#sentence").await?.starts_with("Tick 3"));
        page.click("#step-back").await?;
        assert!(page.text("#sentence").await?.starts_with("Tick 2"));

        go_by(page, "print").await?;
        page.click("#leave").await?;
        page.click("#step-forward").await?;
        assert_eq!(later(page).await?, 5);
        page.click("#step-forward").await?;
        assert_eq!(later(page).await?, 4);
        page.click("#step-back").await?;
        assert_eq!(later(page).await?, 5);

        page.ask("document.querySelector('#chart').focus()").await?;
        page.press("]").await?;
        assert_eq!(later(page).await?, 4, "the third tick begins after two prints");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn panels_are_resized_and_stay_so() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        let width = "return document.querySelector('#script').offsetWidth";
        let before = page.ask(width).await?.as_u64().unwrap_or(0);
        page.ask("document.querySelector('#splitter-across').focus()").await?;
        page.press(Key::Left + "").await?;
        page.press(Key::Left + "").await?;
        page.until("a narrower script", &format!("return document.querySelector('#script').offsetWidth < {before}"))
            .await?;
        let narrow = page.ask(width).await?;
        page.load().await?;
        assert_eq!(page.ask(width).await?, narrow, "the width is remembered");
        page.ask("document.querySelector('#splitter-across').focus()").await?;
        page.press(Key::Enter + "").await?;
        page.until("the first width", &format!("return document.querySelector('#script').offsetWidth === {before}"))
            .await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn embedded_it_is_small_and_whole() -> WebDriverResult<()> {
    in_page(700, 400, async |page| {
        page.load_with("?embed").await?;
        page.pace("instant").await?;
        page.run().await?;
        assert!(page.driver.find(By::Css("#log")).await?.is_displayed().await?);
        assert!(!page.driver.find(By::Css("#chart")).await?.is_displayed().await?);
        let fits = "return [document.documentElement.scrollWidth <= innerWidth, document.documentElement.scrollHeight <= innerHeight]";
        assert_eq!(page.ask(fits).await?, json!([true, true]));
        page.click("#tab-timeline").await?;
        assert!(page.driver.find(By::Css("#chart")).await?.is_displayed().await?);
        assert!(page.ask("return document.querySelector('#chart').offsetHeight").await?.as_u64() > Some(100));
        Ok(())
    })
    .await
}
