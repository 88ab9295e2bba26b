-- Every document that an agency sent, as it was uploaded: what a machine found of it, and where it lies sealed.
CREATE TABLE request_document (
  id            uuid PRIMARY KEY,
  request_id    uuid        NOT NULL,
  agency_id     uuid        NOT NULL,
  purpose       text        NOT NULL,
  received_at   timestamptz NOT NULL,
  file_sha256   text        NOT NULL,
  file_bytes    bigint      NOT NULL,
  file_type     text        NOT NULL,
  outcome       text        NOT NULL CHECK (outcome IN ('AUTHENTIC', 'HUMAN_TO_CHECK', 'BROKEN')),
  reason        text        NOT NULL,
  authority     text,
  remarks       text        NOT NULL,
  sealed_bucket text        NOT NULL,
  sealed_key    text        NOT NULL,
  sealed_sha256 text        NOT NULL,
  sealed_bytes  bigint      NOT NULL,
  seal_context  text        NOT NULL,
  CONSTRAINT only_the_authentic_have_an_authority CHECK ((outcome = 'AUTHENTIC') = (authority IS NOT NULL)),
  FOREIGN KEY (request_id, agency_id) REFERENCES data_request (id, agency_id)
);
CREATE INDEX request_document_of_request ON request_document (request_id, id);
