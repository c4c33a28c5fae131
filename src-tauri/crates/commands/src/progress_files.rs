//! Progress of commitments from a sheet, shown before it is written, then one step; and back into a sheet.

use std::path::Path;

use domain::calendar::{short_date, vietnam};
use domain::commitments::Commitment;
use domain::problem::Problem;
use domain::progress::{Found, Part, Progress, ProgressBook, ProgressId};
use domain::sheets::{Column, PROGRESS_SHEET};
use domain::text::{fold, nfc};
use exchange::{LinesAsked, SheetLine, lines_out, read_lines_sheet};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::commitments::of_year;
use crate::desk::{Book, Desk};
use crate::exports::{ExportedSheet, write};
use crate::failure::{Failure, refuse_errors};
use crate::progress::{ProgressFields, read_found, refuse_day};
use crate::wire::{asked, shown};

asked! {
    /// A sheet of what was reached.
    pub struct ProgressFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
        /// The year promised for.
        pub year: i16,
    }
    /// Everything entered about the commitments of a year into a sheet.
    pub struct ExportProgress {
        /// The year promised for.
        pub year: i16,
        /// The file to write: .xlsx or .csv.
        pub out: String,
    }
}

shown! {
    /// What an import of progress does or did.
    pub struct ProgressImport {
        /// Lines in the sheet.
        pub lines: u32,
        /// Entries that are added.
        pub added: u32,
        /// Of them those that count instead of an earlier entry of the same day, in words: old → new.
        pub replaced: Vec<String>,
        /// Entries that stand there already.
        pub same: u32,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
}

pub(crate) fn preview_progress_import(desk: &Desk, now: Timestamp, asked: ProgressFile) -> Result<ProgressImport, Failure> {
    Ok(Reading::of(&desk.book(), now, &asked)?.import)
}

pub(crate) fn import_progress(desk: &Desk, now: Timestamp, asked: ProgressFile) -> Result<ProgressImport, Failure> {
    let mut book = desk.book();
    let Reading { import, commitments, entries, .. } = Reading::of(&book, now, &asked)?;
    refuse_errors(&import.problems)?;
    let known = book.store.commitments()?;
    let label = format!("nhập {} số liệu tiến độ năm {} từ tệp", entries.len(), asked.year);
    book.write(Op::new(OpKind::ImportProgress, label), now, |writer| {
        // A commitment kept before targets had numbers gets them with its first entry.
        for commitment in commitments.into_iter().filter(|one| entries.iter().any(|entry| entry.commitment == one.id)) {
            if !known.contains(&commitment) {
                writer.put_commitment(commitment)?;
            }
        }
        entries.into_iter().try_for_each(|mut entry| {
            entry.id = writer.next_progress_id()?;
            writer.put_progress(entry)
        })
    })?;
    Ok(import)
}

/// What a sheet comes to.
struct Reading {
    today: Date,
    now: Timestamp,
    author: String,
    commitments: Vec<Commitment>,
    progress: ProgressBook,
    import: ProgressImport,
    entries: Vec<Progress>,
}

type Fault = (Column, String);

impl Reading {
    fn of(book: &Book, now: Timestamp, asked: &ProgressFile) -> Result<Reading, Failure> {
        let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
        let mut commitments = of_year(book, Some(asked.year))?;
        commitments.iter_mut().for_each(Commitment::give_numbers);
        let mut reading = Reading {
            today: vietnam(now).date(),
            now,
            author: book.store.settings()?.clerk,
            commitments,
            progress: ProgressBook::new(book.store.progress(Some(asked.year))?),
            import: ProgressImport { lines: 0, added: 0, replaced: Vec::new(), same: 0, skipped_rows: 0, problems: Vec::new() },
            entries: Vec::new(),
        };
        let shape = LinesAsked { shape: PROGRESS_SHEET, key: Column::Target, figure: Column::Value };
        let (read, problems) = read_lines_sheet(&raw, shape, &mut |line| reading.take(line));
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        reading.import.lines = count(read.lines);
        reading.import.skipped_rows = count(read.skipped_rows);
        reading.import.problems = problems;
        Ok(reading)
    }

    /// Takes one line in, or says at which column it cannot be taken and why.
    fn take(&mut self, line: &SheetLine) -> Result<(), Fault> {
        if line.text(Column::Value).is_empty() {
            return Ok(());
        }
        let commitment = &self.commitment(line)?.clone();
        let name = line.text(Column::Target);
        let target =
            commitment.targets.iter().find(|target| fold(&target.name) == fold(name)).ok_or_else(|| {
                (Column::Target, format!("Bản cam kết của {} không có chỉ tiêu “{name}”.", commitment.unit_name))
            })?;
        let day = domain::calendar::parse_date(line.text(Column::Day)).ok_or_else(|| {
            let sentence = format!("“{}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 31/03/2021.", line.text(Column::Day));
            (Column::Day, sentence)
        })?;
        refuse_day(commitment, day, self.today).map_err(|refusal| (Column::Day, refusal.message))?;
        let part = Part::Target(target.number);
        let fields = ProgressFields {
            part,
            value: line.text(Column::Value).to_owned(),
            done: false,
            note: line.text(Column::Remark).to_owned(),
            evidence: None,
        };
        let found =
            read_found(commitment, &self.progress, 0, &fields, day).map_err(|refusal| (Column::Value, refusal.message))?;
        let of_day = |entry: &&Progress| entry.commitment == commitment.id && entry.part == part && entry.day == day;
        if self.entries.iter().any(|entry| of_day(&entry)) {
            return Err((Column::Value, "Chỉ tiêu này có hai dòng cùng ngày trong tệp. Giữ lại một dòng.".to_owned()));
        }
        let before = self.progress.entries(commitment.id, part).iter().rev().find(of_day);
        let note = nfc(&fields.note);
        if before.is_some_and(|entry| entry.found == found && entry.note == note) {
            self.import.same += 1;
            return Ok(());
        }
        if let Some(before) = before {
            let (unit, day) = (&commitment.unit_name, short_date(day));
            self.import.replaced.push(format!("{unit}, {name}, {day}: {} → {}", said(before.found), said(found)));
        }
        self.import.added += 1;
        self.entries.push(Progress {
            id: ProgressId(0),
            commitment: commitment.id,
            part,
            day,
            found,
            note,
            evidence: None,
            author: self.author.clone(),
            at: self.now,
        });
        Ok(())
    }

    /// The commitment of a unit, and of its head where two heads of one unit promised.
    fn commitment(&self, line: &SheetLine) -> Result<&Commitment, Fault> {
        let (unit, head) = (line.text(Column::UnitName), line.text(Column::HeadName));
        let of_head = |one: &&Commitment| head.is_empty() || fold(&one.head_name) == fold(head);
        let mut fits = self.commitments.iter().filter(|one| fold(&one.unit_name) == fold(unit)).filter(of_head);
        match (fits.next(), fits.next()) {
            (Some(one), None) if one.closed.is_some() => {
                Err((Column::UnitName, format!("Bản cam kết của {unit} đã đóng nên không nhập thêm. Mở lại bản đó trước.")))
            }
            (Some(one), None) => Ok(one),
            (Some(_), Some(_)) => Err((Column::HeadName, format!("{unit} có hai bản cam kết. Ghi thêm cột Người đứng đầu."))),
            (None, _) => Err((Column::UnitName, format!("Năm này không có bản cam kết của “{unit}”."))),
        }
    }
}

fn said(found: Found) -> String {
    match found {
        Found::Value(value) => value.vietnamese(),
        Found::UnderWay => "đang làm".to_owned(),
        Found::Done => "hoàn thành".to_owned(),
    }
}

pub(crate) fn export_progress(desk: &Desk, now: Timestamp, asked: ExportProgress) -> Result<ExportedSheet, Failure> {
    let book = desk.book();
    let progress = ProgressBook::new(book.store.progress(Some(asked.year))?);
    let mut lines = Vec::new();
    let mut tasks = 0_usize;
    for mut commitment in of_year(&book, Some(asked.year))? {
        commitment.give_numbers();
        for part in commitment.parts().collect::<Vec<Part>>() {
            let entries = progress.entries(commitment.id, part);
            for (at, entry) in entries.iter().enumerate() {
                let Found::Value(value) = entry.found else {
                    tasks += 1;
                    continue;
                };
                // Of two entries of a day the later one counts; only that one can come back.
                if entries.get(at + 1).is_some_and(|next| next.day == entry.day) {
                    continue;
                }
                lines.push(vec![
                    commitment.unit_name.clone(),
                    commitment.head_name.clone(),
                    commitment.name_of(part).unwrap_or_default().to_owned(),
                    short_date(entry.day),
                    value.vietnamese(),
                    entry.note.clone(),
                ]);
            }
        }
    }
    let what = format!("{tasks} lần ghi về nhiệm vụ không nằm trong bảng này.");
    let fix = "Xem nhiệm vụ ở trang Theo dõi hoặc trong sổ theo dõi đã in.";
    let notice = (tasks > 0).then(|| Problem::notice("tasks_left_out", what, fix));
    let sheet = lines_out("Tiến độ", PROGRESS_SHEET, &[28, 24, 56, 14, 12, 32], lines);
    write(&asked.out, &sheet, now, notice.into_iter().collect())
}
