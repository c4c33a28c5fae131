//! Conferences: programme, connection points, guests and who came, papers read, discussion, and
//! conclusions that become tasks with an owner and a deadline.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

use crate::calendar::{long_date, short_date};
use crate::hearings::Attendance;
use crate::problem::Problem;
use crate::text::fold;

/// A conference.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Conference {
    /// Its identity.
    pub id: i64,
    /// The year it looks back on.
    pub year: i16,
    /// In full, as it stands after "Chương trình": "Hội nghị tổng kết công tác cải cách hành chính năm 2020".
    pub name: String,
    /// The day on which it is held.
    pub day: Option<Date>,
    /// When it begins.
    pub begins: Option<Time>,
    /// Where, at the main place.
    pub place: String,
    /// Who presides, with title.
    pub chair: String,
    /// What it is about, for the invitation.
    pub content: String,
    /// What guests are asked to prepare; empty when nothing.
    pub preparation: String,
    /// Whom to ask.
    pub contact: String,
    /// Places that are connected from afar, beside the main one.
    pub points: Vec<String>,
    /// The programme, in order.
    pub agenda: Vec<AgendaItem>,
    /// Who is invited, in order.
    pub guests: Vec<Guest>,
    /// Papers that were read.
    pub talks: Vec<Talk>,
    /// What was said in the discussion, in order.
    pub discussion: Vec<Statement>,
    /// What the chair concludes.
    pub conclusions: Vec<Conclusion>,
}

/// An item of the programme.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct AgendaItem {
    /// "07 giờ 30 - 08 giờ 00".
    pub time: String,
    /// What happens.
    pub item: String,
    /// Who does it.
    pub presenter: String,
}

/// Somebody who is invited.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Guest {
    /// Full name; empty while a body names its own representative.
    pub name: String,
    /// In what office.
    pub title: String,
    /// From which body.
    pub body: String,
    /// At which connection point; empty for the main place.
    #[serde(default)]
    pub point: String,
    /// Came or not; not known before the conference.
    #[serde(default)]
    pub attendance: Option<Attendance>,
    /// Who came instead, why somebody stayed away.
    #[serde(default)]
    pub note: String,
}

/// A paper that was read.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Talk {
    /// Who read it.
    pub speaker: String,
    /// What it was about.
    pub title: String,
}

/// What somebody said in the discussion.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Who.
    pub speaker: String,
    /// What.
    pub text: String,
}

/// A conclusion; with an owner it is a task.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize, Deserialize)]
pub struct Conclusion {
    /// What is to be done.
    pub text: String,
    /// The body that does it; empty for what is only stated.
    pub owner: String,
    /// By when.
    pub deadline: Option<Date>,
    /// The day on which it was done.
    pub done: Option<Date>,
    /// What came of it.
    pub result: String,
}

/// How a task of a conference stands on a day.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
#[serde(rename_all = "snake_case")]
pub enum TaskState {
    /// Past its deadline and not done.
    Late,
    /// Due within fourteen days.
    DueSoon,
    /// To be done.
    Open,
    /// Done in time, or without a deadline.
    Done,
    /// Done after its deadline.
    DoneLate,
    /// Only stated: nobody owns it.
    Stated,
}

/// As many days before its deadline a task is due soon.
const SOON: i64 = 14;

impl TaskState {
    /// As it stands on paper: "quá hạn".
    #[must_use]
    pub fn vietnamese(self) -> &'static str {
        match self {
            TaskState::Late => "quá hạn",
            TaskState::DueSoon => "sắp đến hạn",
            TaskState::Open => "đang thực hiện",
            TaskState::Done => "đã hoàn thành",
            TaskState::DoneLate => "hoàn thành sau hạn",
            TaskState::Stated => "",
        }
    }
}

impl Conclusion {
    /// How it stands on a day.
    #[must_use]
    pub fn state(&self, today: Date) -> TaskState {
        if self.owner.is_empty() {
            return TaskState::Stated;
        }
        match (self.done, self.deadline) {
            (Some(done), Some(deadline)) if done > deadline => TaskState::DoneLate,
            (Some(_), _) => TaskState::Done,
            (None, Some(deadline)) if deadline < today => TaskState::Late,
            (None, Some(deadline)) if crate::plan::days_until(today, deadline) <= SOON => TaskState::DueSoon,
            (None, _) => TaskState::Open,
        }
    }
}

impl Guest {
    /// "Nguyễn Văn A, Trưởng phòng, Phòng Nội vụ"; "Lãnh đạo Sở Nội vụ" when no name is known.
    #[must_use]
    pub fn invitee(&self) -> String {
        if self.name.is_empty() {
            return format!("{} {}", self.title, self.body).trim().to_owned();
        }
        let parts = [self.name.as_str(), self.title.as_str(), self.body.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

impl Conference {
    /// The name inside a sentence: "hội nghị tổng kết công tác cải cách hành chính năm 2020".
    #[must_use]
    pub fn name_in_sentence(&self) -> String {
        let mut letters = self.name.chars();
        letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
    }

    /// "07 giờ 30, ngày 07 tháng 4 năm 2021"; the day alone without an hour, nothing without a day.
    #[must_use]
    pub fn time_in_words(&self) -> Option<String> {
        let day = long_date(self.day?);
        Some(match self.begins {
            Some(at) => format!("{:02} giờ {:02}, {day}", at.hour(), at.minute()),
            None => day,
        })
    }

    /// How many came, of all, at a point; `None` for all points.
    #[must_use]
    pub fn attendance(&self, point: Option<&str>) -> (u32, u32) {
        let here = |guest: &&Guest| point.is_none_or(|point| fold(&guest.point) == fold(point));
        let count = |guests: usize| u32::try_from(guests).unwrap_or(u32::MAX);
        let came = self.guests.iter().filter(here).filter(|guest| guest.attendance == Some(Attendance::Present));
        (count(came.count()), count(self.guests.iter().filter(here).count()))
    }

    /// What is wrong or not said yet.
    #[must_use]
    pub fn problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        let mut at = |field: String, code: &str, what: String, fix: &str| {
            problems.push(Problem::error(code, what, fix).at_field(field));
        };
        let missing = [
            ("name", self.name.is_empty(), "name_missing", "Chưa ghi tên hội nghị.", "Ghi tên đầy đủ của hội nghị."),
            ("day", self.day.is_none(), "day_missing", "Chưa ghi ngày họp.", "Nhập ngày/tháng/năm, ví dụ 07/04/2021."),
            ("place", self.place.is_empty(), "place_missing", "Chưa ghi địa điểm.", "Ghi nơi họp, ví dụ Hội trường UBND xã."),
        ];
        for (field, is_missing, code, what, fix) in missing {
            if is_missing {
                at(field.to_owned(), code, what.to_owned(), fix);
            }
        }
        for (row, guest) in self.guests.iter().enumerate() {
            if guest.name.is_empty() && guest.body.is_empty() {
                let what = "Đại biểu chưa có tên hoặc cơ quan.".to_owned();
                at(format!("guests.{row}.name"), "guest_unnamed", what, "Ghi họ tên, hoặc cơ quan cử người dự.");
            }
            if !guest.point.is_empty() && !self.points.iter().any(|point| fold(point) == fold(&guest.point)) {
                let what = format!("Không có điểm cầu “{}”.", guest.point);
                at(format!("guests.{row}.point"), "point_unknown", what, "Thêm điểm cầu này, hoặc chọn điểm cầu khác.");
            }
        }
        let items = self.agenda.iter().map(|item| item.item.is_empty());
        for (row, _) in items.enumerate().filter(|(_, empty)| *empty) {
            let what = "Mục chương trình chưa có nội dung.".to_owned();
            at(format!("agenda.{row}.item"), "item_empty", what, "Ghi nội dung, hoặc bỏ dòng này.");
        }
        problems.extend(self.conclusion_problems());
        problems
    }

    fn conclusion_problems(&self) -> Vec<Problem> {
        let mut problems = Vec::new();
        for (row, one) in self.conclusions.iter().enumerate() {
            let mut at = |field: &str, code: &str, what: String, fix: &str| {
                problems.push(Problem::error(code, what, fix).at_field(format!("conclusions.{row}.{field}")));
            };
            if one.text.is_empty() {
                at("text", "conclusion_empty", "Kết luận chưa có nội dung.".to_owned(), "Ghi nội dung, hoặc bỏ dòng này.");
            }
            if one.owner.is_empty() && (one.deadline.is_some() || one.done.is_some()) {
                let what = "Có thời hạn nhưng chưa giao cho ai.".to_owned();
                at("owner", "owner_missing", what, "Ghi cơ quan, đơn vị thực hiện, hoặc bỏ thời hạn.");
            }
            for (field, day, named) in [("deadline", one.deadline, "Thời hạn"), ("done", one.done, "Ngày hoàn thành")] {
                if let Some((day, held)) = day.zip(self.day).filter(|(day, held)| day < held) {
                    let what = format!("{named} {} trước ngày hội nghị {}.", short_date(day), short_date(held));
                    at(field, "before_conference", what, "Kiểm tra lại ngày.");
                }
            }
        }
        problems
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn conference() -> Conference {
        Conference {
            id: 1,
            year: 2020,
            name: "Hội nghị tổng kết".into(),
            day: Some(date(2021, 4, 7)),
            begins: Some(time(7, 30, 0, 0)),
            place: "Hội trường".into(),
            chair: String::new(),
            content: String::new(),
            preparation: String::new(),
            contact: String::new(),
            points: vec!["Xã A".into()],
            agenda: Vec::new(),
            guests: Vec::new(),
            talks: Vec::new(),
            discussion: Vec::new(),
            conclusions: Vec::new(),
        }
    }

    fn task(deadline: Option<Date>, done: Option<Date>) -> Conclusion {
        Conclusion { text: "Rà soát".into(), owner: "Phòng Nội vụ".into(), deadline, done, result: String::new() }
    }

    #[test]
    fn a_task_is_late_only_after_its_deadline() {
        let due = Some(date(2021, 6, 30));
        assert_eq!(task(due, None).state(date(2021, 6, 30)), TaskState::DueSoon, "the last day still counts");
        assert_eq!(task(due, None).state(date(2021, 7, 1)), TaskState::Late, "the day after");
        assert_eq!(task(due, None).state(date(2021, 6, 15)), TaskState::Open, "fifteen days before");
        assert_eq!(task(due, Some(date(2021, 7, 2))).state(date(2022, 1, 1)), TaskState::DoneLate, "done, but after its day");
        assert_eq!(task(None, None).state(date(2030, 1, 1)), TaskState::Open, "without a deadline it is never late");
        assert_eq!(
            Conclusion { owner: String::new(), ..task(due, None) }.state(date(2030, 1, 1)),
            TaskState::Stated,
            "nobody owes it"
        );
    }

    #[test]
    fn what_cannot_be_is_told_at_its_field() {
        assert!(conference().problems().is_empty(), "a bare conference may be kept");
        let guest = Guest { point: "Xã B".into(), ..Guest::default() };
        let bad = Conference {
            guests: vec![guest],
            conclusions: vec![Conclusion { owner: String::new(), ..task(Some(date(2021, 4, 6)), None) }],
            ..conference()
        };
        let found: Vec<(String, String)> =
            bad.problems().into_iter().map(|problem| (problem.code, problem.field.unwrap_or_default())).collect();
        let wanted = [
            ("guest_unnamed", "guests.0.name"),
            ("point_unknown", "guests.0.point"),
            ("owner_missing", "conclusions.0.owner"),
            ("before_conference", "conclusions.0.deadline"),
        ];
        assert_eq!(found, wanted.map(|(code, field)| (code.to_owned(), field.to_owned())), "each at its own place");
    }

    #[test]
    fn attendance_is_counted_at_each_point() {
        let guest = |point: &str, attendance| Guest { name: "A".into(), point: point.into(), attendance, ..Guest::default() };
        let guests = vec![guest("", Some(Attendance::Present)), guest("xã a", Some(Attendance::Absent)), guest("Xã A", None)];
        let held = Conference { guests, ..conference() };
        assert_eq!(held.attendance(None), (1, 3), "all points together");
        assert_eq!(held.attendance(Some("Xã A")), (0, 2), "an unknown attendance is not a presence");
        assert_eq!(held.attendance(Some("")), (1, 1), "the main place has no name");
    }
}
