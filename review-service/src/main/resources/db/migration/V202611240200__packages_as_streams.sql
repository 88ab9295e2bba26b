-- Every object that a package was begun in, written down before its first byte, so that what a dead attempt left in
-- object storage is found again. One of them becomes the package of the disclosure, or none.
CREATE TABLE package_attempt (
  object_key    text PRIMARY KEY,
  bucket        text NOT NULL,
  case_id       uuid NOT NULL REFERENCES casefile (id),
  disclosure_id uuid NOT NULL,
  attempt       int  NOT NULL,
  state         text NOT NULL DEFAULT 'UNDER_WAY' CHECK (state IN ('UNDER_WAY', 'DISCLOSED', 'ABANDONED', 'REMOVED')),
  began_at      timestamptz NOT NULL DEFAULT clock_timestamp(),
  removed_at    timestamptz,
  CHECK ((state = 'REMOVED') = (removed_at IS NOT NULL))
);
CREATE INDEX package_attempt_open ON package_attempt (state, began_at) WHERE state IN ('UNDER_WAY', 'ABANDONED');
CREATE UNIQUE INDEX one_package_of_a_disclosure ON package_attempt (disclosure_id) WHERE state = 'DISCLOSED';
