//! The table of shared texts, and texts that stand in the cell itself.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::events::Event;

use super::xml::{add_text, reader_of, refusal_of_xml, without_escapes};
use crate::limits::{SHARED_TEXTS, TEXT_BYTES};
use crate::refusal::Refusal;

/// Reads all shared texts, in order.
pub(super) fn read_texts<R: BufRead>(part: R) -> Result<Vec<String>, Refusal> {
    let mut reader = reader_of(part);
    let mut buffer = Vec::new();
    let mut texts = Vec::new();
    let mut bytes = 0;
    loop {
        buffer.clear();
        let opens = match reader.read_event_into(&mut buffer).map_err(|error| refusal_of_xml(&error))? {
            Event::Start(tag) => tag.local_name().as_ref() == "si",
            Event::Eof => return Ok(texts),
            _ => false,
        };
        if opens {
            let text = read_rich_text(&mut reader, "si")?;
            bytes += text.len();
            texts.push(text);
            if texts.len() > SHARED_TEXTS || bytes > TEXT_BYTES {
                return Err(Refusal::TooLarge);
            }
        }
    }
}

/// Reads to the closing tag and joins the runs; hints for pronunciation are left out.
pub(super) fn read_rich_text<R: BufRead>(reader: &mut Reader<R>, closing: &str) -> Result<String, Refusal> {
    let mut buffer = Vec::new();
    let mut text = String::new();
    let (mut in_text, mut in_hint) = (false, false);
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|error| refusal_of_xml(&error))? {
            Event::Start(tag) => match tag.local_name().as_ref() {
                "t" => in_text = true,
                "rPh" => in_hint = true,
                _ => {}
            },
            Event::End(tag) => match tag.local_name().as_ref() {
                "t" => in_text = false,
                "rPh" => in_hint = false,
                name if name == closing => return Ok(without_escapes(&text)),
                _ => {}
            },
            Event::Eof => return Err(Refusal::Damaged),
            event if in_text && !in_hint => add_text(&event, &mut text)?,
            _ => {}
        }
    }
}
