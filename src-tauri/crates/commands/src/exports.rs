//! Every sheet of the book, written so that it comes back unchanged: .xlsx or .csv by its ending.

use std::path::Path;

use domain::calendar::vietnam;
use domain::criteria::Tree;
use domain::lost_points::LostPointsNote;
use domain::points::CellText;
use domain::problem::Problem;
use domain::rounds::Stage;
use domain::rules::Rule;
use domain::rules::wording::{Reading, read_wording_for};
use domain::scores::{Mark, RoundFacts};
use domain::units::{Succession, Unit, UnitVersion};
use exchange::{
    FigureLine, KnownUnit, LostPointsLine, NamedUnit, ScoreLine, SheetFormat, SheetGrade, SheetNode, SheetUnit, UnitNames,
    WriteRefusal, WrittenSheet, criteria_out, figures_out, grades_out, lost_points_out, scores_out, units_out, write_sheet,
};
use jiff::Timestamp;
use serde_json::json;

use crate::criteria::{set_by_code, tree_of};
use crate::criteria_files::confirmation_text;
use crate::desk::Desk;
use crate::failure::Failure;
use crate::files::write_whole;
use crate::score_files::known_places;
use crate::wire::{asked, shown};
use crate::withheld::refuse_withheld;

asked! {
    /// Where the units go.
    pub struct ExportUnits {
        /// The file; its ending says the form.
        pub out: String,
    }
    /// A set and where it goes.
    pub struct ExportOfSet {
        /// Code of the set.
        pub criteria: String,
        /// The file; its ending says the form.
        pub out: String,
    }
    /// A stage of a round and where it goes.
    pub struct ExportOfStage {
        /// Code of the round.
        pub round: String,
        /// The stage.
        pub stage: Stage,
        /// The file; its ending says the form.
        pub out: String,
    }
}

shown! {
    /// A sheet that was written.
    pub struct ExportedSheet {
        /// The file.
        pub path: String,
        /// How many rows it has below its headings.
        pub rows: u32,
        /// What a sheet cannot carry, to be known.
        pub problems: Vec<Problem>,
    }
}

pub(crate) fn export_units(desk: &Desk, now: Timestamp, asked: ExportUnits) -> Result<ExportedSheet, Failure> {
    let (units, successions) = {
        let book = desk.book();
        (book.store.units()?, book.store.successions()?)
    };
    let mut problems = Vec::new();
    let rows: Vec<SheetUnit> = units.iter().flat_map(|unit| unit_rows(unit, &units, &successions)).collect();
    let told = rows.iter().map(|row| row.replaces.len()).sum::<usize>();
    if told < successions.len() {
        problems.push(Problem::notice(
            "succession_untold",
            format!("{} quan hệ kế thừa bắt đầu giữa kỳ của một tên nên không ghi được vào bảng.", successions.len() - told),
            "Không cần làm gì nếu nhập lại vào chính sổ này.",
        ));
    }
    write(&asked.out, &units_out(&rows), now, problems)
}

/// A row for each version of a unit; who it follows stands on the version that began that day.
fn unit_rows(unit: &Unit, all: &[Unit], successions: &[Succession]) -> Vec<SheetUnit> {
    let follows = |version: &UnitVersion| {
        let begun = |succession: &&Succession| succession.successor == unit.id && version.valid_from == Some(succession.from);
        let told = |succession: &Succession| Some((name_in_register(succession, all)?, succession.weight));
        let (replaces, weights): (Vec<String>, Vec<Option<u32>>) = successions.iter().filter(begun).filter_map(told).unzip();
        let weights = if weights.iter().all(Option::is_none) { Vec::new() } else { weights };
        (replaces, weights)
    };
    let row = |(version, (replaces, weights)): (&UnitVersion, (Vec<String>, Vec<Option<u32>>))| SheetUnit {
        code: version.code.clone(),
        name: version.name.clone(),
        kind: version.kind.clone(),
        group: version.group.clone(),
        head_name: version.head_name.clone(),
        head_title: version.head_title.clone(),
        short_name: version.short_name.clone(),
        valid_from: version.valid_from,
        valid_to: version.valid_to,
        replaces,
        weights,
        cell: String::new(),
    };
    unit.versions.iter().map(|version| row((version, follows(version)))).collect()
}

/// The words by which the register finds the predecessor again: a name, or a code where names are shared.
fn name_in_register(succession: &Succession, all: &[Unit]) -> Option<String> {
    let unit = all.iter().find(|unit| unit.id == succession.predecessor)?;
    let words = unit.versions.iter().rev().flat_map(|version| [version.name.clone(), version.code.clone()]);
    let mut words = words.filter(|word| !word.contains([';', '\n']));
    words.find(|word| crate::unit_files::named(all, word).is_some_and(|found| found.id == unit.id))
}

pub(crate) fn export_criteria(desk: &Desk, now: Timestamp, asked: ExportOfSet) -> Result<ExportedSheet, Failure> {
    let tree = {
        let book = desk.book();
        tree_of(&book, set_by_code(&book, &asked.criteria)?.id)?
    };
    let nodes: Vec<SheetNode> = (1..tree.len()).map(|place| sheet_node(&tree, place)).collect();
    write(&asked.out, &criteria_out(&nodes, tree.max(Tree::ROOT)), now, Vec::new())
}

fn sheet_node(tree: &Tree, place: usize) -> SheetNode {
    let node = tree.node(place);
    SheetNode {
        code: node.code.clone(),
        title: node.title.clone(),
        max: node.max,
        wording: node.wording.clone(),
        channel: node.channel,
        lead_unit: node.lead_unit.clone(),
        evidence: node.evidence.clone(),
        rule: (tree.is_leaf(place) && is_chosen(tree, place)).then(|| node.rule.clone()),
        confirmed: if tree.is_leaf(place) { confirmation_text(node) } else { String::new() },
        parent: tree.parent(place).and_then(|parent| parent.checked_sub(1)),
        is_leaf: tree.is_leaf(place),
        cell: String::new(),
    }
}

/// True when the rule is not the one that its wording would give again.
fn is_chosen(tree: &Tree, place: usize) -> bool {
    let node = tree.node(place);
    let read = match node.max.map(|max| read_wording_for(&node.wording, max, node.channel)) {
        Some(Reading::Understood { rule, .. }) if !node.wording.trim().is_empty() => rule,
        _ => Rule::default(),
    };
    read != node.rule
}

pub(crate) fn export_grades(desk: &Desk, now: Timestamp, asked: ExportOfSet) -> Result<ExportedSheet, Failure> {
    let set = set_by_code(&desk.book(), &asked.criteria)?;
    let Some(scheme) = set.grades else {
        return Err(Failure::missing(&format!("thang xếp loại của bộ tiêu chí {}", set.code)));
    };
    let grade = |grade: domain::grades::Grade| SheetGrade {
        label: grade.label,
        from: grade.from,
        includes_bound: grade.from_in,
        cell: String::new(),
    };
    let grades: Vec<SheetGrade> = scheme.grades.into_iter().map(grade).collect();
    write(&asked.out, &grades_out(&grades, &scheme.conditions), now, Vec::new())
}

pub(crate) fn export_scores(desk: &Desk, now: Timestamp, asked: ExportOfStage) -> Result<ExportedSheet, Failure> {
    let facts = desk.book().facts(&asked.round)?;
    refuse_withheld(&facts, Some(asked.stage))?;
    let (tree, stage) = (&facts.tree, asked.stage);
    let cells = |place: usize| facts.scores.iter().map(|scores| cell_text(scores.mark(stage, place))).collect();
    let line = |place: usize| ScoreLine {
        code: tree.node(place).code.clone(),
        title: tree.node(place).title.clone(),
        cells: cells(place),
    };
    let lines: Vec<ScoreLine> = (1..tree.len()).map(line).collect();
    let totals = facts.scores.iter().filter(|scores| scores.mark(stage, Tree::ROOT).is_some()).count();
    let mut problems = Vec::new();
    if totals > 0 {
        problems.push(Problem::notice(
            "totals_untold",
            format!("Tổng điểm ghi thẳng của {totals} đơn vị không có dòng trong bảng điểm."),
            "Không cần làm gì nếu nhập lại vào chính đợt này.",
        ));
    }
    write(&asked.out, &scores_out(&unit_words(&facts), &lines), now, problems)
}

fn cell_text(mark: Option<Mark>) -> CellText {
    match mark {
        None => CellText::NotScored,
        Some(Mark::Scored { points }) => CellText::Points(points),
        Some(Mark::NotApplicable) => CellText::NotApplicable,
        Some(Mark::NoOccurrence) => CellText::NoOccurrence,
    }
}

pub(crate) fn export_figures(desk: &Desk, now: Timestamp, asked: ExportOfStage) -> Result<ExportedSheet, Failure> {
    let facts = desk.book().facts(&asked.round)?;
    refuse_withheld(&facts, Some(asked.stage))?;
    let mut lines = Vec::new();
    for (words, scores) in unit_words(&facts).iter().zip(&facts.scores) {
        for place in 1..facts.tree.len() {
            if let Some(score) = scores.get(asked.stage, place).filter(|score| !score.figure.is_empty()) {
                let code = facts.tree.node(place).code.clone();
                lines.push(FigureLine { code, unit: words.clone(), figure: score.figure.clone() });
            }
        }
    }
    write(&asked.out, &figures_out(&lines), now, Vec::new())
}

pub(crate) fn export_lost_points(desk: &Desk, now: Timestamp, asked: ExportOfStage) -> Result<ExportedSheet, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let ledger = crate::lost_points::ledger(&book, &facts, asked.stage)?;
    drop(book);
    let words = unit_words(&facts);
    let line = |line: &domain::lost_points::LostPointsLine| {
        let note = line.note.as_ref();
        let said = |of: fn(&LostPointsNote) -> &String| note.map(of).cloned().unwrap_or_default();
        LostPointsLine {
            code: facts.tree.node(line.place).code.clone(),
            unit: words[line.unit].clone(),
            lost: line.lost,
            cause_kind: note.and_then(|note| note.cause).map(|cause| cause.vietnamese().to_owned()).unwrap_or_default(),
            cause: said(|note| &note.words),
            department: line.department().to_owned(),
            official: said(|note| &note.official),
            remedy: said(|note| &note.remedy),
            deadline: note.and_then(|note| note.deadline),
        }
    };
    let lines: Vec<LostPointsLine> = ledger.lines.iter().map(line).collect();
    write(&asked.out, &lost_points_out(&lines), now, Vec::new())
}

/// For each unit the words by which a sheet finds it again: its name, or what is not shared.
fn unit_words(facts: &RoundFacts) -> Vec<String> {
    let (units, _) = known_places(facts);
    let names = UnitNames::of(&units);
    let words = |unit: &KnownUnit| {
        let candidates = [&unit.name, &unit.code, &unit.short_name];
        let own = candidates.into_iter().find(|words| !words.is_empty() && names.find(words) == NamedUnit::One(unit.id));
        own.unwrap_or(&unit.name).clone()
    };
    units.iter().map(words).collect()
}

pub(crate) fn write(out: &str, sheet: &WrittenSheet, now: Timestamp, problems: Vec<Problem>) -> Result<ExportedSheet, Failure> {
    let format = SheetFormat::of_name(out).ok_or_else(|| {
        Failure::field("out", "Tên tệp cần có đuôi .xlsx hoặc .csv. Chưa ghi tệp nào. Sửa tên tệp rồi thử lại.")
    })?;
    write_whole(Path::new(out), &sheet_bytes(sheet, format, now)?)?;
    Ok(ExportedSheet { path: out.to_owned(), rows: u32::try_from(sheet.rows.len()).unwrap_or(u32::MAX), problems })
}

/// A sheet as the bytes of a file.
pub(crate) fn sheet_bytes(sheet: &WrittenSheet, format: SheetFormat, now: Timestamp) -> Result<Vec<u8>, Failure> {
    write_sheet(sheet, format, vietnam(now)).map_err(|refusal| refused(&refusal))
}

fn refused(refusal: &WriteRefusal) -> Failure {
    let said = |message: String| Failure::new("sheet_refused", message).with(json!({ "field": "out" }));
    match refusal {
        WriteRefusal::TextTooLong { cell } => said(format!(
            "Nội dung của ô {cell} dài hơn một ô Excel chứa được. Chưa ghi tệp nào. Số liệu trong sổ không bị ảnh hưởng."
        )),
        WriteRefusal::BeyondEdge { cell } => {
            said(format!("Bảng lớn hơn một trang tính (từ ô {cell}). Chưa ghi tệp nào. Số liệu trong sổ không bị ảnh hưởng."))
        }
        WriteRefusal::Failed { why } => Failure::unexpected(why),
    }
}
