INSERT INTO lost_points_note (round, unit, node, cause, words, department, official, remedy, deadline)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT (round, unit, node) DO UPDATE SET
    cause = excluded.cause,
    words = excluded.words,
    department = excluded.department,
    official = excluded.official,
    remedy = excluded.remedy,
    deadline = excluded.deadline
