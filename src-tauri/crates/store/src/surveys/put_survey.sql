INSERT INTO survey (id, year, name, from_day, to_day, counted, levels, source)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
ON CONFLICT (id) DO UPDATE SET
    year = excluded.year,
    name = excluded.name,
    from_day = excluded.from_day,
    to_day = excluded.to_day,
    counted = excluded.counted,
    levels = excluded.levels,
    source = excluded.source
