-- What was disclosed, as the agency finds it: each package once, until a moment that was fixed when it came.
CREATE TABLE delivery (
  -- The disclosure's.
  id              uuid PRIMARY KEY,
  request_id      uuid        NOT NULL,
  agency_id       uuid        NOT NULL,
  package_bucket  text        NOT NULL,
  package_key     text        NOT NULL,
  package_sha256  text        NOT NULL,
  package_bytes   bigint      NOT NULL,
  disclosed_at    timestamptz NOT NULL,
  arrived_at      timestamptz NOT NULL,
  available_until timestamptz NOT NULL,
  CONSTRAINT ten_to_forty_five_days CHECK (available_until - arrived_at BETWEEN interval '10 days' AND interval '45 days'),
  FOREIGN KEY (request_id, agency_id) REFERENCES data_request (id, agency_id),
  UNIQUE (id, agency_id)
);
CREATE INDEX delivery_of_request ON delivery (request_id, id);
INSERT INTO delivery
SELECT r.disclosure_id, r.id, r.agency_id, r.package_bucket, r.package_key, r.package_sha256, r.package_bytes,
       coalesce((SELECT min(s.at) FROM request_step s WHERE s.request_id = r.id AND s.status = 'DISCLOSED'), now()),
       now(), now() + interval '30 days'
FROM data_request r WHERE r.disclosure_id IS NOT NULL;

-- Who took it, wholly or in part, or tried to. Rows come and stay.
CREATE TABLE package_download (
  id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  delivery_id uuid        NOT NULL,
  agency_id   uuid        NOT NULL,
  subject     text        NOT NULL,
  outcome     text        NOT NULL CHECK (outcome IN ('WHOLE', 'PART', 'EXPIRED', 'WITHHELD', 'NO_SUCH_RANGE', 'UNAVAILABLE')),
  first_byte  bigint,
  last_byte   bigint,
  at          timestamptz NOT NULL,
  CONSTRAINT given_bytes_are_named CHECK
    (num_nulls(first_byte, last_byte) = CASE WHEN outcome IN ('WHOLE', 'PART') THEN 0 ELSE 2 END),
  FOREIGN KEY (delivery_id, agency_id) REFERENCES delivery (id, agency_id)
);
CREATE INDEX package_download_of_delivery ON package_download (delivery_id, id);

CREATE FUNCTION deliveries_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'deliveries and their downloads are append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
-- Also: nobody prolongs one.
CREATE TRIGGER deliveries_stay BEFORE UPDATE OR DELETE ON delivery
  FOR EACH ROW EXECUTE FUNCTION deliveries_stay();
CREATE TRIGGER downloads_stay BEFORE UPDATE OR DELETE ON package_download
  FOR EACH ROW EXECUTE FUNCTION deliveries_stay();
