-- Requests of three kinds, with two sides each: what the agency desires and what the provider did with it.
ALTER TABLE data_request
  DROP CONSTRAINT data_request_status_check,
  DROP CONSTRAINT disclosed_means_package,
  -- Who filed stands sealed among the particulars, and in the audit trail as the identity provider's pseudonym.
  DROP COLUMN officer,
  ALTER COLUMN instrument_bucket DROP NOT NULL,
  ALTER COLUMN instrument_key DROP NOT NULL,
  ALTER COLUMN instrument_sha256 DROP NOT NULL,
  ALTER COLUMN instrument_bytes DROP NOT NULL,
  ADD COLUMN kind text NOT NULL DEFAULT 'PRODUCTION' CHECK (kind IN ('PRODUCTION', 'PRESERVATION', 'EMERGENCY')),
  ADD COLUMN desired text NOT NULL DEFAULT 'SUBMITTED' CHECK (desired IN ('SUBMITTED', 'CANCELLED')),
  ADD COLUMN instrument_code text,
  -- Counts what the agency did after filing, so that each of these is a new version.
  ADD COLUMN follow_ups integer NOT NULL DEFAULT 0,
  ADD COLUMN due_at timestamptz,
  ADD COLUMN due_at_first timestamptz,
  ADD COLUMN due_source text,
  ADD COLUMN paused_since timestamptz,
  -- Keyed digests for exact search; empty in rows of the time before.
  ADD COLUMN index_key text,
  ADD COLUMN case_number_index bytea,
  ADD COLUMN officer_index bytea,
  ADD COLUMN preservation_id uuid,
  ADD COLUMN superseded_by uuid,
  ADD COLUMN keep_until timestamptz,
  ADD COLUMN keep_until_first timestamptz,
  ADD COLUMN extendable_until timestamptz,
  ADD COLUMN extended_at timestamptz,
  ADD COLUMN preserved_at timestamptz,
  ADD COLUMN preservation_ended_at timestamptz,
  ADD COLUMN preservation_end text,
  ADD COLUMN preservation_proof text,
  ADD COLUMN statement_bucket text,
  ADD COLUMN statement_key text,
  ADD COLUMN statement_sha256 text,
  ADD COLUMN statement_bytes bigint,
  ADD COLUMN paper_due_at timestamptz,
  ADD COLUMN paper_filed_at timestamptz,
  ADD CONSTRAINT status_is_of_kind CHECK (
    status IN ('RECEIVED', 'REFUSED', 'IN_REVIEW', 'DENIED', 'NO_DATA', 'WITHDRAWN')
    OR status IN ('GRANTED', 'PARTIALLY_GRANTED', 'DISCLOSED') AND kind <> 'PRESERVATION'
    OR status = 'PRESERVED' AND kind <> 'PRODUCTION'
    OR status IN ('EXPIRED', 'SUPERSEDED') AND kind = 'PRESERVATION'
    OR status = 'UNFOUNDED' AND kind = 'EMERGENCY'),
  ADD CONSTRAINT disclosed_means_package CHECK (
    (status <> 'DISCLOSED' OR package_key IS NOT NULL)
    AND (package_key IS NULL OR status IN ('DISCLOSED', 'UNFOUNDED', 'REFUSED'))),
  ADD CONSTRAINT paper_or_emergency CHECK
    (instrument_key IS NOT NULL OR kind = 'EMERGENCY' AND paper_filed_at IS NULL),
  ADD CONSTRAINT emergencies_state_their_danger CHECK ((kind = 'EMERGENCY') = (statement_key IS NOT NULL)),
  ADD CONSTRAINT emergencies_owe_a_paper CHECK ((kind = 'EMERGENCY') = (paper_due_at IS NOT NULL)),
  ADD CONSTRAINT no_paper_after_unfounded CHECK (status <> 'UNFOUNDED' OR paper_filed_at IS NULL),
  ADD CONSTRAINT preservations_have_a_term CHECK (kind <> 'PRESERVATION' OR keep_until IS NOT NULL),
  ADD CONSTRAINT extended_once CHECK (extended_at IS NULL OR extendable_until IS NULL),
  ADD CONSTRAINT index_is_whole CHECK (num_nulls(index_key, case_number_index, officer_index) IN (0, 3)),
  ADD CONSTRAINT pause_needs_a_deadline CHECK (paused_since IS NULL OR due_at IS NOT NULL);

CREATE INDEX data_request_by_case_number ON data_request (agency_id, case_number_index, id DESC);
CREATE INDEX data_request_by_deadline ON data_request (agency_id, due_at) WHERE due_at IS NOT NULL;
CREATE INDEX emergency_without_paper ON data_request (paper_due_at)
  WHERE kind = 'EMERGENCY' AND paper_filed_at IS NULL;

-- Where a request may go from where it is. The code knows the same; a test holds the two together.
CREATE TABLE request_move (
  kind   text NOT NULL,
  before text NOT NULL,
  after  text NOT NULL,
  PRIMARY KEY (kind, before, after)
);
INSERT INTO request_move SELECT kind, before, unnest(afters) FROM (VALUES
  ('PRODUCTION', 'RECEIVED', ARRAY['IN_REVIEW', 'DENIED', 'GRANTED', 'PARTIALLY_GRANTED', 'WITHDRAWN']),
  ('PRODUCTION', 'IN_REVIEW', ARRAY['DENIED', 'GRANTED', 'PARTIALLY_GRANTED', 'WITHDRAWN']),
  ('PRODUCTION', 'GRANTED', ARRAY['DENIED', 'DISCLOSED', 'NO_DATA', 'WITHDRAWN']),
  ('PRODUCTION', 'PARTIALLY_GRANTED', ARRAY['DENIED', 'DISCLOSED', 'NO_DATA', 'WITHDRAWN']),
  ('PRESERVATION', 'RECEIVED', ARRAY['IN_REVIEW', 'PRESERVED', 'DENIED', 'NO_DATA', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED']),
  ('PRESERVATION', 'IN_REVIEW', ARRAY['PRESERVED', 'DENIED', 'NO_DATA', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED']),
  ('PRESERVATION', 'PRESERVED', ARRAY['DENIED', 'NO_DATA', 'WITHDRAWN', 'EXPIRED', 'SUPERSEDED']),
  ('EMERGENCY', 'RECEIVED', ARRAY['REFUSED', 'IN_REVIEW', 'PRESERVED', 'DENIED', 'GRANTED', 'PARTIALLY_GRANTED', 'WITHDRAWN', 'UNFOUNDED']),
  ('EMERGENCY', 'IN_REVIEW', ARRAY['REFUSED', 'DENIED', 'GRANTED', 'PARTIALLY_GRANTED', 'WITHDRAWN', 'UNFOUNDED']),
  ('EMERGENCY', 'PRESERVED', ARRAY['REFUSED', 'IN_REVIEW', 'DENIED', 'GRANTED', 'PARTIALLY_GRANTED', 'WITHDRAWN', 'UNFOUNDED']),
  ('EMERGENCY', 'GRANTED', ARRAY['REFUSED', 'DENIED', 'DISCLOSED', 'NO_DATA', 'WITHDRAWN', 'UNFOUNDED']),
  ('EMERGENCY', 'PARTIALLY_GRANTED', ARRAY['REFUSED', 'DENIED', 'DISCLOSED', 'NO_DATA', 'WITHDRAWN', 'UNFOUNDED']),
  ('EMERGENCY', 'DISCLOSED', ARRAY['UNFOUNDED']),
  ('EMERGENCY', 'NO_DATA', ARRAY['UNFOUNDED'])
) AS moves (kind, before, afters);

CREATE FUNCTION request_moves_forward() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM request_move
                 WHERE kind = NEW.kind AND before = OLD.status AND after = NEW.status) THEN
    RAISE EXCEPTION 'a request cannot go from % to %', OLD.status, NEW.status USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_moves_forward BEFORE UPDATE ON data_request
  FOR EACH ROW WHEN (OLD.status IS DISTINCT FROM NEW.status) EXECUTE FUNCTION request_moves_forward();

-- What the agency asked is asked once: kind, agency and what was filed stay.
CREATE FUNCTION requests_stay_what_they_are() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the kind and the agency of a request never change' USING ERRCODE = 'check_violation';
END $$;
CREATE TRIGGER requests_stay_what_they_are BEFORE UPDATE ON data_request
  FOR EACH ROW WHEN (OLD.kind <> NEW.kind OR OLD.agency_id <> NEW.agency_id)
  EXECUTE FUNCTION requests_stay_what_they_are();

-- The timeline tells of more than the status now.
ALTER TABLE request_step ADD COLUMN what text NOT NULL DEFAULT 'STATUS';
ALTER TABLE request_step ALTER COLUMN what DROP DEFAULT;
