-- An emergency may be answered before its paper, where the operator allows it, and is looked at again with the paper.
-- What was looked for in vain before may be found then.
INSERT INTO request_move VALUES ('EMERGENCY', 'NO_DATA', 'DISCLOSED');
