//! Values as they are typed and pasted.

use domain::indicators::{Indicator, IndicatorValue, Measured, MeasuredFault, Period, PeriodKind, read_measured};
use domain::text::nfc;
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Op, OpKind, StoreError, Writer};

use super::{IndicatorTable, TableOf, Values, named_period, table};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::indicators::one;
use crate::wire::{asked, shown};

asked! {
    /// A value as typed.
    pub struct RecordValue {
        /// The table that is shown afterwards.
        pub table: TableOf,
        /// The cell.
        pub cell: CellOfTable,
        /// More about it; absent leaves the note as it is.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub note: Option<String>,
    }
    /// A block from the clipboard.
    pub struct PasteValues {
        /// The table that is shown afterwards.
        pub table: TableOf,
        /// The cells, in the order of the block.
        pub cells: Vec<CellOfTable>,
        /// True overwrites cells where the block is empty; else empty means "leave".
        #[serde(default)]
        pub overwrite_with_empty: bool,
    }
    /// One cell with its text.
    pub struct CellOfTable {
        /// The unit; absent for all together.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit: Option<i64>,
        /// The field; empty for all together.
        #[serde(default)]
        pub field: String,
        /// The period as it is called: "Tháng 3/2021".
        pub period: String,
        /// As typed; empty takes the value out.
        #[serde(default)]
        pub text: String,
    }
}

shown! {
    /// What a paste of values would do.
    pub struct ValuesPreview {
        /// One entry per cell that would change or cannot be taken.
        pub cells: Vec<PastedValue>,
        /// How many would change.
        pub changes: u32,
        /// How many cannot be taken.
        pub faults: u32,
    }
    /// One cell of a paste.
    pub struct PastedValue {
        /// The unit or field.
        pub line: String,
        /// The period.
        pub period: String,
        /// What stands there now, as typed.
        pub old: String,
        /// What would stand there.
        pub new: String,
        /// Why it cannot be taken.
        pub fault: Option<String>,
    }
}

/// What becomes of one cell.
pub(crate) struct PlannedValue {
    pub(crate) old: Option<IndicatorValue>,
    pub(crate) new: Option<IndicatorValue>,
}

impl PlannedValue {
    pub(crate) fn changes(&self) -> bool {
        let said = |value: &Option<IndicatorValue>| value.as_ref().map(|one| (one.measured, one.note.clone()));
        said(&self.old) != said(&self.new)
    }

    pub(crate) fn write(self, writer: &mut Writer<'_>) -> Result<(), StoreError> {
        match (self.new, self.old) {
            (Some(new), _) => writer.put_indicator_value(new),
            (None, Some(old)) => writer.remove_indicator_value(old.id),
            (None, None) => Ok(()),
        }
    }
}

/// Who enters, and when.
pub(crate) struct Entering {
    pub(crate) author: String,
    pub(crate) at: Timestamp,
}

/// Reads one cell against what stands there.
pub(crate) fn plan(
    indicator: &Indicator,
    values: &Values,
    place: (Option<UnitId>, &str, Period),
    (text, note): (&str, Option<&str>),
    entering: &Entering,
) -> Result<PlannedValue, String> {
    let (unit, field, period) = place;
    if let Some(why) = indicator.not_in_use(&period) {
        return Err(why);
    }
    let old = values.at(unit, field, &period).cloned();
    let measured = read_measured(text, indicator).map_err(|fault| fault_sentence(&fault))?;
    if measured.is_some() {
        refuse_overlap(values, (unit, field), &period)?;
    }
    let new = measured.map(|measured| IndicatorValue {
        id: old.as_ref().map_or(0, |old| old.id),
        indicator: indicator.id,
        unit,
        field: old.as_ref().map_or_else(|| nfc(field), |old| old.field.clone()),
        period,
        measured,
        note: note.map_or_else(|| old.as_ref().map(|old| old.note.clone()).unwrap_or_default(), nfc),
        author: entering.author.clone(),
        at: entering.at,
    });
    Ok(PlannedValue { old, new })
}

/// Days that somebody named must not reach into other days of the same unit and field.
fn refuse_overlap(values: &Values, (unit, field): (Option<UnitId>, &str), period: &Period) -> Result<(), String> {
    let same = |value: &&IndicatorValue| value.unit == unit && domain::text::fold(&value.field) == domain::text::fold(field);
    let other = values.values.iter().filter(same).find(|value| {
        period.kind == PeriodKind::Other
            && value.period.kind == PeriodKind::Other
            && value.period != *period
            && value.period.overlaps(period)
    });
    other.map_or(Ok(()), |value| {
        Err(format!("Kỳ {} chồng lên kỳ {} đã có số liệu. Sửa ngày, hoặc xóa số liệu kia.", period.name(), value.period.name()))
    })
}

pub(crate) fn fault_sentence(fault: &MeasuredFault) -> String {
    match fault {
        MeasuredFault::Number(error) => crate::commitments::number_sentence(error),
        MeasuredFault::NoShare => {
            "Chỉ số này không phải tỷ lệ có tử số, mẫu số nên không ghi dạng a/b. Ghi một số, ví dụ 97,5.".to_owned()
        }
        MeasuredFault::ZeroBelow => "Mẫu số bằng 0. Nếu trong kỳ không phát sinh thì ghi KPS.".to_owned(),
        MeasuredFault::BeyondScale { value, top } => {
            format!("{} vượt thang đo (0 đến {}). Kiểm tra lại.", domain::progress::printed(*value), top.vietnamese())
        }
        MeasuredFault::NotApplicable => {
            "Chỉ số không có trạng thái KAD. Để trống là chưa có số liệu; KPS là không phát sinh.".to_owned()
        }
    }
}

pub(crate) fn record_value(desk: &Desk, now: Timestamp, asked: RecordValue) -> Result<IndicatorTable, Failure> {
    let mut book = desk.book();
    let indicator = one(&book, asked.table.indicator)?;
    let cell = &asked.cell;
    let period = named_period(&indicator, &cell.period, asked.table.year).map_err(|why| Failure::field("period", why))?;
    let unit = known_unit(&book, cell.unit)?;
    let values = Values::of(&book, &indicator, period.year)?;
    let entering = Entering { author: book.store.settings()?.clerk, at: now };
    let place = (unit, cell.field.as_str(), period);
    let planned = plan(&indicator, &values, place, (&cell.text, asked.note.as_deref()), &entering)
        .map_err(|why| Failure::field("text", why))?;
    if planned.changes() {
        let said = |value: &Option<IndicatorValue>| value.as_ref().map_or("chưa có".to_owned(), |one| one.measured.typed());
        let label = format!("“{}”, {}: {} → {}", indicator.name, period.name(), said(&planned.old), said(&planned.new));
        book.write(Op::new(OpKind::RecordValue, label), now, |writer| planned.write(writer))?;
    }
    table(&book, &asked.table)
}

fn known_unit(book: &Book, unit: Option<i64>) -> Result<Option<UnitId>, Failure> {
    let Some(id) = unit else { return Ok(None) };
    let known = book.store.units()?.iter().any(|unit| unit.id == UnitId(id));
    if known { Ok(Some(UnitId(id))) } else { Err(Failure::missing("đơn vị này")) }
}

pub(crate) fn preview_values_paste(desk: &Desk, now: Timestamp, asked: PasteValues) -> Result<ValuesPreview, Failure> {
    Ok(lay(&desk.book(), now, &asked)?.0)
}

pub(crate) fn paste_values(desk: &Desk, now: Timestamp, asked: PasteValues) -> Result<IndicatorTable, Failure> {
    let mut book = desk.book();
    let (preview, planned, name) = lay(&book, now, &asked)?;
    if preview.faults > 0 {
        let message = format!("Còn {} ô chưa hợp lệ nên chưa dán. Số liệu trong sổ không thay đổi.", preview.faults);
        return Err(Failure::new("paste_faults", message));
    }
    let label = format!("dán {} số liệu của “{name}”", planned.len());
    book.write(Op::new(OpKind::PasteValues, label), now, |writer| planned.into_iter().try_for_each(|one| one.write(writer)))?;
    table(&book, &asked.table)
}

fn lay(book: &Book, now: Timestamp, asked: &PasteValues) -> Result<(ValuesPreview, Vec<PlannedValue>, String), Failure> {
    let indicator = one(book, asked.table.indicator)?;
    let values = Values::of(book, &indicator, asked.table.year)?;
    let entering = Entering { author: book.store.settings()?.clerk, at: now };
    let shown = table(book, &asked.table)?;
    let mut preview = ValuesPreview { cells: Vec::new(), changes: 0, faults: 0 };
    let mut planned = Vec::new();
    for cell in asked.cells.iter().filter(|cell| !cell.text.trim().is_empty() || asked.overwrite_with_empty) {
        let line = shown.rows.iter().find(|row| row.unit == cell.unit && row.field == cell.field);
        let unit = cell.unit.map(UnitId);
        let outcome = match line {
            None => Err("Ô này nằm ngoài bảng.".to_owned()),
            Some(_) => named_period(&indicator, &cell.period, asked.table.year)
                .and_then(|period| plan(&indicator, &values, (unit, &cell.field, period), (&cell.text, None), &entering)),
        };
        let typed = |value: &Option<IndicatorValue>| value.as_ref().map(|one| one.measured).map(Measured::typed);
        let mut shown = PastedValue {
            line: line.map(|row| row.name.clone()).unwrap_or_default(),
            period: cell.period.clone(),
            old: String::new(),
            new: nfc(&cell.text),
            fault: None,
        };
        match outcome {
            Ok(one) if !one.changes() => continue,
            Ok(one) => {
                shown.old = typed(&one.old).unwrap_or_default();
                shown.new = typed(&one.new).unwrap_or_default();
                preview.changes += 1;
                planned.push(one);
            }
            Err(why) => {
                shown.fault = Some(why);
                preview.faults += 1;
            }
        }
        preview.cells.push(shown);
    }
    Ok((preview, planned, indicator.name))
}
