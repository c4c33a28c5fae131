//! The one window: its size, where it may go, and Vietnamese typing in it.
//!
//! The web view shows the program's own page and nothing else: other addresses, new windows and
//! downloads are refused. What stands in the window is the page's business.

use tauri::webview::{NewWindowResponse, PermissionResponse};
use tauri::window::Color;
use tauri::{App, AppHandle, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder};

const LABEL: &str = "main";

/// The quiet grey of the page's frame, so that the window does not flash white at the start.
const FRAME_COLOUR: Color = Color(0xE6, 0xEA, 0xE7, 0xFF);

/// Opens the window with the start page.
pub fn open(app: &App) -> tauri::Result<()> {
    let window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Sổ CCHC")
        .inner_size(1366.0, 768.0)
        .min_inner_size(900.0, 560.0)
        .prevent_overflow()
        // Files that are dropped reach the page as files without paths, as a paste does.
        .disable_drag_drop_handler()
        .center()
        .background_color(FRAME_COLOUR)
        .on_navigation(is_own_page)
        .on_new_window(|_address, _features| NewWindowResponse::Deny)
        .on_download(|_webview, _event| false)
        .on_permission_request(|_webview, _kind| PermissionResponse::Deny)
        .build()?;
    allow_composition(&window)
}

/// Brings the window of the first start to the front.
pub fn raise(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    for done in [window.unminimize(), window.show(), window.set_focus()] {
        if let Err(cause) = done {
            eprintln!("The window could not be raised: {cause}");
        }
    }
}

/// `tauri://localhost` on Linux, `http://tauri.localhost` on Windows.
fn is_own_page(address: &Url) -> bool {
    matches!((address.scheme(), address.host_str()), ("tauri", Some("localhost")) | ("http" | "https", Some("tauri.localhost")))
}

/// ibus and fcitx compose Vietnamese letters in the field itself; the web view switches that off.
#[cfg(target_os = "linux")]
fn allow_composition(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{InputMethodContextExt, WebViewExt};

    window.with_webview(|webview| {
        if let Some(context) = webview.inner().input_method_context() {
            context.set_enable_preedit(true);
        }
    })
}

/// Only WebKitGTK needs to be told.
#[cfg(not(target_os = "linux"))]
fn allow_composition(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_shows_its_own_page_only() {
        let own = Url::parse("tauri://localhost/index.html").expect("an address");
        assert!(is_own_page(&own), "the start page must open");
        for other in ["https://example.com/", "file:///etc/passwd", "tauri://elsewhere/", "http://localhost/", "data:text/html,x"]
        {
            let other = Url::parse(other).expect("an address");
            assert!(!is_own_page(&other), "{other} must not open");
        }
    }
}
