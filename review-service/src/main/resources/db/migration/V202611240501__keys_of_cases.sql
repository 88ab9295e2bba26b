-- Every case has a key of its own; what people write about it opens by that key only, and never again once it is gone.
CREATE TABLE case_key (
  case_id      uuid PRIMARY KEY REFERENCES filed_request (id),
  wrapped      bytea,
  made_at      timestamptz NOT NULL,
  destroyed_at timestamptz,
  CONSTRAINT destroyed_is_gone CHECK ((wrapped IS NULL) = (destroyed_at IS NOT NULL))
);
CREATE FUNCTION destroyed_keys_stay_destroyed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.destroyed_at IS NOT NULL OR NEW.case_id <> OLD.case_id OR NEW.made_at <> OLD.made_at THEN
    RAISE EXCEPTION 'the key of a case is destroyed for good';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER destroyed_keys_stay_destroyed BEFORE UPDATE ON case_key
  FOR EACH ROW EXECUTE FUNCTION destroyed_keys_stay_destroyed();
-- A row that is gone would let a new key be made for a case that was shredded.
CREATE TRIGGER case_key_stays BEFORE DELETE ON case_key FOR EACH ROW EXECUTE FUNCTION stays_for_good();
CREATE TRIGGER case_key_is_never_emptied BEFORE TRUNCATE ON case_key
  FOR EACH STATEMENT EXECUTE FUNCTION stays_for_good();

-- What people wrote beside something that they did. The trail names the text by its id and has none of its words.
CREATE TABLE case_text (
  id      uuid PRIMARY KEY,
  case_id uuid NOT NULL REFERENCES filed_request (id),
  what    text NOT NULL,
  sealed  bytea NOT NULL,
  kept_at timestamptz NOT NULL
);
CREATE INDEX case_text_of_case ON case_text (case_id);
CREATE TRIGGER case_text_only_grows BEFORE UPDATE OR DELETE ON case_text
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER case_text_is_never_emptied BEFORE TRUNCATE ON case_text
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();

-- Filled, and the plain columns removed, by the migration that follows: only the service has the key to do it.
ALTER TABLE case_check ADD COLUMN note_sealed bytea;
ALTER TABLE casefile ADD COLUMN reason_sealed bytea;

-- Both look at the plain note; they stand again, on the sealed one, after it is gone.
DROP VIEW answer_that_counts;
ALTER TABLE case_check DROP CONSTRAINT what_does_not_pass_has_a_note;
