//! From a survey to the points of a criterion: satisfaction becomes the declared figure, and the rule
//! of the criterion gives the points. Shown before it is written, then one step.

use domain::criteria::Place;
use domain::rounds::Stage;
use domain::rules::RuleKind;
use domain::scores::{RoundFacts, Score};
use domain::surveys::{Survey, SurveyReturn};
use jiff::Timestamp;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::figures::declared;
use crate::scores::mark_text;
use crate::surveys::one;
use crate::wire::{asked, shown};

asked! {
    /// The result of a survey as the figures of a criterion.
    pub struct SurveyFigures {
        /// The survey.
        pub survey: i64,
        /// Code of the round.
        pub round: String,
        /// Code of the criterion, in full.
        pub code: String,
        /// The stage; not the unit's own, because others ask.
        pub stage: Stage,
    }
}

shown! {
    /// What becomes of the figures of a criterion.
    pub struct SurveyFiguresView {
        /// The criterion, with its code.
        pub criterion: String,
        /// One line for each unit of the round from which something came back.
        pub lines: Vec<SurveyFigureLine>,
        /// How many scores change.
        pub changes: u32,
        /// How many figures cannot stand there.
        pub faults: u32,
        /// Units of the round from which nothing came back.
        pub without: Vec<String>,
    }
    /// One unit.
    pub struct SurveyFigureLine {
        /// Its name.
        pub unit: String,
        /// The figure: "54/58", or the answers by level.
        pub figure: String,
        /// What stands there now, as shown.
        pub old: String,
        /// What the rule gives, as shown.
        pub new: String,
        /// Why the figure cannot stand there.
        pub fault: Option<String>,
    }
}

pub(crate) fn preview_survey_figures(desk: &Desk, _: Timestamp, asked: SurveyFigures) -> Result<SurveyFiguresView, Failure> {
    Ok(plan(&mut desk.book(), &asked)?.0)
}

pub(crate) fn take_survey_figures(desk: &Desk, now: Timestamp, asked: SurveyFigures) -> Result<SurveyFiguresView, Failure> {
    let mut book = desk.book();
    let (view, scores) = plan(&mut book, &asked)?;
    if view.faults > 0 {
        let message = format!("{} đơn vị có số liệu không hợp quy tắc nên chưa ghi gì. Sổ không thay đổi.", view.faults);
        return Err(Failure::new("figures_unfit", message));
    }
    let author = book.store.settings()?.clerk;
    let label = format!("số liệu khảo sát vào {} ({} đơn vị)", view.criterion, scores.len());
    book.write(Op::new(OpKind::TakeSurveyFigures, label), now, |writer| {
        scores.into_iter().try_for_each(|score| writer.put_score(Score { author: author.clone(), at: now, ..score }))
    })?;
    Ok(view)
}

fn plan(book: &mut Book, asked: &SurveyFigures) -> Result<(SurveyFiguresView, Vec<Score>), Failure> {
    let survey = one(book, asked.survey)?;
    let returns = book.store.survey_returns()?;
    let facts = book.facts(&asked.round)?;
    let code = asked.code.trim();
    let place = facts.tree.place_of_code(code).filter(|place| facts.tree.is_leaf(*place)).ok_or_else(|| {
        Failure::field(
            "code",
            format!("Đợt {} không có tiêu chí chấm điểm mã “{code}”. Nhập mã đầy đủ, ví dụ 4.5.1.", asked.round),
        )
    })?;
    let node = facts.tree.node(place);
    let mut view = SurveyFiguresView {
        criterion: format!("{} {}", node.code, node.title),
        lines: Vec::new(),
        changes: 0,
        faults: 0,
        without: Vec::new(),
    };
    let mut scores = Vec::new();
    for (unit, member) in facts.units.iter().enumerate() {
        let came = returns.iter().find(|came| came.survey == survey.id && came.unit == Some(member.id));
        let Some(came) = came.filter(|came| survey.satisfaction(came).of > 0) else {
            view.without.push(member.version.name.clone());
            continue;
        };
        let figure = figure_of(&survey, came, &facts, place);
        let old = facts.scores[unit].mark(asked.stage, place);
        let mut line = SurveyFigureLine {
            unit: member.version.name.clone(),
            figure: figure.clone(),
            old: mark_text(old),
            new: String::new(),
            fault: None,
        };
        match declared(&facts, unit, (place, asked.stage), figure) {
            Ok(score) => {
                line.new = mark_text(Some(score.mark));
                let same = facts.scores[unit].get(asked.stage, place).is_some_and(|old| old.figure == score.figure);
                if !same {
                    view.changes += 1;
                    scores.push(score);
                }
            }
            Err(sentence) => {
                line.fault = Some(sentence);
                view.faults += 1;
            }
        }
        view.lines.push(line);
    }
    Ok((view, scores))
}

/// A rule of answers wants every level; every other rule wants the share that is satisfied.
fn figure_of(survey: &Survey, came: &SurveyReturn, facts: &RoundFacts, place: Place) -> String {
    if matches!(facts.tree.node(place).rule.kind, RuleKind::Survey(_)) {
        let levels = survey.levels.iter().zip(&came.answers);
        return levels.map(|(level, count)| format!("{}: {count}", level.label)).collect::<Vec<_>>().join("; ");
    }
    let found = survey.satisfaction(came);
    format!("{}/{}", found.satisfied, found.of)
}
