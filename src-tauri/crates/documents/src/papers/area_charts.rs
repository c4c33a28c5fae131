//! The areas of a result as charts: the stages under each other, one stage in its frame, and the
//! rates around a centre. Their numbers stand in the table before them.

use domain::papers::{AreaLine, OwnResult, out_of};
use domain::points::Points;

use super::furniture::PaperWriter;
use super::numbers::{points_or_unknown, share_of};
use crate::blocks::Block;
use crate::chart::{AreaBar, Chart, Drawing, RadarAxis, Share, StageBar, Stages};

const ONE_STAGE_NOTE: &str = "Khung là điểm tối đa áp dụng, phần tô đậm là điểm đạt được.";
const STAGES_NOTE: &str = "Khung là điểm tối đa áp dụng; bước nào không có thanh là chưa có số liệu.";
/// Fewer axes than these make no area.
const FEWEST_AXES: usize = 3;

/// What was claimed and what was left of it, area by area; with one stage only its bar.
pub(super) fn area_chart(paper: &mut PaperWriter<'_>, own: &OwnResult) {
    let Some(longest) = own.areas.iter().filter_map(|area| area.applicable_max).max() else { return };
    let (title, note, drawing) = match own.totals.len() {
        0 | 1 => {
            let bars = own.areas.iter().map(|area| area_bar(area, longest)).collect();
            ("Điểm đạt được so với điểm tối đa áp dụng của từng lĩnh vực", ONE_STAGE_NOTE, Drawing::Areas(bars))
        }
        _ => {
            let names = own.totals.iter().map(|total| total.stage.vietnamese().to_owned()).collect();
            let bars = own.areas.iter().map(|area| stage_bar(area, longest)).collect();
            ("Điểm của từng lĩnh vực qua các bước chấm", STAGES_NOTE, Drawing::Stages(Stages { names, bars }))
        }
    };
    let caption = paper.chart_caption(title);
    paper.blocks.push(Block::Chart(Chart { caption, note: note.to_owned(), drawing }));
}

/// The rates of the areas around a centre; none when too few are known.
pub(super) fn rate_chart(paper: &mut PaperWriter<'_>, own: &OwnResult) {
    let axes: Vec<RadarAxis> = own.areas.iter().filter_map(axis).collect();
    if axes.len() < FEWEST_AXES {
        return;
    }
    let [first, .., last] = &own.totals[..] else { return };
    let compared = axes.iter().all(|axis| axis.before.is_some());
    let mut note = match compared {
        true => format!("Nét liền: {}; nét đứt: {}.", small(last.stage.vietnamese()), small(first.stage.vietnamese())),
        false => format!("Nét liền: {}.", small(last.stage.vietnamese())),
    };
    if axes.len() < own.areas.len() {
        note.push_str(" Chỉ vẽ lĩnh vực có số liệu.");
    }
    let caption = paper.chart_caption("Tỷ lệ điểm đạt được so với điểm tối đa áp dụng của từng lĩnh vực (%)");
    paper.blocks.push(Block::Chart(Chart { caption, note, drawing: Drawing::Radar(axes) }));
}

fn small(name: &str) -> String {
    name.to_lowercase()
}

fn axis(area: &AreaLine) -> Option<RadarAxis> {
    let max = area.applicable_max.filter(|max| *max > Points::ZERO)?;
    let reached = area.points.last().copied().flatten()?;
    Some(RadarAxis {
        label: area.title.clone(),
        value: format!("{}%", area.percent.clone()?),
        reached: share_of(reached, max),
        before: area.points.first().copied().flatten().map(|before| share_of(before, max)),
    })
}

fn frame_of(area: &AreaLine, longest: Points) -> Share {
    area.applicable_max.map_or_else(Share::default, |max| share_of(max, longest))
}

fn stage_bar(area: &AreaLine, longest: Points) -> StageBar {
    let reached = |points: &Option<Points>| points.map(|points| (share_of(points, longest), points.vietnamese()));
    StageBar {
        label: area.title.clone(),
        max: points_or_unknown(area.applicable_max),
        frame: frame_of(area, longest),
        reached: area.points.iter().map(reached).collect(),
    }
}

fn area_bar(area: &AreaLine, longest: Points) -> AreaBar {
    let points = area.points.last().copied().flatten();
    let value = match (points, area.applicable_max) {
        (Some(points), Some(max)) => out_of(points, max),
        (points, max) => format!("{}/{}", points_or_unknown(points), points_or_unknown(max)),
    };
    AreaBar {
        label: area.title.clone(),
        value,
        reached: points.map_or_else(Share::default, |points| share_of(points, longest)),
        frame: frame_of(area, longest),
        before: None,
    }
}
