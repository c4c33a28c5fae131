//! Channels that groups hand down, and maxima that must add up.
//!
//! A group whose leaves are all bonus or all penalty stands beside the total; its own maximum is a
//! cap and may be below the sum of its parts.

use domain::criteria::Channel;
use domain::points::Points;
use domain::sheets::channel_of_group_title;

use super::{CriteriaSheet, SheetNode};
use crate::findings::{Fault, Findings, Place};

/// Gives every node its channel: the one stated on it, or on the nearest node above, or the one
/// that the title of its group says.
pub(super) fn settle_channels(nodes: &mut [SheetNode], stated: &[Option<Channel>]) {
    let mut known: Vec<Option<Channel>> = Vec::with_capacity(nodes.len());
    for (node, own) in nodes.iter().zip(stated) {
        let above = node.parent.and_then(|parent| known.get(parent).copied().flatten());
        let by_title = if node.parent.is_none() { channel_of_group_title(&node.title) } else { None };
        known.push(own.or(above).or(by_title));
    }
    for (node, channel) in nodes.iter_mut().zip(known) {
        node.channel = channel.unwrap_or_default();
    }
    let sides = sides_of(nodes);
    for (node, side) in nodes.iter_mut().zip(sides) {
        if !node.is_leaf
            && let Some(channel) = side
        {
            node.channel = channel;
        }
    }
}

/// For every node, the channel of its area when that area stands beside the total.
fn sides_of(nodes: &[SheetNode]) -> Vec<Option<Channel>> {
    let mut areas: Vec<usize> = Vec::with_capacity(nodes.len());
    for (place, node) in nodes.iter().enumerate() {
        areas.push(node.parent.and_then(|parent| areas.get(parent).copied()).unwrap_or(place));
    }
    let mut all: Vec<Option<Option<Channel>>> = vec![None; nodes.len()];
    for (node, area) in nodes.iter().zip(&areas).filter(|(node, _)| node.is_leaf) {
        let beside = Some(node.channel).filter(|channel| matches!(channel, Channel::Bonus | Channel::Penalty));
        if let Some(side) = all.get_mut(*area) {
            *side = Some(side.map_or(beside, |known| known.filter(|known| Some(*known) == beside)));
        }
    }
    areas.iter().map(|area| all.get(*area).copied().flatten().flatten()).collect()
}

/// Compares every maximum with its parts, and the areas with the printed total.
pub(super) fn check_sums(set: &mut CriteriaSheet, places: &[Place], findings: &mut Findings<'_>) {
    let sides = sides_of(&set.nodes);
    let mut children: Vec<Vec<usize>> = vec![Vec::new(); set.nodes.len()];
    for (place, node) in set.nodes.iter().enumerate() {
        if let Some(siblings) = node.parent.and_then(|parent| children.get_mut(parent)) {
            siblings.push(place);
        }
    }
    for (((node, parts), side), place) in set.nodes.iter().zip(&children).zip(&sides).zip(places) {
        let sum = sum_of(parts.iter().filter_map(|part| set.nodes.get(*part)));
        if let (Some(stated), Some(sum)) = (node.max, sum)
            && stated != sum
            && (side.is_none() || sum < stated)
        {
            findings.error(*place, sum_fault(&node.code, stated, sum));
        }
        check_mixed(node, *side, *place, findings);
    }
    set.total =
        sum_of(set.nodes.iter().zip(&sides).filter(|(node, side)| node.parent.is_none() && side.is_none()).map(|(node, _)| node));
    check_total(set, findings);
}

/// The sum of the maxima; `None` when there is none to add or one of them is missing.
fn sum_of<'a>(nodes: impl Iterator<Item = &'a SheetNode>) -> Option<Points> {
    let known: Option<Vec<Points>> = nodes.map(|node| node.max).collect();
    known.filter(|known| !known.is_empty()).map(|known| known.into_iter().sum())
}

fn sum_fault(code: &str, stated: Points, sum: Points) -> Fault {
    Fault::new(
        "max_sum",
        format!(
            "Điểm tối đa của {code} là {}, nhưng các mục con cộng lại là {} (chênh {}).",
            stated.vietnamese(),
            sum.vietnamese(),
            (stated - sum).abs().vietnamese()
        ),
        "Sửa lại trong tệp rồi nhập lại.",
    )
}

/// Bonus or penalty leaves among ordinary ones would be counted inside the maximum.
fn check_mixed(node: &SheetNode, side: Option<Channel>, place: Place, findings: &mut Findings<'_>) {
    if node.is_leaf && side.is_none() && matches!(node.channel, Channel::Bonus | Channel::Penalty) {
        let what = format!("Tiêu chí {} là điểm cộng hoặc điểm trừ nhưng nằm chung lĩnh vực với tiêu chí thường.", node.code);
        findings.error(place, Fault::new("mixed_group", what, "Tách điểm cộng và điểm trừ thành nhóm riêng."));
    }
}

fn check_total(set: &CriteriaSheet, findings: &mut Findings<'_>) {
    if let (Some(total), Some(printed)) = (set.total, set.printed_total)
        && total != printed
    {
        findings.error_of_sheet(Fault::new(
            "max_total",
            format!(
                "Tổng điểm tối đa của các lĩnh vực là {}, khác {} ghi ở dòng tổng cộng (chênh {}).",
                total.vietnamese(),
                printed.vietnamese(),
                (total - printed).abs().vietnamese()
            ),
            "Kiểm tra lại điểm tối đa của các lĩnh vực theo quyết định.",
        ));
    }
}
