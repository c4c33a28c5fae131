INSERT INTO council (id, year, name, decision, decided_on, issuer)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET
    year = excluded.year,
    name = excluded.name,
    decision = excluded.decision,
    decided_on = excluded.decided_on,
    issuer = excluded.issuer
