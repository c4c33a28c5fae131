//! A clerk at the window: the verbs in which journeys are written.
//!
//! Above `webdriver`: press, type, wait for a text, see it, take a picture. A verb that fails
//! stops the journey with what was expected and what stood on the screen, and leaves a picture.
//! Which window in which office, `webdriver_office` decides.

use std::cell::RefCell;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::webdriver::{Trouble, WebDriver};

/// How long a clerk waits for something to appear; the machine may be busy with other things.
const PATIENCE: Duration = Duration::from_secs(45);

/// The first of the many key codes above the ordinary keys that no journey needs.
const SPARE_KEY: usize = 208;

/// Somebody sitting at the open window.
pub struct Clerk {
    /// For what the verbs do not say.
    pub driver: WebDriver,
    pictures: PathBuf,
    journey: String,
    /// Letters that have a spare key, in the order of these keys.
    letters: RefCell<Vec<String>>,
}

impl Clerk {
    /// A clerk at an open window; pictures carry the journey's name.
    pub fn sit_down(driver: WebDriver, journey: &str, pictures: PathBuf) -> Clerk {
        Clerk { driver, pictures, journey: journey.to_string(), letters: RefCell::default() }
    }

    /// Presses a key or a chord: "Enter", "Ctrl+G", "Shift+F7", "đ".
    pub fn press(&self, chord: &str) {
        let keys: Vec<String> = match chord {
            "+" => vec!["+".to_string()],
            _ => chord.split('+').map(key_value).collect(),
        };
        self.must(self.driver.chord(&keys), format_args!("press {chord}"));
    }

    /// Types a text, one key after the other, into whatever has the focus.
    pub fn type_text(&self, text: &str) {
        for letter in text.chars() {
            let done = self.driver.chord(&[letter.to_string()]);
            self.must(done, format_args!("type {text}"));
        }
    }

    /// Presses Tab until the control with this name has the focus.
    pub fn tab_to(&self, name: &str) {
        for _ in 0..120 {
            if self.focused_name().contains(name) {
                return;
            }
            self.press("Tab");
        }
        self.stop(format_args!("no Tab leads to {name:?}"));
    }

    /// Goes to the button with this name and presses it.
    pub fn press_button(&self, name: &str) {
        self.wait_for(
            &format!("a button {name:?} that can be pressed"),
            &format!(
                "{NAME_OF} return [...document.querySelectorAll('button')].some((e) => e.checkVisibility() && !e.disabled
             && nameOf(e).includes({name:?}))"
            ),
        );
        self.tab_to(name);
        self.press("Enter");
    }

    /// Goes to a text field and types over what stands in it.
    pub fn fill(&self, field: &str, text: &str) {
        self.tab_to(field);
        self.press("Ctrl+A");
        if text.is_empty() {
            self.press("Backspace");
        }
        self.type_text(text);
        let typed = self.ask("return document.activeElement.value", &[]);
        if typed != json!(text) {
            let at = self.focused_name();
            self.stop(format_args!("{field:?} holds {typed} after typing {text:?}; the keyboard is at {at:?}"));
        }
    }

    /// Opens a menu of the top bar by its key, walks to an entry and chooses it; "Hội nghị › Giấy mời"
    /// walks through a group that opens beside its entry.
    pub fn choose_in_menu(&self, key: &str, entry: &str) {
        self.press(key);
        let has_focus = "return document.activeElement.closest('[role=menu]') !== null";
        self.wait_for(&format!("the menu of {key}"), has_focus);
        let steps: Vec<&str> = entry.split(" › ").collect();
        for (at, step) in steps.iter().enumerate() {
            self.walk_in_menu(key, step);
            if at + 1 == steps.len() {
                self.press("Enter");
                return;
            }
            self.press("Right");
            let beside = "return document.activeElement.closest('.of-branch') !== null";
            self.wait_for(&format!("what stands beside {step}"), beside);
        }
    }

    /// Walks down the open list to an entry.
    fn walk_in_menu(&self, key: &str, entry: &str) {
        for _ in 0..30 {
            if self.focused_name().contains(entry) {
                return;
            }
            self.press("Down");
        }
        self.stop(format_args!("the menu of {key} has no entry {entry:?}"));
    }

    /// Goes to a screen by the key that the navigation shows beside its name, or by its entry where
    /// it has none, and waits until its heading stands there.
    pub fn go_to_screen(&self, heading: &str) {
        self.wait_for("the window's frame", "return document.querySelector('nav') !== null");
        let heading = json!(heading);
        let to_entry = format!(
            "const entry = [...document.querySelectorAll('nav a')].find((a) => a.querySelector('.l').innerText === {heading});
             const key = entry?.querySelector('.k').innerText ?? ''; if (key === '') entry?.focus(); return key"
        );
        match self.ask(&to_entry, &[]).as_str() {
            Some(key) if !key.is_empty() => self.press(&format!("Alt+{key}")),
            _ => self.press("Enter"),
        }
        self.wait_for(
            &format!("the screen {heading}"),
            &format!("return document.querySelector('main h1')?.innerText === {heading}"),
        );
    }

    /// Waits until a script answers true.
    pub fn wait_for(&self, what: &str, body: &str) {
        let started = Instant::now();
        while self.ask(body, &[]) != Value::Bool(true) {
            if started.elapsed() > PATIENCE {
                self.stop(format_args!("waited in vain for {what}"));
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Waits until a text no longer stands on the screen.
    pub fn wait_until_gone(&self, text: &str) {
        let started = Instant::now();
        while self.screen_text().contains(text) {
            if started.elapsed() > PATIENCE {
                self.stop(format_args!("{text:?} never left the screen"));
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Clicks the control with this name.
    pub fn click(&self, name: &str) {
        let script = format!(
            "{NAME_OF} const wanted = arguments[0]; const all = [...document.querySelectorAll(
             'button, a[href], input, select, summary, [role=tab], [role=button], [role=menuitem], [role=option]')]
             .filter((e) => e.checkVisibility() && !e.disabled);
             const hit = all.find((e) => nameOf(e) === wanted) ?? all.find((e) => nameOf(e).includes(wanted));
             hit?.setAttribute('data-clerk', ''); return hit !== undefined;"
        );
        let started = Instant::now();
        while self.ask(&script, &[json!(name)]) != Value::Bool(true) {
            if started.elapsed() > PATIENCE {
                self.stop(format_args!("nothing named {name:?} can be clicked"));
            }
            std::thread::sleep(Duration::from_millis(25));
        }
        let found = self.must(self.driver.find("[data-clerk]"), format_args!("find {name}"));
        self.ask("document.querySelector('[data-clerk]').removeAttribute('data-clerk')", &[]);
        self.must(self.driver.click(&found), format_args!("click {name}"));
    }

    /// Waits until a text stands on the screen.
    pub fn wait_for_text(&self, text: &str) {
        let started = Instant::now();
        while !self.screen_text().contains(text) {
            if started.elapsed() > PATIENCE {
                self.stop(format_args!("{text:?} never appeared"));
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Asserts that a text stands on the screen now.
    pub fn see(&self, text: &str, why: &str) {
        if !self.screen_text().contains(text) {
            self.stop(format_args!("{text:?} is not on the screen: {why}"));
        }
    }

    /// Asserts that a text does not stand on the screen now.
    pub fn see_no(&self, text: &str, why: &str) {
        if self.screen_text().contains(text) {
            self.stop(format_args!("{text:?} is on the screen: {why}"));
        }
    }

    /// Everything that can be read on the screen, with what stands in the fields.
    pub fn screen_text(&self) -> String {
        let text = self.ask(
            "const fields = [...document.querySelectorAll('input, textarea')]
             .filter((e) => e.checkVisibility()).map((e) => e.value);
             return document.body.innerText + '\\n' + fields.join('\\n')",
            &[],
        );
        text.as_str().unwrap_or_default().to_string()
    }

    /// The name of the control that has the focus, as a screen reader says it.
    pub fn focused_name(&self) -> String {
        let name = self.ask(&format!("{NAME_OF} return nameOf(document.activeElement)"), &[]);
        name.as_str().unwrap_or_default().to_string()
    }

    /// Runs a script in the page.
    pub fn ask(&self, body: &str, arguments: &[Value]) -> Value {
        self.must(self.driver.script(body, arguments), format_args!("run a script"))
    }

    /// What a script answers once its answer is there and has stayed the same for a while; keys
    /// sent through the X server arrive when they arrive.
    pub fn settled(&self, body: &str) -> Value {
        let started = Instant::now();
        let mut seen = Value::Null;
        let mut since = Instant::now();
        loop {
            let now = self.ask(body, &[]);
            if now != seen {
                (seen, since) = (now, Instant::now());
            }
            let is_empty = seen.is_null() || seen == json!("");
            let quiet = since.elapsed() > Duration::from_millis(400);
            if (quiet && !is_empty) || started.elapsed() > PATIENCE {
                return seen;
            }
            std::thread::sleep(Duration::from_millis(25));
        }
    }

    /// Takes a picture of the window; the name tells where in the journey.
    pub fn screenshot(&self, name: &str) -> PathBuf {
        self.wait_for("the typefaces", "return document.fonts.status === 'loaded'");
        // The driver hands out what was painted last; two frames later that is what stands there now.
        let painted = "const done = arguments[arguments.length - 1];
             requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 40)))";
        self.must(self.driver.script_later(painted, &[]), format_args!("wait for a frame"));
        let png = self.must(self.driver.screenshot(), format_args!("take a picture"));
        let path = self.pictures.join(format!("{}-{name}.png", self.journey));
        std::fs::write(&path, png).expect("the picture can be written");
        path
    }

    /// Asserts that axe-core finds nothing against WCAG 2.2 A and AA on this screen.
    pub fn check_accessibility(&self, screen: &str) {
        let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
        if self.ask("return window.axe !== undefined", &[]) != Value::Bool(true) {
            let axe = std::fs::read_to_string(&axe).expect("axe-core is installed with the page");
            self.ask(&axe, &[]);
        }
        let found = self.driver.script_later(
            "const done = arguments[arguments.length - 1];
             axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }).then(
               (r) => done(r.violations.map((v) => v.id + ': ' + v.help + ' at '
                 + v.nodes.map((n) => n.target.join(' ') + ' (' + n.failureSummary + ')').join('; '))),
               (e) => done(['axe itself failed: ' + e]))",
            &[],
        );
        let found = self.must(found, format_args!("run axe-core"));
        if found != json!([]) {
            self.stop(format_args!("{screen} is not accessible: {found:#}"));
        }
    }

    /// Sends key events through the X server as UniKey does, so that no driver comes between.
    /// A letter that no keyboard has is named by its code point: "U0111".
    pub fn strike_keys(&self, keys: &[&str]) {
        self.strike(keys, "12");
    }

    /// The same, a millisecond apart: faster than anybody types.
    pub fn strike_keys_fast(&self, keys: &[&str]) {
        self.strike(keys, "1");
    }

    fn strike(&self, keys: &[&str], delay: &str) {
        self.put_letters_on_the_keyboard(keys);
        // Without a window manager nobody gives the window the focus; GTK takes a moment to see it.
        let focus = "search --onlyvisible --name ^Sổ.CCHC windowfocus --sync sleep 0.3";
        let mut words: Vec<&str> = focus.split(' ').collect();
        words.extend(["key", "--clearmodifiers", "--delay", delay]);
        words.extend(keys);
        self.x_tool("xdotool", &words);
    }

    /// Gives letters a key of their own beforehand; xdotool would lend them one and take it away
    /// again before a busy program has looked at it.
    fn put_letters_on_the_keyboard(&self, keys: &[&str]) {
        let mut letters = self.letters.borrow_mut();
        let mut orders: Vec<String> = Vec::new();
        for key in keys.iter().filter(|key| key.starts_with('U')) {
            if !letters.iter().any(|letter| letter == key) {
                orders.push(format!("keycode {} = {key}", SPARE_KEY + letters.len()));
                letters.push((*key).to_string());
            }
        }
        for order in &orders {
            self.x_tool("xmodmap", &["-e", order]);
        }
    }

    fn x_tool(&self, name: &str, words: &[&str]) {
        let done = Command::new(name).args(words).status();
        if !done.as_ref().is_ok_and(|status| status.success()) {
            self.stop(format_args!("{name} {words:?} did not work: {done:?}"));
        }
    }

    fn must<T>(&self, done: Result<T, Trouble>, what: impl Display) -> T {
        done.unwrap_or_else(|trouble| self.stop(format_args!("cannot {what}: {trouble}")))
    }

    /// Ends the journey with a picture and the words on the screen.
    pub fn stop(&self, what: impl Display) -> ! {
        let picture = self.pictures.join(format!("{}-STOPPED.png", self.journey));
        let kept = self.driver.screenshot().is_ok_and(|png| std::fs::write(&picture, png).is_ok());
        let shown = self.driver.script("return document.body.innerText", &[]).unwrap_or_else(|trouble| json!(trouble));
        let shown = shown.as_str().unwrap_or_default();
        let picture = if kept { picture.display().to_string() } else { "none".to_string() };
        panic!("{what}\npicture: {picture}\non the screen:\n{shown}");
    }
}

/// The accessible name, near enough for controls that are named well.
pub(crate) const NAME_OF: &str = "const nameOf = (e) => { if (!e || e === document.body) return '';
    const by = (e.getAttribute('aria-labelledby') ?? '').split(' ').filter(Boolean)
      .map((id) => document.getElementById(id)?.innerText ?? '').join(' ');
    return (by || e.getAttribute('aria-label') || [...(e.labels ?? [])].map((l) => l.innerText).join(' ')
      || e.innerText || e.getAttribute('title') || e.getAttribute('placeholder') || '').replace(/\\s+/g, ' ').trim(); };";

/// WebDriver's private letters for keys without a sign; a sign stands for itself.
fn key_value(name: &str) -> String {
    let code = match name {
        "Backspace" => 0xE003,
        "Tab" => 0xE004,
        "Enter" => 0xE007,
        "Shift" => 0xE008,
        "Ctrl" => 0xE009,
        "Alt" => 0xE00A,
        "Esc" => 0xE00C,
        "Space" => 0x20,
        "PageUp" => 0xE00E,
        "PageDown" => 0xE00F,
        "End" => 0xE010,
        "Home" => 0xE011,
        "Left" => 0xE012,
        "Up" => 0xE013,
        "Right" => 0xE014,
        "Down" => 0xE015,
        "Insert" => 0xE016,
        "Delete" => 0xE017,
        _ => match name.strip_prefix('F').and_then(|n| n.parse::<u32>().ok()) {
            Some(number @ 1..=12) => 0xE030 + number,
            _ => return name.to_lowercase(),
        },
    };
    char::from_u32(code).map(String::from).unwrap_or_default()
}
