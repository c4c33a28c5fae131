//! Pages into printpdf's document, some at a time.
//!
//! printpdf holds every operation of every page until it writes, ten times the size of what it writes. A long
//! paper is therefore written as one document of empty pages, into which the drawn pages are put in
//! portions; a paper of one portion is written at once. printpdf describes only the letters it finds on
//! pages, so the first page of that document shows every letter of the paper until it is drawn itself.

use std::collections::BTreeMap;

use lopdf::{Document, Object, ObjectId};
use printpdf::{PdfDocument, PdfSaveOptions};

use super::font_subset::UsedGlyphs;
use super::page_ops;
use crate::blocks::Face;
use crate::error::DocumentError;
use crate::frame::Page;

/// Pages that are drawn at a time.
const PORTION: usize = 192;

/// The document with all pages; fonts are those that it brings.
pub(super) fn written(
    mut document: PdfDocument,
    pages: &[Page],
    used: &BTreeMap<Face, UsedGlyphs>,
) -> Result<Document, DocumentError> {
    if pages.len() <= PORTION {
        document.pages = pages.iter().map(page_ops::page).collect();
        return to_lopdf(&document);
    }
    document.pages = pages.iter().map(page_ops::empty).collect();
    if let Some(first) = document.pages.first_mut() {
        first.ops = page_ops::every_letter(used);
    }
    let mut whole = to_lopdf(&document)?;
    let places: Vec<ObjectId> = whole.get_pages().into_values().collect();
    for (portion, places) in pages.chunks(PORTION).zip(places.chunks(PORTION)) {
        document.pages = portion.iter().map(page_ops::page).collect();
        let mut drawn = to_lopdf(&document)?;
        document.pages = Vec::new();
        let from: Vec<ObjectId> = drawn.get_pages().into_values().collect();
        for (from, to) in from.into_iter().zip(places) {
            let content = contents_of(&drawn, from)?;
            let Some(Object::Stream(mut stream)) = drawn.objects.remove(&content) else { return Err(unreadable(&"no content")) };
            stream.compress().map_err(|error| unreadable(&error))?;
            let content = contents_of(&whole, *to)?;
            whole.objects.insert(content, Object::Stream(stream));
        }
    }
    Ok(whole)
}

fn to_lopdf(document: &PdfDocument) -> Result<Document, DocumentError> {
    let mut warnings = Vec::new();
    let options = PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None };
    let written = document.to_lopdf_document(&options, &mut warnings);
    match warnings.iter().find(|warning| warning.severity == printpdf::PdfParseErrorSeverity::Error) {
        Some(warning) => Err(unreadable(&warning.msg)),
        None => Ok(written),
    }
}

/// The stream of a page.
fn contents_of(document: &Document, page: ObjectId) -> Result<ObjectId, DocumentError> {
    let contents = document.get_dictionary(page).and_then(|page| page.get(b"Contents")).map_err(|error| unreadable(&error))?;
    match contents {
        Object::Array(parts) => parts.first().and_then(|part| part.as_reference().ok()).ok_or_else(|| unreadable(&"no content")),
        other => other.as_reference().map_err(|error| unreadable(&error)),
    }
}

fn unreadable(what: &impl std::fmt::Display) -> DocumentError {
    DocumentError::Pdf { what: what.to_string() }
}
