//! Pages as plain text, for golden files and for readers who hear the page.
//!
//! What stands on one baseline becomes one line, from left to right; the cells of
//! a table row become one line too, with bars between them, however often they wrap.

use crate::frame::{CellPlace, Item, Page};

/// Two words closer than this touch, in hundredths of a point.
const WORD_GAP: i32 = 60;
/// Farther apart than this they stand in separate columns.
const COLUMN_GAP: i32 = 1500;
/// Baselines closer than this are read as one line: letters of two sizes side by side.
const SAME_LINE: i32 = 250;

/// Some characters and where they stand.
struct Piece {
    x: i32,
    end: i32,
    baseline: i32,
    text: String,
    cell: Option<CellPlace>,
}

/// One page as lines.
pub(crate) fn page_lines(page: &Page) -> Vec<String> {
    let pieces: Vec<Piece> = page.items.iter().filter_map(piece).collect();
    let row = |piece: &Piece| piece.cell.map(|cell| cell.row);
    let mut lines: Vec<(i32, String)> = Vec::new();
    for group in pieces.chunk_by(|left, right| row(left) == row(right)) {
        match group {
            [first, ..] if first.cell.is_some() => {
                let top = group.iter().map(|piece| piece.baseline).min().unwrap_or(first.baseline);
                lines.push((top, row_line(group)));
            }
            _ => lines.extend(baseline_lines(group)),
        }
    }
    lines.sort_by_key(|(baseline, _)| *baseline);
    lines.into_iter().map(|(_, line)| line).collect()
}

fn piece(item: &Item) -> Option<Piece> {
    match item {
        Item::Text(run) => Some(Piece {
            x: run.x,
            end: run.x + run.width,
            baseline: run.baseline,
            text: run.text.replace('\u{A0}', " "),
            cell: run.cell,
        }),
        Item::Tick(tick) => Some(Piece {
            x: tick.x,
            end: tick.x + tick.size * 8 / 10,
            baseline: tick.baseline,
            text: tick.mark.to_string(),
            cell: tick.cell,
        }),
        Item::Line(_) | Item::Rect(_) | Item::Polygon(_) => None,
    }
}

/// "1 | Xã Đăk Kôi | 88,5".
fn row_line(pieces: &[Piece]) -> String {
    let mut line = String::new();
    let mut column = 0;
    let mut before: Option<&Piece> = None;
    for piece in pieces {
        let Some(cell) = piece.cell else { continue };
        match before {
            Some(last) if last.cell == piece.cell => {
                if last.baseline != piece.baseline && !line.ends_with(' ') {
                    line.push(' ');
                }
            }
            _ => {
                while column < cell.column {
                    line.push_str(" | ");
                    column += 1;
                }
            }
        }
        line.push_str(&piece.text);
        before = Some(piece);
    }
    line.trim_end().to_owned()
}

fn baseline_lines(pieces: &[Piece]) -> Vec<(i32, String)> {
    let mut sorted: Vec<&Piece> = pieces.iter().collect();
    sorted.sort_by_key(|piece| piece.baseline);
    let mut lines = Vec::new();
    for group in sorted.chunk_by(|above, below| below.baseline - above.baseline < SAME_LINE) {
        let mut group = group.to_vec();
        group.sort_by_key(|piece| piece.x);
        let baseline = group.iter().map(|piece| piece.baseline).min().unwrap_or(0);
        lines.push((baseline, side_by_side(&group)));
    }
    lines
}

fn side_by_side(pieces: &[&Piece]) -> String {
    let mut line = String::new();
    let mut end = i32::MAX;
    for piece in pieces {
        let gap = piece.x.saturating_sub(end);
        if gap > COLUMN_GAP {
            line.push_str("    ");
        } else if gap > WORD_GAP && !line.ends_with(' ') && !piece.text.starts_with(' ') {
            line.push(' ');
        }
        line.push_str(&piece.text);
        end = piece.end;
    }
    line.trim_end().to_owned()
}
