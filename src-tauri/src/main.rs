//! The desktop program's doorstep: everything happens in `so_cchc::run`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    so_cchc::run()
}
