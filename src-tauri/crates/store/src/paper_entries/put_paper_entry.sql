INSERT INTO paper_entry (id, paper, round, unit, year, hearing, conference, entry, text, who, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
    paper = excluded.paper,
    round = excluded.round,
    unit = excluded.unit,
    year = excluded.year,
    hearing = excluded.hearing,
    conference = excluded.conference,
    entry = excluded.entry,
    text = excluded.text,
    who = excluded.who,
    at = excluded.at
