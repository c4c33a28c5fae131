//! Outside indices: what others publish, kept as said, shown over the years; from a sheet and into one.

use std::path::Path;

use domain::outside_indices::OutsideIndex;
use domain::points::{Points, read_points};
use domain::problem::Problem;
use domain::sheets::{Column, OUTSIDE_INDICES_SHEET};
use domain::text::{compare_names, fold, nfc};
use exchange::{LinesAsked, SheetLine, lines_out, read_lines_sheet};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::exports::{ExportedSheet, write};
use crate::failure::{Failure, refuse_errors};
use crate::wire::{Nothing, asked, shown};

asked! {
    /// A published value as typed; numbers as typed or empty.
    pub struct SaveOutsideIndex {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// Which index.
        pub index: String,
        /// The year measured, as typed.
        pub year: String,
        /// Of whom.
        pub entity: String,
        /// Which component; empty for the whole index.
        #[serde(default)]
        pub component: String,
        /// The value, or empty.
        #[serde(default)]
        pub value: String,
        /// The end of its scale, or empty.
        #[serde(default)]
        pub scale: String,
        /// The rank, or empty.
        #[serde(default)]
        pub rank: String,
        /// Of how many, or empty.
        #[serde(default)]
        pub of: String,
        /// Where it was published.
        pub source: String,
    }
    /// A published value by its identity.
    pub struct OneOutsideIndex {
        /// Its identity.
        pub id: i64,
    }
    /// A sheet of outside indices.
    pub struct OutsideIndicesFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
    }
    /// All outside indices into a sheet.
    pub struct ExportOutsideIndices {
        /// The file to write: .xlsx or .csv.
        pub out: String,
    }
}

shown! {
    /// Everything that others published.
    pub struct OutsideIndicesView {
        /// One for each index, entity and component, by name.
        pub series: Vec<OutsideSeries>,
    }
    /// One component of one entity over the years.
    pub struct OutsideSeries {
        /// Which index.
        pub index: String,
        /// Of whom.
        pub entity: String,
        /// Which component; empty for the whole index.
        pub component: String,
        /// The years in order.
        pub years: Vec<OutsideYear>,
    }
    /// One published value.
    pub struct OutsideYear {
        /// Its identity.
        pub id: i64,
        /// The year measured.
        pub year: i16,
        /// The value.
        pub value: Option<Points>,
        /// The end of its scale.
        pub scale: Option<Points>,
        /// The rank.
        pub rank: Option<u32>,
        /// Of how many.
        pub of: Option<u32>,
        /// The change of the value against the year before, with its sign; empty when not known.
        pub change: String,
        /// Where it was published.
        pub source: String,
    }
    /// What an import of outside indices does or did.
    pub struct OutsideIndicesImport {
        /// Lines in the sheet.
        pub lines: u32,
        /// Values that were not there.
        pub added: u32,
        /// Values that say something else than before, in words.
        pub changed: Vec<String>,
        /// Values that stand there already.
        pub same: u32,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
}

pub(crate) fn outside_indices(desk: &Desk, _: Timestamp, _: Nothing) -> Result<OutsideIndicesView, Failure> {
    all(&desk.book())
}

fn all(book: &Book) -> Result<OutsideIndicesView, Failure> {
    let mut known = book.store.outside_indices()?;
    known.sort_by(|a, b| {
        let by = |one: &str, two: &str| compare_names(one, two);
        by(&a.index, &b.index)
            .then_with(|| by(&a.entity, &b.entity))
            .then_with(|| by(&a.component, &b.component))
            .then(a.year.cmp(&b.year))
    });
    let mut series: Vec<(OutsideIndex, OutsideSeries)> = Vec::new();
    for one in known {
        let before = series.last().filter(|(first, _)| first.is_series_of(&one)).and_then(|(_, series)| series.years.last());
        let year = OutsideYear {
            id: one.id,
            year: one.year,
            value: one.value,
            scale: one.scale,
            rank: one.rank,
            of: one.of,
            change: before.map(|before| change(before, &one)).unwrap_or_default(),
            source: one.source.clone(),
        };
        match series.last_mut().filter(|(first, _)| first.is_series_of(&one)) {
            Some((_, series)) => series.years.push(year),
            None => {
                let names = (one.index.clone(), one.entity.clone(), one.component.clone());
                let new = OutsideSeries { index: names.0, entity: names.1, component: names.2, years: vec![year] };
                series.push((one, new));
            }
        }
    }
    Ok(OutsideIndicesView { series: series.into_iter().map(|(_, series)| series).collect() })
}

/// "+1,5" against the year before on the same scale; a gap of years or another scale says nothing.
fn change(before: &OutsideYear, one: &OutsideIndex) -> String {
    let comparable = before.year + 1 == one.year && before.scale == one.scale;
    let Some((old, new)) = before.value.zip(one.value).filter(|_| comparable) else { return String::new() };
    let change = new - old;
    if change.is_negative() { format!("−{}", change.abs().vietnamese()) } else { format!("+{}", change.vietnamese()) }
}

fn read(asked: &SaveOutsideIndex) -> Result<OutsideIndex, Failure> {
    let number = |field: &str, text: &str| {
        let bare = text.trim().trim_end_matches('%').trim_start_matches('/');
        if bare.is_empty() {
            return Ok(None);
        }
        read_points(bare, None).map(Some).map_err(|error| Failure::field(field, crate::commitments::number_sentence(&error)))
    };
    let count = |field: &str, text: &str| {
        let sentence = || Failure::field(field, format!("“{}” không phải là số nguyên. Nhập ví dụ 12.", text.trim()));
        if text.trim().is_empty() { Ok(None) } else { text.trim().parse::<u32>().map(Some).map_err(|_| sentence()) }
    };
    let year = asked.year.trim().parse::<i16>().ok().filter(|year| (1990..=2200).contains(year));
    let mut one = OutsideIndex {
        id: asked.id,
        index: nfc(&asked.index),
        year: year.ok_or_else(|| Failure::field("year", "Năm không hợp lệ. Nhập năm, ví dụ 2021."))?,
        entity: nfc(&asked.entity),
        component: nfc(&asked.component),
        value: number("value", &asked.value)?,
        scale: number("scale", &asked.scale)?,
        rank: None,
        of: count("of", &asked.of)?,
        source: nfc(&asked.source),
    };
    // "54/63" fills both.
    one.rank = match asked.rank.split_once('/') {
        Some((rank, of)) => {
            one.of = count("rank", of)?;
            count("rank", rank)?
        }
        None => count("rank", &asked.rank)?,
    };
    Ok(one)
}

pub(crate) fn save_outside_index(desk: &Desk, now: Timestamp, asked: SaveOutsideIndex) -> Result<OutsideIndicesView, Failure> {
    let mut book = desk.book();
    let known = book.store.outside_indices()?;
    if asked.id != 0 && !known.iter().any(|one| one.id == asked.id) {
        return Err(Failure::missing("chỉ số bên ngoài này"));
    }
    let one = read(&asked)?;
    refuse_errors(&one.problems())?;
    if known.iter().any(|other| other.id != one.id && other.year == one.year && other.is_series_of(&one)) {
        return Err(Failure::field(
            "year",
            format!("Đã có {} năm {} của {}. Mở dòng đó để sửa.", one.index, one.year, one.entity),
        ));
    }
    let label = format!("{} năm {} của {}", one.index, one.year, one.entity);
    book.write(Op::new(OpKind::SaveOutsideIndex, label), now, |writer| writer.put_outside_index(one))?;
    all(&book)
}

pub(crate) fn remove_outside_index(desk: &Desk, now: Timestamp, asked: OneOutsideIndex) -> Result<OutsideIndicesView, Failure> {
    let mut book = desk.book();
    let known = book.store.outside_indices()?;
    let one = known.iter().find(|one| one.id == asked.id).ok_or_else(|| Failure::missing("chỉ số bên ngoài này"))?;
    let label = format!("xóa {} năm {} của {}", one.index, one.year, one.entity);
    book.write(Op::new(OpKind::RemoveOutsideIndex, label), now, |writer| writer.remove_outside_index(asked.id))?;
    all(&book)
}

pub(crate) fn preview_outside_import(
    desk: &Desk,
    _: Timestamp,
    asked: OutsideIndicesFile,
) -> Result<OutsideIndicesImport, Failure> {
    Ok(read_file(&desk.book(), &asked)?.0)
}

pub(crate) fn import_outside_indices(
    desk: &Desk,
    now: Timestamp,
    asked: OutsideIndicesFile,
) -> Result<OutsideIndicesImport, Failure> {
    let mut book = desk.book();
    let (import, planned) = read_file(&book, &asked)?;
    refuse_errors(&import.problems)?;
    let label = format!("nhập {} chỉ số bên ngoài từ tệp", planned.len());
    book.write(Op::new(OpKind::ImportOutsideIndices, label), now, |writer| {
        planned.into_iter().try_for_each(|one| writer.put_outside_index(one))
    })?;
    Ok(import)
}

fn read_file(book: &Book, asked: &OutsideIndicesFile) -> Result<(OutsideIndicesImport, Vec<OutsideIndex>), Failure> {
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let known = book.store.outside_indices()?;
    let mut import =
        OutsideIndicesImport { lines: 0, added: 0, changed: Vec::new(), same: 0, skipped_rows: 0, problems: Vec::new() };
    let mut planned: Vec<OutsideIndex> = Vec::new();
    let shape = LinesAsked { shape: OUTSIDE_INDICES_SHEET, key: Column::Indicator, figure: Column::Value };
    let (sheet, problems) = read_lines_sheet(&raw, shape, &mut |line| {
        let one = one_of(line)?;
        let same_place = |other: &&OutsideIndex| other.year == one.year && other.is_series_of(&one);
        if planned.iter().any(|other| same_place(&other)) {
            return Err((Column::Year, format!("{} năm {} của {} có hai dòng. Giữ lại một.", one.index, one.year, one.entity)));
        }
        match known.iter().find(same_place) {
            Some(old) if *old == (OutsideIndex { id: old.id, ..one.clone() }) => import.same += 1,
            Some(old) => {
                import.changed.push(format!("{} {} {}: {} → {}", one.index, one.year, one.entity, said(old), said(&one)));
                planned.push(OutsideIndex { id: old.id, ..one });
            }
            None => {
                import.added += 1;
                planned.push(one);
            }
        }
        Ok(())
    });
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    (import.lines, import.skipped_rows, import.problems) = (count(sheet.lines), count(sheet.skipped_rows), problems);
    Ok((import, planned))
}

/// One line of a sheet, or the column that is wrong and why.
fn one_of(line: &SheetLine) -> Result<OutsideIndex, (Column, String)> {
    let text = |column: Column| line.text(column).to_owned();
    let typed = SaveOutsideIndex {
        id: 0,
        index: text(Column::Indicator),
        year: text(Column::Year),
        entity: text(Column::Entity),
        component: text(Column::Component),
        value: text(Column::Value),
        scale: text(Column::Scale),
        rank: text(Column::Rank),
        of: text(Column::RankOf),
        source: text(Column::Source),
    };
    let column = |field: &str| match fold(field).as_str() {
        "year" => Column::Year,
        "entity" => Column::Entity,
        "value" => Column::Value,
        "scale" => Column::Scale,
        "rank" => Column::Rank,
        "of" => Column::RankOf,
        "source" => Column::Source,
        _ => Column::Indicator,
    };
    let one = read(&typed).map_err(|refusal| {
        let field = refusal.detail.get("field").and_then(serde_json::Value::as_str).unwrap_or_default().to_owned();
        (column(&field), refusal.message)
    })?;
    match one.problems().into_iter().next() {
        Some(problem) => Err((column(problem.field.as_deref().unwrap_or_default()), format!("{} {}", problem.what, problem.fix))),
        None => Ok(one),
    }
}

fn said(one: &OutsideIndex) -> String {
    let value = one.value.map(Points::vietnamese).unwrap_or_else(|| "chưa có giá trị".to_owned());
    match (one.rank, one.of) {
        (Some(rank), Some(of)) => format!("{value}, hạng {rank}/{of}"),
        (Some(rank), None) => format!("{value}, hạng {rank}"),
        _ => value,
    }
}

pub(crate) fn export_outside_indices(desk: &Desk, now: Timestamp, asked: ExportOutsideIndices) -> Result<ExportedSheet, Failure> {
    let mut known = desk.book().store.outside_indices()?;
    known.sort_by(|a, b| compare_names(&a.index, &b.index).then(a.year.cmp(&b.year)).then(a.id.cmp(&b.id)));
    let number = |value: Option<Points>| value.map(Points::vietnamese).unwrap_or_default();
    let count = |value: Option<u32>| value.map(|count| count.to_string()).unwrap_or_default();
    let line = |one: OutsideIndex| {
        vec![
            one.index,
            one.year.to_string(),
            one.entity,
            one.component,
            number(one.value),
            number(one.scale),
            count(one.rank),
            count(one.of),
            one.source,
        ]
    };
    let lines = known.into_iter().map(line).collect();
    write(
        &asked.out,
        &lines_out("Chỉ số bên ngoài", OUTSIDE_INDICES_SHEET, &[16, 8, 24, 28, 12, 12, 10, 10, 40], lines),
        now,
        Vec::new(),
    )
}
