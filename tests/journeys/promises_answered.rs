//! The year's end of commitments: judged, then closed, and nothing is added any more.

use tests::webdriver_office::{Office, is_called_for};

#[test]
fn a_commitment_is_answered_for_and_closed() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("year-end").at("2022-01-10T08:00:00+07:00").open();
    clerk.press_button("Mở văn phòng mẫu");
    clerk.wait_for_text("DỮ LIỆU MẪU");
    clerk.go_to_screen("Cam kết");
    clerk.press_button("Tổng kết năm");
    clerk.wait_for_text("Hoàn thành một phần");
    clerk.check_accessibility("year's end");
    clerk.screenshot("1-judged");
    clerk.press_button("Thị trấn Đắk Rve");
    clerk.wait_for_text("Các lần nhập");
    clerk.press_button("Mở bản cam kết");
    clerk.wait_for_text("Đã ký ngày 07/04/2021");
    clerk.press_button("Đóng");
    clerk.wait_for_text("Đã đóng ngày 10/01/2022");
    clerk.screenshot("2-closed");
    clerk.press_button("Theo dõi");
    clerk.wait_for_text("Các lần nhập");
    clerk.wait_for_text("Đã đóng");
    let nothing_to_enter =
        "return [...document.querySelectorAll('main button')].every((one) => !one.textContent.includes('Nhập số liệu'))";
    clerk.wait_for("nothing to be entered any more", nothing_to_enter);
}
