//! The rank tables of every group on paper: a summary, the table, its chart, and the criteria that
//! lost most points.
//!
//! With one group the tables follow the section's heading; with several each group is a clause.
//! Ranks, grades and changes come finished.

use domain::papers::{GroupTable, LostLine, RankLine, two_digits};

use super::furniture::PaperWriter;
use super::numbers::{on_paper, percent_or_unknown, share_of_index};
use super::results::ResultWording;
use crate::blocks::Block;
use crate::chart::{Chart, Drawing, Emphasis, RankBar};
use crate::table::{Align, Column, ColumnWidth, Row, Table};
use crate::template::{Values, WordingError};

/// Bars beyond these would fill more than half a page; the table holds every unit.
const MOST_BARS: usize = 30;

/// Which heading the section has: a single group is named there.
pub(super) fn heading(groups: &[GroupTable]) -> (&'static str, String) {
    match groups {
        [only] if !only.group.trim().is_empty() => ("heading_ranking_of_one_group", only.group.clone()),
        _ => ("heading_ranking", String::new()),
    }
}

/// All groups, in their order.
pub(super) fn rankings(
    paper: &mut PaperWriter<'_>,
    wording: &ResultWording<'_>,
    groups: &[GroupTable],
) -> Result<(), WordingError> {
    for group in groups {
        if groups.len() > 1 && !group.group.trim().is_empty() {
            paper.clause(group.group.clone());
        }
        ranking(paper, wording, group)?;
    }
    Ok(())
}

fn ranking(paper: &mut PaperWriter<'_>, wording: &ResultWording<'_>, group: &GroupTable) -> Result<(), WordingError> {
    if group.rows.is_empty() {
        let values = Values::new().maybe("group_results", None);
        paper.paragraph(wording.wording.paragraph("group_without_results", &values)?);
        return Ok(());
    }
    summary(paper, wording, group)?;
    paper.table(&caption("Kết quả xếp hạng", group, group.provisional), rank_table(group, wording.year));
    if group.provisional {
        paper.note(&wording.wording.paragraph("provisional", &Values::new())?);
    }
    for row in &group.rows {
        if let Some(lowered) = &row.standing.lowered {
            paper.note(&on_paper(&format!("{}: {}", row.standing.unit_name, lowered.says())));
        }
    }
    if group.rows.len() <= MOST_BARS {
        let title = format!("Chỉ số cải cách hành chính năm {} (%)", wording.year);
        let caption = paper.chart_caption(&caption(&title, group, group.provisional));
        paper.blocks.push(Block::Chart(Chart { caption, note: String::new(), drawing: rank_bars(&group.rows) }));
    }
    if !group.most_lost.is_empty() {
        paper.table(&caption("Tiêu chí mất nhiều điểm nhất", group, false), most_lost_table(&group.most_lost));
    }
    Ok(())
}

/// "Kết quả xếp hạng: UBND các xã (tạm tính)".
fn caption(title: &str, group: &GroupTable, provisional: bool) -> String {
    let of = if group.group.trim().is_empty() { String::new() } else { format!(": {}", group.group) };
    let marked = if provisional { " (tạm tính)" } else { "" };
    format!("{title}{of}{marked}")
}

fn summary(paper: &mut PaperWriter<'_>, wording: &ResultWording<'_>, group: &GroupTable) -> Result<(), WordingError> {
    let counted = u32::try_from(group.rows.len()).unwrap_or(u32::MAX);
    let name = if group.without_result.is_empty() { "ranking_all" } else { "ranking_some" };
    let values = Values::new()
        .with("unit_count", two_digits(counted))
        .with("all_units", two_digits(group.unit_count))
        .with("stage_name", wording.stage_name(group.stage)?)
        .with("missing_units", group.without_result.join("; "));
    let mut sentences = vec![wording.wording.paragraph(name, &values)?, best(wording, group)?];
    if !group.grade_counts.is_empty() {
        let count = |(grade, units): &(String, u32)| {
            wording
                .wording
                .paragraph("grade_count", &Values::new().with("grade", grade.as_str()).with("unit_count", two_digits(*units)))
        };
        let counts: Result<Vec<String>, WordingError> = group.grade_counts.iter().map(count).collect();
        sentences.push(wording.wording.paragraph("grade_counts", &Values::new().with("grade_count_text", counts?.join("; ")))?);
    }
    paper.paragraph(sentences.join(" "));
    Ok(())
}

/// Who leads, alone or together.
fn best(wording: &ResultWording<'_>, group: &GroupTable) -> Result<String, WordingError> {
    let leaders: Vec<&RankLine> = group.rows.iter().filter(|row| row.standing.rank == 1).collect();
    let names: Vec<&str> = leaders.iter().map(|row| row.standing.unit_name.as_str()).collect();
    let first = leaders.first().map(|row| &row.standing);
    let grade = first.and_then(|standing| standing.grade.clone());
    let name = match (leaders.len(), &grade) {
        (2.., _) => "best_together",
        (_, Some(_)) => "best_and_grade",
        (_, None) => "best",
    };
    let values = Values::new()
        .with("best_unit", listed(&names))
        .maybe("best_score", first.map(|standing| standing.index.earned.vietnamese()))
        .maybe("best_max", first.map(|standing| standing.index.applicable_max.vietnamese()))
        .maybe("best_index", leaders.first().and_then(|row| row.index_printed.clone()))
        .maybe("best_grade", grade);
    wording.wording.paragraph(name, &values)
}

/// "a, b và c".
fn listed(names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [only] => (*only).to_owned(),
        [first @ .., last] => format!("{} và {last}", first.join(", ")),
    }
}

fn rank_table(group: &GroupTable, year: i16) -> Table {
    let with_grade = group.rows.iter().any(|row| row.standing.grade.is_some());
    let with_previous = group.rows.iter().any(|row| row.standing.previous_rank.is_some());
    let mut columns = vec![
        Column::new("Hạng", ColumnWidth::Fit, Align::Center).of_numbers(),
        Column::new("Đơn vị", ColumnWidth::Share(1), Align::Left),
        Column::new("Điểm đạt", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Điểm tối đa", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Chỉ số (%)", ColumnWidth::Fit, Align::DecimalComma),
    ];
    if with_grade {
        columns.push(Column::new("Xếp loại", ColumnWidth::Fit, Align::Center));
    }
    if with_previous {
        let previous = format!("So với năm {}", year - 1);
        columns.push(Column::new("Hạng", ColumnWidth::Fit, Align::Center).under(previous.as_str()));
        columns.push(Column::new("Tăng, giảm", ColumnWidth::Fit, Align::Center).under(previous));
    }
    let rows = group.rows.iter().map(|row| rank_row(row, with_grade, with_previous)).collect();
    Table { rows, ..Table::new(columns) }
}

fn rank_row(row: &RankLine, with_grade: bool, with_previous: bool) -> Row {
    let standing = &row.standing;
    let mut cells = vec![
        standing.rank.to_string(),
        standing.unit_name.clone(),
        standing.index.earned.vietnamese(),
        standing.index.applicable_max.vietnamese(),
        percent_or_unknown(row.index_printed.as_deref()),
    ];
    if with_grade {
        cells.push(standing.grade.clone().unwrap_or_default());
    }
    if with_previous {
        cells.push(standing.previous_rank.map(|rank| rank.to_string()).unwrap_or_default());
        cells.push(standing.rank_change.map(change_sign).unwrap_or_default());
    }
    Row::normal(cells)
}

/// "+4", "−2", "0".
pub(super) fn change_sign(change: i32) -> String {
    match change {
        up if up > 0 => format!("+{up}"),
        0 => "0".to_owned(),
        down => format!("−{}", down.unsigned_abs()),
    }
}

fn rank_bars(rows: &[RankLine]) -> Drawing {
    let bar = |row: &RankLine| RankBar {
        rank: row.standing.rank.to_string(),
        label: row.standing.unit_name.clone(),
        value: percent_or_unknown(row.index_printed.as_deref()),
        reached: share_of_index(row.standing.index),
        emphasis: Emphasis::Ordinary,
    };
    Drawing::Ranking(rows.iter().map(bar).collect())
}

fn most_lost_table(lines: &[LostLine]) -> Table {
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Mã", ColumnWidth::Fit, Align::Left),
        Column::new("Tiêu chí", ColumnWidth::Share(1), Align::Left),
        Column::new("Số đơn\u{a0}vị mất\u{a0}điểm", ColumnWidth::Fit, Align::Center),
        Column::new("Tổng điểm\u{a0}mất", ColumnWidth::Fit, Align::DecimalComma),
    ];
    let row = |(at, line): (usize, &LostLine)| {
        Row::normal([(at + 1).to_string(), line.code.clone(), line.title.clone(), line.units.to_string(), line.lost.vietnamese()])
    };
    Table { rows: lines.iter().enumerate().map(row).collect(), ..Table::new(columns) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_listed_as_spoken() {
        assert_eq!(listed(&["a"]), "a", "one name");
        assert_eq!(listed(&["a", "b", "c"]), "a, b và c", "the last after và");
    }

    #[test]
    fn a_change_carries_its_sign() {
        assert_eq!([4, 0, -2].map(change_sign), ["+4", "0", "−2"], "a minus, not a hyphen");
    }
}
