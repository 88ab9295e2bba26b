-- Which side suspended, reinstated or removed somebody: what the provider's compliance department imposed, the agency
-- does not lift.
ALTER TABLE enrolment
  ADD COLUMN suspended_side  text CHECK (suspended_side IN ('AGENCY', 'COMPLIANCE')),
  ADD COLUMN reinstated_side text CHECK (reinstated_side IN ('AGENCY', 'COMPLIANCE')),
  ADD COLUMN removed_side    text CHECK (removed_side IN ('AGENCY', 'COMPLIANCE'));

-- Until now only the person was kept. Who was ever an administrator of the agency acted for it; everybody else, and
-- whoever cannot be told, counts as compliance.
CREATE FUNCTION pg_temp.side(person text, agency uuid) RETURNS text LANGUAGE sql AS $$
  SELECT CASE
    WHEN person IS NULL THEN NULL
    WHEN EXISTS (SELECT FROM enrolment e
                 WHERE e.subject = person AND e.agency_id = agency AND e.role = 'AGENCY_ADMINISTRATOR') THEN 'AGENCY'
    ELSE 'COMPLIANCE'
  END
$$;
ALTER TABLE enrolment DISABLE TRIGGER enrolment_moves_as_allowed;
UPDATE enrolment SET
  suspended_side = pg_temp.side(suspended_by, agency_id),
  removed_side = pg_temp.side(removed_by, agency_id),
  -- Reinstated before this rule: as it was allowed then.
  reinstated_side = CASE WHEN reinstated_by IS NOT NULL THEN 'COMPLIANCE' END;
ALTER TABLE enrolment ENABLE TRIGGER enrolment_moves_as_allowed;

ALTER TABLE enrolment
  ADD CONSTRAINT suspended_by_a_side CHECK (num_nulls(suspended_by, suspended_side) IN (0, 2)),
  ADD CONSTRAINT reinstated_by_a_side CHECK (num_nulls(reinstated_by, reinstated_side) IN (0, 2)),
  ADD CONSTRAINT removed_by_a_side CHECK (num_nulls(removed_by, removed_side) IN (0, 2)),
  ADD CONSTRAINT compliance_lifts_what_it_imposed CHECK
    (suspended_side IS DISTINCT FROM 'COMPLIANCE' OR reinstated_side IS DISTINCT FROM 'AGENCY'),
  ADD CONSTRAINT no_enrolment_beside_a_suspension CHECK
    (state <> 'ENROLLED' OR suspended_by IS NULL OR reinstated_by IS NOT NULL),
  -- Removed and proposed anew, somebody would be out of the suspension.
  ADD CONSTRAINT nobody_is_removed_out_of_a_suspension CHECK
    (removed_side IS DISTINCT FROM 'AGENCY' OR suspended_side IS DISTINCT FROM 'COMPLIANCE' OR reinstated_by IS NOT NULL);
CREATE INDEX enrolment_removed_by_compliance ON enrolment (subject) WHERE removed_side = 'COMPLIANCE';

CREATE FUNCTION enrolment_stays_imposed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'SUSPENDED' AND OLD.suspended_side = 'COMPLIANCE' AND NEW.suspended_side IS DISTINCT FROM 'COMPLIANCE' THEN
    RAISE EXCEPTION 'what the compliance department imposed stays imposed by it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolment_stays_imposed BEFORE UPDATE ON enrolment
  FOR EACH ROW EXECUTE FUNCTION enrolment_stays_imposed();

-- Under whichever agency. The lock is the one that the service holds around a proposal and a removal.
CREATE FUNCTION enrolment_begins_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(NEW.subject, 7));
  IF NEW.origin <> 'COMPLIANCE'
      AND EXISTS (SELECT FROM enrolment WHERE subject = NEW.subject AND removed_side = 'COMPLIANCE') THEN
    RAISE EXCEPTION 'whom the compliance department removed, it alone proposes' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolment_begins_as_allowed BEFORE INSERT ON enrolment
  FOR EACH ROW EXECUTE FUNCTION enrolment_begins_as_allowed();
