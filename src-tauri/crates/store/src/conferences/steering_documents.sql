SELECT id, kind, number, date, issuer, subject, evidence
FROM steering_document
