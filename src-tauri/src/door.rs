//! The one door between page and program: `call(name, args)`.
//!
//! A few names belong to the shell (files and the state of the book); every other name goes to
//! `commands::answer`. The page never sees a path: it holds handles, and the shell puts the path
//! in their place on the way in. Answers run beside the window's own thread, so that a long
//! report never freezes it.

use std::sync::Arc;

use serde::Serialize;
use serde_json::{Value, json};
use tauri::{AppHandle, Manager, WebviewWindow};

use crate::book::{Book, Refusal};
use crate::file_dialogs::FileDialogs;
use crate::files::Files;
use crate::start::Clock;

/// Answers one call of the page.
#[tauri::command]
pub async fn call(window: WebviewWindow, name: String, args: Value) -> Result<Value, Refusal> {
    let answering = tauri::async_runtime::spawn_blocking(move || answer(&window, &name, args)).await;
    match answering {
        Ok(answer) => answer,
        Err(_panicked) => Err(refusal(
            "unexpected",
            "Chương trình gặp lỗi ngoài dự kiến. Số liệu đã lưu vẫn an toàn. Hãy đóng và mở lại chương trình.",
        )),
    }
}

fn answer(window: &WebviewWindow, name: &str, args: Value) -> Result<Value, Refusal> {
    let app = window.app_handle();
    let book = app.state::<Arc<Book>>();
    let files = app.state::<Files>();
    let dialogs = app.state::<FileDialogs>();
    match name {
        "pick_file" => dialogs.pick_file(window, &files, &args),
        "pick_files" => dialogs.pick_files(window, &files, &args),
        "open_evidence" => {
            let id = args.get("evidence").and_then(Value::as_i64).unwrap_or_default();
            let (name, bytes) = book.desk()?.evidence_file(id).map_err(as_json)?;
            files.open_copy(app, &name, &bytes)
        }
        "pick_save" => dialogs.pick_save(window, &files, &args),
        "open_printed" => files.open_printed(app, &args),
        "show_folder" => files.show_folder(app, &args),
        "open_sample" => {
            book.open_sample()?;
            book_state(app, &book, &files)
        }
        "leave_sample" => {
            book.leave_sample()?;
            book_state(app, &book, &files)
        }
        "close_window" => {
            window.close().map_err(|cause| refusal("unexpected", &format!("Không đóng được cửa sổ: {cause}")))?;
            Ok(Value::Null)
        }
        "look_at_copy" => {
            book.look_at_copy(&args)?;
            book_state(app, &book, &files)
        }
        "open_book_again" => book.open_again().map(|_| json!({ "open": true })),
        "return_to_recovery" => {
            book.return_to_recovery();
            state_of(app, &book, &files)
        }
        "book_state" => state_of(app, &book, &files),
        _ => ask_the_desk(app, &book, &files, name, args),
    }
}

/// The frame of an open book, or why there is none.
fn state_of(app: &AppHandle, book: &Book, files: &Files) -> Result<Value, Refusal> {
    match book.desk() {
        Ok(_) => book_state(app, book, files),
        Err(reason) => Ok(json!({ "open": false, "failure": reason })),
    }
}

fn book_state(app: &AppHandle, book: &Book, files: &Files) -> Result<Value, Refusal> {
    ask_the_desk(app, book, files, "book_state", json!({}))
}

fn ask_the_desk(app: &AppHandle, book: &Book, files: &Files, name: &str, args: Value) -> Result<Value, Refusal> {
    let args = files.put_paths_for_handles(args)?;
    if let Some(answer) = book.recover(name, &args) {
        return answer;
    }
    let desk = book.desk()?;
    let now = app.state::<Clock>().now();
    let mut answer = commands::answer(&desk, now, name, args).map_err(as_json)?;
    // Many answers show the frame anew, on their own or after a step; only the shell knows what stands in front of what.
    for place in ["/sample_can_be_left", "/book/sample_can_be_left"] {
        if let Some(said) = answer.pointer_mut(place) {
            *said = json!(book.shows_sample());
        }
    }
    Ok(answer)
}

/// A refusal of the shell's own.
pub fn refusal(code: &str, message: &str) -> Refusal {
    json!({ "code": code, "message": message, "detail": null })
}

/// A failure of the commands as the page receives it.
pub fn as_json(failure: impl Serialize) -> Refusal {
    serde_json::to_value(failure).unwrap_or_else(|cause| refusal("unexpected", &format!("Không đọc được lý do từ chối: {cause}")))
}
