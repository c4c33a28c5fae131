//! The sheets that leave the program, in the shape in which its readers take them: a sheet that went
//! out comes back unchanged. The headings are the first names of the columns in `domain::sheets`.

use domain::grades::GradeCondition;
use domain::points::{CellText, Points};
use domain::rules::text_of_rule;
use domain::sheets::{
    COMMITMENTS_SHEET, CRITERIA_SHEET, Column, LOST_POINTS_SHEET, STEERING_SHEET, SheetShape, UNITS_SHEET, channel_name,
    channel_of_group_title,
};
use jiff::civil::Date;

use crate::commitments_sheet::SheetTarget;
use crate::criteria_sheet::SheetNode;
use crate::grades_sheet::{SheetGrade, written_condition};
use crate::steering_sheet::SheetSteering;
use crate::units_sheet::SheetUnit;
use crate::written::{WrittenCell, WrittenSheet};

fn text(words: &str) -> WrittenCell {
    if words.is_empty() { WrittenCell::Empty } else { WrittenCell::Text(words.to_owned()) }
}

fn number(points: Option<Points>) -> WrittenCell {
    points.map_or(WrittenCell::Empty, WrittenCell::Number)
}

fn day(date: Option<Date>) -> WrittenCell {
    date.map_or(WrittenCell::Empty, WrittenCell::Day)
}

fn headings(shape: SheetShape, widths: &[u16]) -> Vec<(String, u16)> {
    shape.iter().zip(widths).map(|((column, _), width)| (column.heading().to_owned(), *width)).collect()
}

/// Units, a row for each time they had a name.
#[must_use]
pub fn units_out(units: &[SheetUnit]) -> WrittenSheet {
    let row = |unit: &SheetUnit| {
        vec![
            text(&unit.code),
            text(&unit.name),
            text(&unit.kind),
            text(&unit.group),
            text(&unit.head_name),
            text(&unit.head_title),
            text(&unit.short_name),
            day(unit.valid_from),
            day(unit.valid_to),
            text(&unit.replaces.join("; ")),
            text(&weights(unit)),
        ]
    };
    WrittenSheet {
        name: "Đơn vị".to_owned(),
        headings: headings(UNITS_SHEET, &[10, 32, 12, 18, 24, 24, 18, 12, 12, 24, 14]),
        rows: units.iter().map(row).collect(),
    }
}

fn weights(unit: &SheetUnit) -> String {
    let words: Vec<String> =
        unit.weights.iter().map(|weight| weight.map_or_else(|| "-".to_owned(), |weight| weight.to_string())).collect();
    words.join("; ")
}

/// Targets that heads promise, head by head.
#[must_use]
pub fn commitments_out(targets: &[SheetTarget]) -> WrittenSheet {
    let row = |target: &SheetTarget| {
        vec![
            text(&target.unit),
            text(&target.head_name),
            text(&target.head_title),
            text(&target.target),
            text(&target.measure),
            number(target.baseline),
            number(target.value),
            text(target.direction.sign()),
            day(target.deadline),
            text(&target.criteria),
        ]
    };
    WrittenSheet {
        name: "Cam kết".to_owned(),
        headings: headings(COMMITMENTS_SHEET, &[24, 20, 22, 48, 12, 12, 12, 8, 12, 16]),
        rows: targets.iter().map(row).collect(),
    }
}

/// A criteria set: parents before their children, and a line with the total.
#[must_use]
pub fn criteria_out(nodes: &[SheetNode], total: Option<Points>) -> WrittenSheet {
    let row = |node: &SheetNode| {
        vec![
            text(&node.code),
            text(&node.title),
            number(node.max),
            text(&node.wording),
            channel(node, node.parent.and_then(|parent| nodes.get(parent))),
            text(&node.lead_unit),
            text(&node.evidence),
            text(&node.rule.as_ref().map(text_of_rule).unwrap_or_default()),
            text(&node.confirmed),
        ]
    };
    let total = total.map(|total| vec![WrittenCell::Empty, text("Tổng cộng"), WrittenCell::Number(total)]);
    WrittenSheet {
        name: "Bộ tiêu chí".to_owned(),
        headings: headings(CRITERIA_SHEET, &[10, 48, 10, 60, 14, 24, 40, 40, 24]),
        rows: nodes.iter().map(row).chain(total).collect(),
    }
}

/// Leaves say who scores them; a whole says it only where the reader would think otherwise.
fn channel(node: &SheetNode, above: Option<&SheetNode>) -> WrittenCell {
    let thought = above.map(|above| above.channel).or_else(|| channel_of_group_title(&node.title)).unwrap_or_default();
    if node.is_leaf || node.channel != thought { text(channel_name(node.channel)) } else { WrittenCell::Empty }
}

/// A scale of grades, the best first, each with the conditions that guard it.
#[must_use]
pub fn grades_out(grades: &[SheetGrade], conditions: &[GradeCondition]) -> WrittenSheet {
    let row = |grade: &SheetGrade| {
        let guards = conditions.iter().filter(|condition| condition.grade == grade.label).map(written_condition);
        vec![
            text(&grade.label),
            WrittenCell::Number(grade.from),
            text(if grade.includes_bound { "có" } else { "không" }),
            text(&guards.collect::<Vec<_>>().join("; ")),
        ]
    };
    let columns = [(Column::Grade, 24), (Column::GradeFrom, 10), (Column::IncludesBound, 10), (Column::GradeConditions, 40)];
    WrittenSheet {
        name: "Xếp loại".to_owned(),
        headings: columns.map(|(column, width)| (column.heading().to_owned(), width)).to_vec(),
        rows: grades.iter().map(row).collect(),
    }
}

/// A line of a score sheet that goes out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ScoreLine {
    /// Full code.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// One cell per unit.
    pub cells: Vec<CellText>,
}

/// The scores of one stage, a column for each unit under the words that name it.
#[must_use]
pub fn scores_out(units: &[String], lines: &[ScoreLine]) -> WrittenSheet {
    let cell = |value: &CellText| match value {
        CellText::NotScored => WrittenCell::Empty,
        CellText::Points(points) => WrittenCell::Number(*points),
        CellText::NotApplicable => text("KAD"),
        CellText::NoOccurrence => text("KPS"),
    };
    let row = |line: &ScoreLine| {
        let mut cells = vec![text(&line.code), text(&line.title)];
        cells.extend(line.cells.iter().map(cell));
        cells
    };
    let mut headings = vec![(Column::Code.heading().to_owned(), 10), (Column::Title.heading().to_owned(), 56)];
    headings.extend(units.iter().map(|unit| (unit.clone(), 14)));
    WrittenSheet { name: "Điểm".to_owned(), headings, rows: lines.iter().map(row).collect() }
}

/// A declared figure that goes out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FigureLine {
    /// Full code of the criterion.
    pub code: String,
    /// The words that name the unit.
    pub unit: String,
    /// The figure as typed.
    pub figure: String,
}

/// A line of the ledger of lost points that goes out.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct LostPointsLine {
    /// Full code of the criterion.
    pub code: String,
    /// The words that name the unit.
    pub unit: String,
    /// What was lost.
    pub lost: Points,
    /// The kind of cause, as screens call it; empty while nobody has said it.
    pub cause_kind: String,
    /// The cause in words.
    pub cause: String,
    /// Who answers for it.
    pub department: String,
    /// The official there.
    pub official: String,
    /// What will be done.
    pub remedy: String,
    /// By when.
    pub deadline: Option<Date>,
}

/// The ledger of lost points.
#[must_use]
pub fn lost_points_out(lines: &[LostPointsLine]) -> WrittenSheet {
    let row = |line: &LostPointsLine| {
        vec![
            text(&line.code),
            text(&line.unit),
            WrittenCell::Number(line.lost),
            text(&line.cause_kind),
            text(&line.cause),
            text(&line.department),
            text(&line.official),
            text(&line.remedy),
            day(line.deadline),
        ]
    };
    WrittenSheet {
        name: "Điểm mất".to_owned(),
        headings: headings(LOST_POINTS_SHEET, &[10, 28, 10, 24, 48, 28, 24, 48, 12]),
        rows: lines.iter().map(row).collect(),
    }
}

/// Steering documents, in the order given.
#[must_use]
pub fn steering_out(documents: &[SheetSteering]) -> WrittenSheet {
    let row =
        |one: &SheetSteering| vec![text(&one.kind), text(&one.number), day(one.date), text(&one.issuer), text(&one.subject)];
    WrittenSheet {
        name: "Văn bản chỉ đạo".to_owned(),
        headings: headings(STEERING_SHEET, &[16, 20, 14, 32, 64]),
        rows: documents.iter().map(row).collect(),
    }
}

/// Declared figures; every cell is text, so that 3/4 is no day.
#[must_use]
pub fn figures_out(lines: &[FigureLine]) -> WrittenSheet {
    WrittenSheet {
        name: "Số liệu".to_owned(),
        headings: vec![
            (Column::Code.heading().to_owned(), 10),
            ("Đơn vị".to_owned(), 32),
            (Column::Figure.heading().to_owned(), 40),
        ],
        rows: lines.iter().map(|line| vec![text(&line.code), text(&line.unit), text(&line.figure)]).collect(),
    }
}
