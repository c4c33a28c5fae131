//! A small face over the XML reader: tags with attributes, and texts, without prefixes.

use std::io::BufRead;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesRef, BytesStart, Event};

use crate::limits::{CELL_BYTES, refusal_of_io};
use crate::refusal::Refusal;

/// The attributes of a tag, by local name.
pub(super) struct Attributes<'a>(&'a BytesStart<'a>);

impl<'a> Attributes<'a> {
    pub(super) fn of(tag: &'a BytesStart<'a>) -> Attributes<'a> {
        Attributes(tag)
    }

    /// The value of an attribute, its references resolved.
    pub(super) fn get(&self, name: &str) -> Result<Option<String>, Refusal> {
        for attribute in self.0.attributes() {
            let attribute = attribute.map_err(|_| Refusal::Damaged)?;
            if attribute.key.local_name().as_ref() == name {
                let value = attribute.normalized_value(XmlVersion::default()).map_err(|_| Refusal::Damaged)?;
                return Ok(Some(value.into_owned()));
            }
        }
        Ok(None)
    }
}

/// A reader of a part; `<c/>` arrives as a start and an end.
pub(super) fn reader_of<R: BufRead>(part: R) -> Reader<R> {
    let mut reader = Reader::from_reader(part);
    reader.config_mut().expand_empty_elements = true;
    reader
}

/// A fault of the XML reader: a cap, or damage.
pub(super) fn refusal_of_xml(error: &quick_xml::Error) -> Refusal {
    match error {
        quick_xml::Error::Io(error) => refusal_of_io(error),
        _ => Refusal::Damaged,
    }
}

/// Visits every opening tag of a part.
pub(super) fn read_tags<R: BufRead>(
    part: R,
    mut visit: impl FnMut(&str, &Attributes<'_>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    let mut reader = reader_of(part);
    let mut buffer = Vec::new();
    loop {
        match reader.read_event_into(&mut buffer).map_err(|error| refusal_of_xml(&error))? {
            Event::Start(tag) => visit(tag.local_name().as_ref(), &Attributes::of(&tag))?,
            Event::Eof => return Ok(()),
            _ => {}
        }
        buffer.clear();
    }
}

/// Adds the text of an event to the text of a cell: plain, CDATA or a reference such as `&amp;`.
pub(super) fn add_text(event: &Event<'_>, text: &mut String) -> Result<(), Refusal> {
    if text.len() + event.len() > CELL_BYTES {
        return Err(Refusal::Bomb);
    }
    match event {
        Event::Text(plain) => text.push_str(&plain.xml10_content()),
        Event::CData(plain) => text.push_str(&plain.xml10_content()),
        Event::GeneralRef(reference) => text.push(resolve(reference)?),
        _ => {}
    }
    Ok(())
}

fn resolve(reference: &BytesRef<'_>) -> Result<char, Refusal> {
    match reference.as_ref() {
        "amp" => Ok('&'),
        "lt" => Ok('<'),
        "gt" => Ok('>'),
        "quot" => Ok('"'),
        "apos" => Ok('\''),
        _ => reference.resolve_char_ref().ok().flatten().ok_or(Refusal::Damaged),
    }
}

/// Resolves Excel's own escapes: `_x000D_` is a carriage return.
pub(super) fn without_escapes(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("_x") {
        let escaped = rest.get(at + 2..at + 6).filter(|_| rest.as_bytes().get(at + 6) == Some(&b'_'));
        let character = escaped
            .filter(|hex| hex.bytes().all(|b| b.is_ascii_hexdigit()))
            .and_then(|hex| u32::from_str_radix(hex, 16).ok())
            .and_then(char::from_u32);
        match character {
            Some(character) => {
                plain.push_str(&rest[..at]);
                plain.push(character);
                rest = &rest[at + 7..];
            }
            None => {
                plain.push_str(&rest[..at + 2]);
                rest = &rest[at + 2..];
            }
        }
    }
    plain.push_str(rest);
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_escapes_of_excel_are_resolved_and_nothing_else() {
        assert_eq!(without_escapes("một_x000D_\nhai"), "một\r\nhai", "a carriage return");
        assert_eq!(without_escapes("_x005F_x000D_"), "_x000D_", "an escaped escape is read once");
        for same in ["a_xb", "_x12_", "_x000D", "max_xã_", "_xZZZZ_", "_xD83D_"] {
            assert_eq!(without_escapes(same), same, "{same} is no escape");
        }
    }
}
