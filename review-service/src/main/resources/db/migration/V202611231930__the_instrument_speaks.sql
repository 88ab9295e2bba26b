-- The code of the instrument decides what the law says of a request; absent in what was filed before it was told.
ALTER TABLE filed_request
  ADD COLUMN instrument_code text,
  -- Of a request that is no case: grows by one with every change of its orders.
  ADD COLUMN orders_version bigint NOT NULL DEFAULT 1;

-- An order that claims to hold longer than the law lets it ends when the law says. What was claimed stays visible.
ALTER TABLE confidentiality_order
  ADD COLUMN claimed_end timestamptz,
  ADD COLUMN cut_by text,
  ADD COLUMN cut_rules_version text,
  ADD CONSTRAINT cut_by_some_law CHECK (num_nonnulls(cut_by, cut_rules_version) IN (0, 2)),
  ADD CONSTRAINT what_is_cut_has_an_end CHECK (cut_by IS NULL OR ends_at IS NOT NULL),
  ADD CONSTRAINT a_cut_gives_nothing CHECK (cut_by IS NULL OR claimed_end IS NULL OR claimed_end >= ends_at);

-- Why what is kept should be let go now; null when it should not. Only an answer ends a preservation early: a package, or
-- the word that there are no data. A production request of which nobody knows yet whether it was admitted keeps the data
-- as much as one under review. One that was refused at the door, denied or withdrawn changes nothing about the term.
CREATE OR REPLACE VIEW preservation_fate AS
SELECT p.request_id,
  CASE
    WHEN f.kind = 'EMERGENCY' THEN CASE
      WHEN c.state IN ('UNFOUNDED', 'WITHDRAWN') THEN c.state
      WHEN c.state IN ('DISCLOSED', 'NO_DATA', 'DENIED') THEN 'PRODUCED' END
    WHEN asked.under_way THEN NULL
    WHEN p.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
    WHEN asked.answered THEN 'PRODUCED'
    WHEN p.keep_until <= clock_timestamp() THEN 'EXPIRED'
  END AS reason
FROM preservation p
JOIN filed_request f ON f.id = p.request_id
LEFT JOIN casefile c ON c.id = p.request_id
LEFT JOIN LATERAL (
  SELECT bool_or(CASE WHEN pf.admission = 'REFUSED' THEN false ELSE pc.ended_at IS NULL END) AS under_way,
         bool_or(pc.state IN ('DISCLOSED', 'NO_DATA')) AS answered
  FROM takeover t
  LEFT JOIN filed_request pf ON pf.id = t.production_id
  LEFT JOIN casefile pc ON pc.id = t.production_id
  WHERE t.preservation_id = p.request_id) asked ON true
WHERE p.ended_at IS NULL;
