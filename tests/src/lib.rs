//! What the tests of the whole house share: the WebDriver client and the clerk of the journeys.

pub mod webdriver;
mod webdriver_choices;
pub mod webdriver_clerk;
pub mod webdriver_office;
