//! Charts as drawings in the page, with their figures in words for those who do not see them.

use super::said;
use crate::blocks::{Face, Orientation};
use crate::chart::Chart;
use crate::collect::Collector;
use crate::error::DocumentError;
use crate::frame::{Item, TextRun};
use crate::svg::{Length, put, shape};

pub(super) fn chart(chart: &Chart, orientation: Orientation, page: &mut String) -> Result<(), DocumentError> {
    let mut collector = Collector::new(orientation, crate::measure::fonts()?);
    collector.drawing(&chart.drawing)?;
    let (mut height, mut drawn) = (0, String::new());
    for strip in collector.current.strips {
        for item in strip.items {
            match item.moved(0, height) {
                Item::Text(run) => text(&run, &mut drawn),
                other => shape(&other, &mut drawn),
            }
        }
        height += strip.height;
    }
    let (width, height) = (Length(collector.sheet.text_width()), Length(height.max(100)));
    page.push_str(&format!(
        "<figure>\n<figcaption>{}</figcaption>\n<div class=\"wide\" role=\"group\" tabindex=\"0\" aria-label=\"{}\">
         <svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {width} {height}\">{drawn}</svg></div>\n",
        said(&chart.caption),
        said(&chart.caption),
        said(&chart.spoken())
    ));
    if !chart.note.is_empty() {
        page.push_str(&format!("<p class=\"note\">{}</p>\n", said(&chart.note)));
    }
    page.push_str("</figure>\n");
    Ok(())
}

/// Words as words: exactly as wide as they were measured, whatever letters the reader's machine has.
fn text(run: &TextRun, drawn: &mut String) {
    if run.text.trim().is_empty() {
        return;
    }
    let weight = if matches!(run.face, Face::Bold | Face::BoldItalic) { " font-weight=\"700\"" } else { "" };
    put(
        drawn,
        format_args!(
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"{weight}>{}</text>",
            Length(run.x),
            Length(run.baseline),
            Length(run.size),
            Length(run.width.max(1)),
            said(&run.text)
        ),
    );
}
