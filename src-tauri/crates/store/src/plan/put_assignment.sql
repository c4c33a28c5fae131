INSERT INTO assignment (round, node, lead, cooperating, deadline)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (round, node) DO UPDATE SET
    lead = excluded.lead,
    cooperating = excluded.cooperating,
    deadline = excluded.deadline
