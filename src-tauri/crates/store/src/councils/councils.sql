SELECT id, year, name, decision, decided_on, issuer
FROM council
