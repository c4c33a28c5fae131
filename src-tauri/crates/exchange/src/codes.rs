//! Codes of criteria as offices write them, made into full paths.
//!
//! `1.1.2` is a path already; `I`, `1`, `a)` each stand under what is open above them, so they
//! become `I.1.a`. Excel also turns the code 1.10 into the number 1.1: after 1.9 it is read back.

use std::collections::HashMap;

use domain::text::nfc;

/// How one step of a code is written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Style {
    /// A, B, C
    Letter,
    /// I, II, III
    Roman,
    /// 1, 2, 10, or a short mix such as 1a
    Number,
    /// a, b, c, đ
    Small,
}

/// A code that was read.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct ReadCode {
    /// The full path: "I.1.a".
    pub(crate) code: String,
    /// True when a zero was given back that Excel had dropped.
    pub(crate) zero_restored: bool,
}

/// Reads the codes of a sheet from top to bottom.
#[derive(Default)]
pub(crate) struct CodeReader {
    /// The steps of the last code.
    open: Vec<(String, Style)>,
    /// The last number read under each path.
    last_number: HashMap<String, u32>,
}

impl CodeReader {
    /// Reads a code. `lost_zeros` says that the cell is a number, whose zeros at the end are gone;
    /// `fits` says whether a full path can stand here.
    pub(crate) fn read(&mut self, written: &str, lost_zeros: bool, fits: impl Fn(&str) -> bool) -> Option<ReadCode> {
        let steps = self.steps_of(written)?;
        let candidates = self.candidates(&steps);
        let chosen = candidates.iter().find(|code| fits(code)).or(candidates.first())?.clone();
        let restored = if lost_zeros && steps.len() == 2 { self.with_zero(&chosen).filter(|code| fits(code)) } else { None };
        let zero_restored = restored.is_some();
        let code = restored.unwrap_or(chosen);
        self.remember(&code);
        Some(ReadCode { code, zero_restored })
    }

    fn steps_of(&self, written: &str) -> Option<Vec<(String, Style)>> {
        let text = nfc(written);
        let bare = text.trim_matches(|c: char| c.is_whitespace() || matches!(c, '.' | ')' | '(' | ':'));
        let parts: Vec<&str> = bare.split(['.', ',']).map(str::trim).collect();
        if parts.len() > 8 {
            return None;
        }
        let last_letter = self.open.iter().rev().find(|(_, style)| *style == Style::Letter).map(|(step, _)| step.as_str());
        parts.iter().enumerate().map(|(place, part)| step_of(part, last_letter.filter(|_| place == 0))).collect()
    }

    /// Full paths that a code can mean here, the likeliest first.
    fn candidates(&self, steps: &[(String, Style)]) -> Vec<String> {
        let Some((first, style)) = steps.first() else {
            return Vec::new();
        };
        let written = join(steps);
        match style {
            Style::Letter => vec![written],
            Style::Roman => match self.open_path(|style| style == Style::Letter) {
                Some((path, _)) => vec![format!("{path}.{written}"), written],
                None => vec![written],
            },
            Style::Number => {
                match self.open_path(|style| matches!(style, Style::Letter | Style::Roman)) {
                    Some((path, step)) => {
                        let mut candidates = vec![format!("{path}.{written}")];
                        // Under area II, 2.1 may stand for II.1.
                        if steps.len() > 1 && ordinal(&step).is_some_and(|number| number.to_string() == *first) {
                            candidates.push(format!("{path}.{}", join(&steps[1..])));
                        }
                        candidates.push(written);
                        candidates
                    }
                    None => vec![written],
                }
            }
            Style::Small => match self.open_path(|style| style != Style::Small) {
                Some((path, _)) => vec![format!("{path}.{written}"), written],
                None => vec![written],
            },
        }
    }

    /// The path down to the deepest open step of a style, and that step.
    fn open_path(&self, is_wanted: impl Fn(Style) -> bool) -> Option<(String, String)> {
        let depth = self.open.iter().rposition(|(_, style)| is_wanted(*style))?;
        Some((join(&self.open[..=depth]), self.open[depth].0.clone()))
    }

    /// 1.1 after 1.9 is 1.10; 1.2 after 1.19 is 1.20.
    fn with_zero(&self, code: &str) -> Option<String> {
        let (path, number) = code.rsplit_once('.')?;
        let expected = (self.last_number.get(path)? + 1).to_string();
        let is_it = expected != number && expected.ends_with('0') && expected.trim_end_matches('0') == number;
        is_it.then(|| format!("{path}.{expected}"))
    }

    fn remember(&mut self, code: &str) {
        if let Some((path, number)) = code.rsplit_once('.')
            && let Ok(number) = number.parse()
        {
            self.last_number.insert(path.to_owned(), number);
        }
        let mut open: Vec<(String, Style)> = Vec::new();
        for (place, part) in code.split('.').enumerate() {
            // A step that is still open keeps the style in which it was first read.
            let known = self.open.get(place).filter(|(step, _)| step == part && open.len() == place).cloned();
            open.extend(known.or_else(|| step_of(part, self.open.first().map(|(step, _)| step.as_str()).filter(|_| place == 0))));
        }
        self.open = open;
    }
}

fn step_of(part: &str, last_letter: Option<&str>) -> Option<(String, Style)> {
    let mut chars = part.chars();
    let (first, alone) = (chars.next()?, chars.next().is_none());
    let plain = part.chars().count() <= 6 && part.chars().all(|c| c.is_ascii_alphanumeric() || c == 'đ');
    if part.bytes().all(|b| b.is_ascii_digit()) && part.len() <= 6 {
        let number = part.trim_start_matches('0');
        return Some((if number.is_empty() { "0" } else { number }.to_owned(), Style::Number));
    }
    let follows_letter = alone
        && last_letter.is_some_and(|last| {
            last.len() == 1 && last.bytes().next().is_some_and(|last| u32::from(last) + 1 == u32::from(first))
        });
    let style = if roman_value(part).is_some() && !follows_letter {
        Style::Roman
    } else if alone && first.is_ascii_uppercase() {
        Style::Letter
    } else if (alone && (first.is_ascii_lowercase() || first == 'đ'))
        || (plain && part.chars().all(|c| matches!(c, 'i' | 'v' | 'x')))
    {
        Style::Small
    } else if plain && part.chars().any(|c| c.is_ascii_digit()) {
        Style::Number
    } else {
        return None;
    };
    Some((part.to_owned(), style))
}

/// The value of I to XXXIX; C, D, L and M alone are letters of areas, not hundreds.
fn roman_value(text: &str) -> Option<u32> {
    const ONES: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let tens = text.bytes().take_while(|b| *b == b'X').count().min(3);
    let ones = ONES.iter().position(|ones| *ones == &text[tens..])?;
    let value = tens * 10 + ones;
    u32::try_from(value).ok().filter(|value| *value > 0)
}

fn ordinal(step: &str) -> Option<u32> {
    roman_value(step).or_else(|| match step.as_bytes() {
        [letter] if letter.is_ascii_uppercase() => Some(u32::from(letter - b'A') + 1),
        _ => None,
    })
}

fn join(steps: &[(String, Style)]) -> String {
    steps.iter().map(|(step, _)| step.as_str()).collect::<Vec<_>>().join(".")
}

/// The path above a code; `None` at the top.
pub(crate) fn parent_of(code: &str) -> Option<&str> {
    code.rsplit_once('.').map(|(parent, _)| parent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashSet;

    /// Reads codes from top to bottom as a criteria sheet does: a path fits when its parent was read.
    fn read_all(written: &[&str], lost_zeros: bool) -> Vec<String> {
        let mut reader = CodeReader::default();
        let mut seen: HashSet<String> = HashSet::new();
        let mut codes = Vec::new();
        for text in written {
            let read = reader.read(text, lost_zeros, |code| parent_of(code).is_none_or(|parent| seen.contains(parent)));
            let code = read.map_or_else(|| "?".to_owned(), |read| read.code);
            seen.insert(code.clone());
            codes.push(code);
        }
        codes
    }

    #[test]
    fn short_codes_stand_under_what_is_open() {
        assert_eq!(
            read_all(&["I", "1", "a)", "b)", "đ)", "2.", "II", "1", "1.1", "a", "III."], false),
            ["I", "I.1", "I.1.a", "I.1.b", "I.1.đ", "I.2", "II", "II.1", "II.1.1", "II.1.1.a", "III"],
            "Roman areas, numbered criteria, small letters"
        );
        assert_eq!(
            read_all(&["A", "I", "1", "II", "B", "I", "C", "D"], false),
            ["A", "A.I", "A.I.1", "A.II", "B", "B.I", "C", "D"],
            "letters above Roman numbers"
        );
        assert_eq!(
            read_all(&["1", "1.1", "a)", "b)", "1.2", "2"], false),
            ["1", "1.1", "1.1.a", "1.1.b", "1.2", "2"],
            "letters under numbers"
        );
    }

    #[test]
    fn numbers_under_a_roman_area_may_repeat_the_area() {
        assert_eq!(
            read_all(&["I", "1.1", "1.1.1", "II", "2.1", "2.2"], false),
            ["I", "I.1", "I.1.1", "II", "II.1", "II.2"],
            "1 of 1.1 is the area I"
        );
        assert_eq!(
            read_all(&["I", "1", "1.1", "II", "2", "2.1"], false),
            ["I", "I.1", "I.1.1", "II", "II.2", "II.2.1"],
            "1 of 1.1 is the criterion I.1"
        );
    }

    #[test]
    fn the_zero_that_excel_drops_is_given_back() {
        let nine = ["1", "1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "1.7", "1.8", "1.9", "1.1", "1.11"];
        assert_eq!(read_all(&nine, true)[10..], ["1.10", "1.11"], "a number cell after 1.9");
        assert_eq!(read_all(&nine, false)[10..], ["1.1", "1.11"], "a text cell says what it says");
    }

    #[test]
    fn marks_and_blanks_around_codes_do_not_matter() {
        assert_eq!(
            read_all(&["01", " 1.1. ", "1. 2", "1,3", "(a)"], false),
            ["1", "1.1", "1.2", "1.3", "1.3.a"],
            "as people type them"
        );
        for text in ["Người lập biểu", "Tổng cộng", "-", "", "1..2", "...", "1.2.3.4.5.6.7.8.9", "12345678"] {
            assert_eq!(read_all(&[text], false), ["?"], "{text} is no code");
        }
    }

    proptest! {
        #[test]
        fn any_texts_are_read_without_panic(texts in prop::collection::vec("[IVXABHac0-9.,) đ]{0,8}|\\PC{0,6}", 0..12), zeros: bool) {
            let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
            let _codes = read_all(&texts, zeros);
        }
    }
}
