SELECT id, name, numerator, denominator, definition, measure, better, counting, reckoning, parts, top, valid_from, valid_to
FROM indicator
