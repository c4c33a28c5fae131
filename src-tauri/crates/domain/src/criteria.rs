//! Criteria: a set issued by a decision, as a tree of any depth.
//!
//! The tree has one root, which stands for the whole set and carries its total maximum; the areas
//! are its children. Bonus and penalty groups hang under the root too, but outside its maximum.
//! A set is versioned data: this module checks it and never knows a particular one.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::calendar::short_date;
use crate::grades::{Compared, GradeScheme};
use crate::points::Points;
use crate::rules::{Rule, RuleKind};
use crate::ties::TiePolicy;

mod building;
mod checks;
mod comparing;
mod tree;

pub use building::{Built, MoveError, NewPlace, NodeMove, rule_of_wording};
pub use checks::problems_of;
pub use comparing::{Difference, Stretch, StretchSide, compare_sets, compare_words};
pub use tree::{Place, Side, Tree, TreeError};

/// Our own identity of a criteria set.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct SetId(pub i64);

/// Our own identity of a node of a set.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Serialize, Deserialize)]
pub struct NodeId(pub i64);

/// A criteria set without its nodes.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct CriteriaSet {
    /// Its identity.
    pub id: SetId,
    /// Short code, unique in the book: "XA-2020".
    pub code: String,
    /// Title as the decision gives it.
    pub title: String,
    /// The decision that issued it, cited in full; empty when not known.
    pub legal_basis: String,
    /// The parts of that decision, as far as they were typed.
    #[serde(default)]
    pub decision: Decision,
    /// Decimals with which its points and index are printed.
    pub decimals: u32,
    /// Draft or issued.
    pub state: SetState,
    /// How totals become grades; `None` when the set has no scheme.
    pub grades: Option<GradeScheme>,
    /// True ranks and grades on the exact index, false on the printed one.
    pub rank_on_exact: bool,
    /// What happens to units with equal results; books from before it was kept share ranks.
    #[serde(default)]
    pub ties: TiePolicy,
}

impl CriteriaSet {
    /// How the index of this set is compared.
    #[must_use]
    pub fn compared(&self) -> Compared {
        if self.rank_on_exact { Compared::Exactly } else { Compared::AsPrinted { decimals: self.decimals } }
    }
}

/// The decision that issues a set.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Decision {
    /// Number and symbol: "2400/QĐ-UBND".
    pub number: String,
    /// The day it was signed.
    pub signed_on: Option<Date>,
    /// Who issued it: "UBND tỉnh A".
    pub issuer: String,
    /// The day from which it holds.
    pub effective_from: Option<Date>,
    /// The set that it replaces, which is superseded once this one is issued.
    pub replaces: Option<SetId>,
}

impl Decision {
    /// The decision in full, where enough of it is known: "Quyết định số 2400/QĐ-UBND ngày 24/09/2021 của UBND tỉnh A".
    #[must_use]
    pub fn cited(&self) -> Option<String> {
        let signed_on = self.signed_on.filter(|_| !self.number.is_empty())?;
        let of = if self.issuer.is_empty() { String::new() } else { format!(" của {}", self.issuer) };
        Some(format!("Quyết định số {} ngày {}{of}", self.number, short_date(signed_on)))
    }
}

/// The sets that another issued set replaces.
#[must_use]
pub fn superseded(sets: &[CriteriaSet]) -> Vec<SetId> {
    sets.iter().filter(|set| set.state == SetState::Issued).filter_map(|set| set.decision.replaces).collect()
}

/// Whether a set may still change.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum SetState {
    /// Being made; may change.
    Draft,
    /// Issued: frozen.
    Issued,
}

/// A node of a set: root, area, criterion or sub-criterion.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Node {
    /// Its identity.
    pub id: NodeId,
    /// The set it belongs to.
    pub set: SetId,
    /// The node above; `None` for the root only.
    pub parent: Option<NodeId>,
    /// Its place among all nodes of the set, in the order of the decision.
    pub position: u32,
    /// Code as written: "3.2.1"; empty for the root.
    pub code: String,
    /// What is assessed.
    pub title: String,
    /// The maximum; `None` when the source does not print it.
    pub max: Option<Points>,
    /// "Cách tính điểm" as the decision words it.
    pub wording: String,
    /// The rule as understood; manual until the wording has been read.
    pub rule: Rule,
    /// Where the points come from.
    pub channel: Channel,
    /// Who leads on it, as written.
    pub lead_unit: String,
    /// The evidence asked for, as written.
    pub evidence: String,
    /// Who looked at the rule and took it, and when; `None` while nobody has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub confirmed: Option<Confirmation>,
}

/// A person's word that a rule says what the decision says.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Confirmation {
    /// Who.
    pub by: String,
    /// When.
    pub at: Timestamp,
}

/// How far the rule of a leaf has come.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum RuleState {
    /// No wording to be read, or the council decides: a person gives the points.
    ByPerson,
    /// The wording was not understood with certainty; the leaf is manual.
    Unclear,
    /// The wording was read into a rule that nobody has confirmed.
    Read,
    /// A person confirmed the rule, or chose it.
    Confirmed,
}

impl Node {
    /// How far the rule has come; only leaves have one.
    #[must_use]
    pub fn rule_state(&self) -> RuleState {
        let is_manual = self.rule.kind == RuleKind::Manual;
        match self.confirmed {
            Some(_) => RuleState::Confirmed,
            None if is_manual && (self.wording.trim().is_empty() || self.channel == Channel::Council) => RuleState::ByPerson,
            None if is_manual => RuleState::Unclear,
            None => RuleState::Read,
        }
    }
}

/// Where the points of a leaf come from.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The unit scores itself.
    #[default]
    #[serde(rename = "self")]
    SelfScored,
    /// A sociological survey.
    Survey,
    /// Figures from outside.
    External,
    /// The council decides.
    Council,
    /// Added beside the tree.
    Bonus,
    /// Subtracted beside the tree; typed as a positive number.
    Penalty,
}

impl Channel {
    /// True when the unit itself may score it. Survey, outside and council leaves, bonus and
    /// penalty are given by others.
    #[must_use]
    pub fn is_self_scored(self) -> bool {
        self == Channel::SelfScored
    }

    /// The name in files and commands.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Channel::SelfScored => "self",
            Channel::Survey => "survey",
            Channel::External => "external",
            Channel::Council => "council",
            Channel::Bonus => "bonus",
            Channel::Penalty => "penalty",
        }
    }

    /// The channel of a name in files and commands.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Channel> {
        [Channel::SelfScored, Channel::Survey, Channel::External, Channel::Council, Channel::Bonus, Channel::Penalty]
            .into_iter()
            .find(|channel| channel.name() == name)
    }
}
