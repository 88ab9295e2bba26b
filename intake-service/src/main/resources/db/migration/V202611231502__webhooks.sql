-- Where an agency wants to hear of its requests' status.
CREATE TABLE webhook (
  agency_id   uuid PRIMARY KEY REFERENCES agency,
  url         text        NOT NULL,
  description text        NOT NULL,
  enrolled_by text        NOT NULL,
  enrolled_at timestamptz NOT NULL,
  version     bigint      NOT NULL,
  -- Somebody is calling there, or it is left in peace after a failure.
  busy_until  timestamptz NOT NULL DEFAULT '-infinity',
  -- In a row, until now.
  failures    integer     NOT NULL DEFAULT 0
);

-- What it is to be told, and whether it was.
CREATE TABLE webhook_message (
  seq             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  id              uuid        NOT NULL UNIQUE,
  agency_id       uuid        NOT NULL REFERENCES agency,
  kind            text        NOT NULL CHECK (kind IN ('STATUS', 'TEST')),
  request_id      uuid,
  status          text,
  request_version bigint,
  at              timestamptz NOT NULL,
  state           text        NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'GIVEN_UP', 'DROPPED')),
  attempts        integer     NOT NULL DEFAULT 0,
  queued_at       timestamptz NOT NULL,
  next_attempt_at timestamptz NOT NULL,
  last_attempt_at timestamptz,
  last_outcome    text,
  key_digest      text,
  CONSTRAINT status_is_whole CHECK
    (num_nulls(request_id, status, request_version) = CASE kind WHEN 'STATUS' THEN 0 ELSE 3 END),
  CONSTRAINT tests_have_a_key CHECK ((kind = 'TEST') = (key_digest IS NOT NULL)),
  UNIQUE (agency_id, key_digest)
);
CREATE INDEX webhook_message_of_agency ON webhook_message (agency_id, seq DESC);
CREATE INDEX webhook_message_due ON webhook_message (agency_id, next_attempt_at) WHERE state = 'WAITING';

-- Every status in a timeline is told, whoever writes it, in the transaction that writes it. Deferred to its end, since
-- only there the request's new version stands.
CREATE FUNCTION webhook_hears_of_status() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO webhook_message (id, agency_id, kind, request_id, status, request_version, at, state, queued_at, next_attempt_at)
  SELECT gen_random_uuid(), NEW.agency_id, 'STATUS', NEW.request_id, NEW.status, r.version, NEW.at, 'WAITING', now(), now()
  FROM webhook w JOIN data_request r ON r.id = NEW.request_id
  WHERE w.agency_id = NEW.agency_id;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER webhook_hears_of_status AFTER INSERT ON request_step
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.what = 'STATUS')
  EXECUTE FUNCTION webhook_hears_of_status();
