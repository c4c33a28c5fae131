INSERT INTO score (round, unit, node, stage, state, points, figure, working, remark, author, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (round, unit, node, stage) DO UPDATE SET
    state = excluded.state,
    points = excluded.points,
    figure = excluded.figure,
    working = excluded.working,
    remark = excluded.remark,
    author = excluded.author,
    at = excluded.at
