//! What surrounds the content of every paper: head, foot, recipients, signature, and the counters
//! of sections, tables and charts.
//!
//! A numeral is given when its heading is written, so that a section without facts leaves no hole.
//! Nothing here knows what a paper says.

use domain::calendar::long_date;
use domain::papers::PaperHead;
use domain::text::upper;

use crate::blocks::{
    Block, Face, Foot, Header, Heading, HeadingLevel, KeyValue, ListItem, Orientation, Paper, Paragraph, Section, SectionStart,
    Setting, Signature, Signer, Signers, Standing, Title, Words,
};
use crate::table::Table;
use crate::template::{Values, WhenMissing, Wording, WordingError};

pub(super) const COMMON_FILE: &str = "van_ban_chung.md";
pub(super) const COMMON: &str = include_str!("../../../../../assets/wording/van_ban_chung.md");

/// Collects the blocks of a paper under one head.
pub(super) struct PaperWriter<'h> {
    pub(super) head: &'h PaperHead,
    pub(super) blocks: Vec<Block>,
    common: Wording,
    sections: usize,
    clauses: usize,
    tables: usize,
    charts: usize,
}

impl<'h> PaperWriter<'h> {
    pub(super) fn new(head: &'h PaperHead) -> Result<PaperWriter<'h>, WordingError> {
        let common = read(head, COMMON_FILE, COMMON)?;
        Ok(PaperWriter { head, blocks: Vec::new(), common, sections: 0, clauses: 0, tables: 0, charts: 0 })
    }

    /// The head of page 1 of a report of the office, with its number line.
    pub(super) fn report_header(&mut self, type_name: String, subject: String) -> Result<(), WordingError> {
        let number = self.number("report_number")?;
        self.office_header(number, type_name, subject)
    }

    /// The head of page 1 of a paper of the office; papers without a number leave it empty.
    pub(super) fn office_header(&mut self, number: String, type_name: String, subject: String) -> Result<(), WordingError> {
        let letterhead = &self.head.letterhead;
        let header = Header {
            parent_agency: agency_name(&letterhead.parent_agency),
            agency: agency_name(&letterhead.issuing_agency),
            number,
            letter_subject: String::new(),
            place_and_date: self.place_and_date(self.head.date.map(long_date))?,
        };
        self.header(header, type_name, subject);
        Ok(())
    }

    pub(super) fn header(&mut self, header: Header, type_name: String, subject: String) {
        self.blocks.push(Block::Header(header));
        let subject = subject.lines().map(str::to_owned).collect();
        self.blocks.push(Block::Title(Title { type_name, subject, attached_to: String::new() }));
    }

    /// "Số: 05/BC-UBND" by the wording of a kind; a number typed with its symbol stays as typed.
    pub(super) fn number(&self, kind: &str) -> Result<String, WordingError> {
        self.number_as(kind, &self.head.number)
    }

    /// The line of a number that is not the office's own.
    pub(super) fn number_as(&self, kind: &str, typed: &str) -> Result<String, WordingError> {
        let typed = typed.trim();
        let number = match typed.parse::<u32>() {
            Ok(number) => format!("{number:02}"),
            Err(_) if typed.is_empty() => self.common.paragraph("blank_number", &Values::new())?,
            Err(_) => typed.to_owned(),
        };
        let name = if number.contains('/') { "number_with_symbol" } else { kind };
        let values = Values::new().with("document_no", number).with("agency_abbr", self.head.letterhead.abbreviation.as_str());
        self.common.paragraph(name, &values)
    }

    /// "Kon Rẫy, ngày 07 tháng 4 năm 2021"; without a day it is left to be written by hand.
    pub(super) fn place_and_date(&self, long_date: Option<String>) -> Result<String, WordingError> {
        self.place_and_date_at(&self.head.letterhead.place, long_date)
    }

    /// The same at the place of another body: a unit writes from its own.
    pub(super) fn place_and_date_at(&self, place: &str, long_date: Option<String>) -> Result<String, WordingError> {
        let date = match long_date {
            Some(date) => date,
            None => self.common.paragraph("blank_date", &Values::new())?,
        };
        let values = Values::new().with("place", place).with("issue_date_long", date);
        self.common.paragraph("place_and_date", &values)
    }

    /// "ngày 07 tháng 4 năm 2021", or the words that leave it to be written by hand.
    pub(super) fn date_in_words(&self) -> Result<String, WordingError> {
        match self.head.date {
            Some(date) => Ok(long_date(date)),
            None => self.common.paragraph("blank_date", &Values::new()),
        }
    }

    /// The office's signer as printed; nobody known leaves the room blank.
    pub(super) fn signer(&self) -> Signer {
        let signer = self.head.signer.as_ref().map(|signer| Signer {
            authority_line: upper(&signer.authority_line),
            acting_line: upper(&signer.acting_line),
            title: upper(&signer.title),
            office_title: upper(&signer.office_title),
            name: signer.name.clone(),
        });
        signer.unwrap_or_default()
    }

    /// Two who sign beside each other, without recipients.
    pub(super) fn two_signers(&mut self, left: Signer, right: Signer) {
        self.blocks.push(Block::Signature(Signature { signers: Signers::Two { left, right }, recipients: Vec::new() }));
    }

    /// "Mã đơn vị: 23500", one a line; a line whose value is not known is left out by its wording.
    pub(super) fn particulars(&mut self, lines: &[String]) {
        let pair = |line: &String| {
            let (key, value) = line.split_once(':').unwrap_or((line, ""));
            KeyValue { key: key.trim().to_owned(), value: value.trim().into() }
        };
        self.blocks.push(Block::KeyValues(lines.iter().map(pair).collect()));
    }

    /// The next paper of a batch, under its own name in the outline.
    pub(super) fn next_paper(&mut self, orientation: Orientation, title: &str) {
        let start = SectionStart::NextPaper { title: title.to_owned() };
        self.blocks.push(Block::Section(Section { orientation, start }));
    }

    /// The next section is the first again: the next form of a batch.
    pub(super) fn restart_sections(&mut self) {
        self.sections = 0;
    }

    /// "I. KẾT QUẢ CHUNG", counted.
    pub(super) fn section(&mut self, title: String) {
        self.sections += 1;
        self.clauses = 0;
        self.blocks.push(Heading::block(HeadingLevel::Section, roman(self.sections), title));
    }

    /// "1. Kết quả chung", counted within its section.
    pub(super) fn clause(&mut self, title: String) {
        self.clauses += 1;
        self.blocks.push(Heading::block(HeadingLevel::Clause, self.clauses.to_string(), title));
    }

    pub(super) fn paragraph(&mut self, text: String) {
        self.blocks.push(Paragraph::block(text));
    }

    pub(super) fn note(&mut self, text: &str) {
        self.blocks.push(Paragraph::set(Setting::Note, Words::default().italic(text)));
    }

    /// A table with its counted caption.
    pub(super) fn table(&mut self, caption: &str, table: Table) {
        self.tables += 1;
        let caption = format!("Bảng {}. {caption}", self.tables);
        self.blocks.push(Block::Table(Table { caption, ..table }));
    }

    /// The caption of the next chart.
    pub(super) fn chart_caption(&mut self, caption: &str) -> String {
        self.charts += 1;
        format!("Biểu đồ {}. {caption}", self.charts)
    }

    /// Items with a dash; ";" after each and "." after the last.
    pub(super) fn dashes(&mut self, items: &[String]) {
        let last = items.len().saturating_sub(1);
        let item = |(at, text): (usize, &String)| {
            let end = if at == last { "." } else { ";" };
            ListItem { mark: "-".to_owned(), words: format!("{}{end}", text.trim().trim_end_matches(['.', ';'])).into() }
        };
        self.blocks.push(Block::List(items.iter().enumerate().map(item).collect()));
    }

    /// "Lưu: VT, NV".
    pub(super) fn archive_line(&self) -> Result<String, WordingError> {
        let unit = self.head.letterhead.drafting_unit.trim();
        let name = if unit.is_empty() { "archive_without_unit" } else { "archive" };
        self.common.paragraph(name, &Values::new().with("drafting_unit_abbr", unit))
    }

    /// The signature of the office's signer, with the recipients beside it.
    pub(super) fn signature(&mut self, recipients: Vec<String>) {
        let signer = self.signer();
        self.blocks.push(Block::Signature(Signature { signers: Signers::One(signer), recipients }));
    }

    /// The finished paper.
    pub(super) fn finish(self, title: String) -> Result<Paper, WordingError> {
        let head = self.head;
        let printed = if head.sample { "printed_sample" } else { "printed" };
        let foot = Foot {
            printed: self.common.paragraph(printed, &Values::new().with("printed_at", head.printed_at.as_str()))?,
            check_code: self.common.paragraph("check_code", &Values::new().with("check_code", head.check_code.as_str()))?,
        };
        let standing = if head.draft { Standing::Draft } else { Standing::Final };
        let subject = title.clone();
        Ok(Paper { subject, standing, blocks: self.blocks, foot, ..Paper::new(title, head.letterhead.issuing_agency.clone()) })
    }
}

/// Reads a wording file for a paper under this head, with the office's own words in it.
pub(super) fn read(head: &PaperHead, file: &'static str, text: &str) -> Result<Wording, WordingError> {
    let when_missing = if head.draft { WhenMissing::Say } else { WhenMissing::Refuse };
    Ok(Wording::read(file, text, when_missing)?.in_own_words(&head.wordings))
}

/// A body's name in capitals; where the line ends, the name of an elected body stays whole.
pub(super) fn agency_name(name: &str) -> String {
    let mut capitals = upper(name);
    for whole in ["ỦY BAN NHÂN DÂN", "UỶ BAN NHÂN DÂN", "HỘI ĐỒNG NHÂN DÂN"] {
        capitals = capitals.replace(whole, &whole.replace(' ', "\u{a0}"));
    }
    capitals
}

/// 4 as "IV".
pub(super) fn roman(number: usize) -> String {
    const STEPS: [(usize, &str); 9] =
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")];
    let mut rest = number;
    let mut numeral = String::new();
    for (value, letters) in STEPS {
        while rest >= value {
            numeral.push_str(letters);
            rest -= value;
        }
    }
    numeral
}

/// "Điều 1." bold, the rest upright.
pub(super) fn article_words(text: &str) -> Block {
    match text.split_once(". ") {
        Some((article, rest)) => Paragraph::block(Words::default().and(Face::Bold, format!("{article}. ")).plain(rest)),
        None => Paragraph::block(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_in_capitals_keeps_the_elected_body_whole() {
        assert_eq!(
            agency_name("Ủy ban nhân dân xã Đắk Ơ"),
            "ỦY\u{a0}BAN\u{a0}NHÂN\u{a0}DÂN XÃ ĐẮK Ơ",
            "a line may end before the place"
        );
    }

    #[test]
    fn sections_are_counted_in_roman_numerals() {
        let numerals: Vec<String> = [1, 4, 5, 9, 14].into_iter().map(roman).collect();
        assert_eq!(numerals, ["I", "IV", "V", "IX", "XIV"], "as the decree counts sections");
    }
}
