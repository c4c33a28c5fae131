//! A shape to hand scores in by, as a sheet: `Tên cột | Lấy từ | Số ký tự tối đa`, one line per column.

use domain::portal::{PortalColumn, PortalSource};
use domain::problem::Problem;
use domain::sheets::heading_key;

use crate::findings::{Fault, Findings, quoted};
use crate::raw::RawSheet;
use crate::written::{WrittenCell, WrittenSheet};

const HEADINGS: [(&str, u16); 3] = [("Tên cột", 32), ("Lấy từ", 28), ("Số ký tự tối đa", 16)];

/// Reads the columns and says what is wrong with them.
#[must_use]
pub fn read_portal_sheet(sheet: &RawSheet) -> (Vec<PortalColumn>, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let is_head = |row: &usize| {
        let key = |column: usize| heading_key(&sheet.cell(*row, column).shown());
        key(0) == heading_key(HEADINGS[0].0) && key(1) == heading_key(HEADINGS[1].0)
    };
    let Some(head) = (0..sheet.rows.len()).find(is_head) else {
        let what = "Không thấy dòng đầu bảng Tên cột, Lấy từ, Số ký tự tối đa.";
        findings.error_of_sheet(Fault::new("no_header", what, "Xuất một mẫu ra Excel rồi sửa theo bảng đó."));
        return (Vec::new(), findings.finish());
    };
    let mut columns = Vec::new();
    for row in head + 1..sheet.rows.len() {
        let heading = findings.text(row, Some(0));
        let said = findings.text(row, Some(1));
        if heading.is_empty() && said.is_empty() {
            continue;
        }
        let source = PortalSource::from_vietnamese(&said);
        if source.is_none() {
            let known: Vec<&str> = PortalSource::ALL.into_iter().map(PortalSource::vietnamese).collect();
            let what = format!("\"{}\" không phải là nội dung lấy được.", quoted(&said));
            findings.error((row, 1), Fault::new("unknown_source", what, format!("Ghi một trong: {}.", known.join("; "))));
        }
        let typed = findings.text(row, Some(2));
        let longest = if typed.is_empty() { Ok(None) } else { typed.parse::<u32>().map(Some) };
        let Ok(longest) = longest else {
            let what = format!("\"{}\" không phải là số ký tự.", quoted(&typed));
            findings.error((row, 2), Fault::new("bad_length", what, "Ghi số nguyên, ví dụ 250, hoặc để trống."));
            continue;
        };
        columns.extend(source.map(|source| PortalColumn { heading, source, longest }));
    }
    (columns, findings.finish())
}

/// The columns as a sheet that comes back.
#[must_use]
pub fn portal_columns_out(columns: &[PortalColumn]) -> WrittenSheet {
    let text = |text: &str| WrittenCell::Text(text.to_owned());
    let row = |column: &PortalColumn| {
        let longest = column.longest.map_or(WrittenCell::Empty, |longest| WrittenCell::Text(longest.to_string()));
        vec![text(&column.heading), text(column.source.vietnamese()), longest]
    };
    WrittenSheet {
        name: "Mẫu nộp".to_owned(),
        headings: HEADINGS.iter().map(|(title, width)| ((*title).to_owned(), *width)).collect(),
        rows: columns.iter().map(row).collect(),
    }
}
