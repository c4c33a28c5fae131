//! The desktop shell: one window, one door, one open book.
//!
//! Reading order: `start` (what the program was started with) → `start_again` → `book` (the open book or why it
//! is not open) → `window` → `door` (the one command) → `files` (handles) → `file_dialogs` →
//! `pages` (printed pages as pictures).
//! The shell knows paths, dialogs and windows. It knows no points, no tables and no papers.

mod book;
mod door;
mod file_dialogs;
mod files;
mod graphics;
mod pages;
mod start;
mod start_again;
mod window;

use std::process::ExitCode;
use std::sync::Arc;

use crate::book::Book;
use crate::file_dialogs::FileDialogs;
use crate::files::Files;
use crate::start::Start;
use crate::start_again::Attempt;

/// Opens the window and stays until it is closed.
pub fn run() -> ExitCode {
    let start = Start::from_surroundings();
    graphics::settle(start.graphics);

    let clock = start.clock();
    let book = Arc::new(Book::new(start.folder.clone(), start.holder.clone(), clock));
    let opener = tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build();

    let attempt = Attempt::from_surroundings();
    let mut builder = tauri::Builder::default();
    if attempt != Attempt::Alone {
        let first_window = tauri_plugin_single_instance::Builder::new()
            .dbus_id(start.instance_name())
            .callback(|app, _args, _folder| window::raise(app))
            .build();
        builder = builder.plugin(first_window);
    }
    let ended = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(opener)
        .manage(clock)
        .manage(Files::default())
        .manage(FileDialogs::new(start.picks.clone()))
        .manage(Arc::clone(&book))
        .register_asynchronous_uri_scheme_protocol(pages::SCHEME, pages::serve)
        .invoke_handler(tauri::generate_handler![door::call])
        .setup(move |app| {
            // The book opens while the web view starts; both take about as long.
            tauri::async_runtime::spawn_blocking(move || book.open_early());
            window::open(app)?;
            Ok(())
        })
        .run(tauri::generate_context!());

    match ended {
        Ok(()) => ExitCode::SUCCESS,
        Err(cause) => {
            attempt.again(&cause);
            eprintln!(
                "Không mở được cửa sổ. Số liệu đã lưu vẫn an toàn. \
                 Hãy kiểm tra màn hình và thư viện WebKitGTK (Linux) hoặc WebView2 Runtime (Windows) rồi mở lại.\n{cause}"
            );
            ExitCode::FAILURE
        }
    }
}
