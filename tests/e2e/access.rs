//! What axe-core says of the page: nothing, in every theme, width and state.

use crate::page::{Page, in_page};
use serde_json::json;
use std::fs;
use std::path::Path;
use thirtyfour::prelude::*;

const SCRIPT: &str = "\
import asyncio, sys

async def work(n):
    print('begins', n)
    await asyncio.sleep(n)
    print('complains', n, file=sys.stderr)

async def main():
    await asyncio.gather(*(work(n) for n in range(14)))

asyncio.run(main())
raise ValueError('seen by the reader')
";

/// The library, where the setup installed it with the other npm packages.
fn axe() -> Option<String> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("www/editor/node_modules/axe-core/axe.min.js");
    let library = fs::read_to_string(path).ok();
    if library.is_none() {
        eprintln!("skipped: axe-core is not installed; run `cargo xtask setup`");
    }
    library
}

/// What is wrong, each with the rule and the places.
async fn found(page: &Page, axe: &str) -> WebDriverResult<Vec<String>> {
    page.driver.execute(axe, vec![]).await?;
    let run = "const { violations } = await axe.run(document, { resultTypes: ['violations'] });
        return violations.map((rule) => rule.id + ': ' + rule.nodes.map((node) => node.target.join(' ') + ' ' + (node.any[0]?.message ?? '')).join('; '))";
    Ok(serde_json::from_value(page.ask(run).await?)?)
}

#[tokio::test]
async fn axe_finds_nothing() -> WebDriverResult<()> {
    let Some(axe) = axe() else { return Ok(()) };
    for (name, scheme, width, height, query) in [
        ("light", "light", 1440, 900, ""),
        ("dark", "dark", 1440, 900, ""),
        ("narrow", "light", 360, 740, ""),
        ("narrow and dark", "dark", 390, 844, ""),
        ("embedded", "light", 700, 400, "?embed"),
    ] {
        in_page(width, height, async |page| {
            let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            page.devtools("Emulation.setEmulatedMedia", features).await?;
            page.load_with(query).await?;
            let mut wrong = Vec::new();
            let mut look = async |state: &str| -> WebDriverResult<()> {
                let found = found(page, &axe).await?;
                wrong.extend(found.into_iter().map(|what| format!("{name}, {state}: {what}")));
                Ok(())
            };
            look("at first").await?;
            page.paste(SCRIPT).await?;
            page.pace("instant").await?;
            page.run().await?;
            look("after a run").await?;
            page.ask("document.querySelector('#form [value=columns]').click()").await?;
            page.ask("document.querySelector('#tab-timeline').click(); document.querySelector('#step-back').click(); document.querySelector('#step-back').click(); document.querySelector('#inspect').click()").await?;
            look("within the run").await?;
            page.ask("document.querySelector('#inspect-variables').click()").await?;
            page.until("the setting", "return !!document.querySelector('#record-variables')").await?;
            page.ask("document.querySelector('#record-variables').click()").await?;
            page.run().await?;
            page.ask("document.querySelector('#tab-timeline').click(); document.querySelector('#step-back').click()").await?;
            look("variables").await?;
            page.ask("document.querySelector('#tab-output').click()").await?;
            look("columns").await?;
            page.ask("document.querySelector('#keys').click()").await?;
            look("with the keys").await?;
            assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
            Ok(())
        })
        .await?;
    }
    Ok(())
}
