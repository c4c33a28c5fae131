//! Before the scores: a clerk with a password, its sheet and the lock; who leads on what; and a
//! commitment that was half typed when the power failed.

use std::time::Duration;

use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

use crate::own_office;

fn dialog_is_gone(clerk: &Clerk) {
    clerk.wait_for("the form to close", "return document.querySelector('dialog[open]') === null");
}

fn in_the_sample(office: &Office) -> Clerk {
    let clerk = office.open();
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");
    clerk
}

#[test]
fn a_password_has_its_sheet_and_the_lock_asks_for_it() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("password").at("2021-01-20T08:00:00+07:00");
    let sheet = office.shelf().join("phieu-khoi-phuc.pdf");
    let office = office.choosing(std::slice::from_ref(&sheet));
    let clerk = office.open();
    own_office::set_up(&clerk);
    clerk.go_to_screen("Cài đặt");
    clerk.press_button("Thêm người dùng…");
    clerk.fill("Họ và tên", "Lê Thị T");
    clerk.press("Enter");
    dialog_is_gone(&clerk);
    clerk.wait_for_text("Lê Thị T");

    clerk.press_button("Đặt mật khẩu của Trần Thị B");
    clerk.wait_for_text("Ít nhất 6 ký tự");
    clerk.fill("Mật khẩu mới", "mật khẩu dài");
    clerk.fill("Nhập lại mật khẩu mới", "mật khẩu dài");
    clerk.press("Enter");
    clerk.wait_for_text("Mã chỉ hiện một lần");
    clerk.press_button("Lưu phiếu để in");
    clerk.wait_for_text("In ra giấy rồi xóa tệp này");
    assert!(std::fs::read(&sheet).is_ok_and(|bytes| bytes.starts_with(b"%PDF-")), "the sheet is a PDF");
    clerk.screenshot("1-code");
    clerk.check_accessibility("a recovery code");
    clerk.press_button("Mã đã ở trên giấy");
    dialog_is_gone(&clerk);
    drop(clerk);

    // Whoever starts the program has to be the one who worked last, or say who it is.
    let clerk = office.open();
    clerk.wait_for_text("Màn hình đang khóa");
    clerk.screenshot("2-locked");
    clerk.check_accessibility("a locked screen");
    clerk.fill("Mật khẩu", "không phải");
    clerk.press("Enter");
    clerk.wait_for_text("Mật khẩu của Trần Thị B chưa đúng");
    clerk.fill("Mật khẩu", "mật khẩu dài");
    clerk.press("Enter");
    clerk.wait_until_gone("Màn hình đang khóa");
    clerk.go_to_screen("Cài đặt");

    clerk.choose_in_menu("Alt+T", "Khóa màn hình");
    clerk.wait_for_text("Màn hình đang khóa");
    clerk.choose_radio("Lê Thị T");
    clerk.press("Enter");
    clerk.wait_for_text("Đang làm việc: Lê Thị T");
}

#[test]
fn an_area_is_assigned_in_one_stroke() {
    if !is_called_for() {
        return;
    }
    let clerk = in_the_sample(&Office::empty("plan").at("2021-01-20T08:00:00+07:00"));
    clerk.go_to_screen("Hội đồng");
    clerk.choose("Đợt", "Xã, thị trấn");
    clerk.press_button("Phân công");
    clerk.wait_for_text("Trách nhiệm theo phòng");
    clerk.tab_to("Chọn 1");
    clerk.press("Space");
    clerk.wait_for_text("Phân công 1 mục đã chọn");
    clerk.fill("Phòng chủ trì", "Phòng Kinh tế và Hạ tầng");
    clerk.fill("Hạn riêng", "10/02/2021");
    clerk.screenshot("1-assigning");
    clerk.check_accessibility("an assignment");
    clerk.press("Enter");
    clerk.wait_for_text("Đã phân công 1 mục cho Phòng Kinh tế và Hạ tầng.");
    clerk.see("10/02/2021", "with its own day");
    clerk.screenshot("2-assigned");
}

#[test]
fn a_half_typed_commitment_comes_back_whole() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("half-typed").at("2021-01-20T08:00:00+07:00");
    let clerk = in_the_sample(&office);
    clerk.go_to_screen("Cam kết");
    clerk.press_button("Thêm cam kết");
    clerk.fill("Họ và tên người đứng đầu", "Nguyễn Văn Dở");
    clerk.fill("Chỉ tiêu, chỉ tiêu 1", "Hồ sơ giải quyết đúng h");
    // Typed text is put down once nothing was typed for a moment.
    std::thread::sleep(Duration::from_millis(1_500));
    drop(clerk);

    let clerk = in_the_sample(&office);
    clerk.wait_for_text("gõ dở, chưa lưu");
    clerk.screenshot("1-offered");
    clerk.press_button("Mở chỗ đó");
    clerk.wait_for_text("Đã đưa nội dung gõ dở trở lại biểu");
    clerk.see("Nguyễn Văn Dở", "the head");
    clerk.see("Hồ sơ giải quyết đúng h", "the row, as it was typed");
    clerk.see("Có thay đổi chưa lưu", "nothing of it is said to be saved");
    clerk.screenshot("2-going-on");
    clerk.check_accessibility("a commitment brought back");
}
