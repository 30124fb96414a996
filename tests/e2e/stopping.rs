//! Stopping what would not end.

use crate::page::in_page;
use std::time::{Duration, Instant};
use thirtyfour::prelude::*;

#[tokio::test]
async fn an_endless_script_is_stopped_within_half_a_second() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.paste("print('on and on')\nwhile True: pass\n").await?;
        page.click("#run").await?;
        page.until("the first line", "return document.querySelector('[data-line=\"0\"]') !== null").await?;
        // The page is fully usable meanwhile.
        page.click(".cm-content").await?;
        page.press("# still here").await?;
        page.until("the typed text", "return document.querySelector('.cm-content').innerText.includes('still here')")
            .await?;

        // The page measures it, for the driver adds time of its own.
        let measure = "const began = performance.now(); window.took = null;
        new MutationObserver((_, observer) => {
            if (document.querySelector('#ending')) { window.took = performance.now() - began; observer.disconnect(); }
        }).observe(document.body, { subtree: true, childList: true });
        document.querySelector('#stop').click()";
        page.ask(measure).await?;
        page.until("the end", "return window.took !== null").await?;
        let took = page.ask("return window.took").await?;
        assert!(took.as_f64().is_some_and(|milliseconds| milliseconds < 500.0), "{took} ms");
        assert_eq!(page.state().await?, "stopped");
        assert_eq!(page.log().await?[0].text, "on and on", "the log keeps what it has");

        page.paste("print('again')\n").await?;
        let began = Instant::now();
        assert_eq!(page.run().await?[0].text, "again");
        assert!(began.elapsed() < Duration::from_secs(5), "{:?}", began.elapsed());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn endless_output_is_cut_and_stopped() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.paste("while True: print('more')\n").await?;
        page.pace("instant").await?;
        page.click("#run").await?;
        page.until("the note", "return document.querySelector('#left-out') !== null").await?;
        page.click("#stop").await?;
        page.wait_for_end().await?;
        assert_eq!(page.state().await?, "stopped");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_waiting_script_is_stopped() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.paste("import asyncio\nprint('waiting')\nasyncio.run(asyncio.sleep(3600))\n").await?;
        page.click("#run").await?;
        page.until("the first line", "return document.querySelector('[data-line=\"0\"]') !== null").await?;
        page.click("#stop").await?;
        page.wait_for_end().await?;
        assert_eq!(page.state().await?, "stopped");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_engine_that_cannot_be_loaded_is_reported_in_its_place() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        let broken = "const Real = Worker; window.Worker = function () {
        if (window.mended) return new Real('./engine_loader.js');
        return new Real(URL.createObjectURL(new Blob(['throw new Error(\"out of order\")'])));
    }";
        page.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": broken })).await?;
        page.load().await?;
        page.until("the message", "return document.querySelector('#trouble') !== null").await?;
        assert!(page.text("#trouble").await?.contains("out of order"));
        page.ask("window.mended = true").await?;
        page.click("#trouble button").await?;
        page.paste("print('mended')\n").await?;
        assert_eq!(page.run().await?[0].text, "mended");
        Ok(())
    })
    .await
}
