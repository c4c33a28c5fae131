//! A block that calls a command once per row, for rules with many edges.
//!
//! ```text
//! {"round": "T", "unit": "{unit Xã A}", "node": "{node 1.1}", "stage": "self"}
//! figure | points: rows/2/cells/0/points
//! 38/40  | 1.425
//! 5/0    | refused: Mẫu số bằng 0
//! ```
//! The first line holds the arguments that stay, the first column the one that changes; every
//! other column has a name and the place of its value in the answer. "-" is null, "…" anything.

use serde_json::{Value, json};

use super::{Block, Run, differences, said};

/// Runs the rows of a table.
pub fn run(run: &mut Run<'_>, block: &Block<'_>) {
    let mut lines = block.body.lines().enumerate().map(|(at, line)| (block.line + 1 + at, line));
    let (Some((_, fixed)), Some((_, columns))) = (lines.next(), lines.next()) else {
        return run.fault(block.line, "a table has arguments, columns and rows".to_owned());
    };
    let columns: Vec<&str> = columns.split('|').map(str::trim).collect();
    let Some(fixed) = run.arguments(block, fixed) else { return };
    let mut rows = 0;
    for (line, row) in lines.filter(|(_, row)| !row.trim().is_empty()) {
        rows += 1;
        let cells: Vec<&str> = row.split('|').map(str::trim).collect();
        if cells.len() != columns.len() && !cells.get(1).is_some_and(|cell| cell.starts_with("refused:")) {
            run.fault(line, format!("{} columns, but {} cells", columns.len(), cells.len()));
            continue;
        }
        let mut args = fixed.clone();
        args[columns[0]] = json!(cells[0]);
        let answer = run.book.call(block.head, args);
        let wrong = match (answer, cells.get(1).and_then(|cell| cell.strip_prefix("refused:"))) {
            (Ok(answer), None) => {
                columns.iter().zip(&cells).skip(1).filter_map(|(column, cell)| differs(column, cell, &answer)).collect()
            }
            (Err(failure), Some(part)) if said(&failure).contains(part.trim()) => Vec::new(),
            (Err(failure), _) => vec![format!("was refused:\n{}", said(&failure))],
            (Ok(_), Some(_)) => vec!["a refusal was expected, but it was done".to_owned()],
        };
        for what in wrong {
            run.fault(line, what);
        }
    }
    if rows == 0 {
        run.fault(block.line, "the table has no rows".to_owned());
    }
}

fn differs(column: &str, cell: &str, answer: &Value) -> Option<String> {
    let (name, place) = column.split_once(": ").unwrap_or((column, column));
    let actual = match answer.pointer(&format!("/{place}")) {
        Some(actual) => actual,
        // Below a null nothing can stand.
        None if cell == "-" => &Value::Null,
        None => return Some(format!("{name}: the answer has no {place}")),
    };
    let expected = match (cell, actual) {
        ("-", _) => Value::Null,
        (_, Value::Number(_) | Value::Bool(_)) => serde_json::from_str(cell).unwrap_or_else(|_| json!(cell)),
        _ => json!(cell),
    };
    let found = differences(&expected, actual);
    (!found.is_empty()).then(|| format!("{name}{}", found.join("; ")))
}

#[test]
fn a_row_that_does_not_hold_is_told_with_its_line() {
    let text = "```table change_preferences\n{\"high_contrast\": false}\ntext_size | size: text_size\n\"x\" | 1\n```\n";
    let (faults, _) = super::run("try.md", text);
    assert!(faults.len() == 1 && faults[0].starts_with("tests/scenarios/try.md:4: was refused"), "{faults:?}");
    let none = super::run("try.md", "```table undo\n{}\na | b\n```\n").0;
    assert!(none[0].contains("no rows"), "a table without rows proves nothing: {none:?}");
}
