//! Backups: the list, one more, the second place, and the way back with a preview.
//!
//! A backup comes back as one step of the journal, after a copy of today was made; what it would
//! change is shown first, field by field. What the window asks once a minute makes copies that are
//! due and notices a clock or a disk that somebody should look after.

use std::path::{Path, PathBuf};

use domain::calendar::{clock_time, short_date, vietnam};
use jiff::{SignedDuration, Timestamp};
use store::{Backup, Occasion, Op, OpKind, Reserve, StoreError};

use crate::book::{BookView, book_state};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::history::account::{ChangeLine, lines_of};
use crate::history::blind::Blind;
use crate::history::names::Names;
use crate::wire::{Nothing, asked, shown};

asked! {
    /// A backup, to another folder when one is named.
    pub struct MakeBackup {
        /// The folder, picked by the person; absent for the book's own.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub folder: Option<String>,
    }
    /// The second place of backups.
    pub struct SecondFolder {
        /// The folder, picked by the person; absent for none.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub folder: Option<String>,
    }
    /// A backup: by its name in the list, or a file.
    pub struct OneBackup {
        /// The name of its file, as in the list; empty when a file is picked.
        #[serde(default)]
        pub name: String,
        /// The file, picked by the person.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub file: Option<String>,
    }
    /// A backup that is to come back.
    pub struct RestoreBackup {
        /// The name of its file, as in the list; empty when a file is picked.
        #[serde(default)]
        pub name: String,
        /// The file, picked by the person.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub file: Option<String>,
        /// Why; it stands in the history.
        pub reason: String,
    }
}

shown! {
    /// A backup.
    pub struct BackupView {
        /// Its file.
        pub path: String,
        /// The name of its file.
        pub name: String,
        /// When it was made.
        pub made_at: String,
        /// Why it was made, in words.
        pub why: String,
        /// Its size in words.
        pub size: String,
        /// The newest step of the journal in it.
        pub sequence: i64,
        /// What is wrong with it; absent when it was opened and found sound.
        pub fault: Option<String>,
        /// True when it lies in the second place.
        pub second: bool,
    }
    /// All backups.
    pub struct BackupsView {
        /// Newest first.
        pub backups: Vec<BackupView>,
        /// The second place; absent when none was chosen.
        pub second_place: Option<SecondPlaceView>,
    }
    /// The second place.
    pub struct SecondPlaceView {
        /// The folder.
        pub folder: String,
        /// True when it can be reached now.
        pub there: bool,
        /// When the last copy was made there.
        pub copied_at: Option<String>,
    }
    /// What bringing back a backup would change.
    pub struct RestorePreview {
        /// When the backup was made; empty when its name does not say.
        pub made_at: String,
        /// True for a book into which nothing was written yet: the backup takes its place whole.
        pub takes_over: bool,
        /// How many steps came after it.
        pub later_steps: i64,
        /// Every field that would change, from what to what; the first of many.
        pub lines: Vec<ChangeLine>,
        /// How many there are in all.
        pub count: u32,
        /// How many of them are points of cells.
        pub scores: u32,
    }
    /// Something somebody should look after.
    pub struct Care {
        /// Stable name for programs.
        pub code: String,
        /// A Vietnamese sentence.
        pub says: String,
    }
}

/// A copy is due when the last one is older than this and something was saved since.
const DUE_AFTER: SignedDuration = SignedDuration::from_mins(30);
/// The second place gets a copy of its own accord when it is there and its last one is older.
const SECOND_DUE_AFTER: SignedDuration = SignedDuration::from_hours(24);
/// Without a copy in the second place for so long, somebody is reminded.
const REMIND_AFTER: SignedDuration = SignedDuration::from_hours(7 * 24);
/// A clock that jumps further while the program is open is doubted.
const JUMP: SignedDuration = SignedDuration::from_hours(24);
/// As many lines of a preview are shown.
const LINES: usize = 300;

/// What somebody should look after now.
pub(crate) fn cares(book: &Book, now: Timestamp) -> Vec<Care> {
    let mut cares = Vec::new();
    let mut care = |code: &str, says: String| cares.push(Care { code: code.to_owned(), says });
    if let Some(saved) = book.store.last_saved().filter(|saved| *saved > now) {
        care(
            "clock_behind",
            format!(
                "Đồng hồ máy ({}) chậm hơn lần lưu cuối ({}). Chỉnh lại ngày giờ của máy; thứ tự các bước vẫn đúng.",
                said(now),
                said(saved)
            ),
        );
    }
    if let Some(before) = book.watch.jumped_from {
        care(
            "clock_jumped",
            format!(
                "Đồng hồ máy vừa nhảy từ {} sang {}. Nếu máy không nghỉ trong lúc đó, kiểm tra lại ngày giờ của máy.",
                said(before),
                said(now)
            ),
        );
    }
    if book.watch.disk_low.is_some() {
        care(
            "disk_low",
            "Ổ đĩa đã đầy, phần dự phòng cho lần lưu cuối đã dùng hết. Số liệu đã lưu vẫn an toàn. Xóa bớt tệp trên ổ đĩa."
                .to_owned(),
        );
    }
    if book.store.start_copy_fault().is_some() || book.watch.copy_failed.is_some() {
        care(
            "copy_failed",
            "Chưa tạo được bản sao lưu tự động. Số liệu đã lưu vẫn an toàn. Mở Cài đặt, trang Sao lưu, rồi bấm Sao lưu ngay."
                .to_owned(),
        );
    }
    if let Some(place) = &book.second_place {
        let since = place.copied_at.unwrap_or(place.chosen_at);
        if now.duration_since(since) > REMIND_AFTER {
            let days = now.duration_since(since).as_hours() / 24;
            care(
                "second_place_old",
                format!("Đã {days} ngày chưa sao lưu ra {}. Cắm USB hoặc ổ đĩa đó rồi bấm Sao lưu ngay.", place.folder.display()),
            );
        }
    }
    cares
}

fn said(at: Timestamp) -> String {
    format!("{} ngày {}", clock_time(at), short_date(vietnam(at).date()))
}

pub(crate) fn backup(desk: &Desk, now: Timestamp, asked: MakeBackup) -> Result<BackupView, Failure> {
    let mut book = desk.book();
    let to = asked.folder.as_deref().map(Path::new);
    let made = book.store.backup(now, to).map_err(|error| match (to, error) {
        // A stick that is full, write-protected or gone is told like any other file that leaves.
        (Some(to), StoreError::Io { path, source }) => crate::files::sentence(&path, to, &source),
        (_, error) => error.into(),
    })?;
    book.last_backup = Some(made.at);
    book.watch.copy_failed = None;
    if asked.folder.is_none() {
        // The stick may be away; it is asked for again by the reminder.
        book.store.copy_to_second_place(now)?;
        book.second_place = book.store.second_place()?;
    }
    Ok(view(&made, Where::Book))
}

pub(crate) fn backups(desk: &Desk, _: Timestamp, _: Nothing) -> Result<BackupsView, Failure> {
    all(&desk.book())
}

fn all(book: &Book) -> Result<BackupsView, Failure> {
    let mut backups: Vec<BackupView> = book.store.backups()?.iter().map(|copy| view(copy, Where::Book)).collect();
    backups.extend(book.store.backups_in_second_place()?.iter().map(|copy| view(copy, Where::Second)));
    let second_place = book.store.second_place()?.map(|place| SecondPlaceView {
        folder: place.folder.display().to_string(),
        there: place.is_there(),
        copied_at: place.copied_at.map(said),
    });
    Ok(BackupsView { backups, second_place })
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Where {
    Book,
    Second,
}

fn view(backup: &Backup, place: Where) -> BackupView {
    BackupView {
        path: backup.path.display().to_string(),
        name: backup.path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default(),
        made_at: said(backup.at),
        why: backup.occasion.map(occasion_words).unwrap_or_default().to_owned(),
        size: size_words(backup.bytes),
        sequence: backup.sequence,
        fault: backup.fault.as_ref().map(|_| "Không đọc được, không dùng để khôi phục.".to_owned()),
        second: place == Where::Second,
    }
}

pub(crate) fn occasion_words(occasion: Occasion) -> &'static str {
    match occasion {
        Occasion::ByHand => "người dùng yêu cầu",
        Occasion::Start => "khi mở sổ",
        Occasion::Periodic => "định kỳ 30 phút",
        Occasion::BeforeImport => "trước khi nhập tệp",
        Occasion::BeforePublishing => "trước khi công bố",
        Occasion::BeforeRestoring => "trước khi khôi phục",
    }
}

/// "1,2 MB"
pub(crate) fn size_words(bytes: u64) -> String {
    if bytes < 1 << 20 {
        return format!("{} KB", bytes.div_ceil(1 << 10));
    }
    let tenths = bytes * 10 / (1 << 20);
    format!("{},{} MB", tenths / 10, tenths % 10)
}

pub(crate) fn choose_second_place(desk: &Desk, now: Timestamp, asked: SecondFolder) -> Result<BackupsView, Failure> {
    let mut book = desk.book();
    match asked.folder.as_deref() {
        Some(folder) => drop(book.store.choose_second_place(Path::new(folder), now)?),
        None => book.store.forget_second_place()?,
    }
    book.second_place = book.store.second_place()?;
    all(&book)
}

pub(crate) fn look_after_book(desk: &Desk, now: Timestamp, _: Nothing) -> Result<BookView, Failure> {
    {
        let mut book = desk.book();
        if book.store.read_only().is_none() {
            look(&mut book, now)?;
        }
    }
    book_state(desk, now, Nothing {})
}

fn look(book: &mut Book, now: Timestamp) -> Result<(), Failure> {
    let before = book.watch.looked_at.replace(now);
    if let Some(before) = before.filter(|before| now.duration_since(*before).abs() > JUMP) {
        book.watch.jumped_from = Some(before);
    }
    book.watch.disk_low = match book.store.keep_reserve()? {
        Reserve::Kept => None,
        Reserve::Lacking => Some(()),
    };
    let saved = book.store.last_saved();
    let is_older = |copy: Option<Timestamp>, age: SignedDuration| copy.is_none_or(|copy| now.duration_since(copy).abs() >= age);
    if saved.is_some_and(|saved| book.last_backup.is_none_or(|copy| saved > copy)) && is_older(book.last_backup, DUE_AFTER) {
        // A copy that cannot be made does not stop the work; it is said.
        book.watch.copy_failed = book.copy_when_changed(now, Occasion::Periodic).err().map(|failure| failure.message);
    }
    let second = book.second_place.as_ref().filter(|place| place.is_there());
    if second.is_some_and(|place| is_older(place.copied_at, SECOND_DUE_AFTER)) {
        if let Err(error) = book.store.copy_to_second_place(now) {
            book.watch.copy_failed = Some(error.to_string());
        }
        book.second_place = book.store.second_place()?;
    }
    Ok(())
}

/// A write found no room: the reserve goes, and the write may be tried once more.
pub(crate) fn release_reserve(desk: &Desk) -> bool {
    let mut book = desk.book();
    let released = book.store.release_reserve().unwrap_or(false);
    if released {
        book.watch.disk_low = Some(());
    }
    released
}

/// The file of a backup that was named or picked.
fn file_of(book: &Book, name: &str, file: Option<&str>) -> Result<(PathBuf, String), Failure> {
    if let Some(file) = file {
        return Ok((PathBuf::from(file), String::new()));
    }
    let listed = all(book)?.backups.into_iter().find(|backup| backup.name == name);
    let backup = listed.ok_or_else(|| Failure::missing(&format!("bản sao lưu {name}")))?;
    match backup.fault {
        Some(_) => Err(Failure::new(
            "damaged_backup",
            "Bản sao lưu này không đọc được nên không khôi phục. Sổ không thay đổi. Chọn bản khác.",
        )),
        None => Ok((PathBuf::from(backup.path), backup.made_at)),
    }
}

pub(crate) fn preview_restore(desk: &Desk, _: Timestamp, asked: OneBackup) -> Result<RestorePreview, Failure> {
    let book = desk.book();
    let (file, made_at) = file_of(&book, &asked.name, asked.file.as_deref())?;
    let outlook = book.store.outlook(&file)?;
    let mut lines = lines_of(&outlook.changes, &Names::of(&book)?);
    Blind::of(&book)?.cover(&mut lines);
    let scores = outlook.changes.iter().filter(|change| matches!(change, store::Change::Score(_))).count();
    Ok(RestorePreview {
        made_at,
        takes_over: outlook.takes_over,
        later_steps: outlook.later_steps,
        count: u32::try_from(lines.len()).unwrap_or(u32::MAX),
        scores: u32::try_from(scores).unwrap_or(u32::MAX),
        lines: lines.into_iter().take(LINES).collect(),
    })
}

pub(crate) fn restore_backup(desk: &Desk, now: Timestamp, asked: RestoreBackup) -> Result<BookView, Failure> {
    {
        let mut book = desk.book();
        let (file, made_at) = file_of(&book, &asked.name, asked.file.as_deref())?;
        let reason = domain::text::nfc(&asked.reason);
        if reason.is_empty() && book.store.settings()?.set_up {
            return Err(Failure::new(
                "reason_required",
                "Khôi phục bản sao lưu cần có lý do. Sổ không thay đổi. Ghi lý do rồi làm lại.",
            )
            .with(serde_json::json!({ "field": "reason" })));
        }
        book.copy_when_changed(now, Occasion::BeforeRestoring)?;
        let at = if made_at.is_empty() { "từ tệp".to_owned() } else { format!("lúc {made_at}") };
        let op = Op::new(OpKind::RestoreBackup, format!("khôi phục bản sao lưu {at}: {reason}"));
        let who = book.store.settings()?.clerk;
        book.store.bring_back(&file, op, now, &who)?;
        book.forget_facts();
    }
    book_state(desk, now, Nothing {})
}
