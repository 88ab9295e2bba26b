-- Beside each account stands the person who is enrolled under it: one human with two accounts is one human. Of what was
-- written before nobody knows it; then nobody knows either whether two accounts are two people, and the answer is no.
ALTER TABLE casefile
  ADD COLUMN recommended_by_person text,
  ADD COLUMN approved_by_person    text,
  -- How many accounts one person may decide on alone, by the operator's policy on the day that the case was opened.
  ADD COLUMN one_decides_up_to     int NOT NULL DEFAULT 10;
ALTER TABLE call_back ADD COLUMN called_by_person text;

-- What one person decided before the limit stays decided.
ALTER TABLE casefile DISABLE TRIGGER USER;
UPDATE casefile SET one_decides_up_to = accounts_named WHERE recommendation = 'GRANT' AND approved_by IS NULL
  AND state IN ('APPROVED', 'DISCLOSED', 'NO_DATA', 'WITHDRAWN') AND accounts_named > 10;
ALTER TABLE casefile ENABLE TRIGGER USER;
-- What one account proposed and nobody has confirmed is proposed again, by somebody who is known.
UPDATE order_lift SET proposed_by = NULL, proposed_by_name = NULL, proposed_at = NULL WHERE confirmed_by IS NULL;

ALTER TABLE casefile
  DROP CONSTRAINT approver_is_another_person,
  ADD CONSTRAINT approver_is_another_person CHECK (approved_by IS NULL OR approved_by <> recommended_by
    AND (num_nonnulls(approved_by_person, recommended_by_person) = 0
      OR COALESCE(approved_by_person <> recommended_by_person, false))),
  ADD CONSTRAINT many_accounts_need_an_approver CHECK
    (state NOT IN ('APPROVED', 'DISCLOSED', 'NO_DATA') OR cardinality(granted_accounts) <= one_decides_up_to
      OR approved_by IS NOT NULL),
  DROP CONSTRAINT only_content_waits_for_an_approver,
  ADD CONSTRAINT only_what_needs_two_waits_for_an_approver CHECK
    (state <> 'RECOMMENDED' OR 'CONTENT' = ANY (granted_categories) OR cardinality(granted_accounts) > one_decides_up_to);

-- Whose an account is, as its holder's token said with whatever they did. An account that changed hands has several rows.
CREATE TABLE enrolled_person (
  subject text NOT NULL,
  person  text NOT NULL,
  PRIMARY KEY (subject, person)
);
CREATE TRIGGER enrolled_person_only_grows BEFORE UPDATE OR DELETE ON enrolled_person
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER enrolled_person_is_never_emptied BEFORE TRUNCATE ON enrolled_person
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();

CREATE FUNCTION are_two_people(one text, other text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT one <> other
    AND EXISTS (SELECT FROM enrolled_person WHERE subject = one)
    AND EXISTS (SELECT FROM enrolled_person WHERE subject = other)
    AND NOT EXISTS (SELECT FROM enrolled_person a JOIN enrolled_person b ON b.person = a.person
      WHERE a.subject = one AND b.subject = other)
$$;

-- For tables in which one proposes and another confirms. Looks at the end of the transaction, when the trail has told
-- whose accounts these are.
CREATE FUNCTION confirmed_by_another_human() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT are_two_people(NEW.proposed_by, NEW.confirmed_by) THEN
    RAISE EXCEPTION 'another person confirms than who proposed';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER confirmed_by_another_human AFTER UPDATE ON order_lift DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.confirmed_by IS NOT NULL AND OLD.confirmed_by IS NULL)
  EXECUTE FUNCTION confirmed_by_another_human();

CREATE OR REPLACE FUNCTION casefile_what_was_asked_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id OR NEW.asked_categories <> OLD.asked_categories OR NEW.accounts_named <> OLD.accounts_named
      OR NEW.call_back_needed <> OLD.call_back_needed OR NEW.one_decides_up_to <> OLD.one_decides_up_to THEN
    RAISE EXCEPTION 'what was asked does not change';
  END IF;
  IF NEW.version <> OLD.version + 1 THEN
    RAISE EXCEPTION 'every change is a new version';
  END IF;
  RETURN NEW;
END $$;

CREATE OR REPLACE FUNCTION casefile_callers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.approved_by IS NOT NULL AND EXISTS (SELECT FROM call_back WHERE case_id = NEW.id AND before_paper AND (called_by = NEW.approved_by
      OR COALESCE(called_by_person = NEW.approved_by_person, true))) THEN
    RAISE EXCEPTION 'another person approves than who called back';
  END IF;
  RETURN NEW;
END $$;

CREATE FUNCTION casefile_people_are_known() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF num_nulls(NEW.approved_by_person, NEW.recommended_by_person) > 0 THEN
    RAISE EXCEPTION 'nobody knows whether these are two people';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER casefile_a_people_are_known BEFORE UPDATE ON casefile FOR EACH ROW
  WHEN (NEW.approved_by IS NOT NULL AND OLD.approved_by IS NULL) EXECUTE FUNCTION casefile_people_are_known();

-- What was looked into under one name of a person is not changed into another's afterwards.
CREATE FUNCTION casefile_people_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'who recommended and who approved does not change';
END $$;
CREATE TRIGGER casefile_b_people_stay BEFORE UPDATE ON casefile FOR EACH ROW
  WHEN (OLD.recommended_by IS NOT NULL AND NEW.recommended_by IS NOT NULL
      AND (OLD.recommended_by_person, OLD.recommended_by) IS DISTINCT FROM (NEW.recommended_by_person, NEW.recommended_by)
    OR OLD.approved_by IS NOT NULL AND NEW.approved_by IS NOT NULL
      AND (OLD.approved_by_person, OLD.approved_by) IS DISTINCT FROM (NEW.approved_by_person, NEW.approved_by))
  EXECUTE FUNCTION casefile_people_stay();
