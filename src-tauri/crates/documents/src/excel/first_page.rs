//! The first page of every printed sheet without its number, as on every official paper.
//!
//! Excel keeps a first page's own header beside the others; the writer of workbooks cannot say
//! so, hence the finished file is opened once more and only those lines are added.

use std::io::{Cursor, Read, Write};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipArchive, ZipWriter};

use crate::error::DocumentError;

const PLAIN: &str = "<headerFooter>";
/// Number and its letters, as `print_setup` writes them.
const NUMBER: &str = "&amp;C&amp;\"Times New Roman\"&amp;14&amp;P";

fn refused(cause: impl std::fmt::Display) -> DocumentError {
    DocumentError::Excel { what: cause.to_string() }
}

/// The same workbook; only the header of each first page differs.
pub(super) fn without_number(workbook: &[u8]) -> Result<Vec<u8>, DocumentError> {
    let mut from = ZipArchive::new(Cursor::new(workbook)).map_err(refused)?;
    let mut to = ZipWriter::new(Cursor::new(Vec::new()));
    let options =
        SimpleFileOptions::default().compression_method(CompressionMethod::Deflated).last_modified_time(DateTime::default());
    for index in 0..from.len() {
        let mut part = from.by_index(index).map_err(refused)?;
        let name = part.name().map_err(refused)?.into_owned();
        let mut bytes = Vec::new();
        part.read_to_end(&mut bytes).map_err(refused)?;
        if name.starts_with("xl/worksheets/sheet") {
            bytes = sheet(&String::from_utf8(bytes).map_err(refused)?)?.into_bytes();
        }
        to.start_file(name, options).map_err(refused)?;
        to.write_all(&bytes).map_err(refused)?;
    }
    Ok(to.finish().map_err(refused)?.into_inner())
}

fn sheet(xml: &str) -> Result<String, DocumentError> {
    let part = |name: &str| {
        let (open, close) = (format!("<{name}>"), format!("</{name}>"));
        let inside = xml.split_once(&open).and_then(|(_, rest)| rest.split_once(&close)).map(|(inside, _)| inside);
        inside.ok_or_else(|| refused(format!("no {name}")))
    };
    let (header, footer) = (part("oddHeader")?, part("oddFooter")?);
    let bare = header.replace(NUMBER, "").replace(&NUMBER.replace('"', "&quot;"), "");
    let first = format!("<firstHeader>{bare}</firstHeader><firstFooter>{footer}</firstFooter></headerFooter>");
    Ok(xml.replacen(PLAIN, "<headerFooter differentFirst=\"1\">", 1).replacen("</headerFooter>", &first, 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_number_of_the_first_page_goes() {
        let xml =
            format!("<a/><headerFooter><oddHeader>{NUMBER}&amp;RDỰ THẢO</oddHeader><oddFooter>mã</oddFooter></headerFooter>");
        let made = sheet(&xml).unwrap();
        assert!(made.contains("<headerFooter differentFirst=\"1\">") && made.contains(&format!("<oddHeader>{NUMBER}")), "{made}");
        assert!(
            made.contains("<firstHeader>&amp;RDỰ THẢO</firstHeader><firstFooter>mã</firstFooter>"),
            "the mark and the foot stay"
        );
        assert!(sheet("<a/>").is_err(), "a sheet without a header is not guessed at");
    }
}
