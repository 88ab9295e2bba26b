-- One row per fact that is counted. The key is what the fact is about, so telling it twice changes nothing.
CREATE TABLE fact (
  subject     uuid        NOT NULL,
  figure      text        NOT NULL,
  dimension   text        NOT NULL,             -- '' when the figure has none
  synthetic   boolean     NOT NULL,
  request     uuid,                             -- its region applies
  region      text,                             -- the fact's own region, when it belongs to no request
  happened_at timestamptz NOT NULL,
  amount      bigint      NOT NULL CHECK (amount > 0),
  -- Quarters since the year 0, UTC.
  quarter     int         NOT NULL GENERATED ALWAYS AS (
                (extract(year FROM happened_at AT TIME ZONE 'UTC') * 4
                 + extract(quarter FROM happened_at AT TIME ZONE 'UTC') - 1)::int) STORED,
  PRIMARY KEY (subject, figure, dimension, synthetic),
  CHECK ((request IS NULL) <> (region IS NULL))
);
CREATE INDEX fact_of_request ON fact (request, figure) WHERE request IS NOT NULL;

-- Learned from whichever event of the request names it, which need not be the first that is read.
CREATE TABLE request_region (
  request uuid PRIMARY KEY,
  region  text NOT NULL
);
