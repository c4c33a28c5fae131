-- Conditions of grades, and what happens to units with equal results.
-- Released: never edit this file; a change of shape is a new migration.

CREATE TABLE grade_condition (
    set_id INTEGER NOT NULL REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED,
    position INTEGER NOT NULL,
    grade TEXT NOT NULL, -- the label of the worst grade it guards
    node TEXT NOT NULL, -- the code of the area or criterion
    at_least TEXT NOT NULL CHECK (at_least NOT GLOB '*[^-0-9.]*' AND at_least != ''),
    measure TEXT NOT NULL CHECK (measure IN ('percent', 'points')),
    PRIMARY KEY (set_id, position)
) STRICT, WITHOUT ROWID;

-- JSON: each policy has its own shape.
ALTER TABLE criteria_set ADD COLUMN ties TEXT NOT NULL DEFAULT '{"kind":"shared"}' CHECK (json_valid(ties));
