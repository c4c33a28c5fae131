//! The first start on an empty data folder, and what the page may reach from there.

use serde_json::json;
use tests::webdriver_office::{Office, is_called_for};

#[test]
fn the_first_start_shows_a_screen_that_everybody_can_use() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("first-start").open();
    clerk.wait_for_text("Sổ CCHC");
    clerk.check_accessibility("the first screen");
    clerk.screenshot("start");
}

#[test]
fn the_page_reaches_the_one_door_and_nothing_else() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("surface").open();
    clerk.wait_for_text("Sổ CCHC");
    let knock = "const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke(arguments[0], arguments[1]).then(
          (answer) => done({ answered: answer }), (refusal) => done({ refused: String(refusal) }))";
    let call = |command: &str, args| {
        let answer = clerk.driver.script_later(knock, &[json!(command), args]);
        answer.expect("the page answers")
    };

    let door = call("call", json!({ "name": "book_state", "args": {} }));
    assert!(door.get("answered").is_some(), "the door must open for a known name: {door}");
    for (command, args) in [
        ("plugin:dialog|open", json!({ "options": {} })),
        ("plugin:opener|open_path", json!({ "path": "/etc/passwd" })),
        ("plugin:fs|read_text_file", json!({ "path": "/etc/passwd" })),
        ("plugin:shell|execute", json!({ "program": "id" })),
        ("plugin:event|listen", json!({ "event": "x", "target": { "kind": "Any" }, "handler": 1 })),
        ("plugin:window|close", json!({ "label": "main" })),
        ("plugin:webview|create_webview_window", json!({ "options": { "label": "x" } })),
        ("plugin:path|resolve_directory", json!({ "directory": 1 })),
    ] {
        let answer = call(command, args);
        let refused = answer["refused"].as_str().unwrap_or_default();
        assert!(
            refused.contains("not allowed") || refused.contains("not found"),
            "{command} must be refused by the permissions, but: {answer}"
        );
    }
    let path = call("call", json!({ "name": "import_scores", "args": { "file": "/etc/passwd" } }));
    assert!(path.get("refused").is_some(), "a path that no dialog gave must be refused: {path}");
}

#[test]
fn foreign_scripts_addresses_and_windows_are_blocked() {
    if !is_called_for() {
        return;
    }
    let clerk = Office::empty("foreign").open();
    clerk.wait_for_text("Sổ CCHC");
    let body = "const done = arguments[arguments.length - 1]; (async () => {
        const out = {};
        window.leaked = false;
        const inline = document.createElement('script'); inline.textContent = 'window.leaked = true';
        document.head.append(inline); out.inline = window.leaked;
        const handler = document.createElement('button');
        handler.setAttribute('onclick', 'window.leaked = true'); document.body.append(handler);
        handler.click(); handler.remove(); out.handler = window.leaked;
        out.remote = await fetch('http://127.0.0.1:9/').then(() => 'loaded', (e) => String(e));
        const picture = new Image(); const seen = new Promise((tell) => {
          document.addEventListener('securitypolicyviolation', (e) => tell(e.effectiveDirective), { once: true });
          setTimeout(() => tell('nothing blocked'), 2000); });
        picture.src = 'https://example.com/x.png'; out.picture = await seen;
        out.window = window.open('https://example.com/') === null;
        out.frozen = Object.isFrozen(Object.prototype);
        out.global = '__TAURI__' in window;
        done(out); })()";
    let found = clerk.driver.script_later(body, &[]).expect("the page answers");
    assert_eq!(found["inline"], json!(false), "inline scripts must not run");
    assert_eq!(found["handler"], json!(false), "inline handlers must not run");
    assert_ne!(found["remote"], json!("loaded"), "no address outside may be asked");
    assert_eq!(found["picture"], json!("img-src"), "foreign pictures are blocked by the CSP");
    assert_eq!(found["window"], json!(true), "no second window may open");
    assert_eq!(found["frozen"], json!(true), "built-in prototypes are frozen");
    assert_eq!(found["global"], json!(false), "no global object leads to the program");

    clerk.ask("setTimeout(() => { location.href = 'https://example.com/' }, 0)", &[]);
    std::thread::sleep(std::time::Duration::from_millis(500));
    clerk.see("Sổ CCHC", "the window must stay on its own page");
}
