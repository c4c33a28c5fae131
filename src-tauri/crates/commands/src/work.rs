//! Long work as whoever waits for it sees it: how far it has come, and the wish to stop it.

use jiff::Timestamp;

use crate::desk::Desk;
use crate::desk::work::WorkView;
use crate::failure::Failure;
use crate::wire::Nothing;

pub(crate) fn work_progress(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Option<WorkView>, Failure> {
    Ok(desk.work.progress())
}

pub(crate) fn stop_work(desk: &Desk, _: Timestamp, _: Nothing) -> Result<Option<WorkView>, Failure> {
    Ok(desk.work.stop())
}
