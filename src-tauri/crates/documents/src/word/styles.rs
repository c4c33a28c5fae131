//! The styles of a Word file: the decree's sizes under the names clerks know.
//!
//! A clerk who edits a draft changes a style once; headings carry their outline
//! levels, so that Word's navigation shows them.

use super::xml::{put, twips};
use crate::geometry::{BODY_SIZE, FIRST_LINE_INDENT, PARAGRAPH_GAP, body_pitch, pt};

/// The body of a document.
pub(super) const BODY: &str = "NoiDung";
/// Both edges straight, no indent.
pub(super) const FLUSH: &str = "KhongLuiDong";
/// In the middle.
pub(super) const CENTRED: &str = "GiuaDong";
/// Against the right margin.
pub(super) const RIGHT: &str = "PhaiDong";
/// Small print below a table or chart.
pub(super) const NOTE: &str = "GhiChu";
/// "Căn cứ …".
pub(super) const BASIS: &str = "CanCu";
/// Agency, national title, number, date.
pub(super) const HEAD: &str = "DauVanBan";
/// "BÁO CÁO".
pub(super) const TYPE_NAME: &str = "Title";
/// What it is about.
pub(super) const SUBJECT: &str = "Subtitle";
/// "Phụ lục I".
pub(super) const ANNEX: &str = "PhuLuc";
/// "CHỦ TỊCH ỦY BAN NHÂN DÂN …", "QUYẾT ĐỊNH:".
pub(super) const AUTHORITY: &str = "ThamQuyen";
/// "Kính gửi:".
pub(super) const ADDRESSEE: &str = "KinhGui";
/// Caption of a table or chart.
pub(super) const CAPTION: &str = "Caption";
/// The cells of a table.
pub(super) const CELL: &str = "OBang";
/// Who signs.
pub(super) const SIGNER: &str = "NguoiKy";
/// "Nơi nhận:" and its lines.
pub(super) const COPIES: &str = "NoiNhan";
/// Page number and mark.
pub(super) const HEADER: &str = "Header";
/// Print date and check code.
pub(super) const FOOTER: &str = "Footer";
/// The end of a section, or the end of a table: a line of no height.
pub(super) const END: &str = "Ngat";
/// Headings by depth.
pub(super) const HEADINGS: [&str; 3] = ["Heading1", "Heading2", "Heading3"];

/// Single spacing, in Word's own measure.
const SINGLE: i32 = 240;

struct Style {
    id: &'static str,
    name: &'static str,
    size: i32,
    bold: bool,
    italic: bool,
    /// "both", "center", "right" or "left".
    stand: &'static str,
    above: i32,
    indent: i32,
    /// The least height of a line, as in print; 0 is the typeface's own.
    line: i32,
    /// Outline level of a heading, counted from 0.
    level: Option<usize>,
}

const PLAIN: Style = Style {
    id: "",
    name: "",
    size: BODY_SIZE,
    bold: false,
    italic: false,
    stand: "left",
    above: 0,
    indent: 0,
    line: 0,
    level: None,
};
/// The body's lines are as high as in print, so that pages break where print breaks them.
const BODY_LINE: i32 = body_pitch(BODY_SIZE);

const STYLES: [Style; 21] = [
    Style {
        id: BODY,
        name: "Nội dung",
        stand: "both",
        above: PARAGRAPH_GAP,
        indent: FIRST_LINE_INDENT,
        line: BODY_LINE,
        ..PLAIN
    },
    Style { id: FLUSH, name: "Nội dung không lùi dòng", stand: "both", above: PARAGRAPH_GAP, line: BODY_LINE, ..PLAIN },
    Style { id: CENTRED, name: "Nội dung giữa dòng", stand: "center", above: PARAGRAPH_GAP, line: BODY_LINE, ..PLAIN },
    Style { id: RIGHT, name: "Nội dung phải dòng", stand: "right", above: PARAGRAPH_GAP, line: BODY_LINE, ..PLAIN },
    Style { id: NOTE, name: "Ghi chú", size: pt(12), stand: "both", above: pt(3), ..PLAIN },
    Style {
        id: BASIS,
        name: "Căn cứ",
        italic: true,
        stand: "both",
        above: PARAGRAPH_GAP,
        indent: FIRST_LINE_INDENT,
        line: BODY_LINE,
        ..PLAIN
    },
    Style { id: HEAD, name: "Đầu văn bản", size: pt(13), stand: "center", ..PLAIN },
    Style { id: TYPE_NAME, name: "Title", bold: true, stand: "center", above: pt(12), ..PLAIN },
    Style { id: SUBJECT, name: "Subtitle", bold: true, stand: "center", ..PLAIN },
    Style { id: ANNEX, name: "Phụ lục", bold: true, stand: "center", level: Some(0), ..PLAIN },
    Style {
        id: AUTHORITY, name: "Thẩm quyền ban hành", bold: true, stand: "center", above: pt(10), line: BODY_LINE, ..PLAIN
    },
    Style { id: ADDRESSEE, name: "Kính gửi", stand: "center", above: pt(12), line: BODY_LINE, ..PLAIN },
    Style { id: CAPTION, name: "caption", size: pt(13), bold: true, stand: "center", above: pt(8), ..PLAIN },
    Style { id: CELL, name: "Ô bảng", size: pt(12), ..PLAIN },
    Style { id: SIGNER, name: "Người ký", bold: true, stand: "center", ..PLAIN },
    Style { id: COPIES, name: "Nơi nhận", size: pt(11), ..PLAIN },
    Style { id: HEADER, name: "header", ..PLAIN },
    Style { id: FOOTER, name: "footer", size: pt(9), ..PLAIN },
    Style {
        id: HEADINGS[0],
        name: "heading 1",
        bold: true,
        stand: "both",
        above: pt(8),
        indent: FIRST_LINE_INDENT,
        line: BODY_LINE,
        level: Some(0),
        ..PLAIN
    },
    Style {
        id: HEADINGS[1],
        name: "heading 2",
        bold: true,
        stand: "both",
        above: pt(8),
        indent: FIRST_LINE_INDENT,
        line: BODY_LINE,
        level: Some(1),
        ..PLAIN
    },
    Style {
        id: HEADINGS[2],
        name: "heading 3",
        bold: true,
        italic: true,
        stand: "both",
        above: pt(8),
        indent: FIRST_LINE_INDENT,
        line: BODY_LINE,
        level: Some(2),
        ..PLAIN
    },
];

/// `word/styles.xml`.
pub(super) fn part() -> String {
    let mut out = String::from(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n\
         <w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:docDefaults><w:rPrDefault><w:rPr>\
         <w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:eastAsia=\"Times New Roman\" w:cs=\"Times New Roman\"/>\
         <w:color w:val=\"000000\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/>\
         <w:lang w:val=\"vi-VN\" w:eastAsia=\"vi-VN\" w:bidi=\"vi-VN\"/></w:rPr></w:rPrDefault>\
         <w:pPrDefault><w:pPr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"240\" w:lineRule=\"auto\"/></w:pPr></w:pPrDefault>\
         </w:docDefaults><w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/><w:qFormat/></w:style>\
         <w:style w:type=\"table\" w:default=\"1\" w:styleId=\"TableNormal\"><w:name w:val=\"Normal Table\"/>\
         <w:tblPr><w:tblInd w:w=\"0\" w:type=\"dxa\"/><w:tblCellMar><w:top w:w=\"0\" w:type=\"dxa\"/><w:left w:w=\"0\" w:type=\"dxa\"/>\
         <w:bottom w:w=\"0\" w:type=\"dxa\"/><w:right w:w=\"0\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr></w:style>",
    );
    for style in &STYLES {
        written(&mut out, style);
    }
    put(
        &mut out,
        format_args!(
            "<w:style w:type=\"paragraph\" w:customStyle=\"1\" w:styleId=\"{END}\"><w:name w:val=\"Ngắt phần\"/>\
             <w:basedOn w:val=\"Normal\"/><w:pPr><w:spacing w:line=\"20\" w:lineRule=\"exact\"/></w:pPr>\
             <w:rPr><w:sz w:val=\"2\"/><w:szCs w:val=\"2\"/></w:rPr></w:style></w:styles>"
        ),
    );
    out
}

fn written(out: &mut String, style: &Style) {
    // Built-in styles keep their English names, by which Word knows them.
    let own = if style.name.is_ascii() { "" } else { " w:customStyle=\"1\"" };
    put(
        out,
        format_args!(
            "<w:style w:type=\"paragraph\"{own} w:styleId=\"{}\"><w:name w:val=\"{}\"/><w:basedOn w:val=\"Normal\"/><w:qFormat/><w:pPr>",
            style.id, style.name
        ),
    );
    if style.level.is_some() || style.id == CAPTION {
        out.push_str("<w:keepNext/>");
    }
    put(
        out,
        format_args!(
            "<w:widowControl/><w:spacing w:before=\"{}\" w:line=\"{}\" w:lineRule=\"{}\"/>",
            twips(style.above),
            if style.line > 0 { twips(style.line) } else { SINGLE },
            if style.line > 0 { "atLeast" } else { "auto" }
        ),
    );
    if style.indent > 0 {
        put(out, format_args!("<w:ind w:firstLine=\"{}\"/>", twips(style.indent)));
    }
    put(out, format_args!("<w:jc w:val=\"{}\"/>", style.stand));
    if let Some(level) = style.level {
        put(out, format_args!("<w:outlineLvl w:val=\"{level}\"/>"));
    }
    out.push_str("</w:pPr><w:rPr>");
    if style.bold {
        out.push_str("<w:b/>");
    }
    if style.italic {
        out.push_str("<w:i/>");
    }
    put(out, format_args!("<w:sz w:val=\"{0}\"/><w:szCs w:val=\"{0}\"/></w:rPr></w:style>", style.size / 50));
}
