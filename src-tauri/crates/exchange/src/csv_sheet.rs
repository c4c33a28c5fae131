//! Reads a .csv file: UTF-8 with or without a byte order mark; comma, semicolon or tab.

use crate::limits::{CELL_BYTES, TEXT_BYTES};
use crate::paste::each_cell;
use crate::raw::{RawCell, RawSheet, Source, address};
use crate::refusal::Refusal;
use crate::rows::Rows;
use crate::written::looks_like_a_formula;

/// Reads the rows of a CSV; `name` stands for the sheet in messages.
pub(crate) fn read_csv(bytes: &[u8], name: &str) -> Result<RawSheet, Refusal> {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.len() > TEXT_BYTES {
        return Err(Refusal::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refusal::NotUtf8)?;
    if text.trim().is_empty() {
        return Err(Refusal::Empty);
    }
    let (separator, text) = separator_of(text);
    let mut rows = Rows::default();
    each_cell(text, separator, |row, column, cell| {
        if cell.len() > CELL_BYTES {
            return Err(Refusal::TooManyCells { cell: address(row, column) });
        }
        rows.put(row, column, RawCell::text(without_guard(cell)))
    })?;
    Ok(RawSheet { name: name.to_owned(), rows: rows.finish(), source: Source::Csv })
}

/// The separator, and the text behind a line `sep=;` which Excel understands.
fn separator_of(text: &str) -> (u8, &str) {
    let (first_line, rest) = text.split_once('\n').unwrap_or((text, ""));
    if let Some(named) = first_line.trim().strip_prefix("sep=")
        && let [separator] = named.as_bytes()
    {
        return (*separator, rest);
    }
    let mut counts = [(b';', 0_usize), (b'\t', 0), (b',', 0)];
    let mut quoted = false;
    for byte in text.bytes().take(64 << 10) {
        if byte == b'"' {
            quoted = !quoted;
        } else if !quoted && let Some((_, count)) = counts.iter_mut().find(|(separator, _)| *separator == byte) {
            *count += 1;
        }
    }
    // Where counts are equal the comma, which stands last, is taken.
    let separator = counts.iter().max_by_key(|(_, count)| *count).map_or(b',', |(separator, _)| *separator);
    (separator, text)
}

/// Takes away the apostrophe that a writer sets before `= + - @` so that Excel sees no formula.
fn without_guard(field: &str) -> &str {
    match field.strip_prefix('\'') {
        Some(rest) if looks_like_a_formula(rest) => rest,
        _ => field,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<Vec<String>> {
        let sheet = read_csv(text.as_bytes(), "bảng").unwrap();
        sheet.rows.iter().map(|row| row.iter().map(RawCell::shown).collect()).collect()
    }

    #[test]
    fn comma_semicolon_and_tab_are_told_apart() {
        let wanted = vec![vec!["Mã", "Điểm"], vec!["1.1", "1,5"]];
        for text in ["Mã,Điểm\n1.1,\"1,5\"\n", "\u{feff}Mã;Điểm\r\n1.1;1,5\r\n", "Mã\tĐiểm\n1.1\t1,5", "sep=;\nMã;Điểm\n1.1;1,5"]
        {
            assert_eq!(shown(text), wanted, "{text:?}");
        }
    }

    #[test]
    fn a_cell_may_hold_line_breaks() {
        assert_eq!(
            shown("Mã,Cách tính\n1,\"- một\n- hai; ba\"\n2,x"),
            [vec!["Mã", "Cách tính"], vec!["1", "- một\n- hai; ba"], vec!["2", "x"]],
            "quoted breaks stay inside"
        );
    }

    #[test]
    fn blank_lines_keep_their_row_number() {
        let rows = shown("Mã,Tên\n\n1,a\n\n\n2,b\n");
        assert_eq!(
            rows.iter().position(|row| row.first().is_some_and(|cell| cell == "1")),
            Some(2),
            "row 3 of the file: {rows:?}"
        );
        assert_eq!(
            rows.iter().position(|row| row.first().is_some_and(|cell| cell == "2")),
            Some(5),
            "row 6 of the file: {rows:?}"
        );
    }

    #[test]
    fn the_guard_against_formulas_is_taken_away_again() {
        assert_eq!(
            shown("Mã,Tên\n1,'=A1\n2,'quê"),
            [vec!["Mã", "Tên"], vec!["1", "=A1"], vec!["2", "'quê"]],
            "only before the signs of a formula"
        );
    }

    #[test]
    fn other_encodings_and_empty_files_are_refused() {
        assert_eq!(read_csv(b"M\xe3,T\xean", "x").err(), Some(Refusal::NotUtf8), "an old code page");
        assert_eq!(read_csv(b"\xef\xbb\xbf \n", "x").err(), Some(Refusal::Empty), "a mark and blanks");
    }
}
