-- The key of each request, wrapped by a master key. Without it nothing sealed for that request opens, here or in review.
CREATE TABLE request_key (
  request_id   uuid PRIMARY KEY,
  wrapped_key  bytea,
  -- Which master key wrapped it last.
  master_key   text        NOT NULL,
  created_at   timestamptz NOT NULL,
  destroyed_at timestamptz,
  -- The copy in object storage goes after the commit; until it is gone somebody keeps trying.
  copy_gone_at timestamptz,
  CONSTRAINT destroyed_means_gone CHECK ((wrapped_key IS NULL) = (destroyed_at IS NOT NULL)),
  CONSTRAINT the_copy_goes_last CHECK (copy_gone_at IS NULL OR destroyed_at IS NOT NULL)
);
CREATE INDEX request_key_to_rewrap ON request_key (master_key) WHERE wrapped_key IS NOT NULL;
CREATE INDEX request_key_to_clear ON request_key (destroyed_at) WHERE destroyed_at IS NOT NULL AND copy_gone_at IS NULL;
