INSERT INTO clerk (id, name, department, password, recovery)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT (id) DO UPDATE SET
    name = excluded.name,
    department = excluded.department,
    password = excluded.password,
    recovery = excluded.recovery
