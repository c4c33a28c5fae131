//! Where in a document a claim is proved, as people write it: "trang 3, mục II".

/// Words before the number of a page, folded, the longer ones first.
const BEFORE: &[&str] = &["trang", "trg", "tr", "p"];

/// The page that a mark names, counted from 1; `None` for a mark of sections only, or of no page.
///
/// Of several pages it is the first: "trang 4-6" is shown from 4 on. A bare number is a page.
#[must_use]
pub fn marked_page(mark: &str) -> Option<usize> {
    let folded = crate::text::fold(mark);
    let bare = folded.trim();
    if let Some(page) = number(bare).filter(|_| bare.chars().all(|sign| sign.is_ascii_digit())) {
        return Some(page);
    }
    let words: Vec<&str> = folded.split(|sign: char| !sign.is_ascii_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.iter().enumerate().find_map(|(at, word)| {
        let before = BEFORE.iter().find(|before| word.starts_with(**before))?;
        match &word[before.len()..] {
            "" => words.get(at + 1).and_then(|next| number(next)),
            // "tr3" and "p12", but not "truong".
            rest => number(rest),
        }
    })
}

fn number(text: &str) -> Option<usize> {
    text.parse().ok().filter(|page| (1..=9_999).contains(page))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_is_read_as_people_write_it() {
        for (mark, page) in [
            ("trang 2, mục I", Some(2)),
            ("Trang 12", Some(12)),
            ("mục II, tr. 4-6", Some(4)),
            ("tr3", Some(3)),
            ("p.7", Some(7)),
            ("5", Some(5)),
            ("TRANG 03", Some(3)),
            ("mục 3", None),
            ("phụ lục 2", None),
            ("trường hợp 4", None),
            ("trang bìa", None),
            ("trang 0", None),
            ("", None),
        ] {
            assert_eq!(marked_page(mark), page, "{mark:?}");
        }
    }
}
