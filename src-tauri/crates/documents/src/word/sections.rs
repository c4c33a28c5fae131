//! Sections of a Word file: sheet, margins, page numbers, headers and footers.
//!
//! The page number stands centred in the top margin and is hidden on the first
//! page of a section that counts from 1; an annex counts for itself. Headers are
//! parts of their own, one set per orientation, because their tabs differ.

use super::styles::{FOOTER, HEADER};
use super::xml::{Look, TAB, Tab, paragraph, put, said, twips};
use crate::blocks::{Face, Foot, Orientation, Standing};
use crate::finish::DRAFT_MARK;
use crate::geometry::{MARGIN_BOTTOM, MARGIN_LEFT, MARGIN_RIGHT, MARGIN_TOP, Sheet, mm, pt};
use crate::strip::Counting;

/// From the edge of the sheet to the page number, and to the foot.
const HEADER_DROP: i32 = mm(9);
const FOOTER_RISE: i32 = mm(8);
const NAMESPACE: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"";

/// A header or footer: its name, whether it is one or the other, its content.
pub(super) struct Part {
    pub(super) name: String,
    pub(super) kind: &'static str,
    pub(super) xml: String,
}

fn lying(orientation: Orientation) -> &'static str {
    match orientation {
        Orientation::Portrait => "dung",
        Orientation::Landscape => "ngang",
    }
}

/// Every header and footer of a paper.
pub(super) fn parts(foot: &Foot, standing: Standing) -> Vec<Part> {
    let mut parts = Vec::new();
    for orientation in [Orientation::Portrait, Orientation::Landscape] {
        let sheet = Sheet::a4(orientation);
        let name = lying(orientation);
        parts.push(Part { name: format!("header-{name}"), kind: "header", xml: header(sheet, standing, NUMBER) });
        parts.push(Part { name: format!("header-{name}-1"), kind: "header", xml: header(sheet, standing, "") });
        parts.push(Part { name: format!("footer-{name}"), kind: "footer", xml: footer(sheet, foot) });
    }
    parts
}

const NUMBER: &str = "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>\
    <w:r><w:fldChar w:fldCharType=\"separate\"/></w:r><w:r><w:t>2</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";

fn header(sheet: Sheet, standing: Standing, number: &str) -> String {
    // In the middle of the sheet, not of the text, as in print.
    let tabs = vec![Tab::Centre(sheet.width / 2 - MARGIN_LEFT), Tab::Right(sheet.text_width())];
    let mut runs = format!("{TAB}{number}");
    if standing == Standing::Draft {
        put(
            &mut runs,
            format_args!(
                "{TAB}<w:r><w:rPr><w:b/><w:sz w:val=\"26\"/><w:szCs w:val=\"26\"/>\
                 <w:bdr w:val=\"single\" w:sz=\"8\" w:space=\"0\" w:color=\"000000\"/></w:rPr>\
                 <w:t xml:space=\"preserve\"> {DRAFT_MARK} </w:t></w:r>"
            ),
        );
    }
    let mut out = format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:hdr {NAMESPACE}>");
    paragraph(&mut out, &Look { tabs, ..Look::of(HEADER) }, &runs);
    out.push_str("</w:hdr>");
    out
}

fn footer(sheet: Sheet, foot: &Foot) -> String {
    let look = Look { tabs: vec![Tab::Right(sheet.text_width())], ..Look::of(FOOTER) };
    let runs = format!("{}{TAB}{}", said(&foot.printed, Face::Regular, None), said(&foot.check_code, Face::Regular, None));
    let mut out = format!("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<w:ftr {NAMESPACE}>");
    paragraph(&mut out, &look, &runs);
    out.push_str("</w:ftr>");
    out
}

/// The properties of a section.
pub(super) fn properties(sheet: Sheet, counting: Counting) -> String {
    let orientation = sheet.orientation();
    let name = lying(orientation);
    let mut out = String::from("<w:sectPr>");
    if counting != Counting::None {
        let first = if counting == Counting::FromOne { format!("header-{name}-1") } else { format!("header-{name}") };
        put(
            &mut out,
            format_args!(
                "<w:headerReference w:type=\"default\" r:id=\"header-{name}\"/><w:headerReference w:type=\"first\" r:id=\"{first}\"/>\
                 <w:footerReference w:type=\"default\" r:id=\"footer-{name}\"/><w:footerReference w:type=\"first\" r:id=\"footer-{name}\"/>"
            ),
        );
    }
    let orient = if orientation == Orientation::Landscape { " w:orient=\"landscape\"" } else { "" };
    put(
        &mut out,
        format_args!(
            "<w:type w:val=\"nextPage\"/><w:pgSz w:w=\"{}\" w:h=\"{}\"{orient}/>\
             <w:pgMar w:top=\"{}\" w:right=\"{}\" w:bottom=\"{}\" w:left=\"{}\" w:header=\"{}\" w:footer=\"{}\" w:gutter=\"0\"/>",
            rounded_twips(sheet.width),
            rounded_twips(sheet.height),
            rounded_twips(MARGIN_TOP),
            rounded_twips(MARGIN_RIGHT),
            rounded_twips(MARGIN_BOTTOM),
            rounded_twips(MARGIN_LEFT),
            twips(HEADER_DROP),
            twips(FOOTER_RISE)
        ),
    );
    if counting == Counting::FromOne {
        out.push_str("<w:pgNumType w:start=\"1\"/><w:titlePg/>");
    }
    out.push_str("</w:sectPr>");
    out
}

/// To the nearest twentieth of a point, as Word itself writes A4.
const fn rounded_twips(hundredths: i32) -> i32 {
    (hundredths + pt(5) / 200) / 5
}
