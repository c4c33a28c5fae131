//! What came back of a survey: `Đơn vị | Số phiếu phát ra | Số phiếu thu về | <mức> | <mức> | …`, one line
//! per unit. The columns of the levels are called as the survey calls its levels.

use domain::problem::Problem;
use domain::sheets::{Column, SURVEY_SHEET, heading_key, names_a_total};

use crate::findings::{Fault, Findings, quoted};
use crate::header::{Header, find_header};
use crate::raw::{RawSheet, address};
use crate::written::{WrittenCell, WrittenSheet};

/// What came back from one unit, as its line says it.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct SheetReturn {
    /// The unit as named.
    pub unit: String,
    /// Forms sent.
    pub sent: String,
    /// Forms returned.
    pub returned: String,
    /// How many at each level, in the order of the survey.
    pub answers: Vec<String>,
    row: usize,
    unit_place: usize,
    places: Vec<usize>,
}

impl SheetReturn {
    /// Where the name of the unit stands.
    #[must_use]
    pub fn unit_cell(&self) -> String {
        address(self.row, self.unit_place)
    }

    /// Where a number stands: 0 is what was sent, 1 what came back, then the levels.
    #[must_use]
    pub fn number_cell(&self, number: usize) -> String {
        address(self.row, self.places.get(number).copied().unwrap_or(0))
    }
}

/// Reads the lines of a survey with these levels, and says what is wrong with the sheet; with them
/// how many lines were passed over.
#[must_use]
pub fn read_survey_sheet(sheet: &RawSheet, levels: &[String]) -> (Vec<SheetReturn>, usize, Vec<Problem>) {
    let mut findings = Findings::of(sheet);
    let Some(header) = find_header(sheet, SURVEY_SHEET, &mut findings) else {
        return (Vec::new(), 0, findings.finish());
    };
    let Some(places) = places_of(sheet, &header, levels, &mut findings) else {
        return (Vec::new(), 0, findings.finish());
    };
    let unit_place = header.column(Column::UnitName).unwrap_or(0);
    let (mut lines, mut skipped) = (Vec::new(), 0);
    for row in header.data..sheet.rows.len() {
        let unit = findings.text(row, Some(unit_place));
        let mut numbers: Vec<String> = places.iter().map(|place| findings.text(row, Some(*place))).collect();
        if unit.is_empty() || names_a_total(&unit) || numbers.iter().all(String::is_empty) {
            skipped += usize::from(!unit.is_empty() || numbers.iter().any(|text| !text.is_empty()));
            continue;
        }
        let answers = numbers.split_off(2);
        let mut first = numbers.into_iter();
        let (sent, returned) = (first.next().unwrap_or_default(), first.next().unwrap_or_default());
        lines.push(SheetReturn { unit, sent, returned, answers, row, unit_place, places: places.clone() });
    }
    (lines, skipped, findings.finish())
}

/// Where the numbers stand: sent, returned, then the levels; `None` when a level has no column, or two.
fn places_of(sheet: &RawSheet, header: &Header, levels: &[String], findings: &mut Findings<'_>) -> Option<Vec<usize>> {
    let mut places = vec![header.column(Column::FormsSent)?, header.column(Column::FormsReturned)?];
    for level in levels {
        let wanted = heading_key(level);
        let named =
            |place: &usize| (header.top..=header.bottom).any(|row| heading_key(&sheet.cell(row, *place).shown()) == wanted);
        let found: Vec<usize> = (0..sheet.width()).filter(|place| !header.holds(*place)).filter(named).collect();
        match found.as_slice() {
            [only] => places.push(*only),
            others => {
                let how = if others.is_empty() { "không có cột" } else { "có hai cột" };
                let what = format!("Trang tính {} {how} của mức \"{}\". Chưa nhập dòng nào.", sheet.name, quoted(level));
                let fix = format!("Đặt tên cột đúng như mức của khảo sát: {}.", levels.join("; "));
                findings.error((header.bottom, others.first().copied().unwrap_or(0)), Fault::new("level_missing", what, fix));
                return None;
            }
        }
    }
    Some(places)
}

/// What came back as a sheet that comes back: a name and its numbers a line.
#[must_use]
pub fn survey_out(name: &str, levels: &[String], lines: Vec<(String, Vec<u32>)>) -> WrittenSheet {
    let fixed = [(Column::UnitName, 32), (Column::FormsSent, 16), (Column::FormsReturned, 16)];
    let mut headings: Vec<(String, u16)> = fixed.iter().map(|(column, width)| (column.heading().to_owned(), *width)).collect();
    headings.extend(levels.iter().map(|level| (level.clone(), 18)));
    let row = |(unit, numbers): (String, Vec<u32>)| {
        let numbers = numbers.into_iter().map(|number| WrittenCell::Text(number.to_string()));
        std::iter::once(WrittenCell::Text(unit)).chain(numbers).collect()
    };
    WrittenSheet { name: name.to_owned(), headings, rows: lines.into_iter().map(row).collect() }
}
