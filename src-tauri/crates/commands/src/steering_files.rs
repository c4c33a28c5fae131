//! Steering documents from a sheet, shown before they are written, and back into one.

use std::path::Path;

use domain::problem::Problem;
use domain::steering::SteeringDocument;
use domain::text::nfc;
use exchange::{SheetSteering, read_steering_sheet, steering_out};
use jiff::Timestamp;
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::exports::{ExportedSheet, write};
use crate::failure::{Failure, refuse_errors};
use crate::wire::{asked, shown};

asked! {
    /// A sheet of steering documents.
    pub struct SteeringFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
    }
    /// The register into a sheet.
    pub struct ExportSteering {
        /// The year of issue; absent for all years.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub year: Option<i16>,
        /// The file to write: .xlsx or .csv.
        pub out: String,
    }
}

shown! {
    /// What an import of steering documents does or did.
    pub struct SteeringImport {
        /// The documents that are new, as they are cited first.
        pub added: Vec<String>,
        /// Documents whose issuer or subject is another in the file.
        pub changed: Vec<SteeringChange>,
        /// Documents that stand there already.
        pub same: u32,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
    /// One document: old → new.
    pub struct SteeringChange {
        /// What it is.
        pub short: String,
        /// How it is cited now.
        pub old: String,
        /// How it would be.
        pub new: String,
    }
}

struct Reading {
    import: SteeringImport,
    touched: Vec<SteeringDocument>,
}

impl Reading {
    fn of(book: &Book, asked: &SteeringFile) -> Result<Reading, Failure> {
        let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
        let (sheet, mut problems) = read_steering_sheet(&raw);
        let known = book.store.steering_documents()?;
        let mut touched: Vec<SteeringDocument> = Vec::new();
        let (mut added, mut changed, mut same) = (Vec::new(), Vec::new(), 0);
        for row in &sheet.documents {
            let new = document(row);
            let faults = new.problems();
            // What the reader said of kind and day is not said twice.
            let unsaid = faults.iter().filter(|fault| !matches!(fault.code.as_str(), "kind_missing" | "date_missing"));
            problems.extend(unsaid.map(|fault| fault.clone().at(&raw.name, &row.cell)));
            if !faults.is_empty() {
                continue;
            }
            if touched.iter().any(|before| before.is_same_as(&new)) {
                let what = format!("{} có hai lần trong tệp.", new.short());
                let fix = "Bỏ một dòng, hoặc sửa số, ngày của dòng này.";
                problems.push(Problem::error("document_twice", what, fix).at(&raw.name, &row.cell));
                continue;
            }
            match known.iter().find(|old| old.is_same_as(&new)) {
                None => {
                    added.push(new.citation());
                    touched.push(new);
                }
                Some(old) if old.citation() == new.citation() => same += 1,
                Some(old) => {
                    changed.push(SteeringChange { short: old.short(), old: old.citation(), new: new.citation() });
                    touched.push(SteeringDocument { id: old.id, evidence: old.evidence, ..new });
                }
            }
        }
        let skipped_rows = u32::try_from(sheet.skipped_rows).unwrap_or(u32::MAX);
        Ok(Reading { import: SteeringImport { added, changed, same, skipped_rows, problems }, touched })
    }
}

fn document(row: &SheetSteering) -> SteeringDocument {
    SteeringDocument {
        id: 0,
        kind: nfc(&row.kind),
        number: nfc(&row.number),
        date: row.date,
        issuer: nfc(&row.issuer),
        subject: nfc(&row.subject),
        evidence: None,
    }
}

pub(crate) fn preview_steering_import(desk: &Desk, _: Timestamp, asked: SteeringFile) -> Result<SteeringImport, Failure> {
    Ok(Reading::of(&desk.book(), &asked)?.import)
}

pub(crate) fn import_steering(desk: &Desk, now: Timestamp, asked: SteeringFile) -> Result<SteeringImport, Failure> {
    let mut book = desk.book();
    let Reading { import, touched } = Reading::of(&book, &asked)?;
    refuse_errors(&import.problems)?;
    if touched.is_empty() {
        return Ok(import);
    }
    let label = format!("nhập {} văn bản chỉ đạo từ tệp", touched.len());
    book.write(Op::new(OpKind::ImportSteering, label), now, |writer| {
        touched.into_iter().try_for_each(|mut document| {
            if document.id == 0 {
                document.id = writer.next_id(Noun::SteeringDocument)?;
            }
            writer.put_steering_document(document)
        })
    })?;
    Ok(import)
}

pub(crate) fn export_steering(desk: &Desk, now: Timestamp, asked: ExportSteering) -> Result<ExportedSheet, Failure> {
    let mut known = desk.book().store.steering_documents()?;
    known.retain(|one| asked.year.is_none_or(|year| one.date.is_some_and(|day| day.year() == year)));
    let row = |one: SteeringDocument| SheetSteering {
        kind: one.kind,
        number: one.number,
        date: one.date,
        issuer: one.issuer,
        subject: one.subject,
        cell: String::new(),
    };
    let rows: Vec<SheetSteering> = known.into_iter().map(row).collect();
    write(&asked.out, &steering_out(&rows), now, Vec::new())
}
