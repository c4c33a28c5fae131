//! Vietnamese typing in a field of the page's kind, through the X server as UniKey sends it.

use serde_json::json;
use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

/// UniKey's stream for "đất": it takes letters back and sends the marked ones as plain keys.
const DAT: [&str; 7] = ["d", "BackSpace", "U0111", "a", "BackSpace", "U1EA5", "t"];

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
