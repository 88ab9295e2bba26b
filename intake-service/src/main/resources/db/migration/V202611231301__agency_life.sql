-- An agency's life: registered, verified by a call back, certified by a second person, perhaps suspended, perhaps
-- revoked. What was certified before call-backs were recorded has to be verified and certified anew.
ALTER TABLE agency
  ADD COLUMN state            text NOT NULL DEFAULT 'REGISTERED',
  ADD COLUMN verified_by      text,
  ADD COLUMN verified_at      timestamptz,
  ADD COLUMN called_at        timestamptz,
  ADD COLUMN directory_source text,
  -- Who answered the telephone: a person's name, sealed.
  ADD COLUMN sealed_contact   bytea,
  ADD COLUMN suspended_by     text,
  ADD COLUMN suspended_at     timestamptz,
  ADD COLUMN reinstated_by    text,
  ADD COLUMN revoked_by       text,
  ADD COLUMN revoked_at       timestamptz;
UPDATE agency SET certified_by = NULL, certified_at = NULL, expires_on = NULL;
ALTER TABLE agency
  ALTER COLUMN state DROP DEFAULT,
  ADD CONSTRAINT state_is_known CHECK (state IN ('REGISTERED', 'VERIFIED', 'CERTIFIED', 'SUSPENDED', 'REVOKED')),
  ADD CONSTRAINT verification_is_whole CHECK
    (num_nulls(verified_by, verified_at, called_at, directory_source, sealed_contact) IN (0, 5)),
  ADD CONSTRAINT certified_by_another_than_verified CHECK (certified_by <> verified_by),
  ADD CONSTRAINT registered_means_nothing_yet CHECK
    (state <> 'REGISTERED' OR num_nonnulls(verified_by, certified_by) = 0),
  ADD CONSTRAINT verified_means_called_back CHECK
    (state <> 'VERIFIED' OR (verified_by IS NOT NULL AND certified_by IS NULL)),
  ADD CONSTRAINT certified_means_both CHECK
    (state NOT IN ('CERTIFIED', 'SUSPENDED') OR (verified_by IS NOT NULL AND certified_by IS NOT NULL)),
  ADD CONSTRAINT suspension_is_whole CHECK (num_nulls(suspended_by, suspended_at) IN (0, 2)),
  ADD CONSTRAINT suspended_by_somebody CHECK
    (state <> 'SUSPENDED' OR (suspended_by IS NOT NULL AND reinstated_by IS NULL)),
  ADD CONSTRAINT no_certificate_beside_a_suspension CHECK
    (state <> 'CERTIFIED' OR suspended_by IS NULL OR reinstated_by IS NOT NULL),
  ADD CONSTRAINT reinstated_by_another_person CHECK (reinstated_by <> suspended_by),
  ADD CONSTRAINT revoked_by_somebody CHECK
    ((state = 'REVOKED') = (revoked_by IS NOT NULL) AND num_nulls(revoked_by, revoked_at) IN (0, 2));

-- A row's constraints see where it is, not where it came from.
CREATE FUNCTION agency_moves_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'REVOKED' THEN
    RAISE EXCEPTION 'a revoked agency stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
      ('REGISTERED', 'VERIFIED'), ('REGISTERED', 'REVOKED'),
      ('VERIFIED', 'REGISTERED'), ('VERIFIED', 'CERTIFIED'), ('VERIFIED', 'REVOKED'),
      ('CERTIFIED', 'REGISTERED'), ('CERTIFIED', 'SUSPENDED'), ('CERTIFIED', 'REVOKED'),
      ('SUSPENDED', 'CERTIFIED'), ('SUSPENDED', 'REVOKED')) THEN
    RAISE EXCEPTION 'an agency cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER agency_moves_as_allowed BEFORE UPDATE ON agency
  FOR EACH ROW EXECUTE FUNCTION agency_moves_as_allowed();

-- Its history: rows come and stay.
CREATE TABLE agency_step (
  id            uuid PRIMARY KEY,
  agency_id     uuid        NOT NULL REFERENCES agency,
  step          text        NOT NULL CHECK (step IN
    ('REGISTERED', 'CHANGED', 'VERIFIED', 'CERTIFIED', 'SUSPENDED', 'REINSTATED', 'REVOKED')),
  actor         text        NOT NULL,
  at            timestamptz NOT NULL,
  sealed_reason bytea,
  CONSTRAINT taking_away_needs_a_reason CHECK
    (step NOT IN ('SUSPENDED', 'REINSTATED', 'REVOKED') OR sealed_reason IS NOT NULL)
);
CREATE INDEX agency_step_of_agency ON agency_step (agency_id, id);

CREATE FUNCTION agency_steps_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the history of agencies is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER agency_steps_stay BEFORE UPDATE OR DELETE ON agency_step
  FOR EACH ROW EXECUTE FUNCTION agency_steps_stay();
CREATE TRIGGER agency_history_stays BEFORE TRUNCATE ON agency_step
  FOR EACH STATEMENT EXECUTE FUNCTION agency_steps_stay();
