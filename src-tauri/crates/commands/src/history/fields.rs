//! What each field is called, and how its value is shown.
//!
//! A field that has no words of its own yet is called "chi tiết", so that a new field of a noun
//! never brings a foreign word before a person; `tests` name every field of today.

use domain::calendar::{clock_time, parse_date, short_date, vietnam};
use jiff::Timestamp;
use serde_json::Value;
use store::Noun;

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
        "paper" | "entry" | "who" | "year" | "hearing" if noun == Noun::PaperEntry => true,
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
        (Noun::Succession, "from") | (Noun::Round, "from") => "từ ngày",
        (Noun::Round, "to") => "đến ngày",
        _ => inner_words(field),
    };
    words.to_owned()
}

/// What fields are called wherever they stand.
const WORDS: &[(&str, &str)] = &[
    ("threshold", "mức chênh lệch cần xem"),
    ("said", "số đã ghi"),
    ("worked_out", "số tính được"),
    ("what", "chỗ chênh lệch"),
    ("who", "người ghi"),
    ("total", "tổng của quyết định"),
    ("compared_at", "lúc so khớp"),
    ("ruling", "cách xử lý"),
    ("kept", "bản được giữ"),
    ("first", "lần đầu"),
    ("mark", "điểm"),
    ("claimed", "điểm tự chấm khi họp"),
    ("reviewed", "điểm thẩm định khi họp"),
    ("opinions", "ý kiến phát biểu"),
    ("vote", "cách quyết định"),
    ("hearing", "phiên họp"),
    ("council", "hội đồng"),
    ("begun_at", "bắt đầu lúc"),
    ("ended_at", "kết thúc lúc"),
    ("attendees", "thành phần tham dự"),
    ("guests", "khách mời"),
    ("chair", "chủ trì"),
    ("secretary", "thư ký"),
    ("quorum", "số thành viên tối thiểu"),
    ("course", "diễn biến"),
    ("conclusions", "kết luận"),
    ("figure", "số liệu kê khai"),
    ("working", "cách tính"),
    ("remark", "giải trình"),
    ("page", "trang, mục"),
    ("state", "tình trạng"),
    ("reason", "lý do"),
    ("text", "nội dung"),
    ("deadline", "thời hạn"),
    ("code", "mã"),
    ("title", "nội dung"),
    ("name", "tên"),
    ("short_name", "tên ngắn"),
    ("kind", "loại"),
    ("kinds", "loại"),
    ("group", "nhóm"),
    ("parent", "cấp trên"),
    ("head_name", "người đứng đầu"),
    ("head_title", "chức vụ người đứng đầu"),
    ("valid_from", "từ ngày"),
    ("from", "từ ngày"),
    ("valid_to", "đến ngày"),
    ("to", "đến ngày"),
    ("max", "điểm tối đa"),
    ("wording", "cách tính điểm"),
    ("rule", "quy tắc"),
    ("channel", "kênh chấm"),
    ("lead_unit", "cơ quan chủ trì"),
    ("confirmed", "xác nhận quy tắc"),
    ("legal_basis", "căn cứ"),
    ("decimals", "số chữ số thập phân"),
    ("grades", "xếp loại"),
    ("rank_on_exact", "xếp hạng theo chỉ số chưa làm tròn"),
    ("ties", "xử lý bằng điểm"),
    ("year", "năm"),
    ("set", "bộ tiêu chí"),
    ("units", "danh sách đơn vị"),
    ("unit", "đơn vị"),
    ("unit_name", "tên đơn vị"),
    ("node", "tiêu chí"),
    ("published_at", "công bố lúc"),
    ("index", "điểm, chỉ số"),
    ("out_of", "trên tổng"),
    ("rank", "hạng"),
    ("of", "trong số"),
    ("rank_change", "thay đổi hạng"),
    ("grade", "xếp loại"),
    ("unit_count", "số đơn vị"),
    ("source", "nguồn"),
    ("date", "ngày"),
    ("targets", "chỉ tiêu"),
    ("tasks", "nhiệm vụ"),
    ("measure", "đơn vị tính"),
    ("baseline", "số liệu nền"),
    ("direction", "chiều"),
    ("value", "mức cam kết"),
    ("criteria", "tiêu chí"),
    ("product", "sản phẩm"),
    ("person", "người thực hiện"),
    ("receiver", "nơi nhận cam kết"),
    ("receiver_name", "người nhận cam kết"),
    ("signing", "ký cam kết"),
    ("closed", "khép lại ngày"),
    ("amendments", "điều chỉnh"),
    ("changes", "thay đổi"),
    ("later_heads", "người kế nhiệm"),
    ("counting", "cách tính giá trị"),
    ("part", "phần"),
    ("found", "kết quả"),
    ("target", "chỉ tiêu"),
    ("task", "nhiệm vụ"),
    ("note", "ghi chú"),
    ("result", "kết quả"),
    ("signed_on", "ngày ký"),
    ("effective_from", "hiệu lực từ"),
    ("replaces", "thay cho bộ"),
    ("department", "phòng, ban"),
    ("password", "mật khẩu"),
    ("recovery", "mã khôi phục"),
    ("decision", "quyết định"),
    ("decided_on", "ngày quyết định"),
    ("issuer", "cơ quan ban hành"),
    ("members", "thành viên"),
    ("body", "bộ phận"),
    ("role", "vai trò"),
    ("office_title", "chức vụ"),
    ("day", "ngày"),
    ("closes", "chốt giai đoạn"),
    ("lead", "đơn vị chủ trì"),
    ("cooperating", "đơn vị phối hợp"),
    ("file_name", "tên tệp"),
    ("format", "định dạng"),
    ("number", "số"),
    ("revises", "thay cho"),
    ("inside_period", "ban hành trong kỳ"),
    ("before", "trước ngày"),
    ("consequence", "hệ quả"),
    ("addressee", "gửi"),
    ("letter", "công văn"),
    ("asked_on", "ngày hỏi"),
    ("answer", "trả lời"),
    ("answer_document", "văn bản trả lời"),
    ("answered_on", "ngày trả lời"),
    ("effect", "ảnh hưởng"),
    ("series", "ký hiệu"),
    ("subject", "trích yếu"),
    ("cause", "nguyên nhân"),
    ("words", "diễn giải"),
    ("official", "người chịu trách nhiệm"),
    ("template", "mẫu nộp"),
    ("columns", "các cột"),
    ("heading", "tên cột"),
    ("longest", "số ký tự tối đa"),
    ("remedy", "giải pháp"),
    ("authority_line", "quyền hạn ký"),
    ("acting_line", "ký thay"),
    ("parent_agency", "cơ quan chủ quản"),
    ("issuing_agency", "cơ quan ban hành"),
    ("abbreviation", "ký hiệu cơ quan"),
    ("drafting_unit", "đơn vị soạn thảo"),
    ("place", "nơi"),
    ("approving_authority", "cơ quan phê duyệt điểm"),
    ("appraisal_council", "cơ quan, hội đồng thẩm định"),
    ("commitment_receiver", "nơi nhận cam kết"),
    ("honoree", "tập thể, cá nhân"),
    ("grounds", "căn cứ đề nghị"),
    ("achievement", "nội dung"),
    ("decided", "ngày quyết định"),
    ("register_no", "số sổ khen thưởng"),
    ("shift_right", "lệch sang phải"),
    ("shift_down", "lệch xuống dưới"),
    ("places", "vị trí các dòng"),
    ("proposal", "mức đề nghị khen thưởng"),
    ("collectives", "số tập thể"),
    ("individuals", "số cá nhân"),
    ("index_from", "chỉ số từ"),
    ("remind_below", "nhắc nhở dưới"),
    ("begins", "bắt đầu lúc"),
    ("content", "nội dung"),
    ("preparation", "việc cần chuẩn bị"),
    ("contact", "liên hệ"),
    ("agenda", "chương trình"),
    ("time", "thời gian"),
    ("item", "nội dung"),
    ("presenter", "người thực hiện"),
    ("point", "điểm cầu"),
    ("attendance", "tham dự"),
    ("talks", "tham luận"),
    ("discussion", "thảo luận"),
    ("speaker", "người phát biểu"),
    ("owner", "nơi thực hiện"),
    ("done", "ngày hoàn thành"),
    ("evidence", "tài liệu kèm theo"),
    ("text_size", "cỡ chữ"),
    ("high_contrast", "tương phản cao"),
    ("clerk", "người làm việc"),
];

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
        return format!("{} {}", clock_time(at), short_date(vietnam(at).date()));
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
