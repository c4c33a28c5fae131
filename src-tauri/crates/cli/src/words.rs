//! Answers in plain words for people at a terminal.

use serde_json::Value;

pub(crate) fn text<'a>(value: &'a Value, key: &str) -> &'a str {
    value[key].as_str().unwrap_or("–")
}

pub(crate) fn number(value: &Value, key: &str) -> String {
    value[key].to_string().replace("null", "–")
}

pub(crate) fn points(value: &Value, key: &str) -> String {
    text(value, key).replace('.', ",")
}

pub(crate) fn rows(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn problems(value: &Value) -> String {
    rows(&value["problems"])
        .map(|problem| {
            format!("\n  {} {}: {} {}", text(problem, "sheet"), text(problem, "cell"), text(problem, "what"), text(problem, "do"))
        })
        .collect()
}

pub(crate) fn book(answer: &Value) -> String {
    let kind = if answer["sample"] == Value::Bool(true) { " (DỮ LIỆU MẪU)" } else { "" };
    format!(
        "Sổ tại {}{kind}. Cơ quan: {}.",
        text(answer, "folder"),
        if text(answer, "office").is_empty() { "chưa thiết lập" } else { text(answer, "office") }
    )
}

pub(crate) fn units_import(answer: &Value) -> String {
    format!("Đã nhập {} đơn vị.{}", rows(&answer["lines"]).count(), problems(answer))
}

pub(crate) fn criteria(answer: &Value) -> String {
    let set = &answer["set"];
    let mut said = format!(
        "{}: {} ({} tiêu chí chấm điểm, tối đa {} điểm){}",
        text(set, "code"),
        text(set, "title"),
        number(set, "leaves"),
        points(set, "max"),
        problems(answer)
    );
    for node in rows(&answer["nodes"]) {
        let level = usize::try_from(node["level"].as_u64().unwrap_or_default()).unwrap_or_default();
        said.push_str(&format!(
            "\n{:indent$}{} {} [{}]",
            "",
            text(node, "code"),
            text(node, "title"),
            points(node, "max"),
            indent = level * 2
        ));
    }
    said
}

pub(crate) fn grades(answer: &Value) -> String {
    let scheme = &answer["grades"];
    let list: Vec<String> =
        rows(&scheme["grades"]).map(|grade| format!("{} từ {}", text(grade, "label"), points(grade, "from"))).collect();
    let condition = |condition: &Value| {
        let unit = if condition["measure"] == "percent" { "%" } else { " điểm" };
        let (grade, node) = (text(condition, "grade"), text(condition, "node"));
        format!("\n  Từ loại {grade} trở lên: mục {node} đạt ít nhất {}{unit}.", points(condition, "at_least"))
    };
    let conditions: String = rows(&scheme["conditions"]).map(condition).collect();
    format!("Thang xếp loại của {}: {}.{conditions}", text(answer, "code"), list.join("; "))
}

/// What differs between two sets, one line for each criterion that is not the same.
pub(crate) fn comparison(answer: &Value) -> String {
    let code = |side: &Value| if side.is_null() { "–".to_owned() } else { text(side, "code").to_owned() };
    let sorts = [("text", "đổi câu chữ"), ("max", "đổi điểm tối đa"), ("moved", "đổi mã"), ("rule", "đổi cách chấm")];
    let lines = rows(&answer["lines"]).filter_map(|line| {
        let told: Vec<&str> = match (line["old"].is_null(), line["new"].is_null()) {
            (true, _) => vec!["mới"],
            (_, true) => vec!["bỏ"],
            _ => sorts.iter().filter(|(name, _)| line[*name] == Value::Bool(true)).map(|(_, words)| *words).collect(),
        };
        let title: Vec<&str> =
            rows(&line["title"]).filter(|part| part["side"] != "old").map(|part| text(part, "words")).collect();
        let all: Vec<&str> = rows(&line["title"]).map(|part| text(part, "words")).collect();
        let title = if title.is_empty() { all.join(" ") } else { title.join(" ") };
        (!told.is_empty()).then(|| format!("{} → {}  {}: {title}", code(&line["old"]), code(&line["new"]), told.join(", ")))
    });
    let counts = &answer["counts"];
    let summary = format!(
        "{} đổi câu chữ, {} đổi điểm tối đa, {} đổi mã, {} mới, {} bỏ, {} giữ nguyên.",
        number(counts, "text"),
        number(counts, "max"),
        number(counts, "moved"),
        number(counts, "new"),
        number(counts, "gone"),
        number(counts, "same")
    );
    lines.chain([summary]).collect::<Vec<_>>().join("\n")
}

pub(crate) fn round(answer: &Value) -> String {
    let opened = format!(
        "Đã mở đợt {} năm {} cho {} đơn vị.",
        text(answer, "code"),
        number(answer, "year"),
        rows(&answer["units"]).count()
    );
    let warnings = rows(&answer["warnings"]).map(|problem| format!("\n{} {}", text(problem, "what"), text(problem, "do")));
    warnings.fold(opened, |all, warning| all + &warning)
}

pub(crate) fn locked(answer: &Value) -> String {
    format!("Đã chốt số liệu của đợt {}.", text(answer, "code"))
}

pub(crate) fn unlocked(answer: &Value) -> String {
    format!("Đã mở chốt trong đợt {}.", text(answer, "code"))
}

pub(crate) fn published(answer: &Value) -> String {
    let stands = if answer["published"] == Value::Bool(true) { "đã công bố" } else { "đang mở, chưa công bố" };
    format!("Đợt {} {stands}.", text(answer, "code"))
}

pub(crate) fn scores_import(answer: &Value) -> String {
    format!(
        "Đã nhập {} ô điểm mới, thay đổi {}, giữ nguyên {}.{}",
        number(answer, "added"),
        rows(&answer["changed"]).count(),
        number(answer, "same"),
        problems(answer)
    )
}

pub(crate) fn figures_import(answer: &Value) -> String {
    format!(
        "Đã nhập {} số liệu mới, thay đổi {}, giữ nguyên {}.{}",
        number(answer, "added"),
        rows(&answer["changed"]).count(),
        number(answer, "same"),
        problems(answer)
    )
}

pub(crate) fn exported(answer: &Value) -> String {
    format!("Đã ghi {} dòng vào {}.{}", number(answer, "rows"), text(answer, "path"), problems(answer))
}

pub(crate) fn printed(answer: &Value) -> String {
    format!("Đã tạo {} ({}, mã số liệu {}).", text(answer, "path"), text(answer, "extent"), text(answer, "check_code"))
}

pub(crate) fn papers(answer: &Value) -> String {
    rows(answer).map(|paper| format!("{:<20} {}", text(paper, "name"), text(paper, "title"))).collect::<Vec<_>>().join("\n")
}

pub(crate) fn check(answer: &Value) -> String {
    let findings: String = rows(&answer["findings"]).filter_map(Value::as_str).map(|finding| format!("\n  {finding}")).collect();
    if answer["sound"] == Value::Bool(true) {
        format!("Sổ nguyên vẹn, {} bước trong nhật ký.", number(answer, "entries"))
    } else {
        format!("Sổ có vấn đề:{findings}")
    }
}

pub(crate) fn backup(answer: &Value) -> String {
    format!("Đã sao lưu và kiểm tra lại: {}.", text(answer, "path"))
}

pub(crate) fn rule(answer: &Value) -> String {
    if answer["understood"] == Value::Bool(true) {
        format!("{}\n{}", text(answer, "kind"), text(answer, "says"))
    } else {
        format!("Chấm thủ công. {}", text(answer, "why"))
    }
}

pub(crate) fn worked(answer: &Value) -> String {
    text(answer, "working").to_owned()
}

/// Files in a folder, and what was left out.
pub(crate) fn printed_many(answer: &Value) -> String {
    let files: Vec<&Value> = rows(&answer["files"]).collect();
    let mut lines = vec![format!("Đã tạo {} tệp trong {}:", files.len(), text(answer, "path"))];
    lines.extend(
        files
            .iter()
            .map(|file| format!("  {} ({}, mã số liệu {})", text(file, "name"), text(file, "extent"), text(file, "check_code"))),
    );
    lines.extend(rows(&answer["left_out"]).map(|paper| format!("Chưa tạo {}: {}", text(paper, "title"), text(paper, "reason"))));
    lines.join("\n")
}
