//! The fonts a file carries: only the glyphs its pages use.

use std::collections::{BTreeMap, BTreeSet};

use printpdf::{FontMetrics, ParsedFont, PdfFont};
use subsetter::GlyphRemapper;

use crate::blocks::Face;
use crate::error::DocumentError;
use crate::frame::{Item, Page};
use crate::measure::{FontFace, Fonts};

/// The characters each face draws, with their glyphs.
pub(super) type UsedGlyphs = BTreeMap<u32, u16>;

/// Goes through all pages once.
pub(super) fn used_glyphs(pages: &[Page], fonts: &Fonts) -> BTreeMap<Face, UsedGlyphs> {
    let mut characters: BTreeMap<Face, BTreeSet<char>> = BTreeMap::new();
    let mut seen = [[false; 0x2000]; 4];
    for item in pages.iter().flat_map(|page| &page.items) {
        let Item::Text(run) = item else { continue };
        let seen = &mut seen[run.face as usize];
        for character in run.text.chars() {
            match seen.get_mut(character as usize) {
                Some(true) => {}
                known => {
                    if let Some(known) = known {
                        *known = true;
                    }
                    characters.entry(run.face).or_default().insert(super::page_ops::shown(character));
                }
            }
        }
    }
    let glyphs_of = |face: Face, characters: BTreeSet<char>| {
        let font = fonts.face(face);
        characters.into_iter().filter_map(|shown| Some((u32::from(shown), font.glyph(shown)?.number))).collect()
    };
    characters.into_iter().map(|(face, characters)| (face, glyphs_of(face, characters))).collect()
}

/// A font with these glyphs only, as printpdf wants it.
pub(super) fn embedded(font: &FontFace, face: Face, glyphs: &UsedGlyphs) -> Result<PdfFont, DocumentError> {
    let mut remapper = GlyphRemapper::new();
    let mut numbers = BTreeMap::new();
    let mut widths = BTreeMap::new();
    for (character, glyph) in glyphs {
        let number = remapper.remap(*glyph);
        numbers.insert(*character, number);
        widths.insert(number, font.advances.get(usize::from(*glyph)).copied().unwrap_or(0));
    }
    let file = subsetter::subset(font.file, 0, &remapper).map_err(|error| DocumentError::Font { what: format!("{error:?}") })?;
    let name = format!("{}+{}", subset_tag(glyphs), postscript_name(face));
    let metrics = FontMetrics { ascent: font.metrics.ascender, descent: font.metrics.descender };
    let mut parsed = ParsedFont::with_glyph_data(file, 0, Some(name), numbers, widths, font.units_per_em, metrics);
    let stub = &mut parsed.pdf_font_metrics;
    [stub.x_min, stub.y_min, stub.x_max, stub.y_max] = font.metrics.bounds;
    (stub.caret_slope_rise, stub.caret_slope_run) = font.metrics.slope;
    stub.us_weight_class = font.metrics.weight;
    Ok(PdfFont::new(parsed))
}

fn postscript_name(face: Face) -> &'static str {
    match face {
        Face::Regular => "LiberationSerif",
        Face::Bold => "LiberationSerif-Bold",
        Face::Italic => "LiberationSerif-Italic",
        Face::BoldItalic => "LiberationSerif-BoldItalic",
    }
}

/// Six capitals that tell one subset from another.
fn subset_tag(glyphs: &UsedGlyphs) -> String {
    let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
    for glyph in glyphs.values() {
        hash = (hash ^ u64::from(*glyph)).wrapping_mul(0x0100_0000_01b3);
    }
    (0..6).map(|place| char::from(b'A' + (hash >> (place * 8) & 0xff) as u8 % 26)).collect()
}
