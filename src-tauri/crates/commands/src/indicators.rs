//! Indicators of the office: what each measures, its targets by year, and the library of examples.

use domain::calendar::{short_date, vietnam};
use domain::commitments::Counting;
use domain::indicators::{Better, Indicator, IndicatorId, PartsRule, Reckoning, YearTarget};
use domain::points::{Points, read_points};
use domain::text::{compare_names, fold, nfc};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::office::shown_date;
use crate::wire::{Nothing, asked, date_or_none, shown};

mod library;

asked! {
    /// An indicator as typed; dates are dd/mm/yyyy or empty, numbers as typed.
    pub struct SaveIndicator {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// What it is called.
        pub name: String,
        /// What stands above the line; empty when it is no share.
        #[serde(default)]
        pub numerator: String,
        /// What stands below the line.
        #[serde(default)]
        pub denominator: String,
        /// How it is counted and where the figures come from.
        #[serde(default)]
        pub definition: String,
        /// Unit of measure.
        pub measure: String,
        /// Which way is better.
        #[serde(default)]
        pub better: Better,
        /// How values of a year follow one another.
        #[serde(default)]
        pub counting: Counting,
        /// On which days its periods begin and end.
        #[serde(default)]
        pub reckoning: Reckoning,
        /// Whether parts add up to the common value.
        #[serde(default)]
        pub parts: PartsRule,
        /// The greatest value of its scale, or empty.
        #[serde(default)]
        pub top: String,
        /// The first day on which it is used.
        #[serde(default)]
        pub valid_from: String,
        /// The last day on which it is used.
        #[serde(default)]
        pub valid_to: String,
        /// What is to be reached, year by year.
        #[serde(default)]
        pub targets: Vec<YearTargetFields>,
    }
    /// The targets of one year as typed.
    #[derive(serde::Serialize)]
    pub struct YearTargetFields {
        /// The year, as typed.
        pub year: String,
        /// What the office set itself, or empty.
        #[serde(default)]
        pub own: String,
        /// What the higher authority asks for, or empty.
        #[serde(default)]
        pub higher: String,
        /// The documents that say so.
        #[serde(default)]
        pub source: String,
    }
    /// An indicator by its identity.
    pub struct OneIndicator {
        /// Its identity.
        pub id: i64,
    }
    /// Examples of the library that become indicators of the office.
    pub struct TakeIndicators {
        /// Their names in the library.
        pub codes: Vec<String>,
    }
}

shown! {
    /// The indicators of the office.
    pub struct IndicatorsView {
        /// By name.
        pub indicators: Vec<IndicatorView>,
    }
    /// An indicator as shown and edited.
    pub struct IndicatorView {
        /// Its identity.
        pub id: i64,
        /// What it is called.
        pub name: String,
        /// What stands above the line; empty when it is no share.
        pub numerator: String,
        /// What stands below the line.
        pub denominator: String,
        /// How it is counted.
        pub definition: String,
        /// Unit of measure.
        pub measure: String,
        /// Which way is better.
        pub better: Better,
        /// How values of a year follow one another.
        pub counting: Counting,
        /// On which days its periods begin and end.
        pub reckoning: Reckoning,
        /// Whether parts add up to the common value.
        pub parts: PartsRule,
        /// The greatest value of its scale, with a comma, or empty.
        pub top: String,
        /// The first day on which it is used, dd/mm/yyyy or empty.
        pub valid_from: String,
        /// The last day on which it is used, dd/mm/yyyy or empty.
        pub valid_to: String,
        /// What is to be reached, year by year; values with a comma.
        pub targets: Vec<YearTargetFields>,
        /// How many values it has in all years.
        pub values: u32,
        /// How many targets of commitments take their progress from it.
        pub promised: u32,
    }
    /// The library.
    pub struct LibraryView {
        /// The examples in their order.
        pub examples: Vec<ExampleView>,
    }
    /// One example of the library.
    pub struct ExampleView {
        /// Its name in the library.
        pub code: String,
        /// Under which heading it stands.
        pub group: String,
        /// What it is called.
        pub name: String,
        /// What it measures, in words: "số hồ sơ … / tổng số hồ sơ …".
        pub says: String,
        /// Unit of measure.
        pub measure: String,
        /// From when to when it is used, or empty.
        pub validity: String,
        /// Where it comes from.
        pub basis: String,
        /// True when the office has one of that name.
        pub taken: bool,
        /// True when it was used only until a day that has passed.
        pub ended: bool,
    }
}

pub(crate) fn indicators(desk: &Desk, _: Timestamp, _: Nothing) -> Result<IndicatorsView, Failure> {
    of_office(&desk.book())
}

fn of_office(book: &Book) -> Result<IndicatorsView, Failure> {
    let values = book.store.indicator_values()?;
    let commitments = book.store.commitments()?;
    let promised =
        |id: IndicatorId| commitments.iter().flat_map(|one| &one.targets).filter(|target| target.indicator == Some(id)).count();
    let mut known = book.store.indicators()?;
    known.sort_by(|a, b| compare_names(&a.name, &b.name).then(a.id.cmp(&b.id)));
    let view = |one: &Indicator| {
        let count = values.iter().filter(|value| value.indicator == one.id).count();
        indicator_view(one, count, promised(one.id))
    };
    Ok(IndicatorsView { indicators: known.iter().map(view).collect() })
}

fn indicator_view(one: &Indicator, values: usize, promised: usize) -> IndicatorView {
    let number = |value: Option<Points>| value.map(Points::vietnamese).unwrap_or_default();
    let target = |target: &YearTarget| YearTargetFields {
        year: target.year.to_string(),
        own: number(target.own),
        higher: number(target.higher),
        source: target.source.clone(),
    };
    IndicatorView {
        id: one.id.0,
        name: one.name.clone(),
        numerator: one.numerator.clone(),
        denominator: one.denominator.clone(),
        definition: one.definition.clone(),
        measure: one.measure.clone(),
        better: one.better,
        counting: one.counting,
        reckoning: one.reckoning,
        parts: one.parts,
        top: number(one.top),
        valid_from: shown_date(one.valid_from),
        valid_to: shown_date(one.valid_to),
        targets: one.targets.iter().map(target).collect(),
        values: u32::try_from(values).unwrap_or(u32::MAX),
        promised: u32::try_from(promised).unwrap_or(u32::MAX),
    }
}

/// One indicator of the office.
pub(crate) fn one(book: &Book, id: i64) -> Result<Indicator, Failure> {
    book.store.indicators()?.into_iter().find(|one| one.id.0 == id).ok_or_else(|| Failure::missing("chỉ số này"))
}

pub(crate) fn save_indicator(desk: &Desk, now: Timestamp, asked: SaveIndicator) -> Result<IndicatorsView, Failure> {
    let mut book = desk.book();
    let known = book.store.indicators()?;
    let previous = known.iter().find(|one| one.id.0 == asked.id);
    if asked.id != 0 && previous.is_none() {
        return Err(Failure::missing("chỉ số này"));
    }
    let mut indicator = read_indicator(&asked)?;
    refuse_errors(&indicator.problems())?;
    if known.iter().any(|other| other.id.0 != asked.id && fold(&other.name) == fold(&indicator.name)) {
        let sentence = "Đã có chỉ số tên này. Mở chỉ số đó để sửa, hoặc nói rõ hơn (đếm thủ tục hay đếm hồ sơ).";
        return Err(Failure::field("name", sentence));
    }
    if let Some(previous) = previous {
        refuse_what_values_forbid(&book, previous, &indicator)?;
    }
    let label = format!("chỉ số “{}”", indicator.name);
    book.write(Op::new(OpKind::SaveIndicator, label), now, |writer| {
        if indicator.id.0 == 0 {
            indicator.id = writer.next_indicator_id()?;
        }
        writer.put_indicator(indicator)
    })?;
    of_office(&book)
}

fn read_indicator(asked: &SaveIndicator) -> Result<Indicator, Failure> {
    let number = |field: &str, text: &str| {
        let text = text.trim().trim_end_matches('%');
        if text.is_empty() {
            return Ok(None);
        }
        let read = read_points(text, None).map(Some);
        read.map_err(|error| Failure::field(field, crate::commitments::number_sentence(&error)))
    };
    let target = |(at, fields): (usize, &YearTargetFields)| {
        let year = fields.year.trim().parse::<i16>().ok().filter(|year| (1990..=2200).contains(year));
        let wrong_year = || Failure::field(&format!("targets.{at}.year"), "Năm không hợp lệ. Nhập năm, ví dụ 2021.");
        Ok(YearTarget {
            year: year.ok_or_else(wrong_year)?,
            own: number(&format!("targets.{at}.own"), &fields.own)?,
            higher: number(&format!("targets.{at}.higher"), &fields.higher)?,
            source: nfc(&fields.source),
        })
    };
    Ok(Indicator {
        id: IndicatorId(asked.id),
        name: nfc(&asked.name),
        numerator: nfc(&asked.numerator),
        denominator: nfc(&asked.denominator),
        definition: nfc(&asked.definition),
        measure: nfc(&asked.measure),
        better: asked.better,
        counting: asked.counting,
        reckoning: asked.reckoning,
        parts: asked.parts,
        top: number("top", &asked.top)?,
        valid_from: date_or_none("valid_from", &asked.valid_from)?,
        valid_to: date_or_none("valid_to", &asked.valid_to)?,
        targets: asked.targets.iter().enumerate().map(target).collect::<Result<_, Failure>>()?,
    })
}

/// What would make values that stand in the book wrong: other days of periods, a shorter scale, no
/// denominator any more.
fn refuse_what_values_forbid(book: &Book, old: &Indicator, new: &Indicator) -> Result<(), Failure> {
    let values = book.store.values_of(old.id, (i16::MIN, i16::MAX))?;
    if old.reckoning != new.reckoning && !values.is_empty() {
        let sentence = format!(
            "Chỉ số đã có {} số liệu theo cách tính kỳ cũ. Lập chỉ số mới cho cách tính kỳ này, hoặc xóa số liệu trước.",
            values.len()
        );
        return Err(Failure::field("reckoning", sentence));
    }
    let shares = values.iter().filter(|value| matches!(value.measured, domain::indicators::Measured::Share { .. })).count();
    if shares > 0 && !new.is_share() {
        let sentence = format!("Chỉ số đã có {shares} số liệu ghi tử số/mẫu số nên vẫn phải là tỷ lệ tính bằng %.");
        return Err(Failure::field("denominator", sentence));
    }
    let Some(top) = new.scale_top() else { return Ok(()) };
    let beyond = values.iter().find(|value| value.measured.points().is_some_and(|points| points > top));
    beyond.map_or(Ok(()), |value| {
        let sentence =
            format!("{} có số liệu {}, vượt thang đo {}.", value.period.name(), value.measured.typed(), top.vietnamese());
        Err(Failure::field("top", sentence))
    })
}

pub(crate) fn remove_indicator(desk: &Desk, now: Timestamp, asked: OneIndicator) -> Result<IndicatorsView, Failure> {
    let mut book = desk.book();
    let indicator = one(&book, asked.id)?;
    let values = book.store.values_of(indicator.id, (i16::MIN, i16::MAX))?.len();
    if values > 0 {
        let sentence =
            format!("“{}” đã có {values} số liệu nên không xóa được. Nếu thôi dùng, ghi ngày thôi dùng.", indicator.name);
        return Err(Failure::new("in_use", sentence));
    }
    let commitments = book.store.commitments()?;
    if let Some(by) = commitments.iter().find(|one| one.targets.iter().any(|target| target.indicator == Some(indicator.id))) {
        let sentence =
            format!("Bản cam kết năm {} của {} lấy tiến độ từ “{}” nên không xóa được.", by.year, by.head_name, indicator.name);
        return Err(Failure::new("in_use", sentence));
    }
    let label = format!("xóa chỉ số “{}”", indicator.name);
    book.write(Op::new(OpKind::RemoveIndicator, label), now, |writer| writer.remove_indicator(indicator.id))?;
    of_office(&book)
}

pub(crate) fn indicator_library(desk: &Desk, now: Timestamp, _: Nothing) -> Result<LibraryView, Failure> {
    let known = desk.book().store.indicators()?;
    let today = vietnam(now).date();
    let view = |example: library::LibraryIndicator| {
        let one = &example.indicator;
        let says = match (one.numerator.as_str(), one.definition.as_str()) {
            ("", definition) => definition.to_owned(),
            (above, _) => format!("{above} / {}", one.denominator),
        };
        let validity = match (one.valid_from, one.valid_to) {
            (None, None) => String::new(),
            (Some(from), None) => format!("từ {}", short_date(from)),
            (None, Some(to)) => format!("đến {}", short_date(to)),
            (Some(from), Some(to)) => format!("{} - {}", short_date(from), short_date(to)),
        };
        ExampleView {
            ended: one.valid_to.is_some_and(|to| to < today),
            taken: known.iter().any(|known| fold(&known.name) == fold(&one.name)),
            name: one.name.clone(),
            measure: one.measure.clone(),
            code: example.code,
            group: example.group,
            basis: example.basis,
            says,
            validity,
        }
    };
    Ok(LibraryView { examples: library::library()?.into_iter().map(view).collect() })
}

pub(crate) fn take_indicators(desk: &Desk, now: Timestamp, asked: TakeIndicators) -> Result<IndicatorsView, Failure> {
    let mut book = desk.book();
    let known = book.store.indicators()?;
    let mut taken = library::library()?;
    taken.retain(|example| asked.codes.contains(&example.code));
    taken.retain(|example| !known.iter().any(|one| fold(&one.name) == fold(&example.indicator.name)));
    if taken.is_empty() {
        return Err(Failure::field("codes", "Chưa chọn chỉ số nào, hoặc các chỉ số đã chọn đều có sẵn. Chọn chỉ số khác."));
    }
    let label = format!("lấy {} chỉ số từ thư viện", taken.len());
    book.write(Op::new(OpKind::TakeIndicators, label), now, |writer| {
        taken.into_iter().try_for_each(|example| {
            let id = writer.next_indicator_id()?;
            writer.put_indicator(Indicator { id, ..example.indicator })
        })
    })?;
    of_office(&book)
}

/// An example of the library by its name there, for the sample office.
pub(crate) fn example(code: &str) -> Result<Indicator, Failure> {
    let found = library::library()?.into_iter().find(|example| example.code == code);
    found.map(|example| example.indicator).ok_or_else(|| Failure::missing(&format!("chỉ số mẫu {code}")))
}
