-- What targets had taken from indicators when their commitment was closed; the size of bought blank forms;
-- what was typed for the papers of a conference.

ALTER TABLE commitment ADD COLUMN taken TEXT CHECK (taken IS NULL OR json_valid(taken)); -- JSON: read and written with its commitment only; none: followed, or closed before this was kept

ALTER TABLE blank_form ADD COLUMN sheet_width INTEGER NOT NULL DEFAULT 2970; -- tenths of a millimetre
ALTER TABLE blank_form ADD COLUMN sheet_height INTEGER NOT NULL DEFAULT 2100; -- tenths of a millimetre

ALTER TABLE paper_entry ADD COLUMN conference INTEGER REFERENCES conference (id) DEFERRABLE INITIALLY DEFERRED; -- none: a paper of no conference

DROP INDEX paper_entry_once;
CREATE UNIQUE INDEX paper_entry_once
    ON paper_entry (paper, coalesce(round, 0), coalesce(unit, 0), coalesce(year, 0), coalesce(hearing, 0), coalesce(conference, 0), entry);
