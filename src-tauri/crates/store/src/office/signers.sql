SELECT id, valid_from, valid_to, authority_line, acting_line, title, office_title, name
FROM signer
