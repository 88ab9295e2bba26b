-- Who may act in an agency's name. A person is somebody's word twice over, never a mailbox.
CREATE TABLE enrolment (
  id            uuid PRIMARY KEY,
  agency_id     uuid        NOT NULL REFERENCES agency,
  subject       text        NOT NULL,
  role          text        NOT NULL CHECK (role IN ('OFFICER', 'AGENCY_ADMINISTRATOR', 'MACHINE')),
  origin        text        NOT NULL CHECK (origin IN ('COLLEAGUE', 'COMPLIANCE')),
  state         text        NOT NULL CHECK (state IN ('PROPOSED', 'ENROLLED', 'SUSPENDED', 'REMOVED')),
  -- Name, mail address, badge, and who confirmed by telephone.
  sealed_person bytea       NOT NULL,
  proposed_by   text        NOT NULL,
  proposed_at   timestamptz NOT NULL,
  confirmed_by  text,
  confirmed_at  timestamptz,
  suspended_by  text,
  reinstated_by text,
  removed_by    text,
  removed_at    timestamptz,
  sealed_reason bytea,
  version       bigint      NOT NULL,
  CONSTRAINT nobody_proposes_themselves CHECK (proposed_by <> subject),
  CONSTRAINT confirmed_by_another_than_proposed CHECK (confirmed_by <> proposed_by),
  CONSTRAINT nobody_confirms_themselves CHECK (confirmed_by <> subject),
  CONSTRAINT confirmation_is_whole CHECK (num_nulls(confirmed_by, confirmed_at) IN (0, 2)),
  CONSTRAINT proposed_means_not_confirmed CHECK (state <> 'PROPOSED' OR confirmed_by IS NULL),
  CONSTRAINT enrolled_means_confirmed CHECK (state NOT IN ('ENROLLED', 'SUSPENDED') OR confirmed_by IS NOT NULL),
  CONSTRAINT suspended_by_somebody CHECK
    (state <> 'SUSPENDED' OR (suspended_by IS NOT NULL AND reinstated_by IS NULL AND sealed_reason IS NOT NULL)),
  CONSTRAINT reinstated_by_another_person CHECK (reinstated_by <> suspended_by),
  CONSTRAINT nobody_reinstates_themselves CHECK (reinstated_by <> subject),
  CONSTRAINT removed_by_somebody CHECK
    ((state = 'REMOVED') = (removed_by IS NOT NULL) AND num_nulls(removed_by, removed_at) IN (0, 2)
      AND (state <> 'REMOVED' OR sealed_reason IS NOT NULL)),
  -- A colleague's word is good for a person, not for a program, and not for who confirms the others.
  CONSTRAINT colleagues_propose_officers CHECK (origin = 'COMPLIANCE' OR role = 'OFFICER')
);
-- One subject acts for one agency.
CREATE UNIQUE INDEX one_subject_one_agency ON enrolment (subject) WHERE state <> 'REMOVED';
CREATE INDEX enrolment_of_agency ON enrolment (agency_id, id);

CREATE FUNCTION enrolment_moves_as_allowed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'REMOVED' THEN
    RAISE EXCEPTION 'a removed enrolment stays as it is' USING ERRCODE = 'check_violation';
  END IF;
  IF (OLD.subject, OLD.agency_id, OLD.role, OLD.proposed_by) <> (NEW.subject, NEW.agency_id, NEW.role, NEW.proposed_by) THEN
    RAISE EXCEPTION 'an enrolment stays with its person' USING ERRCODE = 'check_violation';
  END IF;
  IF OLD.state <> NEW.state AND (OLD.state, NEW.state) NOT IN (
      ('PROPOSED', 'ENROLLED'), ('PROPOSED', 'REMOVED'), ('ENROLLED', 'SUSPENDED'), ('ENROLLED', 'REMOVED'),
      ('SUSPENDED', 'ENROLLED'), ('SUSPENDED', 'REMOVED')) THEN
    RAISE EXCEPTION 'an enrolment cannot go from % to %', OLD.state, NEW.state USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER enrolment_moves_as_allowed BEFORE UPDATE ON enrolment
  FOR EACH ROW EXECUTE FUNCTION enrolment_moves_as_allowed();
