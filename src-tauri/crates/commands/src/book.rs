//! The book as a whole: its state, the first set-up, undo, preferences, check and backup.

use domain::calendar::{clock_time, short_date, vietnam};
use domain::clerks::clerk_named;
use domain::office::{Letterhead, Signer};
use jiff::Timestamp;
use store::{ChainFault, CheckFault, Noun, Op, OpKind, ReadOnlyReason};

use crate::backups::{Care, cares};
use crate::desk::Desk;
use crate::failure::{Failure, refuse_errors};
use crate::history::blind::{Blind, without_values};
use crate::office::{LetterheadFields, SignerFields};
use crate::sample;
use crate::wire::{Nothing, asked, shown};

asked! {
    /// The first set-up of an office.
    pub struct SetUpOffice {
        /// Its letterhead.
        pub letterhead: LetterheadFields,
        /// Who signs.
        pub signer: SignerFields,
        /// Who keeps the book.
        pub clerk: String,
    }
    /// Text size and contrast.
    pub struct ChangePreferences {
        /// Per cent: 100, 125, 150 or 200.
        pub text_size: u16,
        /// The high-contrast theme.
        pub high_contrast: bool,
    }
}

shown! {
    /// What the frame of the window shows.
    pub struct BookView {
        /// Always true: a book that could not be opened answers with its failure instead.
        pub open: bool,
        /// False before the first set-up.
        pub set_up: bool,
        /// True for the sample office.
        pub sample: bool,
        /// True where the sample stands in front of the office's own book; the shell says so.
        pub sample_can_be_left: bool,
        /// Why nothing can be changed; absent when it can.
        pub read_only: Option<String>,
        /// True when a backup can take the place of what is shown: a book whose journal is broken, or a copy
        /// that is only looked at. The way there is the recovery screen.
        pub restorable: bool,
        /// The issuing agency of today.
        pub office: String,
        /// Who keeps the book.
        pub clerk: String,
        /// The department of the clerk who works now; empty when not said.
        pub department: String,
        /// How many clerks use the program.
        pub clerks: u32,
        /// True while the screen waits for the clerk's password.
        pub locked: bool,
        /// Text size in per cent.
        pub text_size: u16,
        /// The high-contrast theme.
        pub high_contrast: bool,
        /// Time of the last committed change, "10:42:07" or with its date.
        pub saved_at: Option<String>,
        /// The step that undo would take back.
        pub undo: Option<String>,
        /// The step that redo would bring back.
        pub redo: Option<String>,
        /// Time of the last verified backup.
        pub last_backup: Option<String>,
        /// What somebody should look after: a clock, a disk, a backup; one sentence each.
        pub cares: Vec<Care>,
        /// The folder of the book.
        pub folder: String,
    }
    /// A step taken back or brought back.
    pub struct StepView {
        /// Its name.
        pub step: String,
        /// The frame after it.
        pub book: BookView,
    }
    /// What the check of the whole book found.
    pub struct CheckView {
        /// True when nothing is wrong.
        pub sound: bool,
        /// Entries in the journal.
        pub entries: u32,
        /// Findings, one sentence each.
        pub findings: Vec<String>,
    }
}

pub(crate) fn book_state(desk: &Desk, now: Timestamp, _: Nothing) -> Result<BookView, Failure> {
    let book = desk.book();
    let settings = book.store.settings()?;
    let today = vietnam(now).date();
    let clerks = book.store.clerks()?;
    let letterheads = book.store.letterheads()?;
    let office = domain::office::letterhead_on(&letterheads, today).map(|head| head.issuing_agency.clone()).unwrap_or_default();
    let said = |at: Timestamp| {
        if vietnam(at).date() == today {
            clock_time(at)
        } else {
            format!("{} ngày {}", clock_time(at), short_date(vietnam(at).date()))
        }
    };
    let read_only = book.store.read_only();
    // A step of the first entry is not named with its points to whoever keys the second.
    let blind = Blind::of(&book)?;
    let named = |label: &str| if blind.is_nothing() { label.to_owned() } else { without_values(label) };
    Ok(BookView {
        open: true,
        set_up: settings.set_up,
        sample: settings.sample,
        sample_can_be_left: false,
        read_only: read_only.map(|reason| crate::failure::read_only_sentence(&reason, &book.folder)),
        restorable: matches!(read_only, Some(ReadOnlyReason::JournalBroken | ReadOnlyReason::Copy { .. })),
        office,
        department: clerk_named(&clerks, &settings.clerk).map(|clerk| clerk.department.clone()).unwrap_or_default(),
        clerks: u32::try_from(clerks.len()).unwrap_or(u32::MAX),
        locked: desk.sitting().locked,
        clerk: settings.clerk,
        text_size: settings.text_size,
        high_contrast: settings.high_contrast,
        saved_at: book.store.last_saved().map(said),
        undo: book.store.undo_label().map(named),
        redo: book.store.redo_label().map(named),
        last_backup: book.last_backup.map(said),
        cares: cares(&book, now),
        folder: book.folder.display().to_string(),
    })
}

pub(crate) fn set_up_office(desk: &Desk, now: Timestamp, asked: SetUpOffice) -> Result<BookView, Failure> {
    let signer: Signer = asked.signer.read(0)?;
    let letterhead = with_receiver(asked.letterhead.read(0)?, &signer);
    let clerk = domain::text::nfc(&asked.clerk);
    if clerk.is_empty() {
        return Err(Failure::field("clerk", "Chưa có tên người giữ sổ. Nhập họ và tên người dùng chương trình."));
    }
    refuse_errors(&letterhead.problems())?;
    let mut book = desk.book();
    let settings = book.store.settings()?;
    if settings.set_up {
        return Err(Failure::new("already_set_up", "Sổ đã được thiết lập. Sửa thông tin cơ quan trong phần Cài đặt."));
    }
    book.write(Op::new(OpKind::SetUpOffice, "thiết lập cơ quan"), now, |writer| {
        let id = writer.next_id(Noun::Letterhead)?;
        writer.put_letterhead(Letterhead { id, ..letterhead })?;
        if !signer.title.is_empty() || !signer.name.is_empty() {
            let id = writer.next_id(Noun::Signer)?;
            writer.put_signer(Signer { id, ..signer })?;
        }
        writer.put_settings(store::Settings { clerk, set_up: true, ..settings })
    })?;
    drop(book);
    book_state(desk, now, Nothing {})
}

/// To whom heads make their commitments, when the office does not say: its own head, "Chủ tịch …".
fn with_receiver(letterhead: Letterhead, signer: &Signer) -> Letterhead {
    let title = signer.acting_line.strip_prefix("KT. ").unwrap_or(&signer.title).to_lowercase();
    let mut letters = title.chars();
    let Some(first) = letters.next().filter(|_| letterhead.commitment_receiver.is_empty()) else {
        return letterhead;
    };
    let commitment_receiver = format!("{}{} {}", first.to_uppercase(), letters.as_str(), letterhead.issuing_agency);
    Letterhead { commitment_receiver, ..letterhead }
}

pub(crate) fn open_sample(desk: &Desk, now: Timestamp, _: Nothing) -> Result<BookView, Failure> {
    sample::fill(desk, now)?;
    book_state(desk, now, Nothing {})
}

pub(crate) fn change_preferences(desk: &Desk, now: Timestamp, asked: ChangePreferences) -> Result<BookView, Failure> {
    if ![100, 125, 150, 200].contains(&asked.text_size) {
        return Err(Failure::field("text_size", "Cỡ chữ chỉ có 100, 125, 150 hoặc 200%."));
    }
    let mut book = desk.book();
    let settings = store::Settings { text_size: asked.text_size, high_contrast: asked.high_contrast, ..book.store.settings()? };
    book.write(Op::new(OpKind::ChangePreferences, "cỡ chữ và tương phản"), now, |writer| writer.put_settings(settings))?;
    drop(book);
    book_state(desk, now, Nothing {})
}

fn shown_step(desk: &Desk, label: String) -> Result<String, Failure> {
    let blind = Blind::of(&desk.book())?;
    Ok(if blind.is_nothing() { label } else { without_values(&label) })
}

pub(crate) fn undo(desk: &Desk, now: Timestamp, _: Nothing) -> Result<StepView, Failure> {
    let label = desk.book().undo(now)?;
    let step = shown_step(desk, label)?;
    Ok(StepView { step, book: book_state(desk, now, Nothing {})? })
}

pub(crate) fn redo(desk: &Desk, now: Timestamp, _: Nothing) -> Result<StepView, Failure> {
    let label = desk.book().redo(now)?;
    let step = shown_step(desk, label)?;
    Ok(StepView { step, book: book_state(desk, now, Nothing {})? })
}

pub(crate) fn check(desk: &Desk, _: Timestamp, _: Nothing) -> Result<CheckView, Failure> {
    let report = desk.book().store.check()?;
    Ok(CheckView {
        sound: report.is_sound(),
        entries: u32::try_from(report.entries).unwrap_or(u32::MAX),
        findings: report.faults.iter().map(fault_sentence).collect(),
    })
}

fn fault_sentence(fault: &CheckFault) -> String {
    match fault {
        CheckFault::Pages(what) => format!("Tệp dữ liệu có trang hỏng: {what}"),
        CheckFault::Reference(what) => format!("Có dòng trỏ tới mục không tồn tại: {what}"),
        CheckFault::Chain { sequence, why } => format!("Nhật ký bị đứt tại bước {sequence}: {}.", chain_words(*why)),
        CheckFault::Fact(what) => format!("Số liệu khác với nhật ký, có thể đã bị sửa ngoài chương trình: {what}."),
        CheckFault::FileMissing(what) => {
            format!("Không thấy tệp minh chứng: {what}. Chép tệp gốc vào lại ở màn hình Minh chứng.")
        }
        CheckFault::FileDamaged(what) => {
            format!("Tệp minh chứng đã bị sửa hoặc hỏng: {what}. Chép tệp gốc vào lại ở màn hình Minh chứng.")
        }
    }
}

fn chain_words(why: ChainFault) -> &'static str {
    match why {
        ChainFault::EntryMissing => "thiếu bước ngay trước đó",
        ChainFault::DoesNotFollow => "không nối tiếp bước trước",
        ChainFault::WrongHash => "nội dung bước này đã bị sửa",
        ChainFault::Unreadable => "không đọc được nội dung thay đổi",
    }
}
