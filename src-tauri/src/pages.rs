//! Serves the pages of a previewed paper as pictures: `paper://localhost/TICKET/PAGE`, and documents
//! of the store room that are pictures: `paper://localhost/evidence/ID`.
//!
//! Read-only and the only way bytes reach the page beside the door; the CSP names the scheme for
//! pictures alone. On Windows the web view asks as `http://paper.localhost/TICKET/PAGE`.
//! What a page looks like is decided in `documents`; here it is only handed over.

use std::borrow::Cow;
use std::sync::Arc;

use tauri::http::{Method, Request, Response, StatusCode, header};
use tauri::{Manager, UriSchemeContext, UriSchemeResponder, Wry};

use crate::book::Book;

/// The scheme the page uses in `<img src>`.
pub const SCHEME: &str = "paper";

type Answer = Response<Cow<'static, [u8]>>;

/// Answers one request for a page.
pub fn serve(context: UriSchemeContext<'_, Wry>, request: Request<Vec<u8>>, responder: UriSchemeResponder) {
    let book = Arc::clone(&context.app_handle().state::<Arc<Book>>());
    tauri::async_runtime::spawn_blocking(move || {
        responder.respond(answer(&book, request.method(), request.uri().path()));
    });
}

fn answer(book: &Book, method: &Method, path: &str) -> Answer {
    if method != Method::GET {
        return empty(StatusCode::METHOD_NOT_ALLOWED);
    }
    if let Some(id) = path.strip_prefix("/evidence/").and_then(|id| id.parse().ok()) {
        let found = book.desk().ok().and_then(|desk| desk.evidence_picture(id));
        return found.map_or_else(|| empty(StatusCode::NOT_FOUND), |(kind, bytes)| picture_of(kind, bytes));
    }
    let page = ticket_and_page(path).and_then(|(ticket, page)| {
        let desk = book.desk().ok()?;
        desk.page_svg(ticket, page)
    });
    match page {
        Some(svg) => picture_of("image/svg+xml; charset=utf-8", svg.into_bytes()),
        None => empty(StatusCode::NOT_FOUND),
    }
}

/// "/k3/2" → ("k3", 2).
fn ticket_and_page(path: &str) -> Option<(&str, usize)> {
    let (ticket, page) = path.strip_prefix('/')?.split_once('/')?;
    let plain = |sign: char| sign.is_ascii_alphanumeric() || sign == '-' || sign == '_';
    if ticket.is_empty() || !ticket.chars().all(plain) {
        return None;
    }
    Some((ticket, page.parse().ok()?))
}

fn picture_of(kind: &'static str, bytes: Vec<u8>) -> Answer {
    let mut response = Response::new(Cow::Owned(bytes));
    let headers = response.headers_mut();
    let fixed = [
        (header::CONTENT_TYPE, kind),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
        // A picture needs neither scripts nor anything from elsewhere, should one ever ask.
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; style-src 'unsafe-inline'; img-src data:"),
    ];
    for (name, value) in fixed {
        headers.insert(name, header::HeaderValue::from_static(value));
    }
    response
}

fn empty(status: StatusCode) -> Answer {
    let mut response = Response::new(Cow::Borrowed(&[] as &[u8]));
    *response.status_mut() = status;
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_found_by_ticket_and_number() {
        assert_eq!(ticket_and_page("/k3-ab/12"), Some(("k3-ab", 12)), "the address names ticket and page");
    }

    #[test]
    fn an_address_that_climbs_out_is_no_page() {
        for path in ["/../../etc/passwd", "/k3/1/2", "/k%2e/1", "//1", "/k3/-1", ""] {
            assert_eq!(ticket_and_page(path), None, "{path} must name no page");
        }
    }
}
