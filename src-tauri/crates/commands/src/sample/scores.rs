//! The scores of the sample office: sheets, declared figures, stated totals, and why points were lost.

use domain::criteria::Tree;
use domain::scores::{Mark, RoundFacts, Score};
use exchange::read_figures_sheet;
use store::{StoreError, Writer};

use super::description::{SampleRound, SampleScores};
use super::{Author, sheet, unreadable};
use crate::figures::declared;
use crate::lost_points_files::read_notes;
use crate::score_files::{known_places, mark_of, read_scores};

pub(super) fn write_lost_points(writer: &mut Writer<'_>, sample: &SampleRound, facts: &RoundFacts) -> Result<(), StoreError> {
    let Some(file) = &sample.lost_points else { return Ok(()) };
    let raw = sheet(file).map_err(|failure| unreadable(&failure.message))?;
    let (notes, problems) = read_notes(&raw, facts);
    match problems.iter().find(|problem| problem.is_error()) {
        Some(problem) => Err(unreadable(&problem.what)),
        None => notes.into_iter().try_for_each(|note| writer.put_lost_points_note(note)),
    }
}

/// Writes the scores of a round and gives them back.
pub(super) fn write_scores(
    writer: &mut Writer<'_>,
    sample: &SampleRound,
    facts: &RoundFacts,
    author: &Author<'_>,
) -> Result<Vec<Score>, StoreError> {
    let mut written = Vec::new();
    let mut put = |blank: Score| {
        let score = Score { author: author.name.to_owned(), at: author.now, ..blank };
        written.push(score.clone());
        writer.put_score(score)
    };
    for scores in &sample.scores {
        let raw = sheet(&scores.file).map_err(|failure| unreadable(&failure.message))?;
        let (read, problems) = read_scores(&raw, scores.stage, facts);
        if let Some(problem) = problems.iter().find(|problem| problem.is_error()) {
            return Err(unreadable(&problem.what));
        }
        for cell in read.scores {
            let Some(mark) = mark_of(cell.value) else { continue };
            let remark = if mark == Mark::NotApplicable { "Số liệu mẫu".to_owned() } else { String::new() };
            put(Score { remark, ..Score::by_hand(facts.round.id, cell.unit, cell.node, scores.stage, mark) })?;
        }
    }
    for figures in &sample.figures {
        for score in read_declared(figures, facts)? {
            put(score)?;
        }
    }
    for stated in &sample.stated_totals {
        let named = facts.units.iter().find(|unit| unit.version.name == stated.unit);
        let unit = named.ok_or_else(|| unreadable(&format!("no unit {}", stated.unit)))?.id;
        let mark = Mark::Scored { points: stated.points };
        put(Score::by_hand(facts.round.id, unit, facts.tree.node(Tree::ROOT).id, stated.stage, mark))?;
    }
    Ok(written)
}

/// The figures behind the scores of a stage; each gives the points that the score sheet has.
fn read_declared(sample: &SampleScores, facts: &RoundFacts) -> Result<Vec<Score>, StoreError> {
    let raw = sheet(&sample.file).map_err(|failure| unreadable(&failure.message))?;
    let (units, nodes) = known_places(facts);
    let mut scores = Vec::new();
    let (_, problems) = read_figures_sheet(&raw, &units, &nodes, &mut |figure| {
        let (Some(unit), Some(place)) = (facts.unit_at(figure.unit), facts.tree.place(figure.node)) else { return Ok(()) };
        scores.push(declared(facts, unit, (place, sample.stage), figure.figure)?);
        Ok(())
    });
    match problems.iter().find(|problem| problem.is_error()) {
        Some(problem) => Err(unreadable(&problem.what)),
        None => Ok(scores),
    }
}
