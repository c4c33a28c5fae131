//! Reads declared figures: `Mã | Đơn vị | Số liệu`, one line for each unit and criterion.
//!
//! Whether a figure fits its rule is decided by the caller, who takes each figure or says why not.

use domain::criteria::NodeId;
use domain::problem::Problem;
use domain::sheets::{Column, FIGURES_SHEET, names_a_total};
use domain::units::UnitId;

use crate::findings::{Fault, Findings, quoted};
use crate::header::{Header, find_header};
use crate::raw::{RawCell, RawSheet, RawValue, address};
use crate::score_sheet::KnownNode;
use crate::unit_names::KnownUnit;
use crate::unit_rows::UnitRows;

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
    let mut reading =
        Reading { rows: UnitRows::of(sheet, &header, units, nodes), header: &header, findings, read: FiguresSheet::default() };
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
    rows: UnitRows<'a>,
    header: &'a Header,
    findings: Findings<'a>,
    read: FiguresSheet,
}

impl Reading<'_> {
    fn read_row(&mut self, row: usize, take: &mut dyn FnMut(SheetFigure) -> Result<(), String>) {
        let figure_place = self.rows.place(row, Column::Figure);
        let code_place = self.rows.place(row, Column::Code);
        let named = self.findings.text(row, self.header.column(Column::UnitName));
        let code = self.rows.cell(code_place);
        let figure = self.findings.cell(figure_place);
        if code.is_empty() || figure.is_empty() || names_a_total(&code.shown()) {
            let is_blank = code.is_empty() && figure.is_empty() && named.is_empty();
            self.read.skipped_rows += usize::from(!is_blank);
            // A merged cell may begin on a line without a figure.
            self.rows.turn_to(&named);
            if code.is_empty() && !figure.is_empty() && !named.is_empty() {
                let what = format!("Số liệu \"{}\" của {} chưa có mã tiêu chí.", quoted(&figure.shown()), quoted(&named));
                self.findings
                    .error(code_place, Fault::new("code_missing", what, "Ghi mã tiêu chí cho dòng này hoặc xóa số liệu."));
            }
            return;
        }
        self.rows.turn_to(&named);
        let read = self.rows.find(row, &named, &mut self.findings).and_then(|(unit, node)| {
            if !node.is_leaf {
                let what = format!("Mục {} gồm các tiêu chí nhỏ hơn nên không có số liệu kê khai.", node.code);
                let fix = "Ghi số liệu ở từng tiêu chí chấm điểm của mục này.";
                return Err((code_place, Fault::new("not_a_leaf", what, fix)));
            }
            Ok((unit, node, figure_text(figure).map_err(|fault| (figure_place, fault))?))
        });
        match read {
            Ok((unit, node, text)) => self.hand_on(row, (unit, node, text), take),
            Err((place, fault)) => self.findings.error(place, fault),
        }
    }

    fn hand_on(
        &mut self,
        row: usize,
        (unit, node, figure): (UnitId, &KnownNode, String),
        take: &mut dyn FnMut(SheetFigure) -> Result<(), String>,
    ) {
        self.read.figures += 1;
        let place = self.rows.place(row, Column::Figure);
        if let Some(first) = self.rows.met_before(row, unit, node) {
            let what = format!(
                "Tiêu chí {} của {} có hai số liệu (ô {} và ô {}).",
                node.code,
                quoted(self.rows.named()),
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
pub(crate) fn figure_text(cell: &RawCell) -> Result<String, Fault> {
    let refused = |code, what: String, fix: &str| Err(Fault::new(code, what, fix));
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
