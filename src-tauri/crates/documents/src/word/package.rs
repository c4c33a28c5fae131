//! The parts of a Word file around its text, zipped.
//!
//! The same paper and the same moment give the same bytes: the entries carry no
//! clock of their own.

use std::io::{Cursor, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::drawing::name;
use super::sections::Part;
use super::xml::{escaped, put};
use crate::Moment;
use crate::blocks::Paper;
use crate::error::DocumentError;
use crate::wording::clean;

const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const CONTENT_TYPE: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml";
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const ROOT_RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
    <Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/>\
    <Relationship Id=\"rId3\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/extended-properties\" Target=\"docProps/app.xml\"/>\
    </Relationships>";

const APP: &str = "<Properties xmlns=\"http://schemas.openxmlformats.org/officeDocument/2006/extended-properties\">\
    <Application>Sổ CCHC</Application></Properties>";

/// Compatibility 15 is Word 2013 and later: tables begin at the margin, lines break as they do there.
const SETTINGS: &str = "<w:settings xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\">\
    <w:zoom w:percent=\"100\"/><w:defaultTabStop w:val=\"720\"/><w:characterSpacingControl w:val=\"doNotCompress\"/>\
    <w:compat><w:compatSetting w:name=\"compatibilityMode\" w:uri=\"http://schemas.microsoft.com/office/word\" w:val=\"15\"/></w:compat>\
    <w:themeFontLang w:val=\"vi-VN\"/><w:decimalSymbol w:val=\",\"/><w:listSeparator w:val=\";\"/></w:settings>";

/// What a file is made of.
pub(super) struct Content<'c> {
    pub(super) document: &'c str,
    pub(super) styles: &'c str,
    pub(super) parts: &'c [Part],
    pub(super) pictures: &'c [Vec<u8>],
}

/// Zips a whole file.
pub(super) fn zipped(paper: &Paper, created: Moment, content: &Content<'_>) -> Result<Vec<u8>, DocumentError> {
    let mut entries = vec![
        ("[Content_Types].xml".to_owned(), content_types(content.parts).into_bytes()),
        ("_rels/.rels".to_owned(), format!("{DECLARATION}{ROOT_RELATIONS}").into_bytes()),
        ("docProps/core.xml".to_owned(), core(paper, created).into_bytes()),
        ("docProps/app.xml".to_owned(), format!("{DECLARATION}{APP}").into_bytes()),
        ("word/document.xml".to_owned(), content.document.as_bytes().to_vec()),
        ("word/_rels/document.xml.rels".to_owned(), relations(content).into_bytes()),
        ("word/styles.xml".to_owned(), content.styles.as_bytes().to_vec()),
        ("word/settings.xml".to_owned(), format!("{DECLARATION}{SETTINGS}").into_bytes()),
    ];
    entries.extend(content.parts.iter().map(|part| (format!("word/{}.xml", part.name), part.xml.clone().into_bytes())));
    entries.extend(
        (1..).zip(content.pictures).map(|(number, picture)| (format!("word/media/{}.emf", name(number)), picture.clone())),
    );
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644);
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(name, options).map_err(refused)?;
        zip.write_all(&bytes).map_err(refused)?;
    }
    Ok(zip.finish().map_err(refused)?.into_inner())
}

fn refused(cause: impl std::fmt::Display) -> DocumentError {
    DocumentError::Word { what: cause.to_string() }
}

fn content_types(parts: &[Part]) -> String {
    let mut out = format!(
        "{DECLARATION}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">\
         <Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>\
         <Default Extension=\"emf\" ContentType=\"image/x-emf\"/>\
         <Default Extension=\"xml\" ContentType=\"application/xml\"/>\
         <Override PartName=\"/word/document.xml\" ContentType=\"{CONTENT_TYPE}.document.main+xml\"/>\
         <Override PartName=\"/word/styles.xml\" ContentType=\"{CONTENT_TYPE}.styles+xml\"/>\
         <Override PartName=\"/word/settings.xml\" ContentType=\"{CONTENT_TYPE}.settings+xml\"/>\
         <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>\
         <Override PartName=\"/docProps/app.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.extended-properties+xml\"/>"
    );
    for part in parts {
        put(
            &mut out,
            format_args!("<Override PartName=\"/word/{}.xml\" ContentType=\"{CONTENT_TYPE}.{}+xml\"/>", part.name, part.kind),
        );
    }
    out.push_str("</Types>");
    out
}

fn relations(content: &Content<'_>) -> String {
    let mut out = format!(
        "{DECLARATION}<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">\
         <Relationship Id=\"styles\" Type=\"{RELATION}/styles\" Target=\"styles.xml\"/>\
         <Relationship Id=\"settings\" Type=\"{RELATION}/settings\" Target=\"settings.xml\"/>"
    );
    for part in content.parts {
        put(
            &mut out,
            format_args!("<Relationship Id=\"{0}\" Type=\"{RELATION}/{1}\" Target=\"{0}.xml\"/>", part.name, part.kind),
        );
    }
    for name in (1..).zip(content.pictures).map(|(number, _)| name(number)) {
        put(&mut out, format_args!("<Relationship Id=\"{name}\" Type=\"{RELATION}/image\" Target=\"media/{name}.emf\"/>"));
    }
    out.push_str("</Relationships>");
    out
}

fn core(paper: &Paper, at: Moment) -> String {
    let zone = format!("{:+03}:{:02}", at.offset_minutes / 60, at.offset_minutes.abs() % 60);
    let created = format!("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}{zone}", at.year, at.month, at.day, at.hour, at.minute, at.second);
    format!(
        "{DECLARATION}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>{}</dc:title><dc:subject>{}</dc:subject>\
         <dc:creator>{}</dc:creator><dcterms:created xsi:type=\"dcterms:W3CDTF\">{created}</dcterms:created><dc:language>vi-VN</dc:language></cp:coreProperties>",
        escaped(&clean(&paper.title)),
        escaped(&clean(&paper.subject)),
        escaped(&clean(&paper.author))
    )
}
