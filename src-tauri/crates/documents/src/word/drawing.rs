//! Charts of a Word file: the drawing of print as a vector picture, with its
//! words as alternative text. Its numbers also stand in a table beside it.

use super::emf::metafile;
use super::xml::escaped;
use crate::blocks::Orientation;
use crate::chart::Chart;
use crate::collect::Collector;
use crate::error::DocumentError;
use crate::wording::clean;

/// Word's units in a hundredth of a point.
const UNITS: i64 = 127;

/// A picture, and the run that shows it.
pub(super) struct Picture {
    pub(super) run: String,
    pub(super) metafile: Vec<u8>,
}

/// The name of a picture in the file.
pub(super) fn name(number: usize) -> String {
    format!("bieu-do-{number}")
}

/// A chart without caption and note.
pub(super) fn chart(chart: &Chart, orientation: Orientation, number: usize) -> Result<Picture, DocumentError> {
    let fonts = crate::measure::fonts()?;
    let mut collector = Collector::new(orientation, fonts);
    collector.drawing(&chart.drawing)?;
    let mut items = Vec::new();
    let mut height = 0;
    for strip in collector.current.strips {
        items.extend(strip.items.into_iter().map(|item| item.moved(0, height)));
        height += strip.height;
    }
    let (width, height) = (collector.sheet.text_width(), height.max(100));
    let said = escaped(&clean(&chart.spoken()));
    let size = format!("cx=\"{}\" cy=\"{}\"", i64::from(width) * UNITS, i64::from(height) * UNITS);
    let name = name(number);
    let run = format!(
        "<w:r><w:drawing><wp:inline distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\"><wp:extent {size}/>\
         <wp:docPr id=\"{number}\" name=\"Biểu đồ {number}\" descr=\"{said}\"/><a:graphic>\
         <a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/picture\"><pic:pic><pic:nvPicPr>\
         <pic:cNvPr id=\"{number}\" name=\"{name}.emf\" descr=\"{said}\"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed=\"{name}\"/>\
         <a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm>\
         <a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    );
    Ok(Picture { run, metafile: metafile(&items, width, height, fonts) })
}
