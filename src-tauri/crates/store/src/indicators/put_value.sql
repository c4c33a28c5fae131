INSERT INTO indicator_value (
    id, indicator, unit, field, kind, year, number, from_day, to_day, value, part, whole, note, author, at
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (id) DO UPDATE SET
    indicator = excluded.indicator,
    unit = excluded.unit,
    field = excluded.field,
    kind = excluded.kind,
    year = excluded.year,
    number = excluded.number,
    from_day = excluded.from_day,
    to_day = excluded.to_day,
    value = excluded.value,
    part = excluded.part,
    whole = excluded.whole,
    note = excluded.note,
    author = excluded.author,
    at = excluded.at
