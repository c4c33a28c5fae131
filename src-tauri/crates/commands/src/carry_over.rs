//! Results and evidence of an earlier round, carried into a later one where a clerk picks them.

use std::collections::HashSet;

use domain::carry_over::{CarryLine, Hindrance, Later, carried_links, carried_scores, carry_lines};
use domain::criteria::{NodeId, Tree};
use domain::evidence::EvidenceLink;
use domain::rounds::{RoundId, Stage};
use domain::scores::{RoundFacts, Score};
use domain::standings::default_stage;
use domain::units::UnitId;
use jiff::Timestamp;
use store::{Op, OpKind, StoreError, Writer};

use crate::desk::{Book, Desk};
use crate::failure::Failure;
use crate::wire::{asked, shown};

asked! {
    /// Two rounds.
    pub struct CarryBetween {
        /// Code of the earlier round.
        pub from: String,
        /// Code of the later round.
        pub into: String,
    }
    /// What is carried between two rounds.
    pub struct CarryOver {
        /// Code of the earlier round.
        pub from: String,
        /// Code of the later round.
        pub into: String,
        /// Criteria of the earlier set whose results are carried.
        #[serde(default)]
        pub results: Vec<i64>,
        /// Criteria of the earlier set whose evidence is carried.
        #[serde(default)]
        pub evidence: Vec<i64>,
    }
}

shown! {
    /// What may be carried between two rounds.
    pub struct CarryPlan {
        /// Code of the earlier round.
        pub from: String,
        /// The stage of the earlier round whose results are carried; they become claims.
        pub stage: Stage,
        /// Every criterion of the earlier set, in its order.
        pub lines: Vec<CarryLineView>,
        /// Results that may be carried.
        pub scores: u32,
        /// Documents at criteria that may be carried.
        pub documents: u32,
    }
    /// A criterion of the earlier set.
    pub struct CarryLineView {
        /// The criterion in the earlier set.
        pub node: i64,
        /// Its code there.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// Its code in the later set; empty when it is gone.
        pub new_code: String,
        /// It stands under another code.
        pub moved: bool,
        /// Units whose result may be carried.
        pub scores: u32,
        /// Documents that may be carried.
        pub documents: u32,
        /// Why results are not carried; null when they may be.
        pub results_stay: Option<Hindrance>,
        /// The same in words; empty when they may be.
        pub results_say: String,
        /// Why evidence is not carried; null when it may be.
        pub evidence_stays: Option<Hindrance>,
        /// The same in words; empty when it may be.
        pub evidence_says: String,
    }
    /// What was carried.
    pub struct CarriedOver {
        /// Code of the later round.
        pub round: String,
        /// Results that became claims.
        pub scores: u32,
        /// Documents linked.
        pub documents: u32,
        /// All of it as a sentence.
        pub says: String,
    }
}

/// An earlier round with everything that could be carried out of it.
pub(crate) struct Source {
    facts: RoundFacts,
    stage: Stage,
    links: Vec<EvidenceLink>,
}

/// Claims and links on their way, still without an author.
pub(crate) struct Carried {
    scores: Vec<Score>,
    links: Vec<EvidenceLink>,
}

impl Source {
    pub(crate) fn of(book: &mut Book, round: &str) -> Result<Source, Failure> {
        let facts = book.facts(round)?;
        let links = book.store.evidence_links(facts.round.id)?;
        Ok(Source { stage: default_stage(&facts), facts, links })
    }

    pub(crate) fn facts(&self) -> &RoundFacts {
        &self.facts
    }

    /// Every criterion with what could be carried of it.
    pub(crate) fn plan(&self, later: &Later<'_>) -> CarryPlan {
        let tree = &*self.facts.tree;
        let lines: Vec<CarryLineView> = carry_lines(tree, later.tree).iter().map(|line| self.line_view(line, later)).collect();
        CarryPlan {
            from: self.facts.round.code.clone(),
            stage: self.stage,
            scores: lines.iter().map(|line| line.scores).sum(),
            documents: lines.iter().map(|line| line.documents).sum(),
            lines,
        }
    }

    fn line_view(&self, line: &CarryLine, later: &Later<'_>) -> CarryLineView {
        let node = self.facts.tree.node(line.old);
        let says = |why: Option<Hindrance>| why.map(|why| why.vietnamese().to_owned()).unwrap_or_default();
        CarryLineView {
            node: node.id.0,
            code: node.code.clone(),
            title: node.title.clone(),
            new_code: line.new.map(|place| later.tree.node(place).code.clone()).unwrap_or_default(),
            moved: line.moved,
            scores: count(carried_scores(&self.facts, self.stage, line, later).len()),
            documents: count(carried_links(&self.links, &self.facts.tree, line, later).len()),
            results_stay: line.results,
            results_say: says(line.results),
            evidence_stays: line.evidence,
            evidence_says: says(line.evidence),
        }
    }

    /// What was picked; a criterion that may not be carried is refused with its reason.
    pub(crate) fn picked(&self, later: &Later<'_>, results: &[i64], evidence: &[i64]) -> Result<Carried, Failure> {
        let lines = carry_lines(&self.facts.tree, later.tree);
        let mut carried = Carried { scores: Vec::new(), links: Vec::new() };
        for node in results {
            let line = self.line(&lines, *node, "results", |line| line.results)?;
            carried.scores.extend(carried_scores(&self.facts, self.stage, line, later));
        }
        for node in evidence {
            let line = self.line(&lines, *node, "evidence", |line| line.evidence)?;
            carried.links.extend(carried_links(&self.links, &self.facts.tree, line, later));
        }
        Ok(carried)
    }

    fn line<'a>(
        &self,
        lines: &'a [CarryLine],
        node: i64,
        field: &str,
        hindrance: impl Fn(&CarryLine) -> Option<Hindrance>,
    ) -> Result<&'a CarryLine, Failure> {
        let of_node = |line: &&CarryLine| self.facts.tree.node(line.old).id.0 == node;
        let line = lines.iter().find(of_node).ok_or_else(|| Failure::missing("tiêu chí này trong bộ của đợt trước"))?;
        let Some(why) = hindrance(line) else { return Ok(line) };
        let code = &self.facts.tree.node(line.old).code;
        let what = if field == "results" { "kết quả" } else { "minh chứng" };
        let message = format!("Không mang {what} của tiêu chí {code} sang: {}. Bỏ chọn tiêu chí này.", why.vietnamese());
        Err(Failure::field(field, message))
    }
}

impl Carried {
    /// Writes claims and links under the name of the clerk at work.
    pub(crate) fn write(&self, writer: &mut Writer<'_>, round: RoundId, who: &str, now: Timestamp) -> Result<(), StoreError> {
        for score in &self.scores {
            writer.put_score(Score { round, author: who.to_owned(), at: now, ..score.clone() })?;
        }
        let link = |link: &EvidenceLink| EvidenceLink { round, author: who.to_owned(), at: now, ..link.clone() };
        self.links.iter().try_for_each(|one| writer.put_evidence_link(link(one)))
    }

    pub(crate) fn said(&self, round: &str) -> CarriedOver {
        let (scores, documents) = (count(self.scores.len()), count(self.links.len()));
        let says = format!("Đã mang sang đợt {round}: {scores} kết quả thành điểm tự chấm, {documents} lượt gắn minh chứng.");
        CarriedOver { round: round.to_owned(), scores, documents, says }
    }

    fn is_empty(&self) -> bool {
        self.scores.is_empty() && self.links.is_empty()
    }
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The later round as it stands, with the cells of its self stage that are taken.
struct Open {
    facts: RoundFacts,
    units: Vec<UnitId>,
    scored: HashSet<(UnitId, NodeId)>,
}

impl Open {
    fn of(book: &mut Book, round: &str) -> Result<Open, Failure> {
        let facts = book.facts(round)?;
        let units: Vec<UnitId> = facts.units.iter().map(|unit| unit.id).collect();
        let mut scored = HashSet::new();
        for (at, unit) in units.iter().enumerate() {
            let taken = (0..facts.tree.len()).filter(|place| facts.scores[at].get(Stage::SelfScore, *place).is_some());
            scored.extend(taken.map(|place| (*unit, facts.tree.node(place).id)));
        }
        Ok(Open { facts, units, scored })
    }

    fn later(&self) -> Later<'_> {
        let tree: &Tree = &self.facts.tree;
        Later { round: self.facts.round.id, tree, units: &self.units, scored: &self.scored }
    }
}

fn source_of(book: &mut Book, from: &str, into: &RoundFacts) -> Result<Source, Failure> {
    let source = Source::of(book, from)?;
    if source.facts.round.year >= into.round.year {
        let message = format!("Đợt {from} không phải của năm trước đợt {}. Chọn một đợt của năm trước.", into.round.code);
        return Err(Failure::field("from", message));
    }
    Ok(source)
}

pub(crate) fn preview_carry_over(desk: &Desk, _: Timestamp, asked: CarryBetween) -> Result<CarryPlan, Failure> {
    let mut book = desk.book();
    let open = Open::of(&mut book, &asked.into)?;
    Ok(source_of(&mut book, &asked.from, &open.facts)?.plan(&open.later()))
}

pub(crate) fn carry_over(desk: &Desk, now: Timestamp, asked: CarryOver) -> Result<CarriedOver, Failure> {
    let mut book = desk.book();
    let open = Open::of(&mut book, &asked.into)?;
    let source = source_of(&mut book, &asked.from, &open.facts)?;
    if open.facts.round.published_at.is_some() {
        let message = format!("Đợt {} đã công bố nên không mang gì sang được. Muốn sửa, mở lại đợt và ghi lý do.", asked.into);
        return Err(Failure::new("locked", message));
    }
    let mut carried = source.picked(&open.later(), &asked.results, &asked.evidence)?;
    let there = book.store.evidence_links(open.facts.round.id)?;
    let same =
        |one: &EvidenceLink, other: &EvidenceLink| (one.unit, one.node, one.evidence) == (other.unit, other.node, other.evidence);
    carried.links.retain(|link| !there.iter().any(|known| same(known, link)));
    if carried.is_empty() {
        return Err(Failure::new("nothing_to_carry", "Không có kết quả hay minh chứng nào để mang sang trong các mục đã chọn."));
    }
    let who = book.store.settings()?.clerk;
    let label = format!("mang kết quả, minh chứng từ đợt {} sang {}", asked.from, asked.into);
    let round = open.facts.round.id;
    book.write(Op::new(OpKind::CarryOver, label), now, |writer| carried.write(writer, round, &who, now))?;
    Ok(carried.said(&asked.into))
}
