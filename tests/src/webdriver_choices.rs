//! How a clerk chooses by keyboard: from a list, and among choices that stand under each other.

use serde_json::json;

use crate::webdriver_clerk::{Clerk, NAME_OF};

const CHOSEN: &str = "return document.activeElement.selectedOptions?.[0]?.text ?? ''";

const IS_LAST: &str = "const list = document.activeElement; return list.selectedIndex === list.length - 1";

impl Clerk {
    /// Goes to a list and chooses the option that holds these words, with the arrow keys.
    pub fn choose(&self, list: &str, option: &str) {
        let is_there = format!(
            "{NAME_OF} return [...document.querySelectorAll('select')].some((e) => e.checkVisibility() && nameOf(e).includes({list:?}))"
        );
        self.wait_for(&format!("the list {list:?}"), &is_there);
        self.tab_to(list);
        // An entry of the navigation may be called alike.
        while self.ask("return document.activeElement.tagName", &[]) != json!("SELECT") {
            self.press("Tab");
            self.tab_to(list);
        }
        if self.walk_to(option, |_| ()) {
            return;
        }
        // A screen that reads anew at every step may have put the choice back: once more, each step in peace.
        let in_peace = |clerk: &Clerk| drop(clerk.settled(CHOSEN));
        if self.walk_to(option, in_peace) {
            return;
        }
        self.stop(format_args!("the list {list:?} has no option {option:?}"));
    }

    /// Walks down the list in hand from its first option; false where none holds these words.
    fn walk_to(&self, option: &str, pause: impl Fn(&Clerk)) -> bool {
        self.press("Home");
        for _ in 0..60 {
            pause(self);
            let chosen = self.ask(CHOSEN, &[]);
            if chosen.as_str().is_some_and(|chosen| chosen.contains(option)) {
                return true;
            }
            self.press("Down");
            if self.ask(IS_LAST, &[]) == json!(true) && self.ask(CHOSEN, &[]) == chosen {
                return false;
            }
        }
        false
    }

    /// Goes to a list of choices that stand under each other and chooses the one with these words.
    pub fn choose_radio(&self, choice: &str) {
        for _ in 0..120 {
            if self.ask("return document.activeElement.type ?? ''", &[]) == json!("radio") {
                break;
            }
            self.press("Tab");
        }
        for _ in 0..60 {
            if self.focused_name().contains(choice) {
                self.press("Space");
                return;
            }
            self.press("Down");
        }
        self.stop(format_args!("no choice {choice:?}"));
    }
}
