//! Trends over years and areas around a centre.
//!
//! The second half of `chart_drawing`: lines instead of bars. Points are told
//! apart by their marks, lines by their dashes, so that a grey copy still reads.

use crate::blocks::Face;
use crate::chart::{RadarAxis, Share, Trend};
use crate::chart_drawing::{SIZE, THIN, write};
use crate::collect::Collector;
use crate::error::DocumentError;
use crate::frame::{Ends, Item, Paint, Pattern, Polygon, Stroke};
use crate::geometry::{ascent, mm, pt, single_pitch};
use crate::line_drawing::Pen;
use crate::strip::{PageBreak, Strip};

/// Width of a name right above or below the circle.
const MIDDLE_LABEL: i32 = mm(60);

/// Where a trend is drawn.
#[derive(Clone, Copy)]
struct Field {
    left: i32,
    top: i32,
    width: i32,
    height: i32,
    years: i32,
}

impl Field {
    fn x(self, year: usize) -> i32 {
        self.left + self.width * (2 * year as i32 + 1) / (2 * self.years)
    }

    fn foot(self) -> i32 {
        self.top + self.height
    }

    fn y(self, share: Share) -> i32 {
        self.foot() - share.length(self.height)
    }
}

/// A circle of axes.
#[derive(Clone, Copy)]
struct Circle {
    centre: (i32, i32),
    radius: i32,
    axes: usize,
}

impl Circle {
    /// The point on an axis at this distance from the centre.
    fn at(self, axis: usize, distance: i32) -> (i32, i32) {
        let angle = std::f64::consts::TAU * axis as f64 / self.axes.max(1) as f64;
        let (right, up) = (angle.sin() * f64::from(distance), angle.cos() * f64::from(distance));
        (self.centre.0 + right.round() as i32, self.centre.1 - up.round() as i32)
    }

    /// The points at these shares of the radius, axis by axis.
    fn points(self, shares: impl Iterator<Item = Share>) -> Vec<(i32, i32)> {
        shares.enumerate().map(|(axis, share)| self.at(axis, share.length(self.radius))).collect()
    }
}

impl Collector {
    /// Values over years.
    pub(crate) fn trend(&mut self, trend: &Trend) -> Result<(), DocumentError> {
        let left = pt(30);
        let width = self.width() - left - pt(40);
        let field = Field { left, top: pt(10), width, height: mm(44), years: trend.years.len().max(1) as i32 };
        let mut items = Vec::new();
        self.trend_axes(trend, field, &mut items)?;
        for number in 0..trend.lines.len() {
            trend_line(trend, number, field, &mut items);
        }
        for year in 0..trend.years.len() {
            self.trend_values(trend, year, field, &mut items)?;
        }
        let (mut x, y) = (field.left, field.foot() + pt(32));
        for (number, line) in trend.lines.iter().enumerate() {
            let text = self.label(&line.name, Face::Regular, SIZE)?;
            items.push(mark((x + pt(3), y - pt(3)), number));
            write(&text, x + pt(10), y, &mut items);
            x += text.natural_width() + pt(28);
        }
        self.push(Strip::new(field.foot() + pt(38), pt(4), PageBreak::Free, items));
        Ok(())
    }

    fn trend_axes(&self, trend: &Trend, field: Field, items: &mut Vec<Item>) -> Result<(), DocumentError> {
        let Field { left, top, width, .. } = field;
        let foot = field.foot();
        items.push(Item::line((left, top), (left, foot), THIN));
        items.push(Item::line((left, foot), (left + width, foot), THIN));
        for (y, words) in [(foot, &trend.scale.0), (top, &trend.scale.1)] {
            let text = self.label(words, Face::Regular, pt(10))?;
            write(&text, left - pt(4) - text.natural_width(), y + pt(3), items);
        }
        for (year, words) in trend.years.iter().enumerate() {
            let text = self.label(words, Face::Regular, SIZE)?;
            let x = field.x(year);
            write(&text, x - text.natural_width() / 2, foot + pt(14), items);
            items.push(Item::line((x, foot), (x, foot + pt(3)), THIN));
        }
        Ok(())
    }

    /// The values of a year beside its points, apart from each other; the highest stands highest.
    fn trend_values(&self, trend: &Trend, year: usize, field: Field, items: &mut Vec<Item>) -> Result<(), DocumentError> {
        let mut values: Vec<(i32, &str)> = trend
            .lines
            .iter()
            .filter_map(|line| line.points.get(year)?.as_ref())
            .map(|(share, words)| (field.y(*share), words.as_str()))
            .collect();
        values.sort_unstable();
        let pitch = single_pitch(pt(10));
        let mut lowest = i32::MIN;
        for (at, words) in values {
            let baseline = (at + pt(3)).max(lowest);
            lowest = baseline + pitch;
            let text = self.label(words, Face::Bold, pt(10))?;
            // Lines leave the first year to the right, so its values stand at the left.
            let x = if year == 0 { field.x(year) - pt(7) - text.natural_width() } else { field.x(year) + pt(7) };
            write(&text, x, baseline, items);
        }
        Ok(())
    }

    /// Areas around a centre.
    pub(crate) fn radar(&mut self, axes: &[RadarAxis]) -> Result<(), DocumentError> {
        let radius = mm(34);
        // Names above and below the circle take as many lines as they need.
        let above = self.radar_room(axes.first())?;
        let below = self.radar_room(axes.get(axes.len() / 2))?;
        let circle = Circle { centre: (self.width() / 2, radius + above), radius, axes: axes.len() };
        let ring = |points: Vec<(i32, i32)>, paint: Paint| Item::Polygon(Polygon { points, ends: Ends::Joined, paint });
        let reached = circle.points(axes.iter().map(|axis| axis.reached));
        let mut items = vec![ring(reached.clone(), Paint::Fill(18))];
        for quarter in 1..=4 {
            items.push(ring(circle.points(axes.iter().map(|_| Share::of(quarter, 4))), Paint::Outline(30)));
        }
        items.extend((0..axes.len()).map(|axis| Item::line(circle.centre, circle.at(axis, radius), 30)));
        items.push(ring(reached, Paint::Outline(130)));
        if axes.iter().all(|axis| axis.before.is_some()) {
            let points = circle.points(axes.iter().filter_map(|axis| axis.before));
            for (from, to) in points.iter().zip(points.iter().cycle().skip(1)) {
                items.push(Item::Line(Stroke { from: *from, to: *to, thickness: 90, pattern: Pattern::Dashed }));
            }
        }
        for (index, axis) in axes.iter().enumerate() {
            self.radar_label(axis, circle.at(index, radius + pt(8)), circle.centre, &mut items)?;
        }
        self.push(Strip::new(2 * radius + above + below, pt(4), PageBreak::Free, items));
        Ok(())
    }

    /// Height of a name in the middle with its value, and the room around it.
    fn radar_room(&self, axis: Option<&RadarAxis>) -> Result<i32, DocumentError> {
        let Some(axis) = axis else { return Ok(pt(34)) };
        let lines = self.label(&axis.label, Face::Regular, pt(10))?.balanced(MIDDLE_LABEL).len() as i32;
        Ok((lines + 1) * single_pitch(pt(10)) + pt(12))
    }

    fn radar_label(
        &self,
        axis: &RadarAxis,
        at: (i32, i32),
        centre: (i32, i32),
        items: &mut Vec<Item>,
    ) -> Result<(), DocumentError> {
        let name = self.label(&axis.label, Face::Regular, pt(10))?;
        let value = self.label(&axis.value, Face::Bold, pt(10))?;
        let side = at.0 - centre.0;
        let room = if side.abs() < pt(12) { MIDDLE_LABEL } else { (self.width() / 2 - side.abs()).max(mm(25)) };
        let lines = name.balanced(room);
        let pitch = single_pitch(pt(10));
        let height = (lines.len() as i32 + 1) * pitch;
        let mut y = match at.1 - centre.1 {
            below if below > mm(20) => at.1,
            above if above < -mm(20) => at.1 - height,
            _ => at.1 - height / 2,
        };
        let place = |width: i32| match side {
            right if right > pt(12) => at.0,
            left if left < -pt(12) => at.0 - width,
            _ => at.0 - width / 2,
        };
        for line in &lines {
            let pen = Pen { x: place((line.width / 1000) as i32), baseline: y + ascent(pt(10), pitch), stretch: 0, cell: None };
            name.draw(line, pen, items);
            y += pitch;
        }
        write(&value, place(value.natural_width()), y + ascent(pt(10), pitch), items);
        Ok(())
    }
}

/// A line from year to year, broken where a year is not known.
fn trend_line(trend: &Trend, number: usize, field: Field, items: &mut Vec<Item>) {
    let pattern = if number.is_multiple_of(2) { Pattern::Solid } else { Pattern::Dashed };
    let mut before: Option<(i32, i32)> = None;
    for (year, point) in trend.lines.iter().skip(number).take(1).flat_map(|line| &line.points).enumerate() {
        let Some((share, _)) = point else {
            before = None;
            continue;
        };
        let here = (field.x(year), field.y(*share));
        if let Some(from) = before {
            items.push(Item::Line(Stroke { from, to: here, thickness: 120, pattern }));
        }
        items.push(mark(here, number));
        before = Some(here);
    }
}

/// The mark of the n-th line: filled square, open square, filled and open diamond.
fn mark((x, y): (i32, i32), number: usize) -> Item {
    let half = 280;
    let points = if (number / 2).is_multiple_of(2) {
        vec![(x - half, y - half), (x + half, y - half), (x + half, y + half), (x - half, y + half)]
    } else {
        vec![(x, y - half - 80), (x + half + 80, y), (x, y + half + 80), (x - half - 80, y)]
    };
    let paint = if number.is_multiple_of(2) { Paint::Fill(100) } else { Paint::Outline(90) };
    Item::Polygon(Polygon { points, ends: Ends::Joined, paint })
}
