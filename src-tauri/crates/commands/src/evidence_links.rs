//! What documents prove: links to criteria, their states, what criteria ask, and what is wanting.

use std::collections::HashMap;

use domain::criteria::NodeId;
use domain::evidence::{EvidenceAccount, EvidenceId, EvidenceLink, EvidenceState, FileFormat, Finding, FindingKind};
use domain::scores::RoundFacts;
use domain::text::nfc;
use domain::units::UnitId;
use jiff::Timestamp;
use serde::Serialize;
use store::{Op, OpKind};

use crate::desk::{Book, Desk};
use crate::evidence::one;
use crate::evidence_rules::{EvidenceRuleView, rule_view};
use crate::failure::Failure;
use crate::plan::OfRound;
use crate::scores::{OfUnit, position};
use crate::wire::{asked, shown};

asked! {
    /// A criterion of a unit in a round.
    #[derive(Serialize)]
    pub struct Place {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The criterion.
        pub node: i64,
    }
    /// A document for criteria of a unit.
    pub struct LinkEvidence {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The criteria.
        pub nodes: Vec<i64>,
        /// The document.
        pub evidence: i64,
        /// Page or section that proves it.
        #[serde(default)]
        pub page: String,
    }
    /// A link by its place and document.
    pub struct OneLink {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The criterion.
        pub node: i64,
        /// The document.
        pub evidence: i64,
    }
    /// How far a document has come for a criterion.
    pub struct RuleOnEvidence {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The criterion.
        pub node: i64,
        /// The document.
        pub evidence: i64,
        /// What is ruled.
        pub state: EvidenceState,
        /// Why; needed to reject and to ask for more.
        #[serde(default)]
        pub reason: String,
    }
}

shown! {
    /// What a document is used for.
    pub struct UseView {
        /// Where.
        #[serde(flatten)]
        pub place: Place,
        /// The unit's name.
        pub unit_name: String,
        /// Code of the criterion.
        pub code: String,
        /// Page or section.
        pub page: String,
        /// How far it has come.
        pub state: EvidenceState,
    }
    /// The evidence of a unit's sheet.
    pub struct SheetEvidence {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The leaves that have documents, rules, or want something.
        pub nodes: Vec<NodeEvidence>,
    }
    /// The evidence of a criterion.
    pub struct NodeEvidence {
        /// The criterion.
        pub node: i64,
        /// Documents linked to it.
        pub links: Vec<LinkView>,
        /// What it still wants.
        pub wants: Vec<WantView>,
        /// What it asks of its documents; absent where nothing was said.
        pub rule: Option<EvidenceRuleView>,
    }
    /// A document as it stands at a criterion.
    pub struct LinkView {
        /// The document.
        pub evidence: i64,
        /// How it is named.
        pub title: String,
        /// What it is about.
        pub subject: String,
        /// The name of its file.
        pub file_name: String,
        /// What the file is.
        pub format: FileFormat,
        /// Page or section.
        pub page: String,
        /// How far it has come.
        pub state: EvidenceState,
        /// Why it was rejected, or what is asked for.
        pub reason: String,
        /// Who linked it or ruled last.
        pub author: String,
    }
    /// Something that is wanting.
    pub struct WantView {
        /// What it is.
        pub kind: FindingKind,
        /// In words.
        pub says: String,
    }
    /// A criterion that wants evidence.
    pub struct WantingView {
        /// Where.
        #[serde(flatten)]
        pub place: Place,
        /// The unit's name.
        pub unit_name: String,
        /// Code of the criterion.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// The evidence the set asks for.
        pub asked_for: String,
        /// What is wanting.
        pub wants: Vec<WantView>,
    }
}

/// The account of a round's evidence.
pub(crate) fn account(book: &Book, facts: &RoundFacts) -> Result<EvidenceAccount, Failure> {
    let remarks = book.store.remarks(facts.round.id)?;
    let links = book.store.evidence_links(facts.round.id)?;
    Ok(EvidenceAccount::new(book.store.evidence()?, links, book.store.evidence_rules()?, &remarks))
}

/// What every document is used for, in all rounds.
/// What one document proves, in all rounds.
pub(crate) fn uses_of(book: &mut Book, document: EvidenceId) -> Result<Vec<UseView>, Failure> {
    let links = book.store.links_of_document(document)?;
    let mut uses = Vec::with_capacity(links.len());
    for link in links {
        let facts = book.facts_of(link.round)?;
        uses.push(use_view(&facts, link));
    }
    Ok(uses)
}

fn use_view(facts: &RoundFacts, link: EvidenceLink) -> UseView {
    let unit = facts.unit_at(link.unit).map(|at| facts.units[at].version.name.clone()).unwrap_or_default();
    let code = facts.tree.place(link.node).map(|place| facts.tree.node(place).code.clone()).unwrap_or_default();
    UseView {
        place: Place { round: facts.round.code.clone(), unit: link.unit.0, node: link.node.0 },
        unit_name: unit,
        code,
        page: link.page,
        state: link.state,
    }
}

pub(crate) fn uses(book: &mut Book) -> Result<HashMap<EvidenceId, Vec<UseView>>, Failure> {
    let mut uses: HashMap<EvidenceId, Vec<UseView>> = HashMap::new();
    for round in book.store.rounds()? {
        let links = book.store.evidence_links(round.id)?;
        if links.is_empty() {
            continue;
        }
        let facts = book.facts_of(round.id)?;
        for link in links {
            uses.entry(link.evidence).or_default().push(use_view(&facts, link));
        }
    }
    Ok(uses)
}

/// Refuses a place that is not in the round, and rounds that are published.
pub(crate) fn refuse_closed(book: &mut Book, place: &Place) -> Result<RoundFacts, Failure> {
    let facts = book.facts(&place.round)?;
    position(&facts, place.unit)?;
    let at = facts.tree.place(NodeId(place.node)).ok_or_else(|| Failure::missing("tiêu chí này trong bộ tiêu chí của đợt"))?;
    if !facts.tree.is_leaf(at) {
        let code = &facts.tree.node(at).code;
        let message = format!("Mục {code} gồm nhiều tiêu chí. Chọn tiêu chí chấm điểm trực tiếp bên dưới.");
        return Err(Failure::field("node", message));
    }
    if facts.round.published_at.is_some() {
        let message = format!("Đợt {} đã công bố nên không sửa minh chứng. Muốn sửa, mở lại đợt và ghi lý do.", facts.round.code);
        return Err(Failure::new("locked", message));
    }
    Ok(facts)
}

pub(crate) fn sheet_evidence(desk: &Desk, _: Timestamp, asked: OfUnit) -> Result<SheetEvidence, Failure> {
    sheet(&mut desk.book(), &asked.round, asked.unit)
}

pub(crate) fn sheet(book: &mut Book, round: &str, unit: i64) -> Result<SheetEvidence, Failure> {
    let facts = book.facts(round)?;
    let at = position(&facts, unit)?;
    let account = account(book, &facts)?;
    let mut nodes = Vec::new();
    for place in (0..facts.tree.len()).filter(|place| facts.tree.is_leaf(*place)) {
        let node = facts.tree.node(place);
        let links: Vec<LinkView> =
            account.links(UnitId(unit), node.id).iter().filter_map(|link| link_view(&account, link)).collect();
        let wants = wants_view(account.wants(&facts, at, place));
        let rule = account.rule(node.id).map(rule_view);
        if !links.is_empty() || !wants.is_empty() || rule.is_some() {
            nodes.push(NodeEvidence { node: node.id.0, links, wants, rule });
        }
    }
    Ok(SheetEvidence { round: facts.round.code.clone(), unit, nodes })
}

pub(crate) fn link_view(account: &EvidenceAccount, link: &EvidenceLink) -> Option<LinkView> {
    let document = account.document(link.evidence)?;
    Some(LinkView {
        evidence: document.id.0,
        title: document.title(),
        subject: document.subject.clone(),
        file_name: document.file_name.clone(),
        format: document.format,
        page: link.page.clone(),
        state: link.state,
        reason: link.reason.clone(),
        author: link.author.clone(),
    })
}

pub(crate) fn wants_view(findings: Vec<Finding>) -> Vec<WantView> {
    findings.into_iter().map(|finding| WantView { kind: finding.kind, says: finding.says }).collect()
}

/// Every criterion of a round that wants evidence, unit by unit.
pub(crate) fn wanting_evidence(desk: &Desk, _: Timestamp, asked: OfRound) -> Result<Vec<WantingView>, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let account = account(&book, &facts)?;
    let mut wanting = Vec::new();
    for (at, unit) in facts.units.iter().enumerate() {
        for place in (0..facts.tree.len()).filter(|place| facts.tree.is_leaf(*place)) {
            let wants = wants_view(account.wants(&facts, at, place));
            if wants.is_empty() {
                continue;
            }
            let node = facts.tree.node(place);
            wanting.push(WantingView {
                place: Place { round: facts.round.code.clone(), unit: unit.id.0, node: node.id.0 },
                unit_name: unit.version.name.clone(),
                code: node.code.clone(),
                title: node.title.clone(),
                asked_for: node.evidence.clone(),
                wants,
            });
        }
    }
    Ok(wanting)
}

fn existing(book: &Book, facts: &RoundFacts, place: &Place, evidence: i64) -> Result<Option<EvidenceLink>, Failure> {
    let links = book.store.evidence_links(facts.round.id)?;
    let same = |link: &EvidenceLink| link.unit.0 == place.unit && link.node.0 == place.node && link.evidence.0 == evidence;
    Ok(links.into_iter().find(same))
}

pub(crate) fn link_evidence(desk: &Desk, now: Timestamp, asked: LinkEvidence) -> Result<SheetEvidence, Failure> {
    let mut book = desk.book();
    let document = one(&book, asked.evidence)?;
    let author = book.store.settings()?.clerk;
    let page = nfc(&asked.page);
    let (mut links, mut codes) = (Vec::new(), Vec::new());
    for node in &asked.nodes {
        let place = Place { round: asked.round.clone(), unit: asked.unit, node: *node };
        let facts = refuse_closed(&mut book, &place)?;
        let there = existing(&book, &facts, &place, asked.evidence)?;
        codes.extend(facts.tree.place(NodeId(*node)).map(|at| facts.tree.node(at).code.clone()));
        let fresh = EvidenceLink {
            round: facts.round.id,
            unit: UnitId(asked.unit),
            node: NodeId(*node),
            evidence: document.id,
            page: page.clone(),
            state: EvidenceState::Draft,
            reason: String::new(),
            author: author.clone(),
            at: now,
        };
        links.push(there.map_or(fresh, |there| EvidenceLink { page: page.clone(), ..there }));
    }
    if links.is_empty() {
        return Err(Failure::field("nodes", "Chưa chọn tiêu chí. Nhập mã tiêu chí mà tài liệu này chứng minh."));
    }
    let label = format!("gắn {} cho {}", document.title(), codes.join(", "));
    book.write(Op::new(OpKind::LinkEvidence, label), now, |writer| {
        links.into_iter().try_for_each(|link| writer.put_evidence_link(link))
    })?;
    sheet(&mut book, &asked.round, asked.unit)
}

pub(crate) fn unlink_evidence(desk: &Desk, now: Timestamp, asked: OneLink) -> Result<SheetEvidence, Failure> {
    let mut book = desk.book();
    let place = Place { round: asked.round, unit: asked.unit, node: asked.node };
    let facts = refuse_closed(&mut book, &place)?;
    let link = existing(&book, &facts, &place, asked.evidence)?.ok_or_else(|| Failure::missing("tài liệu này ở tiêu chí"))?;
    let title = one(&book, asked.evidence)?.title();
    book.write(Op::new(OpKind::LinkEvidence, format!("bỏ gắn {title}")), now, |writer| writer.clear_evidence_link(&link))?;
    sheet(&mut book, &place.round, place.unit)
}

pub(crate) fn rule_on_evidence(desk: &Desk, now: Timestamp, asked: RuleOnEvidence) -> Result<SheetEvidence, Failure> {
    let mut book = desk.book();
    let place = Place { round: asked.round, unit: asked.unit, node: asked.node };
    let facts = refuse_closed(&mut book, &place)?;
    let link = existing(&book, &facts, &place, asked.evidence)?.ok_or_else(|| Failure::missing("tài liệu này ở tiêu chí"))?;
    let reason = nfc(&asked.reason);
    if asked.state.needs_reason() && reason.is_empty() {
        let message = format!("{} cần có lý do. Ghi lý do rồi lưu.", asked.state.vietnamese());
        return Err(Failure::new("reason_required", message).with(serde_json::json!({ "field": "reason" })));
    }
    if asked.state == EvidenceState::Accepted {
        crate::reviews::refuse_own(&book, &link.author)?;
    }
    let author = book.store.settings()?.clerk;
    let title = one(&book, asked.evidence)?.title();
    let label = format!("{}: {title}", asked.state.vietnamese().to_lowercase());
    let state = asked.state;
    book.write(Op::new(OpKind::RuleOnEvidence, label), now, |writer| {
        writer.put_evidence_link(EvidenceLink { state, reason, author, at: now, ..link })
    })?;
    sheet(&mut book, &place.round, place.unit)
}
