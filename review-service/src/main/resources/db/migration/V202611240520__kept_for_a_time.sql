-- When the time for which a request is kept began: when everything about it was over. Null while something holds it: a case
-- or a preservation that has not ended, a package that is owed, an order of which nobody knows that it has ended.
CREATE FUNCTION over_since(request uuid) RETURNS timestamptz LANGUAGE sql STABLE AS $$
  SELECT CASE
    WHEN EXISTS (SELECT FROM preservation p LEFT JOIN takeover t ON t.preservation_id = p.request_id
                 WHERE (p.request_id = f.id OR t.production_id = f.id) AND p.ended_at IS NULL)
      OR EXISTS (SELECT FROM disclosure_job j WHERE j.case_id = f.id AND j.finished_at IS NULL
                 AND c.state IN ('APPROVED', 'EMERGENCY_APPROVED'))
      OR EXISTS (SELECT FROM confidentiality_order o WHERE o.case_id = f.id
                 AND (o.ends_at IS NULL OR o.ends_at > clock_timestamp()))
      OR (c.id IS NOT NULL AND c.ended_at IS NULL)
      OR (c.id IS NULL AND p.request_id IS NULL AND f.admission <> 'REFUSED')
      THEN NULL
    ELSE greatest(c.ended_at, p.ended_at, f.filed_at,
      (SELECT max(o.ends_at) FROM confidentiality_order o WHERE o.case_id = f.id)) END
  FROM filed_request f LEFT JOIN casefile c ON c.id = f.id LEFT JOIN preservation p ON p.request_id = f.id
  WHERE f.id = request
$$;
-- Most requests are young: only those that were filed long enough ago are looked at.
CREATE INDEX filed_request_age ON filed_request (filed_at, id);
