INSERT INTO second_cell (round, unit, node, state, points, kept, first_state, first_points, ruled_by, ruled_at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)
ON CONFLICT (round, unit, node) DO UPDATE SET
    state = excluded.state,
    points = excluded.points,
    kept = excluded.kept,
    first_state = excluded.first_state,
    first_points = excluded.first_points,
    ruled_by = excluded.ruled_by,
    ruled_at = excluded.ruled_at
