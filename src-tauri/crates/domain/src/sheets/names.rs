//! What offices call the columns; the first name of each is our own.

use super::Column;

/// The names of every column. Looser words stand later: where a sheet has two columns of one
/// meaning, such as `Mã` and `STT`, the earlier name wins.
pub(super) const NAMES: &[(Column, &[&str])] = &[
    (Column::Code, &["Mã", "Mã tiêu chí", "Mã số", "Số TT", "STT", "TT", "Số thứ tự"]),
    (
        Column::Title,
        &[
            "Nội dung",
            "Lĩnh vực, tiêu chí, tiêu chí thành phần",
            "Lĩnh vực/tiêu chí/tiêu chí thành phần",
            "Tiêu chí, tiêu chí thành phần",
            "Nội dung tiêu chí",
            "Nội dung đánh giá",
            "Tên tiêu chí",
            "Tiêu chí",
            "Lĩnh vực, tiêu chí",
            "Tiêu chí đánh giá",
            "Chỉ tiêu đánh giá",
        ],
    ),
    (Column::Max, &["Điểm tối đa", "Điểm chuẩn", "Thang điểm", "Điểm tối đa theo quy định", "Điểm quy định", "Số điểm tối đa"]),
    (
        Column::Wording,
        &["Cách tính điểm", "Cách chấm điểm", "Cách tính", "Phương pháp tính điểm", "Hướng dẫn chấm điểm", "Cách đánh giá"],
    ),
    (Column::Channel, &["Kênh chấm", "Kênh chấm điểm", "Phương pháp đánh giá", "Hình thức chấm"]),
    (
        Column::LeadUnit,
        &["Đơn vị chủ trì", "Cơ quan chủ trì", "Đơn vị theo dõi", "Đơn vị thẩm định", "Cơ quan thẩm định", "Phòng chủ trì"],
    ),
    (
        Column::Evidence,
        &[
            "Tài liệu kiểm chứng",
            "TLKC",
            "Minh chứng",
            "Tài liệu minh chứng",
            "Các yêu cầu và tài liệu kiểm chứng",
            "Tài liệu kiểm chứng/Giải trình",
        ],
    ),
    (Column::UnitCode, &["Mã", "Mã đơn vị", "Mã số", "Mã ĐVHC", "Mã đơn vị hành chính", "Số TT", "STT", "TT"]),
    (Column::UnitName, &["Tên đơn vị", "Đơn vị", "Tên đơn vị hành chính", "Tên cơ quan, đơn vị", "Cơ quan, đơn vị"]),
    (Column::UnitKind, &["Loại", "Loại đơn vị", "Loại hình", "Cấp"]),
    (Column::UnitGroup, &["Nhóm", "Nhóm xếp hạng", "Khối", "Nhóm đơn vị"]),
    (Column::HeadName, &["Người đứng đầu", "Họ và tên", "Họ tên", "Thủ trưởng", "Họ và tên người đứng đầu", "Lãnh đạo"]),
    (Column::HeadTitle, &["Chức vụ", "Chức danh", "Chức vụ người đứng đầu"]),
    (Column::ShortName, &["Tên ngắn", "Tên gọi tắt", "Viết tắt", "Tên viết tắt"]),
    (Column::ValidFrom, &["Từ ngày", "Hiệu lực từ", "Ngày bắt đầu"]),
    (Column::ValidTo, &["Đến ngày", "Hiệu lực đến", "Ngày kết thúc"]),
    (Column::Replaces, &["Thay cho", "Thay thế", "Đơn vị cũ", "Thành lập từ"]),
    (Column::Grade, &["Xếp loại", "Hạng", "Mức xếp loại", "Loại", "Mức"]),
    (Column::GradeFrom, &["Từ", "Từ điểm", "Điểm từ", "Điểm sàn", "Mức điểm từ"]),
    (Column::GradeBelow, &["Đến dưới", "Dưới", "Đến"]),
    (Column::IncludesBound, &["Gồm mốc", "Gồm cả mốc", "Kể cả mốc"]),
    (Column::GradeConditions, &["Điều kiện", "Điều kiện kèm theo", "Điều kiện xếp loại"]),
    (Column::Target, &["Chỉ tiêu", "Nội dung chỉ tiêu", "Nội dung cam kết", "Nhiệm vụ, chỉ tiêu"]),
    (Column::Measure, &["Đơn vị tính", "ĐVT"]),
    (Column::Baseline, &["Thực hiện năm trước", "Kết quả năm trước", "Năm trước"]),
    (Column::Promised, &["Cam kết", "Mức cam kết", "Chỉ tiêu cam kết"]),
    (Column::Direction, &["Chiều", "So sánh", "Chiều đánh giá"]),
    (Column::Deadline, &["Thời hạn", "Hạn", "Thời hạn hoàn thành", "Hạn hoàn thành", "Thời gian hoàn thành"]),
    (Column::RelatedCode, &["Tiêu chí liên quan", "Mã tiêu chí liên quan", "Mã tiêu chí"]),
    (Column::Stage, &["Giai đoạn", "Bước"]),
    (Column::Total, &["Tổng điểm", "Tổng số điểm", "Điểm", "Tổng cộng", "Điểm đạt được"]),
    (Column::ApplicableMax, &["Điểm tối đa áp dụng", "Điểm tối đa"]),
    (Column::IndexPercent, &["Chỉ số (%)", "Chỉ số", "Tỷ lệ %", "Chỉ số CCHC"]),
    (Column::Rank, &["Thứ hạng", "Xếp hạng", "Vị thứ"]),
    (Column::Remark, &["Ghi chú", "Ý kiến"]),
];
