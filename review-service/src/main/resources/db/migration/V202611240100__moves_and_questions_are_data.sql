-- Where a case may go, and what is answered before it goes there, stand here as rows: a new state or a new question is an
-- insert. Every rule of before stands, each in a trigger of its own; they fire in the order of their names.
CREATE TABLE case_move (
  from_state text NOT NULL,
  to_state   text NOT NULL,
  PRIMARY KEY (from_state, to_state)
);
INSERT INTO case_move SELECT from_state, unnest(to_states) FROM (VALUES
  ('EMERGENCY_PRESERVED', ARRAY['OPEN', 'UNFOUNDED', 'WITHDRAWN']),
  ('EMERGENCY_OPEN', ARRAY['OPEN', 'UNFOUNDED', 'WITHDRAWN', 'EMERGENCY_IN_REVIEW']),
  ('EMERGENCY_IN_REVIEW', ARRAY['OPEN', 'UNFOUNDED', 'WITHDRAWN', 'EMERGENCY_RECOMMENDED', 'DENIED']),
  ('EMERGENCY_RECOMMENDED', ARRAY['OPEN', 'UNFOUNDED', 'WITHDRAWN', 'EMERGENCY_IN_REVIEW', 'EMERGENCY_APPROVED']),
  ('EMERGENCY_APPROVED', ARRAY['OPEN', 'UNFOUNDED', 'WITHDRAWN', 'EMERGENCY_IN_REVIEW', 'EMERGENCY_ANSWERED']),
  ('EMERGENCY_ANSWERED', ARRAY['OPEN', 'UNFOUNDED']),
  ('OPEN', ARRAY['IN_REVIEW', 'WITHDRAWN']),
  ('IN_REVIEW', ARRAY['RECOMMENDED', 'APPROVED', 'DENIED', 'WITHDRAWN']),
  ('RECOMMENDED', ARRAY['IN_REVIEW', 'APPROVED', 'WITHDRAWN']),
  ('APPROVED', ARRAY['IN_REVIEW', 'DISCLOSED', 'NO_DATA', 'WITHDRAWN']),
  ('DENIED', ARRAY['OPEN'])
) AS moves (from_state, to_states);

-- Which questions are asked, on a paper and before one, and whether an answer may hold for less than was asked.
CREATE TABLE case_question (
  question     text NOT NULL,
  before_paper boolean NOT NULL,
  narrows      boolean NOT NULL,
  PRIMARY KEY (question, before_paper)
);
INSERT INTO case_question VALUES
  ('REQUESTER_IDENTITY', false, false), ('REQUESTER_IDENTITY', true, false),
  ('INSTRUMENT_AUTHENTIC', false, false),
  ('INSTRUMENT_SUFFICIENT', false, true), ('INSTRUMENT_SUFFICIENT', true, true),
  ('CRIMINAL_CASE', false, false), ('CRIMINAL_CASE', true, false),
  ('ISSUER_COMPETENT', false, true),
  ('SCOPE_NECESSARY', false, true), ('SCOPE_NECESSARY', true, true),
  ('PRIVILEGE_AND_PRESS', false, true), ('PRIVILEGE_AND_PRESS', true, true),
  ('CONFLICT_OF_LAWS', false, true), ('CONFLICT_OF_LAWS', true, true),
  ('HUMAN_RIGHTS', false, true), ('HUMAN_RIGHTS', true, true);
CREATE TRIGGER case_move_stays BEFORE DELETE ON case_move FOR EACH ROW EXECUTE FUNCTION stays_for_good();
CREATE TRIGGER case_question_stays BEFORE DELETE ON case_question FOR EACH ROW EXECUTE FUNCTION stays_for_good();

-- The question of the legal basis has a name that says what is asked. What was answered stays answered.
ALTER TABLE case_check
  DROP CONSTRAINT case_check_question_check,
  DROP CONSTRAINT case_check_outcome_check,
  DROP CONSTRAINT without_a_paper_none_is_authentic;
ALTER TABLE case_check DISABLE TRIGGER checks_belong_to_review;
UPDATE case_check SET question = 'INSTRUMENT_SUFFICIENT' WHERE question = 'LEGAL_BASIS';
ALTER TABLE case_check ENABLE TRIGGER checks_belong_to_review;
ALTER TABLE case_check
  ADD CONSTRAINT outcome_is_known CHECK (outcome IN ('PASSED', 'PASSED_FOR_LESS', 'FAILED')),
  ADD CONSTRAINT questions_fit_the_basis FOREIGN KEY (question, before_paper)
    REFERENCES case_question (question, before_paper),
  -- Answers of before may lack a note.
  ADD CONSTRAINT what_does_not_pass_has_a_note CHECK (outcome = 'PASSED' OR note IS NOT NULL) NOT VALID;

CREATE FUNCTION only_some_answers_narrow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.outcome = 'PASSED_FOR_LESS' AND NOT EXISTS (SELECT FROM case_question
      WHERE question = NEW.question AND before_paper = NEW.before_paper AND narrows) THEN
    RAISE EXCEPTION 'this question is answered with yes or no';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER only_some_answers_narrow BEFORE INSERT OR UPDATE ON case_check
  FOR EACH ROW EXECUTE FUNCTION only_some_answers_narrow();

-- The answers that count in the review under way.
CREATE VIEW answer_that_counts AS
  SELECT k.* FROM case_check k JOIN casefile c ON c.id = k.case_id AND c.round = k.round;

-- Whether somebody has to call the agency back before anything is granted on its paper: the operator's policy on the day
-- that the case was opened. Before a paper it is always so.
ALTER TABLE casefile ADD COLUMN call_back_needed boolean NOT NULL DEFAULT false;
ALTER TABLE call_back ADD COLUMN before_paper boolean NOT NULL DEFAULT true;
ALTER TABLE call_back ALTER COLUMN before_paper DROP DEFAULT;

CREATE OR REPLACE FUNCTION call_backs_go_to_the_directory() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (SELECT state FROM casefile WHERE id = NEW.case_id) IS DISTINCT FROM
      (CASE WHEN NEW.before_paper THEN 'EMERGENCY_IN_REVIEW' ELSE 'IN_REVIEW' END) THEN
    RAISE EXCEPTION 'an agency is called back while its case is in review';
  END IF;
  IF NEW.number IS DISTINCT FROM (
      SELECT a.directory_phone FROM filed_request f JOIN agency a ON a.id = f.agency_id WHERE f.id = NEW.case_id) THEN
    RAISE EXCEPTION 'an agency is called back on the number of the directory';
  END IF;
  RETURN NEW;
END $$;

DROP TRIGGER casefile_moves ON casefile;
DROP FUNCTION casefile_moves();

CREATE FUNCTION casefile_what_was_asked_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.asked_categories <> OLD.asked_categories OR NEW.accounts_named <> OLD.accounts_named
      OR NEW.call_back_needed <> OLD.call_back_needed THEN
    RAISE EXCEPTION 'what was asked does not change';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'every change is a new version';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_1_what_was_asked_stays BEFORE UPDATE ON casefile
  FOR EACH ROW EXECUTE FUNCTION casefile_what_was_asked_stays();

CREATE FUNCTION casefile_moves() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM case_move WHERE from_state = OLD.state AND to_state = NEW.state) THEN
    RAISE EXCEPTION 'a case does not go from % to %', OLD.state, NEW.state;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_2_moves BEFORE UPDATE ON casefile
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION casefile_moves();

-- What was approved and is looked at again is answered again.
CREATE FUNCTION casefile_rounds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.round := OLD.round + CASE WHEN OLD.state IN ('APPROVED', 'EMERGENCY_APPROVED')
    AND NEW.state IN ('IN_REVIEW', 'EMERGENCY_IN_REVIEW') THEN 1 ELSE 0 END;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_3_rounds BEFORE UPDATE ON casefile FOR EACH ROW EXECUTE FUNCTION casefile_rounds();

CREATE FUNCTION casefile_denials() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_4_denials BEFORE UPDATE ON casefile FOR EACH ROW EXECUTE FUNCTION casefile_denials();

CREATE FUNCTION casefile_emergencies() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
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
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_5_emergencies BEFORE UPDATE ON casefile FOR EACH ROW EXECUTE FUNCTION casefile_emergencies();

CREATE FUNCTION casefile_recommendations_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.recommendation IS NOT NULL AND NEW.recommendation IS NOT NULL AND
      (NEW.recommendation, NEW.recommended_by, NEW.granted_categories, NEW.granted_accounts, NEW.granted_from, NEW.granted_to)
      IS DISTINCT FROM
      (OLD.recommendation, OLD.recommended_by, OLD.granted_categories, OLD.granted_accounts, OLD.granted_from, OLD.granted_to)
      OR OLD.recommendation IS NOT NULL AND NEW.recommendation IS NULL
        AND NEW.state NOT IN ('IN_REVIEW', 'EMERGENCY_IN_REVIEW', 'OPEN') THEN
    RAISE EXCEPTION 'a recommendation does not change once it was made';
  END IF;
  IF OLD.recommendation IS NULL AND NEW.recommendation IS NOT NULL
      AND OLD.state NOT IN ('IN_REVIEW', 'EMERGENCY_IN_REVIEW') THEN
    RAISE EXCEPTION 'nothing is recommended before the review';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_6_recommendations_stay BEFORE UPDATE ON casefile
  FOR EACH ROW EXECUTE FUNCTION casefile_recommendations_stay();

-- Nobody decides before every question that applies is answered, and what was answered binds what may be granted.
CREATE FUNCTION casefile_answers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before boolean := OLD.state = 'EMERGENCY_IN_REVIEW';
BEGIN
  IF EXISTS (SELECT FROM case_question q WHERE q.before_paper = before AND NOT EXISTS (SELECT FROM answer_that_counts k
      WHERE k.case_id = NEW.id AND k.question = q.question AND k.before_paper = before)) THEN
    RAISE EXCEPTION 'no decision without all checks';
  END IF;
  IF NEW.recommendation = 'GRANT' AND EXISTS (SELECT FROM answer_that_counts
      WHERE case_id = NEW.id AND before_paper = before AND outcome = 'FAILED') THEN
    RAISE EXCEPTION 'a grant needs all checks passed';
  END IF;
  IF NEW.grant_outcome = 'GRANTED' AND EXISTS (SELECT FROM answer_that_counts
      WHERE case_id = NEW.id AND before_paper = before AND outcome = 'PASSED_FOR_LESS') THEN
    RAISE EXCEPTION 'checks that passed for less allow less than was asked';
  END IF;
  IF NEW.recommendation = 'GRANT' AND EXISTS (SELECT FROM answer_that_counts WHERE case_id = NEW.id
      AND before_paper = before AND question = 'INSTRUMENT_SUFFICIENT' AND rules_version IS DISTINCT FROM NEW.rules_version) THEN
    RAISE EXCEPTION 'a grant rests on the rules under which the instrument was looked at';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_7_answers BEFORE UPDATE ON casefile FOR EACH ROW
  WHEN (OLD.state IN ('IN_REVIEW', 'EMERGENCY_IN_REVIEW') AND NEW.recommendation IS NOT NULL AND OLD.recommendation IS NULL)
  EXECUTE FUNCTION casefile_answers();

CREATE FUNCTION casefile_call_backs() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  before boolean := OLD.state = 'EMERGENCY_IN_REVIEW';
BEGIN
  IF before AND NOT EXISTS (SELECT FROM call_back WHERE case_id = NEW.id AND before_paper) THEN
    RAISE EXCEPTION 'no decision before the agency was called back';
  END IF;
  IF NEW.recommendation = 'GRANT' AND EXISTS
      (SELECT FROM call_back WHERE case_id = NEW.id AND before_paper = before AND outcome = 'NOT_CONFIRMED') THEN
    RAISE EXCEPTION 'a grant needs a call-back that confirmed the request, and none that did not';
  END IF;
  IF NEW.recommendation = 'GRANT' AND (before OR NEW.call_back_needed) AND NOT EXISTS
      (SELECT FROM call_back WHERE case_id = NEW.id AND before_paper = before AND outcome = 'CONFIRMED') THEN
    RAISE EXCEPTION 'a grant needs a call-back that confirmed the request, and none that did not';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_8_call_backs BEFORE UPDATE ON casefile FOR EACH ROW
  WHEN (OLD.state IN ('IN_REVIEW', 'EMERGENCY_IN_REVIEW') AND NEW.recommendation IS NOT NULL AND OLD.recommendation IS NULL)
  EXECUTE FUNCTION casefile_call_backs();

CREATE FUNCTION casefile_callers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM call_back WHERE case_id = NEW.id AND called_by = NEW.approved_by AND before_paper) THEN
    RAISE EXCEPTION 'another person approves than who called back';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_9_callers BEFORE UPDATE ON casefile FOR EACH ROW
  WHEN (NEW.state = 'EMERGENCY_APPROVED' AND OLD.state <> NEW.state) EXECUTE FUNCTION casefile_callers();
