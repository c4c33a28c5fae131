//! What a clerk does and reads in the score grid; words for the journeys that go through it.
//!
//! Everything is done with keys and read from what the page shows and says to a screen reader.

use serde_json::json;
use tests::webdriver_clerk::Clerk;

/// Brings the keyboard to the chosen cell, from pane to pane.
pub fn go_to_grid(clerk: &Clerk) {
    for _ in 0..12 {
        if is_in_grid(clerk) {
            return;
        }
        clerk.press("F6");
    }
    clerk.stop("F6 never reaches the score grid");
}

/// Brings the keyboard from the grid to the choices above it, from pane to pane.
pub fn go_to_head(clerk: &Clerk) {
    for _ in 0..12 {
        if clerk.ask("return document.activeElement.closest('header.head') !== null", &[]) == json!(true) {
            return;
        }
        clerk.press("F6");
    }
    clerk.stop("F6 never reaches the choices above the grid");
}

fn is_in_grid(clerk: &Clerk) -> bool {
    clerk.ask("return document.activeElement.classList.contains('cell-editor')", &[]) == json!(true)
}

/// Goes to the line of a criterion by its code.
pub fn go_to_code(clerk: &Clerk, code: &str) {
    clerk.press("Ctrl+G");
    clerk.fill("Mã tiêu chí", code);
    clerk.press("Enter");
    expect_cell(clerk, &format!("Tiêu chí {code}, "), "Ctrl+G leads to the line of the code");
}

/// Waits until the keyboard is in the cell whose spoken name holds these words.
pub fn expect_cell(clerk: &Clerk, words: &str, why: &str) {
    let here = format!(
        "const e = document.activeElement; return e.classList.contains('cell-editor')
         && e.getAttribute('aria-label').includes({words:?})"
    );
    clerk.wait_for(&format!("the cell {words:?}: {why}"), &here);
}

/// What stands in the text field of the chosen cell.
pub fn cell_text(clerk: &Clerk) -> String {
    let text = clerk.ask("return document.querySelector('.cell-editor')?.value ?? ''", &[]);
    text.as_str().unwrap_or_default().to_string()
}

/// What a line of the grid shows, cell after cell, parted by a stroke: "1.1.1|Tỷ lệ …|4|3,5|".
pub fn line(clerk: &Clerk, code: &str) -> String {
    let text = clerk.ask(
        "const row = [...document.querySelectorAll('table.grid tbody tr')]
           .find((tr) => tr.querySelector('td.code')?.innerText === arguments[0]);
         return [...(row?.children ?? [])].map((cell) => cell.querySelector('input')?.value
           ?? [...cell.querySelectorAll('*')].filter((e) => e.matches('.sr')).reduce((t, e) => t.replace(e.innerText, ''), cell.innerText))
           .map((t) => t.replace(/\\s+/g, ' ').trim()).join('|')",
        &[json!(code)],
    );
    text.as_str().unwrap_or_default().to_string()
}

/// Waits until the line of a criterion shows these words.
pub fn expect_line(clerk: &Clerk, code: &str, words: &str, why: &str) {
    let started = std::time::Instant::now();
    while !line(clerk, code).contains(words) {
        if started.elapsed().as_secs() > 30 {
            clerk.stop(format_args!("{code} shows {:?}, not {words:?}: {why}", line(clerk, code)));
        }
        std::thread::sleep(std::time::Duration::from_millis(30));
    }
}

/// Hands a block of cells to the page as Excel does on Ctrl+V; no clipboard of the display holds one.
pub fn paste_from_excel(clerk: &Clerk, block: &str) {
    clerk.ask(
        "const clipboard = new DataTransfer(); clipboard.setData('text/plain', arguments[0]);
         document.activeElement.dispatchEvent(new ClipboardEvent('paste',
           { clipboardData: clipboard, bubbles: true, cancelable: true }))",
        &[json!(block)],
    );
}
