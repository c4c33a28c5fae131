//! Tick boxes and check marks as paths.
//!
//! The font family has no ☐ ☑ ☒ ✓; a paper may still use them, so the writers
//! draw them from here in the size of the letters around them.

use crate::frame::{Box4, Ends, Item, Paint, Polygon, Tick};

/// Width of every mark, in thousandths of the letter size.
pub(crate) const WIDTH: i64 = 800;

/// The shapes of a mark.
pub(crate) fn shapes(tick: &Tick) -> Vec<Item> {
    let part = |thousandths: i32| (i64::from(tick.size) * i64::from(thousandths) / 1000) as i32;
    let thickness = part(55);
    let (left, side) = (tick.x + part(60), part(680));
    let top = tick.baseline - part(660);
    let mut items = Vec::new();
    if tick.mark != '✓' {
        items.push(Item::Rect(Box4 { x: left, y: top, width: side, height: side, paint: Paint::Outline(thickness) }));
    }
    let mut chain = |points: &[(i32, i32)]| {
        let points = points.iter().map(|(right, down)| (left + part(*right), top + part(*down))).collect();
        items.push(Item::Polygon(Polygon { points, ends: Ends::Open, paint: Paint::Outline(thickness * 3 / 2) }));
    };
    match tick.mark {
        '☑' | '✓' => chain(&[(120, 340), (290, 520), (570, 130)]),
        '☒' => {
            chain(&[(130, 130), (550, 550)]);
            chain(&[(550, 130), (130, 550)]);
        }
        _ => {}
    }
    items
}
