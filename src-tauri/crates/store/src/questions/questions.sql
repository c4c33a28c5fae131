SELECT id, round, node, text, addressee, letter, asked_on, answer, answer_document, answered_on, effect
FROM question
