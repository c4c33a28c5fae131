//! What is not answered to somebody who keys approved scores a second time: the first entry, and
//! everything worked out of it.

use domain::rounds::Stage;
use domain::scores::RoundFacts;

use crate::failure::Failure;

/// Refuses what would show the first entry to somebody who keys the second; `None` is the stage that counts.
pub(crate) fn refuse_withheld(facts: &RoundFacts, stage: Option<Stage>) -> Result<(), Failure> {
    let Some(unit) = facts.units.iter().find(|unit| facts.withheld.contains(&unit.id)) else { return Ok(()) };
    if stage.is_some_and(|stage| stage != Stage::Approved) {
        return Ok(());
    }
    let message = format!(
        "Bạn đang nhập lần hai điểm phê duyệt của {} (đợt {}) nên chưa xem được phần này, để không thấy lần nhập đầu. So khớp hai lần nhập rồi mở lại, hoặc bấm F12 để người khác xem.",
        unit.version.name, facts.round.code
    );
    Err(Failure::new("withheld", message))
}
