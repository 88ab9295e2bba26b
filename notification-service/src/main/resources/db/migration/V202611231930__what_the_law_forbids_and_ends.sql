-- The instrument of a case may forbid to tell anybody, also of what left before it was there.
ALTER TABLE legal_case ADD COLUMN forbidden_by text;

-- Where the law binds how long an order may hold, review says until when. Of what review knew of nothing holds longer.
ALTER TABLE confidentiality_order_record
  ADD COLUMN longest_end timestamptz,
  ADD CONSTRAINT only_review_knows_the_limit CHECK (longest_end IS NULL OR said_by = 'REVIEW');
