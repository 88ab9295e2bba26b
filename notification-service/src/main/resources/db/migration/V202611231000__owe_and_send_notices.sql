-- The row that everything about one case is decided under: whoever changes an order or sends a notice locks it first.
CREATE TABLE legal_case (
  request_id uuid PRIMARY KEY,
  filed_at   timestamptz,             -- null until the filing was read: nobody knows yet whether an order came along
  opened_at  timestamptz              -- null until the opening of the case was read
);

-- Everything ever said about a confidentiality order. The newest word on an order id counts; none is removed.
CREATE TABLE confidentiality_order_record (
  sequence    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  request_id  uuid        NOT NULL REFERENCES legal_case,
  order_id    uuid        NOT NULL,
  said_by     text        NOT NULL CHECK (said_by IN ('AGENCY', 'REVIEW')),
  state       text        NOT NULL CHECK (state IN ('CLAIMED', 'CONFIRMED')),
  ends_at     timestamptz,            -- null: names no end, frees nothing
  recorded_at timestamptz NOT NULL
);
CREATE INDEX confidentiality_order_record_of_case ON confidentiality_order_record (request_id, sequence);

CREATE TABLE disclosure (
  disclosure_id        uuid PRIMARY KEY,
  request_id           uuid        NOT NULL REFERENCES legal_case,
  agency_name          text        NOT NULL,
  country              text        NOT NULL,
  instrument_class     text        NOT NULL,
  issuing_authority    text        NOT NULL,
  instrument_issued_on date        NOT NULL,
  notice_rule          text        NOT NULL CHECK (notice_rule IN ('MUST', 'MAY', 'MUST_NOT')),
  notice_provision     text        NOT NULL,
  period_from          timestamptz NOT NULL,
  period_to            timestamptz NOT NULL,
  package_sha256       text        NOT NULL,
  disclosed_at         timestamptz NOT NULL
);

-- One notice per disclosure and account concerned. The row is the timer: nothing else has to survive a restart.
CREATE TABLE notice_obligation (
  notice_id     uuid PRIMARY KEY,
  disclosure_id uuid        NOT NULL REFERENCES disclosure,
  request_id    uuid        NOT NULL REFERENCES legal_case,
  account       text        NOT NULL, -- the provider's opaque reference
  state         text        NOT NULL CHECK (state IN ('OWED', 'SENT', 'FORBIDDEN', 'FAILED')),
  held_at_first boolean     NOT NULL,
  hold_reason   text,                 -- what the last look found; null: nothing holds it
  hold_until    timestamptz,
  free_at       timestamptz,          -- when the law alone would let it go; null: not foreseeable
  look_at       timestamptz NOT NULL DEFAULT clock_timestamp(),
  attempts      int         NOT NULL DEFAULT 0,
  delayed_until timestamptz,          -- end of the last order that outlived the disclosure, as known when sending
  owed_at       timestamptz NOT NULL,
  settled_at    timestamptz,
  UNIQUE (disclosure_id, account),
  CHECK ((state = 'OWED') = (settled_at IS NULL))
);
CREATE INDEX notice_obligation_owed ON notice_obligation (look_at) WHERE state = 'OWED';
CREATE INDEX notice_obligation_of_case ON notice_obligation (request_id);

CREATE TABLE disclosed_records (
  notice_id uuid NOT NULL REFERENCES notice_obligation,
  category  text NOT NULL,
  records   int  NOT NULL CHECK (records >= 0),
  PRIMARY KEY (notice_id, category)
);

-- Committed before the mail server is spoken to. A row without outcome means: perhaps sent, perhaps not.
-- The link's token is nowhere; only its digest is, and already here, so that the link in such a mail works.
CREATE TABLE notice_attempt (
  notice_id    uuid        NOT NULL REFERENCES notice_obligation,
  number       int         NOT NULL,
  token_sha256 bytea       NOT NULL UNIQUE,
  expires_at   timestamptz NOT NULL,
  begun_at     timestamptz NOT NULL DEFAULT clock_timestamp(),
  outcome      text CHECK (outcome IN
                 ('ACCEPTED', 'HELD_AGAIN', 'DIRECTORY_AWAY', 'MAIL_SERVER_AWAY', 'NO_CONTACT', 'REFUSED_BY_MAIL_SERVER')),
  ended_at     timestamptz,
  PRIMARY KEY (notice_id, number)
);
CREATE INDEX notice_attempt_unclear ON notice_attempt (begun_at) WHERE outcome IS NULL;

CREATE TABLE audit_trail (
  sequence   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  at         timestamptz NOT NULL DEFAULT clock_timestamp(),
  actor      text NOT NULL,
  action     text NOT NULL,
  request_id uuid,
  notice_id  uuid,
  detail     text NOT NULL
);
CREATE INDEX audit_trail_of_case ON audit_trail (request_id, sequence);

CREATE FUNCTION refuse_to_rewrite_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are written once', TG_TABLE_NAME;
END $$;
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_trail
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON confidentiality_order_record
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosure
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
CREATE TRIGGER written_once BEFORE UPDATE OR DELETE OR TRUNCATE ON disclosed_records
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_to_rewrite_history();
