//! How wide the columns of a table are.
//!
//! The table always fills the width of the text. Columns of numbers get what
//! they need, the others share the rest; no column is narrower than its longest
//! word as long as the page allows it.

use crate::table::ColumnWidth;

/// What is known of a column before its width is decided.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    /// What the paper asks for.
    pub(crate) width: ColumnWidth,
    /// Width of its longest word.
    pub(crate) least: i32,
    /// Width of its longest cell on one line.
    pub(crate) most: i32,
}

/// What a column of numbers gets beside its longest cell, in hundredths of a point, where the shared columns
/// would only be empty.
const ROOM: i32 = 900;

/// The widths, paddings included; together exactly `total`.
pub(crate) fn widths(columns: &[Measured], padding: i32, total: i32) -> Vec<i32> {
    let least: Vec<i32> = columns.iter().map(|column| column.least + padding).collect();
    let needed: i32 = least.iter().sum();
    if needed >= total {
        return squeezed(&least, total);
    }
    let shares: Vec<i32> = columns
        .iter()
        .map(|column| match column.width {
            ColumnWidth::Share(share) => i32::try_from(share).unwrap_or(1).clamp(1, 1000),
            ColumnWidth::Fit => 0,
        })
        .collect();
    // A column to be fitted takes its longest cell, but never so much that the shared ones starve.
    let spare = total - needed;
    let wishes: Vec<i32> = columns
        .iter()
        .zip(&shares)
        .map(|(column, share)| if *share == 0 { (column.most - column.least).max(0) } else { 0 })
        .collect();
    let wished: i32 = wishes.iter().sum();
    let shared = shares.iter().any(|share| *share > 0);
    let granted = if shared { wished.min(spare / 2) } else { wished.min(spare) };
    let mut widths: Vec<i32> = least.iter().zip(&wishes).map(|(least, wish)| least + part_of(granted, *wish, wished)).collect();
    if shared {
        share_out(&mut widths, &shares, total);
        eased(&mut widths, columns, &shares, padding);
        widths
    } else {
        scaled(&widths, total)
    }
}

/// Where every shared column has more than its longest cell, the others get some of it: numbers that
/// touch their lines are hard to read.
fn eased(widths: &mut [i32], columns: &[Measured], shares: &[i32], padding: i32) {
    let spare_of = |at: usize, widths: &[i32]| widths[at] - columns[at].most - padding;
    let (shared, fitted): (Vec<usize>, Vec<usize>) = (0..widths.len()).partition(|at| shares[*at] > 0);
    let spares: Vec<i32> = shared.iter().map(|at| spare_of(*at, widths)).collect();
    if fitted.is_empty() || spares.iter().any(|spare| *spare <= 0) {
        return;
    }
    let spare: i32 = spares.iter().sum();
    // Half of it stays where it was, so that the first column still leads the eye.
    let each = (spare / 2 / fitted.len() as i32).min(ROOM);
    for at in &fitted {
        widths[*at] += each;
    }
    let mut left = each * fitted.len() as i32;
    let taken = left;
    for (position, (at, own)) in shared.iter().zip(&spares).enumerate() {
        let part = if position + 1 == shared.len() { left } else { part_of(taken, *own, spare) };
        widths[*at] -= part;
        left -= part;
    }
}

/// Gives the shared columns what the others leave, each at least what it has.
fn share_out(widths: &mut [i32], shares: &[i32], total: i32) {
    let mut open: Vec<usize> = (0..widths.len()).filter(|index| shares[*index] > 0).collect();
    loop {
        let fixed: i32 = (0..widths.len()).filter(|index| !open.contains(index)).map(|index| widths[index]).sum();
        let weight: i32 = open.iter().map(|index| shares[*index]).sum();
        let rest = total - fixed;
        let starved = open.iter().position(|index| part_of(rest, shares[*index], weight) < widths[*index]);
        match starved {
            Some(position) if open.len() > 1 => {
                open.remove(position);
            }
            _ => {
                let mut left = rest;
                for (position, index) in open.iter().enumerate() {
                    let width = if position + 1 == open.len() { left } else { part_of(rest, shares[*index], weight) };
                    widths[*index] = width;
                    left -= width;
                }
                return;
            }
        }
    }
}

/// Widths for words that do not all fit: narrow columns keep theirs, the wide ones share what is left.
fn squeezed(least: &[i32], total: i32) -> Vec<i32> {
    let mut widths = vec![None; least.len()];
    loop {
        let open: Vec<usize> = (0..least.len()).filter(|index| widths[*index].is_none()).collect();
        let rest = total - widths.iter().flatten().sum::<i32>();
        let fair = rest / (open.len().max(1) as i32);
        let modest: Vec<usize> = open.iter().copied().filter(|index| least[*index] <= fair).collect();
        if modest.is_empty() {
            let wide: Vec<i32> = open.iter().map(|index| least[*index].min(4 * fair)).collect();
            for (index, width) in open.iter().zip(scaled(&wide, rest)) {
                widths[*index] = Some(width);
            }
            return widths.into_iter().flatten().collect();
        }
        for index in modest {
            widths[index] = Some(least[index]);
        }
    }
}

/// The same proportions, together exactly `total`.
fn scaled(widths: &[i32], total: i32) -> Vec<i32> {
    let sum: i32 = widths.iter().sum();
    let mut scaled: Vec<i32> = widths.iter().map(|width| part_of(total, *width, sum)).collect();
    let missing = total - scaled.iter().sum::<i32>();
    if let Some(last) = scaled.last_mut() {
        *last += missing;
    }
    scaled
}

fn part_of(whole: i32, part: i32, parts: i32) -> i32 {
    if parts == 0 { 0 } else { (i64::from(whole) * i64::from(part) / i64::from(parts)) as i32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn column(width: ColumnWidth, least: i32, most: i32) -> Measured {
        Measured { width, least, most }
    }

    #[test]
    fn the_table_fills_the_width_exactly() {
        let columns = [
            column(ColumnWidth::Fit, 900, 1100),
            column(ColumnWidth::Share(3), 4000, 60000),
            column(ColumnWidth::Share(1), 4000, 9000),
        ];
        let widths = widths(&columns, 800, 46777);
        assert_eq!(widths.iter().sum::<i32>(), 46777, "the rules end at the right margin");
        assert_eq!(widths[0], 1900, "a column of numbers gets its longest cell and the padding");
        assert!(widths[1] > 2 * widths[2], "shares are honoured where words allow it");
    }

    #[test]
    fn no_column_is_narrower_than_its_longest_word() {
        let columns = [column(ColumnWidth::Share(9), 1000, 9000), column(ColumnWidth::Share(1), 8000, 9000)];
        let widths = widths(&columns, 0, 20000);
        assert!(widths[1] >= 8000, "the small share still holds its longest word");
        assert_eq!(widths.iter().sum::<i32>(), 20000, "and the sum is kept");
    }

    #[test]
    fn numbers_do_not_touch_their_lines_while_names_have_room_to_spare() {
        let columns = [
            column(ColumnWidth::Share(1), 3000, 8000),
            column(ColumnWidth::Fit, 2500, 2500),
            column(ColumnWidth::Fit, 3000, 3000),
        ];
        let widths = widths(&columns, 500, 40_000);
        assert_eq!(widths.iter().sum::<i32>(), 40_000, "the table is as wide as the text");
        assert_eq!(&widths[1..], [3900, 4400], "nine points more than the longest number");
        let wrapped = [column(ColumnWidth::Share(1), 3000, 80_000), column(ColumnWidth::Fit, 2500, 2500)];
        assert_eq!(super::widths(&wrapped, 500, 40_000)[1], 3000, "no room is taken from words that wrap");
    }

    #[test]
    fn one_endless_word_does_not_starve_the_other_columns() {
        let columns = [
            column(ColumnWidth::Fit, 900_000, 900_000),
            column(ColumnWidth::Share(1), 5000, 5000),
            column(ColumnWidth::Fit, 2000, 2000),
        ];
        let widths = widths(&columns, 0, 40000);
        assert_eq!(widths, vec![33000, 5000, 2000], "only the endless word is squeezed");
    }

    #[test]
    fn columns_too_wide_for_the_page_are_squeezed_alike() {
        let columns = [column(ColumnWidth::Fit, 9000, 9000), column(ColumnWidth::Fit, 18000, 18000)];
        assert_eq!(widths(&columns, 0, 9000), vec![3000, 6000], "both keep their proportion");
    }
}
