//! Fixed wording: reads `assets/wording/*.md` and fills its `{{fields}}`.
//!
//! A file has a table of its fields with their Vietnamese meaning, then paragraphs that begin with
//! `### name`. A field without a value is said in a draft and refused in a final paper, so that no
//! paper is signed with a hole in it. Which paragraph is printed when is decided by `papers`.

use domain::wordings::OfficeWording;

/// What a draft prints where a value is missing.
pub const MISSING: &str = "(chưa có số liệu)";

/// Why a wording cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordingError {
    /// The text uses a field that its own table does not list, or that the paper does not fill.
    #[error("{file}, dòng {line}: không có trường {{{{{field}}}}}")]
    UnknownField {
        /// The wording file.
        file: &'static str,
        /// Line in it, from 1.
        line: usize,
        /// The field as written.
        field: String,
    },
    /// Braces that do not close.
    #[error("{file}, dòng {line}: trường mở bằng “{{{{” nhưng không đóng bằng “}}}}”")]
    OpenField {
        /// The wording file.
        file: &'static str,
        /// Line in it, from 1.
        line: usize,
    },
    /// The same name twice.
    #[error("{file}, dòng {line}: đoạn “{name}” đã có ở trên")]
    ParagraphTwice {
        /// The wording file.
        file: &'static str,
        /// Line in it, from 1.
        line: usize,
        /// The paragraph.
        name: String,
    },
    /// A paper asks for a paragraph that is not there.
    #[error("{file}: không có đoạn “{name}”")]
    ParagraphMissing {
        /// The wording file.
        file: &'static str,
        /// The paragraph.
        name: String,
    },
    /// A final paper lacks a value.
    #[error("chưa có số liệu: {meaning} ({field}); nhập số liệu hoặc in bản dự thảo")]
    ValueMissing {
        /// The field.
        field: String,
        /// What it means, in the words of the wording file.
        meaning: String,
    },
}

/// Whether missing values are said or refused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhenMissing {
    /// A draft: print [`MISSING`].
    Say,
    /// A final paper: an error names the field.
    Refuse,
}

/// The wording of one paper, read from its file.
#[derive(Clone, Debug)]
pub struct Wording {
    file: &'static str,
    when_missing: WhenMissing,
    fields: Vec<(String, String)>,
    paragraphs: Vec<FixedParagraph>,
}

/// One paragraph of a wording file.
#[derive(Clone, Debug)]
pub struct FixedParagraph {
    /// Its name.
    pub name: String,
    /// When it is used, for whoever edits it; empty for always.
    pub remark: String,
    lines: Vec<(usize, String)>,
}

impl FixedParagraph {
    /// Its lines as they stand in the file.
    #[must_use]
    pub fn text(&self) -> String {
        self.lines.iter().map(|(_, line)| line.as_str()).collect::<Vec<_>>().join("\n")
    }
}

/// The values of a paragraph, by field.
#[derive(Clone, Debug, Default)]
pub struct Values(Vec<(&'static str, Option<String>)>);

impl Values {
    /// No values yet.
    #[must_use]
    pub fn new() -> Values {
        Values::default()
    }

    /// These values and a known one; empty text counts as missing, and drops its line from a list.
    #[must_use]
    pub fn with(self, field: &'static str, value: impl Into<String>) -> Values {
        self.maybe(field, Some(value.into()))
    }

    /// These values and one that may be unknown.
    #[must_use]
    pub fn maybe(mut self, field: &'static str, value: Option<String>) -> Values {
        self.0.push((field, value));
        self
    }

    fn get(&self, field: &str) -> Option<Option<&str>> {
        self.0.iter().rev().find(|(name, _)| *name == field).map(|(_, value)| value.as_deref())
    }
}

impl Wording {
    /// Reads a wording file.
    ///
    /// # Errors
    /// A field outside the table, braces that do not close, a name given twice.
    pub fn read(file: &'static str, text: &str, when_missing: WhenMissing) -> Result<Wording, WordingError> {
        let mut wording = Wording { file, when_missing, fields: Vec::new(), paragraphs: Vec::new() };
        for (line, text) in (1..).zip(text.lines().map(str::trim_end)) {
            if let Some(heading) = text.strip_prefix("### ") {
                wording.open_paragraph(line, heading)?;
            } else if let Some(paragraph) = wording.paragraphs.last_mut() {
                if !text.is_empty() {
                    paragraph.lines.push((line, text.to_owned()));
                }
            } else if let Some(field) = listed_field(text) {
                wording.fields.push(field);
            }
        }
        for (line, text) in wording.paragraphs.iter().flat_map(|paragraph| &paragraph.lines) {
            for piece in pieces(file, *line, text)? {
                wording.check_listed(*line, piece)?;
            }
        }
        Ok(wording)
    }

    fn open_paragraph(&mut self, line: usize, heading: &str) -> Result<(), WordingError> {
        // After a dash stands when the paragraph is used: a remark for whoever edits the wording.
        let (name, remark) = heading.split_once('—').unwrap_or((heading, ""));
        let (name, remark) = (name.trim().to_owned(), remark.trim().to_owned());
        if self.paragraphs.iter().any(|paragraph| paragraph.name == name) {
            return Err(WordingError::ParagraphTwice { file: self.file, line, name });
        }
        self.paragraphs.push(FixedParagraph { name, remark, lines: Vec::new() });
        Ok(())
    }

    /// The same wording with the paragraphs that the office words for itself. They were checked when they were kept;
    /// one that a later program no longer fills is refused when it is printed. Lines count within the paragraph.
    #[must_use]
    pub fn in_own_words(mut self, own: &[OfficeWording]) -> Wording {
        for paragraph in &mut self.paragraphs {
            if let Some(own) = own.iter().find(|own| own.is_of(self.file, &paragraph.name)) {
                paragraph.lines = (1..).zip(own.text.lines().map(str::to_owned)).collect();
            }
        }
        self
    }

    /// Its paragraphs in their order.
    #[must_use]
    pub fn paragraphs(&self) -> &[FixedParagraph] {
        &self.paragraphs
    }

    /// The fields of a paragraph with their meaning, in the order of the file's table.
    ///
    /// # Errors
    /// Braces that do not close.
    pub fn fields_of(&self, paragraph: &FixedParagraph) -> Result<Vec<(String, String)>, WordingError> {
        let mut used = Vec::new();
        for (line, text) in &paragraph.lines {
            used.extend(pieces(self.file, *line, text)?.into_iter().filter_map(|piece| match piece {
                Piece::Field(field) => Some(field),
                Piece::Text(_) => None,
            }));
        }
        Ok(self.fields.iter().filter(|(field, _)| used.contains(&field.as_str())).cloned().collect())
    }

    fn check_listed(&self, line: usize, piece: Piece<'_>) -> Result<(), WordingError> {
        match piece {
            Piece::Field(field) if self.fields.iter().all(|(known, _)| known != field) => Err(self.unknown(line, field)),
            _ => Ok(()),
        }
    }

    fn unknown(&self, line: usize, field: &str) -> WordingError {
        WordingError::UnknownField { file: self.file, line, field: field.to_owned() }
    }

    /// A paragraph with its fields filled; its lines are joined by line breaks.
    ///
    /// # Errors
    /// No such paragraph, a field the paper does not fill, a missing value in a final paper.
    pub fn paragraph(&self, name: &str, values: &Values) -> Result<String, WordingError> {
        let lines: Result<Vec<String>, WordingError> =
            self.find(name)?.lines.iter().map(|(line, text)| self.filled(*line, text, values)).collect();
        Ok(lines?.join("\n"))
    }

    /// The lines of a list; a line with a field of empty text is left out.
    ///
    /// # Errors
    /// As for [`Wording::paragraph`].
    pub fn lines(&self, name: &str, values: &Values) -> Result<Vec<String>, WordingError> {
        let mut lines = Vec::new();
        for (line, text) in &self.find(name)?.lines {
            let parts = pieces(self.file, *line, text)?;
            let dropped = parts.iter().any(|piece| matches!(piece, Piece::Field(field) if values.get(field) == Some(Some(""))));
            if !dropped {
                lines.push(self.filled(*line, text, values)?);
            }
        }
        Ok(lines)
    }

    fn find(&self, name: &str) -> Result<&FixedParagraph, WordingError> {
        let missing = || WordingError::ParagraphMissing { file: self.file, name: name.to_owned() };
        self.paragraphs.iter().find(|paragraph| paragraph.name == name).ok_or_else(missing)
    }

    fn filled(&self, line: usize, text: &str, values: &Values) -> Result<String, WordingError> {
        let mut filled = String::with_capacity(text.len());
        for piece in pieces(self.file, line, text)? {
            match piece {
                Piece::Text(text) => filled.push_str(text),
                Piece::Field(field) => match values.get(field).ok_or_else(|| self.unknown(line, field))? {
                    Some(value) if !value.trim().is_empty() => filled.push_str(value),
                    _ => filled.push_str(self.missing(field)?),
                },
            }
        }
        Ok(filled)
    }

    fn missing(&self, field: &str) -> Result<&'static str, WordingError> {
        if self.when_missing == WhenMissing::Say {
            return Ok(MISSING);
        }
        let meaning = self.fields.iter().find(|(known, _)| known == field).map_or(field, |(_, meaning)| meaning);
        Err(WordingError::ValueMissing { field: field.to_owned(), meaning: meaning.to_owned() })
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Piece<'t> {
    Text(&'t str),
    Field(&'t str),
}

/// A line cut into plain text and fields.
pub(crate) fn pieces<'t>(file: &'static str, line: usize, text: &'t str) -> Result<Vec<Piece<'t>>, WordingError> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (field, behind) = after.split_once("}}").ok_or(WordingError::OpenField { file, line })?;
        found.push(Piece::Text(before));
        found.push(Piece::Field(field.trim()));
        rest = behind;
    }
    found.push(Piece::Text(rest));
    Ok(found)
}

/// "| `{{place}}` | địa danh |" as (place, địa danh).
fn listed_field(line: &str) -> Option<(String, String)> {
    let mut cells = line.strip_prefix('|')?.split('|').map(str::trim);
    let field = cells.next()?.strip_prefix("`{{")?.strip_suffix("}}`")?;
    Some((field.to_owned(), cells.next()?.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Mẫu\n\n| `{{office}}` | cơ quan |\n| `{{points}}` | điểm |\n\n### one — luôn dùng\n{{office}} đạt {{points}} điểm.\n\n### list\n{{office}}\nLưu\n";

    fn wording(when_missing: WhenMissing) -> Wording {
        Wording::read("mau.md", TEXT, when_missing).unwrap()
    }

    #[test]
    fn fields_are_replaced_by_their_values() {
        let values = Values::new().with("office", "Ủy ban A").with("points", "88,5");
        assert_eq!(
            wording(WhenMissing::Refuse).paragraph("one", &values).unwrap(),
            "Ủy ban A đạt 88,5 điểm.",
            "a value goes in as it is"
        );
    }

    #[test]
    fn a_value_is_never_read_as_wording_again() {
        let values = Values::new().with("office", "{{points}}").with("points", "1");
        assert_eq!(
            wording(WhenMissing::Refuse).paragraph("one", &values).unwrap(),
            "{{points}} đạt 1 điểm.",
            "a name with braces stays a name"
        );
    }

    #[test]
    fn a_missing_value_is_said_in_a_draft_and_refused_in_a_final_paper() {
        let values = Values::new().with("office", "Ủy ban A").maybe("points", None);
        assert_eq!(
            wording(WhenMissing::Say).paragraph("one", &values).unwrap(),
            "Ủy ban A đạt (chưa có số liệu) điểm.",
            "the draft says so"
        );
        let refused = wording(WhenMissing::Refuse).paragraph("one", &values).unwrap_err();
        assert_eq!(
            refused.to_string(),
            "chưa có số liệu: điểm (points); nhập số liệu hoặc in bản dự thảo",
            "the field is named in Vietnamese"
        );
    }

    #[test]
    fn an_unknown_field_is_named_with_its_line() {
        let unlisted = Wording::read("mau.md", &TEXT.replace("đạt {{points}}", "đạt {{score}}"), WhenMissing::Say).unwrap_err();
        assert_eq!(unlisted.to_string(), "mau.md, dòng 7: không có trường {{score}}", "the table does not list it");
        let unfilled = wording(WhenMissing::Say).paragraph("one", &Values::new().with("office", "A")).unwrap_err();
        assert_eq!(
            unfilled,
            WordingError::UnknownField { file: "mau.md", line: 7, field: "points".into() },
            "the paper does not fill it"
        );
    }

    #[test]
    fn broken_wording_names_its_line() {
        let open = Wording::read("mau.md", "### one\nxin chào {{office", WhenMissing::Say).unwrap_err();
        assert_eq!(open.to_string(), "mau.md, dòng 2: trường mở bằng “{{” nhưng không đóng bằng “}}”", "braces must close");
        let twice = Wording::read("mau.md", "### one\na\n### one — lại\nb", WhenMissing::Say).unwrap_err();
        assert_eq!(twice, WordingError::ParagraphTwice { file: "mau.md", line: 3, name: "one".into() }, "a name is given once");
        let missing = wording(WhenMissing::Say).paragraph("two", &Values::new()).unwrap_err();
        assert_eq!(missing.to_string(), "mau.md: không có đoạn “two”", "the paragraph is named");
    }

    #[test]
    fn an_empty_line_of_a_list_is_left_out() {
        let lines = wording(WhenMissing::Refuse).lines("list", &Values::new().with("office", "")).unwrap();
        assert_eq!(lines, ["Lưu"], "no recipient is invented");
    }
}
