-- What was decided and by which set: rows are added and never touched again.
CREATE TABLE audit_trail (
  id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  what    text        NOT NULL,
  subject text        NOT NULL,
  detail  text        NOT NULL
);
CREATE FUNCTION audit_trail_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit trail is append-only';
END $$;
CREATE TRIGGER audit_trail_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_trail
  FOR EACH STATEMENT EXECUTE FUNCTION audit_trail_is_append_only();

-- What the registry said last time, so that each change is put down once, whichever replica sees it first.
CREATE TABLE legal_basis_seen (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  registry text NOT NULL,
  living   text NOT NULL
);
INSERT INTO legal_basis_seen (registry, living) VALUES ('', '');

-- The version that uploads are compared with. An upload holds this row FOR SHARE until it commits and the swap updates
-- it: so whatever was compared with the version before was committed before the swap, and scan-back will meet it.
CREATE TABLE hash_set_current (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  version  bigint NOT NULL
);
INSERT INTO hash_set_current (version) VALUES (0);

CREATE TABLE hash_set_version (
  version        bigint PRIMARY KEY,
  swapped_at     timestamptz NOT NULL,     -- read while the swap held the row above alone
  gained         bigint      NOT NULL,
  lost           bigint      NOT NULL,
  images         bigint      NOT NULL,
  videos         bigint      NOT NULL,
  complete_until timestamptz NOT NULL
);

CREATE TABLE hash_set_entry (
  entry         text   PRIMARY KEY,        -- {member}-{entry}
  media         text   NOT NULL CHECK (media IN ('IMAGE', 'VIDEO')),
  md5           bytea  CHECK (octet_length(md5) = 16),
  sha1          bytea  CHECK (octet_length(sha1) = 20),
  sha256        bytea  CHECK (octet_length(sha256) = 32),
  since_version bigint NOT NULL,           -- the version that gave it these digests
  CHECK (num_nonnulls(md5, sha1, sha256) > 0)
);
CREATE INDEX hash_set_entry_by_md5 ON hash_set_entry (md5) WHERE md5 IS NOT NULL;
CREATE INDEX hash_set_entry_by_sha1 ON hash_set_entry (sha1) WHERE md5 IS NULL AND sha1 IS NOT NULL;
CREATE INDEX hash_set_entry_by_sha256 ON hash_set_entry (sha256) WHERE md5 IS NULL AND sha1 IS NULL;
CREATE INDEX hash_set_entry_by_version ON hash_set_entry (since_version);

-- How far NCMEC's set has been read. Entries come in no order of time, so only a window read to its last page counts.
CREATE TABLE hash_set_fetch (
  only_row          boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  complete_until    timestamptz,           -- null: never begun
  window_from       timestamptz,           -- null: no window is open
  window_to         timestamptz,
  repeated          boolean NOT NULL DEFAULT false,  -- the open window is a skipped one, read again
  next_page         text,                  -- query of the next page, only valid for exactly this window
  pages             int     NOT NULL DEFAULT 0,
  opened_at         timestamptz,
  longest_seconds   bigint,                -- null: as long as there is something to read
  malformed_entries bigint  NOT NULL DEFAULT 0,
  completed_at      timestamptz,
  failing           text
);
INSERT INTO hash_set_fetch DEFAULT VALUES;

-- Pages of the open window. All digests null: the entry is withdrawn.
CREATE TABLE hash_set_staged (
  entry  text PRIMARY KEY,
  media  text NOT NULL,
  md5    bytea,
  sha1   bytea,
  sha256 bytea
);

-- Windows that could not be read, to be tried again: left out, but not forgotten.
CREATE TABLE hash_set_skipped (
  window_from timestamptz NOT NULL,
  window_to   timestamptz NOT NULL,
  tries       int         NOT NULL,
  not_before  timestamptz NOT NULL,
  PRIMARY KEY (window_from, window_to)
);

-- Files without a living legal basis. Nothing of them has been read.
CREATE TABLE waiting (
  file_id    uuid PRIMARY KEY,
  bucket     text        NOT NULL,
  object_key text        NOT NULL,
  bytes      bigint      NOT NULL,
  region     text        NOT NULL,
  service    text        NOT NULL,
  stored_at  timestamptz NOT NULL,
  since      timestamptz NOT NULL,
  attempts   int         NOT NULL DEFAULT 0,
  not_before timestamptz NOT NULL
);
CREATE INDEX waiting_by_basis ON waiting (service, region, since);

-- Counts for the operator, spread over shards so that concurrent uploads do not queue for one row.
CREATE TABLE file_tally (
  outcome text   NOT NULL,
  shard   int    NOT NULL,
  files   bigint NOT NULL,
  PRIMARY KEY (outcome, shard)
);

CREATE TABLE hash_match (
  match_id   uuid PRIMARY KEY,
  file_id    uuid        NOT NULL,
  entry      text        NOT NULL,
  version    bigint      NOT NULL,
  mode       text        NOT NULL,
  matched_at timestamptz NOT NULL,
  UNIQUE (file_id, entry)
);

CREATE TABLE scan_back (
  version    bigint PRIMARY KEY REFERENCES hash_set_version,
  state      text        NOT NULL CHECK (state IN ('PENDING', 'RUNNING', 'DONE')),
  swapped_at timestamptz NOT NULL,
  started_at timestamptz,
  done_at    timestamptz
);
CREATE INDEX scan_back_open ON scan_back (version) WHERE state <> 'DONE';

CREATE TABLE scan_back_partition (
  version      bigint  NOT NULL REFERENCES scan_back,
  partition_no int     NOT NULL,
  done         boolean NOT NULL,
  compared     bigint  NOT NULL,
  unreadable   bigint  NOT NULL,
  matches      bigint  NOT NULL,
  PRIMARY KEY (version, partition_no)
);

-- Fingerprints that a scan-back left alone because no legal basis lived: it is repeated when one does.
CREATE TABLE scan_back_withheld (
  version      bigint NOT NULL REFERENCES scan_back,
  partition_no int    NOT NULL,
  service      text   NOT NULL,
  region       text   NOT NULL,
  files        bigint NOT NULL,
  PRIMARY KEY (version, partition_no, service, region)
);
