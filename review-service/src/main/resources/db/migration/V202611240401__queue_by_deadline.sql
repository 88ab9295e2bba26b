-- The queue: one narrow line for each case, in the order in which people should look at them. The case itself keeps it up
-- to date by trigger, so that no writer of cases can forget it; the clock is written by the service, which knows the rules.

ALTER TABLE filed_request ADD COLUMN paper_filed_at timestamptz;   -- of an emergency: from here its clock runs anew

-- Whether a person of ours has something to do. An emergency that is only kept, or that was answered before its paper,
-- waits for the agency.
CREATE FUNCTION waits_for_us(state text) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$
  SELECT state NOT IN ('DISCLOSED', 'NO_DATA', 'DENIED', 'WITHDRAWN', 'UNFOUNDED', 'EMERGENCY_PRESERVED', 'EMERGENCY_ANSWERED')
$$;

CREATE TABLE queue_entry (
  case_id       uuid PRIMARY KEY REFERENCES casefile (id),
  to_do         boolean NOT NULL,
  state         text NOT NULL,
  reviewer      text,
  country       text NOT NULL,
  kind          text NOT NULL,
  moved_at      timestamptz NOT NULL,
  sort_at       timestamptz NOT NULL,
  -- The clock. Which one runs may hang on what the paper says of itself; until that was read, the earliest one does.
  clock         text CHECK (clock IN ('PRODUCTION', 'PRODUCTION_NOTIFIED', 'PRESERVATION', 'EMERGENCY')),
  settled       boolean NOT NULL DEFAULT false,
  settle_after  timestamptz NOT NULL DEFAULT clock_timestamp(),
  received_at   timestamptz,
  first_due_at  timestamptz,
  due_at        timestamptz,           -- null while it stands still
  stopped_since timestamptz,
  left_over     interval,              -- what is left while it stands still
  told          jsonb,                 -- rule, law and arithmetic as they were when it began
  rules_version text,
  CONSTRAINT a_clock_is_whole CHECK
    (num_nonnulls(clock, received_at, first_due_at, told, rules_version) IN (0, 5)),
  CONSTRAINT it_runs_or_stands_still CHECK
    (num_nonnulls(stopped_since, left_over) = CASE WHEN clock IS NOT NULL AND due_at IS NULL THEN 2 ELSE 0 END
      AND (clock IS NOT NULL OR due_at IS NULL))
);

-- What is due first stands first; behind it what stands still, by what is left of it. What nobody has reckoned yet could
-- be due any moment. What is over is sorted by its end.
CREATE FUNCTION queue_sorts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.to_do := waits_for_us(NEW.state);
  NEW.sort_at := CASE
    WHEN NOT NEW.to_do THEN NEW.moved_at
    WHEN NEW.due_at IS NOT NULL THEN NEW.due_at
    WHEN NEW.left_over IS NOT NULL THEN timestamptz '5000-01-01 00:00:00+00' + NEW.left_over
    ELSE timestamptz '2000-01-01 00:00:00+00' END;
  RETURN NEW;
END $$;
CREATE TRIGGER queue_sorts BEFORE INSERT OR UPDATE ON queue_entry FOR EACH ROW EXECUTE FUNCTION queue_sorts();

CREATE INDEX queue_to_do ON queue_entry (sort_at, case_id) WHERE to_do;
CREATE INDEX queue_by_state ON queue_entry (state, sort_at, case_id);
CREATE INDEX queue_by_reviewer ON queue_entry (reviewer, sort_at, case_id) WHERE to_do;
CREATE INDEX queue_of_nobody ON queue_entry (sort_at, case_id) WHERE to_do AND reviewer IS NULL;
CREATE INDEX queue_by_country ON queue_entry (country, sort_at, case_id) WHERE to_do;
CREATE INDEX queue_by_kind ON queue_entry (kind, sort_at, case_id) WHERE to_do;
CREATE INDEX queue_unsettled ON queue_entry (settle_after) WHERE to_do AND NOT settled;

-- How many there are by each filter, without counting them: what changes is noted, and folded into the sums now and
-- then. Noting locks nothing that two cases share.
CREATE TABLE queue_count (
  facet text NOT NULL,
  value text NOT NULL,
  n     bigint NOT NULL,
  PRIMARY KEY (facet, value)
);
CREATE TABLE queue_count_change (
  id     bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  facet  text NOT NULL,
  value  text NOT NULL,
  change int NOT NULL
);

CREATE FUNCTION queue_counts() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND (OLD.state, OLD.to_do) = (NEW.state, NEW.to_do) AND OLD.reviewer IS NOT DISTINCT FROM NEW.reviewer THEN
    RETURN NULL;
  END IF;
  INSERT INTO queue_count_change (facet, value, change)
  SELECT facet, value, sum(change) FROM (
    SELECT 'STATE' AS facet, NEW.state AS value, 1 AS change
    UNION ALL
    SELECT facet, value, 1 FROM (VALUES ('TO_DO', ''), ('REVIEWER', coalesce(NEW.reviewer, '')), ('COUNTRY', NEW.country),
      ('KIND', NEW.kind)) AS v (facet, value) WHERE NEW.to_do
    UNION ALL
    SELECT 'STATE', OLD.state, -1 WHERE TG_OP = 'UPDATE'
    UNION ALL
    SELECT facet, value, -1 FROM (VALUES ('TO_DO', ''), ('REVIEWER', coalesce(OLD.reviewer, '')), ('COUNTRY', OLD.country),
      ('KIND', OLD.kind)) AS v (facet, value) WHERE TG_OP = 'UPDATE' AND OLD.to_do) AS noted
  GROUP BY facet, value HAVING sum(change) <> 0;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_counts AFTER INSERT OR UPDATE ON queue_entry FOR EACH ROW EXECUTE FUNCTION queue_counts();

CREATE FUNCTION queue_follows_the_case() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO queue_entry (case_id, to_do, state, reviewer, country, kind, moved_at, sort_at)
  SELECT NEW.id, waits_for_us(NEW.state), NEW.state, NEW.reviewer, f.country, f.kind, clock_timestamp(), clock_timestamp()
  FROM filed_request f WHERE f.id = NEW.id
  ON CONFLICT (case_id) DO UPDATE
    SET state = EXCLUDED.state, reviewer = EXCLUDED.reviewer, moved_at = EXCLUDED.moved_at;
  RETURN NULL;
END $$;
CREATE TRIGGER queue_follows_a_new_case AFTER INSERT ON casefile FOR EACH ROW EXECUTE FUNCTION queue_follows_the_case();
CREATE TRIGGER queue_follows_the_case AFTER UPDATE ON casefile FOR EACH ROW
  WHEN (OLD.state IS DISTINCT FROM NEW.state OR OLD.reviewer IS DISTINCT FROM NEW.reviewer)
  EXECUTE FUNCTION queue_follows_the_case();

-- The cases of before. Their clocks are started by the service, which finds them unsettled.
INSERT INTO queue_entry (case_id, to_do, state, reviewer, country, kind, moved_at, sort_at)
SELECT c.id, false, c.state, c.reviewer, f.country, f.kind, coalesce(c.ended_at, c.opened_at), c.opened_at
FROM casefile c JOIN filed_request f ON f.id = c.id;
DROP INDEX casefile_queue;
