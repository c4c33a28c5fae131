//! Reads points out of a cell, with the traps of Excel named one by one.

use domain::calendar::parse_date;
use domain::points::{CellText, Points, PointsError, TypedPointsError, read_cell};

use crate::findings::{Fault, quoted};
use crate::raw::{RawCell, RawValue};

/// What the points belong to, for the sentence.
#[derive(Clone, Copy)]
pub(crate) struct Asked<'a> {
    /// Code of the criterion; empty when there is none.
    pub(crate) code: &'a str,
    /// Its maximum, when known.
    pub(crate) max: Option<Points>,
}

/// A cell of a score sheet: points, KAD, KPS or nothing.
pub(crate) fn read_score(cell: &RawCell, asked: Asked<'_>) -> Result<CellText, Fault> {
    match &cell.value {
        RawValue::Empty => Ok(CellText::NotScored),
        RawValue::Number(number) => read_number(number, asked).map(CellText::Points),
        RawValue::Text(text) if looks_like_a_date(text) => Err(date_fault(text)),
        RawValue::Text(text) => read_cell(text, asked.max).map_err(|error| typed_fault(error, asked)),
        RawValue::Percent(_) => Err(Fault::new(
            "points_percent",
            format!("Ô ghi tỷ lệ {}, không phải điểm.", cell.shown()),
            "Nhập số điểm và đổi định dạng ô thành Số (Number).",
        )),
        RawValue::Date(_) => Err(date_fault(&cell.shown())),
        RawValue::Bool(_) => Err(not_a_number(&cell.shown())),
        RawValue::Error(error) => Err(Fault::new(
            "cell_error",
            format!("Ô có lỗi công thức {}.", quoted(error)),
            "Sửa công thức trong Excel hoặc gõ thẳng số vào ô rồi nhập lại.",
        )),
    }
}

/// A maximum or a bound: points or nothing.
pub(crate) fn read_maximum(cell: &RawCell) -> Result<Option<Points>, Fault> {
    match read_score(cell, Asked { code: "", max: None })? {
        CellText::NotScored => Ok(None),
        CellText::Points(points) => Ok(Some(points)),
        CellText::NotApplicable | CellText::NoOccurrence => Err(not_a_number(&cell.shown())),
    }
}

/// A number cell is exact text already; nothing about it is ambiguous.
pub(crate) fn read_number(number: &str, asked: Asked<'_>) -> Result<Points, Fault> {
    let points = Points::parse_canonical(number).map_err(|error| match error {
        PointsError::TooManyDecimals => typed_fault(TypedPointsError::TooManyDecimals, asked),
        PointsError::OutOfRange => typed_fault(TypedPointsError::TooLarge { text: number.replace('.', ",") }, asked),
        PointsError::NotADecimal => not_a_number(&number.replace('.', ",")),
    })?;
    if points.is_negative() {
        return Err(typed_fault(TypedPointsError::Negative, asked));
    }
    match asked.max {
        Some(max) if points > max => Err(typed_fault(TypedPointsError::AboveMax { points, max }, asked)),
        _ => Ok(points),
    }
}

/// A whole date: "5/1/2020", which a CSV of Excel holds where points were typed.
fn looks_like_a_date(text: &str) -> bool {
    text.contains(['/', '-']) && parse_date(text).is_some()
}

fn date_fault(shown: &str) -> Fault {
    Fault::new(
        "points_date",
        format!("Ô bị Excel đổi thành ngày ({}), không phải số điểm.", quoted(shown)),
        "Đổi định dạng ô thành Văn bản (Text), gõ lại số, ví dụ 1,5, rồi nhập lại.",
    )
}

fn not_a_number(text: &str) -> Fault {
    Fault::new(
        "not_a_number",
        format!("\"{}\" không phải là số.", quoted(text)),
        "Nhập số, ví dụ 1,5; hoặc KAD, KPS; để trống nếu chưa chấm.",
    )
}

fn typed_fault(error: TypedPointsError, asked: Asked<'_>) -> Fault {
    let of_criterion = if asked.code.is_empty() { String::new() } else { format!(" của tiêu chí {}", asked.code) };
    match error {
        TypedPointsError::NotANumber { text } => not_a_number(&text),
        TypedPointsError::LooseMark { text, meant } => Fault::new(
            "not_a_number",
            format!("\"{}\" thiếu chữ số ở một bên dấu thập phân.", quoted(&text)),
            format!("Nhập lại, ví dụ {}.", meant.vietnamese()),
        ),
        TypedPointsError::TooLarge { text } => Fault::new(
            "number_too_large",
            format!("\"{}\" quá lớn.", quoted(&text)),
            asked.max.map_or_else(|| "Nhập số nhỏ hơn 1 tỷ.".to_owned(), |max| format!("Nhập số từ 0 đến {}.", max.vietnamese())),
        ),
        TypedPointsError::Ambiguous { text, first, second } => Fault::new(
            "number_ambiguous",
            format!("\"{}\" có thể hiểu là {} hoặc {}.", quoted(&text), first.vietnamese(), second.vietnamese()),
            "Nhập lại bằng dấu phẩy thập phân.",
        ),
        TypedPointsError::Negative => Fault::new(
            "points_negative",
            format!("Điểm{of_criterion} không được nhỏ hơn 0."),
            "Với điểm trừ, nhập số dương; chương trình tự trừ.",
        ),
        TypedPointsError::AboveMax { points, max } => Fault::new(
            "points_above_max",
            format!("Điểm {} lớn hơn điểm tối đa {}{of_criterion}.", points.vietnamese(), max.vietnamese()),
            format!("Nhập số từ 0 đến {}.", max.vietnamese()),
        ),
        TypedPointsError::OtherMaximum { written, max } => other_maximum_fault(written, max, &of_criterion),
        TypedPointsError::TooManyDecimals => Fault::new(
            "points_decimals",
            format!("Số điểm{of_criterion} có quá {} chữ số thập phân.", Points::DECIMALS),
            "Làm tròn số trong Excel rồi nhập lại.",
        ),
    }
}

fn other_maximum_fault(written: Points, max: Option<Points>, of_criterion: &str) -> Fault {
    let written = written.vietnamese();
    let what = match max {
        Some(max) => format!("Số sau dấu gạch chéo là {written}, khác điểm tối đa {}{of_criterion}.", max.vietnamese()),
        None => {
            format!("Số sau dấu gạch chéo là {written}, nhưng chưa biết điểm tối đa{of_criterion}.")
        }
    };
    Fault::new("points_other_maximum", what, "Chỉ nhập số điểm đạt được, ví dụ 1,5.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cell(value: RawValue) -> RawCell {
        RawCell { value, formula: false }
    }

    fn asked(max: i32) -> Asked<'static> {
        Asked { code: "1.1", max: Some(Points::whole(max)) }
    }

    #[track_caller]
    fn refused(value: RawValue, max: i32, code: &str) {
        let fault = read_score(&cell(value.clone()), asked(max)).expect_err("must be refused");
        assert_eq!(fault.code, code, "{value:?} with maximum {max}");
        assert!(!fault.fix.is_empty(), "what to do must be said");
    }

    #[test]
    fn every_trap_of_excel_has_its_own_sentence() {
        refused(RawValue::Number("2.5".into()), 2, "points_above_max");
        refused(RawValue::Number("-1".into()), 2, "points_negative");
        refused(RawValue::Number("0.3333333".into()), 2, "points_decimals");
        refused(RawValue::Text("Có".into()), 2, "not_a_number");
        refused(RawValue::Text("1.234".into()), 2_000, "number_ambiguous");
        refused(RawValue::Text("6/7".into()), 6, "points_other_maximum");
        refused(RawValue::Text("5/1/2020".into()), 2, "points_date");
        refused(RawValue::Date("2020-01-05".into()), 2, "points_date");
        refused(RawValue::Percent("0.95".into()), 2, "points_percent");
        refused(RawValue::Bool(true), 2, "not_a_number");
        refused(RawValue::Error("#REF!".into()), 2, "cell_error");
    }

    #[test]
    fn a_number_cell_is_never_ambiguous() {
        let read = read_score(&cell(RawValue::Number("1.234".into())), asked(2_000));
        assert_eq!(
            read,
            Ok(CellText::Points(Points::parse_canonical("1.234").unwrap())),
            "the file says number, so the point is the mark"
        );
    }

    #[test]
    fn points_over_the_maximum_are_read() {
        let read = read_score(&cell(RawValue::Text("06/07".into())), asked(7));
        assert_eq!(read, Ok(CellText::Points(Points::whole(6))), "as conference reports print them");
    }
}
