//! The documents of the sample office, laid out as the office itself would have issued them: every
//! one is marked as sample data.

use documents::blocks::{Block, Foot, Header, Paper, Paragraph, Signature, Signer, Signers, Title};
use documents::{PdfInfo, layout};
use domain::calendar::{long_date, parse_date};
use domain::text::upper;
use jiff::Timestamp;
use serde::Deserialize;

use crate::failure::Failure;

/// A document and what it proves.
#[derive(Deserialize)]
pub(super) struct SampleDocument {
    pub(super) file_name: String,
    pub(super) kind: String,
    pub(super) number: String,
    pub(super) day: String,
    pub(super) issuer: String,
    pub(super) subject: String,
    /// Its paragraphs.
    says: Vec<String>,
    pub(super) links: Vec<SampleLink>,
}

/// What a document proves, and how far it has come.
#[derive(Deserialize)]
pub(super) struct SampleLink {
    pub(super) unit: String,
    pub(super) code: String,
    pub(super) page: String,
    pub(super) state: String,
    #[serde(default)]
    pub(super) reason: String,
}

impl SampleDocument {
    /// The bytes of its file.
    pub(super) fn to_pdf(&self, now: Timestamp) -> Result<Vec<u8>, Failure> {
        let day = parse_date(&self.day).map(long_date).unwrap_or_default();
        let place = self.issuer.trim_start_matches("Ủy ban nhân dân xã ");
        let header = Header {
            parent_agency: String::new(),
            agency: upper(&self.issuer),
            number: format!("Số: {}", self.number),
            letter_subject: String::new(),
            place_and_date: format!("{place}, {day}"),
        };
        let title = Title { type_name: upper(&self.kind), subject: vec![self.subject.clone()], attached_to: String::new() };
        let signer =
            Signer {
                authority_line: "TM. ỦY BAN NHÂN DÂN".to_owned(), title: "CHỦ TỊCH".to_owned(), ..Signer::default()
            };
        let mut blocks = vec![Block::Header(header), Block::Title(title)];
        blocks.extend(self.says.iter().map(|text| Paragraph::block(text.as_str())));
        blocks.push(Block::Signature(Signature { signers: Signers::One(signer), recipients: vec!["Lưu: VT".to_owned()] }));
        let title = format!("{} {}", self.kind, self.number);
        let foot = Foot { printed: "DỮ LIỆU MẪU".to_owned(), check_code: String::new() };
        let paper = Paper { blocks, foot, ..Paper::new(title, self.issuer.clone()) };
        Ok(layout(&paper)?.to_pdf(&PdfInfo { created: crate::papers::moment(now) })?)
    }
}
