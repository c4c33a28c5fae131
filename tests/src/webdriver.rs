//! A small WebDriver client: it starts WebKitWebDriver and drives the built program.
//!
//! Below the journeys' verbs (`clerk`): this file knows the protocol and nothing of the screens.
//! Plain HTTP over one socket per request; every answer that is an error becomes an `Err` with
//! the driver's own words.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// The name under which WebDriver hands out elements.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The longest a single request may take before the journey is given up.
const REQUEST_LIMIT: Duration = Duration::from_secs(60);

/// What went wrong between client, driver and program.
pub type Trouble = String;

/// One running driver with one open program.
pub struct WebDriver {
    driver: Child,
    program: Option<u32>,
    port: u16,
    session: String,
}

/// An element of the page, as the driver names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element(pub String);

impl WebDriver {
    /// Starts a driver, lets it start `program` with `arguments` and waits for its page.
    /// The program inherits `environment` from the driver.
    pub fn open(program: &Path, arguments: &[String], environment: &[(String, String)]) -> Result<WebDriver, Trouble> {
        let port = free_port()?;
        let driver = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            .env("TAURI_AUTOMATION", "true")
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("NO_AT_BRIDGE", "1")
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdout(Stdio::null())
            .spawn()
            .map_err(|cause| format!("WebKitWebDriver does not start: {cause}"))?;
        let mut opened = WebDriver { driver, program: None, port, session: String::new() };
        opened.wait_until_driver_listens()?;
        let options = json!({ "binary": program, "args": arguments });
        let wanted = json!({ "capabilities": { "alwaysMatch": { "webkitgtk:browserOptions": options } } });
        let answer = opened.request("POST", "/session", Some(&wanted))?;
        opened.session = answer["sessionId"].as_str().ok_or("the driver gave no session")?.to_string();
        opened.program = child_of(opened.driver.id());
        Ok(opened)
    }

    /// The program's process id; its web processes descend from it.
    pub fn program(&self) -> Option<u32> {
        self.program
    }

    /// The first element that matches a CSS selector.
    pub fn find(&self, selector: &str) -> Result<Element, Trouble> {
        let found = self.post("/element", &json!({ "using": "css selector", "value": selector }))?;
        element_of(&found).ok_or_else(|| format!("no element for {selector}: {found}"))
    }

    /// Clicks in the middle of an element.
    pub fn click(&self, element: &Element) -> Result<(), Trouble> {
        self.post(&format!("/element/{}/click", element.0), &json!({})).map(drop)
    }

    /// Types into an element, letter by letter.
    pub fn type_into(&self, element: &Element, text: &str) -> Result<(), Trouble> {
        self.post(&format!("/element/{}/value", element.0), &json!({ "text": text })).map(drop)
    }

    /// Presses keys on whatever has the focus: all down in order, then up in reverse.
    pub fn chord(&self, keys: &[String]) -> Result<(), Trouble> {
        let down = keys.iter().map(|key| json!({ "type": "keyDown", "value": key }));
        let up = keys.iter().rev().map(|key| json!({ "type": "keyUp", "value": key }));
        let keyboard = json!({ "type": "key", "id": "keyboard", "actions": down.chain(up).collect::<Vec<_>>() });
        self.post("/actions", &json!({ "actions": [keyboard] })).map(drop)
    }

    /// Runs a function body in the page; `return` gives the answer.
    pub fn script(&self, body: &str, arguments: &[Value]) -> Result<Value, Trouble> {
        self.post("/execute/sync", &json!({ "script": body, "args": arguments }))
    }

    /// Like `script`, but the body calls its last argument with the answer when it has one.
    pub fn script_later(&self, body: &str, arguments: &[Value]) -> Result<Value, Trouble> {
        self.post("/execute/async", &json!({ "script": body, "args": arguments }))
    }

    /// The page's visible part as PNG bytes.
    pub fn screenshot(&self) -> Result<Vec<u8>, Trouble> {
        let answer = self.request("GET", &format!("/session/{}/screenshot", self.session), None)?;
        from_base64(answer.as_str().ok_or("the screenshot is no text")?)
    }

    /// Gives the window an outer size.
    pub fn resize(&self, width: u32, height: u32) -> Result<(), Trouble> {
        self.post("/window/rect", &json!({ "width": width, "height": height })).map(drop)
    }

    fn post(&self, path: &str, body: &Value) -> Result<Value, Trouble> {
        self.request("POST", &format!("/session/{}{path}", self.session), Some(body))
    }

    fn wait_until_driver_listens(&self) -> Result<(), Trouble> {
        let started = Instant::now();
        loop {
            match self.request("GET", "/status", None) {
                Ok(_) => return Ok(()),
                Err(cause) if started.elapsed() > Duration::from_secs(10) => {
                    return Err(format!("the driver does not answer: {cause}"));
                }
                Err(_) => std::thread::sleep(Duration::from_millis(20)),
            }
        }
    }

    fn request(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Trouble> {
        let sent = body.map(Value::to_string).unwrap_or_default();
        let (status, text) = exchange(self.port, method, path, &sent).map_err(|cause| format!("{method} {path}: {cause}"))?;
        let answer: Value = serde_json::from_str(&text).map_err(|cause| format!("{method} {path}: {cause} in {text:?}"))?;
        match status {
            200 => Ok(answer["value"].clone()),
            _ => Err(format!("{method} {path}: {}", answer["value"])),
        }
    }
}

impl Drop for WebDriver {
    fn drop(&mut self) {
        // The journey is over either way; a driver that no longer answers is ended below.
        if !self.session.is_empty() {
            drop(self.request("DELETE", &format!("/session/{}", self.session), None));
        }
        // The next window must find the book free and no older window beside it.
        let ending = Instant::now();
        while self.program.is_some_and(runs) && ending.elapsed() < Duration::from_secs(10) {
            std::thread::sleep(Duration::from_millis(10));
        }
        drop(self.driver.kill());
        drop(self.driver.wait());
    }
}

/// The program that a driver has started.
fn child_of(driver: u32) -> Option<u32> {
    let tasks = std::fs::read_dir(format!("/proc/{driver}/task")).ok()?;
    tasks
        .flatten()
        .filter_map(|task| std::fs::read_to_string(task.path().join("children")).ok())
        .find_map(|children| children.split_whitespace().next()?.parse().ok())
}

/// Whether a process still runs. Its first thread may have ended while others still hold the
/// book's lock and its place on the message bus; an ended one may stay in the list for a while.
fn runs(process: u32) -> bool {
    let Ok(threads) = std::fs::read_dir(format!("/proc/{process}/task")) else {
        return false;
    };
    threads
        .flatten()
        .filter_map(|thread| std::fs::read_to_string(thread.path().join("stat")).ok())
        .any(|stat| !stat.contains(") Z ") && !stat.contains(") X "))
}

fn element_of(value: &Value) -> Option<Element> {
    Some(Element(value.get(ELEMENT)?.as_str()?.to_string()))
}

/// An element as an argument for a script.
pub fn as_argument(element: &Element) -> Value {
    json!({ ELEMENT: element.0 })
}

fn free_port() -> Result<u16, Trouble> {
    TcpListener::bind(("127.0.0.1", 0))
        .and_then(|listener| listener.local_addr())
        .map(|address| address.port())
        .map_err(|cause| format!("no free port: {cause}"))
}

fn exchange(port: u16, method: &str, path: &str, body: &str) -> std::io::Result<(u16, String)> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(REQUEST_LIMIT))?;
    write!(
        stream,
        "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )?;
    let mut answer = BufReader::new(stream);
    let mut line = String::new();
    answer.read_line(&mut line)?;
    let status = line.split(' ').nth(1).and_then(|code| code.parse().ok());
    let mut length = 0;
    loop {
        line.clear();
        answer.read_line(&mut line)?;
        let header = line.trim().to_ascii_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(value) = header.strip_prefix("content-length:") {
            length = value.trim().parse().map_err(std::io::Error::other)?;
        }
    }
    let mut text = vec![0; length];
    answer.read_exact(&mut text)?;
    let text = String::from_utf8(text).map_err(std::io::Error::other)?;
    Ok((status.ok_or_else(|| std::io::Error::other("no status line"))?, text))
}

fn from_base64(text: &str) -> Result<Vec<u8>, Trouble> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0u32, 0);
    for sign in text.bytes().filter(|sign| *sign != b'=') {
        let value = match sign {
            b'A'..=b'Z' => sign - b'A',
            b'a'..=b'z' => sign - b'a' + 26,
            b'0'..=b'9' => sign - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            b'\n' | b'\r' => continue,
            other => return Err(format!("byte {other} is not base64")),
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push((bits >> held) as u8);
            bits &= (1 << held) - 1;
        }
    }
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_screenshot_survives_its_journey_as_text() {
        assert_eq!(
            from_base64("iVBORw0KGgo=").as_deref(),
            Ok(b"\x89PNG\r\n\x1a\n".as_slice()),
            "the eight bytes that open every PNG"
        );
        assert!(from_base64("a b").is_err(), "a damaged answer is noticed");
    }
}
