//! The log: lines and columns, filters, travelling by its lines.

use crate::page::{Page, in_page};
use serde_json::json;
use thirtyfour::prelude::*;

const THREE: &str = "\
import asyncio, sys

async def ping():
    print('ping one')
    await asyncio.sleep(1)
    print('ping two')

async def pong():
    await asyncio.sleep(0.5)
    print('pong one', file=sys.stderr)

async def main():
    await asyncio.gather(asyncio.create_task(ping(), name='ping'), asyncio.create_task(pong(), name='pong'))
    print('Over')

asyncio.run(main())
";

async fn run(page: &Page, script: &str) -> WebDriverResult<()> {
    page.paste(script).await?;
    page.pace("instant").await?;
    page.run().await?;
    Ok(())
}

async fn texts(page: &Page) -> WebDriverResult<Vec<String>> {
    Ok(page.log().await?.into_iter().map(|line| line.text).collect())
}

#[tokio::test]
async fn columns_have_a_lane_for_each_task_and_are_remembered() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run(page, THREE).await?;
        page.click("#form [value=columns]").await?;
        let heads = "return [...document.querySelectorAll('.lane-head')].map((head) => head.textContent.trim()).join(' ')";
        page.until("the names", &format!("return (() => {{ {heads} }})() === 'ping pong Task-1'")).await?;
        let lefts = "return [...document.querySelectorAll('#log .row[data-line] .row-what')].map((what) => Math.round(what.getBoundingClientRect().left))";
        let lefts: Vec<i64> = serde_json::from_value(page.ask(lefts).await?)?;
        assert!(lefts[0] < lefts[1] && lefts[1] < lefts[3] && lefts[0] == lefts[2], "{lefts:?}");
        page.load().await?;
        assert_eq!(page.ask("return document.querySelector('#log').parentElement.dataset.form").await?, "columns");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_click_on_a_name_shows_its_lines_alone() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run(page, THREE).await?;
        let names = "document.querySelectorAll('#log .row[data-line] .row-who')";
        page.ask(&format!("{names}[0].click()")).await?;
        page.until("ping's lines", "return document.querySelector('#found').textContent === '2 of 4'").await?;
        assert_eq!(texts(page).await?, ["ping one", "ping two"]);
        page.ask(&format!("{names}[1].click()")).await?;
        page.until("all lines", &format!("return {names}.length === 4")).await?;
        page.ask("document.querySelector('#log').focus()").await?;
        page.press(Key::Home + "").await?;
        page.press("f").await?;
        page.until("ping's lines again", &format!("return {names}.length === 2")).await?;
        page.press("f").await?;
        page.ask("document.querySelector('#form [value=columns]').click()").await?;
        page.until("the heads", "return document.querySelectorAll('.lane-head').length === 3").await?;
        page.ask("document.querySelectorAll('.lane-head')[1].click()").await?;
        page.until("pong's line", "return document.querySelector('#found').textContent === '1 of 4'").await?;
        assert_eq!(texts(page).await?, ["pong one"]);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn lines_are_filtered_by_text_task_and_stream() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        run(page, THREE).await?;
        page.click("#filter-text").await?;
        page.press("ONE").await?;
        page.until("the found lines", "return document.querySelector('#found').textContent === '2 of 4'").await?;
        assert_eq!(texts(page).await?, ["ping one", "pong one"]);
        page.click("#filter-clear").await?;
        page.until("all lines", "return document.querySelectorAll('#log .row[data-line]').length === 4").await?;

        let choose = async |select: &str, value: &str| {
            let choose = "const select = document.querySelector(arguments[0]); select.value = arguments[1];
                select.dispatchEvent(new Event('change', { bubbles: true }))";
            page.driver.execute(choose, vec![select.into(), value.into()]).await
        };
        choose("#filter-stream", "err").await?;
        page.until("one line", "return document.querySelectorAll('#log .row[data-line]').length === 1").await?;
        assert_eq!(texts(page).await?, ["pong one"]);
        choose("#filter-stream", "").await?;
        choose("#filter-task", "2").await?;
        page.until("two lines", "return document.querySelectorAll('#log .row[data-line]').length === 2").await?;
        assert_eq!(texts(page).await?, ["ping one", "ping two"]);
        page.click("#run").await?;
        page.wait_for_end().await?;
        assert_eq!(texts(page).await?.len(), 4, "the tasks of another run are others");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_line_travels_to_its_moment_by_click_and_by_key() -> WebDriverResult<()> {
    in_page(1280, 420 + 300, async |page| {
        // So long that the printing line is out of sight at first.
        let script = format!("{}{THREE}", "# a remark\n".repeat(60));
        run(page, &script).await?;
        page.click("#log .row[data-line=\"2\"]").await?;
        page.until("the moment", "return document.querySelectorAll('#log .row.later').length === 1").await?;
        assert_eq!(page.attribute("#log .row.here", "data-line").await?, "2");
        let seen = "const box = document.querySelector('.cm-scroller').getBoundingClientRect();
            return [...document.querySelectorAll('.cm-line')].some((line) => {
                const place = line.getBoundingClientRect();
                return line.textContent.includes(\"print('ping two')\") && place.top >= box.top && place.bottom <= box.bottom + 1;
            })";
        page.until("the line of the script", seen).await?;

        page.ask("document.querySelector('#log').focus()").await?;
        page.press(Key::Home + "").await?;
        page.press(Key::Down + "").await?;
        assert_eq!(page.attribute("#log", "aria-activedescendant").await?, "log-line-1");
        page.press(Key::Enter + "").await?;
        page.until("the other moment", "return document.querySelectorAll('#log .row.later').length === 2").await?;
        page.press(Key::Escape + "").await?;
        page.until("the whole run", "return document.querySelectorAll('#log .row.later').length === 0").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_hundred_thousand_lines_in_columns_stay_quick() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        let script = "import asyncio\nasync def work(n):\n    for i in range(100):\n        print('line', n, i)\n        await asyncio.sleep(0)\nasync def main():\n    await asyncio.gather(*(work(n) for n in range(1000)))\nasyncio.run(main())\n";
        run(page, script).await?;
        page.click("#form [value=columns]").await?;
        page.until("the names", "return document.querySelector('.lane-head') !== null").await?;
        let drawn = "return document.querySelectorAll('#log .row, .lane-head').length";
        let drawn = page.ask(drawn).await?;
        assert!(drawn.as_u64().is_some_and(|count| count < 250), "{drawn} rows and names are drawn");
        page.ask("const log = document.querySelector('#log'); log.scrollTop = 0; log.scrollLeft = 0").await?;
        page.until("the first line", "return document.querySelector('[data-line=\"0\"]') !== null").await?;
        page.ask("document.querySelector('#log').focus()").await?;
        page.press(Key::End + "").await?;
        let last = "const row = document.querySelector('[data-line=\"99999\"] .row-what');
            const box = document.querySelector('#log').getBoundingClientRect();
            return row !== null && row.getBoundingClientRect().left < box.right";
        page.until("the last line in its lane", last).await?;

        page.click("#filter-text").await?;
        page.press("line 999 99").await?;
        page.until("one line", "return document.querySelector('#found').textContent === '1 of 100,000'").await?;
        assert_eq!(page.ask("return document.querySelectorAll('#log .row[data-line]').length").await?, json!(1));
        Ok(())
    })
    .await
}
