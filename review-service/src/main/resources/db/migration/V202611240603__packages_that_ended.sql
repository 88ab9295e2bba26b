-- Packages whose time at the agency's door is over: owed to be removed from object storage, then removed. The disclosure
-- itself, with its digest, stays.
CREATE TABLE package_deletion (
  disclosure_id   uuid PRIMARY KEY REFERENCES disclosure (id),
  ended_at        timestamptz NOT NULL,
  owed_since      timestamptz NOT NULL DEFAULT clock_timestamp(),
  next_attempt_at timestamptz NOT NULL DEFAULT clock_timestamp(),
  deleted_at      timestamptz,
  CHECK (deleted_at > ended_at)
);
CREATE INDEX package_deletion_owed ON package_deletion (next_attempt_at) WHERE deleted_at IS NULL;

CREATE FUNCTION package_deletion_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.deleted_at IS NULL AND NEW.disclosure_id = OLD.disclosure_id
      AND NEW.ended_at = OLD.ended_at AND NEW.owed_since = OLD.owed_since THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'what was removed, and when, stays written down';
END $$;
CREATE TRIGGER package_deletion_is_kept BEFORE UPDATE OR DELETE ON package_deletion
  FOR EACH ROW EXECUTE FUNCTION package_deletion_is_kept();
CREATE TRIGGER package_deletion_is_never_emptied BEFORE TRUNCATE ON package_deletion
  FOR EACH STATEMENT EXECUTE FUNCTION stays_as_written();
