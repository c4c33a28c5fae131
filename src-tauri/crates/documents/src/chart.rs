//! Charts: what they show, as a paper states it.
//!
//! Values arrive as words and as exact shares of a length; nothing is added,
//! rounded or compared here. `chart_drawing` turns them into lines and boxes.

/// A part of a full length, in millionths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Share(i64);

impl Share {
    /// The whole length.
    pub const FULL: Share = Share(1_000_000);

    /// `part` of `whole`, cut to the range from nothing to the whole; of nothing it is nothing.
    pub fn of(part: i64, whole: i64) -> Share {
        if whole <= 0 {
            return Share(0);
        }
        let millionths = i128::from(part) * 1_000_000 / i128::from(whole);
        Share(millionths.clamp(0, 1_000_000) as i64)
    }

    /// The share in millionths.
    pub fn millionths(self) -> i64 {
        self.0
    }

    /// This share of a length.
    pub(crate) fn length(self, full: i32) -> i32 {
        (i64::from(full) * self.0 / 1_000_000) as i32
    }
}

/// A chart with its caption and a note below.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// "Biểu đồ 1. Điểm theo lĩnh vực"; empty when there is none.
    pub caption: String,
    /// Small print below: what the marks mean; empty when there is none.
    pub note: String,
    /// The drawing.
    pub drawing: Drawing,
}

impl Chart {
    /// What the drawing shows, in one line: for readers who do not see it.
    pub fn spoken(&self) -> String {
        let said: Vec<String> = match &self.drawing {
            Drawing::Areas(bars) => bars.iter().map(|bar| format!("{} {}", bar.label, bar.value)).collect(),
            Drawing::Stages(stages) => stages.bars.iter().map(|bar| bar.spoken(&stages.names)).collect(),
            Drawing::Ranking(bars) => bars.iter().map(|bar| format!("{}. {} {}", bar.rank, bar.label, bar.value)).collect(),
            Drawing::Radar(axes) => axes.iter().map(|axis| format!("{} {}", axis.label, axis.value)).collect(),
            Drawing::Trend(trend) => {
                let scale = format!("thang từ {} đến {}", trend.scale.0, trend.scale.1);
                trend.lines.iter().map(|line| line.spoken(&trend.years)).chain([scale]).collect()
            }
        };
        format!("{}. Số liệu: {}.", self.caption.trim_end_matches('.'), said.join("; "))
    }
}

impl TrendLine {
    fn spoken(&self, years: &[String]) -> String {
        let known = years.iter().zip(&self.points).filter_map(|(year, point)| Some((year, &point.as_ref()?.1)));
        let values: Vec<String> = known.map(|(year, value)| format!("năm {year} {value}")).collect();
        format!("{} {}", self.name, values.join(", "))
    }
}

impl StageBar {
    fn spoken(&self, names: &[String]) -> String {
        let said = |(name, reached): (&String, &Option<(Share, String)>)| match reached {
            Some((_, points)) => format!("{name} {points}"),
            None => format!("{name} chưa có số liệu"),
        };
        let stages: Vec<String> = names.iter().zip(&self.reached).map(said).collect();
        format!("{} (tối đa {}): {}", self.label, self.max, stages.join(", "))
    }
}

/// The kinds of chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// One bar per area: the score inside the frame of its maximum.
    Areas(Vec<AreaBar>),
    /// One frame per area with a bar per stage in it: what was claimed and what was left of it.
    Stages(Stages),
    /// One bar per unit, best first.
    Ranking(Vec<RankBar>),
    /// Values over years.
    Trend(Trend),
    /// Areas around a centre.
    Radar(Vec<RadarAxis>),
}

/// A score against its maximum.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AreaBar {
    /// Name of the area.
    pub label: String,
    /// "15,5/18".
    pub value: String,
    /// Length of the score, as a share of the longest frame.
    pub reached: Share,
    /// Length of the maximum, as a share of the longest frame.
    pub frame: Share,
    /// A tick at another stage's score.
    pub before: Option<Share>,
}

/// The stages of a score, area by area.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stages {
    /// Their names, the first stage first; at most five can be told apart.
    pub names: Vec<String>,
    /// One per area.
    pub bars: Vec<StageBar>,
}

/// An area at every stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageBar {
    /// Name of the area.
    pub label: String,
    /// "18".
    pub max: String,
    /// Length of the maximum, as a share of the longest.
    pub frame: Share,
    /// By stage: length as a share of the longest frame and "15,5"; `None` where nothing is known.
    pub reached: Vec<Option<(Share, String)>>,
}

/// A unit in a ranking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RankBar {
    /// "1", "2", "2".
    pub rank: String,
    /// Name of the unit.
    pub label: String,
    /// "88,50".
    pub value: String,
    /// Length of its bar.
    pub reached: Share,
    /// Whether it is the unit the paper is about.
    pub emphasis: Emphasis,
}

/// Whether a bar stands out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Emphasis {
    /// Like the others.
    Ordinary,
    /// Darker, with a bold label.
    Strong,
}

/// Values over years.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Trend {
    /// Labels below, one per year.
    pub years: Vec<String>,
    /// The lines; at most four can be told apart.
    pub lines: Vec<TrendLine>,
    /// Label of the scale's foot and head: "60" and "100".
    pub scale: (String, String),
}

/// One line of a trend.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TrendLine {
    /// Its name.
    pub name: String,
    /// One point per year: height and words, or none.
    pub points: Vec<Option<(Share, String)>>,
}

/// One axis of a radar.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RadarAxis {
    /// Name of the area.
    pub label: String,
    /// "86,1 %".
    pub value: String,
    /// Distance from the centre.
    pub reached: Share,
    /// The distance last year or at another stage.
    pub before: Option<Share>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_is_exact_and_stays_within_its_length() {
        assert_eq!(Share::of(1550, 1800).millionths(), 861_111, "a fraction is cut, not rounded up");
        assert_eq!(Share::of(19, 18), Share::FULL, "a bar does not leave its frame");
        assert_eq!(Share::of(-1, 18).millionths(), 0, "nothing is drawn backwards");
        assert_eq!(Share::of(1, 0).millionths(), 0, "a maximum of nothing draws nothing");
    }
}
