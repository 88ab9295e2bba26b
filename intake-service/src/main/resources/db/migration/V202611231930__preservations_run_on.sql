-- A production request that was denied or withdrawn holds no preservation any more: the term runs on, and another request
-- may ask for the data. The code does so from now on; these are the ones of before.
UPDATE data_request AS preservation
SET superseded_by = NULL, follow_ups = preservation.follow_ups + 1
FROM data_request AS production
WHERE production.id = preservation.superseded_by
  AND production.status IN ('DENIED', 'WITHDRAWN')
  AND preservation.status NOT IN ('REFUSED', 'DENIED', 'NO_DATA', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED');

-- Nothing takes over what another request holds, and none lets go of what it has got an answer for.
CREATE FUNCTION preservations_are_taken_over_in_turn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.superseded_by IS NOT NULL AND NEW.superseded_by IS NOT NULL THEN
    RAISE EXCEPTION 'another request holds this preservation';
  END IF;
  IF NEW.superseded_by IS NULL AND NOT EXISTS (SELECT FROM data_request
      WHERE id = OLD.superseded_by AND status IN ('DENIED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'the request that holds this preservation has not come to nothing';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER preservations_are_taken_over_in_turn BEFORE UPDATE ON data_request FOR EACH ROW
  WHEN (OLD.superseded_by IS DISTINCT FROM NEW.superseded_by)
  EXECUTE FUNCTION preservations_are_taken_over_in_turn();
