//! Shapes to hand scores in by, and the list of what is handed in already.

use domain::calendar::said_at;
use domain::criteria::NodeId;
use domain::evidence::EvidenceAccount;
use domain::portal::{HandedIn, PortalColumn, PortalLine, PortalSource, PortalTemplate, portal_lines};
use domain::problem::Problem;
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::text::{fold, nfc};
use jiff::Timestamp;
use store::{Noun, Op, OpKind};

use crate::desk::{Book, Desk};
use crate::evidence_links::account;
use crate::failure::{Failure, refuse_errors};
use crate::scores::{place_of, position};
use crate::wire::{Nothing, asked, shown};

asked! {
    /// A shape as typed.
    pub struct SavePortalTemplate {
        /// Its identity; 0 for a new one.
        #[serde(default)]
        pub id: i64,
        /// What it is called.
        pub name: String,
        /// How files of evidence are named.
        pub file_name: String,
        /// The columns in order.
        pub columns: Vec<PortalColumnFields>,
    }
    /// A column as typed.
    #[derive(serde::Serialize)]
    pub struct PortalColumnFields {
        /// The word in its head.
        pub heading: String,
        /// What stands in it.
        pub source: PortalSource,
        /// The longest text it takes; absent for any.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub longest: Option<u32>,
    }
    /// A shape by its identity.
    pub struct OnePortalTemplate {
        /// Its identity.
        pub id: i64,
    }
    /// A unit's sheet in a shape.
    pub struct HandingIn {
        /// The shape.
        pub template: i64,
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The stage handed in; the self stage when absent.
        #[serde(default)]
        #[cfg_attr(feature = "ts", ts(optional))]
        pub stage: Option<Stage>,
    }
    /// Criteria that are handed in, or no longer.
    pub struct TickHandedIn {
        /// The shape.
        pub template: i64,
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The criteria.
        pub nodes: Vec<i64>,
        /// True for handed in.
        pub handed_in: bool,
    }
}

shown! {
    /// The shapes of the office.
    pub struct PortalTemplatesView {
        /// The shapes.
        pub templates: Vec<PortalTemplateView>,
        /// What a column may hold.
        pub sources: Vec<PortalSourceName>,
        /// Fields that a file name may hold.
        pub file_fields: Vec<String>,
    }
    /// A shape.
    pub struct PortalTemplateView {
        /// Its identity.
        pub id: i64,
        /// What it is called.
        pub name: String,
        /// How files of evidence are named.
        pub file_name: String,
        /// The columns in order.
        pub columns: Vec<PortalColumnFields>,
    }
    /// What a column may hold.
    pub struct PortalSourceName {
        /// Its name in commands.
        pub source: PortalSource,
        /// What it is called.
        pub title: String,
    }
    /// A unit's sheet as it is handed in.
    pub struct HandingInView {
        /// The shape.
        pub template: i64,
        /// The stage handed in.
        pub stage: Stage,
        /// Every criterion in the order of the set.
        pub lines: Vec<HandingInLine>,
        /// How many are handed in.
        pub done: u32,
        /// Texts that are too long, each at its place.
        pub problems: Vec<Problem>,
    }
    /// A criterion.
    pub struct HandingInLine {
        /// The criterion.
        pub node: i64,
        /// Its code.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// The points handed in, as shown.
        pub points: String,
        /// How many documents go with it.
        pub files: u32,
        /// Who handed it in; empty while nobody did.
        pub who: String,
        /// When, as shown.
        pub at: String,
        /// Texts of it that are too long.
        pub too_long: u32,
    }
}

pub(crate) fn portal_templates(desk: &Desk, _: Timestamp, _: Nothing) -> Result<PortalTemplatesView, Failure> {
    templates_view(&desk.book())
}

fn templates_view(book: &Book) -> Result<PortalTemplatesView, Failure> {
    let field = |column: &PortalColumn| PortalColumnFields {
        heading: column.heading.clone(),
        source: column.source,
        longest: column.longest,
    };
    let view = |template: PortalTemplate| PortalTemplateView {
        columns: template.columns.iter().map(field).collect(),
        id: template.id,
        name: template.name,
        file_name: template.file_name,
    };
    let name = |source: PortalSource| PortalSourceName { source, title: source.vietnamese().to_owned() };
    Ok(PortalTemplatesView {
        templates: book.store.portal_templates()?.into_iter().map(view).collect(),
        sources: PortalSource::ALL.into_iter().map(name).collect(),
        file_fields: domain::portal::FILE_FIELDS.map(str::to_owned).to_vec(),
    })
}

/// A template by its identity.
pub(crate) fn template(book: &Book, id: i64) -> Result<PortalTemplate, Failure> {
    let found = book.store.portal_templates()?.into_iter().find(|template| template.id == id);
    found.ok_or_else(|| Failure::missing("mẫu nộp này"))
}

pub(crate) fn save_portal_template(
    desk: &Desk,
    now: Timestamp,
    asked: SavePortalTemplate,
) -> Result<PortalTemplatesView, Failure> {
    let mut book = desk.book();
    let column =
        |typed: &PortalColumnFields| PortalColumn { heading: nfc(&typed.heading), source: typed.source, longest: typed.longest };
    let template = PortalTemplate {
        id: asked.id,
        name: nfc(&asked.name),
        file_name: nfc(&asked.file_name),
        columns: asked.columns.iter().map(column).collect(),
    };
    if let Some(wrong) = template.problems().first() {
        let field = wrong.field.clone().unwrap_or_default();
        return Err(Failure::field(&field, format!("{} {}", wrong.what, wrong.fix)));
    }
    let known = book.store.portal_templates()?;
    if known.iter().any(|other| other.id != asked.id && fold(&other.name) == fold(&template.name)) {
        return Err(Failure::field("name", format!("Đã có mẫu tên {}. Chọn tên khác.", template.name)));
    }
    if asked.id != 0 && !known.iter().any(|other| other.id == asked.id) {
        return Err(Failure::missing("mẫu nộp này"));
    }
    book.write(Op::new(OpKind::SavePortalTemplate, format!("mẫu nộp {}", template.name)), now, |writer| {
        let id = if asked.id == 0 { writer.next_id(Noun::PortalTemplate)? } else { asked.id };
        writer.put_portal_template(PortalTemplate { id, ..template })
    })?;
    templates_view(&book)
}

pub(crate) fn remove_portal_template(
    desk: &Desk,
    now: Timestamp,
    asked: OnePortalTemplate,
) -> Result<PortalTemplatesView, Failure> {
    let mut book = desk.book();
    let template = template(&book, asked.id)?;
    book.write(Op::new(OpKind::RemovePortalTemplate, format!("xóa mẫu nộp {}", template.name)), now, |writer| {
        writer.remove_portal_template(template.id)
    })?;
    templates_view(&book)
}

/// A unit's sheet in a shape, ready to be looked at and to be written.
pub(crate) struct Prepared {
    pub(crate) template: PortalTemplate,
    pub(crate) facts: RoundFacts,
    pub(crate) unit: usize,
    pub(crate) stage: Stage,
    pub(crate) evidence: EvidenceAccount,
    pub(crate) lines: Vec<PortalLine>,
    pub(crate) problems: Vec<Problem>,
}

pub(crate) fn prepared(book: &mut Book, asked: &HandingIn) -> Result<Prepared, Failure> {
    let template = template(book, asked.template)?;
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    let stage = asked.stage.unwrap_or(Stage::SelfScore);
    crate::withheld::refuse_withheld(&facts, Some(stage))?;
    let evidence = account(book, &facts)?;
    let (lines, problems) = portal_lines(&template, &facts, unit, stage, &evidence);
    Ok(Prepared { template, facts, unit, stage, evidence, lines, problems })
}

pub(crate) fn handing_in(desk: &Desk, _: Timestamp, asked: HandingIn) -> Result<HandingInView, Failure> {
    view(&mut desk.book(), &asked)
}

fn view(book: &mut Book, asked: &HandingIn) -> Result<HandingInView, Failure> {
    let made = prepared(book, asked)?;
    let id = made.facts.units[made.unit].id;
    let mut ticks = book.store.handed_in(made.facts.round.id)?;
    ticks.retain(|tick| tick.template == made.template.id && tick.unit == id);
    let line = |line: &PortalLine| {
        let node = made.facts.tree.node(line.place);
        let tick = ticks.iter().find(|tick| tick.node == node.id);
        let own = made.problems.iter().filter(|problem| problem.field.as_deref() == Some(node.code.as_str())).count();
        HandingInLine {
            node: node.id.0,
            code: node.code.clone(),
            title: node.title.clone(),
            points: crate::scores::mark_text(made.facts.scores[made.unit].mark(made.stage, line.place)),
            files: u32::try_from(line.files.len()).unwrap_or(u32::MAX),
            who: tick.map(|tick| tick.who.clone()).unwrap_or_default(),
            at: tick.map(|tick| said_at(tick.at)).unwrap_or_default(),
            too_long: u32::try_from(own).unwrap_or(u32::MAX),
        }
    };
    let lines: Vec<HandingInLine> = made.lines.iter().map(line).collect();
    let done = u32::try_from(lines.iter().filter(|line| !line.who.is_empty()).count()).unwrap_or(u32::MAX);
    Ok(HandingInView { template: made.template.id, stage: made.stage, done, problems: made.problems, lines })
}

pub(crate) fn tick_handed_in(desk: &Desk, now: Timestamp, asked: TickHandedIn) -> Result<HandingInView, Failure> {
    let mut book = desk.book();
    let template = template(&book, asked.template)?;
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    let (round, id, who) = (facts.round.id, facts.units[unit].id, book.store.settings()?.clerk);
    let mut nodes: Vec<NodeId> = Vec::new();
    for node in &asked.nodes {
        nodes.push(facts.tree.node(place_of(&facts, *node)?).id);
    }
    let tick = |node: NodeId| HandedIn { template: template.id, round, unit: id, node, who: who.clone(), at: now };
    let name = &facts.units[unit].version.name;
    let label = match asked.handed_in {
        true => format!("đánh dấu đã nộp {} tiêu chí của {name}", nodes.len()),
        false => format!("bỏ dấu đã nộp {} tiêu chí của {name}", nodes.len()),
    };
    if nodes.is_empty() {
        return Err(Failure::field("nodes", "Chưa chọn tiêu chí nào. Chọn tiêu chí rồi đánh dấu."));
    }
    let known = book.store.handed_in(round)?;
    book.write(Op::new(OpKind::TickHandedIn, label), now, |writer| {
        for node in nodes {
            let there = known.iter().find(|one| (one.template, one.unit, one.node) == (template.id, id, node));
            match (asked.handed_in, there) {
                // Who handed it in first stays.
                (true, Some(_)) => {}
                (true, None) => writer.put_handed_in(tick(node))?,
                (false, _) => writer.clear_handed_in(&tick(node))?,
            }
        }
        Ok(())
    })?;
    view(&mut book, &HandingIn { template: asked.template, round: asked.round, unit: asked.unit, stage: None })
}

/// Refuses a sheet with texts that the shape does not take.
pub(crate) fn refuse_too_long(made: &Prepared) -> Result<(), Failure> {
    refuse_errors(&made.problems)
}
