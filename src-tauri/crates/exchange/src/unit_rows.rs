//! Sheets with one line for each unit and criterion: which of both a line speaks of.
//!
//! Lines may stand in any order, so a code is read for itself; only the zero that Excel drops is
//! given back where the line above, of the same unit, says so. A cell of `Đơn vị` that is merged
//! over several lines names the unit for all of them.

use std::collections::HashMap;

use domain::criteria::NodeId;
use domain::sheets::Column;
use domain::units::UnitId;

use crate::codes::CodeReader;
use crate::criteria_sheet::written_code;
use crate::findings::{Fault, Findings, Place, quoted};
use crate::header::Header;
use crate::raw::{RawCell, RawSheet, RawValue, Source, address};
use crate::score_sheet::KnownNode;
use crate::unit_names::{KnownUnit, NamedUnit, UnitNames};

/// A fault with the cell it stands in.
pub(crate) type PlacedFault = (Place, Fault);

/// Reads the unit and the criterion of each line, from the first to the last.
pub(crate) struct UnitRows<'a> {
    sheet: &'a RawSheet,
    header: &'a Header,
    names: UnitNames,
    by_code: HashMap<&'a str, &'a KnownNode>,
    /// The unit of the lines before, with the words that named it.
    unit: Option<(String, UnitId)>,
    /// The code of the line before, of the same unit.
    above: String,
    /// The row in which a unit's criterion was met.
    met: HashMap<(UnitId, NodeId), usize>,
}

impl<'a> UnitRows<'a> {
    pub(crate) fn of(sheet: &'a RawSheet, header: &'a Header, units: &[KnownUnit], nodes: &'a [KnownNode]) -> UnitRows<'a> {
        UnitRows {
            sheet,
            header,
            names: UnitNames::of(units),
            by_code: nodes.iter().map(|node| (node.code.as_str(), node)).collect(),
            unit: None,
            above: String::new(),
            met: HashMap::new(),
        }
    }

    pub(crate) fn place(&self, row: usize, column: Column) -> Place {
        (row, self.header.column(column).unwrap_or(0))
    }

    pub(crate) fn cell(&self, place: Place) -> &'a RawCell {
        self.sheet.cell(place.0, place.1)
    }

    /// The words that name the unit of the lines so far; empty when none is known.
    pub(crate) fn named(&self) -> &str {
        self.unit.as_ref().map_or("", |(named, _)| named)
    }

    /// A line begins: where it names another unit, codes of the lines before say nothing about its own.
    pub(crate) fn turn_to(&mut self, named: &str) {
        if named.is_empty() || self.unit.as_ref().is_some_and(|(known, _)| known == named) {
            return;
        }
        self.above.clear();
        self.unit = match self.names.find(named) {
            NamedUnit::One(unit) => Some((named.to_owned(), unit)),
            NamedUnit::None | NamedUnit::Several => None,
        };
    }

    /// The unit and the criterion of a line whose unit was turned to.
    pub(crate) fn find(
        &mut self,
        row: usize,
        named: &str,
        findings: &mut Findings<'_>,
    ) -> Result<(UnitId, &'a KnownNode), PlacedFault> {
        let unit = self.find_unit(named, self.place(row, Column::UnitName));
        let node = self.find_node(row, findings);
        Ok((unit?, node?))
    }

    fn find_unit(&self, named: &str, place: Place) -> Result<UnitId, PlacedFault> {
        if let Some((_, unit)) = &self.unit {
            return Ok(*unit);
        }
        let (code, what) = match self.names.find(named) {
            _ if named.is_empty() => ("unit_missing", "Dòng này chưa có tên đơn vị.".to_owned()),
            NamedUnit::Several => ("unit_ambiguous", format!("Tên \"{}\" khớp với nhiều đơn vị.", quoted(named))),
            _ => ("unknown_unit", format!("Không nhận ra đơn vị \"{}\" trong đợt đánh giá.", quoted(named))),
        };
        Err((place, Fault::new(code, what, "Ghi đúng tên đầy đủ, tên ngắn hoặc mã của đơn vị trong đợt.")))
    }

    fn find_node(&mut self, row: usize, findings: &mut Findings<'_>) -> Result<&'a KnownNode, PlacedFault> {
        let place = self.place(row, Column::Code);
        let cell = self.cell(place);
        let (written, _) = written_code(cell, self.sheet.source).map_err(|fault| (place, fault))?;
        let by_code = &self.by_code;
        let read = CodeReader::default().read(&written, false, |code| by_code.contains_key(code));
        let code = read.map(|read| self.with_lost_zero(place, read.code, findings));
        let node = code.as_deref().and_then(|code| self.by_code.get(code)).copied().ok_or_else(|| {
            let what = format!("Không có mã {} trong bộ tiêu chí (ô {}).", quoted(&written), address(place.0, place.1));
            (place, Fault::new("unknown_code", what, "Sửa lại mã, hoặc chọn đúng bộ tiêu chí của đợt."))
        })?;
        self.above.clone_from(&node.code);
        Ok(node)
    }

    /// `1.1` directly below `1.9` of the same unit is the `1.10` that Excel cut.
    fn with_lost_zero(&self, place: Place, code: String, findings: &mut Findings<'_>) -> String {
        let may_be_cut = matches!(self.cell(place).value, RawValue::Number(_)) || self.sheet.source == Source::Csv;
        let longer = format!("{code}0");
        let follows = code.strip_suffix(".1").is_some_and(|path| self.above == format!("{path}.9"));
        if !(may_be_cut && follows && self.by_code.contains_key(longer.as_str())) {
            return code;
        }
        let what = format!("Mã {code} được hiểu là {longer} vì đứng ngay sau mã trước nó.");
        let fix = "Kiểm tra lại; nếu sai, định dạng cột Mã là Văn bản (Text).";
        findings.notice(place, Fault::new("code_zero_restored", what, fix));
        longer
    }

    /// Remembers the line; the row in which the same criterion of the same unit stood before, if it did.
    pub(crate) fn met_before(&mut self, row: usize, unit: UnitId, node: &KnownNode) -> Option<usize> {
        self.met.insert((unit, node.id), row)
    }
}
