//! Blocks of running text as elements.

use super::{charts, said, tables};
use crate::blocks::{
    Block, Face, Header, Heading, HeadingLevel, KeyValue, Orientation, Paragraph, SectionStart, Setting, Signature, Signer,
    Signers, Title, Words,
};
use crate::collect::joined;
use crate::collect_head::{MOTTO, NATIONAL_TITLE};
use crate::error::DocumentError;

const ADDRESSEES: &str = "Kính gửi:";
const RECIPIENTS: &str = "Nơi nhận:";

pub(super) fn block(block: &Block, orientation: Orientation, page: &mut String) -> Result<(), DocumentError> {
    match block {
        Block::Header(stated) => header(stated, page),
        Block::Title(stated) => title(stated, page),
        Block::Addressees(names) => {
            paragraph("", &format!("{ADDRESSEES} {}", names.iter().map(|name| said(name)).collect::<Vec<_>>().join("; ")), page);
        }
        Block::Authority(words) => paragraph("authority", &said(&domain::text::upper(words)), page),
        Block::LegalBases(bases) => bases.iter().for_each(|basis| paragraph("basis", &said(basis), page)),
        Block::Heading(stated) => heading(stated, page),
        Block::Paragraph(stated) => set(stated, page),
        Block::List(items) => {
            let marked = |(mark, words): (&str, &Words)| format!("<li><span>{}</span> {}</li>\n", said(mark), runs(words));
            let items: String = items.iter().map(|item| marked((&item.mark, &item.words))).collect();
            page.push_str(&format!("<ul class=\"marked\" role=\"list\">\n{items}</ul>\n"));
        }
        Block::KeyValues(pairs) => key_values(pairs, page),
        Block::Table(table) => tables::table(table, page),
        Block::Chart(chart) => charts::chart(chart, orientation, page)?,
        Block::Signature(signature) => signed(signature, page),
        Block::Section(section) => {
            if let SectionStart::Annex { label, title, attached_to } = &section.start {
                page.push_str(&format!("<h3 class=\"annex\">{}<br>{}</h3>\n", said(label), said(title)));
                paragraph("attached", &said(attached_to), page);
            }
        }
        Block::PageBreak | Block::Spacer(_) => {}
        Block::Placed(sheet) => sheet.texts.iter().for_each(|text| paragraph("", &runs(&text.words), page)),
    }
    Ok(())
}

/// Text that is escaped already, as a paragraph; nothing for nothing.
fn paragraph(class: &str, inside: &str, page: &mut String) {
    if inside.is_empty() {
        return;
    }
    let class = if class.is_empty() { String::new() } else { format!(" class=\"{class}\"") };
    page.push_str(&format!("<p{class}>{}</p>\n", inside.replace('\n', "<br>")));
}

/// Runs with their weight and slant.
pub(super) fn runs(words: &Words) -> String {
    let run = |(face, text): (Face, &str)| match face {
        Face::Regular => said(text),
        Face::Bold => format!("<b>{}</b>", said(text)),
        Face::Italic => format!("<i>{}</i>", said(text)),
        Face::BoldItalic => format!("<b><i>{}</i></b>", said(text)),
    };
    words.runs.iter().map(|one| run((one.face, &one.text))).collect::<String>().replace('\n', "<br>")
}

fn header(header: &Header, page: &mut String) {
    page.push_str("<div class=\"letterhead\">\n<div>\n");
    paragraph("", &said(&header.parent_agency), page);
    paragraph("b", &said(&header.agency), page);
    paragraph("", &said(&header.number), page);
    page.push_str("</div>\n<div>\n");
    paragraph("b", NATIONAL_TITLE, page);
    paragraph("b motto", MOTTO, page);
    paragraph("i", &said(&header.place_and_date), page);
    page.push_str("</div>\n</div>\n");
    if !header.letter_subject.is_empty() {
        paragraph("", &format!("V/v {}", said(&header.letter_subject)), page);
    }
}

fn title(title: &Title, page: &mut String) {
    let subject: Vec<String> = title.subject.iter().map(|line| said(line)).collect();
    let kind = said(&domain::text::upper(&title.type_name));
    page.push_str(&format!("<h3 class=\"title\">{kind}<br>{}</h3>\n", subject.join("<br>")));
    paragraph("attached", &said(&title.attached_to), page);
}

fn heading(heading: &Heading, page: &mut String) {
    let (number, text) = (heading.number.trim(), heading.text.trim());
    let (level, words) = match heading.level {
        HeadingLevel::Part => (4, format!("{number} {}", domain::text::upper(text))),
        HeadingLevel::Section => (4, joined(number, ".", &domain::text::upper(text))),
        HeadingLevel::Clause => (5, joined(number, ".", text)),
        HeadingLevel::Point => (6, joined(number, ")", text)),
    };
    page.push_str(&format!("<h{level}>{}</h{level}>\n", said(&words)));
}

fn set(stated: &Paragraph, page: &mut String) {
    let class = match stated.setting {
        Setting::Body | Setting::Flush => "",
        Setting::Centred => "centred",
        Setting::Right => "right",
        Setting::Note => "note",
    };
    paragraph(class, &runs(&stated.words), page);
}

fn key_values(pairs: &[KeyValue], page: &mut String) {
    page.push_str("<dl>\n");
    for pair in pairs {
        page.push_str(&format!("<div><dt>{}:</dt> <dd>{}</dd></div>\n", said(&pair.key), runs(&pair.value)));
    }
    page.push_str("</dl>\n");
}

fn signed(signature: &Signature, page: &mut String) {
    page.push_str("<div class=\"signed\">\n");
    match &signature.signers {
        Signers::One(one) => signer(one, page),
        Signers::Two { left, right } => [left, right].into_iter().for_each(|one| signer(one, page)),
    }
    page.push_str("</div>\n");
    if !signature.recipients.is_empty() {
        let names: String = signature.recipients.iter().map(|name| format!("<li>{}</li>\n", said(name))).collect();
        page.push_str(&format!("<div class=\"recipients\"><p class=\"b i\">{RECIPIENTS}</p>\n<ul>\n{names}</ul></div>\n"));
    }
}

fn signer(signer: &Signer, page: &mut String) {
    page.push_str("<div>\n");
    for line in [&signer.authority_line, &signer.acting_line, &signer.title, &signer.office_title, &signer.name] {
        paragraph("b", &said(line), page);
    }
    page.push_str("</div>\n");
}
