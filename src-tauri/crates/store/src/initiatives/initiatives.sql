SELECT id, year, unit, title, author, field, registered, decision, decided, effect, evidence
FROM initiative
