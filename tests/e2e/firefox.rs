//! The page in another browser: the same walk in Firefox, where one is installed.
//!
//! `cargo xtask test e2e` says where its driver is, in `INTERLEAVE_GECKODRIVER`.

use crate::page::Page;
use futures::FutureExt;
use serde_json::json;
use std::env;
use std::panic::{AssertUnwindSafe, resume_unwind};
use thirtyfour::prelude::*;

const SCRIPT: &str = "\
import asyncio

async def toast():
    print('in')
    await asyncio.sleep(1)
    print('out')

async def main():
    await asyncio.create_task(toast(), name='toast')
    print('served')

asyncio.run(main())
";

#[tokio::test]
async fn a_run_is_read_and_walked_through_in_firefox() -> WebDriverResult<()> {
    let (Ok(driver), Ok(url)) = (env::var("INTERLEAVE_GECKODRIVER"), env::var("INTERLEAVE_PAGE")) else {
        eprintln!("skipped: INTERLEAVE_GECKODRIVER is not set; it needs firefox-esr and geckodriver");
        return Ok(());
    };
    let mut capabilities = DesiredCapabilities::firefox();
    capabilities.set_headless()?;
    let page = Page::with(WebDriver::new(&driver, capabilities).await?, url);
    let outcome = AssertUnwindSafe(walk(&page)).catch_unwind().await;
    page.driver.quit().await?;
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

async fn walk(page: &Page) -> WebDriverResult<()> {
    page.driver.set_window_rect(0, 0, 1280, 900).await?;
    page.load().await?;
    // Firefox lets no script paste.
    page.type_script(SCRIPT).await?;
    page.pace("instant").await?;
    let log: Vec<String> = page.run().await?.into_iter().map(|line| format!("{} {}", line.task, line.text)).collect();
    assert_eq!(log, ["toast in", "toast out", "Task-1 served"]);

    page.until("the steps", "return document.querySelector('#step').textContent === '4 steps'").await?;
    page.click("#step-back").await?;
    page.click("#step-back").await?;
    let sentence = page.text("#sentence").await?;
    assert!(sentence.contains("The sleep of toast ended"), "{sentence}");
    assert_eq!(page.ask("return document.querySelectorAll('#log .row.later').length").await?, json!(1));
    page.click("#log .row[data-line=\"0\"]").await?;
    assert!(page.text("#step").await?.starts_with("2 / 4"));

    page.click("#form [value=columns]").await?;
    page.until("the names", "return document.querySelectorAll('.lane-head').length === 2").await?;
    page.click("#filter-text").await?;
    page.press("serv").await?;
    page.until("one line", "return document.querySelectorAll('#log .row[data-line]').length === 1").await?;
    page.ask("document.querySelector('#chart').focus()").await?;
    page.press("+").await?;
    page.press(Key::Escape + "").await?;
    assert_eq!(page.text("#step").await?, "4 steps");
    Ok(())
}
