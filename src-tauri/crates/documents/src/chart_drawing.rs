//! Charts into lines and boxes.
//!
//! Everything is drawn in black and greys, so that a copy still tells the bars
//! apart. A chart is one strip: it is never divided. Its numbers also stand in
//! a table, which the paper adds.

use crate::blocks::{Face, Setting, Words};
use crate::chart::{AreaBar, Chart, Drawing, Emphasis, RankBar};
use crate::collect::Collector;
use crate::error::DocumentError;
use crate::frame::{Box4, Item, Paint};
use crate::geometry::{ascent, mm, pt, single_pitch};
use crate::line_drawing::Pen;
use crate::line_shape::{Edge, LineShape};
use crate::lines::Text;
use crate::strip::{PageBreak, Strip};

pub(crate) const SIZE: i32 = pt(11);
/// Thickness of frames and axes.
pub(crate) const THIN: i32 = 50;
/// Height of a bar.
const BAR: i32 = pt(10);
/// Blackness of ordinary and of strong bars.
const GREY: u8 = 45;
const DARK: u8 = 80;

impl Collector {
    /// A chart with caption and note.
    pub(crate) fn chart(&mut self, chart: &Chart) -> Result<(), DocumentError> {
        if !chart.caption.is_empty() {
            let text = self.text(&Words::default().bold(&chart.caption), pt(13), |face| face, "tên biểu đồ")?;
            let mut shape = LineShape::of(Setting::Centred, pt(13), self.width());
            shape.gap = pt(8);
            let lines = text.balanced(shape.width);
            self.lines(&text, &lines, shape);
            self.before_next = PageBreak::Avoid;
        }
        self.drawing(&chart.drawing)?;
        if !chart.note.is_empty() {
            self.before_next = PageBreak::Avoid;
            let text = self.text(&Words::default().italic(&chart.note), SIZE, |face| face, "chú thích biểu đồ")?;
            let shape = LineShape::of(Setting::Note, SIZE, self.width());
            let lines = text.balanced(shape.width);
            self.lines(&text, &lines, LineShape { edge: Edge::Middle, ..shape });
        }
        Ok(())
    }

    /// Only the bars and lines, without caption and note.
    pub(crate) fn drawing(&mut self, drawing: &Drawing) -> Result<(), DocumentError> {
        match drawing {
            Drawing::Areas(bars) => self.area_bars(bars),
            Drawing::Stages(stages) => self.stage_bars(stages),
            Drawing::Ranking(bars) => self.rank_bars(bars),
            Drawing::Trend(trend) => self.trend(trend),
            Drawing::Radar(axes) => self.radar(axes),
        }
    }

    pub(crate) fn label(&self, words: &str, face: Face, size: i32) -> Result<Text, DocumentError> {
        self.text(&Words::default().and(face, words), size, |face| face, "biểu đồ")
    }

    fn area_bars(&mut self, bars: &[AreaBar]) -> Result<(), DocumentError> {
        let mut rows = Vec::with_capacity(bars.len());
        for bar in bars {
            rows.push(BarRow {
                rank: None,
                label: self.label(&bar.label, Face::Regular, SIZE)?,
                value: self.label(&bar.value, Face::Regular, SIZE)?,
                fill: bar.reached.millionths(),
                frame: Some(bar.frame.millionths()),
                tick: bar.before.map(|before| before.millionths()),
                grey: GREY,
            });
        }
        self.bar_rows(&rows);
        Ok(())
    }

    fn rank_bars(&mut self, bars: &[RankBar]) -> Result<(), DocumentError> {
        let mut rows = Vec::with_capacity(bars.len());
        for bar in bars {
            let (face, grey) = match bar.emphasis {
                Emphasis::Ordinary => (Face::Regular, GREY),
                Emphasis::Strong => (Face::Bold, DARK),
            };
            rows.push(BarRow {
                rank: Some(self.label(&bar.rank, face, SIZE)?),
                label: self.label(&bar.label, face, SIZE)?,
                value: self.label(&bar.value, face, SIZE)?,
                fill: bar.reached.millionths(),
                frame: None,
                tick: None,
                grey,
            });
        }
        self.bar_rows(&rows);
        Ok(())
    }

    /// Rows of bars; each row is a strip, so that a long ranking may cross pages.
    fn bar_rows(&mut self, rows: &[BarRow]) {
        let width = self.width();
        let rank_width =
            rows.iter().filter_map(|row| row.rank.as_ref()).map(Text::natural_width).max().map_or(0, |widest| widest + pt(6));
        let widest = rows.iter().map(|row| row.label.natural_width()).max().unwrap_or(0);
        let label_width = widest.min(width * 42 / 100);
        let value_width = rows.iter().map(|row| row.value.natural_width()).max().unwrap_or(0);
        let columns = BarColumns {
            rank_width,
            label_width,
            bar_left: rank_width + label_width + pt(7),
            bar_width: width - rank_width - label_width - value_width - pt(14),
        };
        for (index, row) in rows.iter().enumerate() {
            let (height, items) = row.draw(columns, width);
            let page_break =
                if index < 3 || index + 2 >= rows.len() || rows.len() <= 20 { PageBreak::Avoid } else { PageBreak::Free };
            let page_break = if index == 0 { PageBreak::Free } else { page_break };
            self.push(Strip::new(height, if index == 0 { pt(4) } else { 0 }, page_break, items));
        }
    }
}

#[derive(Clone, Copy)]
struct BarColumns {
    rank_width: i32,
    label_width: i32,
    bar_left: i32,
    bar_width: i32,
}

struct BarRow {
    rank: Option<Text>,
    label: Text,
    value: Text,
    fill: i64,
    frame: Option<i64>,
    tick: Option<i64>,
    grey: u8,
}

impl BarRow {
    fn draw(&self, columns: BarColumns, width: i32) -> (i32, Vec<Item>) {
        let mut items = Vec::new();
        let pitch = single_pitch(SIZE);
        let lines = self.label.lines(columns.label_width, columns.label_width);
        let text_height = lines.len() as i32 * pitch;
        let height = text_height.max(BAR) + pt(5);
        let mut y = (height - text_height) / 2;
        for line in &lines {
            let pen = Pen { x: columns.rank_width, baseline: y + ascent(SIZE, pitch), stretch: 0, cell: None };
            self.label.draw(line, pen, &mut items);
            y += pitch;
        }
        let baseline = (height - pitch) / 2 + ascent(SIZE, pitch);
        if let Some(rank) = &self.rank {
            write(rank, columns.rank_width - pt(6) - rank.natural_width(), baseline, &mut items);
        }
        write(&self.value, width - self.value.natural_width(), baseline, &mut items);
        let top = (height - BAR) / 2;
        let long = |millionths: i64| (i64::from(columns.bar_width) * millionths / 1_000_000) as i32;
        let bar = |length: i32, paint| Item::Rect(Box4 { x: columns.bar_left, y: top, width: length, height: BAR, paint });
        if self.fill > 0 {
            items.push(bar(long(self.fill), Paint::Fill(self.grey)));
        }
        if let Some(frame) = self.frame {
            items.push(bar(long(frame), Paint::Outline(THIN)));
        }
        if let Some(tick) = self.tick {
            let x = columns.bar_left + long(tick);
            items.push(Item::line((x, top - pt(2)), (x, top + BAR + pt(2)), 140));
        }
        (height, items)
    }
}

/// Draws a text on one line.
pub(crate) fn write(text: &Text, x: i32, baseline: i32, items: &mut Vec<Item>) {
    if let Some(line) = text.lines(mm(400), mm(400)).first() {
        text.draw(line, Pen { x, baseline, stretch: 0, cell: None }, items);
    }
}
