INSERT INTO published_result (
    id, unit, unit_name, year, index_points, out_of, rank, of_count, rank_change, grade, unit_count, source
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (id) DO UPDATE SET
    unit = excluded.unit,
    unit_name = excluded.unit_name,
    year = excluded.year,
    index_points = excluded.index_points,
    out_of = excluded.out_of,
    rank = excluded.rank,
    of_count = excluded.of_count,
    rank_change = excluded.rank_change,
    grade = excluded.grade,
    unit_count = excluded.unit_count,
    source = excluded.source
