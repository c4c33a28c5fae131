//! Settles how WebKitGTK draws before it is loaded.
//!
//! Some graphics drivers show a blank window with the DMA-BUF renderer; the compatible start
//! also switches compositing off. The variables must stand before the process starts its
//! threads, so the program starts itself once more with them set. Elsewhere nothing is needed.

/// How the web view draws.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Graphics {
    /// Without the DMA-BUF renderer.
    Usual,
    /// Also without compositing, for machines where the window stays blank.
    Compatible,
}

/// Returns when the variables are as wanted; on Linux this may be in the second start.
#[cfg(target_os = "linux")]
pub fn settle(graphics: Graphics) {
    use std::os::unix::process::CommandExt;

    let wanted: &[&str] = match graphics {
        Graphics::Usual => &["WEBKIT_DISABLE_DMABUF_RENDERER"],
        Graphics::Compatible => &["WEBKIT_DISABLE_DMABUF_RENDERER", "WEBKIT_DISABLE_COMPOSITING_MODE"],
    };
    let missing: Vec<&str> = wanted.iter().copied().filter(|name| std::env::var_os(name).is_none()).collect();
    if missing.is_empty() {
        return;
    }
    let Ok(program) = std::env::current_exe() else {
        return;
    };
    let cause = std::process::Command::new(program)
        .args(std::env::args_os().skip(1))
        .envs(missing.into_iter().map(|name| (name, "1")))
        .exec();
    // Only a failed start comes back here; the window then opens as the driver allows.
    eprintln!("The graphics variables could not be set: {cause}");
}

/// Nothing to settle outside Linux.
#[cfg(not(target_os = "linux"))]
pub fn settle(_graphics: Graphics) {}
