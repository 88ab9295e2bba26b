-- An instrument that is challenged before a court, or before whoever may overrule its issuer. Nothing leaves meanwhile:
-- from this state no way leads to a decision but through review, and every question is asked anew there.
ALTER TABLE casefile
  DROP CONSTRAINT state_is_known,
  ADD CONSTRAINT state_is_known CHECK (state IN ('EMERGENCY_PRESERVED', 'EMERGENCY_OPEN', 'EMERGENCY_IN_REVIEW',
    'EMERGENCY_RECOMMENDED', 'EMERGENCY_APPROVED', 'EMERGENCY_ANSWERED', 'OPEN', 'IN_REVIEW', 'CHALLENGED', 'RECOMMENDED',
    'APPROVED', 'DISCLOSED', 'NO_DATA', 'DENIED', 'WITHDRAWN', 'UNFOUNDED')),
  DROP CONSTRAINT state_fits_recommendation,
  ADD CONSTRAINT state_fits_recommendation CHECK (CASE
    WHEN state IN ('EMERGENCY_PRESERVED', 'EMERGENCY_OPEN', 'EMERGENCY_IN_REVIEW', 'OPEN', 'IN_REVIEW', 'CHALLENGED')
      THEN recommendation IS NULL
    WHEN state = 'DENIED' THEN recommendation IS NOT DISTINCT FROM 'DENY'
    WHEN state IN ('WITHDRAWN', 'UNFOUNDED') THEN recommendation IS DISTINCT FROM 'DENY'
    ELSE recommendation IS NOT DISTINCT FROM 'GRANT' END);
INSERT INTO case_move VALUES ('IN_REVIEW', 'CHALLENGED'), ('CHALLENGED', 'IN_REVIEW'), ('CHALLENGED', 'WITHDRAWN');

-- Which court, and in what words, is sealed with the key of the request.
CREATE TABLE challenge (
  id              uuid PRIMARY KEY,
  case_id         uuid NOT NULL REFERENCES casefile (id),
  ground          text NOT NULL,
  suspends        text NOT NULL CHECK (suspends IN ('EVERYTHING', 'PART', 'NOTHING_BY_LAW')),
  words           jsonb NOT NULL,
  filed_by        text NOT NULL,
  filed_by_name   text NOT NULL,
  filed_at        timestamptz NOT NULL,
  outcome         text CHECK (outcome IN ('UPHELD', 'UPHELD_IN_PART', 'REJECTED', 'DROPPED')),
  outcome_id      uuid UNIQUE,
  outcome_words   jsonb,
  ended_by        text,
  ended_by_name   text,
  ended_at        timestamptz,
  CONSTRAINT end_is_whole CHECK (num_nonnulls(outcome, ended_by, ended_by_name, ended_at) IN (0, 4)),
  CONSTRAINT words_of_an_outcome CHECK (num_nonnulls(outcome_id, outcome_words) IN (0, 2)),
  CONSTRAINT words_come_with_an_outcome CHECK (outcome IS NOT NULL OR outcome_words IS NULL)
);
CREATE INDEX challenge_of_case ON challenge (case_id, filed_at);
CREATE UNIQUE INDEX one_challenge_at_a_time ON challenge (case_id) WHERE outcome IS NULL;

CREATE FUNCTION challenges_end_once() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.outcome IS NOT NULL OR (SELECT state FROM casefile WHERE id = NEW.case_id) IS DISTINCT FROM 'CHALLENGED' THEN
      RAISE EXCEPTION 'a challenge begins without an outcome, on a case that is challenged';
    END IF;
  ELSIF OLD.outcome IS NOT NULL OR
      (NEW.id, NEW.case_id, NEW.ground, NEW.suspends, NEW.words, NEW.filed_by, NEW.filed_by_name, NEW.filed_at) IS DISTINCT FROM
      (OLD.id, OLD.case_id, OLD.ground, OLD.suspends, OLD.words, OLD.filed_by, OLD.filed_by_name, OLD.filed_at) THEN
    RAISE EXCEPTION 'a challenge stays as it was filed, and ends once';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER challenges_end_once BEFORE INSERT OR UPDATE ON challenge
  FOR EACH ROW EXECUTE FUNCTION challenges_end_once();
CREATE TRIGGER challenge_stays BEFORE DELETE ON challenge FOR EACH ROW EXECUTE FUNCTION stays_for_good();
CREATE TRIGGER challenge_is_never_emptied BEFORE TRUNCATE ON challenge
  FOR EACH STATEMENT EXECUTE FUNCTION stays_for_good();

CREATE OR REPLACE FUNCTION casefile_rounds() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.round := OLD.round + CASE WHEN OLD.state IN ('APPROVED', 'EMERGENCY_APPROVED', 'CHALLENGED')
    AND NEW.state IN ('IN_REVIEW', 'EMERGENCY_IN_REVIEW') THEN 1 ELSE 0 END;
  RETURN NEW;
END $$;

CREATE FUNCTION casefile_challenges() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.state = 'CHALLENGED' AND NEW.state <> 'CHALLENGED'
      AND EXISTS (SELECT FROM challenge WHERE case_id = NEW.id AND outcome IS NULL) THEN
    RAISE EXCEPTION 'a challenge is pending';
  END IF;
  IF NEW.recommendation = 'GRANT' AND OLD.recommendation IS NULL AND EXISTS (SELECT FROM challenge WHERE case_id = NEW.id
      AND (outcome = 'UPHELD' OR outcome = 'UPHELD_IN_PART' AND NEW.grant_outcome = 'GRANTED')) THEN
    RAISE EXCEPTION 'the instrument was set aside';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_c_challenges BEFORE UPDATE ON casefile FOR EACH ROW EXECUTE FUNCTION casefile_challenges();
