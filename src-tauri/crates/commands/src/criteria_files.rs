//! Criteria sets in: what importing one would do, and the draft set it becomes.
//!
//! A rule that the sheet carries holds before the wording. A confirmation that it carries holds only
//! for what was confirmed: its check code covers the wording, the maximum, the channel and the rule.

use std::collections::HashMap;
use std::path::Path;

use domain::calendar::{clock_time, short_date, vietnam};
use domain::criteria::{Channel, Confirmation, CriteriaSet, Node, NodeId, SetId, SetState, Tree, problems_of};
use domain::points::Points;
use domain::problem::Problem;
use domain::rules::wording::{Reading, read_wording_for};
use domain::rules::{Rule, text_of_rule};
use domain::text::{fold, nfc};
use domain::ties::TiePolicy;
use exchange::{CriteriaSheet, SheetNode, read_criteria_sheet};
use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::{TimeZone, offset};
use sha2::{Digest, Sha256};
use store::{Op, OpKind};

use crate::criteria::{CriteriaTreeView, NodeView, node_views, tree_view};
use crate::desk::Desk;
use crate::failure::{Failure, refuse_errors};
use crate::wire::{asked, shown};

asked! {
    /// A criteria sheet and what the set is to be called.
    pub struct CriteriaFile {
        /// The file.
        pub file: String,
        /// The sheet; absent for the first.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub sheet: Option<String>,
        /// Code of the set.
        pub code: String,
        /// Title of the set.
        pub title: String,
        /// The decision that issued it.
        #[serde(default)]
        pub basis: String,
        /// Decimals with which it prints; absent for two.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub decimals: Option<u32>,
    }
}

shown! {
    /// What an import would do.
    pub struct CriteriaImport {
        /// The nodes as they would stand.
        pub nodes: Vec<NodeView>,
        /// The total maximum, when known.
        pub total: Option<Points>,
        /// Departments that become known.
        pub lead_units: Vec<String>,
        /// Lines that were passed over.
        pub skipped_rows: u32,
        /// What is wrong or good to know.
        pub problems: Vec<Problem>,
    }
}

/// Reads the file and builds the tree it would become; nothing is written.
fn read(asked: &CriteriaFile) -> Result<(CriteriaSheet, Option<Tree>, Vec<Problem>), Failure> {
    let raw = exchange::read_sheet(Path::new(&asked.file), asked.sheet.as_deref())?;
    let (sheet, mut problems) = read_criteria_sheet(&raw);
    if problems.iter().any(Problem::is_error) || sheet.nodes.is_empty() {
        return Ok((sheet, None, problems));
    }
    let tree = Tree::new(nodes_of(&sheet, SetId(0), asked)).map_err(|error| Failure::unexpected(&error))?;
    let said: Vec<String> = problems.iter().map(|problem| problem.code.clone()).collect();
    problems.extend(problems_of(&tree).into_iter().filter(|problem| !said.contains(&problem.code)));
    problems.extend(unclear_wordings(&sheet));
    problems.extend(rules_to_look_at(&sheet));
    Ok((sheet, Some(tree), problems))
}

/// Root first, then the nodes of the sheet, with their places as provisional identities.
pub(crate) fn nodes_of(sheet: &CriteriaSheet, set: SetId, asked: &CriteriaFile) -> Vec<Node> {
    let id = |place: usize| NodeId(i64::try_from(place).unwrap_or(i64::MAX));
    let position = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
    let root = Node {
        id: id(0),
        set,
        parent: None,
        position: 0,
        code: String::new(),
        title: nfc(&asked.title),
        max: sheet.printed_total.or(sheet.total),
        wording: String::new(),
        rule: Rule::default(),
        channel: Channel::SelfScored,
        lead_unit: String::new(),
        evidence: String::new(),
        confirmed: None,
    };
    let below = sheet.nodes.iter().enumerate().map(|(at, node)| {
        let rule = node.rule.clone().map_or_else(|| rule_of(node).unwrap_or_default(), Rule::tidied);
        Node {
            id: id(at + 1),
            set,
            parent: Some(id(node.parent.map_or(0, |parent| parent + 1))),
            position: position(at + 1),
            code: node.code.clone(),
            title: node.title.clone(),
            max: node.max,
            wording: node.wording.clone(),
            channel: node.channel,
            lead_unit: node.lead_unit.clone(),
            evidence: node.evidence.clone(),
            confirmed: confirmation_of(node, &rule),
            rule,
        }
    });
    std::iter::once(root).chain(below).collect()
}

/// What a confirmation is about, in eight digits.
fn check_code(wording: &str, max: Option<Points>, channel: Channel, rule: &Rule, said: &str) -> String {
    let max = max.map(Points::canonical).unwrap_or_default();
    let facts =
        [wording, &max, channel.name(), &text_of_rule(rule), said].map(|fact| fact.replace('\\', "\\\\").replace('\0', "\\0"));
    Sha256::digest(facts.join("\0")).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// A confirmation as a sheet carries it: "Nguyễn Thị S, 07/04/2021 10:42:07, mã 1a2b3c4d".
pub(crate) fn confirmation_text(node: &Node) -> String {
    let Some(confirmation) = &node.confirmed else { return String::new() };
    let day = short_date(vietnam(confirmation.at).date());
    let said = format!("{}, {day} {}", confirmation.by, clock_time(confirmation.at));
    let code = check_code(&node.wording, node.max, node.channel, &node.rule, &said);
    format!("{said}, mã {code}")
}

/// The confirmation of a line, provided that it is about what stands there.
fn confirmation_of(node: &SheetNode, rule: &Rule) -> Option<Confirmation> {
    let (said, code) = node.confirmed.rsplit_once(", mã ")?;
    if !node.is_leaf || check_code(&node.wording, node.max, node.channel, rule, said) != code.trim() {
        return None;
    }
    let (by, when) = said.rsplit_once(", ")?;
    let at = DateTime::strptime("%d/%m/%Y %H:%M:%S", when).ok()?;
    Some(Confirmation { by: by.to_owned(), at: TimeZone::fixed(offset(7)).to_timestamp(at).ok()? })
}

/// Rules that do not simply follow from the wording: a person has to look at them.
fn rules_to_look_at(sheet: &CriteriaSheet) -> impl Iterator<Item = Problem> + '_ {
    sheet.nodes.iter().filter(|node| node.is_leaf).filter_map(|node| {
        let read = rule_of(node);
        let rule = node.rule.clone().map_or_else(|| read.clone().unwrap_or_default(), Rule::tidied);
        if confirmation_of(node, &rule).is_some() {
            return None;
        }
        if !node.confirmed.is_empty() {
            let what = format!("Tiêu chí {} đã đổi sau khi quy tắc được xác nhận ({}).", node.code, node.confirmed);
            return Some(Problem::warning(
                "confirmation_dropped",
                what,
                "Đọc lại và xác nhận quy tắc của tiêu chí này sau khi nhập.",
            ));
        }
        let differs = node.rule.is_some() && !node.wording.trim().is_empty() && read.as_ref() != Ok(&rule);
        let what = format!("Tiêu chí {}: quy tắc ghi trong tệp khác với cách chương trình đọc câu chữ.", node.code);
        differs.then(|| Problem::warning("rule_differs", what, "Quy tắc trong tệp được dùng. Đọc lại và xác nhận sau khi nhập."))
    })
}

/// The rule of a leaf as its wording says it, or why it stays manual.
fn rule_of(node: &SheetNode) -> Result<Rule, String> {
    let Some(max) = node.max.filter(|_| node.is_leaf && !node.wording.trim().is_empty()) else {
        return Ok(Rule::default());
    };
    match read_wording_for(&node.wording, max, node.channel) {
        Reading::Understood { rule, .. } => Ok(rule),
        Reading::NotUnderstood { why } => Err(why),
    }
}

/// What was not clear in the wordings: good to know, nothing stops the import.
fn unclear_wordings(sheet: &CriteriaSheet) -> impl Iterator<Item = Problem> + '_ {
    sheet.nodes.iter().filter(|node| node.rule.is_none()).filter_map(|node| {
        let why = rule_of(node).err()?;
        let what = format!("Cách tính điểm của tiêu chí {} cần đọc lại. {why}", node.code);
        Some(Problem::notice("wording_unclear", what, "Tiêu chí này được chấm thủ công; câu chữ được giữ nguyên."))
    })
}

pub(crate) fn preview_criteria_import(_: &Desk, _: Timestamp, asked: CriteriaFile) -> Result<CriteriaImport, Failure> {
    let (sheet, tree, problems) = read(&asked)?;
    Ok(CriteriaImport {
        nodes: tree.as_ref().map(node_views).unwrap_or_default(),
        total: tree.as_ref().and_then(|tree| tree.max(Tree::ROOT)),
        lead_units: sheet.lead_units,
        skipped_rows: u32::try_from(sheet.skipped_rows).unwrap_or(u32::MAX),
        problems,
    })
}

pub(crate) fn import_criteria(desk: &Desk, now: Timestamp, asked: CriteriaFile) -> Result<CriteriaTreeView, Failure> {
    let (code, title) = (nfc(&asked.code), nfc(&asked.title));
    for (field, value, message) in [
        ("code", &code, "Chưa có mã bộ tiêu chí. Nhập mã, ví dụ XA-2020."),
        ("title", &title, "Chưa có tên bộ tiêu chí. Nhập tên theo quyết định ban hành."),
    ] {
        if value.is_empty() {
            return Err(Failure::field(field, message));
        }
    }
    let decimals = asked.decimals.unwrap_or(2);
    if decimals > 4 {
        return Err(Failure::field("decimals", "Số chữ số thập phân khi in từ 0 đến 4."));
    }
    let (sheet, _, problems) = read(&asked)?;
    refuse_errors(&problems)?;
    let mut book = desk.book();
    if book.store.criteria_sets()?.iter().any(|set| fold(&set.code) == fold(&code)) {
        return Err(Failure::field("code", format!("Đã có bộ tiêu chí mã {code}. Chọn mã khác.")));
    }
    book.write(Op::new(OpKind::ImportCriteria, format!("nhập bộ tiêu chí {code}")), now, |writer| {
        let id = writer.next_set_id()?;
        let legal_basis = nfc(&asked.basis);
        writer.put_criteria_set(CriteriaSet {
            id,
            code: code.clone(),
            title,
            legal_basis,
            decision: domain::criteria::Decision::default(),
            decimals,
            state: SetState::Draft,
            grades: None,
            rank_on_exact: true,
            ties: TiePolicy::default(),
        })?;
        let mut identities = HashMap::new();
        for node in nodes_of(&sheet, id, &asked) {
            let own = writer.next_node_id()?;
            identities.insert(node.id, own);
            let parent = node.parent.and_then(|parent| identities.get(&parent).copied());
            writer.put_node(Node { id: own, parent, ..node })?;
        }
        Ok(())
    })?;
    tree_view(&book, &code)
}
