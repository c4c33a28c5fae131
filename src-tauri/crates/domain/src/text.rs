//! Vietnamese text: one normal form, one order, one way to compare without marks.
//!
//! Everything typed or imported is kept in NFC. Folding is for finding and matching only; it is
//! never shown and never decides an identity alone.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::options::CollatorOptions;
use icu_collator::{Collator, CollatorBorrowed};
use icu_locale_core::locale;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

static VIETNAMESE: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("vi").into(), CollatorOptions::default()).ok());

/// NFC, without control characters (line breaks and tabs stay), bidirectional controls and blanks at the ends.
#[must_use]
pub fn nfc(text: &str) -> String {
    let harmless = |c: &char| {
        let bidirectional = matches!(c, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}');
        !bidirectional && (!c.is_control() || matches!(c, '\n' | '\t'))
    };
    text.nfc().filter(harmless).collect::<String>().trim().to_owned()
}

/// A text as it is compared word for word: NFC, blanks as one, small letters; marks count.
#[must_use]
pub fn normalised(text: &str) -> String {
    nfc(text).to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Lower case, without marks, đ as d, blanks folded to one: for finding and matching.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for c in text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase) {
        match c {
            'đ' => folded.push('d'),
            c if c.is_whitespace() || c == '\u{a0}' => {
                if !folded.ends_with(' ') && !folded.is_empty() {
                    folded.push(' ');
                }
            }
            c if c.is_control() => {}
            c => folded.push(c),
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// The order of names in Vietnamese: a ă â b c d đ …, tones last.
#[must_use]
pub fn compare_names(left: &str, right: &str) -> Ordering {
    match VIETNAMESE.as_ref() {
        Some(collator) => collator.compare(left, right),
        None => left.cmp(right),
    }
}

/// The order of people: by given name (the last word), then by the rest.
#[must_use]
pub fn compare_people(left: &str, right: &str) -> Ordering {
    let split = |name: &str| -> (String, String) {
        let name = name.trim();
        match name.rsplit_once(char::is_whitespace) {
            Some((rest, given)) => (given.to_owned(), rest.trim().to_owned()),
            None => (name.to_owned(), String::new()),
        }
    };
    let (left, right) = (split(left), split(right));
    compare_names(&left.0, &right.0).then_with(|| compare_names(&left.1, &right.1))
}

/// Capitals as the decree asks for them in headings: đ to Đ, ă to Ă, ư to Ư, in NFC.
#[must_use]
pub fn upper(text: &str) -> String {
    text.nfc().collect::<String>().to_uppercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folding_finds_names_without_marks() {
        assert_eq!(fold("Xã  Đăk Tơ Lung "), "xa dak to lung", "marks, đ, case and blanks are folded");
        assert_eq!(fold("Hòa"), fold("Hoà"), "both placements of the tone are the same word");
        assert_eq!(fold("thủ tục"), "thu tuc", "stacked marks are folded too");
    }

    #[test]
    fn texts_are_the_same_without_regard_to_blanks_and_capitals_alone() {
        assert_eq!(normalised("Thủ  tục\nhành chính "), normalised("thủ tục Hành chính"), "blanks and capitals say nothing");
        assert_ne!(normalised("Thủ tục"), normalised("Thu tuc"), "marks do");
    }

    #[test]
    fn decomposed_text_becomes_one_form() {
        assert_eq!(nfc("Đa\u{306}\u{301}k"), "Đắk", "NFD becomes NFC");
        assert_eq!(nfc("a\u{202e}b\u{0}"), "ab", "controls that could deceive are dropped");
    }

    #[test]
    fn names_stand_in_vietnamese_order() {
        let mut names = ["Đăk Ơ", "Dak", "Ăn", "An", "Ân", "Tân Lập", "Ta"];
        names.sort_by(|a, b| compare_names(a, b));
        assert_eq!(names, ["An", "Ăn", "Ân", "Dak", "Đăk Ơ", "Ta", "Tân Lập"], "ă and â after a, đ after d");
    }

    #[test]
    fn people_are_ordered_by_given_name() {
        let mut people = ["Nguyễn Văn Bình", "Trần Thị An", "Lê Văn An"];
        people.sort_by(|a, b| compare_people(a, b));
        assert_eq!(people, ["Lê Văn An", "Trần Thị An", "Nguyễn Văn Bình"], "An before Bình, then the family name");
    }

    #[test]
    fn capitals_keep_their_marks() {
        assert_eq!(upper("Ủy ban nhân dân xã Đắk Ơ"), "ỦY BAN NHÂN DÂN XÃ ĐẮK Ơ", "every letter has its capital");
    }
}
