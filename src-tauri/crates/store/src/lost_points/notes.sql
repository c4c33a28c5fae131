SELECT round, unit, node, cause, words, department, official, remedy, deadline
FROM lost_points_note
