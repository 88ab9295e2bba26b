-- Who works on a case, who must not, and what they write for each other.

-- A case goes back to everybody's pile.
INSERT INTO case_move (from_state, to_state) VALUES
  ('IN_REVIEW', 'OPEN'), ('EMERGENCY_IN_REVIEW', 'EMERGENCY_OPEN');

-- Whom a case can be handed to: who came here before, and with which roles the last time.
CREATE TABLE colleague (
  subject  text PRIMARY KEY,
  name     text NOT NULL,
  person   text,                       -- the human behind the account, as far as told
  reviews  boolean NOT NULL,
  seen_at  timestamptz NOT NULL
);

-- Notes of reviewers for each other. Sealed by the case's key; never in an event, never outside.
CREATE TABLE case_note (
  id              uuid PRIMARY KEY,
  case_id         uuid NOT NULL REFERENCES casefile (id),
  sealed          bytea NOT NULL,
  written_by      text NOT NULL,
  written_by_name text NOT NULL,
  written_at      timestamptz NOT NULL
);
CREATE INDEX case_note_of_case ON case_note (case_id, written_at);
CREATE TRIGGER case_note_only_grows BEFORE UPDATE OR DELETE ON case_note
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER case_note_is_never_emptied BEFORE TRUNCATE ON case_note
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();

-- A conflict of interest that somebody declared. It is never taken back: who knows somebody in a case goes on knowing them.
CREATE TABLE case_conflict (
  case_id          uuid NOT NULL REFERENCES casefile (id),
  declared_by      text NOT NULL,
  declared_by_name text NOT NULL,
  person           text,               -- the human behind the account, as far as told
  declared_at      timestamptz NOT NULL,
  PRIMARY KEY (case_id, declared_by)
);
CREATE INDEX case_conflict_of_person ON case_conflict (declared_by);
CREATE TRIGGER case_conflict_only_grows BEFORE UPDATE OR DELETE ON case_conflict
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER case_conflict_is_never_emptied BEFORE TRUNCATE ON case_conflict
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();

-- One human under two accounts has one conflict, as far as anybody knows whose the accounts are.
CREATE FUNCTION is_in_conflict(of_case uuid, account text, human text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT FROM case_conflict WHERE case_id = of_case AND (declared_by = account OR person = human))
$$;
CREATE FUNCTION is_in_conflict(of_case uuid, account text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT is_in_conflict(of_case, account, NULL)
    OR EXISTS (SELECT FROM enrolled_person e WHERE e.subject = account AND is_in_conflict(of_case, account, e.person))
$$;

-- Whatever a person does with a case, or looks at in it, stands in the trail first or in the same transaction. So the
-- trail is the place where it is refused; and the rows that carry a name refuse it besides, when the transaction ends.
CREATE FUNCTION conflicts_bar_every_act() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.case_id IS NOT NULL AND NEW.action <> 'CONFLICT_DECLARED' AND is_in_conflict(NEW.case_id, NEW.actor) THEN
    RAISE EXCEPTION 'who declared a conflict of interest has no part in the case';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conflicts_bar_every_act BEFORE INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION conflicts_bar_every_act();

CREATE FUNCTION conflicts_bar_names() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  of_case uuid;
  name_of text;
  before  jsonb := CASE WHEN TG_OP = 'UPDATE' THEN to_jsonb(OLD) ELSE '{}' END;
BEGIN
  of_case := CASE TG_TABLE_NAME WHEN 'casefile' THEN (to_jsonb(NEW) ->> 'id')::uuid
    WHEN 'order_lift' THEN (SELECT case_id FROM confidentiality_order WHERE id = (to_jsonb(NEW) ->> 'order_id')::uuid)
    ELSE (to_jsonb(NEW) ->> 'case_id')::uuid END;
  FOREACH name_of IN ARRAY TG_ARGV LOOP
    IF to_jsonb(NEW) ->> name_of IS DISTINCT FROM before ->> name_of
        AND is_in_conflict(of_case, to_jsonb(NEW) ->> name_of) THEN
      RAISE EXCEPTION 'who declared a conflict of interest has no part in the case';
    END IF;
  END LOOP;
  RETURN NEW;
END $$;
CREATE CONSTRAINT TRIGGER conflicts_bar_names AFTER UPDATE ON casefile DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION conflicts_bar_names('reviewer', 'recommended_by', 'approved_by');
CREATE CONSTRAINT TRIGGER conflicts_bar_names AFTER INSERT ON call_back DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION conflicts_bar_names('called_by');
CREATE CONSTRAINT TRIGGER conflicts_bar_names AFTER INSERT OR UPDATE ON case_check DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION conflicts_bar_names('answered_by');
CREATE CONSTRAINT TRIGGER conflicts_bar_names AFTER UPDATE ON confidentiality_order DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION conflicts_bar_names('confirmed_by');
CREATE CONSTRAINT TRIGGER conflicts_bar_names AFTER UPDATE ON order_lift DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION conflicts_bar_names('proposed_by', 'confirmed_by');
CREATE CONSTRAINT TRIGGER conflicts_bar_names AFTER INSERT ON clarification DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION conflicts_bar_names('asked_by');
CREATE CONSTRAINT TRIGGER conflicts_bar_names AFTER INSERT ON case_note DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW EXECUTE FUNCTION conflicts_bar_names('written_by');

-- Who works on it has no conflict: it is declared after the case was given back.
CREATE FUNCTION conflicts_are_free_of_work() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM casefile WHERE id = NEW.case_id AND reviewer = NEW.declared_by AND waits_for_us(state)) THEN
    RAISE EXCEPTION 'who works on a case gives it back with the declaration';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conflicts_are_free_of_work BEFORE INSERT ON case_conflict
  FOR EACH ROW EXECUTE FUNCTION conflicts_are_free_of_work();
