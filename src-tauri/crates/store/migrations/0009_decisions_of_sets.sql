-- The decision that issues a set, part by part, and the set that it replaces.
-- Released: never edit this file; a change of shape is a new migration.

ALTER TABLE criteria_set ADD COLUMN decision_number TEXT NOT NULL DEFAULT '';
ALTER TABLE criteria_set ADD COLUMN signed_on TEXT; -- none: not known
ALTER TABLE criteria_set ADD COLUMN issuer TEXT NOT NULL DEFAULT '';
ALTER TABLE criteria_set ADD COLUMN effective_from TEXT; -- none: not known
ALTER TABLE criteria_set ADD COLUMN replaces INTEGER REFERENCES criteria_set (id) DEFERRABLE INITIALLY DEFERRED
    CHECK (replaces != id); -- none: the first of its kind
