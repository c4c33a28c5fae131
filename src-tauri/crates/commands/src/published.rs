//! Published results: what others said of a year without a score sheet, recorded as said.

use domain::points::{Points, read_points};
use domain::rounds::PublishedResult;
use domain::text::{fold, nfc};
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Noun, Op, OpKind};

use crate::desk::Desk;
use crate::failure::Failure;
use crate::wire::{Nothing, asked, shown};

asked! {
    /// A published result as typed; empty texts are "not said".
    pub struct SavePublishedResult {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// The unit's name as published; empty for a count without names.
        pub unit_name: String,
        /// The year assessed.
        pub year: i16,
        /// Index or points as published.
        #[serde(default)]
        pub index: String,
        /// What the number is out of, when points were published.
        #[serde(default)]
        pub out_of: String,
        /// The rank.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub rank: Option<u32>,
        /// Out of how many.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub of: Option<u32>,
        /// Places won (positive) or lost.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub rank_change: Option<i32>,
        /// The grade.
        #[serde(default)]
        pub grade: String,
        /// How many units a count without names is about.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub unit_count: Option<u32>,
        /// Where it was published.
        pub source: String,
    }
    /// A published result to remove.
    pub struct RemovePublishedResult {
        /// Its identity.
        pub id: i64,
    }
}

shown! {
    /// A published result.
    pub struct PublishedResultView {
        /// Its identity.
        pub id: i64,
        /// The unit in the register, when known there.
        pub unit: Option<i64>,
        /// The name as published.
        pub unit_name: String,
        /// The year assessed.
        pub year: i16,
        /// Index or points as published.
        pub index: Option<Points>,
        /// What the number is out of.
        pub out_of: Option<Points>,
        /// The rank.
        pub rank: Option<u32>,
        /// Out of how many.
        pub of: Option<u32>,
        /// Places won or lost.
        pub rank_change: Option<i32>,
        /// The grade.
        pub grade: String,
        /// Units a count is about.
        pub unit_count: Option<u32>,
        /// Where it was published.
        pub source: String,
    }
}

pub(crate) fn published_results(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<PublishedResultView>, Failure> {
    Ok(desk.book().store.published_results()?.into_iter().map(view).collect())
}

fn view(result: PublishedResult) -> PublishedResultView {
    PublishedResultView {
        id: result.id,
        unit: result.unit.map(|unit| unit.0),
        unit_name: result.unit_name,
        year: result.year,
        index: result.index,
        out_of: result.out_of,
        rank: result.rank,
        of: result.of,
        rank_change: result.rank_change,
        grade: result.grade,
        unit_count: result.unit_count,
        source: result.source,
    }
}

pub(crate) fn save_published_result(
    desk: &Desk,
    now: Timestamp,
    asked: SavePublishedResult,
) -> Result<Vec<PublishedResultView>, Failure> {
    let mut book = desk.book();
    let units = book.store.units()?;
    let name = nfc(&asked.unit_name);
    let last_day = jiff::civil::Date::new(asked.year, 12, 31).map_err(|_| Failure::field("year", "Năm không hợp lệ."))?;
    let unit: Option<UnitId> =
        units.iter().find(|unit| unit.at(last_day).is_some_and(|version| fold(&version.name) == fold(&name))).map(|unit| unit.id);
    let mut result = PublishedResult {
        id: asked.id,
        unit,
        unit_name: name,
        year: asked.year,
        index: number("index", &asked.index)?,
        out_of: number("out_of", &asked.out_of)?,
        rank: asked.rank,
        of: asked.of,
        rank_change: asked.rank_change,
        grade: nfc(&asked.grade),
        unit_count: asked.unit_count,
        source: nfc(&asked.source),
    };
    if let (Some(rank), Some(of)) = (result.rank, result.of)
        && (rank == 0 || rank > of)
    {
        return Err(Failure::field("rank", format!("Thứ hạng {rank} không nằm trong {of} đơn vị. Kiểm tra lại hai số.")));
    }
    if result.source.is_empty() {
        return Err(Failure::field("source", "Chưa ghi nguồn công bố. Nhập số văn bản, báo cáo hoặc hội nghị đã công bố."));
    }
    let label = format!(
        "kết quả công bố năm {} của {}",
        result.year,
        if result.unit_name.is_empty() { "các đơn vị" } else { &result.unit_name }
    );
    book.write(Op::new(OpKind::SavePublishedResult, label), now, |writer| {
        if result.id == 0 {
            result.id = writer.next_id(Noun::PublishedResult)?;
        }
        writer.put_published_result(result)
    })?;
    drop(book);
    published_results(desk, now, Nothing {})
}

fn number(field: &str, text: &str) -> Result<Option<Points>, Failure> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    read_points(text, None).map(Some).map_err(|error| Failure::field(field, crate::scores::typed_sentence("", None, &error)))
}

pub(crate) fn remove_published_result(
    desk: &Desk,
    now: Timestamp,
    asked: RemovePublishedResult,
) -> Result<Vec<PublishedResultView>, Failure> {
    desk.book().write(Op::new(OpKind::RemovePublishedResult, "xóa kết quả công bố"), now, |writer| {
        writer.remove_published_result(asked.id)
    })?;
    published_results(desk, now, Nothing {})
}
