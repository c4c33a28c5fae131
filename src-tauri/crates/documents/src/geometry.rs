//! Lengths of the page.
//!
//! Every place is a whole number of hundredths of a point (0.01 pt), so that the
//! same paper always gives the same bytes. Text is measured a thousand times
//! finer and rounded once, when a run is placed.

use crate::blocks::{Orientation, PlacedSheet};

/// Tenths of a millimetre in hundredths of a point, rounded to the nearest.
pub(crate) const fn tenth_mm(tenths: i32) -> i32 {
    (tenths as i64 * 7200 + if tenths < 0 { -127 } else { 127 }).div_euclid(254) as i32
}

/// Millimetres in hundredths of a point.
pub(crate) const fn mm(millimetres: i32) -> i32 {
    tenth_mm(millimetres * 10)
}

/// Points in hundredths of a point.
pub(crate) const fn pt(points: i32) -> i32 {
    points * 100
}

/// Rounds a fine length (thousandths of a hundredth of a point) to the page's own.
pub(crate) const fn rounded(fine: i64) -> i32 {
    (fine + 500).div_euclid(1000) as i32
}

/// Margins of the decree: top and bottom 20–25, left 30–35, right 15–20 mm.
pub(crate) const MARGIN_TOP: i32 = mm(20);
/// See [`MARGIN_TOP`].
pub(crate) const MARGIN_BOTTOM: i32 = mm(20);
/// See [`MARGIN_TOP`].
pub(crate) const MARGIN_LEFT: i32 = mm(30);
/// See [`MARGIN_TOP`].
pub(crate) const MARGIN_RIGHT: i32 = mm(15);
/// First line of a paragraph.
pub(crate) const FIRST_LINE_INDENT: i32 = tenth_mm(127);
/// Room between paragraphs.
pub(crate) const PARAGRAPH_GAP: i32 = pt(6);
/// Letters of the body.
pub(crate) const BODY_SIZE: i32 = pt(14);
/// Room for a signature by hand and a seal.
pub(crate) const SIGNATURE_ROOM: i32 = mm(32);
/// How much of it is given up where that keeps the end of a paper on its page; 24 mm stay.
pub(crate) const SIGNATURE_GIVE: i32 = mm(8);

/// The sheet and the text area on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Sheet {
    /// Width of the paper.
    pub(crate) width: i32,
    /// Height of the paper.
    pub(crate) height: i32,
}

impl Sheet {
    /// A4, lying as asked.
    pub(crate) fn a4(orientation: Orientation) -> Sheet {
        match orientation {
            Orientation::Portrait => Sheet { width: mm(210), height: mm(297) },
            Orientation::Landscape => Sheet { width: mm(297), height: mm(210) },
        }
    }

    /// A sheet of its own size.
    pub(crate) fn of_placed(placed: &PlacedSheet) -> Sheet {
        Sheet { width: tenth_mm(placed.width_tenth_mm), height: tenth_mm(placed.height_tenth_mm) }
    }

    /// How it lies.
    pub(crate) fn orientation(self) -> Orientation {
        if self.width > self.height { Orientation::Landscape } else { Orientation::Portrait }
    }

    /// Width between the margins.
    pub(crate) fn text_width(self) -> i32 {
        self.width - MARGIN_LEFT - MARGIN_RIGHT
    }

    /// Height between the margins.
    pub(crate) fn text_height(self) -> i32 {
        self.height - MARGIN_TOP - MARGIN_BOTTOM
    }
}

/// From one baseline to the next, in body text: 1.2 of the size.
pub(crate) const fn body_pitch(size: i32) -> i32 {
    size * 120 / 100
}

/// From one baseline to the next, in heads and tables: the single spacing of the typeface.
pub(crate) const fn single_pitch(size: i32) -> i32 {
    size * 115 / 100
}

/// From the top of a line to its baseline.
pub(crate) const fn ascent(size: i32, pitch: i32) -> i32 {
    // Liberation Serif rises 0.891 em and falls 0.216 em; what the line has beyond is halved.
    (pitch - size * 1107 / 1000) / 2 + size * 891 / 1000
}
