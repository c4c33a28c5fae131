INSERT INTO criteria_set (id, code, title, legal_basis, decimals, state, grade_basis, rank_on_exact, ties,
    decision_number, signed_on, issuer, effective_from, replaces)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)
ON CONFLICT (id) DO UPDATE SET
    code = excluded.code,
    title = excluded.title,
    legal_basis = excluded.legal_basis,
    decimals = excluded.decimals,
    state = excluded.state,
    grade_basis = excluded.grade_basis,
    rank_on_exact = excluded.rank_on_exact,
    ties = excluded.ties,
    decision_number = excluded.decision_number,
    signed_on = excluded.signed_on,
    issuer = excluded.issuer,
    effective_from = excluded.effective_from,
    replaces = excluded.replaces
