//! What each field is called, and how its value is shown.
//!
//! A field that has no words of its own yet is called "chi tiết", so that a new field of a noun
//! never brings a foreign word before a person; `tests` name every field of today.

use domain::calendar::{parse_date, said_at, short_date};
use domain::indicators::{Measured, Period};
use jiff::Timestamp;
use serde_json::Value;
use store::Noun;

use super::field_words::WORDS;
use super::names::Names;

/// A field as it is shown.
pub(super) struct Field {
    pub(super) order: usize,
    pub(super) words: String,
    pub(super) value: String,
}

/// Bookkeeping that says nothing beside who, when and which.
pub(super) fn is_left_out(noun: Noun, field: &str) -> bool {
    match field {
        "id" | "author" | "at" | "hash" | "bytes" | "original" | "position" | "sample" | "set_up" => true,
        "round" | "unit" | "node" | "stage" => !matches!(noun, Noun::Commitment | Noun::PublishedResult | Noun::Question),
        "evidence" => noun == Noun::EvidenceLink,
        "file" => noun == Noun::Wording,
        // Which entry of which paper is said before; who typed it is the one of the step.
        "paper" | "entry" | "who" | "year" | "hearing" | "conference" if noun == Noun::PaperEntry => true,
        _ => false,
    }
}

/// What a field of a noun is called.
pub(super) fn field_words(noun: Noun, field: &str) -> String {
    let words = match (noun, field) {
        (Noun::Conference, "points") => "điểm cầu",
        (Noun::SteeringDocument, "kind") => "loại văn bản",
        (Noun::SteeringDocument, "evidence") => "bản chụp",
        (Noun::Signer, "title") => "chức vụ",
        (Noun::Signer, "office_title") => "chức vụ trong cơ quan",
        (Noun::Letterhead, "place") => "địa danh",
        (Noun::Clerk, "name") | (Noun::Signer, "name") => "họ và tên",
        (Noun::Settings, "clerk") => "người làm việc",
        (Noun::Node, "evidence") => "tài liệu cần có",
        (Noun::Evidence, "kind") => "loại văn bản",
        (Noun::Evidence, "subject") | (Noun::DocumentNumber, "subject") => "trích yếu",
        (Noun::Remark, "kind") => "ý kiến",
        (Noun::LostPointsNote, "words") => "diễn giải nguyên nhân",
        (Noun::Unit, "versions") => "tên gọi",
        (Noun::CriteriaSet, "state") => "tình trạng",
        (Noun::Succession, "weight") => "trọng số",
        (Noun::Succession, "from") | (Noun::Round, "from") => "từ ngày",
        (Noun::Round, "to") => "đến ngày",
        (Noun::OutsideIndex, "index") => "chỉ số",
        (Noun::OutsideIndex, "value") => "giá trị",
        _ => inner_words(field),
    };
    words.to_owned()
}

/// What a field is called wherever it stands.
pub(super) fn inner_words(field: &str) -> &'static str {
    WORDS.iter().find(|(name, _)| *name == field).map_or("chi tiết", |(_, words)| *words)
}

/// A value as a person reads it.
pub(super) fn shown_value(field: &str, value: &Value, names: &Names) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => "có".to_owned(),
        Value::Bool(false) => "không".to_owned(),
        Value::Number(number) => number.as_i64().and_then(|id| names.under(field, id)).unwrap_or_else(|| number.to_string()),
        // Nothing occurred is written as a word of its own.
        Value::String(text) if field == "measured" && text == "no_occurrence" => Measured::NoOccurrence.typed(),
        Value::String(text) => shown_text(field, text),
        Value::Array(items) => items
            .iter()
            .map(|item| shown_value(field, item, names))
            .filter(|item| !item.is_empty())
            .collect::<Vec<_>>()
            .join("; "),
        Value::Object(fields) if field == "mark" => match fields.get("points").and_then(Value::as_str) {
            Some(points) => points.replace('.', ","),
            None => shown_text("mark", fields.get("state").and_then(Value::as_str).unwrap_or_default()),
        },
        Value::Object(fields) if field == "confirmed" => {
            fields.get("by").and_then(Value::as_str).unwrap_or("đã xác nhận").to_owned()
        }
        Value::Object(_) if field == "rule" => rule_words(value),
        Value::Object(_) if field == "period" => {
            serde_json::from_value::<Period>(value.clone()).map(|period| period.name()).unwrap_or_default()
        }
        Value::Object(_) if field == "measured" => {
            serde_json::from_value::<Measured>(value.clone()).map(Measured::typed).unwrap_or_default()
        }
        Value::Object(fields) if field == "grades" => fields.get("grades").map(grade_words).unwrap_or_default(),
        Value::Object(_) if field == "ties" => "theo thứ tự đã định".to_owned(),
        Value::Object(fields) => fields
            .iter()
            .map(|(inner, value)| (inner_words(inner), shown_value(inner, value, names)))
            .filter(|(_, value)| !value.is_empty())
            .map(|(words, value)| format!("{words} {value}"))
            .collect::<Vec<_>>()
            .join("; "),
    }
}

/// A rule in the words in which it is said back.
fn rule_words(value: &Value) -> String {
    let rule: Result<domain::rules::Rule, _> = serde_json::from_value(value.clone());
    rule.map(|rule| rule.says(None)).unwrap_or_default()
}

/// "Tốt từ 85; Khá từ 70"
fn grade_words(grades: &Value) -> String {
    let said = |grade: &Value| {
        let from = grade["from"].as_str().unwrap_or_default().replace('.', ",");
        format!("{} từ {from}", grade["label"].as_str().unwrap_or_default())
    };
    grades.as_array().map(|grades| grades.iter().map(said).collect::<Vec<_>>().join("; ")).unwrap_or_default()
}

fn shown_text(field: &str, text: &str) -> String {
    if matches!(field, "password" | "recovery") {
        return "đã đặt".to_owned();
    }
    if let Some(word) = enum_words(field, text) {
        return word.to_owned();
    }
    if let Ok(at) = text.parse::<Timestamp>() {
        return said_at(at);
    }
    if text.len() == 10
        && let Some(day) = parse_date(text)
    {
        return short_date(day);
    }
    let is_number = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.' || byte == b'-');
    if is_number && matches!(field, "max" | "value" | "baseline" | "index" | "out_of" | "points" | "from") {
        return text.replace('.', ",");
    }
    text.to_owned()
}

/// Words of a closed list.
fn enum_words(field: &str, text: &str) -> Option<&'static str> {
    match field {
        "paper" => return crate::paper_entries::title_of(text),
        "entry" => return crate::paper_entries::label_of(text),
        _ => {}
    }
    if let ("closes", Some(stage)) = (field, domain::rounds::Stage::from_name(text)) {
        return Some(stage.vietnamese());
    }
    if let ("cause", Some(cause)) = (field, domain::lost_points::Cause::ALL.into_iter().find(|cause| cause.name() == text)) {
        return Some(cause.vietnamese());
    }
    Some(match (field, text) {
        ("found", "under_way") => "đang làm",
        ("found", "done") => "đã xong",
        ("kind", "certificate") => "giấy khen",
        ("kind", "praise") => "biểu dương",
        ("kind", "reminder") => "nhắc nhở",
        ("honoree", "collective") => "tập thể",
        ("honoree", "individual") => "cá nhân",
        ("state", "proposed") => "đề nghị",
        ("state", "chosen") => "đã chọn",
        ("state", "declined") => "không chọn",
        ("attendance", "present") => "có mặt",
        ("attendance", "absent") => "vắng",
        ("counting", "level") => "lấy giá trị mới nhất",
        ("counting", "cumulative") => "cộng dồn từ đầu năm",
        ("mark", "not_applicable") => "KAD",
        ("mark", "no_occurrence") => "KPS",
        ("state", "draft") => "dự thảo",
        ("state", "issued") => "đã chốt",
        ("state", "submitted") => "đã nộp",
        ("state", "accepted") => "chấp nhận",
        ("state", "rejected") => "không chấp nhận",
        ("state", "supplement_asked") => "yêu cầu bổ sung",
        ("state", "printed") => "đã in để ký",
        ("kind", "explained") => "giải trình",
        ("kind", "accepted") => "đồng ý",
        ("kind", "returned") => "trả lại",
        ("kind", "asked") => "yêu cầu giải trình",
        ("kind", "ruled") => "kết luận",
        ("channel", "self") => "đơn vị tự chấm",
        ("channel", "survey") => "điều tra xã hội học",
        ("channel", "external") => "số liệu bên ngoài",
        ("channel", "council") => "hội đồng quyết định",
        ("channel", "bonus") => "điểm cộng",
        ("channel", "penalty") => "điểm trừ",
        ("body", "council") => "hội đồng",
        ("body", "support_team") => "tổ giúp việc",
        ("role", "chair") => "chủ tịch, tổ trưởng",
        ("role", "deputy") => "phó chủ tịch, tổ phó",
        ("role", "secretary") => "thư ký",
        ("role", "member") => "ủy viên, thành viên",
        _ => return None,
    })
}
