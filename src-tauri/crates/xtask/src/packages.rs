//! System packages: what the window needs to be built and what its tests need to be driven.
//!
//! Debian and Ubuntu are served through apt: directly as root, with sudo after asking at a
//! terminal, otherwise the line to type is printed and the exit code is 2. On other systems the
//! libraries are looked up through pkg-config and only named when they are missing.

use std::io::{IsTerminal, Write};
use std::process::{Command, Stdio};

use crate::steps::{Stop, program, run, say};

const TO_BUILD: [&str; 6] =
    ["build-essential", "pkg-config", "libgtk-3-dev", "libwebkit2gtk-4.1-dev", "libsoup-3.0-dev", "librsvg2-dev"];

const TO_DRIVE: [&str; 10] = [
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    "xdotool",
    "x11-xserver-utils",
    "procps",
    "fonts-dejavu-core",
    "poppler-utils",
    "qpdf",
];

/// What the packages are for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Building and opening the window.
    Build,
    /// Also driving it in tests.
    Drive,
}

/// Makes sure that the packages are there.
pub fn ensure(purpose: Purpose) -> Result<(), Stop> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let mut wanted = TO_BUILD.to_vec();
    if purpose == Purpose::Drive {
        wanted.extend(TO_DRIVE);
    }
    if !answers("dpkg-query", &["--version"]) {
        return without_apt(&wanted);
    }
    let missing: Vec<&str> = wanted.into_iter().filter(|package| !is_installed(package)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    install(&missing)
}

fn install(missing: &[&str]) -> Result<(), Stop> {
    let list = missing.join(" ");
    let line = format!("apt-get update && apt-get install -y --no-install-recommends {list}");
    let is_root = output("id", &["-u"]).is_some_and(|id| id.trim() == "0");
    let shell: &[&str] = if is_root {
        &["sh", "-c"]
    } else if answers("sudo", &["--version"]) && agreed(&list)? {
        &["sudo", "DEBIAN_FRONTEND=noninteractive", "sh", "-c"]
    } else {
        return Err(Stop::new(
            2,
            format!("These system packages are missing: {list}\nInstall them and start again:\n  sudo sh -c '{line}'"),
        ));
    };
    say(format_args!("Installing system packages: {list}"));
    let mut command = program(shell[0], &shell[1..]);
    run(command.arg(&line).env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Asks at the terminal; without one nobody has agreed.
fn agreed(list: &str) -> Result<bool, Stop> {
    if !std::io::stdin().is_terminal() {
        return Ok(false);
    }
    print!("These system packages are missing: {list}\nInstall them with sudo? [y/N] ");
    let mut answer = String::new();
    std::io::stdout()
        .flush()
        .and_then(|()| std::io::stdin().read_line(&mut answer))
        .map_err(|cause| Stop::new(1, format!("The terminal cannot be read: {cause}")))?;
    Ok(matches!(answer.trim(), "y" | "Y" | "yes"))
}

fn without_apt(wanted: &[&str]) -> Result<(), Stop> {
    if answers("pkg-config", &["--exists", "webkit2gtk-4.1"]) {
        return Ok(());
    }
    Err(Stop::new(
        2,
        format!("The window needs WebKitGTK 4.1 with its development files. Debian calls the packages: {}", wanted.join(" ")),
    ))
}

fn is_installed(package: &str) -> bool {
    output("dpkg-query", &["-W", "-f=${db:Status-Status}", package]).is_some_and(|status| status.trim() == "installed")
}

fn answers(name: &str, arguments: &[&str]) -> bool {
    output(name, arguments).is_some()
}

fn output(name: &str, arguments: &[&str]) -> Option<String> {
    let output = Command::new(name).args(arguments).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).into_owned())
}
