//! Finding things by what people type: without marks, đ as d, and by the abbreviations of offices.
//!
//! A text is found when it holds every word that was typed. "TTHC" finds "thủ tục hành chính" and
//! the other way round; "dak to lung" finds "Đắk Tơ Lung".

use crate::text::fold;

/// Abbreviations that offices write for phrases, both folded.
const ABBREVIATIONS: &[(&str, &str)] = &[
    ("tthc", "thu tuc hanh chinh"),
    ("cchc", "cai cach hanh chinh"),
    ("ubnd", "uy ban nhan dan"),
    ("hdnd", "hoi dong nhan dan"),
    ("vbqppl", "van ban quy pham phap luat"),
    ("qppl", "quy pham phap luat"),
    ("cbcc", "can bo, cong chuc"),
    ("cbccvc", "can bo, cong chuc, vien chuc"),
    ("dvc", "dich vu cong"),
    ("dvctt", "dich vu cong truc tuyen"),
    ("bcci", "buu chinh cong ich"),
    ("cntt", "cong nghe thong tin"),
    ("tlkc", "tai lieu kiem chung"),
    ("xhh", "xa hoi hoc"),
    ("tt", "thi tran"),
    ("qd", "quyet dinh"),
    ("kh", "ke hoach"),
    ("bc", "bao cao"),
];

/// A text ready to be looked in: folded once, with its other spellings behind it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Looked {
    /// Folded, its other spellings behind it.
    also: String,
    /// Where those begin.
    plain: usize,
}

impl Looked {
    /// Folds a text.
    #[must_use]
    pub fn new(text: &str) -> Looked {
        let plain = fold(text);
        Looked { also: with_other_spellings(&plain), plain: plain.len() }
    }

    fn plain(&self) -> &str {
        &self.also[..self.plain]
    }
}

/// The rank of what holds every word somewhere.
const LOOSELY: u8 = 4;

/// What was typed, ready to be looked for.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Wanted(Vec<String>);

impl Wanted {
    /// The words of a text as typed.
    #[must_use]
    pub fn new(typed: &str) -> Wanted {
        Wanted(fold(typed).split_whitespace().map(str::to_owned).collect())
    }

    /// True when nothing was typed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How well a text fits, the smaller the better; `None` when it lacks a word.
    #[must_use]
    pub fn rank(&self, text: &str) -> Option<u8> {
        self.rank_in(&Looked::new(text))
    }

    /// The same for texts of one thing: the best of them, or all together where each holds only a
    /// part of the words.
    #[must_use]
    pub fn rank_among(&self, texts: &[Looked]) -> Option<u8> {
        let held = |word: &String| texts.iter().any(|text| text.also.contains(word.as_str()));
        if !self.0.iter().all(held) {
            return None;
        }
        texts.iter().filter_map(|text| self.rank_in(text)).min().or(Some(LOOSELY))
    }

    /// The same for a text that was folded before.
    #[must_use]
    pub fn rank_in(&self, text: &Looked) -> Option<u8> {
        let also = text.also.as_str();
        // Most texts hold not even the first word.
        if !self.0.iter().all(|word| also.contains(word.as_str())) {
            return None;
        }
        let plain = text.plain();
        let full = self.0.join(" ");
        if plain == full {
            return Some(0);
        }
        if plain.starts_with(&full) {
            return Some(1);
        }
        if begins_at_words(plain, std::slice::from_ref(&full)) {
            return Some(2);
        }
        Some(if begins_at_words(also, &self.0) { 3 } else { LOOSELY })
    }
}

/// True when every one begins where a word of the text begins.
fn begins_at_words(text: &str, wanted: &[String]) -> bool {
    let starts_a_word = |at: usize| text[..at].chars().next_back().is_none_or(|before| !before.is_alphanumeric());
    wanted.iter().all(|one| text.match_indices(one.as_str()).any(|(at, _)| starts_a_word(at)))
}

/// The text with its abbreviations written out and its phrases abbreviated behind it.
fn with_other_spellings(plain: &str) -> String {
    let mut also = plain.to_owned();
    let words: Vec<&str> = plain.split(|sign: char| !sign.is_alphanumeric()).collect();
    for (short, phrase) in ABBREVIATIONS {
        if words.contains(short) {
            also.push(' ');
            also.push_str(phrase);
        } else if plain.contains(phrase) {
            also.push(' ');
            also.push_str(short);
        }
    }
    also
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, text: &str) -> bool {
        Wanted::new(typed).rank(text).is_some()
    }

    #[test]
    fn marks_case_and_the_bar_of_the_d_do_not_matter() {
        assert!(finds("dak to lung", "Xã Đắk Tơ Lung"), "a name without any mark");
        assert!(finds("diem", "Điểm tối đa"), "đ is d");
        assert!(finds("Hoà", "Hòa Bình"), "either placement of the tone");
        assert!(!finds("dak pne", "Xã Đắk Tơ Lung"), "another commune");
    }

    #[test]
    fn abbreviations_and_their_phrases_find_each_other() {
        assert!(finds("TTHC", "Cải cách thủ tục hành chính"), "the short form finds the long one");
        assert!(finds("thu tuc", "Kiểm soát TTHC"), "and the long one finds the short one");
        assert!(finds("tt dak rve", "Thị trấn Đắk Rve"), "also beside other words");
        assert!(!finds("tt", "Quyết tâm"), "two letters inside words are no abbreviation");
    }

    #[test]
    fn what_was_typed_whole_comes_first() {
        let rank = |typed: &str, text: &str| Wanted::new(typed).rank(text);
        assert_eq!(rank("2.1", "2.1"), Some(0), "a code as it is");
        assert!(rank("2.1", "2.1.3") < rank("2.1", "12.1"), "its parts before what only holds it");
        assert!(rank("ke hoach", "Kế hoạch năm") < rank("ke hoach", "Ban hành kế hoạch"), "at the beginning first");
    }
}
