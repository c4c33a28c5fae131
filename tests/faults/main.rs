//! What happens to the book when the machine misbehaves.
//!
//! A few of each usually; `cargo xtask test --faults` runs the whole numbers.

mod clerk;
mod dice;
mod io_faults;
mod kills;
mod mutations;
mod power_cuts;
