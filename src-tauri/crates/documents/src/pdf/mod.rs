//! Pages into a PDF file.
//!
//! Only this folder names printpdf and lopdf. printpdf writes pages and fonts;
//! `mend` then puts right what it leaves: outline, language, identity, dates.
//! The same pages and the same moment always give the same bytes.

mod font_subset;
mod mend;
mod outline;
mod page_ops;
mod pages;
#[cfg(test)]
mod tests;

use printpdf::PdfDocument;

use crate::Laid;
use crate::error::DocumentError;

/// What a file says of itself that the paper does not know.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PdfInfo {
    /// When the paper was printed; this room has no clock.
    pub created: Moment,
}

/// A moment on the wall clock of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    /// Four digits.
    pub year: i16,
    /// 1 to 12.
    pub month: i8,
    /// 1 to 31.
    pub day: i8,
    /// 0 to 23.
    pub hour: i8,
    /// 0 to 59.
    pub minute: i8,
    /// 0 to 59.
    pub second: i8,
    /// Minutes ahead of UTC: 420 in Việt Nam.
    pub offset_minutes: i16,
}

/// Writes the whole file.
pub(crate) fn write(laid: &Laid, info: &PdfInfo) -> Result<Vec<u8>, DocumentError> {
    let fonts = crate::measure::fonts()?;
    let mut document = PdfDocument::new(&laid.title);
    let used = font_subset::used_glyphs(&laid.pages, fonts);
    for (face, glyphs) in &used {
        let font = font_subset::embedded(fonts.face(*face), *face, glyphs)?;
        document.resources.fonts.map.insert(page_ops::font_name(*face), font);
    }
    let mut written = pages::written(document, &laid.pages, &used)?;
    mend::mend(&mut written, laid, info).map_err(|error| DocumentError::Pdf { what: error.to_string() })?;
    let mut bytes = Vec::new();
    written.save_to(&mut bytes).map_err(|error| DocumentError::Pdf { what: error.to_string() })?;
    Ok(bytes)
}
