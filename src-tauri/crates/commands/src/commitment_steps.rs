//! How commitments go on: signed, passed on to the next head, closed, copied to another year.

use domain::calendar::{short_date, vietnam};
use domain::commitments::{Commitment, CommitmentPhase, CommitmentState, LaterHead, Signing};
use domain::evidence::EvidenceId;
use domain::office::{letterhead_on, signer_on};
use domain::text::{fold, nfc};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::commitments::{CommitmentView, OneCommitment, of_year, view};
use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::wire::{asked, date_or_none, shown};

asked! {
    /// Both sides have signed.
    pub struct SignCommitment {
        /// The commitment.
        pub id: i64,
        /// The day, dd/mm/yyyy.
        pub day: String,
        /// The place.
        #[serde(default)]
        pub place: String,
        /// The scan of the signed form, from the register of documents.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub scan: Option<i64>,
    }
    /// Another head takes over the unit and the promise.
    pub struct ChangeHead {
        /// The commitment.
        pub id: i64,
        /// The first day, dd/mm/yyyy.
        pub from: String,
        /// The head's name.
        pub name: String,
        /// The head's office title.
        pub title: String,
    }
    /// The promises of a year for another year.
    pub struct CopyCommitments {
        /// The year to copy.
        pub from: i16,
        /// The year to promise for.
        pub to: i16,
    }
}

shown! {
    /// What copying came to.
    pub struct CopiedCommitments {
        /// The year promised for.
        pub year: i16,
        /// How many drafts were made.
        pub added: u32,
        /// Who was passed over, and why.
        pub skipped: Vec<String>,
    }
}

/// One commitment as stored.
pub(crate) fn one(book: &Book, id: i64) -> Result<Commitment, Failure> {
    let known = book.store.commitments()?;
    known.into_iter().find(|commitment| commitment.id.0 == id).ok_or_else(|| Failure::missing("bản cam kết này"))
}

/// Nothing is added to what is closed.
pub(crate) fn refuse_closed(commitment: &Commitment) -> Result<(), Failure> {
    match commitment.closed {
        None => Ok(()),
        Some(day) => Err(Failure::new(
            "commitment_closed",
            format!(
                "Bản cam kết của {} đã đóng ngày {} nên không thay đổi được. Bấm Mở lại rồi sửa. Sổ không thay đổi.",
                commitment.head_name,
                short_date(day)
            ),
        )),
    }
}

/// A day that must be there.
pub(crate) fn day_of(field: &str, text: &str, empty: &str) -> Result<jiff::civil::Date, Failure> {
    date_or_none(field, text)?.ok_or_else(|| Failure::field(field, empty))
}

fn keep(book: &mut Book, now: Timestamp, op: Op, commitment: &Commitment) -> Result<CommitmentView, Failure> {
    book.write(op, now, |writer| writer.put_commitment(commitment.clone()))?;
    Ok(view(commitment))
}

pub(crate) fn sign_commitment(desk: &Desk, now: Timestamp, asked: SignCommitment) -> Result<CommitmentView, Failure> {
    let mut book = desk.book();
    let mut commitment = one(&book, asked.id)?;
    refuse_closed(&commitment)?;
    let day = day_of("day", &asked.day, "Chưa có ngày ký. Nhập ngày hai bên đã ký.")?;
    if let Some(scan) = asked.scan {
        crate::evidence::one(&book, scan)?;
    }
    let signing = Signing { day, place: nfc(&asked.place), scan: asked.scan.map(EvidenceId) };
    refuse_errors(&commitment.signing_problems(&signing, vietnam(now).date()))?;
    // Who receives the promise is kept as on the day of signing.
    if commitment.receiver.is_empty() {
        let letterheads = book.store.letterheads()?;
        commitment.receiver = letterhead_on(&letterheads, day).map(|head| head.commitment_receiver.clone()).unwrap_or_default();
    }
    if commitment.receiver_name.is_empty() {
        let signers = book.store.signers()?;
        commitment.receiver_name = signer_on(&signers, day).map(|signer| signer.name.clone()).unwrap_or_default();
    }
    commitment.state = CommitmentState::Printed;
    commitment.signing = Some(signing);
    commitment.give_numbers();
    let label = format!("ký bản cam kết năm {} của {}", commitment.year, commitment.head_name);
    keep(&mut book, now, Op::new(OpKind::SignCommitment, label), &commitment)
}

pub(crate) fn change_head(desk: &Desk, now: Timestamp, asked: ChangeHead) -> Result<CommitmentView, Failure> {
    let mut book = desk.book();
    let mut commitment = one(&book, asked.id)?;
    refuse_closed(&commitment)?;
    let from = day_of("from", &asked.from, "Chưa có ngày người mới nhận nhiệm vụ. Nhập ngày.")?;
    let head = LaterHead { from, name: nfc(&asked.name), title: nfc(&asked.title) };
    refuse_errors(&commitment.head_problems(&head))?;
    // The same day again mends what was written.
    commitment.later_heads.retain(|known| known.from != from);
    commitment.later_heads.push(head);
    let label = format!("{} thay {} từ {}", nfc(&asked.name), commitment.head_name, short_date(from));
    keep(&mut book, now, Op::new(OpKind::ChangeHead, label), &commitment)
}

pub(crate) fn close_commitment(desk: &Desk, now: Timestamp, asked: OneCommitment) -> Result<CommitmentView, Failure> {
    let mut book = desk.book();
    let mut commitment = one(&book, asked.id)?;
    refuse_closed(&commitment)?;
    if commitment.phase() != CommitmentPhase::Signed {
        let what = "Bản cam kết chưa ghi ngày ký nên chưa đóng được. Ghi ngày ký trước. Sổ không thay đổi.";
        return Err(Failure::new("commitment_not_signed", what));
    }
    commitment.give_numbers();
    commitment.closed = Some(vietnam(now).date());
    commitment.taken = Some(crate::progress::taken_now(&book, &commitment)?);
    let label = format!("đóng bản cam kết năm {} của {}", commitment.year, commitment.head_name);
    keep(&mut book, now, Op::new(OpKind::CloseCommitment, label), &commitment)
}

pub(crate) fn follow_commitment_again(desk: &Desk, now: Timestamp, asked: OneCommitment) -> Result<CommitmentView, Failure> {
    let mut book = desk.book();
    let mut commitment = one(&book, asked.id)?;
    (commitment.closed, commitment.taken) = (None, None);
    let label = format!("mở lại bản cam kết năm {} của {}", commitment.year, commitment.head_name);
    keep(&mut book, now, Op::new(OpKind::CloseCommitment, label), &commitment)
}

/// Drafts for another year with the same promises. Heads are those of today's register.
pub(crate) fn copy_commitments(desk: &Desk, now: Timestamp, asked: CopyCommitments) -> Result<CopiedCommitments, Failure> {
    if asked.from == asked.to || !(1990..=2200).contains(&asked.to) {
        return Err(Failure::field("to", "Chọn năm khác với năm chép."));
    }
    let mut book = desk.book();
    let (old, there) = (of_year(&book, Some(asked.from))?, of_year(&book, Some(asked.to))?);
    if old.is_empty() {
        return Err(Failure::field("from", format!("Năm {} chưa có bản cam kết nào để chép.", asked.from)));
    }
    let progress = crate::progress::progress_book(&book, &old, book.store.progress(Some(asked.from))?)?;
    let mut made: Vec<Commitment> = Vec::new();
    let mut skipped = Vec::new();
    for commitment in &old {
        let reached = |target: &_| progress.target(commitment, target, vietnam(now).date()).last.map(|(_, value)| value);
        let mut draft = commitment.for_year(asked.to, reached);
        (draft.head_name, draft.head_title) = head_for(&book, commitment, asked.to)?;
        let same = |other: &Commitment| fold(&other.unit_name) == fold(&draft.unit_name);
        if there.iter().chain(&made).any(same) {
            skipped.push(format!("{}: đã có bản cam kết năm {}.", draft.unit_name, asked.to));
            continue;
        }
        draft.give_numbers();
        made.push(draft);
    }
    let added = u32::try_from(made.len()).unwrap_or(u32::MAX);
    if added > 0 {
        let label = format!("chép {added} bản cam kết năm {} sang năm {}", asked.from, asked.to);
        book.write(Op::new(OpKind::CopyCommitments, label), now, |writer| {
            made.into_iter().try_for_each(|mut draft| {
                draft.id = writer.next_commitment_id()?;
                writer.put_commitment(draft)
            })
        })?;
    }
    Ok(CopiedCommitments { year: asked.to, added, skipped })
}

/// Who heads the unit at the end of the year promised for: as the register says, else who came last.
fn head_for(book: &Book, commitment: &Commitment, year: i16) -> Result<(String, String), Failure> {
    let last = commitment.head_on(jiff::civil::Date::MAX);
    let last = (last.0.to_owned(), last.1.to_owned());
    let Some(id) = commitment.unit else { return Ok(last) };
    let units = book.store.units()?;
    let day = jiff::civil::Date::new(year, 12, 31).unwrap_or(jiff::civil::Date::MAX);
    let version = units.iter().find(|unit| unit.id == id).and_then(|unit| unit.at(day));
    let head = version.filter(|version| !version.head_name.trim().is_empty());
    Ok(head.map_or(last, |version| (version.head_name.clone(), version.head_title.clone())))
}

/// The commitments that name a document as their scan.
pub(crate) fn signed_with(book: &Book, document: EvidenceId) -> Result<Option<Commitment>, Failure> {
    let known = book.store.commitments()?;
    let names = |commitment: &Commitment| commitment.signing.as_ref().is_some_and(|signing| signing.scan == Some(document));
    Ok(known.into_iter().find(names))
}

/// Marks commitments as printed for signing; only then their form loses DỰ THẢO.
pub(crate) fn mark_printed(book: &mut Book, now: Timestamp, printed: &[Commitment]) -> Result<(), Failure> {
    let waiting: Vec<&Commitment> = printed.iter().filter(|commitment| commitment.state == CommitmentState::Draft).collect();
    if waiting.is_empty() {
        return Ok(());
    }
    book.write(Op::new(OpKind::PrintForSigning, format!("in {} bản cam kết để ký", waiting.len())), now, |writer| {
        for commitment in waiting {
            writer.put_commitment(Commitment { state: CommitmentState::Printed, ..commitment.clone() })?;
        }
        Ok(())
    })?;
    Ok(())
}
