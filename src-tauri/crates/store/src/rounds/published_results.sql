SELECT
    id, unit, unit_name, year, index_points, out_of, rank, of_count, rank_change, grade, unit_count, source
FROM published_result
