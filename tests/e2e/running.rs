//! Running scripts: tasks, times, both paces, much output.

use crate::page::in_page;
use std::collections::HashSet;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

const GATHER: &str = "\
import asyncio

async def fetch_user(user_id):
    print(f'Fetching user {user_id}...')
    await asyncio.sleep(1)
    return user_id

async def main():
    print(await asyncio.gather(fetch_user(1), fetch_user(2), fetch_user(3)))

asyncio.run(main())
";

#[tokio::test]
async fn three_tasks_print_at_once() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.paste(GATHER).await?;
        page.click("#run").await?;
        let three = "return document.querySelectorAll('#log .row[data-line]').length >= 3";
        page.until("three lines", three).await?;
        let log = page.log().await?;
        assert_eq!(page.state().await?, "running");
        assert!(log[..3].iter().all(|line| line.text.starts_with("Fetching user") && line.at < 0.3), "{log:?}");
        let tasks: HashSet<_> = log[..3].iter().map(|line| line.task.as_str()).collect();
        assert_eq!(tasks.len(), 3, "{log:?}");
        let hues = page.ask(
            "return new Set([...document.querySelectorAll('#log .row[data-line]')].map((row) => row.dataset.hue)).size",
        );
        assert_eq!(hues.await?, 3);

        page.wait_for_end().await?;
        let last = page.log().await?.pop().expect("a last line");
        assert_eq!(last.text, "[1, 2, 3]");
        assert!((1.0..1.6).contains(&last.at), "{last:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn instant_takes_no_visible_time() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.paste(&GATHER.replace("sleep(1)", "sleep(3600)")).await?;
        page.pace("instant").await?;
        let began = Instant::now();
        let log = page.run().await?;
        assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
        assert!((3600.0..3601.0).contains(&log[3].at), "{log:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn partial_lines_join() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.paste("for n in range(3):\n    print(n, end=', ')\nprint('done')\nprint()\nprint('last', end='')\n")
            .await?;
        let log = page.run().await?;
        let said: Vec<_> = log.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(said, ["0, 1, 2, done", "", "last"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_hundred_thousand_lines_stay_quick() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.paste("for n in range(100_000):\n    print('line', n)\n").await?;
        page.pace("instant").await?;
        page.click("#run").await?;
        page.wait_for_end().await?;
        let drawn = page.ask("return document.querySelectorAll('#log .row').length").await?;
        assert!(drawn.as_u64().is_some_and(|rows| rows < 200), "{drawn} rows are drawn");
        page.until("the last line", "return document.querySelector('#log').innerText.includes('line 99999')").await?;
        page.ask("document.querySelector('#log').scrollTop = 0").await?;
        page.until("the first line", "return document.querySelector('[data-line=\"0\"]') !== null").await?;
        assert_eq!(page.text(".log-latest").await?, "Latest", "a reader who scrolled up is left there");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn every_example_runs() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.pace("instant").await?;
        for number in 1..=8 {
            page.click("#examples").await?;
            page.click(&format!(".menu-item:nth-child({number})")).await?;
            let title = page.text(".lesson summary").await?;
            let log = page.run().await?;
            assert_eq!(page.state().await?, "finished", "{title}: {log:?}");
            assert!(log.len() >= 5, "{title}: {log:?}");
        }
        Ok(())
    })
    .await
}
