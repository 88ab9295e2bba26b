-- Who did what when. Rows come and stay: the table refuses to change or lose one, the owner's sessions included.
CREATE TABLE audit_entry (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL,
  action     text        NOT NULL,
  actor      text        NOT NULL,
  agency_id  uuid,
  subject_id uuid        NOT NULL
);
CREATE INDEX audit_entry_of_subject ON audit_entry (subject_id, id);

CREATE FUNCTION audit_entries_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE ON audit_entry
  FOR EACH ROW EXECUTE FUNCTION audit_entries_stay();
CREATE TRIGGER audit_trail_stays BEFORE TRUNCATE ON audit_entry
  FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_stay();
