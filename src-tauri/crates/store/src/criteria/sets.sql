SELECT id, code, title, legal_basis, decimals, state, grade_basis, rank_on_exact, ties,
    decision_number, signed_on, issuer, effective_from, replaces
FROM criteria_set
