-- Search over what is sealed: a keyed digest of each word beside the case it stands in. Whoever reads the table learns no
-- word; a case that is shredded leaves none behind. These rows hang on the filing, not on the case: who writes them must
-- not wait for the lock of a case whose holder waits for them.
CREATE TABLE case_term (
  digest  text NOT NULL,
  case_id uuid NOT NULL REFERENCES filed_request (id),
  PRIMARY KEY (digest, case_id)
);
CREATE INDEX case_term_of_case ON case_term (case_id);

-- Cases of which words are to be read (again). What comes while one is read makes it wanted once more.
CREATE TABLE search_work (
  case_id    uuid PRIMARY KEY REFERENCES filed_request (id),
  wanted     bigint NOT NULL DEFAULT 1,
  not_before timestamptz NOT NULL DEFAULT clock_timestamp()
);
CREATE INDEX search_work_due ON search_work (not_before);

CREATE FUNCTION words_are_wanted() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_case uuid := (to_jsonb(NEW) ->> TG_ARGV[0])::uuid;
BEGIN
  INSERT INTO search_work (case_id) SELECT id FROM casefile WHERE id = of_case
  ON CONFLICT (case_id) DO UPDATE SET wanted = search_work.wanted + 1, not_before = clock_timestamp();
  RETURN NULL;
END $$;
CREATE TRIGGER words_of_a_new_case AFTER INSERT ON casefile
  FOR EACH ROW EXECUTE FUNCTION words_are_wanted('id');
CREATE TRIGGER words_of_a_paper AFTER UPDATE ON filed_request FOR EACH ROW
  WHEN (OLD.particulars_key IS DISTINCT FROM NEW.particulars_key) EXECUTE FUNCTION words_are_wanted('id');
CREATE TRIGGER words_of_a_question AFTER INSERT ON clarification
  FOR EACH ROW EXECUTE FUNCTION words_are_wanted('case_id');
CREATE TRIGGER words_of_an_answer AFTER INSERT ON amendment
  FOR EACH ROW EXECUTE FUNCTION words_are_wanted('request_id');
CREATE TRIGGER words_of_a_note AFTER INSERT ON case_note
  FOR EACH ROW EXECUTE FUNCTION words_are_wanted('case_id');
INSERT INTO search_work (case_id) SELECT c.id FROM casefile c
  LEFT JOIN case_key y ON y.case_id = c.id WHERE y.destroyed_at IS NULL;

CREATE FUNCTION words_go_with_the_key() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  -- First the work: whoever is writing words holds its row, and what they wrote is seen by the second statement.
  DELETE FROM search_work WHERE case_id = NEW.case_id;
  DELETE FROM case_term WHERE case_id = NEW.case_id;
  RETURN NULL;
END $$;
CREATE TRIGGER words_go_with_the_key AFTER INSERT OR UPDATE ON case_key FOR EACH ROW
  WHEN (NEW.destroyed_at IS NOT NULL) EXECUTE FUNCTION words_go_with_the_key();
CREATE FUNCTION no_words_of_a_shredded_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM case_key WHERE case_id = NEW.case_id AND destroyed_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a shredded case has no words';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER no_words_of_a_shredded_case BEFORE INSERT ON search_work
  FOR EACH ROW EXECUTE FUNCTION no_words_of_a_shredded_case();

-- A search is about no case in particular.
ALTER TABLE audit_entry ALTER COLUMN case_id DROP NOT NULL;

-- Who was told that a deadline is near: at most once for each deadline and step. A clock that stood still has a new one.
ALTER TABLE queue_entry ADD COLUMN told_step int NOT NULL DEFAULT 0;
CREATE INDEX queue_to_be_told ON queue_entry (sort_at) WHERE to_do AND told_step < 2;
CREATE FUNCTION a_new_deadline_is_told_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.told_step := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER a_new_deadline_is_told_anew BEFORE UPDATE ON queue_entry FOR EACH ROW
  WHEN (OLD.due_at IS DISTINCT FROM NEW.due_at) EXECUTE FUNCTION a_new_deadline_is_told_anew();

CREATE TABLE deadline_warning (
  id        uuid PRIMARY KEY,
  case_id   uuid NOT NULL REFERENCES queue_entry (case_id),
  step      text NOT NULL CHECK (step IN ('REMINDER', 'ESCALATION')),
  due_at    timestamptz NOT NULL,
  warned_at timestamptz NOT NULL,
  mail_due  timestamptz,               -- null: sent, or nobody is to be mailed
  UNIQUE (case_id, step, due_at)
);
CREATE INDEX deadline_warning_mail ON deadline_warning (mail_due) WHERE mail_due IS NOT NULL;
CREATE TRIGGER deadline_warning_stays BEFORE DELETE ON deadline_warning
  FOR EACH ROW EXECUTE FUNCTION stays_for_good();
