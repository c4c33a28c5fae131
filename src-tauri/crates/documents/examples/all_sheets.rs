//! Prints the score sheets of a whole province in one file: 168 units of 100 criteria.
//! `all_sheets OUT.pdf`

mod made_up_sheets;

use documents::papers::score_sheets;
use documents::{Moment, PdfInfo, layout};
use domain::papers::ScoreSheet;

const CREATED: Moment = Moment { year: 2026, month: 12, day: 20, hour: 8, minute: 30, second: 0, offset_minutes: 420 };
const UNITS: usize = 168;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let target = std::env::args().nth(1).unwrap_or_else(|| "all_sheets.pdf".to_owned());
    let sheets: Vec<ScoreSheet> = (1..=UNITS).map(made_up_sheets::sheet).collect::<Option<_>>().ok_or("a date")?;
    let laid = layout(&score_sheets(&made_up_sheets::head(), &sheets)?)?;
    std::fs::write(target, laid.to_pdf(&PdfInfo { created: CREATED })?)?;
    eprintln!("{} trang", laid.pages.len());
    Ok(())
}
