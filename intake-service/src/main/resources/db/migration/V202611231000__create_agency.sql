-- Who may ask. A changed agency is a newly registered one: the columns of the certification are empty again.
CREATE TABLE agency (
  id                     uuid PRIMARY KEY,
  name                   text        NOT NULL,
  country                text        NOT NULL CHECK (country ~ '^[A-Z]{2}$'),
  kind                   text        NOT NULL CHECK (kind IN ('POLICE', 'PROSECUTOR', 'COURT', 'CUSTOMS', 'TAX_INVESTIGATION')),
  legal_authority        text        NOT NULL,
  domain                 text        NOT NULL,
  directory_phone        text        NOT NULL,
  encryption_certificate text        NOT NULL,
  certificate_expires_at timestamptz NOT NULL,
  registered_by          text        NOT NULL,
  registered_at          timestamptz NOT NULL,
  certified_by           text,
  certified_at           timestamptz,
  expires_on             date,
  version                bigint      NOT NULL,
  -- Four eyes, whatever a program may do.
  CONSTRAINT certified_by_another_person CHECK (certified_by <> registered_by),
  CONSTRAINT certification_is_whole CHECK (num_nulls(certified_by, certified_at, expires_on) IN (0, 3))
);
