-- What agencies do after filing, requests that only preserve, emergencies, and agencies that are not to be answered.

ALTER TABLE agency
  ADD COLUMN standing text NOT NULL DEFAULT 'ACTIVE' CHECK (standing IN ('ACTIVE', 'SUSPENDED', 'REVOKED'));

ALTER TABLE filed_request
  ALTER COLUMN instrument_class DROP NOT NULL,
  ALTER COLUMN instrument_bucket DROP NOT NULL,
  ALTER COLUMN instrument_key DROP NOT NULL,
  ALTER COLUMN instrument_sha256 DROP NOT NULL,
  ALTER COLUMN instrument_bytes DROP NOT NULL,
  ADD COLUMN kind text NOT NULL DEFAULT 'PRODUCTION' CHECK (kind IN ('PRODUCTION', 'PRESERVATION', 'EMERGENCY')),
  ADD COLUMN keep_until timestamptz,   -- end of a preservation's term; of an emergency the day its paper is due
  ADD COLUMN statement jsonb,          -- the sealed statement of an emergency
  ADD CONSTRAINT paper_is_whole CHECK
    (num_nonnulls(instrument_bucket, instrument_key, instrument_sha256, instrument_bytes) IN (0, 4)),
  ADD CONSTRAINT only_emergencies_lack_a_paper CHECK (kind = 'EMERGENCY' OR instrument_key IS NOT NULL),
  ADD CONSTRAINT what_is_produced_on CHECK
    (kind = 'PRESERVATION' OR (instrument_class IS NULL) = (instrument_key IS NULL)),
  ADD CONSTRAINT kept_for_a_term CHECK ((kind = 'PRODUCTION') = (keep_until IS NULL)),
  ADD CONSTRAINT emergencies_are_stated CHECK ((kind = 'EMERGENCY') = (statement IS NOT NULL));

-- An emergency begins without a paper and stays shut until it is there; a case may end because its agency withdraws.
ALTER TABLE casefile
  DROP CONSTRAINT state_is_known,
  ADD CONSTRAINT state_is_known CHECK (state IN ('EMERGENCY_PRESERVED', 'OPEN', 'IN_REVIEW', 'RECOMMENDED',
    'APPROVED', 'DISCLOSED', 'NO_DATA', 'DENIED', 'WITHDRAWN', 'UNFOUNDED')),
  DROP CONSTRAINT only_assigned_cases_are_reviewed,
  ADD CONSTRAINT only_assigned_cases_are_reviewed CHECK (state = 'WITHDRAWN'
    OR (state IN ('EMERGENCY_PRESERVED', 'OPEN', 'UNFOUNDED')) = (reviewer IS NULL)),
  DROP CONSTRAINT state_fits_recommendation,
  ADD CONSTRAINT state_fits_recommendation CHECK (CASE
    WHEN state IN ('EMERGENCY_PRESERVED', 'OPEN', 'IN_REVIEW', 'UNFOUNDED') THEN recommendation IS NULL
    WHEN state = 'DENIED' THEN recommendation IS NOT DISTINCT FROM 'DENY'
    WHEN state = 'WITHDRAWN' THEN recommendation IS DISTINCT FROM 'DENY'
    ELSE recommendation IS NOT DISTINCT FROM 'GRANT' END),
  DROP CONSTRAINT approval_comes_after_recommendation,
  ADD CONSTRAINT approval_comes_after_recommendation CHECK
    (approved_by IS NULL OR state IN ('APPROVED', 'DISCLOSED', 'NO_DATA', 'WITHDRAWN')),
  DROP CONSTRAINT end_fits_state,
  ADD CONSTRAINT end_fits_state CHECK
    ((ended_at IS NOT NULL) = (state IN ('DISCLOSED', 'NO_DATA', 'DENIED', 'WITHDRAWN', 'UNFOUNDED')));

-- A preservation never becomes a case, so there is no state in which it could be disclosed.
CREATE OR REPLACE FUNCTION casefile_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> 1 OR NEW.state IS DISTINCT FROM (
      SELECT CASE kind WHEN 'PRODUCTION' THEN 'OPEN' WHEN 'EMERGENCY' THEN 'EMERGENCY_PRESERVED' END
      FROM filed_request WHERE id = NEW.id) THEN
    RAISE EXCEPTION 'a case begins open, in its first version';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION casefile_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.asked_categories <> OLD.asked_categories OR NEW.accounts_named <> OLD.accounts_named THEN
    RAISE EXCEPTION 'what was asked does not change';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'every change is a new version';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
      ('EMERGENCY_PRESERVED', 'OPEN'), ('EMERGENCY_PRESERVED', 'UNFOUNDED'), ('EMERGENCY_PRESERVED', 'WITHDRAWN'),
      ('OPEN', 'IN_REVIEW'), ('IN_REVIEW', 'RECOMMENDED'), ('IN_REVIEW', 'APPROVED'), ('IN_REVIEW', 'DENIED'),
      ('RECOMMENDED', 'IN_REVIEW'), ('RECOMMENDED', 'APPROVED'), ('APPROVED', 'DISCLOSED'), ('APPROVED', 'NO_DATA'),
      ('OPEN', 'WITHDRAWN'), ('IN_REVIEW', 'WITHDRAWN'), ('RECOMMENDED', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'a case does not go from % to %', OLD.state, NEW.state;
  END IF;
  IF OLD.state = 'EMERGENCY_PRESERVED' AND NEW.state = 'OPEN' AND NOT EXISTS
      (SELECT FROM filed_request WHERE id = NEW.id AND instrument_key IS NOT NULL AND admission = 'ADMITTED') THEN
    RAISE EXCEPTION 'an emergency is not reviewed before its paper was admitted';
  END IF;
  IF OLD.state IN ('RECOMMENDED', 'APPROVED', 'DISCLOSED', 'NO_DATA', 'DENIED', 'WITHDRAWN') AND NEW.state <> 'IN_REVIEW' AND
      (NEW.recommendation, NEW.recommended_by, NEW.granted_categories, NEW.granted_accounts, NEW.granted_from, NEW.granted_to)
      IS DISTINCT FROM
      (OLD.recommendation, OLD.recommended_by, OLD.granted_categories, OLD.granted_accounts, OLD.granted_from, OLD.granted_to)
      THEN
    RAISE EXCEPTION 'a recommendation does not change once it was made';
  END IF;
  IF OLD.state IN ('EMERGENCY_PRESERVED', 'OPEN') AND NEW.recommendation IS NOT NULL THEN
    RAISE EXCEPTION 'nothing is recommended before the review';
  END IF;
  IF OLD.state = 'IN_REVIEW' AND NEW.recommendation IS NOT NULL THEN
    IF (SELECT count(*) FROM case_check WHERE case_id = NEW.id) < 4 THEN
      RAISE EXCEPTION 'no decision without all four checks';
    END IF;
    IF NEW.recommendation = 'GRANT'
        AND EXISTS (SELECT 1 FROM case_check WHERE case_id = NEW.id AND outcome <> 'PASSED') THEN
      RAISE EXCEPTION 'a grant needs all checks passed';
    END IF;
  END IF;
  RETURN NEW;
END $$;

ALTER TABLE disclosure_job
  DROP CONSTRAINT disclosure_job_waiting_for_check,
  ADD CONSTRAINT disclosure_job_waiting_for_check CHECK (waiting_for IN
    ('PROVIDER', 'OBJECT_STORAGE', 'AGENCY_CERTIFICATE', 'AGENCY_BARRED', 'PERSON'));

-- Orders: also those of requests that are no case (yet). They get later by the agency's word, and end before their
-- time only when two people of review have seen the paper that lifts them.
ALTER TABLE confidentiality_order
  DROP CONSTRAINT confidentiality_order_case_id_fkey,
  ADD CONSTRAINT confidentiality_order_case_id_fkey FOREIGN KEY (case_id) REFERENCES filed_request (id),
  DROP CONSTRAINT confidentiality_order_state_check,
  ADD CONSTRAINT confidentiality_order_state_check CHECK (state IN ('CLAIMED', 'CONFIRMED', 'LIFTED')),
  DROP CONSTRAINT confidentiality_order_check,
  ADD CONSTRAINT confirmed_by_somebody CHECK (CASE state
    WHEN 'CLAIMED' THEN num_nonnulls(confirmed_by, confirmed_by_name, confirmed_at) = 0
    WHEN 'CONFIRMED' THEN num_nonnulls(confirmed_by, confirmed_by_name, confirmed_at) = 3
    ELSE num_nonnulls(confirmed_by, confirmed_by_name, confirmed_at) IN (0, 3) END),
  ADD COLUMN filed_for uuid,           -- the request it came with: documents are sealed for that one
  ADD COLUMN paper jsonb;              -- the sealed paper of an order that came after the request
UPDATE confidentiality_order SET filed_for = case_id;
ALTER TABLE confidentiality_order ALTER COLUMN filed_for SET NOT NULL;

CREATE TABLE order_extension (
  id       uuid PRIMARY KEY,
  order_id uuid NOT NULL,
  filed_for uuid NOT NULL,
  ends_at  timestamptz,
  paper    jsonb NOT NULL,
  filed_at timestamptz NOT NULL
);
CREATE INDEX order_extension_of_order ON order_extension (order_id);

CREATE TABLE order_lift (
  id                uuid PRIMARY KEY,
  order_id          uuid NOT NULL REFERENCES confidentiality_order (id),
  filed_for         uuid NOT NULL,
  paper             jsonb NOT NULL,
  filed_at          timestamptz NOT NULL,
  proposed_by       text,
  proposed_by_name  text,
  proposed_at       timestamptz,
  confirmed_by      text,
  confirmed_by_name text,
  confirmed_at      timestamptz,
  CONSTRAINT proposal_is_whole CHECK (num_nonnulls(proposed_by, proposed_by_name, proposed_at) IN (0, 3)),
  CONSTRAINT confirmation_is_whole CHECK (num_nonnulls(confirmed_by, confirmed_by_name, confirmed_at) IN (0, 3)),
  CONSTRAINT confirmed_after_proposed CHECK (confirmed_by IS NULL OR proposed_by IS NOT NULL),
  -- Four eyes, by subject.
  CONSTRAINT confirmed_by_another_person CHECK (confirmed_by <> proposed_by)
);
CREATE INDEX order_lift_of_order ON order_lift (order_id);

CREATE FUNCTION orders_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'an order stays the one it is';
  END IF;
  IF NEW.state = 'LIFTED' AND OLD.state <> 'LIFTED' THEN
    IF NOT EXISTS (SELECT FROM order_lift WHERE order_id = NEW.id AND confirmed_by IS NOT NULL
                   AND confirmed_at = NEW.ends_at) THEN
      RAISE EXCEPTION 'two people lift an order';
    END IF;
  ELSIF OLD.state = 'LIFTED' AND NEW.state = 'CONFIRMED' THEN
    RAISE EXCEPTION 'what was lifted is claimed anew before it is confirmed';
  ELSIF OLD.state <> 'LIFTED' AND (NEW.ends_at < OLD.ends_at OR OLD.ends_at IS NULL AND NEW.ends_at IS NOT NULL) THEN
    RAISE EXCEPTION 'an order is not shortened';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER orders_only_grow BEFORE UPDATE ON confidentiality_order
  FOR EACH ROW EXECUTE FUNCTION orders_only_grow();
CREATE TRIGGER order_extension_only_grows BEFORE UPDATE OR DELETE ON order_extension
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER order_lift_stays BEFORE DELETE ON order_lift FOR EACH ROW EXECUTE FUNCTION stays_for_good();

-- Questions to the agency, and what the agency adds.
CREATE TABLE clarification (
  id            uuid PRIMARY KEY,
  case_id       uuid NOT NULL REFERENCES casefile (id),
  question      jsonb NOT NULL,
  asked_by      text NOT NULL,
  asked_by_name text NOT NULL,
  asked_at      timestamptz NOT NULL,
  answered_at   timestamptz
);
CREATE INDEX clarification_of_case ON clarification (case_id);

CREATE TABLE amendment (
  id               uuid PRIMARY KEY,
  request_id       uuid NOT NULL REFERENCES filed_request (id),
  clarification_id uuid,
  document         jsonb,
  text             jsonb,
  amended_at       timestamptz NOT NULL,
  CHECK (num_nonnulls(document, text) > 0)
);
CREATE INDEX amendment_of_request ON amendment (request_id);

-- What the provider is asked to keep. The row is the timer and the task at once; whoever works on it holds the lease.
CREATE TABLE preservation (
  request_id      uuid PRIMARY KEY REFERENCES filed_request (id),
  keep_until      timestamptz NOT NULL,
  placed_at       timestamptz,         -- null: the provider has not said yes yet
  placed_until    timestamptz,         -- what the provider was told last
  accounts        int,
  withdrawn_at    timestamptz,         -- the agency does not want it any more
  release_reason  text CHECK (release_reason IN ('EXPIRED', 'PRODUCED', 'WITHDRAWN', 'UNFOUNDED')),
  proof_sha256    text,
  ended_at        timestamptz,
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  leased_until    timestamptz,
  attempts        int NOT NULL DEFAULT 0,
  waiting_for     text,
  CHECK (num_nonnulls(placed_at, placed_until, accounts) IN (0, 3)),
  CHECK (ended_at IS NULL OR (release_reason IS NULL) = (proof_sha256 IS NULL)),
  -- Nothing is let go without a statement, except what turned out to be nothing at all.
  CHECK (ended_at IS NULL OR release_reason IS NOT NULL OR accounts = 0)
);
CREATE INDEX preservation_kept ON preservation (next_attempt_at) WHERE ended_at IS NULL;
CREATE TRIGGER preservation_stays BEFORE DELETE ON preservation FOR EACH ROW EXECUTE FUNCTION stays_for_good();

CREATE FUNCTION preservations_end_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL THEN
    RAISE EXCEPTION 'a preservation that has ended does not change';
  END IF;
  IF OLD.release_reason IS NOT NULL AND NEW.release_reason IS DISTINCT FROM OLD.release_reason THEN
    RAISE EXCEPTION 'the reason to let go is found once';
  END IF;
  IF NEW.keep_until < OLD.keep_until THEN
    RAISE EXCEPTION 'a term gets longer only';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER preservations_end_once BEFORE UPDATE ON preservation
  FOR EACH ROW EXECUTE FUNCTION preservations_end_once();

-- Which production requests ask for what was preserved. Either side may be heard of first.
CREATE TABLE takeover (
  preservation_id uuid NOT NULL,
  production_id   uuid NOT NULL,
  PRIMARY KEY (preservation_id, production_id)
);
CREATE INDEX takeover_by_production ON takeover (production_id);

-- Why what is kept should be let go now; null when it should not. A production request of which nobody knows yet
-- whether it was admitted keeps it as much as one under review; one that was refused at the door never asked for it.
CREATE VIEW preservation_fate AS
SELECT p.request_id,
  CASE
    WHEN f.kind = 'EMERGENCY' THEN CASE
      WHEN c.state IN ('UNFOUNDED', 'WITHDRAWN') THEN c.state
      WHEN c.state IN ('DISCLOSED', 'NO_DATA', 'DENIED') THEN 'PRODUCED' END
    WHEN asked.under_way THEN NULL
    WHEN p.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
    WHEN asked.over THEN 'PRODUCED'
    WHEN p.keep_until <= clock_timestamp() THEN 'EXPIRED'
  END AS reason
FROM preservation p
JOIN filed_request f ON f.id = p.request_id
LEFT JOIN casefile c ON c.id = p.request_id
LEFT JOIN LATERAL (
  SELECT bool_or(CASE WHEN pf.admission = 'REFUSED' THEN false ELSE pc.ended_at IS NULL END) AS under_way,
         bool_or(pc.ended_at IS NOT NULL) AS over
  FROM takeover t
  LEFT JOIN filed_request pf ON pf.id = t.production_id
  LEFT JOIN casefile pc ON pc.id = t.production_id
  WHERE t.preservation_id = p.request_id) asked ON true
WHERE p.ended_at IS NULL;
