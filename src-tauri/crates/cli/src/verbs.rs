//! The verbs: each turns its words into one or two commands and their answers into text.

use std::path::PathBuf;

use clap::Subcommand;
use commands::{COMMANDS, Command, Failure};
use serde_json::{Value, json};

use crate::asked::{Asked, Stage, path};
use crate::commitments_verb::CommitmentsVerb;
use crate::conference_verbs::{SteeringVerb, commendations, conferences};
use crate::council_verbs::{self, CouncilVerb};
use crate::door::{Door, without_desk};
use crate::indicators_verb::IndicatorsVerb;
use crate::lost_points_verb::LostPointsVerb;
use crate::new_year_verb::{CarryOverVerb, NewYearVerb};
use crate::portal_verb::PortalVerb;
use crate::print_verb::PrintVerb;
use crate::result_verbs::{self, ResultVerb};
use crate::rule_verbs::{self, RuleVerb};
use crate::second_entry_verb::SecondEntryVerb;
use crate::sheet_verbs::{self, CriteriaVerb, FiguresVerb, GradesVerb, ScoresVerb, UnitsVerb};
use crate::survey_verbs::{OutsideVerb, SurveysVerb};
use crate::{Line, safety_verbs, words};

/// What the tool can do.
#[derive(Subcommand)]
pub(crate) enum Verb {
    /// Make the book; with --sample, the sample office.
    Init {
        /// Fill it with the sample office.
        #[arg(long)]
        sample: bool,
    },
    /// Any command of the program, by the same door as the window.
    Call {
        /// Its name.
        name: String,
        /// Its arguments as JSON.
        #[arg(default_value = "{}")]
        args: String,
    },
    /// The list of commands with their argument and answer types.
    Commands,
    /// Units.
    #[command(subcommand)]
    Units(UnitsVerb),
    /// Criteria sets.
    #[command(subcommand)]
    Criteria(CriteriaVerb),
    /// Grade schemes.
    #[command(subcommand)]
    Grades(GradesVerb),
    /// Rounds.
    #[command(subcommand)]
    Round(RoundVerb),
    /// A year opened from the last, with everything that goes over.
    NewYear(NewYearVerb),
    /// Results and evidence carried into a round that is open.
    CarryOver(CarryOverVerb),
    /// Scores and evidence in the shape of a higher authority's software.
    #[command(subcommand)]
    Portal(PortalVerb),
    /// Rules: official wordings, without a book.
    #[command(subcommand)]
    Rule(RuleVerb),
    /// Scores.
    #[command(subcommand)]
    Scores(ScoresVerb),
    /// Declared figures.
    #[command(subcommand)]
    Figures(FiguresVerb),
    /// Results of a round.
    #[command(flatten)]
    Results(ResultVerb),
    /// How the commitments of a year stand.
    Commitments(CommitmentsVerb),
    /// Steering documents.
    #[command(subcommand)]
    Steering(SteeringVerb),
    /// Conferences and how the tasks of their conclusions stand.
    Conferences,
    /// Commendations and reminders of a year; with a round, whom it proposes.
    Commendations {
        /// The year for which.
        #[arg(long, conflicts_with = "round", required_unless_present = "round")]
        year: Option<i16>,
        /// Code of the round that proposes.
        #[arg(long)]
        round: Option<String>,
    },
    /// The indicators, and sheets of their values.
    Indicators(IndicatorsVerb),
    /// The surveys of a year, and sheets of what came back.
    Surveys(SurveysVerb),
    /// What others publish over the years, and sheets of it.
    OutsideIndices(OutsideVerb),
    /// The council at work: reviews, hearings, evidence, questions.
    #[command(flatten)]
    Council(CouncilVerb),
    /// What was lost, why, and who answers for it.
    LostPoints(LostPointsVerb),
    /// Approved scores keyed a second time by another clerk, compared and ruled.
    SecondEntry(SecondEntryVerb),
    /// Print a paper into a file, or one file per unit into a folder.
    Print(Box<PrintVerb>),
    /// The names that `print` takes.
    Papers,
    /// Prove the book and its journal.
    Check,
    /// Everything in the rounds that is wrong, doubtful or worth knowing.
    Scan {
        /// Code of one round; all by default.
        #[arg(long, default_value = "")]
        round: String,
    },
    /// The history: every field, from what to what, who, when and why.
    History(safety_verbs::HistoryVerb),
    /// The backups, or the way back to one of them.
    Backups(safety_verbs::BackupsVerb),
    /// A book that cannot be opened: what it can be restored from, and the way back.
    Recover(safety_verbs::RecoverVerb),
    /// Make a verified backup.
    Backup {
        /// Another folder than the book's own.
        #[arg(long)]
        to: Option<PathBuf>,
    },
}

/// Verbs of rounds.
#[derive(Subcommand)]
pub(crate) enum RoundVerb {
    /// Open a round; issues a draft set.
    Open {
        /// Its code.
        #[arg(long)]
        code: String,
        /// The year assessed.
        #[arg(long)]
        year: i16,
        /// Code of the set.
        #[arg(long)]
        criteria: String,
        /// The group of units.
        #[arg(long)]
        group: String,
        /// First day, dd/mm/yyyy; 1 January by default.
        #[arg(long, default_value = "")]
        from: String,
        /// Last day, dd/mm/yyyy; 31 December by default.
        #[arg(long, default_value = "")]
        to: String,
    },
    /// Lock stages; nothing in them changes until they are unlocked.
    Lock(Locked),
    /// Unlock stages, with a reason.
    Unlock(Locked),
    /// Publish a round; with --reason, open a published round again.
    Publish {
        /// Code of the round.
        #[arg(long)]
        round: String,
        /// Why a published round is opened again.
        #[arg(long, conflicts_with = "unconfirmed")]
        reason: Option<String>,
        /// Why it is published although points come from rules that nobody has confirmed.
        #[arg(long)]
        unconfirmed: Option<String>,
    },
}

/// What is locked or unlocked.
#[derive(clap::Args)]
pub(crate) struct Locked {
    /// Code of the round.
    #[arg(long)]
    round: String,
    /// Code or name of one unit; all by default.
    #[arg(long, default_value = "")]
    unit: String,
    /// One stage; all by default.
    #[arg(long)]
    stage: Option<Stage>,
    /// Why; needed to unlock.
    #[arg(long, default_value = "")]
    reason: String,
}

impl Locked {
    fn args(self) -> Value {
        json!({ "round": self.round, "unit": self.unit, "stage": self.stage.map(Stage::name), "reason": self.reason })
    }
}

/// Does the verb and returns what is to be said.
pub(crate) fn run(line: Line) -> Result<String, Failure> {
    let json = line.json;
    let said = |answer: &Value, words: fn(&Value) -> String| if json { answer.to_string() } else { words(answer) };
    match line.verb {
        Verb::Commands => Ok(commands_text(json)),
        Verb::Rule(verb) => rule_verbs::run(verb, json),
        Verb::Call { name, args } => {
            let args: Value = serde_json::from_str(&args)
                .map_err(|error| Failure::new("bad_arguments", format!("Tham số không phải là JSON: {error}.")))?;
            if let Some(answer) = without_desk(line.data.as_ref(), &name, &args)? {
                return Ok(answer.to_string());
            }
            Ok(Door::open(line.data, &line.clerk)?.call(&name, args)?.to_string())
        }
        Verb::Recover(verb) => {
            let asked = verb.asked()?;
            let answer = without_desk(line.data.as_ref(), asked.name, &asked.args)?.unwrap_or_default();
            Ok(said(&answer, asked.words))
        }
        Verb::Init { sample } => {
            let door = Door::open(line.data, &line.clerk)?;
            let name = if sample { "open_sample" } else { "book_state" };
            Ok(said(&door.call(name, json!({}))?, words::book))
        }
        Verb::SecondEntry(verb) => verb.run(&Door::open(line.data, &line.clerk)?, json),
        Verb::NewYear(verb) => verb.run(&Door::open(line.data, &line.clerk)?, json),
        Verb::Portal(verb) => verb.run(&Door::open(line.data, &line.clerk)?, json),
        Verb::CarryOver(verb) => verb.run(&Door::open(line.data, &line.clerk)?, json),
        Verb::Council(verb) => {
            let (answer, words) = council_verbs::run(&Door::open(line.data, &line.clerk)?, verb)?;
            Ok(said(&answer, words))
        }
        verb => {
            let asked = asked(verb)?;
            let answer = Door::open(line.data, &line.clerk)?.call(asked.name, asked.args)?;
            Ok(said(&answer, asked.words))
        }
    }
}

fn asked(verb: Verb) -> Result<Asked, Failure> {
    Ok(match verb {
        Verb::Units(verb) => sheet_verbs::units(verb)?,
        Verb::Criteria(verb) => sheet_verbs::criteria(verb)?,
        Verb::Grades(verb) => sheet_verbs::grades(verb)?,
        Verb::Scores(verb) => sheet_verbs::scores(verb)?,
        Verb::Figures(verb) => sheet_verbs::figures(verb)?,
        Verb::Round(RoundVerb::Open { code, year, criteria, group, from, to }) => Asked {
            name: "open_round",
            args: json!({ "code": code, "year": year, "criteria": criteria, "group": group, "from": from, "to": to }),
            words: words::round,
        },
        Verb::Round(RoundVerb::Lock(range)) => Asked { name: "lock_stages", args: range.args(), words: words::locked },
        Verb::Round(RoundVerb::Unlock(range)) => Asked { name: "unlock_stages", args: range.args(), words: words::unlocked },
        Verb::Round(RoundVerb::Publish { round, reason, unconfirmed }) => {
            let name = if reason.is_some() { "open_round_again" } else { "publish_round" };
            let why = reason.or(unconfirmed).unwrap_or_default();
            Asked { name, args: json!({ "round": round, "reason": why }), words: words::published }
        }
        Verb::Results(verb) => result_verbs::asked(verb),
        Verb::Commitments(verb) => verb.asked(),
        Verb::Steering(verb) => verb.asked()?,
        Verb::Conferences => conferences(),
        Verb::Commendations { year, round } => commendations(year, round),
        Verb::Indicators(verb) => verb.asked()?,
        Verb::Surveys(verb) => verb.asked()?,
        Verb::OutsideIndices(verb) => verb.asked()?,
        Verb::LostPoints(verb) => verb.asked()?,
        Verb::Print(verb) => verb.asked()?,
        Verb::Papers => Asked { name: "papers", args: json!({}), words: words::papers },
        Verb::Check => Asked { name: "check", args: json!({}), words: words::check },
        Verb::Scan { round } => Asked { name: "scan", args: json!({ "round": round }), words: safety_verbs::scan },
        Verb::History(verb) => verb.asked()?,
        Verb::Backups(verb) => verb.asked()?,
        Verb::Backup { to } => {
            Asked { name: "backup", args: json!({ "folder": to.as_deref().map(path).transpose()? }), words: words::backup }
        }
        Verb::Init { .. }
        | Verb::Call { .. }
        | Verb::Commands
        | Verb::Rule(_)
        | Verb::Recover(_)
        | Verb::Council(_)
        | Verb::NewYear(_)
        | Verb::CarryOver(_)
        | Verb::Portal(_)
        | Verb::SecondEntry(_) => Asked { name: "book_state", args: json!({}), words: words::book },
    })
}

fn commands_text(json: bool) -> String {
    if json {
        let list: Vec<Value> = COMMANDS
            .iter()
            .map(|command| json!({ "name": command.name, "says": command.says.trim(), "arguments": command.asked, "answer": bare(command.answers) }))
            .collect();
        return Value::from(list).to_string();
    }
    let line = |command: &Command| {
        format!("{:<26}{} → {}\n{:26}{}", command.name, command.asked, bare(command.answers), "", command.says.trim())
    };
    COMMANDS.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// A type without the rooms it comes from: "Vec<RoundView>".
fn bare(path: &str) -> String {
    path.replace(' ', "").split('<').filter_map(|part| part.rsplit("::").next()).collect::<Vec<_>>().join("<")
}
