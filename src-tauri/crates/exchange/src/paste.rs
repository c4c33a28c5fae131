//! Text in rows and columns: what Excel puts on the clipboard, and what a .csv file holds.
//!
//! A cell with a line break, a separator or a quotation mark stands in quotation marks, and its
//! own marks are doubled. A mark in the middle of a cell, or one that is never closed, is a letter
//! like any other: people type inches and titles.

/// Rows and columns of a text from the clipboard; the line break that Excel sets at the end
/// makes no row.
#[must_use]
pub fn parse_tsv(text: &str) -> Vec<Vec<String>> {
    let mut rows: Vec<Vec<String>> = Vec::new();
    // The visitor never refuses, so the walk always reaches the end.
    let walked: Result<(), std::convert::Infallible> = each_cell(text, b'\t', |row, _, cell| {
        if rows.len() <= row {
            rows.resize_with(row + 1, Vec::new);
        }
        if let Some(cells) = rows.get_mut(row) {
            cells.push(cell.to_owned());
        }
        Ok(())
    });
    match walked {
        Ok(()) => rows,
        Err(never) => match never {},
    }
}

/// Visits every cell with its row and column.
pub(crate) fn each_cell<E>(
    text: &str,
    separator: u8,
    mut visit: impl FnMut(usize, usize, &str) -> Result<(), E>,
) -> Result<(), E> {
    let mut walk = Walk { text, separator, at: 0, quotes_close: true };
    let (mut row, mut column) = (0, 0);
    while walk.at < text.len() {
        let (cell, end) = walk.next_cell();
        visit(row, column, &cell)?;
        match end {
            End::Cell => {
                column += 1;
                // A separator at the very end opens one more, empty cell.
                if walk.at >= text.len() {
                    visit(row, column, "")?;
                }
            }
            End::Row => {
                row += 1;
                column = 0;
            }
        }
    }
    Ok(())
}

/// What a cell was ended by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    Cell,
    Row,
}

struct Walk<'a> {
    text: &'a str,
    separator: u8,
    at: usize,
    /// False once a mark was found that is never closed; no later one closes either.
    quotes_close: bool,
}

impl Walk<'_> {
    fn next_cell(&mut self) -> (String, End) {
        let mut cell = String::new();
        if self.quotes_close && self.text.as_bytes().get(self.at) == Some(&b'"') {
            match self.quoted() {
                Some(content) => cell = content,
                None => self.quotes_close = false,
            }
        }
        let from = self.at;
        let separator = self.separator;
        let rest = self.text.as_bytes().get(from..).unwrap_or_default();
        let length = rest.iter().position(|byte| *byte == separator || *byte == b'\n' || *byte == b'\r').unwrap_or(rest.len());
        cell.push_str(self.text.get(from..from + length).unwrap_or_default());
        let (step, end) = match (rest.get(length), rest.get(length + 1)) {
            (Some(b'\r'), Some(b'\n')) => (2, End::Row),
            (Some(byte), _) if *byte == separator => (1, End::Cell),
            _ => (1, End::Row),
        };
        self.at = from + length + step;
        (cell, end)
    }

    /// The content of a quoted cell; leaves `at` behind the closing mark.
    fn quoted(&mut self) -> Option<String> {
        let mut content = String::new();
        let mut from = self.at + 1;
        loop {
            let rest = self.text.get(from..)?;
            let mark = rest.find('"')?;
            content.push_str(&rest[..mark]);
            from += mark + 1;
            if self.text.as_bytes().get(from) != Some(&b'"') {
                self.at = from;
                return Some(content);
            }
            content.push('"');
            from += 1;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_range_of_excel_becomes_rows_and_columns() {
        assert_eq!(
            parse_tsv("1,5\t2\r\n\tKAD\r\n"),
            [vec!["1,5", "2"], vec!["", "KAD"]],
            "the line break at the end makes no row"
        );
        assert_eq!(parse_tsv("1,5"), [vec!["1,5"]], "a single cell");
        assert_eq!(parse_tsv("1\t\n\t"), [vec!["1", ""], vec!["", ""]], "empty cells at the edges stay");
        assert_eq!(parse_tsv("1\n\n2\n"), [vec!["1"], vec![""], vec!["2"]], "an empty row stays");
        assert!(parse_tsv("").is_empty(), "nothing is nothing");
    }

    #[test]
    fn quoted_cells_hold_line_breaks_tabs_and_marks() {
        assert_eq!(
            parse_tsv("\"một\nhai\tba\"\t\"\"\"Tốt\"\"\"\r\n4\t5"),
            [vec!["một\nhai\tba", "\"Tốt\""], vec!["4", "5"]],
            "as Excel quotes them"
        );
    }

    #[test]
    fn marks_that_quote_nothing_are_letters() {
        assert_eq!(
            parse_tsv("màn hình 24\"\tx\n\"chưa đóng\ty"),
            [vec!["màn hình 24\"", "x"], vec!["\"chưa đóng", "y"]],
            "in the middle, and never closed"
        );
    }

    proptest! {
        #[test]
        fn any_text_is_walked_without_panic(text in "[\"\t\r\na1đ,;]{0,40}|\\PC{0,60}") {
            let _rows = parse_tsv(&text);
        }

        #[test]
        fn quoted_tables_come_back(rows in prop::collection::vec(prop::collection::vec("[a-zđ\"\t\n ]{0,6}", 2..4), 1..5)) {
            let quoted = |cell: &String| format!("\"{}\"", cell.replace('"', "\"\""));
            let text: Vec<String> = rows.iter().map(|row| row.iter().map(quoted).collect::<Vec<_>>().join("\t")).collect();
            prop_assert_eq!(parse_tsv(&text.join("\r\n")), rows, "what was quoted must come back");
        }
    }
}
