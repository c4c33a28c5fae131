//! What the council and the units say to each other, by keyboard: a question to the higher authority
//! with its answer, an explanation round with deadline, answer and ruling, and a hearing from its
//! opening to its minutes.

use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

use crate::score_grid::{expect_cell, go_to_code, go_to_head};

/// The sample office a few days after its first hearing.
fn sample(name: &str) -> Clerk {
    let clerk = Office::empty(name).at("2021-03-20T08:00:00+07:00").open();
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");
    clerk
}

fn dialog_is_gone(clerk: &Clerk) {
    clerk.wait_for("the form to close", "return document.querySelector('dialog[open]') === null");
}

#[test]
fn a_question_goes_up_and_its_answer_changes_the_rule() {
    if !is_called_for() {
        return;
    }
    let clerk = sample("question");
    clerk.go_to_screen("Hội đồng");
    clerk.choose("Đợt", "Xã, thị trấn");
    clerk.press_button("Câu hỏi cấp trên");
    clerk.press_button("Thêm câu hỏi…");
    clerk.wait_for_text("Câu hỏi gửi cấp trên");
    clerk.fill("Mã tiêu chí", "1.1.1");
    clerk.fill("Cơ quan được hỏi", "Sở Nội vụ");
    clerk.fill("Điều cần hỏi", "Nhiệm vụ giao qua thư điện tử có tính không?");
    clerk.press_button("Lưu");
    dialog_is_gone(&clerk);
    clerk.wait_for_text("Nhiệm vụ giao qua thư điện tử có tính không?");
    clerk.see("chưa trả lời", "it is open");
    clerk.screenshot("1-asked");

    clerk.press_button("Sửa câu hỏi: Nhiệm vụ giao qua thư");
    clerk.wait_for_text("Câu hỏi và trả lời");
    clerk.fill("Nội dung trả lời", "Có, khi có ngày giờ gửi.");
    clerk.fill("Văn bản trả lời", "88/SNV-CCHC");
    clerk.fill("Ảnh hưởng đến cách chấm", "tính cả nhiệm vụ giao qua thư điện tử");
    clerk.screenshot("2-answer");
    clerk.check_accessibility("a question with its answer");
    clerk.press_button("Lưu");
    dialog_is_gone(&clerk);
    clerk.wait_for_text("Ảnh hưởng: tính cả nhiệm vụ giao qua thư điện tử");
}

#[test]
fn an_explanation_is_asked_for_given_and_ruled_on() {
    if !is_called_for() {
        return;
    }
    let clerk = sample("explanation");
    clerk.go_to_screen("Chấm điểm");
    clerk.wait_for_text("73,33");
    go_to_head(&clerk);
    clerk.choose("Đợt", "Xã, thị trấn");
    clerk.wait_for_text("Phê duyệt 79,7/100");
    clerk.choose("Bước", "Thẩm định");
    go_to_code(&clerk, "1.2.2");
    clerk.press("Shift+F7");
    clerk.wait_for_text("Trả lại, tiêu chí 1.2.2");
    clerk.fill("Lý do trả lại", "Chưa thấy giấy mời và biên bản");
    clerk.fill("Trả lời trước ngày", "25/03/2021");
    clerk.press_button("Lưu");
    dialog_is_gone(&clerk);
    clerk.wait_for_text("trả lời trước 25/03/2021");
    clerk.screenshot("1-returned");

    clerk.go_to_screen("Bàn làm việc");
    clerk.wait_for_text("Trả lại, chờ giải trình");
    clerk.see("Chưa thấy giấy mời và biên bản", "the reason stands in the queue");
    clerk.screenshot("2-desk");

    // The line of the queue lands on the very cell, at the stage of whoever has to answer.
    clerk.press_button("Chưa thấy giấy mời và biên bản");
    expect_cell(&clerk, "Tiêu chí 1.2.2, ", "the line that was returned");
    clerk.press("Esc");
    clerk.press_button("Giải trình");
    clerk.wait_for_text("Giải trình, tiêu chí 1.2.2");
    clerk.fill("Nội dung giải trình", "Giấy mời số 12 ngày 03/3/2020, biên bản kèm theo.");
    clerk.press_button("Lưu");
    dialog_is_gone(&clerk);
    clerk.wait_for_text("Giấy mời số 12 ngày 03/3/2020");

    clerk.go_to_screen("Bàn làm việc");
    clerk.wait_for_text("Đã giải trình, chờ kết luận");
    clerk.press_button("Giấy mời số 12 ngày 03/3/2020");
    expect_cell(&clerk, "Tiêu chí 1.2.2, ", "the line that was explained");
    clerk.press("Esc");
    clerk.press_button("Kết luận");
    clerk.wait_for_text("Kết luận, tiêu chí 1.2.2");
    clerk.fill("Kết luận và lý do", "Nhận giải trình, giữ điểm thẩm định.");
    clerk.screenshot("3-ruling");
    clerk.check_accessibility("a ruling");
    clerk.press_button("Lưu");
    dialog_is_gone(&clerk);
    clerk.wait_for_text("Nhận giải trình, giữ điểm thẩm định.");
}

#[test]
fn a_hearing_goes_from_its_opening_to_its_minutes() {
    if !is_called_for() {
        return;
    }
    let clerk = sample("hearing");
    clerk.go_to_screen("Hội đồng");
    clerk.choose("Đợt", "Xã, thị trấn");
    clerk.press_button("Phiên họp");
    clerk.wait_for_text("16/03/2021");
    clerk.press_button("Mở phiên họp…");
    clerk.wait_for_text("Thành viên có mặt");
    clerk.fill("Địa điểm", "Hội trường Ủy ban nhân dân huyện");
    clerk.check_accessibility("a hearing to be opened");
    clerk.press("Enter");
    clerk.wait_for_text("Đã quyết định 0/");
    clerk.screenshot("1-session");
    clerk.check_accessibility("a hearing in session");

    // The points of the reviewer become the council's; the reason is typed while they speak.
    clerk.press("Shift+F7");
    clerk.fill("Lý do", "Theo hồ sơ kiểm chứng.");
    clerk.press("Ctrl+Enter");
    clerk.wait_for_text("Hội đồng quyết định");
    clerk.wait_for_text("Đã quyết định 1/");
    clerk.screenshot("2-decided");

    clerk.press_button("Kết thúc phiên họp…");
    clerk.wait_for_text("Giờ kết thúc");
    clerk.fill("Kết luận của chủ trì", "Các tiêu chí còn lại họp vào phiên sau.");
    clerk.press_button("Kết thúc");
    dialog_is_gone(&clerk);
    clerk.wait_for_text("Phiên họp đã kết thúc lúc");
    clerk.screenshot("3-closed");
    clerk.press_button("Biên bản");
    clerk.wait_for("the papers", "return document.querySelector('main h1')?.innerText === 'Văn bản'");
    clerk.wait_for(
        "the first page of the minutes to be drawn",
        "return [...document.querySelectorAll('main img')].some((page) => page.complete && page.naturalWidth > 100)",
    );
    clerk.screenshot("4-minutes");
}
