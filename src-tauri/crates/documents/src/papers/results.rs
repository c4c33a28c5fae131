//! The office's own result on paper: totals and index in sentences, areas as a table and a chart,
//! lost points as a table.
//!
//! The conference report gives each part its section, the year-end report its clause. An unknown
//! number is drawn as "…", as official statistics do; nothing is worked out here.

use domain::papers::{AreaLine, LostLine, OwnResult, StageTotal, rank_change_text, two_digits};
use domain::points::Points;
use domain::rounds::Stage;

use super::area_charts::area_chart;
use super::furniture::PaperWriter;
use super::numbers::{UNKNOWN, UNKNOWN_NOTE, on_paper, percent_or_unknown, points_or_unknown};
use crate::blocks::Words;
use crate::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::{Values, Wording, WordingError};

/// The wording and the years of the results on one paper.
pub(super) struct ResultWording<'w> {
    pub(super) wording: &'w Wording,
    pub(super) year: i16,
    pub(super) approving_authority: &'w str,
}

impl ResultWording<'_> {
    fn say(&self, paper: &mut PaperWriter<'_>, name: &str, values: &Values) -> Result<(), WordingError> {
        paper.paragraph(self.wording.paragraph(name, values)?);
        Ok(())
    }

    /// Totals by stage, index, grade, rank, what does not apply, the gap and the difference.
    pub(super) fn totals(&self, paper: &mut PaperWriter<'_>, own: &OwnResult) -> Result<(), WordingError> {
        for total in &own.totals {
            self.total(paper, total)?;
        }
        let index =
            Values::new().with("assessment_year", self.year.to_string()).maybe("index_percent", own.index_printed.clone());
        match &own.grade {
            Some(grade) => self.say(paper, "index_and_grade", &index.with("grade", grade.as_str()))?,
            None => self.say(paper, "index", &index)?,
        }
        if let Some(lowered) = &own.lowered {
            paper.paragraph(on_paper(lowered));
        }
        self.rank(paper, own)?;
        self.applicable_maximum(paper, own)?;
        self.gap(paper, own)?;
        self.difference(paper, own)
    }

    fn total(&self, paper: &mut PaperWriter<'_>, total: &StageTotal) -> Result<(), WordingError> {
        let name = match total.stage {
            Stage::SelfScore => "total_self",
            Stage::Council => "total_council",
            Stage::Appraised1 => "total_appraised",
            Stage::Appraised2 => "total_appraised_again",
            Stage::Approved if self.approving_authority.is_empty() => "total_approved_by_nobody_named",
            Stage::Approved => "total_approved",
        };
        let values =
            Values::new().with("total", total.earned.vietnamese()).with("applicable_max", total.applicable_max.vietnamese());
        self.say(paper, name, &values.with("approving_authority", self.approving_authority))
    }

    fn rank(&self, paper: &mut PaperWriter<'_>, own: &OwnResult) -> Result<(), WordingError> {
        let Some((rank, of)) = own.rank else { return Ok(()) };
        let place = of.map_or_else(|| two_digits(rank), |of| format!("{}/{}", two_digits(rank), two_digits(of)));
        let values = Values::new().with("rank", place);
        match own.rank_change {
            None => self.say(paper, "rank", &values),
            Some(change) => self.say(
                paper,
                "rank_and_change",
                &values.with("rank_change_text", rank_change_text(change)).with("previous_year", (self.year - 1).to_string()),
            ),
        }
    }

    fn applicable_maximum(&self, paper: &mut PaperWriter<'_>, own: &OwnResult) -> Result<(), WordingError> {
        if own.not_applicable_count == 0 {
            return Ok(());
        }
        let name = match own.no_occurrence_count {
            0 => "not_applicable",
            all if all == own.not_applicable_count => "no_occurrence",
            _ => "not_applicable_or_no_occurrence",
        };
        let values = Values::new()
            .with("applicable_max", own.index.applicable_max.vietnamese())
            .maybe("full_max", own.full_max.map(Points::vietnamese))
            .with("criteria_count", two_digits(own.not_applicable_count))
            .maybe("criteria_points", own.not_applicable_points.map(Points::vietnamese));
        self.say(paper, name, &values)
    }

    fn gap(&self, paper: &mut PaperWriter<'_>, own: &OwnResult) -> Result<(), WordingError> {
        let Some(gap) = own.gap else { return Ok(()) };
        let name = match gap.cmp(&Points::ZERO) {
            std::cmp::Ordering::Less => "gap_above",
            std::cmp::Ordering::Equal => "gap_none",
            std::cmp::Ordering::Greater if own.gap_areas.is_empty() => "gap_below",
            std::cmp::Ordering::Greater => "gap_below_in_areas",
        };
        let values = Values::new().with("score_gap", gap.abs().vietnamese()).with("gap_areas", own.gap_areas.join("; "));
        self.say(paper, name, &values.with("final_total_name", self.stage_name(own.final_stage)?))
    }

    fn difference(&self, paper: &mut PaperWriter<'_>, own: &OwnResult) -> Result<(), WordingError> {
        let (Some(sum), Some(difference)) = (own.parts_sum, own.difference) else { return Ok(()) };
        let values = Values::new()
            .with("area_sum", sum.vietnamese())
            .with("unexplained_difference", difference.abs().vietnamese())
            .with("final_total_name", self.stage_name(own.final_stage)?);
        match &own.difference_reason {
            None => self.say(paper, "difference", &values),
            Some(reason) => {
                self.say(paper, "difference_and_reason", &values.with("difference_reason", reason.trim_end_matches('.')))
            }
        }
    }

    /// "điểm được phê duyệt".
    pub(super) fn stage_name(&self, stage: Stage) -> Result<String, WordingError> {
        let name = match stage {
            Stage::SelfScore => "name_self",
            Stage::Council => "name_council",
            Stage::Appraised1 => "name_appraised",
            Stage::Appraised2 => "name_appraised_again",
            Stage::Approved => "name_approved",
        };
        self.wording.paragraph(name, &Values::new())
    }

    /// That there is no result at all.
    pub(super) fn none(&self, paper: &mut PaperWriter<'_>) -> Result<(), WordingError> {
        self.say(paper, "no_results", &Values::new().with("assessment_year", self.year.to_string()).maybe("results", None))
    }

    /// The targets of the coming year as a list.
    pub(super) fn targets(&self, paper: &mut PaperWriter<'_>, year: i16, targets: &[String]) -> Result<(), WordingError> {
        let agency = paper.head.letterhead.issuing_agency.clone();
        self.say(paper, "targets_opening", &Values::new().with("target_year", year.to_string()).with("issuing_agency", agency))?;
        paper.dashes(targets);
        Ok(())
    }

    /// What was lost, largest first.
    pub(super) fn lost(&self, paper: &mut PaperWriter<'_>, own: &OwnResult) -> Result<(), WordingError> {
        if own.lost.is_empty() {
            return self.say(paper, "no_lost_points", &Values::new());
        }
        let holds_areas = own.lost.iter().any(|line| own.areas.iter().any(|area| area.code == line.code));
        let name = if holds_areas { "lost_summary_with_areas" } else { "lost_summary" };
        let count = u32::try_from(own.lost.len()).unwrap_or(u32::MAX);
        self.say(paper, name, &Values::new().with("lost_count", two_digits(count)).with("lost_sum", own.lost_sum.vietnamese()))?;
        let title = if holds_areas { "Lĩnh vực, tiêu chí" } else { "Tiêu chí" };
        paper.table("Tiêu chí mất điểm", lost_table(own, title));
        Ok(())
    }
}

/// Areas by stage: table, note and chart.
pub(super) fn areas(paper: &mut PaperWriter<'_>, own: &OwnResult) {
    paper.table("Điểm theo lĩnh vực", area_table(own));
    if own.areas.iter().any(|area| area.applicable_max.is_none() || area.points.iter().any(Option::is_none)) {
        paper.note(UNKNOWN_NOTE);
    }
    area_chart(paper, own);
}

fn area_table(own: &OwnResult) -> Table {
    let mut columns = vec![
        Column::new("Mã", ColumnWidth::Fit, Align::Center),
        Column::new("Lĩnh vực", ColumnWidth::Share(1), Align::Left),
        Column::new("Điểm tối đa", ColumnWidth::Fit, Align::DecimalComma),
    ];
    columns.extend(own.totals.iter().map(|total| Column::new(total.stage.vietnamese(), ColumnWidth::Fit, Align::DecimalComma)));
    columns.push(Column::new("Tỷ lệ (%)", ColumnWidth::Fit, Align::DecimalComma));
    let mut rows: Vec<Row> = own.areas.iter().map(area_row).collect();
    rows.extend(beside_row(own, "Điểm thưởng", |total| Some(total.bonus).filter(|bonus| *bonus != Points::ZERO)));
    rows.extend(beside_row(own, "Điểm trừ", |total| {
        Some(Points::ZERO - total.penalty).filter(|penalty| *penalty != Points::ZERO)
    }));
    rows.extend(beside_row(own, "Chênh lệch chưa có chi tiết theo lĩnh vực", |total| total.difference));
    rows.push(total_row(own));
    Table { rows, ..Table::new(columns) }
}

fn area_row(area: &AreaLine) -> Row {
    let mut cells = vec![area.code.clone(), area.title.clone(), points_or_unknown(area.applicable_max)];
    cells.extend(area.points.iter().map(|points| points_or_unknown(*points)));
    cells.push(percent_or_unknown(area.percent.as_deref()));
    Row::normal(cells)
}

/// A row of points beside the areas; none when no stage has them.
fn beside_row(own: &OwnResult, title: &str, of: impl Fn(&StageTotal) -> Option<Points>) -> Option<Row> {
    if own.totals.iter().all(|total| of(total).is_none()) {
        return None;
    }
    let mut cells = vec![Cell::from(""), Cell::from(Words::default().italic(title)), Cell::from("")];
    cells.extend(own.totals.iter().map(|total| Cell::from(of(total).map(Points::vietnamese).unwrap_or_default())));
    cells.push(Cell::from(""));
    Some(Row { kind: RowKind::Normal, cells })
}

fn total_row(own: &OwnResult) -> Row {
    let mut cells = vec![Cell::across(2, "Tổng cộng").aligned(Align::Center), Cell::from(own.index.applicable_max.vietnamese())];
    cells.extend(own.totals.iter().map(|total| Cell::from(total.earned.vietnamese())));
    cells.push(Cell::from(percent_or_unknown(own.index_printed.as_deref())));
    Row { kind: RowKind::Total, cells }
}

fn lost_table(own: &OwnResult, title: &str) -> Table {
    let with_lead = own.lost.iter().any(|line| !line.lead_unit.trim().is_empty());
    let mut columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Mã", ColumnWidth::Fit, Align::Left),
        Column::new(title, ColumnWidth::Share(5), Align::Left),
        Column::new("Điểm tối đa", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Điểm đạt", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Điểm mất", ColumnWidth::Fit, Align::DecimalComma),
    ];
    if with_lead {
        columns.push(Column::new("Đơn\u{a0}vị chủ\u{a0}trì", ColumnWidth::Share(2), Align::Left));
    }
    let tail = || with_lead.then(|| Cell::from(""));
    let mut rows: Vec<Row> = own.lost.iter().enumerate().map(|(at, line)| lost_row(at + 1, line, with_lead)).collect();
    if let Some(rest) = own.lost_elsewhere {
        let words = Words::default().italic("Phần chưa có chi tiết theo tiêu chí");
        let cells = [
            Cell::from(""),
            Cell::from(""),
            Cell::from(words),
            Cell::from(UNKNOWN),
            Cell::from(UNKNOWN),
            Cell::from(rest.vietnamese()),
        ];
        rows.push(Row { kind: RowKind::Normal, cells: cells.into_iter().chain(tail()).collect() });
    }
    let total = [
        Cell::across(3, "Tổng cộng").aligned(Align::Center),
        Cell::from(""),
        Cell::from(""),
        Cell::from(own.lost_total.vietnamese()),
    ];
    rows.push(Row { kind: RowKind::Total, cells: total.into_iter().chain(tail()).collect() });
    Table { rows, ..Table::new(columns) }
}

fn lost_row(number: usize, line: &LostLine, with_lead: bool) -> Row {
    let mut cells = vec![
        number.to_string(),
        line.code.clone(),
        line.title.clone(),
        line.max.vietnamese(),
        line.reached.vietnamese(),
        line.lost.vietnamese(),
    ];
    if with_lead {
        cells.push(line.lead_unit.clone());
    }
    Row::normal(cells)
}
