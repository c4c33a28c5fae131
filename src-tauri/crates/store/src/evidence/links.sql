SELECT round, unit, node, evidence, page, state, reason, author, at
FROM evidence_link
