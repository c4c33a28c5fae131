//! Reads declared figures: `Mã | Đơn vị | Số liệu`, one line for each unit and criterion.
//!
//! Lines may stand in any order, so a code is read for itself; only the zero that Excel drops is
//! given back where the line above, of the same unit, says so. A cell of `Đơn vị` that is merged
//! over several lines names the unit for all of them. Whether a figure fits its rule is decided by
//! the caller, who takes each figure or says why not.

use std::collections::HashMap;

use domain::criteria::NodeId;
use domain::problem::Problem;
use domain::sheets::{Column, FIGURES_SHEET, names_a_total};
use domain::units::UnitId;

use crate::codes::CodeReader;
use crate::criteria_sheet::written_code;
use crate::findings::{Fault, Findings, Place, quoted};
use crate::header::{Header, find_header};
use crate::raw::{RawCell, RawSheet, RawValue, Source, address};
use crate::score_sheet::KnownNode;
use crate::unit_names::{KnownUnit, NamedUnit, UnitNames};

/// One figure of a sheet.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetFigure {
    /// Whose figure.
    pub unit: UnitId,
    /// For which criterion.
    pub node: NodeId,
    /// As a clerk would type it: "38/40", "95%", "Kịp thời".
    pub figure: String,
    /// The cell of the figure.
    pub cell: String,
}

/// What came of the lines of a sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct FiguresSheet {
    /// Figures that were handed on, taken or not.
    pub figures: usize,
    /// Lines that were passed over: titles, totals, signatures, lines without a figure.
    pub skipped_rows: usize,
}

/// Reads the figures, hands each to `take`, and says what is wrong, with the sentence of `take` at
/// the cell of a figure that was not taken.
pub fn read_figures_sheet(
    sheet: &RawSheet,
    units: &[KnownUnit],
    nodes: &[KnownNode],
    take: &mut dyn FnMut(SheetFigure) -> Result<(), String>,
) -> (FiguresSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, FIGURES_SHEET, &mut findings) else {
        return (FiguresSheet::default(), findings.finish());
    };
    let mut reading = Reading {
        sheet,
        header: &header,
        names: UnitNames::of(units),
        by_code: nodes.iter().map(|node| (node.code.as_str(), node)).collect(),
        unit: None,
        above: String::new(),
        met: HashMap::new(),
        findings,
        read: FiguresSheet::default(),
    };
    for row in header.data..sheet.rows.len() {
        reading.read_row(row, take);
    }
    if reading.read.figures == 0 {
        let what = format!("Trang tính {} không có số liệu nào dưới dòng tiêu đề.", sheet.name);
        reading.findings.error_of_sheet(Fault::new(
            "figures_empty",
            what,
            "Kiểm tra cột Mã, Đơn vị, Số liệu hoặc chọn trang tính khác.",
        ));
    }
    (reading.read, reading.findings.finish())
}

struct Reading<'a> {
    sheet: &'a RawSheet,
    header: &'a Header,
    names: UnitNames,
    by_code: HashMap<&'a str, &'a KnownNode>,
    /// The unit of the lines before, with the words that named it.
    unit: Option<(String, UnitId)>,
    /// The code of the line before, of the same unit.
    above: String,
    /// The row in which a figure was met.
    met: HashMap<(UnitId, NodeId), usize>,
    findings: Findings<'a>,
    read: FiguresSheet,
}

impl<'a> Reading<'a> {
    fn place(&self, row: usize, column: Column) -> Place {
        (row, self.header.column(column).unwrap_or(0))
    }

    fn cell(&self, place: Place) -> &'a RawCell {
        self.sheet.cell(place.0, place.1)
    }

    fn read_row(&mut self, row: usize, take: &mut dyn FnMut(SheetFigure) -> Result<(), String>) {
        let figure_place = self.place(row, Column::Figure);
        let code_place = self.place(row, Column::Code);
        let named = self.findings.text(row, self.header.column(Column::UnitName));
        let code = self.cell(code_place);
        let figure = self.findings.cell(figure_place);
        if code.is_empty() || figure.is_empty() || names_a_total(&code.shown()) {
            let is_blank = code.is_empty() && figure.is_empty() && named.is_empty();
            self.read.skipped_rows += usize::from(!is_blank);
            // A merged cell may begin on a line without a figure.
            self.turn_to(&named);
            if code.is_empty() && !figure.is_empty() && !named.is_empty() {
                let what = format!("Số liệu \"{}\" của {} chưa có mã tiêu chí.", quoted(&figure.shown()), quoted(&named));
                self.findings
                    .error(code_place, Fault::new("code_missing", what, "Ghi mã tiêu chí cho dòng này hoặc xóa số liệu."));
            }
            return;
        }
        self.turn_to(&named);
        let unit = self.find_unit(&named, self.place(row, Column::UnitName));
        let node = self.find_node(row, code);
        let read = unit.and_then(|unit| node.and_then(|node| Ok((unit, node, figure_text(figure)?))));
        match read {
            Ok((unit, node, text)) => self.hand_on(row, (unit, node, text), take),
            Err((place, fault)) => self.findings.error(place.unwrap_or(figure_place), fault),
        }
    }

    /// Another unit begins: codes of the lines before say nothing about its own.
    fn turn_to(&mut self, named: &str) {
        if named.is_empty() || self.unit.as_ref().is_some_and(|(known, _)| known == named) {
            return;
        }
        self.above.clear();
        self.unit = match self.names.find(named) {
            NamedUnit::One(unit) => Some((named.to_owned(), unit)),
            NamedUnit::None | NamedUnit::Several => None,
        };
    }

    fn find_unit(&self, named: &str, place: Place) -> Result<UnitId, (Option<Place>, Fault)> {
        if let Some((_, unit)) = &self.unit {
            return Ok(*unit);
        }
        let (code, what) = match self.names.find(named) {
            _ if named.is_empty() => ("unit_missing", "Dòng này chưa có tên đơn vị.".to_owned()),
            NamedUnit::Several => ("unit_ambiguous", format!("Tên \"{}\" khớp với nhiều đơn vị.", quoted(named))),
            _ => ("unknown_unit", format!("Không nhận ra đơn vị \"{}\" trong đợt đánh giá.", quoted(named))),
        };
        Err((Some(place), Fault::new(code, what, "Ghi đúng tên đầy đủ, tên ngắn hoặc mã của đơn vị trong đợt.")))
    }

    fn find_node(&mut self, row: usize, cell: &RawCell) -> Result<&'a KnownNode, (Option<Place>, Fault)> {
        let place = self.place(row, Column::Code);
        let at_code = |fault| (Some(place), fault);
        let (written, _) = written_code(cell, self.sheet.source).map_err(at_code)?;
        let by_code = &self.by_code;
        let read = CodeReader::default().read(&written, false, |code| by_code.contains_key(code));
        let code = read.map(|read| self.with_lost_zero(row, cell, read.code));
        let node = code.as_deref().and_then(|code| self.by_code.get(code)).copied().ok_or_else(|| {
            let what = format!("Không có mã {} trong bộ tiêu chí (ô {}).", quoted(&written), address(place.0, place.1));
            at_code(Fault::new("unknown_code", what, "Sửa lại mã, hoặc chọn đúng bộ tiêu chí của đợt."))
        })?;
        self.above.clone_from(&node.code);
        if !node.is_leaf {
            let what = format!("Mục {} gồm các tiêu chí nhỏ hơn nên không có số liệu kê khai.", node.code);
            return Err(at_code(Fault::new("not_a_leaf", what, "Ghi số liệu ở từng tiêu chí chấm điểm của mục này.")));
        }
        Ok(node)
    }

    /// `1.1` directly below `1.9` of the same unit is the `1.10` that Excel cut.
    fn with_lost_zero(&mut self, row: usize, cell: &RawCell, code: String) -> String {
        let may_be_cut = matches!(cell.value, RawValue::Number(_)) || self.sheet.source == Source::Csv;
        let longer = format!("{code}0");
        let follows = code.strip_suffix(".1").is_some_and(|path| self.above == format!("{path}.9"));
        if !(may_be_cut && follows && self.by_code.contains_key(longer.as_str())) {
            return code;
        }
        let what = format!("Mã {code} được hiểu là {longer} vì đứng ngay sau mã trước nó.");
        let fix = "Kiểm tra lại; nếu sai, định dạng cột Mã là Văn bản (Text).";
        self.findings.notice(self.place(row, Column::Code), Fault::new("code_zero_restored", what, fix));
        longer
    }

    fn hand_on(
        &mut self,
        row: usize,
        (unit, node, figure): (UnitId, &KnownNode, String),
        take: &mut dyn FnMut(SheetFigure) -> Result<(), String>,
    ) {
        self.read.figures += 1;
        let place = self.place(row, Column::Figure);
        if let Some(first) = self.met.insert((unit, node.id), row) {
            let named = self.unit.as_ref().map(|(named, _)| named.clone()).unwrap_or_default();
            let what = format!(
                "Tiêu chí {} của {} có hai số liệu (ô {} và ô {}).",
                node.code,
                quoted(&named),
                address(first, place.1),
                address(row, place.1)
            );
            self.findings.error(place, Fault::new("figure_twice", what, "Giữ lại một dòng."));
            return;
        }
        let cell = address(place.0, place.1);
        if let Err(sentence) = take(SheetFigure { unit, node: node.id, figure, cell }) {
            self.findings.error(place, Fault::new("figure_unfit", sentence, "Sửa ô này trong tệp rồi nhập lại."));
        }
    }
}

/// The figure as a clerk would type it. A fraction that Excel made a date of cannot be given back.
fn figure_text(cell: &RawCell) -> Result<String, (Option<Place>, Fault)> {
    let refused = |code, what: String, fix: &str| Err((None, Fault::new(code, what, fix)));
    match &cell.value {
        RawValue::Text(_) | RawValue::Number(_) | RawValue::Percent(_) | RawValue::Empty => Ok(cell.shown()),
        RawValue::Date(_) => refused(
            "figure_date",
            format!("Ô bị Excel đổi thành ngày ({}), không phải số liệu.", cell.shown()),
            "Đổi định dạng ô thành Văn bản (Text), gõ lại, ví dụ 3/4, rồi nhập lại.",
        ),
        RawValue::Bool(_) => refused(
            "figure_bool",
            format!("\"{}\" không phải là số liệu.", cell.shown()),
            "Ghi đúng tên mức, ví dụ Có hoặc Không, rồi nhập lại.",
        ),
        RawValue::Error(error) => refused(
            "cell_error",
            format!("Ô có lỗi công thức {}.", quoted(error)),
            "Sửa công thức trong Excel hoặc gõ thẳng số liệu vào ô rồi nhập lại.",
        ),
    }
}
