//! Several components added. Ticks: "a) có kế hoạch: 0,5; b) có báo cáo: 0,5", the figure lists
//! what is fulfilled ("a, b"; "không" for none). Weighted shares: "a) tỷ lệ … × 1,0; b) tỷ lệ …
//! × 0,5", the figure names each share ("a: 38/40; b: 95%").

use serde::{Deserialize, Serialize};

use super::exact::Exact;
use super::figure::{Figure, FigureError, named_parts};
use super::{RatioRule, Worked, WorkedResult};
use crate::points::Points;
use crate::text::nfc;

/// Items that each give their points when fulfilled.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TicksRule {
    /// The items in order.
    pub items: Vec<TickItem>,
}

/// One item.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct TickItem {
    /// What stands for it in a figure: "a".
    pub mark: String,
    /// What is to be fulfilled.
    pub label: String,
    /// What it gives.
    pub points: Points,
}

/// Shares with weights, added.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct ComponentsRule {
    /// The components in order.
    pub components: Vec<Component>,
}

/// One weighted share.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Component {
    /// What stands for it in a figure: "a".
    pub mark: String,
    /// What is measured.
    pub label: String,
    /// What it gives in full.
    pub weight: Points,
    /// How the share counts.
    pub share: RatioRule,
}

/// Faults that both kinds have: marks, labels and the sum.
fn list_faults<'a>(items: impl Iterator<Item = (&'a str, Points)>, max: Points) -> Vec<String> {
    let (mut faults, mut seen, mut total) = (Vec::new(), Vec::new(), Points::ZERO);
    for (mark, points) in items {
        if mark.trim().is_empty() {
            faults.push("Có mục chưa có ký hiệu.".to_owned());
        }
        if seen.contains(&mark) {
            faults.push(format!("Ký hiệu {mark} bị trùng."));
        }
        if points.is_negative() || points > max {
            faults.push(format!("Mục {mark} có {} điểm, ngoài khoảng từ 0 đến {}.", points.vietnamese(), max.vietnamese()));
        }
        seen.push(mark);
        total = total + points;
    }
    if total != max {
        faults.push(format!("Các mục cộng lại {} điểm, khác điểm tối đa {}.", total.vietnamese(), max.vietnamese()));
    }
    faults
}

impl TicksRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let text = nfc(typed).to_lowercase();
        let none = matches!(text.as_str(), "không" | "0" | "không có");
        let mut ticked: Vec<&TickItem> = Vec::new();
        for part in text.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty() && !none) {
            let Some(item) = self.items.iter().find(|item| item.mark.to_lowercase() == part.trim_end_matches(')')) else {
                return Err(self.unknown(typed));
            };
            if ticked.iter().any(|known| known.mark == item.mark) {
                return Err(FigureError::Unfit { sentence: format!("mục {} được ghi hai lần.", item.mark) });
            }
            ticked.push(item);
        }
        if ticked.is_empty() && !none {
            return Err(self.unknown(typed));
        }
        let points: Points = ticked.iter().map(|item| item.points).sum();
        let shown = if none { "không mục nào".to_owned() } else { joined(&ticked, |item| item.mark.clone(), ", ") };
        let sum = if ticked.len() > 1 {
            format!(": {}", joined(&ticked, |item| item.points.vietnamese(), " + "))
        } else {
            String::new()
        };
        let working = format!("{shown}{sum} → {} điểm (tối đa {})", points.vietnamese(), max.vietnamese());
        Ok(Worked { result: WorkedResult::Points(points), working })
    }

    fn unknown(&self, typed: &str) -> FigureError {
        let marks = self.items.iter().map(|item| item.mark.as_str()).collect::<Vec<_>>().join(", ");
        FigureError::Unfit {
            sentence: format!(
                "\"{}\" chưa đúng. Ghi các mục đạt được trong {marks}; không đạt mục nào thì ghi không.",
                nfc(typed)
            ),
        }
    }

    pub(super) fn faults(&self, max: Points) -> Vec<String> {
        list_faults(self.items.iter().map(|item| (item.mark.as_str(), item.points)), max)
    }

    pub(super) fn says(&self) -> String {
        joined(
            &self.items.iter().collect::<Vec<_>>(),
            |item| format!("{}) {}: {} điểm", item.mark, item.label, item.points.vietnamese()),
            "\n",
        )
    }
}

fn joined<T>(items: &[&T], shown: impl Fn(&T) -> String, between: &str) -> String {
    items.iter().map(|item| shown(item)).collect::<Vec<_>>().join(between)
}

impl ComponentsRule {
    pub(super) fn apply(&self, typed: &str, max: Points) -> Result<Worked, FigureError> {
        let parts = named_parts(typed)?;
        if let Some((name, _)) = parts.iter().find(|(name, _)| !self.components.iter().any(|component| component.mark == *name)) {
            return Err(FigureError::Unfit { sentence: format!("không có thành phần {name}.") });
        }
        let (mut total, mut shown) = (Exact::ZERO, Vec::new());
        for component in &self.components {
            let Some((_, text)) = parts.iter().find(|(name, _)| *name == component.mark) else {
                return Err(FigureError::Unfit {
                    sentence: format!("chưa có số liệu của thành phần {}.", component.mark)
                });
            };
            let figure = Figure::read_share(text)?;
            let share = figure.share(component.share.above_100)?;
            let points = component.share.exact(share, component.weight)?;
            total = total.plus(points).ok_or(FigureError::TooLarge)?;
            shown.push(format!("{}: {} × {}", component.mark, figure.shown(), component.weight.vietnamese()));
        }
        let points = total.points().ok_or(FigureError::TooLarge)?.min(max);
        let working = format!("{} → {} điểm (tối đa {})", shown.join("; "), points.vietnamese(), max.vietnamese());
        Ok(Worked { result: WorkedResult::Points(points), working })
    }

    pub(super) fn faults(&self, max: Points) -> Vec<String> {
        let mut faults = list_faults(self.components.iter().map(|component| (component.mark.as_str(), component.weight)), max);
        faults.extend(self.components.iter().flat_map(|component| component.share.faults(max)));
        faults
    }

    pub(super) fn says(&self) -> String {
        let line = |component: &Component| {
            let share = component.share.says(Some(component.weight)).replace('\n', "; ");
            format!("{}) {}: {share}", component.mark, component.label)
        };
        joined(&self.components.iter().collect::<Vec<_>>(), line, "\n")
    }
}
