//! Many papers in one run: a file per unit, or the set of a conference.
//!
//! Everything is made in memory first, step by step, and only then written, into a folder of its
//! own: stopping or failing leaves nothing behind, and no file of that name is ever replaced.

use std::fs;
use std::path::{Path, PathBuf};

use domain::problem::Problem;
use jiff::Timestamp;

use super::content::file_part;
use super::kinds::{Format, Kind};
use super::{PaperAsked, extent, gate, written};
use crate::desk::Desk;
use crate::failure::Failure;
use crate::files::write_whole;
use crate::wire::{asked, shown};

/// The name of the set of a conference, beside the names of papers.
const CONFERENCE_SET: &str = "conference-set";
/// What the set holds, in the order in which it is read, and in which formats.
const SET: [(&str, &[Format]); 6] = [
    ("conference-report", &[Format::Pdf, Format::Word, Format::Excel]),
    ("publication", &[Format::Pdf, Format::Word]),
    ("summary-table", &[Format::Pdf, Format::Excel]),
    ("score-sheet", &[Format::Pdf]),
    ("year-end", &[Format::Pdf, Format::Word]),
    ("commitment", &[Format::Pdf]),
];

asked! {
    /// Many papers into a folder.
    pub struct PrintMany {
        /// What: a paper of units makes a file per unit, "conference-set" makes everything for a conference.
        pub paper: PaperAsked,
        /// The ending of the files of units: "pdf", "docx" or "xlsx".
        #[serde(default)]
        pub format: String,
        /// The folder in which a new one is made.
        pub folder: String,
        /// The reason for everything that does not add up and has none yet; empty asks for it.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub reason: Option<String>,
    }
}

shown! {
    /// Papers in a folder.
    pub struct PrintedMany {
        /// The new folder.
        pub path: String,
        /// Its name.
        pub name: String,
        /// The files in it.
        pub files: Vec<PrintedFile>,
        /// Papers that could not be made, and why.
        pub left_out: Vec<LeftOut>,
    }
    /// One of the files.
    pub struct PrintedFile {
        /// Its name.
        pub name: String,
        /// How many pages it prints on.
        pub pages: u32,
        /// How much it holds, in words: "12 trang", "4 trang tính".
        pub extent: String,
        /// Mã số liệu.
        pub check_code: String,
    }
    /// A paper that was not made.
    pub struct LeftOut {
        /// What the office calls it.
        pub title: String,
        /// Why.
        pub reason: String,
    }
}

/// One paper to be made, in some formats.
struct Job {
    paper: PaperAsked,
    what: String,
    /// Before the name of the file: keeps the set in its order.
    prefix: String,
    formats: Vec<Format>,
}

struct File {
    name: String,
    bytes: Vec<u8>,
    shown: PrintedFile,
}

pub(crate) fn print_many(desk: &Desk, now: Timestamp, asked: PrintMany) -> Result<PrintedMany, Failure> {
    let is_set = asked.paper.paper == CONFERENCE_SET;
    let (jobs, folder) = if is_set { conference_set(desk, &asked.paper)? } else { one_per_unit(desk, &asked)? };
    let total = u32::try_from(jobs.len() + 1).unwrap_or(u32::MAX);
    let step = desk.work.begin(total)?;
    let mut files: Vec<File> = Vec::new();
    let mut left_out = Vec::new();
    let mut unexplained: Vec<Problem> = Vec::new();
    for (done, job) in jobs.iter().enumerate() {
        step.next(done, &job.what)?;
        match made(desk, now, job, asked.reason.as_deref().unwrap_or_default()) {
            Ok(made) => files.extend(made),
            // Everything that wants a reason is said at once; nothing is written until it has one.
            Err(failure) if failure.code == gate::NOT_EXPLAINED => gate::add_problems(&mut unexplained, &failure),
            Err(failure) if is_set => left_out.push(LeftOut { title: job.what.clone(), reason: failure.message }),
            Err(failure) => return Err(failure),
        }
    }
    gate::refuse(unexplained)?;
    step.next(jobs.len(), "Ghi vào thư mục")?;
    let target = write_all(Path::new(&asked.folder), &folder, &files)?;
    let name = target.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let files = files.into_iter().map(|file| file.shown).collect();
    Ok(PrintedMany { path: target.display().to_string(), name, files, left_out })
}

fn made(desk: &Desk, now: Timestamp, job: &Job, reason: &str) -> Result<Vec<File>, Failure> {
    let made = gate::passed(desk, now, &job.paper, reason)?;
    let pages = u32::try_from(made.laid.pages.len()).unwrap_or(u32::MAX);
    let file = |format: &Format| {
        let name = format!("{}{}.{}", job.prefix, made.suggested_name, format.ending());
        let shown =
            PrintedFile { name: name.clone(), pages, extent: extent(&made, *format), check_code: made.check_code.clone() };
        Ok(File { name, bytes: written(&made, *format, now)?, shown })
    };
    job.formats.iter().map(file).collect()
}

fn conference_set(desk: &Desk, asked: &PaperAsked) -> Result<(Vec<Job>, String), Failure> {
    let book = desk.book();
    let code = asked.round.as_deref().ok_or_else(|| Failure::field("round", "Chưa chọn đợt đánh giá."))?;
    let round = book.round(code)?;
    let promises = !crate::commitments::of_year(&book, Some(round.year + 1))?.is_empty();
    drop(book);
    let mut jobs = Vec::new();
    for (name, formats) in SET.iter().filter(|(name, _)| *name != "commitment" || promises) {
        // Commitments are made at the conference for the year that begins.
        let year = Some(if *name == "commitment" { round.year + 1 } else { round.year });
        // A number belongs to one paper; the others take what was kept for them.
        let number = if *name == SET[0].0 { asked.number.clone() } else { String::new() };
        let paper = PaperAsked { paper: (*name).to_owned(), year, unit: None, number, ..asked.clone() };
        let prefix = format!("{:02}-", jobs.len() + 1);
        jobs.push(Job { paper, what: Kind::named(name)?.title.to_owned(), prefix, formats: formats.to_vec() });
    }
    Ok((jobs, format!("ho-so-hoi-nghi-{}", file_part(code))))
}

fn one_per_unit(desk: &Desk, asked: &PrintMany) -> Result<(Vec<Job>, String), Failure> {
    let kind = Kind::named(&asked.paper.paper)?;
    if !kind.is_of_units() {
        return Err(Failure::field(
            "paper",
            format!("{} không in theo từng đơn vị. Chọn phiếu chấm điểm hoặc phiếu để trống.", kind.title),
        ));
    }
    let format = kind.format_of(Path::new(&format!("x.{}", asked.format)))?;
    let code = asked.paper.round.as_deref().ok_or_else(|| Failure::field("round", "Chưa chọn đợt đánh giá."))?;
    let facts = desk.book().facts(code)?;
    let job = |unit: &domain::scores::RoundUnit| Job {
        paper: PaperAsked { unit: Some(unit.version.name.clone()), ..asked.paper.clone() },
        what: unit.version.name.clone(),
        prefix: String::new(),
        formats: vec![format],
    };
    Ok((facts.units.iter().map(job).collect(), format!("{}-{}", file_part(kind.title), file_part(code))))
}

/// Writes all files into a new folder; when one cannot be written, none stays.
fn write_all(parent: &Path, wished: &str, files: &[File]) -> Result<PathBuf, Failure> {
    let mut folder = parent.join(wished);
    let mut number = 2;
    while folder.exists() {
        folder = parent.join(format!("{wished}-{number}"));
        number += 1;
    }
    fs::create_dir_all(&folder).map_err(|error| crate::files::sentence(&folder, parent, &error))?;
    for file in files {
        if let Err(failure) = write_whole(&folder.join(&file.name), &file.bytes) {
            // The folder is new: nothing in it was there before.
            if let Err(left) = fs::remove_dir_all(&folder) {
                tracing::warn!(%left, "could not remove an unfinished folder");
            }
            return Err(failure);
        }
    }
    Ok(folder)
}
