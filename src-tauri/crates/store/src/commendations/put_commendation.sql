INSERT INTO commendation (
    id, year, kind, honoree, unit, name, title, grounds, achievement,
    state, reason, decision, decided, register_no, deadline
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)
ON CONFLICT (id) DO UPDATE SET
    year = excluded.year,
    kind = excluded.kind,
    honoree = excluded.honoree,
    unit = excluded.unit,
    name = excluded.name,
    title = excluded.title,
    grounds = excluded.grounds,
    achievement = excluded.achievement,
    state = excluded.state,
    reason = excluded.reason,
    decision = excluded.decision,
    decided = excluded.decided,
    register_no = excluded.register_no,
    deadline = excluded.deadline
