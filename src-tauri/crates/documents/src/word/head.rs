//! The head of a Word file: boxes 1 to 5 and 9a of the decree.
//!
//! Agency and national title stand in a table without borders; the rules below
//! them are as long as print draws them. Lines end where they do in print.

use super::Body;
use super::styles::{self, ADDRESSEE, ANNEX, HEAD, SUBJECT, TYPE_NAME};
use super::xml::{Look, Stand, paragraph, said, twips};
use crate::blocks::{Face, Header, Title, Words};
use crate::collect_head::{MOTTO, NATIONAL_TITLE};
use crate::error::DocumentError;
use crate::geometry::{BODY_SIZE, PARAGRAPH_GAP, mm, pt};
use crate::lines::Text;

/// Height of the line that carries a rule.
const RULE_LINE: i32 = pt(4);

/// A column of centred lines: its width and its paragraphs.
struct Column {
    width: i32,
    out: String,
}

impl Column {
    /// Adds a text with its lines ended; says how wide the last one is.
    fn stack(&mut self, text: &Text, look: Look, face: Face) -> i32 {
        let (lines, last) = ended(text, self.width);
        paragraph(&mut self.out, &look, &said(&lines, face, Some(text.size)));
        last
    }

    /// A rule of this length in the middle.
    fn rule(&mut self, length: i32) {
        ruled(&mut self.out, self.width, length);
    }
}

/// A text with a line break where print ends each line, and the width of its last line.
pub(super) fn ended(text: &Text, width: i32) -> (String, i32) {
    let lines = text.balanced(width);
    let said: Vec<&str> = lines.iter().map(|line| text.as_str()[line.start..line.end].trim_end()).collect();
    (said.join("\n"), lines.last().map_or(0, |line| (line.width / 1000) as i32))
}

/// An empty line with a rule of this length in its middle.
fn ruled(out: &mut String, width: i32, length: i32) {
    let side = (width - length) / 2;
    let look = Look { ruled: true, line: Some(RULE_LINE), above: Some(pt(1)), left: side, right: side, ..Look::of(styles::END) };
    paragraph(out, &look, "");
}

impl Body {
    fn measured(&self, words: &str, face: Face, size: i32, what: &str) -> Result<Text, DocumentError> {
        self.measure.text(&Words::default().and(face, words), size, |face| face, what)
    }

    /// Boxes 1 to 4 and 5b.
    pub(super) fn header(&mut self, header: &Header) -> Result<(), DocumentError> {
        let head = |words: &str, face: Face, size: i32| self.measured(words, face, size, "đầu văn bản");
        let national = head(NATIONAL_TITLE, Face::Bold, pt(12))?;
        let right_width = (self.width() * 55 / 100).max(national.natural_width() + pt(2));
        let left_width = self.width() - right_width;
        // The agency's lines end where they do in print, which keeps a gap between the columns.
        let mut left = Column { width: left_width - pt(16), out: String::new() };
        let mut right = Column { width: right_width, out: String::new() };
        let line = || Look::of(HEAD);
        right.stack(&national, line(), Face::Bold);
        let motto = right.stack(&head(MOTTO, Face::Bold, pt(13))?, line(), Face::Bold);
        right.rule(motto);
        if !header.parent_agency.is_empty() {
            left.stack(&head(&header.parent_agency, Face::Regular, pt(12))?, line(), Face::Regular);
        }
        let agency = left.stack(&head(&header.agency, Face::Bold, pt(12))?, line(), Face::Bold);
        left.rule(agency * 2 / 5);
        let mut rows = vec![(left.out, right.out)];
        let mut left = Column { width: left_width - pt(16), out: String::new() };
        let mut right = Column { width: right_width, out: String::new() };
        if !header.number.is_empty() {
            left.stack(&head(&header.number, Face::Regular, pt(13))?, line(), Face::Regular);
        }
        if !header.letter_subject.is_empty() {
            let subject = head(&format!("V/v {}", header.letter_subject), Face::Regular, pt(12))?;
            left.stack(&subject, Look { above: Some(PARAGRAPH_GAP), ..line() }, Face::Regular);
        }
        if !header.place_and_date.is_empty() {
            right.stack(&head(&header.place_and_date, Face::Italic, pt(13))?, line(), Face::Italic);
        }
        if !left.out.is_empty() || !right.out.is_empty() {
            rows.push((left.out, right.out));
        }
        self.two_columns((left_width, pt(16)), right_width, &rows);
        Ok(())
    }

    /// A table of two columns without borders; the first keeps a gap before the second.
    pub(super) fn two_columns(&mut self, (left, gap): (i32, i32), right: i32, rows: &[(String, String)]) {
        let (left, right, gap) = (twips(left), twips(right), twips(gap));
        self.put(format_args!(
            "<w:tbl><w:tblPr><w:tblW w:w=\"{}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/>\
             <w:tblCellMar><w:left w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w=\"{left}\"/><w:gridCol w:w=\"{right}\"/></w:tblGrid>",
            left + right
        ));
        let filled = |cell: &str| {
            if cell.is_empty() { format!("<w:p><w:pPr><w:pStyle w:val=\"{HEAD}\"/></w:pPr></w:p>") } else { cell.to_owned() }
        };
        for (first, second) in rows {
            self.put(format_args!(
                "<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w=\"{left}\" w:type=\"dxa\"/>\
                 <w:tcMar><w:right w:w=\"{gap}\" w:type=\"dxa\"/></w:tcMar></w:tcPr>{}</w:tc>\
                 <w:tc><w:tcPr><w:tcW w:w=\"{right}\" w:type=\"dxa\"/></w:tcPr>{}</w:tc></w:tr>",
                filled(first),
                filled(second)
            ));
        }
        self.put(format_args!("</w:tbl>"));
    }

    /// Box 5a: kind, subject and a short rule.
    pub(super) fn title(&mut self, title: &Title) -> Result<(), DocumentError> {
        let width = self.width() - 2 * mm(8);
        let mut last = 0;
        if !title.type_name.is_empty() {
            let name = domain::text::upper(&title.type_name);
            self.paragraph(Look { keeps_next: true, ..Look::of(TYPE_NAME) }, &said(&name, Face::Regular, None));
        }
        for line in &title.subject {
            let (lines, length) = ended(&self.measured(line, Face::Bold, BODY_SIZE, "trích yếu")?, width);
            self.paragraph(Look { keeps_next: true, ..Look::of(SUBJECT) }, &said(&lines, Face::Regular, None));
            last = length;
        }
        if !title.attached_to.is_empty() {
            last = last.max(self.attached(&title.attached_to, width)?);
        }
        if last > 0 {
            self.short_rule((last * 2 / 5).min(mm(60)));
        }
        Ok(())
    }

    /// "(Kèm theo Quyết định …)" in italics; says how wide its last line is.
    fn attached(&mut self, words: &str, width: i32) -> Result<i32, DocumentError> {
        let (lines, length) = ended(&self.measured(words, Face::Italic, pt(13), "trích yếu")?, width);
        self.paragraph(Look { keeps_next: true, ..Look::of(HEAD) }, &said(&lines, Face::Italic, None));
        Ok(length)
    }

    fn short_rule(&mut self, length: i32) {
        let width = self.width();
        ruled(&mut self.out, width, length);
        self.gap(pt(4));
    }

    /// "Phụ lục I", its title and what it belongs to.
    pub(super) fn annex_head(&mut self, label: &str, title: &str, attached_to: &str) -> Result<(), DocumentError> {
        let width = self.width() - 2 * mm(8);
        if !label.is_empty() {
            self.paragraph(Look::of(ANNEX), &said(label, Face::Regular, None));
        }
        if !title.is_empty() {
            let text = self.measured(&domain::text::upper(title), Face::Bold, BODY_SIZE, "tên phụ lục")?;
            let (lines, _) = ended(&text, width);
            let look = Look { keeps_next: true, stand: Stand::Centre, ..Look::of(SUBJECT) };
            self.paragraph(look, &said(&lines, Face::Regular, None));
        }
        if !attached_to.is_empty() {
            self.attached(attached_to, width)?;
        }
        self.short_rule(mm(40));
        Ok(())
    }

    /// Box 9a: one addressee on the line, several below each other with dashes.
    pub(super) fn addressees(&mut self, addressees: &[String]) {
        let bare = |addressee: &String| addressee.trim().trim_end_matches(['.', ';']).to_owned();
        if let [only] = addressees {
            self.paragraph(Look::of(ADDRESSEE), &said(&format!("Kính gửi: {}.", bare(only)), Face::Regular, None));
            return;
        }
        let label = Look { stand: Stand::Left, left: mm(30), keeps_next: true, ..Look::of(ADDRESSEE) };
        self.paragraph(label, &said("Kính gửi:", Face::Regular, None));
        for (index, addressee) in addressees.iter().enumerate() {
            let end = if index + 1 == addressees.len() { "." } else { ";" };
            let look = Look { stand: Stand::Left, left: mm(48), above: Some(0), ..Look::of(ADDRESSEE) };
            self.paragraph(look, &said(&format!("- {}{end}", bare(addressee)), Face::Regular, None));
        }
    }
}
