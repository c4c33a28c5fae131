//! From last year to the next in the sample office, by keyboard: the new year step by step, taken back
//! with one key; the map of responsibility; a round handed in line by line.

use tests::webdriver_clerk::Clerk;
use tests::webdriver_office::{Office, is_called_for};

#[test]
fn a_new_year_is_opened_from_the_last() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("new-year").at("2021-01-20T08:00:00+07:00");
    let clerk = office.open();
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");

    walk_the_steps(&clerk);
    take_it_back(&clerk);
    hand_in(&clerk);
}

fn walk_the_steps(clerk: &Clerk) {
    clerk.go_to_screen("Đợt đánh giá");
    clerk.press_button("Mở năm mới…");
    clerk.wait_for_text("Mở năm mới: Bộ tiêu chí");
    clerk.see("Dùng lại nguyên bộ của năm trước.", "the set of the year before is suggested");
    clerk.press_button("Tiếp tục");
    clerk.wait_for_text("Mở năm mới: Đợt và đơn vị");
    clerk.see("Đơn vị được chấm: 7/7", "the units of the group are all ticked");
    clerk.press_button("Tiếp tục");
    clerk.wait_for_text("Mở năm mới: Mang sang");
    clerk.see("Chưa ghi gì vào sổ.", "nothing is written on the way");
    clerk.press("Esc");
    clerk.wait_for_text("Mở năm mới: Đợt và đơn vị");
    clerk.press_button("Tiếp tục");
    clerk.wait_for_text("Mở năm mới: Mang sang");
    clerk.press_button("Chọn hết minh chứng (4)");
    clerk.wait_for_text("0 kết quả và 4 lượt gắn minh chứng");
    clerk.screenshot("1-carry");
    clerk.press_button("Tiếp tục");
    clerk.wait_for_text("Mở năm mới: Xem lại");
    clerk.check_accessibility("the last look at a new year");
    clerk.press_button("Mở đợt XA-2021");
    clerk.wait_for_text("Đã mở đợt XA-2021 với 7 đơn vị.");
    clerk.screenshot("2-opened");
    clerk.press_button("Về danh sách đợt");
    clerk.wait_for_text("XA-2021");
}

fn take_it_back(clerk: &Clerk) {
    clerk.press("Ctrl+Z");
    clerk.wait_until_gone("XA-2021");
    clerk.press("Ctrl+Y");
    clerk.wait_for_text("XA-2021");
}

fn hand_in(clerk: &Clerk) {
    clerk.press_button("Nộp lên cấp trên…");
    clerk.wait_for_text("Chưa có mẫu nộp nào");
    clerk.press_button("Thêm mẫu…");
    clerk.fill("Tên mẫu", "Phần mềm mẫu");
    clerk.press_button("Thêm cột");
    clerk.fill("Tên cột thứ 1", "Mã TC");
    clerk.press_button("Lưu mẫu");
    clerk.wait_for_text("Đã nộp 0/");
    clerk.click("Đã nộp tiêu chí 1.1");
    clerk.wait_for_text("Đã nộp 1/");
    clerk.screenshot("3-handed-in");
}
