//! The head of a document: boxes 1 to 5 and 9a of the decree.
//!
//! Agency and national title stand beside each other, number and date below them
//! on one line. Sizes are those the decree's own sample prints.

use crate::blocks::{Face, Header, PlacedSheet, PlacedText, Setting, Title, Words};
use crate::collect::Collector;
use crate::error::DocumentError;
use crate::frame::Item;
use crate::geometry::{BODY_SIZE, MARGIN_LEFT, MARGIN_TOP, PARAGRAPH_GAP, Sheet, ascent, mm, pt, single_pitch, tenth_mm};
use crate::line_drawing::Pen;
use crate::line_shape::{Edge, LineShape};
use crate::lines::{Text, TextLine};
use crate::strip::{Counting, PageBreak, Strip};

pub(crate) const NATIONAL_TITLE: &str = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
pub(crate) const MOTTO: &str = "Độc lập - Tự do - Hạnh phúc";
/// Thickness of the rules under agency, motto and title.
const HEAD_RULE: i32 = 75;

/// A column of centred lines being stacked.
struct Column {
    left: i32,
    width: i32,
    y: i32,
}

impl Column {
    fn new(left: i32, width: i32) -> Column {
        Column { left, width, y: 0 }
    }

    fn middle(&self) -> i32 {
        self.left + self.width / 2
    }

    /// Stacks a text; says how wide its last line is.
    fn stack(&mut self, text: &Text, items: &mut Vec<Item>) -> i32 {
        let pitch = single_pitch(text.size);
        let mut last = 0;
        for line in text.balanced(self.width) {
            last = (line.width / 1000) as i32;
            let pen = Pen {
                x: self.left + (self.width - last) / 2,
                baseline: self.y + ascent(text.size, pitch),
                stretch: 0,
                cell: None,
            };
            text.draw(&line, pen, items);
            self.y += pitch;
        }
        last
    }

    /// A rule of this length in the middle, so far below the last line.
    fn rule(&mut self, length: i32, drop: i32, items: &mut Vec<Item>) {
        let y = self.y + drop;
        items.push(Item::line((self.middle() - length / 2, y), (self.middle() + length / 2, y), HEAD_RULE));
        self.y = y + 150;
    }
}

impl Collector {
    /// Boxes 1 to 4 and 5b.
    pub(crate) fn header(&mut self, header: &Header) -> Result<(), DocumentError> {
        let mut items = Vec::new();
        let plain = |face| face;
        let measured =
            |words: &str, face: Face, size: i32| self.text(&Words::default().and(face, words), size, plain, "đầu văn bản");
        let national = measured(NATIONAL_TITLE, Face::Bold, pt(12))?;
        let motto = measured(MOTTO, Face::Bold, pt(13))?;
        let right_width = (self.width() * 55 / 100).max(national.natural_width() + pt(2));
        let left_width = self.width() - right_width - pt(16);
        let mut left = Column::new(0, left_width);
        let mut right = Column::new(self.width() - right_width, right_width);
        right.stack(&national, &mut items);
        let motto_width = right.stack(&motto, &mut items);
        right.rule(motto_width, 130, &mut items);
        if !header.parent_agency.is_empty() {
            left.stack(&measured(&header.parent_agency, Face::Regular, pt(12))?, &mut items);
        }
        let agency_width = left.stack(&measured(&header.agency, Face::Bold, pt(12))?, &mut items);
        left.rule(agency_width * 2 / 5, pt(2), &mut items);

        let level = left.y.max(right.y) + pt(4);
        (left.y, right.y) = (level, level);
        if !header.number.is_empty() {
            left.stack(&measured(&header.number, Face::Regular, pt(13))?, &mut items);
        }
        if !header.place_and_date.is_empty() {
            right.stack(&measured(&header.place_and_date, Face::Italic, pt(13))?, &mut items);
        }
        if !header.letter_subject.is_empty() {
            left.y += PARAGRAPH_GAP;
            let subject = format!("V/v {}", header.letter_subject);
            left.stack(&measured(&subject, Face::Regular, pt(12))?, &mut items);
        }
        let height = left.y.max(right.y) + pt(4);
        self.push(Strip::new(height, 0, PageBreak::Free, items));
        self.before_next = PageBreak::Avoid;
        Ok(())
    }

    /// Box 5a: kind, subject and a short rule.
    pub(crate) fn title(&mut self, title: &Title) -> Result<(), DocumentError> {
        let mut items = Vec::new();
        let mut column = Column::new(mm(8), self.width() - 2 * mm(8));
        if !title.type_name.is_empty() {
            let name = Words::default().bold(domain::text::upper(&title.type_name));
            column.stack(&self.text(&name, BODY_SIZE, |face| face, "tên loại văn bản")?, &mut items);
        }
        let mut last = 0;
        for line in &title.subject {
            let text = self.text(&Words::default().bold(line), BODY_SIZE, |face| face, "trích yếu")?;
            last = column.stack(&text, &mut items);
        }
        if !title.attached_to.is_empty() {
            let text = self.text(&Words::default().italic(&title.attached_to), pt(13), |face| face, "trích yếu")?;
            let width = column.stack(&text, &mut items);
            last = last.max(width);
        }
        if last > 0 {
            column.rule((last * 2 / 5).min(mm(60)), pt(3), &mut items);
        }
        self.push(Strip::new(column.y + pt(4), pt(12), PageBreak::Free, items));
        self.before_next = PageBreak::Avoid;
        Ok(())
    }

    /// "Phụ lục I", its title and what it belongs to.
    pub(crate) fn annex_head(&mut self, label: &str, title: &str, attached_to: &str) -> Result<(), DocumentError> {
        let mut items = Vec::new();
        let mut column = Column::new(mm(8), self.width() - 2 * mm(8));
        let lines = [
            (Words::default().bold(label), BODY_SIZE),
            (Words::default().bold(domain::text::upper(title)), BODY_SIZE),
            (Words::default().italic(attached_to), pt(13)),
        ];
        for (words, size) in lines {
            if !words.is_empty() {
                column.stack(&self.text(&words, size, |face| face, "tên phụ lục")?, &mut items);
            }
        }
        column.rule(mm(40), pt(3), &mut items);
        self.push(Strip::new(column.y + pt(4), 0, PageBreak::Free, items));
        self.before_next = PageBreak::Avoid;
        Ok(())
    }

    /// "CHỦ TỊCH ỦY BAN NHÂN DÂN …", "QUYẾT ĐỊNH:".
    pub(crate) fn authority(&mut self, authority: &str) -> Result<(), DocumentError> {
        let words = Words::default().bold(domain::text::upper(authority));
        let text = self.text(&words, BODY_SIZE, |face| face, "thẩm quyền ban hành")?;
        let mut shape = LineShape::of(Setting::Centred, BODY_SIZE, self.width());
        shape.gap = pt(10);
        let lines = text.balanced(shape.width);
        self.lines(&text, &lines, shape);
        self.before_next = PageBreak::Avoid;
        Ok(())
    }

    /// "Căn cứ …;" in italics, the last with a full stop.
    pub(crate) fn legal_bases(&mut self, bases: &[String]) -> Result<(), DocumentError> {
        for (index, basis) in bases.iter().enumerate() {
            let end = if index + 1 == bases.len() { "." } else { ";" };
            let bare = basis.trim().trim_end_matches(['.', ';', ',']);
            self.body(&Words::default().italic(format!("{bare}{end}")), |face| face, "căn cứ")?;
        }
        Ok(())
    }

    /// Box 9a: one addressee on the line, several below each other with dashes under the colon.
    pub(crate) fn addressees(&mut self, addressees: &[String]) -> Result<(), DocumentError> {
        let mut shape = LineShape::of(Setting::Centred, BODY_SIZE, self.width());
        shape.gap = pt(12);
        if let [only] = addressees {
            let bare = only.trim().trim_end_matches(['.', ';']);
            let text = self.text(&Words::from(format!("Kính gửi: {bare}.")), BODY_SIZE, |face| face, "nơi gửi")?;
            let lines = text.balanced(shape.width);
            self.lines(&text, &lines, shape);
            return Ok(());
        }
        let label = self.text(&Words::from("Kính gửi:"), BODY_SIZE, |face| face, "nơi gửi")?;
        let left = mm(30);
        shape = LineShape { left, edge: Edge::Left, inside: PageBreak::Avoid, ..shape };
        let lines = label.lines(shape.width, shape.width);
        self.lines(&label, &lines, shape);
        self.before_next = PageBreak::Avoid;
        let colon = left + label.natural_width() - pt(4);
        for (index, addressee) in addressees.iter().enumerate() {
            let end = if index + 1 == addressees.len() { "." } else { ";" };
            let bare = addressee.trim().trim_end_matches(['.', ';']);
            let text = self.text(&Words::from(format!("- {bare}{end}")), BODY_SIZE, |face| face, "nơi gửi")?;
            let gap = if index == 0 { pt(2) } else { 0 };
            let item = LineShape { left: colon, width: self.width() - colon, gap, ..shape };
            let lines = text.lines(item.width, item.width);
            self.lines(&text, &lines, item);
        }
        Ok(())
    }

    /// Text at fixed places, alone on a bare sheet.
    pub(crate) fn placed(&mut self, bare: &PlacedSheet) -> Result<(), DocumentError> {
        let (orientation, counting) = (self.sheet.orientation(), self.current.counting);
        self.close_section(Counting::None, orientation);
        self.sheet = Sheet::of_placed(bare);
        self.current.sheet = self.sheet;
        let mut items = Vec::new();
        for placed in &bare.texts {
            self.placed_text(placed, &mut items)?;
        }
        self.push(Strip::new(self.sheet.text_height(), 0, PageBreak::Free, items));
        self.close_section(counting, orientation);
        Ok(())
    }

    fn placed_text(&mut self, placed: &PlacedText, items: &mut Vec<Item>) -> Result<(), DocumentError> {
        let text = self.text(&placed.words, placed.size.hundredths(), |face| face, "chữ đặt sẵn chỗ")?;
        let width = tenth_mm(placed.width_tenth_mm);
        let left = tenth_mm(placed.left_tenth_mm) - MARGIN_LEFT;
        let pitch = single_pitch(text.size);
        let mut y = tenth_mm(placed.top_tenth_mm) - MARGIN_TOP;
        let lines: Vec<TextLine> = text.lines(width, width);
        for line in &lines {
            let free = width - (line.width / 1000) as i32;
            let (x, stretch) = match placed.setting {
                Setting::Centred => (left + free / 2, 0),
                Setting::Right => (left + free, 0),
                Setting::Body | Setting::Flush => (left, line.stretch_to(width)),
                Setting::Note => (left, 0),
            };
            text.draw(line, Pen { x, baseline: y + ascent(text.size, pitch), stretch, cell: None }, items);
            y += pitch;
        }
        Ok(())
    }
}
