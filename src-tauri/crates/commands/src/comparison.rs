//! Self against reviewer: every criterion on which claim and ruling stand, and what is still open.

use domain::comparison::{ComparedLine, Outlook, comparison, outlook};
use domain::evidence::EvidenceAccount;
use domain::points::Points;
use domain::reviews::RemarkKind;
use domain::rounds::Stage;
use domain::scores::RoundFacts;
use domain::standings::SheetResult;
use domain::units::UnitId;
use domain::waiting::Remarks;
use jiff::Timestamp;

use crate::desk::Desk;
use crate::evidence_links::{LinkView, WantView, account, link_view, wants_view};
use crate::failure::Failure;
use crate::scores::{mark_text, position};
use crate::wire::{asked, shown};

asked! {
    /// A unit's sheet against one stage of its reviewers.
    pub struct CompareSheet {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// The stage of the reviewer.
        pub stage: Stage,
    }
}

shown! {
    /// A unit's claims beside the rulings of a stage, the largest difference first.
    pub struct ComparisonView {
        /// Code of the round.
        pub round: String,
        /// The unit.
        pub unit: i64,
        /// Its name.
        pub unit_name: String,
        /// The stage of the reviewer.
        pub stage: Stage,
        /// The criteria.
        pub lines: Vec<ComparedLineView>,
        /// What the sheet comes to.
        pub outlook: OutlookView,
    }
    /// A criterion as claimed and as ruled.
    pub struct ComparedLineView {
        /// The criterion.
        pub node: i64,
        /// Its code.
        pub code: String,
        /// What is assessed.
        pub title: String,
        /// Its maximum; absent where none is printed.
        pub max: Option<Points>,
        /// What the unit claims: "1,5", "KAD", "KPS"; empty when nothing.
        pub own: String,
        /// What the reviewer gave; empty without a ruling.
        pub ruled: String,
        /// The reviewer's points less the unit's own.
        pub difference: Option<Points>,
        /// The size of the difference in per cent of the maximum: "25,00".
        pub share: Option<String>,
        /// On what the claim rests.
        pub claim: ClaimView,
        /// Why the reviewer gave what is given.
        pub ruling: RulingView,
        /// How it stands by the last remark; absent when nobody said anything.
        pub stands: Option<RemarkKind>,
        /// Other points than claimed.
        pub differs: bool,
        /// May still change the total.
        pub open: bool,
        /// The unit explained after it was asked, and nobody has ruled since.
        pub answered: bool,
        /// A document counts for it.
        pub proved: bool,
    }
    /// On what a claim rests.
    pub struct ClaimView {
        /// The declared figure, as typed.
        pub figure: String,
        /// The working of the rule.
        pub working: String,
        /// The last explanation, or the remark beside the score.
        pub explanation: String,
        /// Who entered it.
        pub author: String,
        /// The documents.
        pub links: Vec<LinkView>,
        /// What is still wanting.
        pub wants: Vec<WantView>,
    }
    /// What a ruling says.
    pub struct RulingView {
        /// The reason: the remark beside the score, else the reviewer's last words.
        pub reason: String,
        /// Who gave it.
        pub author: String,
    }
    /// What a sheet comes to, and what it would come to.
    pub struct OutlookView {
        /// As claimed.
        pub own: TotalView,
        /// As ruled so far.
        pub now: TotalView,
        /// With every open criterion ruled for the unit.
        pub in_favour: TotalView,
        /// With every open criterion ruled against the unit.
        pub against: TotalView,
        /// How many criteria are open.
        pub open: u32,
    }
    /// A total with its index.
    pub struct TotalView {
        /// Earned points.
        pub earned: Points,
        /// The applicable maximum.
        pub applicable_max: Points,
        /// The index as printed; absent where nothing applies.
        pub index_printed: Option<String>,
    }
}

pub(crate) fn compare_sheet(desk: &Desk, _: Timestamp, asked: CompareSheet) -> Result<ComparisonView, Failure> {
    let mut book = desk.book();
    let facts = book.facts(&asked.round)?;
    let unit = position(&facts, asked.unit)?;
    if asked.stage == Stage::SelfScore {
        return Err(Failure::field("stage", "Điểm tự chấm không đối chiếu với chính nó. Chọn bước thẩm định hoặc phê duyệt."));
    }
    let evidence = account(&book, &facts)?;
    let remarks = Remarks::new(book.store.remarks(facts.round.id)?);
    drop(book);
    let compared = comparison(&facts, unit, asked.stage, &remarks, &evidence);
    let around = Surroundings { facts: &facts, unit, remarks: &remarks, evidence: &evidence };
    let open = compared.iter().filter(|line| line.is_open()).count();
    Ok(ComparisonView {
        round: facts.round.code.clone(),
        unit: asked.unit,
        unit_name: facts.units[unit].version.name.clone(),
        stage: asked.stage,
        lines: compared.iter().map(|line| around.line(line, asked.stage)).collect(),
        outlook: outlook_view(&facts, &outlook(&facts, unit, asked.stage, &compared), open),
    })
}

/// What stands around the sheet of one unit.
pub(crate) struct Surroundings<'f> {
    pub(crate) facts: &'f RoundFacts,
    pub(crate) unit: usize,
    pub(crate) remarks: &'f Remarks,
    pub(crate) evidence: &'f EvidenceAccount,
}

impl Surroundings<'_> {
    fn id(&self) -> UnitId {
        self.facts.units[self.unit].id
    }

    /// A criterion as it is shown.
    pub(crate) fn line(&self, line: &ComparedLine, stage: Stage) -> ComparedLineView {
        let node = self.facts.tree.node(line.place);
        ComparedLineView {
            node: node.id.0,
            code: node.code.clone(),
            title: node.title.clone(),
            max: self.facts.tree.max(line.place),
            own: mark_text(line.own),
            ruled: mark_text(line.ruled),
            difference: line.difference,
            share: line.share(self.facts),
            claim: self.claim(line),
            ruling: self.ruling(line, stage),
            stands: line.stands,
            differs: line.differs(),
            open: line.is_open(),
            answered: line.answered,
            proved: line.proved,
        }
    }

    fn claim(&self, line: &ComparedLine) -> ClaimView {
        let node = self.facts.tree.node(line.place).id;
        let score = self.facts.scores[self.unit].get(Stage::SelfScore, line.place);
        let explained = self.last_words(line, |kind| kind == RemarkKind::Explained);
        let of = |text: fn(&domain::scores::Score) -> &String| score.map(text).cloned().unwrap_or_default();
        ClaimView {
            figure: of(|score| &score.figure),
            working: of(|score| &score.working),
            explanation: explained.map(|(text, _)| text).unwrap_or_else(|| of(|score| &score.remark)),
            author: of(|score| &score.author),
            links: self.evidence.links(self.id(), node).iter().filter_map(|link| link_view(self.evidence, link)).collect(),
            wants: wants_view(self.evidence.wants(self.facts, self.unit, line.place)),
        }
    }

    fn ruling(&self, line: &ComparedLine, stage: Stage) -> RulingView {
        let score = self.facts.scores[self.unit].get(stage, line.place);
        let said = self.last_words(line, RemarkKind::is_of_reviewer).unwrap_or_default();
        match score.filter(|score| !score.remark.is_empty()) {
            Some(score) => RulingView { reason: score.remark.clone(), author: score.author.clone() },
            None => RulingView { reason: said.0, author: score.map_or(said.1, |score| score.author.clone()) },
        }
    }

    /// The last remark of some kinds that has words, and who made it.
    fn last_words(&self, line: &ComparedLine, wanted: fn(RemarkKind) -> bool) -> Option<(String, String)> {
        let thread = self.remarks.thread(self.id(), self.facts.tree.node(line.place).id);
        let spoken = thread.iter().filter(|remark| wanted(remark.kind) && !remark.text.is_empty());
        spoken.max_by_key(|remark| remark.id).map(|remark| (remark.text.clone(), remark.author.clone()))
    }
}

fn outlook_view(facts: &RoundFacts, outlook: &Outlook, open: usize) -> OutlookView {
    let total = |sheet: &SheetResult| TotalView {
        earned: sheet.earned,
        applicable_max: sheet.applicable_max,
        index_printed: sheet.index().percent_vietnamese(facts.set.decimals),
    };
    OutlookView {
        own: total(&outlook.own),
        now: total(&outlook.now),
        in_favour: total(&outlook.in_favour),
        against: total(&outlook.against),
        open: u32::try_from(open).unwrap_or(u32::MAX),
    }
}
