-- How much a unit counts in the history of the unit that follows it (people, dossiers, …).

ALTER TABLE succession ADD COLUMN weight INTEGER CHECK (weight > 0); -- none: histories are never rolled up
