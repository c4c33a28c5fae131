//! What each kind of thing is called, and which of its fields say which one it is.

use store::Noun;

/// All kinds, in the order in which a filter offers them.
pub(super) const ALL: &[Noun] = &[
    Noun::Score,
    Noun::Evidence,
    Noun::EvidenceLink,
    Noun::EvidenceRule,
    Noun::Remark,
    Noun::LostPointsNote,
    Noun::DifferenceReason,
    Noun::SecondEntry,
    Noun::SecondCell,
    Noun::Lock,
    Noun::Round,
    Noun::PublishedResult,
    Noun::CriteriaSet,
    Noun::Node,
    Noun::Unit,
    Noun::Succession,
    Noun::Commitment,
    Noun::Progress,
    Noun::Council,
    Noun::Milestone,
    Noun::Assignment,
    Noun::Question,
    Noun::DocumentNumber,
    Noun::Wording,
    Noun::Letterhead,
    Noun::Signer,
    Noun::Clerk,
    Noun::Settings,
];

/// What it is called.
pub(super) fn noun_words(noun: Noun) -> &'static str {
    match noun {
        Noun::Settings => "cài đặt",
        Noun::Letterhead => "phần đầu văn bản",
        Noun::Signer => "người ký",
        Noun::Unit => "đơn vị",
        Noun::Succession => "kế thừa",
        Noun::CriteriaSet => "bộ tiêu chí",
        Noun::Node => "tiêu chí",
        Noun::Round => "đợt đánh giá",
        Noun::Score => "điểm",
        Noun::Lock => "chốt điểm",
        Noun::PublishedResult => "kết quả đã công bố",
        Noun::Commitment => "cam kết",
        Noun::Progress => "tiến độ cam kết",
        Noun::Clerk => "người dùng",
        Noun::Council => "hội đồng",
        Noun::Milestone => "mốc thời gian",
        Noun::Assignment => "phân công",
        Noun::Evidence => "tài liệu",
        Noun::EvidenceLink => "minh chứng",
        Noun::EvidenceRule => "yêu cầu minh chứng",
        Noun::Remark => "trao đổi",
        Noun::Question => "câu hỏi",
        Noun::DocumentNumber => "số văn bản",
        Noun::Wording => "câu chữ",
        Noun::LostPointsNote => "ghi chú mất điểm",
        Noun::DifferenceReason => "lý do chênh lệch",
        Noun::SecondEntry => "bản nhập lần hai",
        Noun::SecondCell => "điểm nhập lần hai",
        Noun::Journal => "nhật ký",
    }
}

/// The fields that say which one it is, in the order in which they are said.
pub(super) fn subject_fields(noun: Noun) -> &'static [&'static str] {
    match noun {
        Noun::Settings | Noun::Journal => &[],
        Noun::Letterhead => &["issuing_agency"],
        Noun::Signer | Noun::Clerk => &["name"],
        Noun::Unit => &["versions"],
        Noun::Succession => &["predecessor", "successor"],
        Noun::CriteriaSet => &["code"],
        Noun::Node => &["code", "title", "set"],
        Noun::Round => &["code"],
        Noun::Score | Noun::Remark | Noun::LostPointsNote | Noun::SecondCell => &["node", "unit", "round"],
        Noun::Lock | Noun::SecondEntry => &["unit", "round"],
        Noun::DifferenceReason => &["node", "unit", "round"],
        Noun::PublishedResult => &["unit_name", "year"],
        Noun::Commitment => &["head_name", "year"],
        Noun::Progress => &["commitment", "part"],
        Noun::Council => &["name", "year"],
        Noun::Milestone => &["name", "round"],
        Noun::Assignment => &["node", "round"],
        Noun::Evidence => &["kind", "number", "file_name"],
        Noun::EvidenceLink => &["evidence", "node", "unit", "round"],
        Noun::EvidenceRule => &["node"],
        Noun::Question => &["text", "round"],
        Noun::DocumentNumber => &["number", "series", "year"],
        Noun::Wording => &["paragraph"],
    }
}
