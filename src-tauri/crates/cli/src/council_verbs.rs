//! The council on the terminal: reviews, hearings, evidence and questions, by the names and codes that
//! people use; the door wants identities, so each verb looks them up first.

use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use commands::Failure;
use serde_json::{Value, json};

use crate::asked::{Stage, not_found, path, unit_of};
use crate::council_words;
use crate::door::Door;

/// A criterion of a unit in a round.
#[derive(Args)]
pub(crate) struct At {
    /// Code of the round.
    #[arg(long)]
    round: String,
    /// Code or name of the unit.
    #[arg(long)]
    unit: String,
    /// Code of the criterion.
    #[arg(long)]
    criterion: String,
}

/// A unit in a round.
#[derive(Args)]
pub(crate) struct OfUnit {
    /// Code of the round.
    #[arg(long)]
    round: String,
    /// Code or name of the unit.
    #[arg(long)]
    unit: String,
}

/// Verbs of the council.
#[derive(Subcommand)]
pub(crate) enum CouncilVerb {
    /// A unit's claims beside the rulings of a stage, the largest difference first.
    Compare {
        #[command(flatten)]
        unit: OfUnit,
        /// The stage of the reviewer.
        #[arg(long, default_value = "appraised")]
        stage: Stage,
    },
    /// Explain, accept, return, ask or rule.
    Review {
        #[command(flatten)]
        at: At,
        /// What is done.
        kind: RemarkKind,
        /// Why; only an acceptance may do without.
        #[arg(long, default_value = "")]
        text: String,
        /// Until when an answer is asked for, dd/mm/yyyy.
        #[arg(long, default_value = "")]
        deadline: String,
        /// The stage an acceptance is written into.
        #[arg(long)]
        stage: Option<Stage>,
    },
    /// Hearings of the council.
    #[command(subcommand)]
    Hearing(HearingVerb),
    /// Documents that prove scores.
    #[command(subcommand)]
    Evidence(EvidenceVerb),
    /// Questions to the higher authority.
    #[command(subcommand)]
    Questions(QuestionsVerb),
}

/// What a remark does.
#[derive(Clone, Copy, ValueEnum)]
pub(crate) enum RemarkKind {
    /// The unit explains.
    Explain,
    /// The reviewer accepts.
    Accept,
    /// The reviewer returns it.
    Return,
    /// The reviewer asks for an explanation.
    Ask,
    /// The reviewer rules.
    Rule,
}

impl RemarkKind {
    fn name(self) -> &'static str {
        match self {
            RemarkKind::Explain => "explained",
            RemarkKind::Accept => "accepted",
            RemarkKind::Return => "returned",
            RemarkKind::Ask => "asked",
            RemarkKind::Rule => "ruled",
        }
    }
}

/// Verbs of hearings.
#[derive(Subcommand)]
pub(crate) enum HearingVerb {
    /// The hearings of a round.
    List {
        /// Code of the round.
        #[arg(long)]
        round: String,
    },
    /// What a hearing has to decide and what it decided.
    Show {
        /// Its number.
        hearing: i64,
    },
    /// Decide on a criterion, by consensus or with votes counted.
    Decide {
        /// Number of the hearing.
        hearing: i64,
        #[command(flatten)]
        at: At,
        /// What the council gives: 1,5 or KAD or KPS.
        #[arg(long)]
        points: String,
        /// Why; needed where it is not what the unit claims.
        #[arg(long, default_value = "")]
        reason: String,
        /// What was said.
        #[arg(long, default_value = "")]
        opinions: String,
        /// Votes for, against and neither, as 6,1,0; by consensus without.
        #[arg(long, value_delimiter = ',')]
        votes: Vec<u32>,
    },
    /// End a hearing.
    Close {
        /// Its number.
        hearing: i64,
        /// The day, dd/mm/yyyy; today by default.
        #[arg(long, default_value = "")]
        day: String,
        /// The time, hh:mm; now by default.
        #[arg(long, default_value = "")]
        time: String,
        /// What the chair concludes.
        #[arg(long, default_value = "")]
        conclusions: String,
    },
}

/// Verbs of evidence.
#[derive(Subcommand)]
pub(crate) enum EvidenceVerb {
    /// The register of documents.
    List,
    /// Copy files into the store room.
    Add {
        /// The files.
        #[arg(required = true)]
        files: Vec<PathBuf>,
    },
    /// Say what a document proves.
    Link {
        /// Number of the document in the register.
        document: i64,
        #[command(flatten)]
        at: At,
        /// Page or section.
        #[arg(long, default_value = "")]
        page: String,
    },
    /// Criteria that claim points without sufficient documents.
    Missing {
        /// Code of the round.
        #[arg(long)]
        round: String,
    },
    /// Write the dossier of a unit into a folder, named by criterion, with its list.
    Export {
        #[command(flatten)]
        unit: OfUnit,
        /// The folder in which its own folder is made.
        folder: PathBuf,
    },
}

/// Verbs of questions.
#[derive(Subcommand)]
pub(crate) enum QuestionsVerb {
    /// The questions of a round, open ones first.
    List {
        /// Code of the round.
        #[arg(long)]
        round: String,
    },
    /// Ask.
    Ask {
        /// Code of the round.
        #[arg(long)]
        round: String,
        /// Code of the criterion; the whole set by default.
        #[arg(long, default_value = "")]
        criterion: String,
        /// What is asked.
        #[arg(long)]
        text: String,
        /// Who is asked.
        #[arg(long)]
        addressee: String,
        /// Number and symbol of the letter.
        #[arg(long, default_value = "")]
        letter: String,
        /// The day of the letter, dd/mm/yyyy.
        #[arg(long, default_value = "")]
        day: String,
    },
    /// Keep the answer to a question.
    Answer {
        /// Code of the round.
        #[arg(long)]
        round: String,
        /// Its number.
        question: i64,
        /// What was answered.
        #[arg(long)]
        text: String,
        /// Number and symbol of the document.
        #[arg(long, default_value = "")]
        document: String,
        /// Its day, dd/mm/yyyy.
        #[arg(long, default_value = "")]
        day: String,
        /// What it changes in how the criterion is scored.
        #[arg(long, default_value = "")]
        effect: String,
    },
}

/// An answer with the words for it.
type Said = (Value, fn(&Value) -> String);

/// Does the verb.
pub(crate) fn run(door: &Door, verb: CouncilVerb) -> Result<Said, Failure> {
    match verb {
        CouncilVerb::Compare { unit, stage } => {
            let id = unit_of(door, &unit.round, &unit.unit)?;
            let args = json!({ "round": unit.round, "unit": id, "stage": stage.name() });
            Ok((door.call("compare_sheet", args)?, council_words::comparison))
        }
        CouncilVerb::Review { at, kind, text, deadline, stage } => {
            let (unit, node) = place_of(door, &at)?;
            let mut args = json!({
                "round": at.round, "unit": unit, "node": node, "kind": kind.name(), "text": text, "deadline": deadline,
            });
            if let Some(stage) = stage {
                args["stage"] = json!(stage.name());
            }
            Ok((door.call("make_remark", args)?, council_words::review))
        }
        CouncilVerb::Hearing(verb) => hearing(door, verb),
        CouncilVerb::Evidence(verb) => evidence(door, verb),
        CouncilVerb::Questions(verb) => questions(door, verb),
    }
}

fn hearing(door: &Door, verb: HearingVerb) -> Result<Said, Failure> {
    match verb {
        HearingVerb::List { round } => Ok((door.call("hearings", json!({ "round": round }))?, council_words::hearings)),
        HearingVerb::Show { hearing } => Ok((door.call("hearing", json!({ "id": hearing }))?, council_words::hearing)),
        HearingVerb::Decide { hearing, at, points, reason, opinions, votes } => {
            let (unit, node) = place_of(door, &at)?;
            let vote = match votes[..] {
                [for_it, against, neither] => {
                    json!({ "how": "counted", "in_favour": for_it, "against": against, "abstained": neither })
                }
                [] => json!({ "how": "consensus" }),
                _ => return Err(Failure::new("bad_arguments", "Phiếu ghi ba số, ví dụ --votes 6,1,0. Sổ không thay đổi.")),
            };
            let args = json!({
                "hearing": hearing, "unit": unit, "node": node, "text": points, "reason": reason, "opinions": opinions, "vote": vote,
            });
            Ok((door.call("decide", args)?, council_words::hearing))
        }
        HearingVerb::Close { hearing, day, time, conclusions } => {
            let args = json!({ "id": hearing, "day": day, "time": time, "conclusions": conclusions });
            Ok((door.call("close_hearing", args)?, council_words::hearing))
        }
    }
}

fn evidence(door: &Door, verb: EvidenceVerb) -> Result<Said, Failure> {
    match verb {
        EvidenceVerb::List => Ok((door.call("evidence", json!({}))?, council_words::documents)),
        EvidenceVerb::Add { files } => {
            let files = files.iter().map(|file| path(file)).collect::<Result<Vec<String>, _>>()?;
            Ok((door.call("add_evidence", json!({ "files": files }))?, council_words::added))
        }
        EvidenceVerb::Link { document, at, page } => {
            let (unit, node) = place_of(door, &at)?;
            let args = json!({ "round": at.round, "unit": unit, "nodes": [node], "evidence": document, "page": page });
            door.call("link_evidence", args)?;
            Ok((door.call("evidence", json!({}))?, council_words::documents))
        }
        EvidenceVerb::Missing { round } => {
            Ok((door.call("wanting_evidence", json!({ "round": round }))?, council_words::wanting))
        }
        EvidenceVerb::Export { unit, folder } => {
            let id = unit_of(door, &unit.round, &unit.unit)?;
            let args = json!({ "round": unit.round, "unit": id, "folder": path(&folder)? });
            Ok((door.call("export_dossier", args)?, council_words::dossier))
        }
    }
}

fn questions(door: &Door, verb: QuestionsVerb) -> Result<Said, Failure> {
    let answer = match verb {
        QuestionsVerb::List { round } => door.call("questions", json!({ "round": round }))?,
        QuestionsVerb::Ask { round, criterion, text, addressee, letter, day } => {
            let args = json!({
                "round": round, "code": criterion, "text": text, "addressee": addressee, "letter": letter, "asked_on": day,
            });
            door.call("save_question", args)?
        }
        QuestionsVerb::Answer { round, question, text, document, day, effect } => {
            let known = door.call("questions", json!({ "round": round }))?;
            let asked = known.as_array().into_iter().flatten().find(|one| one["id"] == question);
            let asked = asked.ok_or_else(|| not_found(&format!("câu hỏi số {question} trong đợt {round}")))?;
            let args = json!({
                "round": round, "id": question, "code": asked["code"], "text": asked["text"], "addressee": asked["addressee"],
                "letter": asked["letter"], "asked_on": asked["asked_on"], "answer": text, "answer_document": document,
                "answered_on": day, "effect": effect,
            });
            door.call("save_question", args)?
        }
    };
    Ok((answer, council_words::questions))
}

/// The identities of a criterion of a unit.
fn place_of(door: &Door, at: &At) -> Result<(Value, Value), Failure> {
    let unit = unit_of(door, &at.round, &at.unit)?;
    let sheet = door.call("unit_sheet", json!({ "round": at.round, "unit": unit }))?;
    let coded = sheet["rows"].as_array().into_iter().flatten().find(|row| row["code"] == at.criterion.as_str());
    let node = coded.map(|row| row["node"].clone());
    let node = node.ok_or_else(|| not_found(&format!("tiêu chí {} trong đợt {}", at.criterion, at.round)))?;
    Ok((unit, node))
}
