//! What stands in the margins, once the pages are known.
//!
//! The page number is centred in the top margin and hidden on the first page of
//! a section; print date and check code stand small at the foot of every page;
//! a draft carries its mark at the top right. Nothing between the margins changes.

use crate::blocks::{Face, Paper, Standing, Words};
use crate::error::DocumentError;
use crate::flow::{Flowed, PageCount};
use crate::frame::{Box4, Item, Page, Paint};
use crate::geometry::{BODY_SIZE, MARGIN_LEFT, MARGIN_RIGHT, mm, pt};
use crate::line_drawing::Pen;
use crate::lines::Text;
use crate::measure::Fonts;

const FOOT_SIZE: i32 = pt(9);
pub(crate) const DRAFT_MARK: &str = "DỰ THẢO";

/// Fills the margins of all pages.
pub(crate) fn finish(flowed: &mut Flowed, paper: &Paper, fonts: &'static Fonts) -> Result<(), DocumentError> {
    let measured = |words: &str, face: Face, size: i32, place: &str| {
        Text::new(fonts, &Words::default().and(face, words), size, |face| face, &|| place.to_owned())
    };
    let printed = measured(&paper.foot.printed, Face::Regular, FOOT_SIZE, "chân trang")?;
    let code = measured(&paper.foot.check_code, Face::Regular, FOOT_SIZE, "chân trang")?;
    let mark = measured(DRAFT_MARK, Face::Bold, pt(13), "dấu dự thảo")?;
    for (page, count) in &mut flowed.pages {
        let PageCount::Number(number) = *count else {
            continue;
        };
        if number > 1 {
            page.shown_number = number;
            let text = measured(&number.to_string(), Face::Regular, BODY_SIZE, "số trang")?;
            let x = (page.width - text.natural_width()) / 2;
            write(&text, x, mm(14), page);
        }
        let foot = page.height - mm(9);
        write(&printed, MARGIN_LEFT, foot, page);
        let x = page.width - MARGIN_RIGHT - code.natural_width();
        write(&code, x, foot, page);
        if paper.standing == Standing::Draft {
            draft_mark(&mark, page);
        }
    }
    Ok(())
}

fn draft_mark(mark: &Text, page: &mut Page) {
    let (pad, height) = (pt(5), pt(18));
    let width = mark.natural_width() + 2 * pad;
    let (x, y) = (page.width - MARGIN_RIGHT - width, mm(9));
    page.items.push(Item::Rect(Box4 { x, y, width, height, paint: Paint::Outline(100) }));
    write(mark, x + pad, y + pt(13) + 30, page);
}

fn write(text: &Text, x: i32, baseline: i32, page: &mut Page) {
    if let Some(line) = text.lines(mm(400), mm(400)).first().filter(|_| !text.is_blank()) {
        text.draw(line, Pen { x, baseline, stretch: 0, cell: None }, &mut page.items);
    }
}
