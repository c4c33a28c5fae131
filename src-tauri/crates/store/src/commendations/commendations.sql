SELECT
    id, year, kind, honoree, unit, name, title, grounds, achievement,
    state, reason, decision, decided, register_no, deadline
FROM commendation
