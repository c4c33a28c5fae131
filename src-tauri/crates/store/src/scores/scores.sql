SELECT round, unit, node, stage, state, points, figure, working, remark, author, at
FROM score
