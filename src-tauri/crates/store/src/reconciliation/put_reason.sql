INSERT INTO difference_reason (id, round, kind, unit, node, stage, what, said, worked_out, reason, who, at)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT (id) DO UPDATE SET
    round = excluded.round,
    kind = excluded.kind,
    unit = excluded.unit,
    node = excluded.node,
    stage = excluded.stage,
    what = excluded.what,
    said = excluded.said,
    worked_out = excluded.worked_out,
    reason = excluded.reason,
    who = excluded.who,
    at = excluded.at
