//! Pages of PDF evidence as pictures: what the council looks at beside a claim.
//!
//! The files come from outside and are read by `hayro`: one that is not in order or wants a password
//! ends in a [`PageFault`]. Nothing of the file is run and nothing is fetched; what the picture shows
//! is not evidence, the file is.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

/// The longer side of a picture, in pixels: an A4 page that can be read at the width of the window.
const LONGER_SIDE: f32 = 1500.0;
/// Pages larger or smaller than this, in points, are not drawn: 200 inches, as the format itself says.
const SIDES: std::ops::RangeInclusive<f32> = 1.0..=14_400.0;
/// A page of a document, drawn.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PagePicture {
    /// How many pages the document has.
    pub pages: usize,
    /// The picture as PNG.
    pub png: Vec<u8>,
    /// Its width in pixels.
    pub width: u16,
    /// Its height in pixels.
    pub height: u16,
}

/// Why a page cannot be shown.
#[derive(Clone, Copy, PartialEq, Eq, Debug, thiserror::Error)]
pub enum PageFault {
    /// The file asks for a password.
    #[error("the file asks for a password")]
    Locked,
    /// The file is not in order, or holds what cannot be drawn.
    #[error("the file cannot be read")]
    Unreadable,
    /// The document has no such page.
    #[error("there is no page {asked}, the document has {pages}")]
    NoPage {
        /// The page asked for, counted from 1.
        asked: usize,
        /// How many there are.
        pages: usize,
    },
}

/// Draws one page, counted from 0. Whoever calls it decides how long to wait and on which thread: a
/// file from outside may take its time, and a part of it that nests too deeply needs a large stack.
///
/// # Errors
/// See [`PageFault`]; the file itself is as it was.
pub fn picture_of_page(file: Vec<u8>, index: usize) -> Result<PagePicture, PageFault> {
    let pdf = Pdf::new(file).map_err(|why| match why {
        LoadPdfError::Decryption(_) => PageFault::Locked,
        LoadPdfError::Invalid => PageFault::Unreadable,
    })?;
    let pages = pdf.pages();
    let page = match pages.get(index) {
        Some(page) => page,
        None if pages.is_empty() => return Err(PageFault::Unreadable),
        None => return Err(PageFault::NoPage { asked: index + 1, pages: pages.len() }),
    };
    let (width, height) = page.render_dimensions();
    if !SIDES.contains(&width) || !SIDES.contains(&height) {
        return Err(PageFault::Unreadable);
    }
    let scale = LONGER_SIDE / width.max(height);
    // A strip a thousand times as long as it is wide would have no pixel across.
    if width * scale < 1.0 || height * scale < 1.0 {
        return Err(PageFault::Unreadable);
    }
    let on_white = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let settings = InterpreterSettings::default();
    let drawn = render(page, &RenderCache::new(), &settings, &RenderSettings::default(), &on_white);
    let (width, height) = (drawn.width(), drawn.height());
    let png = drawn.into_png().map_err(|_| PageFault::Unreadable)?;
    Ok(PagePicture { pages: pages.len(), png, width, height })
}
