-- Review denied an emergency while its paper was on the way; the paper is looked at all the same.
INSERT INTO request_move VALUES ('EMERGENCY', 'DENIED', 'IN_REVIEW');
