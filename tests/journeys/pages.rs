//! The pages behind the first one of every screen of the sample office: nothing against WCAG 2.2 A
//! and AA at every text size and in both themes, nothing wider than the window, and a picture of each.

use serde_json::json;
use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

use crate::accessibility::{SCREENS, check, choose_contrast, choose_text_size, open_sample, resize};

/// Width, height, size of the letters and theme: each size once, each theme, each window.
const LOOKS: [(u32, u32, u32, bool); 3] = [(1366, 768, 100, false), (1092, 614, 150, true), (1092, 614, 200, false)];

/// The first row of buttons of a screen that turns its pages: how many there are.
const PAGES: &str = "const row = document.querySelector('main .seg:has(button[aria-pressed])');
    return row === null ? 0 : row.querySelectorAll('button[aria-pressed]').length";

/// Turns to a page and says its name.
const TURN: &str = "const row = document.querySelector('main .seg:has(button[aria-pressed])');
    const page = row.querySelectorAll('button[aria-pressed]')[arguments[0]];
    page.click(); return page.innerText";

/// Answers still on their way would be looked at half drawn.
const IS_DRAWN: &str = "const body = document.querySelector('main .body');
    return body !== null && body.innerText.trim() !== '' && !/Đang (mở|tải|dàn)/.test(body.innerText)";

#[test]
fn every_page_of_every_screen_is_accessible() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("pages").at("2021-04-07T08:00:00+07:00").open();
    open_sample(&clerk);
    for (width, height, percent, contrast) in LOOKS {
        resize(&clerk, width, height);
        choose_contrast(&clerk, contrast);
        choose_text_size(&clerk, percent);
        for (at, heading) in SCREENS.iter().enumerate() {
            clerk.go_to_screen(heading);
            clerk.wait_for("the screen to be drawn", IS_DRAWN);
            for page in 1..count_pages(&clerk) {
                let name = turn(&clerk, page);
                check(&clerk, &format!("{}-{page}-{width}-{percent} {name}", at + 1));
            }
            if count_pages(&clerk) > 1 {
                turn(&clerk, 0);
            }
        }
    }
}

fn count_pages(clerk: &Clerk) -> u64 {
    clerk.ask(PAGES, &[]).as_u64().unwrap_or_default()
}

fn turn(clerk: &Clerk, page: u64) -> String {
    let name = clerk.ask(TURN, &[json!(page)]);
    clerk.wait_for("the page to be drawn", IS_DRAWN);
    name.as_str().map_or_else(String::new, |name| name.replace(['/', '\n'], " "))
}
