SELECT round, unit, node, state, points, kept, first_state, first_points, ruled_by, ruled_at FROM second_cell
