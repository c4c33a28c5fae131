//! Reads results as they were published: `Đơn vị | Tổng điểm | Điểm tối đa áp dụng | Chỉ số (%) | Xếp loại | Thứ hạng`.
//!
//! They are recorded as said, beside what is computed, and are never mixed with it.

use domain::points::{CellText, Points};
use domain::problem::Problem;
use domain::sheets::{Column, RESULTS_SHEET};

use crate::findings::{Fault, Findings, quoted};
use crate::header::{Header, find_header};
use crate::points_cell::{Asked, read_number, read_score};
use crate::raw::{RawCell, RawSheet, RawValue, address, hundredfold};

/// Results as a sheet gives them.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ResultsSheet {
    /// One line for each unit (and stage, where the sheet names one).
    pub results: Vec<SheetResult>,
    /// Lines that were passed over.
    pub skipped_rows: usize,
}

/// What was published about one unit.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetResult {
    /// Unit as written; match it with `UnitNames`.
    pub unit: String,
    /// Stage as written; empty when the sheet has none.
    pub stage: String,
    /// Total points.
    pub total: Option<Points>,
    /// Maximum that applied.
    pub applicable_max: Option<Points>,
    /// Index in per cent, as printed.
    pub index_percent: Option<Points>,
    /// Grade; empty when none was given.
    pub grade: String,
    /// Rank.
    pub rank: Option<u32>,
    /// The cell of the unit.
    pub cell: String,
}

/// Reads published results and says what is wrong with them.
#[must_use]
pub fn read_results_sheet(sheet: &RawSheet) -> (ResultsSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, RESULTS_SHEET, &mut findings) else {
        return (ResultsSheet::default(), findings.finish());
    };
    let mut read = ResultsSheet::default();
    for row in header.data..sheet.rows.len() {
        let unit = findings.text(row, header.column(Column::UnitName));
        let total = header.column(Column::Total).map(|column| sheet.cell(row, column));
        if unit.is_empty() || total.is_none_or(RawCell::is_empty) {
            read.skipped_rows += usize::from(!unit.is_empty());
            continue;
        }
        let result = read_result(row, unit, &header, &mut findings);
        read.results.push(result);
    }
    (read, findings.finish())
}

fn read_result(row: usize, unit: String, header: &Header, findings: &mut Findings<'_>) -> SheetResult {
    let rank = findings.text(row, header.column(Column::Rank));
    let read_rank = rank.parse().ok().filter(|rank| *rank > 0);
    if read_rank.is_none() && !rank.is_empty() {
        let what = format!("\"{}\" không phải là thứ hạng.", quoted(&rank));
        findings.error((row, header.column(Column::Rank).unwrap_or(0)), Fault::new("not_a_rank", what, "Nhập số nguyên từ 1."));
    }
    SheetResult {
        stage: findings.text(row, header.column(Column::Stage)),
        total: read_value(row, Column::Total, header, findings),
        applicable_max: read_value(row, Column::ApplicableMax, header, findings),
        index_percent: read_value(row, Column::IndexPercent, header, findings),
        grade: findings.text(row, header.column(Column::Grade)),
        rank: read_rank,
        cell: address(row, header.column(Column::UnitName).unwrap_or(0)),
        unit,
    }
}

fn read_value(row: usize, column: Column, header: &Header, findings: &mut Findings<'_>) -> Option<Points> {
    let place = (row, header.column(column)?);
    let asked = Asked { code: "", max: None };
    let cell = findings.cell(place);
    let read = match (&cell.value, column) {
        (RawValue::Percent(fraction), Column::IndexPercent) => read_number(&hundredfold(fraction), asked).map(CellText::Points),
        (RawValue::Text(text), Column::IndexPercent) => read_score(&RawCell::text(text.trim_end_matches('%')), asked),
        _ => read_score(cell, asked),
    };
    match read {
        Ok(CellText::Points(points)) => Some(points),
        Ok(CellText::NotScored | CellText::NotApplicable | CellText::NoOccurrence) => None,
        Err(fault) => {
            findings.error(place, fault);
            None
        }
    }
}
