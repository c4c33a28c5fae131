//! Somebody is called away, and the power fails: the program opens again on the same line, the
//! half-typed score and the half-typed reason are offered, and nothing of them was saved.

use std::time::Duration;

use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

use crate::score_grid::{cell_text, expect_cell, go_to_code, go_to_grid, go_to_head};

const REASON: &str = "Chưa có quyết";

#[test]
fn half_typed_text_comes_back_where_it_was_typed() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("interrupted").at("2021-01-20T08:00:00+07:00");
    let clerk = in_the_sample(&office);
    go_to_the_communes(&clerk);
    go_to_code(&clerk, "1.1.1");
    clerk.type_text("0,12");
    put_down();
    drop(clerk);

    let clerk = in_the_sample(&office);
    go_on_with_the_score(&clerk);
    go_to_code(&clerk, "1.1.2");
    clerk.press("Shift+F7");
    clerk.wait_for_text("Trả lại, tiêu chí 1.1.2");
    clerk.fill("Lý do trả lại", REASON);
    put_down();
    drop(clerk);

    let clerk = in_the_sample(&office);
    go_on_with_the_reason(&clerk);
}

/// The own book is still empty, so every start begins beside the sample.
fn in_the_sample(office: &Office) -> Clerk {
    let clerk = office.open();
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");
    clerk
}

fn go_to_the_communes(clerk: &Clerk) {
    clerk.go_to_screen("Chấm điểm");
    clerk.wait_for_text("73,33");
    go_to_head(clerk);
    clerk.choose("Đợt", "Xã, thị trấn");
    clerk.wait_for_text("Phê duyệt 79,7/100");
    clerk.choose("Bước", "Thẩm định");
}

/// The line is chosen without any key; the text waits for a word and is no score.
fn go_on_with_the_score(clerk: &Clerk) {
    clerk.wait_for_text("gõ dở, chưa lưu");
    go_to_grid(clerk);
    expect_cell(clerk, "Tiêu chí 1.1.1, ", "the line that was typed into is chosen");
    assert_ne!(cell_text(clerk), "0,12", "a draft is never shown as if it were saved");
    clerk.screenshot("1-offered");
    clerk.check_accessibility("offered drafts");
    clerk.press_button("Mở chỗ đó");
    clerk.wait_for_text("Đã đưa chữ gõ dở trở lại ô");
    expect_cell(clerk, "Tiêu chí 1.1.1, ", "the cell goes on");
    assert_eq!(cell_text(clerk), "0,12", "with what was typed");
    clerk.screenshot("2-going-on");
    clerk.press("Esc");
    clerk.wait_until_gone("gõ dở, chưa lưu");
}

fn go_on_with_the_reason(clerk: &Clerk) {
    clerk.wait_for_text("gõ dở, chưa lưu");
    go_to_grid(clerk);
    expect_cell(clerk, "Tiêu chí 1.1.2, ", "the line whose dialog was open");
    clerk.press("Shift+F7");
    clerk.wait_for_text("Trả lại, tiêu chí 1.1.2");
    clerk.wait_for_text("Chữ gõ dở lúc");
    clerk.screenshot("3-reason");
    clerk.check_accessibility("an offered reason");
    clerk.press_button("Giữ chữ gõ dở: Lý do trả lại");
    clerk.wait_for(
        "the reason in its field",
        &format!("return [...document.querySelectorAll('textarea')].some((field) => field.value === {REASON:?})"),
    );
    clerk.press_button("Lưu");
    clerk.wait_until_gone("Trả lại, tiêu chí 1.1.2");
    clerk.see_no("gõ dở, chưa lưu", "what was saved is no draft any more");
}

/// Typed text is put down once nothing was typed for a moment.
fn put_down() {
    std::thread::sleep(Duration::from_millis(1_500));
}
