//! The words for who scores: cells of `Kênh chấm` and titles of groups.

use super::heading_key;
use crate::criteria::Channel;

/// The channel that a cell of `Kênh chấm` names; empty is the unit itself.
#[must_use]
pub fn read_channel(text: &str) -> Option<Channel> {
    match heading_key(text).as_str() {
        "" | "tu cham" | "tu danh gia" | "tu cham diem" | "don vi tu cham" => Some(Channel::SelfScored),
        "dieu tra xhh" | "dieu tra xa hoi hoc" | "xhh" | "khao sat" | "dieu tra khao sat" => Some(Channel::Survey),
        "so lieu ngoai" | "so lieu cap tren" | "so lieu ben ngoai" => Some(Channel::External),
        "hoi dong" | "hoi dong cham" | "hoi dong tham dinh" => Some(Channel::Council),
        "diem cong" | "diem thuong" | "cong" | "thuong" => Some(Channel::Bonus),
        "diem tru" | "diem phat" | "tru" | "phat" => Some(Channel::Penalty),
        _ => None,
    }
}

/// How a channel is written in a sheet.
#[must_use]
pub fn channel_name(channel: Channel) -> &'static str {
    match channel {
        Channel::SelfScored => "Tự chấm",
        Channel::Survey => "Điều tra XHH",
        Channel::External => "Số liệu ngoài",
        Channel::Council => "Hội đồng",
        Channel::Bonus => "Điểm cộng",
        Channel::Penalty => "Điểm trừ",
    }
}

/// The channel that the title of a group says: "Điểm cộng (ngoài 100 điểm)".
#[must_use]
pub fn channel_of_group_title(title: &str) -> Option<Channel> {
    let key = heading_key(title);
    let begins = |words: &str| key == words || key.strip_prefix(words).is_some_and(|rest| rest.starts_with(' '));
    if begins("diem cong") || begins("diem thuong") {
        Some(Channel::Bonus)
    } else if begins("diem tru") || begins("diem phat") {
        Some(Channel::Penalty)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn channels_come_back_as_they_were_written() {
        for channel in
            [Channel::SelfScored, Channel::Survey, Channel::External, Channel::Council, Channel::Bonus, Channel::Penalty]
        {
            assert_eq!(read_channel(channel_name(channel)), Some(channel), "{channel:?}");
        }
        assert_eq!(read_channel(""), Some(Channel::SelfScored), "empty is the unit itself");
        assert_eq!(read_channel("Bộ Nội vụ"), None, "an unknown word is never guessed");
    }

    #[test]
    fn groups_outside_the_total_are_known_by_their_title() {
        assert_eq!(channel_of_group_title("Điểm cộng (ngoài 100 điểm)"), Some(Channel::Bonus), "bonus");
        assert_eq!(channel_of_group_title("IV. Điểm trừ"), None, "the number belongs into the code column");
        assert_eq!(channel_of_group_title("ĐIỂM TRỪ"), Some(Channel::Penalty), "penalty");
    }
}
