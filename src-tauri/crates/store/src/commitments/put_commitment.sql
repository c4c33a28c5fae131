INSERT INTO commitment (id, year, unit, unit_name, head_name, head_title, state, date)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET
    year = excluded.year,
    unit = excluded.unit,
    unit_name = excluded.unit_name,
    head_name = excluded.head_name,
    head_title = excluded.head_title,
    state = excluded.state,
    date = excluded.date
