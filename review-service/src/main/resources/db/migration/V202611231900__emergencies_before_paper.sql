-- An emergency may be answered before its paper where the operator's policy lets it: on a call-back to the number of the
-- directory, by two people, with the least that helps. Everything below holds against a mistake in the service too.

ALTER TABLE agency ADD COLUMN directory_phone text;

-- Said by intake when it was filed, and never again.
ALTER TABLE filed_request
  ADD COLUMN disclosure_allowed boolean NOT NULL DEFAULT false,
  ADD CONSTRAINT only_emergencies_go_before_a_paper CHECK (kind = 'EMERGENCY' OR NOT disclosure_allowed);
CREATE FUNCTION policy_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'whether an emergency may be answered before its paper is said once';
END $$;
CREATE TRIGGER policy_stays BEFORE UPDATE ON filed_request FOR EACH ROW
  WHEN (OLD.disclosure_allowed IS DISTINCT FROM NEW.disclosure_allowed OR OLD.kind <> NEW.kind)
  EXECUTE FUNCTION policy_stays();

ALTER TABLE casefile
  DROP CONSTRAINT state_is_known,
  ADD CONSTRAINT state_is_known CHECK (state IN ('EMERGENCY_PRESERVED', 'EMERGENCY_OPEN', 'EMERGENCY_IN_REVIEW',
    'EMERGENCY_RECOMMENDED', 'EMERGENCY_APPROVED', 'EMERGENCY_ANSWERED', 'OPEN', 'IN_REVIEW', 'RECOMMENDED',
    'APPROVED', 'DISCLOSED', 'NO_DATA', 'DENIED', 'WITHDRAWN', 'UNFOUNDED')),
  DROP CONSTRAINT only_assigned_cases_are_reviewed,
  ADD CONSTRAINT only_assigned_cases_are_reviewed CHECK (state IN ('WITHDRAWN', 'UNFOUNDED')
    OR (state IN ('EMERGENCY_PRESERVED', 'EMERGENCY_OPEN', 'OPEN')) = (reviewer IS NULL)),
  DROP CONSTRAINT state_fits_recommendation,
  ADD CONSTRAINT state_fits_recommendation CHECK (CASE
    WHEN state IN ('EMERGENCY_PRESERVED', 'EMERGENCY_OPEN', 'EMERGENCY_IN_REVIEW', 'OPEN', 'IN_REVIEW')
      THEN recommendation IS NULL
    WHEN state = 'DENIED' THEN recommendation IS NOT DISTINCT FROM 'DENY'
    WHEN state IN ('WITHDRAWN', 'UNFOUNDED') THEN recommendation IS DISTINCT FROM 'DENY'
    ELSE recommendation IS NOT DISTINCT FROM 'GRANT' END),
  DROP CONSTRAINT approval_comes_after_recommendation,
  ADD CONSTRAINT approval_comes_after_recommendation CHECK (approved_by IS NULL OR state IN
    ('EMERGENCY_APPROVED', 'EMERGENCY_ANSWERED', 'APPROVED', 'DISCLOSED', 'NO_DATA', 'WITHDRAWN', 'UNFOUNDED')),
  -- Four eyes in every case, whatever the categories; who approves is compared with who recommended further up.
  ADD CONSTRAINT emergencies_need_an_approver CHECK
    (state NOT IN ('EMERGENCY_APPROVED', 'EMERGENCY_ANSWERED') OR approved_by IS NOT NULL),
  ADD CONSTRAINT no_content_before_the_paper CHECK
    (state NOT IN ('EMERGENCY_RECOMMENDED', 'EMERGENCY_APPROVED', 'EMERGENCY_ANSWERED')
      OR NOT 'CONTENT' = ANY (granted_categories));

-- Answers from before the paper stay what they were; with the paper every question is asked anew.
ALTER TABLE case_check
  ADD COLUMN before_paper boolean NOT NULL DEFAULT false,
  DROP CONSTRAINT case_check_pkey,
  ADD PRIMARY KEY (case_id, question, before_paper),
  ADD CONSTRAINT without_a_paper_none_is_authentic CHECK
    (NOT before_paper OR question <> 'INSTRUMENT_AUTHENTIC');

CREATE OR REPLACE FUNCTION checks_belong_to_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM casefile WHERE id = NEW.case_id) IS DISTINCT FROM
      (CASE WHEN NEW.before_paper THEN 'EMERGENCY_IN_REVIEW' ELSE 'IN_REVIEW' END) THEN
    RAISE EXCEPTION 'checks are answered while the case is in review';
  END IF;
  RETURN NEW;
END $$;

-- Who of us called the agency back, on which number, and what came of it. Whom they spoke to is sealed.
CREATE TABLE call_back (
  id             uuid PRIMARY KEY,
  case_id        uuid NOT NULL REFERENCES casefile (id),
  number         text NOT NULL,
  called_at      timestamptz NOT NULL,
  outcome        text NOT NULL CHECK (outcome IN ('CONFIRMED', 'NOT_CONFIRMED', 'NO_ANSWER')),
  spoken_to      jsonb,
  called_by      text NOT NULL,
  called_by_name text NOT NULL,
  recorded_at    timestamptz NOT NULL,
  CONSTRAINT who_answers_is_named CHECK ((outcome = 'NO_ANSWER') = (spoken_to IS NULL))
);
CREATE INDEX call_back_of_case ON call_back (case_id);
CREATE FUNCTION call_backs_go_to_the_directory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM casefile WHERE id = NEW.case_id) IS DISTINCT FROM 'EMERGENCY_IN_REVIEW' THEN
    RAISE EXCEPTION 'an agency is called back while its emergency is in review';
  END IF;
  IF NEW.number IS DISTINCT FROM (
      SELECT a.directory_phone FROM filed_request f JOIN agency a ON a.id = f.agency_id WHERE f.id = NEW.case_id) THEN
    RAISE EXCEPTION 'an agency is called back on the number of the directory';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER call_backs_go_to_the_directory BEFORE INSERT ON call_back
  FOR EACH ROW EXECUTE FUNCTION call_backs_go_to_the_directory();
CREATE TRIGGER call_back_only_grows BEFORE UPDATE OR DELETE ON call_back
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER call_back_is_never_emptied BEFORE TRUNCATE ON call_back
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();

CREATE OR REPLACE FUNCTION casefile_begins() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.version <> 1 OR NEW.state IS DISTINCT FROM (
      SELECT CASE WHEN kind = 'PRODUCTION' THEN 'OPEN'
        WHEN kind = 'EMERGENCY' AND disclosure_allowed THEN 'EMERGENCY_OPEN'
        WHEN kind = 'EMERGENCY' THEN 'EMERGENCY_PRESERVED' END
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
      ('EMERGENCY_OPEN', 'OPEN'), ('EMERGENCY_OPEN', 'UNFOUNDED'), ('EMERGENCY_OPEN', 'WITHDRAWN'),
      ('EMERGENCY_OPEN', 'EMERGENCY_IN_REVIEW'),
      ('EMERGENCY_IN_REVIEW', 'OPEN'), ('EMERGENCY_IN_REVIEW', 'UNFOUNDED'), ('EMERGENCY_IN_REVIEW', 'WITHDRAWN'),
      ('EMERGENCY_IN_REVIEW', 'EMERGENCY_RECOMMENDED'), ('EMERGENCY_IN_REVIEW', 'DENIED'),
      ('EMERGENCY_RECOMMENDED', 'OPEN'), ('EMERGENCY_RECOMMENDED', 'UNFOUNDED'), ('EMERGENCY_RECOMMENDED', 'WITHDRAWN'),
      ('EMERGENCY_RECOMMENDED', 'EMERGENCY_IN_REVIEW'), ('EMERGENCY_RECOMMENDED', 'EMERGENCY_APPROVED'),
      ('EMERGENCY_APPROVED', 'OPEN'), ('EMERGENCY_APPROVED', 'UNFOUNDED'), ('EMERGENCY_APPROVED', 'WITHDRAWN'),
      ('EMERGENCY_APPROVED', 'EMERGENCY_ANSWERED'),
      ('EMERGENCY_ANSWERED', 'OPEN'), ('EMERGENCY_ANSWERED', 'UNFOUNDED'),
      ('OPEN', 'IN_REVIEW'), ('IN_REVIEW', 'RECOMMENDED'), ('IN_REVIEW', 'APPROVED'), ('IN_REVIEW', 'DENIED'),
      ('RECOMMENDED', 'IN_REVIEW'), ('RECOMMENDED', 'APPROVED'), ('APPROVED', 'DISCLOSED'), ('APPROVED', 'NO_DATA'),
      ('OPEN', 'WITHDRAWN'), ('IN_REVIEW', 'WITHDRAWN'), ('RECOMMENDED', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'a case does not go from % to %', OLD.state, NEW.state;
  END IF;
  IF OLD.state LIKE 'EMERGENCY%' AND NEW.state = 'OPEN' AND NOT EXISTS
      (SELECT FROM filed_request WHERE id = NEW.id AND instrument_key IS NOT NULL AND admission = 'ADMITTED') THEN
    RAISE EXCEPTION 'an emergency is not reviewed before its paper was admitted';
  END IF;
  IF NEW.state LIKE 'EMERGENCY%' AND NEW.state <> 'EMERGENCY_PRESERVED' AND NOT EXISTS
      (SELECT FROM filed_request WHERE id = NEW.id AND kind = 'EMERGENCY' AND disclosure_allowed) THEN
    RAISE EXCEPTION 'the operator lets nothing out before the paper';
  END IF;
  IF NEW.state = 'EMERGENCY_ANSWERED' AND OLD.state <> NEW.state AND NOT EXISTS
      (SELECT FROM filed_request WHERE id = NEW.id AND keep_until > clock_timestamp()) THEN
    RAISE EXCEPTION 'the time for the paper of this emergency is over';
  END IF;
  IF OLD.state IN ('EMERGENCY_RECOMMENDED', 'EMERGENCY_APPROVED', 'EMERGENCY_ANSWERED', 'RECOMMENDED', 'APPROVED',
        'DISCLOSED', 'NO_DATA', 'DENIED', 'WITHDRAWN', 'UNFOUNDED')
      AND NEW.state NOT IN ('IN_REVIEW', 'EMERGENCY_IN_REVIEW', 'OPEN') AND
      (NEW.recommendation, NEW.recommended_by, NEW.granted_categories, NEW.granted_accounts, NEW.granted_from, NEW.granted_to)
      IS DISTINCT FROM
      (OLD.recommendation, OLD.recommended_by, OLD.granted_categories, OLD.granted_accounts, OLD.granted_from, OLD.granted_to)
      THEN
    RAISE EXCEPTION 'a recommendation does not change once it was made';
  END IF;
  IF OLD.state IN ('EMERGENCY_PRESERVED', 'EMERGENCY_OPEN', 'OPEN') AND NEW.recommendation IS NOT NULL THEN
    RAISE EXCEPTION 'nothing is recommended before the review';
  END IF;
  IF OLD.state = 'IN_REVIEW' AND NEW.recommendation IS NOT NULL THEN
    IF (SELECT count(*) FROM case_check WHERE case_id = NEW.id AND NOT before_paper) < 4 THEN
      RAISE EXCEPTION 'no decision without all four checks';
    END IF;
    IF NEW.recommendation = 'GRANT' AND EXISTS
        (SELECT 1 FROM case_check WHERE case_id = NEW.id AND NOT before_paper AND outcome <> 'PASSED') THEN
      RAISE EXCEPTION 'a grant needs all checks passed';
    END IF;
  END IF;
  IF OLD.state = 'EMERGENCY_IN_REVIEW' AND NEW.recommendation IS NOT NULL THEN
    IF (SELECT count(*) FROM case_check WHERE case_id = NEW.id AND before_paper) < 3 THEN
      RAISE EXCEPTION 'no decision without all checks';
    END IF;
    IF NEW.recommendation = 'GRANT' AND EXISTS
        (SELECT 1 FROM case_check WHERE case_id = NEW.id AND before_paper AND outcome <> 'PASSED') THEN
      RAISE EXCEPTION 'a grant needs all checks passed';
    END IF;
    IF NOT EXISTS (SELECT FROM call_back WHERE case_id = NEW.id) THEN
      RAISE EXCEPTION 'no decision before the agency was called back';
    END IF;
    IF NEW.recommendation = 'GRANT' AND NOT EXISTS
        (SELECT FROM call_back WHERE case_id = NEW.id HAVING bool_or(outcome = 'CONFIRMED')
           AND NOT bool_or(outcome = 'NOT_CONFIRMED')) THEN
      RAISE EXCEPTION 'a grant needs a call-back that confirmed the request, and none that did not';
    END IF;
  END IF;
  IF NEW.state = 'EMERGENCY_APPROVED' AND OLD.state <> NEW.state AND EXISTS
      (SELECT FROM call_back WHERE case_id = NEW.id AND called_by = NEW.approved_by) THEN
    RAISE EXCEPTION 'another person approves than who called back';
  END IF;
  RETURN NEW;
END $$;

-- At most one disclosure before the paper and one on it. The scope of the first says what need not be given again.
ALTER TABLE disclosure
  DROP CONSTRAINT disclosure_case_id_key,
  ADD COLUMN before_paper boolean NOT NULL DEFAULT false,
  ADD COLUMN scope_categories text[],
  ADD COLUMN scope_accounts   int[],
  ADD COLUMN scope_from       timestamptz,
  ADD COLUMN scope_to         timestamptz,
  ADD CONSTRAINT disclosed_once_on_each_basis UNIQUE (case_id, before_paper),
  ADD CONSTRAINT scope_before_the_paper_is_kept CHECK
    (NOT before_paper OR num_nonnulls(scope_categories, scope_accounts, scope_from, scope_to) = 4);
CREATE FUNCTION disclosures_follow_the_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM casefile WHERE id = NEW.case_id) IS DISTINCT FROM
      (CASE WHEN NEW.before_paper THEN 'EMERGENCY_ANSWERED' ELSE 'DISCLOSED' END) THEN
    RAISE EXCEPTION 'nothing is disclosed but by the way that a case goes';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER disclosures_follow_the_case BEFORE INSERT ON disclosure
  FOR EACH ROW EXECUTE FUNCTION disclosures_follow_the_case();
