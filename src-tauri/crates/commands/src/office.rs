//! The office: letterheads and signers, valid between dates.

use domain::office::{Letterhead, Signer};
use domain::text::nfc;
use jiff::Timestamp;
use serde::Serialize;
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::wire::{Nothing, asked, date_or_none, shown};

asked! {
    /// A letterhead as typed; dates are dd/mm/yyyy or empty.
    #[derive(Serialize)]
    pub struct LetterheadFields {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// First day; empty for always.
        #[serde(default)]
        pub valid_from: String,
        /// Last day; empty for still.
        #[serde(default)]
        pub valid_to: String,
        /// The agency above, as printed.
        pub parent_agency: String,
        /// The issuing agency in full.
        pub issuing_agency: String,
        /// The abbreviation in document symbols.
        pub abbreviation: String,
        /// The drafting unit in the archive line.
        #[serde(default)]
        pub drafting_unit: String,
        /// Place name before the date.
        pub place: String,
        /// The authority that approves the office's own score.
        #[serde(default)]
        pub approving_authority: String,
        /// The body that appraises.
        #[serde(default)]
        pub appraisal_council: String,
        /// To whom heads make their commitments.
        #[serde(default)]
        pub commitment_receiver: String,
    }
    /// A signer as typed; dates are dd/mm/yyyy or empty.
    #[derive(Serialize)]
    pub struct SignerFields {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// First day; empty for always.
        #[serde(default)]
        pub valid_from: String,
        /// Last day; empty for still.
        #[serde(default)]
        pub valid_to: String,
        /// "TM. ỦY BAN NHÂN DÂN" or empty.
        #[serde(default)]
        pub authority_line: String,
        /// "KT. CHỦ TỊCH" or empty.
        #[serde(default)]
        pub acting_line: String,
        /// Title in capitals.
        pub title: String,
        /// Title in the office, above the name of who signs for a council: "PHÓ CHỦ TỊCH UBND HUYỆN", or empty.
        #[serde(default)]
        pub office_title: String,
        /// Full name.
        pub name: String,
    }
    /// A letterhead to remove.
    pub struct RemoveLetterhead {
        /// Its identity.
        pub id: i64,
    }
    /// A row to remove.
    pub struct RemoveSigner {
        /// Its identity.
        pub id: i64,
    }
}

shown! {
    /// Letterheads and signers over time.
    pub struct OfficeView {
        /// The letterheads, oldest first.
        pub letterheads: Vec<LetterheadFields>,
        /// The signers.
        pub signers: Vec<SignerFields>,
    }
}

impl LetterheadFields {
    pub(crate) fn read(&self, id: i64) -> Result<Letterhead, Failure> {
        Ok(Letterhead {
            id,
            valid_from: date_or_none("valid_from", &self.valid_from)?,
            valid_to: date_or_none("valid_to", &self.valid_to)?,
            parent_agency: nfc(&self.parent_agency),
            issuing_agency: nfc(&self.issuing_agency),
            abbreviation: nfc(&self.abbreviation),
            drafting_unit: nfc(&self.drafting_unit),
            place: nfc(&self.place),
            approving_authority: nfc(&self.approving_authority),
            appraisal_council: nfc(&self.appraisal_council),
            commitment_receiver: nfc(&self.commitment_receiver),
        })
    }

    fn show(head: &Letterhead) -> LetterheadFields {
        LetterheadFields {
            id: head.id,
            valid_from: shown_date(head.valid_from),
            valid_to: shown_date(head.valid_to),
            parent_agency: head.parent_agency.clone(),
            issuing_agency: head.issuing_agency.clone(),
            abbreviation: head.abbreviation.clone(),
            drafting_unit: head.drafting_unit.clone(),
            place: head.place.clone(),
            approving_authority: head.approving_authority.clone(),
            appraisal_council: head.appraisal_council.clone(),
            commitment_receiver: head.commitment_receiver.clone(),
        }
    }
}

impl SignerFields {
    pub(crate) fn read(&self, id: i64) -> Result<Signer, Failure> {
        Ok(Signer {
            id,
            valid_from: date_or_none("valid_from", &self.valid_from)?,
            valid_to: date_or_none("valid_to", &self.valid_to)?,
            authority_line: nfc(&self.authority_line),
            acting_line: nfc(&self.acting_line),
            title: nfc(&self.title),
            office_title: nfc(&self.office_title),
            name: nfc(&self.name),
        })
    }

    fn show(signer: &Signer) -> SignerFields {
        SignerFields {
            id: signer.id,
            valid_from: shown_date(signer.valid_from),
            valid_to: shown_date(signer.valid_to),
            authority_line: signer.authority_line.clone(),
            acting_line: signer.acting_line.clone(),
            title: signer.title.clone(),
            office_title: signer.office_title.clone(),
            name: signer.name.clone(),
        }
    }
}

pub(crate) fn shown_date(date: Option<jiff::civil::Date>) -> String {
    date.map(domain::calendar::short_date).unwrap_or_default()
}

pub(crate) fn office(desk: &Desk, _: Timestamp, _: Nothing) -> Result<OfficeView, Failure> {
    let book = desk.book();
    Ok(OfficeView {
        letterheads: book.store.letterheads()?.iter().map(LetterheadFields::show).collect(),
        signers: book.store.signers()?.iter().map(SignerFields::show).collect(),
    })
}

pub(crate) fn save_letterhead(desk: &Desk, now: Timestamp, asked: LetterheadFields) -> Result<OfficeView, Failure> {
    let mut letterhead = asked.read(asked.id)?;
    refuse_errors(&letterhead.problems())?;
    refuse_reversed(letterhead.valid_from, letterhead.valid_to)?;
    desk.book().write(
        Op::new(OpKind::SaveLetterhead, format!("phần đầu văn bản của {}", letterhead.issuing_agency)),
        now,
        |writer| {
            if letterhead.id == 0 {
                letterhead.id = writer.next_id(Noun::Letterhead)?;
            }
            writer.put_letterhead(letterhead)
        },
    )?;
    office(desk, now, Nothing {})
}

pub(crate) fn save_signer(desk: &Desk, now: Timestamp, asked: SignerFields) -> Result<OfficeView, Failure> {
    let mut signer = asked.read(asked.id)?;
    refuse_reversed(signer.valid_from, signer.valid_to)?;
    for (field, value, message) in [
        ("title", &signer.title, "Chưa có chức vụ người ký. Nhập chức vụ, ví dụ CHỦ TỊCH."),
        ("name", &signer.name, "Chưa có họ tên người ký. Nhập họ và tên, không ghi học hàm, học vị."),
    ] {
        if value.is_empty() {
            return Err(Failure::field(field, message));
        }
    }
    desk.book().write(Op::new(OpKind::SaveSigner, format!("người ký {}", signer.name)), now, |writer| {
        if signer.id == 0 {
            signer.id = writer.next_id(Noun::Signer)?;
        }
        writer.put_signer(signer)
    })?;
    office(desk, now, Nothing {})
}

pub(crate) fn remove_signer(desk: &Desk, now: Timestamp, asked: RemoveSigner) -> Result<OfficeView, Failure> {
    let mut book = desk.book();
    refuse_who_signed(&book, asked.id)?;
    book.write(Op::new(OpKind::RemoveSigner, "xóa người ký"), now, |writer| writer.remove_signer(asked.id))?;
    drop(book);
    office(desk, now, Nothing {})
}

/// Whoever signed commitments for the office stays: papers of those days are printed again with that name.
fn refuse_who_signed(book: &Book, id: i64) -> Result<(), Failure> {
    let signers = book.store.signers()?;
    let Some(signer) = signers.iter().find(|signer| signer.id == id) else { return Ok(()) };
    let commitments = book.store.commitments()?;
    let signed = commitments.iter().filter(|one| one.signing.is_some() && one.receiver_name == signer.name).count();
    if signed == 0 {
        return Ok(());
    }
    let sentence = format!(
        "{} đã ký {signed} bản cam kết nên không xóa được; bản đã ký là hồ sơ. Người thôi ký thì ghi Đến ngày. Sổ không thay đổi.",
        signer.name
    );
    Err(Failure::new("in_use", sentence))
}

/// The last letterhead stays: without one no paper has a head.
pub(crate) fn remove_letterhead(desk: &Desk, now: Timestamp, asked: RemoveLetterhead) -> Result<OfficeView, Failure> {
    let mut book = desk.book();
    let known = book.store.letterheads()?;
    let letterhead =
        known.iter().find(|letterhead| letterhead.id == asked.id).ok_or_else(|| Failure::missing("phần đầu văn bản này"))?;
    if known.len() == 1 {
        return Err(Failure::new("in_use", "Đây là phần đầu văn bản duy nhất, văn bản nào cũng cần. Sửa lại thay vì xóa."));
    }
    let label = format!("xóa phần đầu văn bản {}", letterhead.issuing_agency);
    book.write(Op::new(OpKind::RemoveLetterhead, label), now, |writer| writer.remove_letterhead(asked.id))?;
    drop(book);
    office(desk, now, Nothing {})
}

pub(crate) fn refuse_reversed(from: Option<jiff::civil::Date>, to: Option<jiff::civil::Date>) -> Result<(), Failure> {
    match (from, to) {
        (Some(from), Some(to)) if to < from => Err(Failure::field("valid_to", "Đến ngày sớm hơn Từ ngày. Sửa lại hai ngày.")),
        _ => Ok(()),
    }
}
