//! Declared figures, with the traps of Excel: dates for fractions, numbers for codes, merged units.

use domain::criteria::{Channel, NodeId};
use domain::problem::Problem;
use domain::units::UnitId;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{csv, errors, node, problem, unit};
use crate::{FiguresSheet, KnownNode, RawSheet, SheetFigure, read_bytes, read_figures_sheet};

fn nodes() -> Vec<KnownNode> {
    let mut nodes: Vec<KnownNode> =
        ["1.1", "1.2", "1.9", "1.10"].iter().zip(1..).map(|(code, id)| node(id, code, "2", Channel::SelfScored)).collect();
    nodes.push(KnownNode { is_leaf: false, ..node(9, "1", "8", Channel::SelfScored) });
    nodes
}

fn read(sheet: &RawSheet) -> (Vec<SheetFigure>, FiguresSheet, Vec<Problem>) {
    let units = [unit(1, "X1", "Xã An", "An"), unit(2, "X2", "Xã Bình", "")];
    let mut taken = Vec::new();
    let (read, problems) = read_figures_sheet(sheet, &units, &nodes(), &mut |figure| {
        if figure.figure == "99/1" {
            return Err("Không hợp quy tắc.".to_owned());
        }
        taken.push(figure);
        Ok(())
    });
    (taken, read, problems)
}

fn told(figures: &[SheetFigure]) -> Vec<(UnitId, NodeId, &str)> {
    figures.iter().map(|figure| (figure.unit, figure.node, figure.figure.as_str())).collect()
}

#[test]
fn numbers_percents_and_texts_become_what_a_clerk_would_type() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0_u16..).zip(["STT", "Mã", "Đơn vị", "Số liệu"]) {
        sheet.write_string(0, column, text).unwrap();
    }
    sheet.merge_range(1, 2, 3, 2, "Xã An", &Format::new()).unwrap();
    sheet.write_number(1, 1, 1.1).unwrap().write_number_with_format(1, 3, 0.95, &Format::new().set_num_format("0%")).unwrap();
    sheet.write_string(2, 1, "1.2").unwrap().write_string(2, 3, "38/40").unwrap();
    sheet.write_number(3, 1, 1.9).unwrap().write_number(3, 3, 1286).unwrap();
    let date = ExcelDateTime::from_ymd(2020, 4, 3).unwrap();
    sheet.write_number(4, 1, 1.1).unwrap().write_string(4, 2, "Xã Bình").unwrap();
    sheet.write_datetime_with_format(4, 3, date, &Format::new().set_num_format("dd/mm/yyyy")).unwrap();
    let bytes = book.save_to_buffer().unwrap();
    let (figures, counted, problems) = read(&read_bytes(&bytes, "số liệu.xlsx", None).unwrap());
    let an = UnitId(1);
    assert_eq!(told(&figures), [(an, NodeId(1), "95%"), (an, NodeId(2), "38/40"), (an, NodeId(3), "1286")], "{problems:#?}");
    assert_eq!(counted.figures, 3, "three were handed on");
    assert_eq!(problem(&problems, "figure_date").cell.as_deref(), Some("D5"), "3/4 that Excel made a date of");
}

#[test]
fn a_lost_zero_is_given_back_only_below_one_point_nine_of_the_same_unit() {
    let (figures, _, problems) = read(&csv("Mã,Đơn vị,Số liệu\n1.9,Xã An,1\n1.1,Xã An,2\n1.9,An,3\n1.1,Xã Bình,4\n1.10,x1,5\n"));
    assert_eq!(
        told(&figures),
        [(UnitId(1), NodeId(3), "1"), (UnitId(1), NodeId(4), "2"), (UnitId(2), NodeId(1), "4"),],
        "1.1 of another unit is 1.1: {problems:#?}"
    );
    assert_eq!(problem(&problems, "code_zero_restored").cell.as_deref(), Some("A3"), "said at its cell");
    let twice: Vec<_> =
        problems.iter().filter(|problem| problem.code == "figure_twice").map(|problem| problem.cell.as_deref()).collect();
    assert_eq!(twice, [Some("C4"), Some("C6")], "by short name and by code it is the same unit");
}

#[test]
fn what_is_wrong_is_said_at_its_cell() {
    let (figures, counted, problems) = read(&csv(
        "SỐ LIỆU\nMã;Đơn vị;Số liệu\n1.1;Xã An;99/1\n1;Xã An;2\n7;Xã An;2\n1.2;Xã Khác;2\n;Xã An;2\n1.2;Xã An;\nNgười lập;;\n",
    ));
    assert!(figures.is_empty(), "nothing can be taken");
    assert_eq!(
        (counted.figures, counted.skipped_rows),
        (1, 3),
        "one was handed on; a line without code, one without figure, a signature"
    );
    for (code, cell) in
        [("figure_unfit", "C3"), ("not_a_leaf", "A4"), ("unknown_code", "A5"), ("unknown_unit", "B6"), ("code_missing", "A7")]
    {
        assert_eq!(problem(&problems, code).cell.as_deref(), Some(cell), "{code}");
    }
    assert_eq!(errors(&problems).len(), 5, "and nothing else: {problems:#?}");
    assert_eq!(problem(&problems, "figure_unfit").what, "Không hợp quy tắc.", "the sentence of the rule");
}

#[test]
fn a_sheet_without_figures_is_no_import() {
    let (_, _, problems) = read(&csv("Mã,Đơn vị,Số liệu\n"));
    assert_eq!(problem(&problems, "figures_empty").cell, None, "about the sheet");
    let (_, _, problems) = read(&csv("Mã,Số liệu\n1.1,2\n"));
    assert!(problem(&problems, "header_missing").what.contains("\"Tên đơn vị\""), "the unit must be named");
}
