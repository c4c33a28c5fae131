//! Reads a Word file back, with nothing of the program that wrote it.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// The words of a Word file, in pieces: a line of a paragraph, a row of a table, what a picture shows.
#[derive(Default)]
pub struct WordText {
    pub pieces: Vec<String>,
    /// The rows that are repeated on every page.
    pub repeated: Vec<String>,
    /// Words of charts whose drawing says each of them once, wherever they belong: stages, rates and years.
    pub loose: Vec<String>,
}

/// One part of the file as text.
pub fn part(bytes: &[u8], name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).expect("a Word file is a zip");
    let mut text = String::new();
    zip.by_name(name).unwrap_or_else(|_| panic!("{name} is in the file")).read_to_string(&mut text).expect("parts are UTF-8");
    text
}

/// Everything a reader of the file reads.
pub fn word_text(bytes: &[u8]) -> WordText {
    let xml = part(bytes, "word/document.xml");
    let mut reader = Reader::from_str(&xml);
    let mut text = WordText::default();
    let (mut line, mut row) = (String::new(), String::new());
    let (mut in_text, mut ruled, mut header) = (false, false, false);
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Start(tag) | Event::Empty(tag) => match tag.local_name().as_ref() {
                "t" => in_text = true,
                "br" if ruled => line.push(' '),
                "br" => end(&mut line, &mut text.pieces),
                "tblBorders" => ruled = true,
                "tblHeader" => header = true,
                "docPr" => {
                    let (loose, pieces): (Vec<_>, Vec<_>) = shown_by(&tag).into_iter().partition(|entry| is_loose(entry));
                    text.loose.extend(loose.iter().flat_map(|entry| entry.split(' ').map(str::to_owned)));
                    text.pieces.extend(pieces);
                }
                _ => {}
            },
            Event::Text(said) if in_text => line.push_str(said.as_ref()),
            Event::GeneralRef(sign) if in_text => line.push_str(match sign.as_ref() {
                "amp" => "&",
                "lt" => "<",
                "gt" => ">",
                "quot" => "\"",
                other => panic!("an unknown sign: {other:?}"),
            }),
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "p" if ruled => {
                    row.push_str(&std::mem::take(&mut line));
                    row.push(' ');
                }
                "p" => end(&mut line, &mut text.pieces),
                "tr" => {
                    if header {
                        text.repeated.push(row.clone());
                    }
                    header = false;
                    end(&mut row, &mut text.pieces);
                }
                "tbl" => ruled = false,
                _ => {}
            },
            Event::Eof => return text,
            _ => {}
        }
    }
}

fn end(line: &mut String, pieces: &mut Vec<String>) {
    let line = std::mem::take(line);
    if !line.trim().is_empty() {
        pieces.push(line);
    }
}

/// The alternative text of a picture, entry by entry, without its caption.
fn shown_by(tag: &BytesStart<'_>) -> Vec<String> {
    let said = tag.attributes().flatten().find(|attribute| attribute.key.as_ref() == "descr").expect("pictures have words");
    let said = said.value.into_owned();
    let (_, entries) = said.split_once(". Số liệu: ").expect("a caption and its entries");
    entries.split("; ").map(str::to_owned).collect()
}

/// What a drawing says with its legend and its axes, and not beside each bar.
fn is_loose(entry: &str) -> bool {
    entry.contains(" (tối đa ")
        || entry.contains(" năm ")
        || entry.starts_with("thang từ ")
        || entry.trim_end_matches('.').ends_with('%')
}
