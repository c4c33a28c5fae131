//! Text made ready for measuring: one form, no hidden characters, words that
//! belong together.
//!
//! Everything a user typed passes here before a width is taken. What a line may
//! hold is decided in `lines`.

use std::borrow::Cow;

/// Text in NFC, without control, bidi and zero-width characters; "\n" stays, a tab is a space.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    let text = if text.chars().any(is_combining) { Cow::Owned(domain::text::nfc(text)) } else { Cow::Borrowed(text) };
    if text.chars().all(|character| kept(character) == Some(character)) {
        return text;
    }
    Cow::Owned(text.chars().filter_map(kept).collect())
}

fn is_combining(character: char) -> bool {
    matches!(character, '\u{0300}'..='\u{036F}')
}

/// What is drawn for a character; `None` drops it.
fn kept(character: char) -> Option<char> {
    match character {
        '\n' => Some('\n'),
        '\u{2010}' | '\u{2011}' => Some('-'),
        '\u{D0}' | '\u{189}' => Some('Đ'),
        '\u{2007}' | '\u{202F}' => Some('\u{A0}'),
        '\t' | '\u{2000}'..='\u{200A}' | '\u{3000}' => Some(' '),
        '\u{2028}' | '\u{2029}' => Some('\n'),
        '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}' => None,
        _ if character.is_control() => None,
        _ => Some(character),
    }
}

/// Characters drawn as paths, because the fonts do not have them.
pub(crate) fn is_tick(character: char) -> bool {
    matches!(character, '☐' | '☑' | '☒' | '✓')
}

/// Words that want the number after them on the same line.
const BEFORE_A_NUMBER: [&str; 22] = [
    "Điều", "điều", "khoản", "Khoản", "điểm", "Điểm", "Mục", "mục", "Chương", "Phần", "lục", "số", "Số", "ngày", "Ngày", "tháng",
    "Tháng", "năm", "Năm", "quý", "Quý", "loại",
];

/// Words that want the number before them on the same line.
const AFTER_A_NUMBER: [&str; 18] = [
    "điểm", "%", "đồng", "triệu", "tỷ", "nghìn", "ngày", "tháng", "năm", "giờ", "phút", "bản", "trang", "km", "m", "cm", "mm",
    "người",
];

/// Whether a line should not end between these two words. `glued` says the first already hangs on the word before it.
pub(crate) fn belong_together(before: &str, after: &str, glued: bool) -> bool {
    if after == "-" || after == "–" || before == "-" && !glued {
        return true;
    }
    if BEFORE_A_NUMBER.contains(&before) && is_number(after) {
        return true;
    }
    let bare = after.trim_end_matches([',', '.', ';', ':', ')']);
    !glued && before.starts_with(|first: char| first.is_ascii_digit()) && AFTER_A_NUMBER.contains(&bare)
}

/// The same text with hard spaces between words that belong together, for writers that break lines themselves.
pub(crate) fn with_hard_spaces(text: &str) -> String {
    let mut hard = String::with_capacity(text.len());
    let mut before: Option<&str> = None;
    let mut glued = false;
    for word in text.split(' ') {
        if let Some(before) = before {
            glued = !before.is_empty() && !word.is_empty() && belong_together(before, word, glued);
            hard.push(if glued { '\u{A0}' } else { ' ' });
        }
        hard.push_str(word);
        before = Some(word);
    }
    hard
}

fn is_number(word: &str) -> bool {
    let bare = word.trim_end_matches([',', '.', ';', ':', ')']);
    let roman = !bare.is_empty() && bare.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X' | 'L' | 'C'));
    roman || word.starts_with(|first: char| first.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_never_reach_the_paper() {
        assert_eq!(clean("a\u{202E}b\u{2066}c\u{7}d"), "abcd", "bidi and control characters are dropped");
        assert_eq!(clean("Đa\u{306}\u{301}k"), "Đắk", "decomposed letters become one");
        assert_eq!(clean("một\thai"), "một hai", "a tab is a space");
        assert!(matches!(clean("Kon Rẫy"), Cow::Borrowed(_)), "clean text is not copied");
    }

    #[test]
    fn hard_spaces_stand_only_between_words_that_belong_together() {
        assert_eq!(
            with_hard_spaces("Tại Điều 5 đạt 88,5 điểm  trong năm"),
            "Tại Điều\u{A0}5 đạt 88,5\u{A0}điểm  trong năm",
            "double spaces stay as typed"
        );
    }

    #[test]
    fn a_number_stays_with_its_word() {
        assert!(belong_together("Điều", "5", false), "Điều 5 is one thing");
        assert!(belong_together("88,5", "điểm,", false), "a number keeps its unit");
        assert!(belong_together("loại", "II", false), "a Roman number counts");
        assert!(!belong_together("07", "tháng", true), "a date is not glued from end to end");
        assert!(!belong_together("hồ", "sơ", false), "ordinary words may part");
        assert!(belong_together("Lập", "-", false), "a line does not begin with a dash between words");
    }
}
