//! Units, grades, commitments and published results.

use domain::commitments::Direction;
use domain::points::Points;
use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};

use super::{csv, errors, points, problem};
use crate::{read_bytes, read_commitments_sheet, read_grades_sheet, read_results_sheet, read_units_sheet};

#[test]
fn units_are_read_with_dates_kinds_and_groups() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, text) in (0_u16..).zip(["Mã đơn vị", "Tên đơn vị", "Loại", "Nhóm", "Người đứng đầu", "Từ ngày", "Thay cho"])
    {
        sheet.write_string(0, column, text).unwrap();
    }
    sheet.write_number(1, 0, 23479).unwrap();
    for (column, text) in [(1, "Xã Đăk Rve"), (2, "xã"), (3, "Các xã"), (4, "Nguyễn Văn A"), (6, "23480; 23481")] {
        sheet.write_string(1, column, text).unwrap();
    }
    sheet
        .write_datetime_with_format(
            1,
            5,
            ExcelDateTime::from_ymd(2025, 7, 1).unwrap(),
            &Format::new().set_num_format("dd/mm/yyyy"),
        )
        .unwrap();
    sheet.write_string(3, 1, "Người lập biểu").unwrap();
    let (read, problems) = read_units_sheet(&read_bytes(&book.save_to_buffer().unwrap(), "đơn vị.xlsx", None).unwrap());
    let said: Vec<_> =
        problems.iter().map(|problem| (problem.code.as_str(), problem.cell.as_deref(), problem.is_error())).collect();
    assert_eq!(said, [("line_not_read", Some("B4"), false)], "a normal sheet; a name without a code is not left out in silence");
    assert_eq!(read.units.len(), 1, "the signature is no unit");
    let unit = &read.units[0];
    assert_eq!(
        (unit.code.as_str(), unit.valid_from, unit.cell.as_str()),
        ("23479", Some(Date::constant(2025, 7, 1)), "A2"),
        "number and date cells"
    );
    assert_eq!(unit.replaces, ["23480", "23481"], "two predecessors");
    assert_eq!(
        (read.kinds, read.groups, read.skipped_rows),
        (vec!["xã".to_owned()], vec!["Các xã".to_owned()], 1),
        "data for the preview"
    );
}

#[test]
fn a_sheet_asked_for_by_name_is_not_replaced_by_the_only_one_of_a_text() {
    let text = "Mã,Tên đơn vị\n1,Xã A\n".as_bytes();
    let refused = read_bytes(text, "đơn vị.csv", Some("Trang 2")).expect_err("a text has one sheet, named like its file");
    assert_eq!(refused.problem().code, "sheet_missing", "said, not passed over");
    assert!(read_bytes(text, "đơn vị.csv", Some("Đơn vị")).is_ok(), "its own name is taken");
}

#[test]
fn faults_of_units_are_named_with_their_cells() {
    let (_, problems) = read_units_sheet(&csv(
        "Mã;Tên đơn vị;Từ ngày;Đến ngày\n1;Xã A;;30/06/2025\n1;Xã B;01/07/2025;\n1;Xã C;01/08/2025;\n2;Xã A;;\n;Xã D;;01/01/2020\n5;;01/01/2020;\n6;Xã E;hôm qua;\n7;Xã F;02/01/2020;01/01/2020\n",
    ));
    for (code, cell) in [
        ("duplicate_code", "A4"),
        ("duplicate_name", "B5"),
        ("code_missing", "A6"),
        ("name_missing", "B7"),
        ("not_a_date", "C8"),
        ("dates_reversed", "D9"),
    ] {
        assert_eq!(problem(&problems, code).cell.as_deref(), Some(cell), "{code}");
    }
    assert_eq!(
        problems.iter().filter(|problem| problem.code == "duplicate_code").count(),
        1,
        "one code at different times is no clash"
    );
}

#[test]
fn grades_may_be_written_in_several_ways() {
    let (read, problems) =
        read_grades_sheet(&csv("Hạng;Từ;Gồm mốc\nKhá;65%;\nXuất sắc;> 90;\nTốt;≥ 80 điểm;\nYếu;0;có\nTrung bình;50;không\n"));
    assert!(problems.is_empty(), "{problems:#?}");
    let grades: Vec<(&str, Points, bool)> =
        read.grades.iter().map(|grade| (grade.label.as_str(), grade.from, grade.includes_bound)).collect();
    let whole = Points::whole;
    assert_eq!(
        grades,
        [
            ("Xuất sắc", whole(90), false),
            ("Tốt", whole(80), true),
            ("Khá", whole(65), true),
            ("Trung bình", whole(50), false),
            ("Yếu", whole(0), true)
        ],
        "best first"
    );
}

#[test]
fn gaps_and_doubles_in_a_scale_are_named() {
    let (_, problems) =
        read_grades_sheet(&csv("Xếp loại;Từ điểm;Đến dưới\nTốt;85;\nKhá;70;80\nTrung bình;70;\nYếu;50;70\nKém;x;\nRất kém;;\n"));
    for (code, cell) in
        [("bounds_differ", "B3"), ("bound_twice", "B4"), ("lowest_bound", "B5"), ("not_a_number", "B6"), ("bound_missing", "B7")]
    {
        assert_eq!(problem(&problems, code).cell.as_deref(), Some(cell), "{code}");
    }
    assert!(!problem(&problems, "lowest_bound").is_error(), "results below every grade may be meant so");
}

#[test]
fn targets_take_the_head_from_the_merged_cell_above() {
    let (read, problems) = read_commitments_sheet(&csv(
        "Đơn vị;Người đứng đầu;Chỉ tiêu;Cam kết;Chiều;Thời hạn\nXã A;Nguyễn Văn A;Đúng hạn;100%;;31/12/2021\n;;Trễ hạn;0;≤;\nXã B;Trần Thị B;Sáng kiến;1;=;\n;;Lạ;5;~;\n;;Trống;;;\n",
    ));
    let targets: Vec<(&str, &str, Option<Points>, Direction)> = read
        .targets
        .iter()
        .map(|target| (target.unit.as_str(), target.head_name.as_str(), target.value, target.direction))
        .collect();
    assert_eq!(
        targets[..3],
        [
            ("Xã A", "Nguyễn Văn A", Some(points("100")), Direction::AtLeast),
            ("Xã A", "Nguyễn Văn A", Some(points("0")), Direction::AtMost),
            ("Xã B", "Trần Thị B", Some(points("1")), Direction::Exactly)
        ],
        "unit, head, value, direction"
    );
    assert_eq!(read.targets[0].deadline, Some(Date::constant(2021, 12, 31)), "the deadline");
    assert_eq!(
        (problem(&problems, "direction_unknown").cell.as_deref(), problem(&problems, "promise_missing").cell.as_deref()),
        (Some("E5"), Some("D6")),
        "faults by cell"
    );
}

#[test]
fn published_results_are_read_as_said() {
    let (read, problems) =
        read_results_sheet(&csv("Đơn vị;Tổng điểm;Chỉ số (%);Xếp loại;Thứ hạng\nXã A;81,25;81,25%;Khá;1\nXã B;x;;;nhất\n"));
    assert_eq!((read.results[0].index_percent, read.results[0].rank), (Some(points("81.25")), Some(1)), "index and rank");
    assert_eq!(errors(&problems).len(), 2, "a total and a rank that are none: {problems:#?}");
}
