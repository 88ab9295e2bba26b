-- What keeps an owed disclosure in the house has more names now, and where only time has to pass, the moment stands
-- with the law that names it.
ALTER TABLE disclosure_job
  ADD COLUMN not_before     timestamptz,
  ADD COLUMN not_before_law text,
  ADD CONSTRAINT a_term_has_a_law CHECK (num_nonnulls(not_before, not_before_law) IN (0, 2)),
  DROP CONSTRAINT disclosure_job_waiting_for_check,
  ADD CONSTRAINT disclosure_job_waiting_for_check CHECK (waiting_for IN
    ('PROVIDER', 'OBJECT_STORAGE', 'AGENCY_CERTIFICATE', 'AGENCY_KEY_EXPIRED', 'AGENCY_KEY_UNUSABLE', 'AGENCY_BARRED',
     'SUSPENDED', 'AMENDED', 'PAPER_EXPIRED', 'PERSON'));

-- Which grant an amendment came after: the moment at which that was recommended. A grant recommended later knows it.
ALTER TABLE amendment ADD COLUMN overtook timestamptz;
UPDATE amendment a SET overtook = c.recommended_at FROM casefile c
  WHERE c.id = a.request_id AND c.recommendation = 'GRANT' AND c.ended_at IS NULL AND a.amended_at > c.recommended_at;

-- An approved case that is taken back begins another round; answers count in the round that they were given in.
ALTER TABLE casefile
  ADD COLUMN round int NOT NULL DEFAULT 1,
  ADD COLUMN denied_before_paper boolean NOT NULL DEFAULT false;
ALTER TABLE case_check ADD COLUMN round int NOT NULL DEFAULT 1;

-- Denials of emergencies that have no paper were made without one. By hand, since no case moves without a new version.
ALTER TABLE casefile DISABLE TRIGGER casefile_moves;
UPDATE casefile c SET denied_before_paper = true FROM filed_request f
  WHERE f.id = c.id AND c.state = 'DENIED' AND f.kind = 'EMERGENCY'
    AND NOT EXISTS (SELECT FROM case_check k WHERE k.case_id = c.id AND NOT k.before_paper);
ALTER TABLE casefile ENABLE TRIGGER casefile_moves;
ALTER TABLE casefile
  ADD CONSTRAINT only_denials_are_made_before_a_paper CHECK (NOT denied_before_paper OR state = 'DENIED');

CREATE OR REPLACE FUNCTION checks_belong_to_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM casefile WHERE id = NEW.case_id AND round = NEW.round AND state =
      (CASE WHEN NEW.before_paper THEN 'EMERGENCY_IN_REVIEW' ELSE 'IN_REVIEW' END)) THEN
    RAISE EXCEPTION 'checks are answered while the case is in review';
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
      ('EMERGENCY_APPROVED', 'EMERGENCY_ANSWERED'), ('EMERGENCY_APPROVED', 'EMERGENCY_IN_REVIEW'),
      ('EMERGENCY_ANSWERED', 'OPEN'), ('EMERGENCY_ANSWERED', 'UNFOUNDED'),
      ('OPEN', 'IN_REVIEW'), ('IN_REVIEW', 'RECOMMENDED'), ('IN_REVIEW', 'APPROVED'), ('IN_REVIEW', 'DENIED'),
      ('RECOMMENDED', 'IN_REVIEW'), ('RECOMMENDED', 'APPROVED'), ('APPROVED', 'DISCLOSED'), ('APPROVED', 'NO_DATA'),
      ('APPROVED', 'IN_REVIEW'), ('DENIED', 'OPEN'),
      ('OPEN', 'WITHDRAWN'), ('IN_REVIEW', 'WITHDRAWN'), ('RECOMMENDED', 'WITHDRAWN'), ('APPROVED', 'WITHDRAWN')) THEN
    RAISE EXCEPTION 'a case does not go from % to %', OLD.state, NEW.state;
  END IF;
  IF NEW.state = 'DENIED' AND OLD.state <> NEW.state
      AND NEW.denied_before_paper <> (OLD.state = 'EMERGENCY_IN_REVIEW') THEN
    RAISE EXCEPTION 'what a denial was made on is what was looked at';
  END IF;
  IF OLD.state = 'DENIED' AND NEW.state = 'DENIED' AND NEW.denied_before_paper <> OLD.denied_before_paper THEN
    RAISE EXCEPTION 'what a denial was made on does not change';
  END IF;
  IF OLD.state = 'DENIED' AND NEW.state = 'OPEN' AND NOT OLD.denied_before_paper THEN
    RAISE EXCEPTION 'a denial on a paper stands';
  END IF;
  NEW.round := CASE WHEN OLD.state IN ('APPROVED', 'EMERGENCY_APPROVED') AND NEW.state IN ('IN_REVIEW', 'EMERGENCY_IN_REVIEW')
    THEN OLD.round + 1 ELSE OLD.round END;
  IF (OLD.state LIKE 'EMERGENCY%' OR OLD.state = 'DENIED') AND NEW.state = 'OPEN' AND NOT EXISTS
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
    IF (SELECT count(*) FROM case_check WHERE case_id = NEW.id AND round = NEW.round AND NOT before_paper) < 4 THEN
      RAISE EXCEPTION 'no decision without all four checks';
    END IF;
    IF NEW.recommendation = 'GRANT' AND EXISTS
        (SELECT 1 FROM case_check WHERE case_id = NEW.id AND round = NEW.round AND NOT before_paper AND outcome <> 'PASSED') THEN
      RAISE EXCEPTION 'a grant needs all checks passed';
    END IF;
  END IF;
  IF OLD.state = 'EMERGENCY_IN_REVIEW' AND NEW.recommendation IS NOT NULL THEN
    IF (SELECT count(*) FROM case_check WHERE case_id = NEW.id AND round = NEW.round AND before_paper) < 3 THEN
      RAISE EXCEPTION 'no decision without all checks';
    END IF;
    IF NEW.recommendation = 'GRANT' AND EXISTS
        (SELECT 1 FROM case_check WHERE case_id = NEW.id AND round = NEW.round AND before_paper AND outcome <> 'PASSED') THEN
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

-- An emergency that was denied without a paper is kept until the time for its paper is over: one that was acknowledged
-- opens it again, and would find nothing.
CREATE OR REPLACE VIEW preservation_fate AS
SELECT p.request_id,
  CASE
    WHEN f.kind = 'EMERGENCY' THEN CASE
      WHEN c.state IN ('UNFOUNDED', 'WITHDRAWN') THEN c.state
      WHEN c.state = 'DENIED' AND c.denied_before_paper THEN CASE
        WHEN f.admission <> 'AWAITED' AND p.keep_until <= clock_timestamp() THEN 'EXPIRED' END
      WHEN c.state IN ('DISCLOSED', 'NO_DATA', 'DENIED') THEN 'PRODUCED' END
    WHEN asked.under_way THEN NULL
    WHEN p.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
    WHEN asked.answered THEN 'PRODUCED'
    WHEN p.keep_until <= clock_timestamp() THEN 'EXPIRED'
  END AS reason
FROM preservation p
JOIN filed_request f ON f.id = p.request_id
LEFT JOIN casefile c ON c.id = p.request_id
LEFT JOIN LATERAL (
  SELECT bool_or(CASE WHEN pf.admission = 'REFUSED' THEN false ELSE pc.ended_at IS NULL END) AS under_way,
         bool_or(pc.state IN ('DISCLOSED', 'NO_DATA')) AS answered
  FROM takeover t
  LEFT JOIN filed_request pf ON pf.id = t.production_id
  LEFT JOIN casefile pc ON pc.id = t.production_id
  WHERE t.preservation_id = p.request_id) asked ON true
WHERE p.ended_at IS NULL;
