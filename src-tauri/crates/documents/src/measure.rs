//! How wide a character is, and whether it has a drawing.
//!
//! The four faces stand in the program and are read once in its life. Widths are
//! in thousandths of the letter size, cut the way printpdf cuts them into the
//! file, so that a right edge computed here is the right edge a viewer draws.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use read_fonts::{FontRef, TableProvider};

use crate::blocks::Face;
use crate::error::DocumentError;

/// Characters below this are looked up in a list, those above in a map.
const LISTED: usize = 0x2600;

/// The font files, in the order of [`Face::ALL`].
static FILES: [&[u8]; 4] = [
    include_bytes!("../../../../assets/fonts/LiberationSerif-Regular.ttf"),
    include_bytes!("../../../../assets/fonts/LiberationSerif-Bold.ttf"),
    include_bytes!("../../../../assets/fonts/LiberationSerif-Italic.ttf"),
    include_bytes!("../../../../assets/fonts/LiberationSerif-BoldItalic.ttf"),
];

/// One character of one face.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// Its number in the font; 0 when the font has none.
    pub(crate) number: u16,
    /// Its advance in thousandths of the letter size.
    pub(crate) advance: u16,
}

/// One face, read.
pub(crate) struct FontFace {
    /// The whole font file.
    pub(crate) file: &'static [u8],
    /// Units of the em square.
    pub(crate) units_per_em: u16,
    /// Rise, fall, box and slant as the font's tables state them.
    pub(crate) metrics: FaceMetrics,
    /// Advances in font units, by glyph number.
    pub(crate) advances: Vec<u16>,
    listed: Vec<Glyph>,
    mapped: BTreeMap<u32, Glyph>,
}

/// What a PDF says about a face.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FaceMetrics {
    /// Rise above the baseline, in font units.
    pub(crate) ascender: i16,
    /// Fall below it, negative.
    pub(crate) descender: i16,
    /// Left, bottom, right and top of the box around all glyphs.
    pub(crate) bounds: [i16; 4],
    /// Rise and run of the caret.
    pub(crate) slope: (i16, i16),
    /// 400 upright, 700 bold.
    pub(crate) weight: u16,
}

impl FontFace {
    /// The drawing of a character, if the face has one.
    pub(crate) fn glyph(&self, character: char) -> Option<Glyph> {
        let code = character as usize;
        let glyph = if code < LISTED {
            self.listed.get(code).copied().unwrap_or_default()
        } else {
            self.mapped.get(&(code as u32)).copied().unwrap_or_default()
        };
        (glyph.number != 0).then_some(glyph)
    }
}

/// The four faces.
pub(crate) struct Fonts {
    faces: [FontFace; 4],
}

impl Fonts {
    /// One face.
    pub(crate) fn face(&self, face: Face) -> &FontFace {
        match face {
            Face::Regular => &self.faces[0],
            Face::Bold => &self.faces[1],
            Face::Italic => &self.faces[2],
            Face::BoldItalic => &self.faces[3],
        }
    }

    /// Width of a text, in thousandths of the letter size; characters without a drawing count nothing.
    pub(crate) fn width(&self, face: Face, text: &str) -> i64 {
        let font = self.face(face);
        text.chars().filter_map(|character| font.glyph(character)).map(|glyph| i64::from(glyph.advance)).sum()
    }
}

/// The fonts of the program, read at first use.
pub(crate) fn fonts() -> Result<&'static Fonts, DocumentError> {
    static READ: OnceLock<Result<Fonts, DocumentError>> = OnceLock::new();
    READ.get_or_init(read_all).as_ref().map_err(Clone::clone)
}

fn read_all() -> Result<Fonts, DocumentError> {
    let [regular, bold, italic, bold_italic] = FILES;
    Ok(Fonts { faces: [read_face(regular)?, read_face(bold)?, read_face(italic)?, read_face(bold_italic)?] })
}

fn read_face(file: &'static [u8]) -> Result<FontFace, DocumentError> {
    read_tables(file).map_err(|error| DocumentError::Font { what: error.to_string() })
}

fn read_tables(file: &'static [u8]) -> Result<FontFace, read_fonts::ReadError> {
    let font = FontRef::new(file)?;
    let head = font.head()?;
    let units_per_em = head.units_per_em();
    let hmtx = font.hmtx()?;
    let glyph_count = font.maxp()?.num_glyphs();
    let advances: Vec<u16> = (0..glyph_count).map(|glyph| hmtx.advance(glyph.into()).unwrap_or(0)).collect();
    let hhea = font.hhea()?;
    let metrics = FaceMetrics {
        ascender: hhea.ascender().to_i16(),
        descender: hhea.descender().to_i16(),
        bounds: [head.x_min(), head.y_min(), head.x_max(), head.y_max()],
        slope: (hhea.caret_slope_rise(), hhea.caret_slope_run()),
        weight: font.os2()?.us_weight_class(),
    };
    let mut listed = vec![Glyph::default(); LISTED];
    let mut mapped = BTreeMap::new();
    let cmap = font.cmap()?;
    if let Some((_, _, subtable)) = cmap.best_subtable() {
        for (code, number) in subtable.iter() {
            let number = number.to_u32() as u16;
            let units = advances.get(usize::from(number)).copied().unwrap_or(0);
            let advance = (u32::from(units) * 1000 / u32::from(units_per_em)) as u16;
            let glyph = Glyph { number, advance };
            match listed.get_mut(code as usize) {
                Some(place) => *place = glyph,
                None => {
                    mapped.insert(code, glyph);
                }
            }
        }
    }
    Ok(FontFace { file, units_per_em, metrics, advances, listed, mapped })
}
