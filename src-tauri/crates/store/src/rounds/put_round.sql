INSERT INTO round (id, code, year, set_id, group_name, from_day, to_day, published_at, threshold)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (id) DO UPDATE SET
    code = excluded.code,
    year = excluded.year,
    set_id = excluded.set_id,
    group_name = excluded.group_name,
    from_day = excluded.from_day,
    to_day = excluded.to_day,
    published_at = excluded.published_at,
    threshold = excluded.threshold
