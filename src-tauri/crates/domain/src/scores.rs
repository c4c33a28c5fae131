//! Scores: what stands in the cells of a sheet, and the facts of a whole round as one value.
//!
//! A cell is (unit, node, stage). Not scored, 0, không áp dụng (KAD) and không phát sinh (KPS) are
//! four different things. Points on a node with children are *stated*: what a decision says when
//! the parts are unknown. [`RoundFacts`] is immutable and cheap to clone; a committed change makes
//! the next one.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::criteria::{CriteriaSet, NodeId, Place, Tree};
use crate::points::Points;
use crate::reconciliation::DifferenceReason;
use crate::rounds::{EarlierRank, Lock, PublishedResult, Round, RoundId, Stage};
use crate::rules::WorkedResult;
use crate::units::{Unit, UnitId, UnitVersion};

/// What stands in a cell that is not empty. An empty cell is not scored.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Mark {
    /// Points, 0 included.
    Scored {
        /// How many.
        points: Points,
    },
    /// KAD, không áp dụng: a claim at the self stage, granted by a later one.
    NotApplicable,
    /// KPS, không phát sinh.
    NoOccurrence,
}

impl From<WorkedResult> for Mark {
    fn from(result: WorkedResult) -> Mark {
        match result {
            WorkedResult::Points(points) => Mark::Scored { points },
            WorkedResult::NoOccurrence => Mark::NoOccurrence,
        }
    }
}

/// A score: the mark with everything that explains it.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Score {
    /// The round.
    pub round: RoundId,
    /// The unit.
    pub unit: UnitId,
    /// The node; with children below it, the points are stated.
    pub node: NodeId,
    /// The stage.
    pub stage: Stage,
    /// What stands there.
    pub mark: Mark,
    /// The declared figure, as typed; empty when there is none. It stays when a person overrides
    /// what the rule makes of it.
    pub figure: String,
    /// The working of the rule on the figure; empty without a figure.
    pub working: String,
    /// The reason or remark; an overridden score has one.
    pub remark: String,
    /// Who entered it.
    pub author: String,
    /// When.
    pub at: Timestamp,
}

impl Score {
    /// A score that a person gives, still without remark, author and time.
    #[must_use]
    pub fn by_hand(round: RoundId, unit: UnitId, node: NodeId, stage: Stage, mark: Mark) -> Score {
        let empty = String::new;
        Score {
            round,
            unit,
            node,
            stage,
            mark,
            figure: empty(),
            working: empty(),
            remark: empty(),
            author: empty(),
            at: Timestamp::UNIX_EPOCH,
        }
    }
}

/// The scores of one unit, by stage and place of the tree.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct UnitScores {
    stages: [Vec<Option<Arc<Score>>>; 5],
}

impl UnitScores {
    /// No score at all, for a tree of that many nodes.
    #[must_use]
    pub fn empty(nodes: usize) -> UnitScores {
        UnitScores { stages: std::array::from_fn(|_| vec![None; nodes]) }
    }

    /// The score in a cell; `None` when not scored.
    #[must_use]
    pub fn get(&self, stage: Stage, place: Place) -> Option<&Score> {
        self.stages[stage.order()][place].as_deref()
    }

    /// The mark in a cell; `None` when not scored.
    #[must_use]
    pub fn mark(&self, stage: Stage, place: Place) -> Option<Mark> {
        self.get(stage, place).map(|score| score.mark)
    }

    /// True when the stage holds nothing.
    #[must_use]
    pub fn is_empty(&self, stage: Stage) -> bool {
        self.stages[stage.order()].iter().all(Option::is_none)
    }
}

/// A unit as it takes part in a round, under the name it had at the end of the period.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoundUnit {
    /// Its identity.
    pub id: UnitId,
    /// What it was called on the last day of the round.
    pub version: UnitVersion,
}

/// Everything that decides the results of a round, read once and kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct RoundFacts {
    /// The round.
    pub round: Arc<Round>,
    /// Its set, without nodes.
    pub set: Arc<CriteriaSet>,
    /// Its tree.
    pub tree: Arc<Tree>,
    /// Its units in order.
    pub units: Arc<Vec<RoundUnit>>,
    /// The scores, one entry per unit in the same order.
    pub scores: Vec<Arc<UnitScores>>,
    /// The locked ranges.
    pub locks: Arc<HashSet<Lock>>,
    /// Results published for the round's year and the year before, for ranks and their change.
    pub published: Arc<Vec<PublishedResult>>,
    /// Ranks of the year before in published rounds of the book; see `standings::earlier_ranks`.
    pub earlier: Arc<Vec<EarlierRank>>,
    /// Reasons written for what does not add up; they stand on papers.
    pub reasons: Arc<Vec<DifferenceReason>>,
    /// Units whose approved scores are withheld from whoever looks, who keys them a second time.
    pub withheld: Arc<HashSet<UnitId>>,
}

/// The facts of a round while its scores come in one by one.
pub struct Gathering {
    round: Round,
    set: CriteriaSet,
    tree: Tree,
    members: Vec<RoundUnit>,
    sheets: Vec<UnitScores>,
    index: HashMap<UnitId, usize>,
    /// The unit of the last score: they mostly come unit by unit.
    last: Option<(UnitId, usize)>,
}

impl Gathering {
    /// A round without any score yet; its units are called as on its last day.
    #[must_use]
    pub fn new(round: Round, set: CriteriaSet, tree: Tree, units: &[Unit]) -> Gathering {
        let known: HashMap<UnitId, &Unit> = units.iter().map(|unit| (unit.id, unit)).collect();
        let member = |unit: &&Unit| RoundUnit { id: unit.id, version: unit.at_or_nearest(round.to).cloned().unwrap_or_default() };
        let members: Vec<RoundUnit> = round.units.iter().filter_map(|id| known.get(id)).map(member).collect();
        let index = members.iter().enumerate().map(|(at, unit)| (unit.id, at)).collect();
        let sheets = vec![UnitScores::empty(tree.len()); members.len()];
        Gathering { round, set, tree, members, sheets, index, last: None }
    }

    /// Takes in a score; one of a node or unit outside the round is left out.
    pub fn add(&mut self, score: Score) {
        let remembered = self.last.filter(|(unit, _)| *unit == score.unit).map(|(_, at)| at);
        let at = remembered.or_else(|| self.index.get(&score.unit).copied());
        if let (Some(at), Some(place)) = (at, self.tree.place(score.node)) {
            self.last = Some((score.unit, at));
            let stage = score.stage.order();
            self.sheets[at].stages[stage][place] = Some(Arc::new(score));
        }
    }

    /// The facts, once all scores are in.
    #[must_use]
    pub fn finish(self, locks: HashSet<Lock>, published: Vec<PublishedResult>) -> RoundFacts {
        RoundFacts {
            round: Arc::new(self.round),
            set: Arc::new(self.set),
            tree: Arc::new(self.tree),
            units: Arc::new(self.members),
            scores: self.sheets.into_iter().map(Arc::new).collect(),
            locks: Arc::new(locks),
            published: Arc::new(published),
            earlier: Arc::default(),
            reasons: Arc::default(),
            withheld: Arc::default(),
        }
    }
}

impl RoundFacts {
    /// Gathers the facts of a round. Scores of nodes or units outside it are left out.
    #[must_use]
    pub fn new(
        round: Round,
        set: CriteriaSet,
        tree: Tree,
        units: &[Unit],
        scores: Vec<Score>,
        locks: HashSet<Lock>,
        published: Vec<PublishedResult>,
    ) -> RoundFacts {
        let mut gathering = Gathering::new(round, set, tree, units);
        scores.into_iter().for_each(|score| gathering.add(score));
        gathering.finish(locks, published)
    }

    /// Where a unit stands in the round.
    #[must_use]
    pub fn unit_at(&self, unit: UnitId) -> Option<usize> {
        self.units.iter().position(|member| member.id == unit)
    }

    /// True when nothing may change in the unit's stage.
    #[must_use]
    pub fn is_locked(&self, unit: UnitId, stage: Stage) -> bool {
        self.round.published_at.is_some() || self.locks.contains(&Lock { round: self.round.id, unit, stage })
    }

    /// The facts without the approved scores of some units: what somebody may see who keys these a second time.
    #[must_use]
    pub fn withholding(&self, units: &[UnitId]) -> RoundFacts {
        let mut blind = RoundFacts { withheld: Arc::new(units.iter().copied().collect()), ..self.clone() };
        for unit in units {
            if let Some(at) = blind.unit_at(*unit) {
                Arc::make_mut(&mut blind.scores[at]).stages[Stage::Approved.order()].fill(None);
            }
        }
        blind
    }

    /// True where the scores of a unit's stage are withheld from whoever looks.
    #[must_use]
    pub fn is_withheld(&self, unit: UnitId, stage: Stage) -> bool {
        stage == Stage::Approved && self.withheld.contains(&unit)
    }

    /// What the rule makes of the figure declared in a cell; `None` where no figure stands or none fits.
    #[must_use]
    pub fn computed(&self, unit: usize, stage: Stage, place: Place) -> Option<Mark> {
        let score = self.scores.get(unit)?.get(stage, place).filter(|score| !score.figure.is_empty())?;
        let worked = self.tree.node(place).rule.apply(&score.figure, self.tree.max(place)?).ok()?;
        Some(worked.result.into())
    }

    /// What the rule says where a person decided otherwise: the score was overridden.
    #[must_use]
    pub fn overridden(&self, unit: usize, stage: Stage, place: Place) -> Option<Mark> {
        let mark = self.scores.get(unit)?.mark(stage, place);
        self.computed(unit, stage, place).filter(|computed| mark != Some(*computed))
    }

    /// The facts after one cell changed; only that unit's sheet is copied.
    #[must_use]
    pub fn with_score(&self, unit: UnitId, node: NodeId, stage: Stage, score: Option<Score>) -> RoundFacts {
        let mut next = self.clone();
        if let (Some(at), Some(place)) = (next.unit_at(unit), next.tree.place(node)) {
            Arc::make_mut(&mut next.scores[at]).stages[stage.order()][place] = score.map(Arc::new);
        }
        next
    }
}
