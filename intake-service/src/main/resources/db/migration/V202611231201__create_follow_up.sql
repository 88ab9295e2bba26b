-- What an agency does about a request after filing it: each once, whatever is repeated. Texts and papers lie sealed in
-- object storage; here stands where.
CREATE TABLE follow_up (
  id              uuid PRIMARY KEY,
  request_id      uuid        NOT NULL,
  agency_id       uuid        NOT NULL,
  kind            text        NOT NULL CHECK (kind IN ('AMENDMENT', 'WITHDRAWAL', 'EXTENSION', 'PAPER',
    'CONFIDENTIALITY_ORDER', 'CONFIDENTIALITY_EXTENSION', 'CONFIDENTIALITY_LIFT')),
  key_digest      text        NOT NULL,
  body_digest     text        NOT NULL,
  -- What was answered, to be answered again.
  answer          text        NOT NULL,
  document_bucket text,
  document_key    text,
  document_sha256 text,
  document_bytes  bigint,
  sealed_bucket   text,
  sealed_key      text,
  sealed_sha256   text,
  sealed_bytes    bigint,
  filed_at        timestamptz NOT NULL,
  UNIQUE (agency_id, key_digest),
  FOREIGN KEY (request_id, agency_id) REFERENCES data_request (id, agency_id)
);
CREATE INDEX follow_up_of_request ON follow_up (request_id, id);
-- Nothing is withdrawn, prolonged or papered twice.
CREATE UNIQUE INDEX once_in_a_life ON follow_up (request_id, kind) WHERE kind IN ('WITHDRAWAL', 'EXTENSION', 'PAPER');

-- The agency's own orders, as it named them.
CREATE TABLE confidentiality_order (
  id            uuid PRIMARY KEY,
  request_id    uuid        NOT NULL,
  agency_id     uuid        NOT NULL,
  ends_at       timestamptz,
  filed_at      timestamptz NOT NULL,
  extended_at   timestamptz,
  lift_filed_at timestamptz,
  FOREIGN KEY (request_id, agency_id) REFERENCES data_request (id, agency_id)
);
CREATE INDEX confidentiality_order_of_request ON confidentiality_order (request_id, id);

-- What review asked. The question is sealed anew for the agency's own eyes.
CREATE TABLE clarification (
  id              uuid PRIMARY KEY,
  request_id      uuid        NOT NULL,
  agency_id       uuid        NOT NULL,
  sealed_question bytea       NOT NULL,
  asked_at        timestamptz NOT NULL,
  answered_at     timestamptz,
  FOREIGN KEY (request_id, agency_id) REFERENCES data_request (id, agency_id)
);
CREATE INDEX clarification_of_request ON clarification (request_id, id);
