//! Taking a unit out of the register: only one that nothing speaks of yet.

use domain::units::UnitId;
use jiff::Timestamp;
use store::{Op, OpKind};

use super::{UnitsView, units};
use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::wire::{Nothing, asked};

asked! {
    /// One unit.
    pub struct OneUnit {
        /// Its identity.
        pub id: i64,
    }
}

pub(crate) fn remove_unit(desk: &Desk, now: Timestamp, asked: OneUnit) -> Result<UnitsView, Failure> {
    let mut book = desk.book();
    let id = UnitId(asked.id);
    let known = book.store.units()?;
    let unit = known.iter().find(|unit| unit.id == id).ok_or_else(|| Failure::missing("đơn vị này"))?;
    let name = unit.versions.last().map(|version| version.name.clone()).unwrap_or_default();
    if let Some(speaks) = what_speaks_of(&book, id)? {
        return Err(Failure::new(
            "in_use",
            format!("Chưa xóa được {name}: {speaks}. Nếu đơn vị thôi hoạt động, mở Sửa đơn vị và ghi Đến ngày."),
        ));
    }
    book.write(Op::new(OpKind::RemoveUnit, format!("xóa đơn vị {name}")), now, |writer| writer.remove_unit(id))?;
    drop(book);
    units(desk, now, Nothing {})
}

/// What in the book still names the unit.
fn what_speaks_of(book: &Book, id: UnitId) -> Result<Option<String>, Failure> {
    let store = &book.store;
    if let Some(round) = store.rounds()?.iter().find(|round| round.units.contains(&id)) {
        return Ok(Some(format!("đơn vị đang có trong đợt đánh giá {}", round.code)));
    }
    if let Some(commitment) = store.commitments()?.iter().find(|commitment| commitment.unit == Some(id)) {
        return Ok(Some(format!("có bản cam kết năm {} của {}", commitment.year, commitment.head_name)));
    }
    if let Some(initiative) = store.initiatives()?.iter().find(|initiative| initiative.unit == id) {
        return Ok(Some(format!("có sáng kiến năm {}", initiative.year)));
    }
    if let Some(one) = store.commendations()?.iter().find(|one| one.unit == Some(id)) {
        return Ok(Some(format!("có tên trong danh sách khen thưởng, nhắc nhở năm {}", one.year)));
    }
    if store.indicator_values()?.iter().any(|value| value.unit == Some(id)) {
        return Ok(Some("có số liệu chỉ số".to_owned()));
    }
    if store.survey_returns()?.iter().any(|came| came.unit == Some(id)) {
        return Ok(Some("có kết quả khảo sát".to_owned()));
    }
    if let Some(result) = store.published_results()?.iter().find(|result| result.unit == Some(id)) {
        return Ok(Some(format!("có kết quả đã công bố năm {}", result.year)));
    }
    let is_part = |unit: &domain::units::Unit| unit.versions.iter().any(|version| version.parent == Some(id));
    if store.successions()?.iter().any(|succession| [succession.predecessor, succession.successor].contains(&id)) {
        return Ok(Some("đơn vị thay cho hoặc được thay bởi đơn vị khác".to_owned()));
    }
    Ok(store.units()?.iter().any(is_part).then(|| "có đơn vị trực thuộc".to_owned()))
}
