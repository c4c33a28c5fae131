//! Drawings as enhanced metafiles: the one vector picture that every Word since
//! 2007, and the programs like it, shows and prints.
//!
//! A device of 7,200 dots to the inch is assumed, so that one logical unit is one
//! hundredth of a point. Letters stay letters, set in Times New Roman with the
//! widths of print. Format: MS-EMF, the records named beside their numbers.

use crate::blocks::Face;
use crate::frame::{Box4, Ends, Item, Paint, Pattern, Polygon, Stroke, TextRun};
use crate::geometry::rounded;
use crate::lines::advance;
use crate::measure::Fonts;
use crate::ticks;

/// Handle 1 is whatever is drawn with next; nothing is kept.
const HANDLE: u32 = 1;
/// Objects every device has.
const NULL_PEN: u32 = 0x8000_0008;
const NULL_BRUSH: u32 = 0x8000_0005;
/// Dots of the assumed device, and the millimetres they cover: 7,200 to the inch.
const DEVICE: (u32, u32) = (72_000, 254);
const NAME: &str = "Times New Roman";

/// The metafile of a drawing so wide and high.
pub(super) fn metafile(items: &[Item], width: i32, height: i32, fonts: &Fonts) -> Vec<u8> {
    let mut file = Metafile { records: Vec::new(), count: 1 };
    file.record(18, &[1]); // EMR_SETBKMODE: letters stand on what is there
    file.record(22, &[24]); // EMR_SETTEXTALIGN: at their baseline
    for item in items {
        file.item(item, fonts);
    }
    file.record(14, &[0, 16, 20]); // EMR_EOF
    file.with_header(width, height)
}

struct Metafile {
    records: Vec<u8>,
    count: u32,
}

/// A place or length as it stands in a record.
fn word(value: i32) -> u32 {
    u32::from_le_bytes(value.to_le_bytes())
}

impl Metafile {
    fn record(&mut self, kind: u32, words: &[u32]) {
        let size = 8 + 4 * u32::try_from(words.len()).unwrap_or(0);
        for word in [kind, size].iter().chain(words) {
            self.records.extend(word.to_le_bytes());
        }
        self.count += 1;
    }

    fn with_header(self, width: i32, height: i32) -> Vec<u8> {
        let hundredths_of_mm = |length: i32| word((i64::from(length) * 2540 / 7200) as i32);
        let mut head = vec![1, 88, 0, 0, word(width), word(height)];
        head.extend([0, 0, hundredths_of_mm(width), hundredths_of_mm(height)]);
        let bytes = 88 + u32::try_from(self.records.len()).unwrap_or(0);
        // " EMF", version 1, bytes, records, two handles (0 is reserved).
        head.extend([0x464D_4520, 0x0001_0000, bytes, self.count, 2, 0, 0, 0]);
        head.extend([DEVICE.0, DEVICE.0, DEVICE.1, DEVICE.1]);
        head.iter().flat_map(|word| word.to_le_bytes()).chain(self.records).collect()
    }

    fn item(&mut self, item: &Item, fonts: &Fonts) {
        match item {
            Item::Text(run) => self.text(run, fonts),
            Item::Line(stroke) => self.stroke(stroke),
            Item::Rect(rectangle) => self.rect(rectangle),
            Item::Polygon(chain) => self.polygon(chain),
            Item::Tick(tick) => ticks::shapes(tick).iter().for_each(|item| self.item(item, fonts)),
        }
    }

    /// Chooses pen or brush, draws, and gives it back.
    fn painted(&mut self, paint: Paint, draw: impl FnOnce(&mut Metafile)) {
        match paint {
            Paint::Fill(black) => {
                let white = 255 - u32::from(black.min(100)) * 255 / 100;
                self.record(39, &[HANDLE, 0, white << 16 | white << 8 | white, 0]); // EMR_CREATEBRUSHINDIRECT
                self.record(37, &[HANDLE]); // EMR_SELECTOBJECT
                self.record(37, &[NULL_PEN]);
                draw(self);
                self.record(37, &[NULL_BRUSH]);
            }
            Paint::Outline(thickness) => {
                self.record(38, &[HANDLE, 0, word(thickness), 0, 0]); // EMR_CREATEPEN
                self.record(37, &[HANDLE]);
                self.record(37, &[NULL_BRUSH]);
                draw(self);
                self.record(37, &[NULL_PEN]);
            }
        }
        self.record(40, &[HANDLE]); // EMR_DELETEOBJECT
    }

    fn chain(&mut self, points: &[(i32, i32)], ends: Ends) {
        let across = |of: fn(&(i32, i32)) -> i32| points.iter().map(of).min().zip(points.iter().map(of).max()).unwrap_or((0, 0));
        let ((left, right), (top, bottom)) = (across(|point| point.0), across(|point| point.1));
        let mut words = vec![word(left), word(top), word(right), word(bottom), u32::try_from(points.len()).unwrap_or(0)];
        words.extend(points.iter().flat_map(|(x, y)| [word(*x), word(*y)]));
        // EMR_POLYGON or EMR_POLYLINE
        self.record(if ends == Ends::Joined { 3 } else { 4 }, &words);
    }

    fn rect(&mut self, rectangle: &Box4) {
        let (left, top) = (rectangle.x, rectangle.y);
        let (right, bottom) = (left + rectangle.width, top + rectangle.height);
        let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
        self.painted(rectangle.paint, |file| file.chain(&corners, Ends::Joined));
    }

    fn polygon(&mut self, chain: &Polygon) {
        self.painted(chain.paint, |file| file.chain(&chain.points, chain.ends));
    }

    fn stroke(&mut self, stroke: &Stroke) {
        // Dashes are drawn one by one: old pens dash only lines of one dot.
        let (dash, gap) = match stroke.pattern {
            Pattern::Solid => (i32::MAX, 0),
            Pattern::Dashed => (400, 250),
            Pattern::Dotted => (stroke.thickness.max(50), 200),
        };
        let (from, to) = (stroke.from, stroke.to);
        let length = (to.0 - from.0).abs().max((to.1 - from.1).abs()).max(1);
        let at = |done: i32| {
            let part =
                |from: i32, to: i32| from + (i64::from(to - from) * i64::from(done.min(length)) / i64::from(length)) as i32;
            (part(from.0, to.0), part(from.1, to.1))
        };
        self.painted(Paint::Outline(stroke.thickness), |file| {
            let mut done = 0;
            while done < length {
                let end = done.saturating_add(dash).min(length);
                file.chain(&[at(done), at(end)], Ends::Open);
                done = end.saturating_add(gap);
            }
        });
    }

    fn text(&mut self, run: &TextRun, fonts: &Fonts) {
        self.font(run);
        self.record(37, &[HANDLE]);
        let letters: Vec<u16> = run.text.encode_utf16().collect();
        let count = u32::try_from(letters.len()).unwrap_or(0);
        // Bounds, compatible mode, device units in hundredths of a millimetre, twice.
        let scale = (25_400.0_f32 / 72_000.0).to_bits();
        let mut words = vec![
            0,
            0,
            u32::MAX,
            u32::MAX,
            1,
            scale,
            scale,
            word(run.x),
            word(run.baseline),
            count,
            76,
            0,
            0,
            0,
            u32::MAX,
            u32::MAX,
        ];
        let letters: Vec<u32> =
            letters.chunks(2).map(|pair| u32::from(pair[0]) | pair.get(1).map_or(0, |next| u32::from(*next) << 16)).collect();
        words.push(76 + 4 * u32::try_from(letters.len()).unwrap_or(0));
        words.extend(letters);
        for character in run.text.chars() {
            let width = advance(fonts, run.face, character).unwrap_or(0) * i64::from(run.size);
            words.push(word(rounded(width)));
            // The second half of a pair takes no room of its own.
            words.extend(std::iter::repeat_n(0, character.len_utf16() - 1));
        }
        self.record(84, &words); // EMR_EXTTEXTOUTW
        self.record(40, &[HANDLE]);
    }

    fn font(&mut self, run: &TextRun) {
        let bold = matches!(run.face, Face::Bold | Face::BoldItalic);
        let italic = u32::from(matches!(run.face, Face::Italic | Face::BoldItalic));
        let mut words = vec![HANDLE, word(-run.size), 0, 0, 0, if bold { 700 } else { 400 }];
        // Italic; default character set, precision, quality; a proportional serif face.
        words.extend([italic | 1 << 24, 0x12 << 24]);
        let name: Vec<u16> = NAME.encode_utf16().chain(std::iter::repeat(0)).take(32).collect();
        words.extend(name.chunks(2).map(|pair| u32::from(pair[0]) | u32::from(pair[1]) << 16));
        // The rest of LogFontPanose is left empty.
        words.resize(1 + 80, 0);
        self.record(82, &words); // EMR_EXTCREATEFONTINDIRECTW
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_header_counts_what_follows() {
        let bar = Item::Rect(Box4 { x: 0, y: 0, width: 1000, height: 500, paint: Paint::Fill(45) });
        let file = metafile(&[bar], 2000, 1000, crate::measure::fonts().unwrap());
        let at = |place: usize| u32::from_le_bytes(file[place..place + 4].try_into().unwrap());
        assert_eq!(&file[40..44], b" EMF", "the mark of the format");
        assert_eq!(at(48) as usize, file.len(), "its length");
        let (mut place, mut records, mut last) = (0, 0, 0);
        while place < file.len() {
            last = at(place);
            place += at(place + 4) as usize;
            records += 1;
        }
        assert_eq!((place, last), (file.len(), 14), "records follow each other to the end mark");
        assert_eq!(at(52), records, "their number");
    }
}
