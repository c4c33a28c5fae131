//! The handover notebook, signed by the one who leaves and the one who comes.

use domain::calendar::short_date;
use domain::papers::{Handover, PaperHead};

use super::furniture::{PaperWriter, read};
use super::numbers::on_paper;
use crate::blocks::{Block, Paper, Signer};
use crate::error::DocumentError;
use crate::table::{Align, Cell, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "so_ban_giao.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/so_ban_giao.md");

/// The handover notebook of a round.
///
/// # Errors
/// A value without which a final paper is not printed; wording that cannot be used.
pub fn handover(head: &PaperHead, handover: &Handover) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = Values::new()
        .with("assessment_year", handover.year.to_string())
        .with("round_name", handover.round.as_str())
        .with("issuing_agency", head.letterhead.issuing_agency.as_str());
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    paper.paragraph(say("opening")?);
    parts(&mut paper, &wording, &values, handover)?;
    let signer = |title: String| Signer { title, ..Signer::default() };
    let (left, right) = (signer(say("left_title")?), signer(say("right_title")?));
    paper.two_signers(left, right);
    Ok(paper.finish(say("file_title")?)?)
}

/// A table with its heading, or a sentence where there is nothing.
struct Part {
    heading: &'static str,
    /// What an empty part says; without it the part is left out.
    empty: Option<&'static str>,
    columns: Vec<Column>,
    rows: Vec<Row>,
}

fn parts(paper: &mut PaperWriter<'_>, wording: &Wording, values: &Values, of: &Handover) -> Result<(), WordingError> {
    for part in [stages(of), waiting(of), differences(of), questions(of), days(of), documents(of), promises(of)] {
        let say = |name: &str| wording.paragraph(name, values);
        match part.empty {
            _ if !part.rows.is_empty() => {
                paper.section(say(part.heading)?);
                if part.heading == "heading_documents" {
                    paper.paragraph(say("documents_place")?);
                }
                // The heading above says what the table is.
                paper.blocks.push(Block::Table(Table { rows: part.rows, ..Table::new(part.columns) }));
            }
            Some(empty) => {
                paper.section(say(part.heading)?);
                paper.paragraph(say(empty)?);
            }
            None => {}
        }
    }
    Ok(())
}

fn words(header: &str, share: u32) -> Column {
    Column::new(header, ColumnWidth::Share(share), Align::Left)
}

fn short(header: &str) -> Column {
    Column::new(header, ColumnWidth::Fit, Align::Center)
}

fn counted(at: usize) -> String {
    (at + 1).to_string()
}

fn normal(rows: impl Iterator<Item = Vec<String>>) -> Vec<Row> {
    rows.map(Row::normal).collect()
}

fn stages(of: &Handover) -> Part {
    let columns = vec![words("Bước", 1), short("Đơn vị đã có điểm"), short("Đơn vị đã đủ điểm"), short("Đơn vị đã chốt")];
    let row = |stage: &domain::papers::HandoverStage| {
        vec![stage.stage.clone(), stage.begun.to_string(), stage.complete.to_string(), stage.locked.to_string()]
    };
    Part { heading: "heading_standing", empty: None, columns, rows: normal(of.stages.iter().map(row)) }
}

fn waiting(of: &Handover) -> Part {
    let columns = vec![short("TT"), words("Việc", 2), words("Đơn vị", 2), short("Số tiêu chí"), words("Tiêu chí", 4)];
    let row = |(at, work): (usize, &domain::papers::HandoverWork)| {
        vec![counted(at), work.kind.clone(), work.unit.clone(), work.codes.len().to_string(), work.codes.join("; ")]
    };
    let rows = normal(of.waiting.iter().enumerate().map(row));
    Part { heading: "heading_waiting", empty: Some("no_waiting"), columns, rows }
}

fn differences(of: &Handover) -> Part {
    let columns = vec![short("TT"), words("Chỗ không khớp", 3), words("Lý do", 2)];
    let row = |(at, (sentence, reason)): (usize, &(String, String))| {
        vec![counted(at), sentence.clone(), if reason.is_empty() { "(chưa ghi)".to_owned() } else { reason.clone() }]
    };
    let rows = normal(of.differences.iter().enumerate().map(row));
    Part { heading: "heading_differences", empty: Some("no_differences"), columns, rows }
}

fn questions(of: &Handover) -> Part {
    let columns = vec![short("TT"), words("Nội dung", 4), words("Hỏi ai", 2), words("Văn bản", 2), short("Ngày")];
    let row = |(at, one): (usize, &domain::papers::HandoverQuestion)| {
        vec![
            counted(at),
            one.text.clone(),
            one.addressee.clone(),
            one.letter.clone(),
            one.asked_on.map(short_date).unwrap_or_default(),
        ]
    };
    Part { heading: "heading_questions", empty: None, columns, rows: normal(of.questions.iter().enumerate().map(row)) }
}

fn days(of: &Handover) -> Part {
    let columns = vec![short("Ngày"), words("Việc", 1)];
    let rows = normal(of.days.iter().map(|(day, name)| vec![short_date(*day), name.clone()]));
    Part { heading: "heading_days", empty: None, columns, rows }
}

fn documents(of: &Handover) -> Part {
    let columns = vec![short("TT"), words("Tài liệu", 4), words("Tên tệp", 3), words("Dùng cho", 4)];
    let row = |(at, one): (usize, &domain::papers::HandoverDocument)| {
        let title = if one.subject.is_empty() { one.title.clone() } else { format!("{}, {}", one.title, one.subject) };
        let proves = if one.proves.is_empty() { "(chưa gắn tiêu chí nào)".to_owned() } else { one.proves.join("; ") };
        vec![counted(at), title, one.file_name.clone(), proves]
    };
    let rows = normal(of.documents.iter().enumerate().map(row));
    Part { heading: "heading_documents", empty: Some("no_documents"), columns, rows }
}

/// Under the name of whoever promised, what it was.
fn promises(of: &Handover) -> Part {
    let columns = vec![short("TT"), words("Đã hứa, phải làm", 1), short("Thời hạn")];
    let mut rows = Vec::new();
    let mut who = "";
    for (at, one) in of.promises.iter().enumerate() {
        if one.who != who {
            who = &one.who;
            rows.push(Row::of(RowKind::Subtotal, [Cell::across(columns.len(), who)]));
        }
        rows.push(Row::normal(vec![counted(at), on_paper(&one.what), one.by.map(short_date).unwrap_or_default()]));
    }
    Part { heading: "heading_promises", empty: Some("no_promises"), columns, rows }
}
