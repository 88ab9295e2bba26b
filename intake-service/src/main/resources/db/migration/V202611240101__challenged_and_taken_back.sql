-- A request whose instrument the provider challenges, and one whose grant was taken back before anything left.
ALTER TABLE data_request
  DROP CONSTRAINT status_is_of_kind,
  ADD CONSTRAINT status_is_of_kind CHECK (
    status IN ('RECEIVED', 'REFUSED', 'IN_REVIEW', 'DENIED', 'NO_DATA', 'WITHDRAWN')
    OR status IN ('CHALLENGED', 'GRANTED', 'PARTIALLY_GRANTED', 'DISCLOSED') AND kind <> 'PRESERVATION'
    OR status = 'PRESERVED' AND kind <> 'PRODUCTION'
    OR status IN ('EXPIRED', 'SUPERSEDED') AND kind = 'PRESERVATION'
    OR status = 'UNFOUNDED' AND kind = 'EMERGENCY');
INSERT INTO request_move SELECT kind, before, after
FROM (VALUES ('PRODUCTION'), ('EMERGENCY')) AS kinds (kind),
  (VALUES ('IN_REVIEW', 'CHALLENGED'), ('CHALLENGED', 'IN_REVIEW'), ('CHALLENGED', 'DENIED'), ('CHALLENGED', 'WITHDRAWN'),
    ('GRANTED', 'IN_REVIEW'), ('PARTIALLY_GRANTED', 'IN_REVIEW')) AS moves (before, after);
INSERT INTO request_move VALUES ('EMERGENCY', 'CHALLENGED', 'UNFOUNDED');
