SELECT
    id, valid_from, valid_to, parent_agency, issuing_agency, abbreviation, drafting_unit, place,
    approving_authority, appraisal_council, commitment_receiver
FROM letterhead
