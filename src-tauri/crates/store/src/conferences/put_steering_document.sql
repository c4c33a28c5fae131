INSERT INTO steering_document (id, kind, number, date, issuer, subject, evidence)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT (id) DO UPDATE SET
    kind = excluded.kind,
    number = excluded.number,
    date = excluded.date,
    issuer = excluded.issuer,
    subject = excluded.subject,
    evidence = excluded.evidence
