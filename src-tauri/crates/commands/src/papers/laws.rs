//! The laws a decision rests on, by the day it is signed.
//!
//! They are data with dates (`assets/wording/can_cu_phap_ly.csv`, `can_cu_khen_thuong.csv`), because an old year is cited
//! under its old law.

use domain::calendar::parse_date;
use jiff::civil::Date;

const LAWS: &str = include_str!("../../../../../assets/wording/can_cu_phap_ly.csv");

const AWARD_LAWS: &str = include_str!("../../../../../assets/wording/can_cu_khen_thuong.csv");

/// The laws in force on a day, in the order of the list.
pub(super) fn laws_on(day: Date) -> Vec<String> {
    in_force(LAWS, day)
}

/// The laws on emulation and commendation in force on a day.
pub(super) fn award_laws_on(day: Date) -> Vec<String> {
    in_force(AWARD_LAWS, day)
}

fn in_force(list: &str, day: Date) -> Vec<String> {
    let holds = |line: &&str| {
        let mut cells = line.split(';').skip(1);
        let from = cells.next().and_then(parse_date);
        let to = cells.next().and_then(parse_date);
        from.is_none_or(|from| from <= day) && to.is_none_or(|to| day <= to)
    };
    list.lines().skip(1).filter(holds).filter_map(|line| line.split(';').next()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_decision_cites_the_law_of_its_day() {
        let old = laws_on(Date::constant(2021, 4, 7));
        assert_eq!(old.len(), 2, "the law of 2015 and its amendment: {old:?}");
        assert!(old[0].contains("2015"), "the law first");
        let new = laws_on(Date::constant(2026, 1, 20));
        let awards = award_laws_on(Date::constant(2021, 4, 5));
        assert!(awards.len() == 4 && awards[3].contains("91/2017"), "the law of 2003 and its decree: {awards:?}");
        assert_eq!(new, ["Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025"], "only the law in force");
    }
}
