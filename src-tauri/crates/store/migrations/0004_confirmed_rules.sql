-- A person's word that a rule says what the decision says: who, and when.
-- Released: never edit this file; a change of shape is a new migration.

ALTER TABLE node ADD COLUMN confirmed_by TEXT; -- none: nobody has confirmed the rule
ALTER TABLE node ADD COLUMN confirmed_at TEXT CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
