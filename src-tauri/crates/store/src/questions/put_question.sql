INSERT INTO question (id, round, node, text, addressee, letter, asked_on, answer, answer_document, answered_on, effect)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
    round = excluded.round,
    node = excluded.node,
    text = excluded.text,
    addressee = excluded.addressee,
    letter = excluded.letter,
    asked_on = excluded.asked_on,
    answer = excluded.answer,
    answer_document = excluded.answer_document,
    answered_on = excluded.answered_on,
    effect = excluded.effect
