//! How the page looks: themes, narrow windows, the keyboard.

use crate::page::in_page;
use serde_json::json;
use thirtyfour::prelude::*;

const BACKGROUND: &str = "return getComputedStyle(document.body).backgroundColor";

#[tokio::test]
async fn the_theme_follows_the_system_and_the_reader() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        let system = async |scheme: &str| {
            let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            page.devtools("Emulation.setEmulatedMedia", features).await
        };
        system("light").await?;
        let light = page.ask(BACKGROUND).await?;
        system("dark").await?;
        let dark = page.ask(BACKGROUND).await?;
        assert_ne!(light, dark);

        // System, light, dark.
        page.click("#theme").await?;
        assert_eq!(page.ask(BACKGROUND).await?, light);
        page.load().await?;
        assert_eq!(page.ask(BACKGROUND).await?, light, "the choice is remembered");
        page.click("#theme").await?;
        system("light").await?;
        assert_eq!(page.ask(BACKGROUND).await?, dark);
        page.click("#theme").await?;
        assert_eq!(page.ask(BACKGROUND).await?, light, "like the system again");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_narrow_window_shows_one_half_at_a_time() -> WebDriverResult<()> {
    in_page(360, 740, async |page| {
        let seen = async |selector: &str| page.driver.find(By::Css(selector)).await?.is_displayed().await;
        assert!(seen(".cm-content").await? && !seen("#log").await?);
        page.paste("print('a line that is rather longer than a narrow window has room for')\n").await?;
        assert!(page.run().await?[0].text.ends_with("has room for"));
        assert!(!seen(".cm-content").await? && seen("#log").await?, "a run shows the output");
        let fits = page.ask("return document.documentElement.scrollWidth <= innerWidth").await?;
        assert_eq!(fits, true, "nothing sticks out");
        let inside = "const row = document.querySelector('#log .row[data-line]');
        return row.scrollHeight <= row.clientHeight && row.querySelector('.row-what').scrollWidth <= row.clientWidth";
        assert_eq!(page.ask(inside).await?, true, "the line is wrapped within its row");
        page.click("#tab-script").await?;
        assert!(seen(".cm-content").await? && !seen("#log").await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_works_by_keyboard_alone() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        let mut stops = Vec::new();
        for _ in 0..12 {
            page.press(Key::Tab + "").await?;
            let focused = "const e = document.activeElement; return e.id || e.name || e.className || e.tagName";
            let name = page.ask(focused).await?.as_str().unwrap_or_default().to_owned();
            if name.contains("cm-content") {
                stops.push("editor".into());
                // Inside the editor Tab indents; Escape first, and it leaves.
                page.press(Key::Escape + "").await?;
            } else {
                stops.push(name);
            }
        }
        for stop in ["examples", "pace", "stop", "run", "theme", "editor", "log"] {
            assert!(stops.iter().any(|name| name == stop), "Tab never reached {stop}: {stops:?}");
        }
        page.driver.execute("document.querySelector('#run').focus()", vec![]).await?;
        page.press(Key::Enter + "").await?;
        page.wait_for_end().await?;
        assert_eq!(page.state().await?, "finished");
        Ok(())
    })
    .await
}
