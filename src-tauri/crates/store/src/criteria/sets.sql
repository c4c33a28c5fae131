SELECT id, code, title, legal_basis, decimals, state, grade_basis, rank_on_exact, ties
FROM criteria_set
