//! Every screen and dialog of the sample office, at every text size and in both themes: nothing
//! against WCAG 2.2 A and AA, nothing wider than the window, and a picture of each to look at.

use std::path::{Path, PathBuf};

use serde_json::json;
use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for, sample_sheet};

use crate::score_grid::{go_to_code, go_to_grid, paste_from_excel};

/// The common office PC, and the same with 125 % display scaling.
const SIZES: [(u32, u32); 2] = [(1366, 768), (1092, 614)];
const TEXT_SIZES: [u32; 3] = [100, 150, 200];

/// Every size the window offers, in the order of its steps.
const VIEW_TEXT_SIZES: [u32; 4] = [100, 125, 150, 200];
pub const SCREENS: [&str; 13] = [
    "Bàn làm việc",
    "Bộ tiêu chí",
    "Đơn vị",
    "Đợt đánh giá",
    "Chấm điểm",
    "Minh chứng",
    "Hội đồng",
    "Kết quả",
    "Cam kết",
    "Chỉ số",
    "Hội nghị",
    "Văn bản",
    "Cài đặt",
];

#[test]
fn every_screen_is_accessible_at_every_text_size_in_both_themes() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("screens").at("2021-04-07T08:00:00+07:00").open();
    open_sample(&clerk);
    for (width, height) in SIZES {
        resize(&clerk, width, height);
        for contrast in [false, true] {
            choose_contrast(&clerk, contrast);
            for percent in TEXT_SIZES {
                choose_text_size(&clerk, percent);
                let look = format!("{width}-{percent}{}", if contrast { "-contrast" } else { "" });
                for (at, heading) in SCREENS.iter().enumerate() {
                    clerk.go_to_screen(heading);
                    wait_until_drawn(&clerk);
                    check(&clerk, &format!("{}-{look}", at + 1));
                }
            }
        }
    }
}

#[test]
fn every_dialog_is_accessible_at_every_text_size_in_both_themes() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("dialogs").at("2021-04-07T08:00:00+07:00");
    let gone = office.shelf().join("da-rut-usb.xlsx");
    let looks = TEXT_SIZES.len() * 2;
    let clerk = office.choosing(&picks(&gone, looks)).open();
    open_sample(&clerk);
    for contrast in [false, true] {
        choose_contrast(&clerk, contrast);
        for percent in TEXT_SIZES {
            choose_text_size(&clerk, percent);
            let look = format!("{percent}{}", if contrast { "-contrast" } else { "" });
            open_imports(&clerk, &look);
            open_forms(&clerk, &look);
            open_score_dialogs(&clerk, &look);
        }
    }
}

#[test]
fn the_first_start_is_accessible_at_every_text_size_in_both_themes() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("start").open();
    clerk.wait_for_text("Lập sổ cải cách hành chính");
    for (width, height) in SIZES {
        resize(&clerk, width, height);
        for contrast in [false, true] {
            choose_contrast(&clerk, contrast);
            for percent in TEXT_SIZES {
                choose_text_size(&clerk, percent);
                check(&clerk, &format!("{width}-{percent}{}", if contrast { "-contrast" } else { "" }));
            }
        }
    }
}

/// The answers to the file dialogs: one round of them for every look.
fn picks(gone: &Path, looks: usize) -> Vec<PathBuf> {
    let round = [
        sample_sheet("bo_tieu_chi_xa_mau.csv"),
        sample_sheet("don_vi_mau.csv"),
        sample_sheet("diem_xa_2020_tu_cham.csv"),
        gone.to_path_buf(),
    ];
    std::iter::repeat_n(round, looks).flatten().collect()
}

pub fn open_sample(clerk: &Clerk) {
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");
}

fn open_imports(clerk: &Clerk, look: &str) {
    for (screen, button, title) in [
        ("Bộ tiêu chí", "Nhập từ Excel", "Nhập bộ tiêu chí"),
        ("Đơn vị", "Nhập từ Excel", "Nhập danh sách đơn vị"),
        ("Đợt đánh giá", "Nhập phiếu điểm từ Excel", "Nhập phiếu điểm vào đợt"),
    ] {
        clerk.go_to_screen(screen);
        clerk.press_button(button);
        clerk.wait_for_text(title);
        clerk.wait_for_text("Chưa ghi gì vào sổ.");
        check(clerk, &format!("import-{screen}-{look}"));
        clerk.press("Esc");
        clerk.wait_until_gone("Chưa ghi gì vào sổ.");
    }
    // A file on a stick that was pulled out: the sentence of the refusal.
    clerk.press_button("Nhập phiếu điểm từ Excel");
    check_dialog(clerk, &format!("failure-{look}"));
}

fn open_forms(clerk: &Clerk, look: &str) {
    clerk.go_to_screen("Bộ tiêu chí");
    for page in ["Thang xếp loại", "Vấn đề"] {
        clerk.press_button(page);
        check(clerk, &format!("criteria-{page}-{look}"));
    }
    clerk.go_to_screen("Đơn vị");
    clerk.press_button("Thêm đơn vị");
    check_dialog(clerk, &format!("unit-{look}"));
    clerk.go_to_screen("Đợt đánh giá");
    clerk.press_button("Mở đợt đánh giá");
    check_dialog(clerk, &format!("round-{look}"));
    clerk.press_button("Kết quả đã công bố");
    clerk.wait_for_text("Huyện Bù Gia Mập");
    check(clerk, &format!("published-{look}"));
    clerk.press_button("Thêm kết quả");
    check_dialog(clerk, &format!("published-form-{look}"));
    clerk.go_to_screen("Cài đặt");
    for button in ["Thêm phần đầu văn bản", "Thêm người ký"] {
        clerk.press_button(button);
        check_dialog(clerk, &format!("{button}-{look}"));
    }
}

fn open_score_dialogs(clerk: &Clerk, look: &str) {
    clerk.press("Alt+X");
    clerk.wait_for("the menu", "return document.querySelector('[role=menu]') !== null");
    check(clerk, &format!("menu-{look}"));
    clerk.press("Esc");
    clerk.press("F1");
    check_dialog(clerk, &format!("keys-{look}"));
    clerk.go_to_screen("Chấm điểm");
    clerk.wait_for_text("73,33");
    go_to_grid(clerk);
    clerk.press("Ctrl+G");
    check_dialog(clerk, &format!("code-{look}"));
    go_to_code(clerk, "1.1");
    paste_from_excel(clerk, "1\tx\r\n99\tx\r\nabc\tx\r\n");
    check_dialog(clerk, &format!("paste-{look}"));
    go_to_grid(clerk);
    clerk.type_text("KAD");
    clerk.press("Enter");
    check_dialog(clerk, &format!("reason-{look}"));
    // The refused word stands in its cell, marked and explained.
    check(clerk, &format!("refused-{look}"));
    go_to_code(clerk, "1.1");
    clerk.press("Esc");
}

fn check_dialog(clerk: &Clerk, name: &str) {
    clerk.wait_for("a dialog", "return document.querySelector('dialog[open]') !== null");
    check(clerk, name);
    clerk.press("Esc");
    clerk.wait_for("the dialog to close", "return document.querySelector('dialog[open]') === null");
}

pub fn check(clerk: &Clerk, name: &str) {
    clerk.screenshot(name);
    clerk.check_accessibility(name);
    let wide = clerk.ask(TOO_WIDE, &[]);
    assert_eq!(wide, json!([]), "nothing of {name} may be wider than the window");
}

/// What makes the page wider than the window: everything that is not scrolled by a region of its own.
const TOO_WIDE: &str = "if (document.documentElement.scrollWidth <= innerWidth) return [];
    const scroller = (e) => e === null || e === document.body ? null
      : ['auto', 'scroll', 'hidden', 'clip'].includes(getComputedStyle(e).overflowX) ? e : scroller(e.parentElement);
    const escapes = (e) => scroller(e.parentElement) === null
      || (getComputedStyle(e).position === 'absolute' && !scroller(e.parentElement).contains(e.offsetParent));
    const out = [...document.querySelectorAll('body *')]
      .filter((e) => e.getBoundingClientRect().right > innerWidth + 1 && escapes(e));
    return [document.documentElement.scrollWidth, ...out.map((e) => `${e.tagName}.${e.className} ${e.innerText}`).slice(0, 8)]";

/// Waits until the screen holds its figures, and the papers their pictures.
fn wait_until_drawn(clerk: &Clerk) {
    clerk.wait_for(
        "the screen to be drawn",
        "const body = document.querySelector('main .body'); const pictures = [...document.querySelectorAll('img')];
         return body !== null && body.innerText.trim() !== '' && !body.innerText.includes('Đang dàn trang')
           && pictures.slice(0, 1).every((one) => one.complete && one.naturalWidth > 0)",
    );
}

pub fn resize(clerk: &Clerk, width: u32, height: u32) {
    if let Err(trouble) = clerk.driver.resize(width, height) {
        clerk.stop(format_args!("the window cannot be {width} by {height}: {trouble}"));
    }
    clerk.wait_for("the new size", &format!("return innerWidth === {width} && innerHeight === {height}"));
}

/// Walks up from the ordinary size one step at a time; each step is on the screen before the next is asked for.
pub fn choose_text_size(clerk: &Clerk, percent: u32) {
    clerk.choose_in_menu("Alt+X", "Chữ thường");
    wait_for_text_size(clerk, 100);
    for step in VIEW_TEXT_SIZES.into_iter().skip(1).take_while(|step| *step <= percent) {
        clerk.choose_in_menu("Alt+X", "Chữ lớn hơn");
        wait_for_text_size(clerk, step);
    }
}

fn wait_for_text_size(clerk: &Clerk, percent: u32) {
    let is_shown = format!("return (document.documentElement.dataset.size ?? '100') === '{percent}'");
    clerk.wait_for(&format!("the text at {percent} %"), &is_shown);
}

pub fn choose_contrast(clerk: &Clerk, wanted: bool) {
    let shown = if wanted { "Giảm tương phản" } else { "Tăng tương phản" };
    if !clerk.screen_text().contains(shown) {
        clerk.choose_in_menu("Alt+X", if wanted { "Tăng tương phản" } else { "Giảm tương phản" });
    }
    clerk.wait_for_text(shown);
}
