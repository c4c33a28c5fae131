//! The register of document numbers: which number of which series was given to what.
//!
//! A number is typed, never invented. The register says when one was given twice; it blocks no
//! printing, because the paper may already be out.

use domain::calendar::short_date;
use domain::document_numbers::{DocumentNumber, read_number};
use domain::text::nfc;
use jiff::Timestamp;
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::paper_entries::filled;
use crate::papers::{PaperAsked, symbol_and_subject};
use crate::wire::{Nothing, asked, date_or_none, shown};

asked! {
    /// The paper whose number is to be kept.
    pub struct RegisterNumber {
        /// With its number and date.
        pub paper: PaperAsked,
    }
    /// A number to be struck out.
    pub struct RemoveNumber {
        /// Its identity.
        pub id: i64,
    }
}

shown! {
    /// A number of the register.
    pub struct DocumentNumberView {
        /// Its identity.
        pub id: i64,
        /// "05/BC-UBND".
        pub printed: String,
        /// The year in which it was given.
        pub year: i16,
        /// The date of the document, dd/mm/yyyy.
        pub date: String,
        /// What the document is about.
        pub subject: String,
    }
}

pub(crate) fn document_numbers(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<DocumentNumberView>, Failure> {
    Ok(desk.book().store.document_numbers()?.iter().map(view).collect())
}

fn view(number: &DocumentNumber) -> DocumentNumberView {
    DocumentNumberView {
        id: number.id,
        printed: number.printed(),
        year: number.year,
        date: short_date(number.date),
        subject: number.subject.clone(),
    }
}

pub(crate) fn register_number(desk: &Desk, now: Timestamp, asked: RegisterNumber) -> Result<Vec<DocumentNumberView>, Failure> {
    let mut book = desk.book();
    let mut number = number_of(&mut book, &asked.paper)?
        .ok_or_else(|| Failure::field("number", "Chưa có số văn bản để ghi vào sổ. Nhập số, ví dụ 45 hoặc 45/BC-UBND."))?;
    let kept = book.store.document_numbers()?.into_iter().find(|other| other.is_same_number(&number));
    match kept {
        Some(other) if other.subject != number.subject => return Err(Failure::field("number", said(&other))),
        Some(same) => number.id = same.id,
        None => {}
    }
    book.write(Op::new(OpKind::RegisterNumber, format!("ghi số {} vào sổ văn bản", number.printed())), now, |writer| {
        if number.id == 0 {
            number.id = writer.next_id(Noun::DocumentNumber)?;
        }
        writer.put_document_number(number)
    })?;
    drop(book);
    document_numbers(desk, now, Nothing {})
}

pub(crate) fn remove_number(desk: &Desk, now: Timestamp, asked: RemoveNumber) -> Result<Vec<DocumentNumberView>, Failure> {
    let op = Op::new(OpKind::RemoveNumber, "xóa một số khỏi sổ văn bản");
    desk.book().write(op, now, |writer| writer.remove_document_number(asked.id))?;
    document_numbers(desk, now, Nothing {})
}

/// The number a paper asks for, when it has both number and date.
fn number_of(book: &mut Book, asked: &PaperAsked) -> Result<Option<DocumentNumber>, Failure> {
    let asked = &filled(book, asked)?;
    let Some((symbol, subject)) = symbol_and_subject(book, asked)? else { return Ok(None) };
    let typed = nfc(&asked.number);
    let Some((number, series)) = read_number(&typed, &symbol) else { return Ok(None) };
    let date = date_or_none("date", &asked.date)?
        .ok_or_else(|| Failure::field("date", "Chưa có ngày văn bản: số văn bản tính theo năm. Nhập ngày/tháng/năm."))?;
    Ok(Some(DocumentNumber { id: 0, series: series.to_owned(), year: date.year(), number, date, subject }))
}

/// What a number was given to.
fn said(kept: &DocumentNumber) -> String {
    format!("Số {} năm {} đã dùng cho: {} (ngày {}).", kept.printed(), kept.year, kept.subject, short_date(kept.date))
}

/// A warning when another document has the number of this paper; the paper itself may be printed again.
pub(crate) fn number_warning(book: &mut Book, asked: &PaperAsked) -> Result<Option<String>, Failure> {
    let asked = &filled(book, asked)?;
    if asked.number.trim().is_empty() || asked.date.trim().is_empty() {
        return Ok(None);
    }
    let Some(number) = number_of(book, asked)? else { return Ok(None) };
    let numbers = book.store.document_numbers()?;
    Ok(numbers.iter().find(|other| other.is_same_number(&number) && other.subject != number.subject).map(said))
}
