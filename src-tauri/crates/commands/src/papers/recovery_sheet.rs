//! The sheet of a recovery code, printed straight from where the code is shown.
//!
//! The code comes back from the page that shows it and goes onto paper only: no journal, no draft, no
//! facts of the paper ever hold it.

use std::path::PathBuf;

use documents::PdfInfo;
use domain::calendar::{short_date, vietnam};
use domain::papers::{FactsWriter, RecoverySheet};
use jiff::Timestamp;

use super::content::head;
use super::kinds::Format;
use super::{PaperAsked, moment};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::files::write_whole;
use crate::passwords;
use crate::wire::{asked, shown};

asked! {
    /// The code that was just shown, and where its sheet goes.
    pub struct PrintRecoverySheet {
        /// The clerk whose password was set.
        pub id: i64,
        /// The code as it was shown.
        pub code: String,
        /// The file; it ends in .pdf.
        pub out: String,
    }
}

shown! {
    /// A sheet that was written.
    pub struct RecoverySheetPrinted {
        /// The file.
        pub path: String,
        /// How many pages it has.
        pub pages: u32,
    }
}

pub(crate) fn print_recovery_sheet(
    desk: &Desk,
    now: Timestamp,
    asked: PrintRecoverySheet,
) -> Result<RecoverySheetPrinted, Failure> {
    let target = PathBuf::from(&asked.out);
    let ending = target.extension().map(|ending| ending.to_string_lossy().to_lowercase());
    if ending.as_deref() != Some(Format::Pdf.ending()) {
        return Err(Failure::field("out", "Phiếu mã khôi phục in ra tệp có đuôi .pdf. Đặt lại tên tệp."));
    }
    let book = desk.book();
    let clerk = crate::clerks::one(&book, asked.id)?;
    // An old code on paper would be trusted on the day it is needed.
    if !passwords::fits(&passwords::plain_code(&asked.code), clerk.recovery.as_deref())? {
        let sentence = format!(
            "Mã này không còn mở được mật khẩu của {} nên không in phiếu. Đặt mật khẩu mới để có mã mới rồi in.",
            clerk.name
        );
        return Err(Failure::new("old_code", sentence));
    }
    let day = vietnam(now).date();
    let mut facts = FactsWriter::default();
    facts.fact("paper", "recovery-sheet").fact("clerk", &clerk.name);
    let of_today = PaperAsked { paper: "recovery-sheet".to_owned(), date: short_date(day), ..PaperAsked::default() };
    let head = head(&book, now, &of_today, false, &facts)?;
    drop(book);
    let sheet = RecoverySheet { clerk: clerk.name, department: clerk.department, day, code: asked.code };
    let laid = documents::layout(&documents::papers::recovery_sheet(&head, &sheet)?)?;
    write_whole(&target, &laid.to_pdf(&PdfInfo { created: moment(now) })?)?;
    Ok(RecoverySheetPrinted { path: asked.out, pages: u32::try_from(laid.pages.len()).unwrap_or(u32::MAX) })
}
