-- Requests as filed. Personal particulars are sealed: nothing readable about a person or a case stands in a column.
CREATE TABLE data_request (
  id                 uuid PRIMARY KEY,
  agency_id          uuid        NOT NULL REFERENCES agency,
  officer            text        NOT NULL,
  status             text        NOT NULL CHECK (status IN
    ('RECEIVED', 'REFUSED', 'IN_REVIEW', 'DENIED', 'GRANTED', 'PARTIALLY_GRANTED', 'DISCLOSED', 'NO_DATA')),
  reasons            text        NOT NULL,
  rules_version      text        NOT NULL,
  filed_at           timestamptz NOT NULL,
  sealed_particulars bytea       NOT NULL,
  particulars_bucket text        NOT NULL,
  particulars_key    text        NOT NULL,
  particulars_sha256 text        NOT NULL,
  particulars_bytes  bigint      NOT NULL,
  instrument_bucket  text        NOT NULL,
  instrument_key     text        NOT NULL,
  instrument_sha256  text        NOT NULL,
  instrument_bytes   bigint      NOT NULL,
  disclosure_id      uuid,
  package_bucket     text,
  package_key        text,
  package_sha256     text,
  package_bytes      bigint,
  collected_at       timestamptz,
  version            bigint      NOT NULL,
  CONSTRAINT disclosed_means_package CHECK ((status = 'DISCLOSED') = (package_key IS NOT NULL)),
  CONSTRAINT package_is_whole CHECK
    (num_nulls(disclosure_id, package_bucket, package_key, package_sha256, package_bytes) IN (0, 5)),
  CONSTRAINT only_a_package_is_collected CHECK (collected_at IS NULL OR package_key IS NOT NULL),
  UNIQUE (id, agency_id)
);
CREATE INDEX data_request_of_agency ON data_request (agency_id, id DESC);

-- The timeline that the agency sees.
CREATE TABLE request_step (
  id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id uuid        NOT NULL,
  agency_id  uuid        NOT NULL,
  status     text        NOT NULL,
  at         timestamptz NOT NULL,
  FOREIGN KEY (request_id, agency_id) REFERENCES data_request (id, agency_id)
);
CREATE INDEX request_step_of_request ON request_step (request_id, id);

-- Which key an agency filed what under. Taken before the request row exists, hence the deferred reference.
CREATE TABLE filing_key (
  agency_id      uuid NOT NULL,
  key_digest     text NOT NULL,
  request_digest text NOT NULL,
  request_id     uuid NOT NULL,
  PRIMARY KEY (agency_id, key_digest),
  FOREIGN KEY (request_id, agency_id) REFERENCES data_request (id, agency_id) DEFERRABLE INITIALLY DEFERRED
);
