//! Score sheets: units and criteria are matched, traps are named, nothing is guessed.

use domain::criteria::Channel;
use domain::points::{CellText, Points};
use domain::problem::Problem;
use domain::rounds::Stage;
use domain::units::UnitId;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook};

use super::{csv, errors, node, points, problem, unit};
use crate::{KnownNode, KnownUnit, ScoreSheet, read_bytes, read_score_sheet};

fn units() -> Vec<KnownUnit> {
    vec![unit(1, "23485", "Xã Đắk Kôi", "Đắk Kôi"), unit(2, "23479", "Thị trấn Đắk Rve", ""), unit(3, "23500", "Xã Tân Lập", "")]
}

fn nodes() -> Vec<KnownNode> {
    vec![
        KnownNode { is_leaf: false, ..node(1, "1", "10", Channel::SelfScored) },
        node(2, "1.1", "4", Channel::SelfScored),
        node(3, "1.2", "6", Channel::Survey),
        node(4, "1.3", "2", Channel::Council),
    ]
}

fn read(text: &str, stage: Stage) -> (ScoreSheet, Vec<Problem>) {
    read_score_sheet(&csv(text), stage, &units(), &nodes())
}

fn values(scores: &ScoreSheet) -> Vec<(i64, i64, CellText, String)> {
    scores.scores.iter().map(|score| (score.unit.0, score.node.0, score.value, score.cell())).collect()
}

#[test]
fn cells_become_points_kad_and_kps_and_empty_cells_are_left_out() {
    let (scores, problems) = read(
        "Mã;Nội dung;Xã Đắk Kôi;23479\n1.1;Kế hoạch;1,5;kad\n1.2;Khảo sát;;KPS\n;Tổng cộng;1,5;0\n;Người lập;Nguyễn Văn A;\n",
        Stage::Approved,
    );
    assert!(problems.is_empty(), "a normal sheet: {problems:#?}");
    assert_eq!(
        values(&scores),
        [
            (1, 2, CellText::Points(points("1.5")), "C2".into()),
            (2, 2, CellText::NotApplicable, "D2".into()),
            (2, 3, CellText::NoOccurrence, "D3".into())
        ],
        "empty means: leave as it is"
    );
    assert_eq!(
        scores.printed_totals,
        [(UnitId(1), points("1.5")), (UnitId(2), Points::ZERO)],
        "the line of totals is kept for comparing"
    );
    assert_eq!(scores.skipped_rows, 2, "the total and the signature");
}

#[test]
fn points_may_stand_on_an_area_and_codes_may_be_short() {
    let sheet = csv("STT;Nội dung;THI TRAN DAK RVE\nI;Lĩnh vực;\n1;Tiêu chí;\na);Ý;06/07\n");
    let roman = [
        node(3, "I", "7", Channel::SelfScored),
        node(4, "I.1", "7", Channel::SelfScored),
        node(5, "I.1.a", "7", Channel::SelfScored),
    ];
    let (scores, problems) = read_score_sheet(&sheet, Stage::Approved, &units(), &roman);
    assert_eq!(values(&scores), [(2, 5, CellText::Points(Points::whole(6)), "C4".into())], "I / 1 / a) is I.1.a: {problems:#?}");
    let (scores, problems) = read("Mã;Xã Tân Lập\n1;9,5\n", Stage::Approved);
    assert_eq!((scores.scores.len(), problems.len()), (1, 0), "on an area, and without titles: {problems:#?}");
}

#[test]
fn every_wrong_score_is_named_with_its_cell() {
    let (scores, problems) =
        read("Mã;Nội dung;Xã Đắk Kôi;Xã Tân Lập\n1.1;a;5;-1\n1.2;b;Có;5/1/2020\n1;c;3/7;1,1234567\n", Stage::Approved);
    for (code, cell) in [
        ("points_above_max", "C2"),
        ("points_negative", "D2"),
        ("not_a_number", "C3"),
        ("points_date", "D3"),
        ("points_other_maximum", "C4"),
        ("points_decimals", "D4"),
    ] {
        assert_eq!(problem(&problems, code).cell.as_deref(), Some(cell), "{code}");
    }
    assert_eq!(
        problem(&problems, "points_above_max").what,
        "Điểm 5 lớn hơn điểm tối đa 4 của tiêu chí 1.1.",
        "both figures and the criterion"
    );
    assert!(scores.scores.is_empty() && errors(&problems).len() == 6, "nothing wrong gets through");
}

#[test]
fn unknown_and_doubled_units_and_codes_are_errors_where_scores_stand() {
    let (_, problems) =
        read("Mã;Nội dung;Xã Khác;Xã Đắk Kôi;Đắk Kôi;Ghi chú thêm\n1.1;a;1;2;3;tốt\n9.9;b;;1;;\n1.1;c;;1;;\n", Stage::Approved);
    for (code, cell) in [("unknown_unit", "C1"), ("unit_twice", "E1"), ("unknown_code", "A3"), ("duplicate_code", "A4")] {
        let found = problem(&problems, code);
        assert_eq!((found.cell.as_deref(), found.is_error()), (Some(cell), true), "{code}");
    }
    assert!(!problem(&problems, "column_skipped").is_error(), "a column of remarks is only a notice");
    let (_, problems) = read("Mã;Nội dung;Ghi chú\n1.1;a;\n", Stage::Approved);
    assert!(problem(&problems, "units_missing").is_error(), "a sheet without any unit is refused");
}

#[test]
fn survey_leaves_are_never_self_scored() {
    let text = "Mã;Nội dung;Xã Đắk Kôi\n1.2;Khảo sát;5\n1.3;Hội đồng;1\n";
    let (scores, problems) = read(text, Stage::SelfScore);
    assert!(
        errors(&problems).iter().any(|problem| problem.code == "self_score_channel" && problem.cell.as_deref() == Some("C2")),
        "survey: {problems:#?}"
    );
    assert_eq!(values(&scores).len(), 1, "the council's leaf is only warned about");
    let (scores, problems) = read("Mã;Nội dung;Xã Đắk Kôi\n1.2;Khảo sát;KAD\n", Stage::SelfScore);
    assert_eq!((scores.scores.len(), problems.len()), (1, 0), "KAD is a claim of the unit, not a score");
    let (scores, problems) = read(text, Stage::Appraised1);
    assert_eq!((scores.scores.len(), problems.len()), (2, 0), "the appraisal scores both");
}

#[test]
fn a_sheet_of_another_set_is_recognised_by_its_maxima() {
    let (_, problems) = read("Mã;Nội dung;Điểm tối đa;Xã Đắk Kôi\n1.1;a;5;3\n", Stage::Approved);
    assert_eq!(
        problem(&problems, "max_differs").what,
        "Điểm tối đa của 1.1 trong tệp là 5, trong bộ tiêu chí là 4.",
        "both figures"
    );
}

#[test]
fn unit_names_may_stand_below_a_merged_heading() {
    let (scores, problems) = read("Mã;Nội dung;Điểm của các đơn vị;\n;;Xã Đắk Kôi;Xã Tân Lập\n1.1;a;1;2\n", Stage::Approved);
    assert_eq!(scores.units, [UnitId(1), UnitId(3)], "two header rows: {problems:#?}");
    assert_eq!((scores.scores.len(), errors(&problems).len()), (2, 0), "both scores are read");
}

/// Scores as a number, a percent, a date, a formula and a text.
fn kept_by_excel() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0_u16..).zip(["Mã", "Nội dung", "Xã Đắk Kôi", "Xã Tân Lập", "Thị trấn Đắk Rve"]) {
        sheet.write_string(0, column, text).unwrap();
    }
    sheet.write_string(1, 0, "1.1").unwrap();
    sheet.write_number(1, 2, 3.88).unwrap();
    sheet.write_number_with_format(1, 3, 0.95, &Format::new().set_num_format("0%")).unwrap();
    sheet
        .write_datetime_with_format(1, 4, ExcelDateTime::from_ymd(2020, 5, 1).unwrap(), &Format::new().set_num_format("d/m"))
        .unwrap();
    sheet.write_string(2, 0, "1.3").unwrap();
    sheet.write_formula(2, 2, Formula::new("=1+0.5").set_result("1.5")).unwrap();
    sheet.write_string(2, 3, "2,0").unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn cells_of_excel_are_read_with_their_formats() {
    let sheet = read_bytes(&kept_by_excel(), "điểm.xlsx", None).unwrap();
    let (scores, problems) = read_score_sheet(&sheet, Stage::Approved, &units(), &nodes());
    let read: Vec<(String, CellText)> = scores.scores.iter().map(|score| (score.cell(), score.value)).collect();
    let expected =
        [("C2", "3.88"), ("C3", "1.5"), ("D3", "2")].map(|(cell, value)| (cell.to_owned(), CellText::Points(points(value))));
    assert_eq!(read, expected, "number, cached formula, number as text");
    assert_eq!(problem(&problems, "points_percent").cell.as_deref(), Some("D2"), "a percent is no score");
    assert_eq!(problem(&problems, "points_date").cell.as_deref(), Some("E2"), "nor is a date");
    assert!(problem(&problems, "formulas").what.contains("1 ô là công thức (ô đầu tiên: C3)"), "formulas are flagged once");
}

#[test]
fn a_sheet_that_is_wrong_everywhere_gives_a_short_list() {
    let rows: String = (0..1_000).map(|_| "1.1;a;x;y\n").collect();
    let (_, problems) = read(&format!("Mã;Nội dung;Xã Đắk Kôi;Xã Tân Lập\n{rows}"), Stage::Approved);
    assert!(problems.len() <= 202, "{} problems are listed", problems.len());
    assert!(problem(&problems, "more_problems").is_error(), "the rest is counted and still stops the import");
}
