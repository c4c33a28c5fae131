INSERT INTO outside_index (id, name, year, entity, component, value, scale, rank, of, source)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    year = excluded.year,
    entity = excluded.entity,
    component = excluded.component,
    value = excluded.value,
    scale = excluded.scale,
    rank = excluded.rank,
    of = excluded.of,
    source = excluded.source
