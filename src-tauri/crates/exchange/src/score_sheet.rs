//! Reads the scores of one stage: `Mã | Nội dung | <unit> | <unit> | …`.
//!
//! Units and criteria are matched with those that the caller knows. An empty cell means "leave as
//! it is" and is not in the result. Points may stand on an area or a criterion instead of its leaves.

use std::collections::HashMap;

use domain::criteria::{Channel, NodeId};
use domain::points::{CellText, Points};
use domain::problem::Problem;
use domain::rounds::Stage;
use domain::sheets::{Column, SCORE_SHEET, channel_name, names_a_total};
use domain::units::UnitId;

use crate::codes::CodeReader;
use crate::criteria_sheet::written_code;
use crate::findings::{Fault, Findings, Place, quoted};
use crate::header::{Header, find_header};
use crate::points_cell::{Asked, read_maximum, read_score};
use crate::raw::{RawCell, RawSheet, address};
use crate::unit_names::{KnownUnit, UnitNames};

mod columns;

use columns::{UnitColumn, find_unit_columns};

/// A node of the set that the caller knows.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct KnownNode {
    /// Its identity.
    pub id: NodeId,
    /// Its full code.
    pub code: String,
    /// Its maximum, when known.
    pub max: Option<Points>,
    /// True when nothing hangs below.
    pub is_leaf: bool,
    /// Who scores it.
    pub channel: Channel,
}

/// The scores of a sheet.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct ScoreSheet {
    /// Units that have a column, in the order of the sheet.
    pub units: Vec<UnitId>,
    /// Every cell that says something.
    pub scores: Vec<SheetScore>,
    /// The line of totals, where the sheet prints one; for comparing, never for counting.
    pub printed_totals: Vec<(UnitId, Points)>,
    /// Lines that were passed over: titles, totals, signatures.
    pub skipped_rows: usize,
}

/// One cell of a score sheet.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct SheetScore {
    /// Whose score.
    pub unit: UnitId,
    /// On what.
    pub node: NodeId,
    /// Points, KAD or KPS; never empty.
    pub value: CellText,
    /// Row in the sheet, from 0.
    pub row: usize,
    /// Column in the sheet, from 0.
    pub column: usize,
}

impl SheetScore {
    /// The address of the cell: "C7".
    #[must_use]
    pub fn cell(&self) -> String {
        address(self.row, self.column)
    }
}

/// Reads the scores of a stage and says what is wrong with them.
#[must_use]
pub fn read_score_sheet(sheet: &RawSheet, stage: Stage, units: &[KnownUnit], nodes: &[KnownNode]) -> (ScoreSheet, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, SCORE_SHEET, &mut findings) else {
        return (ScoreSheet::default(), findings.finish());
    };
    let (columns, data) = find_unit_columns(sheet, &header, &UnitNames::of(units), &mut findings);
    let mut reading = Reading {
        sheet,
        header: &header,
        stage,
        by_code: nodes.iter().map(|node| (node.code.as_str(), node)).collect(),
        codes: CodeReader::default(),
        rows: HashMap::new(),
        scores: ScoreSheet { units: columns.iter().map(|column| column.unit).collect(), ..ScoreSheet::default() },
        columns,
        findings,
    };
    for row in data..sheet.rows.len() {
        reading.read_row(row);
    }
    (reading.scores, reading.findings.finish())
}

struct Reading<'a> {
    sheet: &'a RawSheet,
    header: &'a Header,
    stage: Stage,
    columns: Vec<UnitColumn>,
    by_code: HashMap<&'a str, &'a KnownNode>,
    codes: CodeReader,
    /// The row in which a node was met.
    rows: HashMap<NodeId, usize>,
    findings: Findings<'a>,
    scores: ScoreSheet,
}

impl Reading<'_> {
    fn code_place(&self, row: usize) -> Place {
        (row, self.header.column(Column::Code).unwrap_or(0))
    }

    fn read_row(&mut self, row: usize) {
        let place = self.code_place(row);
        let code_cell = self.sheet.cell(place.0, place.1);
        let title = self.findings.text(row, self.header.column(Column::Title));
        let has_scores = self.columns.iter().any(|column| !self.sheet.cell(row, column.place).is_empty());
        if code_cell.is_empty() && title.is_empty() && !has_scores {
            return;
        }
        match self.find_node(row, code_cell) {
            Ok(Some(node)) => self.read_scores(row, node),
            Ok(None) => self.pass_over(row, code_cell, &title, has_scores),
            Err(fault) if has_scores => self.findings.error(place, fault),
            Err(fault) => self.findings.notice(place, fault),
        }
    }

    /// The node of a row; `None` when the row has no code.
    fn find_node(&mut self, row: usize, cell: &RawCell) -> Result<Option<KnownNode>, Fault> {
        let by_code = &self.by_code;
        let (written, lost_zeros) = written_code(cell, self.sheet.source)?;
        let Some(read) = self.codes.read(&written, lost_zeros, |code| by_code.contains_key(code)) else {
            return Ok(None);
        };
        if read.zero_restored {
            let what = format!("Mã {written} được hiểu là {} vì đứng ngay sau mã trước nó.", read.code);
            self.findings.notice(
                self.code_place(row),
                Fault::new("code_zero_restored", what, "Kiểm tra lại; nếu sai, định dạng cột Mã là Văn bản (Text)."),
            );
        }
        let node = self.by_code.get(read.code.as_str()).copied().ok_or_else(|| {
            let place = self.code_place(row);
            let what = format!("Không có mã {} trong bộ tiêu chí (ô {}).", quoted(&written), address(place.0, place.1));
            Fault::new("unknown_code", what, "Sửa lại mã, hoặc chọn đúng bộ tiêu chí của đợt.")
        })?;
        if let Some(first) = self.rows.insert(node.id, row) {
            let (column, code) = (self.code_place(row).1, &node.code);
            let what = format!("Mã {code} bị trùng ở ô {} và ô {}.", address(first, column), address(row, column));
            return Err(Fault::new(
                "duplicate_code",
                what,
                "Mỗi tiêu chí chỉ có một dòng điểm. Xóa hoặc sửa một trong hai dòng.",
            ));
        }
        Ok(Some(node.clone()))
    }

    fn pass_over(&mut self, row: usize, code_cell: &RawCell, title: &str, has_scores: bool) {
        let first_words = code_cell.shown();
        if names_a_total(&first_words) || names_a_total(title) {
            if self.scores.printed_totals.is_empty() {
                for column in &self.columns {
                    let total = read_maximum(self.sheet.cell(row, column.place)).ok().flatten();
                    self.scores.printed_totals.extend(total.map(|total| (column.unit, total)));
                }
            }
            self.scores.skipped_rows += 1;
        } else if self.holds_points(row, has_scores) {
            let what = if first_words.is_empty() {
                format!("Dòng \"{}\" có điểm nhưng không có mã.", quoted(title))
            } else {
                format!("\"{}\" không phải là mã tiêu chí nhưng dòng này có điểm.", quoted(&first_words))
            };
            self.findings
                .error(self.code_place(row), Fault::new("code_missing", what, "Ghi mã tiêu chí cho dòng này hoặc xóa điểm."));
        } else {
            self.scores.skipped_rows += 1;
        }
    }

    /// True when some unit's cell reads as a score; signatures stand in those columns too.
    fn holds_points(&self, row: usize, has_scores: bool) -> bool {
        let asked = Asked { code: "", max: None };
        has_scores && self.columns.iter().any(|column| matches!(read_score(self.sheet.cell(row, column.place), asked), Ok(value) if value != CellText::NotScored))
    }

    fn read_scores(&mut self, row: usize, node: KnownNode) {
        self.compare_maximum(row, &node);
        let asked = Asked { code: &node.code, max: node.max };
        for number in 0..self.columns.len() {
            let Some(UnitColumn { unit, place: column, .. }) = self.columns.get(number).copied() else {
                continue;
            };
            let cell = self.findings.cell((row, column));
            match read_score(cell, asked) {
                Ok(CellText::NotScored) => {}
                Ok(value) => {
                    if !matches!(value, CellText::Points(_)) || self.may_stand(&node, (row, column)) {
                        self.scores.scores.push(SheetScore { unit, node: node.id, value, row, column });
                    }
                }
                Err(fault) => self.findings.error((row, column), fault),
            }
        }
    }

    /// A sheet that prints other maxima was made for another set.
    fn compare_maximum(&mut self, row: usize, node: &KnownNode) {
        let Some(column) = self.header.column(Column::Max) else {
            return;
        };
        let printed = read_maximum(self.findings.cell((row, column)));
        if let (Ok(Some(printed)), Some(max)) = (printed, node.max)
            && printed != max
        {
            let what = format!(
                "Điểm tối đa của {} trong tệp là {}, trong bộ tiêu chí là {}.",
                node.code,
                printed.vietnamese(),
                max.vietnamese()
            );
            self.findings.warning(
                (row, column),
                Fault::new("max_differs", what, "Kiểm tra xem tệp có lập theo đúng bộ tiêu chí của đợt không."),
            );
        }
    }

    /// Survey and outside leaves are never self-scored; council, bonus and penalty usually not.
    /// KAD and KPS are claims that a unit may make anywhere.
    fn may_stand(&mut self, node: &KnownNode, place: Place) -> bool {
        if self.stage != Stage::SelfScore || !node.is_leaf || node.channel == Channel::SelfScored {
            return true;
        }
        let what = format!("Tiêu chí {} chấm theo kênh {} nên đơn vị không tự chấm.", node.code, channel_name(node.channel));
        let never = matches!(node.channel, Channel::Survey | Channel::External);
        if never {
            self.findings.error(place, Fault::new("self_score_channel", what, "Để trống ô này; điểm sẽ nhập ở bước thẩm định."));
        } else {
            self.findings
                .warning(place, Fault::new("self_score_channel", what, "Kiểm tra lại; điểm vẫn được nhập như đơn vị đề nghị."));
        }
        !never
    }
}
