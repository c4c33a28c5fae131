INSERT INTO assignment (round, node, lead, cooperating, deadline, official)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (round, node) DO UPDATE SET
    lead = excluded.lead,
    cooperating = excluded.cooperating,
    deadline = excluded.deadline,
    official = excluded.official
