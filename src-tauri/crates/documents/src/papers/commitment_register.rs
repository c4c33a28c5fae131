//! The register of commitments with their progress, lying across the page: one line per head, then
//! every target and task under its head.

use domain::calendar::short_date;
use domain::commitments::CommitmentPhase;
use domain::papers::{CommitmentRegister, PaperHead, RegisterHead, RegisterLine, two_digits};
use domain::points::Points;
use domain::progress::ProgressState;

use super::furniture::{PaperWriter, read};
use crate::blocks::{Orientation, Paper, Signer};
use crate::error::DocumentError;
use crate::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::{Values, WordingError};

pub(super) const FILE: &str = "so_theo_doi_cam_ket.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/so_theo_doi_cam_ket.md");

/// The paper of a register.
///
/// # Errors
/// Wording that cannot be used.
pub fn commitment_register(head: &PaperHead, register: &CommitmentRegister) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = values(register);
    let say = |name: &str| -> Result<String, WordingError> { wording.paragraph(name, &values) };
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    paper.paragraph(say("summary")?);
    paper.table(&say("heads_caption")?, heads_table(register));
    paper.table(&say("lines_caption")?, lines_table(register));
    paper.note(&say("forecast_note")?);
    let left = Signer { title: say("left_title")?, ..Signer::default() };
    let right = paper.signer();
    paper.two_signers(left, right);
    Ok(Paper { orientation: Orientation::Landscape, ..paper.finish(say("file_title")?)? })
}

fn values(register: &CommitmentRegister) -> Values {
    let all = |count: &dyn Fn(&RegisterHead) -> u32| two_digits(register.heads.iter().map(count).sum());
    let heads = u32::try_from(register.heads.len()).unwrap_or(u32::MAX);
    Values::new()
        .with("target_year", register.year.to_string())
        .with("day", short_date(register.day))
        .with("commitment_count", two_digits(heads))
        .with("signed_count", all(&|head| u32::from(head.signed.is_some())))
        .with("part_count", all(&|head| parts(head)))
        .with("reached_count", all(&|head| head.count(ProgressState::Reached) + head.count(ProgressState::ReachedLate)))
        .with("reached_late_count", all(&|head| head.count(ProgressState::ReachedLate)))
        .with("risk_count", all(&|head| head.count(ProgressState::AtRisk)))
        .with("late_count", all(&|head| head.count(ProgressState::Late)))
}

fn parts(head: &RegisterHead) -> u32 {
    u32::try_from(head.lines.len()).unwrap_or(u32::MAX)
}

/// The states that have a column of their own.
const COUNTED: [(ProgressState, &str); 6] = [
    (ProgressState::Reached, "Đạt"),
    (ProgressState::ReachedLate, "Đạt\u{a0}muộn"),
    (ProgressState::UnderWay, "Đang thực\u{a0}hiện"),
    (ProgressState::AtRisk, "Có nguy\u{a0}cơ"),
    (ProgressState::Late, "Quá hạn"),
    (ProgressState::NotBegun, "Chưa có số\u{a0}liệu"),
];

fn heads_table(register: &CommitmentRegister) -> Table {
    let mut columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Đơn vị", ColumnWidth::Share(4), Align::Left),
        Column::new("Người đứng\u{a0}đầu", ColumnWidth::Share(4), Align::Left),
        Column::new("Ngày ký", ColumnWidth::Fit, Align::Center),
        Column::new("Chỉ tiêu, nhiệm\u{a0}vụ", ColumnWidth::Fit, Align::Center).of_numbers(),
    ];
    columns.extend(COUNTED.iter().map(|(_, header)| Column::new(*header, ColumnWidth::Fit, Align::Center).of_numbers()));
    columns.push(Column::new("Sắp đến hạn", ColumnWidth::Fit, Align::Center).of_numbers());
    columns.push(Column::new("Điểm bảo\u{a0}vệ", ColumnWidth::Fit, Align::DecimalComma));
    let counts = |count: &dyn Fn(ProgressState) -> u32, all: u32| {
        let states = COUNTED.iter().map(|(state, _)| *state).chain([ProgressState::Due]);
        std::iter::once(all).chain(states.map(count)).map(|count| count.to_string()).collect::<Vec<_>>()
    };
    let row = |(number, head): (usize, &RegisterHead)| {
        let words = [number.to_string(), head.unit_name.clone(), who(head), signed(head)];
        let counts = counts(&|state| head.count(state), parts(head));
        Row::normal(words.into_iter().chain(counts).chain([head.points.map(Points::vietnamese).unwrap_or_default()]))
    };
    let mut rows: Vec<Row> = (1..).zip(&register.heads).map(row).collect();
    let sum = |count: &dyn Fn(&RegisterHead) -> u32| register.heads.iter().map(count).sum::<u32>();
    let totals = counts(&|state| sum(&|head| head.count(state)), sum(&parts));
    let points: Points = register.heads.iter().filter_map(|head| head.points).sum();
    let total = std::iter::once(Cell::across(4, "Tổng cộng").aligned(Align::Center));
    let cells = totals.into_iter().chain([points.vietnamese()]).map(Cell::from);
    rows.push(Row { kind: RowKind::Total, cells: total.chain(cells).collect() });
    Table { rows, ..Table::new(columns) }
}

fn who(head: &RegisterHead) -> String {
    let mut names = vec![head.head_name.clone()];
    names.extend(head.later_heads.iter().cloned());
    names.join("; ")
}

fn signed(head: &RegisterHead) -> String {
    head.signed.map_or_else(|| "chưa ký".to_owned(), short_date)
}

fn lines_table(register: &CommitmentRegister) -> Table {
    let columns = vec![
        Column::new("TT", ColumnWidth::Fit, Align::Center),
        Column::new("Chỉ tiêu, nhiệm vụ", ColumnWidth::Share(9), Align::Left),
        Column::new("Đơn vị tính", ColumnWidth::Fit, Align::Center),
        Column::new("Cam kết", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Thời hạn", ColumnWidth::Fit, Align::Center),
        Column::new("Đến nay", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Ngày số\u{a0}liệu", ColumnWidth::Fit, Align::Center),
        Column::new("Dự báo", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Tiêu chí", ColumnWidth::Share(2), Align::Left),
        Column::new("Điểm", ColumnWidth::Fit, Align::DecimalComma),
        Column::new("Đánh giá", ColumnWidth::Share(4), Align::Left),
    ];
    let width = columns.len();
    let mut rows = Vec::new();
    for (number, head) in (1..).zip(&register.heads) {
        let title = format!("{number}. {} – {}, {} ({})", head.unit_name, who(head), head.head_title, standing(head));
        rows.push(Row { kind: RowKind::Subtotal, cells: vec![Cell::across(width, title)] });
        rows.extend((1..).zip(&head.lines).map(|(number, line): (usize, _)| line_row(number, line)));
    }
    Table { rows, ..Table::new(columns) }
}

/// "đã ký 07/04/2021", "đã ký 07/04/2021, đã đóng", "chưa ký".
fn standing(head: &RegisterHead) -> String {
    match head.signed {
        Some(day) if head.phase == CommitmentPhase::Closed => format!("đã ký {}, đã đóng", short_date(day)),
        Some(day) => format!("đã ký {}", short_date(day)),
        None => "chưa ký".to_owned(),
    }
}

fn line_row(number: usize, line: &RegisterLine) -> Row {
    Row::normal([
        number.to_string(),
        line.name.clone(),
        line.measure.clone(),
        line.promise.clone(),
        short_date(line.due),
        line.value.map(Points::vietnamese).unwrap_or_default(),
        line.day.map(short_date).unwrap_or_default(),
        line.forecast.clone().unwrap_or_default(),
        line.criteria.clone(),
        line.points.map(Points::vietnamese).unwrap_or_default(),
        line.state.vietnamese().to_owned(),
    ])
}
