SELECT id, code, title, legal_basis, decimals, state, grade_basis, rank_on_exact
FROM criteria_set
