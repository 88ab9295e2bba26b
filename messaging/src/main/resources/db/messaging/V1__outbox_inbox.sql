-- Events that this service publishes. A row is written in the transaction that changes the state and stays for good:
-- it is what can be published again. "Not yet out" is a null, never a cursor: identity values are handed out before
-- commit, so a reader that remembers the highest one it saw would skip the slower transaction behind it.
CREATE TABLE outbox (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  event_id     uuid        NOT NULL UNIQUE,
  topic        text        NOT NULL,
  record_key   uuid        NOT NULL,
  event_type   text,                       -- null with payload null: a tombstone
  payload      text,
  occurred_at  timestamptz NOT NULL,
  published_at timestamptz,
  CHECK ((event_type IS NULL) = (payload IS NULL))
);
CREATE INDEX outbox_unpublished ON outbox (id) WHERE published_at IS NULL;

CREATE FUNCTION outbox_wake() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NOTIFY outbox;
  RETURN NULL;
END $$;
CREATE TRIGGER outbox_wake AFTER INSERT ON outbox FOR EACH STATEMENT EXECUTE FUNCTION outbox_wake();

-- Events that took effect here. The primary key is what makes an effect happen once.
CREATE TABLE inbox (
  event_id   uuid PRIMARY KEY,
  topic      text        NOT NULL,
  record_key uuid        NOT NULL,
  applied_at timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Events that could not be applied, and those of the same key behind them. Nothing is dropped: an operator replays.
CREATE TABLE parked_event (
  id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  topic        text        NOT NULL,
  partition_no int         NOT NULL,
  offset_no    bigint      NOT NULL,
  record_key   uuid,                       -- null: not even the key could be read
  headers      jsonb       NOT NULL,
  payload      bytea,
  reason       text        NOT NULL,
  parked_at    timestamptz NOT NULL DEFAULT clock_timestamp(),
  replayed_at  timestamptz,
  UNIQUE (topic, partition_no, offset_no)
);
CREATE INDEX parked_event_open ON parked_event (topic, record_key, id) WHERE replayed_at IS NULL;

-- "Everything that the topic's owner committed before passed_at has been read here", per partition.
CREATE TABLE watermark (
  topic        text        NOT NULL,
  partition_no int         NOT NULL,
  passed_at    timestamptz NOT NULL,
  PRIMARY KEY (topic, partition_no)
);
