//! Bought blank forms for certificates: which line stands where, in tenths of a millimetre.

use serde::{Deserialize, Serialize};

use crate::problem::Problem;

/// A bought blank form for certificates: where each variable line stands on it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct BlankForm {
    /// Its identity.
    pub id: i64,
    /// What the office calls it: "Phôi giấy khen in 2021".
    pub name: String,
    /// How large it is; forms kept before sizes were are A4 lying across.
    #[serde(default)]
    pub sheet: FormSheet,
    /// How far everything is moved to the right, in tenths of a millimetre.
    pub shift_right: i32,
    /// How far everything is moved down, in tenths of a millimetre.
    pub shift_down: i32,
    /// Where the lines stand; a part that is missing is not printed.
    pub places: Vec<FormPlace>,
}

/// The size of a sheet as it lies before the reader, in tenths of a millimetre.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FormSheet {
    /// From its left edge to its right one.
    pub width: i32,
    /// From its top to its foot.
    pub height: i32,
}

impl Default for FormSheet {
    /// A4 lying across.
    fn default() -> FormSheet {
        FormSheet { width: 2970, height: 2100 }
    }
}

impl FormSheet {
    /// The shortest side a printer takes, and the longest that a sheet of this office has.
    const SIDES: std::ops::RangeInclusive<i32> = 900..=10_000;

    /// "297 × 210 mm".
    #[must_use]
    pub fn vietnamese(self) -> String {
        let millimetres = |tenths: i32| match (tenths / 10, tenths % 10) {
            (whole, 0) => whole.to_string(),
            (whole, rest) => format!("{whole},{rest}"),
        };
        format!("{} × {} mm", millimetres(self.width), millimetres(self.height))
    }
}

/// Where one line of a certificate stands on its sheet.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct FormPlace {
    /// Which line.
    pub part: FormPart,
    /// Left edge of its box, in tenths of a millimetre from the left edge of the sheet.
    pub left: i32,
    /// Top of its box, in tenths of a millimetre from the top of the sheet.
    pub top: i32,
    /// Width of its box, in tenths of a millimetre; the text stands in its middle.
    pub width: i32,
    /// Size of the letters in points.
    pub size: i32,
}

words! { /// A line of a certificate that differs from one to the next.
FormPart {
    /// The name of the collective or person.
    Honoree "honoree" "Tên tập thể, cá nhân",
    /// Title and unit of a person.
    HonoreeTitle "honoree_title" "Chức vụ, đơn vị",
    /// The achievement.
    Achievement "achievement" "Thành tích",
    /// Number and day of the decision.
    Decision "decision" "Số, ngày quyết định",
    /// Number in the register of certificates.
    RegisterNo "register_no" "Số sổ khen thưởng",
    /// Place and date.
    PlaceAndDate "place_and_date" "Địa danh, ngày",
    /// Title of the signer.
    SignerTitle "signer_title" "Chức vụ người ký",
    /// Name of the signer.
    SignerName "signer_name" "Họ tên người ký",
} }

impl BlankForm {
    /// A form of A4 lying across with every line at its usual place, to be moved to where the bought one has it.
    #[must_use]
    pub fn usual(name: &str) -> BlankForm {
        BlankForm::of_sheet(name, FormSheet::default())
    }

    /// A form with every line where it stands on A4 lying across, in proportion to its own sheet; the
    /// size of letters follows the narrower side.
    #[must_use]
    pub fn of_sheet(name: &str, sheet: FormSheet) -> BlankForm {
        let places = [
            (FormPart::Honoree, 300, 880, 2370, 24),
            (FormPart::HonoreeTitle, 300, 1010, 2370, 16),
            (FormPart::Achievement, 400, 1110, 2170, 18),
            (FormPart::Decision, 200, 1420, 1350, 13),
            (FormPart::RegisterNo, 200, 1540, 1350, 13),
            (FormPart::PlaceAndDate, 1600, 1350, 1100, 14),
            (FormPart::SignerTitle, 1600, 1430, 1100, 14),
            (FormPart::SignerName, 1600, 1800, 1100, 14),
        ];
        let usual = FormSheet::default();
        let across = |length: i32| length * sheet.width / usual.width;
        let down = |length: i32| length * sheet.height / usual.height;
        let place = |(part, left, top, width, size): (FormPart, i32, i32, i32, i32)| FormPlace {
            part,
            left: across(left),
            top: down(top),
            width: across(width),
            size: across(size).min(down(size)).clamp(8, 72),
        };
        BlankForm { id: 0, name: name.to_owned(), sheet, shift_right: 0, shift_down: 0, places: places.map(place).to_vec() }
    }

    /// What stops it from being kept.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        if self.name.is_empty() {
            let what = "Chưa đặt tên phôi.";
            problems.push(Problem::error("name_missing", what, "Đặt tên, ví dụ Phôi giấy khen 2021.").at_field("name"));
        }
        for (field, side) in [("sheet_width", self.sheet.width), ("sheet_height", self.sheet.height)] {
            if !FormSheet::SIDES.contains(&side) {
                let what = "Mỗi cạnh của tờ phôi phải từ 90 đến 1000 mm.";
                let fix = "Đo lại phôi, ví dụ A4 ngang: rộng 297, cao 210.";
                problems.push(Problem::error("sheet_wrong", what, fix).at_field(field));
            }
        }
        for (row, place) in self.places.iter().enumerate() {
            let (left, top) = (place.left + self.shift_right, place.top + self.shift_down);
            if left < 0 || top < 0 || place.width < 100 || left + place.width > self.sheet.width || top > self.sheet.height {
                let what = format!("“{}” nằm ngoài tờ phôi ({}).", place.part.vietnamese(), self.sheet.vietnamese());
                problems
                    .push(Problem::error("off_sheet", what, "Sửa vị trí hoặc độ lệch.").at_field(format!("places.{row}.left")));
            }
            if !(8..=72).contains(&place.size) {
                let what = format!("Cỡ chữ của “{}” phải từ 8 đến 72.", place.part.vietnamese());
                problems.push(Problem::error("size_wrong", what, "Sửa cỡ chữ.").at_field(format!("places.{row}.size")));
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_off_the_sheet_is_refused_with_its_shift() {
        let form = BlankForm::usual("Phôi 2021");
        assert!(form.problems().is_empty(), "the usual places are on the sheet");
        let moved = BlankForm { shift_right: 400, ..form };
        let fields: Vec<_> = moved.problems().into_iter().filter_map(|problem| problem.field).collect();
        assert!(fields.contains(&"places.0.left".to_owned()), "the shift counts: {fields:?}");
    }

    #[test]
    fn a_form_of_another_size_has_its_lines_on_its_own_sheet() {
        let standing = FormSheet { width: 2100, height: 2970 };
        let form = BlankForm::of_sheet("Phôi đứng", standing);
        assert!(form.problems().is_empty(), "in proportion they are on the sheet: {:?}", form.problems());
        let narrow = BlankForm { sheet: standing, ..BlankForm::usual("Phôi đứng") };
        assert_eq!(narrow.problems()[0].code, "off_sheet", "the places of A4 lying across are not on A4 standing");
        let stamp = BlankForm::of_sheet("Tem", FormSheet { width: 300, height: 2100 });
        assert_eq!(stamp.problems()[0].field.as_deref(), Some("sheet_width"), "30 mm is no certificate");
    }
}
