//! Writing a script: it is typed, broken, explained, kept.

use crate::page::in_page;
use thirtyfour::prelude::*;

const HELLO: &str = "\
import asyncio

async def greet(name):
    print(f\"Hello, {name}\")
    await asyncio.sleep(0.2)
    print(f\"Goodbye, {name}\")

async def main():
    await asyncio.gather(greet(\"Ann\"), greet(\"Ben\"))

asyncio.run(main())
";

#[tokio::test]
async fn a_typed_script_runs() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.type_script(HELLO).await?;
        page.press(Key::Control + Key::Enter).await?;
        page.wait_for_end().await?;
        let log = page.log().await?;
        let said: Vec<_> = log.iter().map(|line| line.text.as_str()).collect();
        assert_eq!(said, ["Hello, Ann", "Hello, Ben", "Goodbye, Ann", "Goodbye, Ben"]);
        assert_eq!(page.state().await?, "finished");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_broken_script_is_explained() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.type_script("x = 1\nprint(1 + )").await?;
        page.until("the explanation", "return document.querySelector('#problem') !== null").await?;
        let problem = page.text("#problem").await?;
        assert!(problem.contains("Line 2, column ") && problem.contains("SyntaxError"), "{problem}");
        page.until("the underline", "return document.querySelector('[class*=cm-lint]') !== null").await?;
        page.run().await?;
        assert_eq!(page.state().await?, "failed");
        assert!(page.text("#ending").await?.contains("SyntaxError"));

        page.paste("print('mended')\n").await?;
        page.until("the explanation to go", "return document.querySelector('#problem') === null").await?;
        assert_eq!(page.run().await?[0].text, "mended");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_exception_is_told_apart_and_leads_to_its_line() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.paste("print('before')\nraise ValueError('no good')\n").await?;
        let log = page.run().await?;
        assert_eq!(page.state().await?, "failed");
        assert_eq!((log[0].text.as_str(), log[0].stream.as_str()), ("before", "out"));
        assert!(log[1..].iter().all(|line| line.stream == "err"), "{log:?}");
        assert_eq!(log.last().map(|line| line.text.as_str()), Some("ValueError: no good"));
        assert!(page.text("#ending").await?.contains("ValueError: no good"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_text_survives_a_reload() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.type_script("print('kept')").await?;
        page.load().await?;
        assert_eq!(page.text(".cm-content").await?, "print('kept')");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_without_storage_works() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
    let forbid =
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })";
    page.devtools("Page.addScriptToEvaluateOnNewDocument", serde_json::json!({ "source": forbid })).await?;
    page.load().await?;
    page.paste("print('anyway')\n").await?;
    assert_eq!(page.run().await?[0].text, "anyway");
    Ok(())
    })
    .await
}

#[tokio::test]
async fn a_megabyte_can_be_pasted() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        let line = "number = 1234567890 + 1234567890  # one of many lines\n";
        page.paste(&(line.repeat((1 << 20) / line.len()) + "print('the end')\n")).await?;
        page.until("the end of the text", "return document.querySelector('.cm-content').innerText.includes('the end')")
            .await?;
        assert_eq!(page.run().await?[0].text, "the end");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn examples_are_opened_and_undone_by_keyboard() -> WebDriverResult<()> {
    in_page(1280, 800, async |page| {
        page.paste("print('mine')\n").await?;
        // Escape and Tab leave the editor; from there the way back leads to the menu.
        page.press(Key::Escape + Key::Tab).await?;
        let inside = "return document.activeElement.closest('.cm-editor') === null";
        page.until("the focus to leave the editor", inside).await?;
        page.driver.execute("document.querySelector('#examples').focus()", vec![]).await?;
        page.press(Key::Enter + "").await?;
        let focus = "return document.activeElement.getAttribute('role') === 'menuitemradio'";
        page.until("the menu", focus).await?;
        page.press(Key::Home + Key::Down).await?;
        page.press(Key::Enter + "").await?;
        let opened = "return document.querySelector('.cm-content').innerText.includes('one after another')";
        page.until("the example", opened).await?;
        assert!(page.text(".lesson").await?.starts_with("One after another, or together"));
        page.press(Key::Control + "z").await?;
        page.until("the text to be back", "return document.querySelector('.cm-content').innerText.includes('mine')")
            .await?;
        Ok(())
    })
    .await
}
