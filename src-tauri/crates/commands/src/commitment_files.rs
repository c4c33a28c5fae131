//! Commitments from a sheet: who promises what, shown before it is written, then one step; and back into a sheet.

use std::path::Path;

use domain::commitments::{Commitment, CommitmentPhase, CommitmentState, Target};
use domain::points::Points;
use domain::problem::Problem;
use domain::text::{fold, nfc};
use domain::units::Unit;
use exchange::{RawSheet, SheetTarget, commitments_out, read_commitments_sheet};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::commitments::of_year;
use crate::desk::{Book, Desk};
use crate::exports::{ExportedSheet, write};
use crate::failure::{Failure, refuse_errors};
use crate::wire::{asked, shown};

asked! {
    /// A sheet of targets that heads promise for a year.
    pub struct CommitmentsFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
        /// The year promised for.
        pub year: i16,
    }
    /// The commitments of a year into a sheet.
    pub struct ExportCommitments {
        /// The year promised for.
        pub year: i16,
        /// The file to write: .xlsx or .csv.
        pub out: String,
    }
}

shown! {
    /// What an import of commitments does or did.
    pub struct CommitmentsImport {
        /// Targets in the sheet.
        pub targets: u32,
        /// Heads who had no commitment for the year.
        pub heads_added: u32,
        /// Targets that were not there.
        pub added: u32,
        /// Targets that say something else than before.
        pub changed: Vec<TargetChange>,
        /// Targets that say what stands there already.
        pub same: u32,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
    /// One target: old → new.
    pub struct TargetChange {
        /// The unit.
        pub unit: String,
        /// What is measured.
        pub target: String,
        /// What is promised now.
        pub old: String,
        /// What the file says.
        pub new: String,
    }
}

pub(crate) fn preview_commitments_import(
    desk: &Desk,
    _: Timestamp,
    asked: CommitmentsFile,
) -> Result<CommitmentsImport, Failure> {
    Ok(Reading::of(&desk.book(), &asked)?.import)
}

pub(crate) fn import_commitments(desk: &Desk, now: Timestamp, asked: CommitmentsFile) -> Result<CommitmentsImport, Failure> {
    let mut book = desk.book();
    let reading = Reading::of(&book, &asked)?;
    refuse_errors(&reading.import.problems)?;
    let label = format!("nhập {} chỉ tiêu cam kết năm {} từ tệp", reading.import.targets, asked.year);
    book.write(Op::new(OpKind::ImportCommitments, label), now, |writer| {
        reading.touched.into_iter().try_for_each(|mut commitment| {
            if commitment.id.0 == 0 {
                commitment.id = writer.next_commitment_id()?;
            }
            writer.put_commitment(commitment)
        })
    })?;
    Ok(reading.import)
}

/// What a sheet comes to, and the commitments it touches.
struct Reading {
    import: CommitmentsImport,
    touched: Vec<Commitment>,
}

impl Reading {
    fn of(book: &Book, asked: &CommitmentsFile) -> Result<Reading, Failure> {
        if !(1990..=2200).contains(&asked.year) {
            return Err(Failure::field("year", "Năm cam kết không hợp lệ."));
        }
        let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
        let (sheet, problems) = read_commitments_sheet(&raw);
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        let import = CommitmentsImport {
            targets: count(sheet.targets.len()),
            heads_added: 0,
            added: 0,
            changed: Vec::new(),
            same: 0,
            skipped_rows: count(sheet.skipped_rows),
            problems,
        };
        let mut reading = Reading { import, touched: Vec::new() };
        let (known, units) = (of_year(book, Some(asked.year))?, book.store.units()?);
        for row in sheet.targets {
            reading.take(&raw, asked.year, (&known, &units), row);
        }
        for commitment in &mut reading.touched {
            commitment.give_numbers();
        }
        Ok(reading)
    }

    fn problem(&mut self, raw: &RawSheet, row: &SheetTarget, problem: Problem) {
        self.import.problems.push(problem.at(&raw.name, &row.cell));
    }

    /// Takes one line in; what cannot be taken is told at its cell.
    fn take(&mut self, raw: &RawSheet, year: i16, (known, units): (&[Commitment], &[Unit]), row: SheetTarget) {
        let Some(value) = row.value else { return };
        let target = Target {
            name: nfc(&row.target),
            measure: nfc(&row.measure),
            baseline: row.baseline,
            direction: row.direction,
            value,
            deadline: row.deadline,
            criteria: nfc(&row.criteria),
            ..Target::default()
        };
        if target.measure.is_empty() {
            let what = format!("Chỉ tiêu “{}” chưa có đơn vị tính.", target.name);
            self.problem(raw, &row, Problem::error("measure_missing", what, "Ghi đơn vị tính, ví dụ %, báo cáo."));
            return;
        }
        let Some(place) = self.place(raw, year, (known, units), &row) else { return };
        let commitment = &mut self.touched[place];
        let unit = commitment.unit_name.clone();
        let there = commitment.targets.iter().find(|one| fold(&one.name) == fold(&target.name));
        let says_the_same = there.is_some_and(|there| *there == kept(there, target.clone()));
        if says_the_same {
            self.import.same += 1;
            return;
        }
        if matches!(commitment.phase(), CommitmentPhase::Signed | CommitmentPhase::Closed) {
            let what = format!("Bản cam kết của {unit} đã ký nên chỉ tiêu “{}” không ghi từ tệp.", target.name);
            self.problem(
                raw,
                &row,
                Problem::error("commitment_signed", what, "Mở bản đó và điều chỉnh có lý do, hoặc bỏ dòng này."),
            );
            return;
        }
        // What was printed for signing and changes afterwards must be printed again.
        commitment.state = CommitmentState::Draft;
        let Some(there) = commitment.targets.iter_mut().find(|one| fold(&one.name) == fold(&target.name)) else {
            commitment.targets.push(target);
            self.import.added += 1;
            return;
        };
        let new = kept(there, target);
        let change = TargetChange { unit, target: new.name.clone(), old: said(there), new: said(&new) };
        *there = new;
        self.import.changed.push(change);
    }

    /// The commitment that a line belongs to: taken up already, in the book, or a new draft.
    fn place(&mut self, raw: &RawSheet, year: i16, (known, units): (&[Commitment], &[Unit]), row: &SheetTarget) -> Option<usize> {
        let register = crate::unit_files::named(units, &row.unit);
        let is_it = |one: &Commitment| match register {
            Some(unit) => one.unit == Some(unit.id),
            None => fold(&one.unit_name) == fold(&row.unit),
        };
        if let Some(at) = self.touched.iter().position(is_it) {
            return Some(at);
        }
        if let Some(there) = known.iter().find(|one| is_it(one)) {
            self.touched.push(there.clone());
            return Some(self.touched.len() - 1);
        }
        let day = Date::new(year, 12, 31).unwrap_or(Date::MAX);
        let version = register.and_then(|unit| unit.at_or_nearest(day));
        let or = |written: &str, known: Option<&String>| {
            if written.is_empty() { known.cloned().unwrap_or_default() } else { nfc(written) }
        };
        let draft = Commitment {
            year,
            unit: register.map(|unit| unit.id),
            unit_name: version.map_or_else(|| nfc(&row.unit), |version| version.name.clone()),
            head_name: or(&row.head_name, version.map(|version| &version.head_name)),
            head_title: or(&row.head_title, version.map(|version| &version.head_title)),
            ..Commitment::default()
        };
        if draft.head_name.is_empty() {
            let what = format!("{} chưa có người đứng đầu.", draft.unit_name);
            self.problem(
                raw,
                row,
                Problem::error("head_missing", what, "Ghi cột Người đứng đầu, hoặc ghi trong danh sách Đơn vị."),
            );
            return None;
        }
        if register.is_none() {
            let what = format!("“{}” không có trong danh sách đơn vị.", row.unit);
            self.problem(
                raw,
                row,
                Problem::warning("unit_unknown", what, "Vẫn nhập được; điểm bảo vệ và xếp loại thì chưa tính."),
            );
        }
        self.import.heads_added += 1;
        self.touched.push(draft);
        Some(self.touched.len() - 1)
    }
}

/// What no sheet says stays as it is: the number, how values follow one another, the indicator.
fn kept(there: &Target, target: Target) -> Target {
    Target { number: there.number, counting: there.counting, indicator: there.indicator, ..target }
}

/// "≥ 98 %, hạn 31/12/2021" as it stands in a line of changes.
fn said(target: &Target) -> String {
    let mut said = format!("{} {} {}", target.direction.sign(), target.value.vietnamese(), target.measure);
    if let Some(baseline) = target.baseline.map(Points::vietnamese) {
        said.push_str(&format!(", năm trước {baseline}"));
    }
    if let Some(day) = target.deadline {
        said.push_str(&format!(", hạn {}", domain::calendar::short_date(day)));
    }
    if !target.criteria.is_empty() {
        said.push_str(&format!(", tiêu chí {}", target.criteria));
    }
    said
}

pub(crate) fn export_commitments(desk: &Desk, now: Timestamp, asked: ExportCommitments) -> Result<ExportedSheet, Failure> {
    let commitments = of_year(&desk.book(), Some(asked.year))?;
    let row = |commitment: &Commitment, target: &Target| SheetTarget {
        unit: commitment.unit_name.clone(),
        head_name: commitment.head_name.clone(),
        head_title: commitment.head_title.clone(),
        target: target.name.clone(),
        measure: target.measure.clone(),
        baseline: target.baseline,
        value: Some(target.value),
        direction: target.direction,
        deadline: target.deadline,
        criteria: target.criteria.clone(),
        cell: String::new(),
    };
    let rows: Vec<SheetTarget> =
        commitments.iter().flat_map(|one| one.targets.iter().map(move |target| row(one, target))).collect();
    let mut problems = Vec::new();
    let tasks: usize = commitments.iter().map(|commitment| commitment.tasks.len()).sum();
    if tasks > 0 {
        let what = format!("{tasks} nhiệm vụ không nằm trong bảng chỉ tiêu nên không ghi ra.");
        problems.push(Problem::notice("tasks_left_out", what, "Xem nhiệm vụ trong bản cam kết đã in."));
    }
    write(&asked.out, &commitments_out(&rows), now, problems)
}
