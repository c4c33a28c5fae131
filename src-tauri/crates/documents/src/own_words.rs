//! Whether a paragraph in the office's own words can be printed wherever the original is.
//!
//! A paper fills the fields of the original paragraph and no others; columns stay as many as the
//! table has; a heading or a name stays on one line; every sign must have a drawing.

use crate::blocks::{Paper, Paragraph};
use crate::error::DocumentError;
use crate::template::{FixedParagraph, Piece, Wording, WordingError, pieces};

/// Text with its fields called by their meaning, as an office reads and types them: "{{năm đánh giá}}".
#[must_use]
pub fn with_meanings(fields: &[(String, String)], text: &str) -> String {
    renamed(text, |field| fields.iter().find(|(name, _)| name == field).map(|(_, meaning)| meaning.as_str()))
}

/// Text with its fields called by their names, as it is kept; small and large letters do not matter in a meaning.
#[must_use]
pub fn with_names(fields: &[(String, String)], text: &str) -> String {
    let is = |meaning: &str, field: &str| meaning.to_lowercase() == field.to_lowercase();
    renamed(text, |field| fields.iter().find(|(_, meaning)| is(meaning, field)).map(|(name, _)| name.as_str()))
}

/// Fields under another name; one that has none, and braces that do not close, stay as they are.
fn renamed<'f>(text: &str, name: impl Fn(&str) -> Option<&'f str>) -> String {
    let mut renamed = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let Some((field, behind)) = after.split_once("}}") else { break };
        renamed.push_str(before);
        renamed.push_str(&format!("{{{{{}}}}}", name(field.trim()).unwrap_or(field)));
        rest = behind;
    }
    renamed.push_str(rest);
    renamed
}

/// More than this fills most of a page.
const LONGEST: usize = 4_000;
/// Parts the headers of a table.
const COLUMN_MARK: char = '|';

/// Why the office's own words cannot be taken; `line` counts within them, from 1.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OwnWordsFault {
    /// Nothing was written.
    #[error("Đoạn này không để trống được. Muốn dùng lại lời của chương trình, chọn Về nguyên văn.")]
    Empty,
    /// More than fits.
    #[error("Đoạn này dài {length} ký tự; nhiều nhất là {LONGEST}.")]
    TooLong {
        /// Its length in characters.
        length: usize,
    },
    /// A field that the paper does not fill here.
    #[error("Dòng {line}: không có trường {{{{{field}}}}} trong đoạn này. {known}")]
    UnknownField {
        /// The line.
        line: usize,
        /// The field as written.
        field: String,
        /// A sentence with the fields there are.
        known: String,
    },
    /// Braces that do not make a field.
    #[error("Dòng {line}: dấu {{ }} chỉ dùng để viết trường, mỗi bên hai dấu như {{{{năm đánh giá}}}}. Sửa dòng này.")]
    Braces {
        /// The line.
        line: usize,
    },
    /// Another number of column headers than the table has.
    #[error("Bảng có {columns} cột nên cần đúng {columns} tên cột, ngăn nhau bằng dấu |; ở đây có {found}.")]
    Columns {
        /// Columns of the table.
        columns: usize,
        /// Headers written.
        found: usize,
    },
    /// A heading or a name of several lines.
    #[error("Đoạn này đứng trong một dòng nên không xuống dòng được; bỏ từ dòng 2.")]
    OneLine,
    /// A sign without a drawing.
    #[error("Dòng {line}: phông chữ không có ký tự “{character}”. Thay ký tự đó.")]
    Glyph {
        /// The line.
        line: usize,
        /// The sign.
        character: char,
    },
    /// The program's own wording or fonts cannot be read.
    #[error(transparent)]
    Own(DocumentError),
}

impl From<WordingError> for OwnWordsFault {
    fn from(cause: WordingError) -> OwnWordsFault {
        OwnWordsFault::Own(cause.into())
    }
}

/// Checks the office's own words for one paragraph of a file.
///
/// # Errors
/// The first thing that keeps them from being printed.
pub fn check_own_words(file: &Wording, original: &FixedParagraph, text: &str) -> Result<(), OwnWordsFault> {
    if text.trim().is_empty() {
        return Err(OwnWordsFault::Empty);
    }
    let length = text.chars().count();
    if length > LONGEST {
        return Err(OwnWordsFault::TooLong { length });
    }
    let fields = file.fields_of(original)?;
    for (line, words) in (1..).zip(text.lines()) {
        check_fields(&fields, line, words)?;
        check_glyphs(line, words)?;
    }
    let columns = |text: &str| text.split(COLUMN_MARK).count();
    let (wanted, found) = (columns(&original.text()), columns(text));
    if wanted > 1 && wanted != found {
        return Err(OwnWordsFault::Columns { columns: wanted, found });
    }
    if stands_on_one_line(original) && text.lines().count() > 1 {
        return Err(OwnWordsFault::OneLine);
    }
    Ok(())
}

fn check_fields(fields: &[(String, String)], line: usize, words: &str) -> Result<(), OwnWordsFault> {
    for piece in pieces("", line, words).map_err(|_| OwnWordsFault::Braces { line })? {
        match piece {
            Piece::Text(plain) if plain.contains(['{', '}']) => return Err(OwnWordsFault::Braces { line }),
            Piece::Field(field) if fields.iter().all(|(known, _)| known != field) => {
                let known: Vec<String> = fields.iter().map(|(_, meaning)| format!("{{{{{meaning}}}}}")).collect();
                let known = match known[..] {
                    [] => "Đoạn này không có trường nào.".to_owned(),
                    _ => format!("Các trường dùng được: {}.", known.join(", ")),
                };
                return Err(OwnWordsFault::UnknownField { line, field: field.to_owned(), known });
            }
            Piece::Text(_) | Piece::Field(_) => {}
        }
    }
    Ok(())
}

fn check_glyphs(line: usize, words: &str) -> Result<(), OwnWordsFault> {
    let mut trial = Paper::new("", "");
    trial.blocks.push(Paragraph::block(words));
    match crate::layout(&trial) {
        Ok(_) => Ok(()),
        Err(DocumentError::GlyphMissing { character, .. }) => Err(OwnWordsFault::Glyph { line, character }),
        Err(other) => Err(OwnWordsFault::Own(other)),
    }
}

/// Headings, titles of files, names inside a sentence: one line that ends without a stop. A subject may be divided.
fn stands_on_one_line(original: &FixedParagraph) -> bool {
    let text = original.text();
    text.lines().count() == 1 && !text.ends_with(['.', ';', ':']) && !original.name.starts_with("subject")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::template::WhenMissing;

    const TEXT: &str = "# Mẫu\n| `{{office}}` | cơ quan |\n| `{{year}}` | năm |\n\n### closing\n{{office}} báo cáo./.\n\n### columns\nTT | Tên\n\n### heading\nKết quả\n";

    fn fault(paragraph: &str, text: &str) -> Option<OwnWordsFault> {
        let file = Wording::read("mau.md", TEXT, WhenMissing::Say).unwrap();
        let original = file.paragraphs().iter().find(|one| one.name == paragraph).unwrap().clone();
        check_own_words(&file, &original, text).err()
    }

    #[test]
    fn words_that_can_be_printed_are_taken() {
        assert_eq!(fault("closing", "{{office}} trân trọng báo cáo\nđể hội nghị biết./."), None, "its own field, two lines");
        assert_eq!(fault("columns", "Số TT | Chỉ tiêu"), None, "as many columns");
    }

    #[test]
    fn a_field_that_is_not_filled_here_is_named_with_its_line() {
        let said = fault("closing", "Năm qua\n{{year}} là").unwrap().to_string();
        assert_eq!(
            said, "Dòng 2: không có trường {{year}} trong đoạn này. Các trường dùng được: {{cơ quan}}.",
            "the file lists it, but this paragraph is printed without it"
        );
    }

    #[test]
    fn an_office_reads_meanings_and_the_book_keeps_names() {
        let fields = [("office".to_owned(), "cơ quan".to_owned())];
        assert_eq!(with_meanings(&fields, "{{office}} và {{gone}}"), "{{cơ quan}} và {{gone}}", "what has no meaning stays");
        assert_eq!(with_names(&fields, "{{ Cơ quan }} và {{office}}, {{cơ"), "{{office}} và {{office}}, {{cơ", "either is taken");
    }

    #[test]
    fn broken_braces_columns_lines_and_signs_are_refused() {
        assert_eq!(
            fault("closing", "{office} báo cáo"),
            Some(OwnWordsFault::Braces { line: 1 }),
            "single braces would be printed"
        );
        assert_eq!(fault("closing", "a\n{{office báo cáo"), Some(OwnWordsFault::Braces { line: 2 }), "open braces");
        assert_eq!(fault("columns", "TT"), Some(OwnWordsFault::Columns { columns: 2, found: 1 }), "a column would lose its name");
        assert_eq!(fault("heading", "Kết\nquả"), Some(OwnWordsFault::OneLine), "a heading is one line");
        assert_eq!(fault("closing", "汉"), Some(OwnWordsFault::Glyph { line: 1, character: '汉' }), "a sign without a drawing");
        assert_eq!(fault("closing", " \n"), Some(OwnWordsFault::Empty), "nothing");
    }
}
