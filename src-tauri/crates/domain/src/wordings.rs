//! Fixed paragraphs of papers as an office words them for itself.
//!
//! Only what differs from the program's own wording is kept, paragraph by paragraph, so that a
//! later program may add paragraphs without asking the office anything.

use serde::{Deserialize, Serialize};

/// One paragraph in the office's own words.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct OfficeWording {
    /// The wording file it belongs to: "ban_cam_ket.md".
    pub file: String,
    /// The name of the paragraph in that file: "closing".
    pub paragraph: String,
    /// The office's text, one or more lines.
    pub text: String,
    /// The program's own text from which it was made; it tells when a later program words it anew.
    pub original: String,
}

impl OfficeWording {
    /// True when it stands for this paragraph.
    #[must_use]
    pub fn is_of(&self, file: &str, paragraph: &str) -> bool {
        self.file == file && self.paragraph == paragraph
    }
}
