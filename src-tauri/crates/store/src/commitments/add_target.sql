INSERT INTO target (commitment, position, name, measure, baseline, direction, value, deadline, criteria, number, counting, indicator)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
