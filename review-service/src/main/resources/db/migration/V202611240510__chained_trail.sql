-- The trail is chained: each entry's digest is bound to that of the one before, and signed heads seal what stands so far.
-- Entries of different cases are written side by side, without a lock; the chain is made of what has committed, by one at
-- a time. What waits for that stands in audit_unchained, put there by the database in the entry's own transaction.

-- Some entries are about more than one case, or about none: lists, and the trail itself.
ALTER TABLE audit_entry ALTER COLUMN case_id DROP NOT NULL;
CREATE INDEX audit_entry_actor ON audit_entry (actor, id);
CREATE INDEX audit_entry_actor_name ON audit_entry (actor_name, id);
CREATE INDEX audit_entry_at ON audit_entry (at, id);
CREATE INDEX audit_entry_listed ON audit_entry USING gin ((detail -> 'cases')) WHERE case_id IS NULL;

CREATE TABLE audit_unchained (entry_id bigint PRIMARY KEY REFERENCES audit_entry (id));
INSERT INTO audit_unchained SELECT id FROM audit_entry;
CREATE FUNCTION entries_await_the_chain() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO audit_unchained VALUES (NEW.id);
  RETURN NULL;
END $$;
CREATE TRIGGER entries_await_the_chain AFTER INSERT ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION entries_await_the_chain();

CREATE TABLE audit_chain (
  sequence bigint PRIMARY KEY,
  entry_id bigint NOT NULL UNIQUE REFERENCES audit_entry (id),
  digest   text NOT NULL,
  hash     text NOT NULL
);
CREATE FUNCTION chain_has_no_gaps() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.sequence <> coalesce((SELECT max(sequence) FROM audit_chain), 0) + 1 THEN
    RAISE EXCEPTION 'the chain has no gaps';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER chain_has_no_gaps BEFORE INSERT ON audit_chain FOR EACH ROW EXECUTE FUNCTION chain_has_no_gaps();
CREATE TRIGGER audit_chain_only_grows BEFORE UPDATE OR DELETE ON audit_chain
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER audit_chain_is_never_emptied BEFORE TRUNCATE ON audit_chain
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();

-- Nothing leaves the waiting list but into the chain.
CREATE FUNCTION only_what_is_chained_waits_no_more() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'TRUNCATE' OR NOT EXISTS (SELECT FROM audit_chain WHERE entry_id = OLD.entry_id) THEN
    RAISE EXCEPTION 'an entry waits until it is in the chain';
  END IF;
  RETURN OLD;
END $$;
CREATE TRIGGER audit_unchained_waits BEFORE UPDATE OR DELETE ON audit_unchained
  FOR EACH ROW EXECUTE FUNCTION only_what_is_chained_waits_no_more();
CREATE TRIGGER audit_unchained_is_never_emptied BEFORE TRUNCATE ON audit_unchained
  FOR EACH STATEMENT EXECUTE FUNCTION only_what_is_chained_waits_no_more();

CREATE TABLE audit_head (
  sequence  bigint PRIMARY KEY REFERENCES audit_chain (sequence),
  hash      text NOT NULL,
  at        timestamptz NOT NULL,
  key_id    text NOT NULL,
  signature text NOT NULL
);
CREATE TRIGGER audit_head_only_grows BEFORE UPDATE OR DELETE ON audit_head
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER audit_head_is_never_emptied BEFORE TRUNCATE ON audit_head
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();
