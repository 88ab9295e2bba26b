-- Agencies as intake tells of them: whom a package is encrypted to. A request may be here before its agency.
CREATE TABLE agency (
  id            uuid PRIMARY KEY,
  name          text NOT NULL,
  country       text NOT NULL,
  kind          text NOT NULL,
  certificate   text,
  certified_at  timestamptz,
  expires_on    date,
  CHECK ((certificate IS NULL) = (certified_at IS NULL) AND (certificate IS NULL) = (expires_on IS NULL))
);

-- What was filed. Written once; only whether the door let it in is added.
CREATE TABLE filed_request (
  id                   uuid PRIMARY KEY,
  agency_id            uuid   NOT NULL,
  country              text   NOT NULL,
  instrument_class     text   NOT NULL,
  categories           text[] NOT NULL CHECK (cardinality(categories) > 0),
  accounts_named       int    NOT NULL CHECK (accounts_named > 0),
  claimed_order        uuid,
  claimed_order_ends   timestamptz,
  particulars_bucket   text   NOT NULL,
  particulars_key      text   NOT NULL,
  particulars_sha256   text   NOT NULL,
  particulars_bytes    bigint NOT NULL,
  instrument_bucket    text   NOT NULL,
  instrument_key       text   NOT NULL,
  instrument_sha256    text   NOT NULL,
  instrument_bytes     bigint NOT NULL,
  filed_at             timestamptz NOT NULL,
  admission            text   NOT NULL DEFAULT 'AWAITED' CHECK (admission IN ('AWAITED', 'ADMITTED', 'REFUSED'))
);

-- One case: where it stands and on whose word. The service checks every rule first; what stands here as CHECK or
-- trigger holds even against a mistake in the service or a hand at the database.
CREATE TABLE casefile (
  id                  uuid PRIMARY KEY REFERENCES filed_request (id),
  asked_categories    text[] NOT NULL,
  accounts_named      int    NOT NULL,
  state               text   NOT NULL DEFAULT 'OPEN',
  version             bigint NOT NULL DEFAULT 1,
  opened_at           timestamptz NOT NULL,
  reviewer            text,
  reviewer_name       text,
  assigned_at         timestamptz,
  recommendation      text,
  recommended_by      text,
  recommended_by_name text,
  recommended_at      timestamptz,
  rules_version       text,
  reason_code         text,
  reason_sentence     text,
  granted_categories  text[],
  granted_accounts    int[],
  granted_from        timestamptz,
  granted_to          timestamptz,
  grant_outcome       text,
  approved_by         text,
  approved_by_name    text,
  approved_at         timestamptz,
  ended_at            timestamptz,

  CONSTRAINT state_is_known CHECK
    (state IN ('OPEN', 'IN_REVIEW', 'RECOMMENDED', 'APPROVED', 'DISCLOSED', 'NO_DATA', 'DENIED')),
  CONSTRAINT recommendation_is_known CHECK (recommendation IN ('GRANT', 'DENY')),
  CONSTRAINT assignment_is_whole CHECK
    (num_nonnulls(reviewer, reviewer_name, assigned_at) IN (0, 3)),
  CONSTRAINT recommendation_is_whole CHECK
    (num_nonnulls(recommendation, recommended_by, recommended_by_name, recommended_at, rules_version) IN (0, 5)),
  CONSTRAINT approval_is_whole CHECK
    (num_nonnulls(approved_by, approved_by_name, approved_at) IN (0, 3)),
  CONSTRAINT a_grant_has_a_scope CHECK
    (num_nonnulls(granted_categories, granted_accounts, granted_from, granted_to, grant_outcome)
      = CASE WHEN recommendation = 'GRANT' THEN 5 ELSE 0 END),
  CONSTRAINT a_denial_has_a_reason CHECK (recommendation IS DISTINCT FROM 'DENY' OR reason_code IS NOT NULL),
  CONSTRAINT only_assigned_cases_are_reviewed CHECK ((state = 'OPEN') = (reviewer IS NULL)),
  CONSTRAINT state_fits_recommendation CHECK (CASE
    WHEN state IN ('OPEN', 'IN_REVIEW') THEN recommendation IS NULL
    WHEN state = 'DENIED' THEN recommendation IS NOT DISTINCT FROM 'DENY'
    ELSE recommendation IS NOT DISTINCT FROM 'GRANT' END),
  CONSTRAINT approval_comes_after_recommendation CHECK
    (approved_by IS NULL OR state IN ('APPROVED', 'DISCLOSED', 'NO_DATA')),
  CONSTRAINT end_fits_state CHECK ((ended_at IS NOT NULL) = (state IN ('DISCLOSED', 'NO_DATA', 'DENIED'))),
  -- Four eyes. Subjects are compared, not names: a second account name of one person is still that person.
  CONSTRAINT approver_is_another_person CHECK (approved_by IS NULL OR approved_by <> recommended_by),
  CONSTRAINT content_needs_an_approver CHECK
    (state NOT IN ('APPROVED', 'DISCLOSED', 'NO_DATA') OR NOT 'CONTENT' = ANY (granted_categories)
      OR approved_by IS NOT NULL),
  CONSTRAINT only_content_waits_for_an_approver CHECK
    (state <> 'RECOMMENDED' OR 'CONTENT' = ANY (granted_categories)),
  CONSTRAINT scope_is_not_empty CHECK
    (granted_categories IS NULL OR (cardinality(granted_categories) > 0 AND cardinality(granted_accounts) > 0
      AND granted_from < granted_to)),
  CONSTRAINT scope_only_narrows CHECK
    (granted_categories IS NULL OR (granted_categories <@ asked_categories
      AND 0 <= ALL (granted_accounts) AND accounts_named > ALL (granted_accounts)))
);
CREATE INDEX casefile_queue ON casefile (state, opened_at);

CREATE TABLE case_check (
  case_id          uuid NOT NULL REFERENCES casefile (id),
  question         text NOT NULL CHECK
    (question IN ('REQUESTER_IDENTITY', 'INSTRUMENT_AUTHENTIC', 'LEGAL_BASIS', 'SCOPE_NECESSARY')),
  outcome          text NOT NULL CHECK (outcome IN ('PASSED', 'FAILED')),
  note             text,
  answered_by      text NOT NULL,
  answered_by_name text NOT NULL,
  answered_at      timestamptz NOT NULL,
  rules_version    text,
  PRIMARY KEY (case_id, question)
);

-- States follow each other in these ways only, and nobody decides before all four questions are answered.
CREATE FUNCTION casefile_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.asked_categories <> OLD.asked_categories OR NEW.accounts_named <> OLD.accounts_named THEN
    RAISE EXCEPTION 'what was asked does not change';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'every change is a new version';
  END IF;
  IF NEW.state <> OLD.state AND (OLD.state, NEW.state) NOT IN (
      ('OPEN', 'IN_REVIEW'), ('IN_REVIEW', 'RECOMMENDED'), ('IN_REVIEW', 'APPROVED'), ('IN_REVIEW', 'DENIED'),
      ('RECOMMENDED', 'IN_REVIEW'), ('RECOMMENDED', 'APPROVED'), ('APPROVED', 'DISCLOSED'), ('APPROVED', 'NO_DATA')) THEN
    RAISE EXCEPTION 'a case does not go from % to %', OLD.state, NEW.state;
  END IF;
  IF OLD.state IN ('RECOMMENDED', 'APPROVED', 'DISCLOSED', 'NO_DATA', 'DENIED') AND NEW.state <> 'IN_REVIEW' AND
      (NEW.recommendation, NEW.recommended_by, NEW.granted_categories, NEW.granted_accounts, NEW.granted_from, NEW.granted_to)
      IS DISTINCT FROM
      (OLD.recommendation, OLD.recommended_by, OLD.granted_categories, OLD.granted_accounts, OLD.granted_from, OLD.granted_to)
      THEN
    RAISE EXCEPTION 'a recommendation does not change once it was made';
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
CREATE TRIGGER casefile_moves BEFORE UPDATE ON casefile FOR EACH ROW EXECUTE FUNCTION casefile_moves();

CREATE FUNCTION checks_belong_to_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM casefile WHERE id = NEW.case_id) IS DISTINCT FROM 'IN_REVIEW' THEN
    RAISE EXCEPTION 'checks are answered while the case is in review';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER checks_belong_to_review BEFORE INSERT OR UPDATE ON case_check
  FOR EACH ROW EXECUTE FUNCTION checks_belong_to_review();

CREATE TABLE confidentiality_order (
  id                uuid PRIMARY KEY,
  case_id           uuid NOT NULL REFERENCES casefile (id),
  state             text NOT NULL CHECK (state IN ('CLAIMED', 'CONFIRMED')),
  ends_at           timestamptz,
  recorded_at       timestamptz NOT NULL,
  confirmed_by      text,
  confirmed_by_name text,
  confirmed_at      timestamptz,
  CHECK (num_nonnulls(confirmed_by, confirmed_by_name, confirmed_at) = CASE state WHEN 'CONFIRMED' THEN 3 ELSE 0 END)
);
CREATE INDEX confidentiality_order_case ON confidentiality_order (case_id);

-- A disclosure that is owed. Taken by one worker at a time through its lease; a worker that dies lets it run out.
CREATE TABLE disclosure_job (
  case_id         uuid PRIMARY KEY REFERENCES casefile (id),
  disclosure_id   uuid NOT NULL UNIQUE,
  owed_since      timestamptz NOT NULL DEFAULT clock_timestamp(),
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  leased_until    timestamptz,
  attempts        int NOT NULL DEFAULT 0,
  waiting_for     text CHECK (waiting_for IN ('PROVIDER', 'OBJECT_STORAGE', 'AGENCY_CERTIFICATE', 'PERSON')),
  finished_at     timestamptz
);
CREATE INDEX disclosure_job_due ON disclosure_job (next_attempt_at) WHERE finished_at IS NULL;

-- What left the house. One a case, for ever.
CREATE TABLE disclosure (
  id                uuid PRIMARY KEY,
  case_id           uuid NOT NULL UNIQUE REFERENCES casefile (id),
  package_bucket    text   NOT NULL,
  package_key       text   NOT NULL,
  package_sha256    text   NOT NULL,
  package_bytes     bigint NOT NULL,
  records_delivered int    NOT NULL CHECK (records_delivered > 0),
  records_dropped   int    NOT NULL CHECK (records_dropped >= 0),
  disclosed_at      timestamptz NOT NULL
);

CREATE TABLE audit_entry (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  case_id    uuid NOT NULL,
  action     text NOT NULL,
  actor      text NOT NULL,
  actor_name text NOT NULL,
  detail     jsonb NOT NULL DEFAULT '{}',
  at         timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX audit_entry_case ON audit_entry (case_id, id);

CREATE FUNCTION stays_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME;
END $$;
CREATE TRIGGER audit_entry_only_grows BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER audit_entry_is_never_emptied BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER disclosure_only_grows BEFORE UPDATE OR DELETE ON disclosure
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER disclosure_is_never_emptied BEFORE TRUNCATE ON disclosure
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();
