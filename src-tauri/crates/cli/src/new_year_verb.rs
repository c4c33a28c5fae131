//! `socchc new-year` and `socchc carry-over`: a year opened from the last, and what goes over into it.

use clap::Args;
use commands::Failure;
use serde_json::{Value, json};

use crate::door::Door;
use crate::words::{number, rows, text};

/// A year opened from an earlier round as one step; with --preview, only what it would do.
#[derive(Args)]
pub(crate) struct NewYearVerb {
    /// Code of the earlier round.
    #[arg(long)]
    from: String,
    /// Code of the new round.
    #[arg(long)]
    code: String,
    /// The year assessed.
    #[arg(long)]
    year: i16,
    /// Code of the set; that of the earlier round by default.
    #[arg(long)]
    criteria: Option<String>,
    /// The group of units; that of the earlier round by default.
    #[arg(long)]
    group: Option<String>,
    /// First day, dd/mm/yyyy; 1 January by default.
    #[arg(long, default_value = "")]
    first_day: String,
    /// Last day, dd/mm/yyyy; 31 December by default.
    #[arg(long, default_value = "")]
    last_day: String,
    /// Leave the assignments of the earlier round behind.
    #[arg(long)]
    without_assignments: bool,
    #[command(flatten)]
    picks: Picks,
    /// Say what it would do and write nothing.
    #[arg(long)]
    preview: bool,
}

/// Results and evidence of an earlier round carried into one that is open.
#[derive(Args)]
pub(crate) struct CarryOverVerb {
    /// Code of the earlier round.
    #[arg(long)]
    from: String,
    /// Code of the later round.
    #[arg(long)]
    into: String,
    #[command(flatten)]
    picks: Picks,
    /// Say what may be carried and write nothing.
    #[arg(long)]
    preview: bool,
}

/// Criteria of the earlier set, by their codes there.
#[derive(Args)]
struct Picks {
    /// Criteria whose results are carried as claims: 1.1,2.3 or all.
    #[arg(long, value_delimiter = ',')]
    results: Vec<String>,
    /// Criteria whose evidence is carried: 1.1,2.3 or all.
    #[arg(long, value_delimiter = ',')]
    evidence: Vec<String>,
}

impl Picks {
    /// The criteria that were named, as the door wants them; `all` is everything that may be carried.
    fn of(&self, plan: &Value) -> Result<(Vec<Value>, Vec<Value>), Failure> {
        Ok((picked(plan, &self.results, "results_stay")?, picked(plan, &self.evidence, "evidence_stays")?))
    }
}

fn picked(plan: &Value, codes: &[String], hindrance: &str) -> Result<Vec<Value>, Failure> {
    if matches!(codes, [only] if only == "all") {
        return Ok(rows(&plan["lines"]).filter(|line| line[hindrance].is_null()).map(|line| line["node"].clone()).collect());
    }
    let find = |code: &String| {
        let line = rows(&plan["lines"]).find(|line| text(line, "code") == code.trim());
        line.map(|line| line["node"].clone()).ok_or_else(|| {
            Failure::new("missing", format!("Không tìm thấy tiêu chí {code} trong bộ của đợt trước. Sổ không thay đổi."))
        })
    };
    codes.iter().map(find).collect()
}

impl NewYearVerb {
    pub(crate) fn run(self, door: &Door, as_json: bool) -> Result<String, Failure> {
        let rounds = door.call("rounds", json!({}))?;
        let earlier = rows(&rounds)
            .find(|round| text(round, "code") == self.from)
            .ok_or_else(|| Failure::new("missing", format!("Không tìm thấy đợt đánh giá {}. Sổ không thay đổi.", self.from)))?;
        let mut round = json!({
            "code": self.code, "year": self.year, "from": self.first_day, "to": self.last_day,
            "criteria": self.criteria.as_deref().unwrap_or(text(earlier, "criteria")),
            "group": self.group.as_deref().unwrap_or(text(earlier, "group")),
        });
        if !self.without_assignments {
            round["carry_from"] = json!(self.from);
        }
        let plan = door.call("preview_new_year", json!({ "from": self.from, "round": round }))?;
        if self.preview {
            return Ok(if as_json { plan.to_string() } else { plan_words(&plan) });
        }
        let (results, evidence) = self.picks.of(&plan["carry"])?;
        let asked = json!({ "from": self.from, "round": round, "results": results, "evidence": evidence });
        let answer = door.call("open_new_year", asked)?;
        let said = format!("{}\n{}", crate::words::round(&answer["round"]), text(&answer["carried"], "says"));
        Ok(if as_json { answer.to_string() } else { said })
    }
}

impl CarryOverVerb {
    pub(crate) fn run(self, door: &Door, as_json: bool) -> Result<String, Failure> {
        let plan = door.call("preview_carry_over", json!({ "from": self.from, "into": self.into }))?;
        if self.preview {
            return Ok(if as_json { plan.to_string() } else { carry_words(&plan) });
        }
        let (results, evidence) = self.picks.of(&plan)?;
        let asked = json!({ "from": self.from, "into": self.into, "results": results, "evidence": evidence });
        let answer = door.call("carry_over", asked)?;
        Ok(if as_json { answer.to_string() } else { text(&answer, "says").to_owned() })
    }
}

fn plan_words(plan: &Value) -> String {
    let mut said = format!(
        "Đợt {} năm {} ({} – {}), bộ {}: {} đơn vị.",
        text(plan, "code"),
        number(plan, "year"),
        text(plan, "from"),
        text(plan, "to"),
        text(plan, "criteria"),
        rows(&plan["units"]).count()
    );
    for unit in rows(&plan["units"]) {
        let (name, was) = (text(unit, "name"), text(unit, "was"));
        let follows: Vec<&str> = rows(&unit["follows"]).filter_map(Value::as_str).collect();
        let before = match (was.is_empty(), follows.is_empty()) {
            (false, _) if was == name => "như năm trước".to_owned(),
            (false, _) => format!("năm trước là {was}"),
            (true, false) => format!("thay {}", follows.join(", ")),
            (true, true) => "mới".to_owned(),
        };
        said.push_str(&format!("\n  {name}: {before}"));
    }
    for unit in rows(&plan["left"]) {
        said.push_str(&format!("\n  (không còn) {}: {}", text(unit, "name"), text(unit, "why")));
    }
    if !plan["assignments_kept"].is_null() {
        said.push_str(&format!("\nGiữ {}/{} phân công.", number(plan, "assignments_kept"), number(plan, "assignments")));
    }
    for problem in rows(&plan["warnings"]) {
        said.push_str(&format!("\n{} {}", text(problem, "what"), text(problem, "do")));
    }
    format!("{said}\n{}", carry_words(&plan["carry"]))
}

/// One line for every criterion of the earlier set.
fn carry_words(plan: &Value) -> String {
    let mut said = format!(
        "Có thể mang từ đợt {}: {} kết quả, {} lượt gắn minh chứng.",
        text(plan, "from"),
        number(plan, "scores"),
        number(plan, "documents")
    );
    for line in rows(&plan["lines"]) {
        let or = |why: &str, can: String| if why.is_empty() { can } else { format!("không ({why})") };
        said.push_str(&format!(
            "\n  {:<8} → {:<8} kết quả {}, minh chứng {}  {}",
            text(line, "code"),
            if text(line, "new_code").is_empty() { "–" } else { text(line, "new_code") },
            or(text(line, "results_say"), number(line, "scores")),
            or(text(line, "evidence_says"), number(line, "documents")),
            text(line, "title")
        ));
    }
    said
}
