//! The score sheet of one unit, or those of all units in one run: every criterion with its stages
//! side by side.
//!
//! Columns without anything in them are left out; with figures and reasons it lies across the page,
//! as the decree allows for tables; the difference of a stated total stands as a line of its own.

use domain::calendar::short_date;
use domain::criteria::Side;
use domain::number_words::points_in_words;
use domain::papers::{PaperHead, ScoreSheet, SheetLine, SheetTotal, two_digits};
use domain::points::Points;
use domain::rounds::Stage;

use super::furniture::{PaperWriter, agency_name, read};
use super::numbers::{UNKNOWN_NOTE, on_paper, percent_or_unknown, points_or_unknown};
use crate::blocks::{Block, FontSize, Orientation, Paper, Signer, Words};
use crate::error::DocumentError;
use crate::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "phieu_cham_diem.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/phieu_cham_diem.md");

/// The sheets as one paper, in the order given.
///
/// # Errors
/// A value without which a final sheet is not printed; wording that cannot be used.
pub fn score_sheets(head: &PaperHead, sheets: &[ScoreSheet]) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    for sheet in sheets {
        if sheets.len() > 1 {
            paper.next_paper(Shape::of(sheet).orientation(), &sheet.unit_name);
        }
        score_sheet(&mut paper, &wording, sheet)?;
    }
    let title = match sheets {
        [only] => wording.paragraph("file_title", &values(only))?,
        _ => {
            let year = sheets.first().map(|sheet| sheet.year.to_string());
            let count = two_digits(u32::try_from(sheets.len()).unwrap_or(u32::MAX));
            wording.paragraph("file_title_of_all", &Values::new().maybe("assessment_year", year).with("unit_count", count))?
        }
    };
    let orientation = sheets.first().map_or(Orientation::Portrait, |sheet| Shape::of(sheet).orientation());
    Ok(Paper { orientation, ..paper.finish(title)? })
}

fn values(sheet: &ScoreSheet) -> Values {
    Values::new()
        .with("assessment_year", sheet.year.to_string())
        .with("assessed_unit", sheet.unit_name.as_str())
        .with("unit_code", sheet.unit_code.as_str())
        .with("criteria_set_citation", sheet.set_citation.as_str())
        .with("period_from", short_date(sheet.period.0))
        .with("period_to", short_date(sheet.period.1))
}

fn score_sheet(paper: &mut PaperWriter<'_>, wording: &Wording, sheet: &ScoreSheet) -> Result<(), WordingError> {
    let values = values(sheet);
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    paper.particulars(&wording.lines("particulars", &values)?);
    for total in &sheet.totals {
        paper.paragraph(total_sentence(wording, total)?);
        if let Some(lowered) = &total.lowered {
            paper.paragraph(on_paper(lowered));
        }
    }
    if let Some(total) = sheet.totals.last() {
        let values = Values::new().with("total_in_words", points_in_words(total.earned));
        paper.paragraph(wording.paragraph("in_words", &values)?);
    } else {
        paper.paragraph(wording.paragraph("no_scores", &Values::new().maybe("results", None))?);
    }
    paper.blocks.push(Block::Table(table(sheet, &say("difference")?)));
    for (place, reason) in &sheet.difference_reasons {
        let why = Values::new().with("difference_place", place.as_str()).with("difference_reason", reason.trim_end_matches('.'));
        paper.paragraph(on_paper(&wording.paragraph("difference_and_reason", &why)?));
    }
    paper.note(&say("legend")?);
    if sheet.lines.iter().any(|line| line.max.is_none() && line.side == Side::Main) {
        paper.note(UNKNOWN_NOTE);
    }
    let title = if sheet.head_title.trim().is_empty() { say("right_title")? } else { agency_name(&sheet.head_title) };
    let left = Signer { title: say("left_title")?, ..Signer::default() };
    paper.two_signers(left, Signer { title, name: sheet.head_name.clone(), ..Signer::default() });
    Ok(())
}

fn total_sentence(wording: &Wording, total: &SheetTotal) -> Result<String, WordingError> {
    let values = Values::new()
        .with("stage_name", total.stage.vietnamese())
        .with("total", total.earned.vietnamese())
        .with("applicable_max", total.applicable_max.vietnamese())
        .maybe("index_percent", total.index_printed.clone())
        .maybe("grade", total.grade.clone());
    let name = if total.grade.is_some() { "total_and_grade" } else { "total" };
    let mut sentence = wording.paragraph(name, &values)?;
    if !total.complete {
        sentence.push(' ');
        sentence.push_str(&wording.paragraph("incomplete", &Values::new())?);
    }
    Ok(sentence)
}

/// Which columns a sheet needs.
#[derive(Clone, Copy)]
struct Shape {
    figures: bool,
    grounds: bool,
}

impl Shape {
    fn of(sheet: &ScoreSheet) -> Shape {
        Shape {
            figures: sheet.lines.iter().any(|line| !line.figures.is_empty()),
            grounds: sheet.lines.iter().any(|line| !line.working.is_empty() || !line.reasons.is_empty()),
        }
    }

    /// A sheet with figures or grounds is long: its letters are smaller and its lines close.
    fn size(self) -> FontSize {
        if self.figures || self.grounds { FontSize::points(10) } else { FontSize::points(12) }
    }

    fn orientation(self) -> Orientation {
        if self.figures || self.grounds { Orientation::Landscape } else { Orientation::Portrait }
    }
}

fn table(sheet: &ScoreSheet, difference: &str) -> Table {
    let shape = Shape::of(sheet);
    let mut columns = vec![
        Column::new("Mã", ColumnWidth::Fit, Align::Left),
        Column::new("Lĩnh vực, tiêu chí", ColumnWidth::Share(6), Align::Left),
        Column::new("Điểm tối\u{a0}đa", ColumnWidth::Fit, Align::DecimalComma),
    ];
    if shape.figures {
        columns.push(Column::new("Số liệu", ColumnWidth::Share(3), Align::Left));
    }
    let stage = |total: &SheetTotal| Column::new(total.stage.vietnamese(), ColumnWidth::Fit, Align::DecimalComma).under("Điểm");
    columns.extend(sheet.totals.iter().map(stage));
    if shape.grounds {
        columns.push(Column::new("Cách tính, lý do", ColumnWidth::Share(5), Align::Left));
    }
    let mut rows = Vec::with_capacity(sheet.lines.len() + 2);
    for line in &sheet.lines {
        rows.push(line_row(line, shape));
        rows.extend(difference_row(&line.differences, shape, difference));
    }
    let whole: Vec<Option<Points>> = sheet.totals.iter().map(|total| total.difference).collect();
    rows.extend(difference_row(&whole, shape, difference));
    rows.push(total_row(sheet, shape));
    Table { rows, size: Some(shape.size()), ..Table::new(columns) }
}

fn line_row(line: &SheetLine, shape: Shape) -> Row {
    let mut cells = vec![line.code.clone(), line.title.clone(), points_or_unknown(line.max)];
    if line.max.is_none() && line.side != Side::Main {
        cells[2] = String::new();
    }
    if shape.figures {
        cells.push(by_stage(&line.figures, &[Stage::SelfScore], "; "));
    }
    cells.extend(line.cells.iter().map(|cell| cell.printed()));
    if shape.grounds {
        let reasons = by_stage(&line.reasons, &[], "\n");
        let grounds = [working(line), reasons.as_str()];
        cells.push(grounds.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n"));
    }
    Row::of(if line.is_leaf { RowKind::Normal } else { RowKind::Subtotal }, cells)
}

/// The working without its maximum, which stands in a column of the same line.
fn working(line: &SheetLine) -> &str {
    let said = line.max.map(|max| format!(" (tối đa {})", max.vietnamese()));
    said.and_then(|said| line.working.strip_suffix(said.as_str())).unwrap_or(&line.working)
}

/// What was said at each stage, named unless it goes without saying.
fn by_stage(said: &[(Stage, String)], unnamed: &[Stage], between: &str) -> String {
    let line = |(stage, text): &(Stage, String)| {
        if unnamed.contains(stage) { text.clone() } else { format!("{}: {text}", stage.vietnamese()) }
    };
    said.iter().map(line).collect::<Vec<_>>().join(between)
}

/// What a stated total has beyond the sum of its parts.
fn difference_row(differences: &[Option<Points>], shape: Shape, words: &str) -> Option<Row> {
    if differences.iter().all(Option::is_none) {
        return None;
    }
    let mut cells = vec![Cell::from(""), Cell::from(Words::default().italic(words)), Cell::from("")];
    if shape.figures {
        cells.push(Cell::from(""));
    }
    cells.extend(differences.iter().map(|difference| Cell::from(difference.map(Points::vietnamese).unwrap_or_default())));
    if shape.grounds {
        cells.push(Cell::from(""));
    }
    Some(Row { kind: RowKind::Normal, cells })
}

fn total_row(sheet: &ScoreSheet, shape: Shape) -> Row {
    let applicable = sheet.totals.last().map(|total| total.applicable_max);
    let mut cells = vec![
        Cell::across(2, "Tổng cộng (điểm tối đa áp dụng)").aligned(Align::Center),
        Cell::from(points_or_unknown(applicable)),
    ];
    if shape.figures {
        cells.push(Cell::from(""));
    }
    cells.extend(sheet.totals.iter().map(|total| Cell::from(total.earned.vietnamese())));
    if shape.grounds {
        let last = sheet.totals.last().map(|total| format!("Chỉ số: {}%", percent_or_unknown(total.index_printed.as_deref())));
        cells.push(Cell::from(last.unwrap_or_default()));
    }
    Row { kind: RowKind::Total, cells }
}
