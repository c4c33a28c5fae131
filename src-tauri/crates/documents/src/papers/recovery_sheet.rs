//! The sheet of a recovery code: one page that the head of the office keeps in a sealed envelope.

use domain::calendar::short_date;
use domain::papers::{PaperHead, RecoverySheet};
use domain::text::upper;

use super::furniture::{PaperWriter, read};
use crate::blocks::{Block, Face, FontSize, Foot, Paper, Paragraph, Setting, Signer, Words};
use crate::error::DocumentError;
use crate::table::{Align, Column, ColumnWidth, Row, RowKind, Table};
use crate::template::Values;

pub(super) const FILE: &str = "phieu_ma_khoi_phuc.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/phieu_ma_khoi_phuc.md");

/// Large enough to be read from paper at arm's length.
const CODE_SIZE: FontSize = FontSize::points(22);

/// The page of one code.
///
/// # Errors
/// Wording that cannot be used.
pub fn recovery_sheet(head: &PaperHead, sheet: &RecoverySheet) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = Values::new()
        .with("clerk", sheet.clerk.as_str())
        .with("department", sheet.department.as_str())
        .with("day", short_date(sheet.day));
    let say = |name: &str| wording.paragraph(name, &values);
    paper.office_header(String::new(), say("type_name")?, say("subject")?)?;
    paper.particulars(&wording.lines("particulars", &values)?);
    paper.paragraph(say("purpose")?);
    paper.blocks.push(code_table(&say("code_columns")?, &sheet.code));
    paper.note(&say("typing")?);
    paper.blocks.push(Paragraph::set(Setting::Body, Words::default().and(Face::Bold, say("keeping")?)));
    paper.dashes(&wording.lines("keeping_lines", &values)?);
    let left = Signer { title: upper(&say("left_title")?), name: sheet.clerk.clone(), ..Signer::default() };
    let keeper = head.signer.as_ref().map(|signer| signer.name.clone()).unwrap_or_default();
    paper.two_signers(left, Signer { title: upper(&say("right_title")?), name: keeper, ..Signer::default() });
    let paper = paper.finish(say("file_title")?)?;
    // The check code of figures at the foot could be taken for the code.
    Ok(Paper { foot: Foot { check_code: String::new(), ..paper.foot.clone() }, ..paper })
}

/// The groups of the code beside each other.
fn code_table(headers: &str, code: &str) -> Block {
    let column = |header: &str| Column::new(header.trim(), ColumnWidth::Share(1), Align::Center);
    let groups = code.split('-').map(str::to_owned);
    let rows = vec![Row::of(RowKind::Subtotal, groups)];
    Block::Table(Table { rows, size: Some(CODE_SIZE), ..Table::new(headers.split('|').map(column).collect()) })
}

#[cfg(test)]
mod tests {
    use domain::calendar::parse_date;

    use super::super::made_up::head;
    use super::*;

    #[test]
    fn the_sheet_is_one_page_with_the_code_in_its_groups_and_no_other_code() {
        let sheet = RecoverySheet {
            clerk: "Trần Thị B".to_owned(),
            department: String::new(),
            day: parse_date("7/4/2021").unwrap(),
            code: "ABCDE-FGHJK-LMNPQ-RSTUV".to_owned(),
        };
        let laid = crate::layout(&recovery_sheet(&head(), &sheet).unwrap()).unwrap();
        assert_eq!(laid.pages.len(), 1, "it fits an envelope");
        let text = laid.page_text(0).unwrap();
        for said in ["ABCDE", "FGHJK", "LMNPQ", "RSTUV", "Trần Thị B", "07/04/2021", "phong bì"] {
            assert!(text.contains(said), "{said} stands on it: {text}");
        }
        assert!(!text.contains("Mã số liệu"), "no second code to be typed by mistake");
        assert!(!text.contains("Nơi làm việc"), "a department that nobody said is no empty line");
    }
}
