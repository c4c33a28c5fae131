//! Bought blank forms for certificates: where each line stands, and by how much a printer is off.

use domain::commendations::{BlankForm, FormPart, FormPlace, FormSheet};
use domain::points::{Points, read_points};
use domain::text::{fold, nfc};
use jiff::Timestamp;
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::{Failure, refuse_errors};
use crate::wire::{Nothing, asked, shown};

asked! {
    /// A blank form as typed; lengths are millimetres with a decimal comma.
    pub struct SaveBlankForm {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// What the office calls it.
        pub name: String,
        /// From the left edge of the sheet to its right one; empty is A4 lying across.
        #[serde(default)]
        pub sheet_width: String,
        /// From the top of the sheet to its foot; empty is A4 lying across.
        #[serde(default)]
        pub sheet_height: String,
        /// How far everything is moved to the right.
        #[serde(default)]
        pub shift_right: String,
        /// How far everything is moved down.
        #[serde(default)]
        pub shift_down: String,
        /// Where the lines stand; none for the usual places.
        #[serde(default)]
        pub places: Vec<FormPlaceFields>,
    }
    /// Where one line stands.
    pub struct FormPlaceFields {
        /// Which line.
        pub part: FormPart,
        /// From the left edge of the sheet.
        pub left: String,
        /// From the top of the sheet.
        pub top: String,
        /// The width in whose middle it stands.
        pub width: String,
        /// The size of its letters in points.
        pub size: String,
    }
    /// A blank form by its identity.
    pub struct OneBlankForm {
        /// Its identity.
        pub id: i64,
    }
}

shown! {
    /// A blank form; lengths are millimetres with a decimal comma.
    pub struct BlankFormView {
        /// Its identity.
        pub id: i64,
        /// What the office calls it.
        pub name: String,
        /// From the left edge of the sheet to its right one.
        pub sheet_width: String,
        /// From the top of the sheet to its foot.
        pub sheet_height: String,
        /// How far everything is moved to the right.
        pub shift_right: String,
        /// How far everything is moved down.
        pub shift_down: String,
        /// Where the lines stand.
        pub places: Vec<FormPlaceView>,
    }
    /// Where one line stands.
    pub struct FormPlaceView {
        /// Which line.
        pub part: FormPart,
        /// What it is called.
        pub says: String,
        /// From the left edge of the sheet.
        pub left: String,
        /// From the top of the sheet.
        pub top: String,
        /// The width in whose middle it stands.
        pub width: String,
        /// The size of its letters in points.
        pub size: String,
    }
}

/// Tenths of a millimetre as "12,5".
fn millimetres(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole},{rest}") }
}

/// "12,5" as tenths of a millimetre; empty is nothing.
fn tenths(field: &str, text: &str) -> Result<i32, Failure> {
    let wrong = || Failure::field(field, format!("“{}” không phải số milimét. Ví dụ 12,5 hoặc -3.", text.trim()));
    let (sign, plain) = match text.trim().strip_prefix(['-', '−']) {
        Some(rest) => (-1, rest),
        None => (1, text.trim()),
    };
    if plain.is_empty() {
        return Ok(0);
    }
    let read = read_points(plain, None).map_err(|_| wrong())?;
    let tenth = read.millionths() / 100_000;
    if read != Points::from_millionths(tenth * 100_000).unwrap_or_default() {
        return Err(Failure::field(field, "Chỉ ghi đến phần mười milimét, ví dụ 12,5."));
    }
    i32::try_from(tenth).ok().filter(|tenth| *tenth <= 10_000).map(|tenth| sign * tenth).ok_or_else(wrong)
}

fn view(form: BlankForm) -> BlankFormView {
    let place = |place: &FormPlace| FormPlaceView {
        part: place.part,
        says: place.part.vietnamese().to_owned(),
        left: millimetres(place.left),
        top: millimetres(place.top),
        width: millimetres(place.width),
        size: place.size.to_string(),
    };
    BlankFormView {
        id: form.id,
        sheet_width: millimetres(form.sheet.width),
        sheet_height: millimetres(form.sheet.height),
        shift_right: millimetres(form.shift_right),
        shift_down: millimetres(form.shift_down),
        places: form.places.iter().map(place).collect(),
        name: form.name,
    }
}

pub(crate) fn blank_forms(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Vec<BlankFormView>, Failure> {
    all(&desk.book())
}

fn all(book: &Book) -> Result<Vec<BlankFormView>, Failure> {
    Ok(book.store.blank_forms()?.into_iter().map(view).collect())
}

/// A blank form as stored.
pub(crate) fn one(book: &Book, id: i64) -> Result<BlankForm, Failure> {
    book.store.blank_forms()?.into_iter().find(|form| form.id == id).ok_or_else(|| Failure::missing("phôi này"))
}

pub(crate) fn save_blank_form(desk: &Desk, now: Timestamp, asked: SaveBlankForm) -> Result<Vec<BlankFormView>, Failure> {
    let mut book = desk.book();
    let known = book.store.blank_forms()?;
    if asked.id != 0 && !known.iter().any(|form| form.id == asked.id) {
        return Err(Failure::missing("phôi này"));
    }
    let name = nfc(&asked.name);
    if known.iter().any(|form| form.id != asked.id && fold(&form.name) == fold(&name)) {
        return Err(Failure::field("name", format!("Đã có phôi tên {name}. Đặt tên khác.")));
    }
    let place = |(row, one): (usize, &FormPlaceFields)| {
        let length = |name: &str, text: &str| tenths(&format!("places.{row}.{name}"), text);
        let size_field = format!("places.{row}.size");
        let size = one.size.trim().parse().map_err(|_| Failure::field(&size_field, "Cỡ chữ là một số, ví dụ 18."))?;
        Ok(FormPlace {
            part: one.part,
            left: length("left", &one.left)?,
            top: length("top", &one.top)?,
            width: length("width", &one.width)?,
            size,
        })
    };
    let places = asked.places.iter().enumerate().map(place).collect::<Result<Vec<_>, Failure>>()?;
    let a4 = FormSheet::default();
    let side = |field: &str, text: &str, usual: i32| if text.trim().is_empty() { Ok(usual) } else { tenths(field, text) };
    let sheet = FormSheet {
        width: side("sheet_width", &asked.sheet_width, a4.width)?,
        height: side("sheet_height", &asked.sheet_height, a4.height)?,
    };
    let usual = BlankForm::of_sheet(&name, sheet);
    let mut form = BlankForm {
        id: asked.id,
        sheet,
        shift_right: tenths("shift_right", &asked.shift_right)?,
        shift_down: tenths("shift_down", &asked.shift_down)?,
        places: if places.is_empty() { usual.places } else { places },
        name,
    };
    refuse_errors(&form.problems())?;
    book.write(Op::new(OpKind::SaveBlankForm, format!("phôi {}", form.name)), now, |writer| {
        if form.id == 0 {
            form.id = writer.next_id(Noun::BlankForm)?;
        }
        writer.put_blank_form(form)
    })?;
    all(&book)
}

pub(crate) fn remove_blank_form(desk: &Desk, now: Timestamp, asked: OneBlankForm) -> Result<Vec<BlankFormView>, Failure> {
    let mut book = desk.book();
    let name = one(&book, asked.id)?.name;
    book.write(Op::new(OpKind::RemoveBlankForm, format!("xóa phôi {name}")), now, |writer| writer.remove_blank_form(asked.id))?;
    all(&book)
}
