//! One chart of every kind.

use documents::blocks::*;
use documents::chart::*;

use super::paper;

/// All five.
pub fn charts() -> Paper {
    let chart = |caption: &str, note: &str, drawing| Block::Chart(Chart { caption: caption.into(), note: note.into(), drawing });
    let blocks = vec![
        chart("Biểu đồ 1. Điểm theo lĩnh vực", "Khung: điểm tối đa; thanh: điểm phê duyệt; vạch: điểm tự chấm.", areas()),
        chart("Biểu đồ 2. Xếp hạng", "", ranking()),
        chart("Biểu đồ 3. Chỉ số qua các năm", "", trend()),
        chart("Biểu đồ 4. Các lĩnh vực", "Nét liền: năm nay; nét đứt: năm trước.", radar()),
        chart("Biểu đồ 5. Các bước chấm", "Khung là điểm tối đa.", stages()),
    ];
    paper("Biểu đồ", blocks)
}

fn areas() -> Drawing {
    let areas = [
        ("Công tác chỉ đạo, điều hành cải cách hành chính", 1550, 1800, 1225),
        ("Cải cách thể chế", 800, 1000, 700),
        ("Cải cách thủ tục hành chính", 1275, 1500, 1500),
        ("Tài chính công", 0, 825, 0),
    ];
    let points = |hundredths: i64| format!("{},{:02}", hundredths / 100, hundredths % 100);
    let bars = areas.map(|(label, reached, frame, before)| AreaBar {
        label: label.into(),
        value: format!("{}/{}", points(reached), points(frame)),
        reached: Share::of(reached, 1800),
        frame: Share::of(frame, 1800),
        before: Some(Share::of(before, 1800)),
    });
    Drawing::Areas(bars.into())
}

fn stages() -> Drawing {
    let names = ["Tự chấm", "Hội đồng", "Thẩm định", "Thẩm định lần 2", "Phê duyệt"].map(String::from).into();
    let bar = |label: &str, max: i64, points: [i64; 5]| StageBar {
        label: label.into(),
        max: max.to_string(),
        frame: Share::of(max, 20),
        reached: points.map(|points| (points > 0).then(|| (Share::of(points, 20), points.to_string()))).into(),
    };
    let bars = vec![
        bar("Công tác chỉ đạo, điều hành cải cách hành chính", 20, [20, 18, 17, 17, 16]),
        bar("Cải cách thể chế", 6, [6, 5, 0, 4, 4]),
    ];
    Drawing::Stages(Stages { names, bars })
}

fn ranking() -> Drawing {
    let bars = (1..=9).map(|number| RankBar {
        rank: number.to_string(),
        label: format!("UBND xã Mẫu số {number}"),
        value: format!("{},50", 95 - 4 * number),
        reached: Share::of(9550 - 400 * number, 10000),
        emphasis: if number == 4 { Emphasis::Strong } else { Emphasis::Ordinary },
    });
    Drawing::Ranking(bars.collect())
}

fn trend() -> Drawing {
    let point = |value: i64| (value > 0).then(|| (Share::of(value - 50, 50), value.to_string()));
    let line = |name: &str, values: [i64; 4]| TrendLine { name: name.into(), points: values.map(point).into() };
    Drawing::Trend(Trend {
        years: ["2017", "2018", "2019", "2020"].map(String::from).into(),
        lines: vec![line("Phê duyệt", [61, 70, 0, 76]), line("Tự chấm", [72, 80, 84, 92])],
        scale: ("50".into(), "100".into()),
    })
}

fn radar() -> Drawing {
    let areas = [
        "Chỉ đạo, điều hành",
        "Thể chế",
        "Thủ tục hành chính",
        "Tổ chức bộ máy",
        "Chế độ công vụ",
        "Tài chính công",
        "Chính quyền số",
    ];
    let axes = areas.iter().zip(0..).map(|(label, index)| RadarAxis {
        label: (*label).into(),
        value: format!("{} %", 60 + 5 * index),
        reached: Share::of(60 + 5 * index, 100),
        before: Some(Share::of(80 - 3 * index, 100)),
    });
    Drawing::Radar(axes.collect())
}
