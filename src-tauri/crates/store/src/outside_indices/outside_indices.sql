SELECT id, name, year, entity, component, value, scale, rank, of, source
FROM outside_index
