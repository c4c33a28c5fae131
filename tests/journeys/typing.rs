//! Typing through the X server as UniKey sends it, in a field and in a cell of the score grid:
//! no key may be lost, not the first one, not the Backspace behind it.

use serde_json::json;
use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

use crate::score_grid::{cell_text, expect_cell, expect_line, go_to_grid, go_to_head};

/// UniKey's stream for "đất": it takes letters back and sends the marked ones as plain keys.
const DAT: [&str; 7] = ["d", "BackSpace", "U0111", "a", "BackSpace", "U1EA5", "t"];

/// The communes in whose sheets the first keys are counted, and leaves to score in each.
const COMMUNES: [&str; 3] = ["Thị trấn Đắk Rve", "Xã Đắk Kôi", "Xã Đắk Tơ Lung"];
const LEAVES: usize = 67;

/// Puts a bare field on top of the page, with the attributes every field of the window has.
fn with_a_bare_field(clerk: &Clerk) {
    clerk.ask(
        "const field = document.createElement('input'); field.id = 'clerk-field';
         field.setAttribute('autocomplete', 'off'); field.setAttribute('spellcheck', 'false');
         document.body.prepend(field); field.focus()",
        &[],
    );
}

#[test]
fn letters_typed_as_unikey_sends_them_arrive_whole() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("typing").open();
    clerk.wait_for_text("Sổ CCHC");
    with_a_bare_field(&clerk);
    for round in 1..=5 {
        clerk.ask("document.getElementById('clerk-field').value = ''", &[]);
        clerk.strike_keys(&DAT);
        let typed = clerk.settled("return document.getElementById('clerk-field').value");
        assert_eq!(typed, json!("đất"), "round {round}: every key and every Backspace must land");
    }
}

#[test]
fn letters_typed_as_unikey_sends_them_stand_in_a_field_of_the_window() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("typing-window").open();
    clerk.wait_for_text("Lập sổ cải cách hành chính");
    clerk.tab_to("Tên cơ quan");
    for _ in 0..3 {
        clerk.press("Ctrl+A");
        clerk.strike_keys(&DAT);
        let typed = clerk.settled("return document.activeElement.value");
        assert_eq!(typed, json!("đất"), "a field of the window must take the same keys");
    }
}

#[test]
fn the_drivers_own_keys_reach_the_field() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("keys").open();
    clerk.wait_for_text("Sổ CCHC");
    with_a_bare_field(&clerk);
    clerk.type_text("Điểm 1,5x");
    clerk.press("Backspace");
    let typed = clerk.ask("return document.getElementById('clerk-field').value", &[]);
    assert_eq!(typed, json!("Điểm 1,5"), "the journeys type with these keys");
}

/// The sheet of the communes at a stage in which nothing is scored yet.
fn open_empty_stage(clerk: &Clerk) {
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");
    clerk.go_to_screen("Chấm điểm");
    clerk.wait_for_text("Đã chấm");
    clerk.choose("Đợt", "Xã, thị trấn");
    clerk.wait_for_text("Phê duyệt 79,7/100");
    clerk.choose("Bước", "Hội đồng");
    go_to_grid(clerk);
    expect_cell(clerk, "Tiêu chí 1.1.1, Điểm Hội đồng chấm, chưa chấm", "the first leaf is free");
}

#[test]
fn no_first_key_is_lost_in_two_hundred_cells() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("first-keys").open();
    open_empty_stage(&clerk);
    let keys: Vec<&str> = std::iter::repeat_n(["0", "comma", "2", "5", "Return"], LEAVES).flatten().collect();
    for commune in COMMUNES {
        go_to_head(&clerk);
        clerk.choose("Đơn vị", commune);
        go_to_grid(&clerk);
        expect_cell(&clerk, "Tiêu chí 1.1.1, ", "a sheet opens at its first leaf");
        clerk.strike_keys_fast(&keys);
        let scored = format!("return document.querySelector('.prog .fig')?.innerText.startsWith('{LEAVES}/') ?? false");
        clerk.wait_for(&format!("{LEAVES} scored leaves of {commune}"), &scored);
        clerk.wait_until_gone("Đang lưu…");
        let figures = clerk.ask(
            "return [...document.querySelectorAll('table.grid td.own')].map((td) => td.querySelector('input')?.value
               ?? td.innerText.trim()).filter((text) => text === '0,25').length",
            &[],
        );
        assert_eq!(figures, json!(LEAVES), "every cell of {commune} holds all its keys, the first one too");
        clerk.see_no("chưa được nhận", "nothing arrived that the program would refuse");
    }
}

#[test]
fn a_cell_takes_unikeys_keys_and_a_backspace_right_behind_the_first() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("cell-keys").open();
    open_empty_stage(&clerk);
    for _ in 0..10 {
        clerk.strike_keys(&DAT);
        let typed = clerk.settled("return document.querySelector('.cell-editor').value");
        assert_eq!(typed, json!("đất"), "the first keystrokes in a cell are UniKey's, and all must land");
        clerk.strike_keys(&["Escape"]);
        clerk.wait_for("Escape to restore", "return document.querySelector('.cell-editor').value === ''");
    }

    let corrected: Vec<&str> = std::iter::repeat_n(["7", "BackSpace", "0", "comma", "5", "Return"], 6).flatten().collect();
    clerk.strike_keys_fast(&corrected);
    for code in ["1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2", "1.2.3"] {
        expect_line(&clerk, code, "|0,5|", "Backspace takes back the first key only");
    }

    // Over a stored figure: the first key replaces it, Escape brings it back.
    clerk.press("Shift+Enter");
    expect_cell(&clerk, "Tiêu chí 1.2.3, Điểm Hội đồng chấm, 0,5 trên 2", "the figure stands in the cell");
    clerk.strike_keys(&["1", "BackSpace"]);
    clerk.wait_for("an emptied cell", "return document.querySelector('.cell-editor').value === ''");
    clerk.strike_keys(&["Escape"]);
    clerk.wait_for("the figure to come back", "return document.querySelector('.cell-editor').value === '0,5'");
    assert_eq!(cell_text(&clerk), "0,5", "Escape restores what the book holds");
}
