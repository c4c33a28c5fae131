//! What the council's verbs say, in plain words for people at a terminal.

use serde_json::Value;

use crate::words::{number, points, rows, text};

fn or_dash(text: &str) -> &str {
    if text.is_empty() { "–" } else { text }
}

pub(crate) fn comparison(answer: &Value) -> String {
    let outlook = &answer["outlook"];
    let mut said = format!(
        "{}: tự chấm {}, hiện nay {}; còn {} tiêu chí mở: theo đơn vị {}, theo bên thẩm định {}.",
        text(answer, "unit_name"),
        points(&outlook["own"], "earned"),
        points(&outlook["now"], "earned"),
        number(outlook, "open"),
        points(&outlook["in_favour"], "earned"),
        points(&outlook["against"], "earned")
    );
    for line in rows(&answer["lines"]).filter(|line| line["differs"] == true || line["open"] == true) {
        said.push_str(&format!(
            "\n{:<8} tự chấm {:>6}  thẩm định {:>6}  lệch {:>6}  {}",
            text(line, "code"),
            or_dash(text(line, "own")),
            or_dash(text(line, "ruled")),
            points(line, "difference"),
            text(&line["ruling"], "reason")
        ));
    }
    said
}

pub(crate) fn review(answer: &Value) -> String {
    let said = rows(&answer["nodes"]).map(|node| rows(&node["remarks"]).count()).sum::<usize>();
    format!("Đợt {}: phiếu có {} tiêu chí đã trao đổi, {said} ý kiến.", text(answer, "round"), rows(&answer["nodes"]).count())
}

pub(crate) fn hearings(answer: &Value) -> String {
    if rows(answer).next().is_none() {
        return "Đợt này chưa có phiên họp nào.".to_owned();
    }
    let line = |line: &Value| {
        let state = if line["in_session"] == true { "đang họp" } else { "đã kết thúc" };
        format!(
            "{:>4}  {} {:<14} có mặt {}/{}, {} quyết định, {state}, {}",
            number(line, "id"),
            text(line, "day"),
            text(line, "hours"),
            number(line, "present"),
            number(line, "members"),
            number(line, "decisions"),
            text(line, "place")
        )
    };
    rows(answer).map(line).collect::<Vec<_>>().join("\n")
}

pub(crate) fn hearing(answer: &Value) -> String {
    let decided = rows(&answer["agenda"]).filter(|line| !line["decision"].is_null()).count();
    let mut said = format!(
        "{}, ngày {} lúc {}: đã quyết định {decided}/{} tiêu chí, có mặt {}/{}.",
        text(answer, "council"),
        text(answer, "day"),
        text(answer, "time"),
        rows(&answer["agenda"]).count(),
        number(answer, "present"),
        number(answer, "members")
    );
    for line in rows(&answer["agenda"]).filter(|line| !line["decision"].is_null()) {
        let decision = &line["decision"];
        said.push_str(&format!(
            "\n{:<24} {:<8} {:>6} → {:>6}  {}",
            text(line, "unit_name"),
            text(line, "code"),
            or_dash(text(line, "own")),
            text(decision, "text"),
            text(decision, "reason")
        ));
    }
    said
}

pub(crate) fn documents(answer: &Value) -> String {
    if rows(answer).next().is_none() {
        return "Sổ chưa có tài liệu nào.".to_owned();
    }
    let line = |document: &Value| {
        let uses: Vec<&str> = rows(&document["uses"]).map(|place| text(place, "code")).collect();
        let uses = if uses.is_empty() { "chưa gắn".to_owned() } else { uses.join(", ") };
        format!("{:>4}  {}  [{uses}]", number(document, "id"), text(document, "title"))
    };
    rows(answer).map(line).collect::<Vec<_>>().join("\n")
}

pub(crate) fn added(answer: &Value) -> String {
    let list = |key: &str| rows(&answer[key]).map(Value::to_string).collect::<Vec<_>>().join(", ");
    let mut said = format!("Đã thêm {} tài liệu: {}.", rows(&answer["added"]).count(), or_dash(&list("added")));
    if rows(&answer["known"]).next().is_some() {
        said.push_str(&format!(" Đã có sẵn: {}.", list("known")));
    }
    for refused in rows(&answer["refused"]).filter_map(Value::as_str) {
        said.push_str(&format!("\n  {refused}"));
    }
    said
}

pub(crate) fn wanting(answer: &Value) -> String {
    if rows(answer).next().is_none() {
        return "Không còn tiêu chí nào thiếu minh chứng.".to_owned();
    }
    let line = |place: &Value| {
        let wants: Vec<&str> = rows(&place["wants"]).map(|want| text(want, "says")).collect();
        format!("{:<24} {:<8} {}", text(place, "unit_name"), text(place, "code"), wants.join(" "))
    };
    rows(answer).map(line).collect::<Vec<_>>().join("\n")
}

pub(crate) fn dossier(answer: &Value) -> String {
    let missing: Vec<&str> = rows(&answer["missing"]).filter_map(Value::as_str).collect();
    let tail = if missing.is_empty() { String::new() } else { format!(" Chưa có minh chứng: {}.", missing.join(", ")) };
    format!("Đã ghi {} tệp vào {}.{tail}", number(answer, "files"), text(answer, "path"))
}

pub(crate) fn questions(answer: &Value) -> String {
    if rows(answer).next().is_none() {
        return "Đợt này chưa có câu hỏi nào.".to_owned();
    }
    let line = |question: &Value| {
        let answer = if question["open"] == true { "chưa trả lời" } else { text(question, "answer") };
        format!(
            "{:>4}  {:<8} {} ({}): {answer}",
            number(question, "id"),
            or_dash(text(question, "code")),
            text(question, "text"),
            text(question, "addressee")
        )
    };
    rows(answer).map(line).collect::<Vec<_>>().join("\n")
}
