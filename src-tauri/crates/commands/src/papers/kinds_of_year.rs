//! The kinds of papers that belong to a year and its conference: commendations, invitations, conclusions.

use super::kinds::{About, COUNTED, Format, Kind, WRITTEN};

/// What letters of praise and reminder say beside what the register of commendations holds.
const LETTER_FIELDS: &[(&str, &str, &str)] = &[
    ("check_source", "Qua kiểm tra, theo dõi nào", "Ví dụ: kết quả theo dõi thực hiện cam kết tháng 5 năm 2021"),
    ("standing_department", "Cơ quan thường trực CCHC", "Ví dụ: Phòng Nội vụ"),
];

/// In the order in which they are needed.
pub(super) const OF_YEAR: [Kind; 10] = [
    Kind {
        name: "award-decision",
        title: "Quyết định khen thưởng, kèm danh sách",
        about: About::Year,
        formats: COUNTED,
        symbol: Some("QĐ"),
        fields: &[
            ("legal_basis", "Căn cứ khác", "Mỗi căn cứ một dòng; {76/NQ-CP} lấy từ sổ văn bản chỉ đạo"),
            ("minutes", "Biên bản họp Hội đồng Thi đua - Khen thưởng", "Để trống thì bỏ căn cứ này"),
            ("proposer", "Người đề nghị", "Ví dụ: Trưởng phòng Phòng Nội vụ"),
            ("submission", "Tờ trình (nếu có)", "Ví dụ: Tờ trình số 15/TTr-NV ngày 02 tháng 4 năm 2021"),
            ("bonus_collective", "Tiền thưởng mỗi tập thể", "Để trống thì ghi theo quy định hiện hành"),
            ("bonus_individual", "Tiền thưởng mỗi cá nhân", "Ví dụ: 450.000 đồng"),
            ("bonus_source", "Nguồn kinh phí", "Ví dụ: quỹ thi đua, khen thưởng năm 2021"),
            ("executors", "Nơi thi hành", "Ví dụ: Chánh Văn phòng, Trưởng phòng Phòng Nội vụ, Thủ trưởng các cơ quan, đơn vị"),
        ],
    },
    Kind { name: "certificate", title: "Giấy khen", about: About::Commendations, formats: WRITTEN, symbol: None, fields: &[] },
    Kind {
        name: "certificate-calibration",
        title: "Trang căn chỉnh phôi giấy khen",
        about: About::Form,
        formats: &[Format::Pdf],
        symbol: None,
        fields: &[],
    },
    Kind {
        name: "praise-letter",
        title: "Công văn biểu dương",
        about: About::Commendations,
        formats: WRITTEN,
        symbol: None,
        fields: LETTER_FIELDS,
    },
    Kind {
        name: "reminder-letter",
        title: "Công văn nhắc nhở",
        about: About::Commendations,
        formats: WRITTEN,
        symbol: None,
        fields: LETTER_FIELDS,
    },
    Kind {
        name: "invitation",
        title: "Giấy mời dự hội nghị",
        about: About::Conference,
        formats: WRITTEN,
        symbol: Some("GM"),
        fields: &[],
    },
    Kind {
        name: "programme",
        title: "Chương trình hội nghị",
        about: About::Conference,
        formats: COUNTED,
        symbol: None,
        fields: &[],
    },
    Kind {
        name: "guest-list",
        title: "Danh sách đại biểu dự hội nghị",
        about: About::Conference,
        formats: COUNTED,
        symbol: None,
        fields: &[],
    },
    Kind {
        name: "conclusions",
        title: "Thông báo kết luận hội nghị",
        about: About::Conference,
        formats: COUNTED,
        symbol: Some("TB"),
        fields: &[],
    },
    Kind {
        name: "quick-guide",
        title: "Hướng dẫn nhanh (hai trang)",
        about: About::Nothing,
        formats: WRITTEN,
        symbol: None,
        fields: &[],
    },
];
