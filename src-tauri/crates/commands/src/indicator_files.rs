//! Values of indicators from a sheet, shown before they are written, then one step; and back into a sheet.

use std::collections::HashMap;
use std::path::Path;

use domain::indicators::{Indicator, IndicatorId};
use domain::problem::Problem;
use domain::sheets::{Column, INDICATOR_VALUES_SHEET};
use domain::text::fold;
use domain::units::{Unit, UnitId};
use exchange::{LinesAsked, SheetLine, lines_out, read_lines_sheet};
use jiff::Timestamp;
use jiff::civil::Date;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::exports::{ExportedSheet, write};
use crate::failure::{Failure, refuse_errors};
use crate::indicator_tables::{Entering, PlannedValue, Values, named_period, plan};
use crate::wire::{asked, shown};

asked! {
    /// A sheet of values.
    pub struct IndicatorValuesFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
        /// The year of periods that name none.
        pub year: i16,
    }
    /// The values of a year into a sheet.
    pub struct ExportIndicatorValues {
        /// The year.
        pub year: i16,
        /// The file to write: .xlsx or .csv.
        pub out: String,
    }
}

shown! {
    /// What an import of values does or did.
    pub struct IndicatorValuesImport {
        /// Values in the sheet.
        pub values: u32,
        /// Values where nothing was known.
        pub added: u32,
        /// Values that say something else than before.
        pub changed: Vec<ValueChange>,
        /// Values that stand there already.
        pub same: u32,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
    /// One value: old → new.
    pub struct ValueChange {
        /// Of what: indicator, unit, field, period.
        pub what: String,
        /// What stands there.
        pub old: String,
        /// What the file says.
        pub new: String,
    }
}

pub(crate) fn preview_values_import(
    desk: &Desk,
    now: Timestamp,
    asked: IndicatorValuesFile,
) -> Result<IndicatorValuesImport, Failure> {
    Ok(Reading::of(&desk.book(), now, &asked)?.import)
}

pub(crate) fn import_values(desk: &Desk, now: Timestamp, asked: IndicatorValuesFile) -> Result<IndicatorValuesImport, Failure> {
    let mut book = desk.book();
    let Reading { import, planned, .. } = Reading::of(&book, now, &asked)?;
    refuse_errors(&import.problems)?;
    let label = format!("nhập {} số liệu chỉ số từ tệp", planned.len());
    book.write(Op::new(OpKind::ImportValues, label), now, |writer| planned.into_iter().try_for_each(|one| one.write(writer)))?;
    Ok(import)
}

/// What a sheet comes to.
struct Reading<'a> {
    book: &'a Book,
    year: i16,
    indicators: Vec<Indicator>,
    units: Vec<Unit>,
    values: HashMap<(IndicatorId, i16), Values>,
    entering: Entering,
    met: HashMap<(IndicatorId, Option<UnitId>, String, String), String>,
    import: IndicatorValuesImport,
    planned: Vec<PlannedValue>,
}

impl<'a> Reading<'a> {
    fn of(book: &'a Book, now: Timestamp, asked: &IndicatorValuesFile) -> Result<Reading<'a>, Failure> {
        let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
        let import =
            IndicatorValuesImport { values: 0, added: 0, changed: Vec::new(), same: 0, skipped_rows: 0, problems: Vec::new() };
        let mut reading = Reading {
            book,
            year: asked.year,
            indicators: book.store.indicators()?,
            units: book.store.units()?,
            values: HashMap::new(),
            entering: Entering { author: book.store.settings()?.clerk, at: now },
            met: HashMap::new(),
            import,
            planned: Vec::new(),
        };
        let shape = LinesAsked { shape: INDICATOR_VALUES_SHEET, key: Column::Indicator, figure: Column::Value };
        let mut broken = None;
        let (read, problems) = read_lines_sheet(&raw, shape, &mut |line| match reading.take(line) {
            Ok(taken) => taken,
            Err(failure) => {
                broken = Some(failure);
                Ok(())
            }
        });
        if let Some(failure) = broken {
            return Err(failure);
        }
        let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
        reading.import.values = count(read.lines);
        reading.import.skipped_rows = count(read.skipped_rows);
        reading.import.problems = problems;
        Ok(reading)
    }

    /// Takes one line in, or says at which column it cannot be taken and why.
    fn take(&mut self, line: &SheetLine) -> Result<Result<(), (Column, String)>, Failure> {
        let name = line.text(Column::Indicator);
        let Some(indicator) = self.indicators.iter().find(|one| fold(&one.name) == fold(name)).cloned() else {
            let sentence = format!("Sổ chưa có chỉ số “{name}”. Thêm ở Danh mục chỉ số, hoặc sửa tên cho khớp.");
            return Ok(Err((Column::Indicator, sentence)));
        };
        let unit = match line.text(Column::UnitName) {
            "" => None,
            common if fold(common) == "chung" => None,
            named => match crate::unit_files::named(&self.units, named) {
                Some(unit) => Some(unit.id),
                None => {
                    let sentence = format!("“{named}” không có trong danh sách đơn vị. Để trống nếu là số chung.");
                    return Ok(Err((Column::UnitName, sentence)));
                }
            },
        };
        let period = match named_period(&indicator, line.text(Column::Period), self.year) {
            Ok(period) => period,
            Err(sentence) => return Ok(Err((Column::Period, sentence))),
        };
        if !self.values.contains_key(&(indicator.id, period.year)) {
            self.values.insert((indicator.id, period.year), Values::of(self.book, &indicator, period.year)?);
        }
        let Some(values) = self.values.get(&(indicator.id, period.year)) else { return Ok(Ok(())) };
        let field = line.text(Column::Field);
        let key = (indicator.id, unit, fold(field), period.name());
        let cell = line.cell(Column::Value);
        if let Some(first) = self.met.insert(key, cell.clone()) {
            return Ok(Err((Column::Value, format!("Số liệu này đã có ở ô {first}. Giữ lại một dòng."))));
        }
        let text = line.text(Column::Value);
        if text.is_empty() {
            return Ok(Ok(()));
        }
        let note = Some(line.text(Column::Remark)).filter(|note| !note.is_empty());
        match plan(&indicator, values, (unit, field, period), (text, note), &self.entering) {
            Err(sentence) => return Ok(Err((Column::Value, sentence))),
            Ok(planned) => self.plan(planned, [&indicator.name, line.text(Column::UnitName), field, &period.name()]),
        }
        Ok(Ok(()))
    }

    fn plan(&mut self, planned: PlannedValue, what: [&str; 4]) {
        if !planned.changes() {
            self.import.same += 1;
            return;
        }
        match (&planned.old, &planned.new) {
            (Some(old), Some(new)) => self.import.changed.push(ValueChange {
                what: what.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", "),
                old: old.measured.typed(),
                new: new.measured.typed(),
            }),
            _ => self.import.added += 1,
        }
        self.planned.push(planned);
    }
}

pub(crate) fn export_indicator_values(
    desk: &Desk,
    now: Timestamp,
    asked: ExportIndicatorValues,
) -> Result<ExportedSheet, Failure> {
    let book = desk.book();
    let units = book.store.units()?;
    let day = Date::new(asked.year, 12, 31).unwrap_or(Date::MAX);
    let unit_name = |id: UnitId| {
        let unit = units.iter().find(|unit| unit.id == id);
        unit.and_then(|unit| unit.at_or_nearest(day)).map(|version| version.name.clone()).unwrap_or_default()
    };
    let mut lines = Vec::new();
    for indicator in book.store.indicators()? {
        let mut values = book.store.values_of(indicator.id, (asked.year, asked.year))?;
        values.sort_by_key(|value| (value.unit, value.field.clone(), value.period.kind, value.period.from));
        lines.extend(values.into_iter().map(|value| {
            vec![
                indicator.name.clone(),
                value.unit.map(unit_name).unwrap_or_default(),
                value.field.clone(),
                value.period.name(),
                value.measured.typed(),
                value.note.clone(),
            ]
        }));
    }
    write(&asked.out, &lines_out("Số liệu chỉ số", INDICATOR_VALUES_SHEET, &[56, 28, 20, 22, 16, 32], lines), now, Vec::new())
}
