//! The second medium: chosen once, away for nine days, and then asked for.

use std::fs;

use tests::webdriver_office::{Office, is_called_for};

use crate::own_office;

#[test]
fn a_stick_that_stays_away_is_asked_for_after_a_week() {
    if !is_called_for() {
        return;
    }
    let office = Office::empty("second-medium").at("2021-03-01T08:00:00+07:00");
    let stick = office.shelf().join("usb");
    fs::create_dir_all(&stick).expect("a stick");
    let office = office.choosing(std::slice::from_ref(&stick));
    let clerk = office.open();
    own_office::set_up(&clerk);
    clerk.go_to_screen("Cài đặt");
    clerk.press_button("Sao lưu");
    clerk.wait_for_text("Nơi sao lưu thứ hai");
    clerk.press_button("Chọn thư mục…");
    clerk.wait_for_text("Đã sao lưu ra");
    clerk.wait_for_text("Đang có mặt.");
    clerk.screenshot("1-chosen");
    assert!(fs::read_dir(&stick).expect("the stick").count() > 0, "the copy is on the stick at once");
    drop(clerk);

    // Somebody took the stick along, and nine days went by.
    fs::rename(&stick, stick.with_extension("da-rut")).expect("the stick is away");
    let office = office.at("2021-03-10T08:00:00+07:00");
    let clerk = office.open();
    clerk.wait_for_text("chưa sao lưu ra");
    clerk.go_to_screen("Cài đặt");
    clerk.press_button("Sao lưu");
    clerk.wait_for_text("Hiện không thấy; cắm USB hoặc ổ đĩa đó vào.");
    clerk.screenshot("2-asked-for");
    clerk.check_accessibility("a second medium that is away");
}
