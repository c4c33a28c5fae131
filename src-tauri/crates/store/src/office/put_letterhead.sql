INSERT INTO letterhead (
    id, valid_from, valid_to, parent_agency, issuing_agency, abbreviation, drafting_unit, place,
    approving_authority, appraisal_council, commitment_receiver
)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT (id) DO UPDATE SET
    valid_from = excluded.valid_from,
    valid_to = excluded.valid_to,
    parent_agency = excluded.parent_agency,
    issuing_agency = excluded.issuing_agency,
    abbreviation = excluded.abbreviation,
    drafting_unit = excluded.drafting_unit,
    place = excluded.place,
    approving_authority = excluded.approving_authority,
    appraisal_council = excluded.appraisal_council,
    commitment_receiver = excluded.commitment_receiver
