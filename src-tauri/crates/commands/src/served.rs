//! What the window fetches beside the commands: the bytes of documents, pictures, and pages laid out for preview.

use domain::evidence::{FileFormat, dossier_name};

use crate::desk::Desk;
use crate::desk::sitting::locked_failure;
use crate::evidence::one;
use crate::failure::Failure;

impl Desk {
    /// A document of the store room with a name to show it under: proved by its hash, under its true
    /// ending, whatever it was called when it came.
    ///
    /// # Errors
    /// The screen is locked, there is no such document, or its file is missing or damaged.
    pub fn evidence_file(&self, id: i64) -> Result<(String, Vec<u8>), Failure> {
        if self.sitting().locked {
            return Err(locked_failure());
        }
        let book = self.book();
        let document = one(&book, id)?;
        let name = dossier_name("minh-chung", usize::try_from(id).unwrap_or_default(), &document);
        Ok((name, book.store.file_bytes(&document)?))
    }

    /// A document that is a picture the page can show, with its media type.
    #[must_use]
    pub fn evidence_picture(&self, id: i64) -> Option<(&'static str, Vec<u8>)> {
        let format = one(&self.book(), id).ok()?.format;
        let kind = match format {
            FileFormat::Jpeg => "image/jpeg",
            FileFormat::Png => "image/png",
            _ => return None,
        };
        self.evidence_file(id).ok().map(|(_, bytes)| (kind, bytes))
    }

    /// A page of a paper that was laid out for preview, as SVG; pages count from 0.
    #[must_use]
    pub fn page_svg(&self, ticket: &str, page: usize) -> Option<String> {
        let laid = self.previews().get(ticket)?;
        laid.page_svg(page).ok()
    }
}
