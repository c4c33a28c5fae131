//! The stages of a score under each other, area by area.
//!
//! One frame per area is as long as its maximum; in it one bar per stage, the first the palest.
//! Every bar carries its points, and a legend names the greys, so that a copy still reads.

use crate::blocks::Face;
use crate::chart::{StageBar, Stages};
use crate::chart_drawing::{SIZE, THIN, write};
use crate::collect::Collector;
use crate::error::DocumentError;
use crate::frame::{Box4, Item, Paint};
use crate::geometry::{ascent, pt, single_pitch};
use crate::line_drawing::Pen;
use crate::strip::{PageBreak, Strip};

/// Letters beside the bars.
const SMALL: i32 = pt(9);
/// Height of a bar.
const BAR: i32 = pt(10);
/// From one area to the next.
const GAP: i32 = pt(5);
/// Blackness of the last stage, and of the first.
const DARKEST: i32 = 80;
const PALEST: i32 = 15;

/// Where the names end and the bars begin.
#[derive(Clone, Copy)]
struct Columns {
    label: i32,
    left: i32,
    width: i32,
}

impl Collector {
    /// Frames with their bars, and the legend.
    pub(crate) fn stage_bars(&mut self, stages: &Stages) -> Result<(), DocumentError> {
        let width = self.width();
        let mut widest = 0;
        for bar in &stages.bars {
            widest = widest.max(self.label(&bar.label, Face::Regular, SIZE)?.natural_width());
        }
        let label = widest.min(width * 42 / 100);
        // Beyond the longest frame stand the points and the maximum.
        let columns = Columns { label, left: label + pt(7), width: width - label - pt(7) - pt(62) };
        for (index, bar) in stages.bars.iter().enumerate() {
            let (height, items) = self.stage_bar(bar, columns)?;
            let page_break = if index == 0 { PageBreak::Free } else { PageBreak::Avoid };
            self.push(Strip::new(height, if index == 0 { pt(4) } else { 0 }, page_break, items));
        }
        self.stage_legend(&stages.names, columns.left)
    }

    fn stage_bar(&self, bar: &StageBar, columns: Columns) -> Result<(i32, Vec<Item>), DocumentError> {
        let mut items = Vec::new();
        let label = self.label(&bar.label, Face::Regular, SIZE)?;
        let pitch = single_pitch(SIZE);
        let lines = label.lines(columns.label, columns.label);
        let count = bar.reached.len().max(1) as i32;
        let frame_height = count * BAR;
        let height = frame_height.max(lines.len() as i32 * pitch) + GAP;
        let mut y = (height - lines.len() as i32 * pitch) / 2;
        for line in &lines {
            label.draw(line, Pen { x: 0, baseline: y + ascent(SIZE, pitch), stretch: 0, cell: None }, &mut items);
            y += pitch;
        }
        let top = (height - frame_height) / 2;
        let baseline = |at: i32| top + at * BAR + (BAR - single_pitch(SMALL)) / 2 + ascent(SMALL, single_pitch(SMALL));
        let boxed = |y: i32, width: i32, height: i32, paint| Item::Rect(Box4 { x: columns.left, y, width, height, paint });
        let frame = bar.frame.length(columns.width);
        let beside = columns.left + frame + pt(3);
        let mut widest = 0;
        for (at, reached) in (0..).zip(&bar.reached) {
            let Some((share, points)) = reached else { continue };
            let long = share.length(columns.width);
            if long > 0 {
                items.push(boxed(top + at * BAR, long, BAR, Paint::Fill(grey(at, count))));
            }
            let text = self.label(points, Face::Regular, SMALL)?;
            write(&text, beside, baseline(at), &mut items);
            widest = widest.max(text.natural_width());
        }
        if frame > 0 {
            items.push(boxed(top, frame, frame_height, Paint::Outline(THIN)));
        }
        let max = self.label(&format!("/{}", bar.max), Face::Bold, SMALL)?;
        let middle = top + (frame_height - single_pitch(SMALL)) / 2 + ascent(SMALL, single_pitch(SMALL));
        write(&max, beside + widest + pt(4), middle, &mut items);
        Ok((height, items))
    }

    fn stage_legend(&mut self, names: &[String], left: i32) -> Result<(), DocumentError> {
        let mut items = Vec::new();
        let mut x = left;
        for (at, name) in (0..).zip(names) {
            let y = pt(4);
            let paint = Paint::Fill(grey(at, names.len() as i32));
            items.push(Item::Rect(Box4 { x, y, width: pt(12), height: BAR, paint }));
            items.push(Item::Rect(Box4 { x, y, width: pt(12), height: BAR, paint: Paint::Outline(THIN) }));
            let text = self.label(name, Face::Regular, SIZE)?;
            write(&text, x + pt(16), y + BAR, &mut items);
            x += pt(16) + text.natural_width() + pt(18);
        }
        self.push(Strip::new(pt(18), 0, PageBreak::Avoid, items));
        Ok(())
    }
}

/// The n-th of several stages, darker step by step.
fn grey(at: i32, count: i32) -> u8 {
    let steps = (count - 1).max(1);
    let grey = if count <= 1 { DARKEST } else { PALEST + (DARKEST - PALEST) * at / steps };
    u8::try_from(grey).unwrap_or(u8::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stage_has_a_grey_of_its_own() {
        let greys: Vec<u8> = (0..5).map(|at| grey(at, 5)).collect();
        assert!(greys.windows(2).all(|pair| pair[0] + 10 < pair[1]), "a copy tells five stages apart: {greys:?}");
        assert_eq!(grey(0, 1), 80, "a single stage is the darkest");
    }
}
