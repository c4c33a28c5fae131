//! Results in plain words: standings, losses, years.

use serde_json::Value;

use crate::words::{number, points, rows, text};

/// The stage as the window names it.
fn stage(answer: &Value) -> &str {
    match text(answer, "stage") {
        "self" => "tự chấm",
        "council" => "Hội đồng",
        "appraised1" => "thẩm định",
        "appraised2" => "thẩm định lần 2",
        "approved" => "phê duyệt",
        other => other,
    }
}

pub(crate) fn standings(answer: &Value) -> String {
    let mut said = format!(
        "Đợt {}, bước {}{}. {}",
        text(answer, "round"),
        stage(answer),
        if answer["provisional"] == Value::Bool(true) { " (tạm tính)" } else { "" },
        text(answer, "ties_say")
    );
    for row in rows(&answer["rows"]) {
        said.push_str(&format!(
            "\n{:>3}/{:<3} {:<28} {:>10}/{:<6} {:>8}%  {}",
            number(row, "rank"),
            number(row, "of"),
            text(row, "unit"),
            points(row, "earned"),
            points(row, "applicable_max"),
            text(row, "index_printed"),
            row["grade"].as_str().unwrap_or("")
        ));
        if let Some(lowered) = row["lowered"].as_str() {
            said.push_str(&format!("\n        {lowered}"));
        }
    }
    let unscored: Vec<&str> = rows(&answer["unscored"]).filter_map(Value::as_str).collect();
    if !unscored.is_empty() {
        said.push_str(&format!("\nChưa có điểm ở bước này nên chưa xếp hạng: {}.", unscored.join(", ")));
    }
    let sentences = rows(&answer["partings"]).filter_map(|parting| parting["says"].as_str());
    for sentence in sentences.chain(rows(&answer["previous_say"]).filter_map(Value::as_str)) {
        said.push_str(&format!("\n{sentence}"));
    }
    said + &way_up(&answer["unit"]["way_up"]) + &predecessors(&answer["unit"]["predecessors"])
}

fn way_up(way: &Value) -> String {
    if way.is_null() {
        return String::new();
    }
    let mut said = format!("\nCòn thiếu {} điểm đến loại {}. {}", points(way, "points"), text(way, "grade"), text(way, "says"));
    for condition in rows(&way["conditions"]) {
        said.push_str(&format!("\n  {}", text(condition, "says")));
    }
    for step in rows(&way["steps"]) {
        let mark = if step["needed"] == Value::Bool(true) { "*" } else { " " };
        said.push_str(&format!("\n {mark} {:<8} còn {:>8}  {}", text(step, "code"), points(step, "left"), text(step, "title")));
    }
    said
}

fn predecessors(list: &Value) -> String {
    let mut said = String::new();
    for predecessor in rows(list) {
        said.push_str(&format!("\nThay cho {} từ {}:", text(predecessor, "unit"), text(predecessor, "until")));
        for result in rows(&predecessor["results"]) {
            said.push_str(&format!(
                "\n  {}: {} điểm, hạng {}/{} ({})",
                number(result, "year"),
                points(result, "earned"),
                number(result, "rank"),
                number(result, "of"),
                text(result, "source")
            ));
        }
    }
    said
}

pub(crate) fn losses(answer: &Value) -> String {
    let mut said = format!("Đợt {}, bước {}, {} đơn vị", text(answer, "round"), stage(answer), number(answer, "units"));
    for (title, list) in [("Lĩnh vực", &answer["areas"]), ("Tiêu chí", &answer["criteria"])] {
        said.push_str(&format!("\n{title}:"));
        for loss in rows(list) {
            said.push_str(&format!(
                "\n  {:<8} mất {:>7}%  {:>10} điểm  {}/{} đơn vị  {}",
                text(loss, "code"),
                text(loss, "share_printed"),
                points(loss, "lost"),
                number(loss, "below_full"),
                number(loss, "units"),
                text(loss, "title")
            ));
        }
    }
    said
}

pub(crate) fn forecast(answer: &Value) -> String {
    let from: Vec<&str> = rows(&answer["from"]).filter_map(Value::as_str).collect();
    let mut said = if from.is_empty() {
        format!("Đợt {}: chưa có đợt trước nào đủ dữ liệu để dự báo.", text(answer, "round"))
    } else {
        format!("Dự báo, không phải kết quả. Đợt {}, theo các đợt {}.", text(answer, "round"), from.join(", "))
    };
    for unit in rows(&answer["units"]) {
        let (name, open) = (text(unit, "unit"), number(unit, "open_leaves"));
        let claimed = points(unit, "claimed");
        said.push_str(&match &unit["range"] {
            Value::Null => format!("\n{name:<28} tự chấm {claimed}: chưa đủ dữ liệu"),
            range => format!(
                "\n{name:<28} tự chấm {claimed}; {} điểm dự báo còn {} đến {}, giữa khoảng {}; {open} tiêu chí chưa đủ dữ liệu",
                points(unit, "covered"),
                points(range, "low"),
                points(range, "high"),
                points(range, "median"),
            ),
        });
    }
    said
}

pub(crate) fn forecast_of_unit(answer: &Value) -> String {
    let mut said = forecast(answer);
    for leaf in rows(&answer["units"]).flat_map(|unit| rows(&unit["leaves"])) {
        let (code, claimed, pairs) = (text(leaf, "code"), points(leaf, "claimed"), number(leaf, "pairs"));
        said.push_str(&match &leaf["range"] {
            Value::Null => format!("\n  {code:<8} tự chấm {claimed:>6}  chưa đủ dữ liệu ({pairs} cặp)"),
            range => format!(
                "\n  {code:<8} tự chấm {claimed:>6}  {} đến {}, giữa khoảng {} ({pairs} cặp)  {}",
                points(range, "low"),
                points(range, "high"),
                points(range, "median"),
                text(leaf, "title")
            ),
        });
    }
    said
}

pub(crate) fn trend(answer: &Value) -> String {
    let mut said = format!(
        "Đợt {}, bước {}: so trên {}/{} tiêu chí không đổi",
        text(answer, "round"),
        stage(answer),
        number(answer, "compared"),
        number(answer, "leaves")
    );
    for year in rows(&answer["years"]) {
        said.push_str(&format!("\n  {}: {}", number(year, "year"), text(year, "source")));
    }
    let years: Vec<String> = rows(&answer["years"]).map(|year| number(year, "year")).collect();
    for unit in rows(&answer["units"]).chain(rows(&answer["predecessors"])) {
        let until = text(unit, "until");
        let until = if until.is_empty() { String::new() } else { format!(" (được thay từ {until})") };
        said.push_str(&format!("\n{}{until}", text(unit, "unit")));
        let rolled_up = years.iter().zip(rows(&unit["rolled_up"])).filter(|(_, rolled)| !rolled.is_null());
        for (year, rolled) in rolled_up {
            let (index, from) = (text(rolled, "printed"), text(unit, "rolled_up_from"));
            said.push_str(&format!("\n  {year}: ({index} %) gộp theo trọng số: {from}"));
        }
        for (year, point) in years.iter().zip(rows(&unit["points"])).filter(|(_, point)| !point.is_null()) {
            let (index, comparable) = (text(point, "index_printed"), text(point, "comparable_printed"));
            said.push_str(&format!("\n  {year}: {index} % (tiêu chí không đổi: {comparable} %), hạng {}", number(point, "rank")));
        }
    }
    for left in rows(&answer["left_out"]) {
        said.push_str(&format!("\n  {:<8} {}", text(left, "code"), text(left, "says")));
    }
    said
}
