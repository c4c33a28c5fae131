INSERT INTO survey_return (id, survey, unit, sent, returned, answers)
VALUES (?1, ?2, ?3, ?4, ?5, ?6)
ON CONFLICT (id) DO UPDATE SET
    survey = excluded.survey,
    unit = excluded.unit,
    sent = excluded.sent,
    returned = excluded.returned,
    answers = excluded.answers
