//! What stands beside the journal: half-typed text, where a clerk stopped, wrong passwords in a row.

use domain::drafts::{Draft, MOST};
use store::WrongPasswords;

use crate::cast::{self, at, open};
use crate::scratch::Folder;

fn draft(place: &str, text: &str, second: i64) -> Draft {
    Draft { place: place.to_owned(), label: format!("chỗ {place}"), text: text.to_owned(), at: at(second) }
}

#[test]
fn half_typed_text_is_there_after_a_new_start_and_makes_no_entry() {
    let folder = Folder::new();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    let (head, entries) = (store.chain_head().to_owned(), store.journal(1_000).unwrap().len());
    store.keep_draft("Lan", &draft("a", "vì ch", 1)).unwrap();
    store.keep_draft("Lan", &draft("a", "vì chưa có ", 2)).unwrap();
    store.keep_draft("Minh", &draft("a", "khác", 3)).unwrap();
    store.keep_stopped("Lan", "đây", at(4)).unwrap();
    drop(store);
    let store = open(folder.path());
    assert_eq!(store.drafts("Lan").unwrap(), [draft("a", "vì chưa có ", 2)], "the last text, as it was typed");
    assert_eq!(store.drafts("Minh").unwrap().len(), 1, "everybody has their own");
    assert_eq!(store.stopped_at("Lan").unwrap().as_deref(), Some("đây"), "and where one stopped");
    assert_eq!(store.stopped_at("Minh").unwrap(), None, "the other has not stopped anywhere");
    assert_eq!(
        (store.chain_head(), store.journal(1_000).unwrap().len()),
        (head.as_str(), entries),
        "the history tells nothing of it"
    );
    assert!(store.check().unwrap().is_sound(), "and the book is sound");
}

#[test]
fn an_empty_text_forgets_a_draft_and_undo_does_not_bring_it_back() {
    let folder = Folder::quick();
    let mut store = open(folder.path());
    cast::fill(&mut store);
    store.keep_draft("Lan", &draft("a", "vì", 1)).unwrap();
    store.keep_draft("Lan", &draft("a", "", 2)).unwrap();
    cast::record(&mut store, cast::scored(2, 3, "1.5")).unwrap();
    store.undo(at(200), "Lan").unwrap();
    assert_eq!(store.drafts("Lan").unwrap(), [], "gone for good");
}

#[test]
fn the_oldest_drafts_make_room() {
    let folder = Folder::quick();
    let mut store = open(folder.path());
    for number in 0..=i64::try_from(MOST).unwrap() {
        store.keep_draft("Lan", &draft(&format!("{number}"), "chữ", number)).unwrap();
    }
    let kept = store.drafts("Lan").unwrap();
    assert_eq!((kept.len(), kept[0].place.as_str()), (MOST, "200"), "the newest is there");
    assert!(!kept.iter().any(|draft| draft.place == "0"), "the oldest went");
}

#[test]
fn wrong_passwords_are_not_forgiven_by_a_new_start() {
    let folder = Folder::quick();
    let mut store = open(folder.path());
    let wrong = WrongPasswords { clerk: 7, count: 6, last: at(9) };
    store.keep_wrong_passwords(WrongPasswords { count: 5, ..wrong }).unwrap();
    store.keep_wrong_passwords(wrong).unwrap();
    drop(store);
    let mut store = open(folder.path());
    assert_eq!(store.wrong_passwords().unwrap(), [wrong], "the program counts on");
    store.forget_wrong_passwords(7).unwrap();
    assert_eq!(store.wrong_passwords().unwrap(), [], "the right one ends it");
}
