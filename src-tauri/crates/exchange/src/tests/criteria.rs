//! Criteria sheets as offices send them, and what is said about their faults.

use domain::criteria::Channel;
use domain::points::Points;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{csv, errors, points, problem};
use crate::{read_bytes, read_criteria_sheet};

const HEADER: &str = "Mã;Nội dung;Điểm tối đa;Kênh chấm\n";

fn read(rows: &str) -> (crate::CriteriaSheet, Vec<domain::problem::Problem>) {
    read_criteria_sheet(&csv(&format!("{HEADER}{rows}")))
}

#[test]
fn titles_totals_and_signatures_are_passed_over_and_counted() {
    let (set, problems) = read_criteria_sheet(&csv(
        "ỦY BAN NHÂN DÂN;;\nBỘ TIÊU CHÍ;;\nSTT;Lĩnh vực, tiêu chí, tiêu chí thành phần;Điểm chuẩn\n(1);(2);(3)\nI;Chỉ đạo;10\n1;Kế hoạch;4\na);Ban hành;1,5\nb);Chất lượng;2.5\n2;Báo cáo;6\nII;Thể chế;5\n;Tổng cộng;15\n;;\n;Người lập biểu;\nNguyễn Văn A;;\n",
    ));
    assert!(problems.is_empty(), "a normal sheet of an office: {problems:#?}");
    let codes: Vec<&str> = set.nodes.iter().map(|node| node.code.as_str()).collect();
    assert_eq!(codes, ["I", "I.1", "I.1.a", "I.1.b", "I.2", "II"], "short codes become paths");
    assert_eq!(
        (set.total, set.printed_total, set.skipped_rows),
        (Some(Points::whole(15)), Some(Points::whole(15)), 3),
        "one total, two signatures"
    );
    assert_eq!(
        (set.nodes[2].parent, set.nodes[1].is_leaf, set.nodes[2].cell.as_str()),
        (Some(1), false, "A7"),
        "the tree and the places"
    );
}

#[test]
fn a_maximum_that_does_not_add_up_is_said_with_both_figures() {
    let (_, problems) = read("1;Chỉ đạo;10;\n1.1;Kế hoạch;4;\n1.2;Báo cáo;5,5;\n;Tổng cộng;12;\n");
    let fault = problem(&problems, "max_sum");
    assert_eq!(
        fault.what, "Điểm tối đa của 1 là 10, nhưng các mục con cộng lại là 9,5 (chênh 0,5).",
        "both figures and the difference"
    );
    assert_eq!((fault.sheet.as_deref(), fault.cell.as_deref()), (Some("bảng"), Some("C2")), "the cell of the sum");
    assert!(problem(&problems, "max_total").what.contains("là 10, khác 12"), "the line of totals is compared too");
}

#[test]
fn a_code_that_stands_twice_is_named_with_both_cells() {
    let (set, problems) = read("1;Chỉ đạo;10;\n1.1;Kế hoạch;4;\n1.1;Báo cáo;6;\n");
    assert_eq!(problem(&problems, "duplicate_code").what, "Mã 1.1 bị trùng ở ô A3 và ô A4.", "both cells");
    assert_eq!(set.nodes.len(), 2, "the second is left out");
}

#[test]
fn every_wrong_maximum_has_its_sentence_and_its_cell() {
    let (_, problems) = read("1;a;-4;\n2;b;bốn;\n3;c;5/1/2020;\n4;d;;\n5;e;1.234;\n");
    for (code, cell) in [
        ("points_negative", "C2"),
        ("not_a_number", "C3"),
        ("points_date", "C4"),
        ("max_missing", "C5"),
        ("number_ambiguous", "C6"),
    ] {
        assert_eq!(problem(&problems, code).cell.as_deref(), Some(cell), "{code}");
    }
    assert!(!problem(&problems, "max_missing").is_error(), "what the source does not print is no error");
    assert_eq!(errors(&problems).len(), 4, "the others stop the import");
}

#[test]
fn rows_without_a_code_or_a_parent_are_errors_and_not_lost() {
    let (_, problems) = read("1;Chỉ đạo;5;\n;Kế hoạch;5;\n2.1;Mồ côi;3;\nabc xyz;Mã lạ;2;\n3;;1;\n4;Kênh lạ;1;Bộ Nội vụ\n");
    for (code, cell) in [
        ("code_missing", "A3"),
        ("parent_missing", "A4"),
        ("code_unreadable", "A5"),
        ("title_missing", "B6"),
        ("channel_unknown", "D7"),
    ] {
        assert_eq!(problem(&problems, code).cell.as_deref(), Some(cell), "{code}");
    }
}

#[test]
fn bonus_and_penalty_groups_stand_outside_the_total_and_may_be_capped() {
    let (set, problems) =
        read("1;Chỉ đạo;10;\n2;Điểm cộng;3;\n2.1;Sáng kiến;2;\n2.2;Khen thưởng;2;\n3;Phạt;4;Điểm trừ\n3.1;Chậm;4;\n");
    assert!(problems.is_empty(), "a cap below the sum is normal: {problems:#?}");
    assert_eq!(set.total, Some(Points::whole(10)), "only the ordinary area counts");
    let channels: Vec<Channel> = set.nodes.iter().map(|node| node.channel).collect();
    assert_eq!(
        channels,
        [Channel::SelfScored, Channel::Bonus, Channel::Bonus, Channel::Bonus, Channel::Penalty, Channel::Penalty],
        "by title and by channel, handed down"
    );
    let (_, problems) = read("1;Chỉ đạo;3;\n1.1;a;2;\n1.2;b;1;Điểm cộng\n");
    assert_eq!(problem(&problems, "mixed_group").cell.as_deref(), Some("C4"), "bonus among ordinary criteria");
    let (_, problems) = read("1;Điểm cộng;5;\n1.1;a;2;\n");
    assert_eq!(problem(&problems, "max_sum").cell.as_deref(), Some("C2"), "a cap that can never be reached");
}

/// A set whose codes and maxima Excel keeps as numbers, a date and a percent.
fn changed_by_excel() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Bộ tiêu chí").unwrap();
    for (column, text) in (0_u16..).zip(["Mã", "Nội dung", "Điểm tối đa"]) {
        sheet.write_string(0, column, text).unwrap();
    }
    let codes = [1.0, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.7, 1.8, 1.9, 1.1];
    for (row, code) in (1_u32..).zip(codes) {
        sheet.write_number(row, 0, code).unwrap();
        sheet.write_string(row, 1, "nội dung").unwrap();
        sheet.write_number(row, 2, if row == 1 { 1.0 } else { 0.1 }).unwrap();
    }
    sheet
        .write_datetime_with_format(12, 0, ExcelDateTime::from_ymd(2001, 1, 1).unwrap(), &Format::new().set_num_format("d.m.yy"))
        .unwrap();
    sheet.write_string(12, 1, "mã thành ngày").unwrap();
    sheet.write_number(13, 0, 2.0).unwrap();
    sheet.write_string(13, 1, "phần trăm").unwrap();
    sheet.write_number_with_format(13, 2, 0.05, &Format::new().set_num_format("0%")).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn numbers_that_excel_changed_are_read_back_or_named() {
    let (set, problems) = read_criteria_sheet(&read_bytes(&changed_by_excel(), "bảng.xlsx", None).unwrap());
    assert_eq!(set.nodes[10].code, "1.10", "1.1 after 1.9");
    assert_eq!(problem(&problems, "code_zero_restored").cell.as_deref(), Some("A12"), "and it is said");
    assert!(!problem(&problems, "code_zero_restored").is_error(), "as a notice");
    assert_eq!(set.nodes[0].max, Some(points("1")), "ten times 0.1 is exactly 1: {problems:#?}");
    assert!(!problems.iter().any(|problem| problem.code == "max_sum"), "sums are exact");
    assert_eq!(problem(&problems, "code_date").cell.as_deref(), Some("A13"), "a code that became a date");
    assert_eq!(problem(&problems, "code_date").sheet.as_deref(), Some("Bộ tiêu chí"), "the sheet is named");
    assert_eq!(problem(&problems, "points_percent").cell.as_deref(), Some("C14"), "a percent where points stand");
}

#[test]
fn an_empty_table_is_said() {
    let (_, problems) = read("");
    assert!(problem(&problems, "set_empty").is_error(), "a header alone is no set");
}
