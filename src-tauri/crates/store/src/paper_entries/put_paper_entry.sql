INSERT INTO paper_entry (id, paper, round, unit, year, hearing, entry, text, who, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    paper = excluded.paper,
    round = excluded.round,
    unit = excluded.unit,
    year = excluded.year,
    hearing = excluded.hearing,
    entry = excluded.entry,
    text = excluded.text,
    who = excluded.who,
    at = excluded.at
