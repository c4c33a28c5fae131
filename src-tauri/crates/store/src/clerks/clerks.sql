SELECT id, name, department, password, recovery
FROM clerk
