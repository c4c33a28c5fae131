//! Finds the header row by its words, wherever it stands.
//!
//! Title lines above are passed over. A header may span two rows (merged cells above, the words
//! below) and be followed by a line that only numbers the columns.

use std::collections::HashMap;

use domain::sheets::{Column, Need, SheetShape, find_column};

use crate::findings::{Fault, Findings};
use crate::raw::{RawCell, RawSheet, RawValue, address};

/// Rows in which a header is looked for.
const SEARCHED_ROWS: usize = 100;

/// Where the columns of a sheet stand.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Header {
    columns: HashMap<Column, usize>,
    /// First row of the header.
    pub(crate) top: usize,
    /// Last row of the header.
    pub(crate) bottom: usize,
    /// First row behind the header.
    pub(crate) data: usize,
}

impl Header {
    /// Where a column stands, if the sheet has it.
    pub(crate) fn column(&self, column: Column) -> Option<usize> {
        self.columns.get(&column).copied()
    }

    /// True when the place belongs to a column of the shape.
    pub(crate) fn holds(&self, place: usize) -> bool {
        self.columns.values().any(|column| *column == place)
    }
}

/// What one row, or two together, offer as a header.
#[derive(Default)]
struct Offer {
    columns: HashMap<Column, usize>,
    twice: Option<(Column, usize, usize)>,
}

/// Finds the header, or says which column is missing or stands twice.
pub(crate) fn find_header(sheet: &RawSheet, shape: SheetShape, findings: &mut Findings<'_>) -> Option<Header> {
    let mut nearest: Option<(usize, Offer)> = None;
    for row in 0..sheet.rows.len().min(SEARCHED_ROWS) {
        for rows in 1..=2 {
            let offer = offer_of(sheet, shape, row, rows);
            let missing = missing(&offer, shape);
            if missing.is_empty() {
                return accept(sheet, offer, (row, row + rows - 1), findings);
            }
            let matched = offer.columns.len();
            if matched > 0 && nearest.as_ref().is_none_or(|(_, best)| matched > best.columns.len()) {
                nearest = Some((row, offer));
            }
        }
    }
    report_missing(sheet, shape, nearest, findings);
    None
}

fn offer_of(sheet: &RawSheet, shape: SheetShape, row: usize, rows: usize) -> Offer {
    let mut offer = Offer::default();
    let mut ranks: HashMap<Column, usize> = HashMap::new();
    let width = (row..row + rows).filter_map(|row| sheet.rows.get(row)).map(Vec::len).max().unwrap_or(0);
    for place in 0..width {
        let mut words = (row..row + rows).filter_map(|row| heading_text(sheet.cell(row, place)));
        let Some((column, rank)) = words.find_map(|text| find_column(shape, text)) else {
            continue;
        };
        match ranks.get(&column) {
            // A looser word for a column that already stands there, such as STT beside Mã.
            Some(best) if *best < rank => {}
            Some(best) if *best == rank => {
                offer.twice = offer.twice.or(offer.columns.get(&column).map(|first| (column, *first, place)))
            }
            _ => {
                ranks.insert(column, rank);
                offer.columns.insert(column, place);
                offer.twice = offer.twice.filter(|(twice, _, _)| *twice != column);
            }
        }
    }
    offer
}

/// The text of a cell that can be a heading: a heading is a few words.
fn heading_text(cell: &RawCell) -> Option<&str> {
    match &cell.value {
        RawValue::Text(text) if text.len() <= 200 => Some(text),
        _ => None,
    }
}

fn missing(offer: &Offer, shape: SheetShape) -> Vec<Column> {
    let required = shape.iter().filter(|(_, need)| *need == Need::Required);
    required.map(|(column, _)| *column).filter(|column| !offer.columns.contains_key(column)).collect()
}

fn accept(sheet: &RawSheet, offer: Offer, (top, bottom): (usize, usize), findings: &mut Findings<'_>) -> Option<Header> {
    if let Some((column, first, second)) = offer.twice {
        let place = |place: usize| (top..=bottom).find(|row| !sheet.cell(*row, place).is_empty()).unwrap_or(top);
        let (first, second) = ((place(first), first), (place(second), second));
        findings.error(
            second,
            Fault::new(
                "header_twice",
                format!(
                    "Cột \"{}\" xuất hiện hai lần trong trang tính {} (ô {} và ô {}). Chưa nhập dòng nào.",
                    column.heading(),
                    sheet.name,
                    address(first.0, first.1),
                    address(second.0, second.1)
                ),
                "Xóa hoặc đổi tên một cột.",
            ),
        );
        return None;
    }
    let below = bottom + 1;
    let data = if numbers_the_columns(sheet, below) { below + 1 } else { below };
    Some(Header { columns: offer.columns, top, bottom, data })
}

fn report_missing(sheet: &RawSheet, shape: SheetShape, nearest: Option<(usize, Offer)>, findings: &mut Findings<'_>) {
    let (row, offer) = nearest.map_or((None, Offer::default()), |(row, offer)| (Some(row), offer));
    let names: Vec<String> = missing(&offer, shape).into_iter().map(|column| format!("\"{}\"", column.heading())).collect();
    let fault = Fault::new(
        "header_missing",
        format!("Không tìm thấy dòng tiêu đề có cột {} trong trang tính {}. Chưa nhập dòng nào.", names.join(", "), sheet.name),
        "Kiểm tra tên cột hoặc chọn trang tính khác.",
    );
    match row {
        Some(row) => findings.error((row, offer.columns.values().copied().min().unwrap_or(0)), fault),
        None => findings.error_of_sheet(fault),
    }
}

/// True for a line such as `(1) (2) (3)`, which offices set under a header.
fn numbers_the_columns(sheet: &RawSheet, row: usize) -> bool {
    let Some(cells) = sheet.rows.get(row) else {
        return false;
    };
    let numbers: Vec<String> = cells
        .iter()
        .filter(|cell| !cell.is_empty())
        .map(|cell| cell.shown().trim_matches(['(', ')', '[', ']', ' ']).to_owned())
        .collect();
    let counts = |first: usize| numbers.iter().enumerate().all(|(place, number)| *number == (place + first).to_string());
    let letters = numbers.iter().take_while(|text| text.len() == 1 && text.bytes().all(|b| b.is_ascii_uppercase())).count();
    let behind_letters = numbers.iter().skip(letters).enumerate().all(|(place, number)| *number == (place + 1).to_string());
    numbers.len() >= 3 && (counts(1) || (letters == 2 && behind_letters))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::read_bytes;
    use domain::sheets::CRITERIA_SHEET;

    fn found(csv: &str) -> (Option<Header>, Vec<domain::problem::Problem>) {
        let sheet = read_bytes(csv.as_bytes(), "bộ tiêu chí.csv", None).unwrap();
        let mut findings = Findings::of(&sheet);
        let header = find_header(&sheet, CRITERIA_SHEET, &mut findings);
        (header, findings.finish())
    }

    #[test]
    fn title_lines_two_rows_and_column_numbers_are_passed_over() {
        let (header, problems) =
            found("UBND TỈNH,,\nBỘ TIÊU CHÍ,,\n\nSTT,\"Lĩnh vực, tiêu chí\",Điểm\n,,Điểm chuẩn\n(1),(2),(3)\n1,Chỉ đạo,10\n");
        let header = header.unwrap_or_else(|| panic!("{problems:?}"));
        assert_eq!((header.top, header.bottom, header.data), (3, 4, 6), "two header rows and a row of numbers");
        assert_eq!(header.column(Column::Max), Some(2), "the maximum is named in the second row");
    }

    #[test]
    fn a_missing_column_is_named_with_its_sheet() {
        let (header, problems) = found("Mã,Nội dung,Ghi chú\n1,Chỉ đạo,\n");
        assert!(header.is_none(), "there is no maximum");
        assert_eq!(problems[0].code, "header_missing", "the reason");
        assert!(problems[0].what.contains("\"Điểm tối đa\"") && problems[0].what.contains("bộ tiêu chí"), "{}", problems[0].what);
        assert_eq!(problems[0].cell.as_deref(), Some("A1"), "the row that looked most like a header");
    }

    #[test]
    fn a_column_that_stands_twice_is_named_with_both_cells() {
        let (header, problems) = found("x,,\nMã,Nội dung,Điểm tối đa,Nội dung\n");
        assert!(header.is_none(), "which of the two is meant cannot be known");
        assert!(problems[0].what.contains("ô B2 và ô D2"), "{}", problems[0].what);
    }

    #[test]
    fn a_running_number_beside_a_code_is_no_second_code() {
        let (header, problems) = found("STT,Mã,Nội dung,Điểm tối đa\n1,1.1,a,2\n");
        assert_eq!(header.and_then(|header| header.column(Column::Code)), Some(1), "the better word wins: {problems:?}");
    }
}
