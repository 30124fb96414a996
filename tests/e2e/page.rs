//! A browser with the page in it, and what a test does with it.

use futures::FutureExt;
use http::Method;
use serde::Deserialize;
use serde_json::{Value, json};
use std::env;
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::sync::Arc;
use std::time::{Duration, Instant};
use thirtyfour::common::command::{Command, ExtensionCommand};
use thirtyfour::prelude::*;

/// How long anything may take that should be quick; machines that run tests are busy.
pub const PATIENCE: Duration = Duration::from_secs(20);

/// A browser of its own, with the page loaded and an engine ready.
pub struct Page {
    pub driver: WebDriver,
    url: String,
}

/// A line of the log.
#[derive(Deserialize, Debug, PartialEq)]
pub struct LogLine {
    pub at: f64,
    pub task: String,
    pub stream: String,
    pub text: String,
}

/// Opens the page in a window of that size and has something done with it. The browser's console must stay empty.
pub async fn in_page(
    width: u32,
    height: u32,
    test: impl AsyncFnOnce(&Page) -> WebDriverResult<()>,
) -> WebDriverResult<()> {
    let Some(page) = Page::open(width, height).await? else { return Ok(()) };
    let outcome = AssertUnwindSafe(test(&page)).catch_unwind().await;
    let console = page.driver.cmd(Command::ExtensionCommand(Box::new(BrowserLog))).await?.value_json()?;
    // Whatever happened: a browser that is left behind would slow all the others down.
    page.driver.quit().await?;
    outcome.unwrap_or_else(|panic| resume_unwind(panic))?;
    assert_eq!(console, json!([]), "the console did not stay empty");
    Ok(())
}

impl Page {
    /// A page in a browser that is open already.
    pub fn with(driver: WebDriver, url: String) -> Self {
        Self { driver, url }
    }

    /// Opens the page; nothing when no browser was given.
    async fn open(width: u32, height: u32) -> WebDriverResult<Option<Self>> {
        let (Ok(driver), Ok(url)) = (env::var("INTERLEAVE_WEBDRIVER"), env::var("INTERLEAVE_PAGE")) else {
            eprintln!("skipped: INTERLEAVE_WEBDRIVER and INTERLEAVE_PAGE are not set; run `cargo xtask test e2e`");
            return Ok(None);
        };
        let arguments = env::var("INTERLEAVE_BROWSER_ARGUMENTS").unwrap_or("--headless=new --no-sandbox".into());
        let mut capabilities = DesiredCapabilities::chrome();
        for argument in arguments.split_whitespace() {
            capabilities.add_arg(argument)?;
        }
        capabilities.set("goog:loggingPrefs", json!({ "browser": "ALL" }))?;
        let page = Self { driver: WebDriver::new(&driver, capabilities).await?, url };
        // Headless windows may be narrower than any real one is allowed to be.
        let metrics = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        page.devtools("Emulation.setDeviceMetricsOverride", metrics).await?;
        page.load().await?;
        Ok(Some(page))
    }

    /// Loads the page, anew if it is there already.
    pub async fn load(&self) -> WebDriverResult<()> {
        self.load_with("").await
    }

    /// Loads it with something added to its address.
    pub async fn load_with(&self, query: &str) -> WebDriverResult<()> {
        self.driver.goto(format!("{}{query}", self.url)).await?;
        self.until("the editor", "return document.querySelector('.cm-content') !== null").await
    }

    /// Sends keys to whatever has the focus; a modifier stays down for the keys after it.
    pub async fn press(&self, keys: impl Into<TypingData>) -> WebDriverResult<()> {
        self.driver.active_element().await?.send_keys(keys).await
    }

    /// Types a script as a person would: the editor indents by itself, so a line's own blanks are typed only where it
    /// does not, and Shift-Tab takes back what is too much.
    pub async fn type_script(&self, script: &str) -> WebDriverResult<()> {
        self.clear().await?;
        for (index, line) in script.lines().enumerate() {
            if index > 0 {
                self.press(Key::Enter + "").await?;
            }
            let wanted = line.len() - line.trim_start().len();
            let given = "const s = getSelection(); const l = s.anchorNode.nodeType === 1 ? s.anchorNode : s.anchorNode.parentElement;
                return l.closest('.cm-line').textContent.length";
            let mut given = self.ask(given).await?.as_u64().unwrap_or(0) as usize;
            while given > wanted {
                self.press(Key::Backspace + "").await?;
                given = given.saturating_sub(4);
            }
            while given < wanted {
                self.press(Key::Tab + "").await?;
                given += 4;
            }
            self.press(line.trim_start()).await?;
        }
        Ok(())
    }

    /// Puts a script into the editor as a person pastes one.
    pub async fn paste(&self, script: &str) -> WebDriverResult<()> {
        self.clear().await?;
        let paste = "const data = new DataTransfer(); data.setData('text/plain', arguments[0]);
            const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
            document.querySelector('.cm-content').dispatchEvent(event)";
        self.driver.execute(paste, vec![script.into()]).await?;
        Ok(())
    }

    async fn clear(&self) -> WebDriverResult<()> {
        self.click(".cm-content").await?;
        self.press(Key::Control + "a").await?;
        self.press(Key::Delete + "").await
    }

    /// Clicks the element that a selector names.
    pub async fn click(&self, selector: &str) -> WebDriverResult<()> {
        self.driver.find(By::Css(selector)).await?.click().await
    }

    /// Switches between `real` and `instant`.
    pub async fn pace(&self, pace: &str) -> WebDriverResult<()> {
        self.click(&format!("#pace [value={pace}]")).await
    }

    /// Runs the script by its button, waits for its end and returns the log.
    pub async fn run(&self) -> WebDriverResult<Vec<LogLine>> {
        self.click("#run").await?;
        self.wait_for_end().await?;
        self.log().await
    }

    /// Waits until the run is over.
    pub async fn wait_for_end(&self) -> WebDriverResult<()> {
        self.until("the end of the run", "return document.querySelector('#ending') !== null").await?;
        // The last lines are drawn a frame later.
        tokio::time::sleep(Duration::from_millis(60)).await;
        Ok(())
    }

    /// The lines of the log that are in sight.
    pub async fn log(&self) -> WebDriverResult<Vec<LogLine>> {
        let lines = "return [...document.querySelectorAll('#log .row[data-line]')].map((row) => ({
            at: parseFloat(row.querySelector('.row-at').textContent),
            task: row.dataset.task,
            stream: row.dataset.stream,
            text: row.querySelector('.row-what').textContent,
        }))";
        Ok(serde_json::from_value(self.ask(lines).await?)?)
    }

    /// One word for where the run stands.
    pub async fn state(&self) -> WebDriverResult<String> {
        self.attribute("#state", "data-state").await
    }

    /// What an element says; nothing if it is not there.
    pub async fn text(&self, selector: &str) -> WebDriverResult<String> {
        match self.driver.find_all(By::Css(selector)).await?.first() {
            Some(element) => element.text().await,
            None => Ok(String::new()),
        }
    }

    /// An attribute of an element.
    pub async fn attribute(&self, selector: &str, name: &str) -> WebDriverResult<String> {
        Ok(self.driver.find(By::Css(selector)).await?.attr(name).await?.unwrap_or_default())
    }

    /// Asks the document itself.
    pub async fn ask(&self, script: &str) -> WebDriverResult<Value> {
        Ok(self.driver.execute(script, vec![]).await?.json().clone())
    }

    /// Waits until the document says yes.
    pub async fn until(&self, what: &str, script: &str) -> WebDriverResult<()> {
        let began = Instant::now();
        while self.ask(script).await? != json!(true) {
            assert!(began.elapsed() < PATIENCE, "waited too long for {what}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
        Ok(())
    }

    /// Sends a command to the browser's developer tools.
    pub async fn devtools(&self, command: &'static str, parameters: Value) -> WebDriverResult<()> {
        let command = DevTools { command, parameters };
        self.driver.cmd(Command::ExtensionCommand(Box::new(command))).await?;
        Ok(())
    }
}

#[derive(Debug)]
struct BrowserLog;

impl ExtensionCommand for BrowserLog {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "type": "browser" }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/se/log".into()
    }
}

#[derive(Debug)]
struct DevTools {
    command: &'static str,
    parameters: Value,
}

impl ExtensionCommand for DevTools {
    fn parameters_json(&self) -> Option<Value> {
        Some(json!({ "cmd": self.command, "params": self.parameters }))
    }

    fn method(&self) -> Method {
        Method::POST
    }

    fn endpoint(&self) -> Arc<str> {
        "/goog/cdp/execute".into()
    }
}
