-- An order has a version of its own, and all that happened to it stands in one place.
ALTER TABLE confidentiality_order
  ADD COLUMN revision bigint NOT NULL DEFAULT 1,
  -- It ends earlier than something that was said of it: a paper or two people said so.
  ADD COLUMN shortened boolean NOT NULL DEFAULT false,
  -- What a person read from the paper; the words of it are sealed in order_words.
  ADD COLUMN reading uuid,
  ADD COLUMN adverse_result text CHECK (adverse_result IN
    ('LIFE_OR_SAFETY', 'FLIGHT', 'EVIDENCE', 'WITNESS', 'JEOPARDY_OR_DELAY')),
  ADD COLUMN starts_at timestamptz,
  -- Until when a guideline would let it hold, where it claims more.
  ADD COLUMN advised_end timestamptz,
  ADD COLUMN advised_by text,
  ADD COLUMN advised_rules_version text,
  ADD CONSTRAINT advised_by_some_guideline CHECK (num_nonnulls(advised_end, advised_by, advised_rules_version) IN (0, 3)),
  ADD COLUMN examined_at timestamptz,
  ADD CONSTRAINT what_is_lifted_was_not_shortened CHECK (state <> 'LIFTED' OR NOT shortened);
CREATE INDEX confidentiality_order_by_age ON confidentiality_order (recorded_at, id);
CREATE INDEX confidentiality_order_without_end ON confidentiality_order (coalesce(examined_at, recorded_at))
  WHERE ends_at IS NULL;

-- What people wrote about an order, sealed by the key of what it hung on then.
CREATE TABLE order_words (
  id         uuid PRIMARY KEY,
  order_id   uuid NOT NULL REFERENCES confidentiality_order (id),
  sealed_for uuid NOT NULL REFERENCES filed_request (id),
  sealed     bytea NOT NULL
);
CREATE INDEX order_words_of_order ON order_words (order_id);
CREATE TRIGGER order_words_stay_as_written BEFORE UPDATE ON order_words
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();

CREATE TABLE order_step (
  sequence       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  order_id       uuid NOT NULL REFERENCES confidentiality_order (id),
  kind           text NOT NULL CHECK (kind IN ('CLAIMED', 'EXTENDED', 'MOVED', 'CONFIRMED', 'SHORTENING_PROPOSED',
                   'SHORTENED', 'LIFT_FILED', 'LIFT_PROPOSED', 'LIFTED', 'CHALLENGED', 'CHALLENGE_DECIDED',
                   'RE_EXAMINED')),
  at             timestamptz NOT NULL,
  ends_at        timestamptz,
  done_by        text,
  done_by_name   text,
  refers_to      uuid,
  adverse_result text,
  outcome        text,
  CONSTRAINT somebody_has_a_name CHECK (num_nonnulls(done_by, done_by_name) IN (0, 2))
);
CREATE INDEX order_step_of_order ON order_step (order_id, sequence);
CREATE TRIGGER order_step_only_grows BEFORE UPDATE OR DELETE ON order_step
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER order_step_is_never_emptied BEFORE TRUNCATE ON order_step
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();
INSERT INTO order_step (order_id, kind, at, ends_at, done_by, done_by_name, refers_to)
SELECT order_id, kind, at, ends_at, done_by, done_by_name, refers_to FROM (
  SELECT id AS order_id, 'CLAIMED' AS kind, recorded_at AS at, coalesce(claimed_end, ends_at) AS ends_at,
    NULL AS done_by, NULL AS done_by_name, NULL::uuid AS refers_to FROM confidentiality_order
  UNION ALL SELECT e.order_id, 'EXTENDED', e.filed_at, e.ends_at, NULL, NULL, e.id
    FROM order_extension e JOIN confidentiality_order o ON o.id = e.order_id
  UNION ALL SELECT id, 'CONFIRMED', confirmed_at, ends_at, confirmed_by, confirmed_by_name, NULL
    FROM confidentiality_order WHERE confirmed_at IS NOT NULL
  UNION ALL SELECT order_id, 'LIFT_FILED', filed_at, NULL, NULL, NULL, id FROM order_lift
  UNION ALL SELECT order_id, 'LIFT_PROPOSED', proposed_at, NULL, proposed_by, proposed_by_name, id
    FROM order_lift WHERE proposed_at IS NOT NULL
  UNION ALL SELECT order_id, 'LIFTED', confirmed_at, confirmed_at, confirmed_by, confirmed_by_name, id
    FROM order_lift WHERE confirmed_at IS NOT NULL
) AS known ORDER BY at;

-- That an order ends earlier: proposed by one person, confirmed by another, or said by an authentic paper of the order.
CREATE TABLE order_shortening (
  id                 uuid PRIMARY KEY,
  order_id           uuid NOT NULL REFERENCES confidentiality_order (id),
  ends_at            timestamptz,      -- null: it is lifted at once
  paper              uuid,             -- the order's paper that says so
  proposed_by        text NOT NULL,
  proposed_by_name   text NOT NULL,
  proposed_at        timestamptz NOT NULL,
  confirmed_by       text,
  confirmed_by_name  text,
  effective_at       timestamptz,
  effective_revision bigint,           -- the revision of the order that it made; it makes one and no other
  over_at            timestamptz,      -- overtaken by an extension before it was confirmed
  CONSTRAINT confirmation_is_whole CHECK (num_nonnulls(confirmed_by, confirmed_by_name) IN (0, 2)),
  CONSTRAINT effect_is_whole CHECK (num_nonnulls(effective_at, effective_revision) IN (0, 2)),
  CONSTRAINT confirmed_with_effect CHECK (confirmed_by IS NULL OR effective_at IS NOT NULL),
  -- Four eyes, by subject; or a paper, which can shorten and not lift.
  CONSTRAINT confirmed_by_another_person CHECK (confirmed_by <> proposed_by),
  CONSTRAINT a_paper_or_two_people CHECK
    (effective_at IS NULL OR confirmed_by IS NOT NULL OR (paper IS NOT NULL AND ends_at IS NOT NULL)),
  CONSTRAINT over_or_effective CHECK (num_nonnulls(effective_at, over_at) < 2)
);
CREATE INDEX order_shortening_of_order ON order_shortening (order_id);

CREATE FUNCTION shortening_happens_once() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  finding text;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.confirmed_by IS NOT NULL OR NEW.over_at IS NOT NULL THEN
      RAISE EXCEPTION 'a shortening begins as a proposal';
    END IF;
  ELSIF OLD.effective_at IS NOT NULL OR OLD.over_at IS NOT NULL
      OR (NEW.id, NEW.order_id, NEW.proposed_by, NEW.proposed_by_name, NEW.proposed_at)
        IS DISTINCT FROM (OLD.id, OLD.order_id, OLD.proposed_by, OLD.proposed_by_name, OLD.proposed_at)
      OR (NEW.ends_at, NEW.paper) IS DISTINCT FROM (OLD.ends_at, OLD.paper) THEN
    RAISE EXCEPTION 'a shortening happens once, as it was proposed';
  END IF;
  IF NEW.paper IS NOT NULL THEN
    SELECT coalesce(p.paper -> 'finding' ->> 'outcome', 'NONE') INTO finding FROM (
      SELECT id, id AS order_id, paper FROM confidentiality_order
      UNION ALL SELECT id, order_id, paper FROM order_extension
      UNION ALL SELECT id, order_id, paper FROM order_lift) p
    WHERE p.id = NEW.paper AND p.order_id = NEW.order_id AND p.paper IS NOT NULL;
    IF NOT FOUND THEN
      RAISE EXCEPTION 'the paper is one of the order';
    END IF;
    IF NEW.effective_at IS NOT NULL AND NEW.confirmed_by IS NULL AND finding <> 'AUTHENTIC' THEN
      RAISE EXCEPTION 'only an authentic paper shortens without a second person';
    END IF;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER shortening_happens_once BEFORE INSERT OR UPDATE ON order_shortening
  FOR EACH ROW EXECUTE FUNCTION shortening_happens_once();
CREATE TRIGGER order_shortening_stays BEFORE DELETE ON order_shortening
  FOR EACH ROW EXECUTE FUNCTION stays_for_good();

-- And by human, whatever the accounts.
CREATE CONSTRAINT TRIGGER confirmed_by_another_human AFTER UPDATE ON order_shortening DEFERRABLE INITIALLY DEFERRED
  FOR EACH ROW WHEN (NEW.confirmed_by IS NOT NULL AND OLD.confirmed_by IS NULL)
  EXECUTE FUNCTION confirmed_by_another_human();

CREATE TABLE order_challenge (
  id               uuid PRIMARY KEY,
  order_id         uuid NOT NULL REFERENCES confidentiality_order (id),
  recorded_by      text NOT NULL,
  recorded_by_name text NOT NULL,
  recorded_at      timestamptz NOT NULL,
  outcome          text CHECK (outcome IN ('UPHELD', 'NARROWED', 'SET_ASIDE', 'WITHDRAWN')),
  decided_by       text,
  decided_by_name  text,
  decided_at       timestamptz,
  CONSTRAINT outcome_is_whole CHECK (num_nonnulls(outcome, decided_by, decided_by_name, decided_at) IN (0, 4))
);
CREATE UNIQUE INDEX one_challenge_of_an_order_at_a_time ON order_challenge (order_id) WHERE outcome IS NULL;
CREATE INDEX order_challenge_of_order ON order_challenge (order_id);
CREATE TRIGGER order_challenge_stays BEFORE DELETE ON order_challenge
  FOR EACH ROW EXECUTE FUNCTION stays_for_good();

CREATE OR REPLACE FUNCTION orders_only_grow() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.id <> OLD.id THEN
    RAISE EXCEPTION 'an order stays the one it is';
  END IF;
  IF NEW.state = 'LIFTED' AND OLD.state <> 'LIFTED' THEN
    IF NOT EXISTS (SELECT FROM order_lift WHERE order_id = NEW.id AND confirmed_by IS NOT NULL
                   AND confirmed_at = NEW.ends_at)
       AND NOT EXISTS (SELECT FROM order_shortening WHERE order_id = NEW.id AND ends_at IS NULL
                   AND confirmed_by IS NOT NULL AND effective_at = NEW.ends_at
                   AND effective_revision = NEW.revision) THEN
      RAISE EXCEPTION 'two people lift an order';
    END IF;
  ELSIF OLD.state = 'LIFTED' AND NEW.state = 'CONFIRMED' THEN
    RAISE EXCEPTION 'what was lifted is claimed anew before it is confirmed';
  ELSIF OLD.state <> 'LIFTED' AND (NEW.ends_at < OLD.ends_at OR OLD.ends_at IS NULL AND NEW.ends_at IS NOT NULL
                                   OR NEW.shortened AND NOT OLD.shortened) THEN
    IF OLD.state <> 'CONFIRMED' OR NEW.state <> 'CONFIRMED'
       OR NOT EXISTS (SELECT FROM order_shortening WHERE order_id = NEW.id AND ends_at = NEW.ends_at
                      AND effective_at IS NOT NULL AND effective_revision = NEW.revision) THEN
      RAISE EXCEPTION 'an order is not shortened without a paper or two people';
    END IF;
  END IF;
  IF NEW.state = 'CONFIRMED' AND OLD.state <> 'CONFIRMED' AND NEW.reading IS NOT DISTINCT FROM OLD.reading THEN
    RAISE EXCEPTION 'who confirms an order says what its paper says';
  END IF;
  IF NEW.revision <> OLD.revision + 1 THEN
    RAISE EXCEPTION 'every change of an order is its next revision';
  END IF;
  RETURN NEW;
END $$;
