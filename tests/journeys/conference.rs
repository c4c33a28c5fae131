//! The conference by keyboard, in the sample office: a steering document becomes a legal basis, an award
//! goes from its proposal to the certificate, and a programme ends in a task with an owner.

use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

fn sample(name: &str) -> Option<(Office, Clerk)> {
    if !is_called_for() {
        return None;
    }
    let office = Office::empty(name).at("2021-04-07T08:00:00+07:00");
    let clerk = office.open();
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");
    Some((office, clerk))
}

#[test]
fn a_steering_document_becomes_a_legal_basis() {
    let Some((_office, clerk)) = sample("steering") else { return };
    clerk.go_to_screen("Văn bản");
    clerk.press_button("Văn bản chỉ đạo");
    clerk.wait_for_text("Chỉ thị số 23/CT-TTg");
    clerk.press_button("Thêm văn bản");
    clerk.fill("Loại văn bản", "Quyết định");
    clerk.press_button("Lưu");
    clerk.wait_for_text("Chưa ghi số, ký hiệu.");
    clerk.fill("Số, ký hiệu", "2400/QĐ-UBND");
    clerk.fill("Ngày ban hành", "24/9/2020");
    clerk.fill("Cơ quan ban hành", "Ủy ban nhân dân tỉnh");
    clerk.fill("Trích yếu", "Ban hành Bộ tiêu chí đánh giá, xếp loại cải cách hành chính");
    clerk.screenshot("1-form");
    clerk.press_button("Lưu");
    clerk.wait_for_text("Đã lưu văn bản chỉ đạo.");
    clerk.fill("Tìm trong sổ", "bo tieu chi");
    clerk.wait_for_text("2400/QĐ-UBND");
    clerk.check_accessibility("steering documents");

    clerk.go_to_screen("Bàn làm việc");
    clerk.choose_in_menu("Alt+B", "Kết quả chấm điểm › Quyết định công bố");
    clerk.wait_for_text("Chọn từ sổ văn bản chỉ đạo…");
    clerk.press_button("Chọn từ sổ văn bản chỉ đạo…");
    clerk.wait_for_text("Chọn văn bản làm căn cứ");
    clerk.fill("Tìm trong sổ", "2400");
    clerk.tab_to("Quyết định số 2400/QĐ-UBND ngày 24 tháng 9 năm 2020 của Ủy ban nhân dân tỉnh ban hành Bộ tiêu chí đánh giá, xếp loại cải cách hành chính");
    clerk.press("Space");
    clerk.press_button("Ghi 1 căn cứ");
    let holds_the_mark =
        "return [...document.querySelectorAll('main input, main textarea')].some((field) => field.value === '{2400/QĐ-UBND}')";
    clerk.wait_for("the mark of the document in the field", holds_the_mark);
    clerk.screenshot("2-basis");
}

#[test]
fn an_award_goes_from_its_proposal_to_the_certificate() {
    let Some((_office, clerk)) = sample("award") else { return };
    clerk.go_to_screen("Cam kết");
    clerk.press_button("Khen thưởng");
    clerk.wait_for_text("Năm khen thưởng");
    clerk.press_button("Đề nghị từ kết quả…");
    clerk.wait_for_text("đã có trong danh sách");
    clerk.screenshot("1-proposed");
    clerk.press("Esc");
    clerk.press_button("Thêm");
    clerk.wait_for_text("Thêm khen thưởng, nhắc nhở");
    clerk.choose("Hình thức", "Giấy khen");
    clerk.choose("Đối tượng", "Cá nhân");
    clerk.fill("Tên", "Bùi Thị H");
    clerk.fill("Chức vụ, đơn vị", "Chánh Văn phòng");
    clerk.press_button("Lưu");
    clerk.wait_for_text("Chưa ghi nội dung in ra.");
    clerk.fill("Nội dung in ra", "Đã có thành tích xuất sắc trong công tác cải cách hành chính năm 2020");
    clerk.press_button("Lưu");
    clerk.wait_for_text("Ghi quyết định (1)…");
    clerk.press_button("Ghi quyết định (1)…");
    clerk.fill("Số quyết định, công văn", "61/QĐ-UBND");
    clerk.fill("Ngày", "06/04/2021");
    clerk.press_button("Lưu");
    clerk.wait_for_text("61/QĐ-UBND, 06/04/2021");
    clerk.check_accessibility("commendations");
    clerk.screenshot("2-decided");
    clerk.press_button("In Giấy khen của Bùi Thị H");
    // A page is a picture; what it says is held by the goldens of the papers.
    clerk.wait_for_text("1 trang");
    let is_drawn =
        "const page = document.querySelector('main img'); return page !== null && page.complete && page.naturalWidth > 0";
    clerk.wait_for("the certificate to be drawn", is_drawn);
    clerk.screenshot("3-certificate");
}

#[test]
fn a_programme_ends_in_a_task() {
    let Some((_office, clerk)) = sample("conference") else { return };
    clerk.go_to_screen("Hội nghị");
    clerk.press_button("Thêm hội nghị");
    clerk.fill("Tên hội nghị", "Hội nghị sơ kết cải cách hành chính quý I");
    clerk.fill("Ngày họp", "7/4/2021");
    clerk.fill("Địa điểm", "Hội trường");
    clerk.press_button("Thêm mục");
    clerk.type_text("08 giờ 00");
    clerk.press("Tab");
    clerk.type_text("Khai mạc");
    clerk.press("Ctrl+S");
    clerk.wait_for_text("Đã lưu hội nghị.");
    clerk.press_button("Kết luận");
    clerk.press_button("Thêm kết luận");
    clerk.type_text("Rà soát hồ sơ trễ hẹn");
    clerk.press("Tab");
    clerk.press("Tab");
    clerk.type_text("15/4/2021");
    clerk.press("Ctrl+S");
    clerk.wait_for_text("Có thời hạn nhưng chưa giao cho ai.");
    clerk.screenshot("1-refused");
    clerk.fill("Nơi thực hiện, dòng 1", "Phòng Nội vụ");
    clerk.press("Ctrl+S");
    clerk.wait_for_text("sắp đến hạn");
    clerk.check_accessibility("conclusions");
    clerk.screenshot("2-conclusions");
    clerk.go_to_screen("Bàn làm việc");
    clerk.wait_for_text("Nhiệm vụ sau hội nghị");
    clerk.wait_for_text("Rà soát hồ sơ trễ hẹn");
    clerk.screenshot("3-desk");
}
