-- A paper may be another instrument than its agency said. What was said stays in filed_request; what it is stands here.
ALTER TABLE casefile
  ADD COLUMN real_instrument_class text,
  ADD COLUMN real_instrument_code  text,
  ADD COLUMN instrument_turn       int NOT NULL DEFAULT 0,
  ADD CONSTRAINT real_instrument_is_whole CHECK (num_nonnulls(real_instrument_class, real_instrument_code) IN (0, 2));

-- Answers about the instrument count for the instrument that they were given about.
ALTER TABLE case_question ADD COLUMN about_instrument boolean NOT NULL DEFAULT false;
UPDATE case_question SET about_instrument = true
  WHERE question IN ('INSTRUMENT_AUTHENTIC', 'INSTRUMENT_SUFFICIENT', 'CRIMINAL_CASE', 'ISSUER_COMPETENT');
ALTER TABLE case_check ADD COLUMN instrument_turn int NOT NULL DEFAULT 0;
DROP VIEW answer_that_counts;
CREATE VIEW answer_that_counts AS
  SELECT k.* FROM case_check k
  JOIN casefile c ON c.id = k.case_id AND c.round = k.round
  JOIN case_question q ON q.question = k.question AND q.before_paper = k.before_paper
  WHERE NOT q.about_instrument OR k.instrument_turn = c.instrument_turn;

CREATE OR REPLACE FUNCTION checks_belong_to_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM casefile WHERE id = NEW.case_id AND round = NEW.round
      AND instrument_turn = NEW.instrument_turn AND state =
        (CASE WHEN NEW.before_paper THEN 'EMERGENCY_IN_REVIEW' ELSE 'IN_REVIEW' END)) THEN
    RAISE EXCEPTION 'checks are answered while the case is in review';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION casefile_instruments() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.instrument_turn := OLD.instrument_turn;
  IF (NEW.real_instrument_class, NEW.real_instrument_code)
      IS DISTINCT FROM (OLD.real_instrument_class, OLD.real_instrument_code) THEN
    IF OLD.state <> 'IN_REVIEW' OR NEW.state <> 'IN_REVIEW' OR NEW.real_instrument_code IS NULL THEN
      RAISE EXCEPTION 'what the paper is, is found in review';
    END IF;
    NEW.instrument_turn := OLD.instrument_turn + 1;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_d_instruments BEFORE UPDATE ON casefile FOR EACH ROW EXECUTE FUNCTION casefile_instruments();
