//! Criteria sets with their grades, and the nodes of their trees.
//!
//! A rule is kept as JSON in one column: each kind of rule has its own shape, which belongs to the
//! domain, and nobody asks the book for rules by their parts. So is the tie policy of a set.

use domain::criteria::{Channel, Confirmation, CriteriaSet, Decision, Node, NodeId, SetId, SetState};
use domain::grades::{ConditionMeasure, Grade, GradeBasis, GradeCondition, GradeScheme};
use domain::rules::Rule;
use domain::ties::TiePolicy;
use rusqlite::{Connection, params};

use crate::change::{Change, Diff, Noun, Record};
use crate::convert::{Line, instant_column, optional_day_column, optional_points_column, points_column, position_column};
use crate::error::StoreError;
use crate::guards::Guards;
use crate::query;

fn set_state_name(state: SetState) -> &'static str {
    match state {
        SetState::Draft => "draft",
        SetState::Issued => "issued",
    }
}

fn grade_basis_name(basis: GradeBasis) -> &'static str {
    match basis {
        GradeBasis::Raw => "raw",
        GradeBasis::Percent => "percent",
    }
}

fn measure_name(measure: ConditionMeasure) -> &'static str {
    match measure {
        ConditionMeasure::Percent => "percent",
        ConditionMeasure::Points => "points",
    }
}

fn set_from_row(line: &Line<'_>) -> Result<CriteriaSet, StoreError> {
    let ties: String = line.get("ties")?;
    let basis = line.optional_word("grade_basis", |name| {
        [GradeBasis::Raw, GradeBasis::Percent].into_iter().find(|basis| grade_basis_name(*basis) == name)
    })?;
    Ok(CriteriaSet {
        id: SetId(line.get("id")?),
        code: line.get("code")?,
        title: line.get("title")?,
        legal_basis: line.get("legal_basis")?,
        decision: Decision {
            number: line.get("decision_number")?,
            signed_on: line.optional_day("signed_on")?,
            issuer: line.get("issuer")?,
            effective_from: line.optional_day("effective_from")?,
            replaces: line.get::<Option<i64>>("replaces")?.map(SetId),
        },
        decimals: line.get("decimals")?,
        state: line
            .word("state", |name| [SetState::Draft, SetState::Issued].into_iter().find(|state| set_state_name(*state) == name))?,
        grades: basis.map(|basis| GradeScheme { basis, grades: Vec::new(), conditions: Vec::new() }),
        rank_on_exact: line.get("rank_on_exact")?,
        ties: serde_json::from_str::<TiePolicy>(&ties).map_err(|why| line.fault("ties", why))?,
    })
}

fn grade_from_row(line: &Line<'_>) -> Result<Grade, StoreError> {
    Ok(Grade { label: line.get("label")?, from: line.points("from_points")?, from_in: line.get("from_in")? })
}

fn condition_from_row(line: &Line<'_>) -> Result<GradeCondition, StoreError> {
    Ok(GradeCondition {
        grade: line.get("grade")?,
        node: line.get("node")?,
        at_least: line.points("at_least")?,
        measure: line.word("measure", |name| {
            [ConditionMeasure::Percent, ConditionMeasure::Points].into_iter().find(|measure| measure_name(*measure) == name)
        })?,
    })
}

fn with_grades(book: &Connection, mut set: CriteriaSet) -> Result<CriteriaSet, StoreError> {
    if let Some(scheme) = &mut set.grades {
        let sql = "SELECT label, from_points, from_in FROM grade WHERE set_id = ?1 ORDER BY position";
        scheme.grades = query::all(book, sql, params![set.id.0], grade_from_row)?;
        let sql = "SELECT grade, node, at_least, measure FROM grade_condition WHERE set_id = ?1 ORDER BY position";
        scheme.conditions = query::all(book, sql, params![set.id.0], condition_from_row)?;
    }
    Ok(set)
}

fn remove_grades(book: &Connection, set: SetId) -> Result<(), StoreError> {
    query::run(book, "DELETE FROM grade WHERE set_id = ?1", params![set.0])?;
    query::run(book, "DELETE FROM grade_condition WHERE set_id = ?1", params![set.0]).map(drop)
}

fn put_grades(book: &Connection, set: SetId, scheme: &GradeScheme) -> Result<(), StoreError> {
    for (position, grade) in scheme.grades.iter().enumerate() {
        let sql = "INSERT INTO grade (set_id, position, label, from_points, from_in) VALUES (?1, ?2, ?3, ?4, ?5)";
        let values = params![set.0, position_column(position)?, grade.label, points_column(grade.from), grade.from_in];
        query::run(book, sql, values)?;
    }
    for (position, condition) in scheme.conditions.iter().enumerate() {
        let sql =
            "INSERT INTO grade_condition (set_id, position, grade, node, at_least, measure) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
        let (at_least, measure) = (points_column(condition.at_least), measure_name(condition.measure));
        let values = params![set.0, position_column(position)?, condition.grade, condition.node, at_least, measure];
        query::run(book, sql, values)?;
    }
    Ok(())
}

impl Record for CriteriaSet {
    type Key = SetId;
    const NOUN: Noun = Noun::CriteriaSet;

    fn key(&self) -> SetId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &SetId) -> Result<Option<CriteriaSet>, StoreError> {
        let sql = concat!(include_str!("sets.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], set_from_row)?.map(|set| with_grades(book, set)).transpose()
    }

    fn list(book: &Connection) -> Result<Vec<CriteriaSet>, StoreError> {
        let sql = concat!(include_str!("sets.sql"), "ORDER BY id");
        query::all(book, sql, [], set_from_row)?.into_iter().map(|set| with_grades(book, set)).collect()
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let ties = serde_json::to_string(&self.ties)
            .map_err(|why| StoreError::Content { place: "criteria_set.ties".to_owned(), why: why.to_string() })?;
        let values = params![
            self.id.0,
            self.code,
            self.title,
            self.legal_basis,
            self.decimals,
            set_state_name(self.state),
            self.grades.as_ref().map(|scheme| grade_basis_name(scheme.basis)),
            self.rank_on_exact,
            ties,
            self.decision.number,
            optional_day_column(self.decision.signed_on),
            self.decision.issuer,
            optional_day_column(self.decision.effective_from),
            self.decision.replaces.map(|set| set.0),
        ];
        query::run(book, include_str!("put_set.sql"), values)?;
        remove_grades(book, self.id)?;
        self.grades.as_ref().map_or(Ok(()), |scheme| put_grades(book, self.id, scheme))
    }

    fn delete(book: &Connection, key: &SetId) -> Result<(), StoreError> {
        remove_grades(book, *key)?;
        query::run(book, "DELETE FROM criteria_set WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<CriteriaSet>) -> Change {
        Change::CriteriaSet(diff)
    }

    fn guard(
        guards: &mut Guards,
        book: &Connection,
        old: Option<&CriteriaSet>,
        new: Option<&CriteriaSet>,
    ) -> Result<(), StoreError> {
        match old {
            Some(set) if new != Some(set) => guards.set_is_free(book, set.id, Noun::CriteriaSet),
            _ => Ok(()),
        }
    }
}

fn node_from_row(line: &Line<'_>) -> Result<Node, StoreError> {
    let rule: String = line.get("rule")?;
    Ok(Node {
        id: NodeId(line.get("id")?),
        set: SetId(line.get("set_id")?),
        parent: line.get::<Option<i64>>("parent")?.map(NodeId),
        position: line.get("position")?,
        code: line.get("code")?,
        title: line.get("title")?,
        max: line.optional_points("max")?,
        wording: line.get("wording")?,
        rule: serde_json::from_str::<Rule>(&rule).map_err(|why| line.fault("rule", why))?,
        channel: line.word("channel", Channel::from_name)?,
        lead_unit: line.get("lead_unit")?,
        evidence: line.get("evidence")?,
        confirmed: line
            .get::<Option<String>>("confirmed_by")?
            .zip(line.optional_instant("confirmed_at")?)
            .map(|(by, at)| Confirmation { by, at }),
    })
}

/// The nodes of one set in the order of the decision.
pub(crate) fn nodes_of(book: &Connection, set: SetId) -> Result<Vec<Node>, StoreError> {
    let sql = concat!(include_str!("nodes.sql"), "WHERE set_id = ?1 ORDER BY position, id");
    query::all(book, sql, params![set.0], node_from_row)
}

impl Record for Node {
    type Key = NodeId;
    const NOUN: Noun = Noun::Node;

    fn key(&self) -> NodeId {
        self.id
    }

    fn own_id(&self) -> Option<i64> {
        Some(self.id.0)
    }

    fn find(book: &Connection, key: &NodeId) -> Result<Option<Node>, StoreError> {
        let sql = concat!(include_str!("nodes.sql"), "WHERE id = ?1");
        query::one(book, sql, params![key.0], node_from_row)
    }

    fn list(book: &Connection) -> Result<Vec<Node>, StoreError> {
        let sql = concat!(include_str!("nodes.sql"), "ORDER BY set_id, position, id");
        query::all(book, sql, [], node_from_row)
    }

    fn put(&self, book: &Connection) -> Result<(), StoreError> {
        let rule = serde_json::to_string(&self.rule)
            .map_err(|why| StoreError::Content { place: "node.rule".to_owned(), why: why.to_string() })?;
        let values = params![
            self.id.0,
            self.set.0,
            self.parent.map(|parent| parent.0),
            self.position,
            self.code,
            self.title,
            optional_points_column(self.max),
            self.wording,
            rule,
            self.channel.name(),
            self.lead_unit,
            self.evidence,
            self.confirmed.as_ref().map(|confirmed| confirmed.by.clone()),
            self.confirmed.as_ref().map(|confirmed| instant_column(confirmed.at)),
        ];
        query::run(book, include_str!("put_node.sql"), values).map(drop)
    }

    fn delete(book: &Connection, key: &NodeId) -> Result<(), StoreError> {
        query::run(book, "DELETE FROM node WHERE id = ?1", params![key.0]).map(drop)
    }

    fn change(diff: Diff<Node>) -> Change {
        Change::Node(diff)
    }

    fn guard(guards: &mut Guards, book: &Connection, old: Option<&Node>, new: Option<&Node>) -> Result<(), StoreError> {
        if old == new {
            return Ok(());
        }
        // A person's word about a rule changes nothing that is scored by.
        let unconfirmed = |node: Option<&Node>| node.map(|node| Node { confirmed: None, ..node.clone() });
        if unconfirmed(old) != unconfirmed(new) {
            old.into_iter().chain(new).try_for_each(|node| Guards::set_is_draft(book, node.set))?;
        }
        old.into_iter().chain(new).try_for_each(|node| guards.set_is_free(book, node.set, Noun::Node))
    }
}
