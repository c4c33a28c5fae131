//! Certificates: whole on A4 lying across, or only their variable lines on a bought blank form, and the
//! page by which a blank form is set.

use domain::calendar::long_date;
use domain::commendations::{BlankForm, Commendation, FormPart, FormPlace, FormSheet, Honoree};
use domain::papers::{PaperHead, two_digits};
use domain::text::upper;

use super::furniture::{PaperWriter, read};
use crate::blocks::{Block, Face, FontSize, Foot, Orientation, Paper, PlacedSheet, PlacedText, Setting, Words};
use crate::error::DocumentError;
use crate::template::{Values, Wording, WordingError};

pub(super) const FILE: &str = "giay_khen.md";
pub(super) const TEXT: &str = include_str!("../../../../../assets/wording/giay_khen.md");

/// Text in the middle of a box.
fn placed((left, top, width, size): (i32, i32, i32, i32), face: Face, text: String) -> PlacedText {
    PlacedText {
        left_tenth_mm: left,
        top_tenth_mm: top,
        width_tenth_mm: width,
        setting: Setting::Centred,
        size: FontSize::points(size),
        words: Words::default().and(face, text),
    }
}

/// The whole width of a sheet between its margins.
fn across(sheet: FormSheet, top: i32, size: i32) -> (i32, i32, i32, i32) {
    (300, top, sheet.width - 600, size)
}

/// The bare sheet of a form.
fn bare(sheet: FormSheet, texts: Vec<PlacedText>) -> Block {
    Block::Placed(PlacedSheet { width_tenth_mm: sheet.width, height_tenth_mm: sheet.height, texts })
}

/// One certificate a sheet; on a blank form only the lines that differ.
///
/// # Errors
/// A value without which a final certificate is not printed; wording that cannot be used.
pub fn certificates(head: &PaperHead, all: &[Commendation], form: Option<&BlankForm>) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let year = all.first().map(|one| one.year).unwrap_or_default();
    let values = Values::new()
        .with("deciding_title", upper(&head.letterhead.commitment_receiver))
        .with("assessment_year", year.to_string());
    let usual = BlankForm::usual("");
    for one in all {
        let mut texts = if form.is_none() { printed_lines(&wording, &values)? } else { Vec::new() };
        let form = form.unwrap_or(&usual);
        for place in &form.places {
            let text = line(&paper, &wording, &values, (one, place.part))?;
            for (row, text) in (0..).zip(text.lines().filter(|text| !text.is_empty())) {
                texts.push(placed(moved(form, place, row), face(place.part), text.to_owned()));
            }
        }
        // A sheet with fixed places has no foot: what is no certificate yet says so itself.
        for (name, stands, top) in [("sample_mark", head.sample, form.sheet.height - 110), ("draft_mark", head.draft, 60)] {
            if stands {
                texts.push(placed(across(form.sheet, top, 10), Face::Regular, wording.paragraph(name, &values)?));
            }
        }
        paper.blocks.push(bare(form.sheet, texts));
    }
    let title = wording.paragraph("file_title", &values)?;
    Ok(Paper { orientation: Orientation::Landscape, foot: Foot::default(), ..paper.finish(title)? })
}

/// Where a line of a part stands, its shift included; a second line stands below the first.
fn moved(form: &BlankForm, place: &FormPlace, row: i32) -> (i32, i32, i32, i32) {
    // A line takes about half a millimetre a point.
    let below = row * place.size * 5;
    (place.left + form.shift_right, place.top + form.shift_down + below, place.width, place.size)
}

fn face(part: FormPart) -> Face {
    match part {
        FormPart::Honoree | FormPart::SignerTitle | FormPart::SignerName => Face::Bold,
        FormPart::PlaceAndDate => Face::Italic,
        _ => Face::Regular,
    }
}

/// What a bought form has printed on it already.
fn printed_lines(wording: &Wording, values: &Values) -> Result<Vec<PlacedText>, WordingError> {
    let say = |name: &str| wording.paragraph(name, values);
    let across = |top: i32, size: i32| across(FormSheet::default(), top, size);
    Ok(vec![
        placed(across(250, 14), Face::Bold, say("nation")?),
        placed(across(320, 15), Face::Bold, say("motto")?),
        placed(across(460, 16), Face::Bold, say("authority")?),
        placed(across(560, 16), Face::Regular, say("award_word")?),
        placed(across(650, 40), Face::Bold, say("title")?),
    ])
}

fn line(
    paper: &PaperWriter<'_>,
    wording: &Wording,
    values: &Values,
    (one, part): (&Commendation, FormPart),
) -> Result<String, WordingError> {
    let values = values
        .clone()
        .with("honoree", one.name.as_str())
        .with("honoree_title", one.title.as_str())
        .with("achievement", one.achievement.as_str())
        .maybe("decision_number", Some(one.decision.clone()).filter(|number| !number.is_empty()))
        .maybe("award_decision_date", one.decided.map(long_date))
        .maybe("award_register_no", one.register_no.map(two_digits));
    let say = |name: &str| wording.paragraph(name, &values);
    let signer = paper.signer();
    let addressed = ["Tập thể ", "Ông ", "Bà ", "Đồng chí "].iter().any(|word| one.name.starts_with(word));
    Ok(match part {
        FormPart::Honoree if addressed => one.name.clone(),
        FormPart::Honoree if one.honoree == Honoree::Collective => say("collective")?,
        FormPart::Honoree => say("individual")?,
        FormPart::HonoreeTitle if one.title.is_empty() => String::new(),
        FormPart::HonoreeTitle => say("honoree_title")?,
        FormPart::Achievement => say("achievement")?,
        FormPart::Decision => say("decision")?,
        FormPart::RegisterNo => say("register_no")?,
        FormPart::PlaceAndDate => paper.place_and_date(paper.head.date.or(one.decided).map(long_date))?,
        FormPart::SignerTitle => format!("{}\n{}", signer.acting_line, signer.title),
        FormPart::SignerName => signer.name,
    })
}

/// The page by which a blank form is set: a cross where each line begins, with its place in millimetres.
///
/// # Errors
/// Wording that cannot be used.
pub fn calibration_page(head: &PaperHead, form: &BlankForm) -> Result<Paper, DocumentError> {
    let wording = read(head, FILE, TEXT)?;
    let mut paper = PaperWriter::new(head)?;
    let values = Values::new().with("form_name", form.name.as_str()).with("sheet_size", form.sheet.vietnamese());
    let mut texts = vec![
        placed(across(form.sheet, 120, 16), Face::Bold, wording.paragraph("calibration_title", &values)?),
        placed(
            (form.sheet.width / 6, 220, form.sheet.width * 2 / 3, 12),
            Face::Regular,
            wording.paragraph("calibration_text", &values)?,
        ),
    ];
    for place in &form.places {
        let (left, top, width, _) = moved(form, place, 0);
        let values =
            Values::new().with("part", place.part.vietnamese()).with("left", millimetres(left)).with("top", millimetres(top));
        let mark = placed((left, top, width, 12), Face::Regular, wording.paragraph("mark", &values)?);
        texts.push(PlacedText { setting: Setting::Note, ..mark });
    }
    paper.blocks.push(bare(form.sheet, texts));
    let title = wording.paragraph("calibration_file_title", &values)?;
    Ok(Paper { orientation: Orientation::Landscape, foot: Foot::default(), ..paper.finish(title)? })
}

/// Tenths of a millimetre as "12,5".
fn millimetres(tenths: i32) -> String {
    let sign = if tenths < 0 { "-" } else { "" };
    let (whole, rest) = (tenths.abs() / 10, tenths.abs() % 10);
    if rest == 0 { format!("{sign}{whole}") } else { format!("{sign}{whole},{rest}") }
}
